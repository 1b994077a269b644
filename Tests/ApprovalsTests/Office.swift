import Contract
import Identity
import Operations
import TestHouse

/// People who ask and decide, and what tests say to them in one line.
struct Office {
  /// Somebody at a desk; with `onBehalfOf` a service that speaks for an employee.
  struct Person {
    let desk: Desk
    let principal: Principal
    var onBehalfOf: Int64?

    var id: Int64 { principal.employeeId ?? 0 }
    var name: String { principal.journalName }
    func options(dry: Bool = false) -> CallOptions { CallOptions(dryRun: dry, onBehalfOf: onBehalfOf) }
  }

  let house: any OpenHouse

  init(_ house: any OpenHouse) { self.house = house }

  var admin: Person { Person(desk: house.admin, principal: .local(uid: 0)) }

  func person(_ role: Role, department: Int64? = nil, scope: DataScope? = nil) async throws -> Person {
    let employee = try await house.admin.employees.create(
      CreateEmployeeRequest(name: "测试\(role.word)", role: role, dataScope: scope, departmentId: department))
    let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id)).credential ?? ""
    return Person(desk: try await house.desk(.key(key)), principal: try principal(employee.id))
  }

  func account(_ name: String, _ scopes: [Permission]) async throws -> Person {
    let account = try await house.admin.accounts.create(CreateAccountRequest(name: name, scopes: scopes))
    let key = try await house.admin.keys.create(CreateKeyRequest(accountId: account.id)).credential ?? ""
    let principal = Principal(
      identity: .account(account.id), displayName: name, role: .unspecified,
      permissions: PermissionSet([.public, .signedIn] + scopes))
    return Person(desk: try await house.desk(.key(key)), principal: principal)
  }

  func speaking(_ service: Person, for employee: Person) -> Person {
    Person(
      desk: service.desk, principal: employee.principal.speaking(through: service.principal), onBehalfOf: employee.id)
  }

  func principal(_ employee: Int64) throws -> Principal {
    guard let found = try house.read({ try Credentials.principal(employee: employee, in: $0) }) else {
      throw Refusal(.employeeNotFound, path: "id", ["id": "\(employee)"])
    }
    return found
  }

  /// A question that a supervisor, a director and the administrator may decide.
  @discardableResult
  func ask(
    by asker: Person, department: String = "新设部门", _ change: (inout Approvals.Question) -> Void = { _ in }
  ) throws -> Approval {
    var question = Approvals.Question(subject: "新设部门", permission: .wordsWrite)
    change(&question)
    return try house.asked(question, department: department, by: asker.principal)
  }

  func appoint(_ deputy: Person, for absent: Person, days: Int64 = 1) async throws -> Deputy {
    try await absent.desk.approvals.setDeputy(
      SetDeputyRequest(deputyId: deputy.id, untilMs: house.clock.nowMs + days * TestClock.dayMs))
  }

  /// The approval as its own asker sees it.
  func again(_ approval: Approval) async throws -> Approval {
    try await house.admin.approvals.get(GetApprovalRequest(id: approval.id))
  }

  func departments() async throws -> [String] {
    try await house.admin.departments.list(ListDepartmentsRequest()).items.map(\.name)
  }
}

extension Office.Person {
  func approve(_ approval: Approval, dry: Bool = false, note: String? = nil) async throws -> Approval {
    try await desk.approvals.approve(
      ApproveRequest(id: approval.id, version: approval.version, note: note), options(dry: dry))
  }

  func refuse(_ approval: Approval, dry: Bool = false) async throws -> Approval {
    try await desk.approvals.refuse(
      RefuseApprovalRequest(id: approval.id, version: approval.version, reason: "不妥"), options(dry: dry))
  }

  func withdraw(_ approval: Approval) async throws -> Approval {
    try await desk.approvals.withdraw(
      WithdrawApprovalRequest(id: approval.id, version: approval.version), options())
  }

  func list(_ filter: ApprovalFilter? = nil, _ status: ApprovalStatus? = nil) async throws -> [Approval] {
    try await desk.approvals.list(ListApprovalsRequest(filter: filter, status: status, limit: 500), options()).items
  }
}
