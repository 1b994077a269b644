import Contract
import Desk
import Operations
import Standards
import Store

/// What other rooms ask of the cases.
struct CaseAnswers: DeskCases, PastCases {
  let office: CaseOffice

  func load(of employeeId: Int64, in transaction: Transaction) throws -> Int {
    Int(try CaseTable(transaction: transaction).load(of: employeeId))
  }

  func subject(id: Int64?, number: String?, _ call: ReadCall) throws -> DeskSubject {
    DeskSubject(try CaseLookup(call, nil).find(id: id, number: number).row.complaint)
  }

  func handOver(
    from: Int64, to: Int64?, reason: String, limit: Int, _ call: WriteCall
  ) throws -> (handed: Int, queued: Int, left: Int) {
    try CaseHandOver(office: office, call: call).run(from: from, to: to, reason: reason, limit: limit)
  }

  func page(fromMs: Int64, untilMs: Int64, after: Int64, limit: Int, in transaction: Transaction) throws -> [PastCase] {
    try StoredPastCases(transaction: transaction).page(fromMs: fromMs, untilMs: untilMs, after: after, limit: limit)
  }
}
