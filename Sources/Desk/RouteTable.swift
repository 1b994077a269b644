import Contract
import Store

extension Route {
  fileprivate init(_ row: Row) {
    self.init()
    category = row.optionalText(0)
    severity = row.optionalInt(1).flatMap { Severity(rawValue: Int32($0)) }
    kind = row.optionalInt(2).flatMap { CaseKind(rawValue: Int32($0)) }
    channel = row.optionalText(3)
    departmentId = row.int(4)
  }
}

/// The rows of the routes.
struct RouteTable {
  let transaction: Transaction

  /// Version 0 without items where none were ever set.
  func all() throws -> Routes {
    let version = try transaction.first("SELECT version FROM desk_routes WHERE id = 1") { $0.int(0) }
    let items = try transaction.all(
      "SELECT category, severity, kind, channel, department_id FROM desk_route ORDER BY position", [], Route.init)
    return Routes(version: version ?? 0, items: items)
  }

  func replace(_ routes: Routes) throws {
    try transaction.run("DELETE FROM desk_route")
    for (position, route) in routes.items.enumerated() {
      try transaction.run(
        """
        INSERT INTO desk_route (position, category, severity, kind, channel, department_id)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        [
          .int(Int64(position)), .optional(route.category), .optional(route.severity?.rawValue),
          .optional(route.kind?.rawValue), .optional(route.channel), .int(route.departmentId),
        ])
    }
    try transaction.run(
      """
      INSERT INTO desk_routes (id, version) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET version = excluded.version
      """, [.int(routes.version)])
  }

  /// The department of the first route that fits. There are at most 500, so they are walked.
  func department(for subject: DeskSubject) throws -> Int64? {
    try transaction.first(
      """
      SELECT department_id FROM desk_route
      WHERE (category IS NULL OR category = $1) AND (severity IS NULL OR severity = $2)
        AND (kind IS NULL OR kind = $3) AND (channel IS NULL OR channel = $4)
      ORDER BY position LIMIT 1
      """,
      [
        .optional(subject.category), .int(Int64(subject.severity.rawValue)), .int(Int64(subject.kind.rawValue)),
        .optional(subject.channel),
      ]
    ) { $0.int(0) }
  }
}
