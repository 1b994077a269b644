import Operations
import Store
import Zones

/// What the ledger needs to know of a program.
struct LedgerProgram {
  let id: Int64
  let code: String
  let zone: Zone
  let currency: String
  let closedAtMs: Int64?
  let enrols: Bool

  /// - Throws: `LedgerFault` where a member's program is gone or its zone no longer known, which no call can cause.
  static func load(_ id: Int64, in transaction: Transaction) throws -> LedgerProgram {
    let found = try transaction.first(
      "SELECT id, code, zone, currency, closed_at_ms, enrols FROM loyalty_program WHERE id = $1", [.int(id)], read)
    guard let found else { throw LedgerFault("program \(id) is gone") }
    return found
  }

  /// Programs that make customers members at their first purchase.
  static func enrolling(in transaction: Transaction) throws -> [LedgerProgram] {
    try transaction.all(
      """
      SELECT id, code, zone, currency, closed_at_ms, enrols FROM loyalty_program
      WHERE enrols = 1 AND closed_at_ms IS NULL ORDER BY id
      """, [], read)
  }

  private static func read(_ row: Row) throws -> LedgerProgram {
    let name = row.text(2)
    guard let zone = Zone.named(name) else { throw LedgerFault("the time zone \(name) is unknown here") }
    return LedgerProgram(
      id: row.int(0), code: row.text(1), zone: zone, currency: row.text(3), closedAtMs: row.optionalInt(4),
      enrols: row.int(5) == 1)
  }
}

/// Something that the ledger's own rules exclude: the call fails as a fault and nothing of it stays.
struct LedgerFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = "the ledger: \(description)" }
}
