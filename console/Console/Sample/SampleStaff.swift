import Schema

/// Those who work on the sample's complaints: two groups below one department, under names that say what they do.
struct SampleStaff: Sendable {
  let supervisor: Int64
  let director: Int64
  /// By department, in the order in which work goes to them.
  let handlers: [[Int64]]
  let departments: [Int64]

  func handler(_ place: Int, _ category: String) -> Int64 {
    let group = handlers[category == "delivery" ? 1 : 0]
    return group[place % group.count]
  }

  func colleague(of handler: Int64, _ category: String) -> Int64 {
    let group = handlers[category == "delivery" ? 1 : 0]
    return group.first { $0 != handler } ?? supervisor
  }
}

/// Sets the desk up as an administrator would, whom the sample's own names find again when it is loaded anew.
struct SampleDesk: Sendable {
  let calls: SampleCalls
  /// The calendar's days, as the file has them; nil where there is no file.
  let calendar: String?

  private static let top = "客户服务中心"
  private static let groups = ["售后组", "物流组"]

  func open() async throws -> SampleStaff {
    let listed = try await calls.read("departments.list", [])
    var known: [String: Int64] = [:]
    for item in SampleCalls.items(listed) { known[item["name"]?.textValue ?? ""] = item["id"]?.intValue }
    let top = try await department(Self.top, below: nil, known)
    var departments: [Int64] = []
    for name in Self.groups { departments.append(try await department(name, below: top, known)) }
    let supervisor = try await employee("客服主管", "SUPERVISOR", "DEPARTMENT_TREE", top)
    let director = try await employee("客服总监", "DIRECTOR", "ALL", top)
    var handlers: [[Int64]] = []
    for (index, names) in [["售后专员一", "售后专员二", "售后专员三"], ["物流专员一", "物流专员二"]].enumerated() {
      var group: [Int64] = []
      for name in names { group.append(try await employee(name, "SPECIALIST", "DEPARTMENT", departments[index])) }
      handlers.append(group)
    }
    try await setRoutes(departments)
    try await importCalendar()
    return SampleStaff(supervisor: supervisor, director: director, handlers: handlers, departments: departments)
  }

  private func department(_ name: String, below parent: Int64?, _ known: [String: Int64]) async throws -> Int64 {
    if let id = known[name] { return id }
    let parentId = parent.map { [JSON.Member("parent_id", .number("\($0)"))] } ?? []
    return try await calls.make("departments.create", [.init("name", .text(name))] + parentId)
  }

  private func employee(_ name: String, _ role: String, _ scope: String, _ department: Int64) async throws -> Int64 {
    let listed = try await calls.read("employees.list", [.init("department_id", .number("\(department)"))])
    if let id = SampleCalls.items(listed).first(where: { $0["name"]?.textValue == name })?["id"]?.intValue { return id }
    return try await calls.make(
      "employees.create",
      [
        .init("name", .text(name)), .init("role", .text(role)), .init("data_scope", .text(scope)),
        .init("department_id", .number("\(department)")),
      ])
  }

  /// Only where there are none: somebody's own are not the sample's to change.
  private func setRoutes(_ departments: [Int64]) async throws {
    let routes = try await calls.read("desk.get_routes", [])
    guard (routes["version"]?.intValue ?? 0) == 0 else { return }
    let items: [JSON] = [
      .object([.init("category", .text("delivery")), .init("department_id", .number("\(departments[1])"))]),
      .object([.init("department_id", .number("\(departments[0])"))]),
    ]
    _ = try await calls.make("desk.set_routes", [.init("version", .number("0")), .init("items", .list(items))])
  }

  private func importCalendar() async throws {
    guard let calendar else { return }
    let known = try await calls.read("calendars.get", [])
    guard (known["exception_count"]?.intValue ?? 0) == 0 else { return }
    _ = try await calls.make(
      "calendars.import", [.init("code", .text("standard")), .init("text", .text(calendar))])
  }
}
