import Operations
import Store

/// Placeholder of a colleague's file.
struct RewardStock {
  let transaction: Transaction
  func returnStock(_ rewardId: Int64, _ quantity: Int64, memberId: Int64) throws {}
  func code(_ rewardId: Int64?) throws -> String? { nil }
}
extension MemberLedger {
  var rewards: RewardStock { RewardStock(transaction: call.transaction) }
}
