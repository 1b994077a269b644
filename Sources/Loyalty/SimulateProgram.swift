import Contract
import Customers
import Operations
import Store
import Zones

extension LoyaltyPoints {
  /// A page: some customers, each with all purchases of the period.
  ///
  /// The program is tried on fresh members who joined as the period began: what they had used of caps before, their tiers
  /// and what they bought before do not count. Left out are redemptions, which move no award; refunds, so each purchase
  /// counts as it was paid; events and what referrals earn to others. A cap that would refuse a purchase cuts off instead,
  /// since the purchase was made.
  func simulate(_ request: SimulateProgramRequest, _ call: StreamCall) throws -> StreamPage<SimulationPage> {
    let transaction = call.transaction
    let found = try ProgramLookup(transaction: transaction).program(request.program)
    let program = try LedgerProgram.load(found.id, in: transaction)
    // Until now is up to what was bought at this very instant.
    let untilMs = request.untilMs ?? call.nowMs + 1
    guard request.fromMs <= untilMs else { throw Refusal(.rangeEmpty, path: "until_ms") }
    let walk = SimulationWalk(
      program: program, tried: try tried(program, call), fromMs: request.fromMs, untilMs: min(untilMs, call.nowMs + 1),
      history: history, visible: VisibleCustomers(call.principal, transaction), transaction: transaction)
    return try walk.page(after: call.position, limit: call.budget)
  }

  /// The draft, or without one what is active.
  private func tried(_ program: LedgerProgram, _ call: StreamCall) throws -> EarningRules {
    let draft = try call.transaction.first(
      "SELECT draft FROM loyalty_program WHERE id = $1 AND draft IS NOT NULL", [.int(program.id)]
    ) { try ProgramConfig(bytes: $0.blob(0)) }
    if let draft { return EarningRules(draft, program.zone) }
    guard let active = try rules.active(program, atMs: call.nowMs, in: call.transaction) else {
      throw Refusal(.programNotActive, path: "program", ["code": program.code])
    }
    return active.rules
  }
}

/// Goes through customers in the order of their ids.
private struct SimulationWalk {
  /// Customers looked at and purchases read for one page; a customer is never cut in two.
  private static let customersMax = 1024
  private static let purchasesMax = 2048
  private static let purchasesAtOnce = 200

  let program: LedgerProgram
  let tried: EarningRules
  let fromMs: Int64
  let untilMs: Int64
  let history: any PurchaseHistory
  let visible: VisibleCustomers
  let transaction: Transaction

  func page(after position: Int64, limit: Int) throws -> StreamPage<SimulationPage> {
    var page = SimulationPage(customers: 0, purchases: 0, points: 0, pointsEarned: 0)
    var last = position
    for _ in 0..<Self.customersMax {
      guard page.items.count < limit, page.purchases < Self.purchasesMax else { break }
      guard let id = try history.customer(after: last, in: transaction) else {
        page.done = true
        break
      }
      last = id
      if let member = try play(id) { try page.add(member) }
    }
    return StreamPage(items: [page], next: page.done == true ? nil : last)
  }

  /// - Returns: nil for who is out of sight or bought nothing in the period.
  private func play(_ customerId: Int64) throws -> SimulatedMember? {
    guard let customer = try visible.find(customerId), customer.id == customerId else { return nil }
    let real = try MemberTable(transaction: transaction).ofCustomer(customerId).first { $0.programId == program.id }
    var ledger = SimulatedLedger(program, tried, joinedAtMs: fromMs, customer.birthday, referrerId: real?.referrerId)
    var result = SimulatedMember(customerId: customerId, purchases: 0, points: 0, pointsEarned: 0)
    // Instants are whole: behind the last id of the one before is from this one on.
    var (afterMs, afterId) = (fromMs - 1, Int64.max)
    walk: while true {
      let found = try history.purchases(
        of: customerId, afterMs: afterMs, afterId: afterId, limit: Self.purchasesAtOnce, in: transaction)
      for purchase in found {
        guard purchase.earning.effectiveMs < untilMs else { break walk }
        result.purchases += 1
        if purchase.currency == program.currency {
          result.points = try sum(result.points, try ledger.award(purchase.earning))
        }
        result.pointsEarned = try sum(result.pointsEarned, try earned(purchase.id))
      }
      guard let last = found.last, found.count == Self.purchasesAtOnce else { break }
      (afterMs, afterId) = (last.earning.effectiveMs, last.id)
    }
    if result.purchases == 0 { return nil }
    ledger.settle(through: untilMs)
    result.tier = ledger.tier
    return result
  }

  /// What a purchase earned in this program.
  private func earned(_ purchaseId: Int64) throws -> Int64 {
    let entries = try transaction.first(
      """
      SELECT t.entries FROM loyalty_transaction t JOIN loyalty_member m ON m.id = t.member_id
      WHERE t.purchase_id = $1 AND m.program_id = $2
      """, [.int(purchaseId), .int(program.id)]
    ) { $0.text(0) }
    return 0 - (entries.flatMap(EntrySums.init(stored:))?[.issued] ?? 0)
  }
}

/// A member in memory, who earns by one version and never redeems.
private struct SimulatedLedger {
  private let program: LedgerProgram
  private let tried: EarningRules
  private let birthday: Birthday?
  private var member: MemberRow
  private var used: [String: [Int64: Int64]] = [:]

  var tier: String? { member.tier }

  init(
    _ program: LedgerProgram, _ tried: EarningRules, joinedAtMs: Int64, _ birthday: Birthday?, referrerId: Int64?
  ) {
    self.program = program
    self.tried = tried
    self.birthday = birthday
    member = MemberRow(
      id: 0, programId: program.id, customerId: 0, card: "", joinedAtMs: joinedAtMs, lastAtMs: joinedAtMs)
    member.referrerId = referrerId
    decide { $0.joining($1, at: joinedAtMs) }
  }

  /// - Throws: `Refusal(.pointsTooLarge)`.
  mutating func award(_ purchase: EarningPurchase) throws -> Int64 {
    let ms = purchase.effectiveMs
    let day = program.zone.day(at: ms)
    settle(through: ms)
    do {
      let earning = try tried.award(
        purchase, to: member.earning(birthday, day: day.days), refuses: false,
        used: { used[$0]?[$1] ?? 0 })
      for use in earning.capUses { used[use.rule, default: [:]][use.periodDay, default: 0] += use.points }
      if let year = earning.birthdayYear { member.birthdayYear = Int64(year) }
      var today = member.today.on(day.days)
      today.purchases += 1
      today.earned = try sum(today.earned, earning.points)
      member.today = today
      member.purchases += 1
      var activity = Activity(text: member.activity)
      try activity.add(
        TierAmounts(spend: purchase.paid, points: earning.points, growth: earning.growth), on: day, path: "program")
      activity.prune(today: day)
      member.activity = activity.text
      decide { $0.afterEarning($1, at: ms, effectiveDay: day) }
      return earning.points
    } catch var refusal as Refusal {
      refusal.path = "program"
      throw refusal
    }
  }

  /// Ends floors and periods that are over by then.
  mutating func settle(through ms: Int64) {
    while let dueMs = member.tierUntilMs, dueMs <= ms { decide { $0.atPeriodEnd($1, at: dueMs) } }
  }

  private mutating func decide(_ decision: (TierRules, TierState) -> TierOutcome) {
    let rules = TierRules(
      tried.config, zone: program.zone, joinedDay: program.zone.day(at: member.joinedAtMs),
      activity: Activity(text: member.activity))
    member.tierState = decision(rules, member.tierState).state
  }
}

extension SimulationPage {
  fileprivate mutating func add(_ member: SimulatedMember) throws {
    customers += 1
    purchases += member.purchases
    points = try sum(points, member.points)
    pointsEarned = try sum(pointsEarned, member.pointsEarned)
    items.append(member)
  }
}

private func sum(_ left: Int64, _ right: Int64) throws(Refusal) -> Int64 {
  let (sum, isTooLarge) = left.addingReportingOverflow(right)
  guard !isTooLarge else { throw Refusal(.pointsTooLarge, path: "program") }
  return sum
}
