import Synchronization
import Testing

@testable import Store

struct WriteTests {
  struct Broken: Error {}

  @Test func `a body that throws leaves nothing, and its group goes on`() throws {
    let folder = Folder()
    let sink = Collector()
    let store = try Store.box(at: folder.store) { $0.sink = sink }
    let gate = Gate()
    gate.close(store)
    #expect(store.submit(.put(1)))
    let failing = WriteJob(claim: .test("x"), methodName: "box.put", request: []) { scope in
      _ = try Box.put(99, in: scope)
      scope.schedule(kind: "none", ref: 1, atMs: 5)
      throw Broken()
    }
    #expect(store.submit(failing))
    #expect(store.submit(.put(2)))
    gate.open()
    let results = sink.wait(for: 4).map(\.1.summary)
    #expect(results.dropFirst() == ["ok 1 #1", "failed nil no", "ok 3 #2"])
    #expect(sink.batches.count == 2)
    #expect(try Box.numbers(store) == [1, 2])
    #expect(try store.journal().count == 2)
    store.close()
  }

  @Test func `a refused call leaves only its journal row, an unchanged one too, a dry run nothing`() throws {
    let store = try Store.box()
    func call(_ key: String, _ verdict: Verdict) throws -> String {
      let job = WriteJob(claim: .test(key), methodName: "box.put", request: [9]) { scope in
        _ = try Box.put(5, in: scope)
        return verdict
      }
      return try #require(store.perform(job)).summary
    }
    #expect(try call("a", .refused(status: 9, reply: [65])) == "status 9 A #1")
    #expect(try call("b", .unchanged(Effect(reply: [66]))) == "ok B #2")
    #expect(try call("c", .dryRun(status: 0, reply: [67])) == "ok C #0")
    #expect(try Box.numbers(store) == [])
    #expect(try store.journal().map(\.outcome) == [.refused, .unchanged])
    #expect(try call("a", .dryRun(status: 0, reply: [])) == "replay A #1")
    #expect(try call("c", .refused(status: 8, reply: [68])) == "status 8 D #3")
  }

  @Test func `a stored reply may differ from the one that was given`() throws {
    let store = try Store.box()
    let job = {
      WriteJob(claim: .test("a"), methodName: "keys.create", request: []) { _ in
        .done(Effect(reply: Array("secret".utf8), storedReply: Array("blank".utf8)))
      }
    }
    #expect(store.perform(job())?.summary == "ok secret #1")
    #expect(store.perform(job())?.summary == "replay blank #1")
  }

  @Test func `cancelled and expired jobs are dropped before their savepoint`() throws {
    let store = try Store.box()
    let cancelled = WriteJob.put(1, key: "a")
    cancelled.cancel()
    let late = WriteJob(claim: nil, methodName: "box.put", request: [], deadlineNanoseconds: 1) {
      try Box.put(2, in: $0)
    }
    #expect(store.perform(cancelled)?.summary == "cancelled")
    #expect(store.perform(late)?.summary == "expired")
    #expect(try Box.numbers(store) == [])
    #expect(store.committedSeq == 0)
  }

  @Test func `a past fact carries its own instant`() throws {
    let clock = TestClock(5000)
    let store = try Store.box(clock: clock)
    let job = WriteJob(claim: nil, methodName: "import", request: [], asOfMs: 1234) { scope in
      #expect(scope.nowMs == 1234 && scope.seq == 1)
      return .done(Effect())
    }
    _ = store.perform(job)
    let entry = try #require(try store.journal().first)
    #expect(entry.atMs == 1234 && entry.postedMs == 5000)
  }

  @Test func `the queue refuses what is beyond its bound`() throws {
    let folder = Folder()
    let store = try Store.box(at: folder.store) { $0.queueMax = 3 }
    let gate = Gate()
    gate.close(store)
    #expect((0..<5).map { store.submit(.put($0)) } == [true, true, true, false, false])
    #expect(store.figures.queueDepth == 3)
    gate.open()
    store.close()
  }

  @Test func `closing finishes what is queued and takes nothing more`() throws {
    let folder = Folder()
    let sink = Collector()
    let store = try Store.box(at: folder.store) { $0.sink = sink }
    let gate = Gate()
    gate.close(store)
    for number in 0..<1000 { #expect(store.submit(.put(Int64(number)))) }
    gate.open()
    store.close()
    #expect(sink.results.filter(\.1.isOK).count == 1001)
    #expect(!store.submit(.put(1)))
    let again = try Store.box(at: folder.store)
    #expect(try Box.numbers(again) == Array(0..<1000))
    again.close()
  }

  @Test func `ids never come again, not even those of a group that failed or a store that was cut off`() throws {
    let folder = Folder()
    let copy = Folder()
    let store = try Store.box(at: folder.store)
    var ids: [Int64] = []
    for _ in 0..<3 { try store.write { ids.append($0.nextId("box")) } }
    folder.copyStore(to: copy)
    let cutOff = try Store.box(at: copy.store)
    try cutOff.write { scope in #expect(scope.nextId("box") > ids[2]) }
    cutOff.close()
    store.close()
    let again = try Store.box(at: folder.store)
    try again.write { ids.append($0.nextId("box")) }
    again.close()
    #expect(ids == [1, 2, 3, 4])
  }
}
