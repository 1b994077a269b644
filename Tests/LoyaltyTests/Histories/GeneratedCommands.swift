import Contract

extension HistoryGenerator {
  /// What a member could spend at an instant, once all that is due was posted.
  private func available(_ customer: Int, _ program: Int, _ atMs: Int64) -> Int64 {
    guard let m = model.find(customer, program) else { return 0 }
    var settled = model
    settled.settle(m, upTo: max(atMs, model.state.members[m].lastAtMs))
    return settled.balance(m, .available)
  }

  mutating func enrol(_ atMs: Int64) -> ModelCommand {
    let program = someProgram()
    let members = model.state.members.filter { $0.program == program && $0.mergedInto == nil }
    let opening = random.chance(30) ? random.within(1...400) : nil
    let outside = model.state.customers.indices.filter { model.find($0, program) == nil }
    return .enrol(
      customer: outside.isEmpty || random.chance(10) ? someCustomer() : random.pick(outside), program: program,
      referredBy: random.chance(60) && !members.isEmpty ? random.pick(members).customer : nil, opening: opening,
      openingExpiresMs: opening != nil && random.chance(40) ? atMs + random.within(1...40) * 43_200_000 : nil)
  }

  mutating func purchase(_ atMs: Int64) -> ModelCommand {
    var request = ModelPurchaseRequest(
      label: "b\(label)", customer: someMember().customer, amount: amount(atMs), currency: "CNY")
    if random.chance(3) { request.currency = "USD" }
    if random.chance(40) && request.amount > 0 { request.lines = lines(request.amount) }
    if random.chance(30) { request.tax = request.amount * 13 / 113 }
    if random.chance(20) { request.discount = random.within(0...500) }
    if random.chance(25) { request.purchasedAtMs = past(atMs) }
    return .purchase(request)
  }

  private mutating func amount(_ atMs: Int64) -> Int64 {
    switch random.below(20) {
    case 0: return 0
    case 1: return random.within(1...99)
    case 2..<6: return random.within(1...80) * 100
    case 6..<8: return random.within(8000...40_000)
    case 8..<10:
      // What just reaches a tier by money, or is one short.
      let config = model.state.programs[0].config(at: atMs)
      let thresholds = config?.tiers.map(\.threshold).filter { $0 > 0 } ?? []
      return thresholds.isEmpty ? 1000 : max(0, random.pick(thresholds) - random.pick([0, 1]))
    default: return random.within(100...9000)
    }
  }

  private mutating func lines(_ amount: Int64) -> [ModelPurchaseLine] {
    var lines: [ModelPurchaseLine] = []
    var left = amount
    let count = random.below(4) + 1
    for number in 0..<count {
      let part = number == count - 1 ? left : random.within(0...left)
      left -= part
      lines.append(
        ModelPurchaseLine(
          category: random.chance(70) ? random.pick(["tea", "cup", "book"]) : nil,
          product: random.chance(50) ? random.pick(["P1", "P2", "P3"]) : nil, amount: part))
    }
    return lines
  }

  private mutating func past(_ atMs: Int64) -> Int64 {
    switch random.below(10) {
    case 0: return atMs + 1
    case 1:
      let zone = model.state.programs[0].zone
      return zone.start(of: zone.day(at: atMs)) - random.pick([0, 1])
    case 2: return max(0, atMs - random.within(60...90) * 86_400_000)
    default: return atMs - random.within(1...25) * 43_200_000
    }
  }

  mutating func refund() -> ModelCommand {
    let open = model.state.purchases.filter { $0.refunded < $0.amount || ($0.amount == 0 && !$0.wasRefunded) }
    let purchases = random.chance(95) && !open.isEmpty ? open : model.state.purchases
    guard !purchases.isEmpty else { return .sweep }
    // Mostly one of the last: its points may still be there, or just be spent.
    let purchase =
      random.chance(60)
      ? purchases[purchases.count - 1 - random.below(min(4, purchases.count))]
      : random.pick(purchases)
    let left = purchase.amount - purchase.refunded
    var amount: Int64?
    if random.chance(60) && left > 0 {
      amount = random.chance(4) ? left + 1 : random.chance(20) ? left : random.within(1...left)
    }
    return .refund(label: "f\(label)", purchase: purchase.label, amount: amount)
  }

  mutating func redeem(_ atMs: Int64, holdSeconds: Int64?) -> ModelCommand {
    let (customer, program) = someMember()
    let has = available(customer, program, atMs)
    let what: ModelRedeemRequest.What
    switch random.below(20) {
    case 0..<5: what = .points(max(1, has))
    case 5..<7: what = .points(has + 1)
    case 7..<9: what = .points(max(1, has - 1))
    case 9..<13: what = .points(random.within(1...max(1, has)))
    case 13..<16:
      what = .reward(random.pick(["mug", "coupon", "coupon", "season", "vip"]), quantity: random.within(1...2))
    case 16..<18 where random.chance(8) || model.state.programs[program].config(at: atMs)?.money != nil:
      let minor = random.within(1...max(1, has))
      what = .money(minor, order: random.chance(30) ? minor * 10 / 3 : minor * 5)
    default: what = .points(random.within(1...50))
    }
    return .redeem(
      ModelRedeemRequest(label: "r\(label)", customer: customer, program: program, what: what, holdSeconds: holdSeconds)
    )
  }

  mutating func capture() -> ModelCommand {
    let label = someRedemption(.reserved)
    let found = model.state.redemptions.first { $0.label == label }
    var points: Int64?
    if let found, found.reward == nil, random.chance(60) {
      points = random.chance(5) ? found.points + 1 : random.within(1...found.points)
    }
    return .capture(redemption: label, points: points)
  }

  mutating func cancel() -> ModelCommand {
    let label = someRedemption(.redeemed)
    let found = model.state.redemptions.first { $0.label == label }
    var points: Int64?
    if let found, found.reward == nil, found.redeemed > found.restored, random.chance(50) {
      let left = found.redeemed - found.restored
      points = random.chance(5) ? left + 1 : random.within(1...left)
    }
    return .cancel(redemption: label, points: points)
  }

  mutating func adjust(_ atMs: Int64) -> ModelCommand {
    let (customer, program) = someMember()
    let has = available(customer, program, atMs)
    let points: Int64
    switch random.below(10) {
    case 0: points = random.pick([0, 5000, 5001])
    case 1: points = -has
    case 2: points = -(min(has, 4000) + 1)
    case 3, 4: points = -random.within(1...max(1, min(has, 4000)))
    default: points = random.within(1...300)
    }
    let expires = points > 0 && random.chance(30) ? atMs + random.within(0...30) * 43_200_000 : nil
    return .adjust(customer: customer, program: program, points: points, expiresAtMs: expires)
  }

  mutating func transfer(_ atMs: Int64) -> ModelCommand {
    let (customer, program) = someMember()
    let others = model.state.members.filter { $0.program == program && $0.mergedInto == nil }
    let to = others.isEmpty ? someCustomer() : random.pick(others).customer
    let has = available(customer, program, atMs)
    let points = random.chance(10) ? has + 1 : random.chance(30) ? max(1, has) : random.within(1...max(1, has))
    return .transfer(customer: customer, program: program, to: to, points: points)
  }

  mutating func event(_ atMs: Int64) -> ModelCommand {
    let (customer, program) = someMember()
    let rules = model.state.programs[program].config(at: atMs)?.rules ?? []
    guard random.chance(10) || rules.contains(where: { $0.kind == .event }) else { return purchase(atMs) }
    return .event(
      customer: customer, program: program,
      event: random.pick(["review", "review", "review", "visit", "visit", "visit", "dance"]),
      ref: "test:e\(label)", happenedAtMs: random.chance(30) ? past(atMs) : nil)
  }

  mutating func confirm() -> ModelCommand {
    let pending = model.state.lots.filter { $0.isPending && $0.remainder > 0 }
    if random.chance(90), !pending.isEmpty {
      let lot = random.pick(pending)
      for member in model.state.members {
        guard let award = member.transactions.first(where: { $0.id == lot.transaction }), let purchase = award.purchase
        else { continue }
        return .confirm(purchase: model.state.purchases[purchase].label, program: member.program)
      }
    }
    guard !model.state.purchases.isEmpty else { return .sweep }
    return .confirm(purchase: random.pick(model.state.purchases).label, program: someProgram())
  }

  mutating func resume() -> ModelCommand {
    let others = model.state.members.filter { $0.mergedInto == nil && $0.status != .active }
    guard !others.isEmpty, random.chance(90) else {
      let (customer, program) = someMember()
      return .resume(customer: customer, program: program)
    }
    let member = random.pick(others)
    return .resume(customer: member.customer, program: member.program)
  }

  mutating func floor(_ customer: Int, _ program: Int, _ atMs: Int64) -> ModelCommand {
    let tier = random.chance(75) ? random.pick(["silver", "silver", "gold", "none"]) : nil
    var until: Int64?
    if tier != nil && random.chance(70) { until = atMs + random.within(0...200) * 43_200_000 }
    return .floor(customer: customer, program: program, tier: tier, untilMs: until)
  }

  mutating func voucher() -> ModelCommand {
    let issued = model.state.redemptions.filter { !$0.vouchers.isEmpty }
    guard !issued.isEmpty else { return .sweep }
    let redemption = random.pick(issued)
    return .voucher(redemption: redemption.label, index: random.below(redemption.vouchers.count))
  }

  /// Files are merged that are not a member who left; what then should be is a matter for a person.
  mutating func merge() -> ModelCommand {
    let customers = model.state.customers.indices.filter { customer in
      model.state.customers[customer].mergedInto == nil
        && !model.state.members.contains { $0.customer == customer && $0.status == .closed && $0.mergedInto == nil }
    }
    guard customers.count > 2 else { return .sweep }
    let into = random.pick(customers)
    return .merge(into: into, from: random.pick(customers.filter { $0 != into }))
  }

  mutating func activate(_ program: Int, _ atMs: Int64) -> ModelCommand {
    .activate(
      program: program, config: ModelWorld.firstConfig(of: program) + random.below(ModelWorld.versionsPerProgram),
      fromMs: random.chance(40) ? atMs + random.within(-1...40) * 43_200_000 : nil)
  }
}
