import Contract
import Operations
import Standards

extension Requests {
  /// 进展. An instant until which to wait says that it waits.
  func progressRequest(_ request: ProgressServiceRequest, _ call: WriteCall) throws -> ServiceRequest {
    let file = try CaseFile(request, office, kind: .request, call)
    try file.begin(.progress, version: request.version)
    if request.awaitsCustomer ?? (request.answerUntilMs != nil) {
      let untilMs = try file.waitEnd(request.answerUntilMs)
      // Whom one waits for has been told that the request is here.
      file.acknowledge()
      try file.move(to: .awaitingCustomer)
      file.complaint.question = request.text
      file.complaint.answerUntilMs = untilMs
    } else {
      try file.move(to: .inProgress)
    }
    file.add(.progress) { $0.text = request.text }
    return ServiceRequest(try file.store())
  }

  /// 完成. The customer is told what was done, so it is acknowledged at the latest now.
  func completeRequest(_ request: CompleteServiceRequest, _ call: WriteCall) throws -> ServiceRequest {
    let file = try CaseFile(request, office, kind: .request, call)
    try file.begin(.complete, version: request.version)
    file.acknowledge()
    file.complaint.finding = request.result
    file.complaint.resolvedBy = call.principal.journalName
    if file.complaint.firstResolvedAtMs == nil { file.complaint.firstResolvedAtMs = file.atMs }
    try file.move(to: .completed)
    file.add(.complete) { $0.text = request.result }
    return ServiceRequest(try file.store())
  }

  /// 取消.
  func cancelRequest(_ request: WithdrawComplaintRequest, _ call: WriteCall) throws -> ServiceRequest {
    let file = try CaseFile(request, office, kind: .request, call)
    try file.begin(.cancel, version: request.version)
    try file.move(to: .cancelled)
    file.add(.cancel) { $0.text = request.reason }
    return ServiceRequest(try file.store())
  }
}

extension CaseFile {
  /// Until when it waits for its customer: as long as the policy says where nothing is given, and no longer in all than the
  /// policy allows, unless a supervisor says so.
  fileprivate func waitEnd(_ given: Int64?) throws -> Int64 {
    let limits = try limits()
    let untilMs = given ?? atMs + limits.answerWaitMs
    guard untilMs > atMs else { throw Refusal(.notInPast, path: "answer_until_ms") }
    let waitedMs = waitedMs(at: atMs)
    guard untilMs - atMs > limits.pauseMaxMs - waitedMs, !actor.isSupervisor else { return untilMs }
    throw Refusal(
      .pauseUsedUp, path: "answer_until_ms",
      [
        "number": complaint.number, "waited": LengthText.text(waitedMs), "max": LengthText.text(limits.pauseMaxMs),
      ])
  }
}
