import Schema

/// A column of a list: a field, or a field inside a nested message.
struct Column: Sendable {
  let header: String
  let path: [Field]
  /// The smaller, the more it tells about a row.
  let rank: Int

  var field: Field { path[path.count - 1] }

  var alignsRight: Bool {
    guard !field.isRepeated, field.meaning == .plain else { return false }
    switch field.type {
    case .scalar(.string), .scalar(.bytes), .scalar(.bool), .enumeration: return false
    case .scalar: return true
    // Of messages only money stands in one cell.
    case .message: return true
    }
  }

  /// All columns of a type, nested messages flattened; money stays whole for people.
  static func all(of type: MessageType, _ schema: Schema, isHuman: Bool, within outer: [Field] = []) -> [Column] {
    let hasNumber = type.field(named: "number") != nil
    return type.fields.enumerated().flatMap { index, field -> [Column] in
      let path = outer + [field]
      if !field.isRepeated, path.count < 5, let inner = schema.messageType(of: field), !(isHuman && inner.isMoney) {
        return all(of: inner, schema, isHuman: isHuman, within: path)
      }
      let header = path.map(\.name).joined(separator: ".")
      return [Column(header: header, path: path, rank: rank(field, index, hasNumber: hasNumber) + 100 * outer.count)]
    }
  }

  /// Authors of a message put first what tells most; a few fields are known to stand out, or to tell little.
  private static func rank(_ field: Field, _ index: Int, hasNumber: Bool) -> Int {
    switch field.name {
    case "row": -500
    case "number": -400
    case "id": hasNumber ? 250 : -300
    case "name", "title": -200
    case "version": 500
    case "created_at_ms", "updated_at_ms", "recorded_at_ms": 400 + index
    default: field.isRepeated ? 300 + index : index
    }
  }

  /// The field's values in a row; a missing one on the way is none.
  func values(in row: DynamicMessage) -> [DynamicValue] {
    var message = row
    for step in path.dropLast() {
      guard let inner = message[step]?.messageValue else { return [] }
      message = inner
    }
    return message.list(field)
  }
}
