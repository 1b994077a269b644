import Client
import Foundation
import Store
import TestHouse
import Testing

extension EndToEnd {
  /// The twins of the kills of a loyalty load: a store that does not look for keys, and books in which one row is
  /// wrong, must not pass the same check.
  @Suite struct LoyaltyTwinTests {
    @Test func `clients that are cut off leave a ledger that passes the check of the kills`() async throws {
      let wrong = try await cutOff { load, house in
        var aftermath = Aftermath(loyalty: true, seed: 1)
        return try await aftermath.violations(load, house.client(), StoreFile(house.folder.path + "/store.db"))
      }
      #expect(wrong == [])
    }

    @Test func `a store that does not look for keys is caught by the check of the kills`() async throws {
      var sabotage = Sabotage()
      sabotage.skipKeyLookup = true
      let wrong = try await cutOff(sabotage) { load, house in
        var aftermath = Aftermath(loyalty: true, seed: 1)
        return try await aftermath.violations(load, house.client(), StoreFile(house.folder.path + "/store.db"))
      }
      #expect(wrong.contains { $0.hasPrefix("the key of") }, "\(wrong)")
      #expect(wrong.contains { $0.contains("rows too many in loyalty_redemption") }, "\(wrong)")
      #expect(wrong.contains { $0.contains("times too many: ") }, "\(wrong)")
      #expect(wrong.contains { $0.hasPrefix("balance of member") }, "\(wrong)")
    }

    @Test func `one row that is lost, doubled or changed is caught by the check of the kills`() async throws {
      let missed = try await cutOff { load, house in
        try await load.ledger.resolve(house.client())
        let acknowledged = load.ledger.acknowledged
        var missed: [String] = []
        for sql in ["SELECT 1"] + Self.tampers {
          let copy = TemporaryFolder()
          for name in ["store.db", "store.db-wal"] {
            try FileManager.default.copyItem(atPath: house.folder.path + "/" + name, toPath: copy.file(name))
          }
          let store = try StoreFile(copy.file("store.db"), writable: true)
          try store.rows(sql)
          var check = ExactlyOnceCheck(loyalty: true)
          let wrong = try check.violations(acknowledged, in: store)
          if wrong.isEmpty { missed.append(sql) }
        }
        return missed
      }
      // All but the one that changes nothing.
      #expect(missed == ["SELECT 1"])
    }

    /// Each as a store would be that lost a row, kept one twice, or booked something else than it said.
    private static let tampers =
      [1, 7, 8, 9, 10, 11, 12].map {
        "DELETE FROM loyalty_transaction WHERE id = (SELECT max(id) FROM loyalty_transaction WHERE kind = \($0))"
      } + [7, 11, 12].map { again($0) } + [
        "DELETE FROM loyalty_redemption WHERE id = (SELECT max(id) FROM loyalty_redemption)",
        "DELETE FROM loyalty_member WHERE id = (SELECT max(id) FROM loyalty_member)",
        "DELETE FROM purchase_refund WHERE id = (SELECT max(id) FROM purchase_refund)",
        "DELETE FROM purchase WHERE id = (SELECT max(id) FROM purchase)",
        "UPDATE loyalty_redemption SET points = points + 1 WHERE id = (SELECT max(id) FROM loyalty_redemption)",
        "UPDATE loyalty_member SET available = available + 1 WHERE id = (SELECT max(id) FROM loyalty_member)",
        "UPDATE loyalty_member SET reserved = reserved + 1 WHERE id = (SELECT max(id) FROM loyalty_member)",
        """
        UPDATE loyalty_transaction SET entries = '1:1;6:-1'
        WHERE id = (SELECT max(id) FROM loyalty_transaction WHERE kind = 1)
        """,
        """
        UPDATE loyalty_transaction SET member_id = member_id + 1
        WHERE id = (SELECT max(id) FROM loyalty_transaction WHERE kind = 7)
        """,
      ]

    /// The last transaction of a kind, posted a second time.
    private static func again(_ kind: Int) -> String {
      """
      INSERT INTO loyalty_transaction (id, member_id, kind, at_ms, posted_at_ms, effective_ms, entries, lots, available,
        pending, reserved, debt, growth, config_id, refund_id, redemption_id, cites, detail)
      SELECT id + 1000000, member_id, kind, at_ms, posted_at_ms, effective_ms, entries, lots, available, pending,
        reserved, debt, growth, config_id, refund_id, redemption_id, cites, detail
      FROM loyalty_transaction WHERE kind = \(kind) ORDER BY id DESC LIMIT 1
      """
    }

    /// In process, since no server has a switch for lying: its clients go while they wait for replies, as if it had
    /// been killed.
    private func cutOff(
      _ sabotage: Sabotage = Sabotage(), _ found: (Load, LiveHouse) async throws -> [String]
    ) async throws -> [String] {
      var wrong: [String] = []
      try await withLiveHouse({ $1.sabotage = sabotage }) { house in
        let clients = (0..<4).map { _ in house.client { $0.retryAttemptsMax = 0 } }
        let load = Load(name: "twin", roster: try await Roster.open(clients[0]))
        async let running: Void = load.run(clients, tasksPerClient: 8, persistent: false)
        try await Task.sleep(for: .milliseconds(1500))
        for client in clients { await client.close() }
        load.isStopped.set()
        await running
        #expect(load.ledger.acknowledged.count > 100 && load.ledger.unknown.count > 5, "too little to mean anything")
        wrong = try await found(load, house)
      }
      return wrong
    }
  }
}
