import Contract
import Store
import TestHouse
import Testing

/// The life of a membership: cards, suspension, leaving and coming back.
struct MemberTests {
  private static let tiers = [
    TierLevel(code: "base", name: "普通", threshold: 0), TierLevel(code: "gold", name: "金", threshold: 10_000),
  ]

  private static func configure(_ config: inout ProgramConfig) {
    config.tiers = tiers
    config.tierPolicy = TierPolicy(metric: .spend, window: .calendarYear, downgrade: .full)
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a suspended member earns nothing until the suspension ends`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let made = try await club.join()
      let suspended = try await club.suspend(made)
      #expect(suspended.status == .suspended && suspended.version == 2)
      #expect(try await house.buy(made.customerId, "1", 10).earned == [])
      #expect(try await house.refusedWithoutTrace { try await club.suspend(made) } == "MEMBER_SUSPENDED member_id")
      #expect(try await house.refusedWithoutTrace { try await club.redeem(made, 1) } == "MEMBER_SUSPENDED member_id")
      let resumed = try await club.resume(made)
      #expect(resumed.status == .active && resumed.version == 3)
      #expect(try await house.buy(made.customerId, "2", 10).earned.map(\.points) == [10])
      #expect(try await house.refusedWithoutTrace { try await club.resume(made) } == "MEMBER_ACTIVE member_id")
      #expect(try house.journal().contains { $0.methodName == "members.suspend" && !$0.entities.isEmpty })
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who leaves forfeits their points and their tier, and comes back with their debt`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house) {
        Self.configure(&$0)
        $0.pending = PendingPolicy(days: 5)
      }
      let made = try await club.join { $0.openingPoints = 40 }
      let purchase = try await house.buy(made.customerId, "1", 150)
      #expect(try await club.again(made).tier == "gold")
      let reserved = try await club.reserve(made, 15)
      #expect(try await house.refusedWithoutTrace { try await club.close(made) } == "RESERVATIONS_OPEN member_id")
      _ = try await house.admin.loyalty.release(ReleaseRequest(redemptionId: reserved.id))
      house.clock.nowMs += 1000
      let closed = try await club.close(made)
      #expect(closed.status == .closed && closed.closedAtMs == house.clock.nowMs && closed.tier == nil)
      #expect(closed.balance.available == 0 && closed.balance.pending == 0 && closed.tierUntilMs == nil)
      #expect(try house.number("SELECT count(*) FROM loyalty_transaction WHERE kind = 18") == 1)
      for outcome in [
        try await house.refusedWithoutTrace { try await club.close(made) },
        try await house.refusedWithoutTrace { try await club.suspend(made) },
        try await house.refusedWithoutTrace {
          try await club.members.replaceCard(ReplaceCardRequest(memberId: made.id, reason: "丢失"))
        },
      ] { #expect(outcome == "MEMBER_CLOSED member_id") }
      #expect(try await house.buy(made.customerId, "2", 10).earned == [])
      // What was forfeited covers what the refund would take.
      _ = try await house.giveBack(purchase, "R1")
      #expect(try await club.again(made).balance.debt == 0)
      let back = try await club.resume(made)
      #expect(back.status == .active && back.closedAtMs == nil && back.tier == "base")
      #expect(back.joinedAtMs == made.joinedAtMs && back.card == made.card)
      #expect(try Books(house).broken == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `debt outlasts leaving and coming back`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let made = try await club.join()
      let purchase = try await house.buy(made.customerId, "1", 50)
      _ = try await club.redeem(made, 50)
      _ = try await house.giveBack(purchase, "R1")
      _ = try await club.close(made)
      let back = try await club.resume(made)
      #expect(back.balance.debt == 50 && back.balance.balance == -50)
      #expect(try await house.buy(made.customerId, "2", 60).earned.map(\.available) == [10])
      #expect(try Books(house).broken == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who left cannot come back to a program that is closed, nor as an archived customer`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let made = try await club.join()
      _ = try await club.close(made)
      let archived = try await house.admin.customers.archive(
        ArchiveCustomerRequest(id: made.customerId, version: 1))
      #expect(try await house.refusedWithoutTrace { try await club.resume(made) } == "CUSTOMER_ARCHIVED member_id")
      _ = try await house.admin.customers.restore(
        RestoreCustomerRequest(id: made.customerId, version: archived.version))
      try club.close()
      #expect(try await house.refusedWithoutTrace { try await club.resume(made) } == "PROGRAM_CLOSED member_id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a replaced card answers no longer, the new one does`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let made = try await club.join { $0.card = "OLD-1" }
      let other = try await club.join("李小红") { $0.card = "OTHER1" }
      func replace(_ card: String?) async throws -> Member {
        try await club.members.replaceCard(ReplaceCardRequest(card: "old1", newCard: card, reason: "丢失"))
      }
      #expect(try await house.refusedWithoutTrace { try await replace("other-1") } == "CARD_TAKEN new_card")
      #expect(try await house.refusedWithoutTrace { try await replace("old 1") } == "CARD_TAKEN new_card")
      #expect(try await house.refusedWithoutTrace { try await replace("----") } == "CARD_INVALID new_card")
      let changed = try await replace("new-1")
      #expect(changed.card == "NEW1" && changed.id == made.id && changed.version == 2 && changed.moreCards == [])
      #expect(await said { try await replace(nil) } == "MEMBER_NOT_FOUND card")
      #expect(try await club.members.get(GetMemberRequest(card: "new 1")) == changed)
      let ours = try await club.members.replaceCard(ReplaceCardRequest(memberId: made.id, reason: "丢失"))
      #expect(ours.card == "M0000000014")
      // The number is free again.
      #expect(try await club.join("甲") { $0.card = "OLD1" }.card == "OLD1")
      #expect(try await club.again(other) == other)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a member is named by exactly one of their names`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let second = try Club(house, "second")
      let made = try await club.join()
      func get(_ request: GetMemberRequest) async -> String { await said { try await club.members.get(request) } }
      #expect(await get(GetMemberRequest()) == "ONE_OF_REQUIRED member_id")
      #expect(await get(GetMemberRequest(memberId: made.id, card: made.card)) == "ONE_OF_REQUIRED member_id")
      #expect(await get(GetMemberRequest(memberId: 999)) == "MEMBER_NOT_FOUND member_id")
      #expect(await get(GetMemberRequest(card: "-")) == "MEMBER_NOT_FOUND card")
      #expect(await get(GetMemberRequest(customerId: 999)) == "CUSTOMER_NOT_FOUND customer_id")
      #expect(
        await get(GetMemberRequest(customerId: made.customerId, program: "second")) == "MEMBER_NOT_FOUND customer_id")
      #expect(await get(GetMemberRequest(customerId: made.customerId, program: "none")) == "PROGRAM_NOT_FOUND program")
      let customer = try await house.admin.customers.get(GetCustomerRequest(id: made.customerId))
      let other = try await second.enrol(customer)
      #expect(await get(GetMemberRequest(customerId: made.customerId)) == "PROGRAM_NEEDED program")
      let named = GetMemberRequest(customerNumber: customer.number, program: "second")
      #expect(try await club.members.get(named) == other)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the members of a program come in order, by status and tier, page by page`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house) { Self.configure(&$0) }
      let other = try Club(house, "other")
      var made: [Member] = []
      for number in 0..<7 {
        made.append(try await club.join("客户\(number)"))
        _ = try await other.join("别的\(number)")
      }
      for index in [1, 4] { made[index] = try await club.suspend(made[index]) }
      _ = try await house.buy(made[2].customerId, "1", 200)
      made[2] = try await club.again(made[2])
      func all(_ request: ListMembersRequest) async throws -> [Member] {
        var request = request
        var found: [Member] = []
        repeat {
          let reply = try await club.members.list(request)
          #expect(reply.items.count <= request.limit.map(Int.init) ?? 50)
          found += reply.items
          request.cursor = reply.nextCursor
        } while request.cursor != nil
        return found
      }
      for limit in [1, 2, 3, 7, 500] as [UInt32] {
        #expect(try await all(ListMembersRequest(program: "points", limit: limit)) == made)
        let suspended = ListMembersRequest(program: "points", status: .suspended, limit: limit)
        #expect(try await all(suspended) == [made[1], made[4]])
        #expect(try await all(ListMembersRequest(program: "points", tier: "gold", limit: limit)) == [made[2]])
        #expect(try await all(ListMembersRequest(program: "points", tier: "none", limit: limit)) == [])
      }
      let first = try await club.members.list(ListMembersRequest(program: "points", limit: 1))
      let wrong = ListMembersRequest(program: "other", limit: 1, cursor: first.nextCursor)
      #expect(await said { try await club.members.list(wrong) } == "CURSOR_MISMATCH cursor")
      #expect(await said { try await club.members.list(ListMembersRequest()) } == "PROGRAM_NEEDED program")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `members of customers out of sight are left out of lists, and are answered like none`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let desk = try await house.desk(.role(.specialist))
      var own: [Int64] = []
      for number in 0..<5 {
        let customer = try await desk.customers.create(CreateCustomerRequest(name: "自己\(number)"))
        own.append(try await desk.members.enroll(EnrollMemberRequest(customerId: customer.id)).id)
        for other in 0..<3 { _ = try await club.join("别人\(number)\(other)") }
      }
      for limit in [1, 2, 5, 500] as [UInt32] {
        var cursor: String?
        var found: [Int64] = []
        repeat {
          let reply = try await desk.members.list(ListMembersRequest(limit: limit, cursor: cursor))
          found += reply.items.map(\.id)
          cursor = reply.nextCursor
        } while cursor != nil
        #expect(found == own, "limit \(limit)")
      }
      let hidden = try await club.join("看不见") { $0.card = "HIDDEN1" }
      let asks: [(GetMemberRequest) async throws -> Void] = [
        { _ = try await desk.members.get($0) },
        { _ = try await desk.members.suspend(ChangeMemberRequest(memberId: $0.memberId, card: $0.card, reason: "x")) },
        { _ = try await desk.members.resume(ChangeMemberRequest(memberId: $0.memberId, card: $0.card, reason: "x")) },
        { _ = try await desk.members.close(ChangeMemberRequest(memberId: $0.memberId, card: $0.card, reason: "x")) },
        {
          _ = try await desk.members.replaceCard(
            ReplaceCardRequest(memberId: $0.memberId, card: $0.card, reason: "x"))
        },
      ]
      for ask in asks {
        func told(_ request: GetMemberRequest, _ typed: String) async throws -> Status {
          var status = try await refusal { try await ask(request) }
          status.message = status.message.replacing(typed, with: "…")
          status.violations = status.violations.map { Violation(path: $0.path, reason: $0.reason) }
          return status
        }
        let byId = try await told(GetMemberRequest(memberId: hidden.id), "\(hidden.id)")
        #expect(byId.reason == "MEMBER_NOT_FOUND")
        #expect(try await told(GetMemberRequest(memberId: 987_654), "987654") == byId)
        #expect(
          try await told(GetMemberRequest(card: "HIDDEN1"), "HIDDEN1")
            == told(GetMemberRequest(card: "NOTHING1"), "NOTHING1"))
      }
    }
  }
}
