import Contract
import Operations
import Store

extension Customers {
  func updateCustomer(_ request: UpdateCustomerRequest, _ call: WriteCall) throws -> Customer {
    let before = try CustomerLookup(
      id: request.id, number: request.number, externalRef: nil,
      paths: .init(id: "id", number: "number", externalRef: "external_ref")
    ).customer(in: call.transaction)
    try before.checkVersion(request.version)
    var customer = before
    try customer.apply(request)
    let places = RefPlaces(listed: request.externalRefs, added: request.externalRefsAdd)
    return try keepCustomer(customer, insteadOf: before, places, call)
  }

  /// Stores a changed file; where nothing changed it raises no version.
  func keepCustomer(
    _ changed: Customer, insteadOf before: Customer, _ places: RefPlaces, _ call: WriteCall
  ) throws -> Customer {
    var customer = changed
    if changed != before {
      if call.isPastFact, call.nowMs < before.updatedAtMs { throw Refusal(.asOfInvalid, path: "meta.as_of_ms") }
      try checkCustomer(changed, insteadOf: before, call)
      // A clock that was set back must not make the file look older than its last change.
      customer.updatedAtMs = max(call.nowMs, before.updatedAtMs)
    }
    return try call.keep(customer, insteadOf: before) { customer in
      let refs = ExternalRefTable(transaction: call.transaction)
      for ref in before.externalRefs where !customer.externalRefs.contains(ref) { try refs.delete(ref) }
      try claimRefs(of: customer, insteadOf: before, places, call)
      try CustomerTable(transaction: call.transaction).replace(customer)
      let (old, new) = (NameSearch.text(of: before), NameSearch.text(of: customer))
      if old != new { call.index(NameSearch.index, id: customer.id, old: old, new: new) }
    }
  }
}

extension Customer {
  fileprivate mutating func apply(_ request: UpdateCustomerRequest) throws {
    typealias Number = UpdateCustomerRequest.Number
    let cleared = try ClearedFields(
      request.clear,
      clearable: [
        Number.phone, Number.email, Number.company, Number.industry, Number.region, Number.province, Number.city,
        Number.address, Number.birthdayDay, Number.language, Number.source, Number.tags, Number.externalRefs,
        Number.notes, Number.ownerId,
      ])
    if let kind = request.kind, kind != .unspecified { self.kind = kind }
    if let name = request.name { self.name = name }
    try cleared.change(&phone, to: request.phone, Number.phone, "phone")
    try cleared.change(&email, to: request.email, Number.email, "email")
    try cleared.change(&company, to: request.company, Number.company, "company")
    try cleared.change(&industry, to: request.industry, Number.industry, "industry")
    try cleared.change(&region, to: request.region, Number.region, "region")
    try cleared.change(&province, to: request.province, Number.province, "province")
    try cleared.change(&city, to: request.city, Number.city, "city")
    try cleared.change(&address, to: request.address, Number.address, "address")
    try cleared.change(&birthdayDay, to: request.birthdayDay, Number.birthdayDay, "birthday_day")
    try cleared.change(&language, to: request.language, Number.language, "language")
    try cleared.change(&source, to: request.source, Number.source, "source")
    try cleared.change(&ownerId, to: request.ownerId, Number.ownerId, "owner_id")
    try cleared.change(
      &tags, to: request.tags, adding: request.tagsAdd, removing: request.tagsRemove, Number.tags, "tags")
    try cleared.change(
      &externalRefs, to: request.externalRefs, adding: request.externalRefsAdd,
      removing: request.externalRefsRemove, Number.externalRefs, "external_refs")
    try cleared.change(
      &notes, to: request.notes, adding: request.notesAdd, removing: request.notesRemove, Number.notes, "notes")
  }
}
