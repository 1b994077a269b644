/// How many columns of a terminal a text takes: 2 for East Asian wide characters and emoji, counted over grapheme
/// clusters, since a family emoji of seven scalars is one picture.
package enum DisplayWidth {
  package static func of(_ text: some StringProtocol) -> Int {
    var width = 0
    for character in text { width += of(character) }
    return width
  }

  package static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7f ? 0 : 1 }
    var width = 0
    for scalar in character.unicodeScalars {
      // Variation selector 16 asks for the picture where a text form is the default.
      if scalar == "\u{fe0f}" { return 2 }
      width = max(width, of(scalar))
    }
    return width
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    let properties = scalar.properties
    if properties.isEmojiPresentation || isWide(scalar.value) { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default:
      // Vowels and finals of decomposed Hangul join the consonant before them.
      return (0x1160...0x11ff).contains(scalar.value) || (0xd7b0...0xd7ff).contains(scalar.value) ? 0 : 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    return wide.contains { $0.contains(value) }
  }

  /// East Asian Width W and F of Unicode, merged over unassigned places, without emoji: those have a property.
  private static let wide: [ClosedRange<UInt32>] = [
    0x4e00...0xa4cf, 0x2e80...0x303e, 0x3041...0x3247, 0xff01...0xff60, 0xac00...0xd7a3, 0x1100...0x115f,
    0x2329...0x232a, 0x3250...0x4dbf, 0xa960...0xa97c, 0xf900...0xfaff, 0xfe10...0xfe19, 0xfe30...0xfe6b,
    0xffe0...0xffe6, 0x16fe0...0x18cff, 0x1aff0...0x1b2fb, 0x1f200...0x1f265, 0x20000...0x3fffd,
  ]

  /// The text in at most so many columns; what is cut shows as "…".
  package static func clip(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    var clipped = ""
    var width = 0
    for character in text {
      let next = width + of(character)
      guard next <= columns - 1 else { break }
      clipped.append(character)
      width = next
    }
    return clipped + "…"
  }

  /// The text filled up with spaces.
  package static func pad(_ text: String, to columns: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, columns - of(text)))
    return right ? space + text : text + space
  }
}
