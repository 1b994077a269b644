/// Small numbers for principals, method names and agenda kinds.
struct Names {
  private var ids: [String: Int64] = [:]

  /// Must be called outside of a call's savepoint, so that no rollback to it takes the number back.
  mutating func id(_ name: String, in transaction: Transaction) throws -> Int64 {
    if let known = ids[name] { return known }
    let stored = try transaction.first("SELECT id FROM store_name WHERE name = $1", [.text(name)]) { $0.int(0) }
    if let stored {
      ids[name] = stored
      return stored
    }
    try transaction.run("INSERT INTO store_name (name) VALUES ($1)", [.text(name)])
    let id = try transaction.first("SELECT id FROM store_name WHERE name = $1", [.text(name)]) { $0.int(0) }
    guard let id else { throw StoreError(kind: .corrupt, message: "a name just stored is not there") }
    ids[name] = id
    return id
  }

  /// After a group that failed: some of the numbers may never have been stored.
  mutating func forget() { ids.removeAll() }
}
