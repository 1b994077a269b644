import Contract
import Customers
import Desk
import Operations
import Standards
import Store

/// A case under change, inside one call: the one place where cases change.
///
/// How a step goes:
/// ```
/// let file = try CaseFile(request, office, call)      // looks it up, and settles what fell due before `atMs`
/// try file.begin(.resolve, version: request.version)  // version, order of time, state, who, guards
/// file.complaint.finding = …                          // plain fields are set directly
/// try file.move(to: .resolved)                        // state; its clocks are paused, fulfilled, started, ended
/// file.add(.resolve) { $0.text = request.comment }    // the event; from and to state are filled in
/// return try file.store()                             // rows, agenda, figures; the reply
/// ```
/// In reading order: this file (opening, beginning), `CaseFile+Clocks` (`move`, `newRound`, `startExternal`, `fulfil`,
/// `retarget`, `replan`), `CaseFile+People` (`assign`, `escalate`, notices), `CaseFile+Settle` (what happens by itself),
/// `CaseFile+Store` (`add`, `store`).
final class CaseFile {
  static let dueKind = "complaints.due"
  /// By how much the clock may step back without a refusal: what a time service corrects in passing.
  static let clockStepMs: Int64 = 5_000

  let office: CaseOffice
  /// What policy and calendars say, looked up once.
  let standards: PinnedStandards
  let call: WriteCall
  /// The request's field that named the case.
  let path: String
  /// The instant of the step: never before the last one.
  let atMs: Int64
  /// The row under change; the version is raised by `store`.
  var row: CaseRow
  /// Those of all rounds, in their order.
  var clocks: [ClockRow]
  let stored: CaseRow
  let storedClocks: [ClockRow]
  let isNew: Bool
  /// A move whose event is not added yet.
  var moved: (from: ComplaintState, to: ComplaintState)?
  /// What `store` adds to the timeline.
  var events: [CaseEvent] = []
  /// Whether people did something, or only clocks.
  var isStep = false

  /// The case; clocks are in `clocks`.
  var complaint: Complaint {
    get { row.complaint }
    _modify { yield &row.complaint }
  }

  convenience init(
    _ request: some NamesCase, _ office: CaseOffice, kind: CaseKind = .complaint, _ call: WriteCall
  ) throws {
    try self.init(CaseLookup(call, kind).find(request), office, call)
  }

  /// Opens a case for a change: what is due by now happens first.
  /// - Parameter ms: the instant of the step, where it is not the call's.
  init(_ found: CaseLookup.Found, _ office: CaseOffice, at ms: Int64? = nil, _ call: WriteCall) throws {
    self.office = office
    standards = PinnedStandards(office, call.transaction)
    self.call = call
    path = found.path
    row = found.row
    stored = found.row
    clocks = try ClockTable(transaction: call.transaction).all(of: found.row.complaint.id)
    storedClocks = clocks
    isNew = false
    atMs = max(ms ?? call.nowMs, found.row.complaint.changedAtMs)
    try settle()
  }

  /// A case that is being recorded. Its clocks are started by `beginRound`.
  init(new row: CaseRow, _ office: CaseOffice, _ call: WriteCall) {
    self.office = office
    standards = PinnedStandards(office, call.transaction)
    self.call = call
    self.row = row
    path = "id"
    stored = row
    clocks = []
    storedClocks = []
    isNew = true
    isStep = true
    atMs = row.complaint.receivedAtMs
  }

  // MARK: Beginning

  /// Checks version, order of time and process, in this order.
  /// - Parameter severity: how grave the step makes it, where that counts too.
  func begin(_ step: ComplaintStep, version: Int64, severity: Severity? = nil) throws {
    try checkSeen(version)
    var facts = try facts()
    facts.severity = Severity(rawValue: max(facts.severity.rawValue, severity?.rawValue ?? 0)) ?? facts.severity
    try ComplaintProcess.check(step, facts, actor, limits: try limits(), nowMs: atMs, path: path)
    isStep = true
  }

  /// Only version and order of time, for what has no row in the process.
  func checkSeen(_ version: Int64) throws(Refusal) {
    try complaint.checkVersion(version)
    guard call.nowMs < atMs, call.isPastFact || atMs - call.nowMs > Self.clockStepMs else { return }
    throw Refusal(
      .behindLastStep, path: call.isPastFact ? "meta.as_of_ms" : path,
      ["number": complaint.number, "at": InstantText.text(atMs)])
  }

  var actor: ActorFacts { ActorFacts(call.principal) }

  /// What the process asks of the case now.
  func facts() throws -> CaseFacts {
    CaseFacts(complaint, approvalId: try pendingApprovalId(), zone: try office.zone(in: call.transaction))
  }

  /// The approval for which a proposal waits, while nobody has decided it.
  func pendingApprovalId() throws -> Int64? {
    try PendingApproval.id(of: complaint, nowMs: call.postedMs, in: call.transaction)
  }

  /// Of the policy that this round keeps.
  func limits() throws -> CaseLimits {
    try standards.policy(Int64(complaint.policy)).limits
  }

  // MARK: Whom it concerns

  /// The file of the customer, whoever may see it; absent for somebody anonymous.
  func customer() throws -> Customer? {
    guard let id = complaint.customerId else { return nil }
    return try VisibleCustomers(.system, call.transaction).find(id)
  }

  var roster: Roster { office.roster(call.transaction) }

  /// What the desk must know to place it.
  var subject: DeskSubject { DeskSubject(complaint) }
}

extension DeskSubject {
  init(_ complaint: Complaint) {
    self.init(
      caseId: complaint.id, number: complaint.number, kind: complaint.kind, category: complaint.category,
      severity: complaint.severity, channel: complaint.channel, departmentId: complaint.departmentId,
      handlerId: complaint.handlerId, accusedId: complaint.accusedId)
  }
}
