import Contract
import Operations
import Store
import Zones

extension MemberLedger {
  var redemptions: RedemptionTable { RedemptionTable(transaction: call.transaction) }

  /// Spends points at once.
  func redeem(_ row: RedemptionRow) throws -> RedemptionRow {
    var row = row
    var posting = posting(.redeem)
    posting.redemptionId = row.id
    posting.entries[.available] -= row.points
    posting.entries[.redeemed] += row.points
    try take(row.points, &posting)
    try post(posting)
    row.status = .redeemed
    row.redeemed = row.points
    row.transactionId = posting.id
    try wasActive()
    return row
  }

  /// Sets points aside until an instant.
  func reserve(_ row: RedemptionRow, until ms: Int64) throws -> RedemptionRow {
    var row = row
    var posting = posting(.reserve)
    posting.redemptionId = row.id
    posting.entries[.available] -= row.points
    posting.entries[.reserved] += row.points
    try take(row.points, &posting, MemberLedger.reserve)
    try post(posting)
    row.status = .reserved
    row.expiresAtMs = ms
    row.transactionId = posting.id
    wake(at: ms)
    try wasActive()
    return row
  }

  /// Spends what was set aside, or the first part of it; the rest is released.
  func capture(_ row: RedemptionRow, _ points: Int64) throws -> RedemptionRow {
    var row = row
    var posting = posting(.capture)
    posting.redemptionId = row.id
    posting.cites = row.transactionId
    posting.entries[.reserved] -= points
    posting.entries[.redeemed] += points
    var left = points
    var rest: [(lotId: Int64, points: Int64)] = []
    for line in try reservedLines(row) {
      let part = min(left, line.points)
      left -= part
      if part < line.points { rest.append((line.lotId, line.points - part)) }
      guard part > 0 else { continue }
      var lot = try lot(line.lotId)
      lot.remainder -= part
      lot.reserved -= part
      try lots.replace(lot)
      posting.lots.append(LotLine(lotId: lot.id, points: 0 - part, reserved: 0 - part))
    }
    try post(posting)
    try giveBack(rest, row, at: atMs)
    row.status = .redeemed
    row.redeemed = points
    row.expiresAtMs = nil
    row.transactionId = posting.id
    row.version += 1
    try wasActive()
    return row
  }

  /// Gives back all that is set aside.
  @discardableResult
  func release(_ row: RedemptionRow, _ status: RedemptionStatus, at ms: Int64) throws -> RedemptionRow {
    var row = row
    try giveBack(try reservedLines(row), row, at: ms)
    row.status = status
    row.version += 1
    if let rewardId = row.rewardId {
      try RewardStock(call: call).giveBack(row.quantity ?? 1, of: rewardId, memberId: member.id)
    }
    try redemptions.replace(row)
    return row
  }

  private func reservedLines(_ row: RedemptionRow) throws -> [(lotId: Int64, points: Int64)] {
    guard let reserved = try ledger.find(row.transactionId), reserved.kind == .reserve else {
      throw LedgerFault("redemption \(row.id) has no reservation")
    }
    return reserved.lots.map { ($0.lotId, $0.reserved ?? 0) }
  }

  func lot(_ id: Int64) throws -> LotRow {
    guard let lot = try lots.find(id) else { throw LedgerFault("lot \(id) is gone") }
    return lot
  }

  /// Points that were set aside are free again; those whose date has passed expire at once.
  private func giveBack(_ lines: [(lotId: Int64, points: Int64)], _ row: RedemptionRow, at ms: Int64) throws {
    guard !lines.isEmpty else { return }
    var posting = posting(.release)
    posting.redemptionId = row.id
    posting.cites = row.transactionId
    var back: [(lot: LotRow, points: Int64)] = []
    for line in lines {
      var lot = try lot(line.lotId)
      free(line.points, of: &lot, from: .reserved, &posting)
      try lots.replace(lot)
      back.append((lot, line.points))
    }
    try post(posting, at: ms)
    try settle(back, at: ms)
  }

  /// Points came back to lots: refunds take what they wait for, and what is behind its date expires at once.
  private func settle(_ back: [(lot: LotRow, points: Int64)], at ms: Int64) throws {
    let left = try back.map { try takeAwaited($0.lot, back: $0.points, at: ms) }
    for lot in left where lot.free > 0 {
      if lot.dueMs <= ms { try expire(lot, at: ms) } else { wake(at: lot.dueMs) }
    }
  }

  // MARK: Giving spent points back

  /// Gives spent points back to the lots that they came from, the last one taken first.
  func restore(_ row: RedemptionRow, _ points: Int64, reason: String) throws -> RedemptionRow {
    var row = row
    guard let spent = try ledger.find(row.transactionId) else {
      throw LedgerFault("redemption \(row.id) spent nothing")
    }
    let days = try active()?.config.restoreDays ?? 0
    var posting = posting(.restore)
    posting.redemptionId = row.id
    posting.cites = spent.id
    posting.detail = LedgerDetail(reason: reason)
    var back: [(lot: LotRow, points: Int64)] = []
    for part in Self.backwards(spent.lots, skipping: row.restored, points) {
      let lot = try lot(part.lotId)
      if lot.state == .confirmed, lot.dueMs <= atMs, days > 0 {
        try credit(part.points, from: .redeemed, prolonged(lot, days: Int64(days)), &posting)
      } else {
        back.append((try putBack(part.points, lot, &posting), part.points))
      }
    }
    try post(posting)
    try settle(back, at: atMs)
    row.restored += points
    if row.restored == row.redeemed { row.status = .cancelled }
    row.version += 1
    return row
  }

  private func prolonged(_ lot: LotRow, days: Int64) -> NewLot {
    let due = program.zone.start(of: program.zone.day(at: atMs).adding(days: days + 1))
    return NewLot(dueMs: due, earnedAtMs: lot.earnedAtMs, configId: lot.configId)
  }

  private func putBack(_ points: Int64, _ lot: LotRow, _ posting: inout Posting) throws -> LotRow {
    var lot = lot
    let repaid = min(member.balances.debt - max(0, posting.entries[.debt]), points)
    posting.entries[.redeemed] -= points
    posting.entries[.debt] += repaid
    posting.entries[.available] += points - repaid
    // A lot that was used up before its member became this one.
    lot.memberId = member.id
    lot.remainder += points - repaid
    posting.lots.append(LotLine(lotId: lot.id, points: points - repaid))
    try lots.replace(lot)
    return lot
  }

  /// The parts of a debit in the order in which they come back.
  static func backwards(
    _ lines: [LotLine], skipping restored: Int64, _ points: Int64
  ) -> [(lotId: Int64, points: Int64)] {
    var (skip, left) = (restored, points)
    var parts: [(lotId: Int64, points: Int64)] = []
    for line in lines.reversed() {
      let spent = 0 - line.points
      let skipped = min(skip, spent)
      skip -= skipped
      let part = min(left, spent - skipped)
      left -= part
      if part > 0 { parts.append((line.lotId, part)) }
    }
    return parts
  }
}
