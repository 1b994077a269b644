import Contract
import Customers
import Identity
import Operations
import Store

/// Who sees which cases: those that they handle or recorded, those of their department, those of their customers.
///
/// Somebody who sees no more than their own (本人) sees of their department what nobody handles yet.
struct CaseSight {
  let principal: Principal
  let transaction: Transaction

  init(_ principal: Principal, _ transaction: Transaction) {
    self.principal = principal
    self.transaction = transaction
  }

  func sees(_ row: CaseRow) throws -> Bool {
    let complaint = row.complaint
    return try sees(
      handler: complaint.handlerId, recorder: row.recorderId, department: complaint.departmentId,
      customer: complaint.customerId)
  }

  func sees(handler: Int64?, recorder: Int64?, department: Int64?, customer: Int64?) throws -> Bool {
    guard case .owners(let owners) = principal.sight else { return true }
    if handler.map(owners.contains) == true || recorder.map(owners.contains) == true { return true }
    if let department, try isOwn(department, isHandled: handler != nil) { return true }
    guard let customer else { return false }
    return try VisibleCustomers(principal, transaction).find(customer) != nil
  }

  private func isOwn(_ department: Int64, isHandled: Bool) throws -> Bool {
    guard let own = principal.departmentId, principal.dataScope != .own || !isHandled else { return false }
    if department == own { return true }
    return try principal.dataScope == .departmentTree && DepartmentTree(transaction).isBelow(department, own)
  }
}
