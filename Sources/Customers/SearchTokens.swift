/// Gathers the tokens of one file.
struct SearchTokens {
  private(set) var all: [String] = []

  init() { all.reserveCapacity(64) }

  /// How much of a name, an address or a tag a token holds, and of pinyin.
  private static let textMax = 48
  private static let pinyinMax = 32
  /// How long the indexed beginnings are. Long ones matter: half the companies of a city begin with its name.
  static let wordLengths = [1, 2, 3, 4, 5, 6, 7, 8, 12]
  static let pinyinLengths = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 24]
  static let initialsLengths = [2, 3, 4, 5, 6, 8, 12]

  static func token(_ kind: String, _ value: String) -> String { kind + SearchText.prefix(value, textMax) }
  static func pinyinToken(_ kind: String, _ letters: String) -> String {
    kind + SearchText.prefix(letters, pinyinMax)
  }

  mutating func add(_ kind: String, _ value: String) { all.append(Self.token(kind, value)) }

  mutating func addName(_ name: String) {
    add("=", name)
    addWords(of: name, "w")
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return }
    let scalars = name.unicodeScalars
    all.append("^" + String(String.UnicodeScalarView(scalars.prefix(1))))
    all.append("^" + String(String.UnicodeScalarView(scalars.prefix(2))))
    addCharacters(of: name, "n")
    addReadings(of: name)
  }

  mutating func addCharacters(of text: String, _ kind: String) {
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if !scalar.isASCII { all.append(kind + String(scalar)) }
      if let before, !(before.isASCII && scalar.isASCII) {
        var token = kind
        token.unicodeScalars.append(before)
        token.unicodeScalars.append(scalar)
        all.append(token)
      }
      before = scalar
    }
  }

  mutating func addWords(of text: String, _ kind: String) {
    for word in SearchText.words(of: text) { addBeginnings(of: word, kind, Self.wordLengths) }
  }

  mutating func addPhone(_ digits: String) {
    all.append("P" + digits)
    all.append("p" + digits.suffix(4))
  }

  private mutating func addReadings(of name: String) {
    var initials: Set<String> = []
    for reading in SearchFields.readings(ofFolded: name) {
      all.append(Self.pinyinToken("Y", reading.full))
      addBeginnings(of: reading.full, "y", Self.pinyinLengths)
      guard initials.insert(reading.initials).inserted else { continue }
      all.append(Self.pinyinToken("I", reading.initials))
      addBeginnings(of: reading.initials, "i", Self.initialsLengths)
    }
  }

  private mutating func addBeginnings(of word: String, _ kind: String, _ lengths: [Int]) {
    let bytes = Array((kind + word).utf8)
    // Pinyin and most words are plain Latin, where a letter is a byte.
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    let count = isASCII ? bytes.count - 1 : word.unicodeScalars.count
    for length in lengths {
      if length > count { return }
      all.append(
        isASCII
          ? String(decoding: bytes[...length], as: UTF8.self)
          : kind + String(String.UnicodeScalarView(word.unicodeScalars.prefix(length))))
    }
  }
}
