import Contract
import Operations
import Purchases
import Store
import TestHouse
import Testing

/// What becomes of purchases when two files become one.
struct MergePartTests {
  private static func move(_ house: TestHouse, from: Customer, into: Customer) throws -> Int {
    nonisolated(unsafe) var moved = 0
    let job = WriteJob(claim: nil, methodName: "test.move", request: []) { scope in
      let call = WriteCall(principal: .system, scope: scope, isPastFact: false, isDryRun: false, reads: SeenReads())
      moved = try PurchasesRoom.mergePart.move(from: from.id, into: into.id, call)
      return .done(Effect())
    }
    _ = house.store.perform(job)
    return moved
  }

  @Test func `purchases and refunds move as they are`() async throws {
    let house = try TestHouse()
    let (from, into) = (try await Shop(house), try await Shop(house, named: "李小红"))
    let other = try await Shop(house, named: "张三")
    let stays = try await other.record("shop:0", 1)
    var made = [try await from.record("shop:1", 100, [.of(100, pieces: 2)]), try await from.record("shop:2", 5)]
    let kept = try await into.record("shop:3", 7)
    var refund = try await from.refund("shop:R-1", of: made[0], nil, [.of(0, 40, pieces: 1)])
    #expect(PurchasesRoom.mergePart.name == "purchases")
    #expect(try Self.move(house, from: from.customer, into: into.customer) == 2)
    for index in made.indices { made[index].customerId = into.customer.id }
    made[0].refunded = .cny(40)
    refund.customerId = into.customer.id
    let listed = try await into.desk.purchases.list(ListPurchasesRequest(customerId: into.customer.id)).items
    #expect(listed == ([kept] + made).sorted { $0.id > $1.id })
    #expect(try await from.desk.purchases.list(ListPurchasesRequest(customerId: from.customer.id)).items == [])
    #expect(try await into.refunds(of: made[0]) == [refund])
    #expect(try await other.again(stays) == stays)
    // What lines gave back moves too, and posting goes on where it was.
    #expect(
      await said { try await into.refund("shop:R-2", of: made[0], nil, [.of(0, 61)]) }
        == "REFUND_ABOVE_PURCHASE lines[0].amount")
    #expect(try await into.refund("shop:R-1", of: made[0], nil, [.of(0, 40, pieces: 1)]) == refund)
    #expect(try await into.record("shop:2", 5) == made[1])
    #expect(try Self.move(house, from: from.customer, into: into.customer) == 0)
  }

  @Test func `the move reads an index`() async throws {
    let house = try TestHouse()
    let plan = try house.read {
      try $0.all("EXPLAIN QUERY PLAN UPDATE purchase SET customer_id = $2 WHERE customer_id = $1", [.int(1), .int(2)]) {
        $0.text(3)
      }
    }
    #expect(plan.contains { $0.contains("purchase_by_customer") }, "\(plan)")
  }

  @Test func `a merge that would move too many purchases is refused before it begins`() async throws {
    let house = try TestHouse()
    let (from, into) = (try await house.customer(), try await house.customer())
    func perform(_ sql: StaticString, _ values: [SQLValue]) {
      let job = WriteJob(claim: nil, methodName: "test.fill", request: []) { scope in
        try scope.transaction.run(sql, values)
        return .done(Effect())
      }
      _ = house.store.perform(job)
    }
    perform(
      """
      WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 200001)
      INSERT INTO purchase (id, customer_id, external_ref, purchased_at_ms, amount_minor, currency, recorded_at_ms)
      SELECT id, $1, 'shop:' || id, id, 1, 'CNY', 0 FROM n
      """, [.int(from.id)])
    let request = MergeCustomersRequest(into: into.id, fromNumber: from.number)
    #expect(await said { try await house.admin.customers.merge(request) } == "MERGE_TOO_LARGE from_number")
    let moved = ListPurchasesRequest(customerId: into.id)
    #expect(try await house.admin.purchases.list(moved).items == [])
    perform("DELETE FROM purchase WHERE id = $1", [.int(7)])
    let moves = try await house.admin.customers.merge(request).moves
    #expect(moves.map { "\($0.what) \($0.count)" } == ["purchases 200000"])
  }

  @Test func `whose a purchase was before merges is told by the rows that recorded it and that merged`() async throws {
    let house = try TestHouse()
    let (first, second) = (try await Shop(house), try await Shop(house, named: "李小红"))
    let third = try await Shop(house, named: "张三")
    let purchases = [
      try await first.record("shop:1", 1), try await second.record("shop:2", 2), try await third.record("shop:3", 3),
    ]
    let customers = house.admin.customers
    _ = try await customers.merge(MergeCustomersRequest(into: second.customer.id, from: first.customer.id))
    _ = try await customers.merge(MergeCustomersRequest(into: third.customer.id, from: second.customer.id))
    let journal = try house.journal()
    func ids(_ entry: JournalEntry?, _ kind: String) -> [Int64] {
      (entry?.entities ?? []).filter { $0.kind == kind }.map(\.id)
    }
    for (purchase, owner) in zip(purchases, [first, second, third]) {
      let recorded = journal.first { ids($0, "purchase") == [purchase.id] }
      #expect(ids(recorded, "customer") == [owner.customer.id])
    }
    let merges = journal.filter { $0.methodName == "customers.merge" }
    #expect(
      merges.map { ids($0, "customer") } == [
        [second.customer.id, first.customer.id], [third.customer.id, second.customer.id],
      ])
  }
}
