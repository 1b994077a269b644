import Contract

/// A window of civil days, its end not in it.
struct ModelWindow {
  var from: ModelDay
  var to: ModelDay
}

extension Model {
  func tierCode(_ m: Int, _ config: ProgramConfig) -> String? {
    state.members[m].tier.flatMap { $0 < config.tiers.count ? config.tiers[$0].code : nil }
  }

  /// What counts within a window, added up from all that was ever earned and taken back.
  func qualifying(_ m: Int, _ window: ModelWindow, _ config: ProgramConfig) -> Int64 {
    var sum: Int64 = 0
    for transaction in history(m) {
      let sign: Int64 = transaction.kind == .clawback ? -1 : transaction.isEarning ? 1 : 0
      guard sign != 0, transaction.effectiveDay >= window.from, transaction.effectiveDay < window.to else { continue }
      let isBack = sign < 0
      switch config.tierPolicy?.metric {
      case .points: sum += sign * (isBack ? transaction.clawed : transaction.points)
      case .growth: sum += sign * (isBack ? transaction.clawedGrowth : transaction.growth)
      default: sum += sign * transaction.spend
      }
    }
    return sum
  }

  func level(_ sum: Int64, _ config: ProgramConfig) -> Int {
    config.tiers.lastIndex { $0.threshold <= sum } ?? 0
  }

  /// The window that a day lies in; of a rolling year the one that ends with the day.
  func window(_ m: Int, _ day: ModelDay, _ config: ProgramConfig) -> ModelWindow {
    switch config.tierPolicy?.window {
    case .calendarYear: return ModelWindow(from: day.startOfYear, to: ModelDay(day.year + 1, 1, 1))
    case .membershipYear:
      let joined = zone(m).day(at: state.members[m].joinedAtMs)
      var year = day.year
      if joined.anniversary(in: year) > day { year -= 1 }
      return ModelWindow(from: joined.anniversary(in: year), to: joined.anniversary(in: year + 1))
    case .rollingYear:
      let end = day.adding(days: 1)
      return ModelWindow(from: end.adding(months: -12), to: end)
    default: return ModelWindow(from: ModelDay(number: -1_000_000), to: ModelDay(number: 1_000_000))
    }
  }

  func hasYears(_ config: ProgramConfig) -> Bool {
    config.tierPolicy?.window == .calendarYear || config.tierPolicy?.window == .membershipYear
  }

  /// The tier that the current window is good for, and of years the one before as well.
  func levelNow(_ m: Int, _ day: ModelDay, _ config: ProgramConfig, withPrevious: Bool) -> Int {
    let current = window(m, day, config)
    var best = level(qualifying(m, current, config), config)
    if withPrevious && hasYears(config) {
      let previous = window(m, current.from.adding(days: -1), config)
      best = max(best, level(qualifying(m, previous, config), config))
    }
    return best
  }

  // MARK: Periods

  /// Sets when the tier is next decided upon, as of a day on which it was given or kept.
  mutating func setPeriod(_ m: Int, from day: ModelDay, _ config: ProgramConfig) {
    state.members[m].graceFrom = nil
    state.members[m].tierUntilMs = nil
    guard let policy = config.tierPolicy, let tier = state.members[m].tier else { return }
    let atEnd = policy.upgradeAtPeriodEnd == true
    guard policy.downgrade != .never || atEnd else { return }
    let end: ModelDay
    switch policy.window {
    case .calendarYear, .membershipYear: end = window(m, day, config).to
    case .rollingYear:
      guard tier > 0 || atEnd else { return }
      end = day.adding(months: 12)
    default: return
    }
    state.members[m].tierUntilMs = zone(m).start(of: end)
  }

  mutating func setTier(_ m: Int, _ tier: Int?, _ reason: TierReason, atMs: Int64) {
    state.members[m].changes.append(
      ModelTierChange(atMs: atMs, from: state.members[m].tier, to: tier, reason: reason))
    state.members[m].tier = tier
  }

  /// A new member's, or one's who came back.
  mutating func startTier(_ m: Int, atMs: Int64) {
    let config = config(m, at: atMs)
    guard !config.tiers.isEmpty else { return }
    setTier(m, max(0, state.members[m].floor ?? 0), .joined, atMs: atMs)
    setPeriod(m, from: zone(m).day(at: atMs), config)
  }

  // MARK: Up

  /// Behind an award: a tier reached is given at once, and in grace a tier reached again is kept.
  mutating func checkUpgrade(_ m: Int, effectiveDay: ModelDay, atMs: Int64) {
    let config = config(m, at: atMs)
    guard let policy = config.tierPolicy, let tier = state.members[m].tier else { return }
    let today = zone(m).day(at: atMs)
    let current = window(m, today, config)
    var best = level(qualifying(m, current, config), config)
    if hasYears(config) {
      let previous = window(m, current.from.adding(days: -1), config)
      if effectiveDay >= previous.from && effectiveDay < previous.to {
        best = max(best, level(qualifying(m, previous, config), config))
      }
    }
    if policy.upgradeAtPeriodEnd != true && best > tier {
      setTier(m, best, .qualified, atMs: atMs)
      setPeriod(m, from: today, config)
      return
    }
    guard let graceFrom = state.members[m].graceFrom else { return }
    if reachedSince(graceFrom, m, through: today, config) || best >= tier {
      setTier(m, tier, .kept, atMs: atMs)
      setPeriod(m, from: policy.window == .rollingYear ? graceFrom : today, config)
    }
  }

  /// Whether a tier in grace is reached by the ended period and the days since.
  private func reachedSince(_ graceFrom: ModelDay, _ m: Int, through day: ModelDay, _ config: ProgramConfig) -> Bool {
    guard let tier = state.members[m].tier else { return false }
    let whole = ModelWindow(from: periodStart(m, endedAt: graceFrom, config), to: day.adding(days: 1))
    return level(qualifying(m, whole, config), config) >= tier
  }

  /// The first day of the period that ended before a day.
  private func periodStart(_ m: Int, endedAt day: ModelDay, _ config: ProgramConfig) -> ModelDay {
    if config.tierPolicy?.window == .rollingYear { return day.adding(months: -12) }
    return window(m, day.adding(days: -1), config).from
  }

  // MARK: Down

  mutating func endPeriod(_ m: Int, atMs: Int64) {
    let config = config(m, at: atMs)
    let day = zone(m).day(at: atMs)
    guard let policy = config.tierPolicy, let tier = state.members[m].tier else {
      state.members[m].tierUntilMs = nil
      return
    }
    let ended = state.members[m].graceFrom ?? day
    let sum = qualifying(m, ModelWindow(from: periodStart(m, endedAt: ended, config), to: ended), config)
    let achieved = max(level(sum, config), state.members[m].floor ?? 0)
    if state.members[m].graceFrom == nil {
      if achieved > tier && policy.upgradeAtPeriodEnd == true {
        setTier(m, achieved, .qualified, atMs: atMs)
        return setPeriod(m, from: day, config)
      }
      if achieved >= tier {
        setTier(m, tier, .kept, atMs: atMs)
        return setPeriod(m, from: day, config)
      }
      if policy.downgrade == .never { return setPeriod(m, from: day, config) }
      if let grace = policy.graceDays, grace > 0 {
        state.members[m].graceFrom = day
        state.members[m].tierUntilMs = zone(m).start(of: day.adding(days: Int(grace)))
        return
      }
    }
    let last = day.adding(days: -1)
    var lower = tier - 1
    if let graceFrom = state.members[m].graceFrom {
      let current = window(m, policy.window == .rollingYear ? day : last, config)
      let inWindow = level(qualifying(m, current, config), config)
      if max(achieved, inWindow) >= tier || reachedSince(graceFrom, m, through: last, config) {
        setTier(m, tier, .kept, atMs: atMs)
        return setPeriod(m, from: day, config)
      }
      if policy.downgrade == .full { lower = max(achieved, inWindow) }
    } else if policy.downgrade == .full {
      lower = achieved
    }
    if policy.downgrade == .never { lower = tier }
    setTier(m, max(lower, state.members[m].floor ?? 0), .periodEnded, atMs: atMs)
    setPeriod(m, from: day, config)
  }

  /// Behind a refund, where the policy says so.
  mutating func requalify(_ m: Int, atMs: Int64) {
    let config = config(m, at: atMs)
    guard config.tierPolicy?.refundRequalifies == true, let tier = state.members[m].tier else { return }
    let today = zone(m).day(at: atMs)
    let best = max(levelNow(m, today, config, withPrevious: true), state.members[m].floor ?? 0)
    guard best < tier else { return }
    setTier(m, best, .refund, atMs: atMs)
    setPeriod(m, from: today, config)
  }

  // MARK: Floors

  mutating func endFloor(_ m: Int, atMs: Int64) {
    state.members[m].floor = nil
    state.members[m].floorUntilMs = nil
    let config = config(m, at: atMs)
    guard let tier = state.members[m].tier, !config.tiers.isEmpty else { return }
    let today = zone(m).day(at: atMs)
    let best = levelNow(m, today, config, withPrevious: true)
    guard best < tier else { return }
    setTier(m, best, .periodEnded, atMs: atMs)
    setPeriod(m, from: today, config)
  }

  mutating func setFloor(_ m: Int, _ code: String?, _ untilMs: Int64?) throws -> String {
    let atMs = try instant(m, "customer_id")
    try mustBeOpen(state.members[m].program, "customer_id")
    let tiers = config(m, at: atMs).tiers
    var level: Int?
    if let code {
      guard let found = tiers.firstIndex(where: { $0.code == code }) else { throw ModelRefusal("TIER_UNKNOWN", "tier") }
      level = found
    }
    if let untilMs, untilMs <= atMs { throw ModelRefusal("FLOOR_IN_PAST", "until_ms") }
    if state.members[m].status == .closed { throw ModelRefusal("MEMBER_CLOSED", "customer_id") }
    let isDue = nextDueMs(m).map { $0 <= atMs } ?? false
    settleDue(m, upTo: atMs)
    let config = config(m, at: atMs)
    let today = zone(m).day(at: atMs)
    let old = state.members[m].floor
    let isSame = old == level && state.members[m].floorUntilMs == (level == nil ? nil : untilMs)
    state.members[m].floor = level
    state.members[m].floorUntilMs = level == nil ? nil : untilMs
    // What changes nothing is no event of the member.
    if isDue || !isSame { state.members[m].lastAtMs = max(state.members[m].lastAtMs, atMs) }
    guard let tier = state.members[m].tier else { return "OK \(told(m))" }
    var next = max(tier, level ?? 0)
    if level == nil && old != nil { next = min(tier, levelNow(m, today, config, withPrevious: true)) }
    if next != tier {
      setTier(m, next, .floor, atMs: atMs)
      setPeriod(m, from: today, config)
    }
    return "OK \(told(m))"
  }
}
