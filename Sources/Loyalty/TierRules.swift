import Contract
import Zones

/// Decides on a member's tier (会员等级): a function of the activity in the policy's window, the tier held, and the
/// configuration that holds at the instant of the decision. Points spent, expired, adjusted or transferred are no part of
/// it. Where a program has no tiers, nothing is ever decided and what is due falls away.
///
/// Thresholds that a new version changes act at the member's next event: a purchase, a refund, the end of a period. A tier
/// whose code the configuration no longer knows counts as the lowest.
struct TierRules {
  /// The lowest first; empty where the program has no tiers.
  let levels: [TierLevel]
  let policy: TierPolicy
  let zone: Zone
  let joinedDay: CivilDay
  let activity: Activity

  init(_ config: ProgramConfig, zone: Zone, joinedDay: CivilDay, activity: Activity) {
    levels = config.tierPolicy == nil ? [] : config.tiers
    policy = config.tierPolicy ?? TierPolicy()
    self.zone = zone
    self.joinedDay = joinedDay
    self.activity = activity
  }

  var hasTiers: Bool { !levels.isEmpty }

  /// Upgrades wait for the end of a period. A lifetime has none, so there they never wait.
  var waits: Bool { policy.upgradeAtPeriodEnd == true && policy.window != .lifetime }
}

// MARK: Levels

extension TierRules {
  /// Which level a tier is, from 0; −1 for none.
  func rank(_ tier: String?) -> Int {
    guard let tier else { return -1 }
    return levels.firstIndex { $0.code == tier } ?? 0
  }

  /// The highest level that a sum qualifies for.
  func level(_ sum: Int64) -> Int { levels.lastIndex { $0.threshold <= sum } ?? 0 }

  /// The level below which the member cannot fall.
  func floorRank(_ state: TierState) -> Int { max(0, rank(state.floor)) }
}

// MARK: Windows

extension TierRules {
  /// Days [from, until).
  typealias Window = (from: CivilDay, until: CivilDay)

  /// Windows are whole years, the same for every tier; others go along with the day or the tier.
  var hasYears: Bool { policy.window == .calendarYear || policy.window == .membershipYear }

  /// The year of the policy that holds a day; nil where the window is none of whole years. One begins on each anniversary
  /// of joining: who joined on 29 February begins on the 28th in common years.
  func period(of day: CivilDay) -> Window? {
    switch policy.window {
    case .calendarYear:
      return (day.firstOfYear, day.firstOfYear.anniversary(inYear: day.year + 1))
    case .membershipYear:
      let start = joinedDay.anniversary(inYear: day.year)
      return start <= day
        ? (start, joinedDay.anniversary(inYear: day.year + 1)) : (joinedDay.anniversary(inYear: day.year - 1), start)
    case .rollingYear, .lifetime, .unspecified: return nil
    }
  }

  /// The latest period that has ended by the start of a day; of a rolling window the twelve months before it. Where a new
  /// version changed the window, that need not be the period that was running.
  func ended(by day: CivilDay) -> Window {
    guard let running = period(of: day) else { return (day.adding(months: -12), day) }
    return period(of: running.from.adding(days: -1)) ?? running
  }

  /// What the window holds when `day` is its last so far.
  func current(_ day: CivilDay) -> Int64 {
    let next = day.adding(days: 1)
    switch policy.window {
    case .lifetime, .unspecified: return activity.lifetime.of(policy.metric)
    case .rollingYear: return sum((next.adding(months: -12), next))
    case .calendarYear, .membershipYear: return period(of: day).map(sum) ?? 0
    }
  }

  /// What a tier may rest on when it is looked at outside of its turn: the window so far or, of windows of whole years, the
  /// year before, whose tier still lasts.
  func reassessed(_ day: CivilDay) -> Int64 {
    hasYears ? max(current(day), sum(ended(by: day))) : current(day)
  }

  func sum(_ window: Window) -> Int64 { activity.sum(policy.metric, from: window.from, until: window.until) }

  /// When a tier that is assigned, or kept, on a day is next decided upon; nil: never.
  func periodEnd(_ day: CivilDay, rank: Int) -> Int64? {
    guard policy.downgrade != .never || waits else { return nil }
    switch policy.window {
    case .lifetime, .unspecified: return nil
    case .rollingYear: return rank > 0 || waits ? zone.start(of: day.adding(months: 12)) : nil
    case .calendarYear, .membershipYear: return period(of: day).map { zone.start(of: $0.until) }
    }
  }
}

// MARK: Steps

extension TierRules {
  /// Gives a tier from an instant on, with a period of its own.
  func assign(_ rank: Int, _ reason: TierReason, _ qualifying: Int64, at ms: Int64, to outcome: inout TierOutcome) {
    let move = TierMove(
      atMs: ms, from: outcome.state.tier, to: levels[rank].code, reason: reason, qualifying: qualifying)
    outcome.moves.append(move)
    outcome.state.tier = move.to
    outcome.state.sinceMs = ms
    outcome.state.graceFromDay = nil
    outcome.state.untilMs = periodEnd(zone.day(at: ms), rank: rank)
  }

  /// Lets the tier last for another period, from a day of it on.
  func extend(_ outcome: inout TierOutcome, from day: CivilDay) {
    outcome.state.graceFromDay = nil
    outcome.state.untilMs = periodEnd(day, rank: rank(outcome.state.tier))
  }

  /// The same, as an entry of the history.
  func keep(_ qualifying: Int64, at ms: Int64, _ outcome: inout TierOutcome, from day: CivilDay) {
    guard let tier = outcome.state.tier else { return }
    outcome.moves.append(TierMove(atMs: ms, from: tier, to: tier, reason: .kept, qualifying: qualifying))
    extend(&outcome, from: day)
  }

  /// Takes a tier down to what a sum qualifies for, or the floor, if that is lower. A grace is over then.
  func lower(_ sum: Int64, _ reason: TierReason, at ms: Int64, _ outcome: inout TierOutcome) {
    let target = max(level(sum), floorRank(outcome.state))
    guard target < rank(outcome.state.tier) else { return }
    assign(target, reason, sum, at: ms, to: &outcome)
  }

  /// A member of a program that had no tiers, or a tier that had no end, when it was last looked at.
  func admit(_ state: TierState, at ms: Int64) -> TierOutcome {
    var outcome = TierOutcome(state: state)
    let day = zone.day(at: ms)
    if state.tier == nil {
      assign(floorRank(state), .program, current(day), at: ms, to: &outcome)
    } else if state.untilMs == nil {
      outcome.state.untilMs = periodEnd(day, rank: rank(state.tier))
    }
    return outcome
  }
}
