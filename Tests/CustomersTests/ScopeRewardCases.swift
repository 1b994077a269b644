import Contract

/// Rewards and vouchers: those of a member are in sight where the member's customer is.
extension ScopeCase {
  static let rewards = checks + issues + codes + lists

  private typealias Of = Methods.Vouchers

  private static let checks: [ScopeCase] = [
    ScopeCase(Methods.Rewards.check, "member_id", \.member) {
      CheckRewardRequest(memberId: $0.member, reward: "cup")
    },
    ScopeCase(Methods.Rewards.check, "card", \.card) { CheckRewardRequest(card: $0.card, reward: "cup") },
    ScopeCase(Methods.Rewards.check, "customer_id", \.id) { CheckRewardRequest(customerId: $0.id, reward: "cup") },
    ScopeCase(Methods.Rewards.check, "customer_number", \.number) {
      CheckRewardRequest(customerNumber: $0.number, reward: "cup")
    },
  ]

  private static let issues: [ScopeCase] = [
    ScopeCase(Of.issue, "member_id", \.member) { IssueVouchersRequest(memberId: $0.member, name: "券") },
    ScopeCase(Of.issue, "card", \.card) { IssueVouchersRequest(card: $0.card, name: "券") },
  ]

  private static let codes: [ScopeCase] = [
    ScopeCase(Of.redeem, "code", \.voucher) { RedeemVoucherRequest(code: $0.voucher) },
    ScopeCase(Of.redeem, "member_id", \.member) { RedeemVoucherRequest(code: $0.voucher, memberId: $0.member) },
    ScopeCase(Of.redeem, "card", \.card) { RedeemVoucherRequest(code: $0.voucher, card: $0.card) },
    ScopeCase(Of.cancel, "code", \.voucher) { CancelVoucherRequest(code: $0.voucher, reason: "测试") },
    ScopeCase(Of.get, "code", \.voucher) { GetVoucherRequest(code: $0.voucher) },
  ]

  private static let lists: [ScopeCase] = [
    ScopeCase(Of.list, "member_id", \.member) { ListVouchersRequest(memberId: $0.member) },
    ScopeCase(Of.list, "card", \.card) { ListVouchersRequest(card: $0.card) },
    ScopeCase(Of.list, "customer_id", \.id) { ListVouchersRequest(customerId: $0.id) },
    ScopeCase(Of.list, "customer_number", \.number) { ListVouchersRequest(customerNumber: $0.number) },
  ]
}
