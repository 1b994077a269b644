/// `call | stage … > file`
extension ScriptParser {
  mutating func callPipeline() throws(LineError) -> Pipeline {
    let start = reader.position
    return try pipeline(.call(try call()), from: start)
  }

  /// - Parameter redirects: `>` behind the value names a file; else it compares.
  mutating func expressionPipeline(redirects: Bool) throws(LineError) -> Pipeline {
    let start = reader.position
    return try pipeline(.expression(try expression(redirects: redirects)), from: start)
  }

  private mutating func pipeline(_ source: Pipeline.Source, from start: Int) throws(LineError) -> Pipeline {
    var stages: [Stage] = []
    var end = trimmedEnd(from: start)
    while true {
      skipToBar()
      guard reader.isAt("|") else { break }
      let bar = reader.position
      guard stages.count < ScriptLimits.stages else {
        throw LineError(
          "A pipeline has at most \(ScriptLimits.stages) stages", "管道最多 \(ScriptLimits.stages) 个处理步骤",
          at: bar..<bar + 1)
      }
      reader.advance()
      let stage = try stage(behind: bar)
      stages.append(stage)
      end = trimmedEnd(from: start)
      if case .shell = stage.kind { return Pipeline(source: source, stages: stages, range: start..<end) }
    }
    let target = reader.isAt(">") ? try target() : nil
    if target != nil { end = trimmedEnd(from: start) }
    return Pipeline(source: source, stages: stages, target: target, range: start..<end)
  }

  private mutating func target() throws(LineError) -> Pipeline.Target {
    let start = reader.position
    reader.advance()
    let appends = reader.take(">")
    if substitutions > 0 {
      throw LineError(
        "A file is written at the end of a line, not inside $( … )", "写入文件须在行尾,不能在 $( … ) 之内",
        at: start..<reader.position)
    }
    skipBlank()
    if !isAtEnd {
      let value = try value(inList: false)
      switch value.kind {
      case .bare(let path) where !path.parts.isEmpty: return Pipeline.Target(path: path, appends: appends)
      case .quoted(let path) where !path.parts.isEmpty: return Pipeline.Target(path: path, appends: appends)
      case .expression(let expression):
        return Pipeline.Target(path: Template([.expression(expression, value.place)]), appends: appends)
      case .bare, .quoted, .list, .json: break
      }
    }
    throw LineError("A file name belongs behind >", "> 后应为文件名", at: start..<start + 1)
  }

  private mutating func stage(behind bar: Int) throws(LineError) -> Stage {
    skipBlankLines()
    let start = reader.position
    let kind: Stage.Kind
    if reader.isAt(".") {
      kind = .path(try rowPath())
    } else if reader.isAt("!") {
      kind = .shell(try shellCommand())
    } else {
      kind = try namedStage(behind: bar)
    }
    return Stage(kind, start..<trimmedEnd(from: start))
  }

  private mutating func namedStage(behind bar: Int) throws(LineError) -> Stage.Kind {
    let start = reader.position
    let name = reader.take { $0.continuesName }
    guard let stage = StageWord(rawValue: name.lowercased()) else {
      guard reader.current != nil || !name.isEmpty else {
        throw LineError(
          "A stage belongs behind |: \(StageWord.list)", "| 后应为处理步骤:\(StageWord.list)", at: bar..<bar + 1,
          isUnfinished: true)
      }
      let places = start..<max(start + 1, reader.position)
      throw LineError(
        name.isEmpty ? "Expected a stage: \(StageWord.list)" : "There is no stage \(name): \(StageWord.list)",
        name.isEmpty ? "此处应为处理步骤:\(StageWord.list)" : "没有处理步骤 \(name):\(StageWord.list)", at: places,
        nearest: NearMatch.find(name, among: StageWord.allCases.map(\.rawValue)))
    }
    skipBlank()
    switch stage {
    case .filter: return .filter(try expression())
    case .columns: return .columns(try columns())
    case .sort:
      let path = try fieldSteps(of: stage)
      skipBlank()
      if take(word: "desc") { return .sort(path, isDescending: true) }
      _ = take(word: "asc")
      return .sort(path, isDescending: false)
    case .first: return .first(try number(of: stage))
    case .last: return .last(try number(of: stage))
    case .count: return .count
    case .sum: return .fold(.sum, try fieldSteps(of: stage))
    case .min: return .fold(.min, try fieldSteps(of: stage))
    case .max: return .fold(.max, try fieldSteps(of: stage))
    case .avg: return .fold(.avg, try fieldSteps(of: stage))
    case .group: return .group(try fieldSteps(of: stage))
    }
  }

  private mutating func columns() throws(LineError) -> [[PathStep]] {
    var columns = [try fieldSteps(of: .columns)]
    while true {
      let position = reader.position
      skipBlank()
      guard reader.take(",") else {
        reader.position = position
        return columns
      }
      skipBlank()
      columns.append(try fieldSteps(of: .columns))
    }
  }

  private mutating func number(of stage: StageWord) throws(LineError) -> Int {
    let start = reader.position
    let digits = reader.take { $0.isDigit || $0 == "_" }
    guard digits.first != "_", digits.last != "_", let number = Int(digits.filter { $0 != "_" }), number < 1 << 53,
      reader.current?.continuesName != true
    else {
      throw LineError(
        "\(stage.rawValue) takes a number: \(stage.rawValue) 10", "\(stage.rawValue) 的参数为数字:\(stage.rawValue) 10",
        at: start..<max(start + 1, reader.position))
    }
    return number
  }

  /// `amount.minor`, with or without a dot before it.
  private mutating func fieldSteps(of stage: StageWord) throws(LineError) -> [PathStep] {
    if reader.isAt(".") { return try rowPath() }
    let start = reader.position
    guard reader.current?.beginsName == true else {
      throw LineError(
        "\(stage.rawValue) takes a field: \(stage.rawValue) name", "\(stage.rawValue) 的参数为字段:\(stage.rawValue) name",
        at: start..<start + 1)
    }
    let name = reader.take { $0.continuesName }
    return [.field(Word(text: name, range: start..<reader.position))] + (try steps())
  }

  /// The rest of the line belongs to the shell, whatever it holds.
  private mutating func shellCommand() throws(LineError) -> String {
    let start = reader.position
    if substitutions > 0 {
      throw LineError(
        "A shell command ends a line; it cannot stand inside $( … )", "外部命令须在行尾,不能在 $( … ) 之内", at: start..<start + 1)
    }
    reader.advance()
    while let current = reader.current, current.isWhitespace, !current.isNewline { reader.advance() }
    let begin = reader.position
    while let current = reader.current, !current.isNewline { reader.advance() }
    let end = trimmedEnd(from: begin)
    guard end > begin else {
      throw LineError("A shell command belongs behind !", "! 后应为外部命令", at: start..<start + 1)
    }
    return reader.text(begin..<end)
  }
}

/// The stages by name; `.path` and `!command` have none.
enum StageWord: String, CaseIterable {
  case filter = "where"
  case columns = "cols"
  case sort, first, last, count, sum, min, max, avg, group

  static let list = ".path, " + allCases.map(\.rawValue).joined(separator: ", ") + ", !command"
}
