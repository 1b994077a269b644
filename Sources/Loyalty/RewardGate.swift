import Contract
import Operations
import Store

/// What each redemption of a reward passes, and what `rewards.check` tells: the same conditions in the same order.
struct RewardGate {
  let transaction: Transaction

  /// - Throws: `Refusal(.rewardNotFound)`, path `reward`.
  func reward(_ code: String, programId: Int64) throws -> Reward {
    guard let reward = try RewardTable(transaction: transaction).find(code, programId: programId) else {
      throw Refusal(.rewardNotFound, path: "reward", ["what": code])
    }
    return reward
  }

  /// - Throws: `Refusal(.pointsTooLarge)`, path `quantity`.
  func price(of reward: Reward, _ quantity: Int64) throws(Refusal) -> Int64 {
    precondition(quantity > 0, "a redemption is of something")
    let (points, isTooLarge) = reward.points.multipliedReportingOverflow(by: quantity)
    guard !isTooLarge else { throw Refusal(.pointsTooLarge, path: "quantity") }
    return points
  }

  /// Lets a redemption through, or refuses it with the first of what stands in its way.
  /// - Returns: the price.
  func pass(
    _ reward: Reward, _ quantity: Int64, by who: MemberLookup.Found, levels: [TierLevel], nowMs: Int64
  ) throws -> Int64 {
    let found = try obstacles(reward, quantity, by: who, levels: levels, nowMs: nowMs)
    if let first = found.first { throw first }
    return try price(of: reward, quantity)
  }

  /// Everything that stands in the way but the price, in the order in which redeeming refuses it.
  /// - Parameters:
  ///   - who: the member, settled at `nowMs`, and the field that named them.
  ///   - levels: the program's tiers then.
  func obstacles(
    _ reward: Reward, _ quantity: Int64, by who: MemberLookup.Found, levels: [TierLevel], nowMs: Int64
  ) throws -> [Refusal] {
    let program = try LedgerProgram.load(reward.programId, in: transaction)
    let closed = Refusal(.programClosed, path: who.path, ["code": program.code])
    let found = [
      program.closedAtMs.map { _ in closed }, Self.obstacle(of: who), Self.offer(reward, nowMs),
      Self.tier(reward, who.member.tier, levels), try limit(reward, quantity, who.member), Self.stock(reward, quantity),
    ]
    return found.compactMap { $0 }
  }

  /// What keeps a member from getting anything.
  static func obstacle(of who: MemberLookup.Found) -> Refusal? {
    switch who.member.status {
    case .active: nil
    case .suspended: Refusal(.memberSuspended, path: who.path, ["card": who.member.card])
    case .closed, .unspecified: Refusal(.memberClosed, path: who.path, ["card": who.member.card])
    }
  }

  private static func offer(_ reward: Reward, _ nowMs: Int64) -> Refusal? {
    if reward.retired { return Refusal(.rewardRetired, path: "reward", ["code": reward.code]) }
    guard nowMs >= reward.fromMs ?? .min, nowMs < reward.untilMs ?? .max else {
      return Refusal(.rewardNotOpen, path: "reward", ["code": reward.code])
    }
    return nil
  }

  /// A tier that the program no longer has cannot be reached, nor does it reach anything.
  private static func tier(_ reward: Reward, _ tier: String?, _ levels: [TierLevel]) -> Refusal? {
    guard let least = reward.minTier else { return nil }
    if let needed = levels.firstIndex(where: { $0.code == least }),
      let held = levels.firstIndex(where: { $0.code == tier }), held >= needed
    {
      return nil
    }
    return Refusal(.tierTooLow, path: "reward", ["code": reward.code, "tier": least, "has": tier ?? "none (无)"])
  }

  private func limit(_ reward: Reward, _ quantity: Int64, _ member: MemberRow) throws -> Refusal? {
    guard let max = reward.perMember else { return nil }
    let has = try RewardCounts(transaction: transaction).count(memberId: member.id, rewardId: reward.id)
    // It may have been lowered below what the member has.
    guard quantity > max - has else { return nil }
    return Refusal(
      .rewardMemberLimit, path: "reward", ["code": reward.code, "max": "\(max)", "has": "\(has)"])
  }

  /// The price against what a member may redeem in a day, and what they have.
  /// - Parameters:
  ///   - path: the field that the price comes from.
  ///   - most: what the program allows on the member's day; absent: any.
  static func obstacles(_ points: Int64, path: String, used: Int64, most: Int64?, available: Int64) -> [Refusal] {
    var found: [Refusal] = []
    if let most, points > most - min(used, most) {
      found.append(Refusal(.dayLimitReached, path: path, ["max": "\(most)", "used": "\(used)"]))
    }
    if points > available {
      found.append(Refusal(.pointsNotEnough, path: path, ["points": "\(points)", "available": "\(available)"]))
    }
    return found
  }

  private static func stock(_ reward: Reward, _ quantity: Int64) -> Refusal? {
    guard let left = reward.stock, quantity > left else { return nil }
    return Refusal(.outOfStock, path: "reward", ["code": reward.code, "left": "\(left)"])
  }
}
