import Contract
import Store

extension Notice {
  /// Without its text, which is made at reading.
  fileprivate init(_ row: Row) {
    self.init()
    id = row.int(0)
    kind = NoticeKind(rawValue: Int32(row.int(1))) ?? .unspecified
    atMs = row.int(2)
    employeeId = row.optionalInt(3)
    departmentId = row.optionalInt(4)
    caseId = row.optionalInt(5)
    caseNumber = row.optionalText(6)
    actionId = row.optionalInt(7)
    clock = row.optionalInt(8).flatMap { ClockKind(rawValue: Int32($0)) }
    perMille = row.optionalInt(9).map { UInt32($0) }
    escalation = row.optionalInt(10).map { UInt32($0) }
    dueMs = row.optionalInt(11)
    sentAtMs = row.optionalInt(12)
  }
}

/// The rows of notices. Their ids rise, so the latest has the largest.
struct NoticeTable {
  let transaction: Transaction

  func insert(_ notice: Notice) throws {
    try transaction.run(
      """
      INSERT INTO notice (id, kind, at_ms, employee_id, department_id, case_id, case_number, action_id, clock,
        per_mille, escalation, due_ms)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      """,
      [
        .int(notice.id), .int(Int64(notice.kind.rawValue)), .int(notice.atMs), .optional(notice.employeeId),
        .optional(notice.departmentId), .optional(notice.caseId), .optional(notice.caseNumber),
        .optional(notice.actionId), .optional(notice.clock?.rawValue), .optional(notice.perMille.map(Int64.init)),
        .optional(notice.escalation.map(Int64.init)), .optional(notice.dueMs),
      ])
  }

  /// Whether it was sent; nil: there is no such notice.
  func isSent(_ id: Int64) throws -> Bool? {
    try transaction.first("SELECT sent_at_ms IS NOT NULL FROM notice WHERE id = $1", [.int(id)]) { $0.int(0) == 1 }
  }

  func markSent(_ id: Int64, atMs ms: Int64) throws {
    try transaction.run("UPDATE notice SET sent_at_ms = $2 WHERE id = $1", [.int(id), .int(ms)])
  }

  /// What was not sent, behind an id, the first one first.
  func outbox(after id: Int64, limit: Int) throws -> [Notice] {
    try transaction.all(
      """
      SELECT id, kind, at_ms, employee_id, department_id, case_id, case_number, action_id, clock, per_mille, escalation,
        due_ms, sent_at_ms
      FROM notice WHERE sent_at_ms IS NULL AND id > $1 ORDER BY id LIMIT $2
      """, [.int(id), .int(Int64(limit))], Notice.init)
  }
}

/// Lists below an id, the latest first.
extension NoticeTable {
  func page(before id: Int64, limit: Int) throws -> [Notice] {
    try transaction.all(
      """
      SELECT id, kind, at_ms, employee_id, department_id, case_id, case_number, action_id, clock, per_mille, escalation,
        due_ms, sent_at_ms
      FROM notice WHERE id < $1 ORDER BY id DESC LIMIT $2
      """, [.int(id), .int(Int64(limit))], Notice.init)
  }

  func page(ofCase caseId: Int64, before id: Int64, limit: Int) throws -> [Notice] {
    try transaction.all(
      """
      SELECT id, kind, at_ms, employee_id, department_id, case_id, case_number, action_id, clock, per_mille, escalation,
        due_ms, sent_at_ms
      FROM notice WHERE case_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3
      """, [.int(caseId), .int(id), .int(Int64(limit))], Notice.init)
  }

  /// Those to an employee, and those to whoever works in their department.
  func page(to employeeId: Int64, department: Int64?, before id: Int64, limit: Int) throws -> [Notice] {
    try transaction.all(
      """
      SELECT id, kind, at_ms, employee_id, department_id, case_id, case_number, action_id, clock, per_mille, escalation,
        due_ms, sent_at_ms
      FROM notice WHERE employee_id = $1 AND id < $3
      UNION ALL
      SELECT id, kind, at_ms, employee_id, department_id, case_id, case_number, action_id, clock, per_mille, escalation,
        due_ms, sent_at_ms
      FROM notice WHERE department_id = $2 AND id < $3
      ORDER BY id DESC LIMIT $4
      """, [.int(employeeId), .optional(department), .int(id), .int(Int64(limit))], Notice.init)
  }
}
