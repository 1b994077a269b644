import Contract
import Operations
import TestHouse
import Testing

/// Triage, assignment, taking: how a complaint finds its handler.
struct PlacingTests {
  @Test(arguments: Desk.Kind.allCases)
  func `triage places a complaint and tells its handler`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record { $0.category = nil }
      let triaged = try await line.triage(made) {
        $0.category = "billing"
        $0.severity = .major
        $0.comment = "转账务"
      }
      #expect(triaged.state == .triaged && triaged.version == 2 && triaged.handlerId == line.handler.id)
      #expect(triaged.departmentId == line.department.id && triaged.severity == .major)
      #expect(triaged.clock(.triage)?.fulfilledMs == Hotline.mondayMs)
      let event = try await line.timeline(made).last
      #expect(event?.step == .triage && event?.fromState == .received && event?.toState == .triaged)
      #expect(event?.changed == ["category: - → billing", "severity: GENERAL → MAJOR"] && event?.text == "转账务")
      let told = try await line.notices(made).last
      #expect(told?.kind == .assigned && told?.employeeId == line.handler.id)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what triage lacks is named and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record { $0.accusedId = line.handler.id }
      let bare = try await line.record { $0.category = nil }
      func expect(
        _ outcome: String, _ complaint: Complaint, by desk: Desk? = nil,
        _ fill: (inout TriageComplaintRequest) -> Void, sourceLocation: SourceLocation = #_sourceLocation
      ) async throws {
        let said = try await house.refusedWithoutTrace { try await line.triage(complaint, by: desk) { fill(&$0) } }
        #expect(said == outcome, sourceLocation: sourceLocation)
      }
      let auditor = try await house.admin.employees.create(
        CreateEmployeeRequest(name: "审计", role: .auditor, departmentId: line.department.id))
      let outside = try await house.employee(.specialist)
      try await expect("VERSION_MISMATCH version", made) { $0.version = 2 }
      try await expect("CONFLICT_OF_INTEREST handler_id", made) { _ in }
      try await expect("DUPLICATES_UNCHECKED duplicates_checked", made) { $0.duplicatesChecked = false }
      try await expect("CATEGORY_MISSING category", bare) { _ in }
      try await expect("WORD_UNKNOWN category", bare) { $0.category = "weather" }
      try await expect("DEPARTMENT_MISSING department_id", made) { $0.departmentId = nil }
      try await expect("DEPARTMENT_UNKNOWN department_id", made) { $0.departmentId = 999 }
      try await expect("EMPLOYEE_NOT_FOUND handler_id", made) { $0.handlerId = 999 }
      try await expect("ROLE_TAKES_NO_CASES handler_id", made) { $0.handlerId = auditor.id }
      try await expect("HANDLER_OTHER_DEPARTMENT handler_id", made) { $0.handlerId = outside.id }
      try await expect("CONFLICTING_CHANGE queue", bare) {
        $0.category = "billing"
        $0.queue = true
      }
      let specialist = try await house.desk(.role(.specialist))
      let own = try await specialist.customers.create(CreateCustomerRequest(name: "郑女士"))
      let theirs = try await line.record(by: specialist) { $0.customerId = own.id }
      try await expect("SUPERVISOR_NEEDED id", theirs, by: specialist) { $0.severity = .urgent }
      let grave = try await line.record(by: specialist) {
        $0.customerId = own.id
        $0.severity = .major
      }
      try await expect("SUPERVISOR_NEEDED id", grave, by: specialist) { $0.severity = .general }
      let accused = try await line.desk(of: line.handler)
      _ = try await line.triage(made) { $0.handlerId = line.supervisor.id }
      let queued = try await line.record { $0.accusedId = line.handler.id }
      let placed = try await line.triage(queued) {
        $0.handlerId = nil
        $0.queue = true
      }
      let said = try await house.refusedWithoutTrace { try await accused.complaints.take(line.step(placed)) }
      #expect(said == "ACCUSED_ACTS id")
      try await expect("STEP_NOT_NOW id", placed) { _ in }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `without a name the desk picks, and where nobody fits the supervisor hears of it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let first = try await line.triage(try await line.record()) { $0.handlerId = nil }
      let second = try await line.triage(try await line.record()) { $0.handlerId = nil }
      #expect(first.handlerId == line.handler.id && second.handlerId == line.supervisor.id, "least load first")
      for employee in [line.handler, line.supervisor] {
        _ = try await line.desk.desk.setHandler(SetHandlerRequest(employeeId: employee.id, takesWork: false))
      }
      let third = try await line.triage(try await line.record()) { $0.handlerId = nil }
      #expect(third.state == .triaged && third.handlerId == nil)
      let told = try await line.notices(third).last
      #expect(told?.kind == .unassigned && told?.employeeId == line.supervisor.id)
      let outcome = try await house.refusedWithoutTrace { try await line.desk.complaints.start(line.step(third)) }
      #expect(outcome == "HANDLER_MISSING id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a case is taken once, by an employee of its department with room for it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      func queued() async throws -> Complaint {
        try await line.triage(try await line.record()) {
          $0.handlerId = nil
          $0.queue = true
        }
      }
      let (one, two) = (try await queued(), try await queued())
      let desk = try await line.desk(of: line.handler)
      _ = try await line.desk.desk.setHandler(SetHandlerRequest(employeeId: line.handler.id, loadMax: 1))
      let received = try await line.record()
      let early = try await house.refusedWithoutTrace { try await desk.complaints.take(line.step(one, nil)) }
      #expect(early == "OK" || early.hasPrefix("OK"))
      let full = try await house.refusedWithoutTrace { try await desk.complaints.take(line.step(two)) }
      #expect(full == "HANDLER_FULL id")
      let taken = try await line.again(one)
      #expect(taken.handlerId == line.handler.id)
      let late = try await house.refusedWithoutTrace { try await desk.complaints.take(line.step(taken)) }
      #expect(late == "HANDLER_TAKEN id")
      let nobody = try await house.refusedWithoutTrace { try await line.desk.complaints.take(line.step(two)) }
      #expect(nobody == "NOT_AN_EMPLOYEE id")
      let state = try await house.refusedWithoutTrace { try await line.desk.complaints.take(line.step(received)) }
      #expect(state == "STEP_NOT_NOW id")
      let events = try await line.timeline(one)
      #expect(events.last?.step == .take && events.last?.handlerId == line.handler.id)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an open case goes to another handler, to the queue, to another department`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let other = try await house.admin.departments.create(CreateDepartmentRequest(name: "物流部"))
      let porter = try await house.admin.employees.create(
        CreateEmployeeRequest(name: "物流", role: .specialist, departmentId: other.id))
      let complaints = line.desk.complaints
      let made = try await line.record { $0.accusedId = porter.id }
      let received = try await house.refusedWithoutTrace {
        try await complaints.assign(AssignComplaintRequest(id: made.id, version: 1, handlerId: line.handler.id))
      }
      #expect(received == "STEP_NOT_NOW id")
      let triaged = try await line.triage(made)
      let moved = try await complaints.assign(
        AssignComplaintRequest(id: made.id, version: 2, handlerId: line.supervisor.id, reason: "忙"))
      #expect(moved.handlerId == line.supervisor.id && moved.version == triaged.version + 1)
      let conflict = try await house.refusedWithoutTrace {
        try await complaints.assign(
          AssignComplaintRequest(id: made.id, version: 3, departmentId: other.id, handlerId: porter.id))
      }
      #expect(conflict == "CONFLICT_OF_INTEREST handler_id")
      let queued = try await complaints.assign(
        AssignComplaintRequest(id: made.id, version: 3, departmentId: other.id, queue: true))
      #expect(queued.handlerId == nil && queued.departmentId == other.id)
      let rows = [
        AssignRow(id: made.id, version: 4, departmentId: line.department.id, handlerId: line.handler.id),
        AssignRow(id: made.id, version: 4, handlerId: line.supervisor.id),
        AssignRow(id: 999, version: 1),
      ]
      let reply = try await complaints.assignMany(AssignManyRequest(rows: rows))
      #expect(reply.updated == 1 && reply.refused == 2)
      #expect(reply.results.map { $0.status?.reason } == [nil, "VERSION_MISMATCH", "CASE_NOT_FOUND"])
      let last = try await line.again(made)
      #expect(last.handlerId == line.handler.id && last.version == 5)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who leaves hands over: to a colleague, to whoever fits, or to the queue`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      for _ in 0..<3 { _ = try await line.triage(try await line.record()) }
      let kept = try await line.triage(try await line.record()) { $0.handlerId = line.supervisor.id }
      let desk = line.desk.desk
      let reply = try await desk.handOver(HandOverRequest(fromId: line.handler.id, reason: "离职"))
      #expect(reply.handed == 3 && reply.queued == 0 && reply.left == 0)
      let mine = try await line.desk.complaints.list(ListComplaintsRequest(handlerId: line.supervisor.id)).items
      #expect(mine.count == 4)
      let event = try await line.timeline(mine[0]).last
      #expect(event?.step == .handedOver && event?.handlerId == line.supervisor.id && event?.text == "离职")
      _ = try await desk.setHandler(SetHandlerRequest(employeeId: line.handler.id, takesWork: false))
      let away = try await desk.handOver(HandOverRequest(fromId: line.supervisor.id, reason: "休假"))
      #expect(away.handed == 0 && away.queued == 4)
      let queue = try await line.desk.complaints.list(
        ListComplaintsRequest(filter: .queue, departmentId: line.department.id)
      ).items
      #expect(queue.count == 4 && queue.contains { $0.id == kept.id })
    }
  }
}
