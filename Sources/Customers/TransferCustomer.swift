import Contract
import Identity
import Operations
import Store

extension Customers {
  func transferCustomer(_ row: TransferCustomerRow, _ call: WriteCall) throws -> RowResult {
    let before = try CustomerLookup(id: row.id, number: row.number)
      .customer(for: call.principal, in: call.transaction)
    if let version = row.version { try before.checkVersion(version) }
    try before.checkActive(row.number == nil ? "id" : "number")
    var customer = before
    customer.ownerId = row.ownerId
    if let owner = row.ownerId { customer.helperIds.removeAll { $0 == owner } }
    if row.keepAsHelper == true, let old = before.ownerId, old != row.ownerId, !customer.helperIds.contains(old) {
      customer.helperIds.append(old)
    }
    let kept = try keepCustomer(customer, insteadOf: before, call)
    return RowResult(row: 0, outcome: kept.version == before.version ? .unchanged : .updated).naming(kept)
  }
}
