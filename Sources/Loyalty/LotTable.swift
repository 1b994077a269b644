import Contract
import Store

/// Points of one origin, as the store keeps them.
struct LotRow: Equatable {
  enum State: Int64 {
    case pending = 0
    case confirmed = 1
  }

  var id: Int64
  var memberId: Int64
  var transactionId: Int64
  /// Whose expiry policy holds for it; absent where its expiry was given.
  var configId: Int64?
  var state: State
  /// When it is confirmed, or expires.
  var dueMs: Int64
  var earnedAtMs: Int64
  var amount: Int64
  var remainder: Int64
  var reserved: Int64 = 0
  var expired: Int64 = 0
  /// How much of what expired a refund has counted as given back.
  var covered: Int64 = 0

  /// What can be taken from it.
  var free: Int64 { remainder - reserved }

  var message: Lot {
    let due = dueMs == MemberRow.never ? nil : dueMs
    return Lot(
      id: id, memberId: memberId, transactionId: transactionId, amount: amount, remainder: remainder,
      reserved: reserved, expired: expired, earnedAtMs: earnedAtMs, isPending: state == .pending,
      confirmsAtMs: state == .pending ? due : nil, expiresAtMs: state == .confirmed ? due : nil)
  }
}

extension LotRow {
  /// In the order of the columns in `LotTable`.
  fileprivate init(_ row: Row) {
    id = row.int(0)
    memberId = row.int(1)
    transactionId = row.int(2)
    configId = row.optionalInt(3)
    state = State(rawValue: row.int(4)) ?? .confirmed
    dueMs = row.int(5)
    earnedAtMs = row.int(6)
    amount = row.int(7)
    remainder = row.int(8)
    reserved = row.int(9)
    expired = row.int(10)
    covered = row.int(11)
  }
}

/// The rows of lots.
struct LotTable {
  let transaction: Transaction

  /// Where a walk through open lots stands.
  struct Place {
    var dueMs = Int64.min
    var earnedAtMs = Int64.min
    var id = Int64.min

    init() {}
    init(behind lot: LotRow) { (dueMs, earnedAtMs, id) = (lot.dueMs, lot.earnedAtMs, lot.id) }
  }

  func find(_ id: Int64) throws -> LotRow? {
    try transaction.first(
      """
      SELECT id, member_id, transaction_id, config_id, state, due_ms, earned_at_ms, amount, remainder, reserved,
        expired, covered
      FROM loyalty_lot WHERE id = $1
      """, [.int(id)], LotRow.init)
  }

  /// Lots that hold something, in the order in which they are spent: the first to expire, then the first earned.
  func open(
    _ state: LotRow.State, of memberId: Int64, behind place: Place = Place(), dueBefore: Int64 = .max, limit: Int
  ) throws -> [LotRow] {
    try transaction.all(
      """
      SELECT id, member_id, transaction_id, config_id, state, due_ms, earned_at_ms, amount, remainder, reserved,
        expired, covered
      FROM loyalty_lot
      WHERE member_id = $1 AND state = $2 AND remainder > 0 AND (due_ms, earned_at_ms, id) > ($3, $4, $5)
        AND due_ms <= $6
      ORDER BY due_ms, earned_at_ms, id LIMIT $7
      """,
      [
        .int(memberId), .int(state.rawValue), .int(place.dueMs), .int(place.earnedAtMs), .int(place.id),
        .int(dueBefore), .int(Int64(limit)),
      ], LotRow.init)
  }

  /// When the first of them is due that has something free: what is reserved does not expire.
  func nextDue(_ state: LotRow.State, of memberId: Int64) throws -> LotRow? {
    try transaction.first(
      """
      SELECT id, member_id, transaction_id, config_id, state, due_ms, earned_at_ms, amount, remainder, reserved,
        expired, covered
      FROM loyalty_lot
      WHERE member_id = $1 AND state = $2 AND remainder > 0 AND remainder > reserved
      ORDER BY due_ms, earned_at_ms, id LIMIT 1
      """, [.int(memberId), .int(state.rawValue)], LotRow.init)
  }

  func insert(_ lot: LotRow) throws {
    try transaction.run(
      """
      INSERT INTO loyalty_lot (id, member_id, transaction_id, config_id, state, due_ms, earned_at_ms, amount, remainder,
        reserved, expired, covered)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      """,
      [
        .int(lot.id), .int(lot.memberId), .int(lot.transactionId), .optional(lot.configId), .int(lot.state.rawValue),
        .int(lot.dueMs), .int(lot.earnedAtMs), .int(lot.amount), .int(lot.remainder), .int(lot.reserved),
        .int(lot.expired), .int(lot.covered),
      ])
  }

  /// Stores what changes over a lot's life.
  func replace(_ lot: LotRow) throws {
    try transaction.run(
      """
      UPDATE loyalty_lot SET member_id = $2, state = $3, due_ms = $4, remainder = $5, reserved = $6, expired = $7,
        covered = $8
      WHERE id = $1
      """,
      [
        .int(lot.id), .int(lot.memberId), .int(lot.state.rawValue), .int(lot.dueMs), .int(lot.remainder),
        .int(lot.reserved), .int(lot.expired), .int(lot.covered),
      ])
  }
}

extension LotTable {
  /// Free points that can be spent at an instant and expire before another.
  func expiring(of memberId: Int64, from: Int64, until: Int64) throws -> Int64 {
    try transaction.first(
      """
      SELECT sum(remainder - reserved) FROM loyalty_lot
      WHERE member_id = $1 AND state = 1 AND remainder > 0 AND due_ms > $2 AND due_ms < $3
      """, [.int(memberId), .int(from), .int(until)]
    ) { $0.optionalInt(0) ?? 0 } ?? 0
  }
}
