import Contract
import Store

/// The rows of cases.
struct CaseTable {
  let transaction: Transaction

  func find(_ id: Int64) throws -> CaseRow? {
    try transaction.first(
      """
      SELECT body, customer_id, recorder_id, grade, waiting_since_ms, events, late FROM complaint WHERE id = $1
      """, [.int(id)], CaseRow.init)
  }

  func kind(of id: Int64) throws -> CaseKind? {
    let found = try transaction.first("SELECT kind FROM complaint WHERE id = $1", [.int(id)]) { Int32($0.int(0)) }
    return found.flatMap { CaseKind(rawValue: $0) }
  }

  func find(number: String) throws -> CaseRow? {
    try transaction.first(
      """
      SELECT body, customer_id, recorder_id, grade, waiting_since_ms, events, late FROM complaint WHERE number = $1
      """, [.text(number)], CaseRow.init)
  }

  func find(externalRef: String) throws -> CaseRow? {
    try transaction.first(
      """
      SELECT body, customer_id, recorder_id, grade, waiting_since_ms, events, late FROM complaint
      WHERE external_ref = $1
      """, [.text(externalRef)], CaseRow.init)
  }

  func insert(_ row: CaseRow) throws {
    try transaction.run(
      """
      INSERT INTO complaint (id, version, state, is_open, customer_id, department_id, handler_id, severity, category,
        product, next_due_ms, late, parent_id, grade, waiting_since_ms, events, body, number, kind, recorder_id,
        received_ms, external_ref)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
      """,
      changing(row) + [
        .text(row.complaint.number), .int(Int64(row.complaint.kind.rawValue)), .optional(row.recorderId),
        .int(row.complaint.receivedAtMs), .optional(row.complaint.externalRef),
      ])
  }

  func replace(_ row: CaseRow) throws {
    try transaction.run(
      """
      UPDATE complaint SET version = $2, state = $3, is_open = $4, customer_id = $5, department_id = $6,
        handler_id = $7, severity = $8, category = $9, product = $10, next_due_ms = $11, late = $12, parent_id = $13,
        grade = $14, waiting_since_ms = $15, events = $16, body = $17
      WHERE id = $1
      """, changing(row))
  }

  private func changing(_ row: CaseRow) -> [SQLValue] {
    let complaint = row.complaint
    return [
      .int(complaint.id), .int(complaint.version), .int(Int64(complaint.state.rawValue)),
      .int(complaint.state.isOpen ? 1 : 0), .optional(complaint.customerId), .optional(complaint.departmentId),
      .optional(complaint.handlerId), .int(Int64(complaint.severity.rawValue)), .optional(complaint.category),
      .optional(complaint.product), .int(complaint.nextDueMs ?? CaseRow.never), .int(row.isLate ? 1 : 0),
      .optional(row.parentId), .optional(row.grade?.rawValue), .optional(row.waitingSinceMs), .int(row.events),
      .blob(complaint.encoded()),
    ]
  }

  /// Open cases that stand under an employee's name.
  func count(of employeeId: Int64) throws -> Int64 {
    try transaction.first(
      "SELECT count(*) FROM complaint WHERE is_open = 1 AND handler_id = $1", [.int(employeeId)]
    ) { $0.int(0) } ?? 0
  }

  /// Those of them that their handler has to act on: not what is resolved or completed and waits for a call (8, 23), is under
  /// review (9) or elsewhere (10).
  func load(of employeeId: Int64) throws -> Int64 {
    try transaction.first(
      """
      SELECT count(*) FROM complaint WHERE is_open = 1 AND handler_id = $1 AND state NOT IN (8, 9, 10, 23)
      """, [.int(employeeId)]
    ) { $0.int(0) } ?? 0
  }

  func openChildren(of parentId: Int64) throws -> UInt32 {
    let count = try transaction.first(
      "SELECT count(*) FROM complaint WHERE parent_id = $1 AND is_open = 1", [.int(parentId)]
    ) { $0.int(0) }
    return UInt32(count ?? 0)
  }

  func ids(of customerId: Int64, limit: Int) throws -> [(id: Int64, isOpen: Bool)] {
    try transaction.all(
      "SELECT id, is_open FROM complaint WHERE customer_id = $1 ORDER BY received_ms, id LIMIT $2",
      [.int(customerId), .int(Int64(limit))]
    ) { ($0.int(0), $0.int(1) == 1) }
  }

  /// Only the column: what a closed case says stays as it was said.
  func move(from: Int64, into: Int64) throws {
    try transaction.run("UPDATE complaint SET customer_id = $2 WHERE customer_id = $1", [.int(from), .int(into)])
  }
}
