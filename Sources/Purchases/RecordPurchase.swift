import Contract
import Customers
import Loyalty
import Operations
import Store

extension Purchases {
  /// A file that was put away takes purchases too: the shop sold, whatever we think of the file.
  func recordPurchase(_ request: RecordPurchaseRequest, _ call: WriteCall) throws -> Purchase {
    let customer = try request.lookup.customer(for: call.principal, in: call.transaction)
    let lines = request.lines.map(\.normal)
    let table = PurchaseTable(transaction: call.transaction)
    if let stored = try table.find(externalRef: request.externalRef) {
      try checkIsSame(stored, request, lines, customer, call)
      call.leavesUnchanged()
      return stored
    }
    let check = PurchaseCheck(transaction: call.transaction)
    try check.run(request.amount, lines)
    try check.run(request.amount, tax: request.tax, discount: request.discount)
    let purchasedAtMs = request.purchasedAtMs ?? call.nowMs
    guard purchasedAtMs <= call.nowMs else { throw Refusal(.inFuture, path: "purchased_at_ms") }
    guard purchasedAtMs >= customer.createdAtMs else { throw Refusal(.beforeCustomer, path: "purchased_at_ms") }
    var purchase = Purchase(
      id: call.nextId("purchase"), customerId: customer.id, externalRef: request.externalRef,
      purchasedAtMs: purchasedAtMs, amount: request.amount, quantity: request.quantity, recordedAtMs: call.nowMs,
      lines: lines, tax: request.tax, discount: request.discount)
    try table.insert(purchase)
    call.changes("purchase", purchase.id, before: nil)
    call.touch("customer", customer.id)
    purchase.earned = try earnings.award(PostedPurchase(purchase), of: customer, call)
    return purchase
  }

  /// The same reference means the same purchase; other content under it is refused and named.
  private func checkIsSame(
    _ stored: Purchase, _ request: RecordPurchaseRequest, _ lines: [PurchaseLine], _ customer: Customer,
    _ call: WriteCall
  ) throws {
    var differing: [String] = []
    if stored.customerId != customer.id {
      differing.append("customer_id")
      // Of a purchase out of sight nothing is told but that it is somebody else's.
      guard try VisibleCustomers(call.principal, call.transaction).find(stored.customerId) != nil else {
        throw Refusal.externalRefReused(request.externalRef, differing)
      }
    }
    if let atMs = request.purchasedAtMs, stored.purchasedAtMs != atMs { differing.append("purchased_at_ms") }
    if stored.amount != request.amount { differing.append("amount") }
    if stored.quantity != request.quantity { differing.append("quantity") }
    if stored.tax != request.tax { differing.append("tax") }
    if stored.discount != request.discount { differing.append("discount") }
    differing += LineDifference.fields(stored.lines, lines)
    guard !differing.isEmpty else { return }
    throw Refusal.externalRefReused(request.externalRef, differing, resource: "purchase:\(stored.id)")
  }
}

extension Refusal {
  static func externalRefReused(_ ref: String, _ fields: [String], resource: String? = nil) -> Refusal {
    var refusal = Refusal(
      .externalIdReused, path: "external_ref", ["ref": ref, "fields": fields.joined(separator: ", ")])
    refusal.resource = resource
    return refusal
  }
}

extension PostedPurchase {
  init(_ purchase: Purchase) {
    self.init(
      id: purchase.id, customerId: purchase.customerId, currency: purchase.amount.currency,
      earning: EarningPurchase(
        effectiveMs: purchase.purchasedAtMs, paid: purchase.amount.minor, tax: purchase.tax?.minor ?? 0,
        discount: purchase.discount?.minor ?? 0,
        lines: purchase.lines.map {
          EarningLine(category: $0.category, product: $0.product, amount: $0.amount.minor)
        }))
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
