import Schema

/// A reply that is a list: one field of rows, and a few words beside them.
struct ListReply {
  let rows: Field
  let rowType: MessageType
  let others: [Field]

  /// - Returns: nil for a reply that is a record of its own.
  init?(_ type: MessageType, _ schema: Schema) {
    let lists = type.fields.filter { $0.isRepeated && schema.messageType(of: $0) != nil }
    guard lists.count == 1, let rows = lists.first, ["items", "results"].contains(rows.name),
      let rowType = schema.messageType(of: rows)
    else { return nil }
    self.rows = rows
    self.rowType = rowType
    others = type.fields.filter { $0 != rows }
  }

  func items(_ message: DynamicMessage) -> [DynamicMessage] { message.list(rows).compactMap(\.messageValue) }
}
