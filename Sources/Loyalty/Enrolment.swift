import Contract
import Customers
import Operations

/// Makes customers members: by hand, and at their first purchase.
struct Enrolment {
  let rules: ProgramRules
  let call: WriteCall

  /// At a purchase: with a card of ours, from the purchase's instant on. Whoever calls has looked that they are none yet.
  func enrol(_ customer: Customer, in program: LedgerProgram, joinedAtMs: Int64) throws -> MemberRow {
    let card = try CardIssue(call: call).made()
    return try begin(customer, in: program, card: card, joinedAtMs: joinedAtMs, fromMs: call.nowMs).store()
  }

  /// A ledger that begins at an instant, with the tier in which members begin. It is stored by whoever called.
  func begin(
    _ customer: Customer, in program: LedgerProgram, card: String, referrerId: Int64? = nil, joinedAtMs: Int64,
    fromMs: Int64
  ) throws -> MemberLedger {
    var member = MemberRow(
      id: call.nextId("member"), programId: program.id, customerId: customer.id, card: card, joinedAtMs: joinedAtMs,
      lastAtMs: fromMs)
    member.referrerId = referrerId
    call.changes("member", member.id, before: nil)
    let ledger = try MemberLedger(new: member, program: program, path: "customer_id", rules: rules, call)
    try ledger.decideTier(at: fromMs) { $0.joining($1, at: fromMs) }
    return ledger
  }
}
