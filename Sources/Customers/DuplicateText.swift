import Hanzi

/// Text as doubles are compared by: folded, in simplified characters, letters and digits alone.
///
/// Words stay apart where the script has spaces, so that their order may differ.
struct DuplicateText: Equatable {
  /// All words, one behind the other.
  let letters: [Unicode.Scalar]
  let words: [[Unicode.Scalar]]
  let hasHan: Bool

  init(_ text: String) {
    let folded = Hanzi.simplified(FoldedText(text).text)
    var letters: [Unicode.Scalar] = []
    var words: [[Unicode.Scalar]] = []
    var word: [Unicode.Scalar] = []
    var hasHan = false
    for scalar in folded.unicodeScalars {
      if Self.isLetter(scalar) {
        letters.append(scalar)
        word.append(scalar)
        if scalar.value >= 0x3400 { hasHan = hasHan || Self.isHan(scalar) }
      } else if scalar != "'" && scalar != "’", !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    self.letters = letters
    self.words = words
    self.hasHan = hasHan
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) || scalar == "〇" }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x7F: ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    case 0x3400...0x9FFF: true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}

/// How two texts differ.
enum DuplicateEdit {
  /// Whether a name may have been typed for another: one error, but in no digit, since
  /// "Shop 12" is not "Shop 13".
  static func mayBeTyped(_ a: [Unicode.Scalar], for b: [Unicode.Scalar]) -> Bool {
    isOne(a, b) && a.filter(isDigit) == b.filter(isDigit)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether one letter is missing, added or another one, or two neighbours are swapped (Damerau-Levenshtein 1).
  static func isOne<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Bool {
    guard abs(a.count - b.count) <= 1, a != b else { return false }
    let shorter = min(a.count, b.count)
    var start = 0
    while start < shorter, a[start] == b[start] { start += 1 }
    var end = 0
    while end < shorter - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    let (left, right) = (a.count - start - end, b.count - start - end)
    if left <= 1 && right <= 1 { return true }
    return left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
  }

  /// Telephone numbers of one length with another digit, or two neighbours swapped.
  static func isSimilar(_ a: [UInt8], _ b: [UInt8]) -> Bool { a.count == b.count && a.count >= 8 && isOne(a, b) }
}
