import Contract
import Customers
import Operations
import Store

/// Customers who complain again and again.
struct CaseRepeats {
  func reply(to request: RepeatsRequest, _ call: ReadCall) throws -> RepeatsReply {
    let window = CaseWindow(days: request.days ?? 90, nowMs: call.nowMs)
    var counts: [Int64: Int64] = [:]
    try FigureTable(transaction: call.transaction).eachCustomer(fromMs: window.fromMs, untilMs: window.untilMs) {
      if CaseWindow.counts($1) { counts[$0, default: 0] += 1 }
    }
    let least = Int64(request.least ?? 2)
    let most = counts.filter { $0.value >= least }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let visible = VisibleCustomers(call.principal, call.transaction)
    var reply = RepeatsReply()
    for (id, count) in most {
      guard reply.items.count < Int(request.limit ?? 20) else { break }
      guard let customer = try visible.find(id) else { continue }
      reply.items.append(
        RepeatCustomer(
          customerId: id, customerNumber: customer.number, customerName: customer.name, count: count,
          latest: try latest(of: id, window, call.transaction)))
      // The name is the customer's; the reply, no record of its own, does not say so by itself.
      if !call.principal.mask.hidesNames {
        call.reads.note(call.principal, Methods.Complaints.repeats.info, "customer", id)
      }
    }
    return reply
  }

  private func latest(of customerId: Int64, _ window: CaseWindow, _ transaction: Transaction) throws -> [CaseLink] {
    try transaction.all(
      """
      SELECT id, number FROM complaint
      WHERE customer_id = $1 AND received_ms >= $2 AND received_ms < $3 AND kind = 1 AND state NOT IN (12, 13, 14)
      ORDER BY received_ms DESC, id DESC LIMIT 5
      """, [.int(customerId), .int(window.fromMs), .int(window.untilMs)]
    ) { CaseLink(kind: .related, id: $0.int(0), number: $0.text(1)) }
  }
}
