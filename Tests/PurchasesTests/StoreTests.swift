import Contract
import Customers
import Identity
import Operations
import Purchases
import Store
import TestHouse
import Testing

/// What the store itself holds against a mistake in our code, and how it grew.
struct StoreTests {
  /// Runs one statement as a changing call would.
  private static func change(_ store: Store, _ sql: StaticString) -> String {
    let job = WriteJob(claim: nil, methodName: "test.change", request: []) { scope in
      try scope.transaction.run(sql)
      return .done(Effect())
    }
    switch store.perform(job) {
    case .reply: return "OK"
    case .failed(let error as StoreError, _): return "\(error.kind)"
    case let other?: return "\(other)"
    case nil: return "closed"
    }
  }

  @Test func `the store refuses a purchase that gives back more than was paid`() async throws {
    let house = try TestHouse()
    let shop = try await Shop(house)
    let made = try await shop.record("shop:1", 100)
    #expect(Self.change(house.store, "UPDATE purchase SET refunded_minor = 100") == "OK")
    #expect(Self.change(house.store, "UPDATE purchase SET refunded_minor = 101") == "constraint")
    #expect(Self.change(house.store, "UPDATE purchase SET refunded_minor = -1") == "constraint")
    #expect(try await shop.again(made).refunded == .cny(100))
  }

  @Test func `purchases from before there were refunds are refunded like others`() async throws {
    let folder = TempFolder()
    let path = folder.path + "/store.db"
    let clock = TestClock()
    let old = StoreSchema(
      migrations: IdentityRoom.migrations + CustomersRoom.migrations
        + PurchasesRoom.migrations.filter { $0.number == 300 })
    let before = try Store.open(path: path, schema: old, clock: { clock.nowMs })
    let customer: StaticString = """
      INSERT INTO customer (id, version, kind, name, created_at_ms, updated_at_ms)
      VALUES (1, 1, 1, '王小明', 1000, 1000)
      """
    let purchase: StaticString = """
      INSERT INTO purchase (id, customer_id, external_ref, purchased_at_ms, amount_minor, currency, quantity,
        recorded_at_ms)
      VALUES (1, 1, 'shop:1', 2000, 1250, 'CNY', 2, 3000)
      """
    #expect(Self.change(before, customer) == "OK" && Self.change(before, purchase) == "OK")
    before.close()
    let house = try LiveHouse(folder: folder, clock: clock)
    let purchases = house.admin.purchases
    let expected = Purchase(
      id: 1, customerId: 1, externalRef: "shop:1", purchasedAtMs: 2000, amount: .cny(1250), quantity: 2,
      recordedAtMs: 3000)
    #expect(try await purchases.get(GetPurchaseRequest(id: 1)) == expected)
    let refund = RefundPurchaseRequest(purchaseId: 1, externalRef: "shop:R-1", amount: .cny(1000))
    #expect(try await purchases.refund(refund).amount == .cny(1000))
    #expect(try await purchases.get(GetPurchaseRequest(id: 1)).refunded == .cny(1000))
    await house.close()
  }

  @Test func `refunds at the same time give back no more than was paid`() async throws {
    try await withLiveHouse { house in
      let shop = try await Shop(house)
      let made = try await shop.record("shop:1", 100)
      let desks = (0..<4).map { _ in house.admin }
      let outcomes = await withTaskGroup(of: String.self) { group in
        for index in 0..<24 {
          group.addTask {
            let request = RefundPurchaseRequest(
              purchaseId: made.id, externalRef: "shop:R-\(index)", amount: .cny(9))
            return await said { try await desks[index % 4].purchases.refund(request) }
          }
        }
        return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      }
      #expect(outcomes == ["OK": 11, "REFUND_ABOVE_PURCHASE amount": 13])
      #expect(try await shop.again(made).refunded == .cny(99))
      #expect(try await shop.refunds(of: made).count == 11)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a dry run shows the refund and keeps nothing`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let made = try await shop.record("shop:1", 100)
      let before = try StoreDump(house)
      let request = RefundPurchaseRequest(purchaseId: made.id, externalRef: "shop:R-1")
      #expect(try await shop.desk.purchases.refund(request, CallOptions(dryRun: true)).amount == .cny(100))
      #expect(try StoreDump(house) == before)
    }
  }

  @Test func `refunds are listed in the order in which they lie`() async throws {
    let house = try TestHouse()
    let plan = try house.read {
      try $0.all(
        """
        EXPLAIN QUERY PLAN SELECT id FROM purchase_refund WHERE purchase_id = $1 AND (refunded_at_ms, id) > ($2, $3)
        ORDER BY refunded_at_ms, id LIMIT $4
        """, [.int(1), .int(0), .int(0), .int(1)]
      ) { $0.text(3) }
    }
    #expect(plan.count == 1 && plan[0].contains("PRIMARY KEY"), "\(plan)")
  }
}
