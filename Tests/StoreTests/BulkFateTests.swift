import Testing

@testable import Store

/// Batches that are taken back, late or sent twice: what is on disk is what is told.
struct BulkFateTests {
  /// A batch whose row `at` does something on the writer's thread.
  private static func job(
    rows: Range<Int>, digest: UInt8 = 1, deadline: UInt64 = .max, at stop: Int = -1, _ act: @escaping () -> Void = {}
  ) -> WriteJob {
    WriteJob(
      bulk: .test("bulk", digest: digest), methodName: "box.put_all",
      rows: rows.map { BulkRow(claim: .test("row \($0)"), request: Box.bytes(Int64($0))) },
      deadlineNanoseconds: deadline,
      runRow: { index, scope in
        if index == stop { act() }
        return try Box.put(Int64(rows.lowerBound + index), in: scope)
      },
      finish: { .done(Effect(reply: Array("\($0.count) rows".utf8))) })
  }

  @Test func `a batch taken back before it begins leaves nothing`() throws {
    let store = try Store.box()
    let job = Self.job(rows: 0..<200)
    job.cancel()
    #expect(store.perform(job)?.summary == "cancelled")
    #expect(try Box.numbers(store) == [])
  }

  @Test func `a batch taken back once rows are stored goes on to its answer`() throws {
    let store = try Store.box()
    var taken: WriteJob?
    let job = Self.job(rows: 0..<200, at: 10) { taken?.cancel() }
    taken = job
    #expect(store.perform(job)?.summary == "ok 200 rows #201")
    #expect(try Box.numbers(store) == Array(0..<200))
    taken = nil
  }

  @Test func `a batch whose deadline passes once rows are stored goes on to its answer`() throws {
    let store = try Store.box()
    let deadline = Monotonic.nanoseconds + 300_000_000
    let job = Self.job(rows: 0..<200, deadline: deadline, at: 10) {
      while Monotonic.nanoseconds < deadline {}
    }
    #expect(store.perform(job)?.summary == "ok 200 rows #201")
  }

  @Test func `another batch under the key of one under way is refused before any of its rows`() throws {
    let folder = Folder()
    let sink = Collector()
    let store = try Store.box(at: folder.store) { $0.sink = sink }
    let gate = Gate()
    gate.close(store)
    #expect(store.submit(Self.job(rows: 0..<200)))
    #expect(store.submit(Self.job(rows: 1000..<1200, digest: 2)))
    gate.open()
    let results = sink.wait(for: 3).map(\.1.summary)
    #expect(results.suffix(2) == ["ok 200 rows #201", "keyReused"])
    #expect(try Box.numbers(store) == Array(0..<200))
    store.close()
  }

  @Test func `the same batch sent twice at a time is done once, and both get its answer`() throws {
    let folder = Folder()
    let sink = Collector()
    let store = try Store.box(at: folder.store) { $0.sink = sink }
    let gate = Gate()
    gate.close(store)
    for _ in 0..<2 { #expect(store.submit(Self.job(rows: 0..<200))) }
    gate.open()
    #expect(sink.wait(for: 3).map(\.1.summary).suffix(2) == ["ok 200 rows #201", "replay 200 rows #201"])
    #expect(try Box.numbers(store) == Array(0..<200))
    store.close()
  }

  @Test func `a batch whose twin was taken back first goes on alone`() throws {
    let folder = Folder()
    let sink = Collector()
    let store = try Store.box(at: folder.store) { $0.sink = sink }
    let gate = Gate()
    gate.close(store)
    let first = Self.job(rows: 0..<200)
    #expect(store.submit(first))
    #expect(store.submit(Self.job(rows: 1000..<1200, digest: 2)))
    first.cancel()
    gate.open()
    #expect(sink.wait(for: 3).map(\.1.summary).suffix(2) == ["cancelled", "ok 200 rows #201"])
    #expect(try Box.numbers(store) == Array(1000..<1200))
    store.close()
  }

  @Test func `the queue is full of so many bytes, and gives back what is taken`() throws {
    let folder = Folder()
    let sink = Collector()
    let store = try Store.box(at: folder.store) {
      $0.sink = sink
      $0.queueBytesMax = 20_000
    }
    let gate = Gate()
    gate.close(store)
    func large() -> WriteJob {
      WriteJob(claim: nil, methodName: "box.put", request: [UInt8](repeating: 1, count: 4000)) {
        try Box.put(1, in: $0)
      }
    }
    let taken = (0..<20).filter { _ in store.submit(large()) }.count
    #expect((2...5).contains(taken), "the one that passes the limit is the last")
    gate.open()
    _ = sink.wait(for: taken + 1)
    #expect(store.submit(large()))
    // A batch weighs as much as its rows.
    _ = sink.wait(for: taken + 2)
    let next = Gate()
    next.close(store)
    #expect(store.submit(Self.job(rows: 0..<200)))
    #expect(!store.submit(.put(1)))
    next.open()
    store.close()
  }
}
