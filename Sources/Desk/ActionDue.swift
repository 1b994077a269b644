import Contract
import Identity
import Operations
import Standards
import Store

/// When the owner of an open action is reminded: one day before it is due, and at due, each once.
enum ActionDue {
  static let name = "desk.action_due"
  static let dayMs: Int64 = 86_400_000

  /// The next reminder behind an instant; nil: none is left.
  static func next(of action: Action, after ms: Int64) -> Int64? {
    guard action.state == .open else { return nil }
    // A due instant in the first day of 1970 has no day before it.
    let eve = action.dueMs.subtractingReportingOverflow(dayMs)
    return [eve.overflow ? action.dueMs : eve.partialValue, action.dueMs].first { $0 > ms }
  }

  static func plan(_ action: Action, _ call: WriteCall) {
    if let at = next(of: action, after: call.nowMs) {
      // An import posts what happened next within minutes: until then nobody is reminded of what is long done.
      let earliestMs = call.isPastFact ? call.postedMs + 600_000 : at
      call.schedule(kind: name, ref: action.id, atMs: max(at, earliestMs))
    } else {
      call.unschedule(kind: name, ref: action.id)
    }
  }

  static func agenda(_ book: StandardsBook) -> AgendaKind {
    AgendaKind(name) { id, dueMs, call in
      guard let action = try ActionTable(transaction: call.transaction).find(id), action.state == .open else {
        return call.leavesUnchanged()
      }
      try tell(action, book, atMs: dueMs, call)
      call.touch(Action.recordKind, id)
      if let at = next(of: action, after: dueMs) { call.schedule(kind: name, ref: id, atMs: at) }
    }
  }

  /// An owner who left can do nothing about it: then those hear of it who supervised them.
  static func tell(_ action: Action, _ book: StandardsBook, atMs ms: Int64, _ call: WriteCall) throws {
    let owner = try Staff(call.transaction).find(action.ownerId)
    let shifts = Shifts(transaction: call.transaction, book: book)
    let recipients =
      owner?.leftAtMs == nil
      ? [action.ownerId] : try shifts.supervisors(of: owner?.departmentId, atMs: ms)
    let matter = NoticeBox.Matter(actionId: action.id, dueMs: action.dueMs)
    try NoticeBox(call).post(.action, to: .employees(recipients), about: matter, atMs: ms)
  }
}
