import Approvals
import Complaints
package import Contract
import Customers
import Desk
import Identity
import Loyalty
package import Operations
import Purchases
import Standards
package import Store

/// The rooms of one store, before it is open: what they keep in memory belongs to that store.
package struct Rooms: Sendable {
  let loyalty: LoyaltyRoom
  let standards: StandardsRoom
  let desk: DeskRoom
  let complaints: ComplaintsRoom

  package init() {
    loyalty = LoyaltyRoom()
    standards = StandardsRoom()
    desk = DeskRoom(book: standards.book)
    complaints = ComplaintsRoom(book: standards.book, loyalty: loyalty)
  }

  /// What the store must hold.
  package var schema: StoreSchema {
    StoreSchema(
      migrations: operationsMigrations + IdentityRoom.migrations + CustomersRoom.migrations + LoyaltyRoom.migrations
        + PurchasesRoom.migrations + StandardsRoom.migrations + DeskRoom.migrations + ComplaintsRoom.migrations,
      agenda: [Approvals.expiry] + loyalty.agenda + desk.agenda + complaints.agenda,
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
    let (loyalty, complaints) = (rooms.loyalty, rooms.complaints)
    var table = MethodTable()
    table.add(SystemOperations(facts: facts, feed: ChangeFeed(Self.feedKinds)))
    IdentityRoom.register(in: &table, random: random)
    CustomersRoom.register(
      in: &table, mergeParts: [loyalty.mergePart, PurchasesRoom.mergePart] + complaints.mergeParts)
    ApprovalsRoom.register(in: &table, kinds: loyalty.approvalKinds + complaints.approvalKinds + approvalKinds)
    loyalty.register(in: &table, random: random, history: StoredPurchaseHistory())
    PurchasesRoom.register(in: &table, earnings: loyalty.purchases)
    rooms.standards.register(in: &table, past: complaints.past)
    rooms.desk.register(in: &table, cases: complaints.desk)
    complaints.register(in: &table)
    self.table = table
  }

  /// What the change feed may tell of the rooms' records.
  static let feedKinds: [FeedKind] =
    IdentityRoom.feed + CustomersRoom.feed + ApprovalsRoom.feed + LoyaltyRoom.feed + PurchasesRoom.feed
    + StandardsRoom.feed + DeskRoom.feed + ComplaintsRoom.feed
}

/// What the server tells about itself.
package protocol ServerFacts: AnyObject, Sendable {
  var health: HealthState { get }
  var uptimeMs: Int64 { get }
  func stats() -> StatsReply
  /// The methods as they are served, for a caller with these permissions.
  func descriptions(for permissions: PermissionSet) -> [MethodDescription]
}
