import Schema

/// Turns what comes out of a pipeline into text: replies and rows by the printers of replies, single values bare.
struct ValuePrinter {
  let schema: Schema
  let style: OutputStyle
  /// Streams are shown as they come; what is there at once is measured as a whole.
  private var rows: RowPrinter?
  private var rowType: MessageType?
  private var hasRows = false
  private var hasBegun = false

  init(schema: Schema, style: OutputStyle) {
    self.schema = schema
    self.style = style
  }

  private var isJSON: Bool { style.format == .json || style.format == .jsonl }
  var isForPeople: Bool { [.auto, .table, .vertical].contains(style.format) }

  mutating func begin(_ type: MessageType?) {
    hasBegun = true
    rowType = type
  }

  mutating func row(_ value: ScriptValue, to bytes: inout [UInt8]) {
    hasRows = true
    guard case .record(let message) = value else {
      closeRows(to: &bytes)
      bytes += (bare(value) + "\n").utf8
      return
    }
    if rows != nil, rowType != message.type { closeRows(to: &bytes) }
    if rows == nil {
      rows = RowPrinter(type: message.type, schema: schema, style: style)
      rowType = message.type
    }
    rows?.write(message, to: &bytes)
  }

  /// The rows that wait to be measured, where the stream broke.
  mutating func flush(to bytes: inout [UInt8]) { bytes += (rows?.flush() ?? "").utf8 }

  mutating func end(to bytes: inout [UInt8]) {
    guard hasBegun else { return }
    if rows == nil, !hasRows {
      guard let rowType else {
        if isForPeople { bytes += Phrase("(0 rows)\n", "(0 行)\n")(style.language).utf8 }
        return
      }
      rows = RowPrinter(type: rowType, schema: schema, style: style)
    }
    closeRows(to: &bytes)
  }

  private mutating func closeRows(to bytes: inout [UInt8]) {
    rows?.end(to: &bytes)
    rows = nil
  }

  func value(_ value: ScriptValue) -> Printed {
    if case .record(let message) = value { return ReplyPrinter(schema: schema, style: style).print(message) }
    return Printed(output: bare(value) + "\n")
  }

  private func bare(_ value: ScriptValue) -> String {
    if isJSON { return value.json(schema).compact }
    if case .field(let known, let field) = value {
      return ValueText(schema: schema, style: style).text(known, of: field)
    }
    if let field = value.shownField(), let known = value.known {
      return ValueText(schema: schema, style: style).text(known, of: field)
    }
    let text = value.text(style.zone, schema)
    return style.isTerminal ? VisibleText.escape(text) : text
  }
}
