import Contract
import Customers
import Operations
import Store

/// A member as callers see them, as of an instant.
final class MemberView {
  let transaction: Transaction
  private let rules: ProgramRules
  private let nowMs: Int64
  /// Members of one list are of one program.
  private var codes: [Int64: String] = [:]
  /// So many files may have become one (`MergeLimits.filesMax`), and each member of them had a card.
  private static let cardsMax = 2000

  init(_ rules: ProgramRules, _ call: ReadCall) {
    (self.rules, transaction, nowMs) = (rules, call.transaction, call.nowMs)
  }

  init(_ rules: ProgramRules, _ call: WriteCall) {
    (self.rules, transaction, nowMs) = (rules, call.transaction, call.nowMs)
  }

  func message(_ member: MemberRow) throws -> Member {
    let cards = try MemberTable(transaction: transaction).cards(of: member.id, limit: Self.cardsMax)
    return Member(
      id: member.id, version: member.version, programId: member.programId, program: try code(member.programId),
      customerId: member.customerId, customerNumber: CustomerNumber.text(member.customerId), card: member.card,
      referralCode: ReferralCode.text(member.id), status: member.status, joinedAtMs: member.joinedAtMs,
      closedAtMs: member.closedAtMs, balance: try balances(member).message(at: atMs(member)), tier: member.tier,
      tierSinceMs: member.tierSinceMs,
      tierUntilMs: member.tierUntilMs, floor: member.floor, floorUntilMs: member.floorUntilMs, poolId: member.poolId,
      referrerId: member.referrerId, moreCards: cards.filter { $0 != member.card })
  }

  /// What they have now, also where what is due was not posted yet.
  func balances(_ member: MemberRow) throws -> Balances {
    try BalanceAt(rules: rules, transaction: transaction).balances(of: member, at: atMs(member))
  }

  /// A clock that was set back does not show what was.
  private func atMs(_ member: MemberRow) -> Int64 { max(nowMs, member.lastAtMs) }

  private func code(_ programId: Int64) throws -> String {
    if let known = codes[programId] { return known }
    let code = try LedgerProgram.load(programId, in: transaction).code
    codes[programId] = code
    return code
  }
}
