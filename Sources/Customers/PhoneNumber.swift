import Contract
import Operations

/// A telephone number in E.164 (+8613800001234). Numbers without a country are Chinese.
struct PhoneNumber: Equatable {
  let text: String

  /// Absent where the text is no number that could be dialled from anywhere: a short service number, a landline without
  /// its area code.
  /// - Parameter typed: as people write it, with spaces, dashes, brackets and full-width digits.
  init?(_ typed: String) {
    let folded = FoldedText(typed).text
    let digits = String(folded.unicodeScalars.filter { (48...57).contains($0.value) })
    if folded.hasPrefix("+") {
      guard let number = Self.international(digits[...]) else { return nil }
      text = number
    } else if digits.hasPrefix("00") {
      guard let number = Self.international(digits.dropFirst(2)) else { return nil }
      text = number
    } else if let national = Self.chinese(digits[...]) {
      text = "+86" + national
    } else if digits.hasPrefix("86"), let national = Self.chinese(digits.dropFirst(2)) {
      text = "+86" + national
    } else {
      return nil
    }
  }

  /// - Throws: `Refusal(.phoneInvalid)` at `path`.
  static func parse(_ typed: String, _ path: String) throws(Refusal) -> String {
    guard let number = PhoneNumber(typed) else { throw Refusal(.phoneInvalid, path: path) }
    return number.text
  }

  /// Country code and number have 7 to 15 digits (ITU-T E.164); of China we know more.
  private static func international(_ digits: Substring) -> String? {
    guard let first = digits.first, first != "0", (7...15).contains(digits.utf8.count) else { return nil }
    if digits.hasPrefix("86") { return chinese(digits.dropFirst(2), isWithCountry: true).map { "+86" + $0 } }
    return "+" + digits
  }

  /// A mobile number, a landline with its area code, or a 400 or 800 number.
  /// - Parameter isWithCountry: behind the country code the area code's leading 0 goes.
  private static func chinese(_ digits: Substring, isWithCountry: Bool = false) -> String? {
    if digits.utf8.count == 11, digits.hasPrefix("1"), let second = digits.dropFirst().first, "3456789".contains(second)
    {
      return String(digits)
    }
    if digits.utf8.count == 10, digits.hasPrefix("400") || digits.hasPrefix("800") { return String(digits) }
    let area = digits.hasPrefix("0") ? digits.dropFirst() : digits
    // 10 and 20 to 29 are areas of two digits with numbers of eight, the rest has three digits and seven or eight.
    if area.hasPrefix("10") || area.hasPrefix("2") { return area.utf8.count == 10 ? String(area) : nil }
    guard let first = area.first, "3456789".contains(first), isWithCountry || digits.hasPrefix("0") else { return nil }
    return (10...11).contains(area.utf8.count) ? String(area) : nil
  }
}
