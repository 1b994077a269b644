import Contract
import TestHouse
import Testing
import Wire

/// Streams and single calls on one connection do not stand in each other's way.
struct BesideTests {
  private static func line(_ house: LiveHouse) async throws -> RawLine {
    let employee = try await house.employee(.director)
    let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id))
    let line = try house.line(credential: key.credential)
    #expect(try line.next()?.header.type == FrameType.helloAck.rawValue)
    return line
  }

  @Test func `a stream with credit goes on behind a reply that fills the output`() async throws {
    try await withLiveHouse { house in
      let large = EchoRequest(data: [UInt8](repeating: 1, count: 1_100_000)).encoded()
      let items = EchoItemsRequest(data: [7], items: 3).encoded()
      for _ in 0..<5 {
        let line = try await Self.line(house)
        line.request(Methods.System.echoItems.info, items, meta: RequestMeta(credit: 1))
        #expect(try line.next()?.header.type == FrameType.item.rawValue)
        // In one write, so that the credit comes while the reply still lies there.
        let echo = FrameHeader(
          type: .request, callId: 2, arg: Methods.System.echo.info.id, payloadLength: large.count)
        line.send(Self.bytes(echo) + large + Self.bytes(FrameHeader(type: .credit, callId: 1, arg: 10)))
        var frames: [UInt64: Int] = [:]
        while frames != [1: 3, 2: 1] { frames[try #require(try line.next()).header.callId, default: 0] += 1 }
      }
    }
  }

  private static func bytes(_ header: FrameHeader) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: FrameHeader.byteCount)
    bytes.withUnsafeMutableBytes { header.write(to: $0) }
    return bytes
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
