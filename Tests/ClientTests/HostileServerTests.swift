import Client
import Contract
import Testing
import Wire

@Suite struct HostileServerTests {
  let echo = Methods.System.echo.info

  /// First bytes of a server that is none.
  static let noGreetings: [[UInt8]] = [
    Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8),
    Array("SSH-2.0-x\r\n".utf8),
    [0xFF],
    Preface.bytes + [0xFF, 0xFF, 0xFF, 0xFF] + [UInt8](repeating: 0, count: 16),
    Preface.bytes + Peer.frame(.helloAck, payload: [0xFF, 0xFF]),
    Preface.bytes + Peer.frame(.reply, 1),
    Preface.bytes + [0, 0, 0, 3] + [UInt8](repeating: 0, count: 16),
  ]

  @Test(arguments: noGreetings)
  func `a greeting that is no GUANXI1 ends the connection before anything is trusted`(bytes: [UInt8]) async throws {
    let server = FakeServer(greeting: { peer, _ in peer.raw(bytes) }) { _, _ in }
    try await server.serve { client in
      let error = await failure { _ = try await client.connect() }
      #expect(error?.kind == .protocolError)
      #expect(await eventually { server.events.contains(.closed) })
    }
  }

  /// Answers to call 1 that no server may give.
  static let noAnswers: [(String, [UInt8])] = [
    ("a reply to no call", Peer.frame(.reply, 99)),
    ("a frame above the limit", [0x7F, 0xFF, 0xFF, 0xFF, 4, 0, 0, 0] + [UInt8](repeating: 0, count: 12)),
    ("metadata longer than the frame", [0, 0, 0, 16, 4, 0, 0, 9] + [UInt8](repeating: 0, count: 12)),
    ("an unknown type", [0, 0, 0, 16, 99, 0, 0, 0] + [UInt8](repeating: 0, count: 12)),
    ("unknown flags", [0, 0, 0, 16, 4, 0x80, 0, 0] + [UInt8](repeating: 0, count: 12)),
    ("an item of a call that is no stream", Peer.frame(.item, 1)),
    ("a request", Peer.frame(.request, 1, arg: 3)),
    ("a second greeting", Peer.frame(.helloAck)),
    ("a long ping", Peer.frame(.ping, payload: [UInt8](repeating: 0, count: 9))),
  ]

  @Test(arguments: noAnswers)
  func `bytes that no server may send end the connection with a clear error`(
    what: String, bytes: [UInt8]
  ) async throws {
    let server = FakeServer { peer, _ in peer.raw(bytes) }
    try await server.serve { client in
      let error = await failure { _ = try await client.call(method: echo, payload: []) }
      #expect(error?.kind == .protocolError)
      #expect(error?.reason == "PROTOCOL_ERROR")
      #expect(server.requests.count == 1, "such a server is not asked again")
      #expect(await eventually { server.events.contains(.closed) })
    }
  }

  @Test func `a frame of unknown type that may be skipped is skipped`() async throws {
    let server = FakeServer { peer, request in
      peer.raw([0, 0, 0, 18, 99, 1, 0, 0] + [UInt8](repeating: 0, count: 12) + [1, 2])
      peer.reply(request.id, [5])
    }
    try await server.serve { client in
      let reply = try await client.call(method: echo, payload: [])
      #expect(reply.payload == [5])
    }
  }

  @Test func `bytes that come one by one are the same bytes`() async throws {
    let server = FakeServer(greeting: { peer, _ in
      for byte in Preface.bytes + Peer.frame(.helloAck, payload: FakeServer.ack().encoded()) { peer.raw([byte]) }
    }) { peer, request in
      let meta = ReplyMeta(serverUs: 7, commitSeq: 8).encoded()
      for byte in Peer.frame(.reply, request.id, meta: meta, payload: request.payload) { peer.raw([byte]) }
    }
    try await server.serve { client in
      let reply = try await client.call(method: echo, payload: [1, 2, 3])
      #expect(reply.payload == [1, 2, 3])
      #expect(reply.meta == ReplyMeta(serverUs: 7, commitSeq: 8))
    }
  }

  @Test func `random bytes never crash the client`() async throws {
    var random = SystemRandomNumberGenerator()
    let garbage: [[UInt8]] = (0..<20).map { _ in
      (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    let server = FakeServer { peer, request in
      peer.raw(garbage[Int(request.payload[0])])
      peer.close()
    }
    for number in garbage.indices {
      try await server.serve({ $0.retryAttemptsMax = 0 }) { client in
        let error = await failure { _ = try await client.call(method: echo, payload: [UInt8(number)]) }
        #expect(error != nil, "\(garbage[number])")
      }
    }
  }
}
