import Contract

extension Model {
  /// What a purchase earns a member in its program under a configuration.
  func evaluate(
    _ request: ModelPurchaseRequest, of m: Int, _ config: ProgramConfig, effectiveMs: Int64, atMs: Int64
  ) throws -> ModelEarning {
    let member = state.members[m]
    var occasion = ModelOccasion(config: config, zone: zone(m), atMs: effectiveMs, purchase: request)
    occasion.birthday = state.customers[member.customer].birthday
    occasion.tier = tierCode(m, config)
    let isFirst = purchaseCount(m) == 0
    var given = occasion.base(bugs: bugs)
    for kind in [RuleKind.firstPurchase, .birthday, .referred] {
      for currency in [PointCurrency.points, .growth] {
        let rules = occasion.applying(kind, currency).filter { rule in
          switch kind {
          case .birthday:
            occasion.isBirthday(rule.birthday ?? .day) && member.birthdayYear < occasion.day.year
          case .referred: isFirst && member.referrer != nil
          default: isFirst
          }
        }
        given += ModelOccasion.chosen(rules).map { ($0, $0.points ?? 0) }
      }
    }
    var earning = ModelEarning()
    for (rule, points) in given {
      earning.rules.append(try capped(rule, points, of: m, occasion))
    }
    let today = zone(m).day(at: atMs)
    if let most = config.limits?.purchasesPerDay {
      let sofar = history(m).count { $0.kind == .award && $0.atDay == today }
      if sofar >= Int(most) {
        for index in earning.rules.indices { earning.rules[index].points = 0 }
      }
    }
    trimToDay(&earning, of: m, config, today)
    return earning
  }

  /// What an event earns; nil where no rule knows its word.
  func evaluate(
    event: String, of m: Int, _ config: ProgramConfig, effectiveMs: Int64, atMs: Int64
  ) throws -> ModelEarning? {
    guard config.rules.contains(where: { $0.kind == .event && $0.event == event }) else { return nil }
    var occasion = ModelOccasion(config: config, zone: zone(m), atMs: effectiveMs, purchase: nil)
    occasion.birthday = state.customers[state.members[m].customer].birthday
    occasion.tier = tierCode(m, config)
    var earning = ModelEarning()
    for currency in [PointCurrency.points, .growth] {
      let rules = ModelOccasion.chosen(occasion.applying(.event, currency).filter { $0.event == event })
      for rule in rules { earning.rules.append(try capped(rule, rule.points ?? 0, of: m, occasion)) }
    }
    trimToDay(&earning, of: m, config, zone(m).day(at: atMs))
    return earning
  }

  /// What a referrer gets for the first purchase of who was referred.
  func evaluate(
    referralFor m: Int, _ request: ModelPurchaseRequest, _ config: ProgramConfig, effectiveMs: Int64, atMs: Int64
  ) throws -> ModelEarning {
    var occasion = ModelOccasion(config: config, zone: zone(m), atMs: effectiveMs, purchase: request)
    occasion.birthday = state.customers[state.members[m].customer].birthday
    occasion.tier = tierCode(m, config)
    var earning = ModelEarning()
    for currency in [PointCurrency.points, .growth] {
      for rule in ModelOccasion.chosen(occasion.applying(.referrer, currency)) {
        earning.rules.append(try capped(rule, rule.points ?? 0, of: m, occasion))
      }
    }
    trimToDay(&earning, of: m, config, zone(m).day(at: atMs))
    return earning
  }

  private func capped(
    _ rule: EarningRule, _ points: Int64, of m: Int, _ occasion: ModelOccasion
  ) throws -> ModelRulePoints {
    var points = points
    if let most = rule.maxPerPurchase, points > most {
      if rule.refuseAbove == true { throw ModelRefusal("RULE_CAP_EXCEEDED", "amount") }
      points = most
    }
    let key = occasion.periodKey(rule)
    if let most = rule.maxPerMember {
      var used: Int64 = 0
      for transaction in history(m) {
        for past in transaction.rules where past.rule == rule.code && past.periodKey == key { used += past.points }
      }
      points = min(points, max(0, most - used))
    }
    return ModelRulePoints(rule: rule.code, points: points, gives: rule.gives ?? .points, periodKey: key)
  }

  /// Cuts what is beyond the day's limit off, from the last rule backwards.
  private func trimToDay(_ earning: inout ModelEarning, of m: Int, _ config: ProgramConfig, _ today: ModelDay) {
    guard let most = config.limits?.earnPerDay else { return }
    var sofar: Int64 = 0
    for transaction in history(m) where transaction.atDay == today && transaction.isEarning {
      sofar += transaction.points
    }
    var excess = earning.sum(.points) - max(0, most - sofar)
    for index in earning.rules.indices.reversed() where earning.rules[index].gives == .points && excess > 0 {
      let cut = min(excess, earning.rules[index].points)
      earning.rules[index].points -= cut
      excess -= cut
    }
  }
}

extension ModelTransaction {
  /// Awards, events and referrals.
  var isEarning: Bool { kind == .award || kind == .event || kind == .referral }
}
