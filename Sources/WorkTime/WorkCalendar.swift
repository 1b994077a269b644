package import Zones

/// Working time (工作时间): when clocks that count business hours run.
///
/// An instant is working time when what clocks show then lies in an interval that begins on that civil day, or in one that
/// began on the day before and runs over midnight. So an hour that clocks show twice counts twice, and one that they skip
/// counts not at all. Intervals that overlap count once. Instants and durations are milliseconds; what lies before
/// 0001-01-02 or after 9999-12-30 is no working time.
package struct WorkCalendar: Sendable {
  /// Minutes since the midnight that begins a day.
  package struct Interval: Sendable, Hashable {
    /// 0 ..< 1440.
    package var from: Int
    /// `from` + 1 … `from` + 1440; above 1440 it runs over midnight, into the next day.
    package var until: Int

    package init(from: Int, until: Int) {
      self.from = from
      self.until = until
    }

    /// Whether both ends lie where they may: a calendar traps on intervals where they do not.
    package var isWellFormed: Bool { (0..<1440).contains(from) && until > from && until - from <= 1440 }
  }

  package let zone: Zone
  /// What a working day (wd) of a target counts.
  package let usualDayMs: Int64
  private let hours: WallHours

  /// - Parameters:
  ///   - week: seven lists, Monday's first.
  ///   - exceptions: what begins on such a day instead of its weekday's list; none is closed. A shift that began the
  ///     evening before still runs to its end.
  ///   - usualDayMs: nil for what the first weekday from Monday on that has any works; in a week without any, what the
  ///     earliest exception does that has, or 24 hours.
  package init(
    zone: Zone, week: [[Interval]], exceptions: [CivilDay: [Interval]], usualDayMs: Int64? = nil
  ) {
    precondition(week.count == 7, "a week has seven days")
    precondition(usualDayMs.map { (1...2 * WallHours.dayMs).contains($0) } ?? true, "a usual day of a day or two")
    let planned = exceptions.map { (day: $0.key.days, intervals: $0.value) }.sorted { $0.day < $1.day }
    self.zone = zone
    self.usualDayMs =
      usualDayMs ?? (week + planned.map { $0.intervals }).first { !$0.isEmpty }.map(WallHours.lengthMs)
      ?? WallHours.dayMs
    hours = WallHours(week: week, exceptions: planned)
  }

  /// "20 years": how far anything is looked for. It holds every target of ten years in a calendar of ordinary weeks.
  package static let horizonMs: Int64 = 7305 * 86_400_000
}

// MARK: How much

extension WorkCalendar {
  package func isOpen(at ms: Int64) -> Bool {
    guard ms >= Zone.firstMs, ms < Zone.lastMs else { return false }
    return hours.isOpen(wallMs: ms + zone.stretch(from: ms).offsetMs)
  }

  /// Working milliseconds from an instant on until before another, which is not earlier.
  package func working(from: Int64, until: Int64) -> Int64 {
    precondition(from <= until, "time runs forwards")
    var (at, sum) = (Self.known(from), Int64(0))
    let end = Self.known(until)
    while at < end {
      let stretch = zone.stretch(from: at)
      let next = min(stretch.untilMs, end)
      sum += hours.before(wallMs: next + stretch.offsetMs) - hours.before(wallMs: at + stretch.offsetMs)
      at = next
    }
    return sum
  }

  /// The first instant by which so much has been worked since another; that one itself for none.
  /// - Returns: nil where it is not within `horizonMs`.
  package func instant(from start: Int64, working ms: Int64) -> Int64? {
    precondition(ms >= 0, "no less than nothing is worked")
    guard ms > 0 else { return start }
    var (at, rest) = (Self.known(start), ms)
    let end = Self.known(at + Self.horizonMs)
    while at < end {
      let stretch = zone.stretch(from: at)
      let next = min(stretch.untilMs, end)
      let before = hours.before(wallMs: at + stretch.offsetMs)
      let here = hours.before(wallMs: next + stretch.offsetMs) - before
      if rest <= here { return hours.first(reaching: before + rest).map { $0 - stretch.offsetMs } }
      rest -= here
      at = next
    }
    return nil
  }

  /// No sum of an instant and the horizon overflows after this.
  private static func known(_ ms: Int64) -> Int64 { min(max(ms, Zone.firstMs), Zone.lastMs) }
}

// MARK: When

extension WorkCalendar {
  /// The first working instant from one on, which is itself where it is one; nil where none is within `horizonMs`.
  package func nextOpening(from ms: Int64) -> Int64? {
    // The first millisecond to be worked is over one later.
    instant(from: ms, working: 1).map { $0 - 1 }
  }

  /// The intervals that count from an instant on until before another, for explanations: merged, in order, the first ones.
  package func intervals(from: Int64, until: Int64, limit: Int) -> [Range<Int64>] {
    precondition(from <= until && limit >= 0, "time runs forwards")
    var found: [Range<Int64>] = []
    var at = from
    while found.count < limit, at < until, let opening = nextOpening(from: at), opening < until {
      at = closing(from: opening, until: until)
      found.append(opening..<at)
    }
    return found
  }

  /// The first instant after an open one that is none, or the limit.
  private func closing(from opening: Int64, until: Int64) -> Int64 {
    let end = min(until, Zone.lastMs)
    var at = opening
    repeat {
      let stretch = zone.stretch(from: at)
      let next = min(stretch.untilMs, end)
      let wallMs = hours.closing(wallMs: at + stretch.offsetMs, limitMs: next + stretch.offsetMs)
      at = wallMs - stretch.offsetMs
      if at < next { return at }
    } while at < end && isOpen(at: at)
    return at
  }
}
