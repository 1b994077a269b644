import Contract
import Store
import TestHouse
import Testing

/// What employees handle, when, and how much at a time.
struct HandlerTests {
  @Test(arguments: Desk.Kind.allCases)
  func `who was never set takes all by the standard calendar, and what is set counts as a whole`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      let person = try await desk.person()
      let before = try await house.admin.desk.handlers(HandlersRequest()).items
      let usual = DeskHandler(
        employeeId: person.id, name: "李雷", departmentId: desk.east.id, calendar: "standard", loadMax: 20,
        takesWork: true, version: 0, load: 0, onShift: true)
      #expect(before == [usual])
      let away = AwayTime(fromMs: TestClock.startMs + 5, untilMs: TestClock.startMs + 9)
      let first = try await desk.set(person) {
        $0.skills = ["质量", "物流"]
        $0.loadMax = 3
        $0.away = [away]
        $0.takesWork = false
      }
      var expected = usual
      expected.skills = ["质量", "物流"]
      expected.loadMax = 3
      expected.away = [away]
      expected.takesWork = false
      expected.version = 1
      #expect(first == expected)
      let second = try await desk.set(person, version: 1)
      expected = usual
      expected.version = 2
      #expect(second == expected, "what is left out is as it is for somebody who was never set")
      let again = try await desk.set(person, version: 2)
      #expect(again.version == 2, "a change of nothing raises no version")
      let listed = try await house.admin.desk.handlers(HandlersRequest(departmentId: desk.service.id)).items
      #expect(listed == [second], "a department's list holds those below it")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `nobody is on shift while they are away or their calendar is closed`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      let person = try await desk.person()
      // Fri 2027-01-15 16:00 in Shanghai.
      try await desk.set(person) {
        $0.away = [
          AwayTime(fromMs: TestClock.startMs + 2000, untilMs: TestClock.startMs + 3000),
          AwayTime(fromMs: TestClock.startMs + 1000, untilMs: TestClock.startMs + 2000),
        ]
      }
      func onShift(after ms: Int64) async throws -> Bool? {
        house.clock.nowMs = TestClock.startMs + ms
        return try await house.admin.desk.handlers(HandlersRequest()).items.first?.onShift
      }
      var seen: [Bool?] = []
      for ms in [0, 999, 1000, 2000, 2999, 3000, 2 * TestClock.hourMs - 1, 2 * TestClock.hourMs] {
        seen.append(try await onShift(after: ms))
      }
      #expect(seen == [true, true, false, false, false, true, true, false])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what is wrong with a handler is named and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      let person = try await desk.person()
      let auditor = try await desk.person(.auditor)
      let gone = try await desk.person()
      _ = try await house.admin.employees.leave(LeaveEmployeeRequest(id: gone.id, version: 1))
      func set(_ fill: (inout SetHandlerRequest) -> Void) async throws -> String {
        var request = SetHandlerRequest(employeeId: person.id)
        fill(&request)
        return try await house.refusedWithoutTrace { try await house.admin.desk.setHandler(request) }
      }
      #expect(try await set { $0.employeeId = 9999 } == "EMPLOYEE_NOT_FOUND employee_id")
      #expect(try await set { $0.employeeId = gone.id } == "EMPLOYEE_LEFT employee_id")
      #expect(try await set { $0.employeeId = auditor.id } == "ROLE_TAKES_NO_CASES employee_id")
      #expect(try await set { $0.version = 1 } == "VERSION_MISMATCH version")
      #expect(try await set { $0.calendar = "night" } == "CALENDAR_NOT_FOUND calendar")
      #expect(try await set { $0.skills = ["物流", "天气"] } == "WORD_UNKNOWN skills[1]")
      #expect(try await set { $0.skills = ["物流", "质量", "物流"] } == "DUPLICATE_ITEM skills[2]")
      #expect(try await set { $0.loadMax = 0 } == "INVALID_REQUEST load_max:TOO_SMALL")
      #expect(try await set { $0.away = [AwayTime(fromMs: 5, untilMs: 5)] } == "AWAY_INVALID away[0]")
      let overlapping = [AwayTime(fromMs: 50, untilMs: 70), AwayTime(fromMs: 10, untilMs: 51)]
      #expect(try await set { $0.away = overlapping } == "AWAY_INVALID away[0]")
      try await desk.set(person)
      #expect(try await set { _ in } == "VERSION_MISMATCH version", "a second one must have seen the first")
      let unknown = HandlersRequest(departmentId: 9999)
      #expect(await said { try await house.admin.desk.handlers(unknown) } == "DEPARTMENT_UNKNOWN department_id")
      let specialist = try await house.desk(.role(.specialist))
      let request = SetHandlerRequest(employeeId: person.id, version: 1)
      let outcome = try await house.refusedWithoutTrace { try await specialist.desk.setHandler(request) }
      #expect(outcome == "PERMISSION_DENIED")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a skill that was retired stays with who has it and is given to nobody else`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      let (first, second) = (try await desk.person(), try await desk.person())
      try await desk.set(first) { $0.skills = ["物流"] }
      _ = try await house.admin.words.retire(RetireWordRequest(dictionary: .caseCategory, word: "物流"))
      let kept = try await desk.set(first, version: 1) {
        $0.skills = ["物流"]
        $0.loadMax = 5
      }
      #expect(kept.skills == ["物流"] && kept.version == 2)
      let outcome = try await house.refusedWithoutTrace {
        try await desk.set(second) { $0.skills = ["物流"] }
      }
      #expect(outcome == "WORD_UNKNOWN skills[0]")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the pages of handlers hold each of those who handle once`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      var expected: [Int64] = []
      for role in [Role.specialist, .auditor, .director, .specialist, .auditor, .supervisor, .specialist] {
        let person = try await desk.person(role)
        if role != .auditor { expected.append(person.id) }
      }
      for department in [nil, desk.service.id] {
        var found: [Int64] = []
        var cursor: String?
        repeat {
          let request = HandlersRequest(departmentId: department, limit: 2, cursor: cursor)
          let page = try await house.admin.desk.handlers(request)
          #expect(page.items.count <= 2)
          found += page.items.map(\.employeeId)
          cursor = page.nextCursor
        } while cursor != nil
        #expect(found == expected)
      }
    }
  }
}
