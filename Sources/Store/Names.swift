/// Small numbers for principals, method names, agenda kinds and kinds of records.
struct Names {
  private var ids: [String: Int64] = [:]

  /// Never while a call's body may still be rolled back to its savepoint, which would take the number back: before
  /// the savepoint, or once the verdict stands, when a failure ends the group and `forget` follows.
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
