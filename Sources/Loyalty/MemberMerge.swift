import Contract
import Operations
import Store
import Zones

/// Two members of one program who become one: accounts, lots with their dates, reservations and counters go over, and the
/// tier follows from what both did.
struct MemberMerge {
  /// All go over inside one savepoint and stand in one transaction.
  static let lotsMax = 50_000

  private let loser: MemberLedger
  private let survivor: MemberLedger
  private let before: (loser: Member, survivor: Member)
  private let call: WriteCall

  init(loser: MemberRow, survivor: MemberRow, rules: ProgramRules, _ call: WriteCall) throws {
    self.call = call
    let view = MemberView(rules, call)
    before = (try view.message(loser), try view.message(survivor))
    self.loser = try MemberLedger(loser, path: "from", rules: rules, call)
    self.survivor = try MemberLedger(survivor, program: self.loser.program, path: "from", rules: rules, call)
    // Where a clock stepped back a little, one of the two may stand before the other.
    try self.loser.advance(to: self.survivor.atMs)
    try self.survivor.advance(to: self.loser.atMs)
  }

  /// - Throws: `Refusal` with `.mergeTooLarge` or `.pointsTooLarge`.
  func run() throws {
    try checkLots()
    try movePoints()
    try moveRecords()
    try joinCounters()
    try joinPools()
    try decideTiers()
    joinStatus()
    try survivor.store()
    try loser.store()
    call.changes("member", loser.member.id, before: before.loser)
    call.changes("member", survivor.member.id, before: before.survivor)
  }

  private func checkLots() throws {
    let count = try loser.lots.openCount(of: loser.member.id, limit: Self.lotsMax + 1)
    guard count <= Self.lotsMax else {
      throw Refusal(.mergeTooLarge, path: "from", ["what": "lots", "max": "\(Self.lotsMax)"])
    }
  }

  // MARK: Points

  /// All accounts go out through the program's account of transfers, and come in less what one owes and the other has.
  /// Where nothing goes over, nothing is posted.
  private func movePoints() throws {
    let moved = loser.member.balances
    guard moved != Balances() else { return }
    var out = loser.posting(.mergeOut)
    var into = survivor.posting(.mergeIn)
    (out.cites, into.cites) = (into.id, out.id)
    out.detail = LedgerDetail(otherMemberId: survivor.member.id)
    into.detail = LedgerDetail(otherMemberId: loser.member.id)
    out.entries.add(moved, times: -1)
    into.entries.add(moved, times: 1)
    let lots = try loser.lots.open(of: loser.member.id)
    out.lots = lots.map { $0.line(times: -1) }
    into.lots = lots.map { $0.line(times: 1) }
    try loser.post(out)
    try loser.lots.move(fromMember: loser.member.id, into: survivor.member.id)
    try repay(moved, &into)
    try survivor.post(into)
    survivor.wake(at: loser.member.nextDueMs)
    loser.member.nextDueMs = MemberRow.never
  }

  /// What one of the two owes is repaid from what the other can spend, in the order in which points are spent.
  private func repay(_ moved: Balances, _ into: inout Posting) throws {
    let own = survivor.member.balances
    let repaid = min(own.available + moved.available, own.debt + moved.debt)
    guard repaid > 0 else { return }
    into.entries[.available] -= repaid
    into.entries[.debt] += repaid
    var taken = survivor.posting(.mergeIn)
    try survivor.take(repaid, &taken)
    var places: [Int64: Int] = [:]
    for (place, line) in into.lots.enumerated() { places[line.lotId] = place }
    for line in taken.lots {
      if let place = places[line.lotId] { into.lots[place].points += line.points } else { into.lots.append(line) }
    }
  }

  // MARK: What goes with them

  private func moveRecords() throws {
    let (from, into) = (loser.member.id, survivor.member.id)
    try survivor.redemptions.move(fromMember: from, into: into)
    try RewardMoves(transaction: call.transaction).move(fromMember: from, into: into)
    try CapTable(transaction: call.transaction).move(fromMember: from, into: into)
    try MemberTable(transaction: call.transaction).moveCards(from: from, into: into)
  }

  private func joinCounters() throws {
    let other = loser.member
    survivor.member.joinedAtMs = min(survivor.member.joinedAtMs, other.joinedAtMs)
    survivor.member.purchases += other.purchases
    survivor.member.birthdayYear = max(survivor.member.birthdayYear, other.birthdayYear)
    let day = survivor.program.zone.day(at: survivor.atMs).days
    survivor.member.today = survivor.member.today.on(day).adding(other.today.on(day))
    if let ms = other.inactiveMs {
      let later = max(ms, survivor.member.inactiveMs ?? ms)
      survivor.member.inactiveMs = later
      survivor.wake(at: later)
    }
    // Nobody has referred themselves.
    let referrer = survivor.member.referrerId ?? other.referrerId
    survivor.member.referrerId = referrer == other.id || referrer == survivor.member.id ? nil : referrer
    var activity = Activity(text: survivor.member.activity)
    try activity.merge(Activity(text: other.activity), path: "from")
    survivor.member.activity = activity.text
  }

  /// Who is in no pool takes the other's place in theirs; a person cannot be in two.
  private func joinPools() throws {
    let pools = Pools(rules: survivor.rules, call: call)
    guard let id = loser.member.poolId else { return }
    if let own = survivor.member.poolId, own != id { return try pools.leave(loser) }
    try pools.replace(loser, with: survivor)
  }

  private func decideTiers() throws {
    let (state, ms) = (loser.member.tierState, survivor.atMs)
    try survivor.decideTier(at: ms) { $0.merged($1, with: state, at: ms) }
    try loser.decideTier(at: ms) { $0.leaving($1, at: ms) }
    (loser.member.floor, loser.member.floorUntilMs) = (nil, nil)
    loser.member.nextDueMs = MemberRow.never
  }

  /// A suspension holds until somebody ends it, whichever of the two had it; a membership lasts where one of them did.
  private func joinStatus() {
    let both = [survivor.member.status, loser.member.status]
    survivor.member.status = both.contains(.suspended) ? .suspended : both.contains(.active) ? .active : .closed
    if survivor.member.status != .closed { survivor.member.closedAtMs = nil }
    loser.member.closedAtMs = loser.member.closedAtMs ?? loser.atMs
    loser.member.status = .closed
    loser.member.mergedInto = survivor.member.id
    loser.member.inactiveMs = nil
    loser.member.activity = ""
  }
}

extension EntrySums {
  /// All accounts of a member against the program's account of transfers, and growth against the growth issued.
  fileprivate mutating func add(_ balances: Balances, times sign: Int64) {
    self[.available] += sign * balances.available
    self[.pending] += sign * balances.pending
    self[.reserved] += sign * balances.reserved
    self[.debt] -= sign * balances.debt
    self[.transferred] -= sign * (balances.available + balances.pending + balances.reserved - balances.debt)
    self[.growth] += sign * balances.growth
    self[.growthIssued] -= sign * balances.growth
  }
}

extension LotRow {
  fileprivate func line(times sign: Int64) -> LotLine {
    LotLine(lotId: id, points: sign * remainder, reserved: reserved == 0 ? nil : sign * reserved)
  }
}

extension DayCounters {
  /// What two members did on one day.
  fileprivate func adding(_ other: DayCounters) -> DayCounters {
    var sum = self
    sum.earned = Self.sum(sum.earned, other.earned)
    sum.purchases = Self.sum(sum.purchases, other.purchases)
    sum.redeemed = Self.sum(sum.redeemed, other.redeemed)
    sum.transferred = Self.sum(sum.transferred, other.transferred)
    return sum
  }
}

extension LotTable {
  /// How many lots of a member hold something, counted no further than `limit`.
  fileprivate func openCount(of memberId: Int64, limit: Int) throws -> Int {
    let count = try transaction.first(
      "SELECT count(*) FROM (SELECT 1 FROM loyalty_lot WHERE member_id = $1 AND remainder > 0 LIMIT $2)",
      [.int(memberId), .int(Int64(limit))]
    ) { $0.int(0) }
    return Int(count ?? 0)
  }

  /// All lots of a member that hold something, in the order in which they were opened.
  fileprivate func open(of memberId: Int64) throws -> [LotRow] {
    var found: [LotRow] = []
    for state in [LotRow.State.pending, .confirmed] { found += try open(state, of: memberId, limit: .max) }
    return found.sorted { $0.id < $1.id }
  }

  /// Lots that hold something; others stay with the ledger that used them up, and come over if points return to them.
  fileprivate func move(fromMember from: Int64, into: Int64) throws {
    try transaction.run(
      "UPDATE loyalty_lot SET member_id = $2 WHERE member_id = $1 AND remainder > 0", [.int(from), .int(into)])
  }
}

extension CapTable {
  /// What both have used of a rule's cap.
  fileprivate func move(fromMember from: Int64, into: Int64) throws {
    try transaction.run(
      """
      INSERT INTO loyalty_cap (member_id, rule, period_day, used)
      SELECT $2, rule, period_day, used FROM loyalty_cap WHERE member_id = $1
      ON CONFLICT (member_id, rule, period_day) DO UPDATE SET used = used + excluded.used
      """, [.int(from), .int(into)])
    try transaction.run("DELETE FROM loyalty_cap WHERE member_id = $1", [.int(from)])
  }
}
