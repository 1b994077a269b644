import Contract
import Store
import TestHouse

extension RoomHouse {
  func portrait(_ customer: Int, _ program: Int) throws -> String? {
    guard let id = try memberId(customer, program) else { return nil }
    return try house.read { transaction in
      guard var portrait = try Self.row(id, transaction) else { return nil }
      portrait.transactions = try Self.transactions(id, transaction)
      portrait.changes = try Self.changes(id, transaction)
      portrait.lots = try transaction.all(
        """
        SELECT amount, remainder, reserved, expired, state, due_ms, earned_at_ms FROM loyalty_lot
        WHERE member_id = $1 AND remainder > 0 ORDER BY due_ms, earned_at_ms, id
        """, [.int(id)]
      ) { row in
        Portrait.lot(
          ModelLot(
            id: 0, member: 0, transaction: 0, isPending: row.int(4) == 0, dueMs: row.int(5), earnedAtMs: row.int(6),
            amount: row.int(0), remainder: row.int(1), reserved: row.int(2), expired: row.int(3)))
      }
      portrait.redemptions = try transaction.all(
        """
        SELECT status, points, redeemed, restored FROM loyalty_redemption WHERE member_id = $1 ORDER BY id DESC LIMIT 3
        """, [.int(id)]
      ) { "\($0.int(0)):\($0.int(1))/\($0.int(2))/\($0.int(3))" }
      portrait.stock = try transaction.all(
        "SELECT stock FROM loyalty_reward WHERE program_id = $1 ORDER BY id", [.int(programs[program])]
      ) { $0.optionalInt(0).map { "\($0)" } ?? "-" }
      return portrait.text
    }
  }

  private static func row(_ id: Int64, _ transaction: Transaction) throws -> Portrait? {
    try transaction.first(
      """
      SELECT available, pending, reserved, debt, growth, status, joined_at_ms, purchases, birthday_year, inactive_ms,
        tier, tier_until_ms, grace_from_day, floor, floor_until_ms FROM loyalty_member WHERE id = $1
      """, [.int(id)]
    ) { row in
      Portrait(
        available: row.int(0), pending: row.int(1), reserved: row.int(2), debt: row.int(3), growth: row.int(4),
        status: MemberStatus(rawValue: Int32(row.int(5))) ?? .unspecified, joinedAtMs: row.int(6),
        purchases: Int(row.int(7)), birthdayYear: Int(row.int(8)), inactiveMs: row.optionalInt(9),
        tier: row.optionalText(10), tierUntilMs: row.optionalInt(11), graceDay: row.optionalInt(12).map { Int($0) },
        floor: row.optionalText(13), floorUntilMs: row.optionalInt(14))
    }
  }

  private static func transactions(_ id: Int64, _ transaction: Transaction) throws -> [String] {
    let count = try transaction.first(
      "SELECT count(*) FROM loyalty_transaction WHERE member_id = $1 AND kind != 18", [.int(id)]
    ) { $0.int(0) }
    let last = try transaction.all(
      """
      SELECT kind, at_ms FROM loyalty_transaction WHERE member_id = $1 AND kind != 18
      ORDER BY at_ms DESC, id DESC LIMIT 3
      """, [.int(id)]
    ) { "\((LedgerKind(rawValue: Int32($0.int(0))) ?? .unspecified).word)@\($0.int(1))" }
    return ["\(count ?? 0)"] + last.reversed()
  }

  private static func changes(_ id: Int64, _ transaction: Transaction) throws -> [String] {
    let count = try transaction.first(
      "SELECT count(*) FROM loyalty_tier_change WHERE member_id = $1", [.int(id)]
    ) { $0.int(0) }
    let last = try transaction.all(
      """
      SELECT from_tier, to_tier, at_ms, reason FROM loyalty_tier_change WHERE member_id = $1
      ORDER BY at_ms DESC, id DESC LIMIT 2
      """, [.int(id)]
    ) { row in
      let to = row.text(1)
      let reason = TierReason(rawValue: Int32(row.int(3))) ?? .unspecified
      return "\(row.optionalText(0) ?? "-")>\(to.isEmpty ? "-" : to)@\(row.int(2))\(reason.word)"
    }
    return ["\(count ?? 0)"] + last.reversed()
  }
}
