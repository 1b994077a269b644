/// Walks a text by Unicode scalar, so that a combining mark cannot hide the quote or brace before it. Punctuation of
/// Chinese keyboards stands for its ASCII twin.
struct CharacterReader {
  let scalars: [Unicode.Scalar]
  var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
  /// As its ASCII twin.
  var folded: Unicode.Scalar? { current.map(Self.ascii) }
  var end: Int { scalars.count }

  mutating func advance() { if position < scalars.count { position += 1 } }

  mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard isAt(wanted) else { return false }
    position += 1
    return true
  }

  mutating func take(while matches: (Unicode.Scalar) -> Bool) -> String {
    let start = position
    while let current, matches(current) { position += 1 }
    return text(start..<position)
  }

  mutating func skipSpace() { while let current, current.isWhitespace { position += 1 } }

  func isAt(_ wanted: Unicode.Scalar) -> Bool { folded == wanted }

  /// The scalar so many places on, as its ASCII twin.
  func ahead(_ count: Int) -> Unicode.Scalar? {
    position + count < scalars.count ? Self.ascii(scalars[position + count]) : nil
  }

  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// U+FF01 to U+FF5E are the ASCII characters in the width of an ideograph; the brackets are a keyboard's own.
  static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x3010: "["
    case 0x3011: "]"
    case 0xff01...0xff5e: Unicode.Scalar(scalar.value - 0xfee0) ?? scalar
    default: scalar
    }
  }
}

extension Unicode.Scalar {
  var isWhitespace: Bool { isASCII ? value == 0x20 || (0x09...0x0d).contains(value) : properties.isWhitespace }

  /// What an editor counts as the end of a line.
  var isNewline: Bool { value == 0x0a || value == 0x0d || value == 0x85 || value == 0x2028 || value == 0x2029 }

  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isLetter: Bool { isASCII ? (0x61...0x7a).contains(value | 0x20) : properties.isAlphabetic }

  var beginsName: Bool { isLetter || value == 0x5f }

  /// Marks stand inside a name, behind the letter that they change.
  var continuesName: Bool {
    if isASCII { return beginsName || isDigit }
    if properties.isAlphabetic || properties.numericType != nil { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }
}
