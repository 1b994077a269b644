import Contract

extension Model {
  mutating func refund(_ label: String, _ purchase: String, _ amount: Int64?, _ command: ModelCommand) throws -> String
  {
    for known in state.purchases {
      guard let stored = known.refunds.first(where: { $0.label == label }) else { continue }
      guard stored.command == command else { throw ModelRefusal("EXTERNAL_ID_REUSED", "external_ref") }
      return "OK again"
    }
    guard let index = state.purchases.firstIndex(where: { $0.label == purchase }) else {
      throw ModelRefusal("PURCHASE_NOT_FOUND", "purchase_ref")
    }
    let stored = state.purchases[index]
    let left = stored.amount - stored.refunded
    let isGiftOut = stored.amount == 0 && !stored.wasRefunded
    guard left > 0 || isGiftOut else { throw ModelRefusal("NOTHING_TO_REFUND", "purchase_ref") }
    let back = amount ?? left
    guard back <= left else { throw ModelRefusal("REFUND_ABOVE_PURCHASE", "amount") }
    guard nowMs >= stored.atMs else { throw ModelRefusal("REFUND_BEFORE_PURCHASE", "refunded_at_ms") }
    state.purchases[index].refunded += back
    state.purchases[index].wasRefunded = true
    state.purchases[index].refunds.append((label, command, ""))
    var said = "OK"
    for (member, award) in awards(of: index) {
      let m = living(member)
      try clawBack(award, of: member, from: m, index, back)
      said += " \(told(m))"
    }
    return said
  }

  /// What of an amount a refund that brings the total to `refunded` of `paid` asks back.
  private func proportion(_ amount: Int64, _ refunded: Int64, _ paid: Int64) -> Int64 {
    refunded == paid ? amount : Int64(Int128(amount) * Int128(refunded) / Int128(paid))
  }

  private mutating func clawBack(
    _ award: ModelTransaction, of member: Int, from m: Int, _ purchase: Int, _ back: Int64
  ) throws {
    let atMs = try begin(m, "purchase_ref")
    let stored = state.purchases[purchase]
    var awarded = award.points
    var growth = award.growth
    if bugs.contains(.clawsByTodaysRule) {
      let earning = try evaluate(
        stored.request, of: m, config(m, at: atMs), effectiveMs: award.effectiveMs, atMs: atMs)
      awarded = earning.sum(.points)
      growth = earning.sum(.growth)
    }
    let before = history(m).filter { $0.kind == .clawback && $0.cites?.id == award.id }
    let due = proportion(awarded, stored.refunded, stored.amount) - before.reduce(0) { $0 + $1.clawed }
    let dueGrowth = proportion(growth, stored.refunded, stored.amount) - before.reduce(0) { $0 + $1.clawedGrowth }
    var transaction = draft(m, .clawback, atMs: atMs)
    transaction.effectiveMs = award.effectiveMs
    transaction.effectiveDay = award.effectiveDay
    transaction.cites = (member, award.id)
    transaction.purchase = purchase
    transaction.clawed = max(0, due)
    transaction.clawedGrowth = max(0, dueGrowth)
    transaction.spend = back
    takeBack(max(0, due), award, m, &transaction)
    let grown = min(max(0, dueGrowth), balance(m, .growth))
    transaction.entries += [(.growth, -grown), (.growthIssued, grown)]
    post(m, transaction)
    requalify(m, atMs: atMs)
  }

  /// The award's own lot first, then what expired of it, then other points, then debt, as its version says.
  ///
  /// A member stands where they would stand if all reservations ended now and nothing of them were spent.
  private mutating func takeBack(
    _ due: Int64, _ award: ModelTransaction, _ m: Int, _ transaction: inout ModelTransaction
  ) {
    let config = award.version.map { program(m).versions[$0].config } ?? ProgramConfig()
    let policy = config.clawback ?? .debt
    var rest = due
    let own = state.lots.first { $0.transaction == award.id }
    if let own {
      let taken = min(rest, own.free)
      rest -= taken
      transaction.entries += [(own.isPending ? .pending : .available, -taken), (.issued, taken)]
      if taken > 0 { transaction.lots.append(ModelLotLine(lot: own.id, points: -taken)) }
      let covered = min(rest, own.expired - own.covered)
      state.lots[own.id].covered += covered
      rest -= covered
    }
    if policy == .onlyUnspent {
      if let own, own.reserved > own.awaited {
        state.lots[own.id].awaited += min(rest, own.reserved - own.awaited)
      }
      return
    }
    let lines = taking(rest, from: spendable(m, at: transaction.atMs).filter { $0.id != own?.id })
    let others = lines.reduce(0) { $0 + $1.points }
    rest -= others
    transaction.entries += [(.available, -others), (.issued, others)]
    transaction.lots += lines.map { ModelLotLine(lot: $0.lot, points: -$0.points) }
    var owed = rest
    if policy == .clamp || config.debtMax != nil {
      let floor = policy == .clamp ? 0 : -(config.debtMax ?? 0)
      let stand = balance(m, .reserved) - debt(m)
      owed = stand > floor ? min(rest, stand - floor) : 0
    }
    transaction.entries += [(.debt, -owed), (.issued, owed)]
  }

  /// Points came back to lots: what refunds of their purchases wait for is taken, as far as no debt has eaten it.
  mutating func takeAwaited(_ m: Int, _ lines: [ModelLotLine], atMs: Int64) {
    for line in lines where state.lots[line.lot].awaited > 0 {
      let lot = state.lots[line.lot]
      let due = min(line.points, lot.awaited)
      state.lots[line.lot].awaited -= due
      let taken = min(due, lot.free)
      var transaction = draft(m, .clawback, atMs: atMs)
      transaction.entries = [(.available, -taken), (.issued, taken)]
      transaction.lots = [ModelLotLine(lot: line.lot, points: -taken)]
      post(m, transaction)
    }
  }
}
