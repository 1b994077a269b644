import Client
import Contract
import TestHouse
import Testing
import Wire

/// Streams over a socket: items for credits, and an end that says why.
struct StreamTests {
  @Test(arguments: [UInt32](arrayLiteral: 1, 2, 100, 10_000))
  func `every item comes once and in order, whatever the window`(credit: UInt32) async throws {
    try await withLiveHouse { house in
      let request = EchoItemsRequest(data: [7], items: 1500)
      let stream = try await house.client().system.echoItems(request, CallOptions(credit: credit))
      let items = try await stream.collected()
      #expect(items.map(\.index) == (0..<1500).map { $0 })
    }
  }

  @Test func `the server sends no more than it has credit for`() async throws {
    try await withLiveHouse { house in
      let employee = try await house.employee(.auditor)
      let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id))
      let line = try house.line(credential: key.credential)
      _ = try line.next()
      let request = EchoItemsRequest(data: [7], items: 10).encoded()
      let call = line.request(Methods.System.echoItems.info, request, meta: RequestMeta(credit: 4))
      for _ in 0..<4 { #expect(try line.next()?.header.type == FrameType.item.rawValue) }
      // Whatever came without credit would stand before the PONG.
      line.send(.ping, callId: 0, payload: [1])
      #expect(try line.next()?.header.type == FrameType.pong.rawValue)
      line.send(.credit, callId: call, arg: 6)
      for _ in 0..<6 { #expect(try line.next()?.header.type == FrameType.item.rawValue) }
      let end = try #require(try line.next())
      #expect(end.header.type == FrameType.reply.rawValue && end.header.arg == 0)
    }
  }

  @Test func `a stream that fails says so behind its last item`() async throws {
    try await withLiveHouse { house in
      let request = EchoItemsRequest(data: [7], items: 30, failCode: 9)
      var count = 0
      let outcome = await said {
        for try await _ in try await house.client().system.echoItems(request) { count += 1 }
      }
      #expect(count == 30 && outcome.contains("ECHO_FAILURE"))
    }
  }

  @Test func `other calls are answered while a stream runs`() async throws {
    try await withLiveHouse { house in
      let client = house.client()
      let stream = try await client.system.echoItems(EchoItemsRequest(data: [7], items: 100_000_000))
      var count = 0
      for try await _ in stream {
        count += 1
        if count % 500 == 0 {
          let echo = try await client.system.echo(EchoRequest(data: [1]))
          #expect(echo.data == [1])
        }
        if count == 3000 { break }
      }
      #expect(count == 3000)
    }
  }
}
