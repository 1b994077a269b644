import Contract
import Operations
import TestHouse
import Testing

/// Who sees which cases.
struct SightTests {
  /// Two departments, one below the other, and a third beside them.
  private struct Office {
    let line: Hotline
    let below, beside: Department
    let house: any OpenHouse

    init(_ house: any OpenHouse) async throws {
      self.house = house
      line = try await Hotline(house)
      below = try await house.admin.departments.create(
        CreateDepartmentRequest(name: "投诉组", parentId: line.department.id))
      beside = try await house.admin.departments.create(CreateDepartmentRequest(name: "物流部"))
    }

    func desk(_ role: Role, _ scope: DataScope, _ department: Department) async throws -> (Desk, Employee) {
      let employee = try await house.admin.employees.create(
        CreateEmployeeRequest(name: "员工", role: role, dataScope: scope, departmentId: department.id))
      return (try await line.desk(of: employee), employee)
    }

    /// One that was triaged to a department's queue.
    func queued(in department: Department) async throws -> Complaint {
      try await line.triage(try await line.record()) {
        $0.departmentId = department.id
        $0.handlerId = nil
        $0.queue = true
      }
    }
  }

  private func sees(_ desk: Desk, _ complaint: Complaint) async -> Bool {
    await said { try await desk.complaints.get(GetComplaintRequest(id: complaint.id)) } == "OK"
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a department sees its cases, with its tree those below, and its own alone what nobody handles`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let office = try await Office(house)
      let (own, _) = try await office.desk(.specialist, .own, office.line.department)
      let (department, _) = try await office.desk(.specialist, .department, office.line.department)
      let (tree, _) = try await office.desk(.supervisor, .departmentTree, office.line.department)
      let (other, _) = try await office.desk(.specialist, .department, office.beside)
      let queued = try await office.queued(in: office.line.department)
      let handled = try await office.line.triage(try await office.line.record())
      let deep = try await office.queued(in: office.below)
      let unplaced = try await office.line.record()
      for (desk, expected) in [
        (own, [true, false, false, false]), (department, [true, true, false, false]),
        (tree, [true, true, true, false]), (other, [false, false, false, false]),
      ] {
        var found: [Bool] = []
        for complaint in [queued, handled, deep, unplaced] { found.append(await sees(desk, complaint)) }
        #expect(found == expected)
        let listed = try await desk.complaints.list(ListComplaintsRequest(filter: .open)).items.map(\.id)
        let ids = [queued, handled, deep, unplaced].map(\.id)
        #expect(Set(listed) == Set(zip(ids, expected).filter(\.1).map(\.0)), "a list shows what a get does")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `whoever recorded or handles a case, or keeps its customer, sees it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let office = try await Office(house)
      let (recorder, _) = try await office.desk(.specialist, .own, office.beside)
      let (handler, employee) = try await office.desk(.specialist, .own, office.beside)
      let (keeper, keeping) = try await office.desk(.specialist, .own, office.beside)
      let own = try await recorder.customers.create(CreateCustomerRequest(name: "周女士"))
      let made = try await office.line.record(by: recorder) { $0.customerId = own.id }
      let recorded = (await sees(recorder, made), await sees(handler, made), await sees(keeper, made))
      #expect(recorded == (true, false, false))
      let triaged = try await office.line.triage(made) {
        $0.departmentId = office.beside.id
        $0.handlerId = employee.id
      }
      let handled = (await sees(handler, triaged), await sees(keeper, triaged))
      #expect(handled == (true, false))
      _ = try await house.admin.customers.transfer(
        TransferCustomersRequest(rows: [TransferCustomerRow(id: own.id, ownerId: keeping.id)]))
      let kept = await sees(keeper, triaged)
      #expect(kept)
      let listed = try await keeper.complaints.list(ListComplaintsRequest(customerId: own.id)).items.map(\.id)
      #expect(listed == [made.id])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a case out of sight is answered like none, whatever is asked of it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let office = try await Office(house)
      let (other, _) = try await office.desk(.supervisor, .department, office.beside)
      let hidden = try await office.line.record { $0.externalRef = "gov:A-1" }
      let (id, complaints) = (hidden.id, other.complaints)
      let step = ComplaintStepRequest(id: id, version: 1)
      let asks: [() async throws -> Void] = [
        { _ = try await complaints.get(GetComplaintRequest(number: hidden.number)) },
        { _ = try await complaints.get(GetComplaintRequest(externalRef: "gov:A-1")) },
        { _ = try await complaints.timeline(TimelineRequest(id: id)) },
        { _ = try await complaints.allowed(AllowedRequest(id: id)) },
        { _ = try await complaints.explainClock(ExplainClockRequest(id: id, clock: .resolve)) },
        { _ = try await complaints.acknowledge(step) },
        { _ = try await complaints.take(step) },
        { _ = try await complaints.start(step) },
        { _ = try await complaints.update(UpdateComplaintRequest(id: id, version: 1, reason: "更正")) },
        { _ = try await complaints.note(NoteComplaintRequest(id: id, version: 1, text: "备注")) },
        { _ = try await complaints.assign(AssignComplaintRequest(id: id, version: 1)) },
        {
          _ = try await complaints.triage(
            TriageComplaintRequest(id: id, version: 1, duplicatesChecked: true))
        },
      ]
      for ask in asks {
        let outcome = try await house.refusedWithoutTrace(ask)
        #expect(outcome.hasPrefix("CASE_NOT_FOUND"))
      }
      let own = try await other.customers.create(CreateCustomerRequest(name: "吴先生"))
      let status = try await refusal {
        try await office.line.record(by: other) {
          $0.customerId = own.id
          $0.externalRef = "gov:A-1"
        }
      }
      #expect(status.reason == "COMPLAINT_REF_TAKEN" && status.resource == nil)
      #expect(!status.message.contains(hidden.number), "of a case out of sight nothing is told")
    }
  }
}
