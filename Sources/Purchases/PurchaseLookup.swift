package import Contract
import Customers
package import Operations
package import Store

/// A purchase as a request names it: by id or by its external reference; exactly one of them.
package struct PurchaseLookup {
  /// What the two fields are called in the request.
  package struct Paths {
    let id, externalRef: String

    package init(id: String, externalRef: String) {
      self.id = id
      self.externalRef = externalRef
    }
  }

  let id: Int64?
  let externalRef: String?
  let paths: Paths

  package init(id: Int64?, externalRef: String?, paths: Paths) {
    self.id = id
    self.externalRef = externalRef
    self.paths = paths
  }

  /// The field that names the purchase.
  package var path: String { id == nil ? paths.externalRef : paths.id }

  /// A purchase is in sight where its customer is; what is out of sight is not found.
  /// - Throws: `Refusal` with `.oneOfRequired` or `.purchaseNotFound`.
  package func purchase(for principal: Principal, in transaction: Transaction) throws -> Purchase {
    let table = PurchaseTable(transaction: transaction)
    let found: Purchase?
    let what: String
    switch (id, externalRef) {
    case (let id?, nil): (found, what) = (try table.find(id), "\(id)")
    case (nil, let ref?): (found, what) = (try table.find(externalRef: ref), ref)
    default: throw Refusal(.oneOfRequired, path: paths.id, ["fields": "\(paths.id), \(paths.externalRef)"])
    }
    guard let found, try VisibleCustomers(principal, transaction).find(found.customerId) != nil else {
      throw Refusal(.purchaseNotFound, path: path, ["what": what])
    }
    return found
  }
}

extension PurchaseLookup.Paths {
  static let own = Self(id: "id", externalRef: "external_ref")
  static let ofRefund = Self(id: "purchase_id", externalRef: "purchase_ref")
}
