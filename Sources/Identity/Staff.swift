package import Contract
package import Store

/// Who works here (在职员工), as later rooms ask for them.
package struct Staff {
  private let table: EmployeeTable

  package init(_ transaction: Transaction) { table = EmployeeTable(transaction: transaction) }

  /// Also somebody who left; absent for nobody.
  package func find(_ id: Int64) throws -> Employee? { try table.find(id) }

  /// Also somebody who left.
  /// - Throws: `Refusal(.employeeNotFound)` at `path`.
  package func existing(_ id: Int64, _ path: String) throws -> Employee { try table.existing(id, path: path) }

  /// - Throws: `Refusal` with `.employeeNotFound` or `.employeeLeft` at `path`.
  package func working(_ id: Int64, _ path: String) throws -> Employee { try table.working(id, path: path) }

  /// Those who work here in a role, in the order of the ids.
  package func working(_ role: Role) throws -> [Employee] { try table.working(role: role) }

  /// Those who work in a department itself, in the order of the ids.
  package func working(in department: Int64) throws -> [Employee] { try table.working(inDepartment: department) }

  /// Those who work in a department or below it, in the order of the ids.
  package func working(inTreeOf department: Int64) throws -> [Employee] {
    try table.working(inTreeOf: department)
  }

  /// Those who work here behind an id, of all departments, in the order of the ids.
  package func working(after id: Int64, limit: Int) throws -> [Employee] {
    try table.page(departmentId: nil, includeLeft: false, afterId: id, limit: limit)
  }
}
