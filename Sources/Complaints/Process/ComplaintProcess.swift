import Contract
import Operations
import Standards

/// The process of complaints and service requests as data: which step is possible in which state, for whom, and what must
/// hold. What is not in its tables is refused.
///
/// It looks at stored facts alone. What a request says beyond them (a date, a remedy, another employee) its step checks.
struct ComplaintProcess: Sendable {
  /// One step: a row of the table.
  struct Rule: Sendable {
    var from: Set<ComplaintState>
    /// Where it is possible besides, once so many proposals were refused that a review is forced.
    var fromWhenForced: Set<ComplaintState> = []
    var who: Who
    var guards: [Guard] = []
    /// Where the case stands behind it. Empty: where it stood.
    var to: Set<ComplaintState> = []
    /// Whether it may also stay where it stands.
    var mayStay = false
  }

  /// Who may take a step, beyond the permission of its method. Who is complained about never may.
  enum Who: Sendable {
    /// Whoever sees it and may write.
    case writer
    /// 承办人, or a supervisor in their place.
    case handler
    /// The same; before there is one, every writer.
    case handlerOnceSet
    /// Every writer where it is of ordinary severity, else a supervisor.
    case triager
    /// An employee, for themselves.
    case employee
    /// Neither who handles nor who resolved it; a director where it is grave.
    case closer
    /// 复核人.
    case reviewer
  }

  /// What must hold, in the order in which it is looked at.
  enum Guard: Sendable {
    case notAcknowledged, hasHandler, hasNoHandler, noReviewForced, noApprovalWaits, hasEvidence, allDelivered
    case isFollowedUp, childrenEnded, notOnHold, mayReopen, mayReview, notAChild, belowTopLevel
  }

  var complaint: [ComplaintStep: Rule]
  var request: [ComplaintStep: Rule]

  func rules(of kind: CaseKind) -> [ComplaintStep: Rule] { kind == .request ? request : complaint }

  /// Refuses what is not possible, in the order: permission, state, who, guards.
  /// - Parameters:
  ///   - limits: of the policy that the case's round keeps.
  ///   - path: the field of the request that named the case.
  func check(
    _ step: ComplaintStep, _ facts: CaseFacts, _ actor: ActorFacts, limits: CaseLimits, nowMs: Int64, path: String
  ) throws(Refusal) {
    guard let rule = rules(of: facts.kind)[step] else { throw facts.notNow(step, path) }
    try actor.checkPermission(for: step, of: facts.kind)
    try check(rule, isPossible: step, facts, limits: limits, path: path)
    try rule.who.check(step, facts, actor, path: path)
    for condition in rule.guards { try condition.check(facts, limits: limits, nowMs: nowMs, path: path) }
  }

  /// Only the part about states, for what happens in somebody's stead.
  func checkState(_ step: ComplaintStep, _ facts: CaseFacts, limits: CaseLimits, path: String) throws(Refusal) {
    guard let rule = rules(of: facts.kind)[step] else { throw facts.notNow(step, path) }
    try check(rule, isPossible: step, facts, limits: limits, path: path)
  }

  private func check(
    _ rule: Rule, isPossible step: ComplaintStep, _ facts: CaseFacts, limits: CaseLimits, path: String
  ) throws(Refusal) {
    if rule.from.contains(facts.state) { return }
    if rule.fromWhenForced.contains(facts.state), facts.isReviewForced(limits) { return }
    // A rating has a text of its own, since customers send it whenever they like.
    throw step == .rate
      ? Refusal(.ratingAbsent, path: path, ["number": facts.number, "state": facts.state.word])
      : facts.notNow(step, path)
  }

  /// Every step of such a case in the contract's order, with the refusal that it would get.
  func allowed(
    _ facts: CaseFacts, _ actor: ActorFacts, limits: CaseLimits, nowMs: Int64
  ) -> [(step: ComplaintStep, refusal: Refusal?)] {
    rules(of: facts.kind).keys.sorted { $0.rawValue < $1.rawValue }.map { step in
      do throws(Refusal) {
        try check(step, facts, actor, limits: limits, nowMs: nowMs, path: "id")
        return (step, nil)
      } catch {
        return (step, error)
      }
    }
  }

  /// Where a step may lead from a state.
  func targets(_ step: ComplaintStep, of kind: CaseKind, from state: ComplaintState) -> Set<ComplaintState> {
    if step == .answerTimedOut { return timeOut(of: kind, from: state) }
    guard let rule = rules(of: kind)[step], rule.from.union(rule.fromWhenForced).contains(state) else { return [] }
    if rule.to.isEmpty { return [state] }
    return rule.mayStay ? rule.to.union([state]) : rule.to
  }

  /// A question that nobody answers ends by itself.
  private func timeOut(of kind: CaseKind, from state: ComplaintState) -> Set<ComplaintState> {
    switch (kind, state) {
    case (.complaint, .awaitingCustomer), (.complaint, .awaitingThirdParty): [.investigating]
    case (.request, .awaitingCustomer): [.inProgress]
    default: []
    }
  }
}

extension ComplaintProcess {
  /// The process as it is.
  static let standard = ComplaintProcess(complaint: complaintRules, request: requestRules)

  static func check(
    _ step: ComplaintStep, _ facts: CaseFacts, _ actor: ActorFacts, limits: CaseLimits, nowMs: Int64, path: String
  ) throws(Refusal) {
    try standard.check(step, facts, actor, limits: limits, nowMs: nowMs, path: path)
  }

  static func checkState(
    _ step: ComplaintStep, _ facts: CaseFacts, limits: CaseLimits, path: String
  ) throws(Refusal) {
    try standard.checkState(step, facts, limits: limits, path: path)
  }

  static func allowed(
    _ facts: CaseFacts, _ actor: ActorFacts, limits: CaseLimits, nowMs: Int64
  ) -> [(step: ComplaintStep, refusal: Refusal?)] {
    standard.allowed(facts, actor, limits: limits, nowMs: nowMs)
  }

  /// A move that the table does not have is a defect of a step, never of a caller.
  static func assertMove(_ step: ComplaintStep, of kind: CaseKind, from: ComplaintState, to: ComplaintState) {
    precondition(
      standard.targets(step, of: kind, from: from).contains(to), "\(step.word) led from \(from.word) to \(to.word)")
  }
}
