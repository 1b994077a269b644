/// Brings the tables to what this program knows, or refuses.
struct Migrate {
  let connection: Connection
  let transaction: Transaction
  let schema: StoreSchema
  let nowMs: Int64

  func run() throws {
    try connection.inTransaction {
      try applyMigrations()
      try makeSearches()
    }
  }

  private func applyMigrations() throws {
    try connection.execute(
      """
      CREATE TABLE IF NOT EXISTS store_migration (
        number INTEGER PRIMARY KEY, name TEXT NOT NULL, digest BLOB NOT NULL, applied_ms INTEGER NOT NULL) STRICT
      """)
    let applied = try transaction.all("SELECT number, name, digest FROM store_migration ORDER BY number") {
      (number: Int($0.int(0)), name: $0.text(1), digest: $0.blob(2))
    }
    let known = Dictionary(uniqueKeysWithValues: schema.migrations.map { ($0.number, $0) })
    for step in applied {
      guard let migration = known[step.number] else {
        throw refusal("the store is newer than this program: it has migration \(step.number) (\(step.name))")
      }
      guard migration.digest == step.digest else {
        throw refusal("migration \(step.number) (\(step.name)) is not the one that the store was made with")
      }
    }
    let done = Set(applied.map(\.number))
    for migration in schema.migrations where !done.contains(migration.number) { try apply(migration) }
  }

  private func apply(_ migration: Migration) throws {
    for statement in migration.sql { try connection.execute(statement.description) }
    try migration.code?.run(transaction)
    try transaction.run(
      "INSERT INTO store_migration (number, name, digest, applied_ms) VALUES ($1, $2, $3, $4)",
      [.int(Int64(migration.number)), .text(migration.name.description), .blob(migration.digest), .int(nowMs)])
  }

  /// A changed tokeniser empties its index, since the old tokens can no longer be removed one by one; a filling that
  /// was cut off begins again, so that nothing is in it twice. What is marked here, `SearchRebuild` fills.
  private func makeSearches() throws {
    for search in schema.searches {
      let found = try transaction.first(
        "SELECT version, rebuild FROM search_index WHERE name = $1", [.text(search.name)]
      ) { (version: $0.int(0), rebuild: $0.int(1)) }
      if let found, found == (search.version, 0) { continue }
      if found != nil { try connection.execute("DROP TABLE \(search.table)") }
      try connection.execute(search.ddl)
      let hasEntries = try !search.entries(.min, 1, transaction).isEmpty
      try transaction.run(
        """
        INSERT INTO search_index (name, version, rebuild) VALUES ($1, $2, $3)
        ON CONFLICT (name) DO UPDATE SET version = excluded.version, rebuild = excluded.rebuild
        """, [.text(search.name), .int(search.version), .int(hasEntries ? 1 : 0)])
    }
  }

  private func refusal(_ message: String) -> StoreError { StoreError(kind: .other, message: message) }
}
