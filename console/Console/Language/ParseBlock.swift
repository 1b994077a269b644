/// `\if`, `\for`, `\try`: statements that hold statements. A wrong first line is recorded, and the block still ends at
/// its own `\end`.
extension ScriptParser {
  mutating func condition(_ start: Range<Int>) -> Statement.Kind {
    block(start) { parser in
      var branches: [Statement.Branch] = []
      var otherwise: [Statement]?
      repeat {
        let condition = parser.head { parser throws(LineError) in try parser.expression() }
        let body = parser.statements()
        branches.append(Statement.Branch(condition: condition ?? .name(Word(text: "", range: 0..<0), []), body: body))
      } while parser.take(.elifWord)
      if parser.take(.elseWord) { otherwise = parser.statements() }
      return .condition(branches: branches, otherwise: otherwise)
    }
  }

  mutating func loop(_ start: Range<Int>) -> Statement.Kind {
    block(start) { parser in
      let head = parser.head { parser throws(LineError) in try parser.loopHead() }
      let body = parser.statements()
      let empty = Word(text: "", range: start)
      return .loop(variable: head?.0 ?? empty, over: head?.1 ?? .name(empty, []), body: body)
    }
  }

  private mutating func loopHead() throws(LineError) -> (Word, Expression) {
    skipBlank()
    _ = reader.take("$")
    let start = reader.position
    guard let name = variableName() else {
      throw LineError(
        "Expected a name: \\for NAME in LIST", "此处应为变量名:\\for 名称 in 列表", at: start..<start + 1)
    }
    let variable = Word(text: name, range: start..<reader.position)
    skipBlank()
    if reader.isAt("\\"), reader.ahead(1) == "i" { reader.advance() }
    guard take(word: "in") else {
      throw LineError(
        "Expected in: \\for \(name) in LIST", "此处应为 in:\\for \(name) in 列表",
        at: reader.position..<reader.position + 1)
    }
    do { return (variable, try expression()) } catch {
      lost.insert(name)
      throw error
    }
  }

  mutating func attempt(_ start: Range<Int>) -> Statement.Kind {
    block(start) { parser in
      let body = parser.statements()
      var catches: [Statement.Catch] = []
      while parser.take(.catchWord) {
        let reasons = parser.reasons()
        catches.append(Statement.Catch(reasons: reasons, body: parser.statements()))
      }
      if catches.isEmpty, parser.blockWord == .endWord {
        parser.record(
          LineError("This \\try has no \\catch", "此 \\try 缺少 \\catch", at: start))
      }
      return .attempt(body: body, catches: catches)
    }
  }

  /// Words up to the end of the line that are no statement: letters, digits and `_`.
  private mutating func reasons() -> [Word] {
    var words: [Word] = []
    while true {
      skipBlank()
      let start = reader.position
      let name = reader.take { $0.continuesName }
      let word = Word(text: name.uppercased(), range: start..<reader.position)
      let stands = reader.current?.isWhitespace ?? true
      let begins = Self.bareCommands.contains(name.lowercased()) || name.lowercased() == "watch"
      guard !name.isEmpty, stands, !begins else {
        reader.position = start
        return words
      }
      words.append(word)
    }
  }

  /// Reads a block up to and with its `\end`.
  private mutating func block(
    _ start: Range<Int>, _ read: (inout ScriptParser) -> Statement.Kind
  ) -> Statement.Kind {
    blocks += 1
    defer { blocks -= 1 }
    guard blocks <= ScriptLimits.blocks else {
      record(
        LineError(
          "At most \(ScriptLimits.blocks) blocks may stand inside each other", "语句块最多嵌套 \(ScriptLimits.blocks) 层",
          at: start))
      isAbandoned = true
      reader.position = reader.end
      return .condition(branches: [], otherwise: nil)
    }
    let kind = read(&self)
    while !take(.endWord) {
      guard reader.current != nil, !isFull else {
        let word = reader.text(start)
        if !isFull, !isAbandoned {
          unclosed = LineError(
            "This \(word) has no \\end", "此 \(word) 缺少 \\end", at: start, isUnfinished: true)
        }
        return kind
      }
      let place = reader.position
      let found = wordAhead()?.text ?? ""
      record(
        LineError(
          "\(found) does not belong into \(reader.text(start))", "\(found) 不能用于 \(reader.text(start))",
          at: place..<place + found.unicodeScalars.count))
      recover(from: place, statement: place)
      _ = statements()
    }
    return kind
  }

  /// What stands on the first line of a block.
  private mutating func head<Head>(_ read: (inout ScriptParser) throws(LineError) -> Head) -> Head? {
    let start = reader.position
    skipBlank()
    do { return try read(&self) } catch {
      record(error)
      recover(from: max(start, error.range.lowerBound), statement: start)
      return nil
    }
  }
}
