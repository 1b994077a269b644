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
    // Only figures of several parts stand in one cell.
    case .message: return true
    }
  }

  /// Whether it may lose its end: a cut number or date would be another one.
  var mayBeCut: Bool {
    switch field.type {
    case .scalar(.string), .scalar(.bytes): true
    case .enumeration, .message, .scalar: field.isRepeated
    }
  }

  /// All columns of a type, nested messages flattened. For people figures of several parts stay whole, and of a text in two languages
  /// theirs is shown.
  static func all(
    of type: MessageType, _ schema: Schema, isHuman: Bool, _ language: UILanguage = .english, within outer: Outer? = nil
  ) -> [Column] {
    type.fields.enumerated().flatMap { index, field -> [Column] in
      if isHuman && !language.reads(field, of: type) { return [] }
      let path = (outer?.path ?? []) + [field]
      // Columns that somebody chose stand as they were written, with all that is in them.
      let isChosen = outer?.isChosen ?? schema.isMadeUp(type)
      let rank = isChosen ? outer?.rank ?? index : rank(field, index, in: type, outer)
      if !field.isRepeated, path.count < 5, let inner = schema.messageType(of: field), !(isHuman && inner.isOneCell) {
        return all(
          of: inner, schema, isHuman: isHuman, language, within: Outer(path: path, rank: rank, isChosen: isChosen))
      }
      return [Column(header: path.map(\.name).joined(separator: "."), path: path, rank: rank)]
    }
  }

  /// The message field in which columns lie.
  struct Outer {
    let path: [Field]
    let rank: Int
    let isChosen: Bool
  }

  /// What a nested message has first stands for it; the rest of it comes behind the row's own fields.
  private static func rank(_ field: Field, _ index: Int, in type: MessageType, _ outer: Outer?) -> Int {
    let own = rank(field, index, in: type)
    guard let outer else { return own }
    return own == 0 ? outer.rank : own + 100 * outer.path.count
  }

  /// Authors of a message put first what tells most; a few fields are known to stand out, or to tell little.
  private static func rank(_ field: Field, _ index: Int, in type: MessageType) -> Int {
    switch field.name {
    case "row": return -500
    case "number": return -400
    case "id": return type.field(named: "number") != nil ? 250 : -300
    case "name", "title": return -200
    case "version": return 500
    case "created_at_ms", "updated_at_ms", "recorded_at_ms", "posted_at_ms": return 400 + index
    case "program", "referral_code", "program_id", "transaction_id": return 200 + index
    default: break
    }
    if field.name.hasSuffix("_id") {
      // What the id stands for is there in words.
      let name = field.name.dropLast(3)
      if type.field(named: String(name)) ?? type.field(named: name + "_number") != nil { return 350 + index }
    }
    return field.isRepeated ? 300 + index : index
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

extension Schema {
  /// Whether rows of a type come from stages such as `cols`, not from a reply.
  func isMadeUp(_ type: MessageType) -> Bool { message(type.fullName) == nil }
}

extension UILanguage {
  /// Of a text in two languages, `message` and `message_zh`, one is for this reader.
  func reads(_ field: Field, of type: MessageType) -> Bool {
    if field.name.hasSuffix("_zh") {
      return self == .chinese || type.field(named: String(field.name.dropLast(3))) == nil
    }
    return self == .english || type.field(named: field.name + "_zh") == nil
  }
}
