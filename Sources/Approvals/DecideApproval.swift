import Contract
import Operations
import Store

extension ApprovalOperations {
  func approveRequest(_ request: ApproveRequest, _ call: WriteCall) throws -> Approval {
    let (before, voice) = try decidable(request.id, request.version, Methods.Approvals.approve.info, call)
    guard let kind = kinds[before.kind] else {
      throw Refusal(.approvalKindUnknown, path: "id", ["kind": before.kind])
    }
    var approval = before.decided(.approved, note: request.note, call)
    approval.decidedFor = voice.absent
    let payload = try ApprovalTable(transaction: call.transaction).payload(before.id)
    let made = try call.acting(as: voice.principal) { try kind.execute(approval, payload: payload, call) }
    (approval.resultKind, approval.resultId) = (made.kind, made.id)
    return try keep(approval, insteadOf: before, call)
  }

  func refuseRequest(_ request: RefuseApprovalRequest, _ call: WriteCall) throws -> Approval {
    let (before, voice) = try decidable(request.id, request.version, Methods.Approvals.refuse.info, call)
    var approval = before.decided(.refused, note: request.reason, call)
    approval.decidedFor = voice.absent
    return try keep(approval, insteadOf: before, call)
  }

  func withdrawRequest(_ request: WithdrawApprovalRequest, _ call: WriteCall) throws -> Approval {
    let (before, authority) = try inSight(request.id, call)
    guard try authority.sees(before) else { throw Refusal.approvalNotFound(request.id) }
    guard before.isAsked(by: call.principal) else {
      throw Refusal(.approvalNotAsker, path: "id", ["id": "\(before.id)", "asker": before.requestedBy])
    }
    try before.checkIsOpen(atMs: call.nowMs)
    try before.checkVersion(request.version)
    return try keep(before.decided(.withdrawn, note: request.reason, call), insteadOf: before, call)
  }

  /// Who may is asked before how it stands: whoever may not decide learns nothing of the decision.
  private func decidable(
    _ id: Int64, _ version: Int64, _ method: MethodInfo, _ call: WriteCall
  ) throws -> (Approval, Authority.Voice) {
    let (approval, authority) = try inSight(id, call)
    guard let voice = try authority.voice(for: approval) else { throw try authority.refusal(of: approval, method) }
    try approval.checkIsOpen(atMs: call.nowMs)
    try approval.checkVersion(version)
    return (approval, voice)
  }

  private func inSight(_ id: Int64, _ call: WriteCall) throws -> (Approval, Authority) {
    // An instant before the expiry, or inside a deputy's time that is over, must not be had by naming it.
    guard !call.isPastFact else { throw Refusal(.approvalOnlyNow, path: "meta.as_of_ms") }
    guard let found = try ApprovalTable(transaction: call.transaction).find(id) else {
      throw Refusal.approvalNotFound(id)
    }
    return (found, try Authority(call.principal, nowMs: call.nowMs, call.transaction))
  }

  private func keep(_ approval: Approval, insteadOf before: Approval, _ call: WriteCall) throws -> Approval {
    let kept = try call.keep(approval, insteadOf: before, ApprovalTable(transaction: call.transaction).decide)
    approval.touchCustomer(call)
    call.unschedule(kind: Approvals.expiry.name, ref: approval.id)
    return kept
  }
}

extension Approval {
  fileprivate func decided(_ status: ApprovalStatus, note: String?, _ call: WriteCall) -> Approval {
    var approval = self
    approval.status = status
    approval.decidedBy = call.principal.journalName
    approval.decidedEmployeeId = call.principal.employeeId
    approval.decidedAtMs = call.nowMs
    approval.note = note
    return approval
  }

  /// - Throws: `Refusal` with `.approvalExpired` or `.approvalDecided`.
  fileprivate func checkIsOpen(atMs nowMs: Int64) throws(Refusal) {
    let seen = seen(at: nowMs)
    switch seen.status {
    case .pending: return
    case .expired:
      throw Refusal(.approvalExpired, path: "id", ["id": "\(id)", "at": InstantText.text(expiresMs)])
    case .approved, .refused, .withdrawn, .unspecified:
      throw Refusal(
        .approvalDecided, path: "id",
        [
          "id": "\(id)", "status": status.word, "by": decidedBy ?? requestedBy,
          "at": InstantText.text(decidedAtMs ?? requestedAtMs),
        ])
    }
  }
}
