import Contract
import Store

extension PurchaseRefund {
  fileprivate init(_ row: Row) {
    self.init()
    id = row.int(0)
    purchaseId = row.int(1)
    customerId = row.int(2)
    externalRef = row.text(3)
    refundedAtMs = row.int(4)
    amount = Money(minor: row.int(5), currency: row.text(6))
    reason = row.optionalText(7)
    recordedAtMs = row.int(8)
    lines = StoredLines.refundLines(row.optionalText(9), currency: amount.currency)
  }
}

/// The rows of refunds; customer and currency are those of the purchase.
struct RefundTable {
  let transaction: Transaction

  func find(externalRef: String) throws -> PurchaseRefund? {
    try transaction.first(
      """
      SELECT refund.id, purchase_id, customer_id, refund.external_ref, refunded_at_ms, refund.amount_minor, currency,
        reason, refund.recorded_at_ms, refund.lines
      FROM purchase_refund AS refund JOIN purchase ON purchase.id = purchase_id
      WHERE refund.external_ref = $1
      """, [.text(externalRef)], PurchaseRefund.init)
  }

  /// Those of a purchase behind (afterMs, afterId), the first one first.
  func page(purchaseId: Int64, afterMs: Int64, afterId: Int64, limit: Int) throws -> [PurchaseRefund] {
    try transaction.all(
      """
      SELECT refund.id, purchase_id, customer_id, refund.external_ref, refunded_at_ms, refund.amount_minor, currency,
        reason, refund.recorded_at_ms, refund.lines
      FROM purchase_refund AS refund JOIN purchase ON purchase.id = purchase_id
      WHERE purchase_id = $1 AND (refunded_at_ms, refund.id) > ($2, $3)
      ORDER BY refunded_at_ms, refund.id LIMIT $4
      """, [.int(purchaseId), .int(afterMs), .int(afterId), .int(Int64(limit))], PurchaseRefund.init)
  }

  /// Those of what a customer bought at or after an instant, the first one first.
  func page(ofCustomer customerId: Int64, boughtFromMs: Int64, limit: Int) throws -> [PurchaseRefund] {
    try transaction.all(
      """
      SELECT refund.id, purchase_id, customer_id, refund.external_ref, refunded_at_ms, refund.amount_minor, currency,
        reason, refund.recorded_at_ms, refund.lines
      FROM purchase CROSS JOIN purchase_refund AS refund ON purchase.id = purchase_id
      WHERE customer_id = $1 AND purchased_at_ms >= $2 AND refunded_minor IS NOT NULL
      ORDER BY refunded_at_ms, refund.id LIMIT $3
      """, [.int(customerId), .int(boughtFromMs), .int(Int64(limit))], PurchaseRefund.init)
  }

  /// Minor units that were given back before this refund was posted.
  func total(before refund: PurchaseRefund) throws -> Int64 {
    try transaction.first(
      "SELECT sum(amount_minor) FROM purchase_refund WHERE purchase_id = $1 AND id < $2",
      [.int(refund.purchaseId), .int(refund.id)]
    ) { $0.optionalInt(0) ?? 0 } ?? 0
  }

  func insert(_ refund: PurchaseRefund) throws {
    try transaction.run(
      """
      INSERT INTO purchase_refund (purchase_id, refunded_at_ms, id, external_ref, amount_minor, reason,
        recorded_at_ms, lines)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      [
        .int(refund.purchaseId), .int(refund.refundedAtMs), .int(refund.id), .text(refund.externalRef),
        .int(refund.amount.minor), .optional(refund.reason), .int(refund.recordedAtMs),
        StoredLines.value(refund.lines),
      ])
  }
}
