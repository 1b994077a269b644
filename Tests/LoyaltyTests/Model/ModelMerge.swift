import Contract

extension Model {
  mutating func merge(_ into: Int, _ from: Int) throws -> String {
    let into = survivor(into)
    let from = survivor(from)
    state.customers[from].mergedInto = into
    fillBirthday(into, from)
    var said = "OK"
    for program in state.programs.indices {
      guard let loser = living(from, program) else { continue }
      guard let m = living(into, program) else {
        state.members[loser].customer = into
        continue
      }
      try join(loser, into: m)
      said += " \(told(m))"
    }
    for purchase in state.purchases.indices where state.purchases[purchase].customer == from {
      state.purchases[purchase].customer = into
    }
    return said
  }

  /// A gap is filled from the oldest of all files that became part of this one.
  private mutating func fillBirthday(_ into: Int, _ from: Int) {
    state.customers[into].behind += [from] + state.customers[from].behind
    guard state.customers[into].birthday == nil || state.customers[into].isBirthdayFilled else { return }
    let filling = state.customers[into].behind.sorted().map { state.customers[$0] }
      .first { $0.birthday != nil && !$0.isBirthdayFilled }
    state.customers[into].birthday = filling?.birthday
    state.customers[into].isBirthdayFilled = filling != nil
  }

  private func living(_ customer: Int, _ program: Int) -> Int? {
    state.members.firstIndex { $0.customer == customer && $0.program == program && $0.mergedInto == nil }
  }

  private mutating func join(_ loser: Int, into m: Int) throws {
    let atMs = max(try instant(m, "into"), try instant(loser, "from"))
    settle(m, upTo: atMs)
    settle(loser, upTo: atMs)
    var out = draft(loser, .mergeOut, atMs: atMs)
    var into = draft(m, .mergeIn, atMs: atMs)
    let accounts: [LedgerAccount] = [.available, .pending, .reserved, .debt]
    for account in accounts {
      let points = balance(loser, account)
      out.entries += [(account, -points), (.transferred, points)]
      into.entries += [(account, points), (.transferred, -points)]
    }
    let growth = balance(loser, .growth)
    out.entries += [(.growth, -growth), (.growthIssued, growth)]
    into.entries += [(.growth, growth), (.growthIssued, -growth)]
    let available = balance(m, .available) + balance(loser, .available)
    let repaid = min(available, debt(m) + debt(loser))
    into.entries += [(.available, -repaid), (.debt, repaid)]
    for lot in state.lots.indices where state.lots[lot].member == loser { state.lots[lot].member = m }
    into.lots = taking(repaid, from: spendable(m, at: atMs)).map { ModelLotLine(lot: $0.lot, points: -$0.points) }
    // Where nothing goes over, nothing is posted.
    if out.entries.contains(where: { $0.points != 0 }) {
      post(loser, out)
      post(m, into)
    }
    for index in state.redemptions.indices where state.redemptions[index].member == loser {
      state.redemptions[index].member = m
    }
    joinFacts(loser, m, atMs)
  }

  private mutating func joinFacts(_ loser: Int, _ m: Int, _ atMs: Int64) {
    let other = state.members[loser]
    if other.tier != nil { setTier(loser, nil, .program, atMs: atMs) }
    state.members[loser].mergedInto = m
    state.members[loser].status = .closed
    state.members[loser].tierUntilMs = nil
    state.members[loser].graceFrom = nil
    state.members[loser].floor = nil
    state.members[loser].floorUntilMs = nil
    state.members[loser].inactiveMs = nil
    var member = state.members[m]
    member.absorbed.append(loser)
    // A merge ends no suspension.
    if other.status == .suspended { member.status = .suspended }
    member.joinedAtMs = min(member.joinedAtMs, other.joinedAtMs)
    member.birthdayYear = max(member.birthdayYear, other.birthdayYear)
    if let theirs = other.inactiveMs { member.inactiveMs = max(theirs, member.inactiveMs ?? theirs) }
    if let theirs = other.floor {
      if member.floor ?? -1 < theirs {
        member.floor = theirs
        member.floorUntilMs = other.floorUntilMs
      } else if member.floor == theirs, let mine = member.floorUntilMs {
        member.floorUntilMs = other.floorUntilMs.map { max($0, mine) }
      }
    }
    if member.referrer == nil, other.referrer != m { member.referrer = other.referrer }
    if member.referrer == loser { member.referrer = nil }
    let base = max(member.tier ?? -1, other.tier ?? -1)
    if other.tier ?? -1 > member.tier ?? -1 {
      member.tierUntilMs = other.tierUntilMs
      member.graceFrom = other.graceFrom
    }
    state.members[m] = member
    if base >= 0 { joinTiers(m, base: base, atMs) }
  }

  /// The better of both tiers, and upwards what both histories together are good for.
  private mutating func joinTiers(_ m: Int, base: Int, _ atMs: Int64) {
    let config = config(m, at: atMs)
    guard !config.tiers.isEmpty, let policy = config.tierPolicy else { return }
    let today = zone(m).day(at: atMs)
    let best = max(base, levelNow(m, today, config, withPrevious: false), state.members[m].floor ?? 0)
    if best != state.members[m].tier { setTier(m, best, .merged, atMs: atMs) }
    if best > base || (policy.window == .membershipYear && state.members[m].graceFrom == nil) {
      setPeriod(m, from: today, config)
    }
  }
}
