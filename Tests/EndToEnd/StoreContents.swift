import Testing

/// Everything in a store, as rows in words, to be compared with another store's.
struct StoreContents {
  enum View {
    /// Each column of each table: for one store at two times.
    case exact
    /// For two stores that did the same at other times and in another order.
    case sameDeeds
  }

  /// Rows by table, in the order of their words.
  let tables: [String: [String]]

  init(_ path: String, _ view: View) throws {
    let store = try StoreFile(path)
    let listed = try store.rows("SELECT name, sql LIKE 'CREATE VIRTUAL%' FROM sqlite_master WHERE type = 'table'")
    let indexes = listed.filter { $0[1] == .int(1) }.compactMap { $0[0].text }
    var tables: [String: [String]] = [:]
    for name in listed.compactMap({ $0[0].text }) where !indexes.contains(name) {
      let isShadow = indexes.contains { name.hasPrefix($0 + "_") }
      if view == .sameDeeds && isShadow { continue }
      tables[name] = try store.words(view == .sameDeeds ? Self.deeds[name] : nil, of: name)
    }
    // An index keeps its words by row id and in segments as they came, so it is compared by what it finds.
    for name in indexes where view == .sameDeeds {
      try store.rows("CREATE VIRTUAL TABLE temp.vocabulary_\(name) USING fts5vocab(main, \(name), row)")
      tables[name] = try store.words("SELECT term, doc, cnt FROM temp.vocabulary_\(name)", of: name)
    }
    self.tables = tables
  }

  /// - Returns: at most three rows a table that only one of the two has.
  func differences(from other: StoreContents) -> [String] {
    var found: [String] = []
    for name in Set(tables.keys).union(other.tables.keys).sorted() {
      let (mine, theirs) = (tables[name] ?? [], other.tables[name] ?? [])
      if mine == theirs { continue }
      if mine.count != theirs.count { found.append("\(name): \(mine.count) rows and \(theirs.count)") }
      let (left, right) = (Set(mine), Set(theirs))
      for row in left.subtracting(right).sorted().prefix(3) { found.append("\(name): only here \(row)") }
      for row in right.subtracting(left).sorted().prefix(3) { found.append("\(name): only there \(row)") }
    }
    return found
  }

  /// What must be the same of each table whose rows cannot be equal in full; all others are compared as they are.
  ///
  /// Left out: ids, since a kill ends a block of them early and purchases are posted side by side (records are told
  /// apart by their external references instead, and journal rows by their keys); the instants at which a row was
  /// posted; and what is made of those or of chance: positions, digests of replies, salts and the chain, which
  /// `guanxid verify` checks.
  private static let deeds = loyaltyDeeds.merging(complaintDeeds) { $1 }.merging(roomDeeds) { $1 }

  private static let roomDeeds = [
    "customer": """
    SELECT version, kind, name, phone, email, company, industry, region, province, city, address, birthday_day,
      language, source, tags, external_refs, notes, owner_id, created_at_ms, updated_at_ms, other_names, more_phones,
      more_emails, preferences, avoid_times, helper_ids, grade, grade_reason, attributes, consents, refusals,
      archived_at_ms, merged_ids, reviewed_at_ms, review_due_at_ms, merged_into, filled
    FROM customer
    """,
    "customer_key": "SELECT k.key, c.external_refs FROM customer_key k LEFT JOIN customer c ON c.id = k.customer_id",
    "customer_book": """
    SELECT b.employee_id, c.external_refs FROM customer_book b LEFT JOIN customer c ON c.id = b.customer_id
    """,
    "customer_external_ref": """
    SELECT r.ref, c.external_refs FROM customer_external_ref r LEFT JOIN customer c ON c.id = r.customer_id
    """,
    "purchase": """
    SELECT p.external_ref, c.external_refs, p.purchased_at_ms, p.amount_minor, p.currency, p.quantity, p.tax_minor,
      p.discount_minor
    FROM purchase p LEFT JOIN customer c ON c.id = p.customer_id
    """,
    "purchase_refund": """
    SELECT r.external_ref, p.external_ref, r.amount_minor, r.reason, r.lines
    FROM purchase_refund r LEFT JOIN purchase p ON p.id = r.purchase_id
    """,
    "journal": """
    SELECT p.name, j.method, m.name, j.key, CASE WHEN m.name LIKE 'complaints.%' THEN '' ELSE j.digest END, j.outcome
    FROM journal j LEFT JOIN store_name p ON p.id = j.principal LEFT JOIN store_name m ON m.id = j.method_name
    """,
    // A step names its complaint by id.
    "journal_content": """
    SELECT j.key, c.status, CASE WHEN m.name LIKE 'complaints.%' THEN '' ELSE c.request END FROM journal_content c
    LEFT JOIN journal j ON j.seq = c.seq LEFT JOIN store_name m ON m.id = j.method_name
    """,
    "journal_entity": """
    SELECT n.name, j.key FROM journal_entity e LEFT JOIN journal j ON j.seq = e.seq
    LEFT JOIN store_name n ON n.id = e.kind
    """,
    "idempotency": """
    SELECT p.name, i.method, i.key, CASE WHEN m.name LIKE 'complaints.%' THEN '' ELSE j.digest END
    FROM idempotency i LEFT JOIN journal j ON j.seq = i.seq LEFT JOIN store_name m ON m.id = j.method_name
    LEFT JOIN store_name p ON p.id = i.principal
    """,
    "store_name": "SELECT name FROM store_name",
    "store_migration": "SELECT number, name FROM store_migration",
    "id_mark": "SELECT kind FROM id_mark",
    "agenda": "SELECT n.name FROM agenda a LEFT JOIN store_name n ON n.id = a.kind",
  ]
}

extension StoreContents {
  /// Tables whose ids are the same in two stores, since what is in them is made by one after the other.
  private static let madeOneByOne: Set<String> = [
    "account", "api_key", "approval", "approval_deputy", "attribute", "calendar", "contact", "department",
    "desk_handler", "desk_route",
    "desk_routes", "employee",
  ]

  /// Tables with ids in them that a comparison of deeds would take at their word; none, if every migration has its
  /// line here.
  static func unknownTables(in path: String) throws -> [String] {
    let store = try StoreFile(path)
    let columns = try store.rows(
      """
      SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
      WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%' AND t.name NOT LIKE 'search_%'
      """)
    let withIds = columns.compactMap { row -> String? in
      guard let table = row[0].text, let column = row[1].text else { return nil }
      return column == "id" || column.hasSuffix("_id") ? table : nil
    }
    return Set(withIds).subtracting(deeds.keys).subtracting(madeOneByOne).sorted()
  }

  /// - Throws: where a query of deeds names what is not there.
  static func checkDeeds(in path: String) throws {
    let store = try StoreFile(path)
    for sql in deeds.values { try store.rows(sql) }
  }
}

extension StoreFile {
  /// The rows of a query, else of the whole table, as words in order.
  fileprivate func words(_ sql: String?, of table: String) throws -> [String] {
    try rows(sql ?? "SELECT * FROM \(table)").map { row in
      row.map(\.description).joined(separator: "|")
    }.sorted()
  }
}
