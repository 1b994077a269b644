import Synchronization
import Testing

@testable import Store

/// What the change feed reads of the journal, and when it is told to look.
struct JournalFeedTests {
  @Test func `an empty journal has no bounds, and a cut one begins where it was cut`() throws {
    let store = try Store.box()
    #expect(try store.read { try Journal.bounds(in: $0) } == nil)
    for number in 0..<5 { _ = store.perform(.put(Int64(number))) }
    #expect(try store.read { try Journal.bounds(in: $0) } == 1...5)
    try store.write { try $0.transaction.run("DELETE FROM journal WHERE seq <= 2") }
    #expect(try store.read { try Journal.bounds(in: $0) } == 3...6)
  }

  @Test func `changes are calls that were done and name a record, between two positions`() throws {
    let store = try Store.box()
    func perform(_ verdict: @escaping (WriteScope) throws -> Verdict) {
      _ = store.perform(
        WriteJob(claim: .test("", principal: "key:b"), methodName: "box.act", request: [1], run: verdict))
    }
    _ = store.perform(.put(1))
    perform { _ in .refused(status: 5, reply: [2]) }
    perform { _ in .unchanged(Effect(entities: [EntityRef(kind: "box", id: 1)])) }
    perform { _ in .done(Effect(reply: [3])) }
    perform { _ in .dryRun(status: 0, reply: [4]) }
    perform { _ in .done(Effect(entities: [EntityRef(kind: "box", id: 1), EntityRef(kind: "lid", id: 9)])) }
    _ = store.perform(.put(2))
    func told(after: Int64 = 0, upTo: Int64 = 99, limit: Int = 99) throws -> [String] {
      try store.read { try Journal.changes(after: after, upTo: upTo, limit: limit, in: $0) }.map {
        "\($0.seq) \($0.principal) \($0.methodName) \($0.entities.map { "\($0.kind):\($0.id)" })"
      }
    }
    let all = [
      "1 system box.put [\"box:1\"]", "5 key:b box.act [\"box:1\", \"lid:9\"]", "6 system box.put [\"box:2\"]",
    ]
    #expect(try told() == all)
    #expect(try told(after: 1) == Array(all[1...]))
    #expect(try told(upTo: 5) == Array(all[..<2]))
    #expect(try told(limit: 1) == Array(all[..<1]))
  }

  @Test func `a page of changes is found by position, however long the journal is`() throws {
    let store = try Store.box()
    _ = store.perform(.put(1))
    let plan = try store.read { transaction in
      try transaction.all(
        """
        EXPLAIN QUERY PLAN SELECT j.seq, p.name FROM journal j
        CROSS JOIN store_name p ON p.id = j.principal CROSS JOIN store_name m ON m.id = j.method_name
        WHERE j.seq > 1 AND j.seq <= 9 AND j.outcome = 0 AND j.entities <> '' ORDER BY j.seq LIMIT 3
        """
      ) { $0.text(3) }
    }
    #expect(plan.first == "SEARCH j USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)")
    #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN") })
  }

  /// Counts what it is told of.
  private final class Bell: CompletionSink {
    let rung = Atomic<Int>(0)
    /// How often the bell had rung when the first answers came.
    let before = Atomic<Int>(-1)

    func completed(_ batch: [(WriteJob, JobResult)]) {
      _ = before.compareExchange(expected: -1, desired: rung.load(ordering: .relaxed), ordering: .relaxed)
    }

    func committed() { rung.wrappingAdd(1, ordering: .relaxed) }
  }

  @Test func `each commit that adds to the journal rings, before anybody is answered and with nobody to answer`()
    throws
  {
    let (bell, clock) = (Bell(), TestClock())
    let ring = AgendaKind(name: "box.ring") { _, _, scope in try Box.put(3, in: scope) }
    let schema = StoreSchema(migrations: [Box.migration], agenda: [ring])
    let store = try Store.box(clock: clock, schema: schema) { $0.sink = bell }
    #expect(store.submit(.put(1)))
    #expect(bell.rung.load(ordering: .relaxed) == 1 && bell.before.load(ordering: .relaxed) == 1)
    _ = store.perform(WriteJob(claim: nil, methodName: "box.try", request: []) { _ in .dryRun(status: 0, reply: []) })
    #expect(bell.rung.load(ordering: .relaxed) == 1, "a dry run adds nothing")
    try store.write { $0.schedule(kind: "box.ring", ref: 1, atMs: clock.nowMs + 10) }
    let before = bell.rung.load(ordering: .relaxed)
    clock.nowMs += 100
    store.runDueEvents()
    #expect(bell.rung.load(ordering: .relaxed) == before + 1)
  }
}
