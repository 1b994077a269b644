/// A day of the Gregorian calendar, which is taken to hold for all years from 1 to 9999; others do not exist.
package struct CivilDay: Hashable, Sendable {
  /// 1 … 9999.
  package let year: Int
  /// 1 … 12.
  package let month: Int
  /// 1 … 31.
  package let day: Int

  /// 0001-01-01.
  package static let first = CivilDay(checked: 1, 1, 1)
  /// 9999-12-31.
  package static let last = CivilDay(checked: 9999, 12, 31)

  /// - Parameter days: since 1970-01-01; those outside the calendar become its first or last day.
  package init(days: Int64) {
    // Years that begin in March end with the leap day; 400 of them are one cycle of 146,097 days, which begins 719,468
    // days before 1970.
    let shifted = Int(min(max(days, Self.daysMin), Self.daysMax)) + 719_468
    let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofCycle = shifted - cycle * 146_097
    let yearOfCycle = (ofCycle - ofCycle / 1460 + ofCycle / 36_524 - ofCycle / 146_096) / 365
    let ofYear = ofCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * ofYear + 2) / 153
    day = ofYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
  }

  /// - Returns: nil for a day that the calendar has not, such as 29 February 2026.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(ofMonth: month, inYear: year)).contains(day)
    else { return nil }
    self.init(checked: year, month, day)
  }

  /// - Parameter text: "2026-03-01", in no other form.
  package init?(text: some StringProtocol) {
    let marks = Array(text.utf8)
    guard marks.count == 10, marks[4] == UInt8(ascii: "-"), marks[7] == UInt8(ascii: "-"),
      let year = Self.number(marks[0..<4]), let month = Self.number(marks[5..<7]), let day = Self.number(marks[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(checked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  private static let daysMin: Int64 = -719_162
  private static let daysMax: Int64 = 2_932_896

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(0 as Int?) { sum, mark in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(mark) ? sum.map { $0 * 10 + Int(mark - UInt8(ascii: "0")) } : nil
    }
  }

  private static func days(ofMonth month: Int, inYear year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDay {
  /// Since 1970-01-01.
  package var days: Int64 {
    // The year begins in March, as in `init(days:)`; none is negative.
    let marchYear = month <= 2 ? year - 1 : year
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return Int64(marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + ofYear - 719_468)
  }

  /// As ISO 8601 counts: 1 is Monday, 7 is Sunday.
  package var weekday: Int {
    // 0001-01-01 was a Monday.
    Int((days - Self.daysMin) % 7) + 1
  }

  package var firstOfMonth: CivilDay { CivilDay(checked: year, month, 1) }

  package var lastOfMonth: CivilDay { CivilDay(checked: year, month, Self.days(ofMonth: month, inYear: year)) }

  package var firstOfYear: CivilDay { CivilDay(checked: year, 1, 1) }

  /// Days that would lie outside the calendar become its first or last.
  package func adding(days count: Int64) -> CivilDay {
    let (sum, isOver) = days.addingReportingOverflow(count)
    return isOver ? (count < 0 ? .first : .last) : CivilDay(days: sum)
  }

  /// The same day of another month, or that month's last where it is too short: 31 January and one month are 28 February.
  /// Days that would lie outside the calendar become its first or last.
  package func adding(months count: Int) -> CivilDay {
    // More months than the calendar has, either way, so that no sum overflows.
    let all = year * 12 + month - 1 + min(max(count, -120_000), 120_000)
    guard all >= 12 else { return .first }
    guard all < 120_000 else { return .last }
    return Self.clamped(all / 12, all % 12 + 1, day)
  }

  /// This month and day in another year (1 … 9999, others become these); 29 February falls on 28 in common years.
  package func anniversary(inYear year: Int) -> CivilDay {
    Self.clamped(min(max(year, 1), 9999), month, day)
  }

  private static func clamped(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
    CivilDay(checked: year, month, min(day, days(ofMonth: month, inYear: year)))
  }
}

extension CivilDay: Comparable {
  package static func < (a: CivilDay, b: CivilDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension CivilDay: CustomStringConvertible {
  /// "2026-03".
  package var monthText: String { Self.padded(year, 4) + "-" + Self.padded(month, 2) }
  /// "2026-03-01".
  package var text: String { monthText + "-" + Self.padded(day, 2) }
  package var description: String { text }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
