import Contract
import Operations
import Store
import Synchronization

extension LoyaltyPoints {
  /// A page of the check. Nothing is changed, and what is found broken does not stop it.
  ///
  /// Members are checked one by one, each as of one snapshot; then the books of the programs; then rewards. A member who
  /// becomes another one while the check runs may be left out of it.
  func verifyLedger(
    _ request: VerifyLedgerRequest, _ shelf: VerifyShelf, _ call: StreamCall
  ) throws -> StreamPage<VerifyProgress> {
    var programId: Int64?
    if let code = request.program {
      programId = try call.transaction.first("SELECT id FROM loyalty_program WHERE code = $1", [.text(code)]) {
        $0.int(0)
      }
      guard programId != nil else { throw Refusal(.programNotFound, path: "program", ["what": code]) }
    }
    var page = VerifyPage(
      rules: rules, transaction: call.transaction, shelf: shelf, programId: programId,
      rowsMax: call.budget * VerifyPage.rowsPerCredit, position: VerifyPosition(call.position))
    try page.run()
    return page.reply
  }
}

/// Where a check stands between two pages, as one number.
struct VerifyPosition: Equatable {
  enum Phase: Int64 {
    case members, member, books, programs
  }

  var phase = Phase.members
  /// The member, transaction or program behind which it goes on; within a member that one.
  var id: Int64 = 0
  /// Under which the shelf keeps what was added up so far; 0 for nothing.
  var handle: Int64 = 0
  /// Something was found on this page or before.
  var isBroken = false

  private static let idBits: Int64 = 44
  private static let handleBits: Int64 = 14
  static let handleMax: Int64 = 1 << handleBits - 1

  init(_ phase: Phase, id: Int64 = 0, handle: Int64 = 0, isBroken: Bool) {
    self.phase = phase
    self.id = id
    self.handle = handle
    self.isBroken = isBroken
  }

  init(_ number: Int64) {
    id = number & (1 << Self.idBits - 1)
    handle = number >> Self.idBits & Self.handleMax
    isBroken = number >> (Self.idBits + Self.handleBits) & 1 == 1
    phase = Phase(rawValue: number >> (Self.idBits + Self.handleBits + 1)) ?? .members
  }

  var number: Int64 {
    (phase.rawValue << 1 | (isBroken ? 1 : 0)) << (Self.idBits + Self.handleBits) | handle << Self.idBits | id
  }
}

/// What a check has added up of a long ledger, between two pages.
///
/// Transactions are only ever added, so what stands here follows from the store alone: whatever was dropped is added up
/// again from the beginning.
final class VerifyShelf: Sendable {
  enum Kept: Sendable {
    case member(MemberReplay)
    case books(BookSums)
  }

  private struct Shelf {
    var handle: Int64 = 0
    var kept: [Int64: Kept] = [:]
  }

  /// Checks that run at the same time without adding up twice.
  private static let keptMax = 8
  private let shelf = Mutex(Shelf())

  func keep(_ kept: Kept) -> Int64 {
    shelf.withLock {
      $0.handle = $0.handle % VerifyPosition.handleMax + 1
      if $0.kept.count >= Self.keptMax, let oldest = $0.kept.keys.min() { $0.kept[oldest] = nil }
      $0.kept[$0.handle] = kept
      return $0.handle
    }
  }

  func take(_ handle: Int64) -> Kept? { shelf.withLock { $0.kept.removeValue(forKey: handle) } }
}

/// What is broken, the first ones by name.
struct VerifyFindings {
  static let namedMax = 20
  private(set) var named: [BrokenInvariant] = []

  var isEmpty: Bool { named.isEmpty }

  mutating func add(_ invariant: UInt32, _ row: String, _ what: String) {
    guard named.count < Self.namedMax else { return }
    named.append(BrokenInvariant(invariant: invariant, row: row, what: what))
  }

  mutating func expect(_ holds: Bool, _ invariant: UInt32, _ row: String, _ what: @autoclosure () -> String) {
    if !holds { add(invariant, row, what()) }
  }
}

/// One page of the check: about so many rows are looked at, so that it holds its snapshot for some tens of milliseconds.
struct VerifyPage {
  /// With a stream's usual credit 4,096 rows a page.
  static let rowsPerCredit = 16

  let rules: ProgramRules
  let transaction: Transaction
  let shelf: VerifyShelf
  let programId: Int64?
  let rowsMax: Int
  var position: VerifyPosition
  var isDone = false
  var rows = 0
  var progress = VerifyProgress(members: 0, transactions: 0, lots: 0)
  var findings = VerifyFindings()

  init(
    rules: ProgramRules, transaction: Transaction, shelf: VerifyShelf, programId: Int64?, rowsMax: Int,
    position: VerifyPosition
  ) {
    self.rules = rules
    self.transaction = transaction
    self.shelf = shelf
    self.programId = programId
    self.rowsMax = rowsMax
    self.position = position
  }

  var isFull: Bool { rows >= rowsMax }

  /// One item a page; the last one says whether nothing was broken on any.
  var reply: StreamPage<VerifyProgress> {
    var (item, next) = (progress, position)
    item.broken = findings.named
    next.isBroken = position.isBroken || !findings.isEmpty
    if isDone {
      item.done = true
      item.clean = !next.isBroken
    }
    return StreamPage(items: [item], next: isDone ? nil : next.number)
  }

  mutating func run() throws {
    while !isDone && !isFull {
      switch position.phase {
      case .members: try nextMember()
      case .member: try resumeMember()
      case .books: try addUpBooks()
      case .programs: try nextProgram()
      }
    }
  }

  mutating func move(to phase: VerifyPosition.Phase, id: Int64 = 0, handle: Int64 = 0) {
    position = VerifyPosition(phase, id: id, handle: handle, isBroken: position.isBroken)
  }

  // MARK: Members

  private mutating func nextMember() throws {
    guard let member = try memberBehind(position.id) else { return move(to: .books) }
    if let into = member.mergedInto {
      // Their ledger is checked together with that of whom they became.
      rows += 1
      progress.members += 1
      findings.expect(
        try MemberTable(transaction: transaction).find(into)?.programId == member.programId, 12, "member:\(member.id)",
        "became member \(into), who is not there")
      return move(to: .members, id: member.id)
    }
    try walk(member, try MemberReplay(member, in: transaction))
  }

  private func memberBehind(_ id: Int64) throws -> MemberRow? {
    let next =
      if let programId {
        try transaction.first(
          "SELECT id FROM loyalty_member WHERE program_id = $1 AND id > $2 ORDER BY id LIMIT 1",
          [.int(programId), .int(id)]
        ) { $0.int(0) }
      } else {
        try transaction.first("SELECT id FROM loyalty_member WHERE id > $1 ORDER BY id LIMIT 1", [.int(id)]) {
          $0.int(0)
        }
      }
    return try next.flatMap { try MemberTable(transaction: transaction).find($0) }
  }

  private mutating func resumeMember() throws {
    guard let member = try MemberTable(transaction: transaction).find(position.id), member.mergedInto == nil else {
      return move(to: .members, id: position.id)
    }
    let fresh = try MemberReplay(member, in: transaction)
    if case .member(let kept) = shelf.take(position.handle), kept.ids == fresh.ids {
      try walk(member, kept)
    } else {
      // Without what was added up before, the page is as long as the ledger, or there would never be an end of it.
      try walk(member, fresh, inOneGo: true)
    }
  }

  /// Reads what there is of the ledger, then compares; what does not fit the page goes to the shelf.
  private mutating func walk(_ member: MemberRow, _ begun: MemberReplay, inOneGo: Bool = false) throws {
    var replay = begun
    let room = inOneGo ? Int.max : max(1, rowsMax - rows)
    do {
      var walk = VerifyWalk(
        rules: rules, program: try LedgerProgram.load(member.programId, in: transaction), transaction: transaction,
        rowsMax: room)
      let isFinished = try walk.run(&replay, member, &findings)
      rows += 1 + walk.transactions + walk.lots
      progress.transactions += Int64(walk.transactions)
      progress.lots += Int64(walk.lots)
      guard isFinished else { return move(to: .member, id: member.id, handle: shelf.keep(.member(replay))) }
    } catch let error as StoreError {
      throw error
    } catch {
      findings.add(12, "member:\(member.id)", "the ledger cannot be read: \(error)")
      rows += 1
    }
    progress.members += 1
    move(to: .members, id: member.id)
  }
}
