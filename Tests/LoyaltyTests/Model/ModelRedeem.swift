import Contract

extension Model {
  mutating func redeem(_ request: ModelRedeemRequest) throws -> String {
    let m = try member(request.customer, request.program)
    try mustBeOpen(request.program, "customer_id")
    try mustBeActive(m, "customer_id")
    let atMs = try begin(m, "customer_id")
    let config = config(m, at: atMs)
    let (points, path, reward) = try price(request, m, config, atMs)
    if let most = config.limits?.redeemPerDay, spentToday(m, atMs) + points > most {
      throw ModelRefusal("DAY_LIMIT_REACHED", path)
    }
    try mustHave(points, m, at: atMs, path)
    let lines = taking(points, from: spendable(m, at: atMs))
    let index = state.redemptions.count
    var redemption = ModelRedemption(label: request.label, member: m, status: .redeemed, points: points, lines: lines)
    if let reward, case .reward(let code, let quantity) = request.what {
      redemption.reward = code
      redemption.quantity = quantity
      let stock = state.programs[request.program].rewards[reward].stock
      state.programs[request.program].rewards[reward].stock = stock.map { $0 - quantity }
    }
    var transaction = draft(m, request.holdSeconds == nil ? .redeem : .reserve, atMs: atMs)
    transaction.redemption = index
    if let seconds = request.holdSeconds {
      redemption.status = .reserved
      redemption.expiresAtMs = atMs + seconds * 1000
      transaction.entries = [(.available, -points), (.reserved, points)]
      transaction.lots = lines.map { ModelLotLine(lot: $0.lot, points: 0, reserved: $0.points) }
    } else {
      redemption.redeemed = points
      transaction.entries = [(.available, -points), (.redeemed, points)]
      transaction.lots = lines.map { ModelLotLine(lot: $0.lot, points: -$0.points) }
      redemption.vouchers = vouchers(redemption, m, atMs)
    }
    state.redemptions.append(redemption)
    post(m, transaction)
    renewActivity(m, atMs: atMs)
    return "OK \(points) \(told(m))"
  }

  /// What it costs, and the path that a shortage is told under.
  private func price(
    _ request: ModelRedeemRequest, _ m: Int, _ config: ProgramConfig, _ atMs: Int64
  ) throws -> (points: Int64, path: String, reward: Int?) {
    switch request.what {
    case .points(let points): return (points, "points", nil)
    case .money(let minor, let order):
      guard let offer = config.money else { throw ModelRefusal("MONEY_NOT_OFFERED", "money") }
      let points = (minor * offer.points + offer.minor - 1) / offer.minor
      if let least = offer.minPoints, points < least { throw ModelRefusal("MONEY_BELOW_MINIMUM", "money") }
      let most = order * Int64(offer.shareMax ?? 1000) / 1000
      guard minor <= most else { throw ModelRefusal("MONEY_ABOVE_SHARE", "money") }
      return (points, "money", nil)
    case .reward(let code, let quantity):
      let rewards = state.programs[request.program].rewards
      guard let index = rewards.firstIndex(where: { $0.code == code }) else {
        throw ModelRefusal("REWARD_NOT_FOUND", "reward")
      }
      try checkReward(rewards[index], quantity, m, config, atMs)
      return (rewards[index].points * quantity, "reward", index)
    }
  }

  private func checkReward(
    _ reward: ModelReward, _ quantity: Int64, _ m: Int, _ config: ProgramConfig, _ atMs: Int64
  ) throws {
    if let from = reward.fromMs, atMs < from { throw ModelRefusal("REWARD_NOT_OPEN", "reward") }
    if let until = reward.untilMs, atMs >= until { throw ModelRefusal("REWARD_NOT_OPEN", "reward") }
    if let least = reward.minTier, let level = config.tiers.firstIndex(where: { $0.code == least }) {
      guard let tier = state.members[m].tier, tier >= level else { throw ModelRefusal("TIER_TOO_LOW", "reward") }
    }
    if let most = reward.perMember {
      let has = state.redemptions.filter {
        $0.member == m && $0.reward == reward.code && ($0.status == .reserved || $0.status == .redeemed)
      }
      if has.reduce(0, { $0 + $1.quantity }) + quantity > most { throw ModelRefusal("REWARD_MEMBER_LIMIT", "reward") }
    }
    if let stock = reward.stock, stock < quantity { throw ModelRefusal("OUT_OF_STOCK", "reward") }
  }

  private func spentToday(_ m: Int, _ atMs: Int64) -> Int64 {
    let today = zone(m).day(at: atMs)
    return history(m).filter { $0.atDay == today }.reduce(0) { sum, transaction in
      switch transaction.kind {
      case .redeem: sum + transaction.sum(.redeemed)
      case .reserve: sum + transaction.sum(.reserved)
      default: sum
      }
    }
  }

  private func vouchers(_ redemption: ModelRedemption, _ m: Int, _ atMs: Int64) -> [ModelVoucher] {
    guard let reward = program(m).rewards.first(where: { $0.code == redemption.reward }), reward.kind == .voucher else {
      return []
    }
    let zone = zone(m)
    let ends = reward.voucherDays.map { zone.start(of: zone.day(at: atMs).adding(days: $0 + 1)) }
    return (0..<redemption.quantity).map { _ in ModelVoucher(status: .issued, expiresAtMs: ends) }
  }

  // MARK: Reservations

  private func redemption(_ label: String) throws -> Int {
    guard let found = state.redemptions.firstIndex(where: { $0.label == label }) else {
      throw ModelRefusal("REDEMPTION_NOT_FOUND", "redemption_id")
    }
    return found
  }

  mutating func capture(_ label: String, _ points: Int64?) throws -> String {
    let index = try redemption(label)
    let m = state.redemptions[index].member
    let atMs = try begin(m, "redemption_id")
    try mustBeOpen(state.members[m].program, "redemption_id")
    try mustBeActive(m, "redemption_id")
    let stored = state.redemptions[index]
    guard stored.status == .reserved else { throw ModelRefusal("REDEMPTION_NOT_RESERVED", "redemption_id") }
    let taken = points ?? stored.points
    guard taken <= stored.points else { throw ModelRefusal("CAPTURE_ABOVE_RESERVATION", "points") }
    var left = taken
    var captured: [ModelLotLine] = []
    var rest: [ModelLotLine] = []
    for line in stored.lines {
      let part = min(left, line.points)
      left -= part
      if part > 0 { captured.append(ModelLotLine(lot: line.lot, points: part)) }
      if part < line.points { rest.append(ModelLotLine(lot: line.lot, points: line.points - part)) }
    }
    var transaction = draft(m, .capture, atMs: atMs)
    transaction.redemption = index
    transaction.entries = [(.reserved, -taken), (.redeemed, taken)]
    transaction.lots = captured.map { ModelLotLine(lot: $0.lot, points: -$0.points, reserved: -$0.points) }
    post(m, transaction)
    state.redemptions[index].status = .redeemed
    state.redemptions[index].redeemed = taken
    state.redemptions[index].lines = captured
    state.redemptions[index].vouchers = vouchers(stored, m, atMs)
    if !rest.isEmpty { unreserve(index, rest, atMs: atMs) }
    renewActivity(m, atMs: atMs)
    return "OK \(taken) \(told(m))"
  }

  mutating func release(_ label: String) throws -> String {
    let index = try redemption(label)
    let m = state.redemptions[index].member
    let atMs = try begin(m, "redemption_id")
    guard state.redemptions[index].status == .reserved else {
      throw ModelRefusal("REDEMPTION_NOT_RESERVED", "redemption_id")
    }
    releaseAll(index, atMs: atMs, .released)
    return "OK \(told(m))"
  }

  mutating func releaseAll(_ index: Int, atMs: Int64, _ status: RedemptionStatus) {
    state.redemptions[index].status = status
    giveBackStock(index)
    unreserve(index, state.redemptions[index].lines, atMs: atMs)
  }

  /// Reserved points can be spent again; what is owed is repaid first, and what passed its date expires at once.
  private mutating func unreserve(_ index: Int, _ lines: [ModelLotLine], atMs: Int64) {
    let m = state.redemptions[index].member
    let points = lines.reduce(0) { $0 + $1.points }
    let repaid = min(debt(m), points)
    var transaction = draft(m, .release, atMs: atMs)
    transaction.redemption = index
    transaction.entries = [(.reserved, -points), (.debt, repaid), (.available, points - repaid)]
    var owed = repaid
    for line in lines {
      let part = min(owed, line.points)
      owed -= part
      transaction.lots.append(ModelLotLine(lot: line.lot, points: -part, reserved: -line.points))
    }
    post(m, transaction)
    takeAwaited(m, lines, atMs: atMs)
    expireAtOnce(m, atMs)
  }

  private mutating func giveBackStock(_ index: Int) {
    let redemption = state.redemptions[index]
    let program = state.members[redemption.member].program
    guard let reward = state.programs[program].rewards.firstIndex(where: { $0.code == redemption.reward }) else {
      return
    }
    let stock = state.programs[program].rewards[reward].stock
    state.programs[program].rewards[reward].stock = stock.map { $0 + redemption.quantity }
  }

  // MARK: Giving back

  mutating func cancel(_ label: String, _ points: Int64?) throws -> String {
    let index = try redemption(label)
    let m = state.redemptions[index].member
    if state.members[m].status == .closed { throw ModelRefusal("MEMBER_CLOSED", "redemption_id") }
    let atMs = try begin(m, "redemption_id")
    let stored = state.redemptions[index]
    guard stored.status == .redeemed else { throw ModelRefusal("REDEMPTION_NOT_REDEEMED", "redemption_id") }
    let left = stored.redeemed - stored.restored
    let back = points ?? left
    guard back <= left else { throw ModelRefusal("RESTORE_ABOVE_REDEEMED", "points") }
    if stored.vouchers.contains(where: { $0.status == .redeemed }) {
      throw ModelRefusal("VOUCHER_REDEEMED", "redemption_id")
    }
    restore(index, back, atMs: atMs)
    if back == left {
      state.redemptions[index].status = .cancelled
      giveBackStock(index)
      for voucher in stored.vouchers.indices { state.redemptions[index].vouchers[voucher].status = .void }
    }
    return "OK \(back) \(told(m))"
  }

  /// The lot that was taken last comes back first, under its old date or, where that has passed, as declared.
  private mutating func restore(_ index: Int, _ points: Int64, atMs: Int64) {
    let m = state.redemptions[index].member
    let days = Int(config(m, at: atMs).restoreDays ?? 0)
    var left = points
    var owed = min(debt(m), points)
    var transaction = draft(m, .restore, atMs: atMs)
    transaction.redemption = index
    transaction.entries = [(.redeemed, -points), (.debt, owed), (.available, points - owed)]
    var opened: [ModelLot] = []
    var back: [ModelLotLine] = []
    for line in state.redemptions[index].lines.indices.reversed() where left > 0 {
      let part = min(left, state.redemptions[index].lines[line].points)
      guard part > 0 else { continue }
      state.redemptions[index].lines[line].points -= part
      left -= part
      let repaid = min(owed, part)
      owed -= repaid
      var lot = state.redemptions[index].lines[line].lot
      if state.lots[lot].dueMs <= atMs && days > 0 {
        let old = state.lots[lot]
        lot = state.lots.count + opened.count
        let due = zone(m).start(of: zone(m).day(at: atMs).adding(days: days + 1))
        opened.append(
          ModelLot(
            id: lot, member: m, transaction: 0, isPending: false, dueMs: due, earnedAtMs: old.earnedAtMs, amount: part,
            remainder: 0, version: old.version))
      } else {
        back.append(ModelLotLine(lot: lot, points: part))
      }
      transaction.lots.append(ModelLotLine(lot: lot, points: part - repaid))
    }
    state.redemptions[index].restored += points
    state.lots += opened
    post(m, transaction)
    takeAwaited(m, back, atMs: atMs)
    expireAtOnce(m, atMs)
  }

  mutating func redeemVoucher(_ label: String, _ number: Int) throws -> String {
    let index = try redemption(label)
    let voucher = state.redemptions[index].vouchers[number]
    if voucher.status == .redeemed { throw ModelRefusal("VOUCHER_REDEEMED", "code") }
    if voucher.status == .void { throw ModelRefusal("VOUCHER_VOID", "code") }
    if let ends = voucher.expiresAtMs, nowMs >= ends { throw ModelRefusal("VOUCHER_EXPIRED", "code") }
    if state.members[state.redemptions[index].member].status == .suspended {
      throw ModelRefusal("MEMBER_SUSPENDED", "code")
    }
    state.redemptions[index].vouchers[number].status = .redeemed
    return "OK"
  }
}
