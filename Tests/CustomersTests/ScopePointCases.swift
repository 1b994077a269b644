import Contract

/// Points: their member is named by id, by card or by customer; transactions and redemptions belong to a member.
extension ScopeCase {
  static let points = balances + earned + spent + moved + booked

  private typealias Of = Methods.Loyalty
  private static let why = "测试"

  private static let balances: [ScopeCase] = [
    ScopeCase(Of.balance, "member_id", \.member) { BalanceRequest(memberId: $0.member) },
    ScopeCase(Of.balance, "card", \.card) { BalanceRequest(card: $0.card) },
    ScopeCase(Of.balance, "customer_id", \.id) { BalanceRequest(customerId: $0.id) },
    ScopeCase(Of.balance, "customer_number", \.number) { BalanceRequest(customerNumber: $0.number) },
    ScopeCase(Of.statement, "member_id", \.member) { StatementRequest(memberId: $0.member) },
    ScopeCase(Of.statement, "card", \.card) { StatementRequest(card: $0.card) },
    ScopeCase(Of.statement, "customer_id", \.id) { StatementRequest(customerId: $0.id) },
    ScopeCase(Of.statement, "customer_number", \.number) { StatementRequest(customerNumber: $0.number) },
    ScopeCase(Of.lots, "member_id", \.member) { ListLotsRequest(memberId: $0.member) },
    ScopeCase(Of.lots, "card", \.card) { ListLotsRequest(card: $0.card) },
    ScopeCase(Of.lots, "customer_id", \.id) { ListLotsRequest(customerId: $0.id) },
    ScopeCase(Of.lots, "customer_number", \.number) { ListLotsRequest(customerNumber: $0.number) },
    ScopeCase(Of.redemptions, "member_id", \.member) { ListRedemptionsRequest(memberId: $0.member) },
    ScopeCase(Of.redemptions, "card", \.card) { ListRedemptionsRequest(card: $0.card) },
    ScopeCase(Of.redemptions, "customer_id", \.id) { ListRedemptionsRequest(customerId: $0.id) },
    ScopeCase(Of.redemptions, "customer_number", \.number) { ListRedemptionsRequest(customerNumber: $0.number) },
  ]

  private static let earned: [ScopeCase] = [
    ScopeCase(Of.previewEarn, "member_id", \.member) { PreviewEarnRequest(memberId: $0.member, amount: one) },
    ScopeCase(Of.previewEarn, "card", \.card) { PreviewEarnRequest(card: $0.card, amount: one) },
    ScopeCase(Of.previewEarn, "customer_id", \.id) { PreviewEarnRequest(customerId: $0.id, amount: one) },
    ScopeCase(Of.previewEarn, "customer_number", \.number) {
      PreviewEarnRequest(customerNumber: $0.number, amount: one)
    },
    ScopeCase(Of.postEvent, "member_id", \.member) {
      PostEventRequest(memberId: $0.member, event: "visit", externalRef: "web:1")
    },
    ScopeCase(Of.postEvent, "card", \.card) { PostEventRequest(card: $0.card, event: "visit", externalRef: "web:1") },
    ScopeCase(Of.postEvent, "customer_id", \.id) {
      PostEventRequest(customerId: $0.id, event: "visit", externalRef: "web:1")
    },
    ScopeCase(Of.postEvent, "customer_number", \.number) {
      PostEventRequest(customerNumber: $0.number, event: "visit", externalRef: "web:1")
    },
    ScopeCase(Of.confirm, "transaction_id", \.award) { ConfirmPointsRequest(transactionId: $0.award) },
    ScopeCase(Of.confirm, "purchase_id", \.awarded) { ConfirmPointsRequest(purchaseId: $0.awarded) },
  ]

  private static let spent: [ScopeCase] = [
    ScopeCase(Of.redeem, "member_id", \.member) { RedeemRequest(memberId: $0.member, points: 1) },
    ScopeCase(Of.redeem, "card", \.card) { RedeemRequest(card: $0.card, points: 1) },
    ScopeCase(Of.redeem, "customer_id", \.id) { RedeemRequest(customerId: $0.id, points: 1) },
    ScopeCase(Of.redeem, "customer_number", \.number) { RedeemRequest(customerNumber: $0.number, points: 1) },
    ScopeCase(Of.reserve, "member_id", \.member) { RedeemRequest(memberId: $0.member, points: 1) },
    ScopeCase(Of.reserve, "card", \.card) { RedeemRequest(card: $0.card, points: 1) },
    ScopeCase(Of.reserve, "customer_id", \.id) { RedeemRequest(customerId: $0.id, points: 1) },
    ScopeCase(Of.reserve, "customer_number", \.number) { RedeemRequest(customerNumber: $0.number, points: 1) },
  ]

  private static let moved: [ScopeCase] = [
    ScopeCase(Of.adjust, "member_id", \.member) { AdjustPointsRequest(memberId: $0.member, points: 1, reason: why) },
    ScopeCase(Of.adjust, "card", \.card) { AdjustPointsRequest(card: $0.card, points: 1, reason: why) },
    ScopeCase(Of.adjust, "customer_id", \.id) { AdjustPointsRequest(customerId: $0.id, points: 1, reason: why) },
    ScopeCase(Of.adjust, "customer_number", \.number) {
      AdjustPointsRequest(customerNumber: $0.number, points: 1, reason: why)
    },
    ScopeCase(Of.adjustMany, "member_id", \.member) {
      adjusted(AdjustRow(memberId: $0.member, points: 1, reason: why))
    },
    ScopeCase(Of.adjustMany, "card", \.card) { adjusted(AdjustRow(card: $0.card, points: 1, reason: why)) },
    ScopeCase(Of.adjustMany, "customer_id", \.id) { adjusted(AdjustRow(customerId: $0.id, points: 1, reason: why)) },
    ScopeCase(Of.adjustMany, "customer_number", \.number) {
      adjusted(AdjustRow(customerNumber: $0.number, points: 1, reason: why))
    },
    ScopeCase(Of.transfer, "member_id", \.member) { TransferPointsRequest(memberId: $0.member, points: 1) },
    ScopeCase(Of.transfer, "card", \.card) { TransferPointsRequest(card: $0.card, points: 1) },
    ScopeCase(Of.transfer, "customer_id", \.id) { TransferPointsRequest(customerId: $0.id, points: 1) },
    ScopeCase(Of.transfer, "customer_number", \.number) { TransferPointsRequest(customerNumber: $0.number, points: 1) },
    ScopeCase(Of.transfer, "to_member_id", \.member) {
      TransferPointsRequest(customerId: $0.own, toMemberId: $0.member, points: 1)
    },
    ScopeCase(Of.transfer, "to_card", \.card) {
      TransferPointsRequest(customerId: $0.own, toCard: $0.card, points: 1)
    },
  ]

  private static let booked: [ScopeCase] = [
    ScopeCase(Of.getTransaction, "id", \.award) { GetTransactionRequest(id: $0.award) },
    ScopeCase(Of.getRedemption, "id", \.redemption) { GetRedemptionRequest(id: $0.redemption) },
    ScopeCase(Of.capture, "redemption_id", \.redemption) { CaptureRequest(redemptionId: $0.redemption) },
    ScopeCase(Of.release, "redemption_id", \.redemption) { ReleaseRequest(redemptionId: $0.redemption) },
    ScopeCase(Of.cancel, "redemption_id", \.redemption) {
      CancelRedemptionRequest(redemptionId: $0.redemption, reason: why)
    },
  ]

  private static let one = Money(minor: 1, currency: "CNY")

  private static func adjusted(_ row: AdjustRow) -> AdjustManyRequest { AdjustManyRequest(rows: [row]) }
}
