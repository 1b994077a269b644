import Contract
import Customers
import Operations
import Store

extension LoyaltyPoints {
  /// Within the caller's limit it is posted, above it is asked for.
  func adjustPoints(_ request: AdjustPointsRequest, _ call: WriteCall) throws -> Adjustment {
    let found = try MemberLookup(call).member(request)
    let change = PointAdjustment(
      points: request.points, reason: request.reason, expiresAtMs: request.expiresAtMs, rules: rules)
    try change.check(call)
    let ledger = try MemberLedger(found.member, path: found.path, rules: rules, call)
    let limits = try ledger.active()?.config.adjustLimits ?? []
    guard request.points.magnitude > limits.limit(of: call.principal.role).magnitude else {
      return Adjustment(posted: try change.post(ledger).message(configNumber: nil))
    }
    // What could not be posted now is not worth asking for.
    try change.checkMayPost(ledger)
    try ledger.store()
    let row = AdjustRow(
      memberId: ledger.member.id, points: request.points, reason: request.reason, expiresAtMs: request.expiresAtMs)
    do {
      let question = try question(request, ledger, limits, call)
      let approval = try Approvals.request(AdjustApproval(rules: rules), question, payload: row, call)
      return Adjustment(approvalId: approval.id)
    } catch var refusal as Refusal where refusal.path == "amount" {
      // An approval calls it the amount; here it is the points.
      refusal.path = "points"
      throw refusal
    }
  }

  private func question(
    _ request: AdjustPointsRequest, _ ledger: MemberLedger, _ limits: [AdjustLimit], _ call: WriteCall
  ) throws -> Approvals.Question {
    let sign = request.points > 0 ? "+" : ""
    return Approvals.Question(
      subject: "\(ledger.program.code) \(ledger.member.card): \(sign)\(request.points)",
      amount: Int64(request.points.magnitude), permission: .loyaltyApprove,
      limits: limits.map { ApprovalLimit(role: $0.role, amountMax: $0.points) },
      customerId: ledger.member.customerId, reason: request.reason)
  }

  /// A row of a batch is posted or refused: what is above the limit asks for approval one by one.
  func adjustRow(_ row: AdjustRow, _ call: WriteCall) throws -> RowResult {
    let found = try MemberLookup(call).member(row)
    let change = PointAdjustment(points: row.points, reason: row.reason, expiresAtMs: row.expiresAtMs, rules: rules)
    try change.check(call)
    let ledger = try MemberLedger(found.member, path: found.path, rules: rules, call)
    let limit = (try ledger.active()?.config.adjustLimits ?? []).limit(of: call.principal.role)
    guard row.points.magnitude <= limit.magnitude else {
      throw Refusal(.adjustAboveLimit, path: "points", ["max": "\(limit)"])
    }
    let posted = try change.post(ledger)
    return RowResult(row: 0, outcome: .created, id: posted.id)
  }
}

extension [AdjustLimit] {
  /// What a role adjusts alone; who is not named, nothing.
  fileprivate func limit(of role: Role) -> Int64 { first { $0.role == role }?.points ?? 0 }
}

/// Points that are added or taken by hand.
struct PointAdjustment {
  let points: Int64
  let reason: String
  let expiresAtMs: Int64?
  let rules: ProgramRules

  func check(_ call: WriteCall) throws(Refusal) {
    guard points != 0 else { throw Refusal(.zeroPoints, path: "points") }
    guard let expiresAtMs else { return }
    guard points > 0 else { throw Refusal(.expiryUnexpected, path: "expires_at_ms") }
    guard expiresAtMs > call.nowMs else { throw Refusal(.expiryInPast, path: "expires_at_ms") }
  }

  func checkMayPost(_ ledger: MemberLedger) throws {
    try ledger.checkNotClosed()
    if points < 0 { try ledger.checkAvailable(0 - points, path: "points") }
  }

  func post(_ ledger: MemberLedger, approvalId: Int64? = nil) throws -> LedgerRow {
    try checkMayPost(ledger)
    var posting = ledger.posting(.adjust)
    posting.detail = LedgerDetail(reason: reason, approvalId: approvalId)
    if points > 0 {
      let active = try ledger.active()
      posting.configId = active?.id
      let dueMs = expiresAtMs ?? active?.calendar.expiryMs(confirmedMs: ledger.atMs) ?? MemberRow.never
      try ledger.credit(
        points, from: .adjusted, NewLot(dueMs: dueMs, earnedAtMs: ledger.atMs, configId: active?.id), &posting)
    } else {
      posting.entries[.available] += points
      posting.entries[.adjusted] -= points
      try ledger.take(0 - points, &posting)
    }
    let row = try ledger.post(posting)
    try ledger.store()
    return row
  }
}

/// Adjustments above what somebody may do alone (积分调整审批).
struct AdjustApproval: ApprovalKind {
  let rules: ProgramRules
  let name = "loyalty.adjust"

  func execute(_ approval: Approval, payload: [UInt8], _ call: WriteCall) throws -> (kind: String, id: Int64) {
    let row = try AdjustRow(bytes: payload)
    let found = try MemberLookup(call).member(row)
    let member = try MemberTable(transaction: call.transaction).survivor(of: found.member.id)
    let change = PointAdjustment(points: row.points, reason: row.reason, expiresAtMs: row.expiresAtMs, rules: rules)
    try change.check(call)
    let ledger = try MemberLedger(member, path: "id", rules: rules, call)
    return ("loyalty_transaction", try change.post(ledger, approvalId: approval.id).id)
  }
}
