import Contract
import NIOCore
import Operations
import Store
import Wire

/// Counts pings that come too close together.
struct PingMeter {
  private static let tooCloseMax = 10
  private var lastNs: UInt64 = 0
  private var tooClose = 0

  mutating func isTooMany(at nowNs: UInt64, intervalMs: UInt32) -> Bool {
    tooClose = lastNs > 0 && nowNs - lastNs < UInt64(intervalMs) * 1_000_000 ? tooClose + 1 : 0
    lastNs = nowNs
    return tooClose >= Self.tooCloseMax
  }
}

extension Session {
  /// Every 100 ms: what has waited too long ends.
  func sweep(_ nowNs: UInt64) {
    let limits = home.limits
    func isOver(_ sinceNs: UInt64, _ ms: UInt32) -> Bool { nowNs > sinceNs && nowNs - sinceNs > UInt64(ms) * 1_000_000 }
    switch phase {
    case .preface where isOver(openedNs, limits.helloTimeoutMs):
      phase = .closed
      closeWhenFlushed()
    case .hello where isOver(openedNs, limits.helloTimeoutMs):
      goAway(.protocolError, what: "no HELLO within \(limits.helloTimeoutMs) ms")
    case .open, .leaving:
      if let began = frameBeganNs, isOver(began, limits.frameTimeoutMs) {
        return goAway(.protocolError, what: "a frame was not complete within \(limits.frameTimeoutMs) ms")
      }
      if let blocked = blockedSinceNs, isOver(blocked, limits.streamStallMs) {
        return goAway(.slowConsumer, what: "nothing was read for \(limits.streamStallMs) ms")
      }
      if calls.isEmpty, isOver(lastHeardNs, limits.idleTimeoutMs) {
        return goAway(.idle, what: "nothing was sent for \(limits.idleTimeoutMs) ms")
      }
      if let expires = principal.expiresAtMs, home.options.clock() >= expires {
        return goAway(.authentication, refusal: Refusal(.sessionEnded))
      }
      endStalledStreams(nowNs)
    case .closed where closesWhenFlushed && isOver(lastHeardNs, limits.helloTimeoutMs):
      // Whoever takes not even the GOAWAY is cut.
      context?.close(promise: nil)
    default: break
    }
  }

  /// False, and the end, for a client that asks on and on without taking an answer: refusals that nobody reads cost
  /// memory too. Whoever keeps to the calls in flight has read enough to be unblocked long before.
  func takesReplies() -> Bool {
    if hasRoomForReplies {
      requestsWithoutRoom = 0
      return true
    }
    requestsWithoutRoom += 1
    guard requestsWithoutRoom > 16 * home.limits.inFlightMax || unreadBytes > 4 * home.limits.unreadBytesMax else {
      return true
    }
    goAway(.slowConsumer, what: "\(unreadBytes) bytes of replies lie unread")
    return false
  }

  /// Bytes that the client has yet to take: this turn's, and what the socket could not hold.
  private var unreadBytes: Int {
    let buffered = context?.channel.syncOptions.flatMap { try? $0.getOption(.bufferedWritableBytes) }  // 0 once closed
    return output.readableBytes + (buffered ?? 0)
  }

  /// False while the client leaves replies unread. Streams pause far earlier, so calls still pass beside one.
  var hasRoomForReplies: Bool {
    if output.readableBytes > home.limits.outputBytesMax { flush() }
    return blockedSinceNs == nil || unreadBytes <= home.limits.unreadBytesMax
  }

  private func endStalledStreams(_ nowNs: UInt64) {
    for call in calls.values {
      guard case .stream(let stream) = call.work, !stream.isRunning, !stream.isParked else { continue }
      let waitedNs = nowNs > stream.waitingSinceNs ? nowNs - stream.waitingSinceNs : 0
      if waitedNs > UInt64(home.limits.streamStallMs) * 1_000_000 {
        finish(call, .failure(stalledStream(stream)))
      }
    }
  }

  /// The connection is gone: what waits for the writer is taken back if it has not begun.
  func abandonCalls() {
    for call in calls.values {
      call.isCancelled = true
      switch call.work {
      case .write(let job), .logging(let job, _): job.cancel()
      case .none, .scan, .stream, .delayed: call.stop()
      }
      letGo(call)
    }
    calls.removeAll()
  }

  /// The client will ask nothing more; it gets what it waits for.
  func leaveWhenIdle() {
    guard phase == .open || phase == .leaving else { return closeWhenFlushed() }
    phase = .leaving
    if calls.isEmpty { closeWhenFlushed() }
  }

  /// SIGTERM: says which calls were taken, finishes those, takes no others.
  func drain() {
    guard phase == .open || phase == .hello || phase == .preface else { return }
    sendGoAway(.drain, Refusal(.draining))
    phase = .leaving
    for call in calls.values {
      if case .stream(let stream) = call.work, !stream.isRunning {
        finish(call, .failure(drainedStream(stream)))
      }
    }
    if calls.isEmpty { closeWhenFlushed() }
  }

  /// Jobs that have not begun are taken back; their REPLY says so.
  func endGrace() {
    for call in calls.values {
      call.isDrained = true
      switch call.work {
      case .none: break
      case .write(let job), .logging(let job, _): job.cancel()
      case .scan, .delayed:
        call.stop()
        finish(call, .failure(Refusal(.draining)))
      case .stream(let stream):
        call.stop()
        finish(call, .failure(drainedStream(stream)))
      }
    }
  }

  func closeWhenFlushed() {
    closesWhenFlushed = true
    markDirty()
  }

  /// An empty write ends when all before it is on its way. Then only our side is closed for a moment: a socket that is
  /// closed with bytes unread resets the connection, and the client would lose our last words.
  func endAfterWrites(_ context: ChannelHandlerContext) {
    guard !isOutputClosed else { return }
    isOutputClosed = true
    phase = .closed
    let promise = context.eventLoop.makePromise(of: Void.self)
    let box = UncheckedBox((self, context))
    promise.futureResult.whenComplete { _ in
      let (session, context) = box.value
      if session.isInputClosed { return context.close(promise: nil) }
      context.close(mode: .output, promise: nil)
      context.eventLoop.scheduleTask(in: .seconds(1)) { box.value.1.close(promise: nil) }
    }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: promise)
  }
}
