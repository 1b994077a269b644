import Contract
import Store

/// Which files a list, a search or an export takes.
struct CustomerFilter: Equatable {
  var ownerId: Int64?
  var kind: CustomerKind?
  var grade: Grade?
  var tag: String?
  var region: String?
  var industry: String?
  var source: String?
  var createdFromMs: Int64?
  var createdUntilMs: Int64?
  var state = CustomerState.active
  var isUnowned = false
  /// Only those whose review was due before this instant.
  var reviewDueBeforeMs: Int64?

  func takes(_ customer: Customer) -> Bool {
    if let ownerId, customer.ownerId != ownerId { return false }
    if let kind, customer.kind != kind { return false }
    if let grade, customer.grade != grade { return false }
    if let tag, !customer.tags.contains(tag) { return false }
    if let region, customer.region != region { return false }
    if let industry, customer.industry != industry { return false }
    if let source, customer.source != source { return false }
    if let createdFromMs, customer.createdAtMs < createdFromMs { return false }
    if let createdUntilMs, customer.createdAtMs >= createdUntilMs { return false }
    if isUnowned, customer.ownerId != nil { return false }
    if let due = reviewDueBeforeMs, customer.reviewDueAtMs ?? 0 >= due { return false }
    return takesState(customer.archivedAtMs != nil)
  }

  private func takesState(_ isArchived: Bool) -> Bool {
    switch state {
    case .active, .unspecified: !isArchived
    case .archived: isArchived
    case .any: true
    }
  }

  /// For a cursor: everything that tells this list from every other one. The moment of asking does not.
  var words: [String] {
    [
      "\(ownerId ?? 0)", "\(kind?.rawValue ?? 0)", "\(grade?.rawValue ?? 0)", tag ?? "", region ?? "", industry ?? "",
      source ?? "", "\(createdFromMs ?? 0)", "\(createdUntilMs ?? 0)", state.word, "\(isUnowned)",
      "\(reviewDueBeforeMs != nil)",
    ]
  }
}

extension CustomerFilter {
  init(_ request: ListCustomersRequest, nowMs: Int64) {
    ownerId = request.ownerId
    kind = request.kind == .unspecified ? nil : request.kind
    grade = request.grade == .unspecified ? nil : request.grade
    tag = NormalText.normal(request.tag)
    region = NormalText.normal(request.region)
    industry = NormalText.normal(request.industry)
    source = NormalText.normal(request.source)
    createdFromMs = request.createdFromMs
    createdUntilMs = request.createdUntilMs
    state = request.state ?? .active
    isUnowned = request.unowned == true
    reviewDueBeforeMs = request.reviewOverdue == true ? nowMs : nil
  }

  init(_ request: SearchCustomersRequest) {
    ownerId = request.ownerId
    kind = request.kind == .unspecified ? nil : request.kind
    grade = request.grade == .unspecified ? nil : request.grade
    tag = NormalText.normal(request.tag)
    state = request.state ?? .active
  }
}
