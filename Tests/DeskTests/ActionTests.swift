import Contract
import Operations
import Standards
import Store
import TestHouse
import Testing

@testable import Desk

/// Corrective and preventive actions, from the plan to the proof that they work.
struct ActionTests {
  private static let day = TestClock.dayMs
  private static let due = TestClock.startMs + 3 * day

  private static func request(_ owner: Employee, dueMs: Int64 = due) -> CreateActionRequest {
    CreateActionRequest(kind: .corrective, title: "培训客服", text: "每周一次", ownerId: owner.id, dueMs: dueMs)
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an action is planned, changed, done and verified by somebody else`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      let (owner, next) = (try await desk.person(), try await desk.person())
      let actions = house.admin.actions
      let made = try await actions.create(Self.request(owner))
      #expect(
        made
          == Action(
            id: made.id, version: 1, kind: .corrective, state: .open, title: "培训客服", text: "每周一次",
            ownerId: owner.id, dueMs: Self.due, createdBy: "local:0", createdAtMs: TestClock.startMs))
      var changed = try await actions.update(
        UpdateActionRequest(
          id: made.id, version: 1, title: "培训全员", ownerId: next.id, dueMs: Self.due + 1,
          clear: [UpdateActionRequest.Number.text]))
      #expect(changed.version == 2 && changed.title == "培训全员" && changed.text == nil)
      #expect(changed.ownerId == next.id && changed.dueMs == Self.due + 1)
      let same = try await actions.update(UpdateActionRequest(id: made.id, version: 2, title: "培训全员"))
      #expect(same == changed, "a change of nothing raises no version")
      let theirs = try await desk.desk(next)
      house.clock.nowMs += 10
      let done = try await theirs.actions.complete(
        CompleteActionRequest(id: made.id, version: 2, result: "已培训"))
      changed.version = 3
      changed.state = .done
      changed.result = "已培训"
      changed.doneAtMs = TestClock.startMs + 10
      #expect(done == changed)
      let verified = try await actions.verify(
        VerifyActionRequest(id: made.id, version: 3, effective: true, verification: "投诉减少"))
      changed.version = 4
      changed.state = .verified
      changed.verifiedBy = "local:0"
      changed.verifiedAtMs = TestClock.startMs + 10
      changed.verification = "投诉减少"
      #expect(verified == changed)
      #expect(try await actions.get(GetActionRequest(id: made.id)) == changed)
      #expect(try await desk.notices().map(\.employeeId) == [owner.id, next.id], "each owner hears of it once")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an action that did not work is open again, and its owner hears of it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      let owner = try await desk.person()
      let theirs = try await desk.desk(owner)
      let made = try await house.admin.actions.create(Self.request(owner))
      _ = try await theirs.actions.complete(CompleteActionRequest(id: made.id, version: 1, result: "已培训"))
      let back = try await house.admin.actions.verify(
        VerifyActionRequest(id: made.id, version: 2, effective: false, verification: "仍有投诉"))
      #expect(back.state == .open && back.version == 3 && back.verification == "仍有投诉")
      #expect(back.result == nil && back.doneAtMs == nil)
      #expect(try await desk.notices().map(\.employeeId) == [owner.id, owner.id])
      let again = try await theirs.actions.complete(
        CompleteActionRequest(id: made.id, version: 3, result: "再次培训"))
      #expect(again.state == .done && again.verification == nil && again.verifiedBy == nil)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what cannot be done with an action is named and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      let (owner, other) = (try await desk.person(.supervisor), try await desk.person())
      let (auditor, gone) = (try await desk.person(.auditor), try await desk.person())
      _ = try await house.admin.employees.leave(LeaveEmployeeRequest(id: gone.id, version: 1))
      let actions = house.admin.actions
      let (own, foreign) = (try await desk.desk(owner), try await desk.desk(other))
      func refused<T>(_ body: () async throws -> T) async throws -> String {
        try await house.refusedWithoutTrace(body)
      }
      func create(_ fill: (inout CreateActionRequest) -> Void) async throws -> String {
        var request = Self.request(owner)
        fill(&request)
        return try await refused { try await actions.create(request) }
      }
      #expect(try await create { $0.kind = .unspecified } == "INVALID_REQUEST kind:FIELD_REQUIRED")
      #expect(try await create { $0.dueMs = TestClock.startMs } == "NOT_IN_PAST due_ms")
      #expect(try await create { $0.ownerId = 9999 } == "EMPLOYEE_NOT_FOUND owner_id")
      #expect(try await create { $0.ownerId = gone.id } == "EMPLOYEE_LEFT owner_id")
      #expect(try await create { $0.ownerId = auditor.id } == "ROLE_TAKES_NO_CASES owner_id")
      #expect(try await create { $0.complaintIds = [999] } == "CASE_NOT_FOUND complaint_ids[0]")
      let made = try await actions.create(Self.request(owner))
      func update(_ fill: (inout UpdateActionRequest) -> Void) async throws -> String {
        var request = UpdateActionRequest(id: made.id, version: 1)
        fill(&request)
        return try await refused { try await actions.update(request) }
      }
      #expect(try await update { $0.id = 999 } == "ACTION_NOT_FOUND id")
      #expect(try await update { $0.version = 2 } == "VERSION_MISMATCH version")
      #expect(try await update { $0.dueMs = TestClock.startMs } == "NOT_IN_PAST due_ms")
      #expect(try await update { $0.ownerId = auditor.id } == "ROLE_TAKES_NO_CASES owner_id")
      #expect(try await update { $0.complaintIdsAdd = [999] } == "CASE_NOT_FOUND complaint_ids_add[0]")
      #expect(try await update { $0.clear = [3] } == "CANNOT_CLEAR clear[0]")
      let complete = CompleteActionRequest(id: made.id, version: 1, result: "完成")
      let verify = VerifyActionRequest(id: made.id, version: 1, effective: true, verification: "有效")
      #expect(try await refused { try await foreign.actions.complete(complete) } == "ACTION_OTHER_OWNER id")
      #expect(try await refused { try await actions.verify(verify) } == "ACTION_NOT_OPEN id")
      _ = try await own.actions.complete(complete)
      let done = VerifyActionRequest(id: made.id, version: 2, effective: true, verification: "有效")
      #expect(try await refused { try await own.actions.verify(done) } == "ACTION_OWN_WORK id")
      let again = CompleteActionRequest(id: made.id, version: 2, result: "完成")
      #expect(try await refused { try await own.actions.complete(again) } == "ACTION_NOT_OPEN id")
      #expect(try await update { $0.version = 2 } == "ACTION_NOT_OPEN id")
      _ = try await actions.verify(done)
      let unknown = GetActionRequest(id: 999)
      #expect(await said { try await actions.get(unknown) } == "ACTION_NOT_FOUND id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `whoever says that it is done does not say that it worked, though another owns it`(kind: Desk.Kind) async throws
  {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      let owner = try await desk.person()
      let made = try await house.admin.actions.create(Self.request(owner))
      _ = try await house.admin.actions.complete(CompleteActionRequest(id: made.id, version: 1, result: "完成"))
      let verify = VerifyActionRequest(id: made.id, version: 2, effective: true, verification: "有效")
      let own = try await house.refusedWithoutTrace { try await house.admin.actions.verify(verify) }
      #expect(own == "ACTION_OWN_WORK id")
      let director = try await house.desk(.role(.director))
      #expect(try await director.actions.verify(verify).state == .verified)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `actions are listed by due date, the open ones unless another state is asked for`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      let (owner, other) = (try await desk.person(), try await desk.person())
      let actions = house.admin.actions
      var made: [Action] = []
      for (index, who) in [owner, other, owner, owner].enumerated() {
        let dueMs = Self.due + [3, 1, 2, 2][index] * Self.day
        made.append(try await actions.create(Self.request(who, dueMs: dueMs)))
      }
      _ = try await actions.complete(CompleteActionRequest(id: made[0].id, version: 1, result: "完成"))
      func list(_ request: ListActionsRequest) async throws -> [Int64] {
        try await actions.list(request).items.map(\.id)
      }
      #expect(try await list(ListActionsRequest()) == [made[1].id, made[2].id, made[3].id])
      #expect(try await list(ListActionsRequest(ownerId: owner.id)) == [made[2].id, made[3].id])
      #expect(try await list(ListActionsRequest(ownerId: owner.id, state: .done)) == [made[0].id])
      #expect(try await list(ListActionsRequest(state: .verified)) == [])
      let unknown = ListActionsRequest(complaintId: 9)
      #expect(await said { try await actions.list(unknown) } == "CASE_NOT_FOUND complaint_id")
      var found: [Int64] = []
      var cursor: String?
      repeat {
        let page = try await actions.list(ListActionsRequest(limit: 1, cursor: cursor))
        found += page.items.map(\.id)
        cursor = page.nextCursor
      } while cursor != nil
      #expect(found == [made[1].id, made[2].id, made[3].id])
    }
  }

  @Test func `the owner is reminded a day before and at due, once each, also after a stop`() async throws {
    for stops in [false, true] {
      let house = try TestHouse()
      let desk = try await ServiceDesk(house)
      let (owner, done) = (try await desk.person(), try await desk.person())
      let made = try await house.admin.actions.create(Self.request(owner))
      let other = try await house.admin.actions.create(Self.request(done))
      _ = try await house.admin.actions.complete(CompleteActionRequest(id: other.id, version: 1, result: "完成"))
      var told: [Int] = []
      for ms in [Self.due - Self.day - 1, Self.due - Self.day, Self.due - 1, Self.due, Self.due + 9 * Self.day] {
        house.clock.nowMs = ms
        if !stops || ms > Self.due { house.store.runDueEvents() }
        told.append(try await desk.notices().filter { $0.actionId == made.id }.count)
      }
      #expect(told == (stops ? [1, 1, 1, 1, 3] : [1, 2, 2, 3, 3]))
      let notices = try await desk.notices().filter { $0.actionId == made.id }
      #expect(notices.map(\.atMs) == [TestClock.startMs, Self.due - Self.day, Self.due], "each at its own instant")
      #expect(notices.allSatisfy { $0.kind == .action && $0.employeeId == owner.id && $0.dueMs == Self.due })
      #expect(try await desk.notices().filter { $0.actionId == other.id }.count == 1)
    }
  }

  @Test func `another due date is reminded of anew, a near one only at due, and one of somebody who left above them`()
    async throws
  {
    let house = try TestHouse()
    let desk = try await ServiceDesk(house)
    let (owner, chief) = (try await desk.person(), try await desk.person(.supervisor))
    try await desk.set(chief) { $0.calendar = "standard" }
    let made = try await house.admin.actions.create(Self.request(owner))
    let near = TestClock.startMs + TestClock.hourMs
    _ = try await house.admin.actions.update(UpdateActionRequest(id: made.id, version: 1, dueMs: near))
    _ = try await house.admin.employees.leave(LeaveEmployeeRequest(id: owner.id, version: 1))
    house.clock.nowMs = Self.due
    house.store.runDueEvents()
    let notices = try await desk.notices()
    #expect(notices.map(\.atMs) == [TestClock.startMs, near])
    #expect(notices.map(\.employeeId) == [owner.id, chief.id])
  }
}
