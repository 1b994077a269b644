import Contract
import Customers
import Operations

extension Complaints {
  /// 更正, with trace.
  func updateComplaint(_ request: UpdateComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.update, version: request.version)
    let before = file.complaint
    try file.correct(request)
    let changed = CaseChanges.lines(before, file.complaint)
    guard !changed.isEmpty else { return try file.storeUnchanged() }
    file.add(.update) {
      $0.text = request.reason
      $0.changed = changed
    }
    return try file.store()
  }
}

extension CaseFile {
  fileprivate func correct(_ request: UpdateComplaintRequest) throws {
    let cleared = try ClearedFields(request.clear, clearable: [4, 5, 9, 12])
    // Whoever sees a mask and sends it back means to leave what is behind it.
    let mask = call.principal.mask
    let shown = mask.hidesNames ? complaint.masked(mask) : nil
    let title = shown != nil && request.title == shown?.title ? nil : request.title
    let description = shown != nil && request.description == shown?.description ? nil : request.description
    try cleared.change(&complaint.title, to: NormalText.normal(title), 4, "title")
    try cleared.change(&complaint.description, to: NormalText.normal(description), 5, "description")
    try cleared.change(&complaint.product, to: NormalText.normal(request.product), 9, "product")
    if let wish = request.wish, wish != shown?.wish { complaint.wish = NormalText.normal(wish) }
    try correctWords(request)
    if let atMs = request.occurredAtMs {
      // What happened, happened before it was told.
      guard atMs <= complaint.receivedAtMs else { throw Refusal(.inFuture, path: "occurred_at_ms") }
      complaint.occurredAtMs = atMs
    }
    try correctAccused(request, cleared)
    try correctSeverity(request.severity)
  }

  private func correctWords(_ request: UpdateComplaintRequest) throws {
    let words = WordCheck(transaction: call.transaction)
    if let channel = NormalText.normal(request.channel), channel != complaint.channel {
      try words.check(channel, in: .channel, "channel")
      complaint.channel = channel
    }
    if let category = NormalText.normal(request.category), category != complaint.category {
      try words.check(category, in: .caseCategory, "category")
      complaint.category = category
    }
  }

  /// Who handles it cannot turn out to be who is complained about: somebody else takes it first.
  private func correctAccused(_ request: UpdateComplaintRequest, _ cleared: ClearedFields) throws {
    let before = complaint.accusedId
    try cleared.change(&complaint.accusedId, to: request.accusedId, 12, "accused_id")
    guard let accused = complaint.accusedId, accused != before else { return }
    try CaseChecks(call).checkAccused(accused, number: complaint.number)
    guard accused != complaint.handlerId else {
      throw Refusal(.conflictOfInterest, path: "accused_id", ["id": "\(accused)"])
    }
  }

  /// A grave one is a supervisor's to triage, so it is theirs to make less of it.
  private func correctSeverity(_ severity: Severity?) throws {
    guard let severity, severity != complaint.severity else { return }
    guard actor.isSupervisor || severity.rawValue > complaint.severity.rawValue else {
      throw try facts().supervisorNeeded(.update, "severity")
    }
    // Once it is resolved, making less of it would be a way around the director who closes it.
    if complaint.state == .resolved, severity.rawValue < complaint.severity.rawValue {
      try facts().checkDirector(actor, path: "severity")
    }
    try grade(severity)
  }
}
