import Approvals
package import Contract
import Customers
import Identity
import Loyalty
package import Operations
import Purchases
package import Store

/// The rooms of one store, before it is open: what they keep in memory belongs to that store.
package struct Rooms: Sendable {
  let loyalty = LoyaltyRoom()

  package init() {}

  /// What the store must hold.
  package var schema: StoreSchema {
    StoreSchema(
      migrations: operationsMigrations + IdentityRoom.migrations + CustomersRoom.migrations + LoyaltyRoom.migrations
        + PurchasesRoom.migrations,
      agenda: [Approvals.expiry] + loyalty.agenda,
      searches: CustomersRoom.searches)
  }
}

/// All rooms joined: what the server serves.
package struct House: Sendable {
  package let table: MethodTable

  /// - Parameters:
  ///   - rooms: the same as the store was opened with.
  ///   - random: 32 unguessable bytes a call, for new keys and codes.
  ///   - facts: what the server knows of itself, for `system.stats` and `system.health`.
  ///   - approvalKinds: what may be asked for beyond what the rooms bring.
  package init(
    _ rooms: Rooms, random: @escaping @Sendable () -> [UInt8], facts: any ServerFacts,
    approvalKinds: [any ApprovalKind] = []
  ) {
    let loyalty = rooms.loyalty
    var table = MethodTable()
    table.add(SystemOperations(facts: facts))
    IdentityRoom.register(in: &table, random: random)
    CustomersRoom.register(in: &table, mergeParts: [loyalty.mergePart, PurchasesRoom.mergePart])
    ApprovalsRoom.register(in: &table, kinds: loyalty.approvalKinds + approvalKinds)
    loyalty.register(in: &table, random: random, history: StoredPurchaseHistory())
    PurchasesRoom.register(in: &table, earnings: loyalty.purchases)
    self.table = table
  }
}

/// What the server tells about itself.
package protocol ServerFacts: AnyObject, Sendable {
  var health: HealthState { get }
  var uptimeMs: Int64 { get }
  func stats() -> StatsReply
  /// The methods as they are served, for a caller with these permissions.
  func descriptions(for permissions: PermissionSet) -> [MethodDescription]
}
