/// JSON whose numbers keep their digits, since ids do not fit a Double, and whose objects keep their order.
package enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  /// As written.
  case number(String)
  case text(String)
  case list([JSON])
  case object([Member])

  package struct Member: Sendable, Equatable {
    package let name: String
    package let value: JSON

    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// On one line.
  package var compact: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// Indented by two spaces.
  package var pretty: String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .text(let value): Self.quote(value, to: &text)
    case .list(let items):
      Self.block("[", "]", items, to: &text, indent: indent) { $0.write(to: &$1, indent: $2) }
    case .object(let members):
      Self.block("{", "}", members, to: &text, indent: indent) { member, text, inner in
        Self.quote(member.name, to: &text)
        text += inner == nil ? ":" : ": "
        member.value.write(to: &text, indent: inner)
      }
    }
  }

  private static func block<Item>(
    _ open: String, _ close: String, _ items: [Item], to text: inout String, indent: Int?,
    write: (Item, inout String, Int?) -> Void
  ) {
    guard !items.isEmpty else {
      text += open + close
      return
    }
    text += open
    let inner = indent.map { $0 + 2 }
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: " ", count: inner) }
      write(item, &text, inner)
    }
    if let indent { text += "\n" + String(repeating: " ", count: indent) }
    text += close
  }

  /// As the text of `quote`, in UTF-8.
  static func quote(_ value: String, to bytes: inout [UInt8]) {
    var value = value
    let isPlain = value.withUTF8 { utf8 in
      // The lead bytes stand for all characters that are escaped beyond ASCII, and for some that are not.
      guard utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5c && $0 != 0x7f && $0 != 0xc2 && $0 != 0xe2 })
      else { return false }
      bytes.append(0x22)
      bytes.append(contentsOf: utf8)
      bytes.append(0x22)
      return true
    }
    guard !isPlain else { return }
    var text = ""
    quote(value, to: &text)
    bytes += text.utf8
  }

  package static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // Control characters, the two that end a line in JavaScript, and those that turn the direction of what follows.
      case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{2028}"..."\u{202e}", "\u{2066}"..."\u{2069}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
