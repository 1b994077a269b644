import Store

/// A stretch of time in which cases are received: 2^31 ms, which is 25 days.
enum FigureSpan {
  static func of(_ ms: Int64) -> Int64 { ms >> 31 }
}

/// The rows of figures.
struct FigureTable {
  let transaction: Transaction

  /// In place of what stood there, which becomes the past unless it began at the same instant.
  func put(_ facts: [UInt8], id: Int64, receivedMs: Int64, customerId: Int64, atMs: Int64) throws {
    let key: [SQLValue] = [.int(receivedMs), .int(id)]
    let now = try transaction.first(
      "SELECT from_ms, customer_id, facts FROM complaint_figure WHERE received_ms = $1 AND id = $2", key
    ) { (fromMs: $0.int(0), customerId: $0.int(1), facts: $0.blob(2)) }
    guard let now else {
      try transaction.run(
        """
        INSERT INTO complaint_figure (received_ms, id, from_ms, customer_id, facts) VALUES ($1, $2, $3, $4, $5)
        """, key + [.int(atMs), .int(customerId), .blob(facts)])
      return
    }
    let isSame = now.facts == facts
    if isSame && now.customerId == customerId { return }
    precondition(atMs >= now.fromMs, "the steps of a case come in order")
    if !isSame && now.fromMs < atMs {
      try transaction.run(
        """
        INSERT INTO complaint_figure_was (span, until_ms, id, from_ms, received_ms, facts)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        [
          .int(FigureSpan.of(receivedMs)), .int(atMs), .int(id), .int(now.fromMs), .int(receivedMs), .blob(now.facts),
        ])
    }
    try transaction.run(
      "UPDATE complaint_figure SET from_ms = $3, customer_id = $4, facts = $5 WHERE received_ms = $1 AND id = $2",
      key + [.int(isSame ? now.fromMs : atMs), .int(customerId), .blob(facts)])
  }

  /// Each case received in [from, until) that was there at an instant, as it stood then, in no order.
  func each(fromMs: Int64, untilMs: Int64, asOfMs: Int64, _ body: (_ receivedMs: Int64, CaseFigure) -> Void) throws {
    // What was received later was not there.
    let endMs = min(untilMs, asOfMs < .max ? asOfMs + 1 : .max)
    guard fromMs < endMs else { return }
    var bytes: [UInt8] = []
    func take(_ row: Row) -> Bool {
      row.blob(1, into: &bytes)
      body(row.int(0), CaseFigure(bytes))
      return true
    }
    try transaction.each(
      """
      SELECT received_ms, facts FROM complaint_figure WHERE received_ms >= $1 AND received_ms < $2 AND from_ms <= $3
      """, [.int(fromMs), .int(endMs), .int(asOfMs)], take)
    for span in FigureSpan.of(fromMs)...FigureSpan.of(endMs - 1) {
      try transaction.each(
        """
        SELECT received_ms, facts FROM complaint_figure_was
        WHERE span = $1 AND until_ms > $2 AND from_ms <= $2 AND received_ms >= $3 AND received_ms < $4
        """, [.int(span), .int(asOfMs), .int(fromMs), .int(endMs)], take)
    }
  }

  /// Each case received in [from, until) as it stands, the latest first.
  func eachLatest(
    fromMs: Int64, untilMs: Int64, _ body: (_ receivedMs: Int64, _ id: Int64, CaseFigure) -> Void
  ) throws {
    var bytes: [UInt8] = []
    try transaction.each(
      """
      SELECT received_ms, facts, id FROM complaint_figure WHERE received_ms >= $1 AND received_ms < $2
      ORDER BY received_ms DESC, id DESC
      """, [.int(fromMs), .int(untilMs)]
    ) { row in
      row.blob(1, into: &bytes)
      body(row.int(0), row.int(2), CaseFigure(bytes))
      return true
    }
  }

  /// The customer of each case received in [from, until) that has one, beside how it stands.
  func eachCustomer(fromMs: Int64, untilMs: Int64, _ body: (_ customerId: Int64, CaseFigure) -> Void) throws {
    var bytes: [UInt8] = []
    try transaction.each(
      """
      SELECT customer_id, facts FROM complaint_figure
      WHERE received_ms >= $1 AND received_ms < $2 AND customer_id <> 0
      """, [.int(fromMs), .int(untilMs)]
    ) { row in
      row.blob(1, into: &bytes)
      body(row.int(0), CaseFigure(bytes))
      return true
    }
  }
}
