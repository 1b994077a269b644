import Contract

extension Model {
  mutating func enrol(
    _ customer: Int, _ program: Int, _ referredBy: Int?, _ opening: Int64?, _ expiresMs: Int64?
  ) throws -> String {
    try mustBeOpen(program, "program")
    let atMs = nowMs
    guard state.programs[program].config(at: atMs) != nil else { throw ModelRefusal("PROGRAM_NOT_ACTIVE", "program") }
    if let m = find(customer, program) {
      throw ModelRefusal(state.members[m].status == .closed ? "MEMBER_CLOSED" : "MEMBER_EXISTS", "customer_id")
    }
    let customer = survivor(customer)
    var referrer: Int?
    if let referredBy {
      guard let found = find(referredBy, program), state.members[found].status != .closed else {
        throw ModelRefusal("REFERRAL_UNKNOWN", "referral_code")
      }
      referrer = found
    }
    if let expiresMs, expiresMs <= atMs { throw ModelRefusal("EXPIRY_IN_PAST", "opening_expires_ms") }
    let m = open(customer, program, joinedAtMs: atMs)
    state.members[m].referrer = referrer
    if let opening {
      let due = expiresMs ?? expiry(m, config(m, at: atMs), from: atMs)
      credit(
        m, [ModelCredit(points: opening, dueMs: due, earnedAtMs: atMs)], from: .issued,
        draft(m, .opening, atMs: atMs))
    }
    return "OK \(told(m))"
  }

  mutating func open(_ customer: Int, _ program: Int, joinedAtMs: Int64) -> Int {
    state.members.append(
      ModelMember(program: program, customer: customer, joinedAtMs: joinedAtMs, lastAtMs: nowMs))
    let m = state.members.count - 1
    startTier(m, atMs: nowMs)
    return m
  }

  mutating func suspend(_ m: Int) throws -> String {
    try mustBeActive(m, "customer_id")
    _ = try begin(m, "customer_id")
    state.members[m].status = .suspended
    return "OK \(told(m))"
  }

  mutating func resume(_ m: Int) throws -> String {
    if state.members[m].status == .active { throw ModelRefusal("MEMBER_ACTIVE", "customer_id") }
    let wasClosed = state.members[m].status == .closed
    try mustBeOpen(state.members[m].program, "customer_id")
    let atMs = try begin(m, "customer_id")
    state.members[m].status = .active
    if wasClosed { startTier(m, atMs: atMs) }
    return "OK \(told(m))"
  }

  mutating func close(_ m: Int) throws -> String {
    if state.members[m].status == .closed { throw ModelRefusal("MEMBER_CLOSED", "customer_id") }
    let atMs = try begin(m, "customer_id")
    if balance(m, .reserved) > 0 { throw ModelRefusal("RESERVATIONS_OPEN", "customer_id") }
    var transaction = draft(m, .forfeit, atMs: atMs)
    for lot in state.lots where lot.member == m && lot.remainder > 0 {
      transaction.entries += [(lot.isPending ? .pending : .available, -lot.remainder), (.expired, lot.remainder)]
      transaction.lots.append(ModelLotLine(lot: lot.id, points: -lot.remainder))
      state.lots[lot.id].expired += lot.remainder
    }
    if !transaction.lots.isEmpty { post(m, transaction) }
    state.members[m].status = .closed
    if state.members[m].tier != nil { setTier(m, nil, .program, atMs: atMs) }
    state.members[m].tierUntilMs = nil
    state.members[m].graceFrom = nil
    state.members[m].inactiveMs = nil
    return "OK \(told(m))"
  }

  mutating func adjust(_ m: Int, _ points: Int64, _ expiresMs: Int64?) throws -> String {
    if points == 0 { throw ModelRefusal("ZERO_POINTS", "points") }
    if points < 0 && expiresMs != nil { throw ModelRefusal("EXPIRY_UNEXPECTED", "expires_at_ms") }
    if state.members[m].status == .closed { throw ModelRefusal("MEMBER_CLOSED", "customer_id") }
    let before = state.members[m].lastAtMs
    let atMs = try instant(m, "customer_id")
    let isDue = nextDueMs(m).map { $0 <= atMs } ?? false
    settle(m, upTo: atMs)
    if let expiresMs, expiresMs <= atMs { throw ModelRefusal("EXPIRY_IN_PAST", "expires_at_ms") }
    let config = config(m, at: atMs)
    let limit = config.adjustLimits.first { $0.role == .administrator }?.points ?? 0
    if abs(points) > limit {
      // What waits is no event of the member yet.
      if !isDue { state.members[m].lastAtMs = before }
      return "OK WAITS"
    }
    if points > 0 {
      let due = expiresMs ?? expiry(m, config, from: atMs)
      credit(
        m, [ModelCredit(points: points, dueMs: due, earnedAtMs: atMs)], from: .adjusted, draft(m, .adjust, atMs: atMs))
    } else {
      try mustHave(-points, m, at: atMs, "points")
      var transaction = draft(m, .adjust, atMs: atMs)
      transaction.entries = [(.available, points), (.adjusted, -points)]
      transaction.lots = taking(-points, from: spendable(m, at: atMs)).map {
        ModelLotLine(lot: $0.lot, points: -$0.points)
      }
      post(m, transaction)
    }
    return "OK \(told(m))"
  }

  mutating func transfer(_ m: Int, _ toCustomer: Int, _ points: Int64) throws -> String {
    let program = state.members[m].program
    let to = try member(toCustomer, program)
    if m == to { throw ModelRefusal("TRANSFER_TO_SELF", "to_member_id") }
    let ownMs = try instant(m, "customer_id")
    try mustBeOpen(program, "customer_id")
    let atMs = max(ownMs, try instant(to, "to_member_id"))
    settle(m, upTo: atMs)
    settle(to, upTo: atMs)
    try mustBeActive(m, "customer_id")
    try mustBeActive(to, "to_member_id")
    if let most = config(m, at: atMs).limits?.transferPerDay, sentToday(m, atMs) + points > most {
      throw ModelRefusal("DAY_LIMIT_REACHED", "points")
    }
    try mustHave(points, m, at: atMs, "points")
    let lines = taking(points, from: spendable(m, at: atMs))
    var transaction = draft(m, .transferOut, atMs: atMs)
    transaction.entries = [(.available, -points), (.transferred, points)]
    transaction.lots = lines.map { ModelLotLine(lot: $0.lot, points: -$0.points) }
    post(m, transaction)
    let parts = lines.map { line in
      let lot = state.lots[line.lot]
      return ModelCredit(points: line.points, dueMs: lot.dueMs, earnedAtMs: lot.earnedAtMs)
    }
    credit(to, parts, from: .transferred, draft(to, .transferIn, atMs: atMs))
    return "OK \(told(m)) \(told(to))"
  }

  private func sentToday(_ m: Int, _ atMs: Int64) -> Int64 {
    let today = zone(m).day(at: atMs)
    return history(m).filter { $0.atDay == today && $0.kind == .transferOut }.reduce(0) { $0 + $1.sum(.transferred) }
  }

  // MARK: Programs

  mutating func activate(_ program: Int, _ config: Int, _ fromMs: Int64?) throws -> String {
    try mustBeOpen(program, "id")
    let from = fromMs ?? nowMs
    guard from >= nowMs else { throw ModelRefusal("ACTIVATION_OUT_OF_ORDER", "from_ms") }
    if let last = state.programs[program].versions.last, from < last.fromMs {
      throw ModelRefusal("ACTIVATION_OUT_OF_ORDER", "from_ms")
    }
    state.programs[program].versions.append((from, configs[config]))
    return "OK"
  }

  mutating func closeProgram(_ program: Int) throws -> String {
    try mustBeOpen(program, "id")
    state.programs[program].isClosed = true
    return "OK"
  }
}
