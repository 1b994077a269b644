/// Idempotency keys are kept for `StoreOptions.keyLifetimeMs`, then taken away in slices by the agenda.
enum KeyExpiry {
  static let kind = "store.expire_keys"
  static let pauseMs: Int64 = 3_600_000
  private static let sliceRows: Int64 = 1024
  private static let markName = "keys_expired_to"

  /// Keys of rows up to this position are gone.
  static func mark(in transaction: Transaction) throws -> Int64 {
    try transaction.first("SELECT value FROM store_mark WHERE name = $1", [.text(markName)]) { $0.int(0) } ?? 0
  }

  /// - Returns: how many rows it passed, and whether there may be more.
  static func slice(
    bornBeforeMs: Int64, in transaction: Transaction
  ) throws -> (rows: Int, isFull: Bool) {
    let from = try mark(in: transaction)
    // By the journal's order: it is the order of age, and needs no index of its own.
    let old = try transaction.all(
      "SELECT seq, principal, method, key, posted_ms FROM journal WHERE seq > $1 ORDER BY seq LIMIT $2",
      [.int(from), .int(sliceRows)]
    ) { (seq: $0.int(0), principal: $0.int(1), method: $0.int(2), key: $0.blob(3), postedMs: $0.int(4)) }
    .prefix { $0.postedMs < bornBeforeMs }
    guard let last = old.last else { return (0, false) }
    for row in old where !row.key.isEmpty {
      try transaction.run(
        "DELETE FROM idempotency WHERE principal = $1 AND method = $2 AND key = $3 AND seq = $4",
        [.int(row.principal), .int(row.method), .blob(row.key), .int(row.seq)])
    }
    try transaction.run(
      """
      INSERT INTO store_mark (name, value) VALUES ($1, $2)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """, [.text(markName), .int(last.seq)])
    return (old.count, Int64(old.count) == sliceRows)
  }
}

extension AgendaKind {
  static let expireKeys = AgendaKind(name: KeyExpiry.kind, isHousekeeping: true) { ref, dueMs, scope in
    let slice = try KeyExpiry.slice(bornBeforeMs: dueMs - scope.keyLifetimeMs, in: scope.transaction)
    let next = slice.isFull ? dueMs : scope.postedMs + KeyExpiry.pauseMs
    scope.schedule(kind: KeyExpiry.kind, ref: ref, atMs: next)
    return slice.rows > 0 ? .done(Effect()) : .unchanged(Effect())
  }
}
