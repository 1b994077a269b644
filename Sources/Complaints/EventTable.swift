import Contract
import Store

/// The rows of timelines.
struct EventTable {
  let transaction: Transaction

  func insert(_ event: CaseEvent, of caseId: Int64) throws {
    try transaction.run(
      "INSERT INTO complaint_event (complaint_id, seq, at_ms, body) VALUES ($1, $2, $3, $4)",
      [.int(caseId), .int(Int64(event.seq)), .int(event.atMs), .blob(event.encoded())])
  }

  /// A page behind an event, the first one first.
  func page(of caseId: Int64, after seq: Int64, limit: Int) throws -> [CaseEvent] {
    try transaction.all(
      "SELECT body FROM complaint_event WHERE complaint_id = $1 AND seq > $2 ORDER BY seq LIMIT $3",
      [.int(caseId), .int(seq), .int(Int64(limit))]
    ) { try CaseEvent(bytes: $0.blob(0)) }
  }
}
