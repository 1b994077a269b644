/// The agenda between groups.
extension WriterCore {
  func hasDueEvents() -> Bool { nextWakeMs.map { $0 <= clock() } ?? false }

  /// Runs what is due, at most one pass.
  /// - Returns: events taken or put off.
  @discardableResult
  func runDueEvents() -> Int {
    let nowMs = clock()
    var count = 0
    var failed: Int64 = 0
    let failure = group {
      let due = try Agenda.due(nowMs, limit: options.agendaEventsMax, in: transaction)
      for event in due where try !run(event, nowMs: nowMs) { failed += 1 }
      count = due.count
      nextWakeMs = try Agenda.nextWake(in: transaction)
    }
    // A store that cannot write tries its agenda again with the next look, a second later.
    if failure != nil { nextWakeMs = nowMs + 1000 }
    state.count {
      $0.events += Int64(count) - failed
      $0.eventsFailed += failed
    }
    return failure == nil ? count : 0
  }

  /// - Returns: false when it failed and was put off.
  private func run(_ event: DueEvent, nowMs: Int64) throws -> Bool {
    guard let kind = kinds[event.name] else {
      options.log("no one handles the event \(event.name) of \(event.ref)")
      try Agenda.backOff(event, nowMs: nowMs, in: transaction)
      return false
    }
    // Numbers first: what is named inside the savepoint would be lost with it.
    _ = try names.id(WriterCore.systemName, in: transaction)
    // Around the call's own, so that a refused event loses its row in the agenda and a failed one keeps it.
    try transaction.run("SAVEPOINT event")
    guard try Agenda.take(event, in: transaction) else {
      try transaction.run("RELEASE event")
      return true
    }
    let performed = kind.isHousekeeping ? try keepHouse(kind, event, nowMs) : try perform(kind, event, nowMs)
    if case .failed(let error, _) = performed {
      try transaction.run("ROLLBACK TO event")
      try transaction.run("RELEASE event")
      options.log("the event \(event.name) of \(event.ref) failed, try \(event.tries + 1): \(error)")
      try Agenda.backOff(event, nowMs: nowMs, in: transaction)
      return false
    }
    try applyAgenda(from: 0)
    try transaction.run("RELEASE event")
    return true
  }

  private func call(_ event: DueEvent, _ nowMs: Int64) -> Call {
    Call(claim: nil, methodName: event.name, request: [], atMs: event.atMs, postedMs: nowMs)
  }

  private func perform(_ kind: AgendaKind, _ event: DueEvent, _ nowMs: Int64) throws -> Performed {
    try perform(call(event, nowMs)) { try kind.run(event.ref, event.atMs, $0) }
  }

  /// As `perform`, but a pass that had nothing to do only sets its next date.
  private func keepHouse(_ kind: AgendaKind, _ event: DueEvent, _ nowMs: Int64) throws -> Performed {
    let scope = WriteScope(core: self, nowMs: event.atMs, postedMs: nowMs, seq: journal.seq + 1)
    let mark = pending.mark
    let verdict: Verdict
    do {
      verdict = try kind.run(event.ref, event.atMs, scope)
    } catch {
      if (error as? StoreError)?.endsGroup == true || connection.isAutocommit { throw error }
      pending.drop(to: mark)
      return .failed(error, executed: .no)
    }
    if case .unchanged = verdict { return .reply(status: 0, bytes: [], seq: 0, replayed: false) }
    return try perform(call(event, nowMs)) { _ in verdict }
  }
}
