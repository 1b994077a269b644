import Contract
package import Operations

/// Contacts of a file that becomes part of another one: of the organisation, and by the person.
package struct ContactsMergePart: MergePart {
  package let name = "contacts"

  package init() {}

  package func move(from: Int64, into: Int64, _ call: WriteCall) throws -> Int {
    let table = ContactTable(transaction: call.transaction)
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
    return moved
  }

  /// A person is a contact of an organisation once: of two, the older one stays.
  private func move(_ changed: Contact, insteadOf before: Contact, _ call: WriteCall) throws -> Bool {
    let table = ContactTable(transaction: call.transaction)
    if let person = changed.personId, let twin = try table.find(of: changed.customerId, servedBy: person) {
      let isOlder = (before.createdAtMs, before.id) < (twin.createdAtMs, twin.id)
      let dropped = isOlder ? twin : before
      try table.delete(dropped.id)
      call.changes("contact", dropped.id, before: dropped)
      if !isOlder { return false }
    }
    var contact = changed
    contact.updatedAtMs = max(call.nowMs, before.updatedAtMs)
    _ = try call.keep(contact, insteadOf: before, table.replace)
    return true
  }
}
