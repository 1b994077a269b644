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

  @Test func `another program's database is refused`() throws {
    let folder = Folder()
    let other = try Connection(path: folder.store, role: .writer)
    try other.execute("CREATE TABLE theirs (a)")
    #expect(throws: StoreError.self) { try MigrationTests.open(folder, [Box.migration]) }
  }
}
