import Client
import Contract
import Store
import TestHouse

/// A program over sockets, and what is there once in it: points for one redemption, the last piece of a reward, a
/// voucher, a reservation.
struct LoyaltyBooth: Sendable {
  /// It has points for one redemption of `price`, not for two.
  static let price: Int64 = 60
  static let held: Int64 = 40

  let house: LiveHouse
  /// Has 100 points and nothing else.
  let memberId: Int64
  /// Has many points, `held` of them reserved.
  let otherId: Int64
  let voucher: String
  let reservationId: Int64

  init(_ house: LiveHouse) async throws {
    self.house = house
    let desk = house.admin
    try await Self.open(desk)
    memberId = try await Self.enrol(house, "王小明", points: 100)
    otherId = try await Self.enrol(house, "李小红", points: 100_000)
    _ = try await desk.rewards.create(
      CreateRewardRequest(code: "cup", name: "杯子", kind: .goods, points: 10, stock: 1))
    voucher = try await desk.vouchers.issue(IssueVouchersRequest(name: "十元券")).items[0].code
    reservationId =
      try await desk.loyalty.reserve(RedeemRequest(memberId: otherId, points: Self.held, holdSeconds: 3600)).id
  }

  /// A program of this draft, active from now on.
  static func open(
    _ desk: Desk, _ draft: ProgramConfig = ProgramConfig(), growthName: String? = nil
  ) async throws {
    let made = try await desk.programs.create(
      CreateProgramRequest(
        code: "points", name: "会员积分", zone: "Asia/Shanghai", currency: "CNY", growthName: growthName, draft: draft))
    _ = try await desk.programs.activate(ActivateProgramRequest(code: "points", version: made.version))
  }

  /// A new customer who is a member.
  static func enrol(_ house: LiveHouse, _ name: String, points: Int64? = nil) async throws -> Int64 {
    let customer = try await house.customer(name)
    return try await house.admin.members.enroll(
      EnrollMemberRequest(customerId: customer.id, openingPoints: points)
    ).id
  }
}

extension LiveHouse {
  /// All items of `loyalty.verify`, as they come over the wire.
  func verified(_ client: Client? = nil, credit: UInt32? = nil) async throws -> [VerifyProgress] {
    var options = CallOptions()
    options.credit = credit
    return try await (client ?? self.client()).loyalty.verify(VerifyLedgerRequest(), options).collected()
  }

  /// What `loyalty.verify` finds broken, and that it came to its end.
  func broken() async throws -> [String] {
    let items = try await verified()
    let broken = items.flatMap(\.broken).map { "\($0.row): \($0.what)" }
    return broken + (items.last?.clean == broken.isEmpty ? [] : ["the check did not come to its end"])
  }

  /// One statement of a test's own.
  func tamper(_ sql: StaticString, _ values: [SQLValue] = []) throws {
    let job = WriteJob(claim: nil, methodName: "test.tamper", request: []) { scope in
      try scope.transaction.run(sql, values)
      return .done(Effect())
    }
    if case .failed(let error, _) = store.perform(job) { throw error }
  }
}
