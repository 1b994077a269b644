import Contract
import Operations
import Store
import Zones

extension LoyaltyPoints {
  func reportFinance(_ request: FinanceRequest, _ call: ReadCall) throws -> FinanceReply {
    let first = try month(request.fromMonth, "from_month")
    let last = try month(request.toMonth, "to_month")
    if let first, let last, last < first { throw Refusal(.rangeEmpty, path: "to_month") }
    let named = try ProgramLookup(transaction: call.transaction).program(request.program)
    let program = try LedgerProgram.load(named.id, in: call.transaction)
    let books = FinanceBooks(try turnovers(program.id, call.transaction))
    var reply = FinanceReply()
    reply.items = try books.reports(from: first, to: last, currency: program.currency) { month in
      // The month that is running ends now.
      let endMs = min(program.zone.start(of: month.adding(months: 1)) - 1, call.nowMs)
      return try rules.active(program, atMs: endMs, in: call.transaction)?.config.finance
    }
    return reply
  }

  private func month(_ text: String?, _ path: String) throws(Refusal) -> CivilDay? {
    guard let text else { return nil }
    guard let day = CivilDay(text: text + "-01") else { throw Refusal(.monthInvalid, path: path) }
    return day
  }

  private func turnovers(_ programId: Int64, _ transaction: Transaction) throws -> [FinanceBooks.Turnover] {
    try transaction.all(
      "SELECT month, kind, account, points FROM loyalty_month WHERE program_id = $1", [.int(programId)]
    ) { row in
      let month = row.text(0)
      guard let day = CivilDay(text: month + "-01"), let kind = LedgerKind(rawValue: Int32(row.int(1))),
        let account = LedgerAccount(rawValue: Int32(row.int(2)))
      else { throw LedgerFault("the books hold a month \(month), kind \(row.int(1)), account \(row.int(2))") }
      return FinanceBooks.Turnover(month: day, kind: kind, account: account, points: row.int(3))
    }
  }
}
