import Contract
import Operations
import Store

extension ApprovalOperations {
  func getApproval(_ request: GetApprovalRequest, _ call: ReadCall) throws -> Approval {
    let authority = try Authority(call.principal, nowMs: call.nowMs, call.transaction)
    let found = try ApprovalTable(transaction: call.transaction).find(request.id)
    guard let found, try authority.sees(found) else { throw Refusal.approvalNotFound(request.id) }
    guard authority.isConcerned(in: found) else {
      throw Refusal.allDenied(Methods.Approvals.get.info, call.principal)
    }
    return found.seen(at: call.nowMs)
  }

  func listApprovals(_ request: ListApprovalsRequest, _ call: ReadCall) throws -> ListApprovalsReply {
    let filter = request.filter.flatMap { $0 == .unspecified ? nil : $0 } ?? .inbox
    let status = request.status.flatMap { $0 == .unspecified ? nil : $0 }
    if filter == .all, !call.principal.permissions.contains(.approvalsRead) {
      throw Refusal.allDenied(Methods.Approvals.list.info, call.principal)
    }
    let page = try ListPage(
      cursor: request.cursor, limit: request.limit, filter: ["approvals", filter.word, status?.word ?? "-"])
    let authority = try Authority(call.principal, nowMs: call.nowMs, call.transaction)
    let walk = ApprovalWalk(table: ApprovalTable(transaction: call.transaction), path: path(filter, status, call))
    let (found, stoppedAt) = try walk.run(after: page.position?[0] ?? 0, count: page.fetchCount) { stored in
      let approval = stored.seen(at: call.nowMs)
      guard status.map({ $0 == approval.status }) ?? true else { return nil }
      if filter == .inbox { return try isDecidable(approval, authority) ? approval : nil }
      return try authority.sees(approval) ? approval : nil
    }
    var reply = ListApprovalsReply()
    (reply.items, reply.nextCursor) = page.cut(found) { Cursor($0.id) }
    if let stoppedAt, reply.nextCursor == nil { reply.nextCursor = page.cursor(Cursor(stoppedAt)) }
    return reply
  }

  /// What `approvals.approve` would let the caller do, but for what the execution says.
  private func isDecidable(_ approval: Approval, _ authority: Authority) throws -> Bool {
    guard approval.status == .pending, kinds[approval.kind] != nil else { return false }
    return try authority.voice(for: approval) != nil
  }

  private func path(_ filter: ApprovalFilter, _ status: ApprovalStatus?, _ call: ReadCall) -> ApprovalTable.Walk {
    switch filter {
    case .inbox: return .pending
    case .mine:
      return call.principal.employeeId.map { .askedByEmployee($0) } ?? .asked(by: call.principal.ownName)
    case .all, .unspecified: return status == .pending ? .pending : .all
    }
  }
}

extension Authority {
  /// Who asked, who decided, who could, as far as the permission goes, and who sees all.
  func isConcerned(in approval: Approval) -> Bool {
    if caller.permissions.contains(.approvalsRead) || approval.isAsked(byAnyOf: caller) { return true }
    if approval.decidedBy == caller.journalName
      || voices.contains(where: { $0.principal.permissions.contains(approval.permission) })
    {
      return true
    }
    guard let own = caller.employeeId else { return false }
    return approval.decidedEmployeeId == own || approval.decidedFor == own
  }
}

/// A walk past approvals that is given up in time: a page may be short and still have a cursor.
struct ApprovalWalk {
  private static let step = 256
  private static let passedMax = 4096

  let table: ApprovalTable
  let path: ApprovalTable.Walk

  /// - Parameter take: what the list shows of an approval; absent to pass over it.
  /// - Returns: at most `count` approvals, and the last one passed where more may follow.
  func run(
    after position: Int64, count: Int, _ take: (Approval) throws -> Approval?
  ) throws -> (found: [Approval], stoppedAt: Int64?) {
    var found: [Approval] = []
    var last = position
    for _ in 0..<(Self.passedMax / Self.step) {
      let rows = try table.page(path, afterId: last, limit: Self.step)
      for row in rows {
        last = row.id
        if let taken = try take(row) { found.append(taken) }
        if found.count == count { return (found, last) }
      }
      if rows.count < Self.step { return (found, nil) }
    }
    return (found, last)
  }
}

extension Refusal {
  fileprivate static func allDenied(_ method: MethodInfo, _ principal: Principal) -> Refusal {
    Refusal(
      .permissionDenied,
      [
        "method": method.name, "permission": Permission.approvalsRead.word, "principal": principal.journalName,
      ])
  }
}
