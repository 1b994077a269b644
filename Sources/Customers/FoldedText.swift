import Foundation

/// Text as it is compared: composed (NFC), small letters, full-width letters and digits as ordinary ones, single spaces.
package struct FoldedText: Equatable {
  package let text: String

  package init(_ original: String) {
    if Self.isFolded(original) {
      text = original
      return
    }
    var scalars = String.UnicodeScalarView()
    var isAfterSpace = true
    // Joiners, marks of direction and other characters that nobody sees are no part of what is compared.
    for scalar in original.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      let folded = Self.narrow(scalar)
      let isSpace = folded.properties.isWhitespace
      if isSpace && isAfterSpace { continue }
      scalars.append(isSpace ? " " : folded)
      isAfterSpace = isSpace
    }
    if scalars.last == " " { scalars.removeLast() }
    let folded = String(scalars).lowercased()
    text = Self.mayCompose(folded) ? folded.precomposedStringWithCanonicalMapping : folded
  }

  /// Whether the text is made only of Chinese characters, small letters, digits and signs, with single spaces inside:
  /// nearly everything that is stored is, and a search folds thousands of texts.
  private static func isFolded(_ text: String) -> Bool {
    var isAfterSpace = true
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x21...0x40, 0x5B...0x7E, 0x4E00...0x9FFF: isAfterSpace = false
      case 0x20 where !isAfterSpace: isAfterSpace = true
      default: return false
      }
    }
    return !isAfterSpace || text.isEmpty
  }

  /// Whether there may be anything that has another composed form: a mark that joins the letter before it, a
  /// compatibility character. Nearly all text has none.
  private static func mayCompose(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case ..<0x300, 0x4E00...0x9FFF, 0xAC00...0xD7A3: false
      default: true
      }
    }
  }

  /// The full-width forms U+FF01 to U+FF5E stand in the order of ASCII; U+3000 is their space.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    case 0x3000: " "
    default: scalar
    }
  }
}
