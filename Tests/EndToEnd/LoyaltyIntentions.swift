import Client
import Contract

extension Intention {
  static func member(_ customerId: Int64) -> Intention { make(.member(customerId: customerId)) }

  static func memberPurchase(_ ref: String, of one: Roster.Member, minor: Int64) -> Intention {
    make(.memberPurchase(ref: ref, customerId: one.customerId, memberId: one.id, minor: minor))
  }

  static func refund(_ ref: String, of purchase: Roster.Purchase, minor: Int64) -> Intention {
    make(.refund(ref: ref, purchase: purchase, minor: minor))
  }

  static func redeem(_ memberId: Int64, _ points: Int64) -> Intention {
    make(.redeem(memberId: memberId, points: points))
  }

  static func reserve(_ memberId: Int64, _ points: Int64) -> Intention {
    make(.reserve(memberId: memberId, points: points))
  }

  static func capture(_ held: Roster.Redemption, _ points: Int64) -> Intention {
    make(.capture(of: held, points: points))
  }

  static func release(_ held: Roster.Redemption) -> Intention { make(.release(of: held)) }

  static func cancel(_ spent: Roster.Redemption) -> Intention { make(.cancel(of: spent)) }

  private static func make(_ change: Change) -> Intention { Intention(key: IdempotencyKey.make(), change: change) }
}

extension Intention.Change {
  /// The table in which it adds a row.
  var table: String? {
    switch self {
    case .customer: "customer"
    case .purchase, .memberPurchase: "purchase"
    case .member: "loyalty_member"
    case .refund: "purchase_refund"
    case .redeem, .reserve: "loyalty_redemption"
    case .capture, .release, .cancel: nil
    }
  }

  /// Others may be faster, so that it is refused in the end although nothing is wrong.
  var dependsOnOthers: Bool {
    switch self {
    case .customer, .purchase, .member, .memberPurchase: false
    case .refund, .redeem, .reserve, .capture, .release, .cancel: true
    }
  }

  /// One sending of a change in loyalty.
  /// - Returns: the answer, the id of what was made or changed, and the points that somebody was told.
  func sendLoyalty(_ client: Client, _ options: CallOptions) async throws -> (RawReply, id: Int64, points: Int64?) {
    switch self {
    case .member(let customerId):
      return try await ask(client, Methods.Members.enroll, EnrollMemberRequest(customerId: customerId), options) {
        ($0.id, nil)
      }
    case .memberPurchase(let ref, let customerId, _, let minor):
      let request = RecordPurchaseRequest(
        customerId: customerId, externalRef: ref, amount: Money(minor: minor, currency: "CNY"))
      return try await ask(client, Methods.Purchases.record, request, options) { ($0.id, $0.earned.first?.points ?? 0) }
    case .refund(let ref, let purchase, let minor):
      let request = RefundPurchaseRequest(
        purchaseId: purchase.id, externalRef: ref, amount: Money(minor: minor, currency: "CNY"))
      return try await ask(client, Methods.Purchases.refund, request, options) { ($0.id, nil) }
    case .redeem(let memberId, let points):
      let request = RedeemRequest(memberId: memberId, points: points)
      return try await ask(client, Methods.Loyalty.redeem, request, options) { ($0.id, $0.redeemed) }
    case .reserve(let memberId, let points):
      let request = RedeemRequest(memberId: memberId, points: points, holdSeconds: 86_400)
      return try await ask(client, Methods.Loyalty.reserve, request, options) { ($0.id, $0.points) }
    case .capture(let held, let points):
      let request = CaptureRequest(redemptionId: held.id, points: points)
      return try await ask(client, Methods.Loyalty.capture, request, options) { ($0.id, $0.redeemed) }
    case .release(let held):
      let request = ReleaseRequest(redemptionId: held.id)
      return try await ask(client, Methods.Loyalty.release, request, options) { ($0.id, nil) }
    case .cancel(let spent):
      let request = CancelRedemptionRequest(redemptionId: spent.id, reason: "退货")
      return try await ask(client, Methods.Loyalty.cancel, request, options) { ($0.id, $0.restored) }
    case .customer, .purchase: preconditionFailure("nothing of loyalty")
    }
  }

  private func ask<Request, Reply>(
    _ client: Client, _ method: Method<Request, Reply>, _ request: Request, _ options: CallOptions,
    _ found: (Reply) -> (Int64, Int64?)
  ) async throws -> (RawReply, id: Int64, points: Int64?) {
    let reply = try await client.call(method: method.info, payload: request.encoded(), options: options)
    let (id, points) = found(try Reply(bytes: reply.payload))
    return (reply, id, points)
  }
}
