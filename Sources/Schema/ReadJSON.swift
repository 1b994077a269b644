/// Text that is no JSON.
package struct MalformedJSON: Error, Equatable {
  /// Offset in characters (Unicode scalars) from the start.
  package let position: Int
  package let expected: Expected

  package enum Expected: Sendable {
    case value, name, colon, commaOrEnd, escape, quote, end, lessDepth
  }
}

extension JSON {
  /// - Throws: `MalformedJSON`.
  package init(parsing text: String) throws(MalformedJSON) {
    var reader = JSONReader(text)
    self = try reader.value(depth: 1)
    guard reader.isAtEnd else { throw reader.error(.end) }
  }
}

private struct JSONReader {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  func error(_ expected: MalformedJSON.Expected) -> MalformedJSON {
    MalformedJSON(position: position, expected: expected)
  }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return position == scalars.count
    }
  }

  mutating func value(depth: Int) throws(MalformedJSON) -> JSON {
    guard depth <= DynamicMessage.depthMax else { throw error(.lessDepth) }
    skipSpace()
    guard position < scalars.count else { throw error(.value) }
    switch scalars[position] {
    case "{": return .object(try object(depth: depth))
    case "[": return .list(try list(depth: depth))
    case "\"": return .text(try string())
    case "-", "0"..."9": return .number(try number())
    default:
      if take("null") { return .null }
      if take("true") { return .bool(true) }
      if take("false") { return .bool(false) }
      throw error(.value)
    }
  }

  private mutating func object(depth: Int) throws(MalformedJSON) -> [JSON.Member] {
    position += 1
    var members: [JSON.Member] = []
    if takeAfterSpace("}") { return members }
    while true {
      skipSpace()
      guard position < scalars.count, scalars[position] == "\"" else { throw error(.name) }
      let name = try string()
      guard takeAfterSpace(":") else { throw error(.colon) }
      members.append(JSON.Member(name, try value(depth: depth + 1)))
      if takeAfterSpace("}") { return members }
      guard takeAfterSpace(",") else { throw error(.commaOrEnd) }
    }
  }

  private mutating func list(depth: Int) throws(MalformedJSON) -> [JSON] {
    position += 1
    var items: [JSON] = []
    if takeAfterSpace("]") { return items }
    while true {
      items.append(try value(depth: depth + 1))
      if takeAfterSpace("]") { return items }
      guard takeAfterSpace(",") else { throw error(.commaOrEnd) }
    }
  }

  private mutating func number() throws(MalformedJSON) -> String {
    var digits = ""
    if take("-") { digits = "-" }
    let whole = self.digits()
    guard !whole.isEmpty, whole == "0" || whole.first != "0" else { throw error(.value) }
    digits += whole
    if take(".") {
      let fraction = self.digits()
      guard !fraction.isEmpty else { throw error(.value) }
      digits += "." + fraction
    }
    if take("e") || take("E") {
      let sign = take("-") ? "-" : take("+") ? "+" : ""
      let exponent = self.digits()
      guard !exponent.isEmpty else { throw error(.value) }
      digits += "e" + sign + exponent
    }
    return digits
  }

  private mutating func digits() -> String {
    var found = ""
    while position < scalars.count, ("0"..."9").contains(scalars[position]) {
      found.unicodeScalars.append(scalars[position])
      position += 1
    }
    return found
  }

  private mutating func string() throws(MalformedJSON) -> String {
    position += 1
    var text = String.UnicodeScalarView()
    while position < scalars.count {
      let scalar = scalars[position]
      guard scalar.value >= 0x20 else { throw error(.escape) }
      position += 1
      if scalar == "\"" { return String(text) }
      text.append(scalar == "\\" ? try escaped() : scalar)
    }
    throw error(.quote)
  }

  private mutating func escaped() throws(MalformedJSON) -> Unicode.Scalar {
    guard position < scalars.count else { throw error(.escape) }
    let letter = scalars[position]
    position += 1
    switch letter {
    case "\"", "\\", "/": return letter
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{c}"
    case "u":
      let unit = try hexUnit()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      // Outside the basic plane a character is two escapes, a high and a low surrogate.
      guard unit < 0xdc00, take("\\u") else { throw error(.escape) }
      let low = try hexUnit()
      guard (0xdc00...0xdfff).contains(low) else { throw error(.escape) }
      let combined = 0x10000 + (UInt32(unit) - 0xd800) << 10 + (UInt32(low) - 0xdc00)
      guard let scalar = Unicode.Scalar(combined) else { throw error(.escape) }
      return scalar
    default:
      position -= 1
      throw error(.escape)
    }
  }

  private mutating func hexUnit() throws(MalformedJSON) -> UInt16 {
    guard scalars.count - position >= 4 else { throw error(.escape) }
    var unit: UInt16 = 0
    for scalar in scalars[position..<position + 4] {
      guard let digit = Character(scalar).hexDigitValue else { throw error(.escape) }
      unit = unit << 4 | UInt16(digit)
    }
    position += 4
    return unit
  }

  private mutating func skipSpace() {
    while position < scalars.count, [" ", "\t", "\n", "\r"].contains(scalars[position]) { position += 1 }
  }

  private mutating func takeAfterSpace(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    return take(scalar)
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < scalars.count, scalars[position] == scalar else { return false }
    position += 1
    return true
  }

  private mutating func take(_ word: String) -> Bool {
    let wanted = Array(word.unicodeScalars)
    guard scalars.count - position >= wanted.count, scalars[position..<position + wanted.count].elementsEqual(wanted)
    else { return false }
    position += wanted.count
    return true
  }
}
