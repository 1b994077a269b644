import Contract
import Operations
import Store
import Zones

extension LoyaltyPoints {
  func redeemPoints(_ request: RedeemRequest, _ call: WriteCall) throws -> Redemption {
    try spend(request, call) { ledger, row in try issueVouchers(try ledger.redeem(row), ledger) }
  }

  func reservePoints(_ request: RedeemRequest, _ call: WriteCall) throws -> Redemption {
    let holdMs = Int64(request.holdSeconds ?? 900) * 1000
    return try spend(request, call) { ledger, row in try ledger.reserve(row, until: ledger.atMs + holdMs) }
  }

  private func spend(
    _ request: RedeemRequest, _ call: WriteCall, _ book: (MemberLedger, RedemptionRow) throws -> RedemptionRow
  ) throws -> Redemption {
    let found = try MemberLookup(call).member(request)
    let ledger = try MemberLedger(found.member, path: found.path, rules: rules, call)
    try ledger.checkMayRedeem()
    let row = try RedemptionOrder(request, ledger).row()
    let booked = try book(ledger, row)
    if let rewardId = booked.rewardId {
      try RewardStock(call: call).take(booked.quantity ?? 1, of: rewardId, memberId: ledger.member.id)
    }
    try ledger.redemptions.insert(booked)
    try ledger.countRedeemed(booked.points)
    let member = try ledger.store()
    call.touch("redemption", booked.id)
    return booked.message(member.balances, at: ledger.atMs, reward: request.reward)
  }

  func captureRedemption(_ request: CaptureRequest, _ call: WriteCall) throws -> Redemption {
    let (before, ledger) = try open(request.redemptionId, call)
    try ledger.checkMayRedeem()
    try before.check(.reserved, .redemptionNotReserved, call)
    let points = request.points ?? before.points
    guard points <= before.points else {
      throw Refusal(
        .captureAboveReservation, path: "points", ["points": "\(points)", "reserved": "\(before.points)"])
    }
    // Half a reward is none.
    if before.rewardId != nil, points < before.points {
      throw Refusal(.notForKind, path: "points", ["kind": "reward"])
    }
    return try store(try issueVouchers(try ledger.capture(before, points), ledger), ledger, call)
  }

  func releaseRedemption(_ request: ReleaseRequest, _ call: WriteCall) throws -> Redemption {
    let (before, ledger) = try open(request.redemptionId, call)
    try before.check(.reserved, .redemptionNotReserved, call)
    return try store(try ledger.release(before, .released, at: ledger.atMs), ledger, call)
  }

  func cancelRedemption(_ request: CancelRedemptionRequest, _ call: WriteCall) throws -> Redemption {
    let (before, ledger) = try open(request.redemptionId, call)
    try ledger.checkNotClosed()
    try before.check(.redeemed, .redemptionNotRedeemed, call)
    let left = before.redeemed - before.restored
    let points = request.points ?? left
    guard points <= left else {
      throw Refusal(.restoreAboveRedeemed, path: "points", ["points": "\(points)", "left": "\(left)"])
    }
    if let rewardId = before.rewardId {
      guard points == left else { throw Refusal(.notForKind, path: "points", ["kind": "reward"]) }
      try VoucherPress(call: call).void(before.vouchers, note: request.reason, path: "redemption_id")
      try RewardStock(call: call).giveBack(before.quantity ?? 1, of: rewardId, memberId: ledger.member.id)
    }
    return try store(try ledger.restore(before, points, reason: request.reason), ledger, call)
  }

  /// The vouchers of a reward that is one, once the points are spent.
  private func issueVouchers(_ row: RedemptionRow, _ ledger: MemberLedger) throws -> RedemptionRow {
    guard let rewardId = row.rewardId, let reward = try RewardTable(transaction: ledger.call.transaction).find(rewardId)
    else { return row }
    var row = row
    row.vouchers = try VoucherPress(call: ledger.call).issue(
      for: reward, row.quantity ?? 1, memberId: ledger.member.id, redemptionId: row.id, zone: ledger.program.zone,
      atMs: ledger.atMs, random: random)
    return row
  }

  /// The redemption and the ledger of its member, where what was due is posted: a reservation may have timed out.
  private func open(_ id: Int64, _ call: WriteCall) throws -> (RedemptionRow, MemberLedger) {
    let member = try RedemptionLookup(MemberLookup(call)).redemption(id, path: "redemption_id").member
    let ledger = try MemberLedger(member, path: "redemption_id", rules: rules, call)
    guard let row = try ledger.redemptions.find(id) else { throw LedgerFault("redemption \(id) is gone") }
    return (row, ledger)
  }

  private func store(_ row: RedemptionRow, _ ledger: MemberLedger, _ call: WriteCall) throws -> Redemption {
    try ledger.redemptions.replace(row)
    let member = try ledger.store()
    call.touch("redemption", row.id)
    return row.message(member.balances, at: ledger.atMs, reward: try rewardCode(row.rewardId, call.transaction))
  }

  // MARK: Reading

  func getRedemption(_ request: GetRedemptionRequest, reading call: ReadCall) throws -> Redemption {
    let (row, member) = try RedemptionLookup(MemberLookup(call)).redemption(request.id, path: "id")
    return try view(row, try balances(of: member, call), call)
  }

  func listRedemptions(_ request: ListRedemptionsRequest, _ call: ReadCall) throws -> ListRedemptionsReply {
    let member = try MemberLookup(call).member(request).member
    let status = request.status.map { Int64($0.rawValue) } ?? 0
    let page = try ListPage(
      cursor: request.cursor, limit: request.limit, filter: ["redemptions", "\(member.id)", "\(status)"], values: 1)
    let found = try RedemptionTable(transaction: call.transaction).page(
      memberId: member.id, status: status, before: page.position?[0] ?? .max, limit: page.fetchCount)
    var reply = ListRedemptionsReply()
    let (rows, next) = page.cut(found) { Cursor($0.id) }
    let balances = try balances(of: member, call)
    reply.items = try rows.map { try view($0, balances, call) }
    reply.nextCursor = next
    return reply
  }

  private func balances(of member: MemberRow, _ call: ReadCall) throws -> Balances {
    try BalanceAt(rules: rules, transaction: call.transaction).balances(of: member, at: call.nowMs)
  }

  private func view(_ row: RedemptionRow, _ balances: Balances, _ call: ReadCall) throws -> Redemption {
    row.message(balances, at: call.nowMs, reward: try rewardCode(row.rewardId, call.transaction))
  }

  private func rewardCode(_ id: Int64?, _ transaction: Transaction) throws -> String? {
    try id.flatMap { try RewardTable(transaction: transaction).find($0)?.code }
  }
}

/// A redemption as requests name it.
struct RedemptionLookup {
  let members: MemberLookup

  init(_ members: MemberLookup) { self.members = members }

  /// What belongs to a member out of sight is not found.
  func redemption(_ id: Int64, path: String) throws -> (row: RedemptionRow, member: MemberRow) {
    guard let row = try RedemptionTable(transaction: members.transaction).find(id),
      let member = try MemberTable(transaction: members.transaction).find(row.memberId), try members.sees(member)
    else { throw Refusal(.redemptionNotFound, path: path, ["id": "\(id)"]) }
    return (row, member)
  }
}

extension RedemptionRow {
  /// - Throws: `Refusal` that names the status it has.
  fileprivate func check(_ wanted: RedemptionStatus, _ reason: Reason, _ call: WriteCall) throws(Refusal) {
    guard status == wanted else {
      throw Refusal(reason, path: "redemption_id", ["id": "\(id)", "status": status.word])
    }
  }

  func message(_ balances: Balances, at ms: Int64, reward: String?) -> Redemption {
    Redemption(
      id: id, version: version, memberId: memberId, status: status, points: points, redeemed: redeemed,
      restored: restored, createdAtMs: createdAtMs, expiresAtMs: expiresAtMs, rewardId: rewardId, reward: reward,
      quantity: quantity, money: money, note: note, transactionId: transactionId, vouchers: vouchers,
      balance: balances.message(at: ms))
  }
}

extension MemberLedger {
  func checkNotClosed() throws(Refusal) {
    guard member.status != .closed else { throw Refusal(.memberClosed, path: path, ["card": member.card]) }
  }

  func checkActive() throws(Refusal) {
    try checkNotClosed()
    guard member.status != .suspended else { throw Refusal(.memberSuspended, path: path, ["card": member.card]) }
  }

  func checkProgramOpen() throws(Refusal) {
    guard program.closedAtMs == nil else { throw Refusal(.programClosed, path: path, ["code": program.code]) }
  }

  func checkMayRedeem() throws(Refusal) {
    try checkProgramOpen()
    try checkActive()
  }

  /// What was redeemed on the ledger's day counts for the limit, also where it comes back.
  func countRedeemed(_ points: Int64) throws(Refusal) {
    var today = member.today.on(program.zone.day(at: atMs).days)
    let (sum, isTooLarge) = today.redeemed.addingReportingOverflow(points)
    guard !isTooLarge else { throw Refusal(.pointsTooLarge, path: pointsPath) }
    today.redeemed = sum
    member.today = today
  }
}
