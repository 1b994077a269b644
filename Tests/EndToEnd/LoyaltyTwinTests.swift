import Client
import Store
import TestHouse
import Testing

extension EndToEnd {
  /// The twin of the kills of a loyalty load: a store that does not look for keys must not pass the same check.
  @Suite struct LoyaltyTwinTests {
    @Test func `clients that are cut off leave a ledger that passes the check of the kills`() async throws {
      let wrong = try await cutOff(Sabotage())
      #expect(wrong == [])
    }

    @Test func `a store that does not look for keys is caught by the check of the kills`() async throws {
      var sabotage = Sabotage()
      sabotage.skipKeyLookup = true
      let wrong = try await cutOff(sabotage)
      #expect(wrong.contains { $0.hasPrefix("the key of") }, "\(wrong)")
      #expect(wrong.contains { $0.contains("rows too many in loyalty_redemption") }, "\(wrong)")
      #expect(wrong.contains { $0.contains("times too many: ") }, "\(wrong)")
      #expect(wrong.contains { $0.hasPrefix("balance of member") }, "\(wrong)")
    }

    /// In process, since no server has a switch for lying: its clients go while they wait for replies, as if it had
    /// been killed.
    private func cutOff(_ sabotage: Sabotage) async throws -> [String] {
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
        var aftermath = Aftermath(loyalty: true, seed: 1)
        wrong = try await aftermath.violations(load, house.client(), StoreFile(house.folder.path + "/store.db"))
      }
      return wrong
    }
  }
}
