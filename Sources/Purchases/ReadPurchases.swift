import Contract
import Customers
import Operations
import Store

extension Purchases {
  func getPurchase(_ request: GetPurchaseRequest, _ call: ReadCall) throws -> Purchase {
    try PurchaseLookup(id: request.id, externalRef: request.externalRef, paths: .own)
      .purchase(for: call.principal, in: call.transaction)
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

  func listPurchaseRefunds(_ request: ListRefundsRequest, _ call: ReadCall) throws -> ListRefundsReply {
    let purchase = try PurchaseLookup(id: request.purchaseId, externalRef: request.purchaseRef, paths: .ofRefund)
      .purchase(for: call.principal, in: call.transaction)
    let page = try ListPage(
      cursor: request.cursor, limit: request.limit, filter: ["refunds", "\(purchase.id)"], values: 2)
    let position = page.position ?? [.min, .min]
    let found = try RefundTable(transaction: call.transaction).page(
      purchaseId: purchase.id, afterMs: position[0], afterId: position[1], limit: page.fetchCount)
    var reply = ListRefundsReply()
    (reply.items, reply.nextCursor) = page.cut(found) { Cursor($0.refundedAtMs, $0.id) }
    return reply
  }
}
