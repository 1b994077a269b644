package import Store

/// A department and all that stand below it (本部门及下级).
package struct DepartmentReach {
  package let ids: Set<Int64>

  package init(of department: Int64, _ transaction: Transaction) throws {
    ids = Set(
      try transaction.all(
        """
        WITH RECURSIVE below (id) AS (
          SELECT $1 UNION SELECT department.id FROM department JOIN below ON department.parent_id = below.id)
        SELECT id FROM below
        """, [.int(department)]
      ) { $0.int(0) })
  }
}
