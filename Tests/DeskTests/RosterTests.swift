import Contract
import Operations
import Standards
import Store
import TestHouse
import Testing

@testable import Desk

/// Who is given work, who may take it, and who hears of what goes wrong.
struct RosterTests {
  private static func pick(
    _ house: TestHouse, _ department: Department, _ cases: MadeCases = MadeCases(),
    _ subject: DeskSubject = .made()
  ) throws -> Int64? {
    try house.writing { call in
      try Roster(transaction: call.transaction, book: StandardsBook(), cases: cases).pick(
        subject, departmentId: department.id, atMs: call.nowMs)
    }
  }

  @Test func `work goes to the least loaded, then to who got some longest ago, then to the smallest id`() async throws {
    let house = try TestHouse()
    let desk = try await ServiceDesk(house)
    let people = [try await desk.person(), try await desk.person(), try await desk.person(.supervisor)].map(\.id)
    var picked: [Int64?] = []
    for _ in 0..<4 {
      house.clock.nowMs += 1
      picked.append(try Self.pick(house, desk.east))
    }
    #expect(picked == [people[0], people[1], people[2], people[0]])
    let busy = MadeCases(loads: [people[0]: 2, people[1]: 2, people[2]: 1])
    house.clock.nowMs += 1
    #expect(try Self.pick(house, desk.east, busy) == people[2])
    // All as busy as each other: whose turn it is, is remembered.
    house.clock.nowMs += 1
    #expect(try Self.pick(house, desk.east) == people[1])
  }

  @Test func `work goes to those who fit, of the department and below it`() async throws {
    let house = try TestHouse()
    let desk = try await ServiceDesk(house)
    let fits = try await desk.person()
    let others = [
      try await desk.person(.director), try await desk.person(.auditor), try await desk.person(in: desk.west),
      try await desk.person(),
    ]
    let (unskilled, unwilling) = (try await desk.person(), try await desk.person())
    let (absent, full) = (try await desk.person(), try await desk.person())
    _ = try await house.admin.employees.leave(LeaveEmployeeRequest(id: others[3].id, version: 1))
    try await desk.set(unskilled) { $0.skills = ["质量"] }
    try await desk.set(unwilling) { $0.takesWork = false }
    try await desk.set(absent) { $0.away = [AwayTime(fromMs: 0, untilMs: TestClock.startMs + 1)] }
    try await desk.set(full) { $0.loadMax = 2 }
    let cases = MadeCases(loads: [full.id: 2, fits.id: 5])
    #expect(try Self.pick(house, desk.east, cases) == fits.id)
    #expect(try Self.pick(house, desk.service, cases, .made(accusedId: fits.id)) == others[2].id)
    #expect(try Self.pick(house, desk.east, cases, .made(accusedId: fits.id)) == nil)
    // Each of those who did not fit does, once the reason is gone.
    let free: [(Int64, MadeCases, DeskSubject)] = [
      (unskilled.id, cases, .made("质量")), (unskilled.id, cases, .made(nil)),
      (full.id, MadeCases(loads: [full.id: 1, fits.id: 5]), .made()),
    ]
    for (expected, cases, subject) in free {
      #expect(try Self.pick(house, desk.east, cases, subject) == expected)
    }
    house.clock.nowMs += 1
    #expect(try Self.pick(house, desk.east, cases) == absent.id, "back again")
    house.clock.nowMs += 2 * TestClock.hourMs
    #expect(try Self.pick(house, desk.east) == nil, "nobody works in the evening")
  }

  @Test func `whoever is chosen must be of the department, at work, no auditor and not the accused`() async throws {
    let house = try TestHouse()
    let desk = try await ServiceDesk(house)
    let (person, other) = (try await desk.person(), try await desk.person(in: desk.west))
    let (auditor, gone) = (try await desk.person(.auditor), try await desk.person())
    let nowhere = try await house.employee(.specialist)
    _ = try await house.admin.employees.leave(LeaveEmployeeRequest(id: gone.id, version: 1))
    try await desk.set(person) {
      $0.skills = ["质量"]
      $0.takesWork = false
      $0.loadMax = 1
    }
    let cases = MadeCases(loads: [person.id: 1])
    func check(_ id: Int64, of department: Department, accused: Int64? = nil, takes: Bool = false) async -> String {
      await said {
        try house.read { transaction in
          let roster = Roster(transaction: transaction, book: StandardsBook(), cases: cases)
          let subject = DeskSubject.made(accusedId: accused)
          let check = takes ? roster.checkTake : roster.check
          do {
            try check(id, subject, department.id, "handler_id")
          } catch let refusal as Refusal {
            throw Refused(refusal.status(in: .english))
          }
        }
      }
    }
    #expect(await check(person.id, of: desk.east) == "OK", "beyond skill, load and will")
    #expect(await check(person.id, of: desk.service) == "OK")
    #expect(await check(person.id, of: desk.east, takes: true) == "HANDLER_FULL handler_id")
    #expect(await check(other.id, of: desk.west, takes: true) == "OK")
    #expect(await check(other.id, of: desk.east) == "HANDLER_OTHER_DEPARTMENT handler_id")
    #expect(await check(nowhere.id, of: desk.east) == "HANDLER_OTHER_DEPARTMENT handler_id")
    #expect(await check(person.id, of: desk.east, accused: person.id) == "CONFLICT_OF_INTEREST handler_id")
    #expect(await check(other.id, of: desk.west, accused: other.id, takes: true) == "CONFLICT_OF_INTEREST handler_id")
    #expect(await check(auditor.id, of: desk.east) == "ROLE_TAKES_NO_CASES handler_id")
    #expect(await check(gone.id, of: desk.east) == "EMPLOYEE_LEFT handler_id")
    #expect(await check(9999, of: desk.east) == "EMPLOYEE_NOT_FOUND handler_id")
  }

  @Test func `a queue whose supervisor is not on shift escalates to the one above, in the end to directors`()
    async throws
  {
    let house = try TestHouse()
    let desk = try await ServiceDesk(house)
    let boss = try await desk.person(.supervisor, in: desk.service)
    let chief = try await desk.person(.supervisor, in: desk.east)
    let directors = [try await house.employee(.director).id, try await house.employee(.director).id]
    _ = try await desk.person(.specialist, in: desk.east)
    func told(_ department: Department?) throws -> [Int64] {
      try house.read {
        try Roster(transaction: $0, book: StandardsBook(), cases: MadeCases()).supervisors(
          of: department?.id, atMs: house.clock.nowMs)
      }
    }
    #expect(try told(desk.east) == [chief.id])
    #expect(try told(desk.west) == [boss.id])
    let today = [AwayTime(fromMs: 0, untilMs: TestClock.startMs + 1)]
    try await desk.set(chief) { $0.away = today }
    #expect(try told(desk.east) == [boss.id])
    try await desk.set(boss) { $0.away = today }
    #expect(try told(desk.east) == directors)
    #expect(try told(nil) == directors)
    let first = try await house.admin.employees.get(GetEmployeeRequest(id: directors[0]))
    try await desk.set(first) { $0.away = today }
    #expect(try told(desk.east) == [directors[1]])
    house.clock.nowMs += 3 * TestClock.hourMs
    #expect(try told(desk.east) == directors, "nobody is on shift at night, so all hear of it")
    for id in directors {
      let version = try await house.admin.employees.get(GetEmployeeRequest(id: id)).version
      _ = try await house.admin.employees.leave(LeaveEmployeeRequest(id: id, version: version))
    }
    #expect(try told(desk.east) == [chief.id] && told(desk.west) == [boss.id], "without a director the nearest")
  }
}
