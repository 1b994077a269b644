import Contract
import Store

/// A member's balance at any instant: what the ledger said then, or what it will say if nothing is earned or spent.
/// It never depends on whether what is due was posted already.
struct BalanceAt {
  let rules: ProgramRules
  let transaction: Transaction

  func balances(of member: MemberRow, at instant: Int64) throws -> Balances {
    // What never comes is not due then either.
    let ms = min(instant, MemberRow.never - 1)
    if ms >= member.lastAtMs {
      if member.nextDueMs > ms { return member.balances }
      return try foreseen(member, ms)
    }
    // Instants are milliseconds: what stood before the next one stood at this one.
    return try LedgerTable(transaction: transaction).last(of: member.id, beforeMs: ms + 1) ?? Balances()
  }

  /// What would stand behind everything that is due by then.
  private func foreseen(_ member: MemberRow, _ ms: Int64) throws -> Balances {
    let program = try LedgerProgram.load(member.programId, in: transaction)
    var outlook = Outlook(member, until: ms)
    let lots = LotTable(transaction: transaction)
    if member.balances.pending > 0 {
      for lot in try lots.open(.pending, of: member.id, dueBefore: ms, limit: .max) {
        let expiryMs = try lot.configId.map {
          try rules.version($0, program, in: transaction).calendar.expiryMs(confirmedMs: lot.dueMs)
        }
        outlook.add(lot.remainder, from: .pending, at: lot.dueMs, expiryMs: expiryMs ?? MemberRow.never)
      }
    }
    if member.balances.reserved > 0 {
      for row in try RedemptionTable(transaction: transaction).open(of: member.id, until: ms) {
        try addRelease(of: row, lots, &outlook)
      }
    }
    for lot in try lots.open(.confirmed, of: member.id, dueBefore: ms, limit: .max) { outlook.expire(lot.free) }
    return outlook.balances()
  }

  private func addRelease(of row: RedemptionRow, _ lots: LotTable, _ outlook: inout Outlook) throws {
    guard let expiresAtMs = row.expiresAtMs,
      let reserved = try LedgerTable(transaction: transaction).find(row.transactionId)
    else { return }
    for line in reserved.lots {
      guard let lot = try lots.find(line.lotId) else { continue }
      outlook.add(line.reserved ?? 0, from: .reserved, at: expiresAtMs, expiryMs: lot.dueMs)
    }
  }
}

/// What is due on a member up to an instant, played through without posting it.
private struct Outlook {
  enum Account { case pending, reserved }

  private struct Credit {
    let from: Account
    let points: Int64
    let atMs: Int64
    let expiryMs: Int64
  }

  private let until: Int64
  private var now: Balances
  /// When all that is free expires, if it does so by then.
  private let lapseMs: Int64?
  private var credits: [Credit] = []

  init(_ member: MemberRow, until ms: Int64) {
    until = ms
    now = member.balances
    lapseMs = member.inactiveMs.flatMap { $0 <= ms ? $0 : nil }
    if lapseMs != nil { now.available = 0 }
  }

  /// Points that come free, and when these expire in their turn.
  mutating func add(_ points: Int64, from account: Account, at ms: Int64, expiryMs: Int64) {
    credits.append(Credit(from: account, points: points, atMs: ms, expiryMs: expiryMs))
  }

  /// Points that are free now and will not be then.
  mutating func expire(_ points: Int64) {
    if lapseMs == nil { now.available -= points }
  }

  /// What comes free repays first what is owed.
  func balances() -> Balances {
    var now = now
    for credit in credits.enumerated().sorted(by: { ($0.element.atMs, $0.offset) < ($1.element.atMs, $1.offset) }) {
      let points = credit.element.points
      switch credit.element.from {
      case .pending: now.pending -= points
      case .reserved: now.reserved -= points
      }
      let repaid = min(now.debt, points)
      now.debt -= repaid
      let isGone = credit.element.expiryMs <= until || lapseMs.map { credit.element.atMs <= $0 } == true
      if !isGone { now.available += points - repaid }
    }
    return now
  }
}
