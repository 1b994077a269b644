internal import Crypto

/// One step forward of the tables; never changed once landed.
package struct Migration: Sendable {
  /// Global and rising; each room has a block: store 1–49, operations 50–99, identity 100–199, customers 200–299,
  /// purchases 300–399 …
  package let number: Int
  package let name: StaticString
  package let sql: [StaticString]
  package let code: Code?

  /// What SQL cannot say; it runs behind the migration's `sql`, in the same transaction.
  package struct Code: Sendable {
    /// Stands for the code in the digest: another version is another migration.
    let version: StaticString
    let run: @Sendable (Transaction) throws -> Void

    /// - Parameter run: walks in pages, since a store is larger than memory, and knows only the columns of its time.
    package init(version: StaticString, run: @escaping @Sendable (Transaction) throws -> Void) {
      self.version = version
      self.run = run
    }
  }

  package init(number: Int, name: StaticString, sql: [StaticString], code: Code? = nil) {
    self.number = number
    self.name = name
    self.sql = sql
    self.code = code
  }

  /// What the store remembers, so that an edited migration is noticed.
  var digest: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(number: Int64(number))
    bytes.append(counted: Array(name.description.utf8))
    for statement in sql { bytes.append(counted: Array(statement.description.utf8)) }
    if let code { bytes.append(counted: Array(code.version.description.utf8)) }
    return Array(SHA256.hash(data: bytes))
  }
}

/// A kind of timed event. `run` gets the record, the due instant (also the scope's instant) and the scope;
/// the event is gone when it starts, so a record that has a next one schedules it.
package struct AgendaKind: Sendable {
  package let name: String
  package let run: @Sendable (_ ref: Int64, _ dueMs: Int64, _ scope: WriteScope) throws -> Verdict
  /// An `unchanged` pass of the store's own housekeeping keeps its next date and leaves no journal row.
  let isHousekeeping: Bool

  package init(
    name: String, run: @escaping @Sendable (_ ref: Int64, _ dueMs: Int64, _ scope: WriteScope) throws -> Verdict
  ) {
    self.init(name: name, isHousekeeping: false, run: run)
  }

  init(
    name: String, isHousekeeping: Bool,
    run: @escaping @Sendable (_ ref: Int64, _ dueMs: Int64, _ scope: WriteScope) throws -> Verdict
  ) {
    self.name = name
    self.isHousekeeping = isHousekeeping
    self.run = run
  }
}

/// What the rooms register.
package struct StoreSchema: Sendable {
  package let migrations: [Migration]
  package let agenda: [AgendaKind]
  package let searches: [SearchIndex]

  package init(migrations: [Migration], agenda: [AgendaKind] = [], searches: [SearchIndex] = []) {
    self.migrations = (migrations + Migration.ofStore).sorted { $0.number < $1.number }
    self.agenda = agenda + [AgendaKind.expireKeys]
    self.searches = searches
    precondition(Set(self.migrations.map(\.number)).count == self.migrations.count, "a migration number used twice")
    precondition(migrations.allSatisfy { $0.number >= 50 }, "numbers below 50 are the store's own")
    precondition(Set(self.agenda.map(\.name)).count == self.agenda.count, "an agenda kind registered twice")
    precondition(Set(searches.map(\.name)).count == searches.count, "a search index registered twice")
  }
}
