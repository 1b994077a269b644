import Foundation
import Hanzi

/// Text as a search compares it: folded, traditional characters by their simplified forms, and without the spaces and
/// middle dots beside Chinese characters, since 王　海 is 王海 and 阿里·买买提 is typed without its dot.
enum SearchText {
  static func folded(_ original: String) -> String {
    // Most references, addresses and telephone numbers are small letters, digits and signs: folded already.
    if original.utf8.allSatisfy({ (0x21...0x40).contains($0) || (0x5B...0x7E).contains($0) }) { return original }
    let text = withoutAccents(Hanzi.simplified(FoldedText(original).text))
    return text.unicodeScalars.contains(where: isGap) ? withoutGaps(text) : text
  }

  /// José is typed jose, Straße strasse: letters of the Latin script without their marks.
  private static func withoutAccents(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isLatinBeyondASCII) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isLatinBeyondASCII(scalar) else {
        plain.append(scalar)
        continue
      }
      if let letters = ligatures[scalar] {
        plain.append(contentsOf: letters.unicodeScalars)
      } else {
        plain.append(
          contentsOf: String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
            .filter { !(0x300...0x36F).contains($0.value) })
      }
    }
    return String(plain)
  }

  private static func isLatinBeyondASCII(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xDF...0x24F, 0x1E00...0x1EFF, 0xFB00...0xFB06: true
    default: false
    }
  }

  private static let ligatures: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ŉ": "n",
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
  ]

  private static func withoutGaps(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var gap = String.UnicodeScalarView()
    var isAfterHan = false
    for scalar in text.unicodeScalars {
      if isGap(scalar) {
        gap.append(scalar)
        continue
      }
      let isHan = isHan(scalar)
      if !gap.isEmpty {
        if !isHan && !isAfterHan { scalars.append(contentsOf: gap) }
        gap = String.UnicodeScalarView()
      }
      scalars.append(scalar)
      isAfterHan = isHan
    }
    if !isAfterHan { scalars.append(contentsOf: gap) }
    return String(scalars)
  }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "·", "•", "‧", "・", "･": true
    default: false
    }
  }

  /// A Chinese character: it is a word by itself.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005, 0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// The runs of letters and digits that are no Chinese characters: signs part them, an apostrophe does not.
  static func words(of folded: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in folded.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.append(scalar)
      case "'", "’": continue
      case _ where scalar.value >= 0x80 && !isHan(scalar) && isLetter(scalar): word.append(scalar)
      default:
        if word.isEmpty { continue }
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass != .notReordered
  }

  /// At most `count` scalars: tokens of long texts need not be long, since each candidate is compared anyway.
  static func prefix(_ text: String, _ count: Int) -> String {
    text.utf8.count <= count ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
  }
}
