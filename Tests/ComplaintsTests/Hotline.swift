import Contract
import Operations
import TestHouse

/// A department that takes complaints, and what tests say to it in one line.
struct Hotline {
  /// Monday 2027-01-18, 09:00 in Shanghai: working time begins.
  static let mondayMs = TestClock.startMs + 65 * TestClock.hourMs

  let house: any OpenHouse
  let desk: Desk
  let customer: Customer
  let department: Department
  let handler, supervisor, director: Employee

  init(_ house: any OpenHouse, atMs: Int64 = Hotline.mondayMs) async throws {
    self.house = house
    house.clock.nowMs = atMs
    desk = house.admin
    customer = try await house.customer("王小明")
    let department = try await desk.departments.create(CreateDepartmentRequest(name: "客服部"))
    self.department = department
    func employee(_ role: Role, _ name: String) async throws -> Employee {
      try await house.admin.employees.create(
        CreateEmployeeRequest(name: name, role: role, dataScope: .department, departmentId: department.id))
    }
    handler = try await employee(.specialist, "赵承办")
    supervisor = try await employee(.supervisor, "钱主管")
    director = try await employee(.director, "孙总监")
  }

  /// Where an employee calls from.
  func desk(of employee: Employee) async throws -> Desk {
    let key = try await desk.keys.create(CreateKeyRequest(employeeId: employee.id))
    return try await house.desk(.key(key.credential ?? ""))
  }

  func record(
    _ wish: String = "退款", by other: Desk? = nil, _ options: CallOptions = CallOptions(),
    _ fill: (inout RecordComplaintRequest) -> Void = { _ in }
  ) async throws -> Complaint {
    var request = RecordComplaintRequest(customerId: customer.id, channel: "phone", wish: wish, category: "delivery")
    fill(&request)
    return try await (other ?? desk).complaints.record(request, options)
  }

  func triage(
    _ complaint: Complaint, by other: Desk? = nil, _ options: CallOptions = CallOptions(),
    _ fill: (inout TriageComplaintRequest) -> Void = { _ in }
  ) async throws -> Complaint {
    var request = TriageComplaintRequest(
      id: complaint.id, version: complaint.version, departmentId: department.id, handlerId: handler.id,
      duplicatesChecked: true)
    fill(&request)
    return try await (other ?? desk).complaints.triage(request, options)
  }

  /// One that is being investigated.
  func investigated(_ fill: (inout RecordComplaintRequest) -> Void = { _ in }) async throws -> Complaint {
    let triaged = try await triage(try await record { fill(&$0) })
    return try await desk.complaints.start(step(triaged))
  }

  func step(_ complaint: Complaint, _ comment: String? = nil) -> ComplaintStepRequest {
    ComplaintStepRequest(id: complaint.id, version: complaint.version, comment: comment)
  }

  func again(_ complaint: Complaint) async throws -> Complaint {
    try await desk.complaints.get(GetComplaintRequest(id: complaint.id))
  }

  func timeline(_ complaint: Complaint) async throws -> [CaseEvent] {
    try await desk.complaints.timeline(TimelineRequest(id: complaint.id, limit: 500)).items
  }

  func notices(_ complaint: Complaint) async throws -> [Notice] {
    try await desk.notices.list(ListNoticesRequest(caseId: complaint.id, limit: 500)).items.reversed()
  }

  /// Lets time pass, and whatever is due happen.
  func pass(_ ms: Int64) async throws {
    house.clock.nowMs += ms
    try await tick()
  }

  /// Some change, so that the writer looks at its agenda.
  func tick() async throws {
    for _ in 0..<3 { _ = try await house.customer("路人") }
  }
}

extension Complaint {
  func clock(_ kind: ClockKind) -> CaseClock? { clocks.first { $0.clock == kind } }
}
