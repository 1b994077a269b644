import Contract
import Operations
import Store

extension Program: VersionedRecord { package static let recordKind = "program" }

extension Program {
  /// In the order of the columns in `ProgramTable`.
  fileprivate init(_ row: Row) {
    self.init()
    id = row.int(0)
    version = row.int(1)
    code = row.text(2)
    name = row.text(3)
    zone = row.text(4)
    currency = row.text(5)
    pointName = row.text(6)
    growthName = row.optionalText(7)
    createdAtMs = row.int(8)
    closedAtMs = row.optionalInt(9)
    closeReason = row.optionalText(10)
    configNumber = row.optionalInt(11)
    activeFromMs = row.optionalInt(12)
    status = closedAtMs != nil ? .closed : configNumber != nil ? .active : .draft
  }
}

/// The rows of programs.
struct ProgramTable {
  let transaction: Transaction

  /// A program with the number of the version that is active at an instant, and its draft.
  func find(_ id: Int64, atMs: Int64) throws -> Program? {
    try transaction.first(
      """
      SELECT p.id, p.version, p.code, p.name, p.zone, p.currency, p.point_name, p.growth_name, p.created_at_ms,
        p.closed_at_ms, p.close_reason, c.number, c.from_ms, p.draft
      FROM loyalty_program p
      LEFT JOIN loyalty_config c ON c.id = (
        SELECT id FROM loyalty_config WHERE program_id = p.id AND from_ms <= $2
        ORDER BY from_ms DESC, number DESC LIMIT 1)
      WHERE p.id = $1
      """, [.int(id), .int(atMs)]
    ) { row in
      var program = Program(row)
      program.draft = try row.optionalBlob(13).map { try ProgramConfig(bytes: $0) }
      return program
    }
  }

  /// A page behind `afterId`, the first ones first, without their configurations.
  func page(afterId: Int64, atMs: Int64, limit: Int) throws -> [Program] {
    try transaction.all(
      """
      SELECT p.id, p.version, p.code, p.name, p.zone, p.currency, p.point_name, p.growth_name, p.created_at_ms,
        p.closed_at_ms, p.close_reason, c.number, c.from_ms
      FROM loyalty_program p
      LEFT JOIN loyalty_config c ON c.id = (
        SELECT id FROM loyalty_config WHERE program_id = p.id AND from_ms <= $2
        ORDER BY from_ms DESC, number DESC LIMIT 1)
      WHERE p.id > $1 ORDER BY p.id LIMIT $3
      """, [.int(afterId), .int(atMs), .int(Int64(limit))], Program.init)
  }

  func insert(_ program: Program) throws {
    try transaction.run(
      """
      INSERT INTO loyalty_program (id, version, code, name, zone, currency, point_name, growth_name, draft,
        created_at_ms, enrols)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0)
      """,
      [
        .int(program.id), .int(program.version), .text(program.code), .text(program.name), .text(program.zone),
        .text(program.currency), .text(program.pointName), .optional(program.growthName),
        .optional(program.draft?.encoded()), .int(program.createdAtMs),
      ])
  }

  /// What can change of it.
  func replace(_ program: Program) throws {
    try transaction.run(
      "UPDATE loyalty_program SET version = $2, draft = $3, closed_at_ms = $4, close_reason = $5 WHERE id = $1",
      [
        .int(program.id), .int(program.version), .optional(program.draft?.encoded()), .optional(program.closedAtMs),
        .optional(program.closeReason),
      ])
  }

  /// From now on purchases look whether this program makes the customer a member.
  func setEnrols(_ id: Int64) throws {
    try transaction.run("UPDATE loyalty_program SET enrols = 1 WHERE id = $1", [.int(id)])
  }
}

// MARK: How requests name them

extension ProgramTable {
  /// What a lookup needs to know.
  struct Named {
    let id: Int64
    let code: String
    let isClosed: Bool

    fileprivate init(_ row: Row) {
      id = row.int(0)
      code = row.text(1)
      isClosed = row.int(2) == 1
    }
  }

  func named(_ id: Int64) throws -> Named? {
    try transaction.first(
      "SELECT id, code, closed_at_ms IS NOT NULL FROM loyalty_program WHERE id = $1", [.int(id)], Named.init)
  }

  func named(code: String) throws -> Named? {
    try transaction.first(
      "SELECT id, code, closed_at_ms IS NOT NULL FROM loyalty_program WHERE code = $1", [.text(code)], Named.init)
  }

  /// The first ones, those that are not closed before the others.
  func first(_ limit: Int) throws -> [Named] {
    let open = try transaction.all(
      "SELECT id, code, 0 FROM loyalty_program WHERE closed_at_ms IS NULL ORDER BY id LIMIT $1",
      [.int(Int64(limit))], Named.init)
    guard open.isEmpty else { return open }
    return try transaction.all(
      "SELECT id, code, 1 FROM loyalty_program WHERE id > 0 ORDER BY id LIMIT $1", [.int(Int64(limit))], Named.init)
  }
}
