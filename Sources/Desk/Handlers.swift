import Contract
import Customers
import Identity
import Operations
import Standards
import Store

extension DeskOperations {
  func keepHandler(_ request: SetHandlerRequest, _ call: WriteCall) throws -> DeskHandler {
    let roster = Roster(transaction: call.transaction, book: book, cases: cases)
    let employee = try roster.staff.working(request.employeeId, "employee_id")
    try roster.checkRole(employee, "employee_id")
    let before = try roster.handlers.find(employee.id)
    guard (request.version ?? 0) == before.version else {
      throw Refusal.staleVersion(
        "desk_handler", id: employee.id, given: request.version ?? 0, current: before.version)
    }
    var handler = Handler()
    handler.skills = try checkedSkills(request.skills, before, call)
    handler.away = try checkedAway(request.away)
    if let calendar = request.calendar { handler.calendar = calendar }
    guard try book.calendar(handler.calendar, in: call.transaction) != nil else {
      throw Refusal(.calendarNotFound, path: "calendar", ["what": handler.calendar])
    }
    if let loadMax = request.loadMax { handler.loadMax = loadMax }
    if let takesWork = request.takesWork { handler.takesWork = takesWork }
    handler.version = before.version
    if handler == before, before.version > 0 {
      call.leavesUnchanged()
    } else {
      handler.version += 1
      let record = try roster.view(employee, before, atMs: call.nowMs)
      try roster.handlers.put(handler, of: employee.id)
      call.changes("desk_handler", employee.id, before: before.version == 0 ? nil : record)
      call.touch("employee", employee.id)
    }
    return try roster.view(employee, handler, atMs: call.nowMs)
  }

  func listHandlers(_ request: HandlersRequest, _ call: ReadCall) throws -> HandlersReply {
    let roster = Roster(transaction: call.transaction, book: book, cases: cases)
    let filter = ["handlers", "\(request.departmentId ?? 0)"]
    let page = try ListPage(cursor: request.cursor, limit: request.limit, filter: filter)
    if let id = request.departmentId { try call.transaction.checkDepartment(id, "department_id") }
    let found = try roster.employees(
      of: request.departmentId, after: page.position?[0] ?? 0, limit: page.fetchCount)
    let (employees, nextCursor) = page.cut(found) { Cursor($0.id) }
    var reply = HandlersReply()
    reply.items = try employees.map { try roster.view($0, try roster.handlers.find($0.id), atMs: call.nowMs) }
    reply.nextCursor = nextCursor
    return reply
  }

  /// Each once; a skill that was retired since it was given stays.
  private func checkedSkills(_ skills: [String], _ before: Handler, _ call: WriteCall) throws -> [String] {
    let words = WordCheck(transaction: call.transaction)
    for (index, skill) in skills.enumerated() {
      guard !skills[..<index].contains(skill) else { throw Refusal(.duplicateItem, path: "skills[\(index)]") }
      if !before.skills.contains(skill) { try words.check(skill, in: .caseCategory, "skills[\(index)]") }
    }
    return skills
  }

  /// In the order of time. One that begins when another ends does not overlap with it.
  private func checkedAway(_ away: [AwayTime]) throws -> [AwayTime] {
    let order = away.indices.sorted { (away[$0].fromMs, $0) < (away[$1].fromMs, $1) }
    var busyUntil: Int64 = 0
    for index in order {
      guard away[index].fromMs < away[index].untilMs, away[index].fromMs >= busyUntil else {
        throw Refusal(.awayInvalid, path: "away[\(index)]")
      }
      busyUntil = away[index].untilMs
    }
    return order.map { away[$0] }
  }
}

extension Roster {
  /// An employee as handlers are shown.
  func view(_ employee: Employee, _ handler: Handler, atMs ms: Int64) throws -> DeskHandler {
    DeskHandler(
      employeeId: employee.id, name: employee.name, departmentId: employee.departmentId, skills: handler.skills,
      calendar: handler.calendar, loadMax: handler.loadMax, away: handler.away, takesWork: handler.takesWork,
      version: handler.version, load: UInt32(try cases.load(of: employee.id, in: transaction)),
      onShift: try shifts.isOn(handler, atMs: ms))
  }

  /// Those who work here and handle cases or are told of them, behind an id.
  fileprivate func employees(of department: Int64?, after id: Int64, limit: Int) throws -> [Employee] {
    let roles: Set<Role> = [.specialist, .supervisor, .director]
    if let department {
      let all = try staff.working(inTreeOf: department)
      return Array(all.lazy.filter { $0.id > id && roles.contains($0.role) }.prefix(limit))
    }
    var found: [Employee] = []
    var last = id
    while found.count < limit {
      let page = try staff.working(after: last, limit: limit)
      found += page.filter { roles.contains($0.role) }
      guard page.count == limit, let end = page.last else { break }
      last = end.id
    }
    return Array(found.prefix(limit))
  }
}

extension Transaction {
  /// - Throws: `Refusal(.departmentUnknown)` at `path`.
  func checkDepartment(_ id: Int64, _ path: String) throws {
    guard try DepartmentTree(self).exists(id) else {
      throw Refusal(.departmentUnknown, path: path, ["id": "\(id)"])
    }
  }
}
