/// What a message could not take from JSON.
package struct JSONMismatch: Error, Equatable {
  /// Dotted names with list positions: rows[3].customer.
  package let path: String
  package let problem: Problem

  package enum Problem: Sendable, Equatable {
    case unknownField(type: String, known: [String])
    case unknownWord(given: String, words: [String])
    case expected(FieldType)
    case expectedList, expectedObject
  }
}

extension Schema {
  /// Names as in the .proto, enum words without prefix, blobs in base64, everything else as it is.
  package func json(_ message: DynamicMessage) -> JSON {
    .object(
      message.type.fields.compactMap { field in
        guard message.has(field) else { return nil }
        let items = message.list(field).map { json($0, of: field) }
        return JSON.Member(field.name, field.isRepeated ? .list(items) : items[items.count - 1])
      })
  }

  package func json(_ value: DynamicValue, of field: Field) -> JSON {
    switch value {
    case .int(let number):
      if let type = enumType(of: field), let word = type.word(number) { .text(word) } else { .number("\(number)") }
    case .uint(let number): .number("\(number)")
    // JSON has no word for these; protobuf's own mapping writes them as texts as well.
    case .double(let number): number.isFinite ? .number("\(number)") : .text("\(number)")
    case .bool(let flag): .bool(flag)
    case .text(let text): .text(text)
    case .bytes(let bytes): .text(Base64.encode(bytes))
    case .message(let inner): json(inner)
    }
  }

  /// The same as `json(message).compact`, straight into bytes: an export is made of millions of these.
  package func writeJSON(_ message: DynamicMessage, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for field in message.type.fields where message.has(field) {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      JSON.quote(field.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      guard field.isRepeated else {
        if let value = message[field] { writeJSON(value, of: field, to: &bytes) }
        continue
      }
      bytes.append(UInt8(ascii: "["))
      for (index, value) in message.list(field).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        writeJSON(value, of: field, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private func writeJSON(_ value: DynamicValue, of field: Field, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): JSON.quote(text, to: &bytes)
    case .message(let inner): writeJSON(inner, to: &bytes)
    case .int(let number) where field.isNumber: bytes.appendDecimal(number)
    case .uint(let number): bytes.appendDecimal(number)
    case .int, .double, .bool, .bytes: bytes += json(value, of: field).compact.utf8
    }
  }

  /// - Throws: `JSONMismatch` at the first thing that does not fit. `null` means absent.
  package func message(
    _ type: MessageType, from json: JSON, path: String = ""
  ) throws(JSONMismatch) -> DynamicMessage {
    guard case .object(let members) = json else { throw JSONMismatch(path: path, problem: .expectedObject) }
    var message = DynamicMessage(type)
    for member in members where member.value != .null {
      let place = path.isEmpty ? member.name : path + "." + member.name
      guard let field = type.field(named: member.name) else {
        let problem = JSONMismatch.Problem.unknownField(type: type.name, known: type.fields.map(\.name))
        throw JSONMismatch(path: place, problem: problem)
      }
      if field.isRepeated {
        guard case .list(let items) = member.value else { throw JSONMismatch(path: place, problem: .expectedList) }
        for (index, item) in items.enumerated() {
          message.append(try value(of: field, from: item, path: "\(place)[\(index)]"), to: field)
        }
      } else {
        message[field] = try value(of: field, from: member.value, path: place)
      }
    }
    return message
  }

  private func value(of field: Field, from json: JSON, path: String) throws(JSONMismatch) -> DynamicValue {
    switch (field.type, json) {
    case (.message(let name), _):
      guard let type = message(name) else { break }
      return .message(try message(type, from: json, path: path))
    case (.enumeration, .text(let word)):
      guard let type = enumType(of: field) else { break }
      if let value = type.value(word.uppercased()) { return .int(Int64(value.number)) }
      throw JSONMismatch(path: path, problem: .unknownWord(given: word, words: type.words))
    case (.enumeration, .number(let digits)):
      if let number = Int32(digits) { return .int(Int64(number)) }
    case (.scalar(.bool), .bool(let flag)): return .bool(flag)
    case (.scalar(.string), .text(let text)): return .text(text)
    case (.scalar(.bytes), .text(let text)):
      if let bytes = Base64.decode(text) { return .bytes(bytes) }
    // Texts are taken for numbers as well, since JavaScript cannot hold an int64 otherwise.
    case (.scalar(let scalar), .number(let digits)), (.scalar(let scalar), .text(let digits)):
      if let value = DynamicValue(number: digits, as: scalar) { return value }
    default: break
    }
    throw JSONMismatch(path: path, problem: .expected(field.type))
  }
}

extension DynamicValue {
  /// - Returns: nil where the digits are no number, or one beyond the type's range.
  package init?(number digits: String, as type: ScalarType) {
    let value: DynamicValue? =
      switch type {
      case .int64, .sint64, .sfixed64: Int64(digits).map { .int($0) }
      case .int32, .sint32, .sfixed32: Int32(digits).map { .int(Int64($0)) }
      case .uint64, .fixed64: UInt64(digits).map { .uint($0) }
      case .uint32, .fixed32: UInt32(digits).map { .uint(UInt64($0)) }
      case .double, .float: Double(digits).map { .double($0) }
      case .bool, .string, .bytes: nil
      }
    guard let value else { return nil }
    self = value
  }
}
