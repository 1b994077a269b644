import Contract
import Store
import TestHouse
import Testing

/// The way of a service request from the record to the rating.
struct RequestStepTests {
  private static let hour = TestClock.hourMs
  private static let day = TestClock.dayMs

  @Test(arguments: Desk.Kind.allCases)
  func `a request is accepted, dispatched, worked on, completed and rated`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let made = try await counter.record()
      house.clock.nowMs += 1000
      let accepted = try await counter.own.requests.accept(counter.step(made))
      #expect(accepted.state == .accepted && accepted.version == 2)
      #expect(accepted.clock(.acknowledge)?.fulfilledMs == Counter.mondayMs + 1000)
      #expect(accepted.clock(.triage)?.fulfilledMs == nil)
      house.clock.nowMs += 1000
      let dispatched = try await counter.dispatch(accepted) { $0.comment = "请尽快" }
      #expect(dispatched.state == .dispatched && dispatched.departmentId == counter.department.id)
      #expect(dispatched.handlerId == counter.worker.id, "the smallest id of those without work")
      #expect(dispatched.clock(.triage)?.fulfilledMs == Counter.mondayMs + 2000)
      house.clock.nowMs += 1000
      let begun = try await counter.own.requests.progress(
        ProgressServiceRequest(id: made.id, version: 3, text: "已上门"))
      #expect(begun.state == .inProgress && begun.clock(.resolve)?.pausedSinceMs == nil)
      house.clock.nowMs += 1000
      let completed = try await counter.complete(begun)
      let done = try await counter.again(made)
      #expect(done.state == .completed && done.result == "已安装" && done.version == completed.version)
      #expect(done.completedAtMs == Counter.mondayMs + 4000)
      #expect(done.clock(.resolve)?.fulfilledMs == Counter.mondayMs + 4000)
      #expect(done.clock(.followUp)?.startedMs == Counter.mondayMs + 4000)
      house.clock.nowMs += 1000
      let told = try await counter.other.requests.rate(
        RateServiceRequest(id: made.id, version: 5, rating: 5, comment: "很好"))
      let rated = try await counter.again(made)
      #expect(rated.state == .closed && rated.rating == 5 && rated.ratingComment == "很好")
      #expect(rated.closedAtMs == Counter.mondayMs + 5000 && rated.version == 6 && rated.nextDueMs == nil)
      #expect(rated.clock(.followUp)?.fulfilledMs == Counter.mondayMs + 5000)
      #expect(
        told.state == .closed && told.rating == 5 && told.ratingComment == "很好", "a case is read by who works on it")
      let events = try await counter.timeline(made)
      #expect(events.map(\.step) == [.record, .accept, .dispatch, .progress, .complete, .rate])
      #expect(events.map(\.toState) == [.received, .accepted, .dispatched, .inProgress, .completed, .closed])
      #expect(events.map(\.seq) == [1, 2, 3, 4, 5, 6])
      #expect(events.map(\.text) == [nil, nil, "请尽快", "已上门", "已安装", "很好"] && events[5].score == 5)
      #expect(events[2].handlerId == counter.worker.id && events[2].actor == "employee:\(counter.chief.id)")
      let notices = try await counter.notices()
      #expect(notices.map(\.kind) == [.acknowledgeDue, .assigned] && notices[1].employeeId == counter.worker.id)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the resolve clock stands still while the customer is waited for, and work goes on without an answer`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let dispatched = try await counter.dispatched()
      let dueMs = try #require(dispatched.clock(.resolve)?.dueMs)
      house.clock.nowMs += Self.hour
      let untilMs = Counter.mondayMs + 3 * Self.hour
      let waiting = try await counter.own.requests.progress(
        ProgressServiceRequest(
          id: dispatched.id, version: 2, text: "等客户定时间", awaitsCustomer: true, answerUntilMs: untilMs))
      #expect(waiting.state == .awaitingCustomer && waiting.answerUntilMs == untilMs)
      #expect(waiting.clock(.resolve)?.pausedSinceMs == Counter.mondayMs + Self.hour)
      #expect(waiting.clock(.resolve)?.dueMs == nil)
      #expect(waiting.clock(.acknowledge)?.fulfilledMs == Counter.mondayMs + Self.hour)
      // Late, as after a stop: it went on at its own instant.
      house.clock.nowMs = untilMs + Self.hour
      let customer = try await house.customer("路人")
      #expect(customer.version == 1)
      let on = try await counter.own.requests.progress(
        ProgressServiceRequest(id: dispatched.id, version: 4, text: "继续"))
      #expect(on.state == .inProgress && on.answerUntilMs == nil)
      // Two working hours were waited (10:00 to 12:00): Friday 18:00 becomes Monday 11:00.
      #expect(on.clock(.resolve)?.dueMs == dueMs + 65 * Self.hour)
      let events = try await counter.timeline(dispatched)
      #expect(events.map(\.step) == [.record, .dispatch, .progress, .answerTimedOut, .progress])
      #expect(events[3].atMs == untilMs && events[3].actor == "system" && events[3].toState == .inProgress)
      let told = try await counter.notices()
      #expect(told.contains { $0.kind == .cameBack && $0.employeeId == counter.worker.id && $0.atMs == untilMs })
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `nobody waits longer than the policy allows unless a supervisor says so`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let dispatched = try await counter.dispatched()
      func wait(_ desk: Desk, until untilMs: Int64) async throws -> ServiceRequest {
        try await desk.requests.progress(
          ProgressServiceRequest(
            id: dispatched.id, version: dispatched.version, text: "等", awaitsCustomer: true, answerUntilMs: untilMs))
      }
      let past = try await counter.refused { try await wait(counter.own, until: Counter.mondayMs) }
      #expect(past == "NOT_IN_PAST answer_until_ms")
      let long = Counter.mondayMs + 30 * Self.day + 1
      let refused = try await counter.refused { try await wait(counter.own, until: long) }
      #expect(refused == "PAUSE_USED_UP answer_until_ms")
      let far = try await counter.refused { try await wait(counter.own, until: .max) }
      #expect(far == "PAUSE_USED_UP answer_until_ms")
      let prolonged = try await wait(counter.supervising, until: long)
      #expect(prolonged.state == .awaitingCustomer && prolonged.answerUntilMs == long)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `without an instant the policy says how long it waits`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let dispatched = try await counter.dispatched()
      let waiting = try await counter.own.requests.progress(
        ProgressServiceRequest(id: dispatched.id, version: 2, text: "等", awaitsCustomer: true))
      #expect(waiting.answerUntilMs == Counter.mondayMs + 7 * Self.day)
      let answered = try await counter.own.requests.progress(
        ProgressServiceRequest(id: dispatched.id, version: 3, text: "客户已回复"))
      #expect(answered.state == .inProgress && answered.answerUntilMs == nil)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a low rating is told to whoever supervises`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      for rating in [UInt32(1), 2, 3] {
        let done = try await counter.complete(try await counter.dispatched())
        _ = try await counter.other.requests.rate(RateServiceRequest(id: done.id, version: 3, rating: rating))
        let told = try await counter.notices().filter { $0.caseId == done.id && $0.kind == .lowRating }
        #expect(told.map(\.employeeId) == (rating < 3 ? [counter.chief.id] : []))
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `of two who take a request from the queue one gets it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let queued = try await counter.dispatch(try await counter.record()) { $0.queue = true }
      #expect(queued.handlerId == nil && queued.state == .dispatched)
      let local = try await counter.refused { try await house.admin.requests.take(counter.step(queued)) }
      #expect(local == "NOT_AN_EMPLOYEE id")
      let taken = try await counter.own.requests.take(counter.step(queued))
      #expect(taken.handlerId == counter.worker.id && taken.version == 3)
      let late = try await counter.refused { try await counter.other.requests.take(counter.step(queued)) }
      #expect(late == "VERSION_MISMATCH version")
      let second = try await counter.refused { try await counter.other.requests.take(counter.step(taken)) }
      #expect(second == "HANDLER_TAKEN id")
      _ = try await house.admin.desk.setHandler(SetHandlerRequest(employeeId: counter.colleague.id, loadMax: 1))
      let first = try await counter.dispatch(try await counter.record()) { $0.handlerId = counter.colleague.id }
      let another = try await counter.dispatch(try await counter.record()) { $0.queue = true }
      let full = try await counter.refused { try await counter.other.requests.take(counter.step(another)) }
      #expect(full == "HANDLER_FULL id" && first.handlerId == counter.colleague.id)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a request that nobody can take waits, and whoever supervises hears of it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      for employee in [counter.worker, counter.colleague, counter.chief] {
        _ = try await house.admin.desk.setHandler(
          SetHandlerRequest(employeeId: employee.id, skills: ["维修"]))
      }
      let waiting = try await counter.dispatch(try await counter.record())
      #expect(waiting.state == .dispatched && waiting.handlerId == nil)
      let told = try await counter.notices().filter { $0.kind == .unassigned }
      #expect(told.map(\.employeeId) == [counter.chief.id] && told[0].caseNumber == waiting.number)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a request is cancelled in any open state, and its clocks end unmet`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let dispatched = try await counter.dispatched()
      house.clock.nowMs += 1000
      let cancelled = try await counter.own.requests.cancel(
        WithdrawComplaintRequest(id: dispatched.id, version: 2, reason: "客户自行解决"))
      #expect(cancelled.state == .cancelled && cancelled.nextDueMs == nil)
      #expect(cancelled.clock(.resolve)?.endedMs == Counter.mondayMs + 1000)
      #expect(cancelled.clock(.resolve)?.fulfilledMs == nil)
      let again = try await counter.refused {
        try await counter.own.requests.cancel(
          WithdrawComplaintRequest(id: dispatched.id, version: 3, reason: "又一次"))
      }
      #expect(again == "STEP_NOT_NOW id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what cannot be done with a request is named and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let made = try await counter.record()
      let id = made.id
      let (own, other) = (counter.own.requests, counter.other.requests)
      func expect<T>(
        _ outcome: String, sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> T
      ) async throws {
        let said = try await counter.refused(body)
        #expect(said == outcome, sourceLocation: sourceLocation)
      }
      try await expect("VERSION_MISMATCH version") {
        try await own.accept(ComplaintStepRequest(id: id, version: 2))
      }
      try await expect("STEP_NOT_NOW id") { try await own.take(counter.step(made)) }
      try await expect("STEP_NOT_NOW id") {
        try await own.progress(ProgressServiceRequest(id: id, version: 1, text: "好"))
      }
      try await expect("STEP_NOT_NOW id") {
        try await own.complete(CompleteServiceRequest(id: id, version: 1, result: "好"))
      }
      try await expect("RATING_ABSENT id") { try await own.rate(RateServiceRequest(id: id, version: 1, rating: 5)) }
      try await expect("INVALID_REQUEST rating:TOO_LARGE") {
        try await own.rate(RateServiceRequest(id: id, version: 1, rating: 6))
      }
      let dispatched = try await counter.dispatch(made) { $0.handlerId = counter.worker.id }
      try await expect("NOT_THE_HANDLER id") {
        try await other.complete(CompleteServiceRequest(id: id, version: dispatched.version, result: "好"))
      }
      try await expect("NOT_THE_HANDLER id") {
        try await other.progress(ProgressServiceRequest(id: id, version: dispatched.version, text: "好"))
      }
      try await expect("NOT_THE_HANDLER id") {
        try await other.dispatch(DispatchServiceRequest(id: id, version: dispatched.version))
      }
      try await expect("STEP_NOT_NOW id") { try await own.accept(counter.step(dispatched)) }
      let auditor = try await house.desk(.role(.auditor))
      try await expect("PERMISSION_DENIED") { try await auditor.requests.accept(counter.step(dispatched)) }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a dispatch to where nobody can have it is named and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let id = try await counter.record().id
      func expect<T>(
        _ outcome: String, sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> T
      ) async throws {
        let said = try await counter.refused(body)
        #expect(said == outcome, sourceLocation: sourceLocation)
      }
      func dispatch(_ fill: (inout DispatchServiceRequest) -> Void) -> DispatchServiceRequest {
        var request = DispatchServiceRequest(id: id, version: 1)
        fill(&request)
        return request
      }
      try await expect("DEPARTMENT_UNKNOWN department_id") {
        try await counter.own.requests.dispatch(dispatch { $0.departmentId = 99 })
      }
      try await expect("EMPLOYEE_NOT_FOUND handler_id") {
        try await counter.own.requests.dispatch(dispatch { $0.handlerId = 99 })
      }
      let outsider = try await house.employee(.specialist)
      try await expect("HANDLER_OTHER_DEPARTMENT handler_id") {
        try await counter.own.requests.dispatch(dispatch { $0.handlerId = outsider.id })
      }
      try await expect("CONFLICTING_CHANGE queue") {
        try await counter.own.requests.dispatch(
          dispatch {
            $0.handlerId = counter.worker.id
            $0.queue = true
          })
      }
      let nowhere = try await counter.record { $0.category = nil }
      try await expect("DEPARTMENT_MISSING department_id") {
        try await house.admin.requests.dispatch(DispatchServiceRequest(id: nowhere.id, version: 1))
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what is allowed next is what is not refused`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let made = try await counter.record()
      func allowed(_ desk: Desk) async throws -> [ComplaintStep] {
        try await desk.requests.allowed(AllowedRequest(id: made.id)).steps.filter(\.allowed).map(\.step)
      }
      #expect(try await allowed(counter.own) == [.accept, .dispatch, .cancel, .convert])
      let dispatched = try await counter.dispatch(made) { $0.handlerId = counter.worker.id }
      #expect(try await allowed(counter.own) == [.dispatch, .progress, .complete, .cancel, .convert])
      #expect(try await allowed(counter.other) == [.convert])
      _ = try await counter.complete(dispatched)
      #expect(try await allowed(counter.other) == [.rate, .convert])
    }
  }

  @Test func `a request late is told to its handler and escalates as a complaint does`() async throws {
    let house = try TestHouse()
    let counter = try await Counter(house)
    // What was acknowledged cannot be late in that, which would have escalated it already.
    let accepted = try await counter.own.requests.accept(counter.step(try await counter.record()))
    let dispatched = try await counter.dispatch(accepted) { $0.handlerId = counter.worker.id }
    let dueMs = try #require(dispatched.clock(.resolve)?.dueMs)
    house.clock.nowMs = dueMs + 1
    house.store.runDueEvents()
    let late = try await counter.again(dispatched)
    #expect(late.clock(.resolve)?.breachedMs == dueMs && late.escalation == 2)
    let told = try await counter.notices().filter { $0.clock == .resolve }
    #expect(told.filter { $0.kind == .breach }.map(\.employeeId) == [counter.worker.id])
    #expect(told.contains { $0.kind == .escalation && $0.escalation == 2 && $0.atMs == dueMs })
    let overdue = try await house.admin.requests.list(ListServiceRequests(filter: .overdue)).items
    #expect(overdue.map(\.id) == [dispatched.id])
  }
}
