import Contract
import Operations
import Store

extension Contact: VersionedRecord { package static let recordKind = "contact" }

/// The contacts' operations.
struct Contacts: ContactsService {
  func create(_ request: CreateContactRequest, _ call: WriteCall) throws -> Contact {
    let organization = try ContactParty(id: request.customerId, number: request.customerNumber, .organization)
      .customer(call.principal, call.transaction)
    try organization.file.checkActive(organization.path)
    if call.isPastFact, call.nowMs < organization.file.createdAtMs {
      throw Refusal(.asOfInvalid, path: "meta.as_of_ms")
    }
    let limit = ContactLimit(transaction: call.transaction)
    try limit.checkRoom(for: organization.file, organization.path)
    var contact = Contact()
    contact.customerId = organization.file.id
    if request.personId != nil || request.personNumber != nil {
      let person = try ContactParty(id: request.personId, number: request.personNumber, .person)
        .customer(call.principal, call.transaction)
      try person.file.checkActive(person.path)
      try checkIsNew(person, to: organization.file, call)
      try limit.checkRoom(for: person.file, person.path)
      contact.personId = person.file.id
    } else if request.name == nil {
      throw Refusal(.fieldRequired, path: "name")
    }
    try contact.fill(request)
    contact.id = call.nextId("contact")
    contact.version = 1
    contact.createdAtMs = call.nowMs
    contact.updatedAtMs = call.nowMs
    try ContactTable(transaction: call.transaction).insert(contact)
    call.changes("contact", contact.id, before: nil)
    call.touch("customer", contact.customerId)
    return try ContactView(call.principal, call.transaction).shown(contact)
  }

  func update(_ request: UpdateContactRequest, _ call: WriteCall) throws -> Contact {
    let view = ContactView(call.principal, call.transaction)
    let before = try changeable(request.id, request.version, call)
    var contact = before
    try contact.apply(request)
    if contact != before { contact.updatedAtMs = max(call.nowMs, before.updatedAtMs) }
    let kept = try call.keep(contact, insteadOf: before, ContactTable(transaction: call.transaction).replace)
    if kept.version != before.version { call.touch("customer", kept.customerId) }
    return try view.shown(kept)
  }

  func remove(_ request: RemoveContactRequest, _ call: WriteCall) throws -> Contact {
    let contact = try changeable(request.id, request.version, call)
    try ContactTable(transaction: call.transaction).delete(contact.id)
    call.changes("contact", contact.id, before: contact)
    call.touch("customer", contact.customerId)
    return try ContactView(call.principal, call.transaction).shown(contact)
  }

  func list(_ request: ListContactsRequest, _ call: ReadCall) throws -> ListContactsReply {
    let named = [
      request.customerId != nil, request.customerNumber != nil, request.personId != nil, request.personNumber != nil,
    ]
    guard named.filter({ $0 }).count == 1 else {
      throw Refusal(
        .oneOfRequired, path: "customer_id", ["fields": "customer_id, customer_number, person_id, person_number"])
    }
    let isByPerson = request.personId != nil || request.personNumber != nil
    let party =
      isByPerson
      ? ContactParty(id: request.personId, number: request.personNumber, .person)
      : ContactParty(id: request.customerId, number: request.customerNumber, .organization)
    let file = try party.customer(call.principal, call.transaction).file
    let page = try ListPage(
      cursor: request.cursor, limit: request.limit, filter: ["contacts", "\(isByPerson)", "\(file.id)"])
    let view = ContactView(call.principal, call.transaction)
    let (afterId, limit) = (page.position?[0] ?? 0, page.fetchCount)
    let found =
      isByPerson
      ? try view.page(servedBy: file, afterId: afterId, limit: limit)
      : try view.page(of: file, afterId: afterId, limit: limit)
    let (items, nextCursor) = page.cut(found) { Cursor($0.id) }
    return ListContactsReply(items: items, nextCursor: nextCursor)
  }

  private func checkIsNew(
    _ person: (file: Customer, path: String), to organization: Customer, _ call: WriteCall
  ) throws {
    let table = ContactTable(transaction: call.transaction)
    guard let known = try table.find(of: organization.id, servedBy: person.file.id) else { return }
    var refusal = Refusal(.contactExists, path: person.path, ["number": person.file.number])
    refusal.resource = "contact:\(known.id)"
    throw refusal
  }

  /// The contact as it is stored, of an organisation whose file is in use.
  private func changeable(_ id: Int64, _ version: Int64, _ call: WriteCall) throws -> Contact {
    let (contact, organization) = try ContactView(call.principal, call.transaction).existing(id)
    try contact.checkVersion(version)
    try organization.checkActive("id")
    if call.isPastFact, call.nowMs < contact.updatedAtMs { throw Refusal(.asOfInvalid, path: "meta.as_of_ms") }
    return contact
  }
}

/// Either side of a contact, as a request names it.
private struct ContactParty {
  private let id: Int64?
  private let number: String?
  private let kind: CustomerKind
  private let field: String

  init(id: Int64?, number: String?, _ kind: CustomerKind) {
    self.id = id
    self.number = number
    self.kind = kind
    field = kind == .person ? "person" : "customer"
  }

  /// The file, and where the request names it.
  func customer(
    _ principal: Principal, _ transaction: Transaction
  ) throws -> (file: Customer, path: String) {
    let paths = CustomerLookup.Paths(id: field + "_id", number: field + "_number")
    let file = try CustomerLookup(id: id, number: number, paths: paths).customer(for: principal, in: transaction)
    let path = id == nil ? paths.number : paths.id
    guard file.kind == kind else {
      throw kind == .person
        ? Refusal(.notAPerson, path: path, ["number": file.number])
        : Refusal(.notAnOrganization, path: path, ["number": file.number])
    }
    return (file, path)
  }
}

extension Contact {
  fileprivate mutating func fill(_ request: CreateContactRequest) throws {
    name = NormalText.normal(request.name) ?? ""
    phone = try request.phone.map { try PhoneNumber.parse($0, "phone") }
    email = request.email.map(NormalText.email)
    title = NormalText.normal(request.title)
    role = request.role
    preferredChannel = request.preferredChannel
    note = NormalText.normal(request.note)
  }

  fileprivate mutating func apply(_ request: UpdateContactRequest) throws {
    typealias Number = UpdateContactRequest.Number
    let cleared = try ClearedFields(
      request.clear,
      clearable: [Number.phone, Number.email, Number.title, Number.role, Number.preferredChannel, Number.note])
    name = NormalText.normal(request.name) ?? name
    let phone = try request.phone.map { try PhoneNumber.parse($0, "phone") }
    try cleared.change(&self.phone, to: phone, Number.phone, "phone")
    try cleared.change(&email, to: request.email.map(NormalText.email), Number.email, "email")
    try cleared.change(&title, to: NormalText.normal(request.title), Number.title, "title")
    try cleared.change(&role, to: request.role, Number.role, "role")
    try cleared.change(
      &preferredChannel, to: request.preferredChannel, Number.preferredChannel, "preferred_channel")
    try cleared.change(&note, to: NormalText.normal(request.note), Number.note, "note")
  }
}
