import Contract
import Operations
import Zones

extension LoyaltyPoints {
  func transferPoints(_ request: TransferPointsRequest, _ call: WriteCall) throws -> PointTransfer {
    let lookup = MemberLookup(call)
    let found = try lookup.member(request)
    let (other, otherPath) = try receiver(request, lookup)
    guard other.id != found.member.id else { throw Refusal(.transferToSelf, path: otherPath) }
    let giver = try MemberLedger(found.member, path: found.path, rules: rules, call)
    try giver.checkProgramOpen()
    guard other.programId == giver.program.id else {
      throw Refusal(.otherProgram, path: otherPath, ["program": giver.program.code])
    }
    let taker = try MemberLedger(other, program: giver.program, path: otherPath, rules: rules, call)
    // One instant for both.
    try giver.advance(to: taker.atMs)
    try taker.advance(to: giver.atMs)
    try giver.checkActive()
    try taker.checkActive()
    if giver.member.poolId == nil || giver.member.poolId != taker.member.poolId {
      try giver.countTransferred(request.points)
    }
    try giver.checkAvailable(request.points, path: "points")
    let transfer = PointMove(from: giver, to: taker, note: request.note)
    let (out, into) = try transfer.move(request.points)
    try giver.store()
    try taker.store()
    return PointTransfer(
      out: out.message(configNumber: nil), toMemberId: taker.member.id, inTransactionId: into.id)
  }

  private func receiver(
    _ request: TransferPointsRequest, _ lookup: MemberLookup
  ) throws -> (MemberRow, String) {
    switch (request.toMemberId, request.toCard) {
    case (let id?, nil): (try lookup.member(id: id, path: "to_member_id"), "to_member_id")
    case (nil, let card?): (try lookup.member(card: card, path: "to_card"), "to_card")
    default: throw Refusal(.oneOfRequired, path: "to_member_id", ["fields": "to_member_id, to_card"])
    }
  }
}

/// Points that go from one member to another, with their dates.
struct PointMove {
  let from: MemberLedger
  let to: MemberLedger
  let note: String?

  /// The taker gets a lot for each lot that was taken from.
  func move(_ points: Int64) throws -> (out: LedgerRow, into: LedgerRow) {
    var out = from.posting(.transferOut)
    var into = to.posting(.transferIn)
    out.cites = into.id
    into.cites = out.id
    out.detail = LedgerDetail(reason: note, otherMemberId: to.member.id)
    into.detail = LedgerDetail(reason: note, otherMemberId: from.member.id)
    out.entries[.available] -= points
    out.entries[.transferred] += points
    try from.take(points, &out)
    for line in out.lots {
      let lot = try from.lot(line.lotId)
      try to.credit(
        0 - line.points, from: .transferred,
        NewLot(dueMs: lot.dueMs, earnedAtMs: lot.earnedAtMs, configId: lot.configId), &into)
    }
    return (try from.post(out), try to.post(into))
  }
}

/// Brings together what a member lacks from the others of their family pool.
struct PoolGathering {
  let ledger: MemberLedger

  init(_ ledger: MemberLedger) { self.ledger = ledger }

  /// Each of the others gives what they can, in the order in which they joined the program, until it is enough.
  func gather(_ points: Int64) throws {
    guard let pool = ledger.member.poolId else {
      throw Refusal(.notInPool, path: "from_pool", ["card": ledger.member.card])
    }
    let table = MemberTable(transaction: ledger.call.transaction)
    for member in try table.ofPool(pool) where member.id != ledger.member.id && member.status == .active {
      // What was owed is repaid by the first points, so that more may be missing than was.
      let missing = points - ledger.available + ledger.member.balances.debt
      guard missing > 0 else { return }
      let other = try MemberLedger(
        member, program: ledger.program, path: ledger.path, rules: ledger.rules, ledger.call)
      try other.advance(to: ledger.atMs)
      try ledger.advance(to: other.atMs)
      let part = min(missing, other.available)
      if part > 0 { _ = try PointMove(from: other, to: ledger, note: nil).move(part) }
      try other.store()
    }
  }
}

extension MemberLedger {
  /// What goes to members outside the own pool counts for the day's limit.
  func countTransferred(_ points: Int64) throws {
    var today = member.today.on(program.zone.day(at: atMs).days)
    if let most = try active()?.config.limits?.transferPerDay, points > most - min(today.transferred, most) {
      throw Refusal(.dayLimitReached, path: "points", ["max": "\(most)", "used": "\(today.transferred)"])
    }
    today.transferred = min(today.transferred, Self.pointsMax) + points
    member.today = today
  }
}
