import Contract
import Operations
import Store

/// Contacts as the caller sees them: a contact is where its organisation is in sight.
struct ContactView {
  private let visible: VisibleCustomers

  init(_ principal: Principal, _ transaction: Transaction) { visible = VisibleCustomers(principal, transaction) }

  /// The contact as it is stored, with its organisation.
  /// - Throws: `Refusal(.contactNotFound)`.
  func existing(_ id: Int64) throws -> (contact: Contact, organization: Customer) {
    guard let contact = try ContactTable(transaction: visible.transaction).find(id),
      let organization = try visible.find(contact.customerId)
    else { throw Refusal(.contactNotFound, path: "id", ["id": "\(id)"]) }
    return (contact, organization)
  }

  /// With what the person's file says where the contact says nothing. Whoever may not see that file still learns whom
  /// to ask for, which belongs to the organisation.
  func shown(_ stored: Contact) throws -> Contact {
    guard let personId = stored.personId else { return stored }
    let person = try CustomerTable(transaction: visible.transaction).find(personId)
    var contact = stored
    if contact.name.isEmpty { contact.name = person?.name ?? "" }
    guard let person, visible.sees(person) else {
      contact.personId = nil
      return contact
    }
    contact.phone = contact.phone ?? person.phone
    contact.email = contact.email ?? person.email
    return contact
  }

  func page(of organization: Customer, afterId: Int64, limit: Int) throws -> [Contact] {
    try ContactTable(transaction: visible.transaction).page(of: organization.id, afterId: afterId, limit: limit)
      .map(shown)
  }

  /// Passes over the organisations that are out of sight.
  func page(servedBy person: Customer, afterId: Int64, limit: Int) throws -> [Contact] {
    let table = ContactTable(transaction: visible.transaction)
    var found: [Contact] = []
    var position = afterId
    while found.count < limit {
      let page = try table.page(servedBy: person.id, afterId: position, limit: limit)
      for contact in page where try visible.find(contact.customerId) != nil { found.append(try shown(contact)) }
      guard page.count == limit, let last = page.last else { break }
      position = last.id
    }
    return Array(found.prefix(limit))
  }
}
