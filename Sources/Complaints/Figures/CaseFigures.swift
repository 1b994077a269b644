import Contract
import Standards
import Store
import WorkTime

/// Where the figures of cases are kept: how each stands, and how it stood before.
struct CaseFigures {
  let transaction: Transaction
  let book: StandardsBook

  init(_ transaction: Transaction, _ book: StandardsBook) {
    self.transaction = transaction
    self.book = book
  }

  /// Keeps how a case stands behind a step; how it stood before that remains for questions about the past. To be called
  /// behind each step, and behind what happens by itself where that moves the state or a pause, in the order of their
  /// instants; breaches need no call.
  /// - Parameters:
  ///   - clocks: of all rounds, as they are at `atMs`.
  ///   - atMs: the instant of the step, not that of its posting.
  func store(_ complaint: Complaint, clocks: [CaseClock], atMs: Int64) throws {
    let words = FigureWords(transaction: transaction)
    let numbers = CaseFigure.Words(
      category: try words.number(complaint.category), product: try words.number(complaint.product),
      channel: try words.number(complaint.channel))
    let figure = CaseFigure(
      complaint, clocks, atMs: atMs, words: numbers, replyWorkingMs: try replyWorkingMs(complaint, clocks))
    try FigureTable(transaction: transaction).put(
      figure.encoded, id: complaint.id, receivedMs: complaint.receivedAtMs, customerId: complaint.customerId ?? 0,
      atMs: atMs)
  }

  /// Moves what belongs to a customer to the one that they became part of; before their complaints move.
  func customerMerged(_ id: Int64, into survivor: Int64) throws {
    try transaction.run(
      """
      UPDATE complaint_figure SET customer_id = $2 WHERE (received_ms, id) IN (
        SELECT received_ms, id FROM complaint WHERE customer_id = $1)
      """, [.int(id), .int(survivor)])
  }

  private func replyWorkingMs(_ complaint: Complaint, _ clocks: [CaseClock]) throws -> Int64? {
    guard let replyMs = complaint.firstReplyAtMs,
      let clock = clocks.first(where: { $0.clock == .reply && $0.fulfilledMs == replyMs })
    else { return nil }
    let calendar = try book.calendar(clock.calendar, number: Int64(clock.calendarNumber), in: transaction)
    guard let calendar else { preconditionFailure("a clock runs by a calendar that is not there: \(clock.calendar)") }
    return calendar.work.working(from: complaint.receivedAtMs, until: replyMs)
  }
}
