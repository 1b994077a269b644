package import Schema

/// Shows the reply of a call.
package struct ReplyPrinter: Sendable {
  let schema: Schema
  let style: OutputStyle

  package init(schema: Schema, style: OutputStyle) {
    self.schema = schema
    self.style = style
  }

  package func print(_ reply: DynamicMessage) -> Printed {
    if style.format == .json { return Printed(output: schema.json(reply).pretty + "\n") }
    guard let list = ListReply(reply.type, schema) else { return record(reply) }
    var printer = RowPrinter(type: list.rowType, schema: schema, style: style, buffersAll: true)
    var bytes: [UInt8] = []
    for item in list.items(reply) { printer.write(item, to: &bytes) }
    printer.end(to: &bytes)
    var printed = Printed(output: String(decoding: bytes, as: UTF8.self))
    let (words, more) = footer(reply, list)
    if printer.isForPeople {
      printed.output += words + more
    } else if style.format == .md {
      printed.output += words.isEmpty ? "" : words + "\n"
      printed.note = more
    } else {
      printed.note = words + more
    }
    return printed
  }

  /// People get the lists inside a record as tables below it; for programs they are JSON in its cell.
  private func record(_ reply: DynamicMessage) -> Printed {
    var head = reply
    var tables = ""
    var style = style
    if [.auto, .table, .vertical, .md].contains(style.format) {
      tables = takeTables(out: &head, within: "")
      if !tables.isEmpty, style.format != .md { style.format = .vertical }
    }
    var printer = RowPrinter(type: reply.type, schema: schema, style: style, buffersAll: true, isRecord: true)
    return Printed(output: printer.item(head) + printer.end() + tables)
  }

  /// Also those of the messages inside it.
  private func takeTables(out message: inout DynamicMessage, within prefix: String) -> String {
    var tables = ""
    for field in message.type.fields where message.has(field) {
      let title = style.format == .md ? "**\(prefix)\(field.name)**\n\n" : "\n\(prefix)\(field.name)\n"
      guard let type = schema.messageType(of: field) else {
        guard style.isHuman, let lines = lines(message.list(field), field) else { continue }
        if style.language.reads(field, of: message.type) { tables += title + lines }
        message.setList([], of: field)
        continue
      }
      if field.isRepeated {
        var style = style
        if style.format != .md { style.format = .auto }
        var rows = RowPrinter(type: type, schema: schema, style: style, buffersAll: true, isInside: true)
        let shown = message.list(field).compactMap(\.messageValue).map { rows.item($0) }.joined() + rows.end()
        tables += title + shown
        message.setList([], of: field)
      } else if var inner = message[field]?.messageValue {
        tables += takeTables(out: &inner, within: "\(prefix)\(field.name).")
        message[field] = .message(inner)
      }
    }
    return tables
  }

  /// Sentences stand below each other; nil for words that fit on a line.
  private func lines(_ values: [DynamicValue], _ field: Field) -> String? {
    guard field.isRepeated, field.type == .scalar(.string) else { return nil }
    let texts = values.map { ValueText(schema: schema, style: style).text($0, of: field) }
    guard texts.count > 1, DisplayWidth.of(texts.joined(separator: ", ")) > 60 else { return nil }
    guard style.format == .md else { return texts.map { $0 + "\n" }.joined() }
    return texts.map { "- \($0)\n" }.joined() + "\n"
  }

  /// The fields beside the rows, and how to come to the next page.
  private func footer(_ reply: DynamicMessage, _ list: ListReply) -> (words: String, more: String) {
    let text = ValueText(schema: schema, style: style)
    var words: [String] = []
    var cursor: String?
    var records = ""
    for field in list.others where reply.has(field) {
      if style.isHuman, let inner = reply[field]?.messageValue, !inner.type.isOneCell {
        records += "\(field.name)  \(brief(inner))\n"
        continue
      }
      let value = reply.list(field).map { text.text($0, of: field) }.joined(separator: ", ")
      if field.name == "next_cursor" { cursor = value } else { words.append("\(field.name) \(value)") }
    }
    let more = cursor.map {
      Phrase("More follow: the same call with cursor=\($0)\n", "还有更多:重复该调用并加 cursor=\($0)\n")(style.language)
    }
    return (records + (words.isEmpty ? "" : words.joined(separator: "  ") + "\n"), more ?? "")
  }

  /// What a message beside the rows holds, on a line: what is not zero, and what it has first.
  private func brief(_ message: DynamicMessage) -> String {
    let text = ValueText(schema: schema, style: style)
    let columns = Column.all(of: message.type, schema, isHuman: style.isHuman, style.language)
    return columns.enumerated().compactMap { index, column in
      let values = column.values(in: message)
      return values.isEmpty || index > 0 && values == [.int(0)]
        ? nil : "\(column.header) \(text.cell(message, column))"
    }.joined(separator: "  ")
  }
}
