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
    var left = claw
    let covered = try takeFromOwnLot(award, &left, &posting)
    let (owed, forgiven) = try takeFromOthers(award, left, &posting)
    posting.entries[.issued] += claw - covered - forgiven
    posting.detail = LedgerDetail(
      spendMinor: spend, growth: growth, clawed: claw, coveredByExpiry: covered, forgiven: forgiven, owed: owed,
      paidMinor: refundedMinor)
    try post(posting)
    try clawActivity(award.effectiveMs, spend: spend, points: claw, growth: growth)
  }

  /// First what is left of the award's own lot, then what of it has expired: that is gone already.
  /// - Returns: the latter.
  private func takeFromOwnLot(
    _ award: LedgerRow, _ left: inout Int64, _ posting: inout Posting
  ) throws -> Int64 {
    guard let line = award.lots.first else { return 0 }
    var lot = try lot(line.lotId)
    let taken = min(left, lot.free)
    if taken > 0 {
      posting.entries[lot.state == .pending ? .pending : .available] -= taken
      posting.lots.append(LotLine(lotId: lot.id, points: 0 - taken))
      lot.remainder -= taken
      left -= taken
    }
    let covered = min(left, lot.expired - lot.covered)
    lot.covered += covered
    left -= covered
    if taken > 0 || covered > 0 { try lots.replace(lot) }
    return covered
  }

  /// What is spent already: from other points, then owed, then forgiven, as the award's own version says.
  private func takeFromOthers(
    _ award: LedgerRow, _ points: Int64, _ posting: inout Posting
  ) throws -> (owed: Int64, forgiven: Int64) {
    guard points > 0, let configId = award.configId else { return (0, points) }
    let config = try version(configId).config
    let policy = config.clawback ?? .debt
    guard policy != .onlyUnspent else { return (0, points) }
    let taken = min(points, member.balances.available + posting.entries[.available])
    if taken > 0 {
      posting.entries[.available] -= taken
      try take(taken, &posting)
    }
    let missing = points - taken
    guard missing > 0, policy == .debt else { return (0, missing) }
    let room = max(0, (config.debtMax ?? Self.pointsMax) - member.balances.debt)
    let owed = min(missing, room)
    posting.entries[.debt] -= owed
    return (owed, missing - owed)
  }
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
