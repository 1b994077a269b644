internal import Foundation

/// Numbers as reports write them: thousands apart, durations in at most six characters.
enum Count {
  static func words(_ value: some BinaryInteger) -> String {
    let digits = String(value.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (value < 0 ? "-" : "") + text
  }

  /// Whole above 100, with what matters of the fraction below.
  static func words(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "–" }
    if abs(value) >= 100 || value == value.rounded() { return words(Int64(value.rounded())) }
    return String(format: abs(value) >= 10 ? "%.1f" : "%.2f", value)
  }

  static func ms(_ value: Double) -> String {
    switch value {
    case ..<100: String(format: "%.3f", value)
    case ..<1_000: String(format: "%.2f", value)
    case ..<10_000: String(format: "%.1f", value)
    case ..<1_000_000: String(format: "%.0f", value)
    default: String(format: "%.0fs", value / 1_000)
    }
  }

  static func percent(_ part: Double) -> String { String(format: "%.0f %%", part * 100) }

  static func megabytes(_ bytes: Int64) -> String {
    let mega = Double(bytes) / 1_048_576
    return String(format: mega < 10 ? "%.1f MB" : "%.0f MB", mega)
  }
}
