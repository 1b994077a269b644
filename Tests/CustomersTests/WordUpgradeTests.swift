import Contract
import Foundation
import Identity
import Store
import Testing

@testable import Customers

/// A store from before there were dictionaries.
struct WordUpgradeTests {
  private static func open(_ path: String, below number: Int) throws -> Store {
    let migrations = IdentityRoom.migrations + CustomersRoom.migrations.filter { $0.number < number }
    return try Store.open(path: path, schema: StoreSchema(migrations: migrations, agenda: [], searches: [])) { 1 }
  }

  @Test func `the words that files hold are in use after the upgrade`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "guanxi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // a folder that stays harms nobody
    let path = folder.appending(path: "guanxi.db").path
    let old = try Self.open(path, below: 202)
    let job = WriteJob(claim: nil, methodName: "test.fill", request: []) { scope in
      for (id, tags, industry, source) in [
        (1, "老客\u{1E}VIP\u{1E}vip", "零售业", "店内"), (2, "老客", "茶叶", "shop"), (3, nil, nil, nil),
      ] as [(Int64, String?, String?, String?)] {
        try scope.transaction.run(
          """
          INSERT INTO customer (id, version, kind, name, tags, industry, source, created_at_ms, updated_at_ms)
          VALUES ($1, 1, 1, '甲', $2, $3, $4, 0, 0)
          """, [.int(id), .optional(tags), .optional(industry), .optional(source)])
      }
      return .done(Effect(reply: []))
    }
    guard case .reply(0, _, _, _) = old.perform(job) else { return #expect(Bool(false), "the old store takes rows") }
    old.close()

    let store = try Self.open(path, below: .max)
    defer { store.close() }
    let reader = try store.openReader()
    try reader.begin()
    defer { reader.end() }
    let table = WordTable(transaction: reader.transaction)
    func words(_ list: WordList) throws -> [String] {
      try table.page(of: list, retiredToo: true, limit: 1000).map(\.word.word)
    }
    #expect(try words(.tag) == ["vip", "老客"])
    #expect(try words(.industry).suffix(2) == ["国际组织", "茶叶"])
    #expect(try words(.source).suffix(2) == ["other", "店内"])
    #expect(try words(.source).filter { $0 == "shop" }.count == 1)
    for word in ["vip", "老客"] { #expect(try table.isInUse(word, in: .tag)) }
  }

  @Test func `each word of a new store is folded as the check at entry folds it`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "guanxi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // a folder that stays harms nobody
    let store = try Self.open(folder.appending(path: "guanxi.db").path, below: .max)
    defer { store.close() }
    let reader = try store.openReader()
    try reader.begin()
    defer { reader.end() }
    let rows = try reader.transaction.all("SELECT word, folded FROM word") { ($0.text(0), $0.text(1)) }
    #expect(rows.count > 30 && rows.allSatisfy { FoldedText($0).text == $1 && NormalText.normal($0) == $0 })
  }
}
