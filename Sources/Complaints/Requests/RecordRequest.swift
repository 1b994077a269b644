import Contract
import Customers
import Operations
import Store

extension Requests {
  /// 登记.
  func recordRequest(_ request: RecordServiceRequest, _ call: WriteCall) throws -> ServiceRequest {
    let customer = try request.who.customer(call)
    var draft = request.draft
    draft.customerId = customer?.id
    draft.purchaseId = try CasePurchase(id: request.purchaseId, ref: request.purchaseRef)
      .purchaseId(of: customer, call)
    draft.occurredAtMs = call.nowMs
    if let ref = request.externalRef, let stored = try CaseTable(transaction: call.transaction).find(externalRef: ref) {
      return try same(stored, draft, request, call)
    }
    try CaseChecks(call).run(draft)
    let file = try CaseRecorder(office: office, call: call).open(draft, of: customer)
    file.add(.record) {
      $0.toState = .received
      $0.departmentId = file.complaint.departmentId
    }
    try file.tellRecorded()
    return ServiceRequest(try file.store())
  }

  /// The same reference means the same request; other contents under it are refused and named.
  private func same(
    _ stored: CaseRow, _ draft: Complaint, _ request: RecordServiceRequest, _ call: WriteCall
  ) throws -> ServiceRequest {
    let old = stored.complaint
    // References of requests and complaints are one set.
    guard try CaseLookup(call, nil).sees(stored) else {
      // Of a case out of sight nothing is told but that it is another one.
      throw Refusal.refTaken(draft.externalRef, number: "***", ["customer_id"])
    }
    var differing: [String] = []
    if old.kind != .request { differing.append("kind") }
    if old.customerId != draft.customerId { differing.append("customer_id") }
    if old.channel != draft.channel { differing.append("channel") }
    if old.title != draft.title { differing.append("title") }
    if old.description != draft.description { differing.append("description") }
    if old.category != draft.category { differing.append("category") }
    if let severity = request.severity, old.severity != severity { differing.append("severity") }
    guard differing.isEmpty else {
      throw Refusal.refTaken(draft.externalRef, number: old.number, differing, id: old.id)
    }
    call.leavesUnchanged()
    return ServiceRequest(try CaseView(office, call.transaction).message(stored, at: call.nowMs))
  }
}

extension RecordServiceRequest {
  fileprivate var who: CaseCustomer {
    CaseCustomer(id: customerId, number: customerNumber, ref: customerRef, isAnonymous: anonymous == true)
  }

  /// What was said, in the form in which it is kept.
  fileprivate var draft: Complaint {
    var draft = Complaint()
    draft.kind = .request
    draft.channel = NormalText.normal(channel)
    draft.title = NormalText.normal(title)
    draft.description = NormalText.normal(description)
    draft.externalRef = externalRef
    draft.product = NormalText.normal(product)
    draft.category = NormalText.normal(category)
    draft.severity = severity ?? .general
    draft.attachments = attachments
    draft.contactName = NormalText.normal(contactName)
    draft.contactPhone = NormalText.normal(contactPhone)
    return draft
  }
}
