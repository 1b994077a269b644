import Contract
import Customers
import Identity
import Operations
import Purchases
import Standards
import Store

extension Complaints {
  /// The open complaints of the same customer that a reply shows at most.
  private static let earlierMax = 10

  func recordComplaint(_ request: RecordComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let customer = try request.who.customer(call)
    var draft = request.draft
    draft.customerId = customer?.id
    draft.purchaseId = try request.what.purchaseId(of: customer, call)
    if let ref = request.externalRef, let stored = try CaseTable(transaction: call.transaction).find(externalRef: ref) {
      return try same(stored, draft, request, call)
    }
    try CaseChecks(call).run(draft)
    if draft.occurredAtMs == 0, request.occurredAtMs == nil { draft.occurredAtMs = call.nowMs }
    let file = try CaseRecorder(office: office, call: call).open(draft, of: customer)
    file.add(.record) {
      $0.toState = .received
      $0.departmentId = file.complaint.departmentId
    }
    try file.tellRecorded()
    var complaint = try file.store()
    if let customer {
      complaint.earlier = try EarlierCases(transaction: call.transaction)
        .open(of: customer.id, but: complaint.id, limit: Self.earlierMax)
    }
    return complaint
  }

  /// The same reference means the same complaint; other contents under it are refused and named.
  private func same(
    _ stored: CaseRow, _ draft: Complaint, _ request: RecordComplaintRequest, _ call: WriteCall
  ) throws -> Complaint {
    let old = stored.complaint
    guard try CaseLookup(call).sees(stored) else {
      // Of a case out of sight nothing is told but that it is another one.
      throw Refusal.refTaken(draft.externalRef, number: "***", ["customer_id"])
    }
    var differing: [String] = []
    if old.customerId != draft.customerId { differing.append("customer_id") }
    if old.channel != draft.channel { differing.append("channel") }
    if old.title != draft.title { differing.append("title") }
    if old.description != draft.description { differing.append("description") }
    if old.wish != draft.wish { differing.append("wish") }
    if let atMs = request.occurredAtMs, old.occurredAtMs != atMs { differing.append("occurred_at_ms") }
    if old.category != draft.category { differing.append("category") }
    if let severity = request.severity, old.severity != severity { differing.append("severity") }
    guard differing.isEmpty else {
      throw Refusal.refTaken(draft.externalRef, number: old.number, differing, id: old.id)
    }
    call.leavesUnchanged()
    return try CaseView(office, call.transaction).message(stored, at: call.nowMs)
  }
}

extension Refusal {
  static func refTaken(_ ref: String?, number: String, _ fields: [String], id: Int64? = nil) -> Refusal {
    var refusal = Refusal(
      .complaintRefTaken, path: "external_ref",
      ["ref": ref ?? "", "number": number, "fields": fields.joined(separator: ", ")])
    refusal.resource = id.map { "complaint:\($0)" }
    return refusal
  }
}

extension CaseFile {
  /// The complainant must be told that it is here: whoever handles such cases sees to it.
  func tellRecorded() throws {
    let index = index(of: .acknowledge)
    try notifyHandler(.acknowledgeDue, clock: .acknowledge, dueMs: try index.flatMap { try dueMs(clocks[$0]) })
  }
}

extension RecordComplaintRequest {
  fileprivate var who: CaseCustomer {
    CaseCustomer(id: customerId, number: customerNumber, ref: customerRef, isAnonymous: anonymous == true)
  }

  fileprivate var what: CasePurchase { CasePurchase(id: purchaseId, ref: purchaseRef) }

  /// What was said, in the form in which it is kept.
  fileprivate var draft: Complaint {
    var draft = Complaint()
    draft.kind = .complaint
    draft.channel = NormalText.normal(channel)
    draft.title = NormalText.normal(title)
    draft.description = NormalText.normal(description)
    draft.wish = NormalText.normal(wish)
    draft.occurredAtMs = occurredAtMs ?? 0
    draft.externalRef = externalRef
    draft.product = NormalText.normal(product)
    draft.category = NormalText.normal(category)
    draft.severity = severity ?? .general
    draft.accusedId = accusedId
    draft.attachments = attachments
    draft.authorityRef = NormalText.normal(authorityRef)
    draft.authorityDueMs = authorityDueMs
    draft.contactName = NormalText.normal(contactName)
    draft.contactPhone = NormalText.normal(contactPhone)
    return draft
  }
}
