import Contract
import Operations
import Store
import Zones

/// A member's ledger under change, inside one call: the one place where points move.
///
/// In reading order: this file (opening, posting, storing), `MemberLedger+Settle` (what is due first),
/// `MemberLedger+Points` (credit, debit, expiry of one lot), then the operations.
final class MemberLedger {
  /// Nothing is given that would bring a member above it, so that sums of accounts cannot overflow. What is there already
  /// moves freely between accounts: nothing that is due can be refused.
  static let pointsMax: Int64 = 1_000_000_000_000_000
  /// By how much the clock may step back without a refusal: what a time service corrects in passing.
  static let clockStepMs: Int64 = 5_000
  static let dueKind = "loyalty.due"

  let call: WriteCall
  let rules: ProgramRules
  let program: LedgerProgram
  var member: MemberRow
  /// The instant of the operation in the ledger.
  private(set) var atMs: Int64
  /// The request's field that a refusal about the member names.
  let path: String
  private let stored: MemberRow
  private let isNew: Bool
  /// No call activates a version and moves points, so what was active at an instant stays it.
  private var known: (atMs: Int64, version: ActiveConfig?)?

  var lots: LotTable { LotTable(transaction: call.transaction) }
  var ledger: LedgerTable { LedgerTable(transaction: call.transaction) }

  /// Opens a member's ledger for a change: everything that is due is posted first.
  convenience init(_ member: MemberRow, path: String, rules: ProgramRules, _ call: WriteCall) throws {
    try self.init(
      member, program: try LedgerProgram.load(member.programId, in: call.transaction), path: path, rules: rules, call)
  }

  /// - Parameter follows: an earlier call is posted at the member's last instant, where they are not whom it is about.
  init(
    _ member: MemberRow, program: LedgerProgram, path: String, rules: ProgramRules, follows: Bool = false,
    _ call: WriteCall
  ) throws {
    self.call = call
    self.rules = rules
    self.program = program
    self.member = member
    self.path = path
    stored = member
    isNew = false
    atMs = follows ? max(call.nowMs, member.lastAtMs) : try Self.instant(of: member, path, call)
    try settle(through: atMs)
  }

  /// Begins the ledger of a new member at their last instant. Their row is stored at once, since transactions name it.
  init(new member: MemberRow, program: LedgerProgram, path: String, rules: ProgramRules, _ call: WriteCall) throws {
    try MemberTable(transaction: call.transaction).insert(member)
    self.call = call
    self.rules = rules
    self.program = program
    self.member = member
    self.path = path
    stored = member
    isNew = true
    atMs = member.lastAtMs
  }

  /// The ledger never runs back.
  private static func instant(of member: MemberRow, _ path: String, _ call: WriteCall) throws -> Int64 {
    guard call.nowMs < member.lastAtMs else { return call.nowMs }
    // What was due before a later change was posted with that change.
    if call.principal.identity == .system { return member.lastAtMs }
    if call.isPastFact { throw Refusal(.asOfInvalid, path: "meta.as_of_ms") }
    guard member.lastAtMs - call.nowMs <= clockStepMs else {
      throw Refusal(.clockWentBack, path: path, ["card": member.card])
    }
    return member.lastAtMs
  }

  /// Goes on to a later instant of the same call, for histories.
  func advance(to ms: Int64) throws {
    guard ms > atMs else { return }
    atMs = ms
    try settle(through: ms)
  }

  // MARK: Posting

  func posting(_ kind: LedgerKind) -> Posting { Posting(id: call.nextId("loyalty_transaction"), kind) }

  /// Adds a transaction to the ledger, if it keeps every rule of it.
  /// - Parameter ms: absent: the operation's instant. Due things stand at their due instant.
  /// - Throws: `Refusal(.pointsTooLarge)` for an account that would outgrow every limit, `LedgerFault` for a transaction
  ///   that breaks a rule.
  @discardableResult
  func post(_ posting: Posting, at ms: Int64? = nil) throws -> LedgerRow {
    let before = member.balances
    let after = try before.adding(posting.entries, path: pointsPath)
    try check(posting, before, after)
    let postedAtMs = max(ms ?? atMs, member.lastAtMs)
    let row = LedgerRow(
      id: posting.id, memberId: member.id, kind: posting.kind, atMs: postedAtMs, postedAtMs: call.postedMs,
      effectiveMs: posting.effectiveMs ?? postedAtMs, storedEntries: posting.entries.stored,
      storedLots: StoredLotLines.text(posting.lots), balances: after, configId: posting.configId,
      purchaseId: posting.purchaseId, refundId: posting.refundId, redemptionId: posting.redemptionId,
      cites: posting.cites, detail: posting.detail)
    try ledger.insert(row)
    try addToBooks(posting, postedAtMs)
    member.balances = after
    member.lastAtMs = postedAtMs
    return row
  }

  /// The field that a refusal about an amount names.
  var pointsPath = "points"

  /// Invariants 1, 2 and 6 as far as one transaction shows them; they stay on in release.
  private func check(_ posting: Posting, _ before: Balances, _ after: Balances) throws {
    guard posting.entries.isBalanced else { throw LedgerFault("transaction \(posting.id) does not add up to zero") }
    guard after.isSound else { throw LedgerFault("transaction \(posting.id) would leave \(after)") }
    var points: Int64 = 0
    var reserved: Int64 = 0
    for line in posting.lots {
      points += line.points
      reserved += line.reserved ?? 0
    }
    let moved =
      after.available - before.available + after.pending - before.pending + after.reserved - before.reserved
    guard points == moved, reserved == after.reserved - before.reserved else {
      throw LedgerFault("the lots of transaction \(posting.id) move \(points), its entries \(moved)")
    }
  }

  private func addToBooks(_ posting: Posting, _ ms: Int64) throws {
    for account in EntrySums.ofProgram where posting.entries[account] != 0 {
      try ledger.addToMonth(
        program.id, program.zone.day(at: ms).monthText, posting.kind, account, posting.entries[account])
    }
  }

  // MARK: Configuration

  /// The version that is active at the operation's instant.
  func active() throws -> ActiveConfig? {
    if let known, known.atMs == atMs { return known.version }
    let version = try rules.active(program, atMs: atMs, in: call.transaction)
    known = (atMs, version)
    return version
  }

  /// Tells what was found before the ledger was opened, so that it is not looked up again.
  func knows(_ version: ActiveConfig, activeAtMs ms: Int64) { known = (ms, version) }

  func version(_ id: Int64) throws -> ActiveConfig { try rules.version(id, program, in: call.transaction) }

  // MARK: Storing

  /// Writes the member's row, and sets when it is next looked at.
  @discardableResult
  func store() throws -> MemberRow {
    guard member != stored else { return member }
    var unmoved = member
    unmoved.nextDueMs = stored.nextDueMs
    if unmoved != stored || isNew {
      // Whatever was changed, the next change is not before it.
      member.lastAtMs = max(member.lastAtMs, atMs)
      if !isNew { member.version = stored.version + 1 }
      call.touch("member", member.id)
    }
    try MemberTable(transaction: call.transaction).replace(member, was: stored)
    if member.nextDueMs != stored.nextDueMs { schedule() }
    return member
  }

  /// For the agenda, which has just taken the member's event off: nothing of what is due may be lost.
  func storeAfterEvent() throws {
    try store()
    if member.nextDueMs == stored.nextDueMs { schedule() }
  }

  private func schedule() {
    if member.nextDueMs == MemberRow.never {
      call.unschedule(kind: Self.dueKind, ref: member.id)
    } else {
      call.schedule(kind: Self.dueKind, ref: member.id, atMs: member.nextDueMs)
    }
  }

  /// Something is due at an instant: the member is looked at then at the latest.
  func wake(at ms: Int64) { member.nextDueMs = min(member.nextDueMs, ms) }
}

extension Balances {
  /// - Throws: `Refusal(.pointsTooLarge)`.
  func adding(_ entries: EntrySums, path: String) throws(Refusal) -> Balances {
    var after = self
    try Self.add(entries[.available], to: &after.available, path)
    try Self.add(entries[.pending], to: &after.pending, path)
    try Self.add(entries[.reserved], to: &after.reserved, path)
    try Self.add(0 - entries[.debt], to: &after.debt, path)
    try Self.add(entries[.growth], to: &after.growth, path)
    return after
  }

  private static func add(_ points: Int64, to account: inout Int64, _ path: String) throws(Refusal) {
    let (sum, isTooLarge) = account.addingReportingOverflow(points)
    guard !isTooLarge else { throw Refusal(.pointsTooLarge, path: path) }
    account = sum
  }

  /// Nothing is below zero, and nothing is available while something is owed.
  var isSound: Bool {
    available >= 0 && pending >= 0 && reserved >= 0 && debt >= 0 && growth >= 0 && (debt == 0 || available == 0)
  }
}
