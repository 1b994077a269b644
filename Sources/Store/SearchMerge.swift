/// Keeps the search indexes in few pieces.
///
/// Each group that changes an index leaves a piece of it, and each search looks into every piece. FTS5 merges some when
/// it writes, and more when it is asked to: the writer asks when it has nothing else to do.
struct SearchMerge {
  /// So long nobody has asked for anything; short, since reads are journalled ten times a second.
  static let pauseMs: Int64 = 20
  /// Index pages of one step: the next job waits for no more than some milliseconds.
  static let pagesPerStep: Int64 = 64

  /// Groups that changed an index since all was merged. A start finds whatever was left then.
  private var groups: Int
  /// Fewer pieces are not worth it.
  private let groupsMin: Int

  init(groupsMin: Int) {
    self.groupsMin = groupsMin
    groups = groupsMin == .max ? 0 : groupsMin
  }

  var isDue: Bool { groups >= groupsMin }

  mutating func indexChanged() { groups += 1 }

  mutating func finished() { groups = 0 }
}

extension WriterCore {
  /// One step, in a transaction of its own.
  func mergeSearches() {
    guard state.health == .ok else { return searchMerge.finished() }
    do {
      let isMerged = try connection.inTransaction {
        var isMerged = true
        for search in schema.searches where try merge(search) { isMerged = false }
        return isMerged
      }
      if isMerged { searchMerge.finished() }
    } catch {
      // Nothing was lost: it is tried again when the indexes have changed as much once more.
      searchMerge.finished()
      if let failure = error as? StoreError, failure.kind == .io || failure.kind == .corrupt { return fail(failure) }
      options.log("merging the search indexes failed: \(error)")
    }
  }

  /// - Returns: whether there was something to merge.
  private func merge(_ search: SearchIndex) throws -> Bool {
    let table = search.table
    let least = try transaction.all(composed: "SELECT v FROM \(table)_config WHERE k = 'usermerge'", []) { $0.int(0) }
    if least.first != 2 {
      // Two pieces of a size become one, else FTS5 leaves up to three.
      try transaction.run(composed: "INSERT INTO \(table) (\(table), rank) VALUES ('usermerge', 2)", [])
    }
    let before = connection.totalChanges
    try transaction.run(
      composed: "INSERT INTO \(table) (\(table), rank) VALUES ('merge', $1)", [.int(SearchMerge.pagesPerStep)])
    // The statement itself counts as one.
    return connection.totalChanges - before > 1
  }
}
