import Contract
import Store
import TestHouse
import Testing

/// Posting purchases.
struct RecordTests {
  private static let price = Money(minor: 1250, currency: "CNY")

  private static func request(_ ref: String = "shop:A-1", customer: Customer) -> RecordPurchaseRequest {
    RecordPurchaseRequest(customerId: customer.id, externalRef: ref, amount: price, quantity: 2)
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a purchase that was posted can be read back, whoever names the customer how`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customer = try await house.customer { $0.externalRefs = ["erp:1"] }
      house.clock.nowMs += 1000
      var request = Self.request(customer: customer)
      request.purchasedAtMs = TestClock.startMs + 400
      let made = try await house.admin.purchases.record(request)
      #expect(made.customerId == customer.id && made.amount == Self.price && made.quantity == 2)
      #expect(made.purchasedAtMs == TestClock.startMs + 400 && made.recordedAtMs == TestClock.startMs + 1000)
      #expect(try await house.admin.purchases.get(GetPurchaseRequest(id: made.id)) == made)
      #expect(try await house.admin.purchases.get(GetPurchaseRequest(externalRef: "shop:A-1")) == made)
      let byNumber = RecordPurchaseRequest(
        customerNumber: customer.number.lowercased(), externalRef: "shop:A-2", amount: Self.price)
      let second = try await house.admin.purchases.record(byNumber)
      #expect(second.customerId == customer.id && second.quantity == nil)
      #expect(second.purchasedAtMs == TestClock.startMs + 1000, "now, where nothing is said")
      let byRef = RecordPurchaseRequest(customerRef: "erp:1", externalRef: "shop:A-3", amount: Self.price)
      #expect(try await house.admin.purchases.record(byRef).customerId == customer.id)
      #expect(try house.journal().last?.entities.map(\.kind) == ["purchase", "customer"])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `zero is a gift, less is refused`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      var request = Self.request(customer: try await house.customer())
      request.amount.minor = 0
      #expect(try await house.admin.purchases.record(request).amount.minor == 0)
      request.externalRef = "shop:A-2"
      request.amount.minor = -1
      let outcome = try await house.refusedWithoutTrace { try await house.admin.purchases.record(request) }
      #expect(outcome == "NEGATIVE_AMOUNT amount.minor")
      request.amount.minor = .max
      #expect(try await house.admin.purchases.record(request).amount.minor == .max)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what is wrong with a purchase is named and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customer = try await house.customer()
      func record(_ fill: (inout RecordPurchaseRequest) -> Void) async throws -> String {
        var request = Self.request(customer: customer)
        fill(&request)
        return try await house.refusedWithoutTrace { try await house.admin.purchases.record(request) }
      }
      #expect(try await record { $0.purchasedAtMs = TestClock.startMs + 1 } == "IN_FUTURE purchased_at_ms")
      #expect(try await record { $0.purchasedAtMs = TestClock.startMs - 1 } == "BEFORE_CUSTOMER purchased_at_ms")
      #expect(try await record { $0.customerId = 9999 } == "CUSTOMER_NOT_FOUND customer_id")
      #expect(try await record { $0.customerId = nil } == "ONE_OF_REQUIRED customer_id")
      #expect(try await record { $0.customerRef = "erp:1" } == "ONE_OF_REQUIRED customer_id")
      #expect(
        try await record {
          $0.customerId = nil
          $0.customerNumber = "C000001-0"
        } == "NUMBER_INVALID customer_number")
      #expect(
        try await record {
          $0.customerId = nil
          $0.customerRef = "erp:1"
        } == "CUSTOMER_NOT_FOUND customer_ref")
      #expect(try await record { $0.amount.currency = "cny" } == "INVALID_REQUEST amount.currency:PATTERN_MISMATCH")
      #expect(try await record { $0.externalRef = "A-1" } == "INVALID_REQUEST external_ref:PATTERN_MISMATCH")
      #expect(try await record { $0.quantity = -1 } == "INVALID_REQUEST quantity:TOO_SMALL")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the same reference with the same content gives the stored purchase and changes nothing`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let customer = try await house.customer()
      let made = try await house.admin.purchases.record(Self.request(customer: customer))
      let before = try StoreDump(house)
      house.clock.nowMs += 1000
      let again = try await house.admin.purchases.record(Self.request(customer: customer))
      #expect(again == made)
      #expect(try StoreDump(house) == before)
      let last = try house.journal().last
      #expect(last?.outcome == .unchanged, "the feed skips it")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the same reference with other content is refused and the differences are named`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let customer = try await house.customer()
      let made = try await house.admin.purchases.record(Self.request(customer: customer))
      let other = try await house.customer("李小红")
      let changes: [(String, (inout RecordPurchaseRequest) -> Void)] = [
        ("customer_id", { $0.customerId = other.id }),
        ("amount", { $0.amount.minor = 1 }),
        ("amount", { $0.amount.currency = "USD" }),
        ("quantity", { $0.quantity = nil }),
        ("purchased_at_ms", { $0.purchasedAtMs = TestClock.startMs - 9 }),
        (
          "amount, quantity",
          {
            $0.amount.minor = -1
            $0.quantity = 3
          }
        ),
      ]
      for (fields, change) in changes {
        var request = Self.request(customer: customer)
        change(&request)
        let status = try await refusal { try await house.admin.purchases.record(request) }
        #expect(status.reason == "EXTERNAL_ID_REUSED")
        // Exactly these: what stands before and behind them is the text's own.
        let named = kind == .table ? ":\(fields)," : " in \(fields);"
        #expect(status.message.contains(named), "\(status.message)")
        #expect(status.resource == "purchase:\(made.id)")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a purchase of the past is posted as of then, but not before its customer`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let opened = CallOptions(asOfMs: TestClock.startMs - 1000)
      let customer = try await house.admin.customers.create(CreateCustomerRequest(name: "王小明"), opened)
      let then = CallOptions(asOfMs: TestClock.startMs - 500)
      let made = try await house.admin.purchases.record(Self.request(customer: customer), then)
      #expect(made.purchasedAtMs == TestClock.startMs - 500 && made.recordedAtMs == made.purchasedAtMs)
      var later = Self.request("shop:A-2", customer: customer)
      later.purchasedAtMs = TestClock.startMs
      #expect(await said { try await house.admin.purchases.record(later, then) } == "IN_FUTURE purchased_at_ms")
      let before = CallOptions(asOfMs: TestClock.startMs - 1001)
      later.purchasedAtMs = nil
      let outcome = await said { try await house.admin.purchases.record(later, before) }
      #expect(outcome == "BEFORE_CUSTOMER purchased_at_ms")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a purchase is found by exactly one of its names`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let purchases = house.admin.purchases
      #expect(await said { try await purchases.get(GetPurchaseRequest()) } == "ONE_OF_REQUIRED id")
      let both = GetPurchaseRequest(id: 1, externalRef: "shop:A-1")
      #expect(await said { try await purchases.get(both) } == "ONE_OF_REQUIRED id")
      #expect(await said { try await purchases.get(GetPurchaseRequest(id: 9)) } == "PURCHASE_NOT_FOUND id")
      let ref = GetPurchaseRequest(externalRef: "shop:A-1")
      #expect(await said { try await purchases.get(ref) } == "PURCHASE_NOT_FOUND external_ref")
    }
  }
}
