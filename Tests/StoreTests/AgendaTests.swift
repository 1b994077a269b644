import Glibc
import Synchronization
import Testing

@testable import Store

struct AgendaTests {
  private struct Broken: Error {}

  /// Remembers what ran; refs from 100 fail while told to.
  private final class Trace: Sendable {
    let ran = Mutex<[String]>([])
    let fails = Atomic<Bool>(false)

    func schema() -> StoreSchema {
      let kinds = ["ring", "chime"].map { name in
        AgendaKind(name: name) { [self] ref, dueMs, scope in
          if ref >= 100 && fails.load(ordering: .relaxed) { throw Broken() }
          ran.withLock { $0.append("\(name) \(ref) at \(dueMs)") }
          if ref == 7 { scope.schedule(kind: name, ref: ref, atMs: dueMs + 10) }
          if ref == 8 { return .refused(status: 3, reply: []) }
          return .done(Effect(entities: [EntityRef(kind: "bell", id: ref)]))
        }
      }
      return StoreSchema(migrations: [Box.migration], agenda: kinds)
    }
  }

  @Test func `events run in the order of their instants, the last word on each counts`() throws {
    let clock = TestClock(1000)
    let trace = Trace()
    let store = try Store.box(clock: clock, schema: trace.schema())
    try store.write { scope in
      scope.schedule(kind: "ring", ref: 1, atMs: 1300)
      scope.schedule(kind: "ring", ref: 2, atMs: 1100)
      scope.schedule(kind: "chime", ref: 1, atMs: 1200)
      scope.schedule(kind: "chime", ref: 3, atMs: 1100)
      scope.unschedule(kind: "chime", ref: 3)
      scope.schedule(kind: "ring", ref: 2, atMs: 1250)
    }
    clock.nowMs = 1260
    store.runDueEvents()
    #expect(trace.ran.withLock { $0 } == ["chime 1 at 1200", "ring 2 at 1250"])
    let entry = try #require(try store.journal().last)
    #expect(entry.principal == "system" && entry.methodName == "ring" && entry.atMs == 1250)
    #expect(entry.postedMs == 1260 && entry.entities == [EntityRef(kind: "bell", id: 2)])
  }

  @Test func `an event that schedules its next one catches up instant by instant`() throws {
    let clock = TestClock(1000)
    let trace = Trace()
    let store = try Store.box(clock: clock, schema: trace.schema())
    try store.write { $0.schedule(kind: "ring", ref: 7, atMs: 1010) }
    clock.nowMs = 1035
    store.runDueEvents()
    #expect(trace.ran.withLock { $0 } == ["ring 7 at 1010", "ring 7 at 1020", "ring 7 at 1030"])
  }

  @Test func `a failing event keeps its instant, waits longer each time, and blocks no other`() throws {
    let clock = TestClock(1000)
    let trace = Trace()
    let store = try Store.box(clock: clock, schema: trace.schema())
    trace.fails.store(true, ordering: .relaxed)
    try store.write { scope in
      scope.schedule(kind: "ring", ref: 100, atMs: 1010)
      scope.schedule(kind: "ring", ref: 5, atMs: 1020)
      scope.schedule(kind: "unknown", ref: 1, atMs: 1005)
    }
    clock.nowMs = 1030
    store.runDueEvents()
    #expect(trace.ran.withLock { $0 } == ["ring 5 at 1020"])
    #expect(store.figures.eventsFailed == 2)
    clock.nowMs = 2030
    store.runDueEvents()
    #expect(store.figures.eventsFailed == 4)
    clock.nowMs = 3030
    store.runDueEvents()
    #expect(store.figures.eventsFailed == 4)
    trace.fails.store(false, ordering: .relaxed)
    clock.nowMs = 4030
    store.runDueEvents()
    #expect(trace.ran.withLock { $0 }.last == "ring 100 at 1010")
  }

  @Test func `a refused event is journalled and gone`() throws {
    let clock = TestClock(1000)
    let trace = Trace()
    let store = try Store.box(clock: clock, schema: trace.schema())
    try store.write { $0.schedule(kind: "ring", ref: 8, atMs: 1010) }
    clock.nowMs = 2000
    store.runDueEvents()
    store.runDueEvents()
    #expect(try store.journal().filter { $0.outcome == .refused }.count == 1)
  }

  @Test func `what fell due while the store was closed runs after it opens`() throws {
    let folder = Folder()
    let clock = TestClock(1000)
    let trace = Trace()
    let store = try Store.box(at: folder.store, clock: clock, schema: trace.schema())
    try store.write { scope in
      // The numbers run against the instants, so that one order cannot pass for the other.
      for ref in 10..<90 { scope.schedule(kind: "ring", ref: Int64(ref), atMs: 1100 - Int64(ref)) }
    }
    store.close()
    clock.nowMs = 2000
    let again = try Store.box(at: folder.store, clock: clock, schema: trace.schema())
    for _ in 0..<2000 where trace.ran.withLock({ $0.count }) < 80 { usleep(1000) }
    #expect(trace.ran.withLock { $0 } == (10..<90).reversed().map { "ring \($0) at \(1100 - $0)" })
    again.close()
  }
}
