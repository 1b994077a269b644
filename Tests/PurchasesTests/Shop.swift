import Contract
import TestHouse

/// A shop that posts to a house, and what tests say to it in one line.
struct Shop {
  let house: any OpenHouse
  let desk: Desk
  let customer: Customer

  init(_ house: any OpenHouse, named name: String = "王小明") async throws {
    self.house = house
    desk = house.admin
    customer = try await house.customer(name)
  }

  func record(
    _ ref: String, _ minor: Int64, _ lines: [PurchaseLine] = [],
    _ fill: (inout RecordPurchaseRequest) -> Void = { _ in }
  ) async throws -> Purchase {
    var request = RecordPurchaseRequest(
      customerId: customer.id, externalRef: ref, amount: .cny(minor), lines: lines)
    fill(&request)
    return try await desk.purchases.record(request)
  }

  func refund(
    _ ref: String, of purchase: Purchase, _ minor: Int64? = nil, _ lines: [RefundLine] = [],
    _ fill: (inout RefundPurchaseRequest) -> Void = { _ in }
  ) async throws -> PurchaseRefund {
    var request = RefundPurchaseRequest(
      purchaseId: purchase.id, externalRef: ref, amount: minor.map { .cny($0) }, lines: lines)
    fill(&request)
    return try await desk.purchases.refund(request)
  }

  /// The purchase as it stands now.
  func again(_ purchase: Purchase) async throws -> Purchase {
    try await desk.purchases.get(GetPurchaseRequest(id: purchase.id))
  }

  func refunds(of purchase: Purchase) async throws -> [PurchaseRefund] {
    try await desk.purchases.listRefunds(ListRefundsRequest(purchaseId: purchase.id, limit: 500)).items
  }
}

extension Money {
  static func cny(_ minor: Int64) -> Money { Money(minor: minor, currency: "CNY") }
}

extension PurchaseLine {
  static func of(_ minor: Int64, pieces: Int64? = nil, cost: Int64? = nil, product: String? = nil) -> PurchaseLine {
    PurchaseLine(product: product, quantity: pieces, amount: .cny(minor), cost: cost.map { .cny($0) })
  }
}

extension RefundLine {
  static func of(_ line: UInt32, _ minor: Int64, pieces: Int64? = nil) -> RefundLine {
    RefundLine(line: line, quantity: pieces, amount: .cny(minor))
  }
}
