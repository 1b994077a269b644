import Contract
import Zones

/// The values that an attribute takes, and the one form in which each is kept.
enum AttributeValue {
  static let textLengthMax = 500

  /// - Returns: nil where the attribute does not take the value.
  static func canonical(_ value: String, of attribute: Attribute) -> String? {
    let folded = FoldedText(value).text
    switch attribute.type {
    case .text:
      let text = NormalText.normal(value)
      return (1...textLengthMax).contains(text.unicodeScalars.count) ? text : nil
    case .number: return Int64(folded.replacing("\u{2212}", with: "-")).map { "\($0)" }
    case .day: return CivilDay(written: folded)?.text
    case .flag: return flags[folded]
    case .choice: return attribute.choices.first { FoldedText($0).text == folded }
    case .unspecified: return nil
    }
  }

  private static let flags = [
    "yes": "yes", "true": "yes", "1": "yes", "是": "yes", "no": "no", "false": "no", "0": "no", "否": "no",
  ]
  /// Choices that a refusal names.
  private static let shownMax = 20

  /// What the attribute takes, in no language.
  static func expected(of attribute: Attribute) -> String {
    switch attribute.type {
    case .text, .unspecified: return "text (1 … \(textLengthMax))"
    case .number: return "\(Int64.min) … \(Int64.max)"
    case .day: return "2026-03-01"
    case .flag: return "yes / no"
    case .choice:
      let rest = attribute.choices.count > shownMax ? " / …" : ""
      return attribute.choices.prefix(shownMax).joined(separator: " / ") + rest
    }
  }
}

extension CivilDay {
  /// A day that the calendar has, written as people write it: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日.
  fileprivate init?(written: String) {
    let marks = written.filter { !("0"..."9").contains($0) }
    guard ["--", "//", "..", "年月日"].contains(marks), marks != "年月日" || written.last == "日" else { return nil }
    let parts = written.split { !("0"..."9").contains($0) }
    guard parts.count == 3, parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
