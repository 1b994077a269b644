internal import Client
internal import Contract

/// Recorded purchases: each there once by its id and by its reference, with the amount that was sent.
struct CheckPurchases {
  let look: LookUp

  func run() async throws -> CheckResult.Row {
    let deeds = look.ledger.deeds(.purchase)
    let unknown = look.ledger.unknown(.purchase)
    var row = CheckResult.Row(kind: "purchases", acknowledged: deeds.count, unknown: unknown.count)
    row.addTwice(deeds.map(\.id), "purchase")
    row = try await look.each("purchases", deeds, into: row) { try await check($0) }
    let customers = Array(Set((deeds + unknown).map(\.subject)))
    let known = Dictionary(deeds.map { ($0.number, $0.id) }, uniquingKeysWith: { first, _ in first })
    let open = Set(unknown.map(\.number))
    let found = row.found
    row = try await look.each("customers' purchases", customers, into: row) { customer in
      try await more(of: Int64(customer), known, open)
    }
    // Customers are no purchases: of their lists only what is wrong counts.
    row.found = found
    return row
  }

  private func reference(_ number: UInt32) -> String { Purchasing.prefix(look.ledger.run) + "\(number)" }

  private func check(_ deed: Deed) async throws -> Finding {
    let (client, ref) = (look.client, reference(deed.number))
    async let byId = look.get { try await client.purchases.get(GetPurchaseRequest(id: deed.id)) }
    async let byRef = look.get { try await client.purchases.get(GetPurchaseRequest(externalRef: ref)) }
    guard let stored = try await byId else {
      _ = try await byRef
      return .missing("purchase \(deed.id), \(ref), was acknowledged and is not there")
    }
    guard let named = try await byRef else {
      return .missing("purchase \(deed.id) is not there by its reference \(ref)")
    }
    guard named.id == deed.id else {
      return .doubled("\(ref) is purchase \(named.id), and was acknowledged as \(deed.id)")
    }
    guard stored.externalRef == ref, stored.amount.minor == Int64(deed.amount),
      stored.customerId == Int64(deed.subject)
    else {
      return .wrong(
        "purchase \(deed.id) is \(stored.externalRef) over \(stored.amount.minor) of customer \(stored.customerId); "
          + "acknowledged was \(ref) over \(deed.amount) of \(deed.subject)")
    }
    return .found
  }

  /// The customer's purchases of this run: nothing stands beside what was acknowledged, but calls of unknown end.
  private func more(of customer: Int64, _ known: [UInt32: Int64], _ open: Set<UInt32>) async throws -> Finding {
    let prefix = Purchasing.prefix(look.ledger.run)
    var request = ListPurchasesRequest(customerId: customer, fromMs: look.fromMs, limit: 500)
    repeat {
      let page = try await look.client.purchases.list(request, LookUp.timeout)
      for purchase in page.items where purchase.externalRef.hasPrefix(prefix) {
        let number = UInt32(purchase.externalRef.dropFirst(prefix.count)) ?? 0
        if let id = known[number], id != purchase.id {
          return .doubled("\(purchase.externalRef) stands as purchase \(purchase.id) and as \(id)")
        }
        if known[number] == nil, !open.contains(number) {
          return .doubled("\(purchase.externalRef) stands as purchase \(purchase.id), which nobody acknowledged")
        }
      }
      request.cursor = page.nextCursor
    } while request.cursor != nil
    return .found
  }
}

/// Redemptions: each there, of that member and for those points. One too many shows in the balance.
struct CheckRedemptions {
  let look: LookUp

  func run() async throws -> CheckResult.Row {
    let deeds = look.ledger.deeds(.redemption)
    var row = CheckResult.Row(
      kind: "redemptions", acknowledged: deeds.count, unknown: look.ledger.unknown(.redemption).count)
    row.addTwice(deeds.map(\.id), "redemption")
    return try await look.each("redemptions", deeds, into: row) { deed in
      let id = deed.id
      let stored = try await look.get { try await look.client.loyalty.getRedemption(GetRedemptionRequest(id: id)) }
      guard let stored else { return .missing("redemption \(deed.id) was acknowledged and is not there") }
      guard stored.memberId == Int64(deed.subject), stored.redeemed == Int64(deed.amount), stored.status == .redeemed
      else {
        return .wrong(
          "redemption \(deed.id) is \(stored.redeemed) points of member \(stored.memberId), \(stored.status.word); "
            + "acknowledged was \(deed.amount) of \(deed.subject)")
      }
      return .found
    }
  }
}
