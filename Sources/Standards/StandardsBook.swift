import Contract
package import Store

/// Versions of calendars and of the policy, kept in memory once they were read: they never change.
package final class StandardsBook: Sendable {
  /// The calendar of everything that names none; its zone is the store's.
  package static let standard = "standard"

  // An exception takes some 150 bytes in memory, and so does a rule.
  private let calendars = VersionCache<StoredCalendar>(weightMax: 200_000)
  private let policies = VersionCache<StoredPolicy>(weightMax: 20_000)

  package init() {}

  /// - Parameter number: the latest without it.
  package func calendar(_ code: String, number: Int64? = nil, in transaction: Transaction) throws -> StoredCalendar? {
    if number == 1, BuiltIn.isCalendar(code, number) { return BuiltIn.calendar }
    let table = CalendarTable(transaction: transaction)
    guard let id = try table.versionId(code, number: number) else {
      return BuiltIn.isCalendar(code, number) ? BuiltIn.calendar : nil
    }
    return try calendars.version(id) {
      let calendar = try table.version(id)
      return (try StoredCalendar(calendar), calendar.exceptions.count + 10)
    }
  }

  /// - Parameters:
  ///   - number: the one in force at the instant without it.
  ///   - ms: by the clock that activated it, whatever an import says.
  package func policy(_ number: Int64? = nil, atMs ms: Int64, in transaction: Transaction) throws -> StoredPolicy {
    let number = try number ?? PolicyTable(transaction: transaction).inForce(atMs: ms)
    guard let policy = try version(number, in: transaction) else {
      throw StandardsFault("there is no policy version \(number)")
    }
    return policy
  }

  /// A version of the policy, drafts too.
  func version(_ number: Int64, in transaction: Transaction) throws -> StoredPolicy? {
    if number == 1 { return BuiltIn.policy }
    let table = PolicyTable(transaction: transaction)
    guard let id = try table.id(number) else { return nil }
    return try policies.version(id) {
      let policy = try table.version(id)
      return (StoredPolicy(policy), policy.rules.count + 10)
    }
  }
}
