import Contract
import Operations

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
    try checkVersion("employee", id: before.id, given: request.version, current: before.version)
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
    return try keep(employee, insteadOf: before, table, call)
  }

  func leave(_ request: LeaveEmployeeRequest, _ call: WriteCall) throws -> Employee {
    let table = EmployeeTable(transaction: call.transaction)
    let before = try table.working(request.id, path: "id")
    try checkVersion("employee", id: before.id, given: request.version, current: before.version)
    try call.principal.checkMayGrant(before.role)
    var employee = before
    employee.leftAtMs = call.nowMs
    return try keep(employee, insteadOf: before, table, call)
  }

  func list(_ request: ListEmployeesRequest, _ call: ReadCall) throws -> ListEmployeesReply {
    let filter = ["employees", "\(request.departmentId ?? 0)", "\(request.includeLeft ?? false)"]
    let limit = Int(request.limit ?? 50)
    let after = try request.cursor.map { try Cursor($0, filter: filter, count: 1).values[0] } ?? 0
    let found = try EmployeeTable(transaction: call.transaction).page(
      departmentId: request.departmentId, includeLeft: request.includeLeft ?? false, afterId: after,
      limit: limit + 1)
    var reply = ListEmployeesReply()
    reply.items = Array(found.prefix(limit))
    if found.count > limit, let last = reply.items.last { reply.nextCursor = Cursor(last.id).text(filter: filter) }
    return reply
  }

  private func checkDepartment(_ employee: Employee, _ call: WriteCall) throws {
    guard let id = employee.departmentId else { return }
    _ = try DepartmentTable(transaction: call.transaction).existing(id, path: "department_id")
  }

  private func keep(
    _ changed: Employee, insteadOf before: Employee, _ table: EmployeeTable, _ call: WriteCall
  ) throws -> Employee {
    guard changed != before else {
      call.leavesUnchanged()
      return before
    }
    var employee = changed
    employee.version += 1
    try table.replace(employee)
    call.touch("employee", employee.id)
    call.replaces(before)
    return employee
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

  func checkMayGrant(_ wanted: PermissionSet, path: String) throws {
    guard let excess = wanted.permissions.first(where: { !permissions.contains($0) }) else { return }
    throw Refusal(.exceedsOwnPermissions, path: path, ["principal": journalName, "permission": excess.word])
  }
}
