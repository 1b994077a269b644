import Client
import Contract
import NIOCore
import Testing
import Wire

@testable import Client

@Suite struct RulesTests {
  @Test(arguments: [
    ("crm1:7400", ServerAddress.tcp(host: "crm1", port: 7400)),
    ("crm1", .tcp(host: "crm1", port: 7400)),
    ("127.0.0.1:1", .tcp(host: "127.0.0.1", port: 1)),
    ("[::1]:65535", .tcp(host: "::1", port: 65535)),
    ("unix:/run/g.sock", .unix(path: "/run/g.sock")),
  ])
  func `an address is read and written the same`(text: String, address: ServerAddress) {
    #expect(ServerAddress(parsing: text) == address)
    #expect(ServerAddress(parsing: address.description) == address)
  }

  @Test(arguments: [
    "", ":", ":7400", "a:", "a:0", "a:65536", "a:-1", "a:+1", "a:x", "::1", "[::1", "[]:1", "unix:", "a b:1",
  ])
  func `what is no address is refused`(text: String) {
    #expect(ServerAddress(parsing: text) == nil)
  }

  @Test func `automatic keys begin with the time and rise`() {
    let early = IdempotencyKey.make(atMs: 0x0102_0304_0506)
    let late = IdempotencyKey.make(atMs: 0x0102_0304_0507)
    #expect(early.count == 16)
    #expect(Array(early.prefix(8)) == [0, 0, 1, 2, 3, 4, 5, 6])
    #expect(early.lexicographicallyPrecedes(late))
  }

  @Test func `pauses double up to their longest and lose at most half`() {
    let backoff = Backoff()
    for (failures, most) in [(1, 50), (2, 100), (3, 200), (7, 3_200), (8, 5_000), (1_000, 5_000)] {
      let pause = backoff.pause(afterFailures: failures)
      #expect((.milliseconds(most) / 2...(.milliseconds(most))).contains(pause), "\(failures)")
    }
  }

  /// Who may be sent again after what: every rule of the protocol in one table.
  static let table: [(Effect, Bool, CallError.Kind, Retry, Executed, Bool)] = [
    (.read, false, .connectionLost, .sameRequest, .unknown, true),
    (.keyed, true, .connectionLost, .sameRequest, .unknown, true),
    (.idempotent, false, .connectionLost, .sameRequest, .unknown, true),
    (.unspecified, false, .connectionLost, .sameRequest, .unknown, false),
    (.unspecified, false, .connectionLost, .sameRequest, .notExecuted, true),
    (.unspecified, false, .refused, .sameRequest, .notExecuted, true),
    (.unspecified, false, .refused, .sameRequest, .unknown, false),
    (.read, false, .refused, .never, .notExecuted, false),
    (.keyed, true, .refused, .afterFix, .notExecuted, false),
    (.keyed, true, .refused, .afterRefresh, .notExecuted, false),
    (.keyed, true, .deadline, .sameRequest, .unknown, false),
    (.read, false, .protocolError, .never, .unknown, false),
    (.read, false, .cancelled, .sameRequest, .notExecuted, false),
    (.read, false, .closed, .never, .notExecuted, false),
  ]

  @Test(arguments: table.indices)
  func `a call is sent again exactly where the protocol allows it`(row: Int) {
    let (effect, keyed, kind, retry, executed, allowed) = Self.table[row]
    let call = CallShape(method: 1, effect: effect, keyed: keyed, streams: false)
    let error = CallError(kind, .connectionLost, "", retry: retry, executed: executed)
    #expect(ResendRule.mayResend(call, after: error) == allowed)
  }

  @Test func `frames are the same however their bytes are cut`() throws {
    let bytes = Preface.bytes + Peer.frame(.reply, 1, meta: [8, 1], payload: [1, 2, 3]) + Peer.frame(.pong)
    for cut in 0...bytes.count {
      var reader = FrameReader(frameBytesMax: 100)
      var frames: [Frame] = []
      for part in [bytes[..<cut], bytes[cut...]] {
        reader.append(ByteBuffer(bytes: part))
        while let frame = try reader.next() { frames.append(frame) }
      }
      #expect(frames.map(\.header.type) == [4, 9])
      #expect(frames[0].meta.bytes == [8, 1])
      #expect(frames[0].payload.bytes == [1, 2, 3])
    }
  }
}
