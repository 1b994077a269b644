import Contract
import Operations
import Store
import TestHouse
import Testing

@testable import Approvals

/// Which approvals a list shows to whom.
struct ListTests {
  @Test(arguments: Desk.Kind.allCases)
  func `mine are those that I asked for, all needs a permission, each by how it stands`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let (clerk, boss) = (try await office.person(.specialist), try await office.person(.supervisor))
      let service = try await office.account("服务", [.delegate])
      let asked = try [clerk, office.speaking(service, for: clerk), service, boss].enumerated().map {
        try office.ask(by: $1, department: "部门\($0)")
      }
      let ids = asked.map(\.id)
      #expect(try await clerk.list(.mine).map(\.id) == [ids[0], ids[1]])
      #expect(try await office.speaking(service, for: clerk).list(.mine).map(\.id) == [ids[0], ids[1]])
      #expect(try await service.list(.mine).map(\.id) == [ids[1], ids[2]])
      #expect(try await boss.list(.mine).map(\.id) == [ids[3]])
      #expect(try await boss.list().map(\.id) == [ids[0], ids[1], ids[2]])
      #expect(try await office.admin.list(.mine) == [])
      let auditor = try await office.person(.auditor)
      for person in [auditor, office.admin] { #expect(try await person.list(.all).map(\.id) == ids) }
      for person in [clerk, boss, service] {
        #expect(await said { try await person.list(.all) } == "PERMISSION_DENIED")
      }
      let done = try await boss.approve(asked[0])
      _ = try await boss.refuse(asked[1])
      for (status, wanted) in [
        (ApprovalStatus.approved, [ids[0]]), (.refused, [ids[1]]), (.pending, [ids[2], ids[3]]), (.withdrawn, []),
      ] {
        #expect(try await auditor.list(.all, status).map(\.id) == wanted)
      }
      #expect(try await clerk.list(.mine, .approved) == [done])
      #expect(try await boss.list(nil, .approved) == [])
      #expect(try await boss.list(.inbox, .pending).map(\.id) == [ids[2]])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who neither asked nor could decide does not get one`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let (clerk, other) = (try await office.person(.specialist), try await office.person(.specialist))
      let approval = try office.ask(by: clerk)
      let auditor = try await office.person(.auditor)
      for (person, outcome) in [(clerk, "OK"), (auditor, "OK"), (office.admin, "OK"), (other, "PERMISSION_DENIED")] {
        #expect(await said { try await person.desk.approvals.get(GetApprovalRequest(id: approval.id)) } == outcome)
      }
      let anonymous = try await house.desk(.anonymous)
      #expect(await said { try await anonymous.approvals.list(ListApprovalsRequest()) } == "CREDENTIAL_REQUIRED")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a customer out of sight hides the approval from every list`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let (clerk, other) = (try await office.person(.specialist), try await office.person(.specialist))
      let customer = try await house.customer { $0.ownerId = clerk.id }
      let approval = try office.ask(by: clerk) { $0.customerId = customer.id }
      #expect(try await clerk.list(.mine) == [approval])
      _ = try await house.admin.customers.transfer(
        TransferCustomersRequest(rows: [TransferCustomerRow(id: customer.id, ownerId: other.id)]))
      #expect(try await clerk.list(.mine) == [])
      #expect(await said { try await clerk.withdraw(approval) } == "APPROVAL_NOT_FOUND id")
      #expect(await said { try await clerk.desk.approvals.get(.init(id: approval.id)) } == "APPROVAL_NOT_FOUND id")
      let narrow = try await office.person(.auditor, scope: .own)
      #expect(try await narrow.list(.all) == [])
      #expect(try await office.admin.list(.all).map(\.id) == [approval.id])
    }
  }

  @Test func `pages follow each other, the oldest first, each approval once`() async throws {
    let house = try TestHouse()
    let office = Office(house)
    let (clerk, boss) = (try await office.person(.specialist), try await office.person(.supervisor))
    let all = try (0..<7).map { try office.ask(by: $0 == 3 ? boss : clerk, department: "部门\($0)") }
    var found: [Int64] = []
    var cursor: String?
    repeat {
      let page = try await boss.desk.approvals.list(ListApprovalsRequest(limit: 2, cursor: cursor))
      #expect(page.items.count <= 2)
      found += page.items.map(\.id)
      cursor = page.nextCursor
    } while cursor != nil
    #expect(found == all.map(\.id).filter { $0 != all[3].id })
    let first = try await boss.desk.approvals.list(ListApprovalsRequest(limit: 2))
    let mixed = ListApprovalsRequest(filter: .mine, cursor: first.nextCursor)
    #expect(await said { try await boss.desk.approvals.list(mixed) } == "CURSOR_MISMATCH cursor")
  }

  @Test func `a walk past what one may not decide is given up in time and goes on where it stopped`() async throws {
    let house = try TestHouse()
    let office = Office(house)
    let clerk = try await office.person(.specialist)
    // In one call, since only the rows matter.
    let question = Approvals.Question(subject: "测试", permission: .identityWrite)
    let job = WriteJob(claim: nil, methodName: "test.ask_many", request: []) { scope in
      let call = WriteCall(
        principal: clerk.principal, scope: scope, isPastFact: false, isDryRun: false, reads: house.reads)
      for _ in 0..<4100 {
        _ = try Approvals.request(TestDeed(), question, payload: CreateDepartmentRequest(name: "甲"), call)
      }
      return .done(JobEffect())
    }
    _ = house.store.perform(job)
    let last = try office.ask(by: clerk)
    let boss = try await office.person(.supervisor)
    let first = try await boss.desk.approvals.list(ListApprovalsRequest())
    #expect(first.items == [] && first.nextCursor != nil)
    let second = try await boss.desk.approvals.list(ListApprovalsRequest(cursor: first.nextCursor))
    #expect(second.items == [last] && second.nextCursor == nil)
  }
}
