package import Contract

/// Who makes a call, and what that allows.
package struct Principal: Sendable, Equatable {
  package enum Identity: Sendable, Hashable {
    /// A connection without a credential.
    case anonymous
    /// A user of the server's own machine, on the Unix socket.
    case local(uid: UInt32)
    case employee(Int64)
    case account(Int64)
    /// The server itself, for what is due.
    case system
  }

  package var identity: Identity
  /// The name that people know the principal by.
  package var displayName: String
  package var role: Role
  package var dataScope: DataScope
  package var departmentId: Int64?
  /// Whose records the data scope takes in, as departments and employees stand now.
  package var sight: Sight
  package var permissions: PermissionSet
  /// When the key that opened the connection expires, Unix milliseconds.
  package var expiresAtMs: Int64?
  /// The service that speaks for this employee, where `on_behalf_of` is used.
  package var delegate: String?
  /// What that service may do: more than this nobody can through it, not even as somebody's deputy.
  private var ceiling: PermissionSet?

  package init(
    identity: Identity, displayName: String, role: Role, dataScope: DataScope = .all, departmentId: Int64? = nil,
    sight: Sight = .all, permissions: PermissionSet
  ) {
    self.identity = identity
    self.displayName = displayName
    self.role = role
    self.dataScope = dataScope
    self.departmentId = departmentId
    self.sight = sight
    self.permissions = permissions
  }

  /// The personal data that they do not see.
  package var mask: PersonalMask {
    let seesDetails = permissions.contains(.personalRead)
    return PersonalMask(
      hidesNames: !seesDetails && !permissions.contains(.personalNames), hidesDetails: !seesDetails)
  }

  /// The employee who acts, where one does.
  package var employeeId: Int64? {
    if case .employee(let id) = identity { id } else { nil }
  }

  /// How the journal names the principal: "employee:7", or "account:3/employee:7" where a service acts for somebody.
  package var journalName: String { delegate.map { "\($0)/\(ownName)" } ?? ownName }

  /// The same without the service: "employee:7".
  package var ownName: String {
    switch identity {
    case .anonymous: "anonymous"
    case .local(let uid): "local:\(uid)"
    case .employee(let id): "employee:\(id)"
    case .account(let id): "account:\(id)"
    case .system: "system"
    }
  }

  /// This employee, for whom a service speaks (`on_behalf_of`): they can do what both may do.
  package func speaking(through service: Principal) -> Principal {
    var employee = self
    employee.permissions = permissions.intersection(service.permissions)
    employee.ceiling = service.permissions
    employee.delegate = service.journalName
    return employee
  }

  /// The same person with the rights of somebody for whom they stand in, as far as a service that speaks for them goes.
  package func standingIn(for absent: Principal) -> Principal {
    var deputy = self
    deputy.role = absent.role
    deputy.dataScope = absent.dataScope
    deputy.departmentId = absent.departmentId
    deputy.sight = absent.sight
    deputy.permissions = ceiling.map(absent.permissions.intersection) ?? absent.permissions
    return deputy
  }

  package static let anonymous = Principal(
    identity: .anonymous, displayName: "anonymous", role: .unspecified, dataScope: .own, sight: .owners([]),
    permissions: [.public])

  package static func local(uid: UInt32) -> Principal {
    Principal(
      identity: .local(uid: uid), displayName: uid == 0 ? "root" : "uid \(uid)", role: .administrator,
      permissions: PermissionSet(role: .administrator))
  }

  package static let system = Principal(
    identity: .system, displayName: "system", role: .administrator,
    permissions: PermissionSet(Permission.allCases))
}

/// Whose records somebody sees (数据范围): the data scope, worked out.
package enum Sight: Sendable, Equatable {
  /// 全部.
  case all
  /// The records of these employees, as owner or helper: 本人, 本部门, 本部门及下级.
  case owners(Set<Int64>)

  package func sees(_ ownerId: Int64?, _ helperIds: [Int64]) -> Bool {
    guard case .owners(let owners) = self else { return true }
    return ownerId.map(owners.contains) == true || helperIds.contains(where: owners.contains)
  }
}

/// A set of permissions in one word, so that the check on each call is one instruction.
package struct PermissionSet: Sendable, Equatable, ExpressibleByArrayLiteral {
  private var bits: UInt64

  package init(_ permissions: some Sequence<Permission>) {
    bits = permissions.reduce(0) { $0 | Self.bit($1) }
  }

  package init(arrayLiteral permissions: Permission...) { self.init(permissions) }

  /// What the contract grants to a role, and what is open to everybody who is known.
  package init(role: Role) {
    self.init([.public, .signedIn] + Permission.allCases.filter { $0.grantedTo.contains(role) })
  }

  package func contains(_ permission: Permission) -> Bool { bits & Self.bit(permission) != 0 }

  package func intersection(_ other: PermissionSet) -> PermissionSet {
    var result = self
    result.bits &= other.bits
    return result
  }

  /// In the order of the contract.
  package var permissions: [Permission] { Permission.allCases.filter(contains) }

  /// The unspecified permission is never held: a method without one is open to nobody.
  private static func bit(_ permission: Permission) -> UInt64 {
    permission == .unspecified ? 0 : 1 << UInt64(permission.rawValue)
  }
}
