import Contract
import Server
import Store
import TestHouse
import Testing

@testable import Customers

/// A store as it was made before files had everything that they have now: migrations 100, 200 and 300, and a search of
/// an earlier version.
enum UpgradeStore {
  /// A file as the old program kept it: as somebody typed it.
  struct File {
    var name = "王海"
    var phone: String?
    var email: String?
    var industry: String?
    var source: String?
    var tags: [String] = []
    var ownerId: Int64?
  }

  static let createdAtMs: Int64 = 1_700_000_000_000

  /// Makes the store that a `LiveHouse` of this folder opens, with files 1, 2, 3 … and employees 1 and 2.
  static func make(in folder: TempFolder, _ files: [File]) throws {
    let schema = StoreSchema(
      migrations: Rooms().schema.migrations.filter { [100, 200, 300].contains($0.number) }, searches: [search])
    let store = try Store.open(path: folder.path + "/store.db", schema: schema, clock: { createdAtMs })
    defer { store.close() }
    let job = WriteJob(claim: nil, methodName: "test.fill", request: []) { scope in
      for _ in 1...2 {
        try scope.transaction.run(
          "INSERT INTO employee (id, version, name, role, data_scope) VALUES ($1, 1, '测试员工', 4, 1)",
          [.int(scope.nextId("employee"))])
      }
      for file in files { try insert(file, scope) }
      return .done(Effect(reply: []))
    }
    let result = try #require(store.perform(job))
    guard case .reply(0, _, _, _) = result else { throw NotMade(why: "\(result)") }
  }

  private struct NotMade: Error { let why: String }

  /// What the old program found files by is of no use to this one.
  private static let search = SearchIndex(name: "customer", version: 1, entries: { _, _, _ in [] }, tokens: { [$0] })

  private static func insert(_ file: File, _ scope: WriteScope) throws {
    let id = scope.nextId("customer")
    try scope.transaction.run(
      """
      INSERT INTO customer (id, version, kind, name, phone, email, industry, source, tags, owner_id, created_at_ms,
        updated_at_ms)
      VALUES ($1, 1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
      """,
      [
        .int(id), .text(file.name), .optional(file.phone), .optional(file.email), .optional(file.industry),
        .optional(file.source), StoredList.value(file.tags), .optional(file.ownerId), .int(createdAtMs),
      ])
    scope.index(search, id: id, old: nil, new: "old")
  }

  /// Opens the store with this program, and closes it however the test ends.
  static func opened(_ folder: TempFolder, _ body: (LiveHouse) async throws -> Void) async throws {
    let house = try LiveHouse(folder: folder)
    do {
      try await body(house)
    } catch {
      await house.close()
      throw error
    }
    await house.close()
  }
}

/// What stands beside the rows of customers so that they are found, as it is and as the rows say that it should be.
struct IndexRows: Equatable {
  var keys: Set<String> = []
  var books: Set<String> = []

  static func stored(_ transaction: Transaction) throws -> IndexRows {
    IndexRows(
      keys: Set(
        try transaction.all("SELECT key, customer_id FROM customer_key") { "\($0.text(0)) \($0.int(1))" }),
      books: Set(
        try transaction.all("SELECT employee_id, customer_id FROM customer_book") { "\($0.int(0)) \($0.int(1))" }))
  }

  static func expected(_ transaction: Transaction) throws -> IndexRows {
    var rows = IndexRows()
    for customer in try CustomerTable(transaction: transaction).page(afterId: 0, limit: 100_000) {
      for key in CustomerKeyTable.keys(of: customer) { rows.keys.insert("\(key) \(customer.id)") }
      for person in customer.helperIds + (customer.ownerId.map { [$0] } ?? []) {
        rows.books.insert("\(person) \(customer.id)")
      }
    }
    return rows
  }
}
