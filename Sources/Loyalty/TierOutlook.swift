import Operations
import Store
import Zones

/// A member's tier at an instant, where what is due was not posted yet; nothing is stored.
struct TierOutlook {
  let rules: ProgramRules
  let program: LedgerProgram
  let transaction: Transaction

  /// Ends floors and periods that are over by then.
  func settle(_ member: inout MemberRow, through ms: Int64) throws {
    while true {
      let (floorMs, periodMs) = (member.floorUntilMs ?? .max, member.tierUntilMs ?? .max)
      let dueMs = min(floorMs, periodMs)
      guard dueMs <= ms, dueMs != .max else { return }
      try decide(&member, at: dueMs) {
        floorMs <= periodMs ? $0.floorEnd($1, at: dueMs) : $0.atPeriodEnd($1, at: dueMs)
      }
    }
  }

  /// What a purchase makes of it.
  func add(_ amounts: TierAmounts, to member: inout MemberRow, effectiveMs: Int64, nowMs: Int64) throws {
    var activity = Activity(text: member.activity)
    let day = program.zone.day(at: effectiveMs)
    try activity.add(amounts, on: day, path: "amount")
    member.activity = activity.text
    try decide(&member, at: nowMs) { $0.afterEarning($1, at: nowMs, effectiveDay: day) }
  }

  /// The rules that hold at an instant, for a member.
  func rules(of member: MemberRow, at ms: Int64) throws -> TierRules? {
    try rules.active(program, atMs: ms, in: transaction).map {
      TierRules(
        $0.config, zone: program.zone, joinedDay: program.zone.day(at: member.joinedAtMs),
        activity: Activity(text: member.activity))
    }
  }

  private func decide(
    _ member: inout MemberRow, at ms: Int64, _ decision: (TierRules, TierState) -> TierOutcome
  ) throws {
    guard let rules = try rules(of: member, at: ms) else {
      member.tierUntilMs = nil
      return
    }
    member.tierState = decision(rules, member.tierState).state
  }
}
