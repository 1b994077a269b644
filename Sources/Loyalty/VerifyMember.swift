import Contract
import Store
import Zones

/// A member's row, and all that hangs on it, beside what their ledger adds up to.
struct VerifyMember {
  let rules: ProgramRules
  let program: LedgerProgram
  let transaction: Transaction
  let member: MemberRow
  let replay: MemberReplay

  private var name: String { "member:\(member.id)" }

  func run(_ findings: inout VerifyFindings) throws {
    checkBalances(&findings)
    checkOpened(&findings)
    try checkLots(&findings)
    try checkCaps(&findings)
    checkActivity(&findings)
    try checkTier(&findings)
    try checkNextDue(&findings)
    try VerifyRedemptions(transaction: transaction, member: member, replay: replay).run(&findings)
  }

  // MARK: Points

  private func checkBalances(_ findings: inout VerifyFindings) {
    let place = replay.places[member.id] ?? MemberReplay.Place()
    findings.expect(
      member.balances == place.balances, 12, name,
      "has \(member.balances.words), the ledger says \(place.balances.words)")
    findings.expect(member.lastAtMs >= place.atMs, 12, name, "stands before the end of their ledger")
    for id in replay.ids where id != member.id {
      let left = replay.places[id]?.balances ?? Balances()
      findings.expect(left == Balances(), 12, "member:\(id)", "became member \(member.id) and kept \(left.words)")
    }
    findings.expect(
      member.purchases == replay.purchases, 12, name,
      "has \(member.purchases) purchases, the ledger \(replay.purchases)")
  }

  private func checkOpened(_ findings: inout VerifyFindings) {
    for (id, points) in replay.credited.sorted(by: { $0.key < $1.key }) {
      let opened = replay.opened[id] ?? 0
      findings.expect(
        opened == points, 6, "transaction:\(id)", "gave \(points) and opened lots for \(opened)")
    }
  }

  private func checkLots(_ findings: inout VerifyFindings) throws {
    var (pending, confirmed, reserved) = (Int64(0), Int64(0), Int64(0))
    var unknown: [Int64] = []
    try transaction.each(
      "SELECT id, state, remainder, reserved FROM loyalty_lot WHERE member_id = $1 AND remainder > 0",
      [.int(member.id)]
    ) { row in
      if row.int(1) == LotRow.State.pending.rawValue { pending &+= row.int(2) } else { confirmed &+= row.int(2) }
      reserved &+= row.int(3)
      if replay.lots[row.int(0)] == nil { unknown.append(row.int(0)) }
      return true
    }
    for id in unknown.sorted() { findings.add(12, "lot:\(id)", "holds points of which the ledger knows nothing") }
    let balances = member.balances
    findings.expect(
      pending == balances.pending, 6, name, "pending lots hold \(pending), \(balances.pending) points are pending")
    findings.expect(
      confirmed == balances.available &+ balances.reserved, 6, name,
      "confirmed lots hold \(confirmed); available and reserved are \(balances.available &+ balances.reserved)")
    findings.expect(
      reserved == balances.reserved, 6, name, "\(reserved) are reserved in lots, \(balances.reserved) of the account")
  }

  private func checkCaps(_ findings: inout VerifyFindings) throws {
    var stored: [MemberReplay.CapKey: Int64] = [:]
    for id in replay.ids {
      try transaction.each(
        "SELECT rule, period_day, used FROM loyalty_cap WHERE member_id = $1", [.int(id)]
      ) { row in
        stored[MemberReplay.CapKey(rule: row.text(0), periodDay: row.int(1)), default: 0] &+= row.int(2)
        return true
      }
    }
    for key in Set(stored.keys).union(replay.caps.keys).sorted(by: { ($0.rule, $0.periodDay) < ($1.rule, $1.periodDay) }
    ) {
      let (used, given) = (stored[key] ?? 0, replay.caps[key] ?? 0)
      findings.expect(
        used == given, 12, "cap:\(member.id):\(key.rule):\(key.periodDay)", "\(used) are used, the ledger gave \(given)"
      )
    }
  }

  // MARK: Tiers

  private func checkActivity(_ findings: inout VerifyFindings) {
    guard let stored = StoredActivity(member.activity) else {
      return findings.add(14, name, "has an activity that cannot be read")
    }
    // What lies before the longest window was put together when something was last earned.
    var first = Int64.min
    if replay.earnedDay != .min {
      first = Activity.firstDayNeeded(today: CivilDay(days: replay.earnedDay)).days
    }
    for day in Set(stored.days.keys).union(replay.activity.keys).sorted() where day >= first {
      let (kept, earned) = (stored.days[day] ?? TierAmounts(), replay.activity[day] ?? TierAmounts())
      findings.expect(
        kept == earned, 14, name, "counts \(kept.words) on \(CivilDay(days: day)), the ledger \(earned.words)")
    }
    let kept = stored.days.filter { $0.key < first }.values.reduce(stored.earlier) { $0.wrapping($1) }
    let earned = replay.activity.filter { $0.key < first }.values.reduce(TierAmounts()) { $0.wrapping($1) }
    findings.expect(kept == earned, 14, name, "counts \(kept.words) in earlier years, the ledger \(earned.words)")
  }

  private func checkTier(_ findings: inout VerifyFindings) throws {
    let last =
      try transaction.first(
        "SELECT to_tier FROM loyalty_tier_change WHERE member_id = $1 ORDER BY at_ms DESC, id DESC LIMIT 1",
        [.int(member.id)]
      ) { $0.text(0) } ?? ""
    findings.expect(
      last == member.tier ?? "", 14, name, "is \(member.tier ?? "in no tier"), the history ends with \"\(last)\"")
  }

  // MARK: Time

  private func checkNextDue(_ findings: inout VerifyFindings) throws {
    var due: [Int64] = []
    let lots = LotTable(transaction: transaction)
    if member.balances.pending > 0, let lot = try lots.nextDue(.pending, of: member.id) { due.append(lot.dueMs) }
    if member.balances.reserved > 0 {
      let row = try RedemptionTable(transaction: transaction).nextTimeOut(of: member.id)
      if let ms = row?.expiresAtMs { due.append(ms) }
    }
    if member.balances.available > 0, let lot = try lots.nextDue(.confirmed, of: member.id) { due.append(lot.dueMs) }
    due += [member.inactiveMs, member.tierUntilMs, member.floorUntilMs].compactMap(\.self)
    guard let first = due.min(), first != MemberRow.never else { return }
    findings.expect(
      member.nextDueMs <= first, 7, name, "has something due at \(first), and is looked at by \(member.nextDueMs)")
  }
}

/// A member's activity as it is stored, where that can be read.
struct StoredActivity {
  private(set) var earlier = TierAmounts()
  private(set) var days: [Int64: TierAmounts] = [:]

  /// - Returns: nil where the text was not written by `Activity`.
  init?(_ text: String) {
    for entry in text.utf8.split(separator: UInt8(ascii: ";")) {
      let parts = entry.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      guard parts.count == 4 else { return nil }
      let numbers = parts.map { Int64(Substring($0)) }
      guard let spend = numbers[1], let points = numbers[2], let growth = numbers[3] else { return nil }
      let amounts = TierAmounts(spend: spend, points: points, growth: growth)
      if parts[0].isEmpty {
        earlier = amounts
      } else {
        guard let day = numbers[0], days[day] == nil else { return nil }
        days[day] = amounts
      }
    }
  }
}

extension TierAmounts {
  fileprivate func wrapping(_ other: TierAmounts) -> TierAmounts {
    TierAmounts(spend: spend &+ other.spend, points: points &+ other.points, growth: growth &+ other.growth)
  }

  fileprivate var words: String { "spend \(spend), points \(points), growth \(growth)" }
}
