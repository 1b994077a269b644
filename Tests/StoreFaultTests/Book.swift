@testable import Store

/// A small room: entries, a total that must fit them, a search index, an agenda.
enum Book {
  static let words = words(version: 1)
  static let schema = schema(words)

  static func words(version: Int64) -> SearchIndex {
    SearchIndex(
      name: "entry", version: version,
      entries: { afterId, limit, transaction in
        try transaction.all(
          "SELECT id, n FROM entry WHERE id > $1 ORDER BY id LIMIT $2", [.int(afterId), .int(Int64(limit))]
        ) { (id: $0.int(0), text: "n\($0.int(1))") }
      }, tokens: { [$0] })
  }

  private static func schema(_ words: SearchIndex) -> StoreSchema {
    StoreSchema(
      migrations: [
        Migration(
          number: 900, name: "book",
          sql: [
            "CREATE TABLE entry (id INTEGER PRIMARY KEY, n INTEGER NOT NULL, pad BLOB NOT NULL) STRICT",
            "CREATE TABLE total (one INTEGER PRIMARY KEY, entries INTEGER NOT NULL, sum INTEGER NOT NULL) STRICT",
            "INSERT INTO total (one, entries, sum) VALUES (1, 0, 0)",
          ])
      ],
      agenda: [AgendaKind(name: "book.remind") { _, _, _ in .unchanged(Effect()) }], searches: [words])
  }

  /// The call that enters `n` under its own key; its reply is the entry's id.
  static func job(_ n: Int) -> WriteJob {
    WriteJob(claim: claim("entry", n), methodName: "book.enter", request: Array(String(n).utf8)) {
      try enter(n, $0)
    }
  }

  /// One call that enters them all, a slice in each group, each row under the key that its own call would have.
  /// Its reply says of each "id:position".
  static func batch(_ numbers: [Int]) -> WriteJob {
    let rows = numbers.map { BulkRow(claim: claim("entry", $0), request: Array(String($0).utf8)) }
    let request = Array(numbers.map { String($0) }.joined(separator: ",").utf8)
    return WriteJob(
      bulk: claim("batch", numbers[0]), methodName: "book.enter_all", rows: rows, request: request,
      runRow: { try enter(numbers[$0], $1) },
      finish: { outcomes in
        let parts = outcomes.map { "\(String(decoding: $0.reply, as: UTF8.self)):\($0.seq)" }
        return .done(Effect(reply: Array(parts.joined(separator: ",").utf8)))
      })
  }

  private static func claim(_ word: String, _ n: Int) -> Claim {
    let digest = [UInt8](repeating: UInt8(truncatingIfNeeded: n), count: 32)
    return Claim(principal: "key:book", method: 9, key: Array("\(word) \(n)".utf8), digest: digest)
  }

  private static func enter(_ n: Int, _ scope: WriteScope) throws -> Verdict {
    let id = scope.nextId("entry")
    // Now and then an entry of more than a page.
    let pad = [UInt8](repeating: UInt8(truncatingIfNeeded: n), count: n % 7 == 0 ? 6000 : 20 + n % 50)
    try scope.transaction.run(
      "INSERT INTO entry (id, n, pad) VALUES ($1, $2, $3)", [.int(id), .int(Int64(n)), .blob(pad)])
    try scope.transaction.run(
      "UPDATE total SET entries = entries + 1, sum = sum + $1 WHERE one = 1", [.int(Int64(n))])
    scope.index(words, id: id, old: nil, new: "n\(n)")
    if n % 5 == 0 { scope.schedule(kind: "book.remind", ref: id, atMs: 1 << 50) }
    let entity = EntityRef(kind: "entry", id: id, keepsHistory: true)
    return .done(Effect(reply: Array(String(id).utf8), entities: [entity]))
  }

  /// What a call of this room enters; nothing for others.
  static func numbers(_ job: WriteJob) -> [Int] {
    String(decoding: job.request, as: UTF8.self).split(separator: ",").compactMap { Int($0) }
  }

  /// What it was told of each.
  static func told(_ job: WriteJob, _ reply: [UInt8], seq: Int64) -> [Told] {
    let text = String(decoding: reply, as: UTF8.self)
    if job.bulk == nil { return [Told(id: Int64(text) ?? 0, seq: seq)] }
    return text.split(separator: ",").map { part in
      let fields = part.split(separator: ":").map { Int64($0) ?? 0 }
      return Told(id: fields.first ?? 0, seq: fields.last ?? 0)
    }
  }

  /// A store that works in groups of four and moves its WAL often.
  static func open(
    _ path: String, disc: FaultDisc?, words: SearchIndex = Book.words, sabotage: Sabotage = Sabotage(),
    sink: (any CompletionSink)? = nil, onFatal: @escaping @Sendable (StoreError) -> Void = { _ in }
  ) throws -> Store {
    var options = StoreOptions()
    options.vfsName = disc?.name
    options.sabotage = sabotage
    options.sink = sink
    options.onFatal = onFatal
    options.groupOperationsMax = 4
    options.bulkSliceRowsMax = 3
    options.searchRecordsMax = 3
    // Faults are counted by writes, so none may come by the clock.
    options.searchMergeGroups = .max
    options.checkpointBytes = 96 << 10
    options.writerCacheBytes = 1 << 20
    return try Store.open(path: path, schema: schema(words), clock: { 1_000_000 }, options: options)
  }
}
