import Client
import Contract
import Synchronization
import Testing
import Wire

@Suite struct ConnectionTests {
  let echo = Methods.System.echo.info

  @Test func `a thousand calls at a time each get their own reply`() async throws {
    let server = FakeServer { peer, request in
      // Replies come in another order than their requests.
      peer.later(Int64(request.id * 7 % 13)) { peer.reply(request.id, request.payload) }
    }
    try await server.serve { client in
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<1_000 {
          group.addTask {
            let payload = [UInt8(number / 256), UInt8(number % 256)]
            return try await client.call(method: echo, payload: payload).payload == payload
          }
        }
        for try await own in group { #expect(own) }
      }
      #expect(server.connections == 1)
      #expect(server.requests.map(\.id) == server.requests.map(\.id).sorted(), "call ids rise")
    }
  }

  @Test func `no more calls are under way than the server takes`() async throws {
    let underWay = Mutex((now: 0, most: 0))
    let server = FakeServer(greeting: { peer, _ in peer.welcome(FakeServer.ack(inFlight: 4)) }) { peer, request in
      underWay.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      peer.later(2) {
        underWay.withLock { $0.now -= 1 }
        peer.reply(request.id)
      }
    }
    try await server.serve { client in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<100 { group.addTask { _ = try await client.call(method: echo, payload: []) } }
        try await group.waitForAll()
      }
      #expect(server.requests.count == 100)
      #expect(underWay.withLock { $0.most } == 4)
    }
  }

  @Test func `a server that shuts down gets only what it did not process sent elsewhere`() async throws {
    let server = FakeServer { peer, request in
      guard request.connection == 0 else { return peer.reply(request.id, [2]) }
      guard request.id == 4 else { return }
      peer.goAway(.drain, lastId: 2)
      peer.later(50) {
        peer.reply(1, [1])
        peer.reply(2, [1])
      }
    }
    try await server.serve { client in
      _ = try await client.connect()
      let method = Methods.Customers.create.info
      var tasks: [Task<RawReply, any Error>] = []
      for number in 1...4 {
        tasks.append(Task { try await client.call(method: method, payload: [UInt8(number)]) })
        #expect(await eventually { server.requests.count >= number })
      }
      var replies: [RawReply] = []
      for task in tasks { replies.append(try await task.value) }
      #expect(replies.map(\.payload) == [[1], [1], [2], [2]])
      #expect(replies.map(\.attempts) == [1, 1, 2, 2])
      let again = server.requests.filter { $0.connection == 1 }
      #expect(Set(again.map(\.payload)) == [[3], [4]])
      let keys = server.requests.filter { $0.payload == [3] }.map(\.meta.idempotencyKey)
      #expect(keys.count == 2 && keys[0] == keys[1])
    }
  }

  @Test func `what a shutting-down server did not process is sent again even without a key`() async throws {
    let server = FakeServer { peer, request in
      if request.connection == 0 { peer.goAway(.drain, lastId: 0) } else { peer.reply(request.id) }
    }
    try await server.serve { client in
      let reply = try await client.call(method: 77, effect: .unspecified, payload: [])
      #expect(reply.attempts == 2)
    }
  }

  @Test func `a refused credential is a clear error and is not tried again`() async throws {
    let server = FakeServer(greeting: { peer, hello in
      #expect(hello.credential == "wrong")
      peer.raw(Preface.bytes)
      let status = Status(code: 16, reason: "CREDENTIAL_UNKNOWN", message: "ask an administrator")
      peer.goAway(.authentication, lastId: 0, status)
      peer.close()
    }) { _, _ in }
    try await server.serve({ $0.credential = "wrong" }) { client in
      let error = await failure { _ = try await client.call(method: echo, payload: []) }
      #expect(error?.kind == .connectFailed)
      #expect(error?.code == .unauthenticated)
      #expect(error?.reason == "CREDENTIAL_UNKNOWN")
      #expect(error?.executed == .notExecuted)
      #expect(server.connections == 1)
    }
  }

  @Test func `no server is told at once`() async throws {
    let client = Client(address: .unix(path: "/tmp/guanxi-no-such-socket"))
    let begin = ContinuousClock.now
    let error = await failure { _ = try await client.connect() }
    #expect(error?.kind == .connectFailed)
    let second = await failure { _ = try await client.call(method: echo, payload: []) }
    #expect(second?.kind == .connectFailed)
    #expect(ContinuousClock.now - begin < .seconds(5))
    await client.close()
  }

  @Test func `a server that gives no sign of life counts as lost`() async throws {
    let server = FakeServer { _, _ in }
    try await server.serve({
      $0.pingInterval = .milliseconds(30)
      $0.retryAttemptsMax = 0
    }) { client in
      let error = await failure { _ = try await client.call(method: echo, payload: []) }
      #expect(error?.kind == .connectionLost)
      #expect(await eventually { server.events.contains(.ping) })
    }
  }

  @Test func `a server that never greets is given up`() async throws {
    let server = FakeServer(greeting: { _, _ in }) { _, _ in }
    try await server.serve({ $0.connectTimeout = .milliseconds(50) }) { client in
      let error = await failure { _ = try await client.connect() }
      #expect(error?.kind == .connectFailed)
    }
  }

  @Test func `a closed client ends what is under way and takes no more`() async throws {
    let server = FakeServer { _, _ in }
    try await server.serve { client in
      let task = Task { await failure { _ = try await client.call(method: echo, payload: []) } }
      #expect(await eventually { server.requests.count == 1 })
      await client.close()
      #expect(await task.value?.kind == .closed)
      let later = await failure { _ = try await client.call(method: echo, payload: []) }
      #expect(later?.kind == .closed)
    }
  }

  @Test func `a request above the server's limit is refused here`() async throws {
    let server = FakeServer(greeting: { peer, _ in peer.welcome(FakeServer.ack(maxFrame: 4_096)) }) { peer, request in
      peer.reply(request.id)
    }
    try await server.serve { client in
      let big = [UInt8](repeating: 0, count: 5_000)
      let error = await failure { _ = try await client.call(method: echo, payload: big) }
      #expect(error?.reason == "FRAME_TOO_LARGE")
      #expect(error?.executed == .notExecuted)
      #expect(server.requests.isEmpty)
      _ = try await client.call(method: echo, payload: [1])
    }
  }
}
