import Contract
import Store

/// A member as the store keeps them: all that a write on them needs, in one row.
struct MemberRow: Equatable {
  /// Of `nextDueMs` and of lots: never.
  static let never = Int64.max

  var id: Int64
  var version: Int64 = 1
  var programId: Int64
  var customerId: Int64
  var card: String
  var status: MemberStatus = .active
  var joinedAtMs: Int64
  var closedAtMs: Int64?
  var balances = Balances()
  /// The ledger's last instant.
  var lastAtMs: Int64
  /// Nothing is due before it; it may be early, never late.
  var nextDueMs: Int64 = never
  /// When all that is free expires, where points live as long as a member is active.
  var inactiveMs: Int64?
  /// Awards of purchases so far.
  var purchases: Int64 = 0
  /// The year of the last birthday that earned.
  var birthdayYear: Int64 = 0
  var today = DayCounters()
  /// What counts for tiers (`Activity`), as it is stored.
  var activity = ""
  var tier: String?
  var tierSinceMs: Int64?
  var tierUntilMs: Int64?
  var graceFromDay: Int64?
  var floor: String?
  var floorUntilMs: Int64?
  var poolId: Int64?
  var referrerId: Int64?
  /// The member that this one became part of.
  var mergedInto: Int64?
}

/// The member's accounts. Debt is kept as a positive number; in the ledger it stands negative.
struct Balances: Equatable {
  var available: Int64 = 0
  var pending: Int64 = 0
  var reserved: Int64 = 0
  var debt: Int64 = 0
  var growth: Int64 = 0

  func message(at ms: Int64) -> PointBalance {
    PointBalance(
      available: available, pending: pending, reserved: reserved, debt: debt, balance: available - debt,
      growth: growth, atMs: ms)
  }
}

/// What a member did on one civil day of the ledger, for limits by day.
struct DayCounters: Equatable {
  var day: Int64 = .min
  var earned: Int64 = 0
  var purchases: Int64 = 0
  var redeemed: Int64 = 0
  var transferred: Int64 = 0

  /// The counters of a day: those of another day are over.
  func on(_ day: Int64) -> DayCounters { day == self.day ? self : DayCounters(day: day) }

  init(day: Int64 = .min) { self.day = day }

  /// A counter stops at the largest number: every limit is reached by then.
  static func sum(_ count: Int64, _ more: Int64) -> Int64 {
    let (sum, isTooLarge) = count.addingReportingOverflow(more)
    return isTooLarge ? .max : sum
  }

  init(stored: String) {
    var numbers = StoredNumbers(stored)
    guard let day = numbers.next()?.number, let earned = numbers.next()?.number,
      let purchases = numbers.next()?.number, let redeemed = numbers.next()?.number,
      let transferred = numbers.next()?.number
    else { return }
    (self.day, self.earned, self.purchases, self.redeemed) = (day, earned, purchases, redeemed)
    self.transferred = transferred
  }

  var stored: String { day == .min ? "" : "\(day):\(earned):\(purchases):\(redeemed):\(transferred)" }
}

extension MemberRow {
  /// In the order of the columns in `MemberTable`.
  init(_ row: Row) {
    id = row.int(0)
    version = row.int(1)
    programId = row.int(2)
    customerId = row.int(3)
    card = row.text(4)
    status = MemberStatus(rawValue: Int32(row.int(5))) ?? .unspecified
    joinedAtMs = row.int(6)
    closedAtMs = row.optionalInt(7)
    balances.available = row.int(8)
    balances.pending = row.int(9)
    balances.reserved = row.int(10)
    balances.debt = row.int(11)
    balances.growth = row.int(12)
    lastAtMs = row.int(13)
    nextDueMs = row.int(14)
    inactiveMs = row.optionalInt(15)
    purchases = row.int(16)
    birthdayYear = row.int(17)
    today = DayCounters(stored: row.text(18))
    activity = row.text(19)
    tier = row.optionalText(20)
    tierSinceMs = row.optionalInt(21)
    tierUntilMs = row.optionalInt(22)
    graceFromDay = row.optionalInt(23)
    floor = row.optionalText(24)
    floorUntilMs = row.optionalInt(25)
    poolId = row.optionalInt(26)
    referrerId = row.optionalInt(27)
    mergedInto = row.optionalInt(28)
  }

  /// The id, and what any call may change.
  var values: [SQLValue] {
    [
      .int(id), .int(version), .int(Int64(status.rawValue)), .optional(closedAtMs), .int(balances.available),
      .int(balances.pending), .int(balances.reserved), .int(balances.debt), .int(balances.growth), .int(lastAtMs),
      .int(nextDueMs), .optional(inactiveMs), .int(purchases), .int(birthdayYear), .text(today.stored),
      .text(activity), .optional(tier), .optional(tierSinceMs), .optional(tierUntilMs), .optional(graceFromDay),
      .optional(floor), .optional(floorUntilMs),
    ]
  }

  /// What stays as a rule, and what indexes are made of.
  var settledValues: [SQLValue] {
    [
      .int(programId), .int(customerId), .text(card), .int(joinedAtMs), .optional(poolId), .optional(referrerId),
      .optional(mergedInto),
    ]
  }
}
