import Contract

/// What a credit is made of: points of one date.
struct ModelCredit {
  var points: Int64
  var dueMs: Int64
  var earnedAtMs: Int64
  var isPending = false
  /// The version that will say how pending points expire.
  var version: Int?
}

extension Model {
  func balance(_ m: Int, _ account: LedgerAccount) -> Int64 {
    var sum: Int64 = 0
    for transaction in state.members[m].transactions { sum += transaction.sum(account) }
    return sum
  }

  func debt(_ m: Int) -> Int64 { -balance(m, .debt) }

  func draft(_ m: Int, _ kind: LedgerKind, atMs: Int64, effectiveMs: Int64? = nil) -> ModelTransaction {
    let zone = zone(m)
    let effectiveMs = effectiveMs ?? atMs
    return ModelTransaction(
      id: 0, kind: kind, atMs: atMs, effectiveMs: effectiveMs, effectiveDay: zone.day(at: effectiveMs),
      atDay: zone.day(at: atMs))
  }

  /// Writes a transaction, which must add up to zero, and does to the lots what it says.
  @discardableResult
  mutating func post(_ m: Int, _ transaction: ModelTransaction) -> Int {
    var transaction = transaction
    state.lastTransaction += 1
    transaction.id = state.lastTransaction
    transaction.entries.removeAll { $0.points == 0 }
    var points: Int64 = 0
    var growth: Int64 = 0
    for entry in transaction.entries {
      if entry.account == .growth || entry.account == .growthIssued {
        growth += entry.points
      } else {
        points += entry.points
      }
    }
    precondition(points == 0 && growth == 0, "the model's own books do not balance")
    for line in transaction.lots {
      state.lots[line.lot].remainder += line.points
      state.lots[line.lot].reserved += line.reserved
    }
    state.members[m].transactions.append(transaction)
    state.members[m].lastAtMs = max(state.members[m].lastAtMs, transaction.atMs)
    return transaction.id
  }

  /// Adds points from an account of the program: what is owed is repaid first, from the first of them on.
  @discardableResult
  mutating func credit(
    _ m: Int, _ credits: [ModelCredit], from account: LedgerAccount, _ transaction: ModelTransaction
  ) -> Int {
    var transaction = transaction
    var owed = debt(m)
    var opened: [ModelLot] = []
    for credit in credits where credit.points > 0 {
      let repaid = credit.isPending ? 0 : min(owed, credit.points)
      owed -= repaid
      transaction.entries += [
        (credit.isPending ? .pending : .available, credit.points - repaid), (.debt, repaid), (account, -credit.points),
      ]
      let lot = state.lots.count + opened.count
      transaction.lots.append(ModelLotLine(lot: lot, points: credit.points - repaid))
      opened.append(
        ModelLot(
          id: lot, member: m, transaction: 0, isPending: credit.isPending, dueMs: credit.dueMs,
          earnedAtMs: credit.earnedAtMs, amount: credit.points, remainder: 0, version: credit.version))
    }
    state.lots += opened
    let id = post(m, transaction)
    for lot in opened { state.lots[lot.id].transaction = id }
    expireAtOnce(m, transaction.atMs)
    return id
  }

  /// Confirmed lots of a member that have something to spend at an instant, in the order of spending.
  func spendable(_ m: Int, at ms: Int64) -> [ModelLot] {
    state.lots
      .filter { lot in
        lot.member == m && !lot.isPending && lot.free > 0 && (lot.dueMs > ms || bugs.contains(.spendsExpired))
      }
      .sorted { ($0.dueMs, $0.earnedAtMs, $0.id) < ($1.dueMs, $1.earnedAtMs, $1.id) }
  }

  /// What a debit takes of which lot.
  func taking(_ points: Int64, from lots: [ModelLot]) -> [ModelLotLine] {
    var left = points
    var lines: [ModelLotLine] = []
    for lot in lots where left > 0 {
      let part = min(left, lot.free)
      lines.append(ModelLotLine(lot: lot.id, points: part))
      left -= part
    }
    return lines
  }

  func mustHave(_ points: Int64, _ m: Int, at ms: Int64, _ path: String) throws {
    let available = spendable(m, at: ms).reduce(0) { $0 + $1.free }
    if points > available { throw ModelRefusal("POINTS_NOT_ENOUGH", path) }
  }

  // MARK: Expiry

  /// When points that are confirmed at an instant expire under a version of the program.
  func expiry(_ m: Int, _ config: ProgramConfig, from confirmedMs: Int64) -> Int64 {
    guard let policy = config.expiry else { return Self.never }
    let zone = zone(m)
    let day = zone.day(at: confirmedMs)
    let count = Int(policy.count)
    var last: ModelDay
    switch policy.kind {
    case .days: last = day.adding(days: count)
    case .months: last = day.adding(months: count)
    case .fixedDay:
      let month = Int(policy.month ?? 1)
      let dayOfMonth = Int(policy.day ?? 1)
      last = ModelDay(day.year, month, dayOfMonth)
      if last < day { last = ModelDay(day.year + 1, month, dayOfMonth) }
      return zone.start(of: ModelDay(last.year + count - 1, month, dayOfMonth).adding(days: 1))
    default: return Self.never
    }
    if policy.toMonthEnd == true { return zone.start(of: last.startOfMonth.adding(months: 1)) }
    return zone.start(of: last.adding(days: 1))
  }

  /// Takes what is free of a lot away.
  mutating func expire(_ lot: Int, atMs: Int64) {
    let m = state.lots[lot].member
    let free = state.lots[lot].free
    guard free > 0 else { return }
    var transaction = draft(m, .expire, atMs: atMs)
    transaction.entries = [(.available, -free), (.expired, free)]
    transaction.lots = [ModelLotLine(lot: lot, points: -free)]
    state.lots[lot].expired += free
    post(m, transaction)
  }

  /// What comes back, or is opened, when its date is over already.
  mutating func expireAtOnce(_ m: Int, _ atMs: Int64) {
    if bugs.contains(.spendsExpired) { return }
    for lot in state.lots where lot.member == m && !lot.isPending && lot.dueMs <= atMs { expire(lot.id, atMs: atMs) }
  }

  /// The member was active: points that expire by inactivity live on.
  mutating func renewActivity(_ m: Int, atMs: Int64) {
    guard let policy = config(m, at: atMs).expiry, policy.kind == .inactiveDays else {
      state.members[m].inactiveMs = nil
      return
    }
    let zone = zone(m)
    state.members[m].inactiveMs = zone.start(of: zone.day(at: atMs).adding(days: Int(policy.count) + 1))
  }
}
