package import Contract
import Operations
package import Store

/// A customer as a request names it: by id, by number, or by a reference of another system; exactly one of them.
package struct CustomerLookup {
  /// What the three fields are called in the request.
  package struct Paths {
    let id, number, externalRef: String

    package init(id: String, number: String, externalRef: String) {
      self.id = id
      self.number = number
      self.externalRef = externalRef
    }
  }

  private let id: Int64?
  private let number: String?
  private let externalRef: String?
  private let paths: Paths

  package init(id: Int64?, number: String?, externalRef: String?, paths: Paths) {
    self.id = id
    self.number = number
    self.externalRef = externalRef
    self.paths = paths
  }

  /// - Throws: `Refusal` with `.oneOfRequired`, `.numberInvalid` or `.customerNotFound`.
  package func customer(in transaction: Transaction) throws -> Customer {
    let table = CustomerTable(transaction: transaction)
    switch (id, number, externalRef) {
    case (let id?, nil, nil): return try found(table.find(id), "\(id)", paths.id)
    case (nil, let number?, nil):
      guard let id = CustomerNumber.id(in: number) else { throw Refusal(.numberInvalid, path: paths.number) }
      return try found(table.find(id), number, paths.number)
    case (nil, nil, let ref?):
      let owner = try ExternalRefTable(transaction: transaction).owner(of: ref)
      return try found(owner.flatMap { try table.find($0) }, ref, paths.externalRef)
    default:
      let fields = "\(paths.id), \(paths.number), \(paths.externalRef)"
      throw Refusal(.oneOfRequired, path: paths.id, ["fields": fields])
    }
  }

  private func found(_ customer: Customer?, _ what: String, _ path: String) throws -> Customer {
    guard let customer else { throw Refusal(.customerNotFound, path: path, ["what": what]) }
    return customer
  }
}
