import Contract
package import Loyalty
package import Store

/// What customers bought so far, for programs that take their history in.
package struct StoredPurchaseHistory: PurchaseHistory {
  package init() {}

  package func count(of customerId: Int64, fromMs: Int64, limit: Int, in transaction: Transaction) throws -> Int {
    try PurchaseTable(transaction: transaction).count(of: customerId, fromMs: fromMs, limit: limit)
  }

  package func purchases(
    of customerId: Int64, afterMs: Int64, afterId: Int64, limit: Int, in transaction: Transaction
  ) throws -> [PostedPurchase] {
    try PurchaseTable(transaction: transaction)
      .page(of: customerId, afterMs: afterMs, afterId: afterId, limit: limit).map(PostedPurchase.init)
  }

  package func refunds(
    of customerId: Int64, boughtFromMs: Int64, limit: Int, in transaction: Transaction
  ) throws -> [PostedRefund] {
    var totals: [Int64: Int64] = [:]
    return try RefundTable(transaction: transaction)
      .page(ofCustomer: customerId, boughtFromMs: boughtFromMs, limit: limit).map { refund in
        // Those of a purchase add up to what was paid at most, so no sum overflows.
        let total = totals[refund.purchaseId, default: 0] + refund.amount.minor
        totals[refund.purchaseId] = total
        return PostedRefund(
          id: refund.id, purchaseId: refund.purchaseId, atMs: refund.refundedAtMs, totalMinor: total)
      }
  }

  package func customer(after id: Int64, in transaction: Transaction) throws -> Int64? {
    try PurchaseTable(transaction: transaction).customer(after: id)
  }
}
