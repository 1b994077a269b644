import Schema

/// Gives the cells of one column their type, as the arguments of calls get theirs.
/// A class, since each cell asks for it.
final class CellTyping: Sendable {
  let field: Field
  private let outer: [Field]
  /// Takes a value that is no number: 负责人 may hold an id or a number that is read aloud.
  private let sibling: Field?
  private let words: [String: DynamicValue]
  private let compiler: CallCompiler

  var path: String { (outer + [field]).map(\.name).joined(separator: ".") }

  init?(path: [Field], owner: MessageType, compiler: CallCompiler) {
    guard let field = path.last else { return nil }
    self.field = field
    outer = path.dropLast()
    sibling = field.options.textField.flatMap { owner.field(named: $0) }
    words = compiler.schema.enumType(of: field).map(Synonyms.values) ?? [:]
    self.compiler = compiler
  }

  /// An empty cell says nothing.
  func set(_ text: String, in message: inout DynamicMessage) throws(RowFault) {
    guard !text.isEmpty else { return }
    // The server refuses the whole batch for it, since it ends a text in C.
    if text.utf8.contains(0) { throw fault(Phrase("it holds a zero byte; remove it", "含零字节,请去掉")) }
    if outer.isEmpty, !field.isRepeated, field.type == .scalar(.string) {
      message[field] = .text(text)
      return
    }
    if field.isRepeated, compiler.schema.messageType(of: field) != nil, text.first == "[" {
      let json: JSON
      do { json = try JSON(parsing: text) } catch { throw fault(error.words) }
      return try set(json, in: &message)
    }
    var values: [(Field, DynamicValue)] = []
    for item in field.isRepeated ? ListCell.split(text) : [text] { values.append(try typed(item)) }
    put(values, into: &message)
  }

  /// A text is taken as a cell's; numbers, lists and objects as JSON has them.
  func set(_ json: JSON, in message: inout DynamicMessage) throws(RowFault) {
    switch json {
    case .null: return
    case .text(let text): try set(text, in: &message)
    case .list(let items):
      guard field.isRepeated else { throw fault(Phrase("a list does not fit here", "此处不应为列表")) }
      var values: [(Field, DynamicValue)] = []
      for item in items { values.append(try typed(item)) }
      put(values, into: &message)
    case .bool, .number, .object: put([try typed(json)], into: &message)
    }
  }

  private func put(_ values: [(Field, DynamicValue)], into message: inout DynamicMessage) {
    message.change(at: outer[...], compiler.schema) { inner in
      for (field, value) in values {
        if field.isRepeated { inner.append(value, to: field) } else { inner[field] = value }
      }
    }
  }

  private func typed(_ json: JSON) throws(RowFault) -> (Field, DynamicValue) {
    switch json {
    case .text(let text): return try typed(text)
    case .number(let digits):
      // What an export wrote as a number is one: days since 1970.
      if field.meaning == .day, let number = Int64(digits) { return (field, .int(number)) }
      return try typed(digits)
    case .bool(let flag): return try typed(flag ? "true" : "false")
    case .object:
      guard let type = compiler.schema.messageType(of: field) else { break }
      do { return (field, .message(try compiler.schema.message(type, from: json, path: field.name))) } catch {
        throw fault(error.words(of: type))
      }
    case .list, .null: break
    }
    throw fault(Phrase("\(json.compact.prefix(40)) does not fit here", "此处不应为 \(json.compact.prefix(40))"))
  }

  private func typed(_ text: String) throws(RowFault) -> (Field, DynamicValue) {
    if field.type == .scalar(.string) { return (field, .text(text)) }
    let cell = text.trimmingSpace
    if let value = words[cell] ?? words[cell.lowercased()] { return (field, value) }
    if field.meaning == .day {
      if let day = Day(loosely: cell) { return (field, .int(day.number)) }
      // A year alone or a spreadsheet's serial number is no day of ours.
      if cell.allSatisfy(\.isASCIIDigit) {
        throw fault(Phrase("\(cell) is no day; write 1990-05-17", "\(cell) 不是日期,请写成 1990-05-17"))
      }
    }
    if let sibling, !cell.allSatisfy({ "-_0123456789".contains($0) }) { return (sibling, .text(cell)) }
    let kind: CallSyntax.Value.Kind = cell.first == "{" ? .json(cell) : .quoted(Template(cell))
    do {
      return (field, try ValueTyping(compiler: compiler).value(CallSyntax.Value(kind: kind, range: 0..<1), for: field))
    } catch { throw fault(error.message) }
  }

  private func fault(_ message: Phrase) -> RowFault { RowFault(reason: .valueInvalid, path: path, message: message) }
}

extension DynamicMessage {
  /// Changes the message at the end of a path of fields; what is missing on the way is made.
  fileprivate mutating func change(
    at path: ArraySlice<Field>, _ schema: Schema, _ change: (inout DynamicMessage) -> Void
  ) {
    guard let first = path.first else { return change(&self) }
    guard let type = schema.messageType(of: first) else { return }
    var inner = self[first]?.messageValue ?? DynamicMessage(type)
    inner.change(at: path.dropFirst(), schema, change)
    self[first] = .message(inner)
  }
}

extension Day {
  /// As spreadsheets and people write it: 1990/5/17, 1990.05.17, 1990-5-17, 1990年5月17日, 19900517.
  init?(loosely text: String) {
    let parts = text.split { "/.-年月日".contains($0) }
    let digits = parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
    guard digits, text.first?.isASCIIDigit == true else { return nil }
    if parts.count == 1, text.utf8.count == 8 {
      self.init("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
      return
    }
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
