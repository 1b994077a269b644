import Contract
import Identity
import Operations
import Store

extension ApprovalOperations {
  /// An absence ends: nobody's rights are given away for longer than a year at a time.
  private static let daysMax: Int64 = 366
  /// So many appointments, not over yet, name one employee: each decision of a deputy looks at all of theirs.
  private static let appointmentsMax: Int64 = 50

  func appoint(_ request: SetDeputyRequest, _ call: WriteCall) throws -> Deputy {
    guard !call.isPastFact else { throw Refusal(.approvalOnlyNow, path: "meta.as_of_ms") }
    let absent = try absentee(request, call)
    let deputy = try working(request.deputyId, "deputy_id", call)
    guard deputy.employeeId != absent.employeeId else { throw Refusal(.deputyIsSelf, path: "deputy_id") }
    guard deputy.role != .auditor else {
      throw Refusal(.deputyIsAuditor, path: "deputy_id", ["id": "\(request.deputyId)"])
    }
    var appointment = Deputy()
    appointment.employeeId = absent.employeeId ?? 0
    appointment.deputyId = request.deputyId
    appointment.fromMs = max(request.fromMs ?? call.nowMs, call.nowMs)
    appointment.untilMs = request.untilMs
    appointment.setBy = call.principal.journalName
    appointment.setAtMs = call.nowMs
    try check(appointment, DeputyTable(transaction: call.transaction), call)
    appointment.id = call.nextId("approval_deputy")
    try DeputyTable(transaction: call.transaction).insert(appointment)
    call.changes("approval_deputy", appointment.id, before: nil)
    call.touch("employee", appointment.employeeId)
    return appointment
  }

  func dismiss(_ request: ClearDeputyRequest, _ call: WriteCall) throws -> Deputy {
    guard !call.isPastFact else { throw Refusal(.approvalOnlyNow, path: "meta.as_of_ms") }
    let table = DeputyTable(transaction: call.transaction)
    guard let found = try table.find(request.id), found.untilMs > call.nowMs else {
      throw Refusal(.deputyNotFound, path: "id", ["id": "\(request.id)"])
    }
    if found.employeeId != call.principal.employeeId {
      try checkMayAppointOthers(Methods.Approvals.clearDeputy.info, call)
      if let absent = try Credentials.principal(employee: found.employeeId, in: call.transaction) {
        try call.principal.checkMayGrant(rightsOf: absent, path: "id")
      }
    }
    try table.delete(found.id)
    call.changes("approval_deputy", found.id, before: found)
    call.touch("employee", found.employeeId)
    return found
  }

  func listDeputies(_ request: DeputiesRequest, _ call: ReadCall) throws -> DeputiesReply {
    let seesAll = call.principal.permissions.contains(.identityRead)
    guard seesAll || call.principal.employeeId != nil else { return DeputiesReply() }
    let own = seesAll ? nil : call.principal.employeeId
    let page = try ListPage(
      cursor: request.cursor, limit: request.limit, filter: ["deputies", "\(request.employeeId ?? 0)"])
    let employees = (own ?? request.employeeId).map { ($0, request.employeeId ?? $0) }
    let found = try DeputyTable(transaction: call.transaction).page(
      of: employees, atMs: call.nowMs, afterId: page.position?[0] ?? 0, limit: page.fetchCount)
    var reply = DeputiesReply()
    (reply.items, reply.nextCursor) = page.cut(found) { Cursor($0.id) }
    return reply
  }

  // MARK: Checks

  /// Who will be absent, with their rights: nobody gives away more than they have, neither an administrator in another's
  /// name nor a service that speaks for somebody.
  private func absentee(_ request: SetDeputyRequest, _ call: WriteCall) throws -> Principal {
    guard let id = request.employeeId ?? call.principal.employeeId else {
      throw Refusal(.fieldRequired, path: "employee_id")
    }
    if id != call.principal.employeeId { try checkMayAppointOthers(Methods.Approvals.setDeputy.info, call) }
    let absent = try working(id, "employee_id", call)
    try call.principal.checkMayGrant(rightsOf: absent, path: "employee_id")
    return absent
  }

  private func working(_ id: Int64, _ path: String, _ call: WriteCall) throws -> Principal {
    try EmployeeCheck(transaction: call.transaction).checkWorks(id, path)
    guard let principal = try Credentials.principal(employee: id, in: call.transaction) else {
      preconditionFailure("employee \(id) works and is nobody")
    }
    return principal
  }

  private func checkMayAppointOthers(_ method: MethodInfo, _ call: WriteCall) throws {
    guard call.principal.permissions.contains(.identityWrite) else {
      throw Refusal(
        .permissionDenied,
        [
          "method": method.name, "permission": Permission.identityWrite.word,
          "principal": call.principal.journalName,
        ])
    }
  }

  private func check(_ appointment: Deputy, _ table: DeputyTable, _ call: WriteCall) throws {
    let (lengthMs, isTooLong) = appointment.untilMs.subtractingReportingOverflow(appointment.fromMs)
    guard !isTooLong, lengthMs > 0, lengthMs <= Self.daysMax * 86_400_000 else {
      throw Refusal(.deputyWindowInvalid, path: "until_ms", ["days": "\(Self.daysMax)"])
    }
    if let other = try table.overlapping(
      employeeId: appointment.employeeId, fromMs: appointment.fromMs, untilMs: appointment.untilMs)
    {
      throw Refusal(
        .deputyOverlaps, path: "from_ms",
        [
          "employee": "\(other.employeeId)", "deputy": "\(other.deputyId)", "id": "\(other.id)",
          "from": InstantText.text(other.fromMs), "until": InstantText.text(other.untilMs),
        ])
    }
    for (id, path) in [(appointment.employeeId, "employee_id"), (appointment.deputyId, "deputy_id")]
    where try table.count(of: id, atMs: call.nowMs) >= Self.appointmentsMax {
      throw Refusal(.tooManyDeputies, path: path, ["id": "\(id)", "max": "\(Self.appointmentsMax)"])
    }
  }
}
