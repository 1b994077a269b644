import Glibc

/// A day of the Gregorian calendar, by integer arithmetic: no formatter, no locale.
package struct Day: Sendable, Equatable {
  /// Days since 1970-01-01.
  package let number: Int64

  package init(number: Int64) { self.number = number }

  /// - Returns: nil for a date that no calendar has, such as 2026-02-30.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    // The year begins in March here, so that the leap day is its last.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int64(era * 146_097 + dayOfEra - 719_468)
    guard parts == (year, month, day) else { return nil }
  }

  /// - Returns: nil unless the text is YYYY-MM-DD.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9, day)
  }

  package var text: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  static let ms: Int64 = 86_400_000
  /// Years 1 to 9999: beyond, a number is shown as it is.
  package static let readable: ClosedRange<Int64> = -719_162...2_932_896
}

/// Where clocks on the wall stand.
package struct Zone: Sendable {
  /// Seconds that local time is ahead of UTC at an instant given in Unix seconds.
  package let offset: @Sendable (Int64) -> Int64

  /// TZ of the environment, else the machine's zone.
  package static let local = Zone { seconds in
    var time = time_t(seconds)
    var parts = tm()
    localtime_r(&time, &parts)
    return Int64(parts.tm_gmtoff)
  }

  package static func fixed(hours: Int64) -> Zone { Zone { _ in hours * 3600 } }

  /// The instant at which local clocks show so many milliseconds since 1970-01-01; the later one where they show
  /// it twice, and the instant of the jump where they never do.
  package func instantMs(localMs: Int64) -> Int64 {
    var instant = localMs
    for _ in 0..<2 { instant = localMs - offset(floorDivide(instant, 1000)) * 1000 }
    return instant
  }

  /// 2026-03-01 10:00:05
  package func text(instantMs: Int64) -> String {
    let (seconds, overflow) = floorDivide(instantMs, 1000).addingReportingOverflow(offset(floorDivide(instantMs, 1000)))
    let day = floorDivide(seconds, 86_400)
    guard !overflow, Day.readable.contains(day) else { return "\(instantMs)" }
    let second = Int(seconds - day * 86_400)
    let clock = "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    return "\(Day(number: day).text) \(clock)"
  }

  package func day(instantMs: Int64) -> Day {
    let seconds = floorDivide(instantMs, 1000)
    return Day(number: floorDivide(seconds + offset(seconds), 86_400))
  }
}

package enum WallClock {
  package static func nowMs() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}

func floorDivide(_ number: Int64, _ divisor: Int64) -> Int64 {
  number >= 0 ? number / divisor : -((-(number + 1)) / divisor) - 1
}

func padded(_ number: Int, _ digits: Int) -> String {
  let text = "\(number)"
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

extension Character {
  var isASCIIDigit: Bool { self >= "0" && self <= "9" }
}
