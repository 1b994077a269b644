import Contract
import Operations

extension Complaints {
  /// 客户确认. Refused, it goes back into work; so many refusals leave nothing but a review.
  func answerProposal(_ request: AnswerProposalRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.answer, version: request.version)
    if request.answer == .refused {
      guard request.reason != nil else { throw Refusal(.answerReasonMissing, path: "reason") }
      file.complaint.refusals += 1
      try file.move(to: .investigating)
    } else {
      try file.move(to: .executing)
    }
    file.add(.answer) {
      $0.text = request.reason
      $0.changed = [request.answer.word]
    }
    if request.answer == .refused { try file.tellCameBack() }
    return try file.store()
  }

  /// 单方决定: only where the complainant knows where else to turn.
  func decideProposal(_ request: DecideProposalRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.decide, version: request.version)
    guard request.channelsTold else { throw Refusal(.channelsNotTold, path: "channels_told") }
    try file.move(to: .executing)
    file.add(.decide) { $0.text = request.reason }
    return try file.store()
  }
}

extension CaseFile {
  /// Tells the handler that it is with them again, unless it is they who brought it back.
  func tellCameBack() throws {
    if complaint.handlerId != nil, complaint.handlerId == call.principal.employeeId { return }
    try notifyHandler(.cameBack)
  }
}
