import Contract
import Operations

/// Why somebody cannot take a case.
extension Roster {
  /// What stands against an employee of the department, their load apart; nil: nothing.
  func obstacle(_ employee: Employee, _ handler: Handler, to subject: DeskSubject, atMs: Int64) throws -> Refusal? {
    let id = "\(employee.id)"
    if employee.role != .specialist, employee.role != .supervisor { return roleTakesNone(employee, "employee_id") }
    if !handler.takesWork { return Refusal(.handlerTakesNoWork, path: "employee_id", ["id": id]) }
    if employee.id == subject.accusedId {
      return Refusal(.conflictOfInterest, path: "employee_id", ["id": id])
    }
    if !handler.handles(subject.category) {
      return Refusal(.handlerSkill, path: "employee_id", ["id": id, "category": subject.category ?? "-"])
    }
    guard try shifts.isOn(handler, atMs: atMs) else {
      return Refusal(.handlerOffShift, path: "employee_id", ["id": id])
    }
    return nil
  }

  func full(_ employeeId: Int64, _ load: Int, _ handler: Handler, _ path: String) -> Refusal {
    Refusal(.handlerFull, path: path, ["id": "\(employeeId)", "load": "\(load)", "max": "\(handler.loadMax)"])
  }

  /// Auditors change nothing, so they handle nothing.
  func checkRole(_ employee: Employee, _ path: String) throws {
    if employee.role == .auditor { throw roleTakesNone(employee, path) }
  }

  func checkNotAccused(_ employee: Employee, _ subject: DeskSubject, _ path: String) throws {
    if employee.id == subject.accusedId {
      throw Refusal(.conflictOfInterest, path: path, ["id": "\(employee.id)"])
    }
  }

  private func roleTakesNone(_ employee: Employee, _ path: String) -> Refusal {
    Refusal(.roleTakesNoCases, path: path, ["id": "\(employee.id)", "role": employee.role.word])
  }
}
