import Contract
import Customers
import Operations

extension Complaints {
  /// 不予受理. The reply tells the complainant that it was here, too.
  func rejectComplaint(_ request: RejectComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.reject, version: request.version)
    let rejection = NormalText.normal(request.rejection)
    try WordCheck(transaction: call.transaction).check(rejection, in: .rejection, "rejection")
    file.complaint.rejection = rejection
    file.acknowledge()
    try file.move(to: .notAccepted)
    file.add(.reject) { $0.text = request.reply }
    return try file.store()
  }
}
