/// Cells as a spreadsheet may open them without harm. A text that begins like a formula is one to a spreadsheet, and a
/// formula can call programs and web addresses; an apostrophe in front makes it a text. Reading takes the apostrophe
/// away again, and since a value may begin with one itself, such a value gets one more.
enum SpreadsheetCell {
  static func unguarded(_ text: String) -> String {
    isGuarded(text.utf8) ? String(text.dropFirst()) : text
  }

  /// Adds the text as a cell of a CSV file.
  static func write(_ text: String, to line: inout [UInt8]) {
    var text = text
    text.withUTF8 { write($0, to: &line) }
  }

  static func write(_ bytes: UnsafeBufferPointer<UInt8>, to line: inout [UInt8]) {
    let needsGuard = isFormula(bytes)
    guard bytes.contains(where: { $0 <= 0x2c && mustBeQuoted($0) }) else {
      if needsGuard { line.append(apostrophe) }
      line.append(contentsOf: bytes)
      return
    }
    line.append(quote)
    if needsGuard { line.append(apostrophe) }
    for byte in bytes {
      if byte == quote { line.append(quote) }
      line.append(byte)
    }
    line.append(quote)
  }

  /// Begins as a formula, behind any apostrophes, and is no plain number: +8613800001234 and -5 are harmless.
  private static func isFormula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.first == apostrophe ? isGuarded(bytes) : startsFormula(bytes[...]) && !isNumber(bytes)
  }

  private static func isGuarded<Bytes: Collection<UInt8>>(_ bytes: Bytes) -> Bool {
    bytes.first == apostrophe && startsFormula(bytes.drop { $0 == apostrophe })
  }

  /// Also with the wide signs of Chinese keyboards, which spreadsheets take for the narrow ones.
  private static func startsFormula(_ bytes: some Collection<UInt8>) -> Bool {
    switch bytes.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0d, 0x0a: true
    case 0xef: ["\u{ff1d}", "\u{ff0b}", "\u{ff0d}", "\u{ff20}"].contains { bytes.starts(with: $0.utf8) }
    default: false
    }
  }

  private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"), bytes.count > 1 else { return false }
    var points = 0
    for byte in bytes.dropFirst() {
      if byte == UInt8(ascii: ".") { points += 1 } else if !(0x30...0x39).contains(byte) { return false }
    }
    return points == 0 || points == 1 && bytes[1] != UInt8(ascii: ".") && bytes.last != UInt8(ascii: ".")
  }

  private static func mustBeQuoted(_ byte: UInt8) -> Bool {
    byte == quote || byte == UInt8(ascii: ",") || byte == 0x0a || byte == 0x0d || byte == 0x09
  }

  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")
}

/// Several values in one cell: parted by ';', with a backslash before one that belongs to a value, before a backslash
/// and before a space at a value's edge.
enum ListCell {
  static func joined(_ items: [String]) -> String { items.map(escaped).joined(separator: ";") }

  static func split(_ text: String) -> [String] {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\\") }) else {
      let item = trimmed(Array(text.unicodeScalars.map { ($0, false) }))
      return item.isEmpty ? [] : [item]
    }
    var items: [String] = []
    var item: [(Unicode.Scalar, Bool)] = []
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar {
      case ";":
        items.append(trimmed(item))
        item = []
      case "\\":
        guard let next = scalars.next() else {
          item.append((scalar, true))
          break
        }
        // A backslash that escapes nothing is one: C:\temp.
        if !";\\ ".unicodeScalars.contains(next) { item.append((scalar, true)) }
        item.append((next, true))
      default: item.append((scalar, false))
      }
    }
    items.append(trimmed(item))
    return items.filter { !$0.isEmpty }
  }

  private static func escaped(_ item: String) -> String {
    let isPlain = !item.utf8.contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\\") }
    if isPlain, item.utf8.first != 0x20, item.utf8.last != 0x20 { return item }
    var text = ""
    let scalars = Array(item.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isEdge = index == 0 || index == scalars.count - 1
      if scalar == ";" || scalar == "\\" || scalar == " " && isEdge { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// Without the spaces at the edges that nobody asked to keep.
  private static func trimmed(_ item: [(scalar: Unicode.Scalar, isKept: Bool)]) -> String {
    var rest = item[...]
    while let first = rest.first, first.scalar == " ", !first.isKept { rest.removeFirst() }
    while let last = rest.last, last.scalar == " ", !last.isKept { rest.removeLast() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: rest.map(\.scalar))
    return String(text)
  }
}
