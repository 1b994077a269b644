/// Walks a line by character. Punctuation of Chinese keyboards stands for its ASCII twin.
struct CharacterReader {
  let characters: [Character]
  private(set) var position = 0

  init(_ text: String) { characters = Array(text) }

  var current: Character? { position < characters.count ? characters[position] : nil }
  var end: Int { characters.count }

  mutating func advance() { position += 1 }

  mutating func take(_ wanted: Character) -> Bool {
    guard let current, Self.ascii(current) == wanted else { return false }
    position += 1
    return true
  }

  mutating func take(while matches: (Character) -> Bool) -> String {
    let start = position
    while let current, matches(current) { position += 1 }
    return String(characters[start..<position])
  }

  mutating func skipSpace() { _ = take { $0.isWhitespace } }

  func isAt(_ wanted: Character) -> Bool {
    current.map { Self.ascii($0) == wanted } ?? false
  }

  func text(_ range: Range<Int>) -> String { String(characters[range]) }

  /// U+FF01 to U+FF5E are the ASCII characters in the width of an ideograph; the brackets are a keyboard's own.
  private static func ascii(_ character: Character) -> Character {
    if character == "\u{3010}" { return "[" }
    if character == "\u{3011}" { return "]" }
    guard let value = character.unicodeScalars.first?.value, (0xff01...0xff5e).contains(value),
      let twin = Unicode.Scalar(value - 0xfee0)
    else { return character }
    return Character(twin)
  }
}
