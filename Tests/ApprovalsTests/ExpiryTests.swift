import Contract
import Operations
import Store
import TestHouse
import Testing

/// What nobody decided in time.
struct ExpiryTests {
  @Test(arguments: Desk.Kind.allCases)
  func `an approval can be decided up to its last millisecond, and not at its instant`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let asker = try await office.person(.specialist)
      let first = try office.ask(by: asker, department: "甲")
      let second = try office.ask(by: asker, department: "乙")
      house.clock.nowMs = first.expiresMs - 1
      #expect(try await office.admin.list().map(\.id) == [first.id, second.id])
      #expect(try await office.admin.approve(first).status == .approved)
      house.clock.nowMs = first.expiresMs
      let outcomes = [
        await said { try await office.admin.approve(second) }, await said { try await office.admin.refuse(second) },
        await said { try await asker.withdraw(second) },
      ]
      #expect(outcomes == Array(repeating: "APPROVAL_EXPIRED id", count: 3))
      #expect(try await office.admin.list() == [])
      #expect(try await !office.departments().contains("乙"))
      #expect(try await office.again(first).status == .approved)
    }
  }

  @Test func `the agenda expires it at exactly its instant, once, in the journal`() async throws {
    let house = try TestHouse()
    let office = Office(house)
    let asker = try await office.person(.specialist)
    let (open, decided) = (try office.ask(by: asker), try office.ask(by: asker, department: "甲"))
    _ = try await office.admin.refuse(decided)
    house.clock.nowMs = open.expiresMs - 1
    house.store.runDueEvents()
    #expect(try house.read { try ApprovalTable(transaction: $0).find(open.id) } == open)
    // Late, as after a stop: the instant is that of the approval all the same.
    house.clock.nowMs = open.expiresMs + 7 * TestClock.dayMs
    house.store.runDueEvents()
    let stored = try #require(try house.read { try ApprovalTable(transaction: $0).find(open.id) })
    #expect(stored.status == .expired && stored.decidedAtMs == open.expiresMs && stored.version == 2)
    #expect(stored.decidedBy == nil && stored.seen(at: house.clock.nowMs) == stored)
    let rows = try house.journal().filter { $0.methodName == "approvals.expire" }
    #expect(rows.map(\.entities) == [[EntityRef(kind: "approval", id: open.id)]])
    #expect(rows.map(\.atMs) == [open.expiresMs] && rows.map(\.principal) == ["system"])
    let history = try house.read {
      try Journal.history(of: EntityRef(kind: "approval", id: open.id), limit: 9, in: $0)
    }
    #expect(history.map(\.methodName) == ["approvals.expire", "test.ask"])
  }

  @Test func `whether or not the agenda has run, it looks and is decided the same`() async throws {
    var seen: [[Approval]] = []
    for runsAgenda in [true, false] {
      let house = try TestHouse()
      let office = Office(house)
      let asker = try await office.person(.specialist)
      let approval = try office.ask(by: asker)
      if !runsAgenda {
        let job = WriteJob(claim: nil, methodName: "test.lose_agenda", request: []) { scope in
          scope.unschedule(kind: Approvals.expiry.name, ref: approval.id)
          return .done(JobEffect())
        }
        _ = house.store.perform(job)
      }
      house.clock.nowMs = approval.expiresMs
      if runsAgenda { house.store.runDueEvents() }
      let stored = try house.read { try ApprovalTable(transaction: $0).find(approval.id) }
      #expect(stored?.status == (runsAgenda ? .expired : .pending))
      let outcomes = [
        await said { try await office.admin.approve(approval) },
        await said { try await office.admin.refuse(approval) }, await said { try await asker.withdraw(approval) },
      ]
      #expect(outcomes == Array(repeating: "APPROVAL_EXPIRED id", count: 3))
      #expect(try await asker.list(.mine, .pending) == [])
      #expect(try await office.admin.list(.all, .pending) == [])
      #expect(try await office.admin.list() == [])
      seen.append(
        [try await office.again(approval)] + (try await asker.list(.mine, .expired))
          + (try await office.admin.list(.all, .expired)))
    }
    #expect(seen[0] == seen[1] && seen[0].count == 3 && Set(seen[0].map(\.status)) == [.expired])
  }

  @Test func `a kind says how long it waits`() async throws {
    let house = try TestHouse()
    let office = Office(house)
    let question = Approvals.Question(subject: "急", permission: .wordsWrite)
    let approval = try house.asked(question, BriefDeed(), by: try await office.person(.specialist).principal)
    #expect(approval.expiresMs == house.clock.nowMs + TestClock.hourMs)
    house.clock.nowMs += TestClock.hourMs
    #expect(await said { try await office.admin.approve(approval) } == "APPROVAL_EXPIRED id")
  }
}
