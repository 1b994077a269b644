package import Operations
package import Store

/// Service standards (服务标准): working calendars, and the policies that say how fast things must go.
///
/// In reading order: `StandardsMigrations`, `CalendarTable` and `PolicyTable` (SQL beside the rows it reads);
/// `StoredCalendar`, `StoredPolicy` and `CaseLimits` (versions as clocks need them) and `BuiltIn` (what a new store has);
/// `StandardsBook` (versions in memory, for every room); `CalendarCheck`, `PolicyCheck` and `ExceptionFile` (what may be
/// stored); then a file for each group of operations.
package struct StandardsRoom: Sendable {
  package static let migrations: [Migration] = standardsMigrations
  /// The versions of calendars and of the policy.
  package let book: StandardsBook

  package init() { book = StandardsBook() }

  /// - Parameter past: what `policies.simulate` looks at.
  package func register(in table: inout MethodTable, past: any PastCases) {
    table.add(Calendars(book: book))
    table.add(Policies(book: book, past: past))
  }
}

/// Something that the store's own rules exclude: the call fails as a fault and nothing of it stays.
struct StandardsFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = "service standards: \(description)" }
}
