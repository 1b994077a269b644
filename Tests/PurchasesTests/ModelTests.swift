import Contract
import TestHouse
import Testing

/// Random histories against a model that keeps whole lists and adds them up each time.
struct ModelTests {
  @Test(arguments: [UInt64](1...12))
  func `purchases and refunds add up after any history`(seed: UInt64) async throws {
    try await Self.run(TestHouse(), seed: seed, steps: 160)
  }

  @Test(arguments: [UInt64](21...22))
  func `behind a socket too`(seed: UInt64) async throws {
    try await withLiveHouse { try await Self.run($0, seed: seed, steps: 60) }
  }

  private static func run(_ house: any OpenHouse, seed: UInt64, steps: Int) async throws {
    var random = SeededGenerator(seed: seed)
    var model = ShopModel()
    let customers = [try await house.customer("甲"), try await house.customer("乙")]
    let purchases = house.admin.purchases
    for step in 0..<steps {
      house.clock.nowMs += Int64.random(in: 0...3, using: &random)
      let place = "seed \(seed), step \(step)"
      if model.sold.isEmpty || Int.random(in: 0..<4, using: &random) == 0 {
        let request = model.randomPurchase(customers.randomElement(using: &random), step, &random)
        let expected = model.outcome(of: request)
        var made: Purchase?
        #expect(await said { made = try await purchases.record(request) } == expected, "\(place)")
        if let made { model.note(made) }
      } else {
        let request = model.randomRefund(step, nowMs: house.clock.nowMs, &random)
        let expected = model.outcome(of: request)
        var made: PurchaseRefund?
        #expect(await said { made = try await purchases.refund(request) } == expected, "\(place): \(request)")
        if let made {
          let isAsked = model.note(made, request)
          #expect(isAsked, "\(place): \(made)")
        }
      }
    }
    #expect(model.refusals.count >= 4 || steps < 100, "a history worth the name: \(model.refusals)")
    for customer in customers {
      let listed = try await purchases.list(ListPurchasesRequest(customerId: customer.id, limit: 500)).items
      let expected = model.sold.filter { $0.customerId == customer.id }
        .sorted { ($0.purchasedAtMs, $0.id) > ($1.purchasedAtMs, $1.id) }
      #expect(listed == expected.map(model.asItStands))
    }
    for purchase in model.sold {
      let refunds = try await purchases.listRefunds(ListRefundsRequest(purchaseId: purchase.id, limit: 500)).items
      #expect(
        refunds == model.refunds(of: purchase).sorted { ($0.refundedAtMs, $0.id) < ($1.refundedAtMs, $1.id) })
      #expect(refunds.reduce(0) { $0 + $1.amount.minor } <= purchase.amount.minor)
    }
  }
}

/// What should be so, worked out from scratch for each question.
private struct ShopModel {
  private(set) var sold: [Purchase] = []
  private var given: [PurchaseRefund] = []
  private(set) var refusals: Set<String> = []

  func refunds(of purchase: Purchase) -> [PurchaseRefund] { given.filter { $0.purchaseId == purchase.id } }

  func asItStands(_ purchase: Purchase) -> Purchase {
    var purchase = purchase
    let back = refunds(of: purchase)
    if !back.isEmpty { purchase.refunded = .cny(back.reduce(0) { $0 + $1.amount.minor }) }
    return purchase
  }

  // MARK: Purchases

  func randomPurchase(
    _ customer: Customer?, _ step: Int, _ random: inout SeededGenerator
  ) -> RecordPurchaseRequest {
    if let known = sold.randomElement(using: &random), Int.random(in: 0..<5, using: &random) == 0 {
      return RecordPurchaseRequest(
        customerId: known.customerId, externalRef: known.externalRef, amount: known.amount, lines: known.lines)
    }
    // Now and then as much as 64 bits hold.
    let isHuge = Int.random(in: 0..<6, using: &random) == 0
    let lines = (0..<Int.random(in: 0...3, using: &random)).map { index in
      PurchaseLine.of(
        isHuge && index == 0 ? .max - 500 : Int64.random(in: 0...100, using: &random),
        pieces: Bool.random(using: &random) ? Int64.random(in: 0...4, using: &random) : nil)
    }
    var amount = lines.reduce(0) { $0 + $1.amount.minor }
    if lines.isEmpty { amount = isHuge ? .max : Int64.random(in: 0...200, using: &random) }
    if !lines.isEmpty, Int.random(in: 0..<8, using: &random) == 0 { amount += 1 }
    return RecordPurchaseRequest(
      customerId: customer?.id, externalRef: "shop:\(step)", amount: .cny(amount), lines: lines)
  }

  mutating func outcome(of request: RecordPurchaseRequest) -> String {
    let sum = request.lines.reduce(0) { $0 + $1.amount.minor }
    let disagrees = !request.lines.isEmpty && sum != request.amount.minor
    return noted(disagrees ? "LINES_DISAGREE lines" : "OK")
  }

  mutating func note(_ purchase: Purchase) {
    // One that was posted before shows what was given back since; here it stands as it was first posted.
    if !sold.contains(where: { $0.id == purchase.id }) { sold.append(purchase) }
  }

  // MARK: Refunds

  func randomRefund(_ step: Int, nowMs: Int64, _ random: inout SeededGenerator) -> RefundPurchaseRequest {
    if let known = given.randomElement(using: &random), Int.random(in: 0..<5, using: &random) == 0 {
      return RefundPurchaseRequest(
        purchaseId: known.purchaseId, externalRef: known.externalRef, amount: known.amount,
        refundedAtMs: known.refundedAtMs, lines: known.lines)
    }
    guard let purchase = sold.randomElement(using: &random) else { preconditionFailure("nothing was sold") }
    var request = RefundPurchaseRequest(purchaseId: purchase.id, externalRef: "shop:R-\(step)")
    if Bool.random(using: &random) {
      request.refundedAtMs = Int64.random(in: purchase.purchasedAtMs...nowMs, using: &random)
    }
    let left = left(of: purchase)
    if !purchase.lines.isEmpty, Bool.random(using: &random) {
      for index in purchase.lines.indices.shuffled(using: &random).prefix(2) {
        let lineLeft = lineLeft(of: purchase, index)
        request.lines.append(
          .of(
            UInt32(index), near(lineLeft.minor, &random),
            pieces: Bool.random(using: &random) ? near(lineLeft.pieces, &random) : nil))
      }
    }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: break
    case 1 where !request.lines.isEmpty:
      request.amount = .cny(request.lines.reduce(0) { $0.addingReportingOverflow($1.amount.minor).partialValue })
    default: request.amount = .cny(near(left, &random))
    }
    // The contract has no room for a sum that wrapped.
    if let minor = request.amount?.minor, minor < 0 { request.amount = nil }
    return request
  }

  /// Zero to one above, the ends more often than the rest.
  private func near(_ left: Int64, _ random: inout SeededGenerator) -> Int64 {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: left == .max ? left : left + 1
    case 1, 2: left
    case 3: 0
    default: Int64.random(in: 0...max(left, 0), using: &random)
    }
  }

  private func left(of purchase: Purchase) -> Int64 {
    purchase.amount.minor - refunds(of: purchase).reduce(0) { $0 + $1.amount.minor }
  }

  private func lineLeft(of purchase: Purchase, _ index: Int) -> (minor: Int64, pieces: Int64) {
    let back = refunds(of: purchase).flatMap(\.lines).filter { Int($0.line) == index }
    return (
      purchase.lines[index].amount.minor - back.reduce(0) { $0 + $1.amount.minor },
      (purchase.lines[index].quantity ?? 0) - back.reduce(0) { $0 + ($1.quantity ?? 0) }
    )
  }

  mutating func outcome(of request: RefundPurchaseRequest) -> String { noted(judged(request)) }

  private func judged(_ request: RefundPurchaseRequest) -> String {
    guard let purchase = sold.first(where: { $0.id == request.purchaseId }) else { return "PURCHASE_NOT_FOUND" }
    if given.contains(where: { $0.externalRef == request.externalRef }) { return "OK" }
    for (index, line) in request.lines.enumerated() {
      let left = lineLeft(of: purchase, Int(line.line))
      if line.amount.minor > left.minor { return "REFUND_ABOVE_PURCHASE lines[\(index)].amount" }
      if line.quantity ?? 0 > left.pieces { return "REFUND_ABOVE_PURCHASE lines[\(index)].quantity" }
    }
    let sum = request.lines.reduce(0) { $0 + $1.amount.minor }
    if !request.lines.isEmpty, let amount = request.amount, amount.minor != sum { return "LINES_DISAGREE lines" }
    let left = left(of: purchase)
    let wanted = request.amount?.minor ?? (request.lines.isEmpty ? left : sum)
    let field = request.amount == nil ? "lines" : "amount"
    let isFreshGift = purchase.amount.minor == 0 && refunds(of: purchase).isEmpty
    let pieces = request.lines.reduce(0) { $0 + ($1.quantity ?? 0) }
    if wanted == 0, pieces > 0 || isFreshGift { return "OK" }
    if left == 0, !isFreshGift { return "NOTHING_TO_REFUND purchase_id" }
    if wanted == 0 { return "TOO_SMALL " + (field == "amount" ? "amount.minor" : field) }
    return wanted > left ? "REFUND_ABOVE_PURCHASE \(field)" : "OK"
  }

  /// Whether the refund is what the request asked for; one that was posted before must be the stored one.
  mutating func note(_ refund: PurchaseRefund, _ request: RefundPurchaseRequest) -> Bool {
    if let known = given.first(where: { $0.externalRef == refund.externalRef }) { return known == refund }
    guard let purchase = sold.first(where: { $0.id == request.purchaseId }) else { return false }
    let sum = request.lines.reduce(0) { $0 + $1.amount.minor }
    let wanted = request.amount?.minor ?? (request.lines.isEmpty ? left(of: purchase) : sum)
    given.append(refund)
    return refund.amount == .cny(wanted) && refund.lines == request.lines && refund.purchaseId == purchase.id
      && refund.customerId == purchase.customerId
  }

  private mutating func noted(_ outcome: String) -> String {
    if outcome != "OK" { refusals.insert(String(outcome.prefix { $0 != " " })) }
    return outcome
  }
}
