import Store

/// Rewards and vouchers of a member who becomes another one.
struct RewardMoves {
  let transaction: Transaction

  func move(fromMember from: Int64, into: Int64) throws {
    try transaction.run(
      """
      INSERT INTO loyalty_reward_count (member_id, reward_id, count)
      SELECT $2, reward_id, count FROM loyalty_reward_count WHERE member_id = $1
      ON CONFLICT (member_id, reward_id) DO UPDATE SET count = loyalty_reward_count.count + excluded.count
      """, [.int(from), .int(into)])
    try transaction.run("DELETE FROM loyalty_reward_count WHERE member_id = $1", [.int(from)])
    try transaction.run("UPDATE loyalty_voucher SET member_id = $2 WHERE member_id = $1", [.int(from), .int(into)])
  }
}
