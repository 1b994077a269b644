import Contract

/// What a purchase or an event comes to for a member.
struct ModelEarning {
  var rules: [ModelRulePoints] = []

  func sum(_ currency: PointCurrency) -> Int64 {
    var sum: Int64 = 0
    for rule in rules where rule.gives == currency { sum += rule.points }
    return sum
  }
}

/// What conditions look at.
struct ModelOccasion {
  var config: ProgramConfig
  var zone: ModelZone
  var atMs: Int64
  var day: ModelDay
  var birthday: (month: Int, day: Int)?
  var tier: String?
  /// Absent of events.
  var purchase: ModelPurchaseRequest?
  /// A purchase without lines is one line without a name.
  var lines: [ModelPurchaseLine]

  init(config: ProgramConfig, zone: ModelZone, atMs: Int64, purchase: ModelPurchaseRequest?) {
    self.config = config
    self.zone = zone
    self.atMs = atMs
    self.purchase = purchase
    day = zone.day(at: atMs)
    lines = purchase?.lines ?? []
    if let purchase, lines.isEmpty { lines = [ModelPurchaseLine(amount: purchase.amount)] }
  }

  func isBirthday(_ window: BirthdayWindow) -> Bool {
    guard let birthday else { return false }
    if window == .month { return birthday.month == day.month }
    return ModelDay(day.year, birthday.month, birthday.day) == day
  }

  static func matches(_ rule: EarningRule, _ line: ModelPurchaseLine) -> Bool {
    if rule.categories.isEmpty && rule.products.isEmpty { return true }
    if let category = line.category, rule.categories.contains(category) { return true }
    if let product = line.product, rule.products.contains(product) { return true }
    return false
  }

  func applies(_ rule: EarningRule) -> Bool {
    if let from = rule.fromMs, atMs < from { return false }
    if let until = rule.untilMs, atMs >= until { return false }
    if !rule.weekdays.isEmpty && !rule.weekdays.contains(UInt32(day.weekday)) { return false }
    if !isInMinutes(rule) { return false }
    if let window = rule.birthday, !isBirthday(window) { return false }
    if !rule.tiers.isEmpty {
      guard let tier, rule.tiers.contains(tier) else { return false }
    }
    guard let purchase else { return true }
    if let least = rule.minAmountMinor, purchase.amount < least { return false }
    return lines.contains { Self.matches(rule, $0) }
  }

  private func isInMinutes(_ rule: EarningRule) -> Bool {
    if rule.fromMinute == nil && rule.untilMinute == nil { return true }
    let from = Int(rule.fromMinute ?? 0)
    let until = Int(rule.untilMinute ?? 1440)
    if from == until { return true }
    let minute = zone.minuteOfDay(at: atMs)
    return from < until ? minute >= from && minute < until : minute >= from || minute < until
  }

  /// All that add up, and of the exclusive ones the best, in listed order.
  static func chosen(_ rules: [EarningRule]) -> [EarningRule] {
    var best: EarningRule?
    for rule in rules where rule.exclusive == true {
      if let known = best, known.priority ?? 0 >= rule.priority ?? 0 { continue }
      best = rule
    }
    return rules.filter { $0.exclusive != true || $0.code == best?.code }
  }

  func applying(_ kind: RuleKind, _ gives: PointCurrency) -> [EarningRule] {
    config.rules.filter { $0.kind == kind && ($0.gives ?? .points) == gives && applies($0) }
  }

  // MARK: What a purchase is worth

  /// RATE and FIXED with their multipliers, rounded once for each currency, in listed order.
  func base(bugs: Set<ModelBug>) -> [(rule: EarningRule, points: Int64)] {
    var found: [(rule: EarningRule, points: Int64)] = []
    for currency in [PointCurrency.points, .growth] {
      let rates = applying(.rate, currency)
      let fixed = Self.chosen(applying(.fixed, currency))
      let multipliers = applying(.multiplier, currency)
      var total = ModelFraction(0)
      for rule in config.rules where rule.kind == .rate || rule.kind == .fixed {
        guard (rule.gives ?? .points) == currency else { continue }
        var values: [ModelFraction] = []
        if rule.kind == .fixed {
          guard fixed.contains(where: { $0.code == rule.code }) else { continue }
          values = [fixedValue(rule, multipliers, currency)]
        } else {
          guard rates.contains(where: { $0.code == rule.code }) else { continue }
          values = rateValues(rule, rates, multipliers, currency)
        }
        if bugs.contains(.roundsPerLine) {
          found.append((rule, values.reduce(0) { $0 + $1.rounded(config.rounding) }))
          continue
        }
        let before = total.rounded(config.rounding)
        for value in values { total = total + value }
        found.append((rule, total.rounded(config.rounding) - before))
      }
    }
    return found
  }

  private func rateValues(
    _ rule: EarningRule, _ rates: [EarningRule], _ multipliers: [EarningRule], _ currency: PointCurrency
  ) -> [ModelFraction] {
    guard let purchase, purchase.amount > 0 else { return [] }
    let counted =
      switch rule.basis {
      case .netOfTax: purchase.amount - (purchase.tax ?? 0)
      case .beforeDiscount: purchase.amount + (purchase.discount ?? 0)
      default: purchase.amount
      }
    let factor = ModelFraction(counted, purchase.amount) * ModelFraction(rule.points ?? 0, rule.perMinor ?? 1)
    var values: [ModelFraction] = []
    for line in lines where Self.matches(rule, line) {
      let here = Self.chosen(rates.filter { Self.matches($0, line) })
      guard here.contains(where: { $0.code == rule.code }) else { continue }
      let acting = Self.chosen(multipliers.filter { Self.matches($0, line) })
      values.append(ModelFraction(line.amount) * factor * product(acting, currency))
    }
    return values
  }

  private func fixedValue(_ rule: EarningRule, _ multipliers: [EarningRule], _ currency: PointCurrency) -> ModelFraction
  {
    let acting = Self.chosen(multipliers.filter { $0.categories.isEmpty && $0.products.isEmpty })
    return ModelFraction(rule.points ?? 0) * product(acting, currency)
  }

  private func product(_ multipliers: [EarningRule], _ currency: PointCurrency) -> ModelFraction {
    var product = ModelFraction(1)
    for rule in multipliers { product = product * ModelFraction(Int64(rule.multiplier ?? 1000), 1000) }
    guard currency == .points, let level = config.tiers.first(where: { $0.code == tier }) else { return product }
    return product * ModelFraction(Int64(level.multiplier ?? 1000), 1000)
  }

  // MARK: Caps

  /// The first day of the period of a rule's cap; 0 where it never ends.
  func periodKey(_ rule: EarningRule) -> Int {
    switch rule.capPeriod {
    case .day: day.number
    case .month: day.startOfMonth.number
    case .year: day.startOfYear.number
    default: 0
    }
  }
}
