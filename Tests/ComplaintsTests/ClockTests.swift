import Contract
import Operations
import Store
import TestHouse
import Testing

/// Clocks through the whole room: targets, pauses, other targets.
struct ClockTests {
  /// China's working days around the Spring Festival of 2026.
  private static let holidays: [CalendarException] =
    (15...23).map { CalendarException(day: "2026-02-\($0)", kind: .closed, name: "春节") }
    + ["2026-02-14", "2026-02-28"].map { CalendarException(day: $0, kind: .open, name: "调休") }

  private static let week = (1...5).map {
    WeekdayHours(
      weekday: $0, hours: [DayHours(fromMinute: 540, untilMinute: 720), DayHours(fromMinute: 810, untilMinute: 1080)])
  }

  /// A policy in which the clock RESOLVE has a target of its own, in force from now on.
  private static func activate(_ target: String, _ desk: Desk) async throws {
    let targets = [
      PolicyTarget(clock: .acknowledge, target: "24h"), PolicyTarget(clock: .triage, target: "4bh"),
      PolicyTarget(clock: .reply, target: "3wd"), PolicyTarget(clock: .resolve, target: target),
      PolicyTarget(clock: .followUp, target: "5wd"), PolicyTarget(clock: .review, target: "10wd"),
    ]
    let policy = try await desk.policies.put(PutPolicyRequest(rules: [TargetRule(targets: targets)]))
    _ = try await desk.policies.activate(ActivatePolicyRequest(number: policy.number))
  }

  private struct Example: Sendable {
    let start, target, due: String
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a clock is due as the examples say`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house, atMs: ShanghaiTime.ms("2026-02-13 08:00"))
      _ = try await line.desk.calendars.put(
        PutCalendarRequest(
          code: "standard", zone: "Asia/Shanghai", week: Self.week, exceptions: Self.holidays))
      for example in [
        Example(start: "2026-02-13 17:00", target: "4bh", due: "2026-02-14 12:00"),
        Example(start: "2026-02-17 10:00", target: "0.5bh", due: "2026-02-24 09:30"),
        Example(start: "2026-03-02 09:00", target: "3bh", due: "2026-03-02 12:00"),
      ] {
        house.clock.nowMs = ShanghaiTime.ms(example.start)
        try await Self.activate(example.target, line.desk)
        let made = try await line.record()
        let resolve = try #require(made.clock(.resolve))
        #expect(resolve.dueMs.map(ShanghaiTime.text) == example.due && resolve.target == example.target)
        #expect(resolve.calendar == "standard" && resolve.calendarNumber == 2, "the version is pinned")
        let next = made.clocks.compactMap(\.dueMs).min()
        #expect(made.nextDueMs == next)
      }
    }
  }

  private func ask(
    _ complaint: Complaint, _ line: Hotline, until answerUntilMs: Int64? = nil
  ) async throws -> Complaint {
    try await line.desk.complaints.ask(
      AskComplaintRequest(
        id: complaint.id, version: complaint.version, party: .customer, question: "请补充单号",
        answerUntilMs: answerUntilMs))
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a pause outside of working hours moves nothing, one within moves what is left`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house, atMs: ShanghaiTime.ms("2026-03-02 08:00"))
      try await Self.activate("7.5bh", line.desk)
      house.clock.nowMs = ShanghaiTime.ms("2026-03-02 09:00")
      let (late, kept) = (try await line.investigated(), try await line.investigated())
      #expect(late.clock(.resolve)?.dueMs.map(ShanghaiTime.text) == "2026-03-02 18:00")
      house.clock.nowMs = ShanghaiTime.ms("2026-03-02 11:00")
      let paused = try await ask(kept, line)
      #expect(paused.clock(.resolve)?.dueMs == nil && paused.clock(.resolve)?.pausedSinceMs == house.clock.nowMs)
      #expect(paused.clock(.resolve)?.leftMs == Int64(5.5 * 3_600_000))
      house.clock.nowMs = ShanghaiTime.ms("2026-03-02 18:30")
      let asked = try await ask(try await line.again(late), line)
      #expect(asked.clock(.resolve)?.breachedMs == ShanghaiTime.ms("2026-03-02 18:00"))
      house.clock.nowMs = ShanghaiTime.ms("2026-03-03 08:00")
      func resume(_ complaint: Complaint) async throws -> Complaint {
        try await line.desk.complaints.resume(
          ResumeComplaintRequest(id: complaint.id, version: complaint.version, answer: "单号 1"))
      }
      let again = try await resume(asked)
      #expect(again.clock(.resolve)?.dueMs.map(ShanghaiTime.text) == "2026-03-02 18:00", "late remains late")
      let moved = try await resume(paused)
      // Two hours were used on Monday, 5.5 are left on Tuesday.
      #expect(moved.clock(.resolve)?.dueMs.map(ShanghaiTime.text) == "2026-03-03 16:00")
      #expect(moved.clock(.resolve)?.breachedMs == nil && moved.waitedMs == 21 * TestClock.hourMs)
      #expect(moved.clock(.statutory) == nil && moved.clock(.acknowledge)?.pausedSinceMs == nil)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a question that nobody answers ends at its instant, whether or not somebody looks`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.investigated()
      let untilMs = Hotline.mondayMs + 5 * TestClock.hourMs
      let asked = try await ask(made, line, until: untilMs)
      #expect(asked.state == .awaitingCustomer && asked.answerUntilMs == untilMs)
      house.clock.nowMs = untilMs + TestClock.hourMs
      try await line.tick()
      let now = try await line.again(made)
      #expect(now.state == .investigating && now.version == asked.version + 1 && now.question == nil)
      #expect(now.waitedMs == 5 * TestClock.hourMs && now.clock(.resolve)?.pausedSinceMs == nil)
      let event = try await line.timeline(made).last { $0.step == .answerTimedOut }
      #expect(event?.atMs == untilMs && event?.fromState == .awaitingCustomer && event?.actor == "system")
      let told = try await line.notices(made).filter { $0.kind == .cameBack }
      #expect(told.map(\.employeeId) == [line.handler.id] && told.map(\.atMs) == [untilMs])
      // Five hours of waiting were three and a half of working time, since noon is free.
      #expect(now.clock(.resolve)?.dueMs.map(ShanghaiTime.text) == "2027-01-25 14:00")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `another severity sets other targets from the original start, by the policy that the clock keeps`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record()
      #expect(made.clock(.acknowledge)?.dueMs == Hotline.mondayMs + 24 * TestClock.hourMs)
      #expect(made.clock(.reply)?.dueMs.map(ShanghaiTime.text) == "2027-01-20 18:00")
      house.clock.nowMs += TestClock.hourMs
      let grave = try await line.desk.complaints.update(
        UpdateComplaintRequest(id: made.id, version: 1, severity: .major, reason: "伤及儿童"))
      #expect(grave.clock(.acknowledge)?.dueMs == Hotline.mondayMs + 12 * TestClock.hourMs)
      #expect(grave.clock(.reply)?.dueMs.map(ShanghaiTime.text) == "2027-01-19 18:00")
      #expect(grave.clock(.reply)?.startedMs == Hotline.mondayMs && grave.clock(.reply)?.target == "2wd")
      var triage = made.clock(.triage)
      triage?.leftMs = 3 * TestClock.hourMs
      triage?.usedMs = TestClock.hourMs
      #expect(grave.clock(.triage) == triage, "the same target is no other clock")
      let events = try await line.timeline(made)
      #expect(events.last?.changed == ["severity: GENERAL → MAJOR"])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what another target moves into the past happens at that instant, in order`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record()
      _ = try await line.desk.complaints.acknowledge(line.step(made))
      let nowMs = ShanghaiTime.ms("2027-01-19 10:00")
      house.clock.nowMs = nowMs
      let before = try await line.timeline(made).count
      let current = try await line.again(made)
      let urgent = try await line.desk.complaints.update(
        UpdateComplaintRequest(id: made.id, version: current.version, severity: .urgent, reason: "媒体关注"))
      // A reply within 24 hours would have been due at nine.
      #expect(urgent.clock(.reply)?.breachedMs == nowMs && urgent.escalation == 3)
      let events = try await line.timeline(made).dropFirst(before)
      let told = events.filter { $0.atMs == nowMs }
      #expect(told.first?.step == .update)
      let reply = told.filter { $0.clock == .reply }.map { "\($0.step.word) \($0.perMille ?? 0)" }
      #expect(reply == ["WARNED 500", "WARNED 750", "WARNED 900", "WARNED 1041", "BREACHED 0", "ESCALATED 0"])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a new plan pins policy and calendar of now, with its reason; without it clocks keep theirs`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record()
      let closed = try await line.desk.complaints.reject(
        RejectComplaintRequest(
          id: try await line.record().id, version: 1, rejection: "not_ours", reply: "非我方职责"))
      try await Self.activate("10wd", line.desk)
      house.clock.nowMs += 1000
      let kept = try await line.again(made)
      #expect(kept.clock(.resolve)?.policy == 1 && kept.clock(.resolve)?.target == "5wd" && kept.policy == 1)
      let fresh = try await line.record()
      #expect(fresh.clock(.resolve)?.policy == 2 && fresh.clock(.statutory) == nil && fresh.policy == 2)
      let planned = try await line.desk.complaints.replan(
        ReplanRequest(id: made.id, version: 1, reason: "新策略"))
      #expect(planned.clock(.resolve)?.policy == 2 && planned.clock(.resolve)?.target == "10wd")
      #expect(planned.clock(.resolve)?.dueMs.map(ShanghaiTime.text) == "2027-01-29 18:00")
      #expect(planned.clock(.statutory)?.policy == 1, "what the new one does not name stays")
      let event = try await line.timeline(made).last
      #expect(event?.changed == ["RESOLVE: 2027-01-22T18:00+08:00 → 2027-01-29T18:00+08:00"])
      #expect(event?.text == "新策略")
      let outcome = try await house.refusedWithoutTrace {
        try await line.desk.complaints.replan(
          ReplanRequest(id: closed.id, version: closed.version, reason: "新策略"))
      }
      #expect(outcome == "STEP_NOT_NOW id", "what is over never changes")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a platform's deadline runs around the clock from the record on`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let dueMs = Hotline.mondayMs + 30 * TestClock.hourMs
      let made = try await line.record {
        $0.authorityRef = "12315-2027-77"
        $0.authorityDueMs = dueMs
      }
      let clock = try #require(made.clock(.external))
      #expect(clock.dueMs == dueMs && clock.target == nil && clock.targetMs == 30 * TestClock.hourMs)
      try await line.pass(15 * TestClock.hourMs)
      let told = try await line.timeline(made).filter { $0.clock == .external }
      #expect(told.map(\.perMille) == [500])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `rejecting ends what runs: told and triaged by it, the rest neither met nor late`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record()
      house.clock.nowMs += TestClock.hourMs
      let nowMs = house.clock.nowMs
      let over = try await line.desk.complaints.reject(
        RejectComplaintRequest(id: made.id, version: 1, rejection: "not_ours", reply: "非我方职责"))
      #expect(over.state == .notAccepted && over.acknowledgedAtMs == nowMs && over.rejection == "not_ours")
      #expect(over.clock(.acknowledge)?.fulfilledMs == nowMs && over.clock(.triage)?.fulfilledMs == nowMs)
      #expect(over.clock(.statutory)?.fulfilledMs == nowMs)
      for kind in [ClockKind.reply, .resolve] {
        #expect(over.clock(kind)?.endedMs == nowMs && over.clock(kind)?.fulfilledMs == nil)
      }
      #expect(over.nextDueMs == nil)
      let agenda = try house.read { transaction in
        try transaction.all(
          "SELECT ref FROM agenda JOIN store_name ON id = kind WHERE name = 'complaints.due' AND ref = $1",
          [.int(made.id)]
        ) { $0.int(0) }
      }
      #expect(agenda.isEmpty)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a clock is explained by its start, what counted, and the versions it keeps`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record()
      house.clock.nowMs = ShanghaiTime.ms("2027-01-18 14:00")
      let told = try await line.desk.complaints.explainClock(ExplainClockRequest(id: made.id, clock: .triage))
      let spans = told.counted.map { "\(ShanghaiTime.text($0.fromMs)) \(ShanghaiTime.text($0.untilMs ?? 0))" }
      #expect(spans == ["2027-01-18 09:00 2027-01-18 12:00", "2027-01-18 13:30 2027-01-18 14:30"])
      #expect(told.usedMs == 3 * TestClock.hourMs + 30 * 60_000 && told.clock.leftMs == 30 * 60_000)
      #expect(told.clock.policy == 1 && told.clock.calendar == "standard" && told.rule == 2)
      #expect(told.sentences.count >= 5 && told.sentences.allSatisfy { !$0.isEmpty })
      #expect(told.sentences.contains { $0.contains("2027-01-18T14:30+08:00") })
      let round = try await line.desk.complaints.explainClock(
        ExplainClockRequest(id: made.id, clock: .triage, round: 1))
      #expect(round == told)
      for request in [
        ExplainClockRequest(id: made.id, clock: .review),
        ExplainClockRequest(id: made.id, clock: .triage, round: 2),
      ] {
        let outcome = await said { try await line.desk.complaints.explainClock(request) }
        #expect(outcome == "CLOCK_NOT_FOUND clock")
      }
    }
  }
}
