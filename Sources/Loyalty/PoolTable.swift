import Store

/// A family pool as the store keeps it; who is in it say the members' rows.
struct PoolRow: Equatable {
  var id: Int64
  var version: Int64 = 1
  var programId: Int64
  var name: String
  var ownerMemberId: Int64
  var closedAtMs: Int64?
}

extension PoolRow {
  fileprivate init(_ row: Row) {
    id = row.int(0)
    version = row.int(1)
    programId = row.int(2)
    name = row.text(3)
    ownerMemberId = row.int(4)
    closedAtMs = row.optionalInt(5)
  }

  fileprivate var values: [SQLValue] {
    [.int(id), .int(version), .int(programId), .text(name), .int(ownerMemberId), .optional(closedAtMs)]
  }
}

/// The rows of pools.
struct PoolTable {
  let transaction: Transaction

  func find(_ id: Int64) throws -> PoolRow? {
    try transaction.first(
      "SELECT id, version, program_id, name, owner_member_id, closed_at_ms FROM loyalty_pool WHERE id = $1",
      [.int(id)], PoolRow.init)
  }

  func insert(_ pool: PoolRow) throws {
    try transaction.run(
      """
      INSERT INTO loyalty_pool (id, version, program_id, name, owner_member_id, closed_at_ms)
      VALUES ($1, $2, $3, $4, $5, $6)
      """, pool.values)
  }

  func replace(_ pool: PoolRow) throws {
    try transaction.run(
      """
      UPDATE loyalty_pool SET version = $2, program_id = $3, name = $4, owner_member_id = $5, closed_at_ms = $6
      WHERE id = $1
      """, pool.values)
  }
}
