import Schema

/// Rows that a pipeline makes up: the chosen fields under the names that were written, so that every printer shows
/// them as it shows a reply's.
struct RowShape {
  let type: MessageType
  private let paths: [[PathStep]]
  private let walk: PathWalk

  /// - Parameter rowType: of the rows that come in.
  /// - Throws: `LineError` for a path that the rows do not have.
  init(_ paths: [[PathStep]], of rowType: MessageType, _ walk: PathWalk, at place: Range<Int>) throws(LineError) {
    var fields: [Field] = []
    for (index, path) in paths.enumerated() {
      let leaf = try Self.leaf(path[...], of: rowType, walk.schema, at: place)
      fields.append(
        Field(
          number: UInt32(index + 1), name: path.text, type: leaf.field.type, isRepeated: leaf.isList,
          options: leaf.field.options, meaning: leaf.field.meaning))
    }
    type = MessageType(fullName: "Row", fields: fields, doc: "")
    self.paths = paths
    self.walk = walk
  }

  /// Where a path ends, and whether it gives several values.
  static func leaf(
    _ path: ArraySlice<PathStep>, of type: MessageType, _ schema: Schema, at place: Range<Int>
  ) throws(LineError) -> (field: Field, isList: Bool) {
    guard case .field(let word)? = path.first else {
      throw LineError("Rows have fields: write a name here", "行由字段组成:此处请写字段名", at: place)
    }
    guard let field = type.field(named: word.text) else { throw PathWalk.noField(word, type) }
    var rest = path.dropFirst()
    var isList = field.isRepeated
    while let step = rest.first, step.range == nil {
      if case .item = step { isList = false }
      rest = rest.dropFirst()
    }
    if rest.isEmpty { return (field, isList) }
    guard let inner = schema.messageType(of: field) else {
      throw LineError(
        "\(field.name) has no parts: it is \(TypeText.of(field).english)",
        "\(field.name) 没有下级字段:类型为\(TypeText.of(field).chinese)", at: [PathStep](rest).range(or: place))
    }
    let leaf = try leaf(rest, of: inner, schema, at: place)
    return (leaf.field, isList || leaf.isList)
  }

  func row(_ message: DynamicMessage, at place: Range<Int>) throws(LineError) -> DynamicMessage {
    var row = DynamicMessage(type)
    for (path, field) in zip(paths, type.fields) {
      let value = try walk.value(path[...], of: .record(message), at: place)
      row.put(value, in: field)
    }
    return row
  }
}

extension DynamicMessage {
  mutating func put(_ value: ScriptValue, in field: Field) {
    switch value {
    case .null: break
    case .list(let items): for item in items { put(item, in: field) }
    default:
      guard let known = value.known else { return }
      if field.isRepeated { append(known, to: field) } else { self[field] = known }
    }
  }
}

extension ScriptValue {
  /// As a message holds it; nil for null, lists and amounts.
  var known: DynamicValue? {
    switch self {
    case .field(let value, _): value
    case .record(let message): .message(message)
    case .bool(let flag): .bool(flag)
    case .int(let number), .day(let number), .instant(let number): .int(number)
    case .double(let number): .double(number)
    case .text(let text): .text(text)
    case .null, .list, .money: nil
    }
  }

  /// A field that shows it; nil for what has a type of its own.
  func shownField(_ name: String = "value") -> Field? {
    switch self {
    case .field(_, let field):
      Field(number: 1, name: name, type: field.type, options: field.options, meaning: field.meaning)
    case .bool: Field(number: 1, name: name, type: .scalar(.bool))
    case .int: Field(number: 1, name: name, type: .scalar(.int64), meaning: .plain)
    case .double: Field(number: 1, name: name, type: .scalar(.double))
    case .text: Field(number: 1, name: name, type: .scalar(.string))
    case .day: Field(number: 1, name: name, type: .scalar(.int32), meaning: .day)
    case .instant: Field(number: 1, name: name, type: .scalar(.int64), meaning: .instant)
    case .null, .money, .record, .list: nil
    }
  }
}

/// `cols id,name,amount.minor`
final class ColumnsFlow: StageFlow {
  private let paths: [[PathStep]]
  private var shape: RowShape?

  init(_ paths: [[PathStep]], _ run: Execution, _ place: Range<Int>, next: Flow) {
    self.paths = paths
    super.init(run, place, next: next)
  }

  override func begin(_ rowType: MessageType?) async throws {
    shape = try rowType.map { type throws(LineError) in try RowShape(paths, of: type, run.walk, at: place) }
    try await next.begin(shape?.type)
  }

  override func row(_ row: ScriptValue) async throws -> Bool {
    guard case .record(let message) = row else {
      let kind = Operand(row, run.session.schema).kind
      throw LineError("cols takes records; this is \(kind.english)", "cols 只用于记录;这是\(kind.chinese)", at: place)
    }
    if shape == nil {
      let shape = try RowShape(paths, of: message.type, run.walk, at: place)
      self.shape = shape
      try await next.begin(shape.type)
    }
    guard let shape else { return true }
    return try await next.row(.record(try shape.row(message, at: place)))
  }
}

/// `group city`: how many rows have each value, the most frequent first.
final class GroupFlow: StageFlow {
  private let path: [PathStep]
  private var counts: [String: (value: ScriptValue, count: Int64, first: Int)] = [:]

  init(_ path: [PathStep], _ run: Execution, _ place: Range<Int>, next: Flow) {
    self.path = path
    super.init(run, place, next: next)
  }

  override func begin(_ rowType: MessageType?) async throws {}

  override func row(_ row: ScriptValue) async throws -> Bool {
    let found = try run.walk.value(path[...], of: row, at: place)
    if path.contains(.each), case .list(let values) = found {
      for value in values { try add(value) }
    } else {
      try add(found)
    }
    return true
  }

  private func add(_ value: ScriptValue) throws(LineError) {
    let key = value.json(run.session.schema).compact
    if counts[key] == nil { try run.mayKeep(counts.count + 1, at: place) }
    let position = counts.count
    counts[key, default: (value, 0, position)].count += 1
  }

  override func end() async throws {
    let groups = counts.values.sorted { ($1.count, $0.first) < ($0.count, $1.first) }
    counts = [:]
    let type = rowType(groups.lazy.map(\.value).first { $0 != .null })
    try await next.begin(type)
    for group in groups {
      var row = DynamicMessage(type)
      if let field = type.field(named: "value") {
        if let known = group.value.known, field.type != .scalar(.string) || group.value.ownText != nil {
          row[field] = known
        } else if group.value != .null {
          row[field] = .text(group.value.text(run.session.style.zone, run.session.schema))
        }
      }
      if let field = type.field(named: "count") { row[field] = .int(group.count) }
      if try await !next.row(.record(row)) { break }
    }
    try await next.end()
  }

  private func rowType(_ sample: ScriptValue?) -> MessageType {
    let record: Field? =
      if case .record(let message)? = sample {
        Field(number: 1, name: "value", type: .message(message.type.fullName))
      } else {
        nil
      }
    let value = record ?? sample?.shownField() ?? Field(number: 1, name: "value", type: .scalar(.string))
    return MessageType(
      fullName: "Group", fields: [value, Field(number: 2, name: "count", type: .scalar(.int64))], doc: "")
  }
}
