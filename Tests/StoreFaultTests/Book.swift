@testable import Store

/// A small room: entries, a total that must fit them, a search index, an agenda.
enum Book {
  static let words = SearchIndex(name: "entry") { [$0] }

  static let schema = StoreSchema(
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

  /// The call that enters `n` under its own key; its reply is the entry's id.
  static func job(_ n: Int) -> WriteJob {
    let digest = [UInt8](repeating: UInt8(truncatingIfNeeded: n), count: 32)
    let claim = Claim(principal: "key:book", method: 9, key: Array("entry \(n)".utf8), digest: digest)
    return WriteJob(claim: claim, methodName: "book.enter", request: Array(String(n).utf8)) { scope in
      let id = scope.nextId("entry")
      // Now and then an entry of more than a page.
      let pad = [UInt8](repeating: UInt8(truncatingIfNeeded: n), count: n % 7 == 0 ? 6000 : 20 + n % 50)
      try scope.transaction.run(
        "INSERT INTO entry (id, n, pad) VALUES ($1, $2, $3)", [.int(id), .int(Int64(n)), .blob(pad)])
      try scope.transaction.run(
        "UPDATE total SET entries = entries + 1, sum = sum + $1 WHERE one = 1", [.int(Int64(n))])
      scope.index(words, id: id, old: nil, new: "n\(n)")
      if n % 5 == 0 { scope.schedule(kind: "book.remind", ref: id, atMs: 1 << 50) }
      return .done(Effect(reply: Array(String(id).utf8), entities: [EntityRef(kind: "entry", id: id)]))
    }
  }

  static func number(_ job: WriteJob) -> Int? { Int(String(decoding: job.request, as: UTF8.self)) }

  /// A store that works in groups of four and moves its WAL often.
  static func open(
    _ path: String, disc: FaultDisc?, sabotage: Sabotage = Sabotage(), sink: (any CompletionSink)? = nil,
    onFatal: @escaping @Sendable (StoreError) -> Void = { _ in }
  ) throws -> Store {
    var options = StoreOptions()
    options.vfsName = disc?.name
    options.sabotage = sabotage
    options.sink = sink
    options.onFatal = onFatal
    options.groupOperationsMax = 4
    options.checkpointBytes = 96 << 10
    options.writerCacheBytes = 1 << 20
    return try Store.open(path: path, schema: schema, clock: { 1_000_000 }, options: options)
  }
}
