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
  private static let deeds = [
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
    "loyalty_member": """
    SELECT p.code, c.external_refs, m.version, m.status, m.joined_at_ms, m.closed_at_ms, m.available, m.pending,
      m.reserved, m.debt, m.growth, m.purchases, m.birthday_year, m.activity, m.tier, m.floor
    FROM loyalty_member m LEFT JOIN loyalty_program p ON p.id = m.program_id
    LEFT JOIN customer c ON c.id = m.customer_id
    """,
    // Cards of ours are made of ids.
    "loyalty_transaction": """
    SELECT c.external_refs, t.kind, t.effective_ms, t.entries FROM loyalty_transaction t
    LEFT JOIN loyalty_member m ON m.id = t.member_id LEFT JOIN customer c ON c.id = m.customer_id
    """,
    "loyalty_lot": """
    SELECT c.external_refs, l.state, l.earned_at_ms, l.amount FROM loyalty_lot l
    LEFT JOIN loyalty_member m ON m.id = l.member_id LEFT JOIN customer c ON c.id = m.customer_id
    """,
    "loyalty_cap": """
    SELECT c.external_refs, u.rule, u.period_day, u.used FROM loyalty_cap u
    LEFT JOIN loyalty_member m ON m.id = u.member_id LEFT JOIN customer c ON c.id = m.customer_id
    """,
    "loyalty_event": """
    SELECT p.code, e.external_ref FROM loyalty_event e LEFT JOIN loyalty_program p ON p.id = e.program_id
    """,
    "loyalty_month": """
    SELECT p.code, b.kind, b.account, sum(b.points) FROM loyalty_month b
    LEFT JOIN loyalty_program p ON p.id = b.program_id GROUP BY p.code, b.kind, b.account
    """,
    "loyalty_redemption": """
    SELECT c.external_refs, r.status, r.points, r.redeemed, r.restored, r.quantity, r.money_minor, r.money_currency,
      r.note
    FROM loyalty_redemption r LEFT JOIN loyalty_member m ON m.id = r.member_id
    LEFT JOIN customer c ON c.id = m.customer_id
    """,
    "loyalty_card": """
    SELECT c.external_refs FROM loyalty_card k LEFT JOIN loyalty_member m ON m.id = k.member_id
    LEFT JOIN customer c ON c.id = m.customer_id
    """,
    "loyalty_program": """
    SELECT version, code, name, zone, currency, point_name, growth_name, draft, created_at_ms, closed_at_ms,
      close_reason, enrols
    FROM loyalty_program
    """,
    "loyalty_config": """
    SELECT p.code, g.number, g.from_ms, g.activated_at_ms, g.config FROM loyalty_config g
    LEFT JOIN loyalty_program p ON p.id = g.program_id
    """,
    "loyalty_transaction": """
    SELECT c.external_refs, t.kind, t.at_ms, t.effective_ms, t.entries, t.available, t.pending, t.reserved, t.debt,
      t.growth, p.external_ref, r.external_ref, t.detail
    FROM loyalty_transaction t LEFT JOIN loyalty_member m ON m.id = t.member_id
    LEFT JOIN customer c ON c.id = m.customer_id LEFT JOIN purchase p ON p.id = t.purchase_id
    LEFT JOIN purchase_refund r ON r.id = t.refund_id
    """,
    "loyalty_lot": """
    SELECT c.external_refs, l.state, l.due_ms, l.earned_at_ms, l.amount, l.remainder, l.reserved, l.expired, l.covered
    FROM loyalty_lot l LEFT JOIN loyalty_member m ON m.id = l.member_id LEFT JOIN customer c ON c.id = m.customer_id
    """,
    "loyalty_tier_change": """
    SELECT c.external_refs, t.at_ms, t.from_tier, t.to_tier, t.reason, t.qualifying, t.note
    FROM loyalty_tier_change t LEFT JOIN loyalty_member m ON m.id = t.member_id
    LEFT JOIN customer c ON c.id = m.customer_id
    """,
    "loyalty_reward": """
    SELECT p.code, r.version, r.code, r.name, r.kind, r.points, r.stock, r.per_member, r.min_tier, r.voucher_days,
      r.value_minor, r.value_currency, r.retired, r.redeemed
    FROM loyalty_reward r LEFT JOIN loyalty_program p ON p.id = r.program_id
    """,
    "loyalty_month": """
    SELECT p.code, b.month, b.kind, b.account, b.points FROM loyalty_month b
    LEFT JOIN loyalty_program p ON p.id = b.program_id
    """,
    "loyalty_pool": """
    SELECT p.name, p.version, c.external_refs FROM loyalty_pool p
    LEFT JOIN loyalty_member m ON m.id = p.owner_member_id LEFT JOIN customer c ON c.id = m.customer_id
    """,
    "journal": """
    SELECT p.name, j.method, m.name, j.key, j.digest, j.outcome FROM journal j
    LEFT JOIN store_name p ON p.id = j.principal LEFT JOIN store_name m ON m.id = j.method_name
    """,
    "journal_content": "SELECT j.key, c.status, c.request FROM journal_content c LEFT JOIN journal j ON j.seq = c.seq",
    "journal_entity": """
    SELECT n.name, j.key FROM journal_entity e LEFT JOIN journal j ON j.seq = e.seq
    LEFT JOIN store_name n ON n.id = e.kind
    """,
    "idempotency": """
    SELECT p.name, i.method, i.key, j.digest FROM idempotency i LEFT JOIN journal j ON j.seq = i.seq
    LEFT JOIN store_name p ON p.id = i.principal
    """,
    "store_name": "SELECT name FROM store_name",
    "store_migration": "SELECT number, name FROM store_migration",
    "id_mark": "SELECT kind FROM id_mark",
    "agenda": """
    SELECT n.name, CASE n.name WHEN 'loyalty.due' THEN c.external_refs ELSE a.ref END
    FROM agenda a LEFT JOIN store_name n ON n.id = a.kind LEFT JOIN loyalty_member m ON m.id = a.ref
    LEFT JOIN customer c ON c.id = m.customer_id
    """,
  ]
}

extension StoreFile {
  /// The rows of a query, else of the whole table, as words in order.
  fileprivate func words(_ sql: String?, of table: String) throws -> [String] {
    try rows(sql ?? "SELECT * FROM \(table)").map { row in
      row.map(\.description).joined(separator: "|")
    }.sorted()
  }
}
