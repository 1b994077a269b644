import Contract
import TestHouse
import Testing

/// A complaint from the record to its end.
struct StepsLifeTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a complaint goes from the record to the close, and its timeline says who did what`(kind: Desk.Kind) async throws
  {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let member = try await floor.club()
      let proven = try await floor.proven()
      #expect(proven.state == .investigating && proven.evidence == 1)
      let lines = [Floor.apology[0], Floor.points(300), Floor.refund(2000)]
      let proposed = try await floor.propose(proven, lines)
      #expect(proposed.state == .proposed && proposed.remedies.map(\.line) == [0, 1, 2])
      let finding = try await floor.again(proposed).finding
      #expect(proposed.substantiated == .yes && finding == "承运商野蛮装卸")
      #expect(proposed.clock(of: .reply)?.fulfilledMs == Floor.mondayMs)
      #expect(proposed.clock(of: .resolve)?.pausedSinceMs == Floor.mondayMs)
      let accepted = try await floor.answer(proposed, .accepted)
      #expect(accepted.state == .executing && accepted.clock(of: .resolve)?.pausedSinceMs == nil)
      let apologised = try await floor.deliver(accepted, 0)
      let posted = try await floor.deliver(apologised, 1)
      let delivered = try await floor.deliver(posted, 2, "R-88")
      #expect(delivered.remedies.allSatisfy { $0.deliveredBy == floor.handler.name && $0.deliveredAtMs != nil })
      #expect(delivered.remedies[2].reference == "R-88" && delivered.remedies[1].transactionId != nil)
      #expect(delivered.givenPoints == 300 && delivered.givenMoney == [Money(minor: 2000, currency: "CNY")])
      let resolved = try await floor.resolve(delivered)
      #expect(resolved.state == .resolved && resolved.resolvedBy == floor.handler.name)
      #expect(resolved.clock(of: .followUp) != nil && resolved.clock(of: .resolve)?.fulfilledMs != nil)
      let called = try await floor.followUp(resolved)
      #expect(called.state == .resolved && called.followUps.map(\.score) == [5])
      let closed = try await floor.close(called)
      #expect(closed.state == .closed && closed.closedAtMs == Floor.mondayMs && closed.nextDueMs == nil)
      #expect(closed.rootCause?.hurt == [.service, .time])
      let events = try await floor.timeline(closed)
      let steps: [ComplaintStep] = [
        .record, .triage, .start, .addEvidence, .propose, .answer, .deliver, .deliver, .deliver, .resolve, .followUp,
        .close,
      ]
      #expect(events.map(\.step) == steps)
      #expect(events.map(\.toState).suffix(7).first == .executing)
      #expect(events.last?.actor == floor.colleague.name && events.last?.fromState == .resolved)
      let balance = try await floor.balance(member)
      #expect(balance == 300)
      let broken = try await floor.brokenLedger()
      #expect(broken.isEmpty)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a question stops the clocks until the answer comes, or its time is over`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let started = try await floor.investigated()
      let asked = try await floor.ask(started)
      let question = try await floor.again(asked).question
      #expect(asked.state == .awaitingCustomer && question == "请提供照片")
      #expect(asked.answerUntilMs == Floor.mondayMs + 7 * TestClock.dayMs)
      #expect(asked.clocks.filter { $0.pausedSinceMs != nil }.map(\.clock) == [.reply, .resolve])
      house.clock.nowMs += TestClock.hourMs
      let answered = try await floor.resume(asked)
      #expect(answered.state == .investigating && answered.question == nil && answered.waitedMs == TestClock.hourMs)
      let untilMs = house.clock.nowMs + 2 * TestClock.hourMs
      let waits = try await floor.ask(answered, .thirdParty, untilMs: untilMs)
      #expect(waits.state == .awaitingThirdParty)
      try await floor.pass(3 * TestClock.hourMs)
      let cameBack = try await floor.again(waits)
      #expect(cameBack.state == .investigating && cameBack.version == waits.version + 1)
      #expect(cameBack.waitedMs == 3 * TestClock.hourMs && cameBack.answerUntilMs == nil)
      let event = try await floor.timeline(waits).last { $0.step == .answerTimedOut }
      #expect(event?.atMs == untilMs && event?.actor == "system")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a customer who refuses gets another proposal, and after the third refusal a review`(kind: Desk.Kind)
    async throws
  {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      var complaint = try await floor.proposed()
      for _ in 0..<2 {
        complaint = try await floor.propose(try await floor.answer(complaint, .refused))
      }
      let forced = try await floor.answer(complaint, .refused)
      #expect(forced.state == .investigating && forced.refusals == 3 && forced.round == 1)
      let outcome = try await house.refusedWithoutTrace { try await floor.propose(forced) }
      #expect(outcome == "REVIEW_FORCED id")
      let inReview = try await floor.review(forced)
      #expect(inReview.state == .review && inReview.reviewerId == floor.reviewer.id)
      #expect(inReview.clock(of: .review) != nil)
      let changed = try await floor.finishReview(inReview, upheld: false)
      #expect(changed.state == .investigating && changed.round == 2 && changed.refusals == 0 && changed.evidence == 0)
      #expect(changed.reviewerId == nil && changed.reopened == 1)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a decision without the customer's consent needs that they were told where else to turn`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let proposed = try await floor.proposed()
      let untold = try await house.refusedWithoutTrace { try await floor.decide(proposed, told: false) }
      #expect(untold == "CHANNELS_NOT_TOLD channels_told")
      let decided = try await floor.decide(proposed)
      #expect(decided.state == .executing)
    }
  }
}
