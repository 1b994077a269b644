import Contract
package import Operations

/// Contacts of a file that becomes part of another one: of the organisation, and by the person.
package struct ContactsMergePart: MergePart {
  package let name = "contacts"

  package init() {}

  package func move(from: Int64, into: Int64, _ call: WriteCall) throws -> Int {
    let table = ContactTable(transaction: call.transaction)
    let limit = ContactLimit(transaction: call.transaction)
    // A file from before there was a limit is not read whole either.
    try limit.check(of: from, "from")
    var moved = 0
    for before in try table.page(of: from) {
      var contact = before
      contact.customerId = into
      if try move(contact, insteadOf: before, call) { moved += 1 }
    }
    for before in try table.page(servedBy: from) {
      var contact = before
      contact.personId = into
      if try move(contact, insteadOf: before, call) { moved += 1 }
    }
    try limit.check(of: into, "from")
    return moved
  }

  /// A person is a contact of an organisation once: of two, the older one stays, and gains what only the other one says.
  /// Where both say something, the journal keeps what the younger one said.
  private func move(_ changed: Contact, insteadOf before: Contact, _ call: WriteCall) throws -> Bool {
    let table = ContactTable(transaction: call.transaction)
    var contact = changed
    if let person = changed.personId, let twin = try table.find(of: changed.customerId, servedBy: person) {
      let isOlder = (before.createdAtMs, before.id) < (twin.createdAtMs, twin.id)
      let dropped = isOlder ? twin : before
      try table.delete(dropped.id)
      call.changes("contact", dropped.id, before: dropped)
      guard isOlder else {
        try store(twin.filled(from: before), insteadOf: twin, call)
        return false
      }
      contact = changed.filled(from: twin)
    }
    try store(contact, insteadOf: before, call)
    return true
  }

  private func store(_ changed: Contact, insteadOf before: Contact, _ call: WriteCall) throws {
    // To keep what did not change would say that the merge changed nothing.
    guard changed != before else { return }
    var contact = changed
    contact.updatedAtMs = max(call.nowMs, before.updatedAtMs)
    _ = try call.keep(contact, insteadOf: before, ContactTable(transaction: call.transaction).replace)
  }
}

extension Contact {
  /// What the contact says, and where it says nothing, what the other one of the same person does.
  fileprivate func filled(from other: Contact) -> Contact {
    var contact = self
    if contact.name.isEmpty { contact.name = other.name }
    contact.phone = phone ?? other.phone
    contact.email = email ?? other.email
    contact.title = title ?? other.title
    contact.role = role ?? other.role
    contact.preferredChannel = preferredChannel ?? other.preferredChannel
    contact.note = note ?? other.note
    return contact
  }
}
