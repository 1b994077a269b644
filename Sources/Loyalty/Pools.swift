import Contract
import Customers
import Operations
import Store

extension Members {
  func makePool(_ request: CreatePoolRequest, _ call: WriteCall) throws -> Pool {
    let ledger = try comer(request, call)
    let pool = PoolRow(
      id: call.nextId("pool"), programId: ledger.program.id, name: NormalText.normal(request.name),
      ownerMemberId: ledger.member.id)
    let pools = Pools(rules: rules, call: call)
    try pools.table.insert(pool)
    call.changes("pool", pool.id, before: nil)
    try enter(ledger, pool)
    return try pools.view.message(pool)
  }

  func enterPool(_ request: JoinPoolRequest, _ call: WriteCall) throws -> Pool {
    let pools = Pools(rules: rules, call: call)
    let pool = try PoolLookup(MemberLookup(call)).pool(request.poolId, path: "pool_id")
    // Who joins may spend what the pool has, so whoever lets them in must see whose it is.
    let owner = try MemberTable(transaction: call.transaction).find(pool.ownerMemberId)
    guard let owner, try MemberLookup(call).sees(owner) else {
      throw Refusal(.poolNotFound, path: "pool_id", ["id": "\(request.poolId)"])
    }
    let ledger = try comer(request, call)
    guard pool.closedAtMs == nil else { throw Refusal(.poolClosed, path: "pool_id", ["id": "\(pool.id)"]) }
    guard pool.programId == ledger.member.programId else {
      let program = try LedgerProgram.load(pool.programId, in: call.transaction)
      throw Refusal(.otherProgram, path: ledger.path, ["program": program.code])
    }
    guard try MemberTable(transaction: call.transaction).ofPool(pool.id).count < Pools.membersMax else {
      throw Refusal(.poolFull, path: "pool_id", ["max": "\(Pools.membersMax)"])
    }
    let changed = try pools.keep(pool, try pools.view.message(pool))
    try enter(ledger, changed)
    return try pools.view.message(changed)
  }

  func exitPool(_ request: LeavePoolRequest, _ call: WriteCall) throws -> Pool {
    let found = try MemberLookup(call).member(request)
    let ledger = try MemberLedger(found.member, path: found.path, rules: rules, call)
    guard let id = ledger.member.poolId else {
      throw Refusal(.notInPool, path: found.path, ["card": ledger.member.card])
    }
    let before = try MemberView(rules, call).message(found.member)
    let pools = Pools(rules: rules, call: call)
    try pools.leave(ledger)
    try ledger.store()
    call.changes("member", ledger.member.id, before: before)
    guard let pool = try pools.table.find(id) else { throw LedgerFault("pool \(id) is gone") }
    return try pools.view.message(pool)
  }

  func showPool(_ request: GetPoolRequest, _ call: ReadCall) throws -> Pool {
    let pool = try PoolLookup(MemberLookup(call)).pool(request.id, path: "id")
    return try PoolView(rules, call).message(pool)
  }

  /// A member who may enter a pool.
  private func comer(_ request: some NamesMember, _ call: WriteCall) throws -> MemberLedger {
    let found = try MemberLookup(call).member(request)
    let ledger = try MemberLedger(found.member, path: found.path, rules: rules, call)
    try ledger.checkActive()
    if let id = ledger.member.poolId {
      throw Refusal(.inPoolAlready, path: found.path, ["card": ledger.member.card, "id": "\(id)"])
    }
    return ledger
  }

  private func enter(_ ledger: MemberLedger, _ pool: PoolRow) throws {
    let before = try MemberView(rules, ledger.call).message(ledger.member)
    ledger.member.poolId = pool.id
    try ledger.store()
    ledger.call.changes("member", ledger.member.id, before: before)
  }
}

/// A pool as a request names it.
struct PoolLookup {
  let members: MemberLookup

  init(_ members: MemberLookup) { self.members = members }

  /// A pool is in sight where its owner is, or somebody in it.
  /// - Throws: `Refusal(.poolNotFound)`.
  func pool(_ id: Int64, path: String) throws -> PoolRow {
    guard let pool = try PoolTable(transaction: members.transaction).find(id), try sees(pool) else {
      throw Refusal(.poolNotFound, path: path, ["id": "\(id)"])
    }
    return pool
  }

  func sees(_ pool: PoolRow) throws -> Bool {
    if members.principal.sight == .all { return true }
    let table = MemberTable(transaction: members.transaction)
    if let owner = try table.find(pool.ownerMemberId), try members.sees(owner) { return true }
    return try table.ofPool(pool.id).contains(where: members.sees)
  }
}

/// A pool as callers see it, as of an instant.
struct PoolView {
  private let members: MemberView

  init(_ rules: ProgramRules, _ call: ReadCall) { members = MemberView(rules, call) }
  init(_ rules: ProgramRules, _ call: WriteCall) { members = MemberView(rules, call) }

  func message(_ pool: PoolRow) throws -> Pool {
    let members = try MemberTable(transaction: members.transaction).ofPool(pool.id)
    // At most twenty accounts, each far below the largest number.
    let available = try members.filter { $0.status == .active }.reduce(0) {
      try $0 + self.members.balances($1).available
    }
    return Pool(
      id: pool.id, version: pool.version, programId: pool.programId, name: pool.name,
      ownerMemberId: pool.ownerMemberId, memberIds: members.map(\.id), available: available,
      closedAtMs: pool.closedAtMs)
  }
}

/// What changes of members mean for their pools.
struct Pools {
  static let membersMax = 20

  let rules: ProgramRules
  let call: WriteCall

  var table: PoolTable { PoolTable(transaction: call.transaction) }
  var view: PoolView { PoolView(rules, call) }

  /// Takes a member out of their pool, if they are in one: where the owner goes, it ends for all. The ledger is stored by
  /// whoever opened it.
  func leave(_ ledger: MemberLedger) throws {
    guard let id = ledger.member.poolId else { return }
    guard var pool = try table.find(id) else { throw LedgerFault("pool \(id) is gone") }
    let before = try view.message(pool)
    ledger.member.poolId = nil
    if pool.ownerMemberId == ledger.member.id {
      pool.closedAtMs = ledger.atMs
      try sendHome(pool, except: ledger.member.id)
    }
    _ = try keep(pool, before)
  }

  /// One member takes another one's place, also as the owner.
  func replace(_ member: MemberLedger, with other: MemberLedger) throws {
    guard let id = member.member.poolId else { return }
    guard var pool = try table.find(id) else { throw LedgerFault("pool \(id) is gone") }
    let before = try view.message(pool)
    if pool.ownerMemberId == member.member.id { pool.ownerMemberId = other.member.id }
    other.member.poolId = id
    member.member.poolId = nil
    _ = try keep(pool, before)
  }

  /// A pool has changed also where only its members did.
  func keep(_ changed: PoolRow, _ before: Pool) throws -> PoolRow {
    var pool = changed
    pool.version += 1
    try table.replace(pool)
    call.changes("pool", pool.id, before: before)
    return pool
  }

  /// Nothing of theirs moves, so nothing is settled.
  private func sendHome(_ pool: PoolRow, except owner: Int64) throws {
    let members = MemberTable(transaction: call.transaction)
    for var member in try members.ofPool(pool.id) where member.id != owner {
      call.changes("member", member.id, before: try MemberView(rules, call).message(member))
      member.poolId = nil
      member.version += 1
      try members.replace(member)
    }
  }
}
