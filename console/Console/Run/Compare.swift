import Schema

/// Comparing values of a script: by what they mean, never by how they are spelt.
struct Comparison {
  let schema: Schema
  let instants: InstantReader

  enum Order { case less, same, more }

  /// Two values that cannot be compared: the words of the error, without its place.
  struct Mismatch: Error {
    let words: Phrase
    var nearest: [String] = []
  }

  func holds(
    _ operation: Expression.Binary, _ left: ScriptValue, _ right: ScriptValue
  ) throws(Mismatch) -> Bool {
    switch operation {
    case .contains: return try holds(right, in: left)
    case .isIn: return try holds(left, in: right)
    case .equal: return try isEqual(left, right)
    case .unequal: return try !isEqual(left, right)
    default: break
    }
    guard let order = try order(left, right) else { return false }
    return switch operation {
    case .less: order == .less
    case .lessOrEqual: order != .more
    case .more: order == .more
    case .moreOrEqual: order != .less
    default: false
    }
  }

  func isEqual(_ left: ScriptValue, _ right: ScriptValue) throws(Mismatch) -> Bool {
    switch (Operand(left, schema), Operand(right, schema)) {
    case (.null, .null): return true
    case (.null, _), (_, .null): return false
    case (.record(let left), .record(let right)): return left == right
    case (.list(let left), .list(let right)):
      guard left.count == right.count else { return false }
      for (one, other) in zip(left, right) where try !isEqual(one, other) { return false }
      return true
    case (let left, let right): return try compare(left, right) == .same
    }
  }

  /// - Returns: nil where one side is null.
  func order(_ left: ScriptValue, _ right: ScriptValue) throws(Mismatch) -> Order? {
    switch (Operand(left, schema), Operand(right, schema)) {
    case (.null, _), (_, .null): nil
    case (let left, let right): try compare(left, right)
    }
  }

  private func holds(_ value: ScriptValue, in whole: ScriptValue) throws(Mismatch) -> Bool {
    switch Operand(whole, schema) {
    case .null: return false
    case .list(let items):
      for item in items where try isEqual(item, value) { return true }
      return false
    case .text(let text, _):
      if value == .null { return false }
      let part = value.text(instants.zone, schema)
      return part.isEmpty || text.firstRange(of: part) != nil
    case let other:
      throw Mismatch(
        words: Phrase(
          "only a list or a text contains something, this is \(other.kind.english)",
          "只有列表或文字可以包含,这里是\(other.kind.chinese)"))
    }
  }

  private func compare(_ left: Operand, _ right: Operand) throws(Mismatch) -> Order {
    switch (left, right) {
    case (.int(let left), .int(let right)): return order(left, right)
    case (.int, .double), (.double, .int), (.double, .double): return numbers(left, right)
    case (.bool(let left), .bool(let right)): return order(left ? 1 : 0, right ? 1 : 0)
    case (.text(let left, _), .text(let right, _)): return order(left, right)
    case (.day(let left), .day(let right)), (.instant(let left), .instant(let right)): return order(left, right)
    case (.day(let day), .instant(let ms)): return order(instants.midnightMs(day), ms)
    case (.instant(let ms), .day(let day)): return order(ms, instants.midnightMs(day))
    case (.money(let left, let currency), .money(let right, let other)):
      guard currency == other else {
        throw Mismatch(words: Phrase("\(currency) and \(other) cannot be compared", "\(currency) 与 \(other) 无法比较"))
      }
      return order(left, right)
    case (.word(let left, let type), .word(let right, let other)) where type.fullName == other.fullName:
      return order(number(left, type), number(right, type))
    case (.word, .word(let word, _)): return try compare(left, .text(word, isOfField: false))
    default: break
    }
    if let adapted = try adapt(right, to: left) { return try compare(left, adapted) }
    if let adapted = try adapt(left, to: right) { return try compare(adapted, right) }
    throw mismatch(left, right)
  }

  /// A text as what the other side is; nil where it is no text, or cannot be that.
  private func adapt(_ value: Operand, to other: Operand) throws(Mismatch) -> Operand? {
    guard case .text(let text, let isOfField) = value else { return nil }
    switch other {
    case .word(_, let type):
      if let known = type.values.first(where: { $0.word.lowercased() == text.lowercased() }) {
        return .word(known.word, type)
      }
      throw Mismatch(
        words: Phrase(
          "\(text) is none of \(type.words.joined(separator: ", "))",
          "\(text) 不在可选值 \(type.words.joined(separator: "、")) 之中"), nearest: NearMatch.find(text, among: type.words))
    case .day: return instants.day(text).map { .day($0) } ?? instants.instant(text).map { .instant($0) }
    case .instant: return instants.instant(text).map { .instant($0) }
    case .money: return MoneyText.parse(text).map { .money($0.minor, $0.currency) }
    case .int, .double:
      if isOfField { return nil }
      return Int64(text).map { .int($0) } ?? Double(text).map { .double($0) }
    case .bool: return isOfField ? nil : ["true": true, "false": false][text.lowercased()].map { .bool($0) }
    case .null, .text, .record, .list: return nil
    }
  }

  private func mismatch(_ left: Operand, _ right: Operand) -> Mismatch {
    func named(_ value: Operand) -> Phrase {
      guard let text = value.scalarText(instants.zone) else { return value.kind }
      let shown = VisibleText.escape(String(text.prefix(40)))
      return Phrase("\(shown) is \(value.kind.english)", "\(shown) 为\(value.kind.chinese)")
    }
    let (one, other) = (named(left), named(right))
    return Mismatch(
      words: Phrase(
        "these cannot be compared: \(one.english), \(other.english)",
        "无法比较:\(one.chinese),\(other.chinese)"))
  }

  private func order<Value: Comparable>(_ left: Value, _ right: Value) -> Order {
    left < right ? .less : left == right ? .same : .more
  }

  private func number(_ word: String, _ type: EnumType) -> Int32 { type.value(word)?.number ?? 0 }

  /// Exact also where an integer has more digits than a Double holds.
  private func numbers(_ left: Operand, _ right: Operand) -> Order {
    func double(_ value: Operand) -> Double {
      switch value {
      case .int(let number): Double(number)
      case .double(let number): number
      default: .nan
      }
    }
    if case .double(let number) = right, case .int(let whole) = left, let exact = Int64(exactly: number) {
      return order(whole, exact)
    }
    if case .double(let number) = left, case .int(let whole) = right, let exact = Int64(exactly: number) {
      return order(exact, whole)
    }
    return order(double(left), double(right))
  }
}
