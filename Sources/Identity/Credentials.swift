import Contract
import Crypto
package import Operations
package import Store

/// An API key as its holder has it: "gx_" and 256 random bits. The store knows its SHA-256 alone.
struct Credential {
  static let prefix = "gx_"
  let text: String

  init(random: [UInt8]) {
    precondition(random.count == 32, "a key has 256 bits")
    text = Self.prefix + Base64URL.encode(random)
  }

  init(text: String) { self.text = text }

  var digest: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
  /// Enough to tell keys apart, far too little to guess one.
  var hint: String { String(text.prefix(Self.prefix.count + 4)) + "…" }
}

/// From what a connection shows to whom the journal names.
package enum Credentials {
  /// The principal of a key, as things stand now; absent for a key that is unknown, expired or revoked, and where the
  /// holder left.
  package static func principal(key text: String, nowMs: Int64, in transaction: Transaction) throws -> Principal? {
    let digest = Credential(text: text).digest
    guard let key = try KeyTable(transaction: transaction).find(digest: digest), key.isLive(at: nowMs) else {
      return nil
    }
    var holder = try principal(holding: key, in: transaction)
    holder?.expiresAtMs = key.expiresAtMs
    return holder
  }

  private static func principal(holding key: Key, in transaction: Transaction) throws -> Principal? {
    if let id = key.employeeId { return try principal(employee: id, in: transaction) }
    guard let id = key.accountId, let account = try AccountTable(transaction: transaction).find(id),
      account.retiredAtMs == nil
    else { return nil }
    return Principal(
      identity: .account(account.id), displayName: account.name, role: .unspecified,
      permissions: PermissionSet([.public, .signedIn] + account.scopes))
  }

  /// An employee who works here, for `on_behalf_of` and their own keys.
  package static func principal(employee id: Int64, in transaction: Transaction) throws -> Principal? {
    guard let employee = try EmployeeTable(transaction: transaction).find(id), employee.leftAtMs == nil else {
      return nil
    }
    return Principal(
      identity: .employee(employee.id), displayName: employee.name, role: employee.role,
      dataScope: employee.dataScope, departmentId: employee.departmentId,
      sight: try sight(of: employee, in: transaction), permissions: PermissionSet(role: employee.role))
  }

  /// Those who left count as well: their customers stay in sight until somebody takes them over.
  private static func sight(of employee: Employee, in transaction: Transaction) throws -> Sight {
    let table = EmployeeTable(transaction: transaction)
    switch (employee.dataScope, employee.departmentId) {
    case (.all, _): return .all
    case (.department, let department?):
      return .owners(Set(try table.ids(inDepartment: department)).union([employee.id]))
    case (.departmentTree, let department?):
      return .owners(Set(try table.ids(inTreeOf: department)).union([employee.id]))
    case (.own, _), (.unspecified, _), (.department, nil), (.departmentTree, nil): return .owners([employee.id])
    }
  }
}
