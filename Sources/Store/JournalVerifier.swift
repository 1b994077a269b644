/// What a walk through the journal found.
package struct VerifyReport: Sendable {
  package struct Broken: Sendable, Equatable {
    /// The first row that is wrong; 0 when it is the store's files or the key table as a whole.
    package let seq: Int64
    package let reason: String
  }

  package internal(set) var rows: Int64 = 0
  /// Rows whose content was erased.
  package internal(set) var erased: Int64 = 0
  /// The last row that was checked.
  package internal(set) var head: (seq: Int64, chain: [UInt8]) = (0, Journal.origin)
  package internal(set) var broken: Broken?

  package var isClean: Bool { broken == nil }
}

extension Journal {
  /// Walks the chain from its origin, page by page with fresh snapshots, so that it never holds the WAL.
  /// - Parameters:
  ///   - upTo: the position to stop at; `nil` is the head at the start.
  ///   - anchor: a head that was noted outside; finds a truncated tail and a chain made anew.
  ///   - progress: called with each page's last position.
  package static func verify(
    in reader: ReadConnection, upTo: Int64? = nil, anchor: (seq: Int64, chain: [UInt8])? = nil,
    progress: (Int64) -> Void = { _ in }
  ) throws -> VerifyReport {
    var verifier = JournalVerifier(transaction: reader.transaction, anchor: anchor, checksChain: reader.checksChain)
    return try verifier.run(upTo: upTo, progress: progress) { page in
      if reader.isOpen { return try page() }
      try reader.begin()
      defer { reader.end() }
      return try page()
    }
  }
}

/// The walk behind `Journal.verify`.
struct JournalVerifier {
  private static let pageRows: Int64 = 2000
  private let transaction: Transaction
  private let anchor: (seq: Int64, chain: [UInt8])?
  private let checksChain: Bool
  private var report = VerifyReport()
  private var scratch: [UInt8] = []

  init(transaction: Transaction, anchor: (seq: Int64, chain: [UInt8])?, checksChain: Bool = true) {
    self.transaction = transaction
    self.anchor = anchor
    self.checksChain = checksChain
  }

  mutating func run(
    upTo: Int64?, progress: (Int64) -> Void = { _ in }, snapshot: (() throws -> Void) throws -> Void = { try $0() }
  ) throws -> VerifyReport {
    var end = upTo ?? 0
    try snapshot {
      let head = try Journal.head(in: transaction)
      if upTo == nil { end = head.seq }
      if let anchor, head.seq < anchor.seq { fail(head.seq + 1, "missing: the anchor is at \(anchor.seq)") }
      if head.seq < end { fail(head.seq + 1, "missing: the journal ends before it") }
    }
    while report.isClean && report.head.seq < end {
      let before = report.head.seq
      try snapshot { try page(to: min(end, before + JournalVerifier.pageRows)) }
      progress(report.head.seq)
    }
    if report.isClean { try snapshot { try checkLooseEnds() } }
    return report
  }

  private mutating func page(to last: Int64) throws {
    let expired = try KeyExpiry.mark(in: transaction)
    try transaction.each(
      """
      SELECT j.seq, j.at_ms, j.posted_ms, p.name, j.method, m.name, j.key, j.digest, j.outcome, j.entities,
        j.content_digest, j.chain, c.salt, c.status, c.reply, c.request, c.changes, i.seq
      FROM journal j
      LEFT JOIN store_name p ON p.id = j.principal
      LEFT JOIN store_name m ON m.id = j.method_name
      LEFT JOIN journal_content c ON c.seq = j.seq
      LEFT JOIN idempotency i ON i.principal = j.principal AND i.method = j.method AND i.key = j.key
      WHERE j.seq > $1 AND j.seq <= $2 ORDER BY j.seq
      """, [.int(report.head.seq), .int(last)]
    ) { row in
      check(row, expired: expired)
      return report.isClean
    }
    if report.isClean && report.head.seq < last { fail(report.head.seq + 1, "missing") }
  }

  private mutating func check(_ row: Row, expired: Int64) {
    let seq = row.int(0)
    guard seq == report.head.seq + 1 else { return fail(report.head.seq + 1, "missing") }
    guard let principal = row.optionalText(3), let methodName = row.optionalText(5) else {
      return fail(seq, "names an unknown principal or method")
    }
    let stored = JournalRow(
      seq: seq, atMs: row.int(1), postedMs: row.int(2), principal: principal, method: row.int(4),
      methodName: methodName, key: row.blob(6), digest: row.blob(7), outcome: row.int(8), entities: row.text(9),
      contentDigest: row.blob(10))
    let chain = row.blob(11)
    if checksChain && stored.chain(after: report.head.chain, scratch: &scratch) != chain {
      return fail(seq, "does not follow from the row before it")
    }
    if let anchor, anchor.seq == seq, anchor.chain != chain { return fail(seq, "is not the anchored row") }
    if let salt = row.optionalBlob(12) {
      let content = JournalContent(
        status: Int32(truncatingIfNeeded: row.int(13)), reply: row.blob(14), request: row.blob(15),
        changes: row.blob(16))
      guard row.int(13) == Int64(content.status), content.digest(salt: salt, scratch: &scratch) == stored.contentDigest
      else { return fail(seq, "has other content than its digest says") }
    } else {
      report.erased += 1
    }
    let promised = row.optionalInt(17)
    if !stored.key.isEmpty && seq > expired && promised != seq {
      return fail(seq, "is not what its idempotency key leads to")
    }
    report.rows += 1
    report.head = (seq, chain)
  }

  /// Rows of the side tables that lead nowhere.
  private mutating func checkLooseEnds() throws {
    let key = try transaction.first(
      """
      SELECT i.seq FROM idempotency i LEFT JOIN journal j ON j.seq = i.seq
      WHERE j.seq IS NULL OR j.principal <> i.principal OR j.method <> i.method OR j.key <> i.key
      ORDER BY i.seq LIMIT 1
      """
    ) { $0.int(0) }
    if let key { return fail(key, "has an idempotency key that is not its own") }
    let content = try transaction.first(
      """
      SELECT c.seq FROM journal_content c LEFT JOIN journal j ON j.seq = c.seq
      WHERE j.seq IS NULL ORDER BY c.seq LIMIT 1
      """
    ) { $0.int(0) }
    if let content { return fail(content, "has content but no journal row") }
    try checkHistory()
  }

  /// That each row of a record's history leads to a call that was done and named the record; not that none is missing.
  private mutating func checkHistory() throws {
    // A store that only older programs have opened has no such table.
    let table = try transaction.first("SELECT 1 FROM sqlite_schema WHERE name = 'journal_entity'") { $0.int(0) }
    if table == nil { return }
    let entity = try transaction.first(
      """
      SELECT e.seq FROM journal_entity e
      LEFT JOIN journal j ON j.seq = e.seq
      LEFT JOIN store_name n ON n.id = e.kind
      WHERE j.seq IS NULL OR n.name IS NULL OR j.outcome <> $1
        OR instr(j.entities, ' ' || n.name || ':' || e.id || ' ') = 0
      ORDER BY e.seq LIMIT 1
      """, [.int(Journal.Outcome.done.rawValue)]
    ) { $0.int(0) }
    if let entity { fail(entity, "is in the history of a record that it does not change") }
  }

  private mutating func fail(_ seq: Int64, _ reason: String) {
    if report.broken == nil { report.broken = VerifyReport.Broken(seq: seq, reason: reason) }
  }
}
