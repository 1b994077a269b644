import Contract
import Operations
import Standards
import Store
import TestHouse
import Testing

@testable import Desk

/// Who could take a case, and why not the others.
struct CandidateTests {
  /// `desk.candidates` with made cases behind it.
  private static func candidates(
    _ house: TestHouse, _ cases: MadeCases, _ request: CandidatesRequest, _ language: Language = .english
  ) throws -> [Candidate] {
    let reader = try house.store.openReader()
    try reader.begin()
    defer { reader.end() }
    let call = ReadCall(
      principal: .local(uid: 0), nowMs: house.clock.nowMs, transaction: reader.transaction, reads: SeenReads(),
      language: language)
    return try DeskOperations(book: StandardsBook(), cases: cases).candidates(request, call).items
  }

  @Test func `all of the department are named, who fits first, the others with what stands against them`() async throws
  {
    let house = try TestHouse()
    let desk = try await ServiceDesk(house)
    let (busy, free) = (try await desk.person(named: "甲"), try await desk.person(.supervisor, named: "乙"))
    let (accused, director) = (try await desk.person(), try await desk.person(.director))
    let (unskilled, unwilling) = (try await desk.person(), try await desk.person())
    let (absent, full) = (try await desk.person(), try await desk.person())
    _ = try await desk.person(in: desk.west)
    try await desk.set(unskilled) { $0.skills = ["质量"] }
    try await desk.set(unwilling) { $0.takesWork = false }
    try await desk.set(absent) { $0.away = [AwayTime(fromMs: 0, untilMs: .max)] }
    try await desk.set(full) { $0.loadMax = 2 }
    let cases = MadeCases(
      loads: [busy.id: 3, full.id: 2], subject: .made(departmentId: desk.east.id, accusedId: accused.id))
    let found = try Self.candidates(house, cases, CandidatesRequest(id: 7))
    #expect(found.map(\.employeeId) == [free, busy, accused, director, unskilled, unwilling, absent, full].map(\.id))
    #expect(
      found.map(\.reason) == [
        nil, nil, "CONFLICT_OF_INTEREST", "ROLE_TAKES_NO_CASES", "HANDLER_SKILL", "HANDLER_TAKES_NO_WORK",
        "HANDLER_OFF_SHIFT", "HANDLER_FULL",
      ])
    #expect(found.map(\.fits) == found.map { $0.reason == nil } && found.map(\.load) == [0, 3, 0, 0, 0, 0, 0, 2])
    #expect(found[1].name == "甲" && found[1].message == nil)
    for language in [Language.english, .chinese] {
      let messages = try Self.candidates(house, cases, CandidatesRequest(id: 7), language).compactMap(\.message)
      #expect(messages.count == 6)
      #expect(messages.allSatisfy { !$0.contains("–") && !$0.contains("{") && $0.contains("employee_id") })
      #expect(messages[0].contains("回避") && messages[0].contains("employee \(accused.id)") == (language == .english))
    }
  }

  @Test func `the department is the one that is named, else the case's own, else the one of the routes`() async throws {
    let house = try TestHouse()
    let desk = try await ServiceDesk(house)
    let (east, west) = (try await desk.person(), try await desk.person(in: desk.west))
    let own = MadeCases(subject: .made(departmentId: desk.east.id))
    let named = CandidatesRequest(id: 7, departmentId: desk.west.id)
    #expect(try Self.candidates(house, own, named).map(\.employeeId) == [west.id])
    #expect(try Self.candidates(house, own, CandidatesRequest(id: 7)).map(\.employeeId) == [east.id])
    func refused(_ request: CandidatesRequest) async -> String {
      await said {
        do {
          _ = try Self.candidates(house, MadeCases(), request)
        } catch let refusal as Refusal {
          throw Refused(refusal.status(in: .chinese))
        }
      }
    }
    #expect(await refused(CandidatesRequest(id: 7)) == "DEPARTMENT_MISSING department_id")
    #expect(await refused(CandidatesRequest(id: 7, departmentId: 9999)) == "DEPARTMENT_UNKNOWN department_id")
    #expect(await refused(CandidatesRequest(id: 8)) == "CASE_NOT_FOUND id")
    let items = [Route(category: "物流", departmentId: desk.west.id)]
    _ = try await house.admin.desk.setRoutes(SetRoutesRequest(version: 0, items: items))
    #expect(try Self.candidates(house, MadeCases(), CandidatesRequest(id: 7)).map(\.employeeId) == [west.id])
  }

  @Test(arguments: Desk.Kind.allCases)
  func `work is handed over from somebody to somebody else who may have it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      let (person, auditor) = (try await desk.person(), try await desk.person(.auditor))
      func handOver(from: Int64, to: Int64?) async throws -> String {
        let request = HandOverRequest(fromId: from, toId: to, reason: "离职")
        return try await house.refusedWithoutTrace { try await house.admin.desk.handOver(request) }
      }
      #expect(try await handOver(from: person.id, to: person.id) == "HAND_OVER_TO_SELF to_id")
      #expect(try await handOver(from: 9999, to: nil) == "EMPLOYEE_NOT_FOUND from_id")
      #expect(try await handOver(from: person.id, to: 9999) == "EMPLOYEE_NOT_FOUND to_id")
      #expect(try await handOver(from: person.id, to: auditor.id) == "ROLE_TAKES_NO_CASES to_id")
      let elsewhere = try await desk.desk(try await desk.person(.supervisor, in: desk.west))
      let hidden = try await house.refusedWithoutTrace {
        try await elsewhere.desk.handOver(HandOverRequest(fromId: person.id, reason: "离职"))
      }
      #expect(hidden == "EMPLOYEE_NOT_FOUND from_id", "of a department out of sight")
      let nothing = try await house.admin.desk.handOver(HandOverRequest(fromId: person.id, reason: "离职"))
      #expect(nothing == HandOverReply(handed: 0, queued: 0, left: 0))
    }
  }
}
