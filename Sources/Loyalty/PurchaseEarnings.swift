package import Contract
import Customers
package import Operations
import Store
import Zones

/// What purchases and refunds do in loyalty, for the room that records them: in the same transaction.
package struct PurchaseEarnings: Sendable {
  let rules: ProgramRules

  package init(rules: ProgramRules) { self.rules = rules }

  /// Awards a purchase in each of the customer's programs, and makes them a member where a program wants that.
  package func award(_ purchase: PostedPurchase, of customer: Customer, _ call: WriteCall) throws -> [PurchaseEarning] {
    var members = try MemberTable(transaction: call.transaction).ofCustomer(customer.id)
    let programs = try LedgerProgram.enrolling(in: call.transaction)
    for program in programs where !members.contains(where: { $0.programId == program.id }) {
      // Nobody joins who was put away; the sale itself stays.
      guard customer.archivedAtMs == nil, program.currency == purchase.currency,
        try rules.active(program, atMs: purchase.earning.effectiveMs, in: call.transaction)?.config.enrolAtPurchase
          == true
      else { continue }
      members.append(
        try Enrolment(rules: rules, call: call).enrol(
          customer, in: program, joinedAtMs: purchase.earning.effectiveMs))
    }
    return try members.compactMap { try award(purchase, to: $0, of: customer, call) }
  }

  private func award(
    _ purchase: PostedPurchase, to member: MemberRow, of customer: Customer, _ call: WriteCall
  ) throws -> PurchaseEarning? {
    let atMs = purchase.earning.effectiveMs
    guard member.status == .active, member.joinedAtMs <= atMs else { return nil }
    let program = try LedgerProgram.load(member.programId, in: call.transaction)
    guard program.currency == purchase.currency, program.closedAtMs == nil,
      let version = try rules.active(program, atMs: atMs, in: call.transaction)
    else { return nil }
    let ledger = try MemberLedger(member, program: program, path: "customer_id", rules: rules, call)
    ledger.pointsPath = "amount"
    ledger.knows(version, activeAtMs: atMs)
    let isFirst = ledger.member.purchases == 0
    let row = try ledger.award(purchase, version, customer.birthday)
    let stored = try ledger.store()
    if isFirst, let referrerId = stored.referrerId {
      try reward(referrerId, for: purchase, stored, program, version, call)
    }
    let entries = row.entries
    return PurchaseEarning(
      program: program.code, memberId: stored.id, points: 0 - entries[.issued], growth: entries[.growth],
      transactionId: row.id, available: stored.balances.available, tier: stored.tier)
  }

  /// Who referred somebody earns at that somebody's first purchase.
  func reward(
    _ referrerId: Int64, for purchase: PostedPurchase, _ referred: MemberRow, _ program: LedgerProgram,
    _ version: ActiveConfig, _ call: WriteCall
  ) throws {
    let referrer = try MemberTable(transaction: call.transaction).survivor(of: referrerId)
    guard referrer.status == .active, referrer.id != referred.id,
      let customer = try CustomerTable(transaction: call.transaction).find(referrer.customerId)
    else { return }
    // A sale to somebody is not refused for what stands in the ledger of who referred them.
    let ledger = try MemberLedger(
      referrer, program: program, path: "customer_id", rules: rules, follows: call.isPastFact, call)
    ledger.pointsPath = "amount"
    let earned = try version.rules.referral(
      purchase.earning, to: ledger.earningMember(customer.birthday), used: ledger.capUsed)
    var posting = ledger.posting(.referral)
    if let earned, earned.points > 0 || earned.growth > 0, ledger.hasRoom(for: earned.points, posting) {
      var detail = earned.detail
      detail.otherMemberId = referred.id
      detail.tier = ledger.member.tier
      posting.detail = detail
      _ = try ledger.post(earned, version, effectiveMs: purchase.earning.effectiveMs, spend: 0, posting)
    }
    try ledger.store()
  }

  /// Takes back what a refunded purchase earned.
  /// - Parameters:
  ///   - refundedMinor: all that was given back of the purchase, this refund included.
  ///   - path: the field that names the purchase.
  package func clawBack(
    purchaseId: Int64, refundId: Int64, refundedMinor: Int64, isWhole: Bool, path: String, _ call: WriteCall
  ) throws {
    for award in try LedgerTable(transaction: call.transaction).awards(purchaseId: purchaseId) {
      let member = try MemberTable(transaction: call.transaction).survivor(of: award.memberId)
      let ledger = try MemberLedger(member, path: path, rules: rules, call)
      try ledger.clawBack(award, refundId: refundId, refundedMinor: refundedMinor, isWhole: isWhole)
      try ledger.store()
    }
  }
}

extension MemberTable {
  /// The member, or who they became.
  func survivor(of id: Int64) throws -> MemberRow {
    var next = id
    while let member = try find(next) {
      guard let into = member.mergedInto else { return member }
      next = into
    }
    throw LedgerFault("member \(next) is gone")
  }
}

extension Customer {
  /// Month and day, where they are known.
  var birthday: Birthday? {
    guard let days = birthdayDay else { return nil }
    let day = CivilDay(days: Int64(days))
    return Birthday(month: day.month, day: day.day)
  }
}
