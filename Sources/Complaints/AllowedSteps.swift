import Contract
import Operations
import Standards
import Store

extension Complaints {
  func allowedSteps(_ request: AllowedRequest, _ call: ReadCall) throws -> AllowedReply {
    try CaseSteps(office: office).reply(request, of: .complaint, call)
  }
}

/// What a caller may do next with a case, and why not the rest, as far as what is stored tells.
struct CaseSteps {
  let office: CaseOffice

  func reply(_ request: AllowedRequest, of kind: CaseKind, _ call: ReadCall) throws -> AllowedReply {
    let complaint = try CaseLookup(call, kind).find(request).row.complaint
    let facts = CaseFacts(
      complaint, approvalId: try PendingApproval.id(of: complaint, nowMs: call.nowMs, in: call.transaction),
      zone: try office.zone(in: call.transaction))
    let limits = try office.book.policy(Int64(complaint.policy), atMs: call.nowMs, in: call.transaction).limits
    let steps = ComplaintProcess.allowed(facts, ActorFacts(call.principal), limits: limits, nowMs: call.nowMs)
      .filter { $0.step != .record }
      .map { step, refusal in
        AllowedStep(
          step: step, method: step.method(of: kind)?.name ?? "", allowed: refusal == nil,
          reason: refusal?.reason.word, message: refusal?.text(in: call.language))
      }
    return AllowedReply(
      id: complaint.id, state: complaint.state, steps: steps.filter(\.allowed) + steps.filter { !$0.allowed })
  }
}

/// The approval for which a proposal waits, while nobody has decided it.
enum PendingApproval {
  static func id(of complaint: Complaint, nowMs: Int64, in transaction: Transaction) throws -> Int64? {
    guard let id = complaint.approvalId else { return nil }
    let approval = try ApprovalTable(transaction: transaction).find(id)
    guard let approval, approval.status == .pending, nowMs < approval.expiresMs else { return nil }
    return id
  }
}
