import Contract
import Customers
import Operations

extension Requests {
  /// 转投诉: the request ends, and a complaint begins with what is known of it. Each links to the other.
  func convertRequest(_ request: ConvertServiceRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, kind: .request, call)
    try file.begin(.convert, version: request.version)
    let complaint = try opened(from: file, request, call)
    file.complaint.links.append(
      CaseLink(kind: .fromRequest, id: complaint.complaint.id, number: complaint.complaint.number))
    try file.move(to: .converted)
    file.add(.convert) {
      $0.text = request.wish
      $0.otherId = complaint.complaint.id
    }
    try file.store()
    return try complaint.store()
  }

  private func opened(
    from file: CaseFile, _ request: ConvertServiceRequest, _ call: WriteCall
  ) throws -> CaseFile {
    let origin = file.complaint
    let draft = try draft(from: origin, request, call)
    let complaint = try CaseRecorder(office: office, call: call).open(draft, of: try file.customer())
    if complaint.complaint.departmentId == nil { complaint.complaint.departmentId = origin.departmentId }
    complaint.add(.record) {
      $0.toState = .received
      $0.departmentId = complaint.complaint.departmentId
    }
    complaint.add(.converted) {
      $0.text = request.wish
      $0.otherId = origin.id
    }
    try complaint.tellRecorded()
    return complaint
  }

  /// What the request says goes over, unless the conversion says otherwise. Its reference stays with it.
  private func draft(
    from origin: Complaint, _ request: ConvertServiceRequest, _ call: WriteCall
  ) throws -> Complaint {
    var draft = Complaint()
    draft.kind = .complaint
    draft.wish = NormalText.normal(request.wish)
    draft.title = origin.title
    draft.description = NormalText.normal(request.description) ?? origin.description
    draft.channel = origin.channel
    draft.occurredAtMs = origin.receivedAtMs
    draft.purchaseId = origin.purchaseId
    draft.product = origin.product
    draft.category = origin.category
    draft.severity = request.severity ?? origin.severity
    draft.attachments = origin.attachments
    draft.contactName = origin.contactName
    draft.contactPhone = origin.contactPhone
    draft.links = [CaseLink(kind: .fromRequest, id: origin.id, number: origin.number)]
    if let category = NormalText.normal(request.category), category != origin.category {
      try WordCheck(transaction: call.transaction).check(category, in: .caseCategory, "category")
      draft.category = category
    }
    if let accused = request.accusedId {
      try CaseChecks(call).checkAccused(accused, number: origin.number)
      draft.accusedId = accused
    }
    return draft
  }
}
