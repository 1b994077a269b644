/// Compares what was acknowledged with what is in a store.
struct ExactlyOnceCheck {
  /// Rows that there must be over all, whoever asked for them.
  var customers = 0
  var purchases = 0
  private var customerIds: Set<Int64> = []
  private var purchaseIds: Set<Int64> = []
  private var positions: Set<Int64> = []

  init() {}

  /// - Parameter news: acknowledgements that this check has not seen yet.
  /// - Returns: what is wrong, none where every change is there, once, as asked for.
  mutating func violations(_ news: [Acknowledgement], in store: StoreFile) throws -> [String] {
    var wrong: [String] = []
    for one in news {
      if !positions.insert(one.seq).inserted { wrong.append("journal position \(one.seq) acknowledged twice") }
      switch one.intention.change {
      case .customer:
        customers += 1
        if !customerIds.insert(one.id).inserted { wrong.append("customer id \(one.id) given twice") }
      case .purchase:
        purchases += 1
        if !purchaseIds.insert(one.id).inserted { wrong.append("purchase id \(one.id) given twice") }
      }
      if let flaw = try flaw(one, store) { wrong.append(flaw) }
    }
    for (table, expected) in [("customer", customers), ("purchase", purchases)] {
      let there = try store.count(table)
      if there > expected { wrong.append("\(there - expected) rows too many in \(table)") }
      if there < expected { wrong.append("\(expected - there) rows missing in \(table)") }
    }
    return wrong
  }

  /// What is wrong with one record or its journal row.
  private func flaw(_ one: Acknowledgement, _ store: StoreFile) throws -> String? {
    let found: [StoreFile.Value]?
    let expected: [StoreFile.Value]
    switch one.intention.change {
    case .customer(let name):
      found = try store.rows("SELECT name FROM customer WHERE id = ?", [.int(one.id)]).first
      expected = [.text(name)]
    case .purchase(let ref, let customerId, let minor):
      let sql = "SELECT external_ref, customer_id, amount_minor, currency FROM purchase WHERE id = ?"
      found = try store.rows(sql, [.int(one.id)]).first
      expected = [.text(ref), .int(customerId), .int(minor), .text("CNY")]
    }
    guard let found else { return "lost: \(one.intention.change), acknowledged as \(one.id) at \(one.seq)" }
    if found != expected { return "\(one.intention.change), acknowledged as \(one.id), reads \(found)" }
    let key = try store.rows("SELECT key FROM journal WHERE seq = ?", [.int(one.seq)]).first?.first
    return key == .blob(one.intention.key) ? nil : "journal row \(one.seq) is not the one of \(one.intention.change)"
  }
}
