import Contract
import Store
import TestHouse
import Testing

/// What comes behind the resolution: calls, further rounds, reviews, other ways.
struct StepsRoundTests {
  @Test(arguments: Desk.Kind.allCases)
  func `three tries in vain on three days stand for a call, two on one day do not`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      var complaint = try await floor.resolved()
      for (index, tries) in ["1", "1", "2"].enumerated() {
        complaint = try await floor.followUp(complaint, reached: false)
        let on = complaint
        let status = try await refusal { try await floor.close(on) }
        let told = ["(\(tries) so far)", "已 \(tries) 次"].contains { status.message.contains($0) }
        #expect(status.reason == "FOLLOW_UP_MISSING" && told)
        #expect(complaint.clock(of: .followUp)?.fulfilledMs == nil)
        // The first two are of Monday.
        house.clock.nowMs += index == 0 ? TestClock.hourMs : TestClock.dayMs
      }
      complaint = try await floor.followUp(complaint, reached: false)
      #expect(complaint.clock(of: .followUp)?.fulfilledMs == house.clock.nowMs)
      let closed = try await floor.close(complaint)
      #expect(closed.state == .closed && closed.followUps.count == 3, "of two on one day the first is kept")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a customer who is not satisfied opens the next round, with clocks of its own`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let resolved = try await floor.resolved()
      house.clock.nowMs += TestClock.hourMs
      let unhappy = try await floor.followUp(resolved, satisfied: false, score: 1, comment: "还没收到")
      #expect(unhappy.state == .investigating && unhappy.round == 2 && unhappy.reopened == 1)
      #expect(unhappy.clock(of: .resolve)?.round == 2)
      #expect(unhappy.clock(of: .resolve)?.startedMs == house.clock.nowMs)
      #expect(unhappy.clock(of: .acknowledge)?.round == 1)
      // What was found stays in sight until there is something newer.
      #expect(unhappy.finding != nil && unhappy.remedies.count == 1)
      // The calls of a round are not those of the next.
      let again = try await floor.propose(try await floor.evidence(unhappy))
      let accepted = try await floor.answer(again, .accepted)
      let resolvedAgain = try await floor.resolve(try await floor.deliver(accepted, 0))
      let uncalled = try await house.refusedWithoutTrace { try await floor.close(resolvedAgain) }
      #expect(uncalled == "FOLLOW_UP_MISSING id")
      let closed = try await floor.close(try await floor.followUp(resolvedAgain))
      #expect(closed.state == .closed && closed.round == 2)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a closed complaint is opened again in time, and its old round stays as it was`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let closed = try await floor.closed()
      let before = try frozen(house, closed, round: 1)
      house.clock.nowMs += 30 * TestClock.dayMs
      let reopened = try await floor.reopen(closed)
      #expect(reopened.state == .investigating && reopened.round == 2 && reopened.closedAtMs == nil)
      let unproven = try await house.refusedWithoutTrace { try await floor.propose(reopened) }
      #expect(unproven == "EVIDENCE_MISSING id")
      let accepted = try await floor.answer(
        try await floor.propose(try await floor.evidence(reopened)), .accepted)
      let resolved = try await floor.resolve(try await floor.deliver(accepted, 0))
      let closedAgain = try await floor.close(try await floor.followUp(resolved))
      let after = try frozen(house, closed, round: 1)
      #expect(after == before && !before.isEmpty)
      try await floor.pass(30 * TestClock.dayMs + 1)
      let late = try await house.refusedWithoutTrace { try await floor.reopen(closedAgain) }
      #expect(late == "REOPEN_TOO_LATE id")
    }
  }

  private func frozen(_ house: any OpenHouse, _ on: Complaint, round: Int64) throws -> [String] {
    try house.read { transaction in
      try transaction.all(
        """
        SELECT clock, started_ms, target_ms, fulfilled_ms, breached_ms, ended_ms, pauses FROM complaint_clock
        WHERE complaint_id = $1 AND round = $2 ORDER BY clock
        """, [.int(on.id), .int(round)]
      ) { row in
        let numbers = (0..<6).map { row.optionalInt($0).map(String.init) ?? "-" }.joined(separator: " ")
        return "\(numbers) \(row.text(6))"
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a reviewer is one level up and new to the case, and alone finishes the review`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let closed = try await floor.closed()
      func unfit(_ person: Floor.Person) async throws -> String {
        try await house.refusedWithoutTrace { try await floor.review(closed, reviewer: person.id) }
      }
      for person in [floor.handler, floor.accused, floor.colleague, floor.supervisor] {
        let outcome = try await unfit(person)
        #expect(outcome == "REVIEWER_UNFIT reviewer_id", "\(person.name)")
      }
      let nobody = try await house.refusedWithoutTrace { try await floor.review(closed, reviewer: 9999) }
      #expect(nobody == "EMPLOYEE_NOT_FOUND reviewer_id")
      let inReview = try await floor.review(closed)
      for person in [floor.admin, floor.director, floor.handler] {
        let outcome = try await house.refusedWithoutTrace {
          try await floor.finishReview(inReview, upheld: true, by: person)
        }
        #expect(outcome == "NOT_THE_REVIEWER id")
      }
      let upheld = try await floor.finishReview(inReview, upheld: true)
      #expect(upheld.state == .closed && upheld.round == 1 && upheld.clock(of: .review)?.fulfilledMs != nil)
      try await floor.pass(30 * TestClock.dayMs + 1)
      let late = try await house.refusedWithoutTrace { try await floor.review(upheld, reviewer: floor.director.id) }
      #expect(late == "REVIEW_TOO_LATE id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `another way has a deadline of its own and comes back into the round it left`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let proven = try await floor.proven()
      let past = try await house.refusedWithoutTrace { try await floor.refer(proven, dueMs: house.clock.nowMs) }
      #expect(past == "NOT_IN_PAST due_ms")
      let dueMs = house.clock.nowMs + TestClock.dayMs
      let away = try await floor.refer(proven, dueMs: dueMs)
      #expect(away.state == .externalRemedy && away.referral == .mediation && away.referredFrom == .investigating)
      #expect(away.clock(of: .external)?.dueMs == dueMs)
      #expect(away.clocks.filter { $0.pausedSinceMs != nil }.map(\.clock) == [.reply, .resolve])
      let back = try await floor.finishReferral(away, goOn: true)
      #expect(back.state == .investigating && back.round == 1 && back.referral == nil && back.referralBody == nil)
      let settled = try await floor.finishReferral(try await floor.refer(back), goOn: false)
      #expect(settled.state == .closed)
      let anew = try await floor.finishReferral(try await floor.refer(settled), goOn: true)
      #expect(anew.state == .investigating && anew.round == 2)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a legal hold keeps a complaint from every end`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let other = try await floor.recorded()
      let called = try await floor.hold(try await floor.followUp(try await floor.resolved()), true)
      let ends: [(Complaint) async throws -> Complaint] = [
        { try await floor.close($0) }, { try await floor.withdraw($0) }, { try await floor.duplicate($0, of: other) },
      ]
      for end in ends {
        let outcome = try await house.refusedWithoutTrace { try await end(called) }
        #expect(outcome == "ON_HOLD id")
      }
      let away = try await floor.refer(called)
      let closing = try await house.refusedWithoutTrace { try await floor.finishReferral(away, goOn: false) }
      #expect(closing == "ON_HOLD id")
      let lifted = try await floor.hold(away, false)
      let closed = try await floor.finishReferral(lifted, goOn: false)
      #expect(closed.state == .closed)
    }
  }
}
