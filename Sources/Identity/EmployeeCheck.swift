import Contract
import Operations
package import Store

/// What later rooms ask about employees.
package struct EmployeeCheck {
  private let table: EmployeeTable

  package init(transaction: Transaction) { table = EmployeeTable(transaction: transaction) }

  /// - Throws: `Refusal` with `.employeeNotFound` or `.employeeLeft` at `path`.
  package func checkWorks(_ id: Int64, _ path: String) throws { _ = try table.working(id, path: path) }

  /// Also of somebody who left; absent for nobody.
  package func name(_ id: Int64) throws -> String? { try table.find(id)?.name }
}
