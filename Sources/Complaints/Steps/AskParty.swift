import Contract
import Operations
import Standards

extension Complaints {
  /// Asks, and waits: no longer altogether than the policy allows, unless a supervisor says so.
  func askComplaint(_ request: AskComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.ask, version: request.version)
    let limits = try file.limits()
    let untilMs = request.answerUntilMs ?? file.atMs + limits.answerWaitMs
    guard untilMs > file.atMs else { throw Refusal(.notInPast, path: "answer_until_ms") }
    let waitedMs = file.waitedMs(at: file.atMs)
    guard file.actor.isSupervisor || untilMs - file.atMs <= limits.pauseMaxMs - waitedMs else {
      throw Refusal(
        .pauseUsedUp, path: "answer_until_ms",
        [
          "number": file.complaint.number, "waited": LengthText.text(waitedMs),
          "max": LengthText.text(limits.pauseMaxMs),
        ])
    }
    try file.move(to: request.party == .customer ? .awaitingCustomer : .awaitingThirdParty)
    file.complaint.question = request.question
    file.complaint.answerUntilMs = untilMs
    file.add(.ask) { $0.text = request.question }
    return try file.store()
  }

  func resumeComplaint(_ request: ResumeComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.resume, version: request.version)
    try file.attach(request.attachments)
    try file.move(to: .investigating)
    file.add(.resume) {
      $0.text = request.answer
      $0.attachments = request.attachments
    }
    return try file.store()
  }

  func addComplaintEvidence(_ request: AddEvidenceRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.addEvidence, version: request.version)
    try file.attach(request.attachments)
    file.complaint.evidence = (file.complaint.evidence ?? 0) + 1
    file.add(.addEvidence) {
      $0.text = request.text
      $0.attachments = request.attachments
    }
    return try file.store()
  }
}

extension CaseFile {
  static let attachmentsMax = 50

  /// Adds files to those of the case.
  /// - Throws: `Refusal(.tooManyAttachments)`.
  func attach(_ files: [Attachment]) throws(Refusal) {
    guard complaint.attachments.count + files.count <= Self.attachmentsMax else {
      throw Refusal(
        .tooManyAttachments, path: "attachments",
        ["number": complaint.number, "max": "\(Self.attachmentsMax)"])
    }
    complaint.attachments += files
  }
}
