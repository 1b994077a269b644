import Contract
import TestHouse
import Testing
import Wire

/// Streams and single calls on one connection do not stand in each other's way.
struct BesideTests {
  private static func line(_ house: LiveHouse) async throws -> RawLine {
    let employee = try await house.employee(.director)
    let line = try house.line(
      credential: try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id)).credential)
    #expect(try line.next()?.header.type == FrameType.helloAck.rawValue)
    return line
  }

  @Test func `streams with credit go on behind a reply that fills the output`() async throws {
    try await withLiveHouse { house in
      let line = try await Self.line(house)
      let items = EchoItemsRequest(data: [UInt8](repeating: 7, count: 1000), items: 2000).encoded()
      let large = EchoRequest(data: [UInt8](repeating: 1, count: 1_100_000)).encoded()
      var open: Set<UInt64> = []
      for _ in 0..<3 {
        open.insert(line.request(Methods.System.echoItems.info, items, meta: RequestMeta(credit: 10_000)))
        open.insert(line.request(Methods.System.echo.info, large))
        open.insert(line.request(Methods.System.echoItems.info, items, meta: RequestMeta(credit: 10_000)))
      }
      var count = 0
      while !open.isEmpty {
        let frame = try #require(try line.next())
        if frame.header.type == FrameType.item.rawValue { count += 1 }
        if frame.header.type == FrameType.reply.rawValue {
          #expect(frame.header.arg == 0)
          open.remove(frame.header.callId)
        }
      }
      #expect(count == 6 * 2000)
    }
  }

  @Test func `calls pass beside a stream that nobody reads`() async throws {
    try await withLiveHouse { house in
      let line = try await Self.line(house)
      let items = EchoItemsRequest(data: [UInt8](repeating: 7, count: 60_000), items: 1000).encoded()
      let stream = line.request(Methods.System.echoItems.info, items, meta: RequestMeta(credit: 100_000))
      // Until the socket is full.
      try await Task.sleep(for: .milliseconds(300))
      let calls = (0..<20).map { line.request(Methods.System.echo.info, EchoRequest(data: [UInt8($0)]).encoded()) }
      try await Task.sleep(for: .milliseconds(100))
      var answers: [UInt64: UInt32] = [:]
      while answers.count < calls.count {
        let frame = try #require(try line.next())
        if frame.header.type == FrameType.reply.rawValue { answers[frame.header.callId] = frame.header.arg }
      }
      #expect(answers == Dictionary(uniqueKeysWithValues: calls.map { ($0, 0) }))
      #expect(answers[stream] == nil)
    }
  }
}
