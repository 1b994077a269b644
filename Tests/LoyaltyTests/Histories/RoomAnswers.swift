import Contract
import Operations
import Store
import TestHouse

extension RoomHouse {
  /// What a reply says, as the model says it.
  func told(_ step: ModelStep, _ answer: RawAnswer) throws -> String {
    // A repeat must be answered with the same bytes; what was made of them is not asked of the store again.
    if answer.meta.replayed == true, let known = answered[step.key], known.payload == answer.payload {
      return known.said
    }
    let said = try saidAnew(step.command, answer.payload)
    answered[step.key] = (answer.payload, said)
    return said
  }

  private func saidAnew(_ command: ModelCommand, _ payload: [UInt8]) throws -> String {
    switch command {
    case .purchase(let request): return try told(try Purchase(bytes: payload), request)
    case .refund(let label, let purchase, _):
      let refund = try PurchaseRefund(bytes: payload)
      guard refunds[label] == nil else { return "OK again" }
      refunds[label] = refund.id
      return try "OK" + awarded(purchases[purchase] ?? 0).map { " \(try standing($0))" }.joined()
    case .event(_, _, _, let ref, _):
      let posted = try LedgerTransaction(bytes: payload)
      guard events.insert("\(posted.memberId) \(ref) \(posted.id)").inserted else { return "OK again" }
      let given = posted.detail?.rules ?? []
      let points = given.filter { $0.gives != .growth }.reduce(0) { $0 + $1.points }
      return "OK \(points)+\(posted.growth) \(try standing(posted.memberId))"
    case .confirm: return "OK \(try standing(try LedgerTransaction(bytes: payload).memberId))"
    case .redeem(let request):
      let redemption = try Redemption(bytes: payload)
      redemptions[request.label] = redemption.id
      vouchers[request.label] = redemption.vouchers
      return "OK \(redemption.points) \(try standing(redemption.memberId))"
    case .capture(let label, _):
      let redemption = try Redemption(bytes: payload)
      vouchers[label] = redemption.vouchers
      return "OK \(redemption.redeemed) \(try standing(redemption.memberId))"
    case .release: return "OK \(try standing(try Redemption(bytes: payload).memberId))"
    case .cancel(let label, _):
      let redemption = try Redemption(bytes: payload)
      let before = restored[label] ?? 0
      restored[label] = redemption.restored
      return "OK \(redemption.restored - before) \(try standing(redemption.memberId))"
    case .adjust:
      guard let posted = try Adjustment(bytes: payload).posted else { return "OK WAITS" }
      return "OK \(try standing(posted.memberId))"
    case .transfer:
      let transfer = try PointTransfer(bytes: payload)
      return "OK \(try standing(transfer.out.memberId)) \(try standing(transfer.toMemberId))"
    case .enrol, .suspend, .resume, .close, .floor:
      return "OK \(try standing(try Member(bytes: payload).id))"
    case .merge(let into, let from):
      let (into, from) = (survivor(into), survivor(from))
      merged[from] = into
      var said = "OK"
      for program in programs.indices {
        guard try memberRow(customers[from], program) != nil, let id = try memberRow(customers[into], program) else {
          continue
        }
        said += " \(try standing(id))"
      }
      return said
    case .voucher, .activate, .closeProgram, .sweep: return "OK"
    }
  }

  private func told(_ purchase: Purchase, _ request: ModelPurchaseRequest) throws -> String {
    guard purchases[request.label] == nil else { return "OK again" }
    purchases[request.label] = purchase.id
    var said = "OK"
    for earned in purchase.earned.sorted(by: { $0.program < $1.program }) {
      said += " \(earned.program):\(earned.points)+\(earned.growth) \(try standing(earned.memberId))"
    }
    return said
  }

  // MARK: Rows

  func memberId(_ customer: Int, _ program: Int) throws -> Int64? { try memberRow(self.customer(customer), program) }

  private func memberRow(_ customer: Int64, _ program: Int) throws -> Int64? {
    try house.read {
      try $0.first(
        "SELECT id FROM loyalty_member WHERE customer_id = $1 AND program_id = $2",
        [.int(customer), .int(programs[program])]
      ) { $0.int(0) }
    }
  }

  /// The living members with an award of a purchase, by the member on whose ledger it stands.
  private func awarded(_ purchase: Int64) throws -> [Int64] {
    try house.read { transaction in
      try transaction.all(
        """
        SELECT member_id FROM loyalty_transaction WHERE purchase_id = $1 AND kind = 1 ORDER BY member_id
        """, [.int(purchase)]
      ) { $0.int(0) }.map { award in
        var id = award
        while let next = try transaction.first(
          "SELECT merged_into FROM loyalty_member WHERE id = $1", [.int(id)], { $0.optionalInt(0) }) ?? nil
        {
          id = next
        }
        return id
      }
    }
  }

  /// Balances, tier and status of a member, as stored.
  private func standing(_ id: Int64) throws -> String {
    let found = try house.read {
      try $0.first(
        """
        SELECT available, pending, reserved, debt, growth, tier, status FROM loyalty_member WHERE id = $1
        """, [.int(id)]
      ) { row in
        let tiers = ["basic", "silver", "gold"]
        let tier = row.optionalText(5).flatMap { tiers.firstIndex(of: $0) }
        return "a\(row.int(0)) p\(row.int(1)) r\(row.int(2)) d\(row.int(3)) g\(row.int(4)) "
          + "t\(tier.map { "\($0)" } ?? "-") s\(row.int(6))"
      }
    }
    return found ?? "nobody"
  }
}

extension RoomHouse {
  /// What `loyalty.verify` finds.
  func verified() throws -> [String] {
    var position: Int64? = 0
    var found: [String] = []
    while let from = position {
      let page = try house.page(
        Methods.Loyalty.verify.info.id, VerifyLedgerRequest().encoded(), RequestMeta(), as: .local(uid: 0),
        in: .english,
        position: from)
      for item in page.items {
        let progress = try VerifyProgress(bytes: item)
        found += progress.broken.map { "invariant \($0.invariant) \($0.row): \($0.what)" }
      }
      if let ending = page.ending { throw ending }
      position = page.next
    }
    return found
  }
}
