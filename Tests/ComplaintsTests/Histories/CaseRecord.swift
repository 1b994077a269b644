import Contract
import Operations
import Store
import TestHouse

/// All that stands in the store of one case, as text; without when it was posted, which tells how late somebody looked.
struct CaseRecord: Equatable {
  var lines: [String] = []

  init(_ stage: CaseStage) async throws {
    let id = stage.made.id
    lines.append("\(try await stage.line.again(stage.made))")
    for event in try await stage.line.timeline(stage.made) {
      var event = event
      event.postedAtMs = 0
      lines.append("\(event)")
    }
    for notice in try await stage.line.notices(stage.made) {
      var notice = notice
      notice.id = 0
      lines.append("\(notice)")
    }
    lines += try stage.house.read { transaction in
      try Self.rows(of: id, in: transaction)
    }
  }

  private static func rows(of id: Int64, in transaction: Transaction) throws -> [String] {
    let columns = try transaction.all(
      """
      SELECT quote(version) || quote(state) || quote(is_open) || quote(handler_id) || quote(department_id)
        || quote(next_due_ms) || quote(late) || quote(waiting_since_ms) || quote(events) || quote(grade)
      FROM complaint WHERE id = $1
      """, [.int(id)]
    ) { $0.text(0) }
    let clocks = try transaction.all(
      """
      SELECT quote(round) || ' ' || quote(clock) || ' ' || quote(started_ms) || ' ' || quote(target_ms) || ' '
        || quote(policy) || ' ' || quote(calendar_number) || ' ' || quote(fulfilled_ms) || ' ' || quote(breached_ms)
        || ' ' || quote(ended_ms) || ' ' || quote(retargeted_ms) || ' ' || quote(marks) || ' ' || quote(pauses)
      FROM complaint_clock WHERE complaint_id = $1 ORDER BY round, clock
      """, [.int(id)]
    ) { $0.text(0) }
    let figures = try transaction.all(
      """
      SELECT 'figure ' || quote(from_ms) || quote(facts) FROM complaint_figure WHERE id = $1
      UNION ALL
      SELECT 'was ' || quote(from_ms) || ' ' || quote(until_ms) || quote(facts) FROM complaint_figure_was WHERE id = $1
      ORDER BY 1
      """, [.int(id)]
    ) { $0.text(0) }
    return columns + clocks + figures
  }
}
