import Contract
import TestHouse

/// A counter at which customers ask for something, with a department, its people, and what tests say in one line.
struct Counter {
  /// Mon 2027-01-18 09:00 in Shanghai: the working day begins.
  static let mondayMs = TestClock.startMs + 65 * TestClock.hourMs

  let house: any OpenHouse
  let customer: Customer
  let department: Department
  let worker, colleague, chief: Employee
  /// Where they call from.
  let own, other, supervising: Desk

  init(_ house: any OpenHouse) async throws {
    self.house = house
    house.clock.nowMs = Self.mondayMs
    customer = try await house.customer("王小明")
    try await house.words(.channel, ["门店"])
    try await house.words(.caseCategory, ["安装", "维修"])
    let department = try await house.admin.departments.create(CreateDepartmentRequest(name: "服务部"))
    self.department = department
    func employee(_ role: Role, _ name: String) async throws -> (Employee, Desk) {
      let made = try await house.admin.employees.create(
        CreateEmployeeRequest(name: name, role: role, dataScope: .department, departmentId: department.id))
      let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: made.id))
      return (made, try await house.desk(.key(key.credential ?? "")))
    }
    (worker, own) = try await employee(.specialist, "李师傅")
    (colleague, other) = try await employee(.specialist, "周师傅")
    (chief, supervising) = try await employee(.supervisor, "钱主管")
    _ = try await house.admin.desk.setRoutes(
      SetRoutesRequest(version: 0, items: [Route(category: "安装", departmentId: department.id)]))
  }

  func record(_ fill: (inout RecordServiceRequest) -> Void = { _ in }) async throws -> ServiceRequest {
    var request = RecordServiceRequest(
      customerId: customer.id, channel: "门店", title: "安装空调", category: "安装")
    fill(&request)
    return try await house.admin.requests.record(request)
  }

  /// One that the worker handles.
  func dispatched(_ fill: (inout RecordServiceRequest) -> Void = { _ in }) async throws -> ServiceRequest {
    try await dispatch(try await record(fill)) { $0.handlerId = worker.id }
  }

  func dispatch(
    _ request: ServiceRequest, _ fill: (inout DispatchServiceRequest) -> Void = { _ in }
  ) async throws -> ServiceRequest {
    var dispatch = DispatchServiceRequest(id: request.id, version: request.version)
    fill(&dispatch)
    return try await supervising.requests.dispatch(dispatch)
  }

  func complete(_ request: ServiceRequest) async throws -> ServiceRequest {
    try await own.requests.complete(
      CompleteServiceRequest(id: request.id, version: request.version, result: "已安装"))
  }

  func step(_ request: ServiceRequest) -> ComplaintStepRequest {
    ComplaintStepRequest(id: request.id, version: request.version)
  }

  func again(_ request: ServiceRequest) async throws -> ServiceRequest {
    try await house.admin.requests.get(GetServiceRequest(id: request.id))
  }

  func timeline(_ request: ServiceRequest) async throws -> [CaseEvent] {
    try await house.admin.requests.timeline(TimelineRequest(id: request.id, limit: 500)).items
  }

  func notices() async throws -> [Notice] {
    try await house.admin.notices.outbox(OutboxRequest(limit: 500)).items
  }

  func refused<T>(_ body: () async throws -> T) async throws -> String { try await house.refusedWithoutTrace(body) }
}

extension ServiceRequest {
  func clock(_ kind: ClockKind) -> CaseClock? { clocks.first { $0.clock == kind } }
}
