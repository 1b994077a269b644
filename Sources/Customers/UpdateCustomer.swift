import Contract
import Operations
import Store

extension Customers {
  func updateCustomer(_ request: UpdateCustomerRequest, _ call: WriteCall) throws -> Customer {
    let before = try CustomerLookup(id: request.id, number: request.number)
      .customer(for: call.principal, in: call.transaction)
    try before.checkVersion(request.version)
    try before.checkActive(request.number == nil ? "id" : "number")
    var customer = before
    try customer.apply(request)
    var kept = try keepCustomer(
      customer, insteadOf: before, call, places: request.places, allowsDuplicate: request.allowDuplicate == true)
    kept.duplicates = try DuplicateCandidates(call.principal, call.transaction).matches(of: kept, insteadOf: before)
    return kept
  }

  /// Stores a changed file; where nothing changed it raises no version.
  func keepCustomer(
    _ changed: Customer, insteadOf before: Customer, _ call: WriteCall, places: ItemPlaces = ItemPlaces(),
    allowsDuplicate: Bool = false
  ) throws -> Customer {
    var customer = changed
    if changed != before { try CustomerChecks(call: call, before: before, places: places).run(&customer) }
    return try storeCustomer(customer, insteadOf: before, call, places: places, allowsDuplicate: allowsDuplicate)
  }

  /// The same for a file that was checked, or whose change needs no check.
  func storeCustomer(
    _ changed: Customer, insteadOf before: Customer, _ call: WriteCall, places: ItemPlaces = ItemPlaces(),
    allowsDuplicate: Bool = true
  ) throws -> Customer {
    var customer = changed
    if changed != before {
      if call.isPastFact, call.nowMs < before.updatedAtMs { throw Refusal(.asOfInvalid, path: "meta.as_of_ms") }
      // A clock that was set back must not make the file look older than its last change.
      customer.updatedAtMs = max(call.nowMs, before.updatedAtMs)
      customer.reviewDueAtMs = ReviewInterval.due(customer)
      customer.completeness = Completeness.percent(of: customer)
    }
    return try call.keep(customer, insteadOf: before) { customer in
      let index = CustomerIndexes(call: call, places: places, allowsDuplicate: allowsDuplicate)
      try index.change(customer, insteadOf: before)
      try CustomerTable(transaction: call.transaction).replace(customer)
      guard !before.mergedIds.isEmpty else { return }
      let table = MergeTable(transaction: call.transaction)
      try table.keep(try table.fields(of: before.id).changed(from: before, to: customer), of: before.id)
    }
  }
}

extension Customer {
  /// An archived file is changed by nothing but taking it back.
  func checkActive(_ path: String) throws(Refusal) {
    guard archivedAtMs == nil else { throw Refusal(.customerArchived, path: path, ["number": number]) }
  }

  fileprivate mutating func apply(_ request: UpdateCustomerRequest) throws {
    typealias Number = UpdateCustomerRequest.Number
    let cleared = try ClearedFields(
      request.clear,
      clearable: [
        Number.phone, Number.email, Number.company, Number.industry, Number.region, Number.province, Number.city,
        Number.address, Number.birthdayDay, Number.language, Number.source, Number.tags, Number.externalRefs,
        Number.notes, Number.ownerId, Number.otherNames, Number.morePhones, Number.moreEmails, Number.preferences,
        Number.avoidTimes, Number.helperIds, Number.attributes, Number.consents, Number.refusals,
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
    try cleared.change(&preferences, to: request.preferences, Number.preferences, "preferences")
    try cleared.change(&avoidTimes, to: request.avoidTimes, Number.avoidTimes, "avoid_times")
    try applyLists(request, cleared)
  }

  private mutating func applyLists(_ request: UpdateCustomerRequest, _ cleared: ClearedFields) throws {
    typealias Number = UpdateCustomerRequest.Number
    try cleared.change(
      &tags, to: request.tags, adding: request.tagsAdd, removing: request.tagsRemove, Number.tags, "tags")
    try cleared.change(
      &externalRefs, to: request.externalRefs, adding: request.externalRefsAdd,
      removing: request.externalRefsRemove, Number.externalRefs, "external_refs")
    try cleared.change(
      &notes, to: request.notes, adding: request.notesAdd, removing: request.notesRemove, Number.notes, "notes")
    try cleared.change(
      &otherNames, to: request.otherNames, adding: request.otherNamesAdd, removing: request.otherNamesRemove,
      Number.otherNames, "other_names")
    // What a number or an address is compared with stands in its normal form.
    try cleared.change(
      &morePhones, to: request.morePhones, adding: request.morePhonesAdd,
      removing: request.morePhonesRemove.map { PhoneNumber($0)?.text ?? $0 }, Number.morePhones, "more_phones")
    try cleared.change(
      &moreEmails, to: request.moreEmails, adding: request.moreEmailsAdd,
      removing: request.moreEmailsRemove.map(NormalText.email), Number.moreEmails, "more_emails")
    try cleared.change(
      &helperIds, to: request.helperIds, adding: request.helperIdsAdd, removing: request.helperIdsRemove,
      Number.helperIds, "helper_ids")
    let replaced = Set(request.attributesAdd.map(AttributeText.key))
    attributes.removeAll { replaced.contains(AttributeText.key($0)) }
    try cleared.change(
      &attributes, to: request.attributes, adding: request.attributesAdd, removing: request.attributesRemove,
      Number.attributes, "attributes")
    try cleared.change(
      &consents, to: request.consents, adding: request.consentsAdd, removing: request.consentsRemove,
      Number.consents, "consents")
    try cleared.change(
      &refusals, to: request.refusals, adding: request.refusalsAdd, removing: request.refusalsRemove,
      Number.refusals, "refusals")
  }
}

extension UpdateCustomerRequest {
  fileprivate var places: ItemPlaces {
    var places = ItemPlaces()
    places.list("tags", tags, adding: tagsAdd)
    places.list("external_refs", externalRefs, adding: externalRefsAdd)
    places.list("more_phones", morePhones, adding: morePhonesAdd)
    places.list("more_emails", moreEmails, adding: moreEmailsAdd)
    places.list("helper_ids", helperIds.map { "\($0)" }, adding: helperIdsAdd.map { "\($0)" })
    places.list("attributes", attributes, adding: attributesAdd)
    return places
  }
}
