import Contract

extension Configurations {
  private static func gift(_ code: String, _ kind: RuleKind, _ points: Int64) -> EarningRule {
    rule(code, kind) { $0.points = points }
  }

  private static func event(_ word: String, _ points: Int64, _ fill: (inout EarningRule) -> Void = { _ in })
    -> EarningRule
  {
    rule(word, .event) {
      $0.points = points
      $0.event = word
      fill(&$0)
    }
  }

  static let gifts = Sample(
    config: config([
      rate(),
      gift("welcome", .firstPurchase, 100),
      gift("birthday", .birthday, 77),
      gift("friend", .referred, 50),
      rule("thanks", .referrer) {
        $0.points = 40
        $0.maxPerMember = 60
        $0.capPeriod = .year
      },
    ]) {
      $0.expiry = ExpiryPolicy(kind: .fixedDay, count: 2, month: 6, day: 30)
      $0.pending = PendingPolicy(days: 1)
      $0.tiers = tiers(100, 400)
      $0.tierPolicy = TierPolicy(metric: .points, window: .rollingYear, downgrade: .full, graceDays: 10)
    })

  static let caps = Sample(
    config: config([
      rate(50) {
        $0.maxPerPurchase = 200
        $0.maxPerMember = 500
        $0.capPeriod = .month
      },
      rule("bonus", .fixed) {
        $0.points = 30
        $0.maxPerMember = 70
        $0.capPeriod = .day
      },
      rule("once", .fixed) {
        $0.points = 25
        $0.maxPerMember = 110
        $0.capPeriod = .ever
      },
      rule("strict", .rate) {
        $0.points = 1
        $0.perMinor = 40
        $0.categories = ["book"]
        $0.maxPerPurchase = 150
        $0.refuseAbove = true
      },
    ]) {
      $0.expiry = ExpiryPolicy(kind: .days, count: 45)
    })

  static let events = Sample(
    config: config([
      rate(),
      event("review", 30) {
        $0.maxPerMember = 90
        $0.capPeriod = .month
      },
      event("visit", 7) { $0.weekdays = [1, 2, 3, 4, 5] },
      gift("thanks", .referrer, 40),
    ]) {
      $0.expiry = ExpiryPolicy(kind: .days, count: 20)
      $0.limits = MemberLimits(earnPerDay: 150, purchasesPerDay: 2)
      $0.tiers = tiers(200, 600)
      $0.tierPolicy = TierPolicy(metric: .points, window: .calendarYear, downgrade: .oneLevel, graceDays: 60)
    })

  static let money = Sample(
    config: config([rate()]) {
      $0.money = PointsAsMoney(points: 100, minor: 90, minPoints: 50, shareMax: 300)
      $0.limits = MemberLimits(redeemPerDay: 400, transferPerDay: 150)
      $0.expiry = ExpiryPolicy(kind: .days, count: 14)
    })

  static let cappedDebt = Sample(
    config: config([rate(20)]) {
      $0.clawback = .debt
      $0.debtMax = 60
      $0.expiry = ExpiryPolicy(kind: .days, count: 5)
      $0.tiers = tiers(20_000, 40_000)
      $0.tierPolicy = TierPolicy(
        metric: .spend, window: .rollingYear, downgrade: .full, refundRequalifies: true)
    })

  static let restoring = Sample(
    config: config([rate(25), event("review", 12), event("visit", 3)]) {
      $0.restoreDays = 5
      $0.expiry = ExpiryPolicy(kind: .days, count: 3)
      $0.money = PointsAsMoney(points: 7, minor: 3)
    })

  static let lifetime = Sample(
    config: config([rate(40)]) {
      $0.tiers = tiers(500, 1500)
      $0.tierPolicy = TierPolicy(
        metric: .points, window: .lifetime, downgrade: .full, refundRequalifies: true)
      $0.expiry = ExpiryPolicy(kind: .months, count: 3)
    })

  static let bare = Sample(config: config([rate(11)]) { $0.enrolAtPurchase = true })

  static let newYork = Sample(
    zone: "America/New_York",
    config: config([rate()]) {
      $0.enrolAtPurchase = true
      $0.expiry = ExpiryPolicy(kind: .months, count: 2)
      $0.pending = PendingPolicy(days: 3)
      $0.clawback = .debt
      $0.tiers = tiers(10_000, 30_000)
      $0.tierPolicy = TierPolicy(
        metric: .spend, window: .membershipYear, downgrade: .oneLevel, graceDays: 14, refundRequalifies: true)
    })

  static let leapDay = Sample(
    config: config([
      rate(),
      rule("month", .multiplier) {
        $0.multiplier = 3000
        $0.birthday = .month
      },
      rule("day", .fixed) {
        $0.points = 66
        $0.birthday = .day
        $0.maxPerMember = 66
        $0.capPeriod = .year
      },
    ]) {
      $0.expiry = ExpiryPolicy(kind: .fixedDay, count: 1, month: 2, day: 29)
      $0.restoreDays = 30
    })

  static let grace = Sample(
    config: config([rate()]) {
      $0.expiry = ExpiryPolicy(kind: .months, count: 6, toMonthEnd: true)
      $0.tiers = tiers(8000, 24_000)
      $0.tierPolicy = TierPolicy(
        metric: .spend, window: .rollingYear, downgrade: .oneLevel, graceDays: 45, refundRequalifies: true)
    })

  static let growthAtEnd = Sample(
    config: config([
      rate(),
      rule("growth", .fixed) {
        $0.points = 10
        $0.gives = .growth
        $0.minAmountMinor = 1000
      },
    ]) {
      $0.tiers = tiers(40, 120)
      $0.tierPolicy = TierPolicy(
        metric: .growth, window: .rollingYear, upgradeAtPeriodEnd: true, downgrade: .full)
      $0.expiry = ExpiryPolicy(kind: .inactiveDays, count: 100)
    })

  static let neverDown = Sample(
    config: config([rate(60)]) {
      $0.tiers = tiers(10_000, 30_000)
      $0.tierPolicy = TierPolicy(metric: .spend, window: .calendarYear, downgrade: .never)
      $0.expiry = ExpiryPolicy(kind: .days, count: 365)
      $0.pending = PendingPolicy(untilEvent: true)
      $0.clawback = .debt
    })

  static let santiago = Sample(
    zone: "America/Santiago",
    config: config([rate(15), event("visit", 25), gift("thanks", .referrer, 90)]) {
      $0.expiry = ExpiryPolicy(kind: .days, count: 2)
      $0.pending = PendingPolicy(days: 1)
      $0.limits = MemberLimits(earnPerDay: 900, redeemPerDay: 700)
    })

  static let shortAndOwed = Sample(
    config: config([
      rate(10), gift("welcome", .firstPurchase, 200), gift("thanks", .referrer, 150), event("visit", 60),
    ]) {
      $0.expiry = ExpiryPolicy(kind: .days, count: 1)
      $0.clawback = .debt
      $0.restoreDays = 1
      $0.tiers = tiers(1000, 3000)
      $0.tierPolicy = TierPolicy(
        metric: .points, window: .membershipYear, upgradeAtPeriodEnd: true, downgrade: .full, graceDays: 20,
        refundRequalifies: true)
    })

  /// A next version of a configuration: same tiers and windows, other numbers.
  static func changed(_ config: ProgramConfig, _ number: Int) -> ProgramConfig {
    var config = config
    for rule in config.rules.indices where config.rules[rule].kind == .rate {
      config.rules[rule].perMinor = max(1, (config.rules[rule].perMinor ?? 1) * Int64(2 + number) / 3)
    }
    config.rounding = [Rounding.down, .halfUp, .up][number % 3]
    config.clawback = [ClawbackPolicy.debt, .clamp, .onlyUnspent][(number + 1) % 3]
    if config.clawback != .debt { config.debtMax = nil }
    if var expiry = config.expiry, expiry.kind != .inactiveDays {
      expiry.count += UInt32(number % 2 + 1)
      config.expiry = expiry
    }
    for tier in config.tiers.indices { config.tiers[tier].threshold = config.tiers[tier].threshold * 4 / 5 }
    return config
  }
}
