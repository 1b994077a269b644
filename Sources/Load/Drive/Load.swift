internal import NIOCore

/// What all connections of a run share, on one event loop, so that the tester takes one core and no more.
final class Load {
  /// A finer timer would cost the tester more than it tells; what is late by it is charged to the latency.
  private static let timerNs: UInt64 = 100_000

  let plan: LoadPlan
  let work: any Workload
  let kinds: [CallKind]
  let tally: Tally
  let loop: any EventLoop
  /// Whether some calls are sent again or cancelled.
  let hasShares: Bool
  let isOpenLoop: Bool
  /// New calls may begin.
  private(set) var isSending = false
  /// Calls whose reply is not in.
  private(set) var underWay = 0
  /// Nil in the closed loop.
  private(set) var open: OpenLoop?
  /// Since then calls count; a closed loop counts by the time of the reply, which is the tally's phase.
  private(set) var windowBeganNs: UInt64 = 0
  /// Free places of all connections that take calls.
  private var room = 0
  private var dice: SeededRandom
  /// The connection that takes the next call of the open loop.
  private var turn = 0
  private var touched: [LoadHandler] = []

  let isReopening: Bool
  var handlers: [LoadHandler?]
  /// How often in a row each connection could not be opened again.
  var failures: [Int]
  var isClosed = false

  /// - Parameter isReopening: a connection that is lost is opened again.
  init(_ plan: LoadPlan, _ work: any Workload, _ tally: Tally, _ loop: any EventLoop, isReopening: Bool = true) {
    self.plan = plan
    self.work = work
    self.kinds = work.kinds
    self.tally = tally
    self.loop = loop
    self.isReopening = isReopening
    hasShares = plan.retryShare > 0 || plan.cancelShare > 0
    isOpenLoop = plan.arrivals != .closed
    dice = SeededRandom(seed: plan.seed ^ 0xD1CE)
    handlers = Array(repeating: nil, count: plan.connections)
    failures = Array(repeating: 0, count: plan.connections)
  }

  // MARK: The run, in its order

  /// The first calls go out; called once, when all connections are open.
  func start() {
    isSending = true
    let now = NIODeadline.now().uptimeNanoseconds
    if case .open(let perSecond, let isPoisson) = plan.arrivals {
      open = OpenLoop(
        Pace(perSecond: perSecond, isPoisson: isPoisson, ramp: plan.ramp, seed: plan.seed, beginNs: now))
      // Nothing that begins before the window counts.
      windowBeganNs = .max
      keepPace()
    } else {
      for handler in handlers { handler?.start(now) }
    }
  }

  /// - Returns: when the window began.
  func beginWindow() -> UInt64 {
    let now = NIODeadline.now().uptimeNanoseconds
    tally.phase = .measuring
    if open != nil {
      open?.beginWindow(now, lasting: UInt64(plan.duration / .nanoseconds(1)))
      windowBeganNs = now
    }
    return now
  }

  /// No further call begins. In the closed loop what ends from now on does not count any more; in the open one every
  /// call under way counts, since it should have begun in the window.
  func endWindow() -> UInt64 {
    let now = NIODeadline.now().uptimeNanoseconds
    isSending = false
    open?.endWindow(now)
    if !isOpenLoop { tally.phase = .over }
    return min(now, open?.pace.endNs ?? now)
  }

  /// Ends whatever is still under way: a call without an answer is told, for else a server that fell silent would look
  /// like one that was asked less.
  func close() {
    isSending = false
    isClosed = true
    for handler in handlers { handler?.close("UNANSWERED") }
    handlers = []
    reportLate()
    if let never = open?.neverBegun, never > 0 { tally.late(never, longestQueue: 0) }
    tally.phase = .over
  }

  /// Tells the tally what began late since the last time.
  func reportLate() {
    guard let (calls, longest) = open?.takeLate(), calls > 0 || longest > 0 else { return }
    tally.late(calls, longestQueue: Int(clamping: longest))
  }

  // MARK: Calls

  /// A reply made way on this connection for the next call.
  @inline(__always)
  func next(on handler: LoadHandler, _ nowNs: UInt64) {
    guard isSending else { return }
    if !isOpenLoop {
      handler.send(nowNs, nowNs)
    } else if let intended = open?.take(nowNs) {
      handler.send(intended, nowNs)
    }
  }

  func began() {
    underWay += 1
    room -= 1
  }

  /// - Parameter hasRoom: the place can be taken again.
  func ended(hasRoom: Bool) {
    underWay -= 1
    if hasRoom { room += 1 }
  }

  /// A connection takes calls from now on, or no more (a negative number).
  func roomChanged(by places: Int) { room += places }

  /// By the shares of the plan; only a change is worth sending twice.
  func role(ofChange isChange: Bool) -> Place.Role {
    func isHit(_ share: Double) -> Bool { share > 0 && Double(dice.next() >> 11) * 0x1p-53 < share }
    if isHit(plan.cancelShare) { return .cancelled }
    return isChange && isHit(plan.retryShare) ? .first : .plain
  }

  // MARK: The open loop

  /// Begins what is due while places are free; bursts keep the times that they should have had.
  func pump(_ nowNs: UInt64) {
    guard isSending, open?.pace.due(nowNs) != nil else { return }
    while room > 0, open?.pace.due(nowNs) != nil, let handler = nextWithRoom(), let intended = open?.take(nowNs) {
      handler.send(intended, nowNs)
      if !handler.isTouched {
        handler.isTouched = true
        touched.append(handler)
      }
    }
    if room <= 0 { open?.foundNoRoom(nowNs) }
    for handler in touched {
      handler.isTouched = false
      handler.flush()
    }
    touched.removeAll(keepingCapacity: true)
  }

  /// Connections take turns; nil when none has room.
  private func nextWithRoom() -> LoadHandler? {
    for _ in handlers.indices {
      turn = turn + 1 < handlers.count ? turn + 1 : 0
      if let handler = handlers[turn], handler.hasRoom { return handler }
    }
    return nil
  }

  private func keepPace() {
    guard isSending, let open else { return }
    let now = NIODeadline.now().uptimeNanoseconds
    pump(now)
    // Full, the replies themselves bring the next calls, and a place may come back with a connection only.
    let soonest = now + (room > 0 ? Self.timerNs : 10 * Self.timerNs)
    // A far call is waited for in steps, since the rate of a ramp may rise before it.
    let next = min(max(soonest, self.open?.pace.nextNs ?? open.pace.nextNs), now + 100_000_000)
    loop.assumeIsolated().scheduleTask(deadline: .uptimeNanoseconds(next)) { self.keepPace() }
  }
}
