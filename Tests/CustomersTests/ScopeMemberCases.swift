import Contract

// Members are named by id, by card, or by their customer; pools by id.
extension ScopeCase {
  static let members = membersRead + membersChanged + cards + pools + tiers

  private typealias Of = Methods.Members
  private static let why = "测试"

  private static let membersRead: [ScopeCase] = [
    ScopeCase(Of.enroll, "customer_id", \.id) { EnrollMemberRequest(customerId: $0.id) },
    ScopeCase(Of.enroll, "customer_number", \.number) { EnrollMemberRequest(customerNumber: $0.number) },
    ScopeCase(Of.enroll, "customer_ref", \.ref) { EnrollMemberRequest(customerRef: $0.ref) },
    ScopeCase(Of.get, "member_id", \.member) { GetMemberRequest(memberId: $0.member) },
    ScopeCase(Of.get, "card", \.card) { GetMemberRequest(card: $0.card) },
    ScopeCase(Of.get, "customer_id", \.id) { GetMemberRequest(customerId: $0.id) },
    ScopeCase(Of.get, "customer_number", \.number) { GetMemberRequest(customerNumber: $0.number) },
  ]

  private static let membersChanged: [ScopeCase] = [Of.suspend, Of.resume, Of.close].flatMap { method in
    [
      ScopeCase(method, "member_id", \.member) { ChangeMemberRequest(memberId: $0.member, reason: why) },
      ScopeCase(method, "card", \.card) { ChangeMemberRequest(card: $0.card, reason: why) },
      ScopeCase(method, "customer_id", \.id) { ChangeMemberRequest(customerId: $0.id, reason: why) },
      ScopeCase(method, "customer_number", \.number) { ChangeMemberRequest(customerNumber: $0.number, reason: why) },
    ]
  }

  private static let cards: [ScopeCase] = [
    ScopeCase(Of.replaceCard, "member_id", \.member) { ReplaceCardRequest(memberId: $0.member, reason: why) },
    ScopeCase(Of.replaceCard, "card", \.card) { ReplaceCardRequest(card: $0.card, reason: why) },
    ScopeCase(Of.replaceCard, "customer_id", \.id) { ReplaceCardRequest(customerId: $0.id, reason: why) },
    ScopeCase(Of.replaceCard, "customer_number", \.number) {
      ReplaceCardRequest(customerNumber: $0.number, reason: why)
    },
  ]

  private static let pools: [ScopeCase] = [
    ScopeCase(Of.createPool, "member_id", \.member) { CreatePoolRequest(memberId: $0.member, name: why) },
    ScopeCase(Of.createPool, "card", \.card) { CreatePoolRequest(card: $0.card, name: why) },
    ScopeCase(Of.createPool, "customer_id", \.id) { CreatePoolRequest(customerId: $0.id, name: why) },
    ScopeCase(Of.createPool, "customer_number", \.number) { CreatePoolRequest(customerNumber: $0.number, name: why) },
    ScopeCase(Of.joinPool, "pool_id", \.pool) { JoinPoolRequest(customerId: $0.own, poolId: $0.pool) },
    ScopeCase(Of.joinPool, "member_id", \.member) { JoinPoolRequest(memberId: $0.member, poolId: $0.ownPool) },
    ScopeCase(Of.joinPool, "card", \.card) { JoinPoolRequest(card: $0.card, poolId: $0.ownPool) },
    ScopeCase(Of.joinPool, "customer_id", \.id) { JoinPoolRequest(customerId: $0.id, poolId: $0.ownPool) },
    ScopeCase(Of.joinPool, "customer_number", \.number) {
      JoinPoolRequest(customerNumber: $0.number, poolId: $0.ownPool)
    },
    ScopeCase(Of.leavePool, "member_id", \.member) { LeavePoolRequest(memberId: $0.member) },
    ScopeCase(Of.leavePool, "card", \.card) { LeavePoolRequest(card: $0.card) },
    ScopeCase(Of.leavePool, "customer_id", \.id) { LeavePoolRequest(customerId: $0.id) },
    ScopeCase(Of.leavePool, "customer_number", \.number) { LeavePoolRequest(customerNumber: $0.number) },
    ScopeCase(Of.getPool, "id", \.pool) { GetPoolRequest(id: $0.pool) },
  ]
}
