import Glibc
import Synchronization
import Testing

@testable import Store

struct DurabilityTests {
  /// Copies the files at the very moment that a group is acknowledged and keeps what was acknowledged by then.
  private final class CuttingSink: CompletionSink {
    let folder: Folder
    let cuts = Mutex<[(Folder, acknowledged: [Int64])]>([])
    private let acknowledged = Mutex<[Int64]>([])

    init(_ folder: Folder) { self.folder = folder }

    func completed(_ batch: [(WriteJob, JobResult)]) {
      let all = acknowledged.withLock { list in
        list += batch.filter(\.1.isOK).compactMap { Int64(String(decoding: $0.0.request, as: UTF8.self)) }
        return list
      }
      let copy = Folder()
      folder.copyStore(to: copy)
      cuts.withLock { $0.append((copy, acknowledged: all)) }
    }
  }

  private static func violations(_ sabotage: Sabotage) throws -> [String] {
    let folder = Folder()
    let sink = CuttingSink(folder)
    let store = try Store.box(at: folder.store) {
      $0.sink = sink
      $0.sabotage = sabotage
      $0.groupOperationsMax = 5
    }
    for number in 0..<60 { _ = store.submit(.put(Int64(number), key: "k\(number)")) }
    store.close()
    var wrong: [String] = []
    for (copy, acknowledged) in sink.cuts.withLock({ $0 }) {
      let reopened = try Store.box(at: copy.store)
      let there = Set(try Box.numbers(reopened))
      let lost = acknowledged.filter { !there.contains($0) }
      if !lost.isEmpty { wrong.append("\(lost.count) acknowledged rows are lost") }
      let report = try Journal.verify(in: reopened.openReader())
      if let broken = report.broken { wrong.append("\(broken)") }
      reopened.close()
    }
    return wrong
  }

  @Test func `files cut off at an acknowledgement hold all that was acknowledged`() throws {
    #expect(try DurabilityTests.violations(Sabotage()) == [])
  }

  @Test func `a store that answers before its commit fails the same check`() throws {
    var sabotage = Sabotage()
    sabotage.replyBeforeCommit = true
    #expect(try !DurabilityTests.violations(sabotage).isEmpty)
  }

  @Test func `a full disk refuses changes, answers readers, and recovers by itself`() throws {
    let folder = Folder()
    let store = try Store.box(at: folder.store)
    let big = WriteJob(claim: .test("big"), methodName: "box.put", request: []) { scope in
      try scope.transaction.run(
        "INSERT INTO box (id, n, b) VALUES ($1, 1, $2)",
        [.int(scope.nextId("box")), .blob([UInt8](repeating: 7, count: 200_000))])
      return .done(Effect())
    }
    _ = store.perform(.put(1))
    try store.limitPages(1)  // SQLite raises it to the pages that there are.
    #expect(store.perform(big)?.summary == "failed Optional(Store.StoreError.Kind.full) no")
    let empty = WriteJob(claim: nil, methodName: "test", request: []) { _ in .dryRun(status: 0, reply: []) }
    #expect(store.perform(empty)?.isOK == true)  // A group that stores nothing proves nothing about the disk.
    #expect(store.health == .readOnly(reason: "the disk is full"))
    #expect(try Box.numbers(store) == [1])
    try store.limitPages(0)
    #expect(store.perform(big)?.summary == "ok  #2")
    #expect(store.health == .ok)
    #expect(try Journal.verify(in: store.openReader()).broken == nil)
    store.close()
  }

  @Test func `damage stops the store, leaves a marker, and the next start verifies first`() throws {
    let folder = Folder()
    let fatal = Atomic<Int>(0)
    let store = try Store.box(at: folder.store) {
      $0.onFatal = { _ in fatal.add(1, ordering: .relaxed) }
    }
    _ = store.perform(.put(1))
    let damage = WriteJob(claim: nil, methodName: "test", request: []) { _ in
      throw StoreError(kind: .io, message: "planted")
    }
    #expect(store.perform(damage)?.summary == "failed Optional(Store.StoreError.Kind.io) no")
    #expect(store.health == .failed && fatal.load(ordering: .relaxed) == 1)
    #expect(store.perform(.put(2))?.summary == "failed Optional(Store.StoreError.Kind.io) no")
    store.close()
    #expect(access(folder.store + ".suspect", F_OK) == 0)

    let again = try Store.box(at: folder.store)
    #expect(access(folder.store + ".suspect", F_OK) != 0)
    try again.write { try $0.transaction.run("UPDATE journal SET at_ms = at_ms + 1 WHERE seq = 1") }
    again.close()
    SuspectMarker(storePath: folder.store).set(reason: "planted")
    #expect(throws: StoreError.self) { try Store.box(at: folder.store) }
    #expect(access(folder.store + ".suspect", F_OK) == 0)
  }

  @Test func `a second server on the same store is refused by the first one's pid`() throws {
    let folder = Folder()
    let store = try Store.box(at: folder.store)
    let error = #expect(throws: StoreError.self) { try Store.box(at: folder.store) }
    #expect(error?.kind == .busy && error?.message.contains("process \(getpid())") == true)
    store.close()
    try Store.box(at: folder.store).close()
  }

  @Test func `verify reads beside a running server and after it`() throws {
    let folder = Folder()
    let store = try Store.box(at: folder.store)
    for number in 0..<20 { _ = store.perform(.put(Int64(number), key: "\(number)")) }
    #expect(try Store.verify(path: folder.store).rows == 20)
    #expect(try Store.verify(path: folder.store).isClean)
    store.close()
    #expect(try Store.verify(path: folder.store).rows == 20)
    try Store.box(at: folder.store).close()
  }
}
