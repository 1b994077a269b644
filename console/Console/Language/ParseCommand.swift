/// Statements that begin with a backslash.
extension ScriptParser {
  mutating func command() throws(LineError) -> Statement.Kind {
    let start = reader.position
    reader.advance()
    let name = "\\" + reader.take { !$0.isWhitespace }
    let word = Word(text: name, range: start..<reader.position)
    switch name.lowercased() {
    case BlockWord.ifWord.rawValue: return condition(word.range)
    case BlockWord.forWord.rawValue: return loop(word.range)
    case BlockWord.tryWord.rawValue: return attempt(word.range)
    case "\\include": return .include(try included())
    case "\\expect": return try expectation()
    case "\\expect_error": return try expectedError(word)
    case "\\again":
      let (arguments, options) = try arguments()
      return .again(arguments: arguments, options: options)
    case "\\watch": return try watch()
    case "\\as": return try shown()
    case "\\import", "\\imports", "\\export":
      reader.position = start
      return .transfer(try transferLine())
    default: return .meta(name: word, argument: restOfLine())
    }
  }

  /// The names that are read here; those of `MetaCommand` are its own.
  static let commands =
    BlockWord.allCases.map(\.rawValue) + [
      "\\include", "\\expect", "\\expect_error", "\\again", "\\watch", "\\as", "\\import", "\\imports", "\\export",
    ]

  private mutating func included() throws(LineError) -> Word {
    skipBlank()
    let start = reader.position
    if !isAtEnd, let path = try value(inList: false).text, !path.isEmpty {
      return Word(text: path, range: start..<reader.position)
    }
    throw LineError(
      "Expected a file, without variables: \\include \"FILE\"", "此处应为文件(不含变量):\\include \"文件\"",
      at: start..<max(start + 1, reader.position))
  }

  private mutating func expectation() throws(LineError) -> Statement.Kind {
    skipBlank()
    let condition = try expression()
    skipBlank()
    guard isAtQuote else { return .expect(condition, message: nil) }
    return .expect(condition, message: try quoted())
  }

  private mutating func expectedError(_ command: Word) throws(LineError) -> Statement.Kind {
    skipBlank()
    let start = reader.position
    let text = isAtEnd ? "" : reader.take { $0.continuesName }
    guard !text.isEmpty else {
      throw LineError(
        "\(command.text) takes a reason and a call", "\(command.text) 的参数为拒绝原因和调用", at: start..<start + 1)
    }
    let reason = Word(text: text.uppercased(), range: start..<reader.position)
    skipBlank()
    return .expectError(reason: reason, try neededCall(behind: command.text + " " + text))
  }

  private mutating func watch() throws(LineError) -> Statement.Kind {
    skipBlank()
    let start = reader.position
    let text = isAtEnd ? "" : reader.take { !$0.isWhitespace }
    guard spanMs(text) != nil else {
      throw LineError(
        "Expected a time: \\watch 2s CALL", "此处应为时长:\\watch 2s 调用", at: start..<max(start + 1, reader.position))
    }
    let every = Word(text: text, range: start..<reader.position)
    skipBlank()
    var until: Expression?
    if take(word: "until") {
      skipBlank()
      until = try expression()
      skipBlank()
    }
    return .watch(every: every, until: until, try neededCall(behind: "\\watch \(text)"))
  }

  private mutating func shown() throws(LineError) -> Statement.Kind {
    skipBlank()
    let start = reader.position
    let form = isAtEnd ? "" : reader.take { $0.continuesName }
    let forms = ["json", "hex", "python"]
    guard forms.contains(form.lowercased()) else {
      throw LineError(
        "\\as takes \(forms.joined(separator: ", "))", "\\as 的参数为 \(forms.joined(separator: "、"))",
        at: start..<max(start + 1, reader.position), nearest: NearMatch.find(form, among: forms))
    }
    let word = Word(text: form.lowercased(), range: start..<reader.position)
    skipBlank()
    return .show(form: word, isAtEnd ? nil : try call())
  }

  private mutating func neededCall(behind words: String) throws(LineError) -> Pipeline {
    guard reader.current?.beginsName == true, blockWord == nil else {
      throw LineError(
        "Expected a call: \(words) service.method …", "此处应为调用:\(words) service.method …",
        at: reader.position..<reader.position + 1)
    }
    return try callPipeline()
  }

  /// The change feed, behind its word.
  mutating func follow() throws(LineError) -> Statement.Kind {
    var areas: [Word] = []
    skipBlank()
    while !isAtEnd {
      let start = reader.position
      let name = reader.take { $0.continuesName }
      let stands = reader.current.map { $0.isWhitespace || reader.isAt(",") } ?? true
      guard !name.isEmpty, stands else {
        reader.position = start
        break
      }
      areas.append(Word(text: name, range: start..<reader.position))
      guard reader.take(",") else { break }
      skipBlank()
    }
    let (arguments, options) = try arguments()
    return .follow(areas: areas, arguments: arguments, options: options)
  }

  /// A line that `TransferOrder` reads. It goes on over line ends inside quotes, braces and brackets.
  private mutating func transferLine() throws(LineError) -> Word {
    let start = reader.position
    while let current = reader.current, !current.isNewline {
      let before = reader.position == start ? " " : reader.scalars[reader.position - 1]
      if before.isWhitespace, reader.position > start, isAtEnd { break }
      if isAtQuote {
        try skipQuoted()
      } else if before.isWhitespace || before == "=", reader.isAt("{") {
        _ = try json()
      } else {
        reader.advance()
      }
    }
    let end = trimmedEnd(from: start)
    return Word(text: reader.text(start..<end), range: start..<end)
  }
}
