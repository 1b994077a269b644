import Contract
import Store

/// As much of a case as a list must know to show it or not.
struct CaseGlimpse {
  let id: Int64
  /// What the list is ordered by: when it is due, or when it was received.
  let orderMs: Int64
  let kind: CaseKind?
  let state: ComplaintState?
  let severity: Severity?
  let category: String?
  let customerId: Int64?
  let departmentId: Int64?
  let handlerId: Int64?
  let recorderId: Int64?
  let nextDueMs: Int64

  fileprivate init(_ row: Row) {
    id = row.int(0)
    orderMs = row.int(1)
    kind = CaseKind(rawValue: Int32(row.int(2)))
    state = ComplaintState(rawValue: Int32(row.int(3)))
    severity = Severity(rawValue: Int32(row.int(4)))
    category = row.optionalText(5)
    customerId = row.optionalInt(6)
    departmentId = row.optionalInt(7)
    handlerId = row.optionalInt(8)
    recorderId = row.optionalInt(9)
    nextDueMs = row.int(10)
  }
}

/// Cases in the orders in which they are listed, each behind a place: its order's instant and its id.
struct CaseWalk {
  let transaction: Transaction

  func handled(by employeeId: Int64, after place: (ms: Int64, id: Int64), limit: Int) throws -> [CaseGlimpse] {
    try transaction.all(
      """
      SELECT id, next_due_ms, kind, state, severity, category, customer_id, department_id, handler_id, recorder_id,
        next_due_ms
      FROM complaint
      WHERE is_open = 1 AND handler_id = $1 AND (next_due_ms, id) > ($2, $3)
      ORDER BY next_due_ms, id LIMIT $4
      """, [.int(employeeId), .int(place.ms), .int(place.id), .int(Int64(limit))], CaseGlimpse.init)
  }

  /// - Parameter departmentId: nil for those of no department.
  func queued(in departmentId: Int64?, after place: (ms: Int64, id: Int64), limit: Int) throws -> [CaseGlimpse] {
    try transaction.all(
      """
      SELECT id, next_due_ms, kind, state, severity, category, customer_id, department_id, handler_id, recorder_id,
        next_due_ms
      FROM complaint
      WHERE is_open = 1 AND handler_id IS NULL AND department_id IS $1 AND (next_due_ms, id) > ($2, $3)
      ORDER BY next_due_ms, id LIMIT $4
      """, [.optional(departmentId), .int(place.ms), .int(place.id), .int(Int64(limit))], CaseGlimpse.init)
  }

  /// - Parameter untilMs: only those that are due before.
  func open(
    untilMs: Int64, after place: (ms: Int64, id: Int64), limit: Int
  ) throws -> [CaseGlimpse] {
    try transaction.all(
      """
      SELECT id, next_due_ms, kind, state, severity, category, customer_id, department_id, handler_id, recorder_id,
        next_due_ms
      FROM complaint
      WHERE is_open = 1 AND next_due_ms <= $1 AND (next_due_ms, id) > ($2, $3)
      ORDER BY next_due_ms, id LIMIT $4
      """, [.int(untilMs), .int(place.ms), .int(place.id), .int(Int64(limit))], CaseGlimpse.init)
  }

  /// All received in [from, until), the last one first.
  func received(
    fromMs: Int64, untilMs: Int64, before place: (ms: Int64, id: Int64), limit: Int
  ) throws -> [CaseGlimpse] {
    try transaction.all(
      """
      SELECT id, received_ms, kind, state, severity, category, customer_id, department_id, handler_id, recorder_id,
        next_due_ms
      FROM complaint
      WHERE received_ms >= $1 AND received_ms < $2 AND (received_ms, id) < ($3, $4)
      ORDER BY received_ms DESC, id DESC LIMIT $5
      """,
      [.int(fromMs), .int(untilMs), .int(place.ms), .int(place.id), .int(Int64(limit))], CaseGlimpse.init)
  }

  /// The same of one customer.
  func received(
    of customerId: Int64, fromMs: Int64, untilMs: Int64, before place: (ms: Int64, id: Int64), limit: Int
  ) throws -> [CaseGlimpse] {
    try transaction.all(
      """
      SELECT id, received_ms, kind, state, severity, category, customer_id, department_id, handler_id, recorder_id,
        next_due_ms
      FROM complaint
      WHERE customer_id = $1 AND received_ms >= $2 AND received_ms < $3 AND (received_ms, id) < ($4, $5)
      ORDER BY received_ms DESC, id DESC LIMIT $6
      """,
      [
        .int(customerId), .int(fromMs), .int(untilMs), .int(place.ms), .int(place.id), .int(Int64(limit)),
      ], CaseGlimpse.init)
  }
}
