package import Contract
package import Store

/// How a room asks for an approval (发起审批) inside an operation of its own: where the call goes beyond what its caller
/// may do alone, it stores what was asked, and its reply says that it waits.
package enum Approvals {
  /// What needs somebody's yes.
  package struct Question {
    /// What and how much, in one line that can be decided upon. It names customers by number, never by name: it is not
    /// masked.
    package var subject: String
    /// How much, in the kind's unit; its size counts against the limits, whatever its sign.
    package var amount: Int64?
    /// What whoever decides must hold.
    package var permission: Permission
    /// How much each role may decide, an absent amount being any; empty: whoever holds the permission decides.
    package var limits: [ApprovalLimit]
    /// Whom it concerns. Who does not see the customer does not find the approval.
    package var customerId: Int64?
    /// Why it is asked for, as the caller said.
    package var reason: String?

    package init(
      subject: String, amount: Int64? = nil, permission: Permission, limits: [ApprovalLimit] = [],
      customerId: Int64? = nil, reason: String? = nil
    ) {
      self.subject = subject
      self.amount = amount
      self.permission = permission
      self.limits = limits
      self.customerId = customerId
      self.reason = reason
    }
  }

  /// Stores a question that waits for its answer.
  /// - Parameter payload: what `ApprovalKind.execute` gets when somebody approves.
  /// - Throws: `Refusal(.approvalByNobody)` at `amount` where it is above every limit.
  package static func request(
    _ kind: any ApprovalKind, _ question: Question, payload: some ContractMessage, _ call: WriteCall
  ) throws -> Approval {
    precondition(!question.subject.isEmpty && question.permission != .unspecified, "\(kind.name) asks for nothing")
    precondition(question.limits.isEmpty || question.amount != nil, "\(kind.name) limits what it does not say")
    var approval = Approval()
    approval.id = call.nextId(Approval.recordKind)
    approval.version = 1
    approval.kind = kind.name
    approval.subject = question.subject
    approval.amount = question.amount
    approval.permission = question.permission
    approval.limits = question.limits
    approval.requestedBy = call.principal.journalName
    approval.requestedEmployeeId = call.principal.employeeId
    // Asking is an act of now, also where an import says what was long ago: it must not expire unseen.
    approval.requestedAtMs = call.scope.postedMs
    approval.reason = question.reason
    approval.status = .pending
    approval.expiresMs = call.scope.postedMs + kind.lifetimeMs
    approval.customerId = question.customerId
    if let amount = approval.amount, approval.rolesThatMay?.isEmpty == true {
      let limit = question.limits.compactMap(\.amountMax).max() ?? 0
      throw Refusal(.approvalByNobody, path: "amount", ["amount": "\(amount)", "limit": "\(limit)"])
    }
    try ApprovalTable(transaction: call.transaction).insert(approval, payload: payload.encoded())
    call.changes(Approval.recordKind, approval.id, before: nil)
    approval.touchCustomer(call)
    call.schedule(kind: expiry.name, ref: approval.id, atMs: approval.expiresMs)
    return approval
  }

  /// At its instant a question that nobody answered expires.
  package static let expiry = AgendaKind("approvals.expire") { id, _, call in
    let table = ApprovalTable(transaction: call.transaction)
    guard let approval = try table.find(id), approval.status == .pending else { return call.leavesUnchanged() }
    _ = try call.keep(approval.expired, insteadOf: approval, table.decide)
    approval.touchCustomer(call)
  }
}

extension Approval: VersionedRecord { package static let recordKind = "approval" }

extension Approval {
  /// As it stands at an instant: what nobody decided in time is expired, whether or not the agenda has run.
  package func seen(at nowMs: Int64) -> Approval {
    guard status == .pending, nowMs >= expiresMs else { return self }
    var approval = expired
    approval.version += 1
    return approval
  }

  fileprivate var expired: Approval {
    var approval = self
    approval.status = .expired
    approval.decidedAtMs = expiresMs
    return approval
  }

  /// Whom a step concerns, for journal and feed.
  package func touchCustomer(_ call: WriteCall) {
    if let customerId { call.touch("customer", customerId) }
  }

  /// The roles whose limit it keeps; absent where there are no limits.
  package var rolesThatMay: [Role]? {
    guard !limits.isEmpty else { return nil }
    return limits.filter { isWithin($0) }.map(\.role)
  }

  package func isWithin(_ limit: ApprovalLimit) -> Bool {
    guard let most = limit.amountMax else { return true }
    return most >= 0 && (amount ?? 0).magnitude <= most.magnitude
  }

  /// Whether this very employee, account or local user asked, or an account for them.
  package func isAsked(by principal: Principal) -> Bool { askers.contains(principal.ownName) }

  package func isAsked(byEmployee id: Int64) -> Bool { requestedEmployeeId == id }

  /// Whether anybody of those who asked takes part in a call: the caller, or the account that speaks for them.
  package func isAsked(byAnyOf principal: Principal) -> Bool {
    principal.journalName.split(separator: "/").contains { askers.contains(String($0)) }
  }

  private var askers: [String] { requestedBy.split(separator: "/").map(String.init) }

  /// Who asked in the first place: the account, where one spoke for an employee.
  var asker: String { askers.first ?? requestedBy }
}
