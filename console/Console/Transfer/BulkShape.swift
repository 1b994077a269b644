package import Schema

/// What the contract says of a bulk method: where its rows are, what of a row the columns fill, and what becomes of it.
package struct BulkShape: Sendable {
  package let method: MethodType
  let rows: Field
  let row: MessageType
  /// Names the row for exactly-once.
  let key: Field?
  /// The field of the row whose message the columns fill; nil where they fill the row itself.
  let body: Field?
  /// What the columns fill.
  let content: MessageType
  let answer: BulkAnswerShape

  /// - Returns: nil for a method that takes no batches, or whose batches are of another form than the contract's.
  package init?(_ method: MethodType, _ schema: Schema) {
    guard method.isBulk, let request = schema.message(method.request), let rows = request.field(named: "rows"),
      rows.isRepeated, let row = schema.messageType(of: rows), let reply = schema.message(method.reply),
      let answer = BulkAnswerShape(reply, schema)
    else { return nil }
    (self.method, self.rows, self.row, self.answer) = (method, rows, row, answer)
    let key = row.field(named: "key")
    self.key = key?.type == .scalar(.bytes) ? key : nil
    let inner = row.fields.filter { !$0.isRepeated && schema.messageType(of: $0).map { !$0.isMoney } == true }
    body = inner.count == 1 ? inner[0] : nil
    content = body.flatMap { schema.messageType(of: $0) } ?? row
  }

  /// The row as it goes into the request.
  func row(_ content: [UInt8], key: [UInt8]) -> [UInt8] {
    var writer = ProtobufWriter()
    if let field = self.key { writer.blob(key, field.number) }
    guard let body else {
      writer.append(content)
      return writer.bytes
    }
    writer.blob(content, body.number)
    return writer.bytes
  }

  func request(_ rows: [[UInt8]]) -> [UInt8] {
    var writer = ProtobufWriter()
    for row in rows { writer.blob(row, self.rows.number) }
    return writer.bytes
  }
}

/// The reply of bulk methods, read by the names that the contract gives its fields.
struct BulkAnswerShape: Sendable {
  private let results: Field
  private let result: MessageType
  private let outcomes: EnumType
  private let outcome: Field
  private let reply: MessageType

  init?(_ reply: MessageType, _ schema: Schema) {
    guard let results = reply.field(named: "results"), results.isRepeated,
      let result = schema.messageType(of: results), let outcome = result.field(named: "outcome"),
      let outcomes = schema.enumType(of: outcome)
    else { return nil }
    (self.reply, self.results, self.result, self.outcome, self.outcomes) = (reply, results, result, outcome, outcomes)
  }

  /// - Throws: `MalformedMessage`.
  func read(_ reply: LinkReply, _ schema: Schema) throws(MalformedMessage) -> [RowAnswer] {
    let message = try schema.decode(reply.payload, as: self.reply)
    return message.list(results).compactMap(\.messageValue).map { row in
      RowAnswer(
        index: Int(row["row"]?.intValue ?? 0),
        outcome: row[outcome]?.intValue.flatMap { outcomes.word($0) }.flatMap { RowAnswer.Outcome(rawValue: $0) },
        id: row["id"]?.intValue, version: row["version"]?.intValue,
        isReplayed: reply.isReplayed || row["replayed"] == .bool(true), refusal: row["status"]?.messageValue)
    }
  }
}

/// What became of one row.
struct RowAnswer: Sendable {
  enum Outcome: String, Sendable {
    case created = "CREATED"
    case updated = "UPDATED"
    case unchanged = "UNCHANGED"
    case refused = "REFUSED"
  }

  /// The position in the request.
  let index: Int
  /// nil for one of a later contract.
  let outcome: Outcome?
  let id: Int64?
  let version: Int64?
  let isReplayed: Bool
  let refusal: DynamicMessage?

  /// What is wrong, each with its field where it has one: the status' own words speak of the whole request.
  func faults(_ shape: BulkShape) -> [(reason: String, path: String?, message: String)] {
    guard let refusal else { return [] }
    let (reason, message) = (refusal["reason"]?.textValue ?? "", refusal["message"]?.textValue ?? "")
    let violations = refusal.type.field(named: "violations").map { refusal.list($0).compactMap(\.messageValue) } ?? []
    guard !violations.isEmpty else { return [(reason, nil, message)] }
    return violations.map { violation in
      let said = violation["message"]?.textValue ?? message
      let reason = violation["reason"]?.textValue ?? reason
      guard let whole = violation["path"]?.textValue else { return (reason, nil, said) }
      let place = path(whole, shape)
      // The batch is nothing that the file's reader knows of.
      return (reason, place, said.replacing(whole, with: place))
    }
  }

  /// Without the way to the row: rows[3].customer.phone is phone.
  private func path(_ path: String, _ shape: BulkShape) -> String {
    var rest = path[...]
    if rest.hasPrefix("rows["), let dot = rest.firstIndex(of: ".") { rest = rest[rest.index(after: dot)...] }
    if let body = shape.body?.name, rest.hasPrefix(body + ".") { rest = rest.dropFirst(body.count + 1) }
    return String(rest)
  }
}
