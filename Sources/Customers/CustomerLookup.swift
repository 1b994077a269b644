package import Contract
package import Operations
package import Store

/// A customer as a request names it: by id, by number, or by a reference of another system; exactly one of them.
package struct CustomerLookup {
  /// What the three fields are called in the request.
  package struct Paths {
    let id, number: String
    /// Absent where a request cannot name a reference.
    let externalRef: String?

    package init(id: String, number: String, externalRef: String? = nil) {
      self.id = id
      self.number = number
      self.externalRef = externalRef
    }
  }

  private let id: Int64?
  private let number: String?
  private let externalRef: String?
  private let paths: Paths

  package init(
    id: Int64?, number: String?, externalRef: String? = nil, paths: Paths = Paths(id: "id", number: "number")
  ) {
    self.id = id
    self.number = number
    self.externalRef = externalRef
    self.paths = paths
  }

  /// What the principal may not see is not found.
  /// - Throws: `Refusal` with `.oneOfRequired`, `.numberInvalid` or `.customerNotFound`.
  package func customer(for principal: Principal, in transaction: Transaction) throws -> Customer {
    let visible = VisibleCustomers(principal, transaction)
    switch (id, number, externalRef) {
    case (let id?, nil, nil):
      guard let customer = try visible.find(id) else { throw missing("\(id)", paths.id) }
      return customer
    case (nil, let number?, nil):
      guard let id = CustomerNumber.id(in: number) else { throw Refusal(.numberInvalid, path: paths.number) }
      guard let customer = try visible.find(id) else { throw missing(number, paths.number) }
      return customer
    case (nil, nil, let ref?):
      guard let customer = try visible.find(externalRef: ref) else { throw missing(ref, paths.externalRef) }
      return customer
    default:
      let fields = [paths.id, paths.number, paths.externalRef].compactMap { $0 }.joined(separator: ", ")
      throw Refusal(.oneOfRequired, path: paths.id, ["fields": fields])
    }
  }

  private func missing(_ what: String, _ path: String?) -> Refusal {
    Refusal(.customerNotFound, path: path, ["what": what])
  }
}
