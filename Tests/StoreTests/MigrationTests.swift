import Testing

@testable import Store

struct MigrationTests {
  private static let second = Migration(
    number: 901, name: "box note", sql: ["ALTER TABLE box ADD COLUMN note TEXT"])

  private static func open(_ folder: Folder, _ migrations: [Migration]) throws {
    try Store.box(at: folder.store, schema: StoreSchema(migrations: migrations)).close()
  }

  @Test func `new migrations are applied in order, once`() throws {
    let folder = Folder()
    try MigrationTests.open(folder, [Box.migration])
    try MigrationTests.open(folder, [MigrationTests.second, Box.migration])
    let store = try Store.box(
      at: folder.store, schema: StoreSchema(migrations: [Box.migration, MigrationTests.second]))
    let numbers = try store.read { try $0.all("SELECT number FROM store_migration ORDER BY number") { $0.int(0) } }
    #expect(numbers == [1, 2, 3, 900, 901])
    store.close()
  }

  @Test func `a store that is newer than the program is refused`() throws {
    let folder = Folder()
    try MigrationTests.open(folder, [Box.migration, MigrationTests.second])
    let error = #expect(throws: StoreError.self) { try MigrationTests.open(folder, [Box.migration]) }
    #expect(error?.message.contains("newer than this program") == true)
  }

  @Test func `a migration that was edited is refused`() throws {
    let folder = Folder()
    try MigrationTests.open(folder, [Box.migration])
    let edited = Migration(number: 900, name: "box", sql: ["CREATE TABLE box (id INTEGER PRIMARY KEY) STRICT"])
    let error = #expect(throws: StoreError.self) { try MigrationTests.open(folder, [edited]) }
    #expect(error?.message.contains("migration 900") == true)
  }

  @Test func `a migration that fails leaves the store as it was`() throws {
    let folder = Folder()
    try MigrationTests.open(folder, [Box.migration])
    let broken = Migration(
      number: 902, name: "broken", sql: ["CREATE TABLE fine (a INTEGER) STRICT", "CREATE nonsense"])
    #expect(throws: StoreError.self) { try MigrationTests.open(folder, [Box.migration, broken]) }
    let store = try Store.box(at: folder.store)
    #expect(try store.read { try $0.first("SELECT 1 FROM sqlite_schema WHERE name = 'fine'") { $0.int(0) } } == nil)
    store.close()
  }

  /// Fills a column from the one that `second` made.
  private static func third(_ version: StaticString, _ run: @escaping @Sendable (Transaction) throws -> Void)
    -> Migration
  {
    Migration(
      number: 903, name: "box size", sql: ["ALTER TABLE box ADD COLUMN size INTEGER"],
      code: Migration.Code(version: version, run: run))
  }

  @Test func `a step in code sees the tables that its migration made, runs once and is known by its version`() throws {
    let folder = Folder()
    try MigrationTests.open(folder, [Box.migration, MigrationTests.second])
    let fill = MigrationTests.third("fill 1") { transaction in
      try transaction.run("INSERT INTO box (id, n, note, size) VALUES (77, 1, 'of the step', 7)")
    }
    try MigrationTests.open(folder, [Box.migration, MigrationTests.second, fill])
    let again = MigrationTests.third("fill 1") { _ in throw StoreError(kind: .other, message: "ran twice") }
    try MigrationTests.open(folder, [Box.migration, MigrationTests.second, again])
    let store = try Store.box(
      at: folder.store, schema: StoreSchema(migrations: [Box.migration, MigrationTests.second, fill]))
    #expect(try store.read { try $0.first("SELECT size FROM box WHERE id = 77") { $0.int(0) } } == 7)
    store.close()
    for other in [MigrationTests.third("fill 2") { _ in }, Migration(number: 903, name: "box size", sql: fill.sql)] {
      let error = #expect(throws: StoreError.self) {
        try MigrationTests.open(folder, [Box.migration, MigrationTests.second, other])
      }
      #expect(error?.message.contains("migration 903") == true)
    }
  }

  @Test func `a step in code that fails leaves the store as it was`() throws {
    let folder = Folder()
    try MigrationTests.open(folder, [Box.migration])
    let broken = MigrationTests.third("broken") { transaction in
      try transaction.run("INSERT INTO box (id, n, size) VALUES (77, 1, 7)")
      throw StoreError(kind: .other, message: "of the step")
    }
    let error = #expect(throws: StoreError.self) { try MigrationTests.open(folder, [Box.migration, broken]) }
    #expect(error?.message == "of the step")
    try MigrationTests.open(folder, [Box.migration])
  }

  @Test func `another program's database is refused`() throws {
    let folder = Folder()
    let other = try Connection(path: folder.store, role: .writer)
    try other.execute("CREATE TABLE theirs (a)")
    #expect(throws: StoreError.self) { try MigrationTests.open(folder, [Box.migration]) }
  }
}
