import Contract
import NIOCore
import Operations
import Store
import Wire

extension Session {
  func startStream(_ call: OpenCall, _ admitted: Admitted, _ maker: @escaping BoundMethod.PageMaker) {
    let stream = StreamState(
      maker: maker, principal: admitted.actor, onBehalfOf: admitted.meta.onBehalfOf,
      credit: UInt64(admitted.meta.credit ?? 0) + call.earlyCredit, nowNs: Monotonic.nanoseconds)
    call.work = .stream(stream)
    if call.isWatch { home.counters.count { $0.watchers += 1 } }
    // Without credit a page of no items still tells whether there are any.
    if stream.credit == 0 { makePage(call, stream) } else { pump(call, stream) }
  }

  /// Makes the next page where the client has credit and takes what is written.
  func pump(_ call: OpenCall, _ stream: StreamState) {
    guard !stream.isRunning, !stream.isParked, stream.credit > 0, blockedSinceNs == nil else { return }
    // Pages under way count as if they were written: else every stream of a connection fills one at the same time.
    let claimed = output.readableBytes + pagesUnderWay * StreamState.pageBytes
    guard claimed < home.limits.outputBytesMax else { return }
    makePage(call, stream)
  }

  private func makePage(_ call: OpenCall, _ stream: StreamState) {
    let now = Monotonic.nanoseconds
    let task = ScanTask(
      call: call,
      work: .page(stream.maker, stream.order(atNs: now)), principal: stream.principal, nowMs: home.options.clock(),
      language: language,
      deadline: now + UInt64(call.timeoutMs) * 1_000_000, mailbox: home.mailbox, frameBytesMax: clientFrameMax)
    stream.page = task
    guard home.scans.submit(task) else {
      stream.page = nil
      // A stream that waited a long time for this page waits a little longer.
      return stream.wait == nil ? finish(call, .failure(overload())) : home.watchers.park(call, stream)
    }
    pagesUnderWay += 1
  }

  func take(_ answer: PageAnswer, of call: OpenCall) {
    pagesUnderWay -= 1
    // Also where this stream is over: another may have waited for its room.
    defer { pumpStreams() }
    guard calls[call.id] === call, case .stream(let stream) = call.work else { return }
    let now = Monotonic.nanoseconds
    stream.page = nil
    stream.hasBegun = true
    stream.waitingSinceNs = now
    stream.sent(answer.itemCount, atNs: now)
    stream.credit -= UInt64(answer.itemCount)
    stream.learn(items: answer.itemCount, bytes: answer.frames.count)
    if !answer.frames.isEmpty {
      output.writeBytes(answer.frames)
      markDirty()
    }
    if let failure = answer.failure { return finish(call, .failure(failure)) }
    guard let next = answer.next else { return finish(call, .success([])) }
    stream.position = next
    if home.isDraining { return finish(call, .failure(drainedStream(stream))) }
    guard let wait = answer.wait else { return }
    stream.wait = wait
    home.watchers.park(call, stream)
  }

  /// A stream that was parked goes on.
  func resume(_ call: OpenCall, _ stream: StreamState) {
    guard calls[call.id] === call else { return }
    // Without credit it is the client that is waited for from now on.
    stream.waitingSinceNs = Monotonic.nanoseconds
    pump(call, stream)
  }

  /// The call has its answer, or nobody who waits for it.
  func letGo(_ call: OpenCall) {
    guard case .stream(let stream) = call.work else { return }
    home.watchers.leave(call, stream)
    if call.isWatch { home.counters.count { $0.watchers -= 1 } }
  }

  /// In turn: the stream that has waited longest goes first.
  func pumpStreams() {
    let streams = calls.values.compactMap { call in
      if case .stream(let stream) = call.work { (call: call, stream: stream) } else { nil }
    }
    for (call, stream) in streams.sorted(by: { $0.stream.waitingSinceNs < $1.stream.waitingSinceNs }) {
      pump(call, stream)
    }
  }

  func addCredit(_ header: FrameHeader) {
    guard header.arg > 0 else { return goAway(.protocolError, what: "CREDIT of 0") }
    // A credit for a stream that just ended is no fault: the two crossed on the way.
    guard let call = calls[header.callId] else { return }
    if case .logging = call.work { call.earlyCredit = min(call.earlyCredit + UInt64(header.arg), UInt64(UInt32.max)) }
    guard case .stream(let stream) = call.work else { return }
    stream.credit = min(stream.credit + UInt64(header.arg), UInt64(UInt32.max))
    pump(call, stream)
  }

  func drainedStream(_ stream: StreamState) -> Refusal {
    var refusal = Refusal(.draining)
    if stream.hasBegun { refusal.resource = "position:\(stream.position)" }
    return refusal
  }

  func stalledStream(_ stream: StreamState) -> Refusal {
    var refusal = Refusal(
      .streamStalled, ["seconds": "\(home.limits.streamStallMs / 1000)", "position": "\(stream.position)"])
    refusal.resource = "position:\(stream.position)"
    return refusal
  }
}
