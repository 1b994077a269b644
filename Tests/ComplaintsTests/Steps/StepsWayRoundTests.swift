import Contract
import TestHouse
import Testing

/// Ways round the guards that are none.
struct StepsWayRoundTests {
  private static let yearMs = 365 * TestClock.dayMs

  @Test(arguments: Desk.Kind.allCases)
  func `a deadline that no clock can hold is refused`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      for (dueMs, said) in [
        (Int64.max, "INVALID_REQUEST authority_due_ms:TOO_LARGE"),
        (Floor.mondayMs + 11 * Self.yearMs, "TOO_LARGE authority_due_ms"),
        (Floor.mondayMs, "NOT_IN_PAST authority_due_ms"),
      ] {
        let told = try await house.refusedWithoutTrace { try await floor.recorded { $0.authorityDueMs = dueMs } }
        #expect(told == said)
      }
      let on = try await floor.triaged { $0.authorityDueMs = Floor.mondayMs + 9 * Self.yearMs }
      #expect(on.clock(of: .external)?.dueMs == Floor.mondayMs + 9 * Self.yearMs)
      let referred = try await house.refusedWithoutTrace {
        try await floor.refer(on, dueMs: Floor.mondayMs + 11 * Self.yearMs)
      }
      #expect(referred == "TOO_LARGE due_ms")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what a complaint got in rounds before counts against the limit`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let member = try await floor.club()
      let first = try await floor.resolve(try await floor.deliver(try await floor.executing([Floor.points(5000)]), 0))
      #expect(try await floor.balance(member) == 5000)
      let second = try await floor.followUp(first, satisfied: false, score: 1, comment: "还不够")
      let proven = try await floor.evidence(second)
      let asked = try await floor.propose(proven, [Floor.points(1)])
      #expect(asked.state == .investigating && asked.approvalId != nil)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a referral out of the review of a closed complaint opens a round of its own`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let reviewed = try await floor.review(try await floor.closed())
      let back = try await floor.finishReferral(try await floor.refer(reviewed), goOn: true)
      #expect(back.state == .investigating && back.round == 2 && back.reopened == 1)
      #expect(back.clock(of: .resolve)?.fulfilledMs == nil && back.clock(of: .resolve)?.dueMs != nil)
      let early = try await house.refusedWithoutTrace { try await floor.propose(back) }
      #expect(early == "EVIDENCE_MISSING id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a referral leads round no window`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let closed = try await floor.closed()
      house.clock.nowMs += 31 * TestClock.dayMs
      let referred = try await floor.refer(closed)
      let late = try await house.refusedWithoutTrace { try await floor.finishReferral(referred, goOn: true) }
      #expect(late == "REOPEN_TOO_LATE id")
      let back = try await floor.finishReferral(referred, goOn: false)
      #expect(back.state == .closed && back.closedAtMs == closed.closedAtMs)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a grave complaint is closed by a director, by whatever way`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let done = try await floor.followUp(try await floor.resolved { $0.severity = .urgent })
      let less = try await house.refusedWithoutTrace {
        try await floor.supervisor.desk.complaints.update(
          UpdateComplaintRequest(id: done.id, version: done.version, severity: .general, reason: "误判"))
      }
      #expect(less == "DIRECTOR_NEEDED severity")
      let referred = try await floor.refer(done)
      let closed = try await house.refusedWithoutTrace { try await floor.finishReferral(referred, goOn: false) }
      #expect(closed == "DIRECTOR_NEEDED id")
      let ended = try await floor.finishReferral(referred, goOn: false, by: floor.director)
      #expect(ended.state == .closed)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a mask that is sent back leaves what is behind it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let on = try await floor.recorded { $0.title = "外箱破损" }
      let blind = try await house.desk(.account([.complaintsRead, .complaintsWrite, .complaintsManage]))
      let shown = try await blind.complaints.get(GetComplaintRequest(id: on.id))
      #expect(shown.title == "***" && shown.wish == "***")
      _ = try await blind.complaints.update(
        UpdateComplaintRequest(
          id: on.id, version: on.version, title: shown.title, wish: shown.wish, channel: "wechat", reason: "更正渠道"))
      let stored = try await floor.again(on)
      #expect(stored.title == "外箱破损" && stored.wish == on.wish && stored.channel == "wechat")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a customer's list keeps the filter`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let closed = try await floor.closed()
      let open = try await floor.investigated()
      func ids(_ filter: ComplaintFilter?) async throws -> [Int64] {
        try await floor.admin.desk.complaints.list(
          ListComplaintsRequest(
            filter: filter, handlerId: filter == .mine ? floor.handler.id : nil, customerId: floor.customer.id)
        ).items.map(\.id)
      }
      let (all, opened, mine, queue) = (
        try await ids(nil), try await ids(.open), try await ids(.mine), try await ids(.queue)
      )
      #expect(all == [open.id, closed.id] && opened == [open.id] && mine == [open.id] && queue == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a service that resolved it does not close it for somebody else`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let all = Permission.allCases.filter { $0 != .unspecified }
      let account = try await floor.admin.desk.accounts.create(CreateAccountRequest(name: "客服系统", scopes: all))
      let key = try await floor.admin.desk.keys.create(CreateKeyRequest(accountId: account.id)).credential ?? ""
      let service = try await house.desk(.key(key))
      let executing = try await floor.deliver(try await floor.executing(), 0)
      let resolved = try await service.complaints.resolve(
        ResolveComplaintRequest(id: executing.id, version: executing.version))
      let called = try await floor.followUp(resolved)
      let close = CloseComplaintRequest(
        id: called.id, version: called.version, rootCause: RootCause(cause: "process"))
      let told = try await house.refusedWithoutTrace {
        try await service.complaints.close(close, CallOptions(onBehalfOf: floor.colleague.id))
      }
      #expect(told == "OTHER_THAN_HANDLER id")
      let closed = try await floor.close(called)
      #expect(closed.state == .closed)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `whoever hands work over leaves alone what is about themselves`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let own = try await floor.triage(
        try await floor.recorded { $0.accusedId = floor.supervisor.id }, by: floor.director)
      let other = try await floor.triaged()
      let moved = try await floor.supervisor.desk.desk.handOver(
        HandOverRequest(fromId: floor.handler.id, toId: floor.colleague.id, reason: "休假"))
      #expect(moved.handed == 1 && moved.left == 1)
      let (kept, given) = (try await floor.again(own), try await floor.again(other))
      #expect(kept.handlerId == floor.handler.id && given.handlerId == floor.colleague.id)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a complaint does not grow with each try to call`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      var on = try await floor.resolved()
      for _ in 0..<5 { on = try await floor.followUp(on, reached: false) }
      for _ in 0..<3 { on = try await floor.followUp(on) }
      #expect(on.followUps.count == 2)
      let calls = try await floor.timeline(on).filter { $0.step == .followUp }
      #expect(calls.count == 8, "the timeline has them all")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a review whose reviewer has left goes to another one`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let reviewed = try await floor.review(try await floor.closed())
      let left = try #require(floor.reviewer.employee)
      _ = try await floor.admin.desk.employees.leave(LeaveEmployeeRequest(id: left.id, version: left.version))
      let again = try await floor.review(reviewed, reviewer: floor.director.id)
      #expect(again.state == .review && again.reviewerId == floor.director.id)
      #expect(again.clock(of: .review)?.startedMs == reviewed.clock(of: .review)?.startedMs)
      let done = try await floor.finishReview(again, upheld: true, by: floor.director)
      #expect(done.state == .closed)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who is complained about is not told of escalations`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let on = try await floor.triage(
        try await floor.recorded { $0.accusedId = floor.supervisor.id }, by: floor.director)
      try await floor.pass(10 * TestClock.dayMs)
      let notices = try await floor.admin.desk.notices.list(ListNoticesRequest(caseId: on.id, limit: 500)).items
      let told = Set(notices.filter { $0.kind == .escalation }.compactMap(\.employeeId))
      #expect(!told.contains(floor.supervisor.id) && told == [floor.director.id, floor.reviewer.id])
    }
  }
}
