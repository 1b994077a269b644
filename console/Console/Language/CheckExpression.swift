import Schema

/// What bare names and `.path` speak of.
enum RowAtHand {
  /// Outside stages.
  case none
  /// A row of fields that only the running script knows.
  case unknown
  case type(MessageType)
}

/// What pipelines and expressions name.
extension ScriptCheck {
  mutating func visit(_ pipeline: Pipeline, row: RowAtHand = .none) {
    switch pipeline.source {
    case .call(let call): visit(call, row: row)
    case .expression(let expression): visit(expression, row: row)
    }
    var rows = RowsAhead(pipeline.source, session.schema)
    for stage in pipeline.stages {
      if case .filter(let condition) = stage.kind { visit(filter: condition, row: rows.row) }
      checking { () throws(LineError) in try rows.pass(stage) }
    }
    if let path = pipeline.target?.path { visit(path, row: row) }
  }

  mutating func visit(_ call: CallSyntax, row: RowAtHand = .none) {
    let compiler = compiler
    checking { () throws(LineError) in _ = try compiler.compile(call) }
    visit(call.arguments, call.options, row: row)
  }

  mutating func visit(
    _ arguments: [CallSyntax.Argument], _ options: [CallSyntax.Option], row: RowAtHand = .none
  ) {
    for case .field(_, _, let value) in arguments { visit(value, row: row) }
    for option in options { if let value = option.value { visit(value, row: row) } }
  }

  private mutating func visit(_ value: CallSyntax.Value, row: RowAtHand) {
    switch value.kind {
    case .bare(let template), .quoted(let template): visit(template, row: row)
    case .list(let items): for item in items { visit(item, row: row) }
    case .expression(let expression): visit(expression, row: row)
    case .json: break
    }
  }

  mutating func visit(_ template: Template, row: RowAtHand = .none) {
    for part in template.parts { if case .expression(let expression, _) = part { visit(expression, row: row) } }
  }

  mutating func visit(_ expression: Expression, row: RowAtHand = .none) {
    switch expression {
    case .literal(let word): literal(word)
    case .text(let template, _): visit(template, row: row)
    case .variable(let word, _): if !known.contains(word.text) { report(known.unknown(word)) }
    case .name(let word, let path): name(word, path, row)
    case .row(let path, let place): rowPath(path, place, row)
    case .unary(_, let inner, _): visit(inner, row: row)
    case .binary(_, let left, let right, _):
      visit(left, row: row)
      visit(right, row: row)
    case .function(let word, let arguments):
      function(word, arguments)
      for argument in arguments { visit(argument, row: row) }
    case .list(let items, _): for item in items { visit(item, row: row) }
    case .pipeline(let pipeline): visit(pipeline, row: row)
    }
  }

  private mutating func literal(_ word: Word) {
    let digits = word.text.filter { $0 != "_" }
    if digits.allSatisfy(\.isASCIIDigit), Int64(digits) == nil {
      // As a fraction it would silently lose its last digits.
      return report(
        LineError("\(word.text) is larger than numbers here can be", "\(word.text) 超出数字范围", at: word.range))
    }
    guard Literal.value(word.text, compiler.instants) == nil else { return }
    report(
      LineError(
        "\(word.text) is no date, time, amount or duration that exists", "\(word.text) 不是有效的日期、时间、金额或时长",
        at: word.range))
  }

  private mutating func name(_ word: Word, _ path: [PathStep], _ row: RowAtHand) {
    if case .type(let type) = row, type.field(named: word.text) != nil {
      let schema = session.schema
      return checking { () throws(LineError) in
        _ = try RowShape.leaf(([.field(word)] + path)[...], of: type, schema, at: word.range)
      }
    }
    guard !path.isEmpty, !known.contains(word.text) else { return }
    switch row {
    case .unknown: return
    case .type(let type): report(PathWalk.noField(word, type))
    case .none:
      let whole = word.text + path.map { if case .field(let field) = $0 { "." + field.text } else { "" } }.joined()
      let nearest =
        NearMatch.find(word.text, among: known.names.sorted()).map { "$" + $0 }
        + NearMatch.find(whole, among: session.schema.methods.map(\.name))
      report(
        LineError(
          "There is no variable \(word.text), and no method \(whole)", "没有变量 \(word.text),也没有方法 \(whole)",
          at: word.range, nearest: Array(nearest.prefix(3))))
    }
  }

  private mutating func rowPath(_ path: [PathStep], _ place: Place, _ row: RowAtHand) {
    switch row {
    case .unknown: break
    case .none:
      report(
        LineError(
          "There is no row here; .name belongs into a stage such as where", "此处没有行;.名称 用于 where 等步骤",
          at: place.range))
    case .type(let type):
      let schema = session.schema
      checking { () throws(LineError) in _ = try RowShape.leaf(path[...], of: type, schema, at: place.range) }
    }
  }

  private mutating func function(_ word: Word, _ arguments: [Expression]) {
    let names = ScriptFunction.allCases.map(\.rawValue)
    guard ScriptFunction(rawValue: word.text.lowercased()) != nil else {
      return report(
        LineError(
          "There is no function \(word.text); there are \(names.joined(separator: ", "))",
          "没有函数 \(word.text);可用:\(names.joined(separator: "、"))", at: word.range,
          nearest: NearMatch.find(word.text, among: names)))
    }
    if arguments.count != 1 {
      report(
        LineError("\(word.text) takes one value in parentheses", "\(word.text) 的括号内须有一个值", at: word.range))
    }
  }
}
