import Contract
import Store
import TestHouse
import Testing

/// What becomes of memberships when two files become one.
struct LoyaltyMergeTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a member whose customer becomes part of another file goes there`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (club, second) = (try Club(house), try Club(house, "second"))
      let (from, into) = (try await house.customer("甲"), try await house.customer("乙"))
      let moving = try await club.enrol(from) { $0.openingPoints = 70 }
      let staying = try await second.enrol(into)
      _ = try await house.buy(from.id, "1", 30)
      let reply = try await house.mergeFiles(from.id, into: into.id)
      #expect(reply.moves.filter { $0.what == "memberships" }.map(\.count) == [1])
      var moved = try await club.again(moving)
      #expect(moved.customerId == into.id && moved.customerNumber == into.number && moved.version == 3)
      #expect(moved.balance.available == 100 && moved.card == moving.card && moved.status == .active)
      #expect(try await club.members.get(GetMemberRequest(customerId: from.id, program: "points")) == moved)
      #expect(try await club.again(staying) == staying)
      #expect(try await house.buy(into.id, "2", 5).earned.count == 2)
      moved = try await club.again(moving)
      #expect(moved.balance.available == 105)
      #expect(try Books(house).broken == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `two members of a program become one with all that both have`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house) {
        $0.expiry = ExpiryPolicy(kind: .days, count: 100)
        $0.rules.append(EarningRule(code: "g", name: "成长", kind: .rate, points: 1, perMinor: 1000, gives: .growth))
        $0.rules.append(EarningRule(code: "first", name: "首购", kind: .firstPurchase, points: 7))
      }
      let (from, into) = (try await house.customer("甲"), try await house.customer("乙"))
      let loser = try await club.enrol(from) { $0.card = "CARD-A" }
      house.clock.nowMs += Club.day
      let survivor = try await club.enrol(into) { $0.card = "CARD-B" }
      _ = try await house.buy(from.id, "1", 100)
      house.clock.nowMs += Club.day
      _ = try await house.buy(into.id, "2", 50)
      _ = try await club.redeem(survivor, 20)
      let issued = try Self.programAccounts(house)
      let dates = try Self.lotDates(house)
      let reply = try await house.mergeFiles(from.id, into: into.id)
      #expect(reply.moves.filter { $0.what == "memberships" }.map(\.count) == [1])
      let joined = try await club.again(survivor)
      #expect(joined.balance.available == 107 + 57 - 20 && joined.balance.growth == 15)
      #expect(joined.joinedAtMs == loser.joinedAtMs && joined.card == "CARDB" && joined.moreCards == ["CARDA"])
      #expect(try await club.members.get(GetMemberRequest(card: "card-a")) == joined)
      #expect(try await club.members.get(GetMemberRequest(card: "card-b")) == joined)
      #expect(try await club.members.get(GetMemberRequest(customerId: from.id)) == joined)
      let gone = try await club.again(loser)
      #expect(gone.status == .closed && gone.closedAtMs == house.clock.nowMs && gone.moreCards == [])
      #expect(gone.balance.balance == 0 && gone.balance.growth == 0)
      #expect(try Self.programAccounts(house) == issued, "a merge gives nothing and takes nothing")
      #expect(try Self.lotDates(house) == dates)
      let lots = try house.number("SELECT count(*) FROM loyalty_lot WHERE member_id = $1", [.int(survivor.id)])
      #expect(lots == 2)
      // It is their third purchase, not another first one.
      #expect(try await house.buy(into.id, "3", 1).earned.map(\.points) == [1])
      #expect(try Books(house).broken == [])
      house.clock.nowMs += 100 * Club.day
      #expect(try await club.again(survivor).balance.available == 38, "each lot keeps its date")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what one owes is repaid from what the other has`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      /// Debt of each, then points of each; what is left of both together.
      let cases: [(debts: [Int64], points: [Int64])] = [
        ([0, 30], [50, 0]), ([30, 0], [0, 50]), ([80, 0], [0, 50]), ([0, 80], [50, 0]), ([10, 20], [0, 0]),
        ([0, 0], [40, 20]), ([50, 0], [0, 50]),
      ]
      for (index, one) in cases.enumerated() {
        var members: [Member] = []
        for side in 0...1 {
          let name = "\(index)-\(side)"
          var member = try await club.join("客户\(name)")
          if one.debts[side] > 0 {
            let purchase = try await house.buy(member.customerId, name, one.debts[side])
            _ = try await club.redeem(member, one.debts[side])
            _ = try await house.giveBack(purchase, "R\(name)")
          }
          // Two lots, so that there is an order.
          for part in [one.points[side] / 3, one.points[side] - one.points[side] / 3] where part > 0 {
            _ = try await house.buy(member.customerId, "\(name)-\(part)", part)
          }
          member = try await club.again(member)
          #expect(member.balance.debt == one.debts[side] && member.balance.available == one.points[side])
          members.append(member)
        }
        _ = try await house.mergeFiles(members[0].customerId, into: members[1].customerId)
        let joined = try await club.again(members[1])
        let sum = one.points[0] + one.points[1] - one.debts[0] - one.debts[1]
        #expect(joined.balance.available == max(sum, 0) && joined.balance.debt == max(0 - sum, 0), "\(one)")
        #expect(try Books(house).broken == [], "\(one)")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `pending and reserved points go over and go on`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house) { $0.pending = PendingPolicy(days: 3) }
      let loser = try await club.join("甲") { $0.openingPoints = 100 }
      let survivor = try await club.join("乙")
      let captured = try await club.reserve(loser, 30)
      let released = try await club.reserve(loser, 20)
      let timedOut = try await club.reserve(loser, 10)
      _ = try await house.buy(loser.customerId, "1", 9)
      _ = try await house.mergeFiles(loser.customerId, into: survivor.customerId)
      var joined = try await club.again(survivor).balance
      #expect(joined.available == 40 && joined.reserved == 60 && joined.pending == 9)
      let loyalty = house.admin.loyalty
      let capture = try await loyalty.capture(CaptureRequest(redemptionId: captured.id, points: 25))
      #expect(capture.memberId == survivor.id && capture.balance.available == 45)
      let release = try await loyalty.release(ReleaseRequest(redemptionId: released.id))
      #expect(release.balance.available == 65 && release.balance.reserved == 10)
      house.clock.nowMs += TestClock.hourMs
      let after = try await loyalty.getRedemption(GetRedemptionRequest(id: timedOut.id))
      #expect(after.memberId == survivor.id && after.balance.available == 75)
      house.clock.nowMs += 3 * Club.day
      _ = try await club.suspend(survivor)
      joined = try await club.again(survivor).balance
      #expect(joined.available == 84 && joined.pending == 0 && joined.reserved == 0)
      #expect(try Books(house).broken == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `refunds and cancelled redemptions of before act on who they became`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let (loser, survivor) = (try await club.join("甲"), try await club.join("乙"))
      let purchase = try await house.buy(loser.customerId, "1", 60)
      let redeemed = try await club.redeem(loser, 60)
      let kept = try await house.buy(loser.customerId, "2", 40)
      _ = try await house.mergeFiles(loser.customerId, into: survivor.customerId)
      let cancel = CancelRedemptionRequest(redemptionId: redeemed.id, points: 45, reason: "测试")
      let back = try await house.admin.loyalty.cancel(cancel)
      #expect(back.balance.available == 85, "the used-up lot came over with what came back")
      #expect(try Books(house).broken == [])
      _ = try await house.giveBack(kept, "R2", 10)
      #expect(try await club.again(survivor).balance.available == 75)
      _ = try await house.giveBack(purchase, "R1")
      #expect(try await club.again(survivor).balance.available == 15)
      #expect(try await club.again(loser).balance.debt == 0)
      #expect(try Books(house).broken == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the tier follows from what both did, and never falls`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house) {
        $0.tiers = [
          TierLevel(code: "base", name: "普通", threshold: 0), TierLevel(code: "gold", name: "金", threshold: 10_000),
          TierLevel(code: "black", name: "黑", threshold: 100_000),
        ]
        $0.tierPolicy = TierPolicy(metric: .spend, window: .calendarYear, downgrade: .full)
      }
      let (loser, survivor) = (try await club.join("甲"), try await club.join("乙"))
      for (index, member) in [loser, survivor].enumerated() {
        _ = try await house.buy(member.customerId, "\(index)", 60)
        #expect(try await club.again(member).tier == "base")
      }
      _ = try await house.mergeFiles(loser.customerId, into: survivor.customerId)
      #expect(try await club.again(survivor).tier == "gold")
      #expect(try await club.again(loser).tier == nil)
      let reasons = try house.number(
        "SELECT count(*) FROM loyalty_tier_change WHERE member_id = $1 AND reason = 7 AND to_tier = 'gold'",
        [.int(survivor.id)])
      #expect(reasons == 1)
      let high = try await club.join("丙")
      _ = try await house.buy(high.customerId, "9", 2000)
      _ = try await house.mergeFiles(survivor.customerId, into: high.customerId)
      #expect(try await club.again(high).tier == "black")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a suspension holds and a membership lasts, whichever of the two had it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let cases: [(MemberStatus, MemberStatus, MemberStatus)] = [
        (.active, .active, .active), (.suspended, .active, .suspended), (.active, .suspended, .suspended),
        (.active, .closed, .active), (.closed, .active, .active), (.suspended, .closed, .suspended),
        (.closed, .closed, .closed),
      ]
      for (index, one) in cases.enumerated() {
        var members: [Member] = []
        for (side, status) in [one.0, one.1].enumerated() {
          let member = try await club.join("客户\(index)-\(side)") { $0.openingPoints = 10 }
          switch status {
          case .suspended: members.append(try await club.suspend(member))
          case .closed: members.append(try await club.close(member))
          default: members.append(member)
          }
        }
        _ = try await house.mergeFiles(members[0].customerId, into: members[1].customerId)
        let joined = try await club.again(members[1])
        #expect(joined.status == one.2 && (joined.closedAtMs == nil) == (one.2 != .closed), "\(one)")
        #expect(try await club.again(members[0]).status == .closed)
      }
      #expect(try Books(house).broken == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who became another member cannot come back, and may become one again`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      var members: [Member] = []
      for index in 0..<3 {
        members.append(
          try await club.join("客户\(index)") {
            $0.card = "CARD\(index)"
            $0.openingPoints = 10
          })
      }
      _ = try await house.mergeFiles(members[0].customerId, into: members[1].customerId)
      let status = try await refusal { try await club.resume(members[0]) }
      #expect(status.reason == "MEMBER_EXISTS" && status.message.contains("CARD1"))
      _ = try await house.mergeFiles(members[1].customerId, into: members[2].customerId)
      let last = try await club.again(members[2])
      #expect(last.balance.available == 30 && last.moreCards == ["CARD0", "CARD1"])
      for index in 0..<3 { #expect(try await club.members.get(GetMemberRequest(card: "CARD\(index)")) == last) }
      // A code that was told others before still counts.
      let referred = try await club.join("朋友") { $0.referralCode = members[0].referralCode }
      #expect(referred.referrerId == members[2].id)
      #expect(try Books(house).broken == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who referred somebody and became another member earns as that one`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house) {
        $0.rules.append(EarningRule(code: "friend", name: "推荐", kind: .referrer, points: 50))
      }
      let (loser, survivor) = (try await club.join("甲"), try await club.join("乙"))
      let referred = try await club.join("丙") { $0.referralCode = loser.referralCode }
      _ = try await house.mergeFiles(loser.customerId, into: survivor.customerId)
      _ = try await house.buy(referred.customerId, "1", 1)
      #expect(try await club.again(survivor).balance.available == 50)
      #expect(try await club.again(loser).balance.available == 0)
      #expect(try Books(house).broken == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `nobody remains who referred themselves`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let first = try await club.join("甲")
      let second = try await club.join("乙") { $0.referralCode = first.referralCode }
      let third = try await club.join("丙") { $0.referralCode = second.referralCode }
      let fourth = try await club.join("丁")
      _ = try await house.mergeFiles(first.customerId, into: second.customerId)
      #expect(try await club.again(second).referrerId == nil)
      _ = try await house.mergeFiles(third.customerId, into: fourth.customerId)
      #expect(try await club.again(fourth).referrerId == second.id)
      // None of them has points, so there is nothing to tell of.
      #expect(try house.number("SELECT count(*) FROM loyalty_transaction") == 0)
    }
  }

  // MARK: From the rows

  /// What the program's accounts hold, but for transfers, which come and go.
  private static func programAccounts(_ house: any OpenHouse) throws -> [String] {
    try house.read {
      try $0.all(
        """
        SELECT account || ' ' || sum(points) FROM loyalty_month
        GROUP BY account HAVING account <> 10 OR sum(points) <> 0 ORDER BY account
        """
      ) { $0.text(0) }
    }
  }

  private static func lotDates(_ house: any OpenHouse) throws -> [String] {
    try house.read {
      try $0.all("SELECT id || ' ' || due_ms || ' ' || earned_at_ms || ' ' || remainder FROM loyalty_lot ORDER BY id") {
        $0.text(0)
      }
    }
  }
}
