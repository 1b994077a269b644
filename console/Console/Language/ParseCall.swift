/// `service.method path=value … --option`
extension ScriptParser {
  mutating func call() throws(LineError) -> CallSyntax {
    let start = reader.position
    let name = reader.take { !$0.isWhitespace && $0 != "|" && $0 != ")" && $0 != ">" }
    let method = Word(text: name, range: start..<reader.position)
    let (arguments, options) = try arguments()
    return CallSyntax(method: method, arguments: arguments, options: options)
  }

  /// Up to the end of the statement, a stage, a file or the parenthesis around it.
  mutating func arguments() throws(LineError) -> ([CallSyntax.Argument], [CallSyntax.Option]) {
    var arguments: [CallSyntax.Argument] = []
    var options: [CallSyntax.Option] = []
    while true {
      skipBlank()
      if isAtEnd || isAtPipe || substitutions > 0 && reader.isAt(")") { return (arguments, options) }
      if reader.isAt("\\") { throw unexpected() }
      if reader.isAt("-") { options.append(try option()) } else { arguments.append(try argument()) }
      if let next = reader.current, !next.isWhitespace, !isAtPipe, !(substitutions > 0 && reader.isAt(")")) {
        throw LineError(
          "A space must stand before the next argument", "下一个参数前须有空格", at: reader.position..<reader.position + 1)
      }
    }
  }

  private var isAtPipe: Bool { reader.isAt("|") || reader.isAt(">") }

  private mutating func option() throws(LineError) -> CallSyntax.Option {
    let start = reader.position
    let name = reader.take { !$0.isWhitespace && $0 != "=" && $0 != "|" && $0 != ")" && $0 != ">" }
    let word = Word(text: name, range: start..<reader.position)
    guard CallFlag(rawValue: name) != nil else { throw CallFlag.unknown(word) }
    guard CallFlag.takesValue(name) else { return CallSyntax.Option(name: word, value: nil) }
    let isJoined = reader.take("=")
    if !isJoined { skipBlank() }
    let valueStart = reader.position
    if isJoined || !isAtEnd && !isAtPipe {
      let value = try self.value(inList: false)
      switch value.kind {
      case .bare(let text) where !text.parts.isEmpty: return CallSyntax.Option(name: word, value: value)
      case .quoted, .expression: return CallSyntax.Option(name: word, value: value)
      case .bare, .list, .json: break
      }
    }
    throw LineError("\(name) needs a value", "\(name) 需要一个值", at: valueStart..<max(valueStart + 1, reader.position))
  }

  private mutating func argument() throws(LineError) -> CallSyntax.Argument {
    let start = reader.position
    if reader.isAt("{") {
      let text = try json()
      return .json(Word(text: text, range: start..<reader.position))
    }
    if reader.take("@") {
      let value = try value(inList: false)
      guard let path = value.text, !path.isEmpty else {
        throw LineError(
          "A file name, without variables, belongs behind @", "@ 后应为文件名(不含变量)", at: start..<start + 1)
      }
      return .file(Word(text: path, range: start..<reader.position))
    }
    let path = try fieldPath()
    let operation: CallSyntax.Operation = reader.take("+") ? .add : reader.take("-") ? .remove : .set
    guard reader.take("=") else {
      let found = reader.text(start..<reader.position)
      throw LineError(
        "\(found) has no value: write \(found)=…", "\(found) 没有值:请写 \(found)=…", at: start..<reader.position)
    }
    skipBlankBeforeQuote()
    return .field(path: path, operation: operation, value: try value(inList: false))
  }

  private mutating func fieldPath() throws(LineError) -> [Word] {
    var words: [Word] = []
    repeat {
      let start = reader.position
      let name = reader.take { $0.continuesName }
      guard !name.isEmpty else {
        throw LineError(
          "Expected a field: name=value", "此处应为字段:名称=值", at: start..<start + 1)
      }
      words.append(Word(text: name, range: start..<reader.position))
    } while reader.take(".")
    return words
  }

  /// `name= "x"` is a common slip; nothing else may follow `=` and a space but a quote.
  private mutating func skipBlankBeforeQuote() {
    let position = reader.position
    // A # behind the = is the value, no comment.
    while let current = reader.current, current.isWhitespace, openings > 0 || !current.isNewline { reader.advance() }
    if !isAtQuote { reader.position = position }
  }
}
