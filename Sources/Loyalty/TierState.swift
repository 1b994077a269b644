import Contract

/// A member's tier as it stands in their row.
struct TierState: Equatable, Sendable {
  /// The tier's code. Absent: the program has no tiers, or the member has left.
  var tier: String?
  var sinceMs: Int64?
  /// When it is next decided upon: the period's end, or in grace the grace's.
  var untilMs: Int64?
  /// In grace: the first day behind the period that ended, since 1970-01-01.
  var graceFromDay: Int64?
  /// The tier granted by hand, which outlasts a membership: who comes back within its time has it again.
  var floor: String?
  /// Absent: for ever.
  var floorUntilMs: Int64?

  /// The next instant at which something must be decided; Int64.max is never. Where both fall on one instant, the floor
  /// ends first.
  var nextDueMs: Int64 { min(untilMs ?? .max, floorUntilMs ?? .max) }
}

/// One entry of a member's tier history: a change, or a period in which the tier was kept.
struct TierMove: Equatable, Sendable {
  var atMs: Int64
  var from: String?
  /// Empty: none any more.
  var to: String
  var reason: TierReason
  /// What decided, in the policy's metric: of several windows the one that holds most.
  var qualifying: Int64
}

/// What an event made of a member's tier.
struct TierOutcome: Equatable, Sendable {
  var state: TierState
  /// In the order in which they happened, all at one instant.
  var moves: [TierMove] = []
}
