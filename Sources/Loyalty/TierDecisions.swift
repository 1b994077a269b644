import Contract
import Zones

// What each event makes of a member's tier.

extension TierRules {
  /// A member begins, or comes back: with the lowest tier, or the floor. What somebody earned before they left counts at
  /// their next purchase.
  func joining(_ state: TierState, at ms: Int64) -> TierOutcome {
    var outcome = TierOutcome(state: state)
    guard hasTiers else { return outcome }
    outcome.state.tier = nil
    assign(floorRank(state), .joined, current(zone.day(at: ms)), at: ms, to: &outcome)
    return outcome
  }

  /// A member leaves: no tier. The floor stays with them until its time is over.
  func leaving(_ state: TierState, at ms: Int64) -> TierOutcome {
    var outcome = TierOutcome(state: TierState(floor: state.floor, floorUntilMs: state.floorUntilMs))
    if let tier = state.tier {
      let sum = current(zone.day(at: ms))
      outcome.moves = [TierMove(atMs: ms, from: tier, to: "", reason: .program, qualifying: sum)]
    }
    return outcome
  }

  /// After an award, an event's or a referral's points; `activity` holds them already. What happened in the year before,
  /// and is told only now, counts for that year's tier too. In grace, what reaches the tier keeps it at once, also where
  /// upgrades wait for the end of a period: keeping is no upgrade.
  func afterEarning(_ state: TierState, at ms: Int64, effectiveDay: CivilDay) -> TierOutcome {
    guard hasTiers else { return TierOutcome(state: state) }
    var outcome = admit(state, at: ms)
    let day = zone.day(at: ms)
    var best = current(day)
    if hasYears {
      let before = ended(by: day)
      if before.from <= effectiveDay && effectiveDay < before.until { best = max(best, sum(before)) }
    }
    if !waits && level(best) > rank(outcome.state.tier) {
      assign(level(best), .qualified, best, at: ms, to: &outcome)
    } else {
      keepInGrace(&outcome, on: day, at: ms)
    }
    return outcome
  }

  /// The period, or the grace behind it, is over; `ms` is `untilMs`.
  func atPeriodEnd(_ state: TierState, at ms: Int64) -> TierOutcome {
    var outcome = TierOutcome(state: state)
    outcome.state.untilMs = nil
    outcome.state.graceFromDay = nil
    let day = zone.day(at: ms)
    guard hasTiers, state.tier != nil, policy.window != .lifetime else { return outcome }
    if let graceFromDay = state.graceFromDay {
      atGraceEnd(&outcome, graceFromDay, at: ms)
      return outcome
    }
    let sum = sum(ended(by: day))
    let current = rank(state.tier)
    if waits && level(sum) > current {
      assign(level(sum), .qualified, sum, at: ms, to: &outcome)
    } else if max(level(sum), floorRank(state)) >= current {
      // A floor that holds the tier needs no grace.
      keep(sum, at: ms, &outcome, from: day)
    } else if policy.downgrade == .never {
      extend(&outcome, from: day)
    } else if let days = policy.graceDays, days > 0 {
      outcome.state.graceFromDay = day.days
      outcome.state.untilMs = zone.start(of: day.adding(days: Int64(days)))
    } else {
      demote(sum, at: ms, &outcome)
    }
    return outcome
  }

  /// After a clawback; `activity` holds what is left. A grace is no shelter: what the windows do not hold goes at once.
  func afterRefund(_ state: TierState, at ms: Int64) -> TierOutcome {
    var outcome = TierOutcome(state: state)
    guard hasTiers, state.tier != nil, policy.refundRequalifies == true else { return outcome }
    lower(reassessed(zone.day(at: ms)), .refund, at: ms, &outcome)
    return outcome
  }

  /// Sets the floor, or with nil takes it away. What it raises begins anew; where it is taken away, the tier is looked at as
  /// at a floor's end; where it is no higher than the tier, nothing else happens.
  /// - Parameter floor: a tier of the configuration.
  func floorSet(_ state: TierState, floor: String?, untilMs: Int64?, at ms: Int64) -> TierOutcome {
    guard hasTiers else { return TierOutcome(state: state) }
    var outcome = admit(state, at: ms)
    outcome.state.floor = floor
    outcome.state.floorUntilMs = floor == nil ? nil : untilMs
    let sum = reassessed(zone.day(at: ms))
    if rank(floor) > rank(outcome.state.tier) {
      assign(rank(floor), .floor, sum, at: ms, to: &outcome)
    } else if floor == nil && state.floor != nil {
      lower(sum, .floor, at: ms, &outcome)
    }
    return outcome
  }

  /// The floor's time is over; `ms` is `floorUntilMs`.
  func floorEnd(_ state: TierState, at ms: Int64) -> TierOutcome {
    var outcome = TierOutcome(state: state)
    outcome.state.floor = nil
    outcome.state.floorUntilMs = nil
    guard hasTiers, state.tier != nil else { return outcome }
    lower(reassessed(zone.day(at: ms)), .periodEnded, at: ms, &outcome)
    return outcome
  }

  /// Another member of the same person becomes this one: the rules hold the activity of both and the earlier joining. The
  /// better tier of the two stays, with the time it lasts, and the window of both may lift it at once. A year begins with
  /// the earlier joining.
  func merged(_ state: TierState, with other: TierState, at ms: Int64) -> TierOutcome {
    var outcome = TierOutcome(state: state)
    (outcome.state.floor, outcome.state.floorUntilMs) = higherFloor(state, other)
    guard hasTiers, state.tier != nil || other.tier != nil else { return outcome }
    let day = zone.day(at: ms)
    if rank(other.tier) > rank(state.tier) {
      outcome.state.tier = other.tier
      outcome.state.sinceMs = other.sinceMs
      outcome.state.untilMs = other.untilMs
      outcome.state.graceFromDay = other.graceFromDay
    }
    if policy.window == .membershipYear, outcome.state.graceFromDay == nil { extend(&outcome, from: day) }
    let sum = current(day)
    let target = max(level(sum), floorRank(outcome.state))
    if target > rank(outcome.state.tier) {
      assign(target, .merged, sum, at: ms, to: &outcome)
      outcome.moves[0].from = state.tier
    } else if let tier = outcome.state.tier, tier != state.tier {
      outcome.moves = [TierMove(atMs: ms, from: state.tier, to: tier, reason: .merged, qualifying: sum)]
    }
    return outcome
  }

  private func higherFloor(_ a: TierState, _ b: TierState) -> (String?, Int64?) {
    (rank(b.floor), b.floorUntilMs ?? .max) > (rank(a.floor), a.floorUntilMs ?? .max)
      ? (b.floor, b.floorUntilMs) : (a.floor, a.floorUntilMs)
  }
}

// MARK: Grace

extension TierRules {
  /// Ends a grace where the tier is reached: by the window as it stands, or by the period that ended and the days since. Twelve
  /// months go on from where they ended, as if they had held it.
  private func keepInGrace(_ outcome: inout TierOutcome, on day: CivilDay, at ms: Int64) {
    guard let graceFromDay = outcome.state.graceFromDay else { return }
    let best = max(current(day), graceSum(graceFromDay, lastDay: day))
    guard level(best) >= rank(outcome.state.tier) else { return }
    keep(best, at: ms, &outcome, from: hasYears ? day : CivilDay(days: graceFromDay))
  }

  /// What the period that ended and the days since it hold.
  func graceSum(_ graceFromDay: Int64, lastDay: CivilDay) -> Int64 {
    sum((ended(by: CivilDay(days: graceFromDay)).from, lastDay.adding(days: 1)))
  }

  /// Purchases in grace were looked at as they came; what a merge, a floor or other thresholds did since keeps the tier too.
  /// Of years the window is the one that held the last day of grace, also where a grace as long as a year ends with it.
  private func atGraceEnd(_ outcome: inout TierOutcome, _ graceFromDay: Int64, at ms: Int64) {
    let day = zone.day(at: ms)
    let lastDay = day.adding(days: -1)
    let best = max(current(hasYears ? lastDay : day), sum(ended(by: CivilDay(days: graceFromDay))))
    let kept = max(best, graceSum(graceFromDay, lastDay: lastDay))
    if max(level(kept), floorRank(outcome.state)) >= rank(outcome.state.tier) {
      keep(kept, at: ms, &outcome, from: day)
    } else if policy.downgrade == .never {
      extend(&outcome, from: day)
    } else {
      demote(best, at: ms, &outcome)
    }
  }

  /// One level down, or to what the sum qualifies for; never below the floor, which is lower than the tier here.
  private func demote(_ sum: Int64, at ms: Int64, _ outcome: inout TierOutcome) {
    let target = policy.downgrade == .oneLevel ? rank(outcome.state.tier) - 1 : level(sum)
    assign(max(target, floorRank(outcome.state)), .periodEnded, sum, at: ms, to: &outcome)
  }
}
