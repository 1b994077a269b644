import Contract

extension Model {
  /// Something that falls due: when, and which class comes first at one instant.
  private struct Due: Comparable {
    enum What: Int { case confirm, timeOut, expire, inactive, floor, tier }
    var atMs: Int64
    var what: What
    /// Of lots: what was earned first comes first.
    var earnedAtMs: Int64 = 0
    var id: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.atMs, left.what.rawValue, left.earnedAtMs, left.id)
        < (right.atMs, right.what.rawValue, right.earnedAtMs, right.id)
    }
  }

  /// Posts all that is due on a member up to an instant, each at its own.
  mutating func settle(_ m: Int, upTo ms: Int64) {
    settleDue(m, upTo: ms)
    state.members[m].lastAtMs = max(state.members[m].lastAtMs, ms)
  }

  /// Without moving the member's time beyond what was due.
  mutating func settleDue(_ m: Int, upTo ms: Int64) {
    while let due = nextDue(m), due.atMs <= ms {
      switch due.what {
      case .confirm: confirm(lot: due.id, atMs: due.atMs)
      case .timeOut: releaseAll(due.id, atMs: due.atMs, .timedOut)
      case .expire: expire(due.id, atMs: due.atMs)
      case .inactive:
        state.members[m].inactiveMs = nil
        for lot in state.lots where lot.member == m && !lot.isPending { expire(lot.id, atMs: due.atMs) }
      case .floor: endFloor(m, atMs: due.atMs)
      case .tier: endPeriod(m, atMs: due.atMs)
      }
      state.members[m].lastAtMs = max(state.members[m].lastAtMs, due.atMs)
    }
  }

  func nextDueMs(_ m: Int) -> Int64? { nextDue(m)?.atMs }

  private func nextDue(_ m: Int) -> Due? {
    var dues: [Due] = []
    for lot in state.lots where lot.member == m && lot.dueMs < Self.never {
      if lot.isPending && lot.remainder > 0 {
        dues.append(Due(atMs: lot.dueMs, what: .confirm, earnedAtMs: lot.earnedAtMs, id: lot.id))
      }
      if !lot.isPending && lot.free > 0 && !bugs.contains(.spendsExpired) {
        dues.append(Due(atMs: lot.dueMs, what: .expire, earnedAtMs: lot.earnedAtMs, id: lot.id))
      }
    }
    for (index, redemption) in state.redemptions.enumerated() {
      guard redemption.member == m, redemption.status == .reserved, let atMs = redemption.expiresAtMs else { continue }
      dues.append(Due(atMs: atMs, what: .timeOut, id: index))
    }
    let member = state.members[m]
    if let atMs = member.inactiveMs { dues.append(Due(atMs: atMs, what: .inactive, id: 0)) }
    if let atMs = member.floorUntilMs { dues.append(Due(atMs: atMs, what: .floor, id: 0)) }
    if let atMs = member.tierUntilMs { dues.append(Due(atMs: atMs, what: .tier, id: 0)) }
    return dues.min()
  }

  /// Pending points become spendable; the clock of their expiry starts.
  @discardableResult
  mutating func confirm(lot: Int, atMs: Int64) -> Int {
    let found = state.lots[lot]
    let m = found.member
    let repaid = min(debt(m), found.remainder)
    var transaction = draft(m, .confirm, atMs: atMs)
    transaction.entries = [(.pending, -found.remainder), (.debt, repaid), (.available, found.remainder - repaid)]
    transaction.lots = [ModelLotLine(lot: lot, points: -repaid)]
    let versions = program(m).versions
    let config = found.version.map { versions[$0].config } ?? ProgramConfig()
    state.lots[lot].isPending = false
    state.lots[lot].dueMs = expiry(m, config, from: atMs)
    return post(m, transaction)
  }

  /// What the agenda does: whatever is due on anybody is posted, as at its due instant.
  mutating func sweep() {
    for m in state.members.indices where state.members[m].mergedInto == nil { settleDue(m, upTo: nowMs) }
  }
}
