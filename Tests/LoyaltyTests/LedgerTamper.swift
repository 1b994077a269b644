import Testing

/// A strange hand's deed, and the row that a check must name for it.
struct LedgerTamper: Sendable, CustomTestStringConvertible {
  let name: String
  let invariant: UInt32
  let kind: String
  /// Whose id is expected, asked before the deed.
  let id: StaticString
  let deeds: [StaticString]

  var testDescription: String { name }

  init(_ name: String, _ invariant: UInt32, _ kind: String, _ id: StaticString, _ deeds: StaticString...) {
    self.name = name
    self.invariant = invariant
    self.kind = kind
    self.id = id
    self.deeds = deeds
  }

  static let all = ledger + lots + members + redemptions + books

  private static let ledger = [
    LedgerTamper(
      "an award has an entry too much", 1, "transaction",
      "SELECT cast(min(id) AS TEXT) FROM loyalty_transaction WHERE kind = 1",
      """
      UPDATE loyalty_transaction SET entries = '1:5;' || entries || ';7:5' WHERE id = (SELECT min(id) FROM
      loyalty_transaction WHERE kind = 1)
      """
    ),
    LedgerTamper(
      "an entry is not a number", 1, "transaction",
      "SELECT cast(min(id) AS TEXT) FROM loyalty_transaction WHERE kind = 7",
      """
      UPDATE loyalty_transaction SET entries = 'x' || entries WHERE id = (SELECT min(id) FROM
      loyalty_transaction WHERE kind = 7)
      """
    ),
    LedgerTamper(
      "a redemption goes to the account of expiry", 1, "transaction",
      "SELECT cast(min(id) AS TEXT) FROM loyalty_transaction WHERE kind = 7",
      """
      UPDATE loyalty_transaction SET entries = replace(entries, ';7:', ';8:') WHERE id = (SELECT min(id)
      FROM loyalty_transaction WHERE kind = 7)
      """
    ),
    LedgerTamper(
      "a balance behind a transaction is another", 12, "transaction",
      "SELECT cast(min(id) AS TEXT) FROM loyalty_transaction WHERE kind = 15",
      """
      UPDATE loyalty_transaction SET available = available + 1 WHERE kind = 15 AND id = (SELECT min(id)
      FROM loyalty_transaction WHERE kind = 15)
      """
    ),
    LedgerTamper(
      "a balance behind a transaction is below zero", 2, "transaction",
      "SELECT cast(min(id) AS TEXT) FROM loyalty_transaction WHERE kind = 7",
      """
      UPDATE loyalty_transaction SET available = -1 WHERE id = (SELECT min(id) FROM loyalty_transaction
      WHERE kind = 7)
      """
    ),
    LedgerTamper(
      "a transaction is gone", 12, "transaction",
      """
      SELECT cast(min(id) AS TEXT) FROM loyalty_transaction WHERE member_id = (SELECT member_id FROM
      loyalty_transaction WHERE kind = 2) AND id > (SELECT id FROM loyalty_transaction WHERE kind = 2)
      """,
      "DELETE FROM loyalty_transaction WHERE kind = 2"),
    LedgerTamper(
      "a transaction stands before an older one", 12, "transaction",
      "SELECT cast(id AS TEXT) FROM loyalty_transaction WHERE kind = 4",
      """
      UPDATE loyalty_transaction SET at_ms = 1 WHERE id = (SELECT max(id) FROM loyalty_transaction WHERE
      kind = 1 AND member_id = (SELECT member_id FROM loyalty_transaction WHERE kind = 4))
      """
    ),
    LedgerTamper(
      "one side of a transfer cites nothing", 12, "transaction",
      "SELECT cast(id AS TEXT) FROM loyalty_transaction WHERE kind = 14",
      "UPDATE loyalty_transaction SET cites = NULL WHERE kind = 14"),
    LedgerTamper(
      "two sides of a transfer are not the same", 1, "transaction",
      "SELECT cast(id AS TEXT) FROM loyalty_transaction WHERE kind = 14",
      "UPDATE loyalty_transaction SET entries = '1:16;10:-16' WHERE kind = 15"),
    LedgerTamper(
      "an award awards no purchase", 10, "transaction",
      "SELECT cast(min(id) AS TEXT) FROM loyalty_transaction WHERE kind = 1",
      """
      UPDATE loyalty_transaction SET purchase_id = NULL WHERE id = (SELECT min(id) FROM
      loyalty_transaction WHERE kind = 1)
      """
    ),
    LedgerTamper(
      "two awards award one purchase", 10, "transaction",
      "SELECT cast(min(id) AS TEXT) FROM loyalty_transaction WHERE kind = 1",
      """
      UPDATE loyalty_transaction SET purchase_id = (SELECT purchase_id FROM loyalty_transaction ORDER BY
      id LIMIT 1) WHERE kind = 1 AND member_id = 2 AND id = (SELECT min(id) FROM loyalty_transaction WHERE
      kind = 1 AND member_id = 2)
      """
    ),
    LedgerTamper(
      "an event's reference stands for another", 10, "transaction",
      "SELECT cast(id AS TEXT) FROM loyalty_transaction WHERE kind = 2",
      "UPDATE loyalty_event SET transaction_id = transaction_id + 1"),
    LedgerTamper(
      "the detail of an award is gone", 12, "transaction",
      "SELECT cast(min(id) AS TEXT) FROM loyalty_transaction WHERE kind = 1",
      "UPDATE loyalty_transaction SET detail = NULL WHERE id = (SELECT min(id) FROM loyalty_transaction WHERE kind = 1)"
    ),
    LedgerTamper(
      "a detail cannot be read", 12, "member",
      "SELECT cast(member_id AS TEXT) FROM loyalty_transaction WHERE kind = 2",
      "UPDATE loyalty_transaction SET detail = x'FF' WHERE kind = 2"),
    LedgerTamper(
      "a refund is taken back twice", 8, "transaction",
      """
      SELECT cast(max(id) AS TEXT) FROM loyalty_transaction WHERE kind = 12 AND cites = (SELECT cites FROM
      loyalty_transaction WHERE kind = 12 GROUP BY cites HAVING count(*) = 2)
      """,
      """
      UPDATE loyalty_transaction SET refund_id = (SELECT min(refund_id) FROM loyalty_transaction WHERE
      kind = 12) WHERE id = (SELECT max(id) FROM loyalty_transaction WHERE kind = 12 AND cites = (SELECT
      cites FROM loyalty_transaction WHERE kind = 12 GROUP BY cites HAVING count(*) = 2))
      """
    ),
    LedgerTamper(
      "a refund takes back another award", 8, "transaction",
      "SELECT cast(max(id) AS TEXT) FROM loyalty_transaction WHERE kind = 12",
      """
      UPDATE loyalty_transaction SET cites = (SELECT min(t.id) FROM loyalty_transaction t WHERE t.kind = 1
      AND t.member_id = loyalty_transaction.member_id) WHERE id = (SELECT max(id) FROM loyalty_transaction
      WHERE kind = 12)
      """
    ),
  ]

  private static let lots = [
    LedgerTamper(
      "lot lines name another lot", 12, "lot", "SELECT cast(min(lot.id) AS TEXT) FROM loyalty_lot lot",
      """
      UPDATE loyalty_transaction SET lots = replace(lots, '1:', '2:') WHERE kind = 7 AND id = (SELECT
      min(id) FROM loyalty_transaction WHERE kind = 7)
      """
    ),
    LedgerTamper(
      "lot lines say less than the entries", 6, "transaction",
      "SELECT cast(min(id) AS TEXT) FROM loyalty_transaction WHERE kind = 7",
      "UPDATE loyalty_transaction SET lots = '' WHERE id = (SELECT min(id) FROM loyalty_transaction WHERE kind = 7)"),
    LedgerTamper(
      "a lot holds a point more", 12, "lot",
      "SELECT cast(min(id) AS TEXT) FROM loyalty_lot WHERE remainder > 0 AND remainder < amount",
      """
      UPDATE loyalty_lot SET remainder = remainder + 1 WHERE id = (SELECT min(id) FROM loyalty_lot WHERE
      remainder > 0 AND remainder < amount)
      """
    ),
    LedgerTamper(
      "a lot's amount is another", 6, "transaction",
      "SELECT cast(transaction_id AS TEXT) FROM loyalty_lot ORDER BY id LIMIT 1",
      "UPDATE loyalty_lot SET amount = amount + 1 WHERE id = (SELECT min(id) FROM loyalty_lot)"),
    LedgerTamper(
      "a lot has expired less", 12, "lot", "SELECT cast(min(id) AS TEXT) FROM loyalty_lot WHERE expired > 0",
      "UPDATE loyalty_lot SET expired = expired - 1 WHERE id = (SELECT min(id) FROM loyalty_lot WHERE expired > 0)"),
    LedgerTamper(
      "a lot is covered that no refund covers", 8, "lot",
      "SELECT cast(min(id) AS TEXT) FROM loyalty_lot WHERE expired > 0",
      "UPDATE loyalty_lot SET covered = 1 WHERE id = (SELECT min(id) FROM loyalty_lot WHERE expired > 0)"),
    LedgerTamper(
      "a lot lies with another member", 12, "lot", "SELECT cast(max(id) AS TEXT) FROM loyalty_lot WHERE remainder > 0",
      "UPDATE loyalty_lot SET member_id = 1 WHERE id = (SELECT max(id) FROM loyalty_lot WHERE remainder > 0)"),
    LedgerTamper(
      "a lot is there that nothing opened", 12, "lot", "SELECT '999999'",
      """
      INSERT INTO loyalty_lot (id, member_id, transaction_id, state, due_ms, earned_at_ms, amount,
      remainder, reserved, expired, covered) VALUES (999999, 1, 1, 1, 9223372036854775807, 0, 5, 5, 0, 0,
      0)
      """
    ),
    LedgerTamper(
      "a lot is gone", 12, "lot", "SELECT cast(max(id) AS TEXT) FROM loyalty_lot",
      "DELETE FROM loyalty_lot WHERE id = (SELECT max(id) FROM loyalty_lot)"),
    LedgerTamper(
      "a lot was due and did not expire", 7, "lot",
      "SELECT cast(max(id) AS TEXT) FROM loyalty_lot WHERE state = 1 AND remainder > reserved",
      """
      UPDATE loyalty_lot SET due_ms = 5 WHERE id = (SELECT max(id) FROM loyalty_lot WHERE state = 1 AND
      remainder > reserved)
      """
    ),
    LedgerTamper(
      "a pending lot is called confirmed", 6, "member",
      "SELECT cast(member_id AS TEXT) FROM loyalty_lot WHERE state = 0 AND remainder > 0 LIMIT 1",
      "UPDATE loyalty_lot SET state = 1 WHERE state = 0 AND remainder > 0"),
    LedgerTamper(
      "one lot expires twice", 7, "lot",
      "SELECT substr(lots, 1, instr(lots, ':') - 1) FROM loyalty_transaction WHERE kind = 6 ORDER BY id LIMIT 1",
      """
      UPDATE loyalty_transaction SET lots = (SELECT t.lots FROM loyalty_transaction t WHERE t.kind = 6 AND
      t.member_id = loyalty_transaction.member_id ORDER BY t.id LIMIT 1) WHERE kind = 6 AND member_id =
      (SELECT t.member_id FROM loyalty_transaction t WHERE t.kind = 6 ORDER BY t.id LIMIT 1)
      """
    ),
    LedgerTamper(
      "points go back to a lot that they are not from", 9, "transaction",
      "SELECT cast(max(id) AS TEXT) FROM loyalty_transaction WHERE kind = 11",
      """
      UPDATE loyalty_transaction SET lots = '2' || substr(lots, instr(lots, ':')) WHERE id = (SELECT
      max(id) FROM loyalty_transaction WHERE kind = 11)
      """
    ),
  ]

  private static let members = [
    LedgerTamper(
      "a member has a point more", 12, "member", "SELECT '3'",
      "UPDATE loyalty_member SET available = available + 1 WHERE id = 3"),
    LedgerTamper(
      "a member has other growth", 12, "member", "SELECT '3'",
      "UPDATE loyalty_member SET growth = growth + 1 WHERE id = 3"
    ),
    LedgerTamper(
      "a member's purchases are counted wrong", 12, "member", "SELECT '2'",
      "UPDATE loyalty_member SET purchases = purchases - 1 WHERE id = 2"),
    LedgerTamper(
      "a member's activity is empty", 14, "member", "SELECT '2'", "UPDATE loyalty_member SET activity = '' WHERE id = 2"
    ),
    LedgerTamper(
      "a member's activity cannot be read", 14, "member", "SELECT '2'",
      "UPDATE loyalty_member SET activity = 'spend' WHERE id = 2"),
    LedgerTamper(
      "a tier is not that of the history", 14, "member", "SELECT '2'",
      "UPDATE loyalty_member SET tier = 'platinum' WHERE id = 2"),
    LedgerTamper(
      "the last entry of a tier's history is gone", 14, "member",
      "SELECT cast(member_id AS TEXT) FROM loyalty_tier_change ORDER BY id DESC LIMIT 1",
      "DELETE FROM loyalty_tier_change WHERE id = (SELECT max(id) FROM loyalty_tier_change)"),
    LedgerTamper(
      "nobody looks at what is due", 7, "member",
      "SELECT cast(member_id AS TEXT) FROM loyalty_redemption WHERE status = 1",
      """
      UPDATE loyalty_member SET next_due_ms = 9223372036854775807
      WHERE id = (SELECT member_id FROM loyalty_redemption WHERE status = 1)
      """),
    LedgerTamper(
      "a cap has been used less", 12, "cap",
      "SELECT member_id || ':' || rule || ':' || period_day FROM loyalty_cap ORDER BY member_id, period_day LIMIT 1",
      "UPDATE loyalty_cap SET used = used - 1 WHERE member_id = 1 OR member_id = 2"),
    LedgerTamper(
      "a cap has been used that no rule has", 12, "cap", "SELECT '2:none:0'",
      "INSERT INTO loyalty_cap (member_id, rule, period_day, used) VALUES (2, 'none', 0, 1)"),
    LedgerTamper(
      "a member became nobody", 12, "member",
      """
      SELECT cast(id AS TEXT) FROM loyalty_member WHERE merged_into IS NOT NULL
      """,
      "UPDATE loyalty_member SET merged_into = 999 WHERE merged_into IS NOT NULL"),
  ]

  private static let redemptions = [
    LedgerTamper(
      "a redemption spent more", 12, "redemption",
      "SELECT cast(min(id) AS TEXT) FROM loyalty_redemption WHERE status = 2",
      """
      UPDATE loyalty_redemption SET redeemed = redeemed + 1 WHERE id = (SELECT min(id) FROM
      loyalty_redemption WHERE status = 2)
      """
    ),
    LedgerTamper(
      "a reservation that is over is open", 4, "redemption",
      "SELECT cast(min(id) AS TEXT) FROM loyalty_redemption WHERE status = 3",
      "UPDATE loyalty_redemption SET status = 1 WHERE id = (SELECT min(id) FROM loyalty_redemption WHERE status = 3)"),
    LedgerTamper(
      "open reservations are more than is reserved", 4, "member",
      "SELECT cast(member_id AS TEXT) FROM loyalty_redemption WHERE status = 1",
      "UPDATE loyalty_redemption SET status = 3 WHERE status = 1"),
    LedgerTamper(
      "a redemption lies with another member", 12, "redemption",
      "SELECT cast(max(id) AS TEXT) FROM loyalty_redemption",
      """
      UPDATE loyalty_redemption SET member_id = 1 WHERE id = (SELECT max(id) FROM loyalty_redemption)
      """
    ),
    LedgerTamper(
      "a redemption names another booking", 12, "redemption", "SELECT cast(max(id) AS TEXT) FROM loyalty_redemption",
      "UPDATE loyalty_redemption SET transaction_id = 1 WHERE id = (SELECT max(id) FROM loyalty_redemption)"),
    LedgerTamper(
      "a member has had more of a reward", 13, "reward_count",
      "SELECT member_id || ':' || reward_id FROM loyalty_reward_count ORDER BY member_id, reward_id LIMIT 1",
      "UPDATE loyalty_reward_count SET count = count + 1"),
    LedgerTamper(
      "a reward has gone out more often", 13, "reward", "SELECT cast(min(id) AS TEXT) FROM loyalty_reward",
      "UPDATE loyalty_reward SET redeemed = redeemed + 1"),
    LedgerTamper(
      "a voucher is another redemption's", 13, "voucher", "SELECT cast(min(id) AS TEXT) FROM loyalty_voucher",
      "UPDATE loyalty_voucher SET redemption_id = 1 WHERE id = (SELECT min(id) FROM loyalty_voucher)"),
    LedgerTamper(
      "a voucher is redeemed at no time", 13, "voucher",
      "SELECT cast(min(id) AS TEXT) FROM loyalty_voucher WHERE status = 1",
      "UPDATE loyalty_voucher SET status = 2 WHERE status = 1"),
    LedgerTamper(
      "a voucher is gone", 13, "redemption", "SELECT cast(min(redemption_id) AS TEXT) FROM loyalty_voucher",
      "DELETE FROM loyalty_voucher"),
  ]

  private static let books = [
    LedgerTamper(
      "a month's books are another's", 1, "month",
      """
      SELECT program_id || ':' || month || ':' || kind || ':' || account FROM loyalty_month WHERE kind = 7
      ORDER BY month LIMIT 1
      """,
      "UPDATE loyalty_month SET points = points + 1 WHERE kind = 7"),
    LedgerTamper(
      "a month is gone from the books", 1, "program", "SELECT '1'", "DELETE FROM loyalty_month WHERE program_id = 1"),
  ]
}
