package import Contract
package import Operations
package import Store

/// Who works here and who calls: departments, employees, service accounts, keys.
///
/// In reading order: `IdentityMigrations`, `DepartmentTable` … `KeyTable` (SQL beside the rows it reads), one file for
/// each service, `Credentials` (from a key to a principal).
package enum IdentityRoom {
  package static let migrations: [Migration] = identityMigrations

  /// - Parameter random: 32 unguessable bytes a call; handed in, since operations know no global randomness.
  package static func register(in table: inout MethodTable, random: @escaping @Sendable () -> [UInt8]) {
    table.add(Departments())
    table.add(Employees())
    table.add(Accounts())
    table.add(Keys(random: random))
  }
}

extension Department: VersionedRecord { package static let recordKind = "department" }
extension Employee: VersionedRecord { package static let recordKind = "employee" }
extension Account: VersionedRecord { package static let recordKind = "account" }
