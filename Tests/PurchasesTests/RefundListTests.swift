import Contract
import TestHouse
import Testing

/// The refunds of a purchase, the first one first.
struct RefundListTests {
  private static func pages(
    _ desk: Desk, _ request: ListRefundsRequest, between: () async throws -> Void = {}
  ) async throws -> [PurchaseRefund] {
    var request = request
    var items: [PurchaseRefund] = []
    repeat {
      let reply = try await desk.purchases.listRefunds(request)
      #expect(reply.items.count <= Int(request.limit ?? 50))
      items += reply.items
      request.cursor = reply.nextCursor
      if request.cursor != nil { try await between() }
    } while request.cursor != nil
    return items
  }

  /// Some of one instant stand beside each other, where a page may end; posted in another order.
  private static func filled(_ shop: Shop) async throws -> (Purchase, [PurchaseRefund]) {
    let made = try await shop.record("shop:1", 1_000_000)
    let other = try await shop.record("shop:2", 5)
    shop.house.clock.nowMs += 100
    var refunds: [PurchaseRefund] = []
    for (index, offset) in [30, 30, 10, 10, 50, 20, 40, 10, 30, 50, 0].enumerated() {
      refunds.append(
        try await shop.refund("shop:R-\(index)", of: made, Int64(index + 1)) {
          $0.refundedAtMs = TestClock.startMs + Int64(offset)
        })
    }
    _ = try await shop.refund("shop:R", of: other)
    return (made, refunds.sorted { ($0.refundedAtMs, $0.id) < ($1.refundedAtMs, $1.id) })
  }

  @Test(arguments: Desk.Kind.allCases)
  func `pages of any size hold every refund once`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let (made, expected) = try await Self.filled(shop)
      for limit in [UInt32](arrayLiteral: 1, 2, 3, 10, 11, 12) {
        let listed = try await Self.pages(shop.desk, ListRefundsRequest(purchaseId: made.id, limit: limit))
        #expect(listed == expected, "\(limit) a page")
      }
      #expect(try await Self.pages(shop.desk, ListRefundsRequest(purchaseRef: "shop:1")) == expected)
      let none = try await shop.record("shop:3", 1)
      #expect(try await Self.pages(shop.desk, ListRefundsRequest(purchaseId: none.id)) == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `refunds posted between two pages disturb none`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let (made, expected) = try await Self.filled(shop)
      var added = 0
      let listed = try await Self.pages(shop.desk, ListRefundsRequest(purchaseId: made.id, limit: 3)) {
        added += 1
        _ = try await shop.refund("shop:early-\(added)", of: made, 1) { $0.refundedAtMs = TestClock.startMs }
      }
      #expect(listed == expected && added == 3)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a cursor belongs to its purchase`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let (made, expected) = try await Self.filled(shop)
      let purchases = shop.desk.purchases
      let first = try await purchases.listRefunds(ListRefundsRequest(purchaseId: made.id, limit: 1))
      let cursor = try #require(first.nextCursor)
      let others = ListRefundsRequest(purchaseRef: "shop:2", cursor: cursor)
      #expect(await said { try await purchases.listRefunds(others) } == "CURSOR_MISMATCH cursor")
      let garbage = ListRefundsRequest(purchaseId: made.id, cursor: "AAAA")
      #expect(await said { try await purchases.listRefunds(garbage) } == "CURSOR_INVALID cursor")
      let byRef = ListRefundsRequest(purchaseRef: "shop:1", limit: 1, cursor: cursor)
      #expect(try await purchases.listRefunds(byRef).items == [expected[1]], "the same list by another name")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the purchase is named in exactly one way`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let purchases = house.admin.purchases
      let both = ListRefundsRequest(purchaseId: 1, purchaseRef: "shop:1")
      #expect(await said { try await purchases.listRefunds(both) } == "ONE_OF_REQUIRED purchase_id")
      #expect(await said { try await purchases.listRefunds(.init()) } == "ONE_OF_REQUIRED purchase_id")
      let unknown = ListRefundsRequest(purchaseId: 7)
      #expect(await said { try await purchases.listRefunds(unknown) } == "PURCHASE_NOT_FOUND purchase_id")
      let ref = try await refusal { try await purchases.listRefunds(ListRefundsRequest(purchaseRef: "shop:9")) }
      #expect(ref.reason == "PURCHASE_NOT_FOUND" && ref.message.contains("shop:9"))
    }
  }
}
