import Contract
import Store

/// Points that are spent or set aside, as the store keeps it.
struct RedemptionRow: Equatable {
  var id: Int64
  var version: Int64 = 1
  var memberId: Int64
  var status: RedemptionStatus
  var points: Int64
  var redeemed: Int64 = 0
  var restored: Int64 = 0
  var createdAtMs: Int64
  var expiresAtMs: Int64?
  var rewardId: Int64?
  var quantity: Int64?
  var money: Money?
  var note: String?
  /// What reserved the points, or since then spent them.
  var transactionId: Int64
  var vouchers: [String] = []
}

extension RedemptionRow {
  /// In the order of the columns in `RedemptionTable`.
  fileprivate init(_ row: Row) {
    id = row.int(0)
    version = row.int(1)
    memberId = row.int(2)
    status = RedemptionStatus(rawValue: Int32(row.int(3))) ?? .unspecified
    points = row.int(4)
    redeemed = row.int(5)
    restored = row.int(6)
    createdAtMs = row.int(7)
    expiresAtMs = row.optionalInt(8)
    rewardId = row.optionalInt(9)
    quantity = row.optionalInt(10)
    if let minor = row.optionalInt(11), let currency = row.optionalText(12) {
      money = Money(minor: minor, currency: currency)
    }
    note = row.optionalText(13)
    transactionId = row.int(14)
    vouchers = row.text(15).split(separator: " ").map(String.init)
  }

  fileprivate var values: [SQLValue] {
    [
      .int(id), .int(version), .int(memberId), .int(Int64(status.rawValue)), .int(points), .int(redeemed),
      .int(restored), .int(createdAtMs), .optional(expiresAtMs), .optional(rewardId), .optional(quantity),
      .optional(money?.minor), .optional(money?.currency), .optional(note), .int(transactionId),
      .text(vouchers.joined(separator: " ")),
    ]
  }
}

/// The rows of redemptions.
struct RedemptionTable {
  let transaction: Transaction

  func find(_ id: Int64) throws -> RedemptionRow? {
    try transaction.first(
      """
      SELECT id, version, member_id, status, points, redeemed, restored, created_at_ms, expires_at_ms, reward_id,
        quantity, money_minor, money_currency, note, transaction_id, vouchers
      FROM loyalty_redemption WHERE id = $1
      """, [.int(id)], RedemptionRow.init)
  }

  /// The member's reservation that times out first.
  func nextTimeOut(of memberId: Int64) throws -> RedemptionRow? {
    try transaction.first(
      """
      SELECT id, version, member_id, status, points, redeemed, restored, created_at_ms, expires_at_ms, reward_id,
        quantity, money_minor, money_currency, note, transaction_id, vouchers
      FROM loyalty_redemption WHERE member_id = $1 AND status = 1 ORDER BY expires_at_ms, id LIMIT 1
      """, [.int(memberId)], RedemptionRow.init)
  }

  /// Reservations of a member that time out up to an instant, in that order.
  func open(of memberId: Int64, until ms: Int64) throws -> [RedemptionRow] {
    try transaction.all(
      """
      SELECT id, version, member_id, status, points, redeemed, restored, created_at_ms, expires_at_ms, reward_id,
        quantity, money_minor, money_currency, note, transaction_id, vouchers
      FROM loyalty_redemption WHERE member_id = $1 AND status = 1 AND expires_at_ms <= $2 ORDER BY expires_at_ms, id
      """, [.int(memberId), .int(ms)], RedemptionRow.init)
  }

  /// Those of a member older than `before`, the latest first; of one status, or with 0 of all.
  func page(memberId: Int64, status: Int64, before id: Int64, limit: Int) throws -> [RedemptionRow] {
    try transaction.all(
      """
      SELECT id, version, member_id, status, points, redeemed, restored, created_at_ms, expires_at_ms, reward_id,
        quantity, money_minor, money_currency, note, transaction_id, vouchers
      FROM loyalty_redemption
      WHERE member_id = $1 AND id < $2 AND ($3 = 0 OR status = $3) ORDER BY id DESC LIMIT $4
      """, [.int(memberId), .int(id), .int(status), .int(Int64(limit))], RedemptionRow.init)
  }

  func insert(_ row: RedemptionRow) throws {
    try transaction.run(
      """
      INSERT INTO loyalty_redemption (id, version, member_id, status, points, redeemed, restored, created_at_ms,
        expires_at_ms, reward_id, quantity, money_minor, money_currency, note, transaction_id, vouchers)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
      """, row.values)
  }

  func replace(_ row: RedemptionRow) throws {
    try transaction.run(
      """
      UPDATE loyalty_redemption SET version = $2, member_id = $3, status = $4, points = $5, redeemed = $6,
        restored = $7, created_at_ms = $8, expires_at_ms = $9, reward_id = $10, quantity = $11, money_minor = $12,
        money_currency = $13, note = $14, transaction_id = $15, vouchers = $16
      WHERE id = $1
      """, row.values)
  }

  /// Where two members become one.
  func move(fromMember from: Int64, into: Int64) throws {
    try transaction.run(
      "UPDATE loyalty_redemption SET member_id = $2 WHERE member_id = $1", [.int(from), .int(into)])
  }
}
