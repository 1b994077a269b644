import Glibc
import Synchronization
import Testing

@testable import Store

struct ReaderTests {
  private static let long: StaticString = """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000) SELECT count(*) FROM n
    """

  private static func kind(_ body: () throws -> Void) -> StoreError.Kind? {
    do {
      try body()
      return nil
    } catch {
      return (error as? StoreError)?.kind
    }
  }

  @Test(arguments: [true, false]) func `a deadline ends a long query and the reader lives on`(inMemory: Bool) throws {
    let folder = Folder()
    let store = try Store.box(at: inMemory ? nil : folder.store)
    let reader = try store.openReader()
    try reader.begin()
    reader.setDeadline(monotonicNanoseconds: Monotonic.nanoseconds + 20_000_000)
    let started = Monotonic.nanoseconds
    let kind = ReaderTests.kind { _ = try reader.transaction.first(ReaderTests.long) { $0.int(0) } }
    #expect(kind == .interrupted)
    #expect(Monotonic.nanoseconds - started < 2_000_000_000)
    reader.end()
    reader.setDeadline(monotonicNanoseconds: nil)
    try reader.begin()
    #expect(try reader.transaction.first("SELECT 1") { $0.int(0) } == 1)
    reader.end()
    store.close()
  }

  @Test func `another thread may interrupt, until the next begin`() throws {
    let folder = Folder()
    let store = try Store.box(at: folder.store)
    let reader = try store.openReader()
    try reader.begin()
    let thread = WorkerThread {
      usleep(20_000)
      reader.interrupt()
    }
    #expect(ReaderTests.kind { _ = try reader.transaction.first(ReaderTests.long) { $0.int(0) } } == .interrupted)
    #expect(ReaderTests.kind { _ = try reader.transaction.first("SELECT 1") { $0.int(0) } } == .interrupted)
    thread.join()
    reader.end()
    try reader.begin()
    #expect(try reader.transaction.first("SELECT 1") { $0.int(0) } == 1)
    reader.end()
    store.close()
  }

  @Test func `a snapshot stands still until it is taken anew`() throws {
    let folder = Folder()
    let store = try Store.box(at: folder.store)
    _ = store.perform(.put(1))
    let reader = try store.openReader()
    try reader.begin()
    #expect(reader.snapshotSeq == 1)
    _ = store.perform(.put(2))
    #expect(store.committedSeq == 2)
    #expect(try reader.transaction.first("SELECT count(*) FROM box") { $0.int(0) } == 1)
    reader.end()
    try reader.begin()
    #expect(try reader.transaction.first("SELECT count(*) FROM box") { $0.int(0) } == 2)
    reader.end()
    store.close()
  }

  @Test func `what is acknowledged is seen by every reader that begins later`() throws {
    let folder = Folder()
    let store = try Store.box(at: folder.store)
    let wrong = Atomic<Int>(0)
    let stop = Atomic<Bool>(false)
    let reader = try store.openReader()
    let watcher = WorkerThread {
      while !stop.load(ordering: .relaxed) {
        guard let seen = try? ReaderTests.look(reader) else {
          wrong.add(1, ordering: .relaxed)
          continue
        }
        if seen.head < seen.promised { wrong.add(1, ordering: .relaxed) }
      }
    }
    let own = try store.openReader()
    for number in 0..<300 {
      guard case .reply(_, _, let seq, _) = store.perform(.put(Int64(number))) else { continue }
      let seen = try ReaderTests.look(own)
      #expect(seen.promised >= seq && seen.head >= seq)
    }
    stop.store(true, ordering: .relaxed)
    watcher.join()
    #expect(wrong.load(ordering: .relaxed) == 0)
    store.close()
  }

  private static func look(_ reader: ReadConnection) throws -> (promised: Int64, head: Int64) {
    try reader.begin()
    defer { reader.end() }
    return (reader.snapshotSeq, try Journal.head(in: reader.transaction).seq)
  }

  @Test func `a reader that stays holds a checkpoint up, not the writer, and the log starts again once it goes`() throws
  {
    let folder = Folder()
    let store = try Store.box(at: folder.store) { $0.checkpointBytes = 200_000 }
    let reader = try store.openReader()
    try reader.begin()
    for number in 0..<200 { _ = store.perform(.put(Int64(number))) }
    let held = store.figures.walBytes
    reader.end()
    for number in 0..<400 { _ = store.perform(.put(Int64(number))) }
    #expect(store.figures.checkpoints > 0)
    #expect(held > 200_000 && store.figures.walBytes < held)
    store.close()
  }
}
