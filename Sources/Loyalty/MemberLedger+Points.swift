import Contract
import Operations

/// Points that a lot is opened for.
struct NewLot {
  var state: LotRow.State = .confirmed
  /// When it is confirmed, or expires.
  var dueMs: Int64 = MemberRow.never
  var earnedAtMs: Int64
  var configId: Int64?
}

extension MemberLedger {
  /// Gives points, of which what is owed is repaid first, and opens a lot for them.
  /// - Parameter account: where they come from, one of the program's.
  /// - Returns: the lot; absent for no points.
  @discardableResult
  func credit(_ points: Int64, from account: LedgerAccount, _ new: NewLot, _ posting: inout Posting) throws -> LotRow? {
    guard points > 0 else { return nil }
    guard hasRoom(for: points, posting) else { throw Refusal(.pointsTooLarge, path: pointsPath) }
    let repaid = new.state == .pending ? 0 : min(member.balances.debt - owedRepaid(posting), points)
    posting.entries[account] -= points
    posting.entries[.debt] += repaid
    posting.entries[new.state == .pending ? .pending : .available] += points - repaid
    let lot = LotRow(
      id: call.nextId("loyalty_lot"), memberId: member.id, transactionId: posting.id, configId: new.configId,
      state: new.state, dueMs: new.dueMs, earnedAtMs: new.earnedAtMs, amount: points, remainder: points - repaid)
    try lots.insert(lot)
    posting.lots.append(LotLine(lotId: lot.id, points: points - repaid))
    if lot.remainder > 0 { wake(at: lot.dueMs) }
    return lot
  }

  /// Whether a member may have so many more, with what a transaction under way gives already.
  func hasRoom(for points: Int64, _ posting: Posting) -> Bool {
    let balances = member.balances
    let given = max(0, posting.entries[.available]) + max(0, posting.entries[.pending])
    let (sum, isTooLarge) = (balances.available + balances.pending + balances.reserved + given)
      .addingReportingOverflow(points)
    return !isTooLarge && sum <= Self.pointsMax
  }

  /// What a transaction under way repays already.
  private func owedRepaid(_ posting: Posting) -> Int64 { max(0, posting.entries[.debt]) }

  /// Makes points free that a lot holds already, at its confirmation or release: what is owed is repaid first.
  /// - Parameter account: where they were, pending or reserved.
  func free(_ points: Int64, of lot: inout LotRow, from account: LedgerAccount, _ posting: inout Posting) {
    let repaid = min(member.balances.debt - owedRepaid(posting), points)
    posting.entries[account] -= points
    posting.entries[.debt] += repaid
    posting.entries[.available] += points - repaid
    lot.remainder -= repaid
    var reserved: Int64?
    if account == .reserved {
      lot.reserved -= points
      reserved = 0 - points
    }
    if repaid != 0 || reserved != nil {
      posting.lots.append(LotLine(lotId: lot.id, points: 0 - repaid, reserved: reserved))
    }
  }

  /// What can be taken now.
  var available: Int64 { member.balances.available }

  /// - Throws: `Refusal(.pointsNotEnough)`.
  func checkAvailable(_ points: Int64, path: String) throws(Refusal) {
    guard points <= available else {
      throw Refusal(.pointsNotEnough, path: path, ["points": "\(points)", "available": "\(available)"])
    }
  }

  private static var lotsAtOnce: Int { 64 }

  /// Takes free points from confirmed lots, the first to expire first.
  /// - Parameter change: what is taken from each lot: it changes the lot and says its line.
  func take(
    _ points: Int64, _ posting: inout Posting, _ change: (inout LotRow, Int64) -> LotLine = MemberLedger.spend
  ) throws {
    var left = points
    var place = LotTable.Place()
    while left > 0 {
      let found = try lots.open(.confirmed, of: member.id, behind: place, limit: Self.lotsAtOnce)
      for var lot in found where lot.free > 0 && left > 0 {
        let part = min(left, lot.free)
        left -= part
        posting.lots.append(change(&lot, part))
        try lots.replace(lot)
      }
      guard let last = found.last, found.count == Self.lotsAtOnce || left == 0 else { break }
      place = LotTable.Place(behind: last)
    }
    guard left == 0 else { throw LedgerFault("member \(member.id) has \(left) points less in lots than available") }
  }

  static func spend(_ lot: inout LotRow, _ points: Int64) -> LotLine {
    lot.remainder -= points
    return LotLine(lotId: lot.id, points: 0 - points)
  }

  static func reserve(_ lot: inout LotRow, _ points: Int64) -> LotLine {
    lot.reserved += points
    return LotLine(lotId: lot.id, points: 0, reserved: points)
  }

  /// What is free of a lot expires: one transaction a lot.
  /// - Parameter kind: `.forfeit` where a membership ends.
  func expire(_ lot: LotRow, at ms: Int64, _ kind: LedgerKind = .expire) throws {
    var lot = lot
    let points = lot.free
    guard points > 0 else { return }
    var posting = posting(kind)
    posting.entries[lot.state == .pending ? .pending : .available] -= points
    posting.entries[.expired] += points
    posting.lots = [LotLine(lotId: lot.id, points: 0 - points)]
    posting.configId = lot.configId
    lot.remainder -= points
    lot.expired += points
    try lots.replace(lot)
    try post(posting, at: ms)
  }
}
