import Contract
import Operations
import Standards

extension CaseFacts {
  func notNow(_ step: ComplaintStep, _ path: String) -> Refusal {
    Refusal(.stepNotNow, path: path, ["step": step.word, "number": number, "state": state.word])
  }

  /// So many refusals ask for somebody one level up.
  func isReviewForced(_ limits: CaseLimits) -> Bool { refusals >= limits.refusalsMax }

  /// Grave ones need more than a specialist.
  var isGrave: Bool { severity != .general }

  /// For steps that end a case on one of their ways: a referral or review that closes it.
  func checkMayClose(path: String) throws(Refusal) {
    try ComplaintProcess.Guard.childrenEnded.checkFacts(self, path: path)
    try ComplaintProcess.Guard.notOnHold.checkFacts(self, path: path)
  }
}

extension ActorFacts {
  /// What the door checks before any step; here it answers what somebody may do at all.
  func checkPermission(for step: ComplaintStep, of kind: CaseKind) throws(Refusal) {
    guard let method = step.method(of: kind) else { preconditionFailure("\(step.word) is no call") }
    guard permissions.contains(method.permission) else {
      throw Refusal(
        .permissionDenied,
        ["method": method.name, "permission": method.permission.word, "principal": journalName])
    }
  }
}

extension ComplaintProcess.Who {
  func check(
    _ step: ComplaintStep, _ facts: CaseFacts, _ actor: ActorFacts, path: String
  ) throws(Refusal) {
    if let employee = actor.employeeId, employee == facts.accusedId {
      throw Refusal(.accusedActs, path: path, ["number": facts.number])
    }
    switch self {
    case .writer: break
    case .handler: try checkHandler(step, facts, actor, path)
    case .handlerOnceSet:
      if facts.handlerId != nil { try checkHandler(step, facts, actor, path) }
    case .triager:
      guard actor.isSupervisor || !facts.isGrave else { throw facts.supervisorNeeded(step, path) }
    case .employee:
      guard actor.employeeId != nil else { throw Refusal(.notAnEmployee, path: path, ["step": step.word]) }
    case .closer: try checkCloser(facts, actor, path)
    case .reviewer:
      guard let reviewer = facts.reviewerId else { preconditionFailure("\(facts.number) has no reviewer") }
      guard actor.employeeId == reviewer else {
        throw Refusal(.notTheReviewer, path: path, ["number": facts.number, "id": "\(reviewer)"])
      }
    }
  }

  private func checkHandler(
    _ step: ComplaintStep, _ facts: CaseFacts, _ actor: ActorFacts, _ path: String
  ) throws(Refusal) {
    if actor.isSupervisor { return }
    guard let handler = facts.handlerId else {
      throw Refusal(.handlerMissing, path: path, ["number": facts.number])
    }
    guard actor.employeeId == handler else {
      throw Refusal(.notTheHandler, path: path, ["step": step.word, "number": facts.number])
    }
  }

  /// Four eyes: whoever worked on it does not also call it done.
  private func checkCloser(_ facts: CaseFacts, _ actor: ActorFacts, _ path: String) throws(Refusal) {
    let handles = facts.handlerId != nil && actor.employeeId == facts.handlerId
    guard !handles, !actor.isNamed(facts.resolvedBy) else {
      throw Refusal(.otherThanHandler, path: path, ["number": facts.number])
    }
    try facts.checkDirector(actor, path: path)
  }
}

extension CaseFacts {
  /// Grave ones are a director's to end.
  func checkDirector(_ actor: ActorFacts, path: String) throws(Refusal) {
    guard actor.isDirector || !isGrave else {
      throw Refusal(.directorNeeded, path: path, ["number": number, "severity": severity.word])
    }
  }
}

extension CaseFacts {
  /// For a grave case, or what would make one of it.
  func supervisorNeeded(_ step: ComplaintStep, _ path: String, severity wanted: Severity? = nil) -> Refusal {
    Refusal(
      .supervisorNeeded, path: path,
      ["step": step.word, "number": number, "why": "severity=\((wanted ?? severity).word)"])
  }
}

extension ComplaintProcess.Guard {
  func check(_ facts: CaseFacts, limits: CaseLimits, nowMs: Int64, path: String) throws(Refusal) {
    switch self {
    case .noReviewForced:
      guard facts.isReviewForced(limits) else { return }
      throw Refusal(.reviewForced, path: path, ["number": facts.number, "count": "\(facts.refusals)"])
    case .mayReopen:
      guard let closedAtMs = facts.closedAtMs, nowMs - closedAtMs > limits.reopenWindowMs else { return }
      throw Refusal(
        .reopenTooLate, path: path,
        [
          "number": facts.number, "at": InstantText.text(closedAtMs), "window": LengthText.text(limits.reopenWindowMs),
        ])
    case .mayReview:
      guard let endMs = facts.reviewUntilMs(limits), nowMs > endMs else { return }
      throw Refusal(.reviewTooLate, path: path, ["number": facts.number, "at": InstantText.text(endMs)])
    default: try checkFacts(facts, path: path)
    }
  }

  /// The guards that no policy and no clock change.
  fileprivate func checkFacts(_ facts: CaseFacts, path: String) throws(Refusal) {
    let refusal: Refusal? =
      switch self {
      case .notAcknowledged:
        facts.acknowledgedAtMs.map { Refusal(.acknowledgedAlready, path: path, ["at": InstantText.text($0)]) }
      case .hasHandler: facts.handlerId == nil ? Refusal(.handlerMissing, path: path) : nil
      case .hasNoHandler: facts.handlerId.map { Refusal(.handlerTaken, path: path, ["id": "\($0)"]) }
      case .noApprovalWaits: facts.approvalId.map { Refusal(.approvalWaits, path: path, ["id": "\($0)"]) }
      case .hasEvidence: facts.evidence == 0 ? Refusal(.evidenceMissing, path: path) : nil
      case .allDelivered: facts.openLine.map { Refusal(.remedyOpen, path: path, ["line": "\($0)"]) }
      case .isFollowedUp:
        facts.isFollowedUp ? nil : Refusal(.followUpMissing, path: path, ["tries": "\(facts.vainDays)"])
      case .childrenEnded:
        facts.openChildren == 0 ? nil : Refusal(.childrenOpen, path: path, ["count": "\(facts.openChildren)"])
      case .notOnHold: facts.isOnHold ? Refusal(.onHold, path: path) : nil
      case .notAChild: facts.isChild ? Refusal(.splitTooDeep, path: path) : nil
      case .belowTopLevel:
        facts.escalation < 3 ? nil : Refusal(.levelNotHigher, path: path, ["level": "\(facts.escalation)"])
      case .noReviewForced, .mayReopen, .mayReview: nil
      }
    guard var refusal else { return }
    refusal.arguments["number"] = facts.number
    throw refusal
  }
}

extension CaseFacts {
  /// The last instant at which a review can be asked for; nil where it is forced, which knows no such end.
  fileprivate func reviewUntilMs(_ limits: CaseLimits) -> Int64? {
    switch state {
    case .proposed: proposedAtMs.map { $0 + limits.reviewWindowMs }
    case .closed: closedAtMs.map { $0 + limits.reviewWindowMs }
    default: nil
    }
  }
}
