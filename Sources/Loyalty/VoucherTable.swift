import Contract
import Operations
import Store

extension Voucher: VersionedRecord { package static let recordKind = "voucher" }

extension Voucher {
  /// In the order of the columns in `VoucherTable`.
  fileprivate init(_ row: Row) {
    self.init()
    id = row.int(0)
    version = row.int(1)
    code = row.text(2)
    programId = row.int(3)
    memberId = row.optionalInt(4)
    rewardId = row.optionalInt(5)
    name = row.text(6)
    value = row.money(minor: 7, currency: 8)
    status = VoucherStatus(rawValue: Int32(row.int(9))) ?? .unspecified
    issuedAtMs = row.int(10)
    expiresAtMs = row.optionalInt(11)
    redeemedAtMs = row.optionalInt(12)
    redemptionId = row.optionalInt(13)
    note = row.optionalText(14)
  }

  /// As it is at an instant. Nothing has to run for a voucher to expire, so EXPIRED is never stored.
  func seen(at nowMs: Int64) -> Voucher {
    guard status == .issued, let expiresAtMs, nowMs >= expiresAtMs else { return self }
    var voucher = self
    voucher.status = .expired
    return voucher
  }
}

/// The rows of vouchers. Who sees one is `VoucherLookup`; here is no check.
struct VoucherTable {
  let transaction: Transaction

  func find(_ code: VoucherCode) throws -> Voucher? {
    try transaction.first(
      """
      SELECT id, version, code, program_id, member_id, reward_id, name, value_minor, value_currency, status,
        issued_at_ms, expires_at_ms, redeemed_at_ms, redemption_id, note
      FROM loyalty_voucher WHERE code = $1
      """, [.text(code.text)], Voucher.init)
  }

  /// Whose a voucher is, 0 for nobody's; absent where there is none with this id.
  func owner(of id: Int64) throws -> Int64? {
    try transaction.first("SELECT member_id FROM loyalty_voucher WHERE id = $1", [.int(id)]) { $0.optionalInt(0) ?? 0 }
  }

  /// Those of a member that have a status at an instant, the latest first, older than an id.
  /// - Parameter status: absent for all.
  func page(memberId: Int64, status: VoucherStatus?, nowMs: Int64, before id: Int64, limit: Int) throws -> [Voucher] {
    try transaction.all(
      """
      SELECT id, version, code, program_id, member_id, reward_id, name, value_minor, value_currency, status,
        issued_at_ms, expires_at_ms, redeemed_at_ms, redemption_id, note
      FROM loyalty_voucher
      WHERE member_id = $1 AND id < $2
        AND ($3 = 0 OR CASE WHEN status = 1 AND expires_at_ms <= $4 THEN 4 ELSE status END = $3)
      ORDER BY id DESC LIMIT $5
      """,
      [.int(memberId), .int(id), .int(Int64(status?.rawValue ?? 0)), .int(nowMs), .int(Int64(limit))], Voucher.init)
  }

  /// - Returns: false where the code is another voucher's; nothing is stored then.
  func insert(_ voucher: Voucher) throws -> Bool {
    let count = try transaction.run(
      """
      INSERT INTO loyalty_voucher (id, version, code, program_id, member_id, reward_id, name, value_minor,
        value_currency, status, issued_at_ms, expires_at_ms, redeemed_at_ms, redemption_id, note)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
      ON CONFLICT (code) DO NOTHING
      """,
      [
        .int(voucher.id), .int(voucher.version), .text(voucher.code), .int(voucher.programId),
        .optional(voucher.memberId), .optional(voucher.rewardId), .text(voucher.name), .optional(voucher.value?.minor),
        .optional(voucher.value?.currency), .int(Int64(voucher.status.rawValue)), .int(voucher.issuedAtMs),
        .optional(voucher.expiresAtMs), .optional(voucher.redeemedAtMs), .optional(voucher.redemptionId),
        .optional(voucher.note),
      ])
    return count == 1
  }

  /// What can change of one.
  func replace(_ voucher: Voucher) throws {
    try transaction.run(
      "UPDATE loyalty_voucher SET version = $2, status = $3, redeemed_at_ms = $4, note = $5 WHERE id = $1",
      [
        .int(voucher.id), .int(voucher.version), .int(Int64(voucher.status.rawValue)),
        .optional(voucher.redeemedAtMs), .optional(voucher.note),
      ])
  }

  /// Of two members who become one. The vouchers keep their versions: the merge's row tells whose they were, as it does
  /// of purchases.
  /// - Returns: how many changed hands.
  @discardableResult
  func move(fromMember from: Int64, into: Int64) throws -> Int {
    try transaction.run(
      "UPDATE loyalty_voucher SET member_id = $2 WHERE member_id = $1", [.int(from), .int(into)])
  }
}
