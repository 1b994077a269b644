import Contract
import Customers
import Loyalty
import Operations
import Store

extension Purchases {
  /// One writer runs after the other, so what is left of a purchase cannot be given back twice.
  func refundPurchase(_ request: RefundPurchaseRequest, _ call: WriteCall) throws -> PurchaseRefund {
    let lookup = PurchaseLookup(id: request.purchaseId, externalRef: request.purchaseRef, paths: .ofRefund)
    let purchase = try lookup.purchase(for: call.principal, in: call.transaction)
    let table = RefundTable(transaction: call.transaction)
    if let stored = try table.find(externalRef: request.externalRef) {
      try checkIsSame(stored, request, purchase, call)
      call.leavesUnchanged()
      return stored
    }
    let purchases = PurchaseTable(transaction: call.transaction)
    var check = RefundCheck(purchase, path: lookup.path, returned: try purchases.returned(purchase.id))
    let minor = try check.take(request.amount, request.lines)
    let refundedAtMs = request.refundedAtMs ?? call.nowMs
    guard refundedAtMs <= call.nowMs else { throw Refusal(.inFuture, path: "refunded_at_ms") }
    guard refundedAtMs >= purchase.purchasedAtMs else {
      throw Refusal(.refundBeforePurchase, path: "refunded_at_ms")
    }
    let refund = PurchaseRefund(
      id: call.nextId("refund"), purchaseId: purchase.id, customerId: purchase.customerId,
      externalRef: request.externalRef, refundedAtMs: refundedAtMs,
      amount: Money(minor: minor, currency: purchase.amount.currency), reason: NormalText.normal(request.reason),
      recordedAtMs: call.nowMs, lines: request.lines)
    try table.insert(refund)
    let refundedMinor = (purchase.refunded?.minor ?? 0) + minor
    try purchases.setRefunded(purchase, minor: refundedMinor, returned: check.returned)
    call.changes("purchase", purchase.id, before: purchase)
    call.touch("refund", refund.id)
    call.touch("customer", purchase.customerId)
    try earnings.clawBack(
      purchaseId: purchase.id, refundId: refund.id, refundedMinor: refundedMinor,
      isWhole: refundedMinor == purchase.amount.minor, path: lookup.path, call)
    return refund
  }

  /// The same reference means the same refund; other content under it is refused and named.
  private func checkIsSame(
    _ stored: PurchaseRefund, _ request: RefundPurchaseRequest, _ purchase: Purchase, _ call: WriteCall
  ) throws {
    var differing: [String] = []
    if stored.purchaseId != purchase.id {
      differing.append("purchase_id")
      // Of a refund out of sight nothing is told but that it is another purchase's.
      guard try VisibleCustomers(call.principal, call.transaction).find(stored.customerId) != nil else {
        throw Refusal.externalRefReused(request.externalRef, differing)
      }
    }
    if try !isSameAmount(stored, request, call) { differing.append("amount") }
    if let atMs = request.refundedAtMs, stored.refundedAtMs != atMs { differing.append("refunded_at_ms") }
    if stored.reason != NormalText.normal(request.reason) { differing.append("reason") }
    differing += LineDifference.fields(stored.lines, request.lines)
    guard !differing.isEmpty else { return }
    throw Refusal.externalRefReused(request.externalRef, differing, resource: "refund:\(stored.id)")
  }

  /// Without amount and lines a request asked for all that was left; what was left then the refunds before tell.
  private func isSameAmount(
    _ stored: PurchaseRefund, _ request: RefundPurchaseRequest, _ call: WriteCall
  ) throws -> Bool {
    if let amount = request.amount { return stored.amount == amount }
    guard request.lines.isEmpty, stored.lines.isEmpty else { return true }
    guard let purchase = try PurchaseTable(transaction: call.transaction).find(stored.purchaseId) else { return false }
    let before = try RefundTable(transaction: call.transaction).total(before: stored)
    return stored.amount.minor == purchase.amount.minor - before
  }
}
