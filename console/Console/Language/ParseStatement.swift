/// Which statement begins here.
extension ScriptParser {
  mutating func statement() throws(LineError) -> Statement.Kind {
    if reader.isAt("\\") { return try command() }
    if reader.isAt("$"), let variable = assigned() { return try assignment(to: variable) }
    if beginsExpression { return .pipeline(variable: nil, try expressionPipeline(redirects: true)) }
    if reader.current?.beginsName == true || reader.isAt("?") {
      let start = reader.position
      let name = reader.take { !$0.isWhitespace }
      let word = Word(text: name, range: start..<reader.position)
      if Self.bareCommands.contains(name.lowercased()) { return .meta(name: word, argument: restOfLine()) }
      if name.lowercased() == "watch" { return try follow() }
      reader.position = start
      return .pipeline(variable: nil, try callPipeline())
    }
    throw LineError(
      "A line begins with a method, a $variable or a \\command", "每行应以方法、$变量或 \\命令 开头",
      at: reader.position..<reader.position + 1)
  }

  /// Commands that people type without a backslash in any console.
  static let bareCommands: Set<String> = ["help", "?", "quit", "exit", "帮助", "退出"]

  /// What cannot be the name of a method: `$x`, `(1 + 2)`, `"text"`, `12`, `[a, b]`, `count($x)`.
  private var beginsExpression: Bool {
    guard let folded = reader.folded else { return false }
    if folded.isDigit || "$([".unicodeScalars.contains(folded) || isAtQuote { return true }
    var look = reader
    return !look.take { $0.continuesName }.isEmpty && look.isAt("(")
  }

  /// `$name =`, but not `==`; moves nothing where there is none.
  private mutating func assigned() -> Word? {
    let start = reader.position
    reader.advance()
    if let name = variableName() {
      let range = start + 1..<reader.position
      skipBlank()
      if reader.isAt("="), reader.ahead(1) != "=" {
        reader.advance()
        return Word(text: name, range: range)
      }
    }
    reader.position = start
    return nil
  }

  private mutating func assignment(to variable: Word) throws(LineError) -> Statement.Kind {
    skipBlank()
    guard !isAtEnd else {
      throw LineError(
        "A value or a call belongs behind $\(variable.text) =", "$\(variable.text) = 后应为值或调用",
        at: reader.position..<reader.position + 1)
    }
    if beginsCall() { return .pipeline(variable: variable, try callPipeline()) }
    let pipeline = try expressionPipeline(redirects: false)
    if pipeline.stages.isEmpty, pipeline.target == nil, case .expression(let expression) = pipeline.source {
      return .assign(variable: variable, expression)
    }
    return .pipeline(variable: variable, pipeline)
  }

  /// The rest of the line as typed, without a comment or a word of a block; nil where there is none.
  mutating func restOfLine() -> Word? {
    skipBlank()
    let start = reader.position
    while let current = reader.current, !current.isNewline {
      let isWordStart = reader.position == start || reader.scalars[reader.position - 1].isWhitespace
      if isWordStart, isAtEnd { break }
      reader.advance()
    }
    let end = trimmedEnd(from: start)
    return end > start ? Word(text: reader.text(start..<end), range: start..<end) : nil
  }
}
