import Glibc
import Testing

@testable import Store

/// How the writer cuts what waits into groups, and what it keeps of them.
struct GroupTests {
  /// - Parameter body: what happens while twelve changes wait.
  private static func groups(_ body: (Store) throws -> Void) throws -> [Int] {
    let folder = Folder()
    let sink = Collector()
    let store = try Store.box(at: folder.store) {
      $0.sink = sink
      $0.groupOperationsMax = 32
      $0.groupBesideReadsMax = 4
    }
    let gate = Gate()
    gate.close(store)
    do {
      // The writer must not stand in the gate when the store closes.
      defer { gate.open() }
      for number in 0..<12 { #expect(store.submit(.put(Int64(number)))) }
      try body(store)
    }
    _ = sink.wait(for: 13)
    store.close()
    return sink.batches.dropFirst().map(\.count)
  }

  @Test func `where nobody reads, all that waits is one group`() throws {
    #expect(try Self.groups { _ in } == [12])
  }

  @Test func `a group beside reads is small, and the next one is not unless somebody reads again`() throws {
    let groups = try Self.groups { _ = try Box.numbers($0) }
    #expect(groups == [4, 8])
  }

  @Test func `small groups keep the order and lose nothing`() throws {
    let folder = Folder()
    let sink = Collector()
    let store = try Store.box(at: folder.store) {
      $0.sink = sink
      $0.groupBesideReadsMax = 1
    }
    for number in 0..<300 {
      #expect(store.submit(.put(Int64(number), key: "k\(number)")))
      if number % 7 == 0 { _ = try Box.numbers(store) }
    }
    let answers = sink.wait(for: 300).map(\.1.summary)
    #expect(answers == (1...300).map { "ok \($0) #\($0)" })
    #expect(try Box.numbers(store) == Array(0..<300))
    store.close()
  }

  @Test(.serialized, arguments: [true, false])
  func `a writer at rest keeps no cache`(isAtRest: Bool) throws {
    let folder = Folder()
    let store = try Store.box(at: folder.store) {
      $0.idleCheckpointAfterMs = isAtRest ? 50 : 3_600_000
      $0.searchMergeGroups = .max
    }
    try store.write { scope in
      for id in 1...4000 {
        try scope.transaction.run(
          "INSERT INTO box (id, n, b) VALUES ($1, 1, $2)", [.int(Int64(id)), .blob([UInt8](repeating: 7, count: 900))])
      }
    }
    let full = try Self.cacheBytes(store)
    #expect(full > 3 << 20)
    var left = full
    // Each look is a job and ends the rest, which the writer notices a second after the last job and ends a second later.
    for _ in 0..<(isAtRest ? 6 : 1) where left > 1 << 20 {
      usleep(3_500_000)
      left = try Self.cacheBytes(store)
    }
    #expect((left <= 1 << 20) == isAtRest, "\(left) of \(full) bytes")
    #expect(try Box.numbers(store).count == 4000)
    store.close()
  }

  /// Of the writer's connection, asked on its thread.
  private static func cacheBytes(_ store: Store) throws -> Int {
    var bytes = 0
    try store.write { bytes = $0.core.connection.cacheBytes }
    return bytes
  }
}
