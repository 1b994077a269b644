import Contract
import Store
import Zones

/// What a transaction adds to sums over the ledger.
extension VerifyRow {
  func addUp(
    _ row: LedgerRow, _ entries: EntrySums, _ name: String, _ replay: inout MemberReplay,
    _ findings: inout VerifyFindings
  ) throws {
    switch row.kind {
    case .award, .event, .referral: try addAward(row, entries, name, &replay, &findings)
    case .opening: replay.credited[row.id] = 0 &- entries[.issued]
    case .adjust where entries[.adjusted] < 0: replay.credited[row.id] = 0 &- entries[.adjusted]
    case .transferIn: replay.credited[row.id] = 0 &- entries[.transferred]
    case .clawback: addClawback(row, entries, name, &replay, &findings)
    case .redeem, .reserve, .capture, .release, .restore: addRedemption(row, entries, name, &replay, &findings)
    default: break
    }
  }

  // MARK: Earning

  private func addAward(
    _ row: LedgerRow, _ entries: EntrySums, _ name: String, _ replay: inout MemberReplay,
    _ findings: inout VerifyFindings
  ) throws {
    let points = 0 &- entries[.issued]
    let detail = row.detail ?? LedgerDetail()
    var given: (points: Int64, growth: Int64) = (0, 0)
    for rule in detail.rules {
      if rule.gives == .growth { given.growth &+= rule.points } else { given.points &+= rule.points }
    }
    findings.expect(
      given == (points, entries[.growth]), 12, name,
      "its rules give \(given.points) and growth \(given.growth), its entries \(points) and \(entries[.growth])")
    let day = program.zone.storedDay(row.effectiveMs)
    replay.credited[row.id] = points
    replay.awards[row.id] = MemberReplay.Award(
      points: points, growth: entries[.growth], spend: detail.spendMinor ?? 0, paid: detail.paidMinor ?? 0,
      lotId: row.lots.first?.lotId)
    replay.addActivity(
      day.days, TierAmounts(spend: detail.spendMinor ?? 0, points: points, growth: entries[.growth]), sign: 1)
    replay.earnedDay = max(replay.earnedDay, program.zone.storedDay(row.atMs).days)
    try addCaps(row, detail, day, name, &replay, &findings)
    switch row.kind {
    case .award: try addPurchase(row, name, &replay, &findings)
    case .event:
      let id = try detail.externalRef.flatMap {
        try EventTable(transaction: transaction).find(program.id, $0)
      }
      findings.expect(id == row.id, 10, name, "its reference \(detail.externalRef ?? "–") stands for another event")
    default: break
    }
  }

  private func addPurchase(
    _ row: LedgerRow, _ name: String, _ replay: inout MemberReplay, _ findings: inout VerifyFindings
  ) throws {
    replay.purchases += 1
    guard let purchaseId = row.purchaseId else { return findings.add(10, name, "awards no purchase") }
    let other = try transaction.first(
      """
      SELECT t.id FROM loyalty_transaction t JOIN loyalty_member m ON m.id = t.member_id
      WHERE t.purchase_id = $1 AND t.id <> $2 AND m.program_id = $3 LIMIT 1
      """, [.int(purchaseId), .int(row.id), .int(program.id)]
    ) { $0.int(0) }
    if let other { findings.add(10, name, "awards purchase \(purchaseId), which transaction \(other) awards too") }
  }

  private func addCaps(
    _ row: LedgerRow, _ detail: LedgerDetail, _ day: CivilDay, _ name: String, _ replay: inout MemberReplay,
    _ findings: inout VerifyFindings
  ) throws {
    guard let configId = row.configId else { return findings.add(12, name, "names no version of the program") }
    let rules = try rules.version(configId, program, in: transaction).config.rules
    for gain in detail.rules where gain.points > 0 {
      guard let rule = rules.first(where: { $0.code == gain.rule }) else {
        findings.add(12, name, "its version has no rule \(gain.rule)")
        continue
      }
      guard rule.maxPerMember != nil else { continue }
      let key = MemberReplay.CapKey(rule: rule.code, periodDay: rule.capPeriodDay(of: day))
      replay.caps[key, default: 0] &+= gain.points
    }
  }

  // MARK: Taking back

  private func addClawback(
    _ row: LedgerRow, _ entries: EntrySums, _ name: String, _ replay: inout MemberReplay,
    _ findings: inout VerifyFindings
  ) {
    let detail = row.detail ?? LedgerDetail()
    let (clawed, covered, forgiven) = (detail.clawed ?? 0, detail.coveredByExpiry ?? 0, detail.forgiven ?? 0)
    let awaited = detail.awaited ?? 0
    findings.expect(
      clawed == entries[.issued] &+ covered &+ forgiven &+ awaited && detail.owed ?? 0 == 0 &- entries[.debt], 8, name,
      "takes back \(clawed), and its entries \(entries[.issued])")
    let amounts = TierAmounts(spend: detail.spendMinor ?? 0, points: clawed, growth: detail.growth ?? 0)
    findings.expect(amounts.growth == 0 &- entries[.growth], 8, name, "takes other growth back than it says")
    replay.addActivity(program.zone.storedDay(row.effectiveMs).days, amounts, sign: -1)
    guard let id = row.cites, var award = replay.awards[id] else {
      return findings.add(8, name, "takes back an award that is none of this member's")
    }
    award.clawed &+= clawed
    award.clawedGrowth &+= amounts.growth
    award.clawedSpend &+= amounts.spend
    award.awaited &+= awaited
    findings.expect(award.awaited >= 0, 8, name, "takes \(0 &- awaited) more than refunds wait for")
    let isWithin =
      award.clawed <= award.points && award.clawedGrowth <= award.growth && award.clawedSpend <= award.spend
    findings.expect(
      isWithin, 8, "transaction:\(id)", "gave \(award.points), and \(award.clawed) of it were taken back by \(row.id)")
    let share = award.share(refunded: detail.paidMinor ?? 0)
    findings.expect(award.clawed == share, 8, name, "has \(award.clawed) taken back; the refund's share is \(share)")
    if let refundId = row.refundId {
      findings.expect(award.refunds.insert(refundId).inserted, 8, name, "takes back refund \(refundId) again")
    }
    if let lotId = award.lotId { replay.lots[lotId]?.covered &+= covered }
    replay.awards[id] = award
  }

  // MARK: Redeeming

  private func addRedemption(
    _ row: LedgerRow, _ entries: EntrySums, _ name: String, _ replay: inout MemberReplay,
    _ findings: inout VerifyFindings
  ) {
    guard let id = row.redemptionId else { return findings.add(12, name, "belongs to no redemption") }
    var sums = replay.redemptions[id] ?? MemberReplay.Redeemed()
    sums.reserved &+= entries[.reserved]
    switch row.kind {
    case .redeem, .reserve, .capture:
      if row.kind == .capture { sums.captures += 1 } else { sums.bookings += 1 }
      sums.redeemed &+= entries[.redeemed]
      sums.transactionId = max(sums.transactionId, row.id)
    case .restore: sums.restored &-= entries[.redeemed]
    default: break
    }
    replay.redemptions[id] = sums
  }
}

extension MemberReplay.Award {
  /// What a refund of so much takes back in all, rounded down.
  fileprivate func share(refunded: Int64) -> Int64 {
    if refunded >= paid { return points }
    return Int64(truncatingIfNeeded: Int128(points) * Int128(refunded) / Int128(paid))
  }
}

extension EarningRule {
  /// The first day of the cap's period that holds a day, since 1970; 0 where the cap is for ever.
  fileprivate func capPeriodDay(of day: CivilDay) -> Int64 {
    switch capPeriod {
    case .day: day.days
    case .month: day.firstOfMonth.days
    case .year: day.firstOfYear.days
    case .ever, .unspecified, nil: 0
    }
  }
}
