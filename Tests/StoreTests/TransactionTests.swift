import Testing

@testable import Store

struct TransactionTests {
  @Test func `values go to their placeholder by name whatever the order in the text`() throws {
    let store = try Store.box()
    let read = try store.read {
      try $0.first("SELECT $2, $1, $3, $2", [.int(1), .text("two"), .blob([3])]) {
        ($0.text(0), $0.int(1), $0.blob(2), $0.text(3))
      }
    }
    #expect(read?.0 == "two" && read?.1 == 1 && read?.2 == [3] && read?.3 == "two")
  }

  @Test func `null, empty text and empty blob stay three different things`() throws {
    let store = try Store.box()
    try store.write { scope in
      try scope.transaction.run(
        "INSERT INTO box (id, n, t, b) VALUES (1, 0, $1, $2), (2, 0, $3, $3)", [.text(""), .blob([]), .null])
    }
    let rows = try store.read {
      try $0.all("SELECT t, b FROM box ORDER BY id") { ($0.optionalText(0), $0.optionalBlob(1)) }
    }
    #expect(rows[0].0 == "" && rows[0].1 == [])
    #expect(rows[1].0 == nil && rows[1].1 == nil)
  }

  @Test func `text of any script and zero bytes come back as they went in`() throws {
    let store = try Store.box()
    let text = "张伟 – Zoë \u{0} 👩‍👩‍👧"
    let back = try store.read { try $0.first("SELECT $1", [.text(text)]) { $0.text(0) } }
    #expect(back == text)
  }

  @Test func `a text is prepared once and again only inside itself`() throws {
    let store = try Store.box()
    try store.read { transaction throws in
      func count(_ deeper: Bool) throws -> [Int64] {
        try transaction.all("SELECT $1 UNION ALL SELECT 2", [.int(1)]) { row in
          let own = row.int(0)
          return deeper ? try count(false).reduce(own, +) : own
        }
      }
      #expect(try count(false) == [1, 2])
      #expect(try count(true) == [4, 5])
      let before = transaction.connection.preparedCount
      for _ in 0..<10 { _ = try count(false) }
      #expect(transaction.connection.preparedCount == before)
    }
  }

  @Test func `a statement is clean after a throw`() throws {
    struct Stop: Error {}
    let store = try Store.box()
    try store.read { transaction throws in
      func rows(_ stop: Bool) throws -> [Int64] {
        try transaction.all("SELECT $1 UNION ALL SELECT $2", [.int(1), .int(2)]) { row in
          if stop { throw Stop() }
          return row.int(0)
        }
      }
      #expect(throws: Stop.self) { try rows(true) }
      #expect(try rows(false) == [1, 2])
    }
  }

  @Test func `each stops on false`() throws {
    let store = try Store.box()
    var seen: [Int64] = []
    try store.read {
      try $0.each("SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3") { row in
        seen.append(row.int(0))
        return row.int(0) < 2
      }
    }
    #expect(seen == [1, 2])
  }

  @Test func `an error names its kind and never a value`() throws {
    let store = try Store.box()
    let result = try store.write {
      try $0.transaction.run("INSERT INTO box (id, n, t) VALUES (1, $1, $2)", [.int(-1), .text("secret")])
    }
    guard case .failed(let error as StoreError, .no) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(error.kind == .constraint)
    #expect(!error.description.contains("secret"))
  }

  @Test func `a reader cannot write`() throws {
    let folder = Folder()
    let store = try Store.box(at: folder.store)
    #expect(throws: StoreError.self) { try store.read { try $0.run("INSERT INTO box (id, n) VALUES (1, 1)") } }
    store.close()
  }
}
