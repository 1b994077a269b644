import Contract
import Operations

/// The operations on service requests (服务请求). A request is a case like a complaint: the same rows, clocks and timeline,
/// with states of its own, shown as another message.
struct Requests: RequestsService {
  let office: CaseOffice

  func record(_ request: RecordServiceRequest, _ call: WriteCall) throws -> ServiceRequest {
    try recordRequest(request, call)
  }
  func get(_ request: GetServiceRequest, _ call: ReadCall) throws -> ServiceRequest {
    let found = try CaseLookup(call, .request)
      .find(id: request.id, number: request.number, externalRef: request.externalRef)
    return ServiceRequest(try CaseView(office, call.transaction).message(found.row, at: call.nowMs))
  }
  func list(_ request: ListServiceRequests, _ call: ReadCall) throws -> ListServiceRequestsReply {
    let view = CaseView(office, call.transaction)
    let (rows, nextCursor) = try request.list.page(call)
    return ListServiceRequestsReply(
      items: try rows.map { ServiceRequest(try view.message($0, at: call.nowMs)) }, nextCursor: nextCursor)
  }
  func timeline(_ request: TimelineRequest, _ call: ReadCall) throws -> TimelineReply {
    try CaseTimeline.page(request, of: .request, call)
  }
  func allowed(_ request: AllowedRequest, _ call: ReadCall) throws -> AllowedReply {
    try CaseSteps(office: office).reply(request, of: .request, call)
  }
  func accept(_ request: ComplaintStepRequest, _ call: WriteCall) throws -> ServiceRequest {
    try acceptRequest(request, call)
  }
  func dispatch(_ request: DispatchServiceRequest, _ call: WriteCall) throws -> ServiceRequest {
    try dispatchRequest(request, call)
  }
  func take(_ request: ComplaintStepRequest, _ call: WriteCall) throws -> ServiceRequest {
    try takeRequest(request, call)
  }
  func progress(_ request: ProgressServiceRequest, _ call: WriteCall) throws -> ServiceRequest {
    try progressRequest(request, call)
  }
  func complete(_ request: CompleteServiceRequest, _ call: WriteCall) throws -> ServiceRequest {
    try completeRequest(request, call)
  }
  func rate(_ request: RateServiceRequest, _ call: WriteCall) throws -> ServiceRequest {
    try rateRequest(request, call)
  }
  func cancel(_ request: WithdrawComplaintRequest, _ call: WriteCall) throws -> ServiceRequest {
    try cancelRequest(request, call)
  }
  func convert(_ request: ConvertServiceRequest, _ call: WriteCall) throws -> Complaint {
    try convertRequest(request, call)
  }
}

extension ServiceRequest {
  /// A case of the kind REQUEST: its finding is what was done, its resolution the completion, its last follow-up call the
  /// rating.
  init(_ complaint: Complaint) {
    precondition(complaint.kind == .request, "\(complaint.number) is no service request")
    self.init(
      id: complaint.id, version: complaint.version, number: complaint.number, state: complaint.state,
      customerId: complaint.customerId, channel: complaint.channel, title: complaint.title,
      description: complaint.description, receivedAtMs: complaint.receivedAtMs, externalRef: complaint.externalRef,
      purchaseId: complaint.purchaseId, product: complaint.product, category: complaint.category,
      severity: complaint.severity, departmentId: complaint.departmentId, handlerId: complaint.handlerId,
      escalation: complaint.escalation, clocks: complaint.clocks, nextDueMs: complaint.nextDueMs,
      attachments: complaint.attachments, links: complaint.links, answerUntilMs: complaint.answerUntilMs,
      result: complaint.finding, completedAtMs: complaint.resolvedAtMs, rating: complaint.rating,
      ratingComment: complaint.followUps.last?.comment, closedAtMs: complaint.closedAtMs,
      contactName: complaint.contactName, contactPhone: complaint.contactPhone, recordedBy: complaint.recordedBy,
      changedAtMs: complaint.changedAtMs)
  }
}

extension ListServiceRequests {
  var list: CaseList {
    let isOfCustomer = customerId != nil || customerNumber != nil || customerRef != nil
    return CaseList(
      kind: .request, filter: filter ?? (isOfCustomer ? .all : .mine), handlerId: handlerId,
      departmentId: departmentId,
      customer: isOfCustomer
        ? CaseCustomer(id: customerId, number: customerNumber, ref: customerRef, isAnonymous: false) : nil,
      state: state, limit: limit, cursor: cursor)
  }
}
