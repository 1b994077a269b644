import Contract
import Identity
import Standards
import Store
import WorkTime

/// Who is on shift (当班), and who of those hears of what goes wrong.
struct Shifts {
  private let transaction: Transaction
  private let book: StandardsBook
  private let handlers: HandlerTable
  private let staff: Staff

  init(transaction: Transaction, book: StandardsBook) {
    self.transaction = transaction
    self.book = book
    handlers = HandlerTable(transaction: transaction)
    staff = Staff(transaction)
  }

  /// Whether their calendar is open and they are not away.
  func isOn(_ handler: Handler, atMs ms: Int64) throws -> Bool {
    guard !handler.isAway(atMs: ms) else { return false }
    return try book.calendar(handler.calendar, in: transaction)?.work.isOpen(at: ms) ?? false
  }

  func supervisors(of departmentId: Int64?, atMs ms: Int64) throws -> [Int64] {
    let departments = DepartmentTree(transaction)
    var nearest: [Int64] = []
    var at = departmentId
    while let here = at {
      let supervisors = try staff.working(in: here).filter { $0.role == .supervisor }
      let found = try onShift(supervisors, atMs: ms)
      if !found.isEmpty { return found }
      if nearest.isEmpty { nearest = supervisors.map(\.id) }
      at = try departments.parent(of: here)
    }
    let directors = try directors(atMs: ms)
    // Without any director those nearest hear of it when they come back: somebody must.
    return directors.isEmpty ? nearest : directors
  }

  func directors(atMs ms: Int64) throws -> [Int64] {
    let all = try staff.working(.director)
    let found = try onShift(all, atMs: ms)
    return found.isEmpty ? all.map(\.id) : found
  }

  private func onShift(_ employees: [Employee], atMs ms: Int64) throws -> [Int64] {
    try employees.filter { try isOn(try handlers.find($0.id), atMs: ms) }.map(\.id)
  }
}
