import Contract
import Standards
import WorkTime

/// A clock beside the calendar that it counts in: when it is due, and what it tells next by itself.
struct ClockDial {
  let clock: ClockRow
  let calendar: WorkCalendar
  /// How long before it is due its policy wants a warning.
  let warnBefore: ClockTarget?

  /// Something that happens by itself.
  struct Event {
    let mark: ClockMark
    /// The instant that it bears.
    let atMs: Int64
    /// When it is acted upon. A breach waits for the millisecond behind: an act at the due instant is on time.
    let runMs: Int64
  }

  fileprivate var run: ServiceClock { clock.run }

  /// Absent while it stands still.
  var dueMs: Int64? { run.dueMs(in: calendar) }

  /// What it tells next; nil while it stands still, and once there is nothing left.
  var next: Event? {
    guard clock.isActive else { return nil }
    if run.breachedMs != nil { return dayLate }
    let ahead = ahead
    guard let first = share ?? breach else { return ahead }
    guard let ahead, (ahead.runMs, ahead.mark.rawValue) < (first.runMs, first.mark.rawValue) else { return first }
    return ahead
  }

  private static let shares: [(mark: ClockMark, perMille: Int64)] = [
    (.half, 500), (.threeQuarters, 750), (.nineTenths, 900),
  ]

  /// The first one that is not told yet: none of them comes before it, and the breach comes behind them all.
  private var share: Event? {
    for (mark, perMille) in Self.shares where !clock.marks.contains(ClockMarks(mark)) {
      return run.instant(ofPerMille: perMille, in: calendar).map { happens(mark, $0) }
    }
    return nil
  }

  private var ahead: Event? {
    guard !clock.marks.contains(ClockMarks(.ahead)), let warnBefore, let dueMs,
      let atMs = instant(warnBefore, before: dueMs), atMs > run.startedMs
    else { return nil }
    return happens(.ahead, atMs)
  }

  private func instant(_ target: ClockTarget, before dueMs: Int64) -> Int64? {
    let ms = target.ms(in: calendar)
    guard target.basis == .working else { return dueMs - ms }
    let wholeMs = calendar.working(from: run.startedMs, until: dueMs)
    return wholeMs > ms ? calendar.instant(from: run.startedMs, working: wholeMs - ms) : nil
  }

  private var breach: Event? {
    guard let atMs = run.breachMs(in: calendar) else { return nil }
    // What a new target made late is late at once; nobody can be on time any more.
    let isOwn = dueMs == nil || dueMs == atMs
    return Event(mark: .breach, atMs: atMs, runMs: isOwn ? atMs + 1 : atMs)
  }

  private var dayLate: Event? {
    guard !run.isPaused, !clock.marks.contains(ClockMarks(.dayLate)), let breachedMs = run.breachedMs,
      let atMs = calendar.instant(from: breachedMs, working: calendar.usualDayMs)
    else { return nil }
    return happens(.dayLate, atMs)
  }

  /// Not before the target was changed that led to it, and not while the clock stood still.
  private func happens(_ mark: ClockMark, _ rawMs: Int64) -> Event {
    var atMs = max(rawMs, run.retargetedMs ?? rawMs)
    for pause in run.pauses where pause.from <= atMs && atMs < pause.until ?? .min {
      atMs = pause.until ?? atMs
    }
    return Event(mark: mark, atMs: atMs, runMs: atMs)
  }
}

extension ClockDial {
  /// How much of its target it used by an instant.
  func perMille(at ms: Int64) -> Int64 {
    let (parts, isOver) = run.elapsed(at: ms, in: calendar).multipliedReportingOverflow(by: 1000)
    return isOver ? .max : parts / run.targetMs
  }
}
