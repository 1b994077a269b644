import Contract
import Store
import TestHouse
import Testing

/// What a purchase consists of.
struct LineTests {
  @Test(arguments: Desk.Kind.allCases)
  func `lines come back as they were posted, in their order`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let lines = [
        PurchaseLine.of(1000, pieces: 2, cost: 700, product: "SKU-1"), .of(0), .of(250, pieces: 0, cost: 0),
        .of(0, cost: .max - 700, product: "😀 王"),
      ]
      let made = try await shop.record("shop:1", 1250, lines)
      #expect(made.lines == lines && made.refunded == nil)
      #expect(try await shop.again(made) == made)
      let listed = try await shop.desk.purchases.list(ListPurchasesRequest(customerId: shop.customer.id))
      #expect(listed.items == [made])
      let many = (0..<200).map { PurchaseLine.of(Int64($0), pieces: Int64($0), product: "商品 \($0)") }
      let long = try await shop.record("shop:2", 199 * 100, many)
      #expect(try await shop.again(long).lines == many)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `products are kept composed and without spaces around them`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let made = try await shop.record("shop:1", 5, [.of(5, product: " Cafe\u{301}\u{3000}")])
      let product = try #require(made.lines.first?.product)
      #expect(Array(product.utf8) == Array("Caf\u{E9}".utf8))
      let before = try StoreDump(house)
      #expect(try await shop.record("shop:1", 5, [.of(5, product: "Caf\u{E9}")]) == made)
      #expect(try await shop.record("shop:1", 5, [.of(5, product: " Cafe\u{301}")]) == made)
      #expect(try StoreDump(house) == before)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what is wrong with a line is named and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let usd = Money(minor: 5, currency: "USD")
      let cases: [(Int64, [PurchaseLine], String)] = [
        (10, [.of(5), .of(5), PurchaseLine(amount: usd)], "CURRENCY_MISMATCH lines[2].amount.currency"),
        (5, [PurchaseLine(amount: .cny(5), cost: usd)], "CURRENCY_MISMATCH lines[0].cost.currency"),
        (5, [.of(6), .of(-1)], "NEGATIVE_AMOUNT lines[1].amount.minor"),
        (5, [.of(5, cost: -1)], "NEGATIVE_AMOUNT lines[0].cost.minor"),
        (-5, [.of(-5)], "NEGATIVE_AMOUNT amount.minor"),
        (6, [.of(5)], "LINES_DISAGREE lines"),
        (4, [.of(5)], "LINES_DISAGREE lines"),
        (1, [.of(0)], "LINES_DISAGREE lines"),
        (.max, [.of(.max), .of(1)], "AMOUNT_TOO_LARGE lines"),
        // In 64 bits that wrap these would add up.
        (0, [.of(.max), .of(.max), .of(2)], "AMOUNT_TOO_LARGE lines"),
        (2, [.of(1, cost: .max), .of(1, cost: 1)], "AMOUNT_TOO_LARGE lines"),
        (5, [.of(5, pieces: -1)], "INVALID_REQUEST lines[0].quantity:TOO_SMALL"),
        (5, [.of(5, pieces: 1_000_000_001)], "INVALID_REQUEST lines[0].quantity:TOO_LARGE"),
        (5, [.of(5, product: " ")], "INVALID_REQUEST lines[0].product:PATTERN_MISMATCH"),
        (0, Array(repeating: .of(0), count: 201), "INVALID_REQUEST lines:TOO_MANY_ITEMS"),
      ]
      for (minor, lines, expected) in cases {
        #expect(try await house.refusedWithoutTrace { try await shop.record("shop:1", minor, lines) } == expected)
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the largest amount can be sold, in one line or in two`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let lines = [PurchaseLine.of(.max - 1, pieces: 1_000_000_000, cost: .max), .of(1)]
      let made = try await shop.record("shop:1", .max, lines)
      #expect(try await shop.again(made).lines == lines)
      let back = try await shop.refund("shop:R-1", of: made, nil, [.of(0, .max - 1, pieces: 1_000_000_000)])
      #expect(back.amount.minor == .max - 1)
      #expect(try await shop.refund("shop:R-2", of: made).amount.minor == 1)
      #expect(try await shop.again(made).refunded == .cny(.max))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `other lines under the same reference are refused and named`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let lines = [PurchaseLine.of(2, pieces: 1, cost: 1, product: "甲"), .of(3), .of(4)]
      _ = try await shop.record("shop:1", 9, lines)
      let changes: [(String, (inout [PurchaseLine]) -> Void)] = [
        ("lines", { $0.removeLast() }), ("lines", { $0 = [] }), ("lines", { $0.append(.of(0)) }),
        ("lines[0], lines[1]", { $0.swapAt(0, 1) }), ("lines[2]", { $0[2].quantity = 0 }),
        ("lines[0]", { $0[0].product = "乙" }), ("lines[0]", { $0[0].cost = nil }),
        ("lines[1]", { $0[1].amount.currency = "USD" }), ("lines[1]", { $0[1].category = "食品" }),
      ]
      for (fields, change) in changes {
        var other = lines
        change(&other)
        let status = try await refusal { try await shop.record("shop:1", 9, other) }
        #expect(status.reason == "EXTERNAL_ID_REUSED")
        #expect(status.message.contains(kind == .table ? ":\(fields)," : " in \(fields);"), "\(status.message)")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a category is a word of its dictionary`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let word = AddWordRequest(dictionary: .category, word: "测试食品")
      _ = try await house.admin.words.add(word)
      var lines = [PurchaseLine.of(2), .of(3)]
      lines[1].category = " 测试食品 "
      let made = try await shop.record("shop:1", 5, lines)
      #expect(made.lines[1].category == "测试食品")
      lines[1].category = "测试食物"
      let outcome = try await house.refusedWithoutTrace { try await shop.record("shop:2", 5, lines) }
      #expect(outcome == "WORD_UNKNOWN lines[1].category")
      _ = try await house.admin.words.retire(RetireWordRequest(dictionary: .category, word: "测试食品"))
      lines[1].category = "测试食品"
      #expect(try await shop.record("shop:1", 5, lines) == made, "what is stored is not judged again")
      #expect(try await shop.again(made) == made)
    }
  }
}
