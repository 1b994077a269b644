import Client
import Contract
import Synchronization
import Testing

extension EndToEnd {
  /// A consumer of the change feed, and a server that is killed again and again.
  @Suite struct FeedTests {
    private static let kills = Binaries.number("GUANXI_FEED_KILLS", or: 4)

    @Test func `every acknowledged change is told once to a consumer who resumes after each kill -9`() async throws {
      let home = TemporaryFolder()
      let told = Told()
      var acknowledged: Set<Int64> = []
      for kill in 0..<Self.kills {
        let server = try await ServerProcess.start(in: home)
        let clients = (0..<4).map { _ in server.client { $0.retryAttemptsMax = 0 } }
        let consumer = server.client { $0.retryAttemptsMax = 0 }
        let load = Load(name: "feed\(kill)")
        async let following: Void = told.follow(consumer)
        async let running: Void = load.run(clients, tasksPerClient: 8, persistent: false)
        try await Task.sleep(for: .milliseconds(300 + 70 * kill))
        await server.killHard()
        load.isStopped.set()
        for client in clients + [consumer] { await client.close() }
        await running
        await following
        acknowledged.formUnion(load.ledger.acknowledged.map(\.seq))
      }
      let server = try await ServerProcess.start(in: home)
      let client = server.client()
      let head = try await client.system.stats(StatsRequest()).store?.committedSeq ?? 0
      await told.follow(client, upTo: head)
      await client.close()
      #expect(await server.terminate().exit == .code(0))
      let seqs = told.seqs
      #expect(seqs == Array(Set(seqs)).sorted(), "not in order, or told twice")
      #expect(acknowledged.subtracting(seqs) == [], "acknowledged and not told")
      // Nothing is told that the store does not hold, so that no consumer knows of a change that a crash took back.
      let stored = try StoreFile(server.storePath).rows("SELECT seq FROM journal WHERE outcome = 0 AND entities <> ''")
      #expect(Set(seqs) == Set(stored.map { $0[0].int }))
      #expect(acknowledged.count > Self.kills * 20, "too little load to mean anything")
      print("feed: \(Self.kills) kills, \(acknowledged.count) acknowledged, \(seqs.count) told, 0 missing")
    }
  }
}

/// What one consumer was told, over all connections.
private final class Told: Sendable {
  private let all = Mutex<[Int64]>([])

  var seqs: [Int64] { all.withLock { $0 } }

  /// Goes on behind the last event, until the connection is lost or a position is reached.
  func follow(_ client: Client, upTo seq: Int64 = .max) async {
    let request = WatchRequest(afterSeq: seqs.last ?? 0, heartbeatMs: 1000)
    do {
      for try await item in try await client.system.watch(request) {
        if let told = item.seq { all.withLock { $0.append(told) } }
        if item.seq ?? item.position ?? 0 >= seq { return }
      }
    } catch {
      // The kill; whatever was told counts.
    }
  }
}
