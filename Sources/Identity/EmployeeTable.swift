import Contract
import Store

extension Employee {
  fileprivate init(_ row: Row) {
    self.init()
    id = row.int(0)
    version = row.int(1)
    name = row.text(2)
    role = Role(rawValue: Int32(row.int(3))) ?? .unspecified
    dataScope = DataScope(rawValue: Int32(row.int(4))) ?? .own
    departmentId = row.optionalInt(5)
    leftAtMs = row.optionalInt(6)
  }
}

/// The rows of employees.
struct EmployeeTable {
  let transaction: Transaction

  func find(_ id: Int64) throws -> Employee? {
    try transaction.first(
      """
      SELECT id, version, name, role, data_scope, department_id, left_at_ms FROM employee WHERE id = $1
      """, [.int(id)], Employee.init)
  }

  /// A page behind `afterId`, in the order of the ids.
  func page(departmentId: Int64?, includeLeft: Bool, afterId: Int64, limit: Int) throws -> [Employee] {
    let bounds: [SQLValue] = [.int(afterId), .int(includeLeft ? 1 : 0), .int(Int64(limit))]
    guard let departmentId else {
      return try transaction.all(
        """
        SELECT id, version, name, role, data_scope, department_id, left_at_ms FROM employee
        WHERE id > $1 AND ($2 = 1 OR left_at_ms IS NULL) ORDER BY id LIMIT $3
        """, bounds, Employee.init)
    }
    return try transaction.all(
      """
      SELECT id, version, name, role, data_scope, department_id, left_at_ms FROM employee
      WHERE department_id = $4 AND id > $1 AND ($2 = 1 OR left_at_ms IS NULL) ORDER BY id LIMIT $3
      """, bounds + [.int(departmentId)], Employee.init)
  }

  /// Those of a role who work here.
  func working(role: Role) throws -> [Employee] {
    try transaction.all(
      """
      SELECT id, version, name, role, data_scope, department_id, left_at_ms FROM employee
      WHERE role = $1 AND left_at_ms IS NULL ORDER BY id
      """, [.int(Int64(role.rawValue))], Employee.init)
  }

  /// Those who work in a department itself.
  func working(inDepartment department: Int64) throws -> [Employee] {
    try transaction.all(
      """
      SELECT id, version, name, role, data_scope, department_id, left_at_ms FROM employee
      WHERE department_id = $1 AND left_at_ms IS NULL ORDER BY id
      """, [.int(department)], Employee.init)
  }

  /// Those who work in a department or below it, in the order of the ids.
  func working(inTreeOf department: Int64) throws -> [Employee] {
    try transaction.all(
      """
      WITH RECURSIVE below (id) AS (
        SELECT $1 UNION SELECT department.id FROM department JOIN below ON department.parent_id = below.id)
      SELECT employee.id, employee.version, employee.name, employee.role, employee.data_scope, employee.department_id,
        employee.left_at_ms
      FROM below JOIN employee ON employee.department_id = below.id
      WHERE employee.left_at_ms IS NULL ORDER BY employee.id
      """, [.int(department)], Employee.init)
  }

  func ids(inDepartment department: Int64) throws -> [Int64] {
    try transaction.all("SELECT id FROM employee WHERE department_id = $1", [.int(department)]) { $0.int(0) }
  }

  /// Of the department and all below it.
  func ids(inTreeOf department: Int64) throws -> [Int64] {
    try transaction.all(
      """
      WITH RECURSIVE below (id) AS (
        SELECT $1 UNION SELECT department.id FROM department JOIN below ON department.parent_id = below.id)
      SELECT employee.id FROM below JOIN employee ON employee.department_id = below.id
      """, [.int(department)]
    ) { $0.int(0) }
  }

  func insert(_ employee: Employee) throws {
    _ = try transaction.run(
      """
      INSERT INTO employee (id, version, name, role, data_scope, department_id, left_at_ms)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """, values(employee))
  }

  func replace(_ employee: Employee) throws {
    _ = try transaction.run(
      """
      UPDATE employee SET version = $2, name = $3, role = $4, data_scope = $5, department_id = $6, left_at_ms = $7
      WHERE id = $1
      """, values(employee))
  }

  private func values(_ employee: Employee) -> [SQLValue] {
    [
      .int(employee.id), .int(employee.version), .text(employee.name), .int(Int64(employee.role.rawValue)),
      .int(Int64(employee.dataScope.rawValue)), .optional(employee.departmentId), .optional(employee.leftAtMs),
    ]
  }
}
