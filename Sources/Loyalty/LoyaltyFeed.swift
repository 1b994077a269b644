import Contract
package import Operations

extension LoyaltyRoom {
  /// What belongs to a member is in sight where the member's customer is.
  package static let feed: [FeedKind] = [
    FeedKind("program", area: "programs", .loyaltyRead),
    FeedKind("reward", area: "rewards", .loyaltyRead),
    FeedKind("member", area: "members", .loyaltyRead, .scope { try $1.seesMember($0) }),
    FeedKind(
      "pool", area: "members", .loyaltyRead,
      .scope { id, call in
        guard let pool = try PoolTable(transaction: call.transaction).find(id) else { return false }
        return try PoolLookup(MemberLookup(call)).sees(pool)
      }),
    FeedKind(
      "loyalty_transaction", area: "loyalty", .loyaltyRead,
      .scope { try $1.seesMember(LedgerTable(transaction: $1.transaction).find($0)?.memberId) }),
    FeedKind(
      "redemption", area: "loyalty", .loyaltyRead,
      .scope { try $1.seesMember(RedemptionTable(transaction: $1.transaction).find($0)?.memberId) }),
    // One without a member is in everybody's sight.
    FeedKind(
      "voucher", area: "vouchers", .loyaltyRead,
      .scope { id, call in
        guard let owner = try VoucherTable(transaction: call.transaction).owner(of: id) else { return false }
        return try owner == 0 || call.seesMember(owner)
      }),
  ]
}

extension StreamCall {
  fileprivate func seesMember(_ id: Int64?) throws -> Bool {
    guard let id, let member = try MemberTable(transaction: transaction).find(id) else { return false }
    return try MemberLookup(self).sees(member)
  }
}
