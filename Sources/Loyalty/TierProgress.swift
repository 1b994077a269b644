import Contract
import Zones

/// How far a member is: what their tier rests on, and what is missing (等级进度).
extension TierRules {
  /// - Parameter state: with nothing due at or before the instant.
  func progress(of memberId: Int64, _ state: TierState, at ms: Int64) -> TierView {
    var view = TierView(memberId: memberId)
    view.floor = state.floor
    view.floorUntilMs = state.floorUntilMs
    guard hasTiers else { return view }
    let day = zone.day(at: ms)
    view.metric = policy.metric
    view.window = policy.window
    if let window = window(on: day) {
      view.windowFrom = window.from.text
      view.windowTo = window.until.adding(days: -1).text
    }
    view.qualifying = current(day)
    guard let tier = state.tier else { return view }
    let rank = rank(tier)
    view.tier = tier
    view.tierName = levels[rank].name
    view.benefits = levels[rank].benefits
    view.sinceMs = state.sinceMs
    view.untilMs = state.untilMs
    view.graceUntilMs = state.graceFromDay == nil ? nil : state.untilMs
    view.missingToKeep = missingToKeep(state, rank, on: day)
    if rank + 1 < levels.count {
      view.nextTier = levels[rank + 1].code
      view.missingToNext = max(0, levels[rank + 1].threshold - counting(state, on: day))
    }
    return view
  }

  /// The window that holds a day; nil where it is all there ever was.
  private func window(on day: CivilDay) -> Window? {
    if policy.window == .lifetime { return nil }
    let next = day.adding(days: 1)
    return period(of: day) ?? (next.adding(months: -12), next)
  }

  /// What counts for the next tier: where upgrades wait, what there is by then of the period that is decided upon.
  private func counting(_ state: TierState, on day: CivilDay) -> Int64 {
    guard waits, let untilMs = state.untilMs, state.graceFromDay == nil else { return current(day) }
    return sum(ended(by: zone.day(at: untilMs)))
  }

  /// Nil where nothing will be decided; nothing is missing where a floor holds the tier until behind that, or where no tier is
  /// ever lost. In grace it is what would keep the tier today.
  private func missingToKeep(_ state: TierState, _ rank: Int, on day: CivilDay) -> Int64? {
    guard let untilMs = state.untilMs else { return nil }
    let isHeld = floorRank(state) >= rank && state.floorUntilMs ?? .max > untilMs
    if isHeld || policy.downgrade == .never { return 0 }
    let held: Int64
    if let graceFromDay = state.graceFromDay {
      held = max(current(day), graceSum(graceFromDay, lastDay: day))
    } else {
      held = sum(ended(by: zone.day(at: untilMs)))
    }
    return max(0, levels[rank].threshold - held)
  }
}
