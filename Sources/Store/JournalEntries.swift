/// A row of the journal as feed and audit read it.
package struct JournalEntry: Sendable {
  package let seq: Int64
  /// The instant the call is about; `postedMs` is when it was stored.
  package let atMs: Int64
  package let postedMs: Int64
  package let principal: String
  package let method: Int64
  package let methodName: String
  package let key: [UInt8]
  package let digest: [UInt8]
  package let outcome: Journal.Outcome
  package let entities: [EntityRef]
  package let chain: [UInt8]
  /// `nil` once erased.
  package let content: JournalContent?
}

extension Journal {
  /// The last row; seq 0 on an empty journal.
  package static func head(in transaction: Transaction) throws -> (seq: Int64, chain: [UInt8]) {
    try transaction.first("SELECT seq, chain FROM journal ORDER BY seq DESC LIMIT 1") { ($0.int(0), $0.blob(1)) }
      ?? (0, origin)
  }

  /// Rows after `seq`, rising, refused and unchanged calls among them.
  package static func entries(
    after seq: Int64, limit: Int, in transaction: Transaction
  ) throws -> [JournalEntry] {
    try transaction.all(
      """
      SELECT j.seq, j.at_ms, j.posted_ms, p.name, j.method, m.name, j.key, j.digest, j.outcome, j.entities, j.chain,
        c.status, c.reply, c.request, c.changes
      FROM journal j
      JOIN store_name p ON p.id = j.principal
      JOIN store_name m ON m.id = j.method_name
      LEFT JOIN journal_content c ON c.seq = j.seq
      WHERE j.seq > $1 ORDER BY j.seq LIMIT $2
      """, [.int(seq), .int(Int64(limit))], entry)
  }

  /// Calls below `seq` that are part of the record's history, the newest first, by an index of their own: those that
  /// were done and named it with `keepsHistory`. Calls from before migration 3 are not among them.
  package static func history(
    of entity: EntityRef, before seq: Int64 = .max, limit: Int, in transaction: Transaction
  ) throws -> [JournalEntry] {
    try transaction.all(
      historySQL, [.text(entity.kind), .int(entity.id), .int(seq), .int(Int64(limit))], entry)
  }

  /// The positions of `history` alone: what stands there may be large, so that a long history is read call by call.
  package static func historyPositions(
    of entity: EntityRef, before seq: Int64 = .max, limit: Int, in transaction: Transaction
  ) throws -> [Int64] {
    try transaction.all(
      """
      SELECT seq FROM journal_entity
      WHERE kind = (SELECT id FROM store_name WHERE name = $1) AND id = $2 AND seq < $3
      ORDER BY seq DESC LIMIT $4
      """, [.text(entity.kind), .int(entity.id), .int(seq), .int(Int64(limit))]
    ) { $0.int(0) }
  }

  /// The call at a position that `historyPositions` named.
  package static func entry(at seq: Int64, in transaction: Transaction) throws -> JournalEntry {
    guard let entry = try entries(after: seq - 1, limit: 1, in: transaction).first, entry.seq == seq else {
      throw StoreError(kind: .corrupt, message: "the journal has no row \(seq)")
    }
    return entry
  }

  /// The first call from `seq` on that is part of the record's history: a page of it ends where that call found it.
  package static func nextInHistory(
    of entity: EntityRef, from seq: Int64, in transaction: Transaction
  ) throws -> JournalEntry? {
    try transaction.first(
      """
      SELECT j.seq, j.at_ms, j.posted_ms, p.name, j.method, m.name, j.key, j.digest, j.outcome, j.entities, j.chain,
        c.status, c.reply, c.request, c.changes
      FROM journal_entity e
      CROSS JOIN journal j ON j.seq = e.seq
      JOIN store_name p ON p.id = j.principal
      JOIN store_name m ON m.id = j.method_name
      LEFT JOIN journal_content c ON c.seq = j.seq
      WHERE e.kind = (SELECT id FROM store_name WHERE name = $1) AND e.id = $2 AND e.seq >= $3
      ORDER BY e.seq LIMIT 1
      """, [.text(entity.kind), .int(entity.id), .int(seq)], entry)
  }

  /// CROSS JOIN keeps the order of the tables, and so the order of the rows without a sort.
  static let historySQL: StaticString = """
    SELECT j.seq, j.at_ms, j.posted_ms, p.name, j.method, m.name, j.key, j.digest, j.outcome, j.entities, j.chain,
      c.status, c.reply, c.request, c.changes
    FROM journal_entity e
    CROSS JOIN journal j ON j.seq = e.seq
    JOIN store_name p ON p.id = j.principal
    JOIN store_name m ON m.id = j.method_name
    LEFT JOIN journal_content c ON c.seq = j.seq
    WHERE e.kind = (SELECT id FROM store_name WHERE name = $1) AND e.id = $2 AND e.seq < $3
    ORDER BY e.seq DESC LIMIT $4
    """

  /// Positions above `seq` that name the record: a walk through the journal, for erasure and the rare audit.
  package static func positions(
    of entity: EntityRef, after seq: Int64 = 0, limit: Int, in transaction: Transaction
  ) throws -> [Int64] {
    try transaction.all(
      "SELECT seq FROM journal WHERE seq > $1 AND instr(entities, $2) > 0 ORDER BY seq LIMIT $3",
      [.int(seq), .text(text([entity])), .int(Int64(limit))]
    ) { $0.int(0) }
  }

  /// Erases request, reply and values of one row; the row and the chain stay. True if there was content.
  package static func eraseContent(of seq: Int64, in transaction: Transaction) throws -> Bool {
    try transaction.run("DELETE FROM journal_content WHERE seq = $1", [.int(seq)]) > 0
  }

  private static func entry(_ row: Row) throws -> JournalEntry {
    guard let outcome = Outcome(rawValue: row.int(8)) else {
      throw StoreError(kind: .corrupt, message: "journal row \(row.int(0)) has an unknown outcome")
    }
    let content = row.optionalInt(11).map { status in
      JournalContent(
        status: Int32(truncatingIfNeeded: status), reply: row.blob(12), request: row.blob(13), changes: row.blob(14))
    }
    return JournalEntry(
      seq: row.int(0), atMs: row.int(1), postedMs: row.int(2), principal: row.text(3), method: row.int(4),
      methodName: row.text(5), key: row.blob(6), digest: row.blob(7), outcome: outcome,
      entities: entities(row.text(9)), chain: row.blob(10), content: content)
  }
}
