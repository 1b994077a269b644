import Contract
import Store
import TestHouse
import Testing

/// Pools, caps and limits when two members become one, and merges that cannot be.
struct LoyaltyMergeLimitTests {
  @Test(arguments: Desk.Kind.allCases)
  func `who is in no pool takes the other's place, also as its owner`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let (loser, survivor) = (try await club.join("甲"), try await club.join("乙"))
      let child = try await club.join("丙")
      let pool = try await club.members.createPool(CreatePoolRequest(memberId: loser.id, name: "家"))
      _ = try await club.members.joinPool(JoinPoolRequest(memberId: child.id, poolId: pool.id))
      _ = try await house.mergeFiles(loser.customerId, into: survivor.customerId)
      let after = try await club.members.getPool(GetPoolRequest(id: pool.id))
      #expect(after.ownerMemberId == survivor.id && after.memberIds == [survivor.id, child.id])
      #expect(after.closedAtMs == nil)
      #expect(try await club.again(survivor).poolId == pool.id)
      #expect(try await club.again(loser).poolId == nil)
      // One of the same pool: it just has one member less.
      _ = try await house.mergeFiles(survivor.customerId, into: child.customerId)
      let last = try await club.members.getPool(GetPoolRequest(id: pool.id))
      #expect(last.ownerMemberId == child.id && last.memberIds == [child.id] && last.closedAtMs == nil)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `of two pools the survivor's stays, and the other ends where its owner is gone`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      var members: [Member] = []
      var pools: [Pool] = []
      for name in ["甲", "乙"] {
        let owner = try await club.join(name)
        let other = try await club.join(name + "二")
        let pool = try await club.members.createPool(CreatePoolRequest(memberId: owner.id, name: name))
        pools.append(try await club.members.joinPool(JoinPoolRequest(memberId: other.id, poolId: pool.id)))
        members += [owner, other]
      }
      _ = try await house.mergeFiles(members[1].customerId, into: members[2].customerId)
      var first = try await club.members.getPool(GetPoolRequest(id: pools[0].id))
      #expect(first.memberIds == [members[0].id] && first.closedAtMs == nil)
      _ = try await house.mergeFiles(members[0].customerId, into: members[3].customerId)
      first = try await club.members.getPool(GetPoolRequest(id: pools[0].id))
      #expect(first.memberIds == [] && first.closedAtMs != nil)
      let second = try await club.members.getPool(GetPoolRequest(id: pools[1].id))
      #expect(second.memberIds == [members[2].id, members[3].id] && second.closedAtMs == nil)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what both have used of a cap, a day's limit and a reward adds up`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house) {
        $0.rules[0].maxPerMember = 100
        $0.rules[0].capPeriod = .month
        $0.limits = MemberLimits(purchasesPerDay: 3)
      }
      let (loser, survivor) = (try await club.join("甲"), try await club.join("乙"))
      _ = try await house.buy(loser.customerId, "1", 60)
      _ = try await house.buy(survivor.customerId, "2", 30)
      try house.perform(
        "INSERT INTO loyalty_reward_count VALUES ($1, 5, 2), ($2, 5, 1), ($1, 6, 1)",
        [
          .int(loser.id), .int(survivor.id),
        ])
      _ = try await house.mergeFiles(loser.customerId, into: survivor.customerId)
      #expect(try await house.buy(survivor.customerId, "3", 50).earned.map(\.points) == [10])
      house.clock.nowMs += 1
      #expect(try await house.buy(survivor.customerId, "4", 50).earned.map(\.points) == [0])
      let counts = try house.read {
        try $0.all("SELECT member_id || ' ' || reward_id || ' ' || count FROM loyalty_reward_count ORDER BY 1") {
          $0.text(0)
        }
      }
      #expect(counts == ["\(survivor.id) 5 3", "\(survivor.id) 6 1"])
      #expect(try house.number("SELECT count(*) FROM loyalty_cap WHERE member_id = $1", [.int(loser.id)]) == 0)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a dry run shows how many memberships would move and moves none`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (club, second) = (try Club(house), try Club(house, "second"))
      let (from, into) = (try await house.customer("甲"), try await house.customer("乙"))
      for one in [club, second] { _ = try await one.enrol(from) { $0.openingPoints = 5 } }
      _ = try await club.enrol(into)
      let before = try StoreDump(house)
      let request = MergeCustomersRequest(into: into.id, from: from.id)
      let plan = try await house.admin.customers.merge(request, CallOptions(dryRun: true))
      #expect(plan.moves.filter { $0.what == "memberships" }.map(\.count) == [2])
      #expect(try StoreDump(house) == before)
      #expect(try await house.admin.customers.merge(request).moves == plan.moves)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a merge of the past is refused where the ledger has gone on`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let (loser, survivor) = (try await club.join("甲"), try await club.join("乙"))
      house.clock.nowMs += Club.day
      _ = try await house.buy(loser.customerId, "1", 5)
      let then = CallOptions(asOfMs: house.clock.nowMs - 1000)
      let outcome = try await house.refusedWithoutTrace {
        try await house.admin.customers.merge(
          MergeCustomersRequest(into: survivor.customerId, from: loser.customerId), then)
      }
      #expect(outcome == "AS_OF_INVALID meta.as_of_ms")
    }
  }

  @Test func `a merge of too many lots is refused, one of as many as may be is not`() async throws {
    let house = try TestHouse()
    let club = try Club(house)
    let (loser, survivor) = (try await club.join("甲") { $0.openingPoints = 1 }, try await club.join("乙"))
    try house.perform(
      """
      WITH RECURSIVE n (id) AS (SELECT 1000001 UNION ALL SELECT id + 1 FROM n WHERE id < 1050000)
      INSERT INTO loyalty_lot (id, member_id, transaction_id, state, due_ms, earned_at_ms, amount, remainder, reserved,
        expired, covered)
      SELECT id, $1, 1, 1, 9223372036854775807, id, 1, 1, 0, 0, 0 FROM n
      """, [.int(loser.id)])
    let request = MergeCustomersRequest(into: survivor.customerId, from: loser.customerId)
    let status = try await refusal { try await house.admin.customers.merge(request) }
    #expect(status.reason == "MERGE_TOO_LARGE" && status.violations.map(\.path) == ["from"])
    #expect(status.message.contains("50000"))
    try house.perform("DELETE FROM loyalty_lot WHERE id = 1000001")
    try house.perform("UPDATE loyalty_member SET available = 50000 WHERE id = $1", [.int(loser.id)])
    let start = ContinuousClock.now
    _ = try await house.admin.customers.merge(request)
    print("a merge of 50,000 lots: \(ContinuousClock.now - start)")
    #expect(try await club.again(survivor).balance.available == 50_000)
    #expect(try house.number("SELECT count(*) FROM loyalty_lot WHERE member_id = $1", [.int(survivor.id)]) == 50_000)
  }
}
