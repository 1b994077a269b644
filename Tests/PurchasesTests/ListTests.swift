import Contract
import TestHouse
import Testing

/// The purchases of a customer, the latest first.
struct ListTests {
  /// Five instants with three purchases each, posted in another order than they were bought; some of one instant stand
  /// beside each other, where a page may end.
  private static func filled(_ house: some OpenHouse) async throws -> (Customer, [Purchase]) {
    let customer = try await house.customer { $0.externalRefs = ["erp:1"] }
    let other = try await house.customer("李小红")
    house.clock.nowMs += 100
    var made: [Purchase] = []
    for (index, offset) in [30, 30, 10, 10, 50, 50, 20, 40, 10, 30, 50, 40, 40, 20, 20].enumerated() {
      let request = RecordPurchaseRequest(
        customerId: customer.id, externalRef: "shop:\(index)", purchasedAtMs: TestClock.startMs + Int64(offset),
        amount: Money(minor: Int64(index), currency: "CNY"))
      made.append(try await house.admin.purchases.record(request))
    }
    let others = RecordPurchaseRequest(
      customerId: other.id, externalRef: "other:1", amount: Money(minor: 1, currency: "CNY"))
    _ = try await house.admin.purchases.record(others)
    return (customer, made.sorted { ($0.purchasedAtMs, $0.id) > ($1.purchasedAtMs, $1.id) })
  }

  private static func pages(_ desk: Desk, _ request: ListPurchasesRequest) async throws -> [Purchase] {
    var request = request
    var items: [Purchase] = []
    repeat {
      let reply = try await desk.purchases.list(request)
      #expect(reply.items.count <= Int(request.limit ?? 50))
      items += reply.items
      request.cursor = reply.nextCursor
    } while request.cursor != nil
    return items
  }

  @Test(arguments: Desk.Kind.allCases)
  func `pages of any size hold every purchase once, the latest first`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (customer, expected) = try await Self.filled(house)
      for limit in [UInt32](arrayLiteral: 1, 2, 3, 7, 14, 15, 16) {
        let listed = try await Self.pages(house.admin, ListPurchasesRequest(customerId: customer.id, limit: limit))
        #expect(listed == expected, "\(limit) a page")
      }
      #expect(try await Self.pages(house.admin, ListPurchasesRequest(customerRef: "erp:1")) == expected)
      #expect(try await Self.pages(house.admin, ListPurchasesRequest(customerNumber: customer.number)) == expected)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a range holds its beginning and not its end`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (customer, all) = try await Self.filled(house)
      let start = TestClock.startMs
      for (from, until) in [(start + 20, start + 40), (start + 20, nil), (nil, start + 20), (start + 90, nil)] {
        let request = ListPurchasesRequest(customerId: customer.id, fromMs: from, untilMs: until, limit: 2)
        let expected = all.filter { $0.purchasedAtMs >= from ?? 0 && $0.purchasedAtMs < until ?? .max }
        #expect(try await Self.pages(house.admin, request) == expected)
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a cursor belongs to its customer and range`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (customer, _) = try await Self.filled(house)
      let purchases = house.admin.purchases
      let first = try await purchases.list(ListPurchasesRequest(customerId: customer.id, limit: 1))
      let cursor = try #require(first.nextCursor)
      let others = ListPurchasesRequest(customerId: customer.id + 1, cursor: cursor)
      #expect(await said { try await purchases.list(others) } == "CURSOR_MISMATCH cursor")
      let ranged = ListPurchasesRequest(customerId: customer.id, fromMs: 5, cursor: cursor)
      #expect(await said { try await purchases.list(ranged) } == "CURSOR_MISMATCH cursor")
      let garbage = ListPurchasesRequest(customerId: customer.id, cursor: "AAAA")
      #expect(await said { try await purchases.list(garbage) } == "CURSOR_INVALID cursor")
      let byNumber = ListPurchasesRequest(customerNumber: customer.number, limit: 1, cursor: cursor)
      #expect(try await purchases.list(byNumber).items.count == 1, "the same list by another name")
    }
  }
}
