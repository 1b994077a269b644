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
    case (.int(let ms), .span) where style.isHuman: SpanText.text(ms)
    case (.int(let number), _): schema.enumType(of: field)?.word(number) ?? "\(number)"
    case (.uint(let number), _): "\(number)"
    case (.double(let number), _): "\(number)"
    case (.bool(let flag), _): flag ? "true" : "false"
    case (.text(let text), _): shown(text)
    case (.bytes(let bytes), _): shown(bytes)
    case (.message(let message), _): figure(message) ?? shown(schema.json(message).compact)
    }
  }

  private func figure(_ message: DynamicMessage) -> String? {
    if style.isHuman, message.type.isShare { return share(message) }
    if style.isHuman, message.type.isTimeFigure { return times(message) }
    return money(message)
  }

  /// 98.1 % of 54; nothing of nothing.
  private func share(_ message: DynamicMessage) -> String {
    guard let perMille = message["per_mille"]?.intValue, let all = message["denominator"]?.intValue else { return "" }
    return Phrase("\(perMille / 10).\(perMille % 10) % of \(all)", "\(perMille / 10).\(perMille % 10)%(共 \(all))")(
      style.language)
  }

  /// 8 h 20 min, p90 15 h; nothing where there are none.
  private func times(_ message: DynamicMessage) -> String {
    guard let median = message["median_ms"]?.intValue, let slow = message["p90_ms"]?.intValue else { return "" }
    return "\(SpanText.text(median)), p90 \(SpanText.text(slow))"
  }

  private func money(_ message: DynamicMessage) -> String? {
    guard message.type.isMoney, let minor = message["minor"]?.intValue, let currency = message["currency"]?.textValue
    else { return nil }
    return shown(MoneyText.text(minor: minor, currency: currency))
  }

  private func shown(_ text: String) -> String {
    if style.format == .md { return Markdown.escape(text) }
    return style.isTerminal ? VisibleText.escape(text) : text
  }

  private func shown(_ bytes: [UInt8]) -> String {
    guard style.isHuman else { return Base64.encode(bytes) }
    let digits = bytes.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return "0x" + digits + (bytes.count > 16 ? "… (\(bytes.count) bytes)" : "")
  }
}
