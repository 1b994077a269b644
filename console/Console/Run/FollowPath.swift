import Schema

/// Walks `.items[0].name` through records and lists.
struct PathWalk {
  let schema: Schema

  /// - Throws: `LineError` at the step that does not fit. What is absent on the way is null.
  func value(_ steps: ArraySlice<PathStep>, of value: ScriptValue, at place: Range<Int>) throws(LineError)
    -> ScriptValue
  {
    guard let step = steps.first else { return value }
    if case .null = value { return steps.contains(.each) ? .list([]) : .null }
    let rest = steps.dropFirst()
    switch step {
    case .field(let word): return try self.value(rest, of: try field(word, of: value), at: place)
    case .item(let index):
      let items = try self.items(of: value, at: place)
      let position = index < 0 ? items.count + index : index
      return items.indices.contains(position) ? try self.value(rest, of: items[position], at: place) : .null
    case .each:
      var found: [ScriptValue] = []
      for item in try items(of: value, at: place) {
        let inner = try self.value(rest, of: item, at: place)
        // A second [] makes no list of lists.
        if rest.contains(.each), case .list(let values) = inner { found += values } else { found.append(inner) }
      }
      return .list(found)
    }
  }

  private func field(_ word: Word, of value: ScriptValue) throws(LineError) -> ScriptValue {
    switch value {
    case .null: return .null
    case .record(let message):
      guard let field = message.type.field(named: word.text) else { throw Self.noField(word, message.type) }
      return ScriptValue(field, of: message)
    case .money(let minor, let currency):
      if word.text == "minor" { return .int(minor) }
      if word.text == "currency" { return .text(currency) }
      throw LineError("An amount has minor and currency", "金额只有 minor 与 currency", at: word.range)
    case .list:
      throw LineError(
        "This is a list: write [].\(word.text), or [0].\(word.text) for its first item",
        "这是列表:请写 [].\(word.text),或以 [0].\(word.text) 取第一项", at: word.range)
    default:
      let kind = Operand(value, schema).kind
      throw LineError(
        "\(word.text): this is \(kind.english), which has no parts", "\(word.text):这是\(kind.chinese),没有下级字段",
        at: word.range)
    }
  }

  static func noField(_ word: Word, _ type: MessageType) -> LineError {
    let names = type.fields.map(\.name)
    let nearest = NearMatch.find(word.text, among: names)
    let known = nearest.isEmpty ? "; it has \(names.joined(separator: ", "))" : ""
    return LineError(
      "\(type.name) has no field \(word.text)" + known,
      "\(type.name) 没有字段 \(word.text)" + (nearest.isEmpty ? ",字段:" + names.joined(separator: "、") : ""),
      at: word.range, nearest: nearest)
  }

  func items(of value: ScriptValue, at place: Range<Int>) throws(LineError) -> [ScriptValue] {
    switch value {
    case .list(let items): return items
    case .null: return []
    case .record(let message):
      if let list = ListReply(message.type, schema) { return list.items(message).map { .record($0) } }
      fallthrough
    default:
      let kind = Operand(value, schema).kind
      throw LineError("[] takes a list; this is \(kind.english)", "[] 只用于列表;这是\(kind.chinese)", at: place)
    }
  }
}

extension PathStep {
  /// Where it stands; nil for a step in brackets.
  var range: Range<Int>? { if case .field(let word) = self { word.range } else { nil } }
}

extension [PathStep] {
  /// amount.minor
  var text: String {
    var text = ""
    for step in self {
      switch step {
      case .field(let word): text += text.isEmpty ? word.text : "." + word.text
      case .item(let index): text += "[\(index)]"
      case .each: text += "[]"
      }
    }
    return text
  }

  func range(or place: Range<Int>) -> Range<Int> {
    let ranges = compactMap(\.range)
    guard let first = ranges.first, let last = ranges.last, first.lowerBound <= last.upperBound else { return place }
    return first.lowerBound..<last.upperBound
  }
}
