import Contract

// Tiers are a member's: in sight where the member's customer is.
extension ScopeCase {
  static let tiers = tiersRead + floors

  private typealias Of = Methods.Members

  private static let tiersRead: [ScopeCase] = [
    ScopeCase(Of.tier, "member_id", \.member) { GetMemberRequest(memberId: $0.member) },
    ScopeCase(Of.tier, "card", \.card) { GetMemberRequest(card: $0.card) },
    ScopeCase(Of.tier, "customer_id", \.id) { GetMemberRequest(customerId: $0.id) },
    ScopeCase(Of.tier, "customer_number", \.number) { GetMemberRequest(customerNumber: $0.number) },
    ScopeCase(Of.tierHistory, "member_id", \.member) { TierHistoryRequest(memberId: $0.member) },
    ScopeCase(Of.tierHistory, "card", \.card) { TierHistoryRequest(card: $0.card) },
    ScopeCase(Of.tierHistory, "customer_id", \.id) { TierHistoryRequest(customerId: $0.id) },
    ScopeCase(Of.tierHistory, "customer_number", \.number) { TierHistoryRequest(customerNumber: $0.number) },
  ]

  private static let floors: [ScopeCase] = [
    ScopeCase(Of.setFloor, "member_id", \.member) { SetFloorRequest(memberId: $0.member, reason: "测试") },
    ScopeCase(Of.setFloor, "card", \.card) { SetFloorRequest(card: $0.card, reason: "测试") },
    ScopeCase(Of.setFloor, "customer_id", \.id) { SetFloorRequest(customerId: $0.id, reason: "测试") },
    ScopeCase(Of.setFloor, "customer_number", \.number) { SetFloorRequest(customerNumber: $0.number, reason: "测试") },
  ]
}
