import Contract
import Operations
import Store

extension Complaint: VersionedRecord { package static let recordKind = "complaint" }

/// A case as the store keeps it: the message without its clocks, and what only the room needs.
struct CaseRow: Equatable, Sendable {
  /// Of `next_due_ms`: never.
  static let never = Int64.max

  /// Without clocks, `earlier` and what else is worked out for a reply.
  var complaint: Complaint
  /// The employee who recorded it, where one did.
  var recorderId: Int64?
  /// The customer's grade when this round began: clocks are picked by it.
  var grade: Grade?
  /// Since when it waits for its customer or a third party, while it does.
  var waitingSinceMs: Int64?
  /// How many events it has.
  var events: Int64 = 0
  var isLate = false

  init(_ complaint: Complaint) { self.complaint = complaint }
}

extension CaseRow {
  /// In the order of the columns in `CaseTable`.
  init(_ row: Row) throws {
    complaint = try Complaint(bytes: row.blob(0))
    complaint.customerId = row.optionalInt(1)
    recorderId = row.optionalInt(2)
    grade = row.optionalInt(3).flatMap { Grade(rawValue: Int32($0)) }
    waitingSinceMs = row.optionalInt(4)
    events = row.int(5)
    isLate = row.int(6) == 1
  }

  var parentId: Int64? { complaint.links.first { $0.kind == .parent }?.id }
}

extension Complaint {
  /// How the request's prefix and the wording of refusals tell cases apart.
  var prefix: String { kind == .request ? "FW" : "TS" }
}
