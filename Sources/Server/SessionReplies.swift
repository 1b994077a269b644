import Contract
import NIOCore
import Operations
import Store
import Wire

extension Session {
  // MARK: Results

  func finish(_ call: OpenCall, _ result: JobResult) {
    switch result {
    case .reply(let status, let bytes, let seq, let replayed):
      guard close(call) else { return }
      var meta = replyMeta(call.startedNs)
      if seq > 0 { meta.commitSeq = seq }
      if replayed { meta.replayed = true }
      let shown = replayed && status == 0 ? call.method.replayed(bytes, call.mask) : bytes
      reply(call, status: UInt32(status), shown, meta)
    case .keyReused: finish(call, .failure(Refusal(.idempotencyKeyReused, path: "meta.idempotency_key")))
    case .expired: finish(call, .failure(call.timeIsOver))
    case .cancelled:
      finish(call, .failure(Refusal(call.isDrained && !call.isCancelled ? .draining : .cancelled)))
    case .shuttingDown: finish(call, .failure(Refusal(.draining)))
    case .draining:
      // Some rows of the batch are done; the same key will tell which.
      var refusal = Refusal(.draining)
      refusal.executed = .unknown
      finish(call, .failure(refusal))
    case .failed(let error, let executed):
      var refusal = translated(error)
      refusal.executed =
        switch executed {
        case .no: .notExecuted
        case .yes: .executed
        case .unknown: .unknown
        }
      finish(call, .failure(refusal))
    }
  }

  func finish(_ call: OpenCall, _ answer: ScanAnswer) {
    guard close(call) else { return }
    switch answer {
    case .success(let bytes): reply(call, status: 0, bytes, replyMeta(call.startedNs))
    case .failure(let error):
      var refusal = translated(error)
      if refusal.reason == .deadlineExceeded { refusal = call.timeIsOver }
      refuse(call.id, method: call.method, startedNs: call.startedNs, refusal)
    }
  }

  /// False where the call was answered already.
  private func close(_ call: OpenCall) -> Bool {
    guard calls[call.id] === call else { return false }
    calls[call.id] = nil
    letGo(call)
    if phase == .leaving, calls.isEmpty { closeWhenFlushed() }
    return true
  }

  // MARK: Frames out

  /// A point read's reply, packed straight behind its header.
  func reply(_ id: UInt64, _ method: BoundMethod, _ startedNs: UInt64, _ message: LoweredMessage) {
    let meta = replyMeta(startedNs).lowered(in: home.arena)
    guard fits(meta.size + message.size) else {
      return refuse(id, method: method, startedNs: startedNs, tooLarge(meta.size + message.size))
    }
    let header = FrameHeader(type: .reply, callId: id, metaLength: meta.size, payloadLength: message.size)
    let count = header.frameByteCount
    takeBuffer()
    output.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { target in
      let start = FrameHeader.byteCount
      header.write(to: target)
      meta.pack(into: UnsafeMutableRawBufferPointer(rebasing: target[start..<(start + meta.size)]))
      message.pack(into: UnsafeMutableRawBufferPointer(rebasing: target[(start + meta.size)..<count]))
      return count
    }
    tally(method, startedNs, isRefused: false)
    markDirty()
  }

  private func reply(_ call: OpenCall, status: UInt32, _ bytes: [UInt8], _ meta: ReplyMeta) {
    let metaBytes = meta.encoded(home.arena)
    guard fits(metaBytes.count + bytes.count) else {
      var refusal = tooLarge(metaBytes.count + bytes.count)
      if status == 0, meta.commitSeq != nil { refusal.executed = .executed }
      return refuse(call.id, method: call.method, startedNs: call.startedNs, refusal)
    }
    var header = FrameHeader(
      type: .reply, callId: call.id, metaLength: metaBytes.count, payloadLength: bytes.count)
    header.arg = status
    append(header, metaBytes, bytes)
    tally(call.method, call.startedNs, isRefused: status != 0)
  }

  func refuse(_ id: UInt64, method: BoundMethod?, startedNs: UInt64, _ refusal: Refusal) {
    let status = refusal.status(in: language)
    let payload = status.encoded(home.arena)
    let meta = replyMeta(startedNs).encoded(home.arena)
    var header = FrameHeader(type: .reply, callId: id, metaLength: meta.count, payloadLength: payload.count)
    header.arg = status.code
    append(header, meta, payload)
    if let method { tally(method, startedNs, isRefused: true) }
  }

  /// Says why the connection ends. Calls under way are still answered, except after a broken protocol.
  func goAway(_ code: GoAwayCode, what: String) { goAway(code, refusal: Refusal(.protocolError, ["what": what])) }

  func goAway(_ code: GoAwayCode, refusal: Refusal) {
    guard phase != .closed else { return }
    home.counters.count { $0.protocolErrors += code == .drain || code == .idle ? 0 : 1 }
    sendGoAway(code, refusal)
    phase = .closed
    abandonCalls()
    closeWhenFlushed()
  }

  func sendGoAway(_ code: GoAwayCode, _ refusal: Refusal) {
    hasSaidGoAway = true
    let payload = refusal.status(in: language).encoded(home.arena)
    if phase == .preface { output.writeBytes(Preface.bytes) }
    append(
      FrameHeader(type: .goAway, callId: lastCallId, arg: code.rawValue, payloadLength: payload.count), payload)
  }

  func pong(_ payload: UnsafeRawBufferPointer) {
    guard payload.count <= 8 else { return goAway(.protocolError, what: "PING of \(payload.count) bytes") }
    if pings.isTooMany(at: lastHeardNs, intervalMs: home.limits.pingIntervalMsMin) {
      return goAway(.tooManyPings, what: "pings closer than \(home.limits.pingIntervalMsMin) ms")
    }
    append(FrameHeader(type: .pong, callId: 0, payloadLength: payload.count), Array(payload))
  }

  func append(_ header: FrameHeader, _ parts: [UInt8]...) {
    takeBuffer()
    output.writeWithUnsafeMutableBytes(minimumWritableBytes: FrameHeader.byteCount) {
      header.write(to: $0)
      return FrameHeader.byteCount
    }
    for part in parts { output.writeBytes(part) }
    markDirty()
  }

  /// Between flushes a connection holds none, so that ten thousand idle ones cost little.
  private func takeBuffer() {
    if output.capacity == 0 { output = home.takeBuffer() }
  }

  func markDirty() {
    guard !isDirty else { return }
    isDirty = true
    home.flushLater(self)
  }

  func flush() {
    isDirty = false
    guard let context else { return }
    let count = output.readableBytes
    if count > 0 {
      home.counters.count { $0.bytesOut += Int64(count) }
      // Taken out first: the write may come back at once with room, and then more is put in.
      let full = output
      output = ByteBuffer()
      context.writeAndFlush(wrapOutboundOut(full), promise: nil)
      home.keepBuffer(full)
      if blockedSinceNs == nil { pumpStreams() }
    }
    if closesWhenFlushed { endAfterWrites(context) }
  }

  // MARK: Parts

  /// Tells the log of faults that a call met, wherever it runs.
  var faultLogger: @Sendable (any Error) -> Refusal {
    let log = home.options.log
    return { error in
      let incident = Incident.next()
      let refusal = Refusal(translating: error, incident: incident)
      if refusal.isFault { log("incident \(incident): \(error)") }
      return refusal
    }
  }

  private func fits(_ bytes: Int) -> Bool { FrameHeader.countedByteCount + bytes <= Int(clientFrameMax) }

  private func tooLarge(_ bytes: Int) -> Refusal {
    Refusal(.replyTooLarge, ["size": "\(FrameHeader.countedByteCount + bytes)", "max": "\(clientFrameMax)"])
  }

  private func replyMeta(_ startedNs: UInt64) -> ReplyMeta {
    ReplyMeta(serverUs: UInt32(clamping: (Monotonic.nanoseconds - startedNs) / 1000))
  }

  private func tally(_ method: BoundMethod, _ startedNs: UInt64, isRefused: Bool) {
    let us = Int64((Monotonic.nanoseconds - startedNs) / 1000)
    home.counters.answered(method: method.index, us: us, isRefused: isRefused)
  }

  /// A fault is told to the caller as an incident, and to the log as what it was.
  func translated(_ error: any Error) -> Refusal { faultLogger(error) }
}
