import Contract
import TestHouse
import Testing

struct SmokeTests {
  @Test("A purchase earns, is redeemed, refunded and expires")
  func smoke() async throws {
    let house = try TestHouse()
    let admin = house.admin
    var config = ProgramConfig()
    config.rules = [EarningRule(code: "base", name: "基本", kind: .rate, points: 1, perMinor: 100)]
    config.enrolAtPurchase = true
    config.expiry = ExpiryPolicy(kind: .months, count: 12)
    config.tiers = [
      TierLevel(code: "basic", name: "普通", threshold: 0), TierLevel(code: "gold", name: "金卡", threshold: 100_000),
    ]
    config.tierPolicy = TierPolicy(metric: .spend, window: .rollingYear, downgrade: .full)
    config.adjustLimits = [AdjustLimit(role: .administrator, points: 100)]
    let program = try await admin.programs.create(
      CreateProgramRequest(code: "points", name: "会员积分", zone: "Asia/Shanghai", currency: "CNY", draft: config))
    _ = try await admin.programs.activate(ActivateProgramRequest(code: "points", version: program.version))
    let customer = try await admin.customers.create(CreateCustomerRequest(kind: .person, name: "王小明"))
    let purchase = try await admin.purchases.record(
      RecordPurchaseRequest(
        customerId: customer.id, externalRef: "shop:1", amount: Money(minor: 123_456, currency: "CNY")))
    #expect(purchase.earned.first?.points == 1234)
    #expect(purchase.earned.first?.tier == "gold")
    var balance = try await admin.loyalty.balance(BalanceRequest(customerId: customer.id))
    #expect(balance.available == 1234)
    let redemption = try await admin.loyalty.redeem(RedeemRequest(customerId: customer.id, points: 1000))
    #expect(redemption.balance.available == 234)
    _ = try await admin.purchases.refund(
      RefundPurchaseRequest(
        purchaseId: purchase.id, externalRef: "shop:r1", amount: Money(minor: 61_728, currency: "CNY")))
    balance = try await admin.loyalty.balance(BalanceRequest(customerId: customer.id))
    #expect(balance.debt == 617 - 234)
    let statement = try await admin.loyalty.statement(StatementRequest(customerId: customer.id))
    #expect(statement.items.map(\.kind) == [.award, .redeem, .clawback])
    #expect(statement.closing.balance == balance.balance)
    _ = try await admin.loyalty.cancel(CancelRedemptionRequest(redemptionId: redemption.id, reason: "test"))
    balance = try await admin.loyalty.balance(BalanceRequest(customerId: customer.id))
    #expect(balance.available == 617)
    let reserved = try await admin.loyalty.reserve(RedeemRequest(customerId: customer.id, points: 600, holdSeconds: 60))
    house.clock.nowMs += 59_999
    balance = try await admin.loyalty.balance(BalanceRequest(customerId: customer.id))
    #expect(balance.reserved == 600)
    house.clock.nowMs += 1
    balance = try await admin.loyalty.balance(BalanceRequest(customerId: customer.id))
    #expect(balance.available == 617)
    let late = await said { try await admin.loyalty.capture(CaptureRequest(redemptionId: reserved.id)) }
    #expect(late == "REDEMPTION_NOT_RESERVED redemption_id")
    let adjusted = try await admin.loyalty.adjust(
      AdjustPointsRequest(customerId: customer.id, points: -17, reason: "更正"))
    #expect(adjusted.posted?.balance.available == 600)
    let asked = try await admin.loyalty.adjust(
      AdjustPointsRequest(customerId: customer.id, points: 50, reason: "补偿"))
    #expect(asked.posted != nil)
    house.clock.nowMs += 380 * 86_400_000
    balance = try await admin.loyalty.balance(BalanceRequest(customerId: customer.id))
    #expect(balance.available == 0)
    let lots = try await admin.loyalty.lots(ListLotsRequest(customerId: customer.id))
    #expect(lots.items.count == 2)
    let member = try await admin.members.get(GetMemberRequest(customerId: customer.id))
    #expect(member.balance.available == 0)
  }
}
