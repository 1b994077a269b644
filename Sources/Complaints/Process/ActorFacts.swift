import Contract
import Operations

/// Who wants to take a step, as far as the process asks.
struct ActorFacts: Sendable, Equatable {
  /// The employee who acts, where one does.
  var employeeId: Int64?
  /// As the journal names them: "account:3/employee:7".
  var journalName: String
  var permissions: PermissionSet

  init(employeeId: Int64?, journalName: String, permissions: PermissionSet) {
    self.employeeId = employeeId
    self.journalName = journalName
    self.permissions = permissions
  }

  init(_ principal: Principal) {
    self.init(
      employeeId: principal.employeeId, journalName: principal.journalName, permissions: principal.permissions)
  }

  /// 主管: may act in the handler's place.
  var isSupervisor: Bool { permissions.contains(.complaintsManage) }
  /// 总监.
  var isDirector: Bool { permissions.contains(.complaintsDecide) }

  /// Whether this is who the journal named then: the person, through whatever service; or a service that acted for itself
  /// and speaks for somebody now, or the other way round.
  func isNamed(_ name: String?) -> Bool {
    guard let name else { return false }
    let (then, now) = (name.split(separator: "/"), journalName.split(separator: "/"))
    guard let thenLast = then.last, let nowLast = now.last else { return false }
    return thenLast == nowLast || (then.count == 1 && now.contains(thenLast))
      || (now.count == 1 && then.contains(nowLast))
  }
}
