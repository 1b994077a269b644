package import Schema

/// A value of a running script.
package indirect enum ScriptValue: Sendable, Equatable {
  case null
  /// A value as a reply holds it; its field says what it means (a day, an instant, a word of an enum) and how it is shown.
  case field(DynamicValue, Field)
  case bool(Bool)
  case int(Int64)
  case double(Double)
  case text(String)
  /// Days since 1970-01-01.
  case day(Int64)
  /// Milliseconds since 1970-01-01.
  case instant(Int64)
  case money(minor: Int64, currency: String)
  case record(DynamicMessage)
  case list([ScriptValue])
}

extension ScriptValue {
  /// What a message holds in a field: a list where the field is one, null where it is absent.
  init(_ field: Field, of message: DynamicMessage) {
    if field.isRepeated {
      self = .list(message.list(field).map { ScriptValue($0, field) })
    } else if let value = message[field] {
      self.init(value, field)
    } else {
      self = .null
    }
  }

  init(_ value: DynamicValue, _ field: Field) {
    if case .message(let message) = value { self = .record(message) } else { self = .field(value, field) }
  }

  /// The text of a value that is a text itself.
  var ownText: String? {
    switch self {
    case .text(let text), .field(.text(let text), _): text
    default: nil
    }
  }
}

/// What a value is when something is done with it.
enum Operand {
  case null
  case bool(Bool)
  case int(Int64)
  case double(Double)
  /// Of a field where it is one's: a text that a script holds may still stand for a number, a phone number may not.
  case text(String, isOfField: Bool)
  /// A word of an enum.
  case word(String, EnumType)
  case day(Int64)
  case instant(Int64)
  case money(Int64, String)
  case record(DynamicMessage)
  case list([ScriptValue])

  init(_ value: ScriptValue, _ schema: Schema) {
    switch value {
    case .null: self = .null
    case .bool(let flag): self = .bool(flag)
    case .int(let number): self = .int(number)
    case .double(let number): self = .double(number)
    case .text(let text): self = .text(text, isOfField: false)
    case .day(let day): self = .day(day)
    case .instant(let ms): self = .instant(ms)
    case .money(let minor, let currency): self = .money(minor, currency)
    case .list(let items): self = .list(items)
    case .record(let message): self = Self.amountOrRecord(message)
    case .field(let value, let field): self = Self.known(value, field, schema)
    }
  }

  private static func amountOrRecord(_ message: DynamicMessage) -> Operand {
    guard message.type.isMoney else { return .record(message) }
    return .money(message["minor"]?.intValue ?? 0, message["currency"]?.textValue ?? "")
  }

  private static func known(_ value: DynamicValue, _ field: Field, _ schema: Schema) -> Operand {
    switch value {
    case .int(let number):
      if let type = schema.enumType(of: field) { return .word(type.word(number) ?? "\(number)", type) }
      switch field.meaning {
      case .day: return .day(number)
      case .instant: return .instant(number)
      case .plain, .span: return .int(number)
      }
    case .uint(let number): return Int64(exactly: number).map { .int($0) } ?? .double(Double(number))
    case .double(let number): return .double(number)
    case .bool(let flag): return .bool(flag)
    case .text(let text): return .text(text, isOfField: true)
    case .bytes(let bytes): return .text(Base64.encode(bytes), isOfField: true)
    case .message(let message): return amountOrRecord(message)
    }
  }

  /// What an error calls it.
  var kind: Phrase {
    switch self {
    case .null: Phrase("no value", "无值")
    case .bool: Phrase("true or false", "true/false")
    case .int, .double: Phrase("a number", "数字")
    case .text: Phrase("a text", "文字")
    case .word(_, let type): Phrase("a word of \(type.name)", "\(type.name) 的选项")
    case .day: Phrase("a date", "日期")
    case .instant: Phrase("a time", "时间")
    case .money: Phrase("an amount", "金额")
    case .record(let message): Phrase("a record (\(message.type.name))", "记录(\(message.type.name))")
    case .list: Phrase("a list", "列表")
    }
  }

  /// As it is written in a script; nil for what has parts.
  func scalarText(_ zone: Zone) -> String? {
    switch self {
    case .null, .record, .list: nil
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): "\(number)"
    case .double(let number): "\(number)"
    case .text(let text, _), .word(let text, _): text
    case .day(let day): Day.readable.contains(day) ? Day(number: day).text : "\(day)"
    case .instant(let ms): zone.text(instantMs: ms)
    case .money(let minor, let currency): MoneyText.text(minor: minor, currency: currency)
    }
  }
}

extension ScriptValue {
  /// As it stands in a text that it fills: `chase $(c.title)`.
  func text(_ zone: Zone, _ schema: Schema) -> String {
    let operand = Operand(self, schema)
    if let text = operand.scalarText(zone) { return text }
    switch operand {
    case .record(let message): return schema.json(message).compact
    case .list(let items): return items.map { $0.text(zone, schema) }.joined(separator: ", ")
    default: return ""
    }
  }

  func json(_ schema: Schema) -> JSON {
    switch self {
    case .null: .null
    case .field(let value, let field): schema.json(value, of: field)
    case .bool(let flag): .bool(flag)
    case .int(let number): .number("\(number)")
    case .double(let number): number.isFinite ? .number("\(number)") : .text("\(number)")
    case .text(let text): .text(text)
    case .day(let number), .instant(let number): .number("\(number)")
    case .money(let minor, let currency):
      .object([.init("minor", .number("\(minor)")), .init("currency", .text(currency))])
    case .record(let message): schema.json(message)
    case .list(let items): .list(items.map { $0.json(schema) })
    }
  }
}
