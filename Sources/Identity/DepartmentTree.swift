import Contract
package import Store

/// Where departments stand (部门层级), as later rooms ask for it.
package struct DepartmentTree {
  private let table: DepartmentTable

  package init(_ transaction: Transaction) { table = DepartmentTable(transaction: transaction) }

  package func exists(_ id: Int64) throws -> Bool { try table.find(id) != nil }

  /// Also of a department at the top; absent for none.
  package func name(_ id: Int64) throws -> String? { try table.find(id)?.name }

  /// The one above; absent at the top, and for none.
  package func parent(of id: Int64) throws -> Int64? { try table.find(id)?.parentId }

  /// Whether a department is another one or stands below it.
  package func isBelow(_ id: Int64, _ top: Int64) throws -> Bool {
    var at: Int64? = id
    while let here = at {
      if here == top { return true }
      at = try table.find(here)?.parentId
    }
    return false
  }
}
