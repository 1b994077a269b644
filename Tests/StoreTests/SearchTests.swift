import Testing

@testable import Store

struct SearchTests {
  /// What these tests index stands in no table.
  private static let words = SearchIndex(name: "words", entries: { _, _, _ in [] }) {
    $0.split(separator: " ").map(String.init)
  }
  private static let schema = StoreSchema(migrations: [Box.migration], searches: [words])

  private static func found(_ store: Store, _ tokens: [String]) throws -> [Int64] {
    try store.read { try $0.search(words, allOf: tokens, limit: 100) }
  }

  @Test func `tokens of any script are found whole and only whole`() throws {
    let store = try Store.box(schema: SearchTests.schema)
    let texts = ["张 伟 北京", "Zoë O'Neil and NOT", "a-b \"c\" ab", "👩‍👩‍👧 x", "北 京"]
    for (id, text) in texts.enumerated() {
      try store.write { $0.index(SearchTests.words, id: Int64(id), old: nil, new: text) }
    }
    #expect(try SearchTests.found(store, ["北京"]) == [0])
    #expect(try SearchTests.found(store, ["北"]) == [4])
    #expect(try SearchTests.found(store, ["NOT", "O'Neil"]) == [1])
    #expect(try SearchTests.found(store, ["\"c\""]) == [2])
    #expect(try SearchTests.found(store, ["ab", "a-b"]) == [2])
    #expect(try SearchTests.found(store, ["👩‍👩‍👧"]) == [3])
    #expect(try SearchTests.found(store, ["zoë"]) == [])
    #expect(try SearchTests.found(store, []) == [])
  }

  @Test func `a change takes the old tokens away, a rolled back one nothing`() throws {
    struct Broken: Error {}
    let store = try Store.box(schema: SearchTests.schema)
    try store.write { $0.index(SearchTests.words, id: 1, old: nil, new: "red blue") }
    try store.write { scope in
      scope.index(SearchTests.words, id: 1, old: "red blue", new: nil)
      throw Broken()
    }
    #expect(try SearchTests.found(store, ["red"]) == [1])
    try store.write { $0.index(SearchTests.words, id: 1, old: "red blue", new: "blue green") }
    #expect(try SearchTests.found(store, ["red"]) == [])
    #expect(try SearchTests.found(store, ["green", "blue"]) == [1])
    try store.write { $0.index(SearchTests.words, id: 1, old: "blue green", new: nil) }
    #expect(try SearchTests.found(store, ["blue"]) == [])
  }

  @Test func `any of several tokens finds an entry, once and the newest first`() throws {
    let store = try Store.box(schema: SearchTests.schema)
    for (id, text) in ["red blue", "OR", "green", "blue green", "red OR green"].enumerated() {
      try store.write { $0.index(SearchTests.words, id: Int64(id), old: nil, new: text) }
    }
    func found(_ tokens: [String], beforeId: Int64 = .max, limit: Int = 9) throws -> [Int64] {
      try store.read { try $0.search(SearchTests.words, anyOf: tokens, beforeId: beforeId, limit: limit) }
    }
    #expect(try found(["red", "blue"]) == [4, 3, 0])
    #expect(try found(["blue", "nothing"], beforeId: 3) == [0])
    #expect(try found(["red", "green"], limit: 2) == [4, 3])
    #expect(try found(["OR"]) == [4, 1] && found([]) == [])
  }

  @Test func `pages go up and down by id`() throws {
    let store = try Store.box(schema: SearchTests.schema)
    try store.write { scope in
      for id in 1...10 { scope.index(SearchTests.words, id: Int64(id), old: nil, new: id % 2 == 0 ? "even" : "odd") }
    }
    try store.read { transaction throws in
      #expect(try transaction.search(SearchTests.words, allOf: ["even"], afterId: 4, limit: 2) == [6, 8])
      #expect(try transaction.search(SearchTests.words, allOf: ["even"], beforeId: 8, limit: 2) == [6, 4])
      #expect(try transaction.search(SearchTests.words, allOf: ["even"], beforeId: .max, limit: 1) == [10])
    }
  }

  @Test func `an entry is found that has one token of each group, and none where a group is empty`() throws {
    let store = try Store.box(schema: SearchTests.schema)
    try store.write { scope in
      for (id, text) in ["red a", "blue a", "red b", "green a", "a OR b"].enumerated() {
        scope.index(SearchTests.words, id: Int64(id), old: nil, new: text)
      }
    }
    for (groups, expected) in [
      ([["a"], ["red", "blue"]], [1, 0]), ([["red", "green"], ["a", "b"]], [3, 2, 0]), ([["OR"]], [4]),
      ([["a"], []], []), ([], []),
    ] as [([[String]], [Int64])] {
      let found = try store.read {
        try $0.search(SearchTests.words, anyOfEach: groups, beforeId: .max, limit: 9)
      }
      #expect(found == expected, "\(groups)")
    }
  }

  @Test func `a token that comes twice is one, and goes as one`() throws {
    let store = try Store.box(schema: SearchTests.schema)
    try store.write { $0.index(SearchTests.words, id: 1, old: nil, new: "b a a b a") }
    #expect(SearchToken.document(["b", "", "a", "a", "b"]) == SearchToken.document(["b", "a"]))
    try store.write { $0.index(SearchTests.words, id: 1, old: "b a a b a", new: "a") }
    #expect(try SearchTests.found(store, ["a"]) == [1])
    #expect(try SearchTests.found(store, ["b"]) == [])
    try store.write { $0.index(SearchTests.words, id: 1, old: "a", new: nil) }
    #expect(try SearchTests.found(store, ["a"]) == [])
  }

  @Test func `a record goes whatever order its tokens come in, as in a store that an older program filled`() throws {
    let store = try Store.box(schema: SearchTests.schema)
    try store.write { $0.index(SearchTests.words, id: 1, old: nil, new: "a b c") }
    try store.write { $0.index(SearchTests.words, id: 1, old: "c a b", new: "b") }
    for (word, ids) in [("a", []), ("b", [1]), ("c", [])] as [(String, [Int64])] {
      #expect(try SearchTests.found(store, [word]) == ids)
    }
  }

  @Test func `random histories leave the index that a plain dictionary has`() throws {
    for seed in 0..<20 {
      var random = SeededGenerator(seed: UInt64(seed))
      let store = try Store.box(schema: SearchTests.schema)
      var model: [Int64: String] = [:]
      for _ in 0..<60 {
        let id = Int64.random(in: 1...8, using: &random)
        let words = (0..<Int.random(in: 0...4, using: &random)).map { _ in "w\(Int.random(in: 0...5, using: &random))" }
        let new = words.isEmpty ? nil : words.joined(separator: " ")
        let old = model[id]
        try store.write { $0.index(SearchTests.words, id: id, old: old, new: new) }
        model[id] = new
      }
      for word in (0...5).map({ "w\($0)" }) {
        let expected = model.filter { $0.value.split(separator: " ").contains(Substring(word)) }.keys.sorted()
        #expect(try SearchTests.found(store, [word]) == expected, "seed \(seed)")
      }
    }
  }

  /// Each write is a group, and each group leaves a piece.
  private static func fill(_ store: Store) throws {
    for id in 1...60 { try store.write { $0.index(words, id: Int64(id), old: nil, new: "all w\(id % 7)") } }
  }

  private static func pieces(_ store: Store) throws -> Int64 {
    try store.read {
      // A piece's number stands in the upper bits of its pages; the first ten rows are the index's own.
      try $0.first("SELECT count(DISTINCT id >> 37) FROM search_words_data WHERE id > 10") { $0.int(0) } ?? 0
    }
  }

  @Test func `a writer with nothing to do merges the pieces of an index, and all is found as before`() async throws {
    let unmerged = try Store.box(schema: SearchTests.schema)
    try SearchTests.fill(unmerged)
    #expect(try SearchTests.pieces(unmerged) > 4, "nobody merges in memory, where no thread is idle")
    let folder = Folder()
    let store = try Store.box(at: folder.store, schema: SearchTests.schema)
    try SearchTests.fill(store)
    let end = ContinuousClock.now + .seconds(20)
    while try SearchTests.pieces(store) > 2, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(5)) }
    #expect(try SearchTests.pieces(store) <= 2)
    for word in ["all"] + (0...6).map({ "w\($0)" }) {
      #expect(try SearchTests.found(store, [word]) == SearchTests.found(unmerged, [word]))
    }
    // Entries in merged pieces are taken away as any others are.
    try store.write { $0.index(SearchTests.words, id: 7, old: "all w0", new: nil) }
    #expect(try SearchTests.found(store, ["w0"]) == [14, 21, 28, 35, 42, 49, 56])
    store.close()
  }
}
