import Contract
import Store
import TestHouse
import Testing

/// Exactly once, at the method table: what a key promises, for every kind of changing call.
struct ReplayTests {
  /// Sends each call twice under one key and tells what the second sending did.
  static func violations(_ house: some OpenHouse) async throws -> [String] {
    let customer = try await house.customer { $0.externalRefs = ["erp:0"] }
    let admin = house.admin
    func options(_ key: String) -> CallOptions { CallOptions(idempotencyKey: Array(key.utf8)) }
    let calls: [(String, () async throws -> String)] = [
      ("create", { "\(try await admin.customers.create(.init(name: "王小明"), options("a")))" }),
      (
        "record",
        {
          let money = Money(minor: 5, currency: "CNY")
          let request = RecordPurchaseRequest(customerId: customer.id, externalRef: "shop:1", amount: money)
          return "\(try await admin.purchases.record(request, options("b")))"
        }
      ),
      (
        "update",
        { "\(try await admin.customers.update(.init(city: "上海", id: customer.id, version: 1), options("c")))" }
      ),
      ("department", { "\(try await admin.departments.create(.init(name: "销售部"), options("d")))" }),
      (
        "upsert",
        {
          let rows = [UpsertCustomerRow(customer: .init(name: "甲")), UpsertCustomerRow(customer: .init(name: "乙"))]
          return "\(try await admin.customers.upsert(.init(rows: rows), options("e")))"
        }
      ),
      ("refused", { await said { try await admin.departments.create(.init(name: "甲", parentId: 99), options("f")) } }),
    ]
    var wrong: [String] = []
    for (name, call) in calls {
      let first = await outcome(call)
      let before = try StoreDump(house, StoreDump.withJournal)
      house.clock.nowMs += 1
      let second = await outcome(call)
      if first != second { wrong.append("\(name): \(second) instead of \(first)") }
      if try StoreDump(house, StoreDump.withJournal) != before { wrong.append("\(name) was done twice") }
    }
    return wrong
  }

  private static func outcome(_ call: () async throws -> String) async -> String {
    do { return try await call() } catch { return "\(error)" }
  }

  @Test func `a repeated key is answered and nothing is done`() async throws {
    #expect(try await Self.violations(TestHouse()) == [])
  }

  @Test func `behind a socket too`() async throws {
    try await withLiveHouse { house in
      let wrong = try await Self.violations(house)
      #expect(wrong == [])
    }
  }

  @Test func `without the key lookup the same check fails for every kind of call`() async throws {
    let wrong = try await Self.violations(TestHouse { $0.sabotage.skipKeyLookup = true })
    for name in ["create", "record", "update", "department", "upsert", "refused"] {
      #expect(wrong.contains { $0.hasPrefix(name) }, "\(name)")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a key belongs to its caller, its method and its request`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let options = CallOptions(idempotencyKey: Array("k".utf8))
      let first = try await house.admin.customers.create(CreateCustomerRequest(name: "王小明"), options)
      let other = CreateCustomerRequest(name: "李小红")
      let reused = "IDEMPOTENCY_KEY_REUSED meta.idempotency_key"
      #expect(
        try await house.refusedWithoutTrace { try await house.admin.customers.create(other, options) } == reused)
      let director = try await house.desk(.role(.director))
      #expect(try await director.customers.create(other, options).id != first.id)
      #expect(await said { try await house.admin.departments.create(.init(name: "销售部"), options) } == "OK")
      let refused = CallOptions(idempotencyKey: Array("r".utf8))
      let bad = CreateCustomerRequest(name: "王小明", ownerId: 9999)
      #expect(await said { try await house.admin.customers.create(bad, refused) } == "EMPLOYEE_NOT_FOUND owner_id")
      #expect(try await house.refusedWithoutTrace { try await house.admin.customers.create(other, refused) } == reused)
    }
  }
}
