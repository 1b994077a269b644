package import Contract
package import Store

extension Customer {
  /// In the order of the columns in `CustomerTable`.
  static func read(_ row: Row) -> Customer {
    var customer = Customer()
    customer.readFirst(row)
    customer.readRest(row)
    customer.completeness = Completeness.percent(of: customer)
    return customer
  }

  private mutating func readFirst(_ row: Row) {
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
    tags = StoredList.texts(row.optionalText(15))
    externalRefs = StoredList.texts(row.optionalText(16))
    notes = StoredList.texts(row.optionalText(17))
    ownerId = row.optionalInt(18)
    createdAtMs = row.int(19)
    updatedAtMs = row.int(20)
  }

  private mutating func readRest(_ row: Row) {
    otherNames = StoredList.texts(row.optionalText(21))
    morePhones = StoredList.texts(row.optionalText(22))
    moreEmails = StoredList.texts(row.optionalText(23))
    preferences = row.optionalText(24)
    avoidTimes = row.optionalText(25)
    helperIds = StoredList.numbers(row.optionalText(26))
    grade = row.optionalInt(27).flatMap { Grade(rawValue: Int32($0)) }
    gradeReason = row.optionalText(28)
    attributes = StoredList.texts(row.optionalText(29))
    consents = StoredList.channels(row.optionalText(30))
    refusals = StoredList.channels(row.optionalText(31))
    archivedAtMs = row.optionalInt(32)
    mergedIds = StoredList.numbers(row.optionalText(33))
    reviewedAtMs = row.optionalInt(34)
    reviewDueAtMs = row.int(35)
  }
}

/// Lists that belong to one row stand in it, parted by U+001E: the contract allows no control character inside an item.
enum StoredList {
  static let separator: Unicode.Scalar = "\u{1E}"

  static func texts(_ stored: String?) -> [String] {
    guard let stored else { return [] }
    // By bytes: no other character's UTF-8 has this one, and nothing joins a control character. Most lists have one item.
    let byte = UInt8(ascii: separator)
    guard stored.utf8.contains(byte) else { return [stored] }
    return stored.utf8.split(separator: byte, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  static func numbers(_ stored: String?) -> [Int64] { texts(stored).compactMap { Int64($0) } }

  static func channels(_ stored: String?) -> [ContactChannel] {
    numbers(stored).compactMap { ContactChannel(rawValue: Int32(truncatingIfNeeded: $0)) }
  }

  static func value(_ items: [String]) -> SQLValue {
    items.isEmpty ? .null : .text(items.joined(separator: String(separator)))
  }

  static func value(_ items: [Int64]) -> SQLValue { value(items.map { String($0) }) }

  static func value(_ items: [ContactChannel]) -> SQLValue { value(items.map { String($0.rawValue) }) }
}

/// The rows of customers. What somebody may see of them is `VisibleCustomers`; here is no check.
package struct CustomerTable {
  let transaction: Transaction

  package init(transaction: Transaction) { self.transaction = transaction }

  /// The file; of a merged one the file that it became part of.
  package func find(_ id: Int64) throws -> Customer? {
    if let found = try findOwn(id) { return found }
    let into = try transaction.first(
      "SELECT merged_into FROM customer WHERE id = $1 AND merged_into IS NOT NULL", [.int(id)]
    ) { $0.int(0) }
    return try into.flatMap(findOwn)
  }

  private func findOwn(_ id: Int64) throws -> Customer? {
    try transaction.first(
      """
      SELECT id, version, kind, name, phone, email, company, industry, region, province, city, address, birthday_day,
        language, source, tags, external_refs, notes, owner_id, created_at_ms, updated_at_ms, other_names, more_phones,
        more_emails, preferences, avoid_times, helper_ids, grade, grade_reason, attributes, consents, refusals,
        archived_at_ms, merged_ids, reviewed_at_ms, review_due_at_ms
      FROM customer WHERE id = $1 AND merged_into IS NULL
      """, [.int(id)], Customer.read)
  }

  /// A page in the order of ids, behind `afterId`, without merged files.
  func page(afterId: Int64, limit: Int) throws -> [Customer] {
    try transaction.all(
      """
      SELECT id, version, kind, name, phone, email, company, industry, region, province, city, address, birthday_day,
        language, source, tags, external_refs, notes, owner_id, created_at_ms, updated_at_ms, other_names, more_phones,
        more_emails, preferences, avoid_times, helper_ids, grade, grade_reason, attributes, consents, refusals,
        archived_at_ms, merged_ids, reviewed_at_ms, review_due_at_ms
      FROM customer WHERE id > $1 AND merged_into IS NULL ORDER BY id LIMIT $2
      """, [.int(afterId), .int(Int64(limit))], Customer.read)
  }

  func insert(_ customer: Customer) throws {
    try transaction.run(
      """
      INSERT INTO customer (id, version, kind, name, phone, email, company, industry, region, province, city, address,
        birthday_day, language, source, tags, external_refs, notes, owner_id, created_at_ms, updated_at_ms,
        other_names, more_phones, more_emails, preferences, avoid_times, helper_ids, grade, grade_reason, attributes,
        consents, refusals, archived_at_ms, merged_ids, reviewed_at_ms, review_due_at_ms)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
        $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36)
      """, values(customer))
  }

  func replace(_ customer: Customer) throws {
    try transaction.run(
      """
      UPDATE customer SET version = $2, kind = $3, name = $4, phone = $5, email = $6, company = $7, industry = $8,
        region = $9, province = $10, city = $11, address = $12, birthday_day = $13, language = $14, source = $15,
        tags = $16, external_refs = $17, notes = $18, owner_id = $19, created_at_ms = $20, updated_at_ms = $21,
        other_names = $22, more_phones = $23, more_emails = $24, preferences = $25, avoid_times = $26,
        helper_ids = $27, grade = $28, grade_reason = $29, attributes = $30, consents = $31, refusals = $32,
        archived_at_ms = $33, merged_ids = $34, reviewed_at_ms = $35, review_due_at_ms = $36
      WHERE id = $1
      """, values(customer))
  }

  private func values(_ customer: Customer) -> [SQLValue] {
    [
      .int(customer.id), .int(customer.version), .int(Int64(customer.kind.rawValue)), .text(customer.name),
      .optional(customer.phone), .optional(customer.email), .optional(customer.company), .optional(customer.industry),
      .optional(customer.region), .optional(customer.province), .optional(customer.city), .optional(customer.address),
      .optional(customer.birthdayDay), .optional(customer.language), .optional(customer.source),
      StoredList.value(customer.tags), StoredList.value(customer.externalRefs), StoredList.value(customer.notes),
      .optional(customer.ownerId), .int(customer.createdAtMs), .int(customer.updatedAtMs),
      StoredList.value(customer.otherNames), StoredList.value(customer.morePhones),
      StoredList.value(customer.moreEmails), .optional(customer.preferences), .optional(customer.avoidTimes),
      StoredList.value(customer.helperIds), .optional(customer.grade?.rawValue), .optional(customer.gradeReason),
      StoredList.value(customer.attributes), StoredList.value(customer.consents),
      StoredList.value(customer.refusals), .optional(customer.archivedAtMs), StoredList.value(customer.mergedIds),
      .optional(customer.reviewedAtMs), .int(customer.reviewDueAtMs ?? ReviewInterval.due(customer)),
    ]
  }
}
