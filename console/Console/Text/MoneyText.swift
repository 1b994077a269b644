/// Money as people write it, exact in the currency's smallest unit.
package enum MoneyText {
  /// Digits behind the point, by ISO 4217; 2 where it says nothing else.
  package static func digits(_ currency: String) -> Int { exceptions[currency] ?? 2 }

  private static let exceptions: [String: Int] = {
    var digits: [String: Int] = [:]
    let none = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
    for (codes, count) in [(none, 0), ("BHD IQD JOD KWD LYD OMR TND", 3), ("CLF UYW", 4)] {
      for code in codes.split(separator: " ") { digits[String(code)] = count }
    }
    return digits
  }()

  /// 12.50 CNY, 12.50CNY or CNY 12.50.
  package static func parse(_ text: String) -> (minor: Int64, currency: String)? {
    let compact = text.filter { !$0.isWhitespace }
    let letters = compact.filter { $0.isASCII && $0.isLetter }
    guard letters.count == 3 else { return nil }
    let number: Substring
    if compact.hasSuffix(letters) {
      number = compact.dropLast(3)
    } else if compact.hasPrefix(letters) {
      number = compact.dropFirst(3)
    } else {
      return nil
    }
    let currency = letters.uppercased()
    return minor(number, digits: digits(currency)).map { ($0, currency) }
  }

  /// - Returns: nil for more digits behind the point than the currency has.
  package static func minor(_ number: some StringProtocol, digits: Int) -> Int64? {
    let isNegative = number.first == "-"
    let parts = number.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    let whole = (parts.first ?? "").filter { $0 != "_" }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard (1...2).contains(parts.count), !whole.isEmpty, whole.allSatisfy(\.isASCIIDigit),
      fraction.allSatisfy(\.isASCIIDigit), fraction.count <= digits, parts.count == 1 || !fraction.isEmpty
    else { return nil }
    let all = whole + fraction + String(repeating: "0", count: digits - fraction.count)
    return Int64((isNegative ? "-" : "") + all)
  }

  /// 12.50 CNY
  package static func text(minor: Int64, currency: String) -> String {
    let digits = digits(currency)
    guard digits > 0 else { return "\(minor) \(currency)" }
    let magnitude = String(minor.magnitude)
    let filled = String(repeating: "0", count: max(0, digits + 1 - magnitude.count)) + magnitude
    return "\(minor < 0 ? "-" : "")\(filled.dropLast(digits)).\(filled.suffix(digits)) \(currency)"
  }
}
