import Contract
import Store

extension Department {
  fileprivate init(_ row: Row) {
    self.init()
    id = row.int(0)
    version = row.int(1)
    name = row.text(2)
    parentId = row.int(3) == 0 ? nil : row.int(3)
  }
}

/// The rows of departments.
struct DepartmentTable {
  let transaction: Transaction

  func find(_ id: Int64) throws -> Department? {
    try transaction.first(
      "SELECT id, version, name, parent_id FROM department WHERE id = $1", [.int(id)], Department.init)
  }

  /// All, in the order of their ids.
  func all() throws -> [Department] {
    try transaction.all("SELECT id, version, name, parent_id FROM department ORDER BY id", [], Department.init)
  }

  func sibling(named name: String, below parentId: Int64?) throws -> Int64? {
    try transaction.first(
      "SELECT id FROM department WHERE parent_id = $1 AND name = $2", [.int(parentId ?? 0), .text(name)]
    ) { $0.int(0) }
  }

  func insert(_ department: Department) throws {
    _ = try transaction.run(
      "INSERT INTO department (id, version, name, parent_id) VALUES ($1, $2, $3, $4)",
      [
        .int(department.id), .int(department.version), .text(department.name), .int(department.parentId ?? 0),
      ])
  }

  func replace(_ department: Department) throws {
    _ = try transaction.run(
      "UPDATE department SET version = $2, name = $3, parent_id = $4 WHERE id = $1",
      [
        .int(department.id), .int(department.version), .text(department.name), .int(department.parentId ?? 0),
      ])
  }
}
