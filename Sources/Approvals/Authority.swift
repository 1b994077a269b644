import Contract
import Customers
import Identity
import Operations
import Store

/// Who may decide what (审批权限): a caller, in their own name and in the names of those for whom they stand in now.
///
/// An inbox and a decision ask the same question, `voice(for:)`, so that an inbox holds what can be decided and nothing
/// else.
struct Authority {
  /// In whose name somebody decides.
  struct Voice {
    /// The caller, with the rights that count here.
    let principal: Principal
    /// The absent employee whose rights these are; absent in one's own name.
    let absent: Int64?
  }

  let caller: Principal
  /// The caller's own first, then those of the absent in the order of their ids; none for who left.
  let voices: [Voice]
  private let transaction: Transaction

  init(_ caller: Principal, nowMs: Int64, _ transaction: Transaction) throws {
    self.caller = caller
    self.transaction = transaction
    guard let own = caller.employeeId else {
      voices = [Voice(principal: caller, absent: nil)]
      return
    }
    // Between a call's admission and its turn on the writer somebody may have left.
    guard try Credentials.principal(employee: own, in: transaction) != nil else {
      voices = []
      return
    }
    // What an absent one decides as a deputy of others is not theirs: only appointments of the caller count.
    let absent = try DeputyTable(transaction: transaction).absent(deputyId: own, atMs: nowMs)
    voices =
      try [Voice(principal: caller, absent: nil)]
      + absent.compactMap { id in
        guard let other = try Credentials.principal(employee: id, in: transaction) else { return nil }
        return Voice(principal: caller.standingIn(for: other), absent: id)
      }
  }

  /// Whether the customer whom it concerns is in sight, in any of the names.
  func sees(_ approval: Approval) throws -> Bool { try voices.contains { try sees(approval, $0) } }

  /// The name in which the caller may decide; absent where they may not.
  func voice(for approval: Approval) throws -> Voice? {
    guard !approval.isAsked(byAnyOf: caller) else { return nil }
    return try voices.first { try objection($0, approval) == nil && sees(approval, $0) }
  }

  /// Why the caller may not decide, where `voice(for:)` finds no name.
  func refusal(of approval: Approval, _ method: MethodInfo) throws -> Refusal {
    let seeing = try voices.filter { try sees(approval, $0) }
    guard !seeing.isEmpty else { return .approvalNotFound(approval.id) }
    if approval.isAsked(byAnyOf: caller) { return objection(.ownRequest, caller, approval, method) }
    // The name that came furthest says why.
    var found: (objection: Objection, voice: Voice)?
    for voice in seeing {
      guard let objection = objection(voice, approval) else { continue }
      if found.map({ $0.objection.rawValue < objection.rawValue }) ?? true { found = (objection, voice) }
    }
    guard let found else { return .approvalNotFound(approval.id) }
    return objection(found.objection, found.voice.principal, approval, method)
  }

  // MARK: Objections

  /// What stands against a decision in one name, in the order in which it is looked at.
  private enum Objection: Int {
    case permission, ownRequest, limit
  }

  private func sees(_ approval: Approval, _ voice: Voice) throws -> Bool {
    guard let customer = approval.customerId else { return true }
    return try VisibleCustomers(voice.principal, transaction).find(customer) != nil
  }

  private func objection(_ voice: Voice, _ approval: Approval) -> Objection? {
    // Auditors change nothing, whatever permission a room asks for and whomever they stand in for.
    guard caller.role != .auditor, voice.principal.permissions.contains(approval.permission) else {
      return .permission
    }
    // A deputy is the absent one's hand: it does not sign what that one asked for.
    if let absent = voice.absent, approval.isAsked(byEmployee: absent) { return .ownRequest }
    guard let roles = approval.rolesThatMay, !roles.contains(voice.principal.role) else { return nil }
    return .limit
  }

  private func objection(
    _ objection: Objection, _ principal: Principal, _ approval: Approval, _ method: MethodInfo
  ) -> Refusal {
    switch objection {
    case .permission:
      return Refusal(
        .permissionDenied,
        ["method": method.name, "permission": approval.permission.word, "principal": caller.journalName])
    case .ownRequest:
      return Refusal(
        .approvalOwnRequest, path: "id", ["id": "\(approval.id)", "asker": approval.requestedBy])
    case .limit:
      let own = approval.limits.filter { $0.role == principal.role }.compactMap(\.amountMax).max()
      return Refusal(
        .approvalAboveLimit, path: "id",
        [
          "amount": "\(approval.amount ?? 0)", "limit": "\(own ?? 0)", "principal": caller.journalName,
          "who": (approval.rolesThatMay ?? []).map(\.word).joined(separator: ", "),
        ])
    }
  }
}

extension Refusal {
  static func approvalNotFound(_ id: Int64) -> Refusal { Refusal(.approvalNotFound, path: "id", ["id": "\(id)"]) }
}
