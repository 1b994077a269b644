/// A full-text index over tokens of a room's making. The room must know the old text of a record,
/// since an index without content forgets an entry only by its exact tokens.
package struct SearchIndex: Sendable {
  package let name: String
  /// Raised when `tokens` changes, or the text of a record; the next start then empties the index and fills it anew.
  package let version: Int64
  package let tokens: @Sendable (String) -> [String]
  let entries: Entries

  /// Records above `afterId` with the very text that is indexed for each, rising, at most `limit`, none only at the
  /// end. Reads what is stored and nothing else.
  package typealias Entries =
    @Sendable (_ afterId: Int64, _ limit: Int, _ transaction: Transaction) throws -> [(id: Int64, text: String)]

  /// - Parameter entries: what an index is filled from when its version is raised or a store with records meets it
  ///   for the first time.
  package init(
    name: String, version: Int64 = 1, entries: @escaping Entries, tokens: @escaping @Sendable (String) -> [String]
  ) {
    precondition(
      !name.isEmpty && name.utf8.allSatisfy { (97...122).contains($0) || $0 == 95 },
      "an index is named in lower-case ASCII: the name becomes part of a table's")
    self.name = name
    self.version = version
    self.entries = entries
    self.tokens = tokens
  }

  var table: String { "search_" + name }

  /// No content, positions or sizes: only "which ids hold this token" is asked.
  var ddl: String {
    "CREATE VIRTUAL TABLE \(table) USING fts5(token, content='', detail=none, columnsize=0, tokenize='ascii')"
  }
}

/// Tokens as FTS5 gets them: each one word of a–z and 2–7, so that its tokenizer keeps any script whole.
enum SearchToken {
  static func document(_ tokens: [String]) -> String {
    // Single, since FTS5 counts what it is given: what removes a record must have as many as what inserted it.
    var seen = Set<String>(minimumCapacity: tokens.count)
    var text: [UInt8] = []
    text.reserveCapacity(tokens.count * 12)
    for token in tokens where !token.isEmpty && seen.insert(token).inserted {
      if !text.isEmpty { text.append(32) }
      append(token, to: &text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  static func query(allOf tokens: [String]) -> String {
    query(anyOfEach: tokens.compactMap { $0.isEmpty ? nil : [$0] })
  }

  /// Quotes keep tokens from being read as operators. Empty where a group is: nothing has one of no tokens.
  static func query(anyOfEach groups: [[String]]) -> String {
    var text: [UInt8] = []
    for group in groups {
      if group.isEmpty { return "" }
      text.append(contentsOf: text.isEmpty ? "(".utf8 : " AND (".utf8)
      for (index, token) in group.enumerated() {
        text.append(contentsOf: index == 0 ? "\"".utf8 : " OR \"".utf8)
        append(token, to: &text)
        text.append(34)
      }
      text.append(41)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// a to z, 2 to 7.
  private static func letter(_ bits: UInt32) -> UInt8 {
    let five = UInt8(truncatingIfNeeded: bits & 31)
    return five < 26 ? 97 + five : 24 + five
  }

  private static func append(_ token: String, to text: inout [UInt8]) {
    var token = token
    token.withUTF8 { bytes in
      var bits: UInt32 = 0
      var count: UInt32 = 0
      for byte in bytes {
        bits = (bits << 8 | UInt32(byte)) & 0xfff
        count += 8
        while count >= 5 {
          count -= 5
          text.append(letter(bits >> count))
        }
      }
      if count > 0 { text.append(letter(bits << (5 - count))) }
    }
  }
}

extension Transaction {
  /// Ids above `afterId` whose entry holds every token, rising.
  package func search(
    _ index: SearchIndex, allOf tokens: [String], afterId: Int64 = .min, limit: Int
  ) throws -> [Int64] {
    let query = SearchToken.query(allOf: tokens)
    if query.isEmpty { return [] }
    return try all(
      composed: """
        SELECT rowid FROM \(index.table) WHERE \(index.table) MATCH $1 AND rowid > $2 ORDER BY rowid LIMIT $3
        """, [.text(query), .int(afterId), .int(Int64(limit))]
    ) { $0.int(0) }
  }

  /// Ids below `beforeId` whose entry holds every token, falling: the newest first.
  package func search(
    _ index: SearchIndex, allOf tokens: [String], beforeId: Int64, limit: Int
  ) throws -> [Int64] {
    try search(index, anyOfEach: tokens.compactMap { $0.isEmpty ? nil : [$0] }, beforeId: beforeId, limit: limit)
  }

  /// Ids below `beforeId` whose entry holds one token at least, falling: the newest first.
  package func search(
    _ index: SearchIndex, anyOf tokens: [String], beforeId: Int64, limit: Int
  ) throws -> [Int64] {
    try search(index, anyOfEach: [tokens.filter { !$0.isEmpty }], beforeId: beforeId, limit: limit)
  }

  /// Ids below `beforeId` whose entry holds one token of each group, falling.
  package func search(
    _ index: SearchIndex, anyOfEach groups: [[String]], beforeId: Int64, limit: Int
  ) throws -> [Int64] {
    let query = SearchToken.query(anyOfEach: groups)
    if query.isEmpty { return [] }
    return try all(
      composed: """
        SELECT rowid FROM \(index.table) WHERE \(index.table) MATCH $1 AND rowid < $2 ORDER BY rowid DESC LIMIT $3
        """, [.text(query), .int(beforeId), .int(Int64(limit))]
    ) { $0.int(0) }
  }
}

/// A change of an index that waits for the end of its group.
struct SearchChange {
  let index: SearchIndex
  let id: Int64
  let old: String
  let new: String

  init(_ index: SearchIndex, id: Int64, old: String?, new: String?) {
    self.index = index
    self.id = id
    self.old = old.map { SearchToken.document(index.tokens($0)) } ?? ""
    self.new = new.map { SearchToken.document(index.tokens($0)) } ?? ""
  }

  func apply(in transaction: Transaction) throws {
    if old == new { return }
    if !old.isEmpty {
      try transaction.run(
        composed: "INSERT INTO \(index.table) (\(index.table), rowid, token) VALUES ('delete', $1, $2)",
        [.int(id), .text(old)])
    }
    if !new.isEmpty {
      try transaction.run(
        composed: "INSERT INTO \(index.table) (rowid, token) VALUES ($1, $2)", [.int(id), .text(new)])
    }
  }
}
