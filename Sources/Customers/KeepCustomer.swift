import Contract
import Operations
import Store

// What happens to a file as a whole: it is put away and taken back, graded, gone through, shown.

extension Customers {
  func archiveCustomer(_ request: ArchiveCustomerRequest, _ call: WriteCall) throws -> Customer {
    let before = try CustomerLookup(id: request.id, number: request.number)
      .customer(for: call.principal, in: call.transaction)
    try before.checkVersion(request.version)
    var customer = before
    customer.archivedAtMs = customer.archivedAtMs ?? call.nowMs
    return try storeCustomer(customer, insteadOf: before, call)
  }

  func restoreCustomer(_ request: RestoreCustomerRequest, _ call: WriteCall) throws -> Customer {
    let before = try CustomerLookup(id: request.id, number: request.number)
      .customer(for: call.principal, in: call.transaction)
    try before.checkVersion(request.version)
    guard before.archivedAtMs != nil else {
      throw Refusal(.notArchived, path: request.number == nil ? "id" : "number", ["number": before.number])
    }
    var customer = before
    customer.archivedAtMs = nil
    return try storeCustomer(customer, insteadOf: before, call)
  }

  func grade(_ request: SetGradeRequest, _ call: WriteCall) throws -> Customer {
    let before = try CustomerLookup(id: request.id, number: request.number)
      .customer(for: call.principal, in: call.transaction)
    try before.checkVersion(request.version)
    try before.checkActive(request.number == nil ? "id" : "number")
    var customer = before
    customer.grade = request.grade == .unspecified ? nil : request.grade
    // The same grade for another reason is news; the same for the same reason is none.
    customer.gradeReason = NormalText.normal(request.reason)
    return try storeCustomer(customer, insteadOf: before, call)
  }

  func reviewCustomer(_ request: ReviewCustomerRequest, _ call: WriteCall) throws -> Customer {
    let before = try CustomerLookup(id: request.id, number: request.number)
      .customer(for: call.principal, in: call.transaction)
    try before.checkVersion(request.version)
    try before.checkActive(request.number == nil ? "id" : "number")
    var customer = before
    customer.reviewedAtMs = max(call.nowMs, before.reviewedAtMs ?? 0)
    return try storeCustomer(customer, insteadOf: before, call)
  }

  /// Changes nothing: it is a changing call so that the journal has it before anybody sees the answer.
  func revealCustomer(_ request: RevealCustomerRequest, _ call: WriteCall) throws -> Customer {
    let customer = try CustomerLookup(id: request.id, number: request.number)
      .customer(for: call.principal, in: call.transaction)
    call.touch("customer", customer.id)
    return customer
  }
}
