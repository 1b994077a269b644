import Foundation

/// Text as it is compared: composed (NFC), small letters, full-width letters and digits as ordinary ones, single spaces.
struct FoldedText: Equatable {
  let text: String

  init(_ original: String) {
    var scalars = String.UnicodeScalarView()
    var isAfterSpace = true
    for scalar in original.unicodeScalars {
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

  /// Whether there is a mark that may join the letter before it; nearly all text has none.
  private static func mayCompose(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      scalar.value >= 0x300
        && (scalar.properties.canonicalCombiningClass != .notReordered || (0x1100...0x11FF).contains(scalar.value))
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
