/// One service clock (时钟): it runs to a target, stops while it is paused, and is fulfilled in time or not. A value; who
/// stores it restores it whole.
///
/// It is due at the first instant by which its target has elapsed, pauses left out. What happens at that instant is on
/// time. While it is paused it is neither due nor breached; a pause that begins once it was due changes nothing.
/// All instants are Unix milliseconds. Events come in order: an earlier one than the last is a caller's mistake and traps.
package struct ServiceClock: Sendable, Equatable {
  /// Time that does not count. `until` is nil while it lasts.
  package struct Pause: Sendable, Hashable {
    package var from: Int64
    package var until: Int64?

    package init(from: Int64, until: Int64?) {
      self.from = from
      self.until = until
    }
  }

  package let startedMs: Int64
  /// In the clock's basis.
  package private(set) var targetMs: Int64
  package private(set) var basis: ClockTarget.Basis
  /// In order, without overlaps.
  package private(set) var pauses: [Pause]
  package private(set) var fulfilledMs: Int64?
  /// When it was due without being fulfilled, or when a new target made it so.
  package private(set) var breachedMs: Int64?
  /// The last time that its target was changed: a breach that the change made happens then.
  package private(set) var retargetedMs: Int64?

  package init(startedMs: Int64, targetMs: Int64, basis: ClockTarget.Basis) {
    self.init(
      startedMs: startedMs, targetMs: targetMs, basis: basis, pauses: [], fulfilledMs: nil, breachedMs: nil,
      retargetedMs: nil)
  }

  /// A clock as it was.
  package init(
    startedMs: Int64, targetMs: Int64, basis: ClockTarget.Basis, pauses: [Pause], fulfilledMs: Int64?,
    breachedMs: Int64?, retargetedMs: Int64?
  ) {
    precondition(targetMs > 0, "a target is longer than nothing")
    var last = startedMs
    for (index, pause) in pauses.enumerated() {
      precondition(pause.from >= last && (pause.until ?? pause.from) >= pause.from, "pauses follow each other")
      precondition(pause.until != nil || (index == pauses.count - 1 && fulfilledMs == nil), "only the last pause lasts")
      last = pause.until ?? pause.from
    }
    precondition(fulfilledMs.map { $0 >= last } ?? true, "nothing pauses once it is fulfilled")
    self.startedMs = startedMs
    self.targetMs = targetMs
    self.basis = basis
    self.pauses = pauses
    self.fulfilledMs = fulfilledMs
    self.breachedMs = breachedMs
    self.retargetedMs = retargetedMs
  }
}

// MARK: What happens to it

extension ServiceClock {
  package var isPaused: Bool { pauses.last.map { $0.until == nil } ?? false }

  /// No change while it is paused and once it is fulfilled.
  package mutating func pause(at ms: Int64) {
    guard fulfilledMs == nil, !isPaused else { return }
    precondition(ms >= lastEventMs, "events come in order")
    pauses.append(Pause(from: ms, until: nil))
  }

  /// No change unless it is paused.
  package mutating func resume(at ms: Int64) {
    guard isPaused else { return }
    precondition(ms >= lastEventMs, "events come in order")
    pauses[pauses.count - 1].until = ms
  }

  /// Ends a pause that lasts. No change once it is fulfilled: the first time counts.
  package mutating func fulfil(at ms: Int64) {
    guard fulfilledMs == nil else { return }
    precondition(ms >= lastEventMs, "events come in order")
    resume(at: ms)
    fulfilledMs = ms
  }

  /// Another target from the original start on; pauses stay. A breach up to now is recorded first, and none is undone.
  /// What the new target makes due in the past is breached at this instant, or when the pause that it falls into ends,
  /// which the next call of `breach` records. No change once it is fulfilled.
  /// - Parameters:
  ///   - calendar: what it counts in from now on.
  ///   - earlier: what it counted in until now, if that was another.
  /// - Returns: whether a breach was recorded.
  @discardableResult package mutating func retarget(
    to targetMs: Int64, basis: ClockTarget.Basis, at ms: Int64, in calendar: WorkCalendar,
    before earlier: WorkCalendar? = nil
  ) -> Bool {
    guard fulfilledMs == nil else { return false }
    precondition(ms >= lastEventMs, "events come in order")
    precondition(targetMs > 0, "a target is longer than nothing")
    let isBreached = breach(at: ms, in: earlier ?? calendar)
    self.targetMs = targetMs
    self.basis = basis
    retargetedMs = ms
    return isBreached
  }

  /// Records the breach if there was one before an instant, however long ago; at the due instant itself there is none yet.
  /// Only the first call that finds it returns true.
  package mutating func breach(at nowMs: Int64, in calendar: WorkCalendar) -> Bool {
    guard breachedMs == nil, let ms = breachMs(in: calendar), ms < min(nowMs, fulfilledMs ?? .max) else { return false }
    breachedMs = ms
    return true
  }

  private var lastEventMs: Int64 {
    let lastPause = pauses.last.map { $0.until ?? $0.from } ?? startedMs
    return max(startedMs, lastPause, retargetedMs ?? startedMs)
  }
}

// MARK: What it says

extension ServiceClock {
  /// What has elapsed by an instant, or by its fulfilment if that was before: in its basis, without pauses.
  package func elapsed(at ms: Int64, in calendar: WorkCalendar) -> Int64 {
    let end = min(ms, fulfilledMs ?? .max)
    var (at, sum) = (startedMs, Int64(0))
    for pause in pauses where pause.from < end {
      sum += counted(from: at, until: pause.from, in: calendar)
      at = pause.until ?? end
    }
    return sum + (at < end ? counted(from: at, until: end, in: calendar) : 0)
  }

  /// When it is due, also in hindsight. Nil while it is paused and if that never comes.
  package func dueMs(in calendar: WorkCalendar) -> Int64? {
    isPaused ? nil : reached(targetMs, in: calendar)
  }

  /// The first instant by which so much of the target has elapsed; nil while it is paused and if that never comes.
  /// - Parameter share: of a thousand, rounded up to the millisecond.
  package func instant(ofPerMille share: Int64, in calendar: WorkCalendar) -> Int64? {
    precondition(share >= 0, "time runs forwards")
    let (parts, isOver) = targetMs.multipliedReportingOverflow(by: share)
    guard !isOver, !isPaused else { return nil }
    return reached(parts / 1000 + (parts % 1000 > 0 ? 1 : 0), in: calendar)
  }

  /// Also what was reached before a pause that lasts.
  private func reached(_ shareMs: Int64, in calendar: WorkCalendar) -> Int64? {
    var (at, rest) = (startedMs, shareMs)
    for pause in pauses {
      let before = counted(from: at, until: pause.from, in: calendar)
      if rest <= before { return instant(from: at, counting: rest, in: calendar) }
      guard let until = pause.until else { return nil }
      rest -= before
      at = until
    }
    return instant(from: at, counting: rest, in: calendar)
  }

  /// When it is breached unless it is fulfilled until then.
  package func breachMs(in calendar: WorkCalendar) -> Int64? {
    guard let dueMs = reached(targetMs, in: calendar) else { return nil }
    // Also at the same instant: a pause that holds then may have kept the new target from being due.
    guard let retargetedMs, dueMs <= retargetedMs else { return dueMs }
    var ms = retargetedMs
    for pause in pauses where pause.from <= ms {
      guard let until = pause.until else { return nil }
      ms = max(ms, until)
    }
    return ms
  }

  private func counted(from: Int64, until: Int64, in calendar: WorkCalendar) -> Int64 {
    switch basis {
    case .around: until - from
    case .working: calendar.working(from: from, until: until)
    }
  }

  private func instant(from start: Int64, counting ms: Int64, in calendar: WorkCalendar) -> Int64? {
    switch basis {
    case .around:
      let (sum, isOver) = start.addingReportingOverflow(ms)
      return isOver ? nil : sum
    case .working: return calendar.instant(from: start, working: ms)
    }
  }
}
