import Contract
import Store

extension Purchase {
  fileprivate init(_ row: Row) {
    self.init()
    id = row.int(0)
    customerId = row.int(1)
    externalRef = row.text(2)
    purchasedAtMs = row.int(3)
    amount = Money()
    amount.minor = row.int(4)
    amount.currency = row.text(5)
    quantity = row.optionalInt(6)
    recordedAtMs = row.int(7)
    lines = StoredLines.purchaseLines(row.optionalText(8), currency: amount.currency)
    refunded = row.optionalInt(9).map { Money(minor: $0, currency: amount.currency) }
    tax = row.optionalInt(10).map { Money(minor: $0, currency: amount.currency) }
    discount = row.optionalInt(11).map { Money(minor: $0, currency: amount.currency) }
  }
}

/// The rows of purchases.
struct PurchaseTable {
  let transaction: Transaction

  func find(_ id: Int64) throws -> Purchase? {
    try transaction.first(
      """
      SELECT id, customer_id, external_ref, purchased_at_ms, amount_minor, currency, quantity, recorded_at_ms,
        lines, refunded_minor, tax_minor, discount_minor
      FROM purchase WHERE id = $1
      """, [.int(id)], Purchase.init)
  }

  func find(externalRef: String) throws -> Purchase? {
    try transaction.first(
      """
      SELECT id, customer_id, external_ref, purchased_at_ms, amount_minor, currency, quantity, recorded_at_ms,
        lines, refunded_minor, tax_minor, discount_minor
      FROM purchase WHERE external_ref = $1
      """, [.text(externalRef)], Purchase.init)
  }

  /// Those of a customer in [from, until), the latest first, older than (beforeMs, beforeId).
  func page(
    customerId: Int64, fromMs: Int64, untilMs: Int64, beforeMs: Int64, beforeId: Int64, limit: Int
  ) throws -> [Purchase] {
    try transaction.all(
      """
      SELECT id, customer_id, external_ref, purchased_at_ms, amount_minor, currency, quantity, recorded_at_ms,
        lines, refunded_minor, tax_minor, discount_minor
      FROM purchase
      WHERE customer_id = $1 AND purchased_at_ms >= $2 AND purchased_at_ms < $3
        AND (purchased_at_ms, id) < ($4, $5)
      ORDER BY purchased_at_ms DESC, id DESC LIMIT $6
      """,
      [
        .int(customerId), .int(fromMs), .int(untilMs), .int(beforeMs), .int(beforeId), .int(Int64(limit)),
      ], Purchase.init)
  }

  /// Those of a customer behind (afterMs, afterId), the first one first.
  func page(of customerId: Int64, afterMs: Int64, afterId: Int64, limit: Int) throws -> [Purchase] {
    try transaction.all(
      """
      SELECT id, customer_id, external_ref, purchased_at_ms, amount_minor, currency, quantity, recorded_at_ms,
        lines, refunded_minor, tax_minor, discount_minor
      FROM purchase
      WHERE customer_id = $1 AND (purchased_at_ms, id) > ($2, $3)
      ORDER BY purchased_at_ms, id LIMIT $4
      """, [.int(customerId), .int(afterMs), .int(afterId), .int(Int64(limit))], Purchase.init)
  }

  func customer(after id: Int64) throws -> Int64? {
    try transaction.first(
      "SELECT customer_id FROM purchase WHERE customer_id > $1 ORDER BY customer_id LIMIT 1", [.int(id)]
    ) { $0.int(0) }
  }

  func insert(_ purchase: Purchase) throws {
    try transaction.run(
      """
      INSERT INTO purchase (id, customer_id, external_ref, purchased_at_ms, amount_minor, currency, quantity,
        recorded_at_ms, lines, tax_minor, discount_minor)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """,
      [
        .int(purchase.id), .int(purchase.customerId), .text(purchase.externalRef), .int(purchase.purchasedAtMs),
        .int(purchase.amount.minor), .text(purchase.amount.currency), .optional(purchase.quantity),
        .int(purchase.recordedAtMs), StoredLines.value(purchase.lines), .optional(purchase.tax?.minor),
        .optional(purchase.discount?.minor),
      ])
  }

  /// What each line gave back so far; empty where no refund named a line.
  func returned(_ id: Int64) throws -> [LineReturn] {
    let stored = try transaction.first("SELECT returned FROM purchase WHERE id = $1", [.int(id)]) { $0.optionalText(0) }
    return StoredLines.returns(stored ?? nil)
  }

  func setRefunded(_ purchase: Purchase, minor: Int64, returned: [LineReturn]) throws {
    precondition(
      minor >= 0 && minor <= purchase.amount.minor, "purchase \(purchase.id) would give back more than was paid")
    try transaction.run(
      "UPDATE purchase SET refunded_minor = $2, returned = $3 WHERE id = $1",
      [.int(purchase.id), .int(minor), StoredLines.value(returned)])
  }

  /// How many purchases a customer made at or after an instant, counted no further than `limit`.
  func count(of customerId: Int64, fromMs: Int64 = .min, limit: Int) throws -> Int {
    let count = try transaction.first(
      "SELECT count(*) FROM (SELECT 1 FROM purchase WHERE customer_id = $1 AND purchased_at_ms >= $2 LIMIT $3)",
      [.int(customerId), .int(fromMs), .int(Int64(limit))]
    ) { $0.int(0) }
    return Int(count ?? 0)
  }

  /// - Returns: how many purchases changed hands.
  func move(from: Int64, into: Int64) throws -> Int {
    try transaction.run("UPDATE purchase SET customer_id = $2 WHERE customer_id = $1", [.int(from), .int(into)])
  }
}
