import Contract
import Operations

/// What is due on a member, in the order in which it happens: by instant, and at one instant in the order of the cases.
enum DueEvent {
  case confirm(LotRow)
  case timeOut(RedemptionRow)
  case expire(LotRow)
  /// All that is free, since the member was not active for long.
  case lapse
  case floorEnds
  case tierPeriodEnds
}

extension MemberLedger {
  /// Posts what is due up to an instant, each at its own.
  func settle(through ms: Int64) throws {
    guard member.nextDueMs <= ms else { return }
    while let (event, dueMs) = try nextDue(), dueMs <= ms { try run(event, at: dueMs) }
    member.nextDueMs = try nextDue()?.ms ?? MemberRow.never
  }

  /// The first thing due, and when.
  private func nextDue() throws -> (event: DueEvent, ms: Int64)? {
    var candidates: [(event: DueEvent, ms: Int64)] = []
    if member.balances.pending > 0, let lot = try lots.nextDue(.pending, of: member.id) {
      candidates.append((.confirm(lot), lot.dueMs))
    }
    if member.balances.reserved > 0, let row = try redemptions.nextTimeOut(of: member.id), let ms = row.expiresAtMs {
      candidates.append((.timeOut(row), ms))
    }
    if member.balances.available > 0 {
      if let lot = try lots.nextDue(.confirmed, of: member.id) { candidates.append((.expire(lot), lot.dueMs)) }
    }
    // Also where nothing is available: what comes later must not lapse by it.
    if let ms = member.inactiveMs { candidates.append((.lapse, ms)) }
    if let ms = member.floorUntilMs { candidates.append((.floorEnds, ms)) }
    if let ms = member.tierUntilMs { candidates.append((.tierPeriodEnds, ms)) }
    return candidates.enumerated().min { ($0.element.ms, $0.offset) < ($1.element.ms, $1.offset) }
      .map(\.element).flatMap { $0.ms == MemberRow.never ? nil : $0 }
  }

  private func run(_ event: DueEvent, at ms: Int64) throws {
    switch event {
    case .confirm(let lot): try confirm(lot, at: ms)
    case .timeOut(let redemption): try release(redemption, .timedOut, at: ms)
    case .expire(let lot): try expire(lot, at: ms)
    case .lapse: try lapse(at: ms)
    case .floorEnds: try endFloor(at: ms)
    case .tierPeriodEnds: try endTierPeriod(at: ms)
    }
  }

  /// Pending points can be spent from now on, and their time runs.
  @discardableResult
  func confirm(_ lot: LotRow, at ms: Int64) throws -> LedgerRow {
    var lot = lot
    var posting = posting(.confirm)
    posting.cites = lot.transactionId
    posting.configId = lot.configId
    lot.state = .confirmed
    lot.dueMs = try lot.configId.map { try version($0).calendar.expiryMs(confirmedMs: ms) } ?? MemberRow.never
    free(lot.remainder, of: &lot, from: .pending, &posting)
    try lots.replace(lot)
    if lot.free > 0 { wake(at: lot.dueMs) }
    return try post(posting, at: ms)
  }

  /// Not active for too long: all that is free expires.
  private func lapse(at ms: Int64) throws {
    member.inactiveMs = nil
    while let lot = try lots.nextDue(.confirmed, of: member.id) { try expire(lot, at: ms) }
  }
}
