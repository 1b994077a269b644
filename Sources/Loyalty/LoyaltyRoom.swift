package import Operations
package import Store

/// Loyalty programs: what members earn, have and spend, on a ledger that can be explained.
///
/// In reading order: `EarningRules` (pure: what a purchase earns) and `PointCalendar` (when points live); `Activity` and
/// `TierRules` (pure: which tier); `LoyaltyMigrations`, `MemberRow`, `LotTable`, `LedgerRow` (rows, and SQL beside them);
/// `ProgramRules` (versions in memory); `MemberLedger` and its extensions (the one place where points move);
/// `PurchaseEarnings` (what purchases do here); then a file for each group of operations. `VerifyLedger` and the files
/// beside it check on a live store what the ledger must hold.
package struct LoyaltyRoom: Sendable {
  package static let migrations: [Migration] = loyaltyMigrations
  /// What other rooms post here.
  package let purchases: PurchaseEarnings
  package let compensations: Compensations
  private let rules: ProgramRules

  package init() {
    rules = ProgramRules()
    purchases = PurchaseEarnings(rules: rules)
    compensations = Compensations(rules: rules)
  }

  /// - Parameters:
  ///   - random: 32 unguessable bytes a call, for the codes of vouchers.
  ///   - history: what customers bought, before they were members too.
  package func register(
    in table: inout MethodTable, random: @escaping @Sendable () -> [UInt8], history: any PurchaseHistory
  ) {
    table.add(Programs())
    table.add(Members(rules: rules, history: history))
    table.add(LoyaltyPoints(rules: rules, random: random, history: history))
    table.add(Rewards(rules: rules))
    table.add(Vouchers(random: random))
  }

  /// What people may ask a second person for.
  package var approvalKinds: [any ApprovalKind] { [AdjustApproval(rules: rules)] }

  /// Memberships of customers who become one.
  package var mergePart: any MergePart { LoyaltyMergePart(rules: rules) }

  /// What is due on members.
  package var agenda: [AgendaKind] {
    [
      AgendaKind(MemberLedger.dueKind) { [rules] id, _, call in
        guard let member = try MemberTable(transaction: call.transaction).find(id) else { return }
        try MemberLedger(member, path: "member_id", rules: rules, call).storeAfterEvent()
      }
    ]
  }
}
