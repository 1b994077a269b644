import Contract
import Store

extension Deputy {
  fileprivate init(_ row: Row) {
    self.init()
    id = row.int(0)
    employeeId = row.int(1)
    deputyId = row.int(2)
    fromMs = row.int(3)
    untilMs = row.int(4)
    setBy = row.text(5)
    setAtMs = row.int(6)
  }
}

/// The rows of deputies' appointments.
struct DeputyTable {
  let transaction: Transaction

  func find(_ id: Int64) throws -> Deputy? {
    try transaction.first(
      "SELECT id, employee_id, deputy_id, from_ms, until_ms, set_by, set_at_ms FROM approval_deputy WHERE id = $1",
      [.int(id)], Deputy.init)
  }

  /// For whom an employee decides at an instant, in the order of their ids.
  func absent(deputyId: Int64, atMs: Int64) throws -> [Int64] {
    try transaction.all(
      """
      SELECT DISTINCT employee_id FROM approval_deputy WHERE deputy_id = $1 AND until_ms > $2 AND from_ms <= $2
      ORDER BY employee_id
      """, [.int(deputyId), .int(atMs)]
    ) { $0.int(0) }
  }

  /// An appointment for an employee that shares an instant with [fromMs, untilMs).
  func overlapping(employeeId: Int64, fromMs: Int64, untilMs: Int64) throws -> Deputy? {
    try transaction.first(
      """
      SELECT id, employee_id, deputy_id, from_ms, until_ms, set_by, set_at_ms FROM approval_deputy
      WHERE employee_id = $1 AND until_ms > $2 AND from_ms < $3 ORDER BY until_ms LIMIT 1
      """, [.int(employeeId), .int(fromMs), .int(untilMs)], Deputy.init)
  }

  /// How many appointments name an employee, on either side, and are not over.
  func count(of employee: Int64, atMs: Int64) throws -> Int64 {
    try transaction.first(
      """
      SELECT (SELECT count(*) FROM approval_deputy WHERE employee_id = $1 AND until_ms > $2)
        + (SELECT count(*) FROM approval_deputy WHERE deputy_id = $1 AND until_ms > $2)
      """, [.int(employee), .int(atMs)]
    ) { $0.int(0) } ?? 0
  }

  /// Appointments that are not over, behind `afterId`, in the order in which they were made.
  /// - Parameter employees: only those that name both, each on either side; twice the same for one.
  func page(of employees: (Int64, Int64)?, atMs: Int64, afterId: Int64, limit: Int) throws -> [Deputy] {
    let bounds: [SQLValue] = [.int(afterId), .int(atMs), .int(Int64(limit))]
    guard let employees else {
      return try transaction.all(
        """
        SELECT id, employee_id, deputy_id, from_ms, until_ms, set_by, set_at_ms FROM approval_deputy
        WHERE id > $1 AND until_ms > $2 ORDER BY id LIMIT $3
        """, bounds, Deputy.init)
    }
    return try transaction.all(
      """
      SELECT id, employee_id, deputy_id, from_ms, until_ms, set_by, set_at_ms FROM approval_deputy
      WHERE id > $1 AND until_ms > $2 AND (employee_id = $4 OR deputy_id = $4) AND (employee_id = $5 OR deputy_id = $5)
      ORDER BY id LIMIT $3
      """, bounds + [.int(employees.0), .int(employees.1)], Deputy.init)
  }

  func insert(_ deputy: Deputy) throws {
    try transaction.run(
      """
      INSERT INTO approval_deputy (id, employee_id, deputy_id, from_ms, until_ms, set_by, set_at_ms)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      [
        .int(deputy.id), .int(deputy.employeeId), .int(deputy.deputyId), .int(deputy.fromMs), .int(deputy.untilMs),
        .text(deputy.setBy), .int(deputy.setAtMs),
      ])
  }

  func delete(_ id: Int64) throws { try transaction.run("DELETE FROM approval_deputy WHERE id = $1", [.int(id)]) }
}
