import Contract
import TestHouse

/// A store in which everything that ledgers can hold was done through the operations, so that a check of it has
/// something to look at.
struct LedgerEstate {
  let house: any OpenHouse
  private let admin: Desk
  private(set) var customers: [String: Customer] = [:]
  private(set) var members: [String: Member] = [:]

  init(_ house: any OpenHouse) async throws {
    self.house = house
    admin = house.admin
    try await house.words(.category, ["茶"])
    try await openPrograms()
    for name in ["甲", "乙", "丙", "丁", "戊", "己"] { customers[name] = try await house.customer(name) }
    for name in ["甲", "乙", "丁", "戊", "己"] { try await join(name) }
    try await join("丙") { [code = member("甲").referralCode] in $0.referralCode = code }
    house.clock.nowMs += Club.day
    try await earn()
    try await redeem()
    try await takeBack()
    try await fillCatalogue()
    try await makeOne()
    try await wait()
    try await leaveOpen()
  }

  func member(_ name: String) -> Member { members[name] ?? Member() }

  func customer(_ name: String) -> Customer { customers[name] ?? Customer() }

  // MARK: Programs

  static var config: ProgramConfig {
    var config = ProgramConfig()
    config.rules = [
      .rate("base", 1, per: 100), .rate("growth", 1, per: 1000) { $0.gives = .growth },
      .of(.fixed, "monthly", 7) { ($0.maxPerMember, $0.capPeriod) = (20, .month) },
      .of(.firstPurchase, "first", 5), .of(.referred, "referred", 10), .of(.referrer, "referrer", 30),
      .of(.event, "signup", 50) { $0.event = "signup" }, .times("double", 2000) { $0.categories = ["茶"] },
    ]
    config.expiry = ExpiryPolicy(kind: .days, count: 100)
    config.tiers = [
      TierLevel(code: "basic", name: "普通", threshold: 0),
      TierLevel(code: "gold", name: "金卡", threshold: 20_000, multiplier: 1500),
    ]
    config.tierPolicy = TierPolicy(metric: .spend, window: .rollingYear, downgrade: .full, refundRequalifies: true)
    config.adjustLimits = [AdjustLimit(role: .administrator, points: 1000)]
    return config
  }

  private func openPrograms() async throws {
    try await open("points", Self.config)
    var later = ProgramConfig()
    later.rules = [.rate("base", 1, per: 100)]
    later.pending = PendingPolicy(days: 3)
    later.expiry = ExpiryPolicy(kind: .inactiveDays, count: 500)
    later.clawback = .clamp
    try await open("later", later)
  }

  private func open(_ code: String, _ config: ProgramConfig) async throws {
    let made = try await admin.programs.create(
      CreateProgramRequest(
        code: code, name: code, zone: "Asia/Shanghai", currency: "CNY", growthName: "成长值", draft: config))
    _ = try await admin.programs.activate(ActivateProgramRequest(code: code, version: made.version))
  }

  private mutating func join(
    _ name: String, _ program: String = "points", _ fill: (inout EnrollMemberRequest) -> Void = { _ in }
  ) async throws {
    var request = EnrollMemberRequest(customerId: customer(name).id, program: program)
    fill(&request)
    let member = try await admin.members.enroll(request)
    members[program == "points" ? name : name + program] = member
  }

  // MARK: What members do

  private func earn() async throws {
    for (index, name) in ["甲", "甲", "甲", "乙", "丙", "丁", "戊", "戊", "己"].enumerated() {
      house.clock.nowMs += 3_600_000
      _ = try await house.buy(customer(name).id, "E\(index)", 100 + Int64(index))
    }
    _ = try await admin.loyalty.postEvent(
      PostEventRequest(memberId: member("乙").id, event: "signup", externalRef: "app:1"))
    _ = try await admin.loyalty.adjust(AdjustPointsRequest(memberId: member("丁").id, points: 40, reason: "补偿"))
    _ = try await admin.loyalty.adjust(AdjustPointsRequest(memberId: member("丁").id, points: -5, reason: "更正"))
  }

  private func redeem() async throws {
    let spent = try await points(.redeem, "甲", 50)
    _ = try await admin.loyalty.cancel(
      CancelRedemptionRequest(redemptionId: spent.id, points: 20, reason: "退货"))
    let held = try await points(.reserve, "丁", 30)
    _ = try await admin.loyalty.capture(CaptureRequest(redemptionId: held.id, points: 20))
    _ = try await admin.loyalty.release(ReleaseRequest(redemptionId: try await points(.reserve, "丁", 3).id))
    _ = try await points(.reserve, "乙", 5)
    house.clock.nowMs += 7_200_000
    _ = try await admin.loyalty.transfer(
      TransferPointsRequest(memberId: member("甲").id, toMemberId: member("丁").id, points: 15))
    let back = try await points(.redeem, "戊", 30)
    _ = try await admin.loyalty.cancel(CancelRedemptionRequest(redemptionId: back.id, reason: "退货"))
  }

  private enum Way { case redeem, reserve }

  private func points(_ way: Way, _ name: String, _ points: Int64) async throws -> Redemption {
    let request = RedeemRequest(memberId: member(name).id, points: points, holdSeconds: way == .reserve ? 3600 : nil)
    return way == .redeem ? try await admin.loyalty.redeem(request) : try await admin.loyalty.reserve(request)
  }

  private func takeBack() async throws {
    let partly = try await house.buy(customer("甲").id, "P", 200)
    _ = try await house.giveBack(partly, "P1", 50)
    _ = try await house.giveBack(partly, "P2", 30)
    let whole = try await house.buy(customer("乙").id, "W", 300)
    _ = try await points(.redeem, "乙", 400)
    _ = try await house.giveBack(whole, "W1")
  }

  private func fillCatalogue() async throws {
    _ = try await admin.rewards.create(
      CreateRewardRequest(program: "points", code: "cup", name: "杯子", points: 10, stock: 9))
    _ = try await admin.rewards.create(
      CreateRewardRequest(program: "points", code: "ticket", name: "十元券", kind: .voucher, points: 10))
    for name in ["甲", "戊"] {
      _ = try await admin.loyalty.redeem(RedeemRequest(memberId: member(name).id, reward: "cup", quantity: 2))
    }
    let back = try await admin.loyalty.redeem(RedeemRequest(memberId: member("甲").id, reward: "cup"))
    _ = try await admin.loyalty.cancel(CancelRedemptionRequest(redemptionId: back.id, reason: "退货"))
    let tickets = try await admin.loyalty.redeem(
      RedeemRequest(memberId: member("甲").id, reward: "ticket", quantity: 2))
    _ = try await admin.vouchers.redeem(RedeemVoucherRequest(code: tickets.vouchers[0]))
  }

  /// 戊 becomes 甲; 己 leaves; 丁 joins a program whose points wait.
  private mutating func makeOne() async throws {
    _ = try await points(.reserve, "戊", 4)
    _ = try await house.mergeFiles(customer("戊").id, into: customer("甲").id)
    _ = try await admin.members.close(ChangeMemberRequest(memberId: member("己").id, reason: "退会"))
    try await join("丁", "later") { ($0.openingPoints, $0.openingExpiresMs) = (80, .max / 2) }
  }

  private func wait() async throws {
    _ = try await house.buy(customer("丁").id, "L1", 60)
    let soon = try await house.buy(customer("丁").id, "L2", 70)
    _ = try await admin.loyalty.confirm(ConfirmPointsRequest(purchaseId: soon.id, program: "later"))
    house.clock.nowMs += 120 * Club.day
    for name in ["甲", "乙", "丙", "丁"] { _ = try await house.buy(customer(name).id, "N\(name)", 90) }
  }

  private func leaveOpen() async throws {
    _ = try await points(.reserve, "丁", 12)
    _ = try await points(.redeem, "丁", 6)
    _ = try await house.buy(customer("丁").id, "Z", 11)
  }
}

extension OpenHouse {
  /// All items of a check.
  func verify(program: String? = nil, credit: UInt32? = nil) async throws -> [VerifyProgress] {
    var options = CallOptions()
    options.credit = credit
    return try await admin.stream(Methods.Loyalty.verify, VerifyLedgerRequest(program: program), options).collected()
  }

  /// What a check names: "1 transaction:42 entries add up to 5".
  func broken() async throws -> [String] {
    try await verify().flatMap(\.broken).map { "\($0.invariant) \($0.row) \($0.what)" }
  }
}
