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
    let visible = VisibleCustomers(call.principal, call.transaction)
    // Of files out of sight only that a reference is taken is told, where a new file would take it.
    if owners.count > 1, try owners.allSatisfy({ try visible.find($0) != nil }) {
      throw Refusal(.externalRefsDisagree, path: "external_refs")
    }
    // A file out of sight is no file of this caller's: opening a new one then meets the reference that is taken.
    guard owners.count == 1, let id = owners.first, let before = try visible.find(id) else {
      return RowResult(row: 0, outcome: .created).naming(try openFile(request, call))
    }
    try before.checkActive("external_refs")
    var customer = before
    try request.checkGrade()
    customer.apply(request)
    let kept = try keepCustomer(
      customer, insteadOf: before, call, places: request.places, allowsDuplicate: request.allowDuplicate == true)
    return RowResult(row: 0, outcome: kept.version == before.version ? .unchanged : .updated).naming(kept)
  }
}

extension RowResult {
  func naming(_ customer: Customer) -> RowResult {
    var result = self
    result.id = customer.id
    result.version = customer.version
    return result
  }
}
