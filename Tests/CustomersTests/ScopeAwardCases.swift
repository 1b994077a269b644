import Contract

/// Awards: they are in sight where the member's customer is.
extension ScopeCase {
  private typealias Of = Methods.Loyalty

  static let awards: [ScopeCase] = [
    ScopeCase(Of.explainAward, "transaction_id", \.award) { ExplainAwardRequest(transactionId: $0.award) },
    ScopeCase(Of.explainAward, "purchase_id", \.awarded) { ExplainAwardRequest(purchaseId: $0.awarded) },
  ]
}
