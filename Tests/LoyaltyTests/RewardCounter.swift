import Contract
import Operations
import Store
import TestHouse
import Zones

@testable import Loyalty

/// A program with three tiers and a member, and what tests of rewards and vouchers say in one line.
struct RewardCounter {
  static let tiers = [
    TierLevel(code: "base", name: "普通", threshold: 0), TierLevel(code: "silver", name: "银", threshold: 100),
    TierLevel(code: "gold", name: "金", threshold: 200),
  ]

  let house: any OpenHouse
  let desk: Desk
  let programId: Int64
  let customer: Customer
  let memberId: Int64

  init(
    _ house: any OpenHouse, available: Int64 = 1000, tier: String = "silver", limits: MemberLimits? = nil
  ) async throws {
    self.house = house
    desk = house.admin
    programId = try await Self.open("points", at: desk, limits: limits)
    customer = try await house.customer()
    memberId = try await Self.enrol(customer, "A001", available, tier, house)
  }

  /// A program with these tiers that is active from now on.
  @discardableResult
  static func open(_ code: String, at desk: Desk, limits: MemberLimits? = nil) async throws -> Int64 {
    let policy = TierPolicy(metric: .spend, window: .lifetime, downgrade: .never)
    let made = try await desk.programs.create(
      CreateProgramRequest(
        code: code, name: code, zone: "Asia/Shanghai", currency: "CNY",
        draft: ProgramConfig(tiers: tiers, tierPolicy: policy, limits: limits)))
    return try await desk.programs.activate(ActivateProgramRequest(code: code, version: made.version)).id
  }

  func close(_ code: String) async throws {
    let program = try await desk.programs.get(GetProgramRequest(code: code))
    _ = try await desk.programs.close(
      CloseProgramRequest(code: code, version: program.version, reason: "结束"))
  }

  private static func enrol(
    _ customer: Customer, _ card: String, _ points: Int64, _ tier: String, _ house: any OpenHouse
  ) async throws -> Int64 {
    let request = EnrollMemberRequest(
      customerId: customer.id, program: "points", card: card, openingPoints: points > 0 ? points : nil)
    let id = try await house.admin.members.enroll(request).id
    try house.write { call in
      try call.transaction.run("UPDATE loyalty_member SET tier = $2 WHERE id = $1", [.int(id), .text(tier)])
    }
    return id
  }

  /// Another customer's membership.
  func member(_ card: String, available: Int64 = 1000, tier: String = "silver") async throws -> Int64 {
    try await Self.enrol(try await house.customer("客户\(card)"), card, available, tier, house)
  }

  func suspend(_ card: String) async throws {
    _ = try await desk.members.suspend(ChangeMemberRequest(card: card, reason: "可疑"))
  }

  func leave(_ card: String) async throws {
    _ = try await desk.members.close(ChangeMemberRequest(card: card, reason: "退会"))
  }

  func redeem(_ code: String = "cup", _ quantity: Int64? = nil, card: String = "A001") async throws -> Redemption {
    try await desk.loyalty.redeem(RedeemRequest(card: card, reward: code, quantity: quantity))
  }

  func create(
    _ code: String = "cup", _ fill: (inout CreateRewardRequest) -> Void = { _ in }
  ) async throws -> Reward {
    var request = CreateRewardRequest(code: code, name: "杯子", points: 100)
    fill(&request)
    return try await desk.rewards.create(request)
  }

  func update(_ reward: Reward, _ fill: (inout UpdateRewardRequest) -> Void) async throws -> Reward {
    var request = UpdateRewardRequest(id: reward.id, version: reward.version)
    fill(&request)
    return try await desk.rewards.update(request)
  }

  func again(_ reward: Reward) async throws -> Reward { try await desk.rewards.get(GetRewardRequest(id: reward.id)) }

  func check(_ code: String = "cup", _ quantity: Int64? = nil, card: String = "A001") async throws -> RewardCheck {
    try await desk.rewards.check(CheckRewardRequest(card: card, reward: code, quantity: quantity))
  }

  func obstacles(_ code: String = "cup", _ quantity: Int64? = nil, card: String = "A001") async throws -> [String] {
    let check = try await check(code, quantity, card: card)
    return check.obstacles.map(\.reason) + (check.allowed == check.obstacles.isEmpty ? [] : ["but allowed"])
  }

  func issue(_ fill: (inout IssueVouchersRequest) -> Void = { _ in }) async throws -> [Voucher] {
    var request = IssueVouchersRequest(name: "十元券")
    fill(&request)
    return try await desk.vouchers.issue(request).items
  }

  func voucher(_ code: String) async throws -> Voucher { try await desk.vouchers.get(GetVoucherRequest(code: code)) }
}

extension OpenHouse {
  /// Runs a later room's part of a call: done and journalled, or refused and undone.
  @discardableResult
  func write<T>(_ body: @escaping (WriteCall) throws -> T) throws -> T {
    var outcome: Result<T, any Error>?
    let result = store.perform(
      WriteJob(claim: nil, methodName: "test.part", request: []) { scope in
        let call = WriteCall(
          principal: .system, scope: scope, isPastFact: false, isDryRun: false, reads: SeenReads())
        do {
          outcome = .success(try body(call))
          return .done(call.effect(reply: []))
        } catch let refusal as Refusal {
          outcome = .failure(Refused(refusal.status(in: .english)))
          return .refused(status: Int32(refusal.code), reply: [])
        }
      })
    if case .failed(let error, _) = result { throw error }
    guard let outcome else { throw NotRun() }
    return try outcome.get()
  }

  /// One redemption as far as rewards are concerned: gate, stock, vouchers.
  /// - Returns: the vouchers' codes.
  func redeem(
    _ code: String, _ quantity: Int64 = 1, card: String = "A001", random: @escaping () -> [UInt8] = KeySource().next
  ) throws -> [String] {
    try write { call in
      let member = try MemberLookup(call).member(card: card, path: "card")
      let gate = RewardGate(transaction: call.transaction)
      let reward = try gate.reward(code, programId: member.programId)
      let price = try gate.pass(
        reward, quantity, by: .init(member: member, path: "card"), levels: RewardCounter.tiers, nowMs: call.nowMs)
      precondition(price == reward.points * quantity)
      try RewardStock(call: call).take(quantity, of: reward.id, memberId: member.id)
      guard let zone = Zone.named("Asia/Shanghai") else { throw NotRun() }
      return try VoucherPress(call: call).issue(
        for: reward, quantity, memberId: member.id, redemptionId: 77, zone: zone, atMs: call.nowMs, random: random)
    }
  }

  func giveBack(_ reward: Reward, _ quantity: Int64, memberId: Int64, vouchers: [String] = []) throws {
    try write { call in
      try VoucherPress(call: call).void(vouchers, note: "退单", path: "redemption_id")
      try RewardStock(call: call).giveBack(quantity, of: reward.id, memberId: memberId)
    }
  }

  func count(_ memberId: Int64, _ reward: Reward) throws -> Int64 {
    try read { try RewardCounts(transaction: $0).count(memberId: memberId, rewardId: reward.id) }
  }
}

private struct NotRun: Error {}
