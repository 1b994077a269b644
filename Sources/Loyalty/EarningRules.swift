package import Contract
package import Zones

/// A version of a program made ready for evaluation, once for all purchases under it.
///
/// In reading order: `Earning` (what goes in and comes out), this file, `EarningConditions` (which rules apply),
/// `EarnFromPurchase` and `EarnBeside` (what they give), `EarningCaps` (what is cut off), `EarningFraction` (exact
/// numbers), `PointCalendar` (when points live).
package final class EarningRules: Sendable {
  package let config: ProgramConfig
  package let zone: Zone
  package let calendar: PointCalendar

  let rules: [CompiledRule]
  private let kinds: [RuleKind: RuleSet]
  let exclusive: RuleSet
  let growth: RuleSet
  let all: RuleSet
  /// Rules for all lines, and rules for lines with a category or product.
  let unrestricted: RuleSet
  let byCategory: [String: RuleSet]
  let byProduct: [String: RuleSet]
  /// Rules for members of any tier, and rules for those of one.
  let ofAnyTier: RuleSet
  let byTier: [String: RuleSet]
  let byEvent: [String: RuleSet]
  let tierMultipliers: [String: TierMultiplier]

  // The kinds that every purchase asks for.
  let rates: RuleSet
  let fixed: RuleSet
  let multipliers: RuleSet

  package init(_ config: ProgramConfig, _ zone: Zone) {
    self.config = config
    self.zone = zone
    calendar = PointCalendar(config, zone)
    rules = config.rules.map(CompiledRule.init)
    func set(_ isIn: (EarningRule) -> Bool) -> RuleSet {
      config.rules.indices.reduce(into: RuleSet()) { if isIn(config.rules[$1]) { $0.insert($1) } }
    }
    func sets(_ words: (EarningRule) -> [String]) -> [String: RuleSet] {
      config.rules.indices.reduce(into: [:]) { sets, index in
        for word in words(config.rules[index]) { sets[word, default: RuleSet()].insert(index) }
      }
    }
    kinds = RuleKind.allCases.reduce(into: [:]) { kinds, kind in kinds[kind] = set { $0.kind == kind } }
    all = set { _ in true }
    exclusive = set { $0.exclusive == true }
    growth = set { $0.gives == .growth }
    unrestricted = set { $0.categories.isEmpty && $0.products.isEmpty }
    byCategory = sets(\.categories)
    byProduct = sets(\.products)
    ofAnyTier = set(\.tiers.isEmpty)
    byTier = sets(\.tiers)
    byEvent = sets { $0.kind == .event ? [$0.event].compactMap(\.self) : [] }
    tierMultipliers = config.tiers.reduce(into: [:]) { $0[$1.code] = TierMultiplier($1) }
    rates = set { $0.kind == .rate }
    fixed = set { $0.kind == .fixed }
    multipliers = set { $0.kind == .multiplier }
  }

  func ofKind(_ kind: RuleKind) -> RuleSet { kinds[kind] ?? RuleSet() }

  func giving(_ currency: PointCurrency) -> RuleSet { currency == .growth ? growth : all - growth }

  /// Of rules of one kind that apply: all that go with others, and of the exclusive ones the one of highest priority,
  /// the first listed of equals.
  func chosen(_ applicable: RuleSet) -> RuleSet {
    let contenders = applicable & exclusive
    var best: Int?
    for index in contenders {
      guard let other = best else {
        best = index
        continue
      }
      if rules[index].priority > rules[other].priority { best = index }
    }
    guard let best else { return applicable }
    return applicable - contenders | RuleSet(best)
  }
}

/// What a rule says, without what is looked up for all rules at once.
struct CompiledRule: Sendable {
  let code: String
  let isGrowth: Bool
  let priority: Int32
  /// 0 for a multiplier.
  let points: Int64
  /// RATE: points for one minor unit.
  let rate: Fraction
  let basis: RateBasis
  /// MULTIPLIER.
  let multiplier: UInt32
  let factor: Fraction
  let window: Range<Int64>
  /// A bit for each of Monday (1) to Sunday (7).
  let weekdays: UInt8
  let minutes: MinuteWindow?
  let birthday: BirthdayWindow?
  let minAmount: Int64
  let maxPerPurchase: Int64?
  let refusesAbove: Bool
  let maxPerMember: Int64?
  let capPeriod: CapPeriod

  init(_ rule: EarningRule) {
    code = rule.code
    isGrowth = rule.gives == .growth
    priority = rule.priority ?? 0
    points = rule.points ?? 0
    rate = Fraction(reduced: Int128(points), Int128(rule.perMinor ?? 1))
    basis = rule.basis ?? .paid
    multiplier = rule.multiplier ?? 1000
    factor = Fraction(reduced: Int128(multiplier), 1000)
    let from = rule.fromMs ?? .min
    window = from..<max(from, rule.untilMs ?? .max)
    weekdays = rule.weekdays.isEmpty ? .max : rule.weekdays.reduce(0) { $0 | 1 << UInt8($1) }
    minutes = MinuteWindow(rule)
    // A birthday rule is for the day itself.
    birthday = rule.kind == .birthday ? .day : rule.birthday
    minAmount = rule.minAmountMinor ?? 0
    maxPerPurchase = rule.maxPerPurchase
    refusesAbove = rule.refuseAbove == true
    maxPerMember = rule.maxPerMember
    capPeriod = rule.capPeriod ?? .ever
  }
}

/// Minutes of a day, over midnight where it ends before it begins.
struct MinuteWindow: Sendable {
  private let from: Int
  private let until: Int

  /// - Returns: nil for a rule that says nothing of minutes.
  init?(_ rule: EarningRule) {
    guard rule.fromMinute != nil || rule.untilMinute != nil else { return nil }
    from = Int(rule.fromMinute ?? 0)
    until = Int(rule.untilMinute ?? 1440)
  }

  func contains(_ minute: Int) -> Bool {
    if from == until { return true }
    return from < until ? from <= minute && minute < until : from <= minute || minute < until
  }
}

/// What a tier multiplies points by.
struct TierMultiplier: Sendable {
  let named: RuleMultiplier
  let factor: Fraction

  /// - Returns: nil for a tier that leaves points as they are.
  init?(_ tier: TierLevel) {
    guard let multiplier = tier.multiplier, multiplier != 1000 else { return nil }
    named = RuleMultiplier(rule: "tier:" + tier.code, multiplier: multiplier)
    factor = Fraction(reduced: Int128(multiplier), 1000)
  }
}
