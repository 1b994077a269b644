import CSQLite
import Testing

@testable import Store

/// Tampering with the journal behind the program's back, as a check that returns what went unnoticed.
struct TamperTests {
  private static let rows: Int64 = 40

  private static func make(_ sabotage: Sabotage) throws -> Store {
    let store = try Store.box { $0.sabotage = sabotage }
    for number in 0..<rows { _ = store.perform(.put(number, key: "k\(number)")) }
    return store
  }

  /// Two hundred random ways; each is undone before the next.
  static func unnoticed(_ sabotage: Sabotage) throws -> [String] {
    let store = try make(sabotage)
    let reader = try store.openReader()
    let anchor = try Journal.head(in: reader.transaction)
    var wrong: [String] = []
    if let broken = try Journal.verify(in: reader, anchor: anchor).broken { wrong.append("untouched: \(broken)") }
    for seed in 0..<200 {
      var random = SeededGenerator(seed: UInt64(seed))
      try reader.transaction.run("BEGIN")
      let (deed, seq) = try tamper(reader.transaction, &random)
      let broken = try Journal.verify(in: reader, anchor: anchor).broken
      try reader.transaction.run("ROLLBACK")
      if broken == nil { wrong.append("seed \(seed): \(deed) of row \(seq)") }
      if let broken, broken.seq != seq { wrong.append("seed \(seed): \(deed) of row \(seq) seen as \(broken)") }
    }
    return wrong
  }

  /// - Returns: the deed and the first row that is wrong by it.
  private static func tamper(
    _ transaction: Transaction, _ random: inout SeededGenerator
  ) throws -> (String, Int64) {
    let seq = Int64.random(in: 1...rows, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      try transaction.run("DELETE FROM journal WHERE seq = $1", [.int(seq)])
      return ("deletion", seq)
    case 1:
      let other = seq % rows + 1
      try transaction.run("UPDATE journal SET seq = -1 WHERE seq = $1", [.int(seq)])
      try transaction.run("UPDATE journal SET seq = $1 WHERE seq = $2", [.int(seq), .int(other)])
      try transaction.run("UPDATE journal SET seq = $1 WHERE seq = -1", [.int(other)])
      return ("swap with \(other)", min(seq, other))
    case 2:
      // The tail with all that leads to it, as a clever hand would cut it.
      try transaction.run("DELETE FROM journal WHERE seq >= $1", [.int(seq)])
      try transaction.run("DELETE FROM journal_content WHERE seq >= $1", [.int(seq)])
      try transaction.run("DELETE FROM idempotency WHERE seq >= $1", [.int(seq)])
      return ("truncation", seq)
    case 3:
      try transaction.run("DELETE FROM idempotency WHERE seq = $1", [.int(seq)])
      return ("lost key", seq)
    default:
      return (try flip(transaction, seq, &random), seq)
    }
  }

  private static func flip(
    _ transaction: Transaction, _ seq: Int64, _ random: inout SeededGenerator
  ) throws -> String {
    let columns: [(name: String, read: StaticString, write: StaticString)] = [
      ("at_ms", "SELECT at_ms FROM journal WHERE seq = $1", "UPDATE journal SET at_ms = $1 WHERE seq = $2"),
      ("posted_ms", "SELECT posted_ms FROM journal WHERE seq = $1", "UPDATE journal SET posted_ms = $1 WHERE seq = $2"),
      ("method", "SELECT method FROM journal WHERE seq = $1", "UPDATE journal SET method = $1 WHERE seq = $2"),
      ("principal", "SELECT principal FROM journal WHERE seq = $1", "UPDATE journal SET principal = $1 WHERE seq = $2"),
      ("outcome", "SELECT outcome FROM journal WHERE seq = $1", "UPDATE journal SET outcome = $1 WHERE seq = $2"),
      ("key", "SELECT key FROM journal WHERE seq = $1", "UPDATE journal SET key = $1 WHERE seq = $2"),
      ("digest", "SELECT digest FROM journal WHERE seq = $1", "UPDATE journal SET digest = $1 WHERE seq = $2"),
      ("entities", "SELECT entities FROM journal WHERE seq = $1", "UPDATE journal SET entities = $1 WHERE seq = $2"),
      (
        "content_digest", "SELECT content_digest FROM journal WHERE seq = $1",
        "UPDATE journal SET content_digest = $1 WHERE seq = $2"
      ),
      ("chain", "SELECT chain FROM journal WHERE seq = $1", "UPDATE journal SET chain = $1 WHERE seq = $2"),
      (
        "salt", "SELECT salt FROM journal_content WHERE seq = $1", "UPDATE journal_content SET salt = $1 WHERE seq = $2"
      ),
      (
        "status", "SELECT status FROM journal_content WHERE seq = $1",
        "UPDATE journal_content SET status = $1 WHERE seq = $2"
      ),
      (
        "reply", "SELECT reply FROM journal_content WHERE seq = $1",
        "UPDATE journal_content SET reply = $1 WHERE seq = $2"
      ),
      (
        "changes", "SELECT changes FROM journal_content WHERE seq = $1",
        "UPDATE journal_content SET changes = $1 WHERE seq = $2"
      ),
    ]
    let column = columns[Int.random(in: 0..<columns.count, using: &random)]
    let old = try #require(try transaction.first(column.read, [.int(seq)], value))
    try transaction.run(column.write, [flipped(old, &random), .int(seq)])
    return "flip in \(column.name)"
  }

  private static func value(_ row: Row) -> SQLValue {
    switch sqlite3_column_type(row.statement, 0) {
    case SQLITE_INTEGER: .int(row.int(0))
    case SQLITE_TEXT: .text(row.text(0))
    default: .blob(row.blob(0))
    }
  }

  private static func flipped(_ value: SQLValue, _ random: inout SeededGenerator) -> SQLValue {
    switch value {
    case .null: return .null
    case .int(let number): return .int(number ^ 1 << Int64.random(in: 0..<40, using: &random))
    case .text(let text):
      var bytes = Array(text.utf8)
      bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1
      return .text(String(decoding: bytes, as: UTF8.self))
    case .blob(var bytes):
      bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      return .blob(bytes)
    }
  }

  @Test func `every tampering is found at its first wrong row`() throws {
    #expect(try TamperTests.unnoticed(Sabotage()) == [])
  }

  @Test func `without the chain the same check fails`() throws {
    var sabotage = Sabotage()
    sabotage.skipChain = true
    #expect(try TamperTests.unnoticed(sabotage).count > 20)
  }

  @Test func `a renamed principal is found`() throws {
    let store = try TamperTests.make(Sabotage())
    try store.write { try $0.transaction.run("UPDATE store_name SET name = 'key:b' WHERE name = 'key:a'") }
    #expect(try Journal.verify(in: store.openReader()).broken?.seq == 1)
  }

  @Test func `content may be erased and a chain made anew does not meet its anchor`() throws {
    let store = try TamperTests.make(Sabotage())
    let reader = try store.openReader()
    let anchor = try Journal.head(in: reader.transaction)
    try store.write { _ = try Journal.eraseContent(of: 5, in: $0.transaction) }
    let report = try Journal.verify(in: reader, anchor: anchor)
    #expect(report.isClean && report.erased == 1 && report.rows == TamperTests.rows + 1)
    let other = try TamperTests.make(Sabotage())
    #expect(try Journal.verify(in: other.openReader(), anchor: anchor).broken?.seq == anchor.seq)
  }

  @Test func `entries are found by the record they name`() throws {
    let store = try TamperTests.make(Sabotage())
    let found = try store.read { try Journal.positions(of: EntityRef(kind: "box", id: 4), limit: 10, in: $0) }
    #expect(found == [4])
  }
}
