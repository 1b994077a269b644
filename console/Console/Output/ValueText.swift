import Schema

/// Values as text of one cell.
struct ValueText: Sendable {
  let schema: Schema
  let style: OutputStyle

  func cell(_ row: DynamicMessage, _ column: Column) -> String {
    let values = column.values(in: row)
    guard column.field.isRepeated, schema.messageType(of: column.field) != nil else {
      return values.map { text($0, of: column.field) }.joined(separator: style.isHuman ? ", " : ";")
    }
    return values.isEmpty ? "" : shown(JSON.list(values.map { schema.json($0, of: column.field) }).compact)
  }

  func text(_ value: DynamicValue, of field: Field) -> String {
    switch (value, field.meaning) {
    case (.int(let number), .day) where style.isHuman && Day.readable.contains(number): Day(number: number).text
    case (.int(let ms), .instant) where style.isHuman: style.zone.text(instantMs: ms)
    case (.int(let number), _): schema.enumType(of: field)?.word(number) ?? "\(number)"
    case (.uint(let number), _): "\(number)"
    case (.double(let number), _): "\(number)"
    case (.bool(let flag), _): flag ? "true" : "false"
    case (.text(let text), _): shown(text)
    case (.bytes(let bytes), _): shown(bytes)
    case (.message(let message), _): money(message) ?? shown(schema.json(message).compact)
    }
  }

  private func money(_ message: DynamicMessage) -> String? {
    guard message.type.isMoney, let minor = message["minor"]?.intValue, let currency = message["currency"]?.textValue
    else { return nil }
    return shown(MoneyText.text(minor: minor, currency: currency))
  }

  private func shown(_ text: String) -> String { style.isTerminal ? VisibleText.escape(text) : text }

  private func shown(_ bytes: [UInt8]) -> String {
    guard style.isHuman else { return Base64.encode(bytes) }
    let digits = bytes.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return "0x" + digits + (bytes.count > 16 ? "… (\(bytes.count) bytes)" : "")
  }
}
