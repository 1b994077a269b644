/// A target (时限): how long something may take, as policies write it: "30m", "24h", "0.5bh", "4bh", "5wd", "60d".
///
/// Minutes (m), hours (h) and days (d) run around the clock, a day for 24 hours; business hours (bh) and working days (wd)
/// are working time, a working day for the calendar's usual one.
package struct ClockTarget: Sendable, Hashable {
  /// What a clock counts.
  package enum Basis: Sendable, Hashable, CaseIterable {
    /// All time (自然时间).
    case around
    /// Working time (工作时间) of the clock's calendar.
    case working
  }

  private enum Unit: String {
    case m, h, d, bh, wd

    /// Nil for working days, which a calendar counts.
    var lengthMs: Int64? {
      switch self {
      case .m: 60_000
      case .h, .bh: 3_600_000
      case .d: 86_400_000
      case .wd: nil
      }
    }
  }

  /// Of the unit.
  private let tenThousandths: Int64
  private let unit: Unit

  /// - Parameter text: a number, with four decimals at most, and its unit, without a blank.
  /// - Returns: nil for any other text, and for less than a second or more than ten years (3653 days, also of working ones).
  package init?(text: String) {
    let number = text.utf8.prefix { ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: ".") }
    guard let unit = Unit(rawValue: String(Substring(text.utf8.dropFirst(number.count)))),
      let count = Self.tenThousandths(number)
    else { return nil }
    let (ms, isOver) = count.multipliedReportingOverflow(by: unit.lengthMs ?? 86_400_000)
    guard !isOver, ms >= 1000 * 10_000, ms <= 3653 * 86_400_000 * 10_000 else { return nil }
    (tenThousandths, self.unit) = (count, unit)
  }

  private static func tenThousandths(_ number: Substring.UTF8View) -> Int64? {
    let parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    // Twelve digits are more than ten years of minutes have, and overflow nothing.
    guard let whole = parts.first, (1...12).contains(whole.count), parts.count <= 2 else { return nil }
    let decimals = parts.count == 2 ? parts[1] : Substring("0").utf8
    guard (1...4).contains(decimals.count) else { return nil }
    let digits = Array(whole) + Array(decimals) + Array(repeating: UInt8(ascii: "0"), count: 4 - decimals.count)
    return digits.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
  }
}

extension ClockTarget {
  /// The normal form: no zeros that say nothing. It reads back as the same target.
  package var text: String {
    let (whole, rest) = tenThousandths.quotientAndRemainder(dividingBy: 10_000)
    guard rest > 0 else { return "\(whole)\(unit.rawValue)" }
    var decimals = Substring(String(10_000 + rest).dropFirst())
    while decimals.last == "0" { decimals.removeLast() }
    return "\(whole).\(decimals)\(unit.rawValue)"
  }

  package var basis: Basis {
    switch unit {
    case .m, .h, .d: .around
    case .bh, .wd: .working
    }
  }

  /// How long it is, at least 1 ms. Parts of a working day that come to no whole millisecond are rounded up.
  package func ms(in calendar: WorkCalendar) -> Int64 {
    // Ten years of working days of 48 hours, in parts of 10,000, are below 2^63.
    let parts = tenThousandths * (unit.lengthMs ?? calendar.usualDayMs)
    return (parts + 9999) / 10_000
  }
}
