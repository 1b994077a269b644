import Glibc
import Synchronization
import Testing

@testable import Store

/// Indexes that a start fills: raised versions, indexes new to old records, fillings that were cut off.
struct SearchRebuildTests {
  private struct Broken: Error {}

  private static let records: Int64 = 250

  /// Over the texts of boxes. Each version has its own tokens: "2:word".
  private static func words(
    _ version: Int64, onPage: @escaping @Sendable (_ afterId: Int64) throws -> Void = { _ in }
  ) -> SearchIndex {
    SearchIndex(
      name: "words", version: version,
      entries: { afterId, limit, transaction in
        try onPage(afterId)
        return try transaction.all(
          "SELECT id, t FROM box WHERE id > $1 ORDER BY id LIMIT $2", [.int(afterId), .int(Int64(limit))]
        ) { (id: $0.int(0), text: $0.text(1)) }
      }, tokens: { $0.split(separator: " ").map { "\(version):\($0)" } })
  }

  private static func open(
    _ folder: Folder?, _ index: SearchIndex?, _ log: Lines = Lines(), _ change: (inout StoreOptions) -> Void = { _ in }
  ) throws -> Store {
    let schema = StoreSchema(migrations: [Box.migration], searches: index.map { [$0] } ?? [])
    return try Store.box(at: folder?.store, schema: schema) {
      $0.searchRecordsMax = 100
      $0.log = log.log
      change(&$0)
    }
  }

  /// Boxes with the texts "all w0" … "all w9" in turn, one with none.
  private static func put(_ store: Store, _ index: SearchIndex?) throws {
    try store.write { scope in
      for id in 1...records {
        let text = id == 100 ? "" : "all w\(id % 10)"
        try scope.transaction.run("INSERT INTO box (id, n, t) VALUES ($1, 0, $2)", [.int(id), .text(text)])
        if let index { scope.index(index, id: id, old: nil, new: text) }
      }
    }
  }

  private static func made(_ index: SearchIndex?) throws -> Folder {
    let folder = Folder()
    let store = try open(folder, index)
    try put(store, index)
    store.close()
    return folder
  }

  /// What of the version's index is not as it would be had each record been indexed once.
  private static func violations(_ store: Store, version: Int64) throws -> [String] {
    try store.read { transaction in
      var wrong: [String] = []
      for word in 0..<10 {
        let expected = (1...records).filter { $0 % 10 == word && $0 != 100 }
        let found = try transaction.search(words(version), allOf: ["\(version):w\(word)"], limit: 1000)
        if found != expected { wrong.append("w\(word) finds \(found)") }
      }
      for other in 1...9 where other != version {
        let found = try transaction.search(words(version), allOf: ["\(other):all"], limit: 1000)
        if !found.isEmpty { wrong.append("\(found.count) entries of version \(other)") }
      }
      let count = try entryCount(transaction)
      if count != records - 1 { wrong.append("\(count) entries in all") }
      return wrong
    }
  }

  /// What FTS5 itself counts, insertions less deletions: a search shows an entry that is in it twice only once.
  private static func entryCount(_ transaction: Transaction) throws -> Int64 {
    let totals = try transaction.first("SELECT block FROM search_words_data WHERE id = 1") { $0.blob(0) } ?? []
    var count: Int64 = 0
    for byte in totals {
      count = count << 7 | Int64(byte & 0x7f)
      if byte < 0x80 { break }
    }
    return count
  }

  @Test func `a raised version fills its index anew, once, and entries can be taken away again`() throws {
    let folder = try SearchRebuildTests.made(SearchRebuildTests.words(1))
    let log = Lines()
    let index = SearchRebuildTests.words(2)
    let store = try SearchRebuildTests.open(folder, index, log)
    #expect(try SearchRebuildTests.violations(store, version: 2) == [])
    #expect(log.all.count == 2 && log.all[0] == "the search index words is being filled")
    #expect(log.all[1].hasPrefix("the search index words is filled: 250 records in "))
    try store.write { $0.index(index, id: 1, old: "all w1", new: nil) }
    try store.write { $0.index(index, id: 2, old: "all w2", new: "all new") }
    try store.read { transaction throws in
      #expect(try transaction.search(index, allOf: ["2:w1"], limit: 2) == [11, 21])
      #expect(try transaction.search(index, allOf: ["2:w2"], limit: 1) == [12])
      #expect(try transaction.search(index, allOf: ["2:new"], limit: 9) == [2])
      #expect(try SearchRebuildTests.entryCount(transaction) == 248)
    }
    store.close()
    let again = try SearchRebuildTests.open(folder, index, log)
    #expect(log.all.count == 2)
    #expect(try again.read { try $0.search(index, allOf: ["2:new"], limit: 9) } == [2])
    again.close()
  }

  @Test func `an index that is new to a store with records is filled, one without says nothing`() throws {
    let folder = try SearchRebuildTests.made(nil)
    let store = try SearchRebuildTests.open(folder, SearchRebuildTests.words(1))
    #expect(try SearchRebuildTests.violations(store, version: 1) == [])
    store.close()
    let log = Lines()
    let empty = Folder()
    for version in 1...2 {
      try SearchRebuildTests.open(empty, SearchRebuildTests.words(Int64(version)), log).close()
    }
    #expect(log.all == [])
  }

  @Test func `records that a migration brings are found, also in memory`() throws {
    let filled = Migration(
      number: 901, name: "first boxes", sql: ["INSERT INTO box (id, n, t) VALUES (-3, 0, 'red'), (8, 0, 'red blue')"])
    let index = SearchRebuildTests.words(1)
    let store = try Store.box(schema: StoreSchema(migrations: [Box.migration, filled], searches: [index]))
    #expect(try store.read { try $0.search(index, allOf: ["1:red"], limit: 9) } == [-3, 8])
  }

  @Test func `a filling that fails opens nothing, and the next start makes it whole`() throws {
    let folder = try SearchRebuildTests.made(SearchRebuildTests.words(1))
    let failing = SearchRebuildTests.words(2) { if $0 == 200 { throw Broken() } }
    for _ in 0..<2 { #expect(throws: Broken.self) { try SearchRebuildTests.open(folder, failing) } }
    let store = try SearchRebuildTests.open(folder, SearchRebuildTests.words(2))
    #expect(try SearchRebuildTests.violations(store, version: 2) == [])
    store.close()
  }

  @Test(arguments: [2, 3]) func `a program killed while it fills leaves nothing twice`(next: Int64) throws {
    let folder = try SearchRebuildTests.made(SearchRebuildTests.words(1))
    let cuts = Mutex<[Folder]>([])
    let index = SearchRebuildTests.words(2) { _ in
      let copy = Folder()
      folder.copyStore(to: copy)
      cuts.withLock { $0.append(copy) }
    }
    try SearchRebuildTests.open(folder, index).close()
    let copies = cuts.withLock { $0 }
    #expect(copies.count == 5)  // The look whether there is anything, three pages, the end.
    for copy in copies {
      let store = try SearchRebuildTests.open(copy, SearchRebuildTests.words(next))
      #expect(try SearchRebuildTests.violations(store, version: next) == [])
      store.close()
    }
  }

  @Test func `a long filling says how far it is and does not let the log of changes grow`() throws {
    let folder = try SearchRebuildTests.made(SearchRebuildTests.words(1))
    let log = Lines()
    let walBytes = Atomic<Int>(0)
    let index = SearchRebuildTests.words(2) { _ in
      var status = stat()
      if stat(folder.store + "-wal", &status) == 0 { walBytes.max(Int(status.st_size), ordering: .relaxed) }
    }
    let store = try SearchRebuildTests.open(folder, index, log) {
      $0.searchRecordsMax = 2
      $0.searchProgressMs = 0
      $0.checkpointBytes = 100_000
    }
    #expect(log.all.count == 127 && log.all[2] == "the search index words has 4 records so far")
    #expect(walBytes.load(ordering: .relaxed) > 50_000 && walBytes.load(ordering: .relaxed) < 200_000)
    #expect(try SearchRebuildTests.violations(store, version: 2) == [])
    store.close()
  }
}
