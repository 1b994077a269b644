import Contract
import Customers
package import Operations

extension PurchasesRoom {
  /// A purchase is in sight where its customer is. Refunds are kept by purchase, which their calls name too: by their own
  /// number only who sees all is told of them.
  package static let feed: [FeedKind] = [
    FeedKind(
      "purchase", area: "purchases", .purchasesRead,
      .scope { id, call in
        let purchase = try PurchaseTable(transaction: call.transaction).find(id)
        return try purchase.map { try call.seesCustomer($0.customerId) } ?? false
      }),
    FeedKind("refund", area: "purchases", .purchasesRead, .scope { _, _ in false }),
  ]
}
