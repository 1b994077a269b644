import Schema

/// Expressions.
extension Execution {
  /// - Parameter row: what bare names and `.path` speak of.
  func evaluate(_ expression: Expression, row: ScriptValue? = nil) async throws -> ScriptValue {
    switch expression {
    case .literal(let word): return try literal(word)
    case .text(let template, _): return .text(try await text(template, row: row))
    case .variable(let word, let path):
      return try walk.value(path[...], of: try variable(word), at: path.range(or: word.range))
    case .name(let word, let path): return try name(word, path, row)
    case .row(let path, let place):
      guard let row else {
        throw LineError("There is no row here for .\(path.text)", "此处没有 .\(path.text) 所指的行", at: place.range)
      }
      return try walk.value(path[...], of: row, at: place.range)
    case .unary(let operation, let inner, let place):
      let value = try await evaluate(inner, row: row)
      if operation == .not { return .bool(try !truth(value, at: place.range)) }
      return try placed(place.range) { () throws(Comparison.Mismatch) in try arithmetic.negate(value) }
    case .binary(let operation, let left, let right, let place):
      return try await binary(operation, left, right, place.range, row)
    case .function(let word, let arguments): return try await function(word, arguments, row)
    case .list(let items, _):
      var values: [ScriptValue] = []
      for item in items { values.append(try await evaluate(item, row: row)) }
      return .list(values)
    case .pipeline(let pipeline): return try await collect(pipeline, row: row)
    }
  }

  func condition(_ expression: Expression, row: ScriptValue? = nil) async throws -> Bool {
    try truth(try await evaluate(expression, row: row), at: expression.span)
  }

  func text(_ template: Template, row: ScriptValue? = nil) async throws -> String {
    var text = ""
    for part in template.parts {
      switch part {
      case .text(let literal): text += literal
      case .expression(let expression, _):
        text += try await evaluate(expression, row: row).text(session.style.zone, session.schema)
      }
    }
    return text
  }

  func variable(_ word: Word) throws(LineError) -> ScriptValue {
    if let value = session.variables[word.text] { return value }
    if let value = BuiltIn.value(word.text, session.last, run: options.run, line: line) { return value }
    throw LineError(
      "There is no variable $\(word.text)", "没有变量 $\(word.text)", at: word.range,
      nearest: NearMatch.find(word.text, among: Array(session.variables.keys) + BuiltIn.names).map { "$" + $0 })
  }

  /// - Throws: `LineError` with the place, where a value is neither true nor false.
  func truth(_ value: ScriptValue, at range: Range<Int>) throws(LineError) -> Bool {
    switch Operand(value, session.schema) {
    case .bool(let flag): return flag
    case .null: return false
    case let other:
      throw LineError(
        "A condition is true or false; this is \(other.kind.english)", "条件须为 true 或 false;这是\(other.kind.chinese)",
        at: range)
    }
  }

  /// Gives the words of a mismatch their place.
  func placed<Result>(
    _ range: Range<Int>, _ body: () throws(Comparison.Mismatch) -> Result
  ) throws(LineError) -> Result {
    do { return try body() } catch {
      throw LineError(error.words.english, error.words.chinese, at: range, nearest: error.nearest)
    }
  }

  var instants: InstantReader { InstantReader(zone: session.style.zone, nowMs: session.nowMs()) }
  var comparison: Comparison { Comparison(schema: session.schema, instants: instants) }
  var arithmetic: Arithmetic { Arithmetic(schema: session.schema, instants: instants) }
  var walk: PathWalk { PathWalk(schema: session.schema) }

  private func literal(_ word: Word) throws(LineError) -> ScriptValue {
    if let value = Literal.value(word.text, instants) { return value }
    throw LineError(
      "\(word.text) is no number, date, time, amount or duration", "\(word.text) 不是数字、日期、时间、金额或时长",
      at: word.range)
  }

  private func name(_ word: Word, _ path: [PathStep], _ row: ScriptValue?) throws(LineError) -> ScriptValue {
    if case .record(let message)? = row, let field = message.type.field(named: word.text) {
      return try walk.value(path[...], of: ScriptValue(field, of: message), at: path.range(or: word.range))
    }
    if let value = session.variables[word.text] {
      return try walk.value(path[...], of: value, at: path.range(or: word.range))
    }
    switch word.text {
    case "true" where path.isEmpty: return .bool(true)
    case "false" where path.isEmpty: return .bool(false)
    case "null" where path.isEmpty: return .null
    default: break
    }
    if path.isEmpty, let value = Literal.value(word.text, instants) { return value }
    if !path.isEmpty, case .record(let message)? = row { throw PathWalk.noField(word, message.type) }
    return .text(path.isEmpty ? word.text : word.text + "." + path.text)
  }

  private func binary(
    _ operation: Expression.Binary, _ left: Expression, _ right: Expression, _ place: Range<Int>, _ row: ScriptValue?
  ) async throws -> ScriptValue {
    if operation == .and || operation == .or {
      let first = try await condition(left, row: row)
      // The second side is not asked where the first settles it.
      return .bool(first == (operation == .or) ? first : try await condition(right, row: row))
    }
    let one = try await evaluate(left, row: row)
    let other = try await evaluate(right, row: row)
    switch operation {
    case .plus, .minus, .times, .divided, .remainder:
      return try placed(place) { () throws(Comparison.Mismatch) in try arithmetic.apply(operation, one, other) }
    default:
      return .bool(try placed(place) { () throws(Comparison.Mismatch) in try comparison.holds(operation, one, other) })
    }
  }
}

/// Values as a script writes them: 1_000, 2.5, 2026-03-01, now-7d, 105.00 CNY, 3s.
enum Literal {
  static func value(_ text: String, _ instants: InstantReader) -> ScriptValue? {
    guard let first = text.first, first.isNumber || first == "-" || first.isLetter else { return nil }
    if first.isLetter {
      if let day = instants.day(text) { return .day(day) }
      return instants.instant(text).map { .instant($0) }
    }
    let plain = text.hasSuffix("_") || text.contains("__") ? text : text.filter { $0 != "_" }
    if let number = Int64(plain) { return .int(number) }
    // More digits than 64 bits hold would lose some without a word.
    if plain.drop(while: { $0 == "-" }).allSatisfy(\.isASCIIDigit) { return nil }
    if plain.allSatisfy({ $0.isASCIIDigit || ".-eE+".contains($0) }), let number = Double(plain), number.isFinite {
      return .double(number)
    }
    if let money = MoneyText.parse(text) { return .money(minor: money.minor, currency: money.currency) }
    if let day = instants.day(text) { return .day(day) }
    if let ms = instants.instant(text) { return .instant(ms) }
    // A bare number was taken above, so that what is left has a unit.
    return spanMs(text).map { .int($0) }
  }
}

extension Expression {
  /// From its first to its last character, as far as its parts tell.
  var span: Range<Int> {
    switch self {
    case .literal(let word): word.range
    case .text(_, let place), .row(_, let place), .list(_, let place): place.range
    case .variable(let word, let path), .name(let word, let path):
      Self.union([word.range, path.range(or: word.range)])
    case .unary(_, let inner, let place): Self.union([place.range, inner.span])
    case .binary(_, let left, let right, let place): Self.union([left.span, place.range, right.span])
    case .function(let word, let arguments): Self.union([word.range] + arguments.map(\.span))
    case .pipeline(let pipeline): pipeline.place.range
    }
  }

  private static func union(_ ranges: [Range<Int>]) -> Range<Int> {
    let start = ranges.map(\.lowerBound).min() ?? 0
    return start..<max(start, ranges.map(\.upperBound).max() ?? 0)
  }
}
