/// A day of the Gregorian calendar, which is taken to hold for all years.
struct CivilDay: Equatable {
  let year: Int
  let month: Int
  let day: Int

  /// - Parameter days: since 1970-01-01.
  init(days: Int64) {
    // Years that begin in March end with the leap day; 400 of them are one cycle of 146,097 days, which begins 719,468
    // days before 1970.
    let shifted = Int(days) + 719_468
    let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofCycle = shifted - cycle * 146_097
    let yearOfCycle = (ofCycle - ofCycle / 1460 + ofCycle / 36_524 - ofCycle / 146_096) / 365
    let ofYear = ofCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * ofYear + 2) / 153
    day = ofYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
  }

  /// "2026-03".
  var monthText: String { Self.padded(year, 4) + "-" + Self.padded(month, 2) }
  /// "2026-03-01".
  var text: String { monthText + "-" + Self.padded(day, 2) }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
