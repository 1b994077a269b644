import Contract
import Store
import Zones

/// What the ledger of a member adds up to, together with the ledgers of all who became that member, since their lots,
/// redemptions and counters went over with them.
///
/// Sums wrap where a row was tampered with: what is compared with them then differs.
struct MemberReplay: Sendable {
  /// Where the walk through one ledger stands, and the balances there.
  struct Place: Sendable {
    var atMs = Int64.min
    var id = Int64.min
    var balances = Balances()
  }

  struct Lot: Sendable {
    var points: Int64 = 0
    var reserved: Int64 = 0
    var expired: Int64 = 0
    var covered: Int64 = 0
    /// The transaction that is the first to speak of it.
    var openedBy: Int64
    /// It expired, and nothing has come back to it since.
    var isExpired = false
  }

  struct Award: Sendable {
    var points: Int64
    var growth: Int64 = 0
    var spend: Int64 = 0
    var paid: Int64 = 0
    var lotId: Int64?
    var clawed: Int64 = 0
    var clawedGrowth: Int64 = 0
    var clawedSpend: Int64 = 0
    /// What refunds wait for until reservations give it back.
    var awaited: Int64 = 0
    var refunds: Set<Int64> = []
  }

  struct Redeemed: Sendable {
    var reserved: Int64 = 0
    var redeemed: Int64 = 0
    var restored: Int64 = 0
    var bookings: Int64 = 0
    var captures: Int64 = 0
    /// The transaction that spent the points, or else reserved them.
    var transactionId: Int64 = 0
  }

  struct CapKey: Hashable, Sendable {
    let rule: String
    let periodDay: Int64
  }

  /// All who became the member, each before whom they became, and last the member: what is cited was read before.
  let ids: [Int64]
  var places: [Int64: Place]
  var lots: [Int64: Lot] = [:]
  /// What credits brought, by transaction, for the lots that they opened.
  var credited: [Int64: Int64] = [:]
  var awards: [Int64: Award] = [:]
  var redemptions: [Int64: Redeemed] = [:]
  var caps: [CapKey: Int64] = [:]
  var activity: [Int64: TierAmounts] = [:]
  /// The latest day on which something was earned: what lies long before it may be put together.
  var earnedDay = Int64.min
  var purchases: Int64 = 0
  /// The amounts of lots, by the transaction that opened them.
  var opened: [Int64: Int64] = [:]
  /// Lots up to this one have been compared.
  var comparedLot = Int64.min

  init(_ member: MemberRow, in transaction: Transaction) throws {
    var found = [member.id]
    var next = 0
    while next < found.count {
      found += try transaction.all(
        "SELECT id FROM loyalty_member WHERE merged_into = $1 AND id <> $1 ORDER BY id", [.int(found[next])]
      ) { $0.int(0) }.filter { !found.contains($0) }
      next += 1
    }
    ids = found.reversed()
    places = Dictionary(uniqueKeysWithValues: found.map { ($0, Place()) })
  }

  mutating func addActivity(_ day: Int64, _ amounts: TierAmounts, sign: Int64) {
    var sum = activity[day] ?? TierAmounts()
    sum.spend &+= sign &* amounts.spend
    sum.points &+= sign &* amounts.points
    sum.growth &+= sign &* amounts.growth
    activity[day] = sum == TierAmounts() ? nil : sum
  }
}

/// The walk through the ledgers of a member, then through the member's lots.
struct VerifyWalk {
  private static let chunk = 256

  let rules: ProgramRules
  let program: LedgerProgram
  let transaction: Transaction
  let rowsMax: Int
  private(set) var transactions = 0
  private(set) var lots = 0

  init(rules: ProgramRules, program: LedgerProgram, transaction: Transaction, rowsMax: Int) {
    self.rules = rules
    self.program = program
    self.transaction = transaction
    self.rowsMax = rowsMax
  }

  private var room: Int { rowsMax - transactions - lots }

  /// - Returns: false where the rows allowed are used up before the end.
  mutating func run(
    _ replay: inout MemberReplay, _ member: MemberRow, _ findings: inout VerifyFindings
  ) throws -> Bool {
    let check = VerifyRow(rules: rules, program: program, transaction: transaction)
    // What was posted since the page before comes first, so that lots are compared with all that stands in the ledger.
    for id in replay.ids {
      while true {
        guard room > 0 else { return false }
        let place = replay.places[id] ?? MemberReplay.Place()
        let limit = min(Self.chunk, room)
        let found = try LedgerTable(transaction: transaction).page(
          memberId: id, fromMs: .min, untilMs: .max, afterMs: place.atMs, afterId: place.id, limit: limit)
        for row in found { try check.replay(row, &replay, &findings) }
        transactions += found.count
        if found.count < limit { break }
      }
    }
    guard try compareLots(&replay, member, &findings) else { return false }
    try VerifyMember(
      rules: rules, program: program, transaction: transaction, member: member, replay: replay
    ).run(&findings)
    return true
  }

  private mutating func compareLots(
    _ replay: inout MemberReplay, _ member: MemberRow, _ findings: inout VerifyFindings
  ) throws -> Bool {
    let table = LotTable(transaction: transaction)
    let check = VerifyLot(member: member, replay: replay)
    for id in replay.lots.keys.sorted() where id > replay.comparedLot {
      guard room > 0 else { return false }
      lots += 1
      if let lot = try table.find(id) {
        check.compare(lot, &findings)
        replay.opened[lot.transactionId, default: 0] &+= lot.amount
      } else {
        findings.add(12, "lot:\(id)", "the ledger speaks of it, and it is gone")
      }
      replay.comparedLot = id
    }
    return true
  }
}

/// A lot beside what the ledger says of it.
struct VerifyLot {
  let member: MemberRow
  let replay: MemberReplay

  func compare(_ lot: LotRow, _ findings: inout VerifyFindings) {
    guard let sums = replay.lots[lot.id] else { return }
    let row = "lot:\(lot.id)"
    findings.expect(
      lot.remainder == sums.points, 12, row, "holds \(lot.remainder), the ledger leaves \(sums.points)")
    findings.expect(
      lot.reserved == sums.reserved, 12, row, "\(lot.reserved) of it are reserved, by the ledger \(sums.reserved)")
    findings.expect(
      lot.expired == sums.expired, 12, row, "\(lot.expired) of it expired, by the ledger \(sums.expired)")
    findings.expect(
      lot.covered == sums.covered, 8, row, "\(lot.covered) are covered by expiry, by the ledger \(sums.covered)")
    findings.expect(
      lot.transactionId == sums.openedBy, 12, row,
      "says that transaction \(lot.transactionId) opened it; \(sums.openedBy) did")
    findings.expect(lot.remainder <= lot.amount, 6, row, "holds \(lot.remainder) of \(lot.amount)")
    let isTheirs = lot.remainder > 0 ? lot.memberId == member.id : replay.places[lot.memberId] != nil
    findings.expect(isTheirs, 12, row, "is in the hands of member \(lot.memberId), by the ledger of \(member.id)")
    // What is due is posted before anything else, but for the step that the clock may take back.
    let isLate =
      lot.state == .confirmed && lot.free > 0 && lot.dueMs <= member.lastAtMs - MemberLedger.clockStepMs
    findings.expect(!isLate, 7, row, "has \(lot.free) left though it expired at \(lot.dueMs)")
  }
}

extension Zone {
  /// Of a stored instant, which may have been tampered with: days are those of the years 1970 to 9999.
  func storedDay(_ ms: Int64) -> CivilDay { day(at: min(max(ms, 0), 253_370_764_800_000)) }
}
