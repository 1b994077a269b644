import Contract
import Store
import TestHouse
import Testing

/// Giving money back.
struct RefundTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a whole purchase is refunded, named by id or by reference`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let made = try await shop.record("shop:1", 1250)
      house.clock.nowMs += 1000
      let back = try await shop.refund("shop:R-1", of: made) { $0.reason = " 尺码不符 " }
      #expect(back.amount == .cny(1250) && back.reason == "尺码不符" && back.lines == [])
      #expect(back.purchaseId == made.id && back.customerId == shop.customer.id && back.externalRef == "shop:R-1")
      #expect(back.refundedAtMs == TestClock.startMs + 1000 && back.recordedAtMs == back.refundedAtMs)
      var expected = made
      expected.refunded = .cny(1250)
      #expect(try await shop.again(made) == expected)
      #expect(try house.journal().last?.entities.map(\.kind) == ["purchase", "refund", "customer"])
      let second = try await shop.record("shop:2", 7)
      let byRef = RefundPurchaseRequest(purchaseRef: "shop:2", externalRef: "shop:R-2", refundedAtMs: house.clock.nowMs)
      #expect(try await shop.desk.purchases.refund(byRef).purchaseId == second.id)
      #expect(try await shop.refunds(of: made) == [back])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `several parts may be refunded up to the purchase and no further`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let made = try await shop.record("shop:1", 100)
      #expect(try await shop.refund("shop:R-1", of: made, 30).amount.minor == 30)
      let above = try await house.refusedWithoutTrace { try await shop.refund("shop:R-2", of: made, 71) }
      #expect(above == "REFUND_ABOVE_PURCHASE amount")
      let status = try await refusal { try await shop.refund("shop:R-2", of: made, 71) }
      #expect(status.message.contains("71") && status.message.contains("70"))
      #expect(try await shop.refund("shop:R-2", of: made, 20).amount.minor == 20)
      #expect(try await shop.again(made).refunded == .cny(50))
      #expect(try await shop.refund("shop:R-3", of: made).amount.minor == 50, "all that is left")
      for minor in [nil, 1, 0, Int64.max] {
        let nothing = try await house.refusedWithoutTrace { try await shop.refund("shop:R-4", of: made, minor) }
        #expect(nothing == "NOTHING_TO_REFUND purchase_id")
      }
      #expect(try await shop.again(made).refunded == made.amount)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `lines give back no more than each has left`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let made = try await shop.record("shop:1", 100, [.of(60, pieces: 3), .of(40)])
      let first = try await shop.refund("shop:R-1", of: made, nil, [.of(0, 20, pieces: 1)])
      #expect(first.amount.minor == 20 && first.lines == [.of(0, 20, pieces: 1)])
      let cases: [([RefundLine], String)] = [
        ([.of(1, 1), .of(0, 41)], "REFUND_ABOVE_PURCHASE lines[1].amount"),
        ([.of(0, 40, pieces: 3)], "REFUND_ABOVE_PURCHASE lines[0].quantity"),
        ([.of(1, 1, pieces: 1)], "REFUND_ABOVE_PURCHASE lines[0].quantity"),
        ([.of(0, .max)], "REFUND_ABOVE_PURCHASE lines[0].amount"),
        ([.of(2, 1)], "LINE_NOT_FOUND lines[0].line"), ([.of(199, 1)], "LINE_NOT_FOUND lines[0].line"),
        ([.of(1, 1), .of(1, 1)], "DUPLICATE_ITEM lines[1].line"),
      ]
      for (lines, expected) in cases {
        let outcome = try await house.refusedWithoutTrace { try await shop.refund("shop:R-2", of: made, nil, lines) }
        #expect(outcome == expected)
      }
      #expect(try await shop.refund("shop:R-2", of: made, 80, [.of(1, 40), .of(0, 40, pieces: 2)]).amount.minor == 80)
      #expect(try await shop.again(made).refunded == .cny(100))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a refund without lines leaves less for the lines`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let made = try await shop.record("shop:1", 100, [.of(60), .of(40)])
      _ = try await shop.refund("shop:R-1", of: made, 50)
      let asSum = try await house.refusedWithoutTrace { try await shop.refund("shop:R-2", of: made, nil, [.of(0, 51)]) }
      #expect(asSum == "REFUND_ABOVE_PURCHASE lines")
      let said = try await house.refusedWithoutTrace { try await shop.refund("shop:R-2", of: made, 51, [.of(0, 51)]) }
      #expect(said == "REFUND_ABOVE_PURCHASE amount")
      #expect(try await shop.refund("shop:R-2", of: made, nil, [.of(0, 50)]).amount.minor == 50)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what is wrong with a refund is named and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      house.clock.nowMs += 1000
      let made = try await shop.record("shop:1", 100, [.of(100, pieces: 1)]) {
        $0.purchasedAtMs = TestClock.startMs + 500
      }
      let usd = Money(minor: 5, currency: "USD")
      let cases: [(String, (inout RefundPurchaseRequest) -> Void)] = [
        ("ONE_OF_REQUIRED purchase_id", { $0.purchaseId = nil }),
        ("ONE_OF_REQUIRED purchase_id", { $0.purchaseRef = "shop:1" }),
        ("PURCHASE_NOT_FOUND purchase_id", { $0.purchaseId = 9999 }),
        ("PURCHASE_NOT_FOUND purchase_ref", { ($0.purchaseId, $0.purchaseRef) = (nil, "shop:9") }),
        ("CURRENCY_MISMATCH amount.currency", { $0.amount = usd }),
        ("NEGATIVE_AMOUNT amount.minor", { $0.amount = .cny(-1) }),
        ("NEGATIVE_AMOUNT amount.minor", { $0.amount = .cny(.min) }),
        ("TOO_SMALL amount.minor", { $0.amount = .cny(0) }),
        ("TOO_SMALL lines", { $0.lines = [.of(0, 0)] }),
        ("REFUND_ABOVE_PURCHASE amount", { $0.amount = .cny(.max) }),
        ("CURRENCY_MISMATCH lines[0].amount.currency", { $0.lines = [RefundLine(line: 0, amount: usd)] }),
        ("NEGATIVE_AMOUNT lines[0].amount.minor", { $0.lines = [.of(0, -1)] }),
        ("INVALID_REQUEST lines[0].quantity:TOO_SMALL", { $0.lines = [.of(0, 1, pieces: -1)] }),
        ("INVALID_REQUEST lines[0].line:TOO_LARGE", { $0.lines = [.of(200, 1)] }),
        ("LINES_DISAGREE lines", { ($0.amount, $0.lines) = (.cny(6), [.of(0, 5)]) }),
        ("IN_FUTURE refunded_at_ms", { $0.refundedAtMs = TestClock.startMs + 1001 }),
        ("REFUND_BEFORE_PURCHASE refunded_at_ms", { $0.refundedAtMs = TestClock.startMs + 499 }),
        ("INVALID_REQUEST external_ref:PATTERN_MISMATCH", { $0.externalRef = "R-1" }),
        ("INVALID_REQUEST reason:PATTERN_MISMATCH", { $0.reason = "一\n二" }),
      ]
      for (expected, fill) in cases {
        #expect(
          try await house.refusedWithoutTrace { try await shop.refund("shop:R-1", of: made, nil, [], fill) } == expected
        )
      }
      let edge = try await shop.refund("shop:R-1", of: made) { $0.refundedAtMs = TestClock.startMs + 500 }
      #expect(edge.refundedAtMs == made.purchasedAtMs, "at the instant of the purchase")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a gift comes back once, for nothing`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      for (index, minor) in [nil, Int64(0)].enumerated() {
        let gift = try await shop.record("shop:\(index)", 0)
        let above = try await house.refusedWithoutTrace { try await shop.refund("shop:R", of: gift, 1) }
        #expect(above == "REFUND_ABOVE_PURCHASE amount")
        #expect(try await shop.refund("shop:R-\(index)", of: gift, minor).amount == .cny(0))
        #expect(try await shop.again(gift).refunded == .cny(0))
        let twice = try await house.refusedWithoutTrace { try await shop.refund("shop:R", of: gift, minor) }
        #expect(twice == "NOTHING_TO_REFUND purchase_id")
      }
      let set = try await shop.record("shop:set", 0, [PurchaseLine(quantity: 2, amount: .cny(0))])
      _ = try await shop.refund("shop:R-set", of: set)
      let piece = RefundLine(line: 0, quantity: 1, amount: .cny(0))
      let again = try await house.refusedWithoutTrace { try await shop.refund("shop:R", of: set, nil, [piece]) }
      #expect(again == "NOTHING_TO_REFUND purchase_id", "it came back whole")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `pieces come back for nothing, each once`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let made = try await shop.record("shop:1", 100, [.of(100, pieces: 1), .of(0, pieces: 2)])
      let addOn = [RefundLine.of(1, 0, pieces: 1)]
      #expect(try await shop.refund("shop:R-1", of: made, nil, addOn).amount == .cny(0))
      #expect(try await shop.again(made).refunded == .cny(0))
      #expect(try await shop.refund("shop:R-2", of: made).amount == .cny(100))
      #expect(try await shop.refund("shop:R-3", of: made, 0, addOn).amount == .cny(0), "the money is back already")
      let third = try await house.refusedWithoutTrace { try await shop.refund("shop:R-4", of: made, nil, addOn) }
      #expect(third == "REFUND_ABOVE_PURCHASE lines[0].quantity")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a refund is part of the purchase's history, with the purchase as it was`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let made = try await shop.record("shop:1", 100, [.of(100)])
      _ = try await shop.refund("shop:R-1", of: made, 30)
      _ = try await shop.refund("shop:R-1", of: made, 30)
      let history = try house.read {
        try Journal.history(of: EntityRef(kind: "purchase", id: made.id), limit: 10, in: $0)
      }
      #expect(history.map(\.methodName) == ["purchases.refund", "purchases.record"])
      let befores = try history.map { try JournalChanges(bytes: $0.content?.changes ?? []).records.map(\.record) }
      #expect(befores == [[made.encoded()], [[]]])
    }
  }
}
