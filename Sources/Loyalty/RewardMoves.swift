import Store

/// Rewards and vouchers of a member who becomes another one.
struct RewardMoves {
  let transaction: Transaction

  func move(fromMember from: Int64, into: Int64) throws {
    try RewardCounts(transaction: transaction).move(fromMember: from, into: into)
    try VoucherTable(transaction: transaction).move(fromMember: from, into: into)
  }
}
