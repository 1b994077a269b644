import Contract
import Store

/// The rows of members and their cards. What somebody may see of them is `MemberLookup`; here is no check.
struct MemberTable {
  let transaction: Transaction

  func find(_ id: Int64) throws -> MemberRow? {
    try transaction.first(
      """
      SELECT id, version, program_id, customer_id, card, status, joined_at_ms, closed_at_ms, available, pending,
        reserved, debt, growth, last_at_ms, next_due_ms, inactive_ms, purchases, birthday_year, today, activity, tier,
        tier_since_ms, tier_until_ms, grace_from_day, floor, floor_until_ms, pool_id, referrer_id,
        merged_into
      FROM loyalty_member WHERE id = $1
      """, [.int(id)], MemberRow.init)
  }

  /// Whoever answers for the card: of a merged member the one that they became.
  func find(card: String) throws -> MemberRow? {
    try memberId(card: card).flatMap(find)
  }

  func memberId(card: String) throws -> Int64? {
    try transaction.first("SELECT member_id FROM loyalty_card WHERE card = $1", [.text(card)]) { $0.int(0) }
  }

  /// All memberships of a customer, in the order of their programs.
  func ofCustomer(_ id: Int64) throws -> [MemberRow] {
    try transaction.all(
      """
      SELECT id, version, program_id, customer_id, card, status, joined_at_ms, closed_at_ms, available, pending,
        reserved, debt, growth, last_at_ms, next_due_ms, inactive_ms, purchases, birthday_year, today, activity, tier,
        tier_since_ms, tier_until_ms, grace_from_day, floor, floor_until_ms, pool_id, referrer_id,
        merged_into
      FROM loyalty_member WHERE customer_id = $1 ORDER BY program_id
      """, [.int(id)], MemberRow.init)
  }

  func insert(_ member: MemberRow) throws {
    try transaction.run(
      """
      INSERT INTO loyalty_member (id, version, status, closed_at_ms, available, pending, reserved, debt, growth,
        last_at_ms, next_due_ms, inactive_ms, purchases, birthday_year, today, activity, tier, tier_since_ms,
        tier_until_ms, grace_from_day, floor, floor_until_ms, program_id, customer_id, card, joined_at_ms, pool_id,
        referrer_id, merged_into)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
        $23, $24, $25, $26, $27, $28, $29)
      """, member.values + member.settledValues)
    try addCard(member.card, memberId: member.id)
  }

  /// - Parameter stored: the row as it stands. SQLite takes a row out of each index of a column that is named, and puts
  ///   it back at the same place: so what seldom changes is named only where it does.
  func replace(_ member: MemberRow, was stored: MemberRow) throws {
    guard member.settledValues == stored.settledValues else { return try replace(member) }
    try transaction.run(
      """
      UPDATE loyalty_member SET version = $2, status = $3, closed_at_ms = $4, available = $5, pending = $6,
        reserved = $7, debt = $8, growth = $9, last_at_ms = $10, next_due_ms = $11, inactive_ms = $12, purchases = $13,
        birthday_year = $14, today = $15, activity = $16, tier = $17, tier_since_ms = $18, tier_until_ms = $19,
        grace_from_day = $20, floor = $21, floor_until_ms = $22
      WHERE id = $1
      """, member.values)
  }

  func replace(_ member: MemberRow) throws {
    try transaction.run(
      """
      UPDATE loyalty_member SET version = $2, status = $3, closed_at_ms = $4, available = $5, pending = $6,
        reserved = $7, debt = $8, growth = $9, last_at_ms = $10, next_due_ms = $11, inactive_ms = $12, purchases = $13,
        birthday_year = $14, today = $15, activity = $16, tier = $17, tier_since_ms = $18, tier_until_ms = $19,
        grace_from_day = $20, floor = $21, floor_until_ms = $22, program_id = $23, customer_id = $24, card = $25,
        joined_at_ms = $26, pool_id = $27, referrer_id = $28, merged_into = $29
      WHERE id = $1
      """, member.values + member.settledValues)
  }

  // MARK: Cards

  func addCard(_ card: String, memberId: Int64) throws {
    try transaction.run(
      "INSERT INTO loyalty_card (card, member_id) VALUES ($1, $2)", [.text(card), .int(memberId)])
  }

  func removeCard(_ card: String) throws {
    try transaction.run("DELETE FROM loyalty_card WHERE card = $1", [.text(card)])
  }

  /// All cards that answer for a member, at most so many.
  func cards(of id: Int64, limit: Int) throws -> [String] {
    try transaction.all(
      "SELECT card FROM loyalty_card WHERE member_id = $1 ORDER BY card LIMIT $2", [.int(id), .int(Int64(limit))]
    ) { $0.text(0) }
  }

  func moveCards(from: Int64, into: Int64) throws {
    try transaction.run(
      "UPDATE loyalty_card SET member_id = $2 WHERE member_id = $1", [.int(from), .int(into)])
  }
}

extension MemberTable {
  /// Those of a program with ids in (afterId, toId], in their order.
  func page(
    programId: Int64, afterId: Int64, toId: Int64, status: MemberStatus?, tier: String?, limit: Int
  ) throws -> [MemberRow] {
    try transaction.all(
      """
      SELECT id, version, program_id, customer_id, card, status, joined_at_ms, closed_at_ms, available, pending,
        reserved, debt, growth, last_at_ms, next_due_ms, inactive_ms, purchases, birthday_year, today, activity, tier,
        tier_since_ms, tier_until_ms, grace_from_day, floor, floor_until_ms, pool_id, referrer_id,
        merged_into
      FROM loyalty_member
      WHERE program_id = $1 AND id > $2 AND id <= $3 AND ($4 IS NULL OR status = $4) AND ($5 IS NULL OR tier = $5)
      ORDER BY id LIMIT $6
      """,
      [
        .int(programId), .int(afterId), .int(toId), .optional(status.map { Int64($0.rawValue) }), .optional(tier),
        .int(Int64(limit)),
      ], MemberRow.init)
  }

  /// The members of a family pool, in the order in which they joined the program.
  func ofPool(_ id: Int64) throws -> [MemberRow] {
    try transaction.all(
      """
      SELECT id, version, program_id, customer_id, card, status, joined_at_ms, closed_at_ms, available, pending,
        reserved, debt, growth, last_at_ms, next_due_ms, inactive_ms, purchases, birthday_year, today, activity, tier,
        tier_since_ms, tier_until_ms, grace_from_day, floor, floor_until_ms, pool_id, referrer_id,
        merged_into
      FROM loyalty_member WHERE pool_id = $1 ORDER BY id
      """, [.int(id)], MemberRow.init)
  }
}
