import Contract
import Store

/// The versions of programs. A row never changes and is never removed.
struct ConfigTable {
  let transaction: Transaction

  /// Which version is active at an instant: of those that began by then the one that began last, and of several that
  /// began at once the one that was activated last.
  func active(programId: Int64, atMs: Int64) throws -> (id: Int64, number: Int64, fromMs: Int64)? {
    try transaction.first(
      """
      SELECT id, number, from_ms FROM loyalty_config WHERE program_id = $1 AND from_ms <= $2
      ORDER BY from_ms DESC, number DESC LIMIT 1
      """, [.int(programId), .int(atMs)]
    ) { ($0.int(0), $0.int(1), $0.int(2)) }
  }

  /// The one that was activated last, whenever it begins.
  func latest(programId: Int64) throws -> ProgramVersion? {
    try page(programId: programId, beforeNumber: .max, limit: 1).first
  }

  func version(_ number: Int64, programId: Int64) throws -> ProgramVersion? {
    try transaction.first(
      """
      SELECT number, from_ms, activated_at_ms, config FROM loyalty_config WHERE program_id = $1 AND number = $2
      """, [.int(programId), .int(number)], Self.version)
  }

  /// Versions below a number, the latest first.
  func page(programId: Int64, beforeNumber: Int64, limit: Int) throws -> [ProgramVersion] {
    try transaction.all(
      """
      SELECT number, from_ms, activated_at_ms, config FROM loyalty_config WHERE program_id = $1 AND number < $2
      ORDER BY number DESC LIMIT $3
      """, [.int(programId), .int(beforeNumber), .int(Int64(limit))], Self.version)
  }

  func insert(_ version: ProgramVersion, id: Int64, programId: Int64) throws {
    try transaction.run(
      """
      INSERT INTO loyalty_config (id, program_id, number, from_ms, activated_at_ms, config)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      [
        .int(id), .int(programId), .int(version.number), .int(version.fromMs), .int(version.activatedAtMs),
        .blob(version.config.encoded()),
      ])
  }

  private static func version(_ row: Row) throws -> ProgramVersion {
    ProgramVersion(
      number: row.int(0), fromMs: row.int(1), activatedAtMs: row.int(2), config: try ProgramConfig(bytes: row.blob(3)))
  }
}
