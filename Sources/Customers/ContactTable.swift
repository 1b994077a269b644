import Contract
import Store

extension Contact {
  /// In the order of the columns in `ContactTable`.
  fileprivate init(_ row: Row) {
    self.init()
    id = row.int(0)
    version = row.int(1)
    customerId = row.int(2)
    personId = row.optionalInt(3)
    name = row.text(4)
    phone = row.optionalText(5)
    email = row.optionalText(6)
    title = row.optionalText(7)
    role = row.optionalInt(8).flatMap { ContactRole(rawValue: Int32($0)) }
    preferredChannel = row.optionalInt(9).flatMap { ContactChannel(rawValue: Int32($0)) }
    note = row.optionalText(10)
    createdAtMs = row.int(11)
    updatedAtMs = row.int(12)
  }
}

/// The rows of contacts, with what each says itself: an empty name is the name of the person's file.
struct ContactTable {
  let transaction: Transaction

  func find(_ id: Int64) throws -> Contact? {
    try transaction.first(
      """
      SELECT id, version, customer_id, person_id, name, phone, email, title, role, preferred_channel, note,
        created_at_ms, updated_at_ms
      FROM contact WHERE id = $1
      """, [.int(id)], Contact.init)
  }

  func find(of customerId: Int64, servedBy personId: Int64) throws -> Contact? {
    try transaction.first(
      """
      SELECT id, version, customer_id, person_id, name, phone, email, title, role, preferred_channel, note,
        created_at_ms, updated_at_ms
      FROM contact WHERE person_id = $1 AND customer_id = $2
      """, [.int(personId), .int(customerId)], Contact.init)
  }

  /// A page of an organisation's contacts, ids rising.
  func page(of customerId: Int64, afterId: Int64 = 0, limit: Int = .max) throws -> [Contact] {
    try transaction.all(
      """
      SELECT id, version, customer_id, person_id, name, phone, email, title, role, preferred_channel, note,
        created_at_ms, updated_at_ms
      FROM contact WHERE customer_id = $1 AND id > $2 ORDER BY id LIMIT $3
      """, [.int(customerId), .int(afterId), .int(Int64(limit))], Contact.init)
  }

  /// A page of what a person is to organisations, ids rising.
  func page(servedBy personId: Int64, afterId: Int64 = 0, limit: Int = .max) throws -> [Contact] {
    try transaction.all(
      """
      SELECT id, version, customer_id, person_id, name, phone, email, title, role, preferred_channel, note,
        created_at_ms, updated_at_ms
      FROM contact WHERE person_id = $1 AND id > $2 ORDER BY id LIMIT $3
      """, [.int(personId), .int(afterId), .int(Int64(limit))], Contact.init)
  }

  func insert(_ contact: Contact) throws {
    try transaction.run(
      """
      INSERT INTO contact (id, version, customer_id, person_id, name, phone, email, title, role, preferred_channel,
        note, created_at_ms, updated_at_ms)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      """, values(contact))
  }

  func replace(_ contact: Contact) throws {
    try transaction.run(
      """
      UPDATE contact SET version = $2, customer_id = $3, person_id = $4, name = $5, phone = $6, email = $7, title = $8,
        role = $9, preferred_channel = $10, note = $11, created_at_ms = $12, updated_at_ms = $13
      WHERE id = $1
      """, values(contact))
  }

  func delete(_ id: Int64) throws { try transaction.run("DELETE FROM contact WHERE id = $1", [.int(id)]) }

  private func values(_ contact: Contact) -> [SQLValue] {
    [
      .int(contact.id), .int(contact.version), .int(contact.customerId), .optional(contact.personId),
      .text(contact.name), .optional(contact.phone), .optional(contact.email), .optional(contact.title),
      .optional(contact.role?.rawValue), .optional(contact.preferredChannel?.rawValue), .optional(contact.note),
      .int(contact.createdAtMs), .int(contact.updatedAtMs),
    ]
  }
}
