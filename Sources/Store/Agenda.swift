/// The next event of a record set, moved or (`nil`) taken away.
struct AgendaChange {
  let kind: String
  let ref: Int64
  let atMs: Int64?
}

/// An event found due.
struct DueEvent {
  let kind: Int64
  let name: String
  let ref: Int64
  let atMs: Int64
  let tries: Int64
}

/// The agenda's table.
enum Agenda {
  static func apply(_ change: AgendaChange, kind: Int64, in transaction: Transaction) throws {
    guard let at = change.atMs else {
      try transaction.run("DELETE FROM agenda WHERE kind = $1 AND ref = $2", [.int(kind), .int(change.ref)])
      return
    }
    // An event that stays where it is costs no write.
    try transaction.run(
      """
      INSERT INTO agenda (kind, ref, at_ms, wake_ms, tries) VALUES ($1, $2, $3, $3, 0)
      ON CONFLICT (kind, ref) DO UPDATE SET at_ms = excluded.at_ms, wake_ms = excluded.wake_ms, tries = 0
      WHERE agenda.at_ms <> excluded.at_ms
      """, [.int(kind), .int(change.ref), .int(at)])
  }

  static func due(_ nowMs: Int64, limit: Int, in transaction: Transaction) throws -> [DueEvent] {
    try transaction.all(
      """
      SELECT agenda.kind, store_name.name, agenda.ref, agenda.at_ms, agenda.tries
      FROM agenda JOIN store_name ON store_name.id = agenda.kind
      WHERE agenda.wake_ms <= $1 ORDER BY agenda.wake_ms, agenda.at_ms, agenda.kind, agenda.ref LIMIT $2
      """, [.int(nowMs), .int(Int64(limit))]
    ) { DueEvent(kind: $0.int(0), name: $0.text(1), ref: $0.int(2), atMs: $0.int(3), tries: $0.int(4)) }
  }

  /// Takes the event off, unless an earlier one of the same pass moved it.
  static func take(_ event: DueEvent, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      "DELETE FROM agenda WHERE kind = $1 AND ref = $2 AND at_ms = $3",
      [.int(event.kind), .int(event.ref), .int(event.atMs)]) > 0
  }

  /// One second, then twice as long each time, up to an hour.
  static func backOff(_ event: DueEvent, nowMs: Int64, in transaction: Transaction) throws {
    let waitMs = min(Int64(1000) << min(event.tries, 12), 3_600_000)
    try transaction.run(
      "UPDATE agenda SET wake_ms = $1, tries = tries + 1 WHERE kind = $2 AND ref = $3 AND at_ms = $4",
      [.int(nowMs + waitMs), .int(event.kind), .int(event.ref), .int(event.atMs)])
  }

  static func nextWake(in transaction: Transaction) throws -> Int64? {
    try transaction.first("SELECT wake_ms FROM agenda ORDER BY wake_ms LIMIT 1") { $0.int(0) }
  }
}

extension AgendaChange {
  struct Key: Hashable {
    let kind: String
    let ref: Int64
  }

  var key: Key { Key(kind: kind, ref: ref) }
}
