import Contract
import Operations
import Store
import Synchronization
import TestHouse

@testable import Desk

/// A small company: a service department with two below it, and who works there.
struct ServiceDesk {
  let house: any OpenHouse
  let service, east, west: Department

  init(_ house: any OpenHouse) async throws {
    self.house = house
    service = try await house.admin.departments.create(CreateDepartmentRequest(name: "客服部"))
    east = try await house.admin.departments.create(CreateDepartmentRequest(name: "华东", parentId: service.id))
    west = try await house.admin.departments.create(CreateDepartmentRequest(name: "西部", parentId: service.id))
    try await house.words(.caseCategory, ["物流", "质量", "态度"])
    try await house.words(.channel, ["微信", "电话"])
  }

  func person(_ role: Role = .specialist, in department: Department? = nil, named name: String = "李雷") async throws
    -> Employee
  {
    try await house.admin.employees.create(
      CreateEmployeeRequest(name: name, role: role, departmentId: (department ?? east).id))
  }

  /// The desk of this employee, with a key of their own.
  func desk(_ employee: Employee) async throws -> Desk {
    let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id))
    return try await house.desk(.key(key.credential ?? ""))
  }

  @discardableResult
  func set(
    _ employee: Employee, version: Int64? = nil, _ fill: (inout SetHandlerRequest) -> Void = { _ in }
  ) async throws -> DeskHandler {
    var request = SetHandlerRequest(employeeId: employee.id, version: version)
    fill(&request)
    return try await house.admin.desk.setHandler(request)
  }

  func notices() async throws -> [Notice] {
    try await house.admin.notices.outbox(OutboxRequest(limit: 500)).items
  }
}

/// Cases that are not there: so much open work, and one case that can be placed.
struct MadeCases: DeskCases {
  var loads: [Int64: Int] = [:]
  var subject = DeskSubject.made()

  func load(of employeeId: Int64, in transaction: Transaction) throws -> Int { loads[employeeId] ?? 0 }

  func subject(id: Int64?, number: String?, _ call: ReadCall) throws -> DeskSubject {
    guard id == subject.caseId else { throw Refusal(.caseNotFound, path: "id", ["what": "\(id ?? 0)"]) }
    return subject
  }

  func handOver(
    from: Int64, to: Int64?, reason: String, limit: Int, _ call: WriteCall
  ) throws -> (handed: Int, queued: Int, left: Int) { (0, 0, 0) }
}

extension DeskSubject {
  static func made(
    _ category: String? = "物流", severity: Severity = .general, kind: CaseKind = .complaint, channel: String? = "微信",
    departmentId: Int64? = nil, accusedId: Int64? = nil
  ) -> DeskSubject {
    DeskSubject(
      caseId: 7, number: "TS20270115-0001", kind: kind, category: category, severity: severity, channel: channel,
      departmentId: departmentId, handlerId: nil, accusedId: accusedId)
  }
}

extension OpenHouse {
  /// Runs a part of a room as a changing call would, at the clock's instant; a refusal takes it back.
  func writing<T: Sendable>(
    as principal: Principal = .system, _ body: @escaping @Sendable (WriteCall) throws -> T
  ) throws -> T {
    let result = Mutex<Result<T, any Error>?>(nil)
    let claim = Claim(principal: "test", method: 1, key: [], digest: [UInt8](repeating: 0, count: 32))
    let job = WriteJob(claim: claim, methodName: "test.part", request: []) { scope in
      let call = WriteCall(principal: principal, scope: scope, isPastFact: false, isDryRun: false, reads: SeenReads())
      let ended = Result { try body(call) }
      result.withLock { $0 = ended }
      if case .failure = ended { return .refused(status: 9, reply: []) }
      return .done(call.effect())
    }
    guard store.perform(job) != nil, let ended = result.withLock({ $0 }) else { throw Refusal(.draining) }
    return try ended.get()
  }
}
