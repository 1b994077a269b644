import Contract
import Operations

extension Complaints {
  /// 受理告知: the first one counts.
  func acknowledgeComplaint(_ request: ComplaintStepRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.acknowledge, version: request.version)
    file.acknowledge()
    file.add(.acknowledge) { $0.text = request.comment }
    return try file.store()
  }
}

extension CaseFile {
  /// Stamps the first time that the complainant was told.
  func acknowledge() {
    guard complaint.acknowledgedAtMs == nil else { return }
    complaint.acknowledgedAtMs = atMs
    fulfil(.acknowledge)
  }
}
