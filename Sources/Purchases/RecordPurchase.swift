import Contract
import Customers
import Operations
import Store

extension Purchases {
  func recordPurchase(_ request: RecordPurchaseRequest, _ call: WriteCall) throws -> Purchase {
    let customer = try request.lookup.customer(for: call.principal, in: call.transaction)
    let table = PurchaseTable(transaction: call.transaction)
    if let stored = try table.find(externalRef: request.externalRef) {
      try checkIsSame(stored, request, customer)
      call.leavesUnchanged()
      return stored
    }
    guard request.amount.minor >= 0 else { throw Refusal(.negativeAmount, path: "amount.minor") }
    let purchasedAtMs = request.purchasedAtMs ?? call.nowMs
    guard purchasedAtMs <= call.nowMs else { throw Refusal(.inFuture, path: "purchased_at_ms") }
    guard purchasedAtMs >= customer.createdAtMs else { throw Refusal(.beforeCustomer, path: "purchased_at_ms") }
    var purchase = Purchase()
    purchase.id = call.nextId("purchase")
    purchase.customerId = customer.id
    purchase.externalRef = request.externalRef
    purchase.purchasedAtMs = purchasedAtMs
    purchase.amount = request.amount
    purchase.quantity = request.quantity
    purchase.recordedAtMs = call.nowMs
    try table.insert(purchase)
    call.touch("purchase", purchase.id)
    call.touch("customer", customer.id)
    return purchase
  }

  /// The same reference means the same purchase; other content under it is refused and named.
  private func checkIsSame(_ stored: Purchase, _ request: RecordPurchaseRequest, _ customer: Customer) throws {
    var differing: [String] = []
    if stored.customerId != customer.id { differing.append("customer_id") }
    if let atMs = request.purchasedAtMs, stored.purchasedAtMs != atMs { differing.append("purchased_at_ms") }
    if stored.amount != request.amount { differing.append("amount") }
    if stored.quantity != request.quantity { differing.append("quantity") }
    guard !differing.isEmpty else { return }
    var refusal = Refusal(
      .externalIdReused, path: "external_ref",
      ["ref": request.externalRef, "fields": differing.joined(separator: ", ")])
    refusal.resource = "purchase:\(stored.id)"
    throw refusal
  }
}

extension RecordPurchaseRequest {
  fileprivate var lookup: CustomerLookup {
    CustomerLookup(id: customerId, number: customerNumber, externalRef: customerRef, paths: .ofPurchase)
  }
}

extension CustomerLookup.Paths {
  static let ofPurchase = Self(id: "customer_id", number: "customer_number", externalRef: "customer_ref")
}
