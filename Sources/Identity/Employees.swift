import Contract
package import Operations

/// The employees' operations.
struct Employees: EmployeesService {
  func create(_ request: CreateEmployeeRequest, _ call: WriteCall) throws -> Employee {
    try call.principal.checkMayGrant(request.role)
    var employee = Employee()
    employee.id = call.nextId("employee")
    employee.version = 1
    employee.name = request.name
    employee.role = request.role
    employee.dataScope = request.dataScope ?? .usual(for: request.role)
    employee.departmentId = request.departmentId
    try call.principal.checkMayGrant(employee.dataScope)
    try checkDepartment(employee, call)
    try EmployeeTable(transaction: call.transaction).insert(employee)
    call.touch("employee", employee.id)
    return employee
  }

  func get(_ request: GetEmployeeRequest, _ call: ReadCall) throws -> Employee {
    try EmployeeTable(transaction: call.transaction).existing(request.id, path: "id")
  }

  func update(_ request: UpdateEmployeeRequest, _ call: WriteCall) throws -> Employee {
    let table = EmployeeTable(transaction: call.transaction)
    let before = try table.working(request.id, path: "id")
    try before.checkVersion(request.version)
    // Who may change a director must be able to be one: else a supervisor could take the director's role away.
    try call.principal.checkMayGrant(before.role)
    let cleared = try ClearedFields(request.clear, clearable: [UpdateEmployeeRequest.Number.departmentId])
    var employee = before
    if let name = request.name { employee.name = name }
    if let role = request.role {
      try call.principal.checkMayGrant(role)
      employee.role = role
    }
    if let scope = request.dataScope {
      try call.principal.checkMayGrant(scope)
      employee.dataScope = scope
    }
    try cleared.change(
      &employee.departmentId, to: request.departmentId, UpdateEmployeeRequest.Number.departmentId, "department_id")
    try checkDepartment(employee, call)
    return try call.keep(employee, insteadOf: before, table.replace)
  }

  func leave(_ request: LeaveEmployeeRequest, _ call: WriteCall) throws -> Employee {
    let table = EmployeeTable(transaction: call.transaction)
    let before = try table.working(request.id, path: "id")
    try before.checkVersion(request.version)
    try call.principal.checkMayGrant(before.role)
    var employee = before
    employee.leftAtMs = call.nowMs
    return try call.keep(employee, insteadOf: before, table.replace)
  }

  func list(_ request: ListEmployeesRequest, _ call: ReadCall) throws -> ListEmployeesReply {
    let filter = ["employees", "\(request.departmentId ?? 0)", "\(request.includeLeft ?? false)"]
    let page = try ListPage(cursor: request.cursor, limit: request.limit, filter: filter)
    let found = try EmployeeTable(transaction: call.transaction).page(
      departmentId: request.departmentId, includeLeft: request.includeLeft ?? false, afterId: page.position?[0] ?? 0,
      limit: page.fetchCount)
    var reply = ListEmployeesReply()
    (reply.items, reply.nextCursor) = page.cut(found) { Cursor($0.id) }
    return reply
  }

  private func checkDepartment(_ employee: Employee, _ call: WriteCall) throws {
    guard let id = employee.departmentId else { return }
    _ = try DepartmentTable(transaction: call.transaction).existing(id, path: "department_id")
  }
}

extension EmployeeTable {
  func existing(_ id: Int64, path: String) throws -> Employee {
    guard let employee = try find(id) else { throw Refusal(.employeeNotFound, path: path, ["id": "\(id)"]) }
    return employee
  }

  /// Somebody who works here now.
  func working(_ id: Int64, path: String) throws -> Employee {
    let employee = try existing(id, path: path)
    guard employee.leftAtMs == nil else { throw Refusal(.employeeLeft, path: path, ["id": "\(id)"]) }
    return employee
  }
}

extension DataScope {
  /// What a role sees unless something else is said.
  static func usual(for role: Role) -> DataScope {
    switch role {
    case .administrator, .director, .auditor: .all
    case .supervisor: .departmentTree
    case .specialist, .unspecified: .own
    }
  }
}

extension Principal {
  /// Nobody gives what they do not have: neither a role nor a key of somebody with that role.
  func checkMayGrant(_ role: Role) throws {
    guard role != .administrator, role != .unspecified else { throw Refusal(.roleNotAssignable, path: "role") }
    try checkMayGrant(PermissionSet(role: role), path: "role")
  }

  /// The scopes stand in the order of what they show.
  func checkMayGrant(_ scope: DataScope) throws {
    guard scope.rawValue > dataScope.rawValue else { return }
    throw Refusal(
      .exceedsOwnPermissions, path: "data_scope", ["principal": journalName, "permission": scope.word])
  }

  /// Nor do they give the rights of somebody with more: what that one may do and which records they see.
  package func checkMayGrant(rightsOf employee: Principal, path: String) throws {
    try checkMayGrant(employee.permissions, path: path)
    guard employee.dataScope.rawValue > dataScope.rawValue else { return }
    throw Refusal(
      .exceedsOwnPermissions, path: path, ["principal": journalName, "permission": employee.dataScope.word])
  }

  func checkMayGrant(_ wanted: PermissionSet, path: String) throws {
    guard let excess = wanted.permissions.first(where: { !permissions.contains($0) }) else { return }
    throw Refusal(.exceedsOwnPermissions, path: path, ["principal": journalName, "permission": excess.word])
  }
}
