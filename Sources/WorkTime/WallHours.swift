/// Working time along the wall clock, as if clocks were never changed. It is kept as a measure, so that what is worked
/// between two readings is one subtraction, however far apart they are.
///
/// Readings (`wallMs`) are milliseconds since clocks showed 1970-01-01 00:00; days count from there.
struct WallHours: Sendable {
  /// A day on which other hours hold than on its weekday: an exception, or the day after one.
  private struct Special: Sendable {
    let day: Int64
    let spans: [Span]
    /// The measure when the day begins, and when it ends.
    let beforeMs: Int64
    let afterMs: Int64
    /// By how much this day and those before it depart from plain weeks.
    let departsMs: Int64
  }

  static let dayMs: Int64 = 86_400_000

  private let week: [[Span]]
  /// What a week has worked before each of its days, Monday first; the eighth is the whole.
  private let weekBeforeMs: [Int64]
  private var specials: [Special] = []

  /// - Parameter exceptions: ascending.
  init(week plan: [[WorkCalendar.Interval]], exceptions: [(day: Int64, intervals: [WorkCalendar.Interval])]) {
    let week = (0..<7).map { Span.merged(day: plan[$0], eve: plan[($0 + 6) % 7]) }
    var before: [Int64] = [0]
    for spans in week { before.append(before[before.count - 1] + Span.lengthMs(spans)) }
    (self.week, weekBeforeMs) = (week, before)
    specials.reserveCapacity(exceptions.count)
    for (index, exception) in exceptions.enumerated() {
      let (day, usual) = (exception.day, plan[Self.weekday(exception.day)])
      let follows = index > 0 && exceptions[index - 1].day == day - 1
      let eve = follows ? exceptions[index - 1].intervals : plan[Self.weekday(day - 1)]
      add(day, Span.merged(day: exception.intervals, eve: eve))
      let isFollowed = index + 1 < exceptions.count && exceptions[index + 1].day == day + 1
      if !isFollowed, (usual + exception.intervals).contains(where: { $0.until > 1440 }) {
        add(day + 1, Span.merged(day: plan[Self.weekday(day + 1)], eve: exception.intervals))
      }
    }
  }

  private mutating func add(_ day: Int64, _ spans: [Span]) {
    let beforeMs = plainBefore(day: day) + (specials.last?.departsMs ?? 0)
    let afterMs = beforeMs + Span.lengthMs(spans)
    specials.append(
      Special(
        day: day, spans: spans, beforeMs: beforeMs, afterMs: afterMs, departsMs: afterMs - plainBefore(day: day + 1)))
  }

  /// What a day of these intervals works, also after its midnight.
  static func lengthMs(_ intervals: [WorkCalendar.Interval]) -> Int64 {
    Span.lengthMs(Span.merged(day: intervals, eve: [])) + Span.lengthMs(Span.merged(day: [], eve: intervals))
  }
}

// MARK: The measure

extension WallHours {
  /// Working milliseconds before a reading, counted from one that is the same for all.
  func before(wallMs: Int64) -> Int64 {
    let (day, ofDayMs) = Self.split(wallMs)
    guard let special = special(notAfter: day) else {
      return plainBefore(day: day) + Span.lengthMs(week[Self.weekday(day)], before: ofDayMs)
    }
    if special.day == day { return special.beforeMs + Span.lengthMs(special.spans, before: ofDayMs) }
    return plainBefore(day: day) + special.departsMs + Span.lengthMs(week[Self.weekday(day)], before: ofDayMs)
  }

  /// The first reading before which so much is worked; nil where that never comes.
  /// - Parameter measureMs: more than is worked before some reading.
  func first(reaching measureMs: Int64) -> Int64? {
    let special = lastSpecial { $0.beforeMs < measureMs }
    if let special, measureMs <= special.afterMs {
      return special.day * Self.dayMs + Span.reading(special.spans, after: measureMs - special.beforeMs)
    }
    let weekMs = weekBeforeMs[7]
    guard weekMs > 0 else { return nil }
    let plainMs = measureMs - (special?.departsMs ?? 0)
    let number = Self.floor(plainMs - 1, by: weekMs)
    let ofWeekMs = plainMs - number * weekMs
    let weekday = weekBeforeMs.lastIndex { $0 < ofWeekMs } ?? 0
    let day = number * 7 + Int64(weekday) - Self.mondayShift
    return day * Self.dayMs + Span.reading(week[weekday], after: ofWeekMs - weekBeforeMs[weekday])
  }

  /// The measure when a day begins, in a calendar without exceptions.
  private func plainBefore(day: Int64) -> Int64 {
    Self.floor(day + Self.mondayShift, by: 7) * weekBeforeMs[7] + weekBeforeMs[Self.weekday(day)]
  }

  private func special(notAfter day: Int64) -> Special? { lastSpecial { $0.day <= day } }

  /// The last one for which something holds that holds for all before it.
  private func lastSpecial(where holds: (Special) -> Bool) -> Special? {
    var (low, high) = (0, specials.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(specials[middle]) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? specials[low - 1] : nil
  }
}

// MARK: Readings

extension WallHours {
  func isOpen(wallMs: Int64) -> Bool {
    let (day, ofDayMs) = Self.split(wallMs)
    return spans(of: day).contains { $0.fromMs <= ofDayMs && ofDayMs < $0.untilMs }
  }

  /// The first reading after an open one that is none, or the limit.
  func closing(wallMs: Int64, limitMs: Int64) -> Int64 {
    var atMs = wallMs
    while atMs < limitMs {
      let (day, ofDayMs) = Self.split(atMs)
      guard let span = spans(of: day).first(where: { $0.fromMs <= ofDayMs && ofDayMs < $0.untilMs }) else { break }
      // At a day's end the next one may be open from its midnight on.
      atMs = day * Self.dayMs + span.untilMs
      if span.untilMs < Self.dayMs { break }
    }
    return min(atMs, limitMs)
  }

  private func spans(of day: Int64) -> [Span] {
    if let special = special(notAfter: day), special.day == day { return special.spans }
    return week[Self.weekday(day)]
  }

  /// 1970-01-01 was a Thursday, the fourth day of its week.
  private static let mondayShift: Int64 = 3

  /// 0 is Monday.
  private static func weekday(_ day: Int64) -> Int { Int(day + mondayShift - floor(day + mondayShift, by: 7) * 7) }

  private static func split(_ wallMs: Int64) -> (day: Int64, ofDayMs: Int64) {
    let day = floor(wallMs, by: dayMs)
    return (day, wallMs - day * dayMs)
  }

  private static func floor(_ number: Int64, by divisor: Int64) -> Int64 {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
