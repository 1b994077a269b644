import Contract
import Store
import TestHouse
import Testing

/// The tax in a purchase, and the discount before it.
struct TaxTests {
  @Test(arguments: Desk.Kind.allCases)
  func `tax and discount are kept as they were posted`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      let made = try await shop.record("shop:1", 1130) {
        $0.tax = .cny(130)
        $0.discount = .cny(70)
      }
      #expect(made.tax == .cny(130) && made.discount == .cny(70))
      #expect(try await shop.again(made) == made)
      let bare = try await shop.record("shop:2", 1130)
      #expect(bare.tax == nil && bare.discount == nil)
      let zero = try await shop.record("shop:3", 0) {
        $0.tax = .cny(0)
        $0.discount = .cny(0)
      }
      #expect(zero.tax == .cny(0) && zero.discount == .cny(0), "nothing is another word than nothing said")
      let request = ListPurchasesRequest(customerId: shop.customer.id)
      #expect(try await shop.desk.purchases.list(request).items == [zero, bare, made])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `tax and discount that cannot be are refused and named`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      func record(_ minor: Int64, tax: Money? = nil, discount: Money? = nil) async throws -> String {
        try await house.refusedWithoutTrace {
          try await shop.record("shop:1", minor) {
            $0.tax = tax
            $0.discount = discount
          }
        }
      }
      #expect(try await record(100, tax: .cny(101)) == "TAX_ABOVE_AMOUNT tax.minor")
      #expect(try await record(100, tax: .cny(-1)) == "NEGATIVE_AMOUNT tax.minor")
      #expect(try await record(100, tax: Money(minor: 1, currency: "USD")) == "CURRENCY_MISMATCH tax.currency")
      #expect(try await record(100, discount: .cny(-1)) == "NEGATIVE_AMOUNT discount.minor")
      #expect(
        try await record(100, discount: Money(minor: 1, currency: "USD")) == "CURRENCY_MISMATCH discount.currency")
      #expect(try await record(.max, discount: .cny(1)) == "AMOUNT_TOO_LARGE discount.minor")
      let all = try await shop.record("shop:1", .max) {
        $0.tax = .cny(.max)
        $0.discount = .cny(0)
      }
      #expect(all.tax == .cny(.max))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `another tax or discount under the same reference is another purchase`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      func record(_ tax: Int64?, _ discount: Int64?) async throws -> Purchase {
        try await shop.record("shop:1", 100) {
          $0.tax = tax.map { .cny($0) }
          $0.discount = discount.map { .cny($0) }
        }
      }
      let made = try await record(9, 5)
      #expect(try await record(9, 5) == made)
      for (tax, discount, fields) in [(8, 5, "tax"), (nil, 5, "tax"), (9, nil, "discount"), (0, 0, "tax, discount")]
        as [(Int64?, Int64?, String)]
      {
        let status = try await refusal { try await record(tax, discount) }
        #expect(status.reason == "EXTERNAL_ID_REUSED")
        let named = kind == .table ? ":\(fields)," : " in \(fields);"
        #expect(status.message.contains(named), "\(status.message)")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a refund keeps what the purchase says of tax and discount`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      var made = try await shop.record("shop:1", 100) {
        $0.tax = .cny(9)
        $0.discount = .cny(5)
      }
      _ = try await shop.refund("shop:R-1", of: made, 40)
      made.refunded = .cny(40)
      #expect(try await shop.again(made) == made)
    }
  }
}
