import Contract
import Standards
import Store
import WorkTime

/// Past cases with their clocks, for the simulation of policies.
struct StoredPastCases {
  let transaction: Transaction

  /// - Parameter position: of the case behind which the page begins; its order is that of the ids.
  func page(fromMs: Int64, untilMs: Int64, after position: Int64, limit: Int) throws -> [PastCase] {
    let after = position > 0 ? position : try first(fromMs: fromMs, untilMs: untilMs) - 1
    // By the id alone: the index of instants would be sorted anew for each page.
    let rows = try transaction.all(
      """
      SELECT id, kind, severity, grade, body FROM complaint
      WHERE id > $1 AND +received_ms >= $2 AND +received_ms < $3 ORDER BY id LIMIT $4
      """, [.int(after), .int(fromMs), .int(untilMs), .int(Int64(limit))]
    ) { row in
      PastCase(
        position: row.int(0),
        traits: CaseTraits(
          kind: CaseKind(rawValue: Int32(row.int(1))) ?? .unspecified,
          severity: Severity(rawValue: Int32(row.int(2))) ?? .unspecified,
          grade: row.optionalInt(3).flatMap { Grade(rawValue: Int32($0)) },
          channel: try Complaint(bytes: row.blob(4)).channel), clocks: [])
    }
    let table = ClockTable(transaction: transaction)
    return try rows.map { past in
      var past = past
      past.clocks = try table.all(of: past.position).map(\.past)
      return past
    }
  }

  private func first(fromMs: Int64, untilMs: Int64) throws -> Int64 {
    try transaction.first(
      "SELECT min(id) FROM complaint WHERE received_ms >= $1 AND received_ms < $2", [.int(fromMs), .int(untilMs)]
    ) { $0.optionalInt(0) ?? .max } ?? .max
  }
}

extension ClockRow {
  fileprivate var past: PastClock {
    PastClock(
      kind: kind, startedMs: run.startedMs,
      pauses: run.pauses.map { TimeSpan(fromMs: $0.from, untilMs: $0.until) }, fulfilledMs: run.fulfilledMs,
      breachedMs: run.breachedMs, endedMs: endedMs)
  }
}
