import Contract

/// Money as people write it.
package enum MoneyText {
  private static let withoutMinor: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF",
    "XPF",
  ]
  private static let withThree: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]

  /// "CNY 12.50", "JPY 1250".
  static func english(_ minor: Int64, _ currency: String) -> String { currency + " " + amount(minor, currency) }

  /// "12.50 元", "JPY 1250".
  static func chinese(_ minor: Int64, _ currency: String) -> String {
    currency == "CNY" ? amount(minor, currency) + " 元" : english(minor, currency)
  }

  /// "12.50", "1250".
  package static func amount(_ minor: Int64, _ currency: String) -> String {
    let digits = withoutMinor.contains(currency) ? 0 : withThree.contains(currency) ? 3 : 2
    let sign = minor < 0 ? "-" : ""
    var text = String(minor.magnitude)
    guard digits > 0 else { return sign + text }
    text = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return sign + text.dropLast(digits) + "." + text.suffix(digits)
  }
}
