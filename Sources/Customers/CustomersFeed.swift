import Contract
package import Operations

extension CustomersRoom {
  /// A contact is in sight where its organisation is.
  package static let feed: [FeedKind] = [
    FeedKind("customer", area: "customers", .customersRead, .scope { try $1.seesCustomer($0) }),
    FeedKind(
      "contact", area: "contacts", .customersRead,
      .scope { id, call in
        let contact = try ContactTable(transaction: call.transaction).find(id)
        return try contact.map { try call.seesCustomer($0.customerId) } ?? false
      }),
    FeedKind("attribute", area: "attributes", .customersRead),
    FeedKind(Words.kind, area: "words", .customersRead),
  ]
}

extension StreamCall {
  /// Whether a file is in the caller's data scope, for what later rooms keep of customers.
  package func seesCustomer(_ id: Int64) throws -> Bool { try VisibleCustomers(principal, transaction).find(id) != nil }
}
