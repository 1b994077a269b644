import Contract
package import Operations

/// Approvals (审批): one inbox for what waits for a second person's yes, whichever room asked.
///
/// Rooms ask through `Approvals.request` in Operations, where the rows of approvals and their expiry are, too. Here is
/// who decides: `DeputyTable` (SQL beside the rows it reads), `Authority` (who may decide what, for themselves and for
/// those whom they stand in for), `ReadApprovals` (an inbox is what `Authority` lets its owner decide),
/// `DecideApproval`, `Deputies`.
package enum ApprovalsRoom {
  /// - Parameter kinds: what rooms let people ask for.
  package static func register(in table: inout MethodTable, kinds: [any ApprovalKind]) {
    table.add(ApprovalOperations(kinds: kinds))
  }
}

/// The operations; each stands in a file of its own.
struct ApprovalOperations: ApprovalsService {
  let kinds: [String: any ApprovalKind]

  init(kinds: [any ApprovalKind]) {
    self.kinds = Dictionary(kinds.map { ($0.name, $0) }) { first, _ in
      preconditionFailure("the approvals \(first.name) are registered twice")
    }
  }

  func list(_ request: ListApprovalsRequest, _ call: ReadCall) throws -> ListApprovalsReply {
    try listApprovals(request, call)
  }
  func get(_ request: GetApprovalRequest, _ call: ReadCall) throws -> Approval { try getApproval(request, call) }
  func approve(_ request: ApproveRequest, _ call: WriteCall) throws -> Approval { try approveRequest(request, call) }
  func refuse(_ request: RefuseApprovalRequest, _ call: WriteCall) throws -> Approval {
    try refuseRequest(request, call)
  }
  func withdraw(_ request: WithdrawApprovalRequest, _ call: WriteCall) throws -> Approval {
    try withdrawRequest(request, call)
  }
  func setDeputy(_ request: SetDeputyRequest, _ call: WriteCall) throws -> Deputy { try appoint(request, call) }
  func clearDeputy(_ request: ClearDeputyRequest, _ call: WriteCall) throws -> Deputy { try dismiss(request, call) }
  func deputies(_ request: DeputiesRequest, _ call: ReadCall) throws -> DeputiesReply {
    try listDeputies(request, call)
  }
}
