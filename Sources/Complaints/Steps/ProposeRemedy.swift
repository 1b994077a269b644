import Contract
import Operations
import Standards

extension Complaints {
  /// Within the caller's limit it is made, above it is asked for.
  func proposeRemedy(_ request: ProposeRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.propose, version: request.version)
    let check = RemedyCheck(file: file, office: office)
    try check.check(request)
    let totals = try RemedyTotals(request.remedies, given: file.complaint)
    let limits = try file.limits().remedyLimits
    guard totals.exceed(limits.limit(of: call.principal.role)) else {
      try file.propose(request)
      file.add(.propose) { $0.text(of: request) }
      return try file.store()
    }
    let approval = try totals.ask(request, file, limits, call)
    file.complaint.approvalId = approval.id
    file.add(.approvalAsked) {
      $0.text(of: request)
      $0.approvalId = approval.id
    }
    return try file.store()
  }
}

extension CaseEvent {
  fileprivate mutating func text(of request: ProposeRequest) {
    text = request.finding
    substantiated = request.substantiated
    changed = request.remedies.enumerated().map { "\($0): \($1.summary)" }
  }
}

extension RemedyLine {
  /// In one line, for timelines: "POINTS 5000 club".
  fileprivate var summary: String {
    let money = amount.map { "\($0.currency) \($0.minor)" }
    return [kind.word, points.map(String.init), program, money, text].compactMap(\.self).joined(separator: " ")
  }
}

extension CaseFile {
  /// The proposal takes the place of the one before; its event is the caller's.
  func propose(_ request: ProposeRequest) throws {
    complaint.finding = request.finding
    complaint.substantiated = request.substantiated
    complaint.remedies = request.remedies.enumerated().map { Remedy(line: UInt32($0), what: $1) }
    complaint.proposedAtMs = atMs
    complaint.firstReplyAtMs = complaint.firstReplyAtMs ?? atMs
    complaint.approvalId = nil
    try move(to: .proposed)
  }
}

/// Proposals above what somebody may promise alone (补救方案审批).
struct ProposeApproval: ApprovalKind {
  static let name = "complaints.propose"
  let office: CaseOffice
  var name: String { Self.name }

  /// The case must stand where it stood: under investigation in the same round. Another round drops what was asked.
  func execute(_ approval: Approval, payload: [UInt8], _ call: WriteCall) throws -> (kind: String, id: Int64) {
    let request = try ProposeRequest(bytes: payload)
    guard let id = request.id, let row = try CaseTable(transaction: call.transaction).find(id) else {
      throw CaseFault("approval \(approval.id) is for no case")
    }
    // Whoever sees the case may decide, whether or not its customer's file is theirs.
    guard try CaseSight(call.principal, call.transaction).sees(row) else {
      throw Refusal(.caseNotFound, path: "id", ["what": row.complaint.number])
    }
    let file = try CaseFile(CaseLookup.Found(row: row, path: "id"), office, call)
    try file.beginApproved(.propose, approval)
    try RemedyCheck(file: file, office: office).check(request)
    try file.propose(request)
    file.add(.propose) {
      // It stands as if who asked had made it now; the approval says who decided.
      $0.actor = approval.requestedBy
      $0.approvalId = approval.id
      $0.text(of: request)
    }
    try file.store()
    return (Complaint.recordKind, id)
  }
}

extension CaseFile {
  /// Begins what somebody asked for and somebody else approved, who need not be able to do it themselves; but whoever is
  /// complained about neither asks nor decides, nor does a deputy in their name.
  func beginApproved(_ step: ComplaintStep, _ approval: Approval) throws {
    guard complaint.approvalId == approval.id else { throw try facts().notNow(step, path) }
    try ComplaintProcess.checkState(step, try facts(), limits: try limits(), path: path)
    let people = [call.principal.employeeId, approval.decidedFor, approval.requestedEmployeeId].compactMap(\.self)
    if let accused = complaint.accusedId, people.contains(accused) {
      throw Refusal(.accusedActs, path: path, ["number": complaint.number])
    }
    isStep = true
  }
}
