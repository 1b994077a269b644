import Contract
import Operations
import Store
import Zones

extension MemberRow {
  var tierState: TierState {
    get {
      TierState(
        tier: tier, sinceMs: tierSinceMs, untilMs: tierUntilMs, graceFromDay: graceFromDay, floor: floor,
        floorUntilMs: floorUntilMs)
    }
    set {
      tier = newValue.tier
      tierSinceMs = newValue.sinceMs
      tierUntilMs = newValue.untilMs
      graceFromDay = newValue.graceFromDay
      floor = newValue.floor
      floorUntilMs = newValue.floorUntilMs
    }
  }
}

extension MemberLedger {
  /// Decides on the tier by the configuration that holds at an instant; where none does yet, nothing is decided.
  func decideTier(at ms: Int64, note: String? = nil, _ decide: (TierRules, TierState) -> TierOutcome) throws {
    guard let active = try rules.active(program, atMs: ms, in: call.transaction) else {
      member.tierUntilMs = nil
      return
    }
    let decision = TierRules(
      active.config, zone: program.zone, joinedDay: program.zone.day(at: member.joinedAtMs),
      activity: Activity(text: member.activity))
    let outcome = decide(decision, member.tierState)
    member.tierState = outcome.state
    let table = TierChangeTable(transaction: call.transaction)
    for move in outcome.moves {
      try table.insert(move, id: call.nextId("loyalty_tier_change"), memberId: member.id, note: note)
    }
    wake(at: outcome.state.nextDueMs)
  }

  func endFloor(at ms: Int64) throws { try decideTier(at: ms) { $0.floorEnd($1, at: ms) } }

  func endTierPeriod(at ms: Int64) throws { try decideTier(at: ms) { $0.atPeriodEnd($1, at: ms) } }

  /// What an award adds to the activity of its day.
  func addActivity(_ effectiveMs: Int64, _ amounts: TierAmounts) throws {
    var activity = Activity(text: member.activity)
    let day = program.zone.day(at: effectiveMs)
    try activity.add(amounts, on: day, path: pointsPath)
    activity.prune(today: program.zone.day(at: atMs))
    member.activity = activity.text
    try decideTier(at: atMs) { $0.afterEarning($1, at: atMs, effectiveDay: day) }
  }

  /// What a refund takes off it.
  func clawActivity(_ effectiveMs: Int64, spend: Int64, points: Int64, growth: Int64) throws {
    var activity = Activity(text: member.activity)
    try activity.subtract(
      TierAmounts(spend: spend, points: points, growth: growth), on: program.zone.day(at: effectiveMs))
    member.activity = activity.text
    try decideTier(at: atMs) { $0.afterRefund($1, at: atMs) }
  }
}
