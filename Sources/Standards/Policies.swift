import Contract
import Operations
import Store

/// The service policies' operations. What a policy may say is in `PolicyCheck`.
struct Policies: PoliciesService {
  let book: StandardsBook
  let past: any PastCases

  func put(_ request: PutPolicyRequest, _ call: WriteCall) throws -> Policy {
    var check = PolicyCheck(request, book: book, nowMs: call.postedMs, transaction: call.transaction)
    try check.run()
    let table = PolicyTable(transaction: call.transaction)
    var policy = Policy()
    policy.number = UInt32(try table.latestNumber()) + 1
    policy.name = request.name
    policy.rules = request.rules
    policy.limits = request.limits
    policy.createdAtMs = call.postedMs
    policy.createdBy = call.principal.journalName
    try table.insert(policy, id: call.nextId("policy_version"))
    call.touch("policy", Int64(policy.number))
    return policy
  }

  /// In force from when it is posted, also in an import: what was measured before stays measured as it was.
  func activate(_ request: ActivatePolicyRequest, _ call: WriteCall) throws -> Policy {
    let table = PolicyTable(transaction: call.transaction)
    let number = Int64(request.number)
    guard let policy = try book.version(number, in: call.transaction) else { throw notFound(number) }
    let latest = try table.latestActivation()
    guard number != latest?.number ?? 1 else {
      throw Refusal(.policyInForce, path: "number", ["number": "\(number)"])
    }
    // Calendars may have changed since it was stored.
    try policy.checkIsEverDue(fromMs: call.postedMs, path: "number") {
      try book.calendar($0, in: call.transaction)
    }
    // A clock that was set back must not put it behind the one that it follows.
    try table.insertActivation(
      id: call.nextId("policy_activation"), fromMs: max(call.postedMs, latest?.fromMs ?? 0), number: number)
    call.touch("policy", number)
    return try record(number, call.transaction)
  }

  func get(_ request: GetPolicyRequest, _ call: ReadCall) throws -> Policy {
    let asked = request.number.map(Int64.init)
    return try record(
      asked ?? PolicyTable(transaction: call.transaction).inForce(atMs: call.nowMs), call.transaction)
  }

  func list(_ request: ListPoliciesRequest, _ call: ReadCall) throws -> ListPoliciesReply {
    let page = try ListPage(cursor: request.cursor, limit: request.limit, filter: ["policies"])
    let table = PolicyTable(transaction: call.transaction)
    let before = page.position?[0] ?? .max
    var found = try table.page(beforeNumber: before, limit: page.fetchCount)
    if before > 1, found.count < page.fetchCount {
      var builtIn = BuiltIn.policyRecord
      builtIn.rules = []
      found.append(builtIn)
    }
    var reply = ListPoliciesReply()
    (reply.items, reply.nextCursor) = page.cut(found) { Cursor(Int64($0.number)) }
    reply.items = try reply.items.map { try withInForce($0, table) }
    return reply
  }
}

extension Policies {
  func notFound(_ number: Int64) -> Refusal {
    Refusal(.policyNotFound, path: "number", ["number": "\(number)"])
  }

  /// A version as it is told.
  private func record(_ number: Int64, _ transaction: Transaction) throws -> Policy {
    let table = PolicyTable(transaction: transaction)
    if number == 1 { return try withInForce(BuiltIn.policyRecord, table) }
    guard let id = try table.id(number) else { throw notFound(number) }
    return try withInForce(table.version(id), table)
  }

  private func withInForce(_ policy: Policy, _ table: PolicyTable) throws -> Policy {
    var policy = policy
    let last = try table.lastInForce(Int64(policy.number))
    (policy.activeFromMs, policy.activeUntilMs) = (last?.fromMs, last?.untilMs)
    return policy
  }
}
