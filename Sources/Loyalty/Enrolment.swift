import Contract
import Operations

/// Makes customers members.
struct Enrolment {
  let rules: ProgramRules
  let call: WriteCall

  func enrol(_ customer: Customer, in program: LedgerProgram, joinedAtMs: Int64) throws -> MemberRow {
    let id = call.nextId("member")
    let member = MemberRow(
      id: id, programId: program.id, customerId: customer.id, card: "M\(id)", joinedAtMs: joinedAtMs,
      lastAtMs: call.nowMs)
    let ledger = MemberLedger(new: member, program: program, path: "customer_id", rules: rules, call)
    try ledger.decideTier(at: call.nowMs) { $0.joining($1, at: call.nowMs) }
    return try ledger.store()
  }
}
