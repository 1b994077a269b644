import Contract
import Store

/// The rows of clocks.
struct ClockTable {
  let transaction: Transaction

  /// All of a case, in the order of their rounds and kinds.
  func all(of caseId: Int64) throws -> [ClockRow] {
    try transaction.all(
      """
      SELECT round, clock, started_ms, target, target_ms, basis, policy, rule, calendar, calendar_number, fulfilled_ms,
        breached_ms, ended_ms, retargeted_ms, marks, pauses
      FROM complaint_clock WHERE complaint_id = $1 ORDER BY round, clock
      """, [.int(caseId)], ClockRow.init)
  }

  /// Those of the first round and of the last ones: a case that was opened a hundred times reads no more than these.
  func shown(of caseId: Int64, round: UInt32) throws -> [ClockRow] {
    try transaction.all(
      """
      SELECT round, clock, started_ms, target, target_ms, basis, policy, rule, calendar, calendar_number, fulfilled_ms,
        breached_ms, ended_ms, retargeted_ms, marks, pauses
      FROM complaint_clock WHERE complaint_id = $1 AND round = 1
      UNION ALL
      SELECT round, clock, started_ms, target, target_ms, basis, policy, rule, calendar, calendar_number, fulfilled_ms,
        breached_ms, ended_ms, retargeted_ms, marks, pauses
      FROM complaint_clock WHERE complaint_id = $1 AND round > max(1, $2 - 5)
      """, [.int(caseId), .int(Int64(round))], ClockRow.init)
  }

  func insert(_ clock: ClockRow, of caseId: Int64) throws {
    try transaction.run(
      """
      INSERT INTO complaint_clock (complaint_id, round, clock, started_ms, target, target_ms, basis, policy, rule,
        calendar, calendar_number, fulfilled_ms, breached_ms, ended_ms, retargeted_ms, marks, pauses)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
      """, clock.values(caseId))
  }

  func replace(_ clock: ClockRow, of caseId: Int64) throws {
    try transaction.run(
      """
      UPDATE complaint_clock SET started_ms = $4, target = $5, target_ms = $6, basis = $7, policy = $8, rule = $9,
        calendar = $10, calendar_number = $11, fulfilled_ms = $12, breached_ms = $13, ended_ms = $14,
        retargeted_ms = $15, marks = $16, pauses = $17
      WHERE complaint_id = $1 AND round = $2 AND clock = $3
      """, clock.values(caseId))
  }

  func delete(_ clock: ClockRow, of caseId: Int64) throws {
    try transaction.run(
      "DELETE FROM complaint_clock WHERE complaint_id = $1 AND round = $2 AND clock = $3",
      [.int(caseId), .int(Int64(clock.round)), .int(Int64(clock.kind.rawValue))])
  }
}
