/// What somebody typed into the search, in all the ways it may be meant.
package struct SearchQuery: Sendable {
  let text: String
  let bytes: [UInt8]
  /// Each must begin a word of the name.
  let words: [String]
  let hasHan: Bool
  let isASCII: Bool
  /// Of a customer number.
  let numberId: Int64?
  /// Four digits or more with nothing but spaces, dashes, dots, brackets and plus signs: a telephone number or its end.
  let digits: String?
  /// All digits of the number that it is when dialled.
  let dialled: String?
  /// Letters a to z and digits, with at least one letter; ü is v, and spaces, apostrophes and dashes are left out.
  let pinyin: String?

  package init(_ typed: String) {
    text = SearchText.folded(typed)
    bytes = Array(text.utf8)
    words = SearchText.words(of: text)
    hasHan = text.unicodeScalars.contains(where: SearchText.isHan)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
    numberId = CustomerNumber.id(in: typed)
    digits = Self.digits(in: text)
    dialled = digits.flatMap { _ in PhoneNumber(typed) }.map { String($0.text.dropFirst()) }
    pinyin = hasHan ? nil : Self.pinyin(in: text)
  }

  /// It begins a name as a whole; a text of Latin words does so word by word.
  var startsNames: Bool { hasHan }
  /// It may stand anywhere in a name. Plain Latin may not: who types "mit" does not look for Smith.
  var partsNames: Bool { !isASCII }

  private static func digits(in text: String) -> String? {
    var digits = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.append(scalar)
      case " ", "-", "–", "—", ".", "(", ")", "+": continue
      default: return nil
      }
    }
    return digits.count >= 4 ? String(digits) : nil
  }

  private static func pinyin(in text: String) -> String? {
    var letters = String.UnicodeScalarView()
    var hasLetter = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z":
        letters.append(scalar)
        hasLetter = true
      case "0"..."9": letters.append(scalar)
      case "ü":
        letters.append("v")
        hasLetter = true
      case " ", "'", "’", "-": continue
      default: return nil
      }
    }
    return hasLetter ? String(letters) : nil
  }
}
