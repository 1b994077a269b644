import Contract
import Foundation

/// Text as it is kept: without spaces around it. Composed (NFC) it is from the door on.
package enum NormalText {
  package static func normal(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace
    else { return text }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  package static func normal(_ text: String?) -> String? { text.map { normal($0) } }
  static func normal(_ texts: [String]) -> [String] { texts.map { normal($0) } }

  /// E-mail addresses are compared in small letters and kept so; full-width letters are ordinary ones.
  static func email(_ text: String) -> String { FoldedText(text).text }
}
