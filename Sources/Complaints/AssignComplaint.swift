import Contract
import Desk
import Operations

extension Complaints {
  func assignComplaint(_ request: AssignComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    return try file.reassign(
      version: request.version, department: request.departmentId,
      to: CasePlace(handlerId: request.handlerId, isQueue: request.queue == true), reason: request.reason)
  }

  func assignManyComplaints(_ row: AssignRow, _ call: WriteCall) throws -> RowResult {
    let file = try CaseFile(CaseLookup(call).find(id: row.id, path: "id"), office, call)
    let complaint = try file.reassign(
      version: row.version, department: row.departmentId,
      to: CasePlace(handlerId: row.handlerId, isQueue: row.queue == true), reason: row.reason)
    return RowResult(row: 0, outcome: .updated, id: complaint.id, version: complaint.version)
  }
}

extension CaseFile {
  /// 转派: to another handler or department, or back to the queue.
  fileprivate func reassign(
    version: Int64, department: Int64?, to place: CasePlace, reason: String?
  ) throws -> Complaint {
    try begin(.assign, version: version)
    let own = department == nil ? complaint.departmentId : nil
    let departmentId = try own ?? departmentOrRoute(department)
    try self.place(place, department: departmentId)
    if let reviewer = complaint.reviewerId, reviewer == complaint.handlerId {
      throw Refusal(
        .reviewerUnfit, path: "handler_id",
        ["id": "\(reviewer)"]
      ).saying("why", Phrase("reviews this complaint", "正在复核该投诉"))
    }
    add(.assign) {
      $0.text = reason
      $0.handlerId = complaint.handlerId
      $0.departmentId = departmentId
    }
    if complaint.handlerId == nil, !place.isQueue { try tellUnassigned() }
    return try store()
  }
}
