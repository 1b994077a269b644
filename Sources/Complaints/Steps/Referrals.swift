import Contract
import Operations

extension Complaints {
  /// 转外部途径. Whoever is there may set a deadline of their own.
  func referComplaint(_ request: ReferComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.refer, version: request.version)
    if let dueMs = request.dueMs { try CaseChecks(call).checkDeadline(dueMs, after: file.atMs, path: "due_ms") }
    file.complaint.referredFrom = file.complaint.state
    try file.move(to: .externalRemedy)
    file.complaint.referral = request.kind
    file.complaint.referralBody = request.body
    file.complaint.referralRef = request.reference
    // Who was about to review it no longer does.
    file.complaint.reviewerId = nil
    if let dueMs = request.dueMs { try file.startExternal(dueMs: dueMs) }
    file.add(.refer) {
      $0.text = "\(request.kind.word) \(request.body) \(request.reference)"
      $0.changed = request.dueMs.map { ["due_ms: \(InstantText.text($0))"] } ?? []
    }
    return try file.store()
  }

  /// What was resolved before begins anew, what was not goes on.
  func finishComplaintReferral(_ request: FinishReferralRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.finishReferral, version: request.version)
    if request.goOn == true {
      if file.complaint.referredFrom == .closed {
        try ComplaintProcess.Guard.mayReopen.check(
          try file.facts(), limits: try file.limits(), nowMs: file.atMs, path: file.path)
      }
      // Whoever goes on with what was never triaged has accepted it.
      file.fulfil(.triage)
      if !file.isUnresolved { try file.newRound() }
      try file.move(to: .investigating)
    } else {
      try file.facts().checkMayClose(path: file.path)
      try file.facts().checkDirector(file.actor, path: file.path)
      try file.move(to: .closed)
    }
    (file.complaint.referral, file.complaint.referredFrom) = (nil, nil)
    (file.complaint.referralBody, file.complaint.referralRef) = (nil, nil)
    file.add(.finishReferral) { $0.text = request.outcome }
    if request.goOn == true { try file.tellCameBack() }
    return try file.store()
  }
}

extension CaseFile {
  /// Whether this round's work is still to be resolved.
  fileprivate var isUnresolved: Bool {
    clocks.contains { $0.kind == .resolve && $0.round == complaint.round && $0.isActive }
  }
}
