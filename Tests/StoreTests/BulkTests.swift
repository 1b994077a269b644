import Testing

@testable import Store

struct BulkTests {
  static func job(rows: Range<Int>, key: String = "bulk", failing: Int? = nil) -> WriteJob {
    struct Broken: Error {}
    return WriteJob(
      bulk: .test(key), methodName: "box.put_all",
      rows: rows.map { BulkRow(claim: .test("row \($0)"), request: Box.bytes(Int64($0))) },
      runRow: { index, scope in
        if index == failing { throw Broken() }
        return try Box.put(Int64(rows.lowerBound + index), in: scope)
      },
      finish: { outcomes in
        let replayed = outcomes.filter(\.replayed).count
        let failed = outcomes.filter { $0.fault != nil }.count
        return .done(Effect(reply: Array("\(outcomes.count) rows, \(replayed) replayed, \(failed) failed".utf8)))
      })
  }

  @Test func `rows are taken in slices, and others come in between`() throws {
    let folder = Folder()
    let sink = Collector()
    let store = try Store.box(at: folder.store) { $0.sink = sink }
    let gate = Gate()
    gate.close(store)
    #expect(store.submit(BulkTests.job(rows: 0..<200)))
    #expect(store.submit(.put(0, key: "other")))
    gate.open()
    let results = sink.wait(for: 3).map(\.1.summary)
    #expect(results[1].hasPrefix("ok"))
    #expect(results[2] == "ok 200 rows, 0 replayed, 0 failed #202")
    #expect(sink.batches.count == 3)
    #expect(try store.journal().count == 202)
    store.close()
  }

  @Test func `a repeated bulk call is answered from its key`() throws {
    let store = try Store.box()
    #expect(store.perform(BulkTests.job(rows: 0..<100))?.summary == "ok 100 rows, 0 replayed, 0 failed #101")
    #expect(store.perform(BulkTests.job(rows: 0..<100))?.summary == "replay 100 rows, 0 replayed, 0 failed #101")
    #expect(try Box.numbers(store).count == 100)
  }

  @Test func `rows of an interrupted bulk call are replayed, the others run`() throws {
    let store = try Store.box()
    // The rows as a call that was cut off would leave them: all stored, the call itself not.
    #expect(store.perform(BulkTests.job(rows: 0..<70, key: "lost"))?.isOK == true)
    #expect(store.perform(BulkTests.job(rows: 0..<130))?.summary == "ok 130 rows, 70 replayed, 0 failed #132")
    #expect(try Box.numbers(store) == Array(0..<130))
  }

  @Test func `a failing row does not hold up the others`() throws {
    let store = try Store.box()
    let result = store.perform(BulkTests.job(rows: 0..<80, failing: 66))?.summary
    #expect(result == "ok 80 rows, 0 replayed, 1 failed #80")
    #expect(try Box.numbers(store).count == 79)
  }

  @Test func `an empty bulk call is answered`() throws {
    let store = try Store.box()
    #expect(store.perform(BulkTests.job(rows: 0..<0))?.summary == "ok 0 rows, 0 replayed, 0 failed #1")
  }
}
