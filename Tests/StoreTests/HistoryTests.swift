import Testing

@testable import Store

/// A record's history, compared with what the calls themselves said, as a check that a sabotaged store must fail.
struct HistoryTests {
  private static func job(_ verdict: @escaping (Effect) -> Verdict, _ entities: [EntityRef]) -> WriteJob {
    WriteJob(claim: nil, methodName: "box.touch", request: []) { _ in verdict(Effect(entities: entities)) }
  }

  private static func touch(_ id: Int64, kind: String = "box") -> WriteJob {
    job(Verdict.done, [EntityRef(kind: kind, id: id, keepsHistory: true)])
  }

  private static func history(
    _ store: Store, _ kind: String, _ id: Int64, before seq: Int64 = .max, limit: Int = 100
  ) throws -> [Int64] {
    try store.read {
      try Journal.history(of: EntityRef(kind: kind, id: id), before: seq, limit: limit, in: $0).map(\.seq)
    }
  }

  /// All of it, page by page.
  private static func pages(_ store: Store, _ record: EntityRef, limit: Int) throws -> [Int64] {
    var found: [Int64] = []
    // More than any history here has: a page that comes again shows as a wrong history.
    while found.count < 100 {
      let page = try history(store, record.kind, record.id, before: found.last ?? .max, limit: limit)
      if page.isEmpty { break }
      found += page
    }
    return found
  }

  /// A random life of eight records of two kinds; also refused, unchanged, failed and dry calls, and a record named
  /// twice or without the flag.
  private static func violations(_ sabotage: Sabotage) throws -> [String] {
    struct Broken: Error {}
    var wrong: [String] = []
    for seed in 0..<20 {
      var random = SeededGenerator(seed: UInt64(seed))
      let store = try Store.box { $0.sabotage = sabotage }
      var model: [EntityRef: [Int64]] = [:]
      for _ in 0..<60 {
        let entities = (0..<Int.random(in: 0...4, using: &random)).map { _ in
          EntityRef(
            kind: Bool.random(using: &random) ? "box" : "bell", id: Int64.random(in: 1...4, using: &random),
            keepsHistory: Int.random(in: 0..<4, using: &random) > 0)
        }
        let luck = Int.random(in: 0..<8, using: &random)
        let job = WriteJob(claim: nil, methodName: "box.touch", request: []) { _ in
          switch luck {
          case 0: .refused(status: 9, reply: [])
          case 1: .unchanged(Effect(entities: entities))
          case 2: .dryRun(status: 0, reply: [])
          case 3: throw Broken()
          default: .done(Effect(entities: entities))
          }
        }
        let result = store.perform(job)
        if luck <= 3 { continue }
        guard case .reply(_, _, let seq, _)? = result else {
          wrong.append("seed \(seed): \(entities) ended with \(result?.summary ?? "nothing")")
          continue
        }
        for record in Set(entities.filter(\.keepsHistory)) { model[record, default: []].insert(seq, at: 0) }
      }
      for kind in ["box", "bell"] {
        for record in (1...4).map({ EntityRef(kind: kind, id: $0) }) {
          let found = try pages(store, record, limit: 3)
          if found != model[record] ?? [] { wrong.append("seed \(seed): \(record) has the history \(found)") }
        }
      }
      if let broken = try Journal.verify(in: store.openReader()).broken { wrong.append("seed \(seed): \(broken)") }
    }
    return wrong
  }

  @Test func `a history is what was done to the record, the newest first, in pages`() throws {
    #expect(try HistoryTests.violations(Sabotage()) == [])
  }

  @Test func `a history with unchanged calls in it fails the same check, and verify`() throws {
    var sabotage = Sabotage()
    sabotage.historyOfUnchanged = true
    let wrong = try HistoryTests.violations(sabotage)
    #expect(wrong.contains { $0.contains("has the history") })
    #expect(wrong.contains { $0.contains("in the history of a record that it does not change") })
  }

  @Test func `an entry of a history is the journal's`() throws {
    let store = try Store.box()
    let job = WriteJob(claim: .test("a"), methodName: "box.put", request: [1]) { _ in
      let refs = [EntityRef(kind: "bell", id: 9), EntityRef(kind: "box", id: 7, keepsHistory: true)]
      return .done(Effect(reply: [2], entities: refs, changes: [3]))
    }
    _ = store.perform(job)
    let entries = try store.read { try Journal.history(of: EntityRef(kind: "box", id: 7), limit: 5, in: $0) }
    let entry = try #require(entries.first)
    #expect(entries.count == 1 && entry.seq == 1 && entry.principal == "key:a" && entry.methodName == "box.put")
    #expect(entry.entities == [EntityRef(kind: "bell", id: 9), EntityRef(kind: "box", id: 7)])
    #expect(entry.content?.request == [1] && entry.content?.reply == [2] && entry.content?.changes == [3])
    #expect(try HistoryTests.history(store, "bell", 9) == [])
    #expect(try HistoryTests.history(store, "nothing", 7) == [])
  }

  @Test func `the flag does not tell one record from another`() {
    let records: Set = [EntityRef(kind: "box", id: 1), EntityRef(kind: "box", id: 1, keepsHistory: true)]
    #expect(records.count == 1 && !records.contains(EntityRef(kind: "box", id: 2, keepsHistory: true)))
  }

  @Test func `a group that was rolled back leaves no history, and its kinds are numbered again`() throws {
    let folder = Folder()
    let sink = Collector()
    let store = try Store.box(at: folder.store) { $0.sink = sink }
    let gate = Gate()
    gate.close(store)
    #expect(store.submit(HistoryTests.touch(1)))
    let full = WriteJob(claim: nil, methodName: "test", request: []) { _ in
      throw StoreError(kind: .full, message: "planted")
    }
    #expect(store.submit(full))
    gate.open()
    #expect(sink.wait(for: 3).dropFirst().allSatisfy { !$0.1.isOK })
    #expect(try HistoryTests.history(store, "box", 1) == [])
    // Other kinds first, so that a number kept from the lost group would be another's.
    for (kind, seq) in [("bell", 1), ("box", 2)] as [(String, Int64)] {
      #expect(store.perform(HistoryTests.touch(1, kind: kind))?.isOK == true)
      #expect(try HistoryTests.history(store, kind, 1) == [seq])
    }
    #expect(try Journal.verify(in: store.openReader()).broken == nil)
    store.close()
  }

  @Test func `rows of a batch and events are part of a history`() throws {
    let bell = AgendaKind(name: "ring") { ref, _, _ in
      .done(Effect(entities: [EntityRef(kind: "box", id: ref, keepsHistory: true)]))
    }
    let clock = TestClock(1000)
    let store = try Store.box(
      clock: clock, schema: StoreSchema(migrations: [Box.migration], agenda: [bell]))
    let batch = WriteJob(
      bulk: .test("bulk"), methodName: "box.touch_all",
      rows: (0..<150).map { BulkRow(claim: .test("row \($0)"), request: []) },
      runRow: { index, scope in
        scope.schedule(kind: "ring", ref: 2, atMs: 2000)
        return .done(Effect(entities: [EntityRef(kind: "box", id: Int64(index % 3), keepsHistory: true)]))
      },
      finish: { _ in .done(Effect()) })
    #expect(store.perform(batch)?.isOK == true)
    clock.nowMs = 2500
    store.runDueEvents()
    let expected = (1...150).reversed().filter { $0 % 3 == 0 }.map { Int64($0) }
    #expect(try HistoryTests.history(store, "box", 2) == [152] + expected)
  }

  @Test func `a history is read by its index, without a sort`() throws {
    let store = try Store.box()
    let plan = try store.read {
      try $0.all(
        composed: "EXPLAIN QUERY PLAN \(Journal.historySQL)", [.text("box"), .int(1), .int(9), .int(9)]
      ) { $0.text(3) }
    }
    #expect(plan.first == "SEARCH e USING PRIMARY KEY (kind=? AND id=? AND seq<?)")
    #expect(plan.filter { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") } == [])
  }

  @Test func `a store from before the histories opens and verifies, and begins them with the next call`() throws {
    let folder = Folder()
    let store = try Store.box(at: folder.store)
    _ = store.perform(HistoryTests.touch(1))
    try store.write { scope in
      try scope.transaction.run("DROP TABLE journal_entity")
      try scope.transaction.run("DELETE FROM store_migration WHERE number = 3")
    }
    store.close()
    #expect(try Store.verify(path: folder.store).broken == nil)
    let again = try Store.box(at: folder.store)
    #expect(try HistoryTests.history(again, "box", 1) == [])
    _ = again.perform(HistoryTests.touch(1))
    #expect(try HistoryTests.history(again, "box", 1) == [3])
    #expect(try Journal.verify(in: again.openReader()).broken == nil)
    again.close()
  }

  /// Rows of a history that lead astray: to no journal row, to another record's, by no kind, to a refused call.
  @Test(arguments: [
    "INSERT INTO journal_entity SELECT id, 1, 99 FROM store_name WHERE name = 'box'",
    "INSERT INTO journal_entity SELECT id, 2, 1 FROM store_name WHERE name = 'box'",
    "INSERT INTO journal_entity VALUES (999, 1, 1)",
    "INSERT INTO journal_entity SELECT id, 1, 2 FROM store_name WHERE name = 'box'",
  ])
  func `verify finds a history that leads astray`(sql: String) throws {
    let store = try Store.box()
    _ = store.perform(HistoryTests.touch(1))
    _ = store.perform(HistoryTests.job({ _ in .refused(status: 9, reply: []) }, []))
    let reader = try store.openReader()
    #expect(try Journal.verify(in: reader).broken == nil)
    try reader.transaction.run(composed: sql, [])
    #expect(try Journal.verify(in: reader).broken?.reason.contains("history of a record") == true)
  }
}
