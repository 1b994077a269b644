import Contract
import Operations
import Store
import TestHouse
import Testing

/// Operations that the agenda runs.
struct TimedOperationTests {
  @Test func `a timed operation acts for the system at its instant, and its refusal changes nothing`() throws {
    let kind = AgendaKind("test.timed") { id, dueMs, call in
      #expect(call.principal == .system && call.nowMs == dueMs && !call.isDryRun && !call.isPastFact)
      try call.transaction.run("INSERT INTO seen (id) VALUES ($1)", [.int(id)])
      if id == 2 { throw Refusal(.approvalNotFound, path: "id", ["id": "2"]) }
      if id == 3 { return call.leavesUnchanged() }
      call.touch("bell", id)
    }
    let table = Migration(number: 100, name: "seen", sql: ["CREATE TABLE seen (id INTEGER PRIMARY KEY) STRICT"])
    let clock = TestClock()
    let store = try Store.inMemory(
      schema: StoreSchema(migrations: [table], agenda: [kind]), clock: { clock.nowMs })
    let due = clock.nowMs + 1
    let job = WriteJob(claim: nil, methodName: "test.schedule", request: []) { scope in
      for id in Int64(1)...3 { scope.schedule(kind: kind.name, ref: id, atMs: due) }
      return .done(JobEffect())
    }
    _ = store.perform(job)
    clock.nowMs += 5
    store.runDueEvents()
    let reader = try store.openReader()
    try reader.begin()
    defer { reader.end() }
    let seen = try reader.transaction.all("SELECT id FROM seen ORDER BY id") { $0.int(0) }
    #expect(seen == [1])
    let rows = try Journal.entries(after: 1, limit: 10, in: reader.transaction)
    #expect(rows.map(\.outcome) == [.done, .refused, .unchanged])
    #expect(rows.map(\.atMs) == [due, due, due] && rows[0].entities == [EntityRef(kind: "bell", id: 1)])
    #expect(try Status(bytes: rows[1].content?.reply ?? []).reason == "APPROVAL_NOT_FOUND")
  }
}
