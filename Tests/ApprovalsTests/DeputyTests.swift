import Contract
import Operations
import TestHouse
import Testing

@testable import Approvals

/// Who decides for whom, from when until when.
struct DeputyTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a deputy decides from the first instant to before the last one, in the absent one's name`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let (asker, boss) = (try await office.person(.specialist), try await office.person(.supervisor))
      let deputy = try await office.person(.specialist)
      let start = house.clock.nowMs
      let request = SetDeputyRequest(
        deputyId: deputy.id, fromMs: start + 1000, untilMs: start + 2000)
      let appointment = try await boss.desk.approvals.setDeputy(request)
      #expect(appointment.employeeId == boss.id && appointment.deputyId == deputy.id)
      #expect(appointment.setBy == boss.name && appointment.setAtMs == start && appointment.fromMs == start + 1000)
      let approval = try office.ask(by: asker)
      for (offset, isOpen) in [(Int64(999), false), (1000, true), (1999, true), (2000, false)] {
        house.clock.nowMs = start + offset
        #expect(
          await said { try await deputy.approve(approval, dry: true) } == (isOpen ? "OK" : "PERMISSION_DENIED"))
        #expect(try await deputy.list().count == (isOpen ? 1 : 0))
        #expect(
          await said { try await deputy.desk.approvals.get(.init(id: approval.id)) }
            == (isOpen ? "OK" : "PERMISSION_DENIED"))
      }
      house.clock.nowMs = start + 1500
      let done = try await deputy.approve(approval)
      #expect(done.decidedBy == deputy.name && done.decidedEmployeeId == deputy.id && done.decidedFor == boss.id)
      house.clock.nowMs = start + 2000
      #expect(try await deputy.desk.approvals.get(GetApprovalRequest(id: approval.id)) == done)
      #expect(try await deputy.desk.approvals.deputies(DeputiesRequest()).items == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `deputies do not chain, and nobody decides for who left`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let (asker, boss) = (try await office.person(.specialist), try await office.person(.supervisor))
      let (second, third) = (try await office.person(.specialist), try await office.person(.specialist))
      _ = try await office.appoint(second, for: boss)
      _ = try await office.appoint(third, for: second)
      let approval = try office.ask(by: asker)
      #expect(await said { try await second.approve(approval, dry: true) } == "OK")
      #expect(await said { try await third.approve(approval, dry: true) } == "PERMISSION_DENIED")
      #expect(try await third.list() == [])
      let gone = try office.principal(boss.id)
      _ = try await house.admin.employees.leave(LeaveEmployeeRequest(id: boss.id, version: 1))
      #expect(await said { try await second.approve(approval, dry: true) } == "PERMISSION_DENIED")
      #expect(try await second.list() == [])
      #expect(await said { try await boss.approve(approval) } != "OK")
      // A call that was let in just before the employment ended finds nothing either.
      try house.read { transaction in
        let authority = try Authority(gone, nowMs: house.clock.nowMs, transaction)
        #expect(authority.voices.isEmpty)
        #expect(try authority.voice(for: approval) == nil && !authority.sees(approval))
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a deputy who becomes an auditor decides nothing more`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let (boss, clerk) = (try await office.person(.supervisor), try await office.person(.specialist))
      _ = try await office.appoint(clerk, for: boss)
      let approval = try office.ask(by: office.admin)
      #expect(try await clerk.list() == [approval])
      _ = try await house.admin.employees.update(
        UpdateEmployeeRequest(id: clerk.id, version: 1, role: .auditor))
      #expect(try await house.refusedWithoutTrace { try await clerk.approve(approval) } == "PERMISSION_DENIED")
      #expect(try await clerk.list() == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `nobody's own request is decided through a deputy, either way round`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let (boss, peer) = (try await office.person(.supervisor), try await office.person(.supervisor))
      let clerk = try await office.person(.specialist)
      _ = try await office.appoint(clerk, for: boss)
      let ofBoss = try office.ask(by: boss)
      let ofClerk = try office.ask(by: clerk, department: "甲")
      for person in [boss, clerk] {
        #expect(await said { try await person.approve(ofBoss) } == "APPROVAL_OWN_REQUEST id")
      }
      #expect(await said { try await clerk.approve(ofClerk) } == "APPROVAL_OWN_REQUEST id")
      #expect(try await boss.list().map(\.id) == [ofClerk.id])
      // Whoever could decide by their own right may, though they stand in for the asker, too.
      _ = try await peer.desk.approvals.setDeputy(
        SetDeputyRequest(deputyId: boss.id, untilMs: house.clock.nowMs + 1000))
      let ofPeer = try office.ask(by: peer, department: "乙")
      let done = try await boss.approve(ofPeer)
      #expect(done.decidedFor == nil && done.decidedBy == boss.name)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who appoints gives no more than they have`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let (boss, clerk) = (try await office.person(.supervisor), try await office.person(.specialist))
      let director = try await office.person(.director)
      let auditor = try await office.person(.auditor)
      let until = house.clock.nowMs + 1000
      func outcome(_ person: Office.Person, _ request: SetDeputyRequest) async throws -> String {
        try await house.refusedWithoutTrace { try await person.desk.approvals.setDeputy(request, person.options()) }
      }
      let forBoss = SetDeputyRequest(deputyId: clerk.id, employeeId: boss.id, untilMs: until)
      #expect(try await outcome(clerk, forBoss) == "PERMISSION_DENIED")
      let service = try await office.account("服务", [.delegate, .identityWrite])
      #expect(try await outcome(service, forBoss) == "EXCEEDS_OWN_PERMISSIONS employee_id")
      let own = SetDeputyRequest(deputyId: clerk.id, untilMs: until)
      #expect(try await outcome(office.speaking(service, for: boss), own) == "EXCEEDS_OWN_PERMISSIONS employee_id")
      #expect(try await outcome(office.admin, own) == "FIELD_REQUIRED employee_id")
      let narrow = try await office.person(.director, scope: .own)
      #expect(try await outcome(narrow, forBoss) == "EXCEEDS_OWN_PERMISSIONS employee_id")
      for (id, said) in [
        (boss.id, "DEPUTY_IS_SELF deputy_id"), (auditor.id, "DEPUTY_IS_AUDITOR deputy_id"),
        (9999, "EMPLOYEE_NOT_FOUND deputy_id"),
      ] {
        #expect(try await outcome(boss, SetDeputyRequest(deputyId: id, untilMs: until)) == said)
      }
      _ = try await house.admin.employees.leave(LeaveEmployeeRequest(id: auditor.id, version: 1))
      #expect(
        try await outcome(boss, SetDeputyRequest(deputyId: auditor.id, untilMs: until))
          == "EMPLOYEE_LEFT deputy_id")
      let made = try await director.desk.approvals.setDeputy(forBoss)
      #expect(made.setBy == director.name && made.employeeId == boss.id)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an appointment has a time of its own, and ends when it is cleared`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let (boss, clerk) = (try await office.person(.supervisor), try await office.person(.specialist))
      let now = house.clock.nowMs
      let day = TestClock.dayMs
      func outcome(_ from: Int64?, _ until: Int64) async throws -> String {
        try await house.refusedWithoutTrace {
          try await boss.desk.approvals.setDeputy(
            SetDeputyRequest(deputyId: clerk.id, fromMs: from, untilMs: until))
        }
      }
      for (from, until) in [(nil, now), (now + 5, now + 5), (nil, now + 366 * day + 1), (nil, Int64.max)] {
        #expect(try await outcome(from, until) == "DEPUTY_WINDOW_INVALID until_ms")
      }
      let first = try await boss.desk.approvals.setDeputy(
        SetDeputyRequest(deputyId: clerk.id, fromMs: now - day, untilMs: now + day))
      #expect(first.fromMs == now)
      for (from, until) in [(nil, now + 1), (now + day - 1, now + 2 * day), (now, now + 3 * day)] {
        #expect(try await outcome(from, until) == "DEPUTY_OVERLAPS from_ms")
      }
      let next = try await boss.desk.approvals.setDeputy(
        SetDeputyRequest(deputyId: clerk.id, fromMs: now + day, untilMs: now + 2 * day))
      for person in [boss, clerk, office.admin] {
        #expect(try await person.desk.approvals.deputies(DeputiesRequest()).items == [first, next])
      }
      let stranger = try await office.person(.specialist)
      #expect(try await stranger.desk.approvals.deputies(DeputiesRequest(employeeId: boss.id)).items == [])
      let clear = ClearDeputyRequest(id: first.id)
      for person in [clerk, stranger] {
        #expect(
          try await house.refusedWithoutTrace { try await person.desk.approvals.clearDeputy(clear) }
            == "PERMISSION_DENIED")
      }
      let approval = try office.ask(by: stranger)
      #expect(try await clerk.list() == [approval])
      #expect(try await boss.desk.approvals.clearDeputy(clear) == first)
      #expect(try await clerk.list() == [])
      #expect(await said { try await boss.desk.approvals.clearDeputy(clear) } == "DEPUTY_NOT_FOUND id")
      house.clock.nowMs = next.untilMs
      #expect(
        await said { try await boss.desk.approvals.clearDeputy(ClearDeputyRequest(id: next.id)) }
          == "DEPUTY_NOT_FOUND id")
    }
  }

  @Test func `one employee stands in at most fifty appointments`() async throws {
    let house = try TestHouse()
    let office = Office(house)
    let (boss, clerk) = (try await office.person(.supervisor), try await office.person(.specialist))
    let now = house.clock.nowMs
    func request(_ index: Int64) -> SetDeputyRequest {
      SetDeputyRequest(deputyId: clerk.id, fromMs: now + index * 10, untilMs: now + index * 10 + 10)
    }
    for index in 0..<Int64(50) { _ = try await boss.desk.approvals.setDeputy(request(index)) }
    #expect(await said { try await boss.desk.approvals.setDeputy(request(50)) } == "TOO_MANY_DEPUTIES employee_id")
    let page = try await boss.desk.approvals.deputies(DeputiesRequest(limit: 30))
    let rest = try await boss.desk.approvals.deputies(DeputiesRequest(limit: 30, cursor: page.nextCursor))
    #expect(page.items.count == 30 && rest.items.count == 20 && rest.nextCursor == nil)
    #expect((page.items + rest.items).map(\.id) == (page.items + rest.items).map(\.id).sorted())
    house.clock.nowMs += 10
    #expect(await said { try await boss.desk.approvals.setDeputy(request(50)) } == "OK")
  }
}
