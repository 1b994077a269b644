import Contract
import Customers
import Operations
import Store
import Zones

/// The catalogue's operations.
///
/// In reading order: `RewardTable`, `RewardGate` (who may have one), `RewardStock` (what redemptions take).
struct Rewards: RewardsService {
  let rules: ProgramRules

  func create(_ request: CreateRewardRequest, _ call: WriteCall) throws -> Reward {
    let program = try ProgramLookup(transaction: call.transaction).program(request.program)
    try program.checkIsOpen()
    let table = RewardTable(transaction: call.transaction)
    guard try table.find(request.code, programId: program.id) == nil else {
      throw Refusal(.rewardExists, path: "code", ["code": request.code])
    }
    var reward = Reward()
    reward.version = 1
    reward.programId = program.id
    reward.code = request.code
    reward.name = NormalText.normal(request.name)
    reward.kind = request.kind ?? .goods
    reward.points = request.points
    reward.stock = request.stock
    reward.fromMs = request.fromMs
    reward.untilMs = request.untilMs
    reward.perMember = request.perMember
    reward.minTier = request.minTier
    reward.voucherDays = request.voucherDays
    reward.value = request.value
    try RewardTerms.check(reward)
    if let value = reward.value {
      try RewardTerms.check(value, in: LedgerProgram.load(program.id, in: call.transaction))
    }
    if let tier = reward.minTier { try RewardTerms.check(tier: tier, of: program.id, call) }
    reward.id = call.nextId(Reward.recordKind)
    try table.insert(reward)
    call.changes(Reward.recordKind, reward.id, before: nil)
    return reward
  }

  /// Vouchers that were issued for it stay as they are.
  func update(_ request: UpdateRewardRequest, _ call: WriteCall) throws -> Reward {
    let table = RewardTable(transaction: call.transaction)
    guard let before = try table.find(request.id) else {
      throw Refusal(.rewardNotFound, path: "id", ["what": "\(request.id)"])
    }
    try before.checkVersion(request.version)
    let cleared = try ClearedFields(request.clear, clearable: [6, 7, 8, 9, 10])
    var reward = before
    reward.name = NormalText.normal(request.name) ?? reward.name
    reward.points = request.points ?? reward.points
    reward.retired = request.retired ?? reward.retired
    try cleared.change(&reward.stock, to: request.stock, 6, "stock")
    try cleared.change(&reward.fromMs, to: request.fromMs, 7, "from_ms")
    try cleared.change(&reward.untilMs, to: request.untilMs, 8, "until_ms")
    try cleared.change(&reward.perMember, to: request.perMember, 9, "per_member")
    try cleared.change(&reward.minTier, to: request.minTier, 10, "min_tier")
    if let count = request.addStock {
      guard request.stock == nil, !cleared.contains(6) else { throw Refusal(.conflictingChange, path: "add_stock") }
      try RewardTerms.add(count, to: &reward)
    }
    try RewardTerms.check(reward)
    if let tier = request.minTier { try RewardTerms.check(tier: tier, of: reward.programId, call) }
    return try call.keep(reward, insteadOf: before, table.replace)
  }

  func get(_ request: GetRewardRequest, _ call: ReadCall) throws -> Reward {
    let table = RewardTable(transaction: call.transaction)
    switch (request.id, request.code) {
    case (let id?, nil): return try found(table.find(id), "\(id)", "id")
    case (nil, let code?):
      let program = try ProgramLookup(transaction: call.transaction).program(request.program)
      return try found(table.find(code, programId: program.id), code, "code")
    default: throw Refusal(.oneOfRequired, path: "id", ["fields": "id, code"])
    }
  }

  private func found(_ reward: Reward?, _ what: String, _ path: String) throws -> Reward {
    guard let reward else { throw Refusal(.rewardNotFound, path: path, ["what": what]) }
    return reward
  }

  /// A cursor holds numbers, so it names the last reward by its id; codes never change and rewards never go.
  func list(_ request: ListRewardsRequest, _ call: ReadCall) throws -> ListRewardsReply {
    let program = try ProgramLookup(transaction: call.transaction).program(request.program)
    let retiredToo = request.withRetired == true
    let page = try ListPage(
      cursor: request.cursor, limit: request.limit, filter: ["rewards", "\(program.id)", "\(retiredToo)"])
    let table = RewardTable(transaction: call.transaction)
    let last = try page.position.flatMap { try table.find($0[0]) }
    let items = try table.page(
      programId: program.id, after: last?.code ?? "", retiredToo: retiredToo, limit: page.fetchCount)
    var reply = ListRewardsReply()
    (reply.items, reply.nextCursor) = page.cut(items) { Cursor($0.id) }
    return reply
  }

  /// Balance and tier are as of now, whether or not what is due was posted.
  func check(_ request: CheckRewardRequest, _ call: ReadCall) throws -> RewardCheck {
    var who = try MemberLookup(call).member(request)
    let member = who.member
    let gate = RewardGate(transaction: call.transaction)
    let reward = try gate.reward(request.reward, programId: member.programId)
    // As in the ledger, which never runs back.
    let atMs = max(call.nowMs, member.lastAtMs)
    let program = try LedgerProgram.load(member.programId, in: call.transaction)
    try TierOutlook(rules: rules, program: program, transaction: call.transaction).settle(&who.member, through: atMs)
    let config = try rules.active(program, atMs: atMs, in: call.transaction)?.config
    let available = try BalanceAt(rules: rules, transaction: call.transaction).balances(of: member, at: atMs).available
    let quantity = request.quantity ?? 1
    let points = try gate.price(of: reward, quantity)
    let obstacles =
      try gate.obstacles(reward, quantity, by: who, levels: config?.tiers ?? [], nowMs: atMs)
      + RewardGate.obstacles(
        points, path: "reward", used: member.today.on(program.zone.day(at: atMs).days).redeemed,
        most: config?.limits?.redeemPerDay, available: available)
    return RewardCheck(
      allowed: obstacles.isEmpty, obstacles: obstacles.map(RewardObstacle.init), points: points, available: available,
      missing: max(0, points - available))
  }
}

extension RewardObstacle {
  fileprivate init(_ refusal: Refusal) {
    self.init(
      reason: refusal.reason.word, message: refusal.text(in: .english), messageZh: refusal.text(in: .chinese))
  }
}

/// What the contract alone cannot say of a reward that is about to be stored.
enum RewardTerms {
  /// As in the contract: no stock is put higher.
  private static let stockMax: Int64 = 1_000_000_000

  static func check(_ reward: Reward) throws(Refusal) {
    if reward.kind == .goods {
      let kind = ["kind": reward.kind.word]
      if reward.voucherDays != nil { throw Refusal(.notForKind, path: "voucher_days", kind) }
      if reward.value != nil { throw Refusal(.notForKind, path: "value", kind) }
    }
    if let from = reward.fromMs, let until = reward.untilMs, until <= from {
      throw Refusal(.rangeEmpty, path: "until_ms")
    }
  }

  static func check(_ value: Money, in program: LedgerProgram) throws(Refusal) {
    guard value.currency == program.currency else {
      throw Refusal(
        .programCurrency, path: "value.currency", ["given": value.currency, "currency": program.currency])
    }
    guard value.minor >= 0 else { throw Refusal(.negativeAmount, path: "value.minor") }
  }

  /// A version keeps the tiers of those before, so the latest one has all; a tier of the draft is yet to come.
  static func check(tier: String, of programId: Int64, _ call: WriteCall) throws {
    let latest = try ConfigTable(transaction: call.transaction).latest(programId: programId)?.config
    let draft = try ProgramTable(transaction: call.transaction).find(programId, atMs: call.nowMs)?.draft
    guard [latest, draft].contains(where: { $0?.tiers.contains { $0.code == tier } == true }) else {
      throw Refusal(.tierUnknown, path: "min_tier", ["tier": tier])
    }
  }

  static func add(_ count: Int64, to reward: inout Reward) throws(Refusal) {
    guard let left = reward.stock else {
      throw Refusal(.stockNotCounted, path: "add_stock", ["code": reward.code])
    }
    let (stock, isTooLarge) = left.addingReportingOverflow(count)
    guard !isTooLarge, count <= 0 || stock <= stockMax else {
      throw Refusal(.tooLarge, path: "add_stock", ["max": "\(max(0, stockMax - left))"])
    }
    guard stock >= 0 else { throw Refusal(.stockNegative, path: "add_stock", ["left": "\(left)"]) }
    reward.stock = stock
  }
}
