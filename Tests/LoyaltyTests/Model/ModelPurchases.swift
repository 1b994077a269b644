import Contract

extension Model {
  mutating func purchase(_ request: ModelPurchaseRequest, _ command: ModelCommand) throws -> String {
    let customer = survivor(request.customer)
    if let stored = state.purchases.first(where: { $0.label == request.label }) {
      guard stored.request == request else { throw ModelRefusal("EXTERNAL_ID_REUSED", "external_ref") }
      return "OK again"
    }
    let effectiveMs = request.purchasedAtMs ?? nowMs
    guard effectiveMs <= nowMs else { throw ModelRefusal("IN_FUTURE", "purchased_at_ms") }
    guard effectiveMs >= state.customers[customer].createdAtMs else {
      throw ModelRefusal("BEFORE_CUSTOMER", "purchased_at_ms")
    }
    state.purchases.append(
      ModelPurchase(
        label: request.label, command: command, customer: customer, atMs: effectiveMs, amount: request.amount,
        currency: request.currency, request: request))
    var said = "OK"
    for program in state.programs.indices {
      guard let m = try earner(customer, program, request, effectiveMs) else { continue }
      let earning = try award(m, request, state.purchases.count - 1, effectiveMs)
      said += " \(state.programs[program].code):\(earning.sum(.points))+\(earning.sum(.growth)) \(told(m))"
    }
    return said
  }

  /// Who earns in a program; whom the program enrols at their purchase becomes a member first.
  private mutating func earner(
    _ customer: Int, _ program: Int, _ request: ModelPurchaseRequest, _ effectiveMs: Int64
  ) throws -> Int? {
    let known = state.programs[program]
    guard !known.isClosed, known.currency == request.currency, let config = known.config(at: effectiveMs) else {
      return nil
    }
    guard let m = find(customer, program) else {
      guard config.enrolAtPurchase == true else { return nil }
      return open(customer, program, joinedAtMs: effectiveMs)
    }
    let member = state.members[m]
    return member.status == .active && member.joinedAtMs <= effectiveMs ? m : nil
  }

  private mutating func award(
    _ m: Int, _ request: ModelPurchaseRequest, _ purchase: Int, _ effectiveMs: Int64
  ) throws -> ModelEarning {
    let atMs = try begin(m, "customer_id")
    let config = config(m, at: effectiveMs)
    let isFirst = purchaseCount(m) == 0
    let earning = try evaluate(request, of: m, config, effectiveMs: effectiveMs, atMs: atMs)
    let birthdayRules = config.rules.filter { $0.kind == .birthday }.map(\.code)
    if earning.rules.contains(where: { birthdayRules.contains($0.rule) && $0.points > 0 }) {
      state.members[m].birthdayYear = zone(m).day(at: effectiveMs).year
    }
    var transaction = draft(m, .award, atMs: atMs, effectiveMs: effectiveMs)
    transaction.purchase = purchase
    transaction.spend = request.amount
    state.purchases[purchase].programsAwarded.append(m)
    postEarning(m, earning, transaction)
    renewActivity(m, atMs: atMs)
    checkUpgrade(m, effectiveDay: transaction.effectiveDay, atMs: atMs)
    if isFirst, let referrer = state.members[m].referrer.map({ living($0) }),
      state.members[referrer].status == .active, referrer != m
    {
      try refer(referrer, request, config, effectiveMs, purchase)
    }
    return earning
  }

  private mutating func refer(
    _ m: Int, _ request: ModelPurchaseRequest, _ config: ProgramConfig, _ effectiveMs: Int64, _ purchase: Int
  ) throws {
    let atMs = try instant(m, "customer_id")
    // Who gets nothing is settled, but nothing of theirs happens now.
    settleDue(m, upTo: atMs)
    let earning = try evaluate(referralFor: m, request, config, effectiveMs: effectiveMs, atMs: atMs)
    guard earning.sum(.points) > 0 || earning.sum(.growth) > 0 else { return }
    let transaction = draft(m, .referral, atMs: atMs, effectiveMs: effectiveMs)
    postEarning(m, earning, transaction)
    checkUpgrade(m, effectiveDay: transaction.effectiveDay, atMs: atMs)
  }

  /// Posts what was earned: growth at once, points at once or when they are confirmed.
  mutating func postEarning(_ m: Int, _ earning: ModelEarning, _ transaction: ModelTransaction) {
    var transaction = transaction
    let effectiveMs = transaction.effectiveMs
    transaction.rules = earning.rules
    transaction.points = earning.sum(.points)
    transaction.growth = earning.sum(.growth)
    transaction.version = program(m).version(at: effectiveMs)
    transaction.entries = [(.growth, transaction.growth), (.growthIssued, -transaction.growth)]
    let config = config(m, at: effectiveMs)
    var credit = ModelCredit(
      points: transaction.points, dueMs: 0, earnedAtMs: effectiveMs, version: transaction.version)
    var confirmedMs = effectiveMs
    if let pending = config.pending {
      confirmedMs = Self.never
      if let days = pending.days {
        confirmedMs = zone(m).start(of: transaction.effectiveDay.adding(days: Int(days)))
      }
      credit.isPending = confirmedMs > transaction.atMs
    }
    credit.dueMs = credit.isPending ? confirmedMs : expiry(m, config, from: confirmedMs)
    self.credit(m, [credit], from: .issued, transaction)
  }

  mutating func postEvent(
    _ m: Int, _ event: String, _ ref: String, _ happenedAtMs: Int64?, _ command: ModelCommand
  ) throws -> String {
    let key = "\(state.members[m].program)/\(ref)"
    if let stored = state.events[key] {
      guard stored.command == command else { throw ModelRefusal("EXTERNAL_ID_REUSED", "external_ref") }
      return "OK again"
    }
    let effectiveMs = happenedAtMs ?? nowMs
    guard effectiveMs <= nowMs else { throw ModelRefusal("IN_FUTURE", "happened_at_ms") }
    let atMs = try begin(m, "customer_id")
    try mustBeOpen(state.members[m].program, "customer_id")
    try mustBeActive(m, "customer_id")
    guard effectiveMs >= state.members[m].joinedAtMs else {
      throw ModelRefusal("BEFORE_MEMBERSHIP", "happened_at_ms")
    }
    guard
      let earning = try evaluate(
        event: event, of: m, config(m, at: effectiveMs), effectiveMs: effectiveMs, atMs: atMs)
    else { throw ModelRefusal("EVENT_UNKNOWN", "event") }
    let transaction = draft(m, .event, atMs: atMs, effectiveMs: effectiveMs)
    postEarning(m, earning, transaction)
    renewActivity(m, atMs: atMs)
    checkUpgrade(m, effectiveDay: transaction.effectiveDay, atMs: atMs)
    let said = "OK \(earning.sum(.points))+\(earning.sum(.growth)) \(told(m))"
    state.events[key] = (command, said)
    return said
  }

  mutating func confirm(_ label: String, _ program: Int) throws -> String {
    guard let purchase = state.purchases.firstIndex(where: { $0.label == label }),
      let (member, award) = awards(of: purchase).first(where: { state.members[$0.member].program == program })
    else { throw ModelRefusal("AWARD_NOT_FOUND", "purchase_id") }
    let lot = state.lots.first { $0.transaction == award.id }
    if state.members[living(member)].status == .closed { throw ModelRefusal("MEMBER_CLOSED", "purchase_id") }
    guard let lot else { throw ModelRefusal("NOTHING_PENDING", "purchase_id") }
    let atMs = try begin(lot.member, "purchase_id")
    let now = state.lots[lot.id]
    guard now.isPending && now.remainder > 0 else { throw ModelRefusal("NOTHING_PENDING", "purchase_id") }
    confirm(lot: lot.id, atMs: atMs)
    return "OK \(told(lot.member))"
  }

  /// What a purchase was awarded, with the member on whose ledger it stands, by member.
  func awards(of purchase: Int) -> [(member: Int, award: ModelTransaction)] {
    state.purchases[purchase].programsAwarded.sorted().flatMap { m in
      state.members[m].transactions.filter { $0.kind == .award && $0.purchase == purchase }.map { (m, $0) }
    }
  }

  /// What a reply says of a member.
  func told(_ m: Int) -> String {
    let member = state.members[m]
    let tier = member.tier.map { "\($0)" } ?? "-"
    return "a\(balance(m, .available)) p\(balance(m, .pending)) r\(balance(m, .reserved)) d\(debt(m)) "
      + "g\(balance(m, .growth)) t\(tier) s\(member.status.rawValue)"
  }
}
