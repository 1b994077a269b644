import Contract
import Operations
import Store

extension Customers {
  func createCustomer(_ request: CreateCustomerRequest, _ call: WriteCall) throws -> Customer {
    var customer = try openFile(request, call)
    customer.duplicates = try DuplicateCandidates(call.principal, call.transaction).matches(of: customer)
    return customer
  }

  /// Opens a file, without looking for candidates.
  func openFile(_ request: CreateCustomerRequest, _ call: WriteCall) throws -> Customer {
    var customer = Customer()
    customer.kind = .person
    try request.checkGrade()
    customer.apply(request)
    if customer.ownerId == nil { customer.ownerId = call.principal.employeeId }
    try CustomerChecks(call: call, before: nil, places: request.places).run(&customer)
    customer.id = call.nextId("customer")
    customer.version = 1
    customer.number = CustomerNumber.text(customer.id)
    customer.createdAtMs = call.nowMs
    customer.updatedAtMs = call.nowMs
    customer.reviewDueAtMs = ReviewInterval.due(customer)
    customer.completeness = Completeness.percent(of: customer)
    let index = CustomerIndexes(call: call, places: request.places, allowsDuplicate: request.allowDuplicate == true)
    try index.change(customer, insteadOf: nil)
    try CustomerTable(transaction: call.transaction).insert(customer)
    call.changes("customer", customer.id, before: nil)
    return customer
  }
}

extension CreateCustomerRequest {
  /// A reason belongs to a grade.
  func checkGrade() throws(Refusal) {
    guard gradeReason != nil else { return }
    switch grade {
    case .a, .b, .c: return
    case .unspecified, nil: throw Refusal(.fieldRequired, path: "grade")
    }
  }

  var places: ItemPlaces {
    var places = ItemPlaces()
    places.list("tags", tags)
    places.list("external_refs", externalRefs)
    places.list("more_phones", morePhones)
    places.list("more_emails", moreEmails)
    places.list("helper_ids", helperIds.map { "\($0)" })
    places.list("attributes", attributes)
    return places
  }
}

extension Customer {
  /// Takes over the fields that are present; an empty list is absent.
  mutating func apply(_ request: CreateCustomerRequest) {
    if let kind = request.kind, kind != .unspecified { self.kind = kind }
    name = request.name
    phone = request.phone ?? phone
    email = request.email ?? email
    company = request.company ?? company
    industry = request.industry ?? industry
    region = request.region ?? region
    province = request.province ?? province
    city = request.city ?? city
    address = request.address ?? address
    birthdayDay = request.birthdayDay ?? birthdayDay
    language = request.language ?? language
    source = request.source ?? source
    if !request.tags.isEmpty { tags = request.tags }
    externalRefs += request.externalRefs.filter { !externalRefs.contains($0) || externalRefs.isEmpty }
    if !request.notes.isEmpty { notes = request.notes }
    ownerId = request.ownerId ?? ownerId
    applyRest(request)
  }

  private mutating func applyRest(_ request: CreateCustomerRequest) {
    if !request.otherNames.isEmpty { otherNames = request.otherNames }
    if !request.morePhones.isEmpty { morePhones = request.morePhones }
    if !request.moreEmails.isEmpty { moreEmails = request.moreEmails }
    preferences = request.preferences ?? preferences
    avoidTimes = request.avoidTimes ?? avoidTimes
    if !request.helperIds.isEmpty { helperIds = request.helperIds }
    if !request.attributes.isEmpty { attributes = request.attributes }
    if !request.consents.isEmpty { consents = request.consents }
    if !request.refusals.isEmpty { refusals = request.refusals }
    guard let grade = request.grade, grade != .unspecified else { return }
    // The same grade without a reason keeps the one that it was given for.
    gradeReason = request.gradeReason.map { NormalText.normal($0) } ?? (grade == self.grade ? gradeReason : nil)
    self.grade = grade
  }
}
