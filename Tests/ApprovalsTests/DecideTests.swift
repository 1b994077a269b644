import Contract
import Operations
import Store
import TestHouse
import Testing

/// What a decision does, and what it leaves alone.
struct DecideTests {
  @Test(arguments: Desk.Kind.allCases)
  func `what is approved is done in the same call, and the approval says by whom and what came of it`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let (asker, boss) = (try await office.person(.specialist), try await office.person(.director))
      let customer = try await house.customer()
      let approval = try office.ask(by: asker) {
        $0.amount = -500
        $0.reason = "季度扩编"
        $0.customerId = customer.id
      }
      #expect(approval.status == .pending && approval.version == 1 && approval.kind == "test.deed")
      #expect(approval.requestedBy == asker.name && approval.requestedEmployeeId == asker.id)
      #expect(approval.amount == -500 && approval.reason == "季度扩编" && approval.permission == .wordsWrite)
      #expect(approval.expiresMs == house.clock.nowMs + 30 * TestClock.dayMs)
      #expect(try await boss.list() == [approval])
      house.clock.nowMs += 5
      let done = try await boss.approve(approval, note: "同意")
      #expect(done.status == .approved && done.version == 2 && done.note == "同意")
      #expect(done.decidedBy == boss.name && done.decidedEmployeeId == boss.id && done.decidedFor == nil)
      #expect(done.decidedAtMs == house.clock.nowMs && done.resultKind == "department")
      let made = try await house.admin.departments.list(ListDepartmentsRequest()).items.first { $0.name == "新设部门" }
      #expect(made?.id == done.resultId)
      #expect(try await office.again(approval) == done)
      #expect(try await boss.list() == [])
      let row = try house.journal().last { $0.methodName == "approvals.approve" }
      let named = row?.entities.map { "\($0.kind):\($0.id)" } ?? []
      #expect(named == ["department:\(done.resultId ?? 0)", "approval:\(approval.id)", "customer:\(customer.id)"])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what the execution refuses refuses the decision and leaves all as it was`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let asker = try await office.person(.specialist)
      let approval = try office.ask(by: asker)
      _ = try await house.admin.departments.create(CreateDepartmentRequest(name: "新设部门"))
      let outcome = try await house.refusedWithoutTrace { try await office.admin.approve(approval) }
      #expect(outcome == "DEPARTMENT_EXISTS name")
      #expect(try await office.again(approval) == approval)
      #expect(try await office.admin.list() == [approval])
      #expect(try await office.admin.refuse(approval).status == .refused)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a second decision is refused and says who decided and when`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let (asker, boss) = (try await office.person(.specialist), try await office.person(.supervisor))
      for (index, first) in ["approve", "refuse"].enumerated() {
        let approval = try office.ask(by: asker, department: "部门\(index)")
        if first == "approve" { _ = try await boss.approve(approval) } else { _ = try await boss.refuse(approval) }
        let again = try await office.again(approval)
        for seen in [approval, again] {
          let status = try await refusal { try await office.admin.approve(seen) }
          #expect(status.reason == "APPROVAL_DECIDED" && status.code == 9)
          #expect(status.message.contains(boss.name) && status.message.contains("2027-01-15T08:00:00Z"))
          #expect(status.message.contains(again.status.word))
        }
        #expect(
          try await house.refusedWithoutTrace { try await office.admin.refuse(again) } == "APPROVAL_DECIDED id")
        #expect(try await house.refusedWithoutTrace { try await asker.withdraw(again) } == "APPROVAL_DECIDED id")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a refusal says why and does nothing, a withdrawal belongs to who asked`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let (asker, boss) = (try await office.person(.specialist), try await office.person(.supervisor))
      let before = try await office.departments()
      let refused = try await boss.refuse(office.ask(by: asker))
      #expect(refused.status == .refused && refused.note == "不妥" && refused.resultId == nil)
      let service = try await office.account("服务", [.delegate])
      let asked = [
        try office.ask(by: asker), try office.ask(by: office.speaking(service, for: asker)),
        try office.ask(by: service), try office.ask(by: office.admin),
      ]
      for approval in asked {
        #expect(try await house.refusedWithoutTrace { try await boss.withdraw(approval) } == "APPROVAL_NOT_ASKER id")
      }
      // Who may: the employee with their own key, the account that spoke for them, but not another for whom it speaks.
      let other = office.speaking(service, for: boss)
      #expect(await said { try await other.withdraw(asked[1]) } == "APPROVAL_NOT_ASKER id")
      #expect(await said { try await service.withdraw(asked[0]) } == "APPROVAL_NOT_ASKER id")
      #expect(try await office.speaking(service, for: asker).withdraw(asked[0]).status == .withdrawn)
      #expect(try await asker.withdraw(asked[1]).decidedBy == asker.name)
      #expect(try await service.withdraw(asked[2]).status == .withdrawn)
      #expect(try await office.admin.withdraw(asked[3]).version == 2)
      #expect(try await office.departments() == before)
      #expect(try await boss.list() == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a decision names the version it saw, is made now, and of a kind that is known`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let asker = try await office.person(.specialist)
      var approval = try office.ask(by: asker)
      approval.version = 2
      for outcome in [
        try await house.refusedWithoutTrace { try await office.admin.approve(approval) },
        try await house.refusedWithoutTrace { try await office.admin.refuse(approval) },
        try await house.refusedWithoutTrace { try await asker.withdraw(approval) },
      ] {
        #expect(outcome == "VERSION_MISMATCH version")
      }
      let past = CallOptions(asOfMs: house.clock.nowMs - 1)
      let approvals = house.admin.approvals
      for outcome in [
        await said { try await approvals.approve(ApproveRequest(id: 1, version: 1), past) },
        await said { try await approvals.refuse(RefuseApprovalRequest(id: 1, version: 1, reason: "迟"), past) },
        await said { try await approvals.withdraw(WithdrawApprovalRequest(id: 1, version: 1), past) },
        await said { try await approvals.setDeputy(SetDeputyRequest(deputyId: 1, untilMs: 1), past) },
        await said { try await approvals.clearDeputy(ClearDeputyRequest(id: 1), past) },
      ] {
        #expect(outcome == "APPROVAL_ONLY_NOW meta.as_of_ms")
      }
      struct UnknownDeed: ApprovalKind {
        let name = "test.unknown"
        func execute(_: Approval, payload: [UInt8], _: WriteCall) throws -> (kind: String, id: Int64) { ("", 0) }
      }
      let question = Approvals.Question(subject: "未知", permission: .wordsWrite)
      let unknown = try house.asked(question, UnknownDeed(), by: asker.principal)
      #expect(await said { try await office.admin.approve(unknown) } == "APPROVAL_KIND_UNKNOWN id")
      #expect(try await office.admin.list().map(\.id) == [approval.id])
      #expect(try await office.admin.refuse(unknown).status == .refused)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a repeated key is answered, a dry run shows all and changes nothing`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let approval = try office.ask(by: try await office.person(.specialist))
      let request = ApproveRequest(id: approval.id, version: 1)
      let before = try StoreDump(house)
      let shown = try await office.admin.approve(approval, dry: true)
      #expect(shown.status == .approved && shown.resultKind == "department")
      #expect(try StoreDump(house) == before)
      let options = CallOptions(idempotencyKey: Array("once".utf8))
      let first = try await house.admin.approvals.approve(request, options)
      let after = try StoreDump(house, StoreDump.withJournal)
      house.clock.nowMs += 1
      #expect(try await house.admin.approvals.approve(request, options) == first)
      #expect(try StoreDump(house, StoreDump.withJournal) == after)
    }
  }

  @Test func `of many who decide at once one wins, and it is done once`() async throws {
    try await withLiveHouse { house in
      let office = Office(house)
      let approval = try office.ask(by: try await office.person(.specialist))
      let before = try await office.departments().count
      var bosses: [Office.Person] = []
      for _ in 0..<8 { bosses.append(try await office.person(.supervisor)) }
      let outcomes = await withTaskGroup(of: String.self) { group in
        for (index, boss) in bosses.enumerated() {
          group.addTask {
            await said {
              index % 2 == 0 ? try await boss.approve(approval) : try await boss.refuse(approval)
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.sorted() == Array(repeating: "APPROVAL_DECIDED id", count: 7) + ["OK"])
      let isApproved = try await office.again(approval).status == .approved
      #expect(try await office.departments().count == before + (isApproved ? 1 : 0))
    }
  }

  @Test func `the journal keeps every step with the approval as it was before`() async throws {
    let house = try TestHouse()
    let office = Office(house)
    let approval = try office.ask(by: try await office.person(.specialist))
    _ = try await office.admin.approve(approval)
    let entity = EntityRef(kind: "approval", id: approval.id)
    let rows = try house.read { try Journal.history(of: entity, limit: 10, in: $0) }
    #expect(rows.map(\.methodName) == ["approvals.approve", "test.ask"])
    let changes = try rows.map { try JournalChanges(bytes: $0.content?.changes ?? []) }
    #expect(changes[1].records.map(\.record) == [[]])
    #expect(try Approval(bytes: changes[0].records.first { $0.kind == "approval" }?.record ?? []) == approval)
  }

  @Test func `nothing is asked for that nobody may approve`() async throws {
    let house = try TestHouse()
    let office = Office(house)
    let before = try StoreDump(house)
    for amount in [101, -101, Int64.min] {
      let outcome = await said {
        try office.ask(by: office.admin) {
          $0.amount = amount
          $0.limits = [ApprovalLimit(role: .supervisor, amountMax: 100), ApprovalLimit(role: .director, amountMax: 50)]
        }
      }
      #expect(outcome.contains("approvalByNobody"))
    }
    // What could not be read of a limit lets nothing through.
    let below = await said {
      try office.ask(by: office.admin) {
        $0.amount = 0
        $0.limits = [ApprovalLimit(role: .director, amountMax: -1)]
      }
    }
    #expect(below.contains("approvalByNobody"))
    #expect(try StoreDump(house) == before)
    let any = try office.ask(by: office.admin) {
      $0.amount = .min
      $0.limits = [ApprovalLimit(role: .director)]
    }
    #expect(any.amount == .min && any.limits == [ApprovalLimit(role: .director)])
  }
}
