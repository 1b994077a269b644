import Schema

/// `count(…)`, `sum(…)` and the other functions of expressions.
enum ScriptFunction: String, CaseIterable {
  case count, sum, min, max, avg, len, lower, upper, exists, day, text

  var takesRows: Bool {
    switch self {
    case .count, .sum, .min, .max, .avg: true
    case .len, .lower, .upper, .exists, .day, .text: false
    }
  }
}

extension Execution {
  func function(_ word: Word, _ arguments: [Expression], _ row: ScriptValue?) async throws -> ScriptValue {
    guard let function = ScriptFunction(rawValue: word.text.lowercased()) else {
      let names = ScriptFunction.allCases.map(\.rawValue)
      throw LineError(
        "There is no function \(word.text); there are \(names.joined(separator: ", "))",
        "没有函数 \(word.text);可用:\(names.joined(separator: "、"))", at: word.range,
        nearest: NearMatch.find(word.text, among: names))
    }
    guard let first = arguments.first, arguments.count == 1 else {
      throw LineError("\(word.text) takes one value in parentheses", "\(word.text) 的括号内须有一个值", at: word.range)
    }
    let value = try await function.takesRows ? evaluateRows(first, row: row) : evaluate(first, row: row)
    switch function {
    case .count: return .int(Int64(try walk.items(of: value, at: first.span).count))
    case .sum, .min, .max, .avg:
      guard let fold = Stage.Fold(rawValue: function.rawValue) else { return .null }
      var folding = Folding(fold, comparison)
      let items = try walk.items(of: value, at: first.span)
      try placed(first.span) { () throws(Comparison.Mismatch) in for item in items { try folding.add(item) } }
      return folding.value
    case .exists: return .bool(value != .null && value != .list([]))
    case .day: return try day(value, at: first.span)
    case .len, .lower, .upper, .text: return try ofText(function, value, at: first.span)
    }
  }

  private func ofText(_ function: ScriptFunction, _ value: ScriptValue, at range: Range<Int>) throws -> ScriptValue {
    if value == .null { return function == .len ? .int(0) : function == .text ? .text("") : .null }
    if function == .text { return .text(value.text(session.style.zone, session.schema)) }
    let text: String
    switch Operand(value, session.schema) {
    case .text(let own, _), .word(let own, _): text = own
    case let other:
      throw LineError(
        "\(function.rawValue) takes a text, not \(other.kind.english); text(…) makes one",
        "\(function.rawValue) 只用于文字,不能用于\(other.kind.chinese);可用 text(…) 转换", at: range)
    }
    switch function {
    case .len: return .int(Int64(text.count))
    case .lower: return .text(text.lowercased())
    default: return .text(text.uppercased())
    }
  }

  private func day(_ value: ScriptValue, at range: Range<Int>) throws -> ScriptValue {
    let operand = Operand(value, session.schema)
    switch operand {
    case .null: return .null
    case .day(let day): return .day(day)
    case .instant(let ms): return .day(session.style.zone.day(instantMs: ms).number)
    case .text(let text, _): if let day = instants.day(text) { return .day(day) }
    default: break
    }
    throw LineError(
      "day takes a time or a date, not \(operand.kind.english)", "day 只用于时间或日期,不能用于\(operand.kind.chinese)", at: range)
  }
}
