import Contract
import Operations
import Store
import Zones

/// A purchase as it is posted to loyalty.
package struct PostedPurchase: Sendable {
  package var id: Int64
  package var customerId: Int64
  package var currency: String
  package var earning: EarningPurchase

  package init(id: Int64, customerId: Int64, currency: String, earning: EarningPurchase) {
    self.id = id
    self.customerId = customerId
    self.currency = currency
    self.earning = earning
  }
}

extension MemberLedger {
  /// What rules ask of the member.
  /// - Parameter birthday: of the customer.
  func earningMember(_ birthday: Birthday?) -> EarningMember {
    member.earning(birthday, day: program.zone.day(at: atMs).days)
  }

  func capUsed(_ rule: String, _ periodDay: Int64) throws -> Int64 {
    try CapTable(transaction: call.transaction).used(member.id, rule, periodDay)
  }

  /// Posts what a purchase earns, by the version of its instant.
  func award(_ purchase: PostedPurchase, _ version: ActiveConfig, _ birthday: Birthday?) throws -> LedgerRow {
    let earning = try version.rules.award(purchase.earning, to: earningMember(birthday), used: capUsed)
    var posting = posting(.award)
    posting.purchaseId = purchase.id
    var detail = earning.detail
    detail.spendMinor = purchase.earning.paid
    detail.paidMinor = purchase.earning.paid
    detail.tier = member.tier
    posting.detail = detail
    member.purchases += 1
    return try post(earning, version, effectiveMs: purchase.earning.effectiveMs, spend: purchase.earning.paid, posting)
  }

  /// Posts what was earned: points in a lot, growth, caps, the day's counters, activity and tier.
  func post(
    _ earning: Earning, _ version: ActiveConfig, effectiveMs: Int64, spend: Int64, _ prepared: Posting
  ) throws -> LedgerRow {
    var posting = prepared
    posting.effectiveMs = effectiveMs
    posting.configId = version.id
    guard earning.growth <= Self.pointsMax else { throw Refusal(.pointsTooLarge, path: pointsPath) }
    posting.entries[.growth] += earning.growth
    posting.entries[.growthIssued] -= earning.growth
    let lot = try credit(earning.points, from: .issued, newLot(version, effectiveMs), &posting)
    let row = try post(posting)
    for use in earning.capUses { try CapTable(transaction: call.transaction).add(member.id, use) }
    if let year = earning.birthdayYear { member.birthdayYear = Int64(year) }
    var today = member.today.on(program.zone.day(at: atMs).days)
    today.earned = DayCounters.sum(today.earned, earning.points)
    if posting.kind == .award { today.purchases += 1 }
    member.today = today
    if posting.kind != .referral { try wasActive() }
    try addActivity(effectiveMs, TierAmounts(spend: spend, points: earning.points, growth: earning.growth))
    // A purchase that comes late may have earned what has expired since.
    if let lot, lot.state == .confirmed, lot.dueMs <= atMs { try expire(lot, at: atMs) }
    return row
  }

  /// A lot of points earned at an instant, as far as it is confirmed by now.
  func newLot(_ version: ActiveConfig, _ effectiveMs: Int64) -> NewLot {
    let confirmMs = version.calendar.confirmMs(effectiveMs: effectiveMs)
    guard confirmMs <= atMs else {
      return NewLot(state: .pending, dueMs: confirmMs, earnedAtMs: effectiveMs, configId: version.id)
    }
    return NewLot(
      dueMs: version.calendar.expiryMs(confirmedMs: confirmMs), earnedAtMs: effectiveMs, configId: version.id)
  }

  /// Earning and redeeming keep points alive where these end with inactivity.
  func wasActive() throws {
    guard let active = try active() else { return }
    let ms = active.calendar.inactiveMs(activityMs: atMs)
    member.inactiveMs = ms == MemberRow.never ? nil : ms
    wake(at: ms)
  }
}

/// How much of each rule's cap members have used.
struct CapTable {
  let transaction: Transaction

  func used(_ memberId: Int64, _ rule: String, _ periodDay: Int64) throws -> Int64 {
    try transaction.first(
      "SELECT used FROM loyalty_cap WHERE member_id = $1 AND rule = $2 AND period_day = $3",
      [.int(memberId), .text(rule), .int(periodDay)]
    ) { $0.int(0) } ?? 0
  }

  func add(_ memberId: Int64, _ use: CapUse) throws {
    try transaction.run(
      """
      INSERT INTO loyalty_cap (member_id, rule, period_day, used) VALUES ($1, $2, $3, $4)
      ON CONFLICT (member_id, rule, period_day) DO UPDATE SET used = used + excluded.used
      """, [.int(memberId), .text(use.rule), .int(use.periodDay), .int(use.points)])
  }
}
