import Contract
import Desk
import Identity
import Operations

extension CaseFile {
  // MARK: Who has it

  /// Gives it to a department and a handler, or to the department's queue, and tells whoever did not do that themselves.
  func assign(_ handlerId: Int64?, department departmentId: Int64) throws {
    precondition(handlerId == nil || handlerId != complaint.accusedId, "\(complaint.number) is with the accused")
    let isOther = handlerId != complaint.handlerId
    (complaint.handlerId, complaint.departmentId) = (handlerId, departmentId)
    guard isOther, let handlerId, handlerId != call.principal.employeeId else { return }
    try notify(.assigned, to: .employees([handlerId]))
  }

  /// Where it goes when somebody's work is handed over: whoever takes it all may be of another department.
  func departmentBehind(_ heir: Int64?) throws -> Int64 {
    if let department = complaint.departmentId { return department }
    if let heir, let department = try Staff(call.transaction).find(heir)?.departmentId { return department }
    return try departmentOrRoute(nil)
  }

  /// Whoever fits best, other than the one who had it.
  func heir(in departmentId: Int64, but former: Int64?) throws -> Int64? {
    try roster.pick(subject, departmentId: departmentId, except: former, atMs: atMs)
  }

  /// Nobody fits: whoever supervises the department is told.
  func tellUnassigned() throws {
    try notify(.unassigned, to: .employees(try supervisors(atMs)))
  }

  // MARK: Escalation

  /// Raises the level (升级) where it is lower, with an event, and tells those of that level either way.
  func escalate(to level: UInt32, clock: ClockKind?, at ms: Int64) throws {
    if level > complaint.escalation {
      complaint.escalation = level
      addOwn(.escalated, at: ms) {
        $0.clock = clock
        $0.escalation = level
      }
    }
    try tellLevel(level, clock: clock, at: ms)
  }

  func tellLevel(_ level: UInt32, clock: ClockKind?, at ms: Int64) throws {
    let told =
      level >= 3
      ? try roster.directors(atMs: ms).filter { $0 != complaint.accusedId } : try supervisors(ms)
    // Where there is nobody above, the department itself hears of it.
    let recipient: NoticeBox.Recipient =
      if told.isEmpty, let department = complaint.departmentId { .department(department) } else { .employees(told) }
    try notify(.escalation, to: recipient, clock: clock, escalation: level, at: ms)
  }

  /// Who is complained about hears of it from nobody here: those above them do.
  private func supervisors(_ ms: Int64) throws -> [Int64] {
    let told = try roster.supervisors(of: complaint.departmentId, atMs: ms).filter { $0 != complaint.accusedId }
    return told.isEmpty ? try roster.directors(atMs: ms).filter { $0 != complaint.accusedId } : told
  }

  // MARK: Notices

  /// Tells the handler; without one the department, without that whoever supervises.
  func notifyHandler(
    _ kind: NoticeKind, clock: ClockKind? = nil, perMille: UInt32? = nil, dueMs: Int64? = nil, at ms: Int64? = nil
  ) throws {
    let recipient: NoticeBox.Recipient =
      if let handler = complaint.handlerId {
        .employees([handler])
      } else if let department = complaint.departmentId {
        .department(department)
      } else {
        .employees(try supervisors(ms ?? atMs))
      }
    try notify(kind, to: recipient, clock: clock, perMille: perMille, dueMs: dueMs, at: ms)
  }

  func notify(
    _ kind: NoticeKind, to recipient: NoticeBox.Recipient, clock: ClockKind? = nil, perMille: UInt32? = nil,
    escalation: UInt32? = nil, dueMs: Int64? = nil, at ms: Int64? = nil
  ) throws {
    if case .employees(let employees) = recipient, employees.isEmpty { return }
    try NoticeBox(call).post(
      kind, to: recipient,
      about: NoticeBox.Matter(
        caseId: complaint.id, caseNumber: complaint.number, clock: clock, perMille: perMille, escalation: escalation,
        dueMs: dueMs),
      atMs: ms ?? atMs)
  }
}
