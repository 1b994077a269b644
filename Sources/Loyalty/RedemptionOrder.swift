import Contract
import Operations
import Zones

/// What a request wants to spend points on, checked against program, reward and member.
struct RedemptionOrder {
  let request: RedeemRequest
  let ledger: MemberLedger

  init(_ request: RedeemRequest, _ ledger: MemberLedger) {
    self.request = request
    self.ledger = ledger
  }

  /// The redemption that is to be booked. Points that are missing have come from the family pool where it was asked for.
  func row() throws -> RedemptionRow {
    var row = RedemptionRow(
      id: ledger.call.nextId("redemption"), memberId: ledger.member.id, status: .reserved, points: 0,
      createdAtMs: ledger.atMs, note: request.note, transactionId: 0)
    let path: String
    switch (request.reward, request.money, request.points) {
    case (let code?, nil, nil):
      path = "reward"
      try order(code, &row)
    case (nil, let money?, nil):
      path = "money"
      row.points = try price(of: money)
      row.money = money
    case (nil, nil, let points?):
      path = "points"
      row.points = points
    default: throw Refusal(.oneOfRequired, path: "reward", ["fields": "reward, money, points"])
    }
    try checkDay(row.points, path)
    if request.fromPool == true { try PoolGathering(ledger).gather(row.points) }
    try ledger.checkAvailable(row.points, path: path)
    return row
  }

  private func order(_ code: String, _ row: inout RedemptionRow) throws {
    let gate = RewardGate(transaction: ledger.call.transaction)
    let reward = try gate.reward(code, programId: ledger.program.id)
    let quantity = request.quantity ?? 1
    // Whether there are points enough is asked last: the pool may help.
    row.points = try gate.pass(
      reward, quantity, by: MemberLookup.Found(member: ledger.member, path: ledger.path),
      levels: try ledger.active()?.config.tiers ?? [], nowMs: ledger.atMs)
    row.rewardId = reward.id
    row.quantity = quantity
  }

  /// Points that an amount of money takes, rounded up.
  private func price(of money: Money) throws -> Int64 {
    guard let offer = try ledger.active()?.config.money else { throw Refusal(.moneyNotOffered, path: "money") }
    try check(money, "money")
    guard money.minor > 0 else { throw Refusal(.zeroPoints, path: "money.minor") }
    let exact = Int128(money.minor) * Int128(offer.points)
    let points = (exact + Int128(offer.minor) - 1) / Int128(offer.minor)
    guard points <= Int128(MemberLedger.pointsMax) else { throw Refusal(.pointsTooLarge, path: "money") }
    if let least = offer.minPoints, Int64(points) < least {
      throw Refusal(.moneyBelowMinimum, path: "money", ["min": "\(least)"])
    }
    try checkShare(money, offer)
    return Int64(points)
  }

  private func checkShare(_ money: Money, _ offer: PointsAsMoney) throws(Refusal) {
    guard let order = request.orderAmount else {
      if offer.shareMax != nil { throw Refusal(.fieldRequired, path: "order_amount") }
      return
    }
    try check(order, "order_amount")
    let most = Int128(order.minor) * Int128(offer.shareMax ?? 1000) / 1000
    guard Int128(money.minor) <= most else {
      throw Refusal(.moneyAboveShare, path: "money", ["max": MoneyText.english(Int64(most), money.currency)])
    }
  }

  private func check(_ money: Money, _ path: String) throws(Refusal) {
    guard money.currency == ledger.program.currency else {
      throw Refusal(
        .programCurrency, path: "\(path).currency", ["given": money.currency, "currency": ledger.program.currency])
    }
    guard money.minor >= 0 else { throw Refusal(.negativeAmount, path: "\(path).minor") }
  }

  private func checkDay(_ points: Int64, _ path: String) throws {
    let used = ledger.member.today.on(ledger.program.zone.day(at: ledger.atMs).days).redeemed
    let most = try ledger.active()?.config.limits?.redeemPerDay
    let found = RewardGate.obstacles(points, path: path, used: used, most: most, available: .max)
    if let first = found.first { throw first }
  }
}
