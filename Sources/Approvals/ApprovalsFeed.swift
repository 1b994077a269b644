import Contract
package import Operations

extension ApprovalsRoom {
  /// Who would get an approval shown, or a deputy, is told of it.
  package static let feed: [FeedKind] = [
    FeedKind(
      Approval.recordKind, area: "approvals", .signedIn,
      .each { id, call in
        guard let found = try ApprovalTable(transaction: call.transaction).find(id) else { return false }
        let authority = try Authority(call.principal, nowMs: call.nowMs, call.transaction)
        return try authority.sees(found) && authority.isConcerned(in: found)
      }),
    FeedKind("approval_deputy", area: "approvals", .identityRead),
  ]
}
