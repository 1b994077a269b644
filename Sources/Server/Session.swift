import Contract
import NIOCore
import Operations
import Store
import Wire

/// One connection: frames in, frames out, and the calls between them.
///
/// Confined to its event loop. In reading order: this file (bytes to frames), `SessionHandshake`, `SessionRequests`
/// (a request to its operation), `SessionStreams`, `SessionReplies` (answers to bytes), `SessionLife` (time-outs, drain).
final class Session: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  enum Phase {
    /// Waiting for the client's 8 bytes.
    case preface
    /// Waiting for HELLO.
    case hello
    case open
    /// GOAWAY was sent or received: calls under way end, new ones are refused.
    case leaving
    /// Nothing more is read.
    case closed
  }

  let home: LoopContext
  /// The peer's user on the Unix socket.
  let peerUid: UInt32?
  var phase: Phase = .preface
  var principal: Principal = .anonymous
  /// Kept to ask again who this is when keys change.
  var credential: String?
  var language: Language = .english
  var clientFrameMax: UInt32
  var lastCallId: UInt64 = 0
  var calls: [UInt64: OpenCall] = [:]
  var output = ByteBuffer()
  var isDirty = false
  var closesWhenFlushed = false
  /// The client knows that no call above the last one is taken.
  var hasSaidGoAway = false
  var isInputClosed = false
  var isOutputClosed = false
  var openedNs: UInt64
  var lastHeardNs: UInt64
  /// When the frame that is not complete yet began.
  var frameBeganNs: UInt64?
  /// Since when the client takes nothing of what was written.
  var blockedSinceNs: UInt64?
  /// Requests that came although too many replies lie unread.
  var requestsWithoutRoom: UInt32 = 0
  /// Pages of streams that reader threads make now.
  var pagesUnderWay = 0
  var pings = PingMeter()
  /// The state of keys and employees that `principal` follows.
  var seenIdentity: Int64
  private(set) var context: ChannelHandlerContext?
  private var input = ByteBuffer()
  /// Bytes of an oversize frame still to be thrown away.
  private var drainBytes = 0
  private static let readBytesKept = 64 << 10

  init(home: LoopContext, peerUid: UInt32?) {
    self.home = home
    self.peerUid = peerUid
    clientFrameMax = home.limits.frameBytesMax
    seenIdentity = home.identity.value
    openedNs = Monotonic.nanoseconds
    lastHeardNs = openedNs
  }

  // MARK: Channel

  func channelActive(context: ChannelHandlerContext) {
    self.context = context
    home.add(self)
    if home.sessions.count * home.options.loops > Int(home.limits.connectionsMax) { refuseConnection() }
    if home.isDraining { drain() }
  }

  func channelInactive(context: ChannelHandlerContext) {
    phase = .closed
    home.remove(self)
    abandonCalls()
    self.context = nil
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    // The client will send nothing more, but may still wait for replies.
    if case ChannelEvent.inputClosed? = event as? ChannelEvent {
      isInputClosed = true
      if phase == .closed, isOutputClosed { context.close(promise: nil) } else { leaveWhenIdle() }
    }
    context.fireUserInboundEventTriggered(event)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    blockedSinceNs = context.channel.isWritable ? nil : Monotonic.nanoseconds
    if context.channel.isWritable { pumpStreams() }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard phase != .closed else { return }
    var incoming = unwrapInboundIn(data)
    lastHeardNs = Monotonic.nanoseconds
    let count = incoming.readableBytes
    home.counters.count { $0.bytesIn += Int64(count) }
    if input.readableBytes == 0 {
      input = incoming
    } else {
      input.writeBuffer(&incoming)
    }
    readFrames()
  }

  // MARK: Bytes to frames

  private func readFrames() {
    discardDrained()
    let consumed = input.withUnsafeReadableBytes { bytes in
      var offset = 0
      while phase != .closed, drainBytes == 0 {
        guard let used = readOne(UnsafeRawBufferPointer(rebasing: bytes[offset...])), used > 0 else { break }
        offset += used
      }
      return offset
    }
    input.moveReaderIndex(forwardBy: min(consumed, input.readableBytes))
    if drainBytes > 0 { discardDrained() }
    if input.readableBytes == 0 {
      input = ByteBuffer()
      frameBeganNs = drainBytes > 0 ? frameBeganNs ?? lastHeardNs : nil
    } else {
      frameBeganNs = consumed > 0 ? lastHeardNs : frameBeganNs ?? lastHeardNs
      // Appending never moves what was read out of the way by itself.
      if input.readerIndex > Self.readBytesKept { input.discardReadBytes() }
    }
  }

  private func discardDrained() {
    let count = min(drainBytes, input.readableBytes)
    input.moveReaderIndex(forwardBy: count)
    drainBytes -= count
  }

  /// One preface or frame at the start of `bytes`.
  /// - Returns: the bytes it took; absent where more must come first.
  private func readOne(_ bytes: UnsafeRawBufferPointer) -> Int? {
    if phase == .preface { return readPreface(bytes) }
    guard bytes.count >= FrameHeader.byteCount else { return nil }
    let header = FrameHeader(reading: bytes)
    if let fault = fault(in: header) {
      goAway(fault.code, refusal: fault.refusal)
      return nil
    }
    if header.length > frameBytesMax {
      startDraining(header)
      return FrameHeader.byteCount
    }
    guard bytes.count >= header.frameByteCount else { return nil }
    let metaEnd = FrameHeader.byteCount + Int(header.metaLength)
    handle(
      header, meta: UnsafeRawBufferPointer(rebasing: bytes[FrameHeader.byteCount..<metaEnd]),
      payload: UnsafeRawBufferPointer(rebasing: bytes[metaEnd..<header.frameByteCount]))
    return header.frameByteCount
  }

  /// Who is not known has no need of large frames, and may not make the server hold many.
  var frameBytesMax: UInt32 {
    principal.identity == .anonymous ? home.limits.anonymousFrameBytesMax : home.limits.frameBytesMax
  }

  /// What makes a header unacceptable whatever follows it.
  private func fault(in header: FrameHeader) -> (code: GoAwayCode, refusal: Refusal)? {
    func broken(_ what: String) -> (GoAwayCode, Refusal) { (.protocolError, Refusal(.protocolError, ["what": what])) }
    guard header.length >= FrameHeader.countedByteCount, header.payloadLength >= 0 else {
      return broken("frame length \(header.length) is less than its parts")
    }
    if header.length > home.limits.drainBytesMax {
      return (.frameTooLarge, tooLarge(header, home.limits.drainBytesMax))
    }
    if phase == .hello {
      guard header.type == FrameType.hello.rawValue else { return broken("the first frame must be HELLO") }
      if header.length > home.limits.helloBytesMax {
        return (.frameTooLarge, tooLarge(header, home.limits.helloBytesMax))
      }
    }
    if header.flags & ~FrameHeader.ignorable != 0 { return broken("reserved flag bits are set") }
    return nil
  }

  private func tooLarge(_ header: FrameHeader, _ max: UInt32) -> Refusal {
    Refusal(.frameTooLarge, ["size": "\(header.length)", "max": "\(max)"])
  }

  /// A frame above the limit is thrown away as it comes, and its call answered at once.
  private func startDraining(_ header: FrameHeader) {
    drainBytes = header.frameByteCount - FrameHeader.byteCount
    if header.type == FrameType.request.rawValue {
      guard accept(callId: header.callId) else { return }
      refuse(
        header.callId, method: nil, startedNs: lastHeardNs, tooLarge(header, frameBytesMax))
    } else if !header.isIgnorable || FrameType(rawValue: header.type) != nil {
      goAway(.frameTooLarge, refusal: tooLarge(header, frameBytesMax))
    }
  }

  private func handle(_ header: FrameHeader, meta: UnsafeRawBufferPointer, payload: UnsafeRawBufferPointer) {
    guard let type = FrameType(rawValue: header.type) else {
      if !header.isIgnorable { goAway(.protocolError, what: "frame type \(header.type) is unknown") }
      return
    }
    switch type {
    case .hello:
      guard phase == .hello else { return goAway(.protocolError, what: "HELLO came twice") }
      takeHello(header, payload)
    case .request: takeRequest(header, meta: meta, payload: payload)
    case .credit, .cancel:
      guard header.callId > 0 else { return goAway(.protocolError, what: "frame type \(header.type) without a call") }
      if type == .credit { addCredit(header) } else { cancel(header.callId) }
    case .ping: pong(payload)
    case .pong: break
    case .goAway: leaveWhenIdle()
    case .helloAck, .reply, .item:
      goAway(.protocolError, what: "frame type \(header.type) is the server's")
    }
  }

  /// Call ids rise from 1, so that a late reply can never answer another call.
  func accept(callId: UInt64) -> Bool {
    guard callId > lastCallId else {
      goAway(.protocolError, refusal: Refusal(.callIdInvalid, ["id": "\(callId)"]))
      return false
    }
    lastCallId = callId
    // GOAWAY was this call's answer already; the client has sent it elsewhere and would not know a REPLY.
    return !hasSaidGoAway
  }
}
