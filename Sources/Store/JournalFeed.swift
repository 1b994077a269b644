/// A journal row as the change feed tells of it: who did what to which records, and nothing that they wrote.
package struct JournalChange: Sendable {
  package let seq: Int64
  /// The instant the call is about; `postedMs` is when it was stored.
  package let atMs: Int64
  package let postedMs: Int64
  package let principal: String
  package let methodName: String
  package let entities: [EntityRef]
}

extension Journal {
  /// The first and the last position that the journal still holds; absent while it is empty.
  package static func bounds(in transaction: Transaction) throws -> ClosedRange<Int64>? {
    // Asked for one by one, each is found at an end of the table; both at once would be a walk through it.
    let found = try transaction.first(
      "SELECT (SELECT seq FROM journal ORDER BY seq LIMIT 1), (SELECT seq FROM journal ORDER BY seq DESC LIMIT 1)"
    ) { (first: $0.optionalInt(0), last: $0.optionalInt(1)) }
    guard let first = found?.first, let last = found?.last, first <= last else { return nil }
    return first...last
  }

  /// Calls behind `seq` and up to `last` that were done and named a record, rising. Those that were refused or left
  /// everything as it was, and what the server notes for itself, are passed over.
  package static func changes(
    after seq: Int64, upTo last: Int64, limit: Int, in transaction: Transaction
  ) throws -> [JournalChange] {
    try transaction.all(
      """
      SELECT j.seq, j.at_ms, j.posted_ms, p.name, m.name, j.entities
      FROM journal j
      CROSS JOIN store_name p ON p.id = j.principal
      CROSS JOIN store_name m ON m.id = j.method_name
      WHERE j.seq > $1 AND j.seq <= $2 AND j.outcome = 0 AND j.entities <> ''
      ORDER BY j.seq LIMIT $3
      """, [.int(seq), .int(last), .int(Int64(limit))]
    ) {
      JournalChange(
        seq: $0.int(0), atMs: $0.int(1), postedMs: $0.int(2), principal: $0.text(3), methodName: $0.text(4),
        entities: entities($0.text(5)))
    }
  }
}
