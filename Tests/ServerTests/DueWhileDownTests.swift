import Contract
import Store
import TestHouse
import Testing

/// What falls due while no server runs: it happens once after the start, at the instant at which it was due.
struct DueWhileDownTests {
  @Test func `what fell due while the server was down happens once, each at its own instant`() async throws {
    let outage = try await Outage(members: 1)
    try await outage.start { house in
      let happened = try outage.happened(house)
      #expect(happened == outage.expected)
      let (started, due) = (house.clock.nowMs, Set(outage.due))
      let events = try house.journal().filter { $0.methodName == "loyalty.due" }
      #expect(Set(events.map(\.atMs)).isSubset(of: due) && events.allSatisfy { $0.postedMs == started })
    }
    try await outage.start { house in
      let happened = try outage.happened(house)
      #expect(happened == outage.expected)
    }
  }

  @Test func `a start that is cut off in the middle of it goes on with the next, and nothing happens twice`()
    async throws
  {
    let outage = try await Outage(members: 60)
    var starts = 0
    var rows = 0
    while rows < 60 * 4, starts < 40 {
      starts += 1
      try await outage.start(until: rows + 7) { house in
        let found = try outage.rows(house)
        #expect(found >= rows)
        rows = found
      }
    }
    #expect(starts >= 3, "it was not cut off often enough to mean anything")
    try await outage.start { house in
      let happened = try outage.happened(house)
      #expect(happened == outage.expected)
    }
  }

  @Test func `a member whom nobody looks at any more is caught by the same check`() async throws {
    let outage = try await Outage(members: 3, forgetting: 2)
    try await outage.start { house in
      let happened = try outage.happened(house)
      #expect(Set(outage.expected).subtracting(happened).count == 5 && Set(happened).isSubset(of: outage.expected))
    }
  }
}

/// A store whose members have a tier, points that expire and a reservation, closed for more than two years.
private final class Outage {
  private static let dayMs = TestClock.dayMs
  /// In Shanghai, which is eight hours ahead: the days at whose beginning something is due.
  private static let expiryMs =
    (TestClock.startMs + 8 * TestClock.hourMs) / dayMs * dayMs + 11 * dayMs - 8 * TestClock.hourMs
  private static let holdEndMs = TestClock.startMs + TestClock.hourMs
  /// 1 January 2028 and 2029.
  private static let firstYearEndMs: Int64 = 1_830_268_800_000
  private static let secondYearEndMs: Int64 = 1_861_891_200_000

  let folder = TempFolder()
  let clock = TestClock()
  let due = [holdEndMs, expiryMs, firstYearEndMs, secondYearEndMs]
  /// In words, as `happened` tells it.
  let expected: [String]

  /// - Parameter forgetting: the place of a member whom the agenda loses.
  init(members: Int, forgetting forgotten: Int? = nil) async throws {
    let house = try LiveHouse(folder: folder, clock: clock)
    try await LoyaltyBooth.open(house.admin, Self.draft)
    var ids: [Int64] = []
    for number in 0..<members { ids.append(try await Self.member(house, number)) }
    if let forgotten {
      try house.tamper(
        "DELETE FROM agenda WHERE ref = $1 AND at_ms = $2", [.int(ids[forgotten]), .int(Self.holdEndMs)])
    }
    await house.close()
    clock.nowMs += 800 * Self.dayMs
    expected = ids.flatMap { id in
      [
        "\(id) release 30 at \(Self.holdEndMs)", "\(id) expire -100 at \(Self.expiryMs)", "\(id) timed out",
        "\(id) gold to gold, 3, at \(Self.firstYearEndMs)", "\(id) gold to base, 4, at \(Self.secondYearEndMs)",
      ]
    }.sorted()
  }

  private static var draft: ProgramConfig {
    ProgramConfig(
      rules: [EarningRule(code: "base", name: "消费", kind: .rate, points: 1, perMinor: 100)],
      expiry: ExpiryPolicy(kind: .days, count: 10),
      tiers: [
        TierLevel(code: "base", name: "普通", threshold: 0), TierLevel(code: "gold", name: "金", threshold: 10_000),
      ],
      tierPolicy: TierPolicy(metric: .spend, window: .calendarYear, downgrade: .full))
  }

  /// A hundred points, thirty of them reserved for an hour, and a tier that is kept once and then lost.
  private static func member(_ house: LiveHouse, _ number: Int) async throws -> Int64 {
    let customer = try await house.customer("测试 \(number)")
    let id = try await house.admin.members.enroll(EnrollMemberRequest(customerId: customer.id)).id
    _ = try await house.admin.purchases.record(
      RecordPurchaseRequest(
        customerId: customer.id, externalRef: "shop:\(number)", amount: Money(minor: 10_000, currency: "CNY")))
    _ = try await house.admin.loyalty.reserve(RedeemRequest(memberId: id, points: 30, holdSeconds: 3600))
    return id
  }

  /// Starts, and closes again when nothing is due any more, or so many rows are there.
  func start(until rowsMax: Int = .max, _ body: (LiveHouse) async throws -> Void) async throws {
    let house = try LiveHouse(folder: folder, clock: clock) { $1.agendaEventsMax = 2 }
    for _ in 0..<4000 {
      let left = try house.read {
        try $0.first("SELECT count(*) FROM agenda WHERE wake_ms <= $1", [.int(clock.nowMs)]) { $0.int(0) } ?? 0
      }
      if try left == 0 || rows(house) >= rowsMax { break }
      try await Task.sleep(for: .milliseconds(1))
    }
    if rowsMax == .max {
      let broken = try await house.broken()
      #expect(broken == [])
    }
    try await body(house)
    await house.close()
  }

  /// How much has happened since it was closed.
  func rows(_ house: LiveHouse) throws -> Int { try happened(house).filter { !$0.hasSuffix("timed out") }.count }

  func happened(_ house: LiveHouse) throws -> [String] {
    try house.read { transaction in
      let posted = try transaction.all(
        "SELECT member_id, kind, at_ms, entries FROM loyalty_transaction WHERE kind IN (6, 10)"
      ) { row in
        let points = row.text(3).split(separator: ";").compactMap { entry -> Substring? in
          entry.hasPrefix("1:") ? entry.dropFirst(2) : nil
        }
        return "\(row.int(0)) \(row.int(1) == 6 ? "expire" : "release") \(points.joined()) at \(row.int(2))"
      }
      let changes = try transaction.all(
        """
        SELECT member_id, from_tier, to_tier, reason, at_ms FROM loyalty_tier_change WHERE at_ms > $1
        """, [.int(TestClock.startMs)]
      ) { "\($0.int(0)) \($0.optionalText(1) ?? "–") to \($0.text(2)), \($0.int(3)), at \($0.int(4))" }
      let timedOut = try transaction.all("SELECT member_id FROM loyalty_redemption WHERE status = 4") {
        "\($0.int(0)) timed out"
      }
      return (posted + changes + timedOut).sorted()
    }
  }
}
