import Contract

/// Configurations that between them use every kind of rule, expiry, waiting, tier policy, clawback and limit.
///
/// Rules stand in the order in which they are evaluated: what is rounded first, then what comes beside it.
enum Configurations {
  struct Sample {
    var zone = "Asia/Shanghai"
    var config: ProgramConfig
  }

  static let all: [Sample] = [
    plain, netOfTaxByMonth, beforeDiscountByDay, inactive, byEvent, lines, campaigns, gifts, caps, events, money,
    cappedDebt, restoring, lifetime, bare, newYork, leapDay, grace, growthAtEnd, neverDown, santiago, shortAndOwed,
  ]

  static func rule(_ code: String, _ kind: RuleKind, _ fill: (inout EarningRule) -> Void) -> EarningRule {
    var rule = EarningRule(code: code, name: code, kind: kind)
    fill(&rule)
    return rule
  }

  /// One point for so many minor units.
  static func rate(_ perMinor: Int64 = 100, _ fill: (inout EarningRule) -> Void = { _ in }) -> EarningRule {
    rule("base", .rate) {
      $0.points = 1
      $0.perMinor = perMinor
      fill(&$0)
    }
  }

  static func tiers(_ silver: Int64, _ gold: Int64) -> [TierLevel] {
    [
      TierLevel(code: "basic", name: "普通", threshold: 0),
      TierLevel(code: "silver", name: "银卡", threshold: silver, multiplier: 1250),
      TierLevel(code: "gold", name: "金卡", threshold: gold, multiplier: 1500),
    ]
  }

  static func config(_ rules: [EarningRule], _ fill: (inout ProgramConfig) -> Void = { _ in }) -> ProgramConfig {
    var config = ProgramConfig(rules: rules)
    config.adjustLimits = [
      AdjustLimit(role: .administrator, points: 5000), AdjustLimit(role: .director, points: 1_000_000),
    ]
    fill(&config)
    return config
  }

  private static let plain = Sample(
    config: config([rate()]) {
      $0.expiry = ExpiryPolicy(kind: .days, count: 30)
      $0.tiers = tiers(20_000, 60_000)
      $0.tierPolicy = TierPolicy(metric: .spend, window: .rollingYear, downgrade: .oneLevel)
    })

  private static let netOfTaxByMonth = Sample(
    config: config([rate(30) { $0.basis = .netOfTax }]) {
      $0.rounding = .halfUp
      $0.expiry = ExpiryPolicy(kind: .months, count: 12, toMonthEnd: true)
      $0.tiers = tiers(15_000, 50_000)
      $0.tierPolicy = TierPolicy(metric: .spend, window: .calendarYear, downgrade: .oneLevel, graceDays: 30)
    })

  private static let beforeDiscountByDay = Sample(
    config: config([rate(70) { $0.basis = .beforeDiscount }]) {
      $0.rounding = .up
      $0.expiry = ExpiryPolicy(kind: .fixedDay, count: 1, month: 12, day: 31)
      $0.clawback = .clamp
      $0.tiers = tiers(300, 900)
      $0.tierPolicy = TierPolicy(metric: .points, window: .membershipYear, downgrade: .full)
    })

  private static let inactive = Sample(
    config: config([rate()]) {
      $0.expiry = ExpiryPolicy(kind: .inactiveDays, count: 60)
      $0.pending = PendingPolicy(days: 7)
      $0.clawback = .clamp
    })

  private static let byEvent = Sample(
    config: config([rate(33)]) {
      $0.expiry = ExpiryPolicy(kind: .days, count: 10)
      $0.pending = PendingPolicy(untilEvent: true)
      $0.clawback = .onlyUnspent
    })

  private static let lines = Sample(
    config: config([
      rate(90),
      rule("tea", .rate) {
        $0.points = 3
        $0.perMinor = 70
        $0.categories = ["tea"]
        $0.exclusive = true
        $0.priority = 5
      },
      rule("special", .rate) {
        $0.points = 2
        $0.perMinor = 30
        $0.products = ["P1", "P2"]
        $0.exclusive = true
        $0.priority = 4
      },
      rule("cups", .fixed) {
        $0.points = 11
        $0.categories = ["cup"]
      },
      rule("double", .multiplier) {
        $0.multiplier = 2000
        $0.products = ["P2"]
      },
      rule("half", .multiplier) {
        $0.multiplier = 1333
        $0.exclusive = true
        $0.minAmountMinor = 5000
      },
      rule("better", .multiplier) {
        $0.multiplier = 1100
        $0.exclusive = true
        $0.priority = 1
        $0.categories = ["tea", "book"]
      },
    ]) {
      $0.rounding = .halfUp
      $0.expiry = ExpiryPolicy(kind: .days, count: 90, toMonthEnd: true)
      $0.tiers = tiers(30_000, 80_000)
      $0.tierPolicy = TierPolicy(metric: .spend, window: .calendarYear, downgrade: .full)
    })

  private static let campaigns = Sample(
    config: config([
      rate(),
      rule("growth", .rate) {
        $0.points = 1
        $0.perMinor = 10
        $0.gives = .growth
      },
      rule("weekend", .fixed) {
        $0.points = 20
        $0.weekdays = [6, 7]
        $0.exclusive = true
      },
      rule("night", .fixed) {
        $0.points = 15
        $0.fromMinute = 1320
        $0.untilMinute = 360
        $0.exclusive = true
        $0.priority = 2
      },
      rule("lunch", .multiplier) {
        $0.multiplier = 1500
        $0.fromMinute = 690
        $0.untilMinute = 810
      },
      rule("members", .multiplier) {
        $0.multiplier = 1200
        $0.tiers = ["silver", "gold"]
        $0.gives = .growth
      },
    ]) {
      $0.expiry = ExpiryPolicy(kind: .months, count: 1)
      $0.tiers = tiers(2000, 6000)
      $0.tierPolicy = TierPolicy(
        metric: .growth, window: .calendarYear, upgradeAtPeriodEnd: true, downgrade: .oneLevel)
    })
}
