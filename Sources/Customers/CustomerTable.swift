package import Contract
package import Store

extension Customer {
  init(_ row: Row) {
    self.init()
    id = row.int(0)
    version = row.int(1)
    number = CustomerNumber.text(id)
    kind = CustomerKind(rawValue: Int32(row.int(2))) ?? .unspecified
    name = row.text(3)
    phone = row.optionalText(4)
    email = row.optionalText(5)
    company = row.optionalText(6)
    industry = row.optionalText(7)
    region = row.optionalText(8)
    province = row.optionalText(9)
    city = row.optionalText(10)
    address = row.optionalText(11)
    birthdayDay = row.optionalInt(12).map(Int32.init)
    language = row.optionalText(13)
    source = row.optionalText(14)
    tags = Self.list(row.optionalText(15))
    externalRefs = Self.list(row.optionalText(16))
    notes = Self.list(row.optionalText(17))
    ownerId = row.optionalInt(18)
    createdAtMs = row.int(19)
    updatedAtMs = row.int(20)
  }

  private static func list(_ text: String?) -> [String] {
    text.map { $0.split(separator: CustomerTable.separator, omittingEmptySubsequences: false).map(String.init) } ?? []
  }
}

/// The rows of customers.
package struct CustomerTable {
  /// Stands between the items of a list; the contract allows no control character inside one.
  static let separator: Character = "\u{1E}"

  let transaction: Transaction

  package init(transaction: Transaction) { self.transaction = transaction }

  package func find(_ id: Int64) throws -> Customer? {
    try transaction.first(
      """
      SELECT id, version, kind, name, phone, email, company, industry, region, province, city, address, birthday_day,
        language, source, tags, external_refs, notes, owner_id, created_at_ms, updated_at_ms
      FROM customer WHERE id = $1
      """, [.int(id)], Customer.init)
  }

  /// A page in the order of ids, behind `afterId`.
  func page(afterId: Int64, limit: Int) throws -> [Customer] {
    try transaction.all(
      """
      SELECT id, version, kind, name, phone, email, company, industry, region, province, city, address, birthday_day,
        language, source, tags, external_refs, notes, owner_id, created_at_ms, updated_at_ms
      FROM customer WHERE id > $1 ORDER BY id LIMIT $2
      """, [.int(afterId), .int(Int64(limit))], Customer.init)
  }

  /// A page from the newest to the oldest, before `beforeId`.
  func page(beforeId: Int64, limit: Int) throws -> [Customer] {
    try transaction.all(
      """
      SELECT id, version, kind, name, phone, email, company, industry, region, province, city, address, birthday_day,
        language, source, tags, external_refs, notes, owner_id, created_at_ms, updated_at_ms
      FROM customer WHERE id < $1 ORDER BY id DESC LIMIT $2
      """, [.int(beforeId), .int(Int64(limit))], Customer.init)
  }

  func page(ownerId: Int64, afterId: Int64, limit: Int) throws -> [Customer] {
    try transaction.all(
      """
      SELECT id, version, kind, name, phone, email, company, industry, region, province, city, address, birthday_day,
        language, source, tags, external_refs, notes, owner_id, created_at_ms, updated_at_ms
      FROM customer WHERE owner_id = $1 AND id > $2 ORDER BY id LIMIT $3
      """, [.int(ownerId), .int(afterId), .int(Int64(limit))], Customer.init)
  }

  func page(ownerId: Int64, beforeId: Int64, limit: Int) throws -> [Customer] {
    try transaction.all(
      """
      SELECT id, version, kind, name, phone, email, company, industry, region, province, city, address, birthday_day,
        language, source, tags, external_refs, notes, owner_id, created_at_ms, updated_at_ms
      FROM customer WHERE owner_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3
      """, [.int(ownerId), .int(beforeId), .int(Int64(limit))], Customer.init)
  }

  func insert(_ customer: Customer) throws {
    _ = try transaction.run(
      """
      INSERT INTO customer (id, version, kind, name, phone, email, company, industry, region, province, city, address,
        birthday_day, language, source, tags, external_refs, notes, owner_id, created_at_ms, updated_at_ms)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
      """, values(customer))
  }

  func replace(_ customer: Customer) throws {
    _ = try transaction.run(
      """
      UPDATE customer SET version = $2, kind = $3, name = $4, phone = $5, email = $6, company = $7, industry = $8,
        region = $9, province = $10, city = $11, address = $12, birthday_day = $13, language = $14, source = $15,
        tags = $16, external_refs = $17, notes = $18, owner_id = $19, created_at_ms = $20, updated_at_ms = $21
      WHERE id = $1
      """, values(customer))
  }

  private func values(_ customer: Customer) -> [SQLValue] {
    [
      .int(customer.id), .int(customer.version), .int(Int64(customer.kind.rawValue)), .text(customer.name),
      .optional(customer.phone), .optional(customer.email), .optional(customer.company), .optional(customer.industry),
      .optional(customer.region), .optional(customer.province), .optional(customer.city), .optional(customer.address),
      .optional(customer.birthdayDay), .optional(customer.language), .optional(customer.source),
      list(customer.tags), list(customer.externalRefs), list(customer.notes),
      .optional(customer.ownerId), .int(customer.createdAtMs), .int(customer.updatedAtMs),
    ]
  }

  private func list(_ items: [String]) -> SQLValue {
    items.isEmpty ? .null : .text(items.joined(separator: String(Self.separator)))
  }
}
