import Contract
import Operations
import TestHouse
import Testing

/// What clocks do by themselves: warnings, breach, escalation, at their own instants.
struct BreachTests {
  /// A complaint that nobody touches, recorded on Monday at nine, up to Tuesday 14:30.
  static let untouched = [
    "2027-01-18 09:00 RECORD",
    "2027-01-18 11:00 WARNED TRIAGE 500",
    "2027-01-18 12:00 WARNED TRIAGE 750",
    "2027-01-18 12:30 WARNED TRIAGE 750",
    "2027-01-18 14:06 WARNED TRIAGE 900",
    "2027-01-18 14:06 ESCALATED TRIAGE level 1",
    "2027-01-18 14:30 BREACHED TRIAGE",
    "2027-01-18 14:30 ESCALATED TRIAGE level 2",
    "2027-01-18 21:00 WARNED ACKNOWLEDGE 500",
    "2027-01-19 03:00 WARNED ACKNOWLEDGE 750",
    "2027-01-19 06:36 WARNED ACKNOWLEDGE 900",
    "2027-01-19 07:00 WARNED ACKNOWLEDGE 916",
    "2027-01-19 09:00 BREACHED ACKNOWLEDGE",
    "2027-01-19 14:15 WARNED REPLY 500",
    "2027-01-19 14:30 ESCALATED TRIAGE level 3",
  ]

  static func line(_ event: CaseEvent) -> String {
    [
      ShanghaiTime.text(event.atMs), event.step.word, event.clock?.word, event.perMille.map { "\($0)" },
      event.escalation.map { "level \($0)" },
    ].compactMap { $0 }.joined(separator: " ")
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a complaint that nobody touches warns, is late and rises, each once and at its own instant`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record()
      while house.clock.nowMs < ShanghaiTime.ms("2027-01-19 14:31") { try await line.pass(23 * 60_000) }
      let events = try await line.timeline(made)
      #expect(events.map(Self.line) == Self.untouched)
      #expect(events.dropFirst().allSatisfy { $0.actor == "system" })
      let now = try await line.again(made)
      #expect(now.escalation == 3 && now.version == 1, "what clocks do takes no version from those who work on it")
      #expect(now.clock(.triage)?.breachedMs == ShanghaiTime.ms("2027-01-18 14:30"))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `after a long rest everything is told in order, with its own instants`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record()
      house.clock.nowMs = ShanghaiTime.ms("2027-01-19 14:31")
      try await line.tick()
      let events = try await line.timeline(made)
      #expect(events.map(Self.line) == Self.untouched)
      #expect(events.dropFirst().allSatisfy { $0.postedAtMs >= house.clock.nowMs })
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an act at the due instant is on time, a millisecond later it is late`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let (one, two) = (try await line.record(), try await line.record())
      house.clock.nowMs = ShanghaiTime.ms("2027-01-18 14:30")
      try await line.tick()
      let met = try await line.triage(one)
      #expect(met.clock(.triage)?.fulfilledMs == house.clock.nowMs && met.clock(.triage)?.breachedMs == nil)
      house.clock.nowMs += 1
      let late = try await line.triage(two)
      #expect(late.clock(.triage)?.breachedMs == ShanghaiTime.ms("2027-01-18 14:30"))
      #expect(late.clock(.triage)?.fulfilledMs == house.clock.nowMs)
      let breaches = try await line.timeline(two).filter { $0.step == .breached }
      #expect(breaches.count == 1)
      try await line.pass(3 * TestClock.dayMs)
      for complaint in [one, two] {
        let events = try await line.timeline(complaint).filter { $0.clock == .triage && $0.step == .breached }
        #expect(events.count == (complaint.id == one.id ? 0 : 1))
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `something urgent goes to the directors as soon as it is late`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record { $0.severity = .urgent }
      try await line.pass(2 * TestClock.hourMs + 1)
      let now = try await line.again(made)
      #expect(now.escalation == 3 && now.clock(.acknowledge)?.breachedMs == Hotline.mondayMs + 2 * TestClock.hourMs)
      let told = try await line.notices(made).filter { $0.kind == .escalation && $0.escalation == 3 }
      #expect(told.map(\.employeeId) == [line.director.id])
      try await line.pass(2 * TestClock.dayMs)
      let again = try await line.timeline(made).filter { $0.step == .escalated && $0.escalation == 3 }
      #expect(again.count == 1, "the level only rises")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `warnings go to the handler, levels to who supervises on shift, then to the directors`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.triage(try await line.record())
      _ = try await line.desk.complaints.acknowledge(line.step(made))
      // The reply is due on Wednesday at 18:00, a working day later it is the directors' business.
      while house.clock.nowMs < ShanghaiTime.ms("2027-01-21 18:01") { try await line.pass(TestClock.hourMs) }
      let told = try await line.notices(made).filter { $0.clock == .reply }
      func who(_ kind: NoticeKind) -> [Int64?] { told.filter { $0.kind == kind }.map(\.employeeId) }
      #expect(who(.warning) == Array(repeating: line.handler.id, count: 4) && who(.breach) == [line.handler.id])
      // At the due instant the supervisor's shift is over.
      #expect(who(.escalation) == [line.supervisor.id, line.director.id, line.director.id])
      let levels = told.filter { $0.kind == .escalation }.map(\.escalation)
      #expect(levels == [1, 2, 3])
      let times = told.filter { $0.kind == .escalation }.map { ShanghaiTime.text($0.atMs) }
      #expect(times == ["2027-01-20 15:45", "2027-01-20 18:00", "2027-01-21 18:00"])
    }
  }
}
