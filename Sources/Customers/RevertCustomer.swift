import Contract
import Operations
import Store

extension Customers {
  func revertCustomer(_ row: RevertCustomerRow, _ call: WriteCall) throws -> RowResult {
    let now = try CustomerLookup(id: row.id, number: nil).customer(for: call.principal, in: call.transaction)
    try now.checkVersion(row.version)
    let ref = EntityRef(kind: Customer.recordKind, id: now.id)
    let last = try Journal.history(of: ref, limit: 1, in: call.transaction).first
    let kept: Customer
    switch try last.map({ try FileState(before: $0, now.id) }) {
    // What it was before it was opened cannot come back, for its number has been given out.
    case .unopened where now.version == 1:
      var archived = now
      archived.archivedAtMs = call.nowMs
      kept = try storeCustomer(archived, insteadOf: now, call)
    // A merge took two files for one; the values alone would not part them.
    case .known(let old) where old.version == now.version - 1 && old.mergedIds == now.mergedIds:
      var customer = old
      customer.updatedAtMs = now.updatedAtMs
      kept = try keepCustomer(customer, insteadOf: now, call)
    default: throw Refusal(.nothingToRevert, path: "id", ["number": now.number])
    }
    return RowResult(row: 0, outcome: .updated).naming(kept)
  }
}
