import Contract
import Operations

extension MemberLedger {
  /// Takes back what a refunded purchase had earned, by the award as it was posted and never by today's rules.
  /// - Parameters:
  ///   - refundedMinor: all that was given back of the purchase, this refund included.
  ///   - isWhole: nothing of the purchase is left.
  func clawBack(_ award: LedgerRow, refundId: Int64, refundedMinor: Int64, isWhole: Bool) throws {
    guard let detail = award.detail else { throw LedgerFault("award \(award.id) does not say how it came about") }
    let earlier = try ledger.citing(award.id).filter { $0.kind == .clawback }.compactMap(\.detail)
    let share = Share(refunded: refundedMinor, paid: detail.paidMinor ?? 0, isWhole: isWhole)
    let awarded = award.entries[.issued].magnitudeBelowZero
    let claw = share.of(awarded) - earlier.sum(\.clawed)
    let growth = min(share.of(detail.growth ?? 0) - earlier.sum(\.growth), member.balances.growth)
    let spend = share.of(detail.spendMinor ?? 0) - earlier.sum(\.spendMinor)
    var posting = posting(.clawback)
    posting.cites = award.id
    posting.refundId = refundId
    posting.configId = award.configId
    posting.effectiveMs = award.effectiveMs
    posting.entries[.growth] -= growth
    posting.entries[.growthIssued] += growth
    let parts = try takeBack(claw, of: award, awaited: earlier.sum(\.awaited), &posting)
    posting.entries[.issued] += parts.taken
    posting.detail = LedgerDetail(
      spendMinor: spend, growth: growth, clawed: claw, coveredByExpiry: parts.covered, forgiven: parts.left,
      owed: parts.owed, paidMinor: refundedMinor, awaited: parts.awaited > 0 ? parts.awaited : nil)
    try post(posting)
    try clawActivity(award.effectiveMs, spend: spend, points: claw, growth: growth)
  }

  /// Takes what refunds wait for out of points that came back to a lot.
  /// - Parameter points: what came back.
  /// - Returns: the lot behind it.
  func takeAwaited(_ lot: LotRow, back points: Int64, at ms: Int64) throws -> LotRow {
    let clawbacks = try ledger.citing(lot.transactionId).filter { $0.kind == .clawback }
    let due = min(points, clawbacks.compactMap(\.detail).sum(\.awaited))
    guard due > 0, let last = clawbacks.last else { return lot }
    var lot = lot
    // Less is there where a debt was repaid of it; the rest is spent, then.
    let taken = min(due, lot.free)
    lot.remainder -= taken
    try lots.replace(lot)
    var posting = posting(.clawback)
    posting.cites = last.cites
    posting.configId = last.configId
    posting.effectiveMs = last.effectiveMs
    posting.entries[.available] -= taken
    posting.entries[.issued] += taken
    if taken > 0 { posting.lots = [LotLine(lotId: lot.id, points: 0 - taken)] }
    posting.detail = LedgerDetail(forgiven: due - taken, paidMinor: last.detail?.paidMinor, awaited: 0 - due)
    try post(posting, at: ms)
    return lot
  }

  /// From the award's own lot, then as the award's own version says.
  /// - Parameter awaited: what earlier refunds of the purchase wait for.
  private func takeBack(
    _ points: Int64, of award: LedgerRow, awaited: Int64, _ posting: inout Posting
  ) throws -> ClawbackParts {
    var parts = ClawbackParts(left: points)
    let held = try takeFromOwnLot(award, &parts, &posting)
    guard parts.left > 0, let configId = award.configId else { return parts }
    let config = try version(configId).config
    if config.clawback == .onlyUnspent {
      // Neither spent nor free; the end of the reservation tells which.
      parts.awaited = min(parts.left, max(0, held - awaited))
      parts.left -= parts.awaited
    } else {
      try takeFromOthers(config, &parts, &posting)
    }
    return parts
  }

  /// First what is free in the award's own lot, then what of it has expired: that is gone already.
  /// - Returns: what reservations hold of it.
  private func takeFromOwnLot(
    _ award: LedgerRow, _ parts: inout ClawbackParts, _ posting: inout Posting
  ) throws -> Int64 {
    guard let line = award.lots.first else { return 0 }
    var lot = try lot(line.lotId)
    let taken = min(parts.left, lot.free)
    if taken > 0 {
      posting.entries[lot.state == .pending ? .pending : .available] -= taken
      posting.lots.append(LotLine(lotId: lot.id, points: 0 - taken))
      lot.remainder -= taken
      parts.taken += taken
      parts.left -= taken
    }
    parts.covered = min(parts.left, lot.expired - lot.covered)
    lot.covered += parts.covered
    parts.left -= parts.covered
    if taken > 0 || parts.covered > 0 { try lots.replace(lot) }
    return lot.reserved
  }

  /// What is not there: from other points, then owed.
  ///
  /// Reserved points may come back, so they are not forgiven as if they were spent: `debt_max` counts what is owed beyond
  /// what reservations hold, and a release repays it. So a refund under a reservation ends as one after its release.
  private func takeFromOthers(
    _ config: ProgramConfig, _ parts: inout ClawbackParts, _ posting: inout Posting
  ) throws {
    let taken = min(parts.left, member.balances.available + posting.entries[.available])
    if taken > 0 {
      posting.entries[.available] -= taken
      try take(taken, &posting)
    }
    let limit = config.clawback == .clamp ? 0 : min(config.debtMax ?? Self.pointsMax, Self.pointsMax)
    let room = max(0, limit + member.balances.reserved - member.balances.debt)
    parts.owed = min(parts.left - taken, room)
    posting.entries[.debt] -= parts.owed
    parts.taken += taken + parts.owed
    parts.left -= taken + parts.owed
  }
}

/// What becomes of the points that a refund asks back.
private struct ClawbackParts {
  /// What is not found anywhere, and forgiven in the end.
  var left: Int64
  /// What goes back to where it was issued, what is owed included.
  var taken: Int64 = 0
  var owed: Int64 = 0
  var covered: Int64 = 0
  /// What is taken when a reservation gives it back.
  var awaited: Int64 = 0

  init(left: Int64) { self.left = left }
}

/// How much of an award a refund takes back.
private struct Share {
  let refunded: Int64
  let paid: Int64
  let isWhole: Bool

  /// Rounded down, but all of it where nothing of the purchase is left.
  func of(_ awarded: Int64) -> Int64 {
    if isWhole { return awarded }
    guard paid > 0 else { return 0 }
    return Int64(Int128(awarded) * Int128(min(refunded, paid)) / Int128(paid))
  }
}

extension [LedgerDetail] {
  fileprivate func sum(_ value: (LedgerDetail) -> Int64?) -> Int64 { reduce(0) { $0 + (value($1) ?? 0) } }
}

extension Int64 {
  /// What an account gave: 0 where it received.
  fileprivate var magnitudeBelowZero: Int64 { Swift.max(0, 0 - self) }
}
