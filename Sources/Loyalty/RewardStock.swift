import Operations

/// What redemptions take from the catalogue and give back to it: stock, and what each member has had of a reward.
///
/// The reward keeps its version (see `Reward`), so its history tells of edits alone; redemptions tell of these movements.
struct RewardStock {
  let call: WriteCall

  /// For a redemption or a reservation that has passed `RewardGate`, in the same call.
  func take(_ quantity: Int64, of rewardId: Int64, memberId: Int64) throws {
    precondition(quantity > 0, "nothing is taken")
    try RewardTable(transaction: call.transaction).move(rewardId, taking: quantity)
    try RewardCounts(transaction: call.transaction).add(quantity, memberId: memberId, rewardId: rewardId)
    call.touch("reward", rewardId)
  }

  /// Of a redemption that is cancelled, or a reservation that is released.
  /// - Parameter memberId: who has it now; of a merged member the one that they became.
  func giveBack(_ quantity: Int64, of rewardId: Int64, memberId: Int64) throws {
    precondition(quantity > 0, "nothing is given back")
    try RewardTable(transaction: call.transaction).move(rewardId, taking: -quantity)
    try RewardCounts(transaction: call.transaction).takeBack(quantity, memberId: memberId, rewardId: rewardId)
    call.touch("reward", rewardId)
  }
}
