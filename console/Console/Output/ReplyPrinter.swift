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
    let items = list.items(reply)
    var printer = RowPrinter(type: list.rowType, schema: schema, style: style, buffersAll: true)
    var printed = Printed()
    for item in items { printed.output += printer.item(item) }
    printed.output += printer.end()
    let words = footer(reply, list)
    if printer.isForPeople { printed.output += words } else { printed.note = words }
    return printed
  }

  /// People get the lists inside a record as tables below it; for programs they are JSON in its cell.
  private func record(_ reply: DynamicMessage) -> Printed {
    var head = reply
    var tables = ""
    var style = style
    if [.auto, .table, .vertical].contains(style.format) {
      for field in reply.type.fields where field.isRepeated {
        guard let type = schema.messageType(of: field), reply.has(field) else { continue }
        var inner = style
        inner.format = .auto
        var rows = RowPrinter(type: type, schema: schema, style: inner, buffersAll: true)
        let shown = reply.list(field).compactMap(\.messageValue).map { rows.item($0) }.joined() + rows.end()
        tables += "\n\(field.name)\n" + shown
        head.setList([], of: field)
      }
      if !tables.isEmpty { style.format = .vertical }
    }
    var printer = RowPrinter(type: reply.type, schema: schema, style: style, buffersAll: true, isRecord: true)
    return Printed(output: printer.item(head) + printer.end() + tables)
  }

  /// The fields beside the rows, and how to come to the next page.
  private func footer(_ reply: DynamicMessage, _ list: ListReply) -> String {
    let text = ValueText(schema: schema, style: style)
    var words: [String] = []
    var cursor: String?
    for field in list.others where reply.has(field) {
      let value = reply.list(field).map { text.text($0, of: field) }.joined(separator: ", ")
      if field.name == "next_cursor" { cursor = value } else { words.append("\(field.name) \(value)") }
    }
    var lines = words.isEmpty ? "" : words.joined(separator: "  ") + "\n"
    if let cursor {
      lines += Phrase(
        "More follow: the same call with cursor=\(cursor)\n", "还有更多:重复该调用并加 cursor=\(cursor)\n")(style.language)
    }
    return lines
  }
}
