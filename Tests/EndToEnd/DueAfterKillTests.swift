import Client
import Contract
import Testing

extension EndToEnd {
  /// Reservations that time out while a server that was killed is down.
  @Suite struct DueAfterKillTests {
    private static let members = 40
    private static let kills = 6

    @Test func `reservations that timed out while the server was dead are released once, at their own instants`()
      async throws
    {
      let server = try await ServerProcess.start()
      let held = try await reserve(server)
      await server.killHard()
      try await Task.sleep(for: .milliseconds(1300))
      // Killed again while it releases them, sometimes before it has begun.
      for kill in 0..<Self.kills {
        let again = try await ServerProcess.start(in: server.home)
        try await Task.sleep(for: .milliseconds(kill * 2))
        await again.killHard()
      }
      let again = try await ServerProcess.start(in: server.home)
      let store = try StoreFile(again.storePath)
      try await wait(until: { try released(store).count >= Self.members })
      #expect(try released(store) == held)
      let timedOut = try store.rows("SELECT count(*) FROM loyalty_redemption WHERE status = 4").first?.first
      #expect(timedOut == .int(Int64(Self.members)))
      let client = again.client()
      for one in held.prefix(5) {
        let balance = try await client.loyalty.balance(BalanceRequest(memberId: one[0].int))
        #expect(balance.available == 100 && balance.reserved == 0)
      }
      let verified = try await client.loyalty.verify(VerifyLedgerRequest())
      var last: VerifyProgress?
      for try await item in verified { last = item }
      #expect(last?.clean == true)
      await client.close()
      #expect(await again.terminate().exit == .code(0))
      #expect(try await Verification.run(server.home).exit == .code(0))
      #expect(try released(StoreFile(again.storePath)) == held)
    }

    /// - Returns: member, instant of the end, points of each reservation.
    private func reserve(_ server: ServerProcess) async throws -> [[StoreFile.Value]] {
      let client = server.client()
      _ = try await Roster.open(client)
      var members: [Int64] = []
      for number in 0..<Self.members {
        let customer = try await client.customers.create(CreateCustomerRequest(name: "客户 \(number)"))
        let request = EnrollMemberRequest(customerId: customer.id, openingPoints: 100)
        members.append(try await client.members.enroll(request).id)
      }
      var held: [[StoreFile.Value]] = []
      for (number, member) in members.enumerated() {
        let points = Int64(number + 1)
        let one = try await client.loyalty.reserve(RedeemRequest(memberId: member, points: points, holdSeconds: 1))
        held.append([.int(member), .int(one.createdAtMs + 1000), .text("1:\(points);3:-\(points)")])
        #expect(one.expiresAtMs == one.createdAtMs + 1000)
      }
      await client.close()
      return held
    }

    private func released(_ store: StoreFile) throws -> [[StoreFile.Value]] {
      try store.rows(
        "SELECT member_id, at_ms, entries FROM loyalty_transaction WHERE kind = 10 ORDER BY member_id, id")
    }

    private func wait(until isDone: () throws -> Bool) async throws {
      for _ in 0..<500 {
        if try isDone() { return }
        try await Task.sleep(for: .milliseconds(10))
      }
    }
  }
}
