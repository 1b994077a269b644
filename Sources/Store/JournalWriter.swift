import Glibc

/// Appends to the journal and knows its head; owned by the writer.
struct JournalWriter {
  struct Call {
    let principal: String
    let method: Int64
    let methodName: String
    let key: [UInt8]
    let digest: [UInt8]
    let request: [UInt8]
    let atMs: Int64
    let postedMs: Int64
    /// The small numbers of `principal` and `methodName`.
    let principalId: Int64
    let methodNameId: Int64
  }

  private(set) var seq: Int64
  private(set) var chain: [UInt8]
  private var committed: (seq: Int64, chain: [UInt8])
  private let sabotage: Sabotage
  private var scratch: [UInt8] = []
  /// The system's random bytes for the salts of the next rows: each fetch is a system call.
  private var random: [UInt8] = []

  init(_ transaction: Transaction, sabotage: Sabotage) throws {
    let head = try Journal.head(in: transaction)
    seq = head.seq
    chain = head.chain
    committed = head
    self.sabotage = sabotage
  }

  mutating func append(
    _ call: Call, outcome: Journal.Outcome, effect: Effect, in transaction: Transaction
  ) throws -> Int64 {
    let salt = salt()
    let content = JournalContent(
      status: effect.status, reply: effect.storedReply ?? effect.reply, request: call.request,
      changes: effect.changes)
    let row = JournalRow(
      seq: seq + 1, atMs: call.atMs, postedMs: call.postedMs, principal: call.principal, method: call.method,
      methodName: call.methodName, key: call.key, digest: call.digest, outcome: outcome.rawValue,
      entities: Journal.text(effect.entities), contentDigest: content.digest(salt: salt, scratch: &scratch))
    let link = sabotage.skipChain ? Journal.origin : row.chain(after: chain, scratch: &scratch)
    try insert(row, call, chain: link, in: transaction)
    try transaction.run(
      "INSERT INTO journal_content (seq, salt, status, reply, request, changes) VALUES ($1, $2, $3, $4, $5, $6)",
      [
        .int(row.seq), .blob(salt), .int(Int64(content.status)), .blob(content.reply), .blob(content.request),
        .blob(content.changes),
      ])
    if !call.key.isEmpty { try promise(call, seq: row.seq, in: transaction) }
    seq = row.seq
    chain = link
    return seq
  }

  private mutating func salt() -> [UInt8] {
    if random.isEmpty {
      // The most that is given at once, and whole or not at all.
      random = [UInt8](repeating: 0, count: 256)
      let failure = random.withUnsafeMutableBytes { getentropy($0.baseAddress, $0.count) }
      precondition(failure == 0, "the system gives no random bytes: errno \(errno)")
    }
    defer { random.removeLast(16) }
    return Array(random.suffix(16))
  }

  private func insert(
    _ row: JournalRow, _ call: Call, chain: [UInt8], in transaction: Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO journal (seq, at_ms, posted_ms, principal, method, method_name, key, digest, outcome, entities,
        content_digest, chain)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      """,
      [
        .int(row.seq), .int(row.atMs), .int(row.postedMs), .int(call.principalId), .int(row.method),
        .int(call.methodNameId), .blob(row.key), .blob(row.digest), .int(row.outcome), .text(row.entities),
        .blob(row.contentDigest), .blob(chain),
      ])
  }

  private func promise(_ call: Call, seq: Int64, in transaction: Transaction) throws {
    let values: [SQLValue] = [.int(call.principalId), .int(call.method), .blob(call.key), .int(seq)]
    if sabotage.skipKeyLookup {
      try transaction.run(
        "INSERT OR REPLACE INTO idempotency (principal, method, key, seq) VALUES ($1, $2, $3, $4)", values)
    } else {
      try transaction.run("INSERT INTO idempotency (principal, method, key, seq) VALUES ($1, $2, $3, $4)", values)
    }
  }

  mutating func commit() { committed = (seq, chain) }
  mutating func rollBack() { (seq, chain) = committed }
}
