import Client
import Contract
import Foundation
import Testing

extension EndToEnd {
  /// The comparison that other tests trust: it must know every table, and see what is not the same.
  @Suite struct StoreContentsTests {
    @Test func `a comparison of deeds knows every table that has ids in it, and each column that it names`()
      async throws
    {
      let server = try await ServerProcess.start()
      #expect(try StoreContents.unknownTables(in: server.storePath) == [])
      try StoreContents.checkDeeds(in: server.storePath)
    }

    @Test func `two stores that did the same for members are the same, under whatever ids, and one point more is seen`()
      async throws
    {
      let calm = try await Deeds.prepare()
      let shaken = try await Deeds.prepare()
      // Both programs are active by then.
      let instantMs = Int64(Date().timeIntervalSince1970 * 1000)
      try await Deeds.act(calm, instantMs, kills: false)
      try await Deeds.act(shaken, instantMs, kills: true)
      let paths = (calm.file("guanxi.db"), shaken.file("guanxi.db"))
      #expect(try lastTransaction(paths.0) != lastTransaction(paths.1), "the kills moved no id")
      let contents = try StoreContents(paths.0, .sameDeeds)
      #expect(try loyalty(paths.1, contents) == [])
      for table in StoreContents.loyaltyDeeds.keys where !["loyalty_event", "loyalty_pool"].contains(table) {
        #expect(contents.tables[table]?.isEmpty == false, "\(table) is empty")
      }
      let store = try StoreFile(paths.1, writable: true)
      try store.rows("UPDATE loyalty_lot SET remainder = remainder + 1 WHERE remainder < amount")
      #expect(try loyalty(paths.1, contents).allSatisfy { $0.hasPrefix("loyalty_lot: only") })
      #expect(try !loyalty(paths.1, contents).isEmpty)
    }

    private func lastTransaction(_ path: String) throws -> StoreFile.Value? {
      try StoreFile(path).rows("SELECT max(id) FROM loyalty_transaction").first?.first
    }

    private func loyalty(_ path: String, _ other: StoreContents) throws -> [String] {
      try StoreContents(path, .sameDeeds).differences(from: other).filter { $0.hasPrefix("loyalty_") }
    }
  }
}

/// The same few things for the same members.
private enum Deeds {
  private static let refs = ["shop:a", "shop:b"]

  static func prepare() async throws -> TemporaryFolder {
    let server = try await ServerProcess.start()
    let client = server.client()
    let monthly = EarningRule(
      code: "monthly", name: "月度", kind: .fixed, points: 7, maxPerMember: 10, capPeriod: .month)
    let draft = ProgramConfig(
      rules: [EarningRule(code: "base", name: "消费", kind: .rate, points: 1, perMinor: 100), monthly],
      tiers: [
        TierLevel(code: "base", name: "普通", threshold: 0), TierLevel(code: "gold", name: "金", threshold: 30_000),
      ],
      tierPolicy: TierPolicy(metric: .spend, window: .lifetime, downgrade: .never), enrolAtPurchase: true)
    let made = try await client.programs.create(
      CreateProgramRequest(code: "points", name: "会员积分", zone: "Asia/Shanghai", currency: "CNY", draft: draft))
    _ = try await client.programs.activate(ActivateProgramRequest(code: "points", version: made.version))
    _ = try await client.rewards.create(CreateRewardRequest(code: "cup", name: "杯子", points: 20, stock: 9))
    for ref in refs { _ = try await client.customers.create(CreateCustomerRequest(name: "王小明", externalRefs: [ref])) }
    await client.close()
    await server.killHard()
    return server.home
  }

  /// - Parameter kills: whether a kill before each step ends the numbers that were set aside.
  static func act(_ home: TemporaryFolder, _ instantMs: Int64, kills: Bool) async throws {
    var server = try await ServerProcess.start(in: home)
    for step in 0..<3 {
      if kills {
        await server.killHard()
        server = try await ServerProcess.start(in: home)
      }
      let client = server.client()
      for ref in refs { try await act(client, ref, step, instantMs) }
      await client.close()
    }
    await server.killHard()
  }

  private static func act(_ client: Client, _ ref: String, _ step: Int, _ instantMs: Int64) async throws {
    let purchase = try await client.purchases.record(
      RecordPurchaseRequest(
        customerRef: ref, externalRef: "\(ref)\(step)", purchasedAtMs: instantMs,
        amount: Money(minor: 20_000, currency: "CNY")))
    let memberId = try #require(purchase.earned.first).memberId
    _ = try await client.loyalty.redeem(RedeemRequest(memberId: memberId, points: 30, note: "\(step)"))
    let held = try await client.loyalty.reserve(RedeemRequest(memberId: memberId, points: 12, holdSeconds: 86_400))
    if step < 2 { _ = try await client.loyalty.capture(CaptureRequest(redemptionId: held.id, points: 5)) }
    _ = try await client.loyalty.redeem(RedeemRequest(memberId: memberId, reward: "cup"))
    _ = try await client.vouchers.issue(IssueVouchersRequest(memberId: memberId, name: "十元券", count: 2))
    _ = try await client.purchases.refund(
      RefundPurchaseRequest(
        purchaseId: purchase.id, externalRef: "\(ref)r\(step)", amount: Money(minor: 5000, currency: "CNY")))
  }
}
