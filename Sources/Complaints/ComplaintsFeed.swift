import Contract
package import Operations
import Store

extension ComplaintsRoom {
  /// Complaints and service requests are cases of one kind to the journal; the row says which a case is.
  package static let feed: [FeedKind] = [
    FeedKind(
      Complaint.recordKind, areas: ["complaints", "requests"], .complaintsRead,
      .scope { id, call in
        guard let row = try CaseTable(transaction: call.transaction).find(id) else { return false }
        return try CaseSight(call.principal, call.transaction).sees(row)
      }
    ) { id, call in
      try CaseTable(transaction: call.transaction).kind(of: id) == .request ? "requests" : "complaints"
    }
  ]
}
