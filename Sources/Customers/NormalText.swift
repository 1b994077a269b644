import Contract
import Foundation

/// Text as it is kept: composed (NFC) and without spaces around it.
package enum NormalText {
  package static func normal(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    let composed = isPlain ? text : text.precomposedStringWithCanonicalMapping
    guard let first = composed.unicodeScalars.first, let last = composed.unicodeScalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace
    else { return composed }
    return composed.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  package static func normal(_ text: String?) -> String? { text.map { normal($0) } }
  static func normal(_ texts: [String]) -> [String] { texts.map { normal($0) } }

  /// E-mail addresses are compared in small letters and kept so; full-width letters are ordinary ones.
  static func email(_ text: String) -> String { FoldedText(text).text }
}
