package import Operations
package import Store

/// Loyalty programs: what members earn, have and spend, on a ledger that can be explained.
package enum LoyaltyRoom {
  package static let migrations: [Migration] = loyaltyMigrations

  package static func register(in table: inout MethodTable) {
    table.add(Programs())
    table.add(Members())
    table.add(LoyaltyPoints())
    table.add(Rewards())
    table.add(Vouchers())
  }
}
