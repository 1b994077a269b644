import Contract
import Operations
import Store
import WorkTime

extension CaseFile {
  // MARK: Events

  /// Adds what somebody did to the timeline, with the move that it made.
  func add(_ step: ComplaintStep, _ fill: (inout CaseEvent) -> Void = { _ in }) {
    append(step, by: call.principal.journalName, at: atMs, fill)
  }

  /// Adds what happened by itself, whoever looked.
  func addOwn(_ step: ComplaintStep, at ms: Int64, _ fill: (inout CaseEvent) -> Void) {
    append(step, by: Principal.system.journalName, at: ms, fill)
  }

  private func append(_ step: ComplaintStep, by actor: String, at ms: Int64, _ fill: (inout CaseEvent) -> Void) {
    row.events += 1
    var event = CaseEvent()
    event.seq = UInt32(row.events)
    event.atMs = ms
    event.postedAtMs = call.postedMs
    event.step = step
    event.actor = actor
    event.round = complaint.round
    if let moved {
      ComplaintProcess.assertMove(step, of: complaint.kind, from: moved.from, to: moved.to)
      (event.fromState, event.toState) = (moved.from, moved.to)
      self.moved = nil
    }
    fill(&event)
    events.append(event)
  }

  // MARK: Storing

  /// Writes the case, its clocks and events, and sets when it is next looked at.
  /// - Returns: the reply.
  @discardableResult
  func store() throws -> Complaint {
    precondition(moved == nil, "\(complaint.number) moved without an event")
    // What the step itself made due, by another target or by going on, is due now. Nothing is when it begins.
    if !isNew { try settle() }
    if isStep {
      complaint.changedAtMs = max(complaint.changedAtMs, atMs)
      if !isNew { complaint.version += 1 }
    }
    try lookAhead()
    let id = complaint.id
    let table = CaseTable(transaction: call.transaction)
    if isNew { try table.insert(row) } else { try table.replace(row) }
    let timeline = EventTable(transaction: call.transaction)
    for event in events { try timeline.insert(event, of: id) }
    events.removeAll()
    try storeClocks()
    try schedule()
    try tellParent()
    if complaint.version != stored.complaint.version || isNew {
      call.changes(Complaint.recordKind, id, before: isNew ? nil : stored.complaint)
      if let customer = complaint.customerId { call.touch("customer", customer) }
    } else {
      call.touch(Complaint.recordKind, id)
    }
    if isStep { try storeFigure(at: atMs) }
    return try CaseView(standards, call.transaction).message(row, clocks, at: atMs)
  }

  /// For a step that turned out to change nothing: only what fell due before it is stored.
  func storeUnchanged() throws -> Complaint {
    isStep = false
    guard events.isEmpty else { return try store() }
    call.leavesUnchanged()
    return try CaseView(office, call.transaction).message(row, clocks, at: atMs)
  }

  /// The next due instant among those that run, late ones included.
  private func lookAhead() throws {
    var (dueMs, isLate) = (CaseRow.never, false)
    if complaint.state.isOpen {
      for clock in clocks where clock.isActive {
        guard let ms = try self.dueMs(clock) else { continue }
        dueMs = min(dueMs, ms)
        isLate = isLate || clock.run.breachedMs != nil
      }
    }
    complaint.nextDueMs = dueMs == CaseRow.never ? nil : dueMs
    row.isLate = isLate
  }

  private func storeClocks() throws {
    guard clocks != storedClocks else { return }
    let table = ClockTable(transaction: call.transaction)
    let before = Dictionary(uniqueKeysWithValues: storedClocks.map { ($0.key, $0) })
    let kept = Set(clocks.map(\.key))
    for clock in storedClocks where !kept.contains(clock.key) { try table.delete(clock, of: complaint.id) }
    for clock in clocks {
      guard let old = before[clock.key] else {
        try table.insert(clock, of: complaint.id)
        continue
      }
      if old != clock { try table.replace(clock, of: complaint.id) }
    }
  }

  /// What statistics know of the case from an instant on.
  func storeFigure(at ms: Int64) throws {
    let view = CaseView(standards, call.transaction)
    try CaseFigures(call.transaction, office.book)
      .store(complaint, clocks: try clocks.map { try view.message($0, at: ms) }, atMs: ms)
  }

  /// A past fact leaves whoever imports a history time to post what came next before anything is told of it.
  private func schedule() throws {
    guard let runMs = try nextRunMs() else {
      if !isNew { call.unschedule(kind: Self.dueKind, ref: complaint.id) }
      return
    }
    let notBeforeMs = call.isPastFact ? call.postedMs + Self.importPauseMs : runMs
    call.schedule(kind: Self.dueKind, ref: complaint.id, atMs: max(runMs, notBeforeMs))
  }

  static var importPauseMs: Int64 { 600_000 }

  /// A parent closes behind its children, so it counts those that are open.
  private func tellParent() throws {
    guard !isNew, stored.complaint.state.isOpen != complaint.state.isOpen, let parentId = row.parentId else { return }
    let table = CaseTable(transaction: call.transaction)
    guard var parent = try table.find(parentId) else { throw CaseFault("\(complaint.number) has lost its parent") }
    parent.complaint.openChildren = try table.openChildren(of: parentId)
    try table.replace(parent)
    call.touch(Complaint.recordKind, parentId)
  }
}

extension ClockRow {
  /// Names a clock among those of its case.
  struct Key: Hashable {
    let round: UInt32
    let kind: ClockKind
  }

  var key: Key { Key(round: round, kind: kind) }
}
