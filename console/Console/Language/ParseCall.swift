extension CallSyntax {
  /// Reads `service.method path=value … --option`.
  init(parsing text: String) throws(LineError) {
    var parser = CallParser(reader: CharacterReader(text))
    self = try parser.call()
  }
}

private struct CallParser {
  var reader: CharacterReader

  mutating func call() throws(LineError) -> CallSyntax {
    reader.skipSpace()
    let start = reader.position
    let name = reader.take { !$0.isWhitespace }
    let method = CallSyntax.Word(text: name, range: start..<reader.position)
    var arguments: [CallSyntax.Argument] = []
    var options: [CallSyntax.Option] = []
    while true {
      reader.skipSpace()
      if reader.current == nil { break }
      if reader.isAt("#") {
        _ = reader.take { !$0.isNewline }
        continue
      }
      if reader.isAt("-") { options.append(try option()) } else { arguments.append(try argument()) }
      if let next = reader.current, !next.isWhitespace {
        throw LineError(
          "A space must stand before the next argument", "下一个参数前须有空格", at: reader.position..<reader.position + 1)
      }
    }
    return CallSyntax(method: method, arguments: arguments, options: options)
  }

  private mutating func option() throws(LineError) -> CallSyntax.Option {
    let start = reader.position
    let name = reader.take { !$0.isWhitespace && $0 != "=" }
    let word = CallSyntax.Word(text: name, range: start..<reader.position)
    guard CallFlag(rawValue: name) != nil else { throw CallFlag.unknown(word) }
    guard CallFlag.takesValue(name) else { return CallSyntax.Option(name: word, value: nil) }
    if !reader.take("=") { reader.skipSpace() }
    let valueStart = reader.position
    let value = try self.value(inList: false)
    guard let text = value.text, !(text.isEmpty && value.kind == .bare("")) else {
      throw LineError("\(name) needs a value", "\(name) 需要一个值", at: valueStart..<max(valueStart + 1, reader.position))
    }
    return CallSyntax.Option(name: word, value: CallSyntax.Word(text: text, range: value.range))
  }

  private mutating func argument() throws(LineError) -> CallSyntax.Argument {
    let start = reader.position
    if reader.isAt("{") {
      let text = try braces()
      return .json(CallSyntax.Word(text: text, range: start..<reader.position))
    }
    if reader.take("@") {
      let path = try value(inList: false).text ?? ""
      guard !path.isEmpty else {
        throw LineError("A file name belongs after @", "@ 后应为文件名", at: start..<start + 1)
      }
      return .file(CallSyntax.Word(text: path, range: start..<reader.position))
    }
    let path = try self.path()
    let operation: CallSyntax.Operation = reader.take("+") ? .add : reader.take("-") ? .remove : .set
    guard reader.take("=") else {
      let found = reader.text(start..<reader.position)
      throw LineError(
        "\(found) has no value: write \(found)=…", "\(found) 没有值:请写 \(found)=…", at: start..<reader.position)
    }
    reader.skipInlineSpaceBeforeValue()
    return .field(path: path, operation: operation, value: try value(inList: false))
  }

  private mutating func path() throws(LineError) -> [CallSyntax.Word] {
    var words: [CallSyntax.Word] = []
    repeat {
      let start = reader.position
      let name = reader.take { $0.isLetter || $0.isNumber || $0 == "_" }
      guard !name.isEmpty else {
        throw LineError(
          "Expected a field: name=value", "此处应为字段:名称=值", at: start..<start + 1)
      }
      words.append(CallSyntax.Word(text: name, range: start..<reader.position))
    } while reader.take(".")
    return words
  }

  private mutating func value(inList: Bool) throws(LineError) -> CallSyntax.Value {
    let start = reader.position
    let kind: CallSyntax.Value.Kind
    if Self.openingQuotes.contains(reader.current) {
      kind = .quoted(try quoted())
    } else if reader.isAt("[") {
      kind = .list(try list())
    } else if reader.isAt("{") {
      kind = .json(try braces())
    } else {
      var bare = ""
      while let character = reader.current, !character.isWhitespace {
        if inList, reader.isAt(",") || reader.isAt("]") { break }
        bare.append(character)
        reader.advance()
      }
      kind = .bare(bare)
    }
    return CallSyntax.Value(kind: kind, range: start..<reader.position)
  }

  /// ASCII, both halves of the Chinese pair, and the full-width one.
  private static let openingQuotes: Set<Character?> = ["\"", "\u{201c}", "\u{201d}", "\u{ff02}"]

  private mutating func list() throws(LineError) -> [CallSyntax.Value] {
    let start = reader.position
    reader.advance()
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

  /// Double quotes end at their twin; full-width ones at either half, since keyboards mix them up.
  private mutating func quoted() throws(LineError) -> String {
    let start = reader.position
    let closing: [Character] = reader.current == "\"" ? ["\""] : ["\u{201c}", "\u{201d}", "\u{ff02}"]
    reader.advance()
    var text = ""
    while let character = reader.current {
      if closing.contains(character) {
        reader.advance()
        return text
      }
      reader.advance()
      text.append(character == "\\" ? try escape() : character)
    }
    throw LineError(
      "This text has no end: a quote is missing", "文字未结束:缺少引号", at: start..<start + 1, isUnfinished: true)
  }

  private mutating func escape() throws(LineError) -> Character {
    let start = reader.position - 1
    defer { reader.advance() }
    switch reader.current {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "\\", "\"", "\u{201c}", "\u{201d}": return reader.current ?? "\\"
    case "u":
      reader.advance()
      _ = reader.take("{")
      let digits = reader.take { $0.isHexDigit }
      if reader.isAt("}"), let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
        return Character(scalar)
      }
      fallthrough
    default:
      throw LineError(
        #"Unknown escape: there are \" \\ \n \t \r \u{4e2d}"#, #"未知转义:可用 \" \\ \n \t \r \u{4e2d}"#,
        at: start..<min(reader.position + 1, reader.end), isUnfinished: reader.current == nil)
    }
  }

  /// A JSON object up to its own closing brace.
  private mutating func braces() throws(LineError) -> String {
    let start = reader.position
    var depth = 0
    var isQuoted = false
    while let character = reader.current {
      reader.advance()
      switch character {
      case "\\" where isQuoted: reader.advance()
      case "\"": isQuoted.toggle()
      case "{" where !isQuoted: depth += 1
      case "}" where !isQuoted:
        depth -= 1
        if depth == 0 { return reader.text(start..<reader.position) }
      default: break
      }
    }
    throw LineError(
      "This JSON has no end: } is missing", "JSON 未结束:缺少 }", at: start..<start + 1, isUnfinished: true)
  }
}

extension CharacterReader {
  /// `name= "x"` is a common slip; nothing else may follow `=` and a space but a quote.
  fileprivate mutating func skipInlineSpaceBeforeValue() {
    var look = self
    look.skipSpace()
    if look.isAt("\"") || look.isAt("\u{201c}") { self = look }
  }
}
