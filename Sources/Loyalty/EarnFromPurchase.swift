import Contract
import Operations

extension EarningRules {
  /// What a purchase earns; a preview and the award ask the same.
  /// - Parameters:
  ///   - refuses: whether a cap that refuses does so; else it cuts off as the others do.
  ///   - used: asked for rules with a cap alone.
  /// - Throws: `Refusal(.ruleCapExceeded)` and `.pointsTooLarge` at `amount`, and what `used` throws.
  package func award(
    _ purchase: EarningPurchase, to member: EarningMember, refuses: Bool = true, used: CapUsed
  ) throws -> Earning {
    let moment = EarningMoment(purchase.effectiveMs, in: zone)
    let open = applicable(at: moment, paid: purchase.paid, to: member)
    let lines = purchase.allLines.map { (amount: $0.amount, rules: matching($0) & open) }
    let touched = lines.reduce(RuleSet()) { $0 | $1.rules }
    var tally = EarningTally(day: moment.day)
    for currency in [PointCurrency.points, .growth] {
      let shares = Shares(self, currency, lines, touched)
      if shares.isEmpty { continue }
      try give(shares, purchase, currency == .points ? member.tier.flatMap { tierMultipliers[$0] } : nil, &tally)
    }
    giveBeside(touched, moment, member, &tally)
    try applyCaps(to: &tally, refuses: refuses, used: used)
    if let most = config.limits?.purchasesPerDay, member.awardsToday >= Int64(most) {
      var nothing = Earning(day: moment.day)
      nothing.notes = [Earning.purchasesPerDay]
      return nothing
    }
    return try finish(&tally, member)
  }

  /// Rounds once over all rules that give in one currency: each gets what the sum so far grows by.
  private func give(
    _ shares: Shares, _ purchase: EarningPurchase, _ tier: TierMultiplier?, _ tally: inout EarningTally
  ) throws(Refusal) {
    let groups = try shares.groups.map { group throws(Refusal) in
      (rates: group.rates, amount: Fraction(group.amount, 1), factor: try factor(group.multipliers, tier))
    }
    let fixedFactor = try factor(shares.fixedMultipliers, tier)
    var sum = FractionSum()
    var rounded: Int128 = 0
    for index in shares.acting {
      let rule = rules[index]
      if fixed.contains(index) {
        try sum.add(try Fraction(Int128(rule.points), 1).times(fixedFactor))
      } else if let basis = purchase.factor(rule.basis) {
        for group in groups where group.rates.contains(index) && group.amount.numerator > 0 {
          try sum.add(try group.amount.times(basis).times(rule.rate).times(group.factor))
        }
      }
      let next = round(sum)
      guard let points = Int64(exactly: next - rounded) else { throw .pointsTooLarge }
      rounded = next
      tally.gains.append(EarningTally.Gain(rule: index, points: points))
    }
    tally.multipliers |= shares.multipliers
    if let tier { tally.tierMultiplier = tier.named }
  }

  private func factor(_ multipliers: RuleSet, _ tier: TierMultiplier?) throws(Refusal) -> Fraction {
    var product = tier?.factor ?? .one
    for index in multipliers { product = try product.times(rules[index].factor) }
    return product
  }

  private func round(_ sum: FractionSum) -> Int128 {
    switch config.rounding {
    case .up: sum.up
    case .halfUp: sum.halfUp
    case .down, .unspecified, nil: sum.down
    }
  }
}

/// Which rules give in one currency, on how much of a purchase, and what multiplies them.
private struct Shares {
  /// Lines on which the same rules act.
  struct Group {
    let rates: RuleSet
    let multipliers: RuleSet
    var amount: Int128
  }

  private(set) var groups: [Group] = []
  /// RATE rules that act on some line, and FIXED ones.
  private(set) var acting: RuleSet
  let fixedMultipliers: RuleSet
  /// All that multiply something.
  private(set) var multipliers: RuleSet

  var isEmpty: Bool { acting.isEmpty }

  init(_ rules: EarningRules, _ currency: PointCurrency, _ lines: [(amount: Int64, rules: RuleSet)], _ touched: RuleSet)
  {
    let inCurrency = touched & rules.giving(currency)
    acting = rules.chosen(inCurrency & rules.fixed)
    // A bonus for the purchase as a whole knows no lines.
    fixedMultipliers = acting.isEmpty ? RuleSet() : rules.chosen(inCurrency & rules.multipliers & rules.unrestricted)
    multipliers = fixedMultipliers
    let (rated, multiplying) = (inCurrency & rules.rates, inCurrency & rules.multipliers)
    if rated.isEmpty { return }
    for line in lines {
      let rates = rules.chosen(line.rules & rated)
      if rates.isEmpty { continue }
      let factors = rules.chosen(line.rules & multiplying)
      acting |= rates
      multipliers |= factors
      if let same = groups.firstIndex(where: { $0.rates == rates && $0.multipliers == factors }) {
        // 200 amounts of 64 bits.
        groups[same].amount += Int128(line.amount)
      } else {
        groups.append(Group(rates: rates, multipliers: factors, amount: Int128(line.amount)))
      }
    }
  }
}

extension EarningPurchase {
  fileprivate var allLines: [EarningLine] { lines.isEmpty ? [EarningLine(amount: paid)] : lines }

  /// What of an amount counts.
  /// - Returns: nil where nothing does.
  fileprivate func factor(_ basis: RateBasis) -> Fraction? {
    let counted: Int128 =
      switch basis {
      case .paid, .unspecified: Int128(paid)
      case .netOfTax: Int128(paid) - Int128(tax)
      case .beforeDiscount: Int128(paid) + Int128(discount)
      }
    if counted == Int128(paid) { return .one }
    return paid > 0 && counted > 0 ? Fraction(reduced: counted, Int128(paid)) : nil
  }
}
