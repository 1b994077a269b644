/// A text with values in it, as it is read.
struct TemplateText {
  private var parts: [Template.Part] = []
  private var text = String.UnicodeScalarView()

  mutating func append(_ scalar: Unicode.Scalar) { text.append(scalar) }

  mutating func append(_ part: Template.Part) {
    flush()
    parts.append(part)
  }

  var template: Template {
    var copy = self
    copy.flush()
    return Template(copy.parts)
  }

  private mutating func flush() {
    if !text.isEmpty { parts.append(.text(String(text))) }
    text = String.UnicodeScalarView()
  }
}

/// Texts in quotes, and the values that texts are filled with.
extension ScriptParser {
  /// `$name.path` or `$( … )` inside a text; nil where the dollar is itself.
  /// - Parameter inText: in quotes a path goes on over `.name` alone, since brackets may well be the text's own.
  mutating func filled(inText: Bool) throws(LineError) -> Template.Part? {
    guard reader.isAt("$") else { return nil }
    let start = reader.position
    if reader.ahead(1) == "(" {
      let expression = try substitution()
      return .expression(expression, Place(start..<reader.position))
    }
    reader.advance()
    guard let name = variableName() else {
      reader.position = start
      return nil
    }
    let word = Word(text: name, range: start + 1..<reader.position)
    let path = try steps(fieldsOnly: inText)
    return .expression(.variable(word, path), Place(start..<reader.position))
  }

  /// ASCII, both halves of the Chinese pair, and the full-width one.
  var isAtQuote: Bool { reader.current.map(Self.isQuote) ?? false }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "\u{201c}" || scalar == "\u{201d}" || scalar == "\u{ff02}"
  }

  /// A text that began with an ASCII quote ends with one; any of the others ends with any of the others.
  private static func closes(_ scalar: Unicode.Scalar, _ opening: Unicode.Scalar) -> Bool {
    opening == "\"" ? scalar == "\"" : scalar != "\"" && isQuote(scalar)
  }

  mutating func quoted() throws(LineError) -> Template {
    let start = reader.position
    let opening = reader.scalars[start]
    reader.advance()
    var text = TemplateText()
    while let current = reader.current {
      if Self.closes(current, opening) {
        reader.advance()
        return text.template
      }
      if current == "\\" {
        text.append(try escape())
      } else if let part = try filled(inText: true) {
        text.append(part)
      } else {
        text.append(current)
        reader.advance()
      }
    }
    throw openText(start)
  }

  /// For lines that others read: up to the closing quote, whatever stands inside.
  mutating func skipQuoted() throws(LineError) {
    let start = reader.position
    let opening = reader.scalars[start]
    reader.advance()
    while let current = reader.current {
      reader.advance()
      if current == "\\" { reader.advance() } else if Self.closes(current, opening) { return }
    }
    throw openText(start)
  }

  private func openText(_ start: Int) -> LineError {
    LineError(
      "This text has no end: a quote is missing", "文字未结束:缺少引号", at: start..<start + 1, isUnfinished: true)
  }

  private mutating func escape() throws(LineError) -> Unicode.Scalar {
    let start = reader.position
    reader.advance()
    let named = reader.current
    reader.advance()
    switch named {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "\\", "$": return named ?? "\\"
    case let quote? where Self.isQuote(quote): return quote
    case "u":
      if reader.take("{") {
        let digits = reader.take { $0.properties.isASCIIHexDigit }
        if digits.utf8.count <= 8, reader.take("}"), let value = UInt32(digits, radix: 16),
          let scalar = Unicode.Scalar(value)
        {
          return scalar
        }
      }
    default: break
    }
    throw LineError(
      #"Unknown escape: there are \" \\ \n \t \r \$ \u{4e2d}"#, #"未知转义:可用 \" \\ \n \t \r \$ \u{4e2d}"#,
      at: start..<min(max(start + 2, reader.position), reader.end), isUnfinished: named == nil)
  }
}
