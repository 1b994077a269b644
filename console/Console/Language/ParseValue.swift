/// What stands behind `path=`: words, texts, lists, JSON, variables.
extension ScriptParser {
  mutating func value(inList: Bool) throws(LineError) -> CallSyntax.Value {
    let start = reader.position
    let kind: CallSyntax.Value.Kind
    if isAtQuote {
      kind = .quoted(try quoted())
    } else if reader.isAt("[") {
      kind = .list(try valueList())
    } else if reader.isAt("{") {
      kind = .json(try json())
    } else {
      kind = try bare(inList: inList)
    }
    return CallSyntax.Value(kind: kind, range: start..<reader.position)
  }

  private mutating func valueList() throws(LineError) -> [CallSyntax.Value] {
    let start = reader.position
    reader.advance()
    try open(start)
    defer { openings -= 1 }
    var items: [CallSyntax.Value] = []
    reader.skipSpace()
    if reader.take("]") { return items }
    while true {
      reader.skipSpace()
      items.append(try value(inList: true))
      reader.skipSpace()
      if reader.take("]") { return items }
      guard reader.take(",") else {
        let isOpen = reader.current == nil
        throw LineError(
          isOpen ? "This list has no end: ] is missing" : "Expected , or ] in the list",
          isOpen ? "列表未结束:缺少 ]" : "列表中此处应为 , 或 ]",
          at: isOpen ? start..<start + 1 : reader.position..<reader.position + 1, isUnfinished: isOpen)
      }
    }
  }

  /// A word up to a space; in lists also up to `,` and `]`, in `$( … )` up to `)`.
  private mutating func bare(inList: Bool) throws(LineError) -> CallSyntax.Value.Kind {
    var text = TemplateText()
    while let current = reader.current, !current.isWhitespace {
      if inList, reader.isAt(",") || reader.isAt("]") { break }
      if substitutions > 0, reader.isAt(")") { break }
      if reader.isAt("\\"), reader.ahead(1) == "$" {
        text.append("$")
        reader.position += 2
      } else if let part = try filled(inText: false) {
        text.append(part)
      } else {
        text.append(current)
        reader.advance()
      }
    }
    let template = text.template
    if template.parts.count == 1, case .expression(let expression, _) = template.parts[0] {
      return .expression(expression)
    }
    return .bare(template)
  }

  /// An object as written, up to its own closing brace.
  mutating func json() throws(LineError) -> String {
    let start = reader.position
    var depth = 0
    var isQuoted = false
    while let current = reader.current {
      if isQuoted {
        if current == "\\" { reader.advance() }
        if current == "\"" { isQuoted = false }
      } else if current == "\"" {
        isQuoted = true
      } else if reader.isAt("{") {
        depth += 1
      } else if reader.isAt("}") {
        depth -= 1
      }
      reader.advance()
      if depth == 0 { return reader.text(start..<reader.position) }
    }
    throw LineError(
      "This JSON has no end: } is missing", "JSON 未结束:缺少 }", at: start..<start + 1, isUnfinished: true)
  }
}
