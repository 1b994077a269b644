import Contract
import Customers
import Operations

extension DraftCheck {
  /// Whether a rule's fields go with its kind and with each other.
  mutating func check(_ rule: EarningRule, _ path: String) {
    let kind = rule.kind
    expect(kind != .multiplier, rule.points != nil, "\(path).points", kind.word)
    expect(kind == .rate, rule.perMinor != nil, "\(path).per_minor", kind.word)
    expect(kind == .multiplier, rule.multiplier != nil, "\(path).multiplier", kind.word)
    if kind != .rate { refuse(rule.basis != nil, "\(path).basis", kind.word) }
    if rule.gives == .growth, growthName == nil { add("\(path).gives", .growthUnnamed) }
    if rule.priority != nil, rule.exclusive != true {
      add("\(path).exclusive", .neededForKind, ["kind": "priority"])
    }
    if kind == .event {
      // No purchase is at hand when an event is posted.
      refuse(!rule.categories.isEmpty, "\(path).categories", kind.word)
      refuse(!rule.products.isEmpty, "\(path).products", kind.word)
    }
    checkConditions(rule, path)
    expect(kind == .event, rule.event != nil, "\(path).event", kind.word)
    checkCaps(rule, path)
  }

  private mutating func checkConditions(_ rule: EarningRule, _ path: String) {
    checkTwice(rule.categories, "\(path).categories")
    checkTwice(rule.products, "\(path).products")
    if let from = rule.fromMs, let until = rule.untilMs, until <= from { add("\(path).until_ms", .rangeEmpty) }
    checkTwice(rule.weekdays, "\(path).weekdays")
    // A birthday rule is for the day itself.
    refuse(rule.kind == .birthday && rule.birthday == .month, "\(path).birthday", rule.kind.word)
    refuse(rule.kind == .event && rule.minAmountMinor != nil, "\(path).min_amount_minor", rule.kind.word)
    checkTwice(rule.tiers, "\(path).tiers")
    for (index, tier) in rule.tiers.enumerated() where !draft.tiers.contains(where: { $0.code == tier }) {
      add("\(path).tiers[\(index)]", .tierUnknown, ["tier": tier])
    }
  }

  private mutating func checkCaps(_ rule: EarningRule, _ path: String) {
    let kind = rule.kind
    // What multiplies gives no points, and a referrer has made no purchase.
    let hasPurchaseCap = kind != .multiplier && kind != .referrer
    if !hasPurchaseCap { refuse(rule.maxPerPurchase != nil, "\(path).max_per_purchase", kind.word) }
    if rule.refuseAbove == true {
      if !hasPurchaseCap || kind == .event {
        refuse(true, "\(path).refuse_above", kind.word)
      } else if rule.maxPerPurchase == nil {
        add("\(path).max_per_purchase", .neededForKind, ["kind": "refuse_above"])
      }
    }
    if kind == .multiplier {
      refuse(rule.maxPerMember != nil, "\(path).max_per_member", kind.word)
      refuse(rule.capPeriod != nil, "\(path).cap_period", kind.word)
      return
    }
    if rule.maxPerMember != nil, rule.capPeriod == nil {
      add("\(path).cap_period", .neededForKind, ["kind": "max_per_member"])
    }
    if rule.capPeriod != nil, rule.maxPerMember == nil {
      add("\(path).max_per_member", .neededForKind, ["kind": "cap_period"])
    }
  }
}

extension ProgramConfig {
  /// The form in which it is kept: words as lines have them, and what says nothing is absent.
  var normal: ProgramConfig {
    var config = self
    config.rounding = config.rounding.known
    config.clawback = config.clawback.known
    for index in config.rules.indices {
      config.rules[index].basis = config.rules[index].basis.known
      config.rules[index].gives = config.rules[index].gives.known
      config.rules[index].birthday = config.rules[index].birthday.known
      config.rules[index].capPeriod = config.rules[index].capPeriod.known
      config.rules[index].categories = config.rules[index].categories.map { NormalText.normal($0) }
      config.rules[index].products = config.rules[index].products.map { NormalText.normal($0) }
    }
    return config
  }
}

extension Optional where Wrapped: ContractEnum {
  fileprivate var known: Wrapped? { self == .unspecified ? nil : self }
}
