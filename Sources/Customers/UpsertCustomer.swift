import Contract
import Operations
import Store

extension Customers {
  func upsertCustomer(_ row: UpsertCustomerRow, _ call: WriteCall) throws -> RowResult {
    do {
      return try upsertCustomer(row.customer, call)
    } catch var refusal as Refusal {
      // What the metadata has wrong does not stand in the row.
      refusal.path = refusal.path.map { $0.hasPrefix("meta.") ? $0 : "customer.\($0)" }
      throw refusal
    }
  }

  private func upsertCustomer(_ request: CreateCustomerRequest, _ call: WriteCall) throws -> RowResult {
    let table = ExternalRefTable(transaction: call.transaction)
    let owners = Set(try request.externalRefs.compactMap { try table.owner(of: $0) })
    guard owners.count <= 1 else { throw Refusal(.externalRefsDisagree, path: "external_refs") }
    guard let id = owners.first, let before = try CustomerTable(transaction: call.transaction).find(id) else {
      return RowResult(row: 0, outcome: .created).naming(try createCustomer(request, call))
    }
    var customer = before
    customer.apply(request)
    let kept = try keepCustomer(customer, insteadOf: before, RefPlaces(listed: request.externalRefs), call)
    return RowResult(row: 0, outcome: kept.version == before.version ? .unchanged : .updated).naming(kept)
  }
}

extension RowResult {
  fileprivate func naming(_ customer: Customer) -> RowResult {
    var result = self
    result.id = customer.id
    result.version = customer.version
    return result
  }
}
