import Contract
import Store
import TestHouse

/// The ledger read from empty on, as far as it was read: what every row must fit to.
struct RoomBooks {
  struct Account {
    var available: Int64 = 0
    var pending: Int64 = 0
    var reserved: Int64 = 0
    var debt: Int64 = 0
    var growth: Int64 = 0
    var atMs: Int64 = 0
  }

  var readTo: Int64 = 0
  var accounts: [Int64: Account] = [:]
  /// Remainder and reserved part, as the lot lines make them.
  var lots: [Int64: (remainder: Int64, reserved: Int64)] = [:]
  /// Points that awards gave, and what clawbacks that cite them took back.
  var awarded: [Int64: Int64] = [:]
  var clawed: [Int64: Int64] = [:]
  var faults: [String] = []

  /// Reads what was posted since, and checks each transaction for itself and against the one before.
  mutating func read(_ transaction: Transaction) throws {
    let rows = try transaction.all(
      """
      SELECT id, member_id, kind, at_ms, entries, lots, available, pending, reserved, debt, growth, cites
      FROM loyalty_transaction WHERE id > $1 ORDER BY id
      """, [.int(readTo)]
    ) { row in
      Row(
        id: row.int(0), member: row.int(1), kind: LedgerKind(rawValue: Int32(row.int(2))) ?? .unspecified,
        atMs: row.int(3), entries: Self.numbers(row.text(4)), lots: Self.numbers(row.text(5)),
        balances: (6...10).map { row.int($0) }, cites: row.optionalInt(11))
    }
    for row in rows { add(row) }
    readTo = rows.last?.id ?? readTo
  }

  private struct Row {
    var id: Int64
    var member: Int64
    var kind: LedgerKind
    var atMs: Int64
    var entries: [[Int64]]
    var lots: [[Int64]]
    var balances: [Int64]
    var cites: Int64?
  }

  /// "1:20;4:-3" as numbers.
  private static func numbers(_ text: String) -> [[Int64]] {
    text.split(separator: ";").map { part in part.split(separator: ":").map { Int64($0) ?? 0 } }
  }

  private mutating func add(_ row: Row) {
    var account = accounts[row.member] ?? Account()
    var points: Int64 = 0
    var growth: Int64 = 0
    var issued: Int64 = 0
    for entry in row.entries where entry.count == 2 {
      let amount = entry[1]
      switch LedgerAccount(rawValue: Int32(entry[0])) {
      case .available: account.available += amount
      case .pending: account.pending += amount
      case .reserved: account.reserved += amount
      case .debt: account.debt -= amount
      case .growth: account.growth += amount
      case .issued: issued += amount
      default: break
      }
      if entry[0] == LedgerAccount.growth.rawValue || entry[0] == LedgerAccount.growthIssued.rawValue {
        growth += amount
      } else {
        points += amount
      }
    }
    if points != 0 || growth != 0 { fault(row, "does not add up to zero") }
    let now = [account.available, account.pending, account.reserved, account.debt, account.growth]
    if now != row.balances { fault(row, "balances are \(row.balances), its entries make \(now)") }
    if now.contains(where: { $0 < 0 }) { fault(row, "below zero: \(now)") }
    if account.debt > 0 && account.available > 0 { fault(row, "available beside debt") }
    if row.atMs < account.atMs { fault(row, "time ran back") }
    account.atMs = row.atMs
    accounts[row.member] = account
    for line in row.lots where line.count >= 2 {
      lots[line[0], default: (0, 0)].remainder += line[1]
      // Most lines leave the reserved part as it is.
      if line.count > 2 { lots[line[0], default: (0, 0)].reserved += line[2] }
    }
    if row.kind == .award { awarded[row.id] = -issued }
    if row.kind == .clawback, let award = row.cites {
      clawed[award, default: 0] += issued
      if clawed[award, default: 0] > awarded[award, default: 0] { fault(row, "takes back more than was awarded") }
    }
  }

  private mutating func fault(_ row: Row, _ what: String) {
    faults.append("transaction \(row.id) \(row.kind.word) \(what)")
  }
}

extension RoomHouse {
  func faults(_ members: [(customer: Int, program: Int)]) throws -> [String] {
    let ids = try members.compactMap { try memberId($0.customer, $0.program) }
    return try house.read { transaction in
      try books.read(transaction)
      for id in ids { try check(id, transaction) }
      defer { books.faults = [] }
      return books.faults
    }
  }

  private func check(_ id: Int64, _ transaction: Transaction) throws {
    let account = books.accounts[id] ?? RoomBooks.Account()
    let stored = try transaction.first(
      "SELECT available, pending, reserved, debt, growth, last_at_ms FROM loyalty_member WHERE id = $1", [.int(id)]
    ) { row in (0...5).map { row.int($0) } }
    guard let stored else { return }
    let made = [account.available, account.pending, account.reserved, account.debt, account.growth]
    if Array(stored.prefix(5)) != made { books.faults.append("member \(id) has \(stored), the ledger makes \(made)") }
    if stored[5] < account.atMs { books.faults.append("member \(id) is before their last transaction") }
    var sums: [Int64] = [0, 0, 0]
    try transaction.each(
      "SELECT id, state, remainder, reserved, amount, due_ms FROM loyalty_lot WHERE member_id = $1", [.int(id)]
    ) { row in
      let known = books.lots[row.int(0)] ?? (0, 0)
      if known != (row.int(2), row.int(3)) {
        books.faults.append("lot \(row.int(0)) has \(row.int(2))/\(row.int(3)), its lines make \(known)")
      }
      sums[row.int(1) == 0 ? 1 : 0] += row.int(2)
      sums[2] += row.int(3)
      let isOver = row.int(1) == 1 && row.int(2) > row.int(3) && row.int(5) <= account.atMs
      if isOver { books.faults.append("lot \(row.int(0)) can be spent beyond its date") }
      return true
    }
    if sums != [account.available + account.reserved, account.pending, account.reserved] {
      books.faults.append("the lots of member \(id) make \(sums)")
    }
    let held = try transaction.first(
      "SELECT coalesce(sum(points), 0) FROM loyalty_redemption WHERE member_id = $1 AND status = 1", [.int(id)]
    ) { $0.int(0) }
    if held != account.reserved { books.faults.append("member \(id) has reservations of \(held ?? 0)") }
  }

  /// The room's own check, over all of the store.
  func faultsAtEnd() throws -> [String] { try verified() }
}
