internal import Contract
internal import NIOCore
internal import Wire

/// One connection of a run: writes calls, judges replies, tells the load.
///
/// No task, promise or allocation per call, since a tester must cost less than what it tests.
final class LoadHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private enum Phase { case opening, ready, leaving, ended }

  /// What a call that is sent twice needs: its frame, and once it is answered the answer.
  private struct Kept {
    var frame: [UInt8]
    var answer: [UInt8]?
  }

  private let load: Load
  private let work: any Workload
  private let tally: Tally
  private let index: Int
  private var opened: EventLoopPromise<HelloAck>?
  private var phase = Phase.opening
  private var context: ChannelHandlerContext?
  private var reader = FrameCutter()
  private var out = ByteBuffer()
  private var places: Places
  private var free: Int
  private var kept: [UInt64: Kept] = [:]
  private(set) var idleTimeoutMs: UInt32?
  /// Has unsent calls of the open loop.
  var isTouched = false

  init(_ load: Load, _ index: Int, opened: EventLoopPromise<HelloAck>) {
    self.load = load
    self.work = load.work
    self.tally = load.tally
    self.index = index
    self.opened = opened
    places = Places(load.plan.inFlight)
    free = load.plan.inFlight
  }

  var isReady: Bool { phase == .ready }
  var hasRoom: Bool { phase == .ready && free > 0 }

  // MARK: The channel

  func channelActive(context: ChannelHandlerContext) {
    self.context = context
    guard phase == .opening else { return context.close(promise: nil) }
    var hello = Hello(client: "guanxi-bench")
    hello.credential = load.plan.credential
    out.writeBytes(Preface.bytes)
    let payload = hello.encoded()
    out.writeHeader(FrameHeader(type: .hello, callId: 0, payloadLength: payload.count))
    out.writeBytes(payload)
    flush()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let now = NIODeadline.now().uptimeNanoseconds
    let well = reader.cut(unwrapInboundIn(data)) { header, body in take(header, body, now) }
    if !well { end("PROTOCOL_ERROR") }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if load.isOpenLoop { load.pump(NIODeadline.now().uptimeNanoseconds) }
    flush()
  }

  func channelInactive(context: ChannelHandlerContext) {
    end("CONNECTION_LOST")
    self.context = nil
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { end("CONNECTION_LOST") }

  func flush() {
    guard out.readableBytes > 0, let context else { return }
    let bytes = out
    out = context.channel.allocator.buffer(capacity: bytes.readableBytes)
    context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
  }

  // MARK: The connection's life

  /// Closed loop: fills the connection with calls.
  func start(_ nowNs: UInt64) {
    while hasRoom { send(nowNs, nowNs) }
    flush()
  }

  func ping() {
    guard phase == .ready else { return }
    out.writeHeader(FrameHeader(type: .ping, callId: 0))
    flush()
  }

  /// The handshake took too long.
  func giveUp() {
    if phase == .opening { end("no answer to the handshake in time") }
  }

  /// The tester ends the connection: what is under way ends for this reason.
  func close(_ reason: String) {
    opened?.fail(BenchError("the run is over"))
    opened = nil
    leave(reason)
  }

  /// The connection ended, or it is of no use any more.
  ///
  /// - Parameter advice: what to do when it never stood.
  func end(_ reason: String, advice: String = "start a server there (guanxid), or name its address") {
    let wasOpening = phase == .opening
    guard phase != .ended else { return }
    leave(reason)
    if wasOpening {
      opened?.fail(BenchError("no connection to \(load.plan.address): \(reason); \(advice)"))
      opened = nil
    } else {
      load.lost(index, reason)
    }
  }

  private func leave(_ reason: String) {
    guard phase != .ended else { return }
    takeNoMore(.ended)
    loseCalls(reason, above: 0)
    context?.close(promise: nil)
  }

  private func takeNoMore(_ next: Phase) {
    if phase == .ready { load.roomChanged(by: -free) }
    phase = next
  }

  /// The server goes: calls above the last one that it names never happened, the others are still answered.
  private func goAway(_ header: FrameHeader, _ body: UnsafeRawBufferPointer) {
    // Without a readable status the frame's own number tells enough.
    let reason = (try? Status(bytes: Array(body)))?.reason ?? "GOAWAY_\(header.arg)"
    guard phase == .ready else {
      let isKey = header.arg == GoAwayCode.authentication.rawValue
      return end(
        "the server refused it: \(reason)", advice: isKey ? "give a key that it knows (GUANXI_KEY)" : "see its log")
    }
    takeNoMore(.leaving)
    loseCalls(reason, above: header.callId)
  }

  private func loseCalls(_ reason: String, above lastId: UInt64) {
    let now = NIODeadline.now().uptimeNanoseconds
    for place in places.underWay where place.id > lastId {
      _ = places.leave(place.id)
      kept[place.id] = nil
      load.ended(hasRoom: false)
      if place.role != .again { work.isUnknown(place.shot) }
      judged(place, .lost(reason: reason), now, serverUs: nil)
    }
  }

  // MARK: Calls

  /// Writes one call; the caller saw room.
  @inline(__always)
  func send(_ intendedNs: UInt64, _ nowNs: UInt64) {
    guard let id = places.reserve() else { return }
    let start = out.writerIndex
    let shot = work.write(callId: id, into: &out)
    var place = Place(id: id, intendedNs: intendedNs, sentNs: nowNs, shot: shot)
    if load.hasShares {
      place.role = load.role(ofChange: load.kinds[shot.kind].isChange)
      prepare(place, frameAt: start)
    }
    begin(place)
  }

  private func begin(_ place: Place) {
    places.fill(place)
    free -= 1
    load.began()
  }

  private func prepare(_ place: Place, frameAt start: Int) {
    switch place.role {
    case .cancelled: out.writeHeader(FrameHeader(type: .cancel, callId: place.id))
    case .first: kept[place.id] = Kept(frame: out.getBytes(at: start, length: out.writerIndex - start) ?? [])
    case .plain, .again: break
    }
  }

  private func take(_ header: FrameHeader, _ body: UnsafeRawBufferPointer, _ now: UInt64) -> Bool {
    switch FrameType(rawValue: header.type) {
    case .reply: return reply(header, body, now)
    case .helloAck:
      guard phase == .opening, let ack = try? HelloAck(bytes: Array(body)) else { return false }
      phase = .ready
      idleTimeoutMs = ack.idleTimeoutMs
      load.roomChanged(by: free)
      opened?.succeed(ack)
      opened = nil
    case .ping:
      out.writeHeader(FrameHeader(type: .pong, callId: 0, payloadLength: body.count))
      out.writeBytes(body)
    case .pong: break
    case .goAway: goAway(header, body)
    default: return header.isIgnorable
    }
    return true
  }

  @inline(__always)
  private func reply(_ header: FrameHeader, _ body: UnsafeRawBufferPointer, _ now: UInt64) -> Bool {
    guard let place = places.leave(header.callId) else { return false }
    free += 1
    load.ended(hasRoom: phase == .ready)
    let meta = UnsafeRawBufferPointer(rebasing: body[..<Int(header.metaLength)])
    let payload = UnsafeRawBufferPointer(rebasing: body[Int(header.metaLength)...])
    let (serverUs, replayed) = ProtoScan.firstTwo(meta)
    if header.arg == 0 {
      let outcome = judge(place, payload, isReplay: replayed == 1)
      judged(place, outcome, now, serverUs: serverUs)
      if place.role == .first, outcome == .right, sendAgain(place, payload, now) { return true }
      if phase == .ready { load.next(on: self, now) }
    } else {
      refused(place, payload, now, serverUs: serverUs)
    }
    return true
  }

  @inline(__always)
  private func judge(_ place: Place, _ payload: UnsafeRawBufferPointer, isReplay: Bool) -> Outcome {
    let isAgain = place.role == .again
    let isRight = work.check(payload, place.shot, callId: place.id, isReplay: isAgain)
    guard isRight, isReplay == isAgain else { return .wrong }
    guard isAgain else { return .right }
    // The stored answer is the first one, byte for byte.
    return kept.removeValue(forKey: place.id)?.answer?.elementsEqual(payload) ?? false ? .replayed : .wrong
  }

  @inline(__always)
  private func judged(_ place: Place, _ outcome: Outcome, _ now: UInt64, serverUs: UInt64?) {
    guard place.intendedNs >= load.windowBeganNs || !outcome.isGood else { return }
    tally.ended(
      kind: place.shot.kind, outcome, latencyNs: now &- place.intendedNs, serviceNs: now &- place.sentNs,
      serverUs: serverUs.map { UInt32(clamping: $0) })
  }

  /// The same bytes under the same key, with a call id of their own.
  ///
  /// - Returns: false when there is no place for them any more.
  private func sendAgain(_ place: Place, _ answer: UnsafeRawBufferPointer, _ now: UInt64) -> Bool {
    guard var first = kept.removeValue(forKey: place.id), load.isSending, phase == .ready,
      let id = places.reserve()
    else { return false }
    let start = out.writerIndex
    out.writeBytes(first.frame)
    // The call id stands behind length, type, flags and the metadata's length.
    out.setInteger(id, at: start + 8)
    first.answer = Array(answer)
    kept[id] = first
    begin(Place(id: id, intendedNs: now, sentNs: now, shot: place.shot, role: .again))
    return true
  }

  private func refused(_ place: Place, _ payload: UnsafeRawBufferPointer, _ now: UInt64, serverUs: UInt64?) {
    kept[place.id] = nil
    // What cannot be decoded is a reason of its own.
    let status = try? Status(bytes: Array(payload))
    let reason = status?.reason ?? "UNDECODABLE_STATUS"
    let isWanted = refusalIsWanted(status, place)
    let outcome: Outcome
    if place.role == .cancelled, status?.code == StatusCode.cancelled.rawValue {
      outcome = .cancelled
    } else {
      outcome = isWanted ? .refusedAsWanted(reason: reason) : .refused(reason: reason)
    }
    judged(place, outcome, now, serverUs: serverUs)
    goOn(afterMs: load.isOpenLoop ? 0 : Int64(status?.retryAfterMs ?? 0), now)
  }

  /// A refused call makes way for the next one when the server asked to be asked again, else at once.
  private func goOn(afterMs pauseMs: Int64, _ now: UInt64) {
    guard phase == .ready else { return }
    guard pauseMs > 0, let loop = context?.eventLoop else { return load.next(on: self, now) }
    loop.assumeIsolated().scheduleTask(in: .milliseconds(pauseMs)) {
      guard self.hasRoom else { return }
      self.load.next(on: self, NIODeadline.now().uptimeNanoseconds)
      self.flush()
    }
  }

  /// Tells the workload, once, how its call ended. The second sending is not its call: the first one stands.
  private func refusalIsWanted(_ status: Status?, _ place: Place) -> Bool {
    guard place.role != .again else { return false }
    // Of what may have happened nothing is known but the refusal.
    guard let status, status.executed == .notExecuted else {
      work.isUnknown(place.shot)
      return false
    }
    return work.isWanted(status, place.shot)
  }
}
