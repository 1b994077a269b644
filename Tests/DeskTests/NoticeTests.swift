import Contract
import Operations
import Store
import TestHouse
import Testing

@testable import Desk

/// What is told to whom, and what was sent.
struct NoticeTests {
  private static func post(
    _ house: any OpenHouse, _ kind: NoticeKind, to recipient: NoticeBox.Recipient,
    _ matter: NoticeBox.Matter = .init(caseId: 7, caseNumber: "TS20270115-0001")
  ) throws {
    try house.writing { call in
      try NoticeBox(call).post(kind, to: recipient, about: matter, atMs: call.nowMs)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `somebody sees what was told to them and to their department, the latest first`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      let (person, other) = (try await desk.person(), try await desk.person(in: desk.west))
      try Self.post(house, .assigned, to: .employees([person.id, other.id]))
      try Self.post(house, .acknowledgeDue, to: .department(desk.east.id))
      try Self.post(house, .acknowledgeDue, to: .department(desk.west.id))
      try Self.post(house, .cameBack, to: .complainant)
      try Self.post(house, .breach, to: .employees([person.id]))
      let own = try await desk.desk(person)
      let mine = try await own.notices.list(ListNoticesRequest()).items
      #expect(mine.map(\.kind) == [.breach, .acknowledgeDue, .assigned])
      #expect(mine.map(\.employeeId) == [person.id, nil, person.id])
      #expect(mine.map(\.departmentId) == [nil, desk.east.id, nil])
      let breaches = try await own.notices.list(ListNoticesRequest(kind: .breach)).items
      #expect(breaches == [mine[0]])
      let theirs = try await house.admin.notices.list(ListNoticesRequest(employeeId: other.id)).items
      #expect(theirs.map(\.kind) == [.acknowledgeDue, .assigned])
      let all = try await house.admin.notices.list(ListNoticesRequest(all: true)).items
      #expect(all.map(\.kind) == [.breach, .cameBack, .acknowledgeDue, .acknowledgeDue, .assigned, .assigned])
      var paged: [Notice] = []
      var cursor: String?
      repeat {
        let page = try await own.notices.list(ListNoticesRequest(limit: 1, cursor: cursor))
        paged += page.items
        cursor = page.nextCursor
      } while cursor != nil
      #expect(paged == mine)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `notices to others are for supervisors`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      let (person, other) = (try await desk.person(), try await desk.person())
      let own = try await desk.desk(person)
      func list(_ desk: Desk, _ request: ListNoticesRequest) async -> String {
        await said { try await desk.notices.list(request) }
      }
      #expect(await list(own, ListNoticesRequest(employeeId: person.id)) == "OK")
      #expect(await list(own, ListNoticesRequest(employeeId: other.id)) == "NOTICES_OF_OTHERS employee_id")
      #expect(await list(own, ListNoticesRequest(all: true)) == "NOTICES_OF_OTHERS all")
      #expect(await list(own, ListNoticesRequest(caseId: 9)) == "CASE_NOT_FOUND case_id")
      let service = try await house.desk(.account([.complaintsManage]))
      #expect(await list(service, ListNoticesRequest(caseId: 9)) == "NOTICES_OF_OTHERS case_id")
      #expect(await list(service, ListNoticesRequest()) == "NOT_AN_EMPLOYEE employee_id")
      #expect(await list(service, ListNoticesRequest(employeeId: 9999)) == "EMPLOYEE_NOT_FOUND employee_id")
      let both = ListNoticesRequest(employeeId: person.id, all: true)
      #expect(await list(service, both) == "ONE_OF_REQUIRED employee_id")
      #expect(await said { try await own.notices.outbox(OutboxRequest()) } == "PERMISSION_DENIED")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what was sent leaves the outbox, once`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      for _ in 0..<3 { try Self.post(house, .unassigned, to: .department(desk.east.id)) }
      let waiting = try await desk.notices()
      #expect(waiting.map(\.kind) == [.unassigned, .unassigned, .unassigned])
      #expect(waiting.map(\.id) == waiting.map(\.id).sorted())
      house.clock.nowMs += 5
      let ids = [waiting[2].id, waiting[0].id, waiting[2].id]
      let marked = try await house.admin.notices.markSent(MarkSentRequest(ids: ids))
      #expect(marked.marked == 2)
      house.clock.nowMs += 5
      let again = try await house.admin.notices.markSent(MarkSentRequest(ids: ids))
      #expect(again.marked == 0)
      #expect(try await desk.notices() == [waiting[1]])
      let all = try await house.admin.notices.list(ListNoticesRequest(all: true)).items
      #expect(all.map(\.sentAtMs) == [TestClock.startMs + 5, nil, TestClock.startMs + 5])
      let unknown = try await house.refusedWithoutTrace {
        try await house.admin.notices.markSent(MarkSentRequest(ids: [waiting[1].id, 9999]))
      }
      #expect(unknown == "NOTICE_NOT_FOUND ids[1]")
      var found: [Int64] = []
      var cursor: String?
      try Self.post(house, .unassigned, to: .department(desk.east.id))
      repeat {
        let page = try await house.admin.notices.outbox(OutboxRequest(limit: 1, cursor: cursor))
        found += page.items.map(\.id)
        cursor = page.nextCursor
      } while cursor != nil
      #expect(found.count == 2 && found[0] == waiting[1].id)
    }
  }

  @Test func `each list of notices is read by an index`() async throws {
    let house = try TestHouse()
    let plans: [(StaticString, [SQLValue], String)] = [
      (
        "EXPLAIN QUERY PLAN SELECT id, kind FROM notice WHERE sent_at_ms IS NULL AND id > 1 ORDER BY id LIMIT 9", [],
        "notice_unsent"
      ),
      (
        "EXPLAIN QUERY PLAN SELECT id, kind FROM notice WHERE case_id = $1 AND id < $2 ORDER BY id DESC LIMIT 9",
        [.int(1), .int(2)], "notice_by_case"
      ),
      (
        "EXPLAIN QUERY PLAN SELECT id, kind FROM notice WHERE employee_id = $1 AND id < $2 ORDER BY id DESC LIMIT 9",
        [.int(1), .int(2)], "notice_by_employee"
      ),
    ]
    for (sql, values, index) in plans {
      let plan = try house.read { try $0.all(sql, values) { $0.text(3) } }
      #expect(plan.count == 1 && plan[0].contains(index), "\(plan)")
    }
  }
}
