import Contract
import Store

/// A transaction of the ledger before it is posted: what it does to which accounts and lots.
struct Posting {
  let id: Int64
  let kind: LedgerKind
  var entries = EntrySums()
  var lots: [LotLine] = []
  /// The purchase's or event's instant; absent: the transaction's own.
  var effectiveMs: Int64?
  var configId: Int64?
  var purchaseId: Int64?
  var refundId: Int64?
  var redemptionId: Int64?
  var cites: Int64?
  var detail: LedgerDetail?

  init(id: Int64, _ kind: LedgerKind) {
    self.id = id
    self.kind = kind
  }
}

/// What a transaction does to each account.
struct EntrySums: Equatable {
  private var sums = InlineArray<12, Int64>(repeating: 0)

  static let accounts: [LedgerAccount] = [
    .available, .pending, .reserved, .debt, .growth, .issued, .redeemed, .expired, .adjusted, .transferred,
    .growthIssued,
  ]
  /// Accounts of the program, in points.
  static let ofProgram: [LedgerAccount] = [.issued, .redeemed, .expired, .adjusted, .transferred]

  subscript(_ account: LedgerAccount) -> Int64 {
    get { sums[Int(account.rawValue)] }
    set { sums[Int(account.rawValue)] = newValue }
  }

  static func == (one: EntrySums, other: EntrySums) -> Bool {
    accounts.allSatisfy { one[$0] == other[$0] }
  }

  /// - Returns: false where the points, or the growth, do not add up to zero.
  var isBalanced: Bool {
    var points: Int64 = 0
    for account in Self.accounts where account != .growth && account != .growthIssued {
      let (sum, isTooLarge) = points.addingReportingOverflow(self[account])
      if isTooLarge { return false }
      points = sum
    }
    return points == 0 && self[.growth] == 0 - self[.growthIssued]
  }

  /// account:points, parted by ';'.
  var stored: String {
    var text = ""
    for account in Self.accounts where self[account] != 0 {
      if !text.isEmpty { text += ";" }
      text += "\(account.rawValue):\(self[account])"
    }
    return text
  }

  init() {}

  /// - Returns: nil where the text was not written by `stored`.
  init?(stored: String) {
    if stored.utf8.isEmpty { return }
    var numbers = StoredNumbers(stored)
    var sign = UInt8(ascii: ";")
    while sign == UInt8(ascii: ";") {
      guard let name = numbers.next(), name.sign == UInt8(ascii: ":"), let points = numbers.next(),
        let account = Int32(exactly: name.number).flatMap(LedgerAccount.init(rawValue:)),
        Self.accounts.contains(account)
      else { return nil }
      self[account] = points.number
      sign = points.sign
    }
    if sign != 0 { return nil }
  }

  var messages: [LedgerEntry] {
    Self.accounts.filter { self[$0] != 0 }.map { LedgerEntry(account: $0, points: self[$0]) }
  }
}

/// lot:points or lot:points:reserved, parted by ';'.
enum StoredLotLines {
  static func text(_ lines: [LotLine]) -> String {
    var text = ""
    for line in lines {
      if !text.isEmpty { text += ";" }
      text += "\(line.lotId):\(line.points)"
      if let reserved = line.reserved, reserved != 0 { text += ":\(reserved)" }
    }
    return text
  }

  /// - Returns: nil where the text was not written by `text`.
  static func lines(_ stored: String) -> [LotLine]? {
    var lines: [LotLine] = []
    for line in stored.utf8.split(separator: UInt8(ascii: ";")) {
      let parts = line.split(separator: UInt8(ascii: ":")).map { Int64(Substring($0)) }
      guard (2...3).contains(parts.count), let id = parts[0], let points = parts[1] else { return nil }
      lines.append(LotLine(lotId: id, points: points, reserved: parts.count == 3 ? parts[2] : nil))
    }
    return lines
  }
}

/// A transaction as it stands in the ledger.
struct LedgerRow {
  var id: Int64
  var memberId: Int64
  var kind: LedgerKind
  var atMs: Int64
  var postedAtMs: Int64
  var effectiveMs: Int64
  var storedEntries: String
  var storedLots: String
  /// Behind it.
  var balances: Balances
  var configId: Int64?
  var purchaseId: Int64?
  var refundId: Int64?
  var redemptionId: Int64?
  var cites: Int64?
  var detail: LedgerDetail?

  var entries: EntrySums { EntrySums(stored: storedEntries) ?? EntrySums() }
  var lots: [LotLine] { StoredLotLines.lines(storedLots) ?? [] }

  /// - Parameter configNumber: of the version that it followed.
  func message(configNumber: Int64?) -> LedgerTransaction {
    let entries = entries
    return LedgerTransaction(
      id: id, memberId: memberId, kind: kind, atMs: atMs, postedAtMs: postedAtMs, effectiveMs: effectiveMs,
      points: entries[.available] + entries[.debt], pending: entries[.pending], growth: entries[.growth],
      balance: balances.message(at: atMs), entries: entries.messages, lots: lots, configNumber: configNumber,
      purchaseId: purchaseId, refundId: refundId, redemptionId: redemptionId, cites: cites, detail: detail)
  }
}

extension LedgerRow {
  /// In the order of the columns in `LedgerTable`.
  init(_ row: Row) throws {
    id = row.int(0)
    memberId = row.int(1)
    kind = LedgerKind(rawValue: Int32(row.int(2))) ?? .unspecified
    atMs = row.int(3)
    postedAtMs = row.int(4)
    effectiveMs = row.int(5)
    storedEntries = row.text(6)
    storedLots = row.text(7)
    balances = Balances(
      available: row.int(8), pending: row.int(9), reserved: row.int(10), debt: row.int(11), growth: row.int(12))
    configId = row.optionalInt(13)
    purchaseId = row.optionalInt(14)
    refundId = row.optionalInt(15)
    redemptionId = row.optionalInt(16)
    cites = row.optionalInt(17)
    detail = try row.optionalBlob(18).map { try LedgerDetail(bytes: $0) }
  }
}

/// The ledger: rows are read and added, and nothing else.
struct LedgerTable {
  let transaction: Transaction

  func find(_ id: Int64) throws -> LedgerRow? {
    try transaction.first(
      """
      SELECT id, member_id, kind, at_ms, posted_at_ms, effective_ms, entries, lots, available, pending, reserved, debt,
        growth, config_id, purchase_id, refund_id, redemption_id, cites, detail
      FROM loyalty_transaction WHERE id = $1
      """, [.int(id)], LedgerRow.init)
  }

  /// The awards of a purchase, one for each program.
  func awards(purchaseId: Int64) throws -> [LedgerRow] {
    try transaction.all(
      """
      SELECT id, member_id, kind, at_ms, posted_at_ms, effective_ms, entries, lots, available, pending, reserved, debt,
        growth, config_id, purchase_id, refund_id, redemption_id, cites, detail
      FROM loyalty_transaction WHERE purchase_id = $1 ORDER BY id
      """, [.int(purchaseId)], LedgerRow.init)
  }

  /// What took an award back, confirmed it or answers it, the first one first.
  func citing(_ id: Int64) throws -> [LedgerRow] {
    try transaction.all(
      """
      SELECT id, member_id, kind, at_ms, posted_at_ms, effective_ms, entries, lots, available, pending, reserved, debt,
        growth, config_id, purchase_id, refund_id, redemption_id, cites, detail
      FROM loyalty_transaction WHERE cites = $1 ORDER BY id
      """, [.int(id)], LedgerRow.init)
  }

  /// Those of a member in [from, until) behind a place, in the order of the ledger.
  func page(
    memberId: Int64, fromMs: Int64, untilMs: Int64, afterMs: Int64, afterId: Int64, limit: Int
  ) throws -> [LedgerRow] {
    try transaction.all(
      """
      SELECT id, member_id, kind, at_ms, posted_at_ms, effective_ms, entries, lots, available, pending, reserved, debt,
        growth, config_id, purchase_id, refund_id, redemption_id, cites, detail
      FROM loyalty_transaction
      WHERE member_id = $1 AND at_ms >= $2 AND at_ms < $3 AND (at_ms, id) > ($4, $5)
      ORDER BY at_ms, id LIMIT $6
      """,
      [.int(memberId), .int(fromMs), .int(untilMs), .int(afterMs), .int(afterId), .int(Int64(limit))],
      LedgerRow.init)
  }

  /// The last one before an instant: what stood behind it, stood then.
  func last(of memberId: Int64, beforeMs: Int64) throws -> Balances? {
    try transaction.first(
      """
      SELECT available, pending, reserved, debt, growth FROM loyalty_transaction
      WHERE member_id = $1 AND at_ms < $2 ORDER BY at_ms DESC, id DESC LIMIT 1
      """, [.int(memberId), .int(beforeMs)]
    ) {
      Balances(
        available: $0.int(0), pending: $0.int(1), reserved: $0.int(2), debt: $0.int(3), growth: $0.int(4))
    }
  }

  func insert(_ row: LedgerRow) throws {
    try transaction.run(
      """
      INSERT INTO loyalty_transaction (id, member_id, kind, at_ms, posted_at_ms, effective_ms, entries, lots, available,
        pending, reserved, debt, growth, config_id, purchase_id, refund_id, redemption_id, cites, detail)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
      """,
      [
        .int(row.id), .int(row.memberId), .int(Int64(row.kind.rawValue)), .int(row.atMs), .int(row.postedAtMs),
        .int(row.effectiveMs), .text(row.storedEntries), .text(row.storedLots), .int(row.balances.available),
        .int(row.balances.pending), .int(row.balances.reserved), .int(row.balances.debt), .int(row.balances.growth),
        .optional(row.configId), .optional(row.purchaseId), .optional(row.refundId), .optional(row.redemptionId),
        .optional(row.cites), .optional(row.detail?.encoded()),
      ])
  }

  /// Adds to the books of a month.
  func addToMonth(_ programId: Int64, _ month: String, _ kind: LedgerKind, _ account: LedgerAccount, _ points: Int64)
    throws
  {
    try transaction.run(
      """
      INSERT INTO loyalty_month (program_id, month, kind, account, points) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (program_id, month, kind, account) DO UPDATE SET points = points + excluded.points
      """,
      [.int(programId), .text(month), .int(Int64(kind.rawValue)), .int(Int64(account.rawValue)), .int(points)])
  }
}
