import Contract
import Operations
import Store

/// The version is for those who edit: what a redemption takes from the stock or gives back does not raise it, or nobody
/// could edit a reward that sells. An edit of the stock that must not overlook such movements is relative (`add_stock`).
extension Reward: VersionedRecord { package static let recordKind = "reward" }

extension Reward {
  /// In the order of the columns in `RewardTable`.
  fileprivate init(_ row: Row) {
    self.init()
    id = row.int(0)
    version = row.int(1)
    programId = row.int(2)
    code = row.text(3)
    name = row.text(4)
    kind = RewardKind(rawValue: Int32(row.int(5))) ?? .unspecified
    points = row.int(6)
    stock = row.optionalInt(7)
    fromMs = row.optionalInt(8)
    untilMs = row.optionalInt(9)
    perMember = row.optionalInt(10)
    minTier = row.optionalText(11)
    voucherDays = row.optionalInt(12).map { UInt32($0) }
    value = row.money(minor: 13, currency: 14)
    retired = row.int(15) == 1
    redeemed = row.int(16)
  }
}

extension Row {
  /// An amount in two columns; absent where they are NULL.
  func money(minor: Int, currency: Int) -> Money? {
    guard let minor = optionalInt(minor), let currency = optionalText(currency) else { return nil }
    return Money(minor: minor, currency: currency)
  }
}

/// The rows of rewards. Who may have one is `RewardGate`; here is no check.
struct RewardTable {
  let transaction: Transaction

  func find(_ id: Int64) throws -> Reward? {
    try transaction.first(
      """
      SELECT id, version, program_id, code, name, kind, points, stock, from_ms, until_ms, per_member, min_tier,
        voucher_days, value_minor, value_currency, retired, redeemed
      FROM loyalty_reward WHERE id = $1
      """, [.int(id)], Reward.init)
  }

  func find(_ code: String, programId: Int64) throws -> Reward? {
    try transaction.first(
      """
      SELECT id, version, program_id, code, name, kind, points, stock, from_ms, until_ms, per_member, min_tier,
        voucher_days, value_minor, value_currency, retired, redeemed
      FROM loyalty_reward WHERE program_id = $1 AND code = $2
      """, [.int(programId), .text(code)], Reward.init)
  }

  /// Those of a program behind a code, in the order of their codes.
  func page(programId: Int64, after code: String, retiredToo: Bool, limit: Int) throws -> [Reward] {
    try transaction.all(
      """
      SELECT id, version, program_id, code, name, kind, points, stock, from_ms, until_ms, per_member, min_tier,
        voucher_days, value_minor, value_currency, retired, redeemed
      FROM loyalty_reward WHERE program_id = $1 AND code > $2 AND ($3 = 1 OR retired = 0) ORDER BY code LIMIT $4
      """, [.int(programId), .text(code), .int(retiredToo ? 1 : 0), .int(Int64(limit))], Reward.init)
  }

  func insert(_ reward: Reward) throws {
    try transaction.run(
      """
      INSERT INTO loyalty_reward (id, version, program_id, code, name, kind, points, stock, from_ms, until_ms,
        per_member, min_tier, voucher_days, value_minor, value_currency, retired, redeemed)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
      """, values(reward))
  }

  func replace(_ reward: Reward) throws {
    try transaction.run(
      """
      UPDATE loyalty_reward SET version = $2, program_id = $3, code = $4, name = $5, kind = $6, points = $7, stock = $8,
        from_ms = $9, until_ms = $10, per_member = $11, min_tier = $12, voucher_days = $13, value_minor = $14,
        value_currency = $15, retired = $16, redeemed = $17
      WHERE id = $1
      """, values(reward))
  }

  /// Takes so many off the stock, or with a negative number puts them back. A stock that is not counted stays so.
  func move(_ id: Int64, taking quantity: Int64) throws {
    let count = try transaction.run(
      "UPDATE loyalty_reward SET stock = stock - $2, redeemed = redeemed + $2 WHERE id = $1",
      [.int(id), .int(quantity)])
    precondition(count == 1, "reward \(id) is gone")
  }

  private func values(_ reward: Reward) -> [SQLValue] {
    [
      .int(reward.id), .int(reward.version), .int(reward.programId), .text(reward.code), .text(reward.name),
      .int(Int64(reward.kind.rawValue)), .int(reward.points), .optional(reward.stock), .optional(reward.fromMs),
      .optional(reward.untilMs), .optional(reward.perMember), .optional(reward.minTier),
      .optional(reward.voucherDays.map { Int64($0) }), .optional(reward.value?.minor),
      .optional(reward.value?.currency), .int(reward.retired ? 1 : 0), .int(reward.redeemed),
    ]
  }
}

/// How many of each reward each member has, for the limit per member. Who has none has no row.
struct RewardCounts {
  let transaction: Transaction

  func count(memberId: Int64, rewardId: Int64) throws -> Int64 {
    try transaction.first(
      "SELECT count FROM loyalty_reward_count WHERE member_id = $1 AND reward_id = $2",
      [.int(memberId), .int(rewardId)]
    ) { $0.int(0) } ?? 0
  }

  func add(_ quantity: Int64, memberId: Int64, rewardId: Int64) throws {
    try transaction.run(
      """
      INSERT INTO loyalty_reward_count (member_id, reward_id, count) VALUES ($1, $2, $3)
      ON CONFLICT (member_id, reward_id) DO UPDATE SET count = loyalty_reward_count.count + excluded.count
      """, [.int(memberId), .int(rewardId), .int(quantity)])
  }

  func takeBack(_ quantity: Int64, memberId: Int64, rewardId: Int64) throws {
    let count = try transaction.run(
      "UPDATE loyalty_reward_count SET count = count - $3 WHERE member_id = $1 AND reward_id = $2",
      [.int(memberId), .int(rewardId), .int(quantity)])
    precondition(count == 1, "member \(memberId) has none of reward \(rewardId)")
    try transaction.run(
      "DELETE FROM loyalty_reward_count WHERE member_id = $1 AND reward_id = $2 AND count = 0",
      [.int(memberId), .int(rewardId)])
  }

  /// Of two members who become one: what both had counts together.
  func move(fromMember from: Int64, into: Int64) throws {
    precondition(from != into, "member \(from) cannot become themselves")
    try transaction.run(
      """
      INSERT INTO loyalty_reward_count (member_id, reward_id, count)
      SELECT $2, reward_id, count FROM loyalty_reward_count WHERE member_id = $1
      ON CONFLICT (member_id, reward_id) DO UPDATE SET count = loyalty_reward_count.count + excluded.count
      """, [.int(from), .int(into)])
    try transaction.run("DELETE FROM loyalty_reward_count WHERE member_id = $1", [.int(from)])
  }
}
