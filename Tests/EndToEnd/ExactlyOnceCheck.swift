/// Compares what was acknowledged with what is in a store.
struct ExactlyOnceCheck {
  /// Changes seen so far, each with a journal row.
  private(set) var changes = 0
  /// Rows that there must be in each table over all, whoever asked for them.
  private var rows: [String: Int] = ["customer": 0, "purchase": 0]
  private var ids: [String: Set<Int64>] = [:]
  private var positions: Set<Int64> = []
  private var books: LoyaltyBooks?

  /// - Parameter loyalty: whether the store has members and a ledger, which then must hold what changes say.
  init(loyalty: Bool = false) {
    guard loyalty else { return }
    books = LoyaltyBooks()
    for table in ["loyalty_member", "loyalty_redemption", "purchase_refund"] { rows[table] = 0 }
  }

  /// - Parameter news: acknowledgements that this check has not seen yet.
  /// - Returns: what is wrong, none where every change is there, once, as asked for.
  mutating func violations(_ news: [Acknowledgement], in store: StoreFile) throws -> [String] {
    var wrong: [String] = []
    for one in news {
      changes += 1
      if !positions.insert(one.seq).inserted { wrong.append("journal position \(one.seq) acknowledged twice") }
      if let table = one.intention.change.table {
        rows[table, default: 0] += 1
        if !ids[table, default: []].insert(one.id).inserted { wrong.append("\(table) id \(one.id) given twice") }
      }
      books?.note(one)
      if let flaw = try flaw(one, store) { wrong.append(flaw) }
    }
    for (table, expected) in rows.sorted(by: { $0.key < $1.key }) {
      let there = try store.count(table)
      if there > expected { wrong.append("\(there - expected) rows too many in \(table)") }
      if there < expected { wrong.append("\(expected - there) rows missing in \(table)") }
    }
    return wrong + (try books?.violations(in: store) ?? [])
  }

  /// What is wrong with one record or its journal row.
  private func flaw(_ one: Acknowledgement, _ store: StoreFile) throws -> String? {
    let (sql, expected) = one.intention.change.record
    guard let found = try store.rows(sql, [.int(one.id)]).first else {
      return "lost: \(one.intention.change), acknowledged as \(one.id) at \(one.seq)"
    }
    if found != expected { return "\(one.intention.change), acknowledged as \(one.id), reads \(found)" }
    if let points = one.points, points != one.intention.change.points {
      return "\(one.intention.change) was told \(points) points"
    }
    let key = try store.rows("SELECT key FROM journal WHERE seq = ?", [.int(one.seq)]).first?.first
    return key == .blob(one.intention.key) ? nil : "journal row \(one.seq) is not the one of \(one.intention.change)"
  }
}

extension Intention.Change {
  /// How its record is read by its id, and what it must say whatever happened to it since.
  fileprivate var record: (sql: String, expected: [StoreFile.Value]) {
    let purchase = "SELECT external_ref, customer_id, amount_minor, currency FROM purchase WHERE id = ?"
    let redemption = "SELECT member_id, points FROM loyalty_redemption WHERE id = ?"
    switch self {
    case .customer(let name): return ("SELECT name FROM customer WHERE id = ?", [.text(name)])
    case .purchase(let ref, let customerId, let minor), .memberPurchase(let ref, let customerId, _, let minor):
      return (purchase, [.text(ref), .int(customerId), .int(minor), .text("CNY")])
    case .member(let customerId):
      return ("SELECT customer_id FROM loyalty_member WHERE id = ?", [.int(customerId)])
    case .refund(let ref, let purchase, let minor):
      let sql =
        "SELECT external_ref, purchase_id, amount_minor FROM purchase_refund WHERE purchase_id = \(purchase.id) AND id = ?"
      return (sql, [.text(ref), .int(purchase.id), .int(minor)])
    case .redeem(let memberId, let points), .reserve(let memberId, let points):
      return (redemption, [.int(memberId), .int(points)])
    case .capture(let one, _), .release(let one), .cancel(let one):
      return (redemption, [.int(one.memberId), .int(one.points)])
    }
  }

  /// The points that its reply must tell of.
  fileprivate var points: Int64? {
    switch self {
    case .memberPurchase(_, _, _, let minor): minor / 100
    case .redeem(_, let points), .reserve(_, let points), .capture(_, let points): points
    case .cancel(let one): one.points
    case .customer, .purchase, .member, .refund, .release: nil
    }
  }
}
