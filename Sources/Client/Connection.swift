internal import Contract
internal import NIOCore
internal import Wire

/// One connection to the server: the handshake, the calls under way, the end.
///
/// All of it runs on the dispatcher's event loop.
final class Connection: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  enum Phase {
    case opening
    case open(HelloAck)
    /// The server takes no new calls; those under way end first.
    case draining
    case ended
  }

  let dispatcher: Dispatcher
  private(set) var phase = Phase.opening
  private(set) var calls: [UInt64: Attempt] = [:]
  private var reader: FrameReader
  private var context: ChannelHandlerContext?
  private var output = ByteBuffer()
  private var flushPlanned = false
  /// First the handshake's, then the next look for a sign of life.
  private var timer: Scheduled<Void>?
  private var lastReadAt = NIODeadline.now()
  private var pinged = false
  private var lastCallId: UInt64 = 0
  private var inFlightMax = 0

  /// Before the handshake nothing large has to be taken from a server that is not known yet.
  private static let handshakeBytesMax: UInt32 = 64 << 10
  /// Requests of one turn go out together, but not more than this is gathered.
  private static let gatheredBytesMax = 1 << 20

  init(dispatcher: Dispatcher) {
    self.dispatcher = dispatcher
    self.reader = FrameReader(frameBytesMax: Self.handshakeBytesMax)
  }

  /// Whether another call may be sent now.
  var hasRoom: Bool {
    if case .open = phase { calls.count < inFlightMax } else { false }
  }

  func channelActive(context: ChannelHandlerContext) {
    self.context = context
    let options = dispatcher.options
    var hello = Hello(client: options.name)
    hello.credential = options.credential
    hello.language = options.language
    hello.maxFrame = options.maxFrame
    output.writeBytes(Preface.bytes)
    write(.hello, payload: hello.encoded())
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: options.connectTimeout.timeAmount) {
      self.end(.connectFailed("the server did not answer the handshake in time"))
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    lastReadAt = .now()
    pinged = false
    reader.append(unwrapInboundIn(data))
    do throws(ProtocolViolation) {
      while let frame = try reader.next() {
        try take(frame)
        if case .ended = phase { return }
      }
    } catch {
      violated(error)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    end(
      isOpening
        ? .connectFailed("the server closed the connection before the handshake")
        : .connectionLost("the connection was lost before the answer"))
    self.context = nil
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    let what = "the connection failed: \(error)"
    end(isOpening ? .connectFailed(what) : .connectionLost(what))
  }

  /// Sends a call; the caller of this saw `hasRoom`.
  func send(_ attempt: Attempt, callId: UInt64, meta: [UInt8]) {
    lastCallId = callId
    calls[callId] = attempt
    attempt.stage = .sent(callId)
    attempt.connection = self
    write(.request, callId: callId, arg: attempt.call.method, meta: meta, payload: attempt.payload)
  }

  /// A hint to the server that nobody waits any more; the place stays taken until its REPLY.
  func cancel(callId: UInt64) {
    write(.cancel, callId: callId)
  }

  func grant(_ credit: UInt32, to callId: UInt64) {
    guard let attempt = calls[callId] else { return }
    attempt.credit += UInt64(credit)
    write(.credit, callId: callId, arg: credit)
  }

  /// Ends the connection and every call on it.
  func end(_ error: CallError, lastProcessed: UInt64 = .max) {
    if case .ended = phase { return }
    phase = .ended
    timer?.cancel()
    flush()
    context?.close(promise: nil)
    let left = calls.sorted { $0.key < $1.key }
    calls = [:]
    for (id, attempt) in left {
      attempt.stage = .ended
      attempt.end(.failure(error.seen(by: attempt.call, processed: id <= lastProcessed)))
    }
    dispatcher.ended(self, error)
  }

  private var isOpening: Bool {
    if case .opening = phase { true } else { false }
  }
}

// MARK: - What the server sends

extension Connection {
  private func take(_ frame: Frame) throws(ProtocolViolation) {
    guard let type = FrameType(rawValue: frame.header.type) else {
      if frame.header.isIgnorable { return }
      throw ProtocolViolation(code: .protocolError, what: "a frame of unknown type \(frame.header.type)")
    }
    switch (phase, type) {
    case (.opening, .helloAck): try open(frame)
    case (.opening, .goAway): refused(frame)
    case (.open, .reply), (.draining, .reply): try reply(frame)
    case (.open, .item), (.draining, .item): try item(frame)
    case (.open, .ping), (.draining, .ping): try pong(frame)
    case (.open, .pong), (.draining, .pong): break
    case (.open, .goAway), (.draining, .goAway): goAway(frame)
    default: throw ProtocolViolation(code: .protocolError, what: "a \(type) frame at the wrong time")
    }
  }

  private func open(_ frame: Frame) throws(ProtocolViolation) {
    guard let ack = try? HelloAck(bytes: frame.payload.bytes) else {
      throw ProtocolViolation(code: .protocolError, what: "a HELLO_ACK that cannot be decoded")
    }
    timer?.cancel()
    phase = .open(ack)
    inFlightMax = max(1, Int(ack.maxInFlight))
    reader.frameBytesMax = dispatcher.options.maxFrame
    let interval = max(dispatcher.options.pingInterval, .milliseconds(Int64(ack.minPingIntervalMs)))
    planPulse(every: interval.timeAmount)
    dispatcher.opened(self, ack)
  }

  private func refused(_ frame: Frame) {
    var status = (try? Status(bytes: frame.payload.bytes)) ?? goAwayStatus(frame.header.arg)
    status.executed = .notExecuted
    end(CallError(kind: .connectFailed, status: status))
  }

  private func reply(_ frame: Frame) throws(ProtocolViolation) {
    let id = frame.header.callId
    guard let attempt = calls.removeValue(forKey: id) else {
      throw ProtocolViolation(code: .protocolError, what: "a reply to call \(id), which is not under way")
    }
    attempt.stage = .ended
    if attempt.answer != nil { attempt.end(Self.result(frame, of: attempt.call)) }
    dispatcher.placeFreed(on: self)
    if case .draining = phase, calls.isEmpty { end(.connectionLost("the server has shut down")) }
  }

  private static func result(
    _ frame: Frame, of call: CallShape
  ) -> Result<(payload: [UInt8], meta: ReplyMeta), CallError> {
    // Most replies have no metadata and need no decoding for it.
    var meta = ReplyMeta()
    if frame.header.metaLength > 0 {
      guard let decoded = try? ReplyMeta(bytes: frame.meta.bytes) else {
        return .failure(.protocolError("the reply's metadata cannot be decoded"))
      }
      meta = decoded
    }
    if frame.header.arg == 0 { return .success((frame.payload.bytes, meta)) }
    guard let status = try? Status(bytes: frame.payload.bytes) else {
      let error = CallError.protocolError("the reply's status \(frame.header.arg) cannot be decoded")
      return .failure(error.seen(by: call, processed: true))
    }
    return .failure(CallError(kind: .refused, status: status))
  }

  private func item(_ frame: Frame) throws(ProtocolViolation) {
    let id = frame.header.callId
    guard let attempt = calls[id], attempt.call.streams, attempt.credit > 0 else {
      throw ProtocolViolation(code: .protocolError, what: "a stream item for call \(id), which has no credit")
    }
    attempt.credit -= 1
    if case .items(let buffer) = attempt.answer { buffer.push(frame.payload.bytes) }
  }

  private func pong(_ frame: Frame) throws(ProtocolViolation) {
    guard frame.payload.readableBytes <= 8 else {
      throw ProtocolViolation(code: .protocolError, what: "a PING of \(frame.payload.readableBytes) bytes")
    }
    write(.pong, payload: frame.payload.bytes)
  }

  private func goAway(_ frame: Frame) {
    let status = (try? Status(bytes: frame.payload.bytes)) ?? goAwayStatus(frame.header.arg)
    let last = frame.header.callId
    guard frame.header.arg == GoAwayCode.drain.rawValue else {
      let ours: [GoAwayCode] = [.protocolError, .frameTooLarge, .authentication, .version]
      let kind: CallError.Kind = ours.contains { $0.rawValue == frame.header.arg } ? .protocolError : .connectionLost
      end(CallError(kind: kind, status: status), lastProcessed: last)
      return
    }
    phase = .draining
    let error = CallError(kind: .connectionLost, status: status)
    for (id, attempt) in calls.sorted(by: { $0.key < $1.key }) where id > last {
      calls[id] = nil
      attempt.stage = .ended
      attempt.end(.failure(error.seen(by: attempt.call, processed: false)))
    }
    dispatcher.draining(self)
    if calls.isEmpty { end(error) }
  }

  private func goAwayStatus(_ arg: UInt32) -> Status {
    let code = GoAwayCode(rawValue: arg)
    let word = code.map { "\($0)" } ?? "code \(arg)"
    return switch code {
    case .drain:
      CallError(
        .connectionLost, .draining, "the server is shutting down", retry: .sameRequest, executed: .unknown
      ).status
    case .authentication:
      CallError(
        .connectFailed, .credentialUnknown, "the server refused the credential", retry: .afterFix,
        executed: .unknown
      ).status
    default: CallError.connectionLost("the server ended the connection: \(word)").status
    }
  }

  private func violated(_ violation: ProtocolViolation) {
    if !isOpening { write(.goAway, arg: violation.code.rawValue) }
    end(.protocolError("the server broke the protocol: \(violation.what)"))
  }
}

// MARK: - Output and signs of life

extension Connection {
  private func write(
    _ type: FrameType, callId: UInt64 = 0, arg: UInt32 = 0, meta: [UInt8] = [], payload: [UInt8] = []
  ) {
    if case .ended = phase { return }
    output.writeFrame(FrameHeader(type: type, callId: callId, arg: arg), meta: meta, payload: payload)
    if output.readableBytes > Self.gatheredBytesMax { return flush() }
    guard !flushPlanned, let context else { return }
    flushPlanned = true
    // Behind the calls that wait in the loop's queue, so that all of them go out in one write.
    context.eventLoop.assumeIsolated().execute {
      self.flushPlanned = false
      self.flush()
    }
  }

  private func flush() {
    guard output.readableBytes > 0, let context else { return }
    let bytes = output
    output = ByteBuffer()
    context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
  }

  private func planPulse(every interval: TimeAmount) {
    guard let context else { return }
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: interval) { self.beat(every: interval) }
  }

  private func beat(every interval: TimeAmount) {
    if NIODeadline.now() - lastReadAt >= interval {
      if pinged { return end(.connectionLost("the server gives no sign of life")) }
      pinged = true
      write(.ping)
    }
    planPulse(every: interval)
  }
}

extension Duration {
  /// Clamped to what NIO's 64 bits of nanoseconds hold.
  var timeAmount: TimeAmount {
    let (seconds, attoseconds) = components
    guard seconds < Int64.max / 1_000_000_000 - 1 else { return .nanoseconds(.max / 4) }
    return .nanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
  }
}
