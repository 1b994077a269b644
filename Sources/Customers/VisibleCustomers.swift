package import Contract
package import Operations
package import Store

/// The files that somebody may see: the one place where the data scope (数据范围) meets customers.
///
/// What is out of sight is answered like what does not exist.
package struct VisibleCustomers {
  let sight: Sight
  let transaction: Transaction

  package init(_ principal: Principal, _ transaction: Transaction) {
    sight = principal.sight
    self.transaction = transaction
  }

  /// The file; of a merged one the file that it became part of.
  package func find(_ id: Int64) throws -> Customer? {
    guard let customer = try CustomerTable(transaction: transaction).find(id), sees(customer) else { return nil }
    return customer
  }

  package func find(externalRef: String) throws -> Customer? {
    try ExternalRefTable(transaction: transaction).owner(of: externalRef).flatMap(find)
  }

  func sees(_ customer: Customer) -> Bool { sight.sees(customer.ownerId, customer.helperIds) }
}
