import Contract
import Customers
import Operations
import Store

extension Purchases {
  func getPurchase(_ request: GetPurchaseRequest, _ call: ReadCall) throws -> Purchase {
    let table = PurchaseTable(transaction: call.transaction)
    let found: Purchase?
    switch (request.id, request.externalRef) {
    case (let id?, nil): found = try table.find(id)
    case (nil, let ref?): found = try table.find(externalRef: ref)
    default: throw Refusal(.oneOfRequired, path: "id", ["fields": "id, external_ref"])
    }
    // A purchase is in sight where its customer is.
    guard let found, try VisibleCustomers(call.principal, call.transaction).find(found.customerId) != nil else {
      let what = request.id.map { "\($0)" } ?? request.externalRef ?? ""
      throw Refusal(.purchaseNotFound, path: request.id == nil ? "external_ref" : "id", ["what": what])
    }
    return found
  }

  func listPurchases(_ request: ListPurchasesRequest, _ call: ReadCall) throws -> ListPurchasesReply {
    let customer = try CustomerLookup(
      id: request.customerId, number: request.customerNumber, externalRef: request.customerRef, paths: .ofPurchase
    ).customer(for: call.principal, in: call.transaction)
    let (from, until) = (request.fromMs ?? 0, request.untilMs ?? .max)
    let filter = ["purchases", "\(customer.id)", "\(from)", "\(until)"]
    let page = try ListPage(cursor: request.cursor, limit: request.limit, filter: filter, values: 2)
    let position = page.position ?? [.max, .max]
    let found = try PurchaseTable(transaction: call.transaction).page(
      customerId: customer.id, fromMs: from, untilMs: until, beforeMs: position[0], beforeId: position[1],
      limit: page.fetchCount)
    var reply = ListPurchasesReply()
    (reply.items, reply.nextCursor) = page.cut(found) { Cursor($0.purchasedAtMs, $0.id) }
    return reply
  }
}
