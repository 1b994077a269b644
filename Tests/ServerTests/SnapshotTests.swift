import Operations
import Store
import TestHouse
import Testing

@testable import Server

@Suite struct SnapshotTests {
  @Test func `a point read finds what was committed since its turn began`() async throws {
    try await withLiveHouse { house in
      let context = try #require(house.server.loopContexts.first)
      let store = house.store
      let counts = await context.look { context in
        Result {
          let first = try Self.read(context)
          let before = try Self.count(first)
          try Self.write(store)
          // The turn's snapshot is older than the commit: without the look at the store's position it would be kept.
          let stale = try Self.count(first)
          let fresh = try Self.count(Self.read(context))
          return [before, stale, fresh]
        }
      }
      #expect(try counts.get() == [0, 0, 1])
    }
  }

  private static func read(_ context: LoopContext) throws -> ReadCall {
    try context.pointRead(principal: .system, nowMs: 0)
  }

  private static func count(_ call: ReadCall) throws -> Int64? {
    try call.transaction.first("SELECT count(*) FROM department") { $0.int(0) }
  }

  /// Returns when it is on disk, as a client's acknowledgement does.
  private static func write(_ store: Store) throws {
    let job = WriteJob(claim: nil, methodName: "test.write", request: []) { scope in
      try scope.transaction.run("INSERT INTO department (id, version, name, parent_id) VALUES (1, 1, '甲', 0)")
      return .done(Effect())
    }
    guard case .reply = store.perform(job) else { throw StoreError(kind: .other, message: "the write failed") }
  }
}
