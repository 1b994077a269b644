/// Fills the search indexes that `Migrate` left empty beside records, before anything is served.
///
/// In transactions of their own, so that neither memory nor the WAL grows with the store. Whatever cuts it off, the
/// mark stays, and the next start begins again with an empty index.
struct SearchRebuild {
  private let connection: Connection
  private let transaction: Transaction
  private let options: StoreOptions
  private var checkpoint = CheckpointPlan()

  init(_ connection: Connection, options: StoreOptions) {
    self.connection = connection
    self.options = options
    transaction = Transaction(connection)
  }

  consuming func run(_ searches: [SearchIndex]) throws {
    for search in searches {
      let mark = try transaction.first("SELECT rebuild FROM search_index WHERE name = $1", [.text(search.name)]) {
        $0.int(0)
      }
      if mark == 1 { try fill(search) }
    }
  }

  private mutating func fill(_ search: SearchIndex) throws {
    options.log("the search index \(search.name) is being filled")
    let started = Monotonic.nanoseconds
    var told = started
    var count = 0
    var lastId = Int64.min
    while true {
      let group = try connection.inTransaction { try take(search, after: lastId) }
      guard let last = group.lastId else { break }
      lastId = last
      count += group.count
      try moveWAL()
      let now = Monotonic.nanoseconds
      if now - told >= UInt64(options.searchProgressMs) * 1_000_000 {
        options.log("the search index \(search.name) has \(count) records so far")
        told = now
      }
    }
    let ms = (Monotonic.nanoseconds - started) / 1_000_000
    options.log("the search index \(search.name) is filled: \(count) records in \(ms) ms")
  }

  /// - Returns: no last id when nothing was left: then the mark is gone with it.
  private func take(_ search: SearchIndex, after afterId: Int64) throws -> (lastId: Int64?, count: Int) {
    var lastId = afterId
    let entries = try search.entries(afterId, options.searchRecordsMax, transaction)
    for entry in entries {
      precondition(entry.id > lastId, "entries of the search index \(search.name) do not rise")
      lastId = entry.id
      try SearchChange(search, id: entry.id, old: nil, new: entry.text).apply(in: transaction)
    }
    if !entries.isEmpty { return (lastId, entries.count) }
    try transaction.run("UPDATE search_index SET rebuild = 0 WHERE name = $1", [.text(search.name)])
    return (nil, 0)
  }

  private mutating func moveWAL() throws {
    let walBytes = connection.walFrames * CheckpointPlan.frameBytes
    checkpoint.observe(walBytes: walBytes)
    guard checkpoint.isDue(walBytes: walBytes, limit: options.checkpointBytes) else { return }
    let (log, done) = try connection.checkpoint()
    checkpoint.finished(walBytes: walBytes, isComplete: log >= 0 && log == done, limit: options.checkpointBytes)
  }
}
