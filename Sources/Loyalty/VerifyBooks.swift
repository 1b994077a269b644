import Contract
import Store
import Zones

/// What a month, kind and account of a program's books adds up to.
struct BookKey: Hashable, Sendable {
  let programId: Int64
  let month: String
  let kind: Int64
  let account: Int64

  var row: String { "month:\(programId):\(month):\(kind):\(account)" }
}

/// The books as the ledger makes them.
struct BookSums: Sendable {
  var points: [BookKey: Int64] = [:]
  /// Of members seen so far.
  var programs: [Int64: Int64] = [:]
}

extension VerifyPage {
  // MARK: The books of months

  /// The ledger in the order in which it was written: what is posted while this goes on stands at its end, so at the end
  /// of the last page the sums are those of one snapshot.
  mutating func addUpBooks() throws {
    var sums = BookSums()
    var afterId: Int64 = 0
    var room = max(1, rowsMax - rows)
    if position.id > 0 {
      if case .books(let kept) = shelf.take(position.handle) {
        (sums, afterId) = (kept, position.id)
      } else {
        room = .max
      }
    }
    let read = try add(to: &sums, behind: &afterId, limit: room)
    rows += read
    guard read < room else { return move(to: .books, id: afterId, handle: shelf.keep(.books(sums))) }
    try compare(sums)
    move(to: .programs)
  }

  private mutating func add(to sums: inout BookSums, behind afterId: inout Int64, limit: Int) throws -> Int {
    var programs: [Int64: LedgerProgram] = [:]
    var (read, last) = (0, afterId)
    try transaction.each(
      "SELECT id, member_id, kind, at_ms, entries FROM loyalty_transaction WHERE id > $1 ORDER BY id LIMIT $2",
      [.int(afterId), .int(Int64(clamping: limit))]
    ) { row in
      read += 1
      last = row.int(0)
      let id = try program(of: row.int(1), &sums)
      guard let id, programId == nil || programId == id, let entries = EntrySums(stored: row.text(4)) else {
        return true
      }
      let program = try programs[id] ?? LedgerProgram.load(id, in: transaction)
      programs[id] = program
      for account in EntrySums.ofProgram where entries[account] != 0 {
        let key = BookKey(
          programId: id, month: program.zone.storedDay(row.int(3)).monthText, kind: row.int(2),
          account: Int64(account.rawValue))
        sums.points[key, default: 0] &+= entries[account]
      }
      return true
    }
    afterId = last
    return read
  }

  private func program(of memberId: Int64, _ sums: inout BookSums) throws -> Int64? {
    if let known = sums.programs[memberId] { return known }
    let id = try transaction.first("SELECT program_id FROM loyalty_member WHERE id = $1", [.int(memberId)]) {
      $0.int(0)
    }
    sums.programs[memberId] = id
    return id
  }

  private mutating func compare(_ sums: BookSums) throws {
    var stored: [BookKey: Int64] = [:]
    try transaction.each("SELECT program_id, month, kind, account, points FROM loyalty_month") { row in
      guard programId == nil || programId == row.int(0) else { return true }
      let key = BookKey(programId: row.int(0), month: row.text(1), kind: row.int(2), account: row.int(3))
      stored[key] = row.int(4)
      return true
    }
    for key in Set(stored.keys).union(sums.points.keys).sorted(by: { $0.row < $1.row }) {
      let (kept, moved) = (stored[key] ?? 0, sums.points[key] ?? 0)
      findings.expect(kept == moved, 1, key.row, "the books say \(kept), the ledger \(moved)")
    }
  }

  // MARK: Programs

  /// All accounts of a program and its members together, and how many of its rewards are out.
  mutating func nextProgram() throws {
    let next = try transaction.first(
      "SELECT id FROM loyalty_program WHERE id > $1 ORDER BY id LIMIT 1", [.int(position.id)]
    ) { $0.int(0) }
    guard let id = next else {
      isDone = true
      return
    }
    move(to: .programs, id: id)
    guard programId == nil || programId == id else { return }
    try checkAccounts(id)
    try checkRewards(id)
    // Each of them is a page of its own.
    rows = max(rows, rowsMax)
  }

  private mutating func checkAccounts(_ id: Int64) throws {
    var sum: Int64 = 0
    try transaction.each(
      "SELECT available, pending, reserved, debt FROM loyalty_member WHERE program_id = $1", [.int(id)]
    ) { row in
      sum &+= row.int(0) &+ row.int(1) &+ row.int(2) &- row.int(3)
      return true
    }
    try transaction.each("SELECT points FROM loyalty_month WHERE program_id = $1", [.int(id)]) { row in
      sum &+= row.int(0)
      return true
    }
    findings.expect(sum == 0, 1, "program:\(id)", "all accounts together are \(sum)")
  }

  private mutating func checkRewards(_ id: Int64) throws {
    var counted: [Int64: Int64] = [:]
    try transaction.each("SELECT reward_id, count FROM loyalty_reward_count") { row in
      counted[row.int(0), default: 0] &+= row.int(1)
      return true
    }
    var found: [(id: Int64, redeemed: Int64)] = []
    try transaction.each("SELECT id, redeemed FROM loyalty_reward WHERE program_id = $1 ORDER BY id", [.int(id)]) {
      row in
      found.append((row.int(0), row.int(1)))
      return true
    }
    for reward in found {
      let out = counted[reward.id] ?? 0
      findings.expect(
        reward.redeemed == out, 13, "reward:\(reward.id)", "\(reward.redeemed) are out, by its redemptions \(out)")
    }
  }
}
