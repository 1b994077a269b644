import Contract
import TestHouse
import Testing

/// Points as a remedy: in the loyalty ledger once, in the same transaction.
struct StepsPointsTests {
  @Test(arguments: Desk.Kind.allCases)
  func `points are posted once, whatever is sent again`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let member = try await floor.club()
      let accepted = try await floor.executing([Floor.points(500)])
      let key = CallOptions(idempotencyKey: Array("deliver".utf8))
      let first = try await floor.deliver(accepted, 0, nil, by: nil, key)
      let replayed = try await floor.deliver(accepted, 0, nil, by: nil, key)
      #expect(replayed.version == first.version)
      let again = try await house.refusedWithoutTrace { try await floor.deliver(first, 0) }
      #expect(again == "REMEDY_DELIVERED line")
      let balance = try await floor.balance(member)
      #expect(balance == 500)
      let transactionId = first.remedies[0].transactionId ?? 0
      let posted = try await floor.admin.desk.loyalty.getTransaction(GetTransactionRequest(id: transactionId))
      #expect(posted.kind == .adjust && posted.points == 500 && posted.detail?.reason == accepted.number)
      let event = try await floor.timeline(first).last
      #expect(event?.step == .deliver && event?.transactionId == transactionId && event?.line == 0)
      let broken = try await floor.brokenLedger()
      #expect(broken.isEmpty)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a further round promises and posts anew, and both are counted`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let member = try await floor.club()
      let accepted = try await floor.executing([Floor.points(500)])
      let resolved = try await floor.resolve(try await floor.deliver(accepted, 0))
      let unhappy = try await floor.followUp(resolved, satisfied: false, score: 2, comment: "太少")
      let notNow = try await house.refusedWithoutTrace { try await floor.deliver(unhappy, 0) }
      #expect(notNow == "STEP_NOT_NOW id")
      let proposed = try await floor.propose(try await floor.evidence(unhappy), [Floor.points(300)])
      #expect(proposed.remedies.count == 1 && proposed.remedies[0].deliveredAtMs == nil)
      let delivered = try await floor.deliver(try await floor.answer(proposed, .accepted), 0)
      #expect(delivered.givenPoints == 800)
      let balance = try await floor.balance(member)
      #expect(balance == 800)
      let broken = try await floor.brokenLedger()
      #expect(broken.isEmpty)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who is no member, and who is nobody, gets no points`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let member = try await floor.club()
      let stranger = try await house.customer("路人甲")
      let proven = try await floor.proven { $0.customerId = stranger.id }
      let missing = try await house.refusedWithoutTrace { try await floor.propose(proven, [Floor.points(5)]) }
      #expect(missing == "MEMBER_MISSING remedies[0].program")
      let anonymous = try await floor.proven {
        $0.customerId = nil
        $0.anonymous = true
      }
      let nobody = try await house.refusedWithoutTrace { try await floor.propose(anonymous, [Floor.points(5)]) }
      #expect(nobody == "ANONYMOUS_NO_POINTS remedies[0]")
      // A membership that ended since the promise.
      let accepted = try await floor.executing([Floor.points(5)])
      _ = try await floor.admin.desk.members.close(ChangeMemberRequest(memberId: member.id, reason: "退会"))
      let gone = try await house.refusedWithoutTrace { try await floor.deliver(accepted, 0) }
      #expect(gone == "MEMBER_MISSING line")
    }
  }
}
