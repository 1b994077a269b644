import Contract
import Identity
import Operations
import Store

extension Customers {
  func createCustomer(_ request: CreateCustomerRequest, _ call: WriteCall) throws -> Customer {
    var customer = Customer()
    customer.kind = .person
    customer.apply(request)
    try checkCustomer(customer, insteadOf: nil, call)
    customer.id = call.nextId("customer")
    customer.version = 1
    customer.number = CustomerNumber.text(customer.id)
    customer.createdAtMs = call.nowMs
    customer.updatedAtMs = call.nowMs
    try claimRefs(of: customer, insteadOf: nil, RefPlaces(listed: request.externalRefs), call)
    try CustomerTable(transaction: call.transaction).insert(customer)
    call.index(NameSearch.index, id: customer.id, old: nil, new: NameSearch.text(of: customer))
    call.touch("customer", customer.id)
    return customer
  }

  /// What the contract alone cannot say of a file. An owner who left may stay until another one is chosen.
  func checkCustomer(_ customer: Customer, insteadOf before: Customer?, _ call: WriteCall) throws {
    // The last day that has begun anywhere: a birthday today in Auckland is no future one.
    let today = (call.nowMs + 14 * 3_600_000) / 86_400_000
    if let birthday = customer.birthdayDay, Int64(birthday) > today { throw Refusal(.inFuture, path: "birthday_day") }
    if let index = firstRepeat(customer.tags) { throw Refusal(.duplicateItem, path: "tags[\(index)]") }
    if let index = firstRepeat(customer.externalRefs) { throw Refusal(.duplicateItem, path: "external_refs[\(index)]") }
    try checkCount(customer.tags, "tags", max: 100)
    try checkCount(customer.externalRefs, "external_refs", max: 20)
    try checkCount(customer.notes, "notes", max: 100)
    if let owner = customer.ownerId, owner != before?.ownerId {
      try EmployeeCheck(transaction: call.transaction).checkWorks(owner, "owner_id")
    }
  }

  /// Writes the references down that the file did not have; one that belongs to another customer is refused.
  func claimRefs(of customer: Customer, insteadOf before: Customer?, _ places: RefPlaces, _ call: WriteCall) throws {
    let table = ExternalRefTable(transaction: call.transaction)
    for ref in customer.externalRefs where before?.externalRefs.contains(ref) != true {
      if let owner = try table.owner(of: ref) {
        var refusal = Refusal(
          .externalRefTaken, path: places.path(of: ref), ["ref": ref, "number": CustomerNumber.text(owner)])
        refusal.resource = "customer:\(owner)"
        throw refusal
      }
      try table.insert(ref, customerId: customer.id)
    }
  }

  /// Additions may not carry a list beyond what one request may hold, else a file could grow without end.
  private func checkCount(_ items: [String], _ path: String, max: Int) throws {
    guard items.count <= max else { throw Refusal(.tooManyItems, path: path, ["max": "\(max)"]) }
  }

  private func firstRepeat(_ items: [String]) -> Int? {
    var seen: Set<String> = []
    return items.firstIndex { !seen.insert($0).inserted }
  }
}

/// Where a request names a reference, for the path of a refusal.
struct RefPlaces {
  var listed: [String]
  var added: [String] = []

  func path(of ref: String) -> String {
    if let index = listed.firstIndex(of: ref) { return "external_refs[\(index)]" }
    return added.firstIndex(of: ref).map { "external_refs_add[\($0)]" } ?? "external_refs"
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
  }
}
