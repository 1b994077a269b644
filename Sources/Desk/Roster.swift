import Contract
import Identity
import Operations
package import Standards
package import Store

/// Who can take what.
package struct Roster {
  let transaction: Transaction
  let book: StandardsBook
  let cases: any DeskCases
  let handlers: HandlerTable
  let staff: Staff
  let shifts: Shifts
  private let departments: DepartmentTree

  package init(transaction: Transaction, book: StandardsBook, cases: any DeskCases) {
    self.transaction = transaction
    self.book = book
    self.cases = cases
    handlers = HandlerTable(transaction: transaction)
    staff = Staff(transaction)
    shifts = Shifts(transaction: transaction, book: book)
    departments = DepartmentTree(transaction)
  }

  /// The department that handles it, by the routes.
  package func route(_ subject: DeskSubject) throws -> Int64? {
    try RouteTable(transaction: transaction).department(for: subject)
  }

  /// Whoever fits best now, of the department and those below; nil: nobody does. It is their turn then: who got work
  /// longest ago is asked first among those with the same load.
  /// - Parameter leaver: who hands over and is not asked.
  package func pick(
    _ subject: DeskSubject, departmentId: Int64, except leaver: Int64? = nil, atMs: Int64
  ) throws -> Int64? {
    var best: Rank?
    for employee in try staff.working(inTreeOf: departmentId) where employee.id != leaver {
      let handler = try handlers.find(employee.id)
      guard try obstacle(employee, handler, to: subject, atMs: atMs) == nil else { continue }
      let load = try cases.load(of: employee.id, in: transaction)
      guard load < handler.loadMax, load <= best?.load ?? .max else { continue }
      let rank = Rank(load: load, assignedMs: try handlers.assignedMs(employee.id), employeeId: employee.id)
      if best.map({ rank < $0 }) ?? true { best = rank }
    }
    guard let best else { return nil }
    try handlers.stamp(best.employeeId, atMs: atMs)
    return best.employeeId
  }

  /// Refuses an employee who must not have it, though somebody chose them: beyond skill, load and shift they may.
  package func check(_ employeeId: Int64, for subject: DeskSubject, departmentId: Int64, path: String) throws {
    let employee = try staff.working(employeeId, path)
    try checkRole(employee, path)
    try checkNotAccused(employee, subject, path)
    guard try isOf(employee, departmentId) else {
      throw Refusal(
        .handlerOtherDepartment, path: path, ["id": "\(employeeId)", "department": "\(departmentId)"])
    }
  }

  /// Refuses an employee who takes it by themselves and must not: they may not go beyond their load either.
  package func checkTake(_ employeeId: Int64, for subject: DeskSubject, departmentId: Int64, path: String) throws {
    try check(employeeId, for: subject, departmentId: departmentId, path: path)
    let handler = try handlers.find(employeeId)
    let load = try cases.load(of: employeeId, in: transaction)
    if load >= handler.loadMax { throw full(employeeId, load, handler, path) }
  }

  /// Those on shift who supervise a department, or the one above where nobody is; in the end the directors, and without any
  /// the nearest supervisors whether on shift or not.
  package func supervisors(of departmentId: Int64?, atMs: Int64) throws -> [Int64] {
    try shifts.supervisors(of: departmentId, atMs: atMs)
  }

  /// The directors on shift, or all where nobody is: somebody must be told.
  package func directors(atMs: Int64) throws -> [Int64] { try shifts.directors(atMs: atMs) }

  private func isOf(_ employee: Employee, _ departmentId: Int64) throws -> Bool {
    try employee.departmentId.map { try departments.isBelow($0, departmentId) } ?? false
  }
}

/// The order in which work is given: least load, then longest without, then the smallest id.
struct Rank: Comparable {
  let load: Int
  let assignedMs: Int64
  let employeeId: Int64

  static func < (left: Rank, right: Rank) -> Bool {
    (left.load, left.assignedMs, left.employeeId) < (right.load, right.assignedMs, right.employeeId)
  }
}
