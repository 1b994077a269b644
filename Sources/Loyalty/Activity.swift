import Contract
import Operations
import Zones

/// What can count for a tier: money spent in minor units, points and growth; what refunds took back is off it.
struct TierAmounts: Equatable, Sendable {
  var spend: Int64 = 0
  var points: Int64 = 0
  var growth: Int64 = 0

  func of(_ metric: TierMetric) -> Int64 {
    switch metric {
    case .spend: spend
    case .points: points
    case .growth: growth
    case .unspecified: 0
    }
  }

  fileprivate var isZero: Bool { self == TierAmounts() }

  fileprivate var isNegative: Bool { spend < 0 || points < 0 || growth < 0 }

  /// Nil where one of the sums is no Int64.
  fileprivate func adding(_ other: TierAmounts) -> TierAmounts? {
    let spend = spend.addingReportingOverflow(other.spend)
    let points = points.addingReportingOverflow(other.points)
    let growth = growth.addingReportingOverflow(other.growth)
    if spend.overflow || points.overflow || growth.overflow { return nil }
    return TierAmounts(spend: spend.partialValue, points: points.partialValue, growth: growth.partialValue)
  }

  /// As much of `other` as is there.
  fileprivate func part(of other: TierAmounts) -> TierAmounts {
    TierAmounts(
      spend: min(spend, other.spend), points: min(points, other.points), growth: min(growth, other.growth))
  }

  /// Of amounts that are known to be there.
  fileprivate func less(_ other: TierAmounts) -> TierAmounts {
    TierAmounts(spend: spend - other.spend, points: points - other.points, growth: growth - other.growth)
  }
}

/// What counts for a member's tier, by the civil day on which it was earned (积分活动).
///
/// All of it together fits in an Int64 and nothing is negative, so that no sum over a window can overflow.
struct Activity: Equatable, Sendable {
  struct Day: Equatable, Sendable {
    /// Since 1970-01-01.
    var day: Int64
    var amounts: TierAmounts
  }

  /// Of days that no window can ask for any more: it counts for a lifetime only.
  private(set) var earlier = TierAmounts()
  /// By day, each once, none without an amount.
  private(set) var days: [Day] = []

  init() {}

  var lifetime: TierAmounts {
    var (spend, points, growth) = (earlier.spend, earlier.points, earlier.growth)
    for day in days {
      spend &+= day.amounts.spend
      points &+= day.amounts.points
      growth &+= day.amounts.growth
    }
    return TierAmounts(spend: spend, points: points, growth: growth)
  }

  /// What the days from `from` on and before `until` hold. Days that were put together are in no window.
  func sum(_ metric: TierMetric, from: CivilDay, until: CivilDay) -> Int64 {
    let (first, end) = (from.days, until.days)
    var sum: Int64 = 0
    // Windows end about today, so the days they need stand last.
    for day in days.reversed() where day.day < end {
      if day.day < first { break }
      sum &+= day.amounts.of(metric)
    }
    return sum
  }
}

// MARK: Changes

extension Activity {
  /// - Parameter path: the field of the request that brought it.
  /// - Throws: POINTS_TOO_LARGE where a lifetime would not fit in an Int64.
  mutating func add(_ amounts: TierAmounts, on day: CivilDay, path: String) throws(Refusal) {
    precondition(!amounts.isNegative, "activity is never negative")
    guard lifetime.adding(amounts) != nil else { throw Refusal(.pointsTooLarge, path: path) }
    if amounts.isZero { return }
    let at = place(of: day.days)
    if at < days.count, days[at].day == day.days, let sum = days[at].amounts.adding(amounts) {
      days[at].amounts = sum
    } else {
      days.insert(Day(day: day.days, amounts: amounts), at: at)
    }
  }

  /// Takes off what a refund took back, on the day of its purchase; where that day was put together with earlier ones,
  /// there.
  /// - Throws: `LedgerFault` for more than was given, which no call can cause.
  mutating func subtract(_ amounts: TierAmounts, on day: CivilDay) throws(LedgerFault) {
    precondition(!amounts.isNegative, "activity is never negative")
    let at = place(of: day.days)
    var rest = amounts
    if at < days.count, days[at].day == day.days {
      let taken = days[at].amounts.part(of: rest)
      days[at].amounts = days[at].amounts.less(taken)
      rest = rest.less(taken)
      if days[at].amounts.isZero { days.remove(at: at) }
    }
    guard earlier.part(of: rest) == rest else { throw LedgerFault("a refund takes back more than \(day) earned") }
    earlier = earlier.less(rest)
  }

  /// Puts days together that no window can ask for at or after `today`: the longest looks back over the period that ended
  /// before the longest grace.
  mutating func prune(today: CivilDay) {
    let first = Self.firstDayNeeded(today: today).days
    guard let day = days.first?.day, day < first else { return }
    let kept = days.firstIndex { $0.day >= first } ?? days.count
    for day in days[..<kept] {
      // A part of the lifetime, which fits.
      earlier.spend += day.amounts.spend
      earlier.points += day.amounts.points
      earlier.growth += day.amounts.growth
    }
    days.removeFirst(kept)
  }

  /// Two years and the longest grace before a day.
  static func firstDayNeeded(today: CivilDay) -> CivilDay { today.adding(months: -24).adding(days: -Self.graceDaysMax) }

  /// The contract's limit of `TierPolicy.grace_days`.
  private static let graceDaysMax: Int64 = 366

  /// Adds another member's days to these.
  /// - Throws: POINTS_TOO_LARGE where a lifetime would not fit in an Int64.
  mutating func merge(_ other: Activity, path: String) throws(Refusal) {
    guard lifetime.adding(other.lifetime) != nil, let earlier = earlier.adding(other.earlier) else {
      throw Refusal(.pointsTooLarge, path: path)
    }
    self.earlier = earlier
    var rest = other.days[...]
    var joined: [Day] = []
    joined.reserveCapacity(days.count + rest.count)
    for day in days {
      while let next = rest.first, next.day < day.day {
        joined.append(next)
        rest.removeFirst()
      }
      guard let next = rest.first, next.day == day.day, let sum = day.amounts.adding(next.amounts) else {
        joined.append(day)
        continue
      }
      joined.append(Day(day: day.day, amounts: sum))
      rest.removeFirst()
    }
    days = joined + rest
  }

  /// Where a day stands or belongs; today is the last, or is behind the last.
  private func place(of day: Int64) -> Int {
    var at = days.count
    while at > 0, days[at - 1].day >= day { at -= 1 }
    return at
  }
}

// MARK: As text

extension Activity {
  /// As it stands in the member's row: "day:spend:points:growth;…"; before the first day what was put together, without a
  /// day: ":spend:points:growth;".
  var text: String {
    var marks: [UInt8] = []
    // Most days take less than this.
    marks.reserveCapacity(28 * (days.count + 1))
    if !earlier.isZero { Self.append(earlier, to: &marks) }
    for day in days {
      Self.append(day.day, to: &marks)
      Self.append(day.amounts, to: &marks)
    }
    return String(decoding: marks, as: UTF8.self)
  }

  /// - Parameter text: as `text` gives it; another is a bug of whoever wrote the row.
  init(text: String) {
    let marks = text.utf8.span
    days.reserveCapacity(marks.count / 12 + 1)
    var at = 0
    while at < marks.count {
      let isEarlier = marks[at] == Self.part
      let day = isEarlier ? 0 : Self.number(marks, &at)
      let spend = Self.number(marks, after: Self.part, &at)
      let points = Self.number(marks, after: Self.part, &at)
      let growth = Self.number(marks, after: Self.part, &at)
      precondition(at < marks.count && marks[at] == Self.end, "a stored activity has no end where one belongs")
      at += 1
      let amounts = TierAmounts(spend: spend, points: points, growth: growth)
      if isEarlier { earlier = amounts } else { days.append(Day(day: day, amounts: amounts)) }
    }
  }

  private static let part = UInt8(ascii: ":")
  private static let end = UInt8(ascii: ";")
  private static let minus = UInt8(ascii: "-")
  private static let zero = UInt8(ascii: "0")

  private static func append(_ amounts: TierAmounts, to marks: inout [UInt8]) {
    for amount in [amounts.spend, amounts.points, amounts.growth] {
      marks.append(part)
      append(amount, to: &marks)
    }
    marks.append(end)
  }

  private static func append(_ number: Int64, to marks: inout [UInt8]) {
    if number < 0 { marks.append(minus) }
    var rest = number.magnitude
    var digits: InlineArray<20, UInt8> = .init(repeating: zero)
    var first = 20
    repeat {
      first -= 1
      digits[first] = zero + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    while first < 20 {
      marks.append(digits[first])
      first += 1
    }
  }

  private static func number(_ marks: Span<UInt8>, after mark: UInt8, _ at: inout Int) -> Int64 {
    precondition(at < marks.count && marks[at] == mark, "a stored activity lacks a part")
    at += 1
    return number(marks, &at)
  }

  private static func number(_ marks: Span<UInt8>, _ at: inout Int) -> Int64 {
    let isNegative = at < marks.count && marks[at] == minus
    if isNegative { at += 1 }
    let first = at
    var number: Int64 = 0
    while at < marks.count {
      let digit = marks[at] &- zero
      guard digit <= 9 else { break }
      // Traps where the number is no Int64.
      number = number * 10 + Int64(digit)
      at += 1
    }
    precondition(at > first, "a stored activity holds no number where one belongs")
    return isNegative ? -number : number
  }
}
