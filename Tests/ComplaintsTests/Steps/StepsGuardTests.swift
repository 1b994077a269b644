import Contract
import TestHouse
import Testing

/// What each step refuses, without a trace.
struct StepsGuardTests {
  @Test(arguments: Desk.Kind.allCases)
  func `only the handler or a supervisor works on it, and never who is complained about`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let proven = try await floor.proven()
      let works: [(Complaint, Floor.Person) async throws -> Complaint] = [
        { try await floor.ask($0, by: $1) }, { try await floor.propose($0, by: $1) },
      ]
      for work in works {
        let byOther = try await house.refusedWithoutTrace { try await work(proven, floor.colleague) }
        #expect(byOther == "NOT_THE_HANDLER id")
        let byAccused = try await house.refusedWithoutTrace { try await work(proven, floor.accused) }
        #expect(byAccused == "ACCUSED_ACTS id")
      }
      let byAccused = try await house.refusedWithoutTrace { try await floor.evidence(proven, by: floor.accused) }
      #expect(byAccused == "ACCUSED_ACTS id")
      let proposed = try await floor.propose(proven, by: floor.supervisor)
      #expect(proposed.state == .proposed)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a step that is not possible now, a version of before and a case out of sight are refused`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let triaged = try await floor.triaged()
      let early = try await house.refusedWithoutTrace { try await floor.propose(triaged) }
      #expect(early == "STEP_NOT_NOW id")
      let request = ComplaintStepRequest(id: triaged.id, version: triaged.version)
      let started = try await floor.handler.desk.complaints.start(request)
      let stale = try await house.refusedWithoutTrace { try await floor.evidence(triaged) }
      #expect(stale == "VERSION_MISMATCH version")
      var unknown = started
      unknown.id = 999
      let missing = try await house.refusedWithoutTrace { [unknown] in try await floor.ask(unknown) }
      #expect(missing == "CASE_NOT_FOUND id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a question waits for its answer no longer than the policy allows, but for a supervisor`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let started = try await floor.investigated()
      let nowMs = house.clock.nowMs
      let past = try await house.refusedWithoutTrace { try await floor.ask(started, untilMs: nowMs) }
      #expect(past == "NOT_IN_PAST answer_until_ms")
      let tooLong = try await house.refusedWithoutTrace {
        try await floor.ask(started, untilMs: nowMs + 30 * TestClock.dayMs + 1)
      }
      #expect(tooLong == "PAUSE_USED_UP answer_until_ms")
      let asked = try await floor.ask(started, untilMs: nowMs + 30 * TestClock.dayMs)
      house.clock.nowMs += 24 * TestClock.dayMs
      let resumed = try await floor.resume(asked)
      let usedUp = try await house.refusedWithoutTrace { try await floor.ask(resumed) }
      #expect(usedUp == "PAUSE_USED_UP answer_until_ms")
      let status = try await refusal { try await floor.ask(resumed) }
      #expect(status.message.contains("24d") && status.message.contains("30d"))
      let prolonged = try await floor.ask(resumed, by: floor.supervisor)
      #expect(prolonged.state == .awaitingCustomer)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a proposal says what each remedy needs, and promises little where nothing was right`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      _ = try await floor.club()
      let started = try await floor.investigated()
      let unproven = try await house.refusedWithoutTrace { try await floor.propose(started) }
      #expect(unproven == "EVIDENCE_MISSING id")
      let proven = try await floor.evidence(started)
      func refused(_ line: RemedyLine, _ substantiated: Substantiated = .yes) async throws -> String {
        try await house.refusedWithoutTrace {
          try await floor.propose(proven, [Floor.apology[0], line], substantiated)
        }
      }
      let noProgram = try await refused(RemedyLine(kind: .points, points: 5))
      #expect(noProgram == "REMEDY_INVALID remedies[1].program")
      let noPoints = try await refused(RemedyLine(kind: .points, program: "club"))
      #expect(noPoints == "REMEDY_INVALID remedies[1].points")
      let unknown = try await refused(RemedyLine(kind: .points, points: 5, program: "cub"))
      #expect(unknown == "PROGRAM_NOT_FOUND remedies[1].program")
      let stray = try await refused(RemedyLine(kind: .service, points: 5))
      #expect(stray == "REMEDY_INVALID remedies[1].points")
      let empty = try await refused(RemedyLine(kind: .refund))
      #expect(empty == "REMEDY_INVALID remedies[1].amount")
      let negative = try await refused(RemedyLine(kind: .service, amount: Money(minor: -1, currency: "CNY")))
      #expect(negative == "REMEDY_INVALID remedies[1].amount")
      for substantiated in [Substantiated.no, .unknown] {
        let tooGood = try await refused(Floor.refund(1), substantiated)
        #expect(tooGood == "REMEDY_INVALID remedies[1].kind")
      }
      let explained = try await floor.propose(proven, [RemedyLine(kind: .service, text: "说明")], .no)
      #expect(explained.state == .proposed)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a refusal has its reason, a delivery its number, and nothing is resolved before all is delivered`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let proposed = try await floor.proposed([Floor.refund(100), Floor.apology[0]])
      let mute = try await house.refusedWithoutTrace {
        try await floor.handler.desk.complaints.answer(
          AnswerProposalRequest(id: proposed.id, version: proposed.version, answer: .refused))
      }
      #expect(mute == "ANSWER_REASON_MISSING reason")
      let accepted = try await floor.answer(proposed, .accepted)
      let early = try await house.refusedWithoutTrace { try await floor.resolve(accepted) }
      #expect(early == "REMEDY_OPEN id")
      let unnumbered = try await house.refusedWithoutTrace { try await floor.deliver(accepted, 0) }
      #expect(unnumbered == "REFERENCE_MISSING reference")
      let unknown = try await house.refusedWithoutTrace { try await floor.deliver(accepted, 2) }
      #expect(unknown == "REMEDY_LINE_UNKNOWN line")
      let refunded = try await floor.deliver(accepted, 0, "R-1")
      let twice = try await house.refusedWithoutTrace { try await floor.deliver(refunded, 0, "R-1") }
      #expect(twice == "REMEDY_DELIVERED line")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a follow-up says how the customer took it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let resolved = try await floor.resolved()
      func refused(_ satisfied: Bool?, _ score: UInt32?) async throws -> String {
        try await house.refusedWithoutTrace {
          try await floor.followUp(resolved, satisfied: satisfied, score: score)
        }
      }
      let outcomes = [try await refused(nil, 5), try await refused(true, nil), try await refused(false, 1)]
      #expect(
        outcomes == [
          "FOLLOW_UP_INCOMPLETE satisfied", "FOLLOW_UP_INCOMPLETE score", "FOLLOW_UP_INCOMPLETE comment",
        ])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `somebody else closes it, a director where it is grave, with the root cause where it was right`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let called = try await floor.followUp(try await floor.resolved(.yes) { $0.severity = .major })
      func refused(_ person: Floor.Person, _ cause: String? = "process") async throws -> String {
        try await house.refusedWithoutTrace { try await floor.close(called, cause: cause, by: person) }
      }
      let byHandler = try await refused(floor.handler)
      #expect(byHandler == "OTHER_THAN_HANDLER id")
      let bySupervisor = try await refused(floor.supervisor)
      #expect(bySupervisor == "DIRECTOR_NEEDED id")
      let uncaused = try await refused(floor.director, nil)
      #expect(uncaused == "ROOT_CAUSE_MISSING root_cause")
      let unknown = try await refused(floor.director, "proces")
      #expect(unknown == "WORD_UNKNOWN root_cause.cause")
      let elsewhere = try await house.refusedWithoutTrace {
        try await floor.director.desk.complaints.close(
          CloseComplaintRequest(
            id: called.id, version: called.version, rootCause: RootCause(cause: "process", departmentId: 999)))
      }
      #expect(elsewhere == "DEPARTMENT_UNKNOWN root_cause.department_id")
      let closed = try await floor.close(called, by: floor.director)
      #expect(closed.state == .closed)
      // What was not right needs no cause.
      let unfounded = try await floor.close(try await floor.followUp(try await floor.resolved(.no)), cause: nil)
      #expect(unfounded.state == .closed && unfounded.rootCause == nil)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a complaint holds so many files and no more`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      var complaint = try await floor.investigated()
      let file = Attachment(ref: "oss:1", sizeBytes: 1, sha256: Array(repeating: 7, count: 32))
      for count in [20, 20, 10] {
        complaint = try await floor.evidence(complaint, Array(repeating: file, count: count))
      }
      #expect(complaint.attachments.count == 50 && complaint.evidence == 3)
      let on = complaint
      let outcome = try await house.refusedWithoutTrace { try await floor.evidence(on, [file]) }
      #expect(outcome == "TOO_MANY_ATTACHMENTS attachments")
    }
  }
}
