import Client
import Contract
import Synchronization
import Testing
import Wire

@Suite struct StreamTests {
  let method = Methods.Customers.export.info

  /// Sends as many items as it has credit for, then the end.
  private func counting(to count: Int) -> FakeServer {
    FakeServer { peer, request in
      let first = Int(request.meta.credit ?? 0)
      for number in 0..<min(first, count) { peer.item(request.id, [UInt8(truncatingIfNeeded: number)]) }
      if count <= first { peer.reply(request.id) }
    }
  }

  @Test func `a stream gives its items in order and ends`() async throws {
    let server = counting(to: 5)
    try await server.serve { client in
      var items: [[UInt8]] = []
      for try await item in client.stream(method: method, payload: [1]) { items.append(item) }
      #expect(items == [[0], [1], [2], [3], [4]])
      #expect(server.requests[0].meta.credit == 256)
    }
  }

  @Test func `credits are given as items are taken and not before`() async throws {
    let server = counting(to: 1_000)
    try await server.serve({ $0.streamWindow = 8 }) { client in
      var iterator = client.stream(method: method, payload: []).makeAsyncIterator()
      for _ in 0..<3 { _ = try await iterator.next() }
      try await Task.sleep(for: .milliseconds(50))
      #expect(server.events.isEmpty, "half the window is not taken yet")
      _ = try await iterator.next()
      let id = server.requests[0].id
      #expect(await eventually { server.events == [.credit(id, 4)] })
      for _ in 0..<4 { _ = try await iterator.next() }
      #expect(await eventually { server.events == [.credit(id, 4), .credit(id, 4)] })
    }
  }

  @Test func `items without credit end the connection`() async throws {
    let server = FakeServer { peer, request in
      for _ in 0..<3 { peer.item(request.id, [1]) }
    }
    try await server.serve { client in
      var taken = 0
      let error = await failure {
        for try await _ in client.stream(method: method, payload: [], options: CallOptions(credit: 2)) {
          taken += 1
          try await Task.sleep(for: .milliseconds(50))
        }
      }
      #expect(error?.kind == .protocolError)
      #expect(taken <= 2)
    }
  }

  @Test func `a consumer that stops cancels the call`() async throws {
    let server = counting(to: 1_000)
    try await server.serve { client in
      for try await _ in client.stream(method: method, payload: []) { break }
      #expect(await eventually { server.events.contains(.cancel(server.requests.first?.id ?? 0)) })
    }
  }

  @Test func `a cancelled consumer is not kept waiting`() async throws {
    let server = FakeServer { _, _ in }
    try await server.serve { client in
      let task = Task {
        await failure { for try await _ in client.stream(method: method, payload: []) {} }
      }
      #expect(await eventually { server.requests.count == 1 })
      task.cancel()
      #expect(await task.value?.kind == .cancelled)
    }
  }

  @Test func `a stream that was cut after its first item is the consumer's to continue`() async throws {
    let server = FakeServer { peer, request in
      peer.item(request.id, [1])
      peer.later(20) { peer.close() }
    }
    try await server.serve { client in
      var items = 0
      let error = await failure { for try await _ in client.stream(method: method, payload: []) { items += 1 } }
      #expect(items == 1)
      #expect(error?.kind == .connectionLost)
      #expect(server.requests.count == 1)
    }
  }

  @Test func `a stream that was cut before its first item starts again`() async throws {
    let server = FakeServer { peer, request in
      guard request.connection > 0 else { return peer.close() }
      peer.item(request.id, [1])
      peer.reply(request.id)
    }
    try await server.serve { client in
      var items: [[UInt8]] = []
      for try await item in client.stream(method: method, payload: []) { items.append(item) }
      #expect(items == [[1]])
    }
  }

  @Test func `a timeout bounds the wait for each item`() async throws {
    let server = FakeServer { peer, request in peer.item(request.id, [1]) }
    try await server.serve({ $0.deadlineGrace = .milliseconds(10) }) { client in
      _ = try await client.connect()
      var items = 0
      let error = await failure {
        let options = CallOptions(timeout: .milliseconds(1_000))
        for try await _ in client.stream(method: method, payload: [], options: options) { items += 1 }
      }
      #expect(items == 1)
      #expect(error?.kind == .deadline)
    }
  }

  @Test func `typed calls and streams carry values`() async throws {
    let server = FakeServer { peer, request in
      if request.method == Methods.System.echo.info.id {
        let data = (try? EchoRequest(bytes: request.payload))?.data
        peer.reply(request.id, EchoReply(data: data).encoded())
      } else {
        for index in 0..<3 { peer.item(request.id, EchoReply(index: UInt32(index)).encoded()) }
        peer.reply(request.id)
      }
    }
    try await server.serve { client in
      #expect(try await client.system.echo(EchoRequest(data: [1, 2])).data == [1, 2])
      var indexes: [UInt32?] = []
      for try await item in try await client.system.echoItems(EchoItemsRequest(items: 3)) { indexes.append(item.index) }
      #expect(indexes == [0, 1, 2])
    }
  }

  @Test func `a reply that is no message of its kind is a protocol error`() async throws {
    let server = FakeServer { peer, request in peer.reply(request.id, [0xFF, 0xFF, 0xFF]) }
    try await server.serve { client in
      let error = await failure { _ = try await client.system.echo(EchoRequest()) }
      #expect(error?.kind == .protocolError)
    }
  }
}
