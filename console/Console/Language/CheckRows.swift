import Schema

/// What flows from stage to stage, as far as the schema tells before the script runs.
struct RowsAhead {
  private enum Flow {
    /// One reply; its rows where it is a list.
    case reply(MessageType)
    case rows(MessageType)
    case unknown
  }

  private let schema: Schema
  private var flow: Flow

  init(_ source: Pipeline.Source, _ schema: Schema) {
    self.schema = schema
    flow = .unknown
    guard case .call(let call) = source, let method = schema.method(call.method.text.lowercased()),
      let type = schema.message(method.reply)
    else { return }
    flow = method.streams ? .rows(type) : .reply(type)
  }

  /// Each row of what came so far.
  var row: RowAtHand { rowType.map { .type($0) } ?? .unknown }

  private var rowType: MessageType? {
    switch flow {
    case .reply(let type): ListReply(type, schema)?.rowType ?? type
    case .rows(let type): type
    case .unknown: nil
    }
  }

  /// - Throws: `LineError` for a field that the rows do not have.
  mutating func pass(_ stage: Stage) throws(LineError) {
    // Behind a wrong stage nothing is known.
    let before = flow
    flow = .unknown
    switch stage.kind {
    case .path(let path): flow = try follow(path, from: before, at: stage.place.range)
    case .filter, .first, .last: flow = kept(before)
    case .columns(let paths):
      try checkNames(paths, stage)
      guard let type = rowType(before) else { return }
      let walk = PathWalk(schema: schema)
      flow = .rows(try RowShape(paths, of: type, walk, at: stage.place.range).type)
    case .sort(let path, _):
      try check(path, before, stage)
      flow = kept(before)
    case .fold(_, let path), .group(let path): try check(path, before, stage)
    case .count, .shell: return
    }
  }

  /// Columns are told apart by their names: JSON, and the stages behind, know one of each.
  private func checkNames(_ paths: [[PathStep]], _ stage: Stage) throws(LineError) {
    var seen: Set<String> = []
    for path in paths where !seen.insert(path.text).inserted {
      throw LineError(
        "The column \(path.text) stands twice", "列 \(path.text) 重复", at: path.range(or: stage.place.range))
    }
  }

  private func rowType(_ flow: Flow) -> MessageType? {
    var copy = self
    copy.flow = flow
    return copy.rowType
  }

  private func kept(_ flow: Flow) -> Flow { rowType(flow).map { .rows($0) } ?? .unknown }

  private func check(_ path: [PathStep], _ flow: Flow, _ stage: Stage) throws(LineError) {
    guard let type = rowType(flow), case .field? = path.first else { return }
    _ = try RowShape.leaf(path[...], of: type, schema, at: stage.place.range)
  }

  private func follow(_ path: [PathStep], from flow: Flow, at range: Range<Int>) throws(LineError) -> Flow {
    let type: MessageType
    switch flow {
    case .reply(let own), .rows(let own): type = own
    case .unknown: return .unknown
    }
    guard case .field? = path.first else { return .unknown }
    let leaf = try RowShape.leaf(path[...], of: type, schema, at: range)
    guard let inner = schema.messageType(of: leaf.field) else { return .unknown }
    return .rows(inner)
  }
}

/// What a filter compares. A mistyped field would be taken for a word, and no row would ever be let through.
extension ScriptCheck {
  mutating func visit(filter condition: Expression, row: RowAtHand) {
    visit(condition, row: row)
    if case .type(let type) = row { judge(condition, type) }
  }

  private mutating func judge(_ condition: Expression, _ type: MessageType) {
    switch condition {
    case .unary(.not, let inner, _): judge(inner, type)
    case .binary(let binary, let left, let right, _):
      switch binary.precedence {
      case .or, .and:
        judge(left, type)
        judge(right, type)
      case .comparison:
        if let word = stray(left, type), !speaksOfRow(right, type) { report(PathWalk.noField(word, type)) }
        words(right, of: left, type)
      case .sum, .product, .unary: break
      }
    case .name: if let word = stray(condition, type) { report(PathWalk.noField(word, type)) }
    default: break
    }
  }

  /// A bare name that is no field and no variable.
  private func stray(_ expression: Expression, _ type: MessageType) -> Word? {
    guard case .name(let word, let path) = expression, path.isEmpty, type.field(named: word.text) == nil,
      !known.contains(word.text), !["true", "false", "null"].contains(word.text)
    else { return nil }
    return word
  }

  private func speaksOfRow(_ expression: Expression, _ type: MessageType) -> Bool {
    switch expression {
    case .name: stray(expression, type) == nil
    case .literal, .text: false
    case .list(let items, _): items.contains { speaksOfRow($0, type) }
    default: true
    }
  }

  /// Words that are compared with a field of an enum are words of that enum.
  private mutating func words(_ right: Expression, of left: Expression, _ type: MessageType) {
    guard case .name(let field, let path) = left,
      // A path that the rows do not have was told of already.
      let leaf = try? RowShape.leaf(([.field(field)] + path)[...], of: type, session.schema, at: field.range),
      let words = session.schema.enumType(of: leaf.field)?.words
    else { return }
    let items: [Expression] = if case .list(let items, _) = right { items } else { [right] }
    for item in items {
      guard let word = stray(item, type), !words.contains(where: { $0.lowercased() == word.text.lowercased() })
      else { continue }
      report(
        LineError(
          "\(field.text): \(word.text) is none of \(words.joined(separator: ", "))",
          "\(field.text):\(word.text) 不在可选值 \(words.joined(separator: "、")) 之中", at: word.range,
          nearest: NearMatch.find(word.text, among: words)))
    }
  }
}
