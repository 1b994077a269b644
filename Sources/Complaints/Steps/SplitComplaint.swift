import Contract
import Customers
import Operations

extension Complaints {
  /// 拆分: a part goes its own way, with clocks of its own from now on. The reply is that part.
  func splitComplaint(_ request: SplitComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let parent = try CaseFile(request, office, call)
    try parent.begin(.split, version: request.version)
    let draft = request.child(of: parent.complaint)
    // What the parent holds is not asked again: its word may have been retired since.
    if request.category != nil, let category = draft.category {
      try WordCheck(transaction: call.transaction).check(category, in: .caseCategory, "category")
    }
    let child = try CaseRecorder(office: office, call: call).open(draft, of: try parent.customer())
    // Beside its parent it is no further complaint of the customer.
    child.complaint.links = draft.links
    child.complaint.repeats = parent.complaint.repeats
    if child.complaint.departmentId == nil { child.complaint.departmentId = parent.complaint.departmentId }
    child.add(.record) {
      $0.toState = .received
      $0.otherId = parent.complaint.id
      $0.departmentId = child.complaint.departmentId
    }
    try child.tellRecorded()
    let reply = try child.store()
    parent.complaint.openChildren += 1
    parent.add(.split) { $0.otherId = reply.id }
    try parent.store()
    return reply
  }
}

extension SplitComplaintRequest {
  /// What is absent is the parent's. Its deadlines, files and references stay with the parent.
  fileprivate func child(of parent: Complaint) -> Complaint {
    var child = Complaint()
    child.kind = .complaint
    child.channel = parent.channel
    child.title = NormalText.normal(title) ?? parent.title
    child.description = NormalText.normal(description) ?? parent.description
    child.wish = NormalText.normal(wish)
    child.occurredAtMs = parent.occurredAtMs
    child.customerId = parent.customerId
    child.purchaseId = parent.purchaseId
    child.product = NormalText.normal(product) ?? parent.product
    child.category = NormalText.normal(category) ?? parent.category
    child.severity = severity ?? parent.severity
    child.accusedId = parent.accusedId
    child.contactName = parent.contactName
    child.contactPhone = parent.contactPhone
    child.links = [CaseLink(kind: .parent, id: parent.id, number: parent.number)]
    return child
  }
}
