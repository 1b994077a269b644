import Client
import Contract
import Server
import Store
import Synchronization
import TestHouse
import Testing

/// `loyalty.verify` over a socket, on a ledger of many members.
struct LedgerVerifyTests {
  private static let members = 1000

  @Test func `a ledger of many members is checked whole, whatever the window, and one wrong point in it is found`()
    async throws
  {
    try await withLiveHouse { house in
      let ids = try await Self.fill(house)
      let rows = try house.read { try $0.first("SELECT count(*) FROM loyalty_transaction") { $0.int(0) } }
      for credit: UInt32 in [1, 16, 256] {
        let start = ContinuousClock.now
        let items = try await house.verified(credit: credit)
        print(
          "loyalty.verify, credit \(credit): \(rows ?? 0) transactions, \(items.count) items, \(ContinuousClock.now - start)"
        )
        #expect(items.last?.done == true && items.last?.clean == true)
        #expect(items.reduce(0) { $0 + $1.members } == Int64(Self.members))
        #expect(items.reduce(0) { $0 + $1.transactions } == rows)
        #expect(items.count >= 2, "one page is no stream")
      }
      try house.tamper("UPDATE loyalty_member SET available = available + 1 WHERE id = $1", [.int(ids[617])])
      let broken = try await house.broken()
      #expect(broken.contains { $0.hasPrefix("member:\(ids[617]):") }, "\(broken)")
    }
  }

  @Test func `a check beside members who go on redeeming finds nothing broken`() async throws {
    try await withLiveHouse({ options, _ in options.loops = 2 }) { house in
      let ids = try await Self.fill(house)
      let isOver = Flag()
      let redeemers = (0..<4).map { index in
        let client = house.client()
        return Task {
          var count = 0
          while !isOver.isSet {
            let id = ids[(index + count * 7) % ids.count]
            _ = try await client.loyalty.redeem(RedeemRequest(memberId: id, points: 1))
            count += 1
          }
          return count
        }
      }
      for _ in 0..<5 {
        let broken = try await house.broken()
        #expect(broken == [])
      }
      isOver.set()
      var redeemed = 0
      for redeemer in redeemers { redeemed += try await redeemer.value }
      #expect(redeemed > 50, "too little happened beside the checks to mean anything")
    }
  }

  /// Each with an opening balance and three adjustments.
  private static func fill(_ house: LiveHouse) async throws -> [Int64] {
    try await LoyaltyBooth.open(
      house.admin, ProgramConfig(adjustLimits: [AdjustLimit(role: .administrator, points: 1000)]))
    let client = house.client()
    let ids = try await withThrowingTaskGroup(of: Int64.self) { group in
      for number in 0..<members {
        group.addTask {
          let customer = try await client.customers.create(CreateCustomerRequest(name: "测试 \(number)"))
          return try await client.members.enroll(
            EnrollMemberRequest(customerId: customer.id, openingPoints: 100_000)
          ).id
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for points: Int64 in [5, -3, 7] {
      let reply = try await client.loyalty.adjustMany(
        AdjustManyRequest(rows: ids.map { AdjustRow(memberId: $0, points: points, reason: "测试") }))
      #expect(reply.results.count == members && reply.results.allSatisfy { $0.outcome == .created })
    }
    return ids.sorted()
  }
}

private final class Flag: Sendable {
  private let value = Atomic<Bool>(false)
  var isSet: Bool { value.load(ordering: .relaxed) }
  func set() { value.store(true, ordering: .relaxed) }
}
