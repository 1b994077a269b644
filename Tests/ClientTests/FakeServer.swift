import Client
import Contract
import NIOCore
import NIOPosix
import Synchronization
import Wire

@testable import Client

/// A server that answers as its test says. Its script runs on the connection's event loop.
final class FakeServer: Sendable {
  struct Request: Sendable {
    var connection: Int
    var id: UInt64
    var method: UInt32
    var meta: RequestMeta
    var payload: [UInt8]
  }
  enum Event: Sendable, Equatable {
    case cancel(UInt64)
    case credit(UInt64, UInt32)
    case ping
    case goAway(UInt32)
    case closed
  }
  typealias Script = @Sendable (Peer, Request) -> Void
  typealias Greeting = @Sendable (Peer, Hello) -> Void

  let script: Script
  let greeting: Greeting
  private let seen = Mutex<(requests: [Request], events: [Event], peers: [Peer])>(([], [], []))
  private let listener = Mutex<(any Channel)?>(nil)

  /// What a well-behaved server says first.
  static func ack(inFlight: UInt32 = 128, maxFrame: UInt32 = 4 << 20) -> HelloAck {
    HelloAck(
      server: "fake", principal: "local:0", maxFrame: maxFrame, maxInFlight: inFlight, maxMeta: 4096,
      idleTimeoutMs: 600_000, minPingIntervalMs: 10, defaultTimeoutMs: 10_000, maxTimeoutMs: 60_000,
      keyLifeMs: 1, schemaHash: [1], nowMs: 1)
  }

  init(greeting: @escaping Greeting = { peer, _ in peer.welcome(FakeServer.ack()) }, script: @escaping Script) {
    self.greeting = greeting
    self.script = script
  }

  /// Runs the test against the server and a client of it, and ends both.
  func serve(
    _ change: (inout ClientOptions) -> Void = { _ in }, _ test: (Client) async throws -> Void
  ) async throws {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(PeerHandler(self)) }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    var options = ClientOptions(name: "test")
    options.reconnect.first = .milliseconds(5)
    change(&options)
    let client = Client(
      address: .tcp(host: "127.0.0.1", port: channel.localAddress?.port ?? 0), options: options)
    do {
      try await test(client)
    } catch {
      await client.close()
      try? await channel.close()
      throw error
    }
    await client.close()
    try await channel.close()
  }

  var requests: [Request] { seen.withLock { $0.requests } }
  var events: [Event] { seen.withLock { $0.events } }
  var connections: Int { seen.withLock { $0.peers.count } }
  /// The peer of the n-th connection, from 0.
  func peer(_ number: Int) -> Peer { seen.withLock { $0.peers[number] } }

  fileprivate func add(_ request: Request) { seen.withLock { $0.requests.append(request) } }
  func add(_ event: Event) { seen.withLock { $0.events.append(event) } }
  fileprivate func add(_ peer: Peer) -> Int {
    seen.withLock {
      $0.peers.append(peer)
      return $0.peers.count - 1
    }
  }
}

/// The server's side of one connection.
struct Peer: Sendable {
  let channel: any Channel

  func welcome(_ ack: HelloAck) {
    var bytes = Preface.bytes
    bytes += Self.frame(.helloAck, payload: ack.encoded())
    raw(bytes)
  }

  func reply(_ id: UInt64, _ payload: [UInt8] = [], meta: ReplyMeta = ReplyMeta()) {
    raw(Self.frame(.reply, id, meta: meta.encoded(), payload: payload))
  }

  func refuse(
    _ id: UInt64, _ code: StatusCode, _ reason: String, retry: Retry, executed: Executed = .notExecuted,
    afterMs: UInt32? = nil
  ) {
    var status = Status(code: code.rawValue, reason: reason, message: "as the test says")
    status.retry = retry
    status.executed = executed
    status.retryAfterMs = afterMs
    raw(Self.frame(.reply, id, arg: code.rawValue, payload: status.encoded()))
  }

  func item(_ id: UInt64, _ payload: [UInt8]) { raw(Self.frame(.item, id, payload: payload)) }

  func goAway(_ code: GoAwayCode, lastId: UInt64, _ status: Status? = nil) {
    raw(Self.frame(.goAway, lastId, arg: code.rawValue, payload: status?.encoded() ?? []))
  }

  func raw(_ bytes: [UInt8]) { channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil) }
  func close() { channel.close(promise: nil) }

  func later(_ milliseconds: Int64, _ then: @escaping @Sendable () -> Void) {
    _ = channel.eventLoop.scheduleTask(in: .milliseconds(milliseconds), then)
  }

  static func frame(
    _ type: FrameType, _ id: UInt64 = 0, arg: UInt32 = 0, meta: [UInt8] = [], payload: [UInt8] = []
  ) -> [UInt8] {
    var buffer = ByteBuffer()
    buffer.writeFrame(FrameHeader(type: type, callId: id, arg: arg), meta: meta, payload: payload)
    return buffer.bytes
  }
}

private final class PeerHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let server: FakeServer
  private var reader = FrameReader(frameBytesMax: 8 << 20)
  private var number = 0

  init(_ server: FakeServer) { self.server = server }

  func channelActive(context: ChannelHandlerContext) {
    number = server.add(Peer(channel: context.channel))
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    reader.append(unwrapInboundIn(data))
    let peer = Peer(channel: context.channel)
    do {
      while let frame = try reader.next() { take(frame, peer) }
    } catch {
      context.close(promise: nil)
    }
  }

  func channelInactive(context: ChannelHandlerContext) { server.add(.closed) }
  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func take(_ frame: Frame, _ peer: Peer) {
    let id = frame.header.callId
    switch FrameType(rawValue: frame.header.type) {
    case .hello:
      if let hello = try? Hello(bytes: frame.payload.bytes) { server.greeting(peer, hello) }
    case .request:
      guard let meta = try? RequestMeta(bytes: frame.meta.bytes) else { return peer.close() }
      let request = FakeServer.Request(
        connection: number, id: id, method: frame.header.arg, meta: meta, payload: frame.payload.bytes)
      server.add(request)
      server.script(peer, request)
    case .cancel: server.add(.cancel(id))
    case .credit: server.add(.credit(id, frame.header.arg))
    case .ping: server.add(.ping)
    case .goAway: server.add(.goAway(frame.header.arg))
    default: break
    }
  }
}

/// Asks again until it is so; a test that waits longer than five seconds has failed.
func eventually(_ condition: () -> Bool) async -> Bool {
  for _ in 0..<1_000 {
    if condition() { return true }
    try? await Task.sleep(for: .milliseconds(5))  // A cancelled test may ask faster.
  }
  return false
}

/// How a call failed; nil when it did not.
func failure(of call: () async throws -> Void) async -> CallError? {
  do {
    try await call()
    return nil
  } catch {
    return error as? CallError
  }
}
