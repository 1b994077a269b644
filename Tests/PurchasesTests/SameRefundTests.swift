import Contract
import Store
import TestHouse
import Testing

/// The same reference means the same refund.
struct SameRefundTests {
  @Test(arguments: Desk.Kind.allCases)
  func `the same refund again gives the stored one and changes nothing`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let made = try await shop.record("shop:1", 100, [.of(60, pieces: 3), .of(40)])
      let byLines = [RefundLine.of(0, 20, pieces: 1)]
      let first = try await shop.refund("shop:R-1", of: made, nil, byLines) { $0.reason = "破损" }
      let second = try await shop.refund("shop:R-2", of: made, 30)
      let rest = try await shop.refund("shop:R-3", of: made)
      #expect(rest.amount == .cny(50))
      house.clock.nowMs += 1000
      let before = try StoreDump(house)
      #expect(try await shop.refund("shop:R-1", of: made, nil, byLines) { $0.reason = " 破损" } == first)
      #expect(try await shop.refund("shop:R-1", of: made, 20, byLines) { $0.reason = "破损" } == first)
      #expect(try await shop.refund("shop:R-2", of: made, 30) == second)
      #expect(try await shop.refund("shop:R-3", of: made) == rest)
      #expect(try await shop.refund("shop:R-3", of: made, 50) == rest)
      let byRef = RefundPurchaseRequest(
        purchaseRef: "shop:1", externalRef: "shop:R-3", refundedAtMs: TestClock.startMs)
      #expect(try await shop.desk.purchases.refund(byRef) == rest)
      #expect(try StoreDump(house) == before)
      #expect(try house.journal().last?.outcome == .unchanged, "the feed skips it")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the same idempotency key is answered from the journal`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let made = try await shop.record("shop:1", 100)
      let request = RefundPurchaseRequest(purchaseId: made.id, externalRef: "shop:R-1", amount: .cny(30))
      let options = CallOptions(idempotencyKey: Array("once".utf8))
      let first = try await shop.desk.ask(Methods.Purchases.refund, request, options)
      let again = try await shop.desk.ask(Methods.Purchases.refund, request, options)
      #expect(first.reply == again.reply && again.meta.replayed == true)
      #expect(try await shop.again(made).refunded == .cny(30))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `another refund under the same reference is refused and the differences are named`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let made = try await shop.record("shop:1", 100, [.of(60, pieces: 3), .of(40)])
      let other = try await shop.record("shop:2", 100, [.of(60, pieces: 3), .of(40)])
      let stored = try await shop.refund("shop:R-1", of: made, 20, [.of(0, 20, pieces: 1)]) { $0.reason = "破损" }
      let changes: [(String, (inout RefundPurchaseRequest) -> Void)] = [
        ("purchase_id", { $0.purchaseId = other.id }),
        ("amount", { $0.amount = .cny(21) }), ("amount", { $0.amount?.currency = "USD" }),
        ("refunded_at_ms", { $0.refundedAtMs = TestClock.startMs - 1 }),
        ("reason", { $0.reason = nil }), ("reason", { $0.reason = "尺码不符" }),
        ("lines", { $0.lines = [] }), ("lines", { ($0.amount, $0.lines) = (nil, []) }),
        ("lines[0]", { $0.lines[0].quantity = nil }), ("lines[0]", { $0.lines[0].line = 1 }),
        ("amount, lines[0]", { ($0.amount, $0.lines[0].amount) = (.cny(30), .cny(30)) }),
      ]
      for (fields, change) in changes {
        let status = try await refusal {
          try await shop.refund("shop:R-1", of: made, 20, [.of(0, 20, pieces: 1)]) {
            $0.reason = "破损"
            change(&$0)
          }
        }
        #expect(status.reason == "EXTERNAL_ID_REUSED")
        #expect(status.message.contains(kind == .table ? ":\(fields)," : " in \(fields);"), "\(status.message)")
        #expect(status.resource == "refund:\(stored.id)")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a part is not the same as all that was left`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let made = try await shop.record("shop:1", 100)
      _ = try await shop.refund("shop:R-1", of: made, 30)
      _ = try await shop.refund("shop:R-2", of: made, 70)
      #expect(await said { try await shop.refund("shop:R-1", of: made) } == "EXTERNAL_ID_REUSED external_ref")
      #expect(await said { try await shop.refund("shop:R-2", of: made) } == "OK", "it took all that was left")
    }
  }
}
