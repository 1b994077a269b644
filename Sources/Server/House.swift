import Approvals
package import Contract
import Customers
import Identity
import Loyalty
package import Operations
import Purchases
package import Store

/// All rooms joined: what the store must hold and what the server serves.
package struct House: Sendable {
  package let schema: StoreSchema
  package let table: MethodTable

  /// - Parameters:
  ///   - random: 32 unguessable bytes a call, for new keys.
  ///   - facts: what the server knows of itself, for `system.stats` and `system.health`.
  ///   - approvalKinds: what may be asked for beyond what the rooms bring.
  package init(
    random: @escaping @Sendable () -> [UInt8], facts: any ServerFacts, approvalKinds: [any ApprovalKind] = []
  ) {
    schema = Self.schema
    var table = MethodTable()
    table.add(SystemOperations(facts: facts))
    IdentityRoom.register(in: &table, random: random)
    CustomersRoom.register(in: &table, mergeParts: [PurchasesRoom.mergePart])
    ApprovalsRoom.register(in: &table, kinds: approvalKinds)
    LoyaltyRoom.register(in: &table)
    PurchasesRoom.register(in: &table)
    self.table = table
  }

  package static let schema = StoreSchema(
    migrations: operationsMigrations + IdentityRoom.migrations + CustomersRoom.migrations + LoyaltyRoom.migrations
      + PurchasesRoom.migrations,
    agenda: [Approvals.expiry],
    searches: CustomersRoom.searches)
}

/// What the server tells about itself.
package protocol ServerFacts: AnyObject, Sendable {
  var health: HealthState { get }
  var uptimeMs: Int64 { get }
  func stats() -> StatsReply
  /// The methods as they are served, for a caller with these permissions.
  func descriptions(for permissions: PermissionSet) -> [MethodDescription]
}
