import Client
import Contract
import Foundation
import NIOCore
import NIOPosix
import Wire

@testable import Load

/// What a fake server does wrong, or slowly.
struct Behaviour: Sendable {
  /// Each reply waits so long, without keeping others waiting.
  var delayMs = 0
  /// One call at a time, each takes so long: its capacity is known.
  var serviceUs = 0
  /// Before it answers this request (counted from 1), nothing is answered for 300 ms.
  var stallAtCall = 0
  /// Every so many requests are refused, or answered wrongly, or end the connection.
  var refuseEvery = 0
  var wrongEvery = 0
  var dropEvery = 0
  /// GOAWAY in place of the answer to this request, naming the one before it as the last.
  var goAwayAtCall = 0
  var retryAfterMs: UInt32?
  /// Answers to the same bytes sent again do not say so.
  var forgetsReplays = false
  var answersCancels = false
  var maxInFlight: UInt32 = 4_096
  var isSilent = false
}

/// GUANXI1 over a Unix socket, in this process: answers with the request's own payload.
final class FakeServer: Sendable {
  let address: ServerAddress
  private let folder: URL
  private let group: MultiThreadedEventLoopGroup
  private let counters: NIOLoopBound<FakeState>

  static func running<Result: Sendable>(
    _ behaviour: Behaviour = Behaviour(), _ body: (FakeServer) async throws -> Result
  ) async throws -> Result {
    let server = try await FakeServer(behaviour)
    do {
      let result = try await body(server)
      try await server.end()
      return result
    } catch {
      try? await server.end()  // The first error is the one to tell.
      throw error
    }
  }

  private init(_ behaviour: Behaviour) async throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("load-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("socket").path
    address = .unix(path: path)
    group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let loop = group.next()
    let state = try await loop.submit { NIOLoopBound(FakeState(behaviour), eventLoop: loop) }.get()
    counters = state
    _ = try await ServerBootstrap(group: group)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(FakeSession(state.value))
        }
      }
      .bind(unixDomainSocketPath: path).get()
  }

  /// What it has seen so far.
  func seen<Value: Sendable>(_ look: @escaping @Sendable (FakeState) -> Value) async throws -> Value {
    try await group.next().submit { [counters] in look(counters.value) }.get()
  }

  private func end() async throws {
    try await group.shutdownGracefully()
    try FileManager.default.removeItem(at: folder)
  }
}

/// Shared by all its connections, on its one loop.
final class FakeState {
  let behaviour: Behaviour
  var requests = 0
  var cancels = 0
  var hellos = 0
  var keys: Set<[UInt8]> = []
  var busyUntilNs: UInt64 = 0

  init(_ behaviour: Behaviour) { self.behaviour = behaviour }
}

private final class FakeSession: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let state: FakeState
  private var reader = FrameCutter()
  private var context: ChannelHandlerContext?

  init(_ state: FakeState) { self.state = state }

  func channelActive(context: ChannelHandlerContext) { self.context = context }
  func channelInactive(context: ChannelHandlerContext) { self.context = nil }
  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let well = reader.cut(unwrapInboundIn(data)) { header, body in
      take(header, body)
      return self.context != nil
    }
    if !well { context.close(promise: nil) }
  }

  private func take(_ header: FrameHeader, _ body: UnsafeRawBufferPointer) {
    switch FrameType(rawValue: header.type) {
    case .hello: greet()
    case .cancel:
      state.cancels += 1
      if state.behaviour.answersCancels { refuse(header.callId, .cancelled, "CANCELLED") }
    case .request:
      let meta = Array(body[..<Int(header.metaLength)])
      request(header.callId, meta, Array(body[Int(header.metaLength)...]))
    default: break
    }
  }

  private func greet() {
    state.hellos += 1
    guard !state.behaviour.isSilent else { return }
    var ack = HelloAck()
    ack.maxInFlight = state.behaviour.maxInFlight
    ack.idleTimeoutMs = 600_000
    let payload = ack.encoded()
    var out = ByteBuffer()
    out.writeBytes(Preface.bytes)
    out.writeHeader(FrameHeader(type: .helloAck, callId: 0, payloadLength: payload.count))
    out.writeBytes(payload)
    write(out)
  }

  private func request(_ id: UInt64, _ meta: [UInt8], _ payload: [UInt8]) {
    let behaviour = state.behaviour
    state.requests += 1
    func isTurn(_ every: Int) -> Bool { every > 0 && state.requests % every == 0 }
    if isTurn(behaviour.dropEvery) {
      context?.close(promise: nil)
    } else if state.requests == behaviour.goAwayAtCall {
      goAway(lastId: id - 1)
    } else if behaviour.answersCancels {
      // The CANCEL behind it brings the answer.
    } else if isTurn(behaviour.refuseEvery) {
      refuse(id, .resourceExhausted, "OVERLOADED")
    } else {
      var reply = payload
      if isTurn(behaviour.wrongEvery) { reply = reply.map { ~$0 } }
      let isReplay = !meta.isEmpty && !state.keys.insert(meta).inserted && !behaviour.forgetsReplays
      answer(id, reply, isReplay: isReplay)
    }
  }

  private func answer(_ id: UInt64, _ payload: [UInt8], isReplay: Bool) {
    let now = NIODeadline.now().uptimeNanoseconds
    let behaviour = state.behaviour
    if state.requests == behaviour.stallAtCall { state.busyUntilNs = now + 300_000_000 }
    state.busyUntilNs = max(now, state.busyUntilNs) + UInt64(behaviour.serviceUs) * 1_000
    let at = state.busyUntilNs + UInt64(behaviour.delayMs) * 1_000_000
    guard at > now else { return reply(id, payload, isReplay: isReplay) }
    context?.eventLoop.assumeIsolated().scheduleTask(deadline: .uptimeNanoseconds(at)) {
      self.reply(id, payload, isReplay: isReplay)
    }
  }

  private func reply(_ id: UInt64, _ payload: [UInt8], isReplay: Bool) {
    var meta = ReplyMeta(serverUs: 5)
    if isReplay { meta.replayed = true }
    write(.reply, id, arg: 0, meta: meta.encoded(), payload)
  }

  private func refuse(_ id: UInt64, _ code: StatusCode, _ reason: String) {
    var status = Status(code: code.rawValue, reason: reason, message: "as asked")
    status.retryAfterMs = state.behaviour.retryAfterMs
    status.executed = .notExecuted
    write(.reply, id, arg: code.rawValue, meta: [], status.encoded())
  }

  private func goAway(lastId: UInt64) {
    write(.goAway, lastId, arg: 0, meta: [], Status(code: 14, reason: "DRAINING", message: "as asked").encoded())
    context?.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(20)) { self.context?.close(promise: nil) }
  }

  private func write(_ type: FrameType, _ id: UInt64, arg: UInt32, meta: [UInt8], _ payload: [UInt8]) {
    var out = ByteBuffer()
    out.writeHeader(
      FrameHeader(type: type, callId: id, arg: arg, metaLength: meta.count, payloadLength: payload.count))
    out.writeBytes(meta)
    out.writeBytes(payload)
    write(out)
  }

  private func write(_ bytes: ByteBuffer) { context?.writeAndFlush(wrapOutboundOut(bytes), promise: nil) }
}
