import Schema

/// What each statement names.
extension ScriptCheck {
  mutating func visit(_ statements: [Statement]) {
    for statement in statements { visit(statement.kind) }
  }

  private mutating func visit(_ kind: Statement.Kind) {
    switch kind {
    case .pipeline(let variable, let pipeline):
      visit(pipeline)
      assign(variable)
    case .assign(let variable, let expression):
      visit(expression)
      assign(variable)
    case .meta(let name, let argument): meta(name, argument)
    case .transfer(let line): transfer(line)
    case .condition, .loop, .attempt: block(kind)
    case .include(let path): include(path)
    case .expect(let condition, let message):
      visit(condition)
      if let message { visit(message) }
    case .expectError(let reason, let pipeline):
      self.reason(reason, among: session.schema.reasons.map(\.word))
      visit(pipeline)
    case .again(let arguments, let options):
      // Which fields there are depends on the call that is repeated.
      visit(arguments, options)
    case .watch(_, let until, let pipeline):
      visit(pipeline)
      if let until { visit(until) }
    case .follow(let areas, let arguments, let options): follow(areas, arguments, options)
    case .show(_, let call): if let call { visit(call) }
    }
  }

  private mutating func block(_ kind: Statement.Kind) {
    switch kind {
    case .condition(let branches, let otherwise):
      for branch in branches {
        visit(branch.condition)
        visit(branch.body)
      }
      visit(otherwise ?? [])
    case .loop(let variable, let list, let body):
      visit(list)
      assign(variable)
      visit(body)
    case .attempt(let body, let catches):
      visit(body)
      for part in catches {
        for reason in part.reasons { self.reason(reason, among: reasons) }
        visit(part.body)
      }
    default: break
    }
  }

  private mutating func assign(_ variable: Word?) {
    guard let variable else { return }
    if BuiltIn.names.contains(variable.text) {
      report(
        LineError(
          "$\(variable.text) is the console's own: choose another name", "$\(variable.text) 由控制台设置,请另取名称",
          at: variable.range))
    }
    known.add(variable.text)
  }

  private mutating func reason(_ reason: Word, among words: [String]) {
    guard !words.contains(reason.text) else { return }
    report(
      LineError(
        "There is no reason \(reason.text); \\dr lists them", "没有拒绝原因 \(reason.text),可用 \\dr 列出", at: reason.range,
        nearest: NearMatch.find(reason.text, among: words)))
  }

  /// The command reads its own line; its places are moved to where that stands.
  private mutating func meta(_ name: Word, _ argument: Word?) {
    let start = name.range.lowerBound
    let gap = argument.map { max(1, $0.range.lowerBound - name.range.upperBound) } ?? 0
    let line = name.text + String(repeating: " ", count: gap) + (argument?.text ?? "")
    do {
      switch try MetaCommand(parsing: line) {
      case .language(let language): speak(language, from: argument?.range.upperBound ?? start)
      case .key(_, let value): key(value, endingAt: argument?.range.upperBound ?? start)
      default: break
      }
    } catch {
      let isUnknown = error.range.lowerBound == 0
      let nearest = isUnknown ? NearMatch.find(name.text, among: Self.commands) : error.nearest
      report(error.moved(by: start, nearest: nearest))
    }
  }

  private static let commands = Array(Set(MetaCommand.usages.map(\.name) + ScriptParser.commands)).sorted()

  /// A key may be a variable's: `$k.secret`.
  private mutating func key(_ value: String, endingAt end: Int) {
    guard value.first == "$" else { return }
    let name = String(value.dropFirst().prefix { $0 != "." })
    let start = end - value.unicodeScalars.count + 1
    let word = Word(text: name, range: start..<start + name.unicodeScalars.count)
    if !known.contains(name) { report(known.unknown(word)) }
  }

  private mutating func transfer(_ line: Word) {
    do { _ = try session.transferOrder(line.text) } catch { report(error.moved(by: line.range.lowerBound)) }
  }

  /// It is the call `system.watch` in other words.
  private mutating func follow(
    _ areas: [Word], _ arguments: [CallSyntax.Argument], _ options: [CallSyntax.Option]
  ) {
    visit(arguments, options)
    let services = session.schema.services.map(\.name)
    for area in areas where area.text != "off" && !services.contains(area.text.lowercased()) {
      report(
        LineError(
          "There is no area \(area.text); there are \(services.joined(separator: ", "))",
          "没有领域 \(area.text);可用:\(services.joined(separator: "、"))", at: area.range,
          nearest: NearMatch.find(area.text, among: services)))
    }
    for case .field(let path, _, let value) in arguments where path.map(\.text) != ["from"] {
      let name = path.map(\.text).joined(separator: ".")
      report(
        LineError(
          "watch takes areas and from=, not \(name)=", "watch 只接受领域与 from=,不接受 \(name)=",
          at: (path.first?.range.lowerBound ?? 0)..<value.range.upperBound))
    }
    var settings = CallSettings()
    let filling = FillingIn(evaluate: nil, schema: session.schema, zone: session.style.zone)
    for option in options {
      let instants = compiler.instants
      checking { () throws(LineError) in try settings.apply(option, instants, filling) }
    }
  }
}

extension LineError {
  func moved(by offset: Int, nearest: [String]? = nil) -> LineError {
    LineError(
      message.english, message.chinese, at: range.lowerBound + offset..<range.upperBound + offset,
      nearest: nearest ?? self.nearest, isUnfinished: isUnfinished)
  }
}
