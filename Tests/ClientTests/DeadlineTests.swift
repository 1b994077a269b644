import Client
import Contract
import Testing
import Wire

@Suite struct DeadlineTests {
  @Test func `a silent server does not hold a call beyond its deadline`() async throws {
    let server = FakeServer { _, _ in }
    try await server.serve({ $0.deadlineGrace = .milliseconds(20) }) { client in
      _ = try await client.connect()
      let begin = ContinuousClock.now
      let options = CallOptions(timeout: .milliseconds(400))
      let error = await failure {
        _ = try await client.call(method: Methods.Customers.create.info, payload: [], options: options)
      }
      #expect(error?.kind == .deadline)
      #expect(error?.code == .deadlineExceeded)
      #expect(error?.executed == .unknown, "it may have run")
      #expect(error?.retry == .sameRequest, "its key makes a second sending safe")
      #expect((.milliseconds(400)...(.seconds(5))).contains(ContinuousClock.now - begin))
      #expect(await eventually { server.events.contains(.cancel(server.requests.first?.id ?? 0)) })
    }
  }

  @Test func `a read that nobody answered has changed nothing`() async throws {
    let server = FakeServer { _, _ in }
    try await server.serve({ $0.deadlineGrace = .milliseconds(20) }) { client in
      _ = try await client.connect()
      let options = CallOptions(timeout: .milliseconds(200))
      let error = await failure {
        _ = try await client.call(method: Methods.Customers.get.info, payload: [], options: options)
      }
      #expect(error?.kind == .deadline)
      #expect(error?.executed == .notExecuted)
    }
  }

  @Test func `the time that is left travels with the call`() async throws {
    let server = FakeServer { peer, request in peer.reply(request.id) }
    try await server.serve { client in
      _ = try await client.connect()
      _ = try await client.call(
        method: Methods.System.echo.info, payload: [], options: CallOptions(timeout: .seconds(3)))
      _ = try await client.call(method: Methods.System.echo.info, payload: [])
      _ = try await client.call(
        method: Methods.System.echo.info, payload: [], options: CallOptions(timeout: .seconds(900)))
      let sent = server.requests.compactMap(\.meta.timeoutMs)
      #expect((2_000...3_000).contains(sent[0]))
      #expect((9_000...10_000).contains(sent[1]), "the server's default")
      #expect(sent[2] == 60_000, "the server's most")
    }
  }

  @Test func `a cancelled task comes back at once and the server is told`() async throws {
    let server = FakeServer { _, _ in }
    try await server.serve { client in
      let task = Task { await failure { _ = try await client.call(method: Methods.System.echo.info, payload: []) } }
      #expect(await eventually { server.requests.count == 1 })
      let begin = ContinuousClock.now
      task.cancel()
      let error = await task.value
      #expect(error?.kind == .cancelled)
      #expect(ContinuousClock.now - begin < .seconds(2))
      #expect(await eventually { server.events.contains(.cancel(server.requests.first?.id ?? 0)) })
    }
  }

  @Test func `a task that is cancelled already sends nothing`() async throws {
    let server = FakeServer { peer, request in peer.reply(request.id) }
    try await server.serve { client in
      _ = try await client.connect()
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return await failure { _ = try await client.call(method: Methods.System.echo.info, payload: []) }
      }
      #expect(await task.value?.kind == .cancelled)
      #expect(server.requests.isEmpty)
    }
  }

  @Test func `the place of a cancelled call is free only when its reply has come`() async throws {
    let server = FakeServer(greeting: { peer, _ in peer.welcome(FakeServer.ack(inFlight: 1)) }) { peer, request in
      if request.payload == [2] { peer.reply(request.id) }
    }
    try await server.serve({ $0.deadlineGrace = .milliseconds(20) }) { client in
      let first = Task { await failure { _ = try await client.call(method: Methods.System.echo.info, payload: [1]) } }
      #expect(await eventually { server.requests.count == 1 })
      first.cancel()
      _ = await first.value
      let second = Task { try await client.call(method: Methods.System.echo.info, payload: [2]) }
      try await Task.sleep(for: .milliseconds(50))
      #expect(server.requests.count == 1)
      server.peer(0).reply(server.requests[0].id)
      #expect(try await second.value.attempts == 1)
    }
  }
}
