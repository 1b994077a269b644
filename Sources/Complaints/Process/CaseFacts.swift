import Contract
import Zones

/// What the process asks of a case; all of it is stored.
struct CaseFacts: Sendable, Equatable {
  var number: String
  var kind: CaseKind
  var state: ComplaintState
  var severity: Severity
  var handlerId: Int64?
  /// The employee complained about.
  var accusedId: Int64?
  var reviewerId: Int64?
  /// As the journal names them.
  var resolvedBy: String?
  var isChild = false
  var isOnHold = false
  var openChildren = 0
  /// Pieces of evidence of this round.
  var evidence = 0
  /// Refused proposals of this round.
  var refusals = 0
  /// The approval for which a proposal waits; none once it is decided or expired.
  var approvalId: Int64?
  /// The first remedy line that is not delivered.
  var openLine: Int?
  /// Whether the customer was reached after this round's resolution, and is satisfied.
  var isSatisfied = false
  /// On how many days of the store's zone somebody tried in vain to reach them, after this round's resolution.
  var vainDays = 0
  var escalation = 0
  var acknowledgedAtMs: Int64?
  var proposedAtMs: Int64?
  var closedAtMs: Int64?

  init(number: String, kind: CaseKind, state: ComplaintState, severity: Severity) {
    self.number = number
    self.kind = kind
    self.state = state
    self.severity = severity
  }
}

extension CaseFacts {
  /// - Parameters:
  ///   - complaint: as stored; a service request is stored as one, too.
  ///   - approvalId: the complaint's, if it is still undecided at the instant of the step.
  ///   - zone: the store's.
  init(_ complaint: Complaint, approvalId: Int64?, zone: Zone) {
    self.init(
      number: complaint.number, kind: complaint.kind, state: complaint.state, severity: complaint.severity)
    handlerId = complaint.handlerId
    accusedId = complaint.accusedId
    reviewerId = complaint.reviewerId
    resolvedBy = complaint.resolvedBy
    isChild = complaint.links.contains { $0.kind == .parent }
    isOnHold = complaint.onHold == true
    openChildren = Int(complaint.openChildren)
    evidence = Int(complaint.evidence ?? 0)
    refusals = Int(complaint.refusals)
    self.approvalId = approvalId
    openLine = complaint.remedies.first { $0.deliveredAtMs == nil }.map { Int($0.line) }
    let calls = complaint.followUps.filter { $0.round == complaint.round }
    isSatisfied = calls.contains { $0.reached && $0.satisfied == true }
    vainDays = Set(calls.filter { !$0.reached }.map { zone.day(at: $0.atMs).days }).count
    escalation = Int(complaint.escalation)
    acknowledgedAtMs = complaint.acknowledgedAtMs
    proposedAtMs = complaint.proposedAtMs
    closedAtMs = complaint.closedAtMs
  }

  /// Whether a follow-up call was made, or tried often enough.
  var isFollowedUp: Bool { isSatisfied || vainDays >= Self.vainDaysNeeded }

  static let vainDaysNeeded = 3
}
