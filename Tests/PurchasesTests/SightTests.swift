import Contract
import TestHouse
import Testing

/// Who sees which purchases: those whose customer they see.
struct SightTests {
  /// A specialist, who sees their own customers only, with a customer and a purchase; and those of a colleague.
  private struct Counter {
    let desk: Desk
    let own, foreign: Customer
    let ownPurchase, foreignPurchase: Purchase

    init(_ house: any OpenHouse) async throws {
      desk = try await house.desk(.role(.specialist))
      own = try await desk.customers.create(CreateCustomerRequest(name: "王小明"))
      foreign = try await house.customer("李小红") { $0.externalRefs = ["erp:2"] }
      ownPurchase = try await desk.purchases.record(
        RecordPurchaseRequest(customerId: own.id, externalRef: "shop:1", amount: .cny(100)))
      foreignPurchase = try await house.admin.purchases.record(
        RecordPurchaseRequest(customerId: foreign.id, externalRef: "shop:2", amount: .cny(200)))
      _ = try await house.admin.purchases.refund(
        RefundPurchaseRequest(purchaseId: foreignPurchase.id, externalRef: "shop:R-2", amount: .cny(20)))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a purchase of somebody else's customer is answered like none`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let purchases = counter.desk.purchases
      #expect(try await purchases.get(GetPurchaseRequest(id: counter.ownPurchase.id)) == counter.ownPurchase)
      /// The same question about a purchase out of sight and about one that never was: the answers may differ in
      /// what was typed, and in nothing else.
      func told<T>(_ id: Int64, _ ref: String, _ ask: (Int64, String) async throws -> T) async throws -> Status {
        var status = try await refusal { try await ask(id, ref) }
        #expect(status.reason == "PURCHASE_NOT_FOUND")
        for text in [ref, "\(id)"] { status.message = status.message.replacing(text, with: "…") }
        status.violations = status.violations.map { Violation(path: $0.path, reason: $0.reason) }
        return status
      }
      let asks: [(Int64, String) async throws -> Void] = [
        { id, _ in _ = try await purchases.get(GetPurchaseRequest(id: id)) },
        { _, ref in _ = try await purchases.get(GetPurchaseRequest(externalRef: ref)) },
        { id, _ in _ = try await purchases.listRefunds(ListRefundsRequest(purchaseId: id)) },
        { _, ref in _ = try await purchases.listRefunds(ListRefundsRequest(purchaseRef: ref)) },
        { id, _ in _ = try await purchases.refund(RefundPurchaseRequest(purchaseId: id, externalRef: "shop:R-9")) },
        { _, ref in
          // Also where the refund is stored: its reference tells nothing.
          let request = RefundPurchaseRequest(purchaseRef: ref, externalRef: "shop:R-2", amount: .cny(20))
          _ = try await purchases.refund(request)
        },
      ]
      for ask in asks {
        let hidden = try await told(counter.foreignPurchase.id, "shop:2", ask)
        #expect(try await told(987_654, "shop:9", ask) == hidden)
      }
      let list = ListPurchasesRequest(customerRef: "erp:2")
      #expect(await said { try await purchases.list(list) } == "CUSTOMER_NOT_FOUND customer_ref")
      let record = RecordPurchaseRequest(customerId: counter.foreign.id, externalRef: "shop:9", amount: .cny(1))
      let outcome = try await house.refusedWithoutTrace { try await purchases.record(record) }
      #expect(outcome == "CUSTOMER_NOT_FOUND customer_id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a reference that is taken out of sight tells nothing but that`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let purchases = counter.desk.purchases
      let record = RecordPurchaseRequest(customerId: counter.own.id, externalRef: "shop:2", amount: .cny(7))
      let refund = RefundPurchaseRequest(
        purchaseId: counter.ownPurchase.id, externalRef: "shop:R-2", amount: .cny(7))
      let recorded = try await refusal { try await purchases.record(record) }
      let refunded = try await refusal { try await purchases.refund(refund) }
      for (status, field) in [(recorded, "customer_id"), (refunded, "purchase_id")] {
        #expect(status.reason == "EXTERNAL_ID_REUSED" && status.resource == nil)
        #expect(status.message.contains(kind == .table ? ":\(field)," : " in \(field);"), "\(status.message)")
      }
      // Who sees both is told all.
      let seen = try await refusal { try await house.admin.purchases.record(record) }
      #expect(seen.resource == "purchase:\(counter.foreignPurchase.id)" && seen.message.contains("amount"))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what is handed over comes into sight, and goes out of it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let me = try #require(counter.own.ownerId)
      let update = UpdateCustomerRequest(id: counter.foreign.id, version: 1, helperIdsAdd: [me])
      _ = try await house.admin.customers.update(update)
      let purchases = counter.desk.purchases
      let seen = try await purchases.get(GetPurchaseRequest(externalRef: "shop:2"))
      #expect(seen.refunded == .cny(20))
      let refunds = ListRefundsRequest(purchaseRef: "shop:2")
      #expect(try await purchases.listRefunds(refunds).items.map(\.externalRef) == ["shop:R-2"])
      let back = UpdateCustomerRequest(id: counter.foreign.id, version: 2, helperIdsRemove: [me])
      _ = try await house.admin.customers.update(back)
      #expect(await said { try await purchases.listRefunds(refunds) } == "PURCHASE_NOT_FOUND purchase_ref")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an archived customer's purchases are posted and refunded`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let shop = try await Shop(house)
      _ = try await house.admin.customers.archive(ArchiveCustomerRequest(id: shop.customer.id, version: 1))
      let made = try await shop.record("shop:1", 5)
      #expect(made.customerId == shop.customer.id)
      #expect(try await shop.refund("shop:R-1", of: made).amount == .cny(5))
    }
  }
}
