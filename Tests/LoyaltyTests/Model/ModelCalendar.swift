import Foundation

/// A civil day, as days since 1 January 1970. The model has a calendar of its own, so that a fault in the room's
/// shows.
struct ModelDay: Hashable, Comparable {
  var number: Int

  static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  init(number: Int) { self.number = number }

  /// A day that the month does not have becomes its last one.
  init(_ year: Int, _ month: Int, _ day: Int) {
    number =
      Self.daysBefore(year: year) + Self.daysBefore(month: month, in: year) + min(day, Self.length(month, year)) - 1
  }

  var year: Int {
    var year = 1970 + number / 366
    while Self.daysBefore(year: year + 1) <= number { year += 1 }
    return year
  }

  var month: Int { parts.month }
  var day: Int { parts.day }
  var startOfMonth: Self { Self(parts.year, parts.month, 1) }
  var startOfYear: Self { Self(year, 1, 1) }
  /// 1 is Monday; 1 January 1970 was a Thursday.
  var weekday: Int { (number + 3) % 7 + 1 }

  var parts: (year: Int, month: Int, day: Int) {
    let year = year
    var rest = number - Self.daysBefore(year: year)
    var month = 1
    while rest >= Self.length(month, year) {
      rest -= Self.length(month, year)
      month += 1
    }
    return (year, month, rest + 1)
  }

  func adding(days: Int) -> Self { Self(number: number + days) }

  func adding(months: Int) -> Self {
    let parts = parts
    let count = parts.year * 12 + parts.month - 1 + months
    return Self(count / 12, count % 12 + 1, parts.day)
  }

  /// 29 February falls on the 28th where the year has none.
  func anniversary(in year: Int) -> Self {
    let parts = parts
    return Self(year, parts.month, parts.day)
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private static func length(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func daysBefore(month: Int, in year: Int) -> Int {
    var days = 0
    for earlier in 1..<max(month, 1) { days += length(earlier, year) }
    return days
  }

  private static func daysBefore(year: Int) -> Int {
    let past = year - 1
    return past * 365 + past / 4 - past / 100 + past / 400 - 719_162
  }
}

/// What a time zone does to instants: fixed for Shanghai, which has had one offset since 1991; else as Foundation says.
struct ModelZone: Sendable {
  let name: String
  private let zone: TimeZone?
  private static let dayMs: Int64 = 86_400_000

  init(_ name: String) {
    self.name = name
    zone = name == "Asia/Shanghai" ? nil : TimeZone(identifier: name)
  }

  func offsetMs(at ms: Int64) -> Int64 {
    guard let zone else { return 8 * 3_600_000 }
    return Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(ms / 1000)))) * 1000
  }

  func day(at ms: Int64) -> ModelDay { ModelDay(number: Int((ms + offsetMs(at: ms)) / Self.dayMs)) }

  func minuteOfDay(at ms: Int64) -> Int { Int((ms + offsetMs(at: ms)) % Self.dayMs / 60_000) }

  /// The first instant of a day: at midnight under the offset before or behind it, whichever is in the day already.
  func start(of day: ModelDay) -> Int64 {
    let midnight = Int64(day.number) * Self.dayMs
    guard zone != nil else { return midnight - 8 * 3_600_000 }
    let near = [midnight - 86_400_000, midnight + 86_400_000].map { midnight - offsetMs(at: $0) }.sorted()
    for instant in near where self.day(at: instant) == day { return instant }
    return near[1]
  }
}
