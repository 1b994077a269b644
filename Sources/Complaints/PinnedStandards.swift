import Contract
import Standards
import Store

/// Versions of policy and calendars that one call asks for again and again, looked up once.
final class PinnedStandards {
  private struct CalendarKey: Hashable {
    let code: String
    let number: Int64?
  }

  private let office: CaseOffice
  private let transaction: Transaction
  private var calendars: [CalendarKey: StoredCalendar] = [:]
  private var policies: [Int64: StoredPolicy] = [:]
  private var inForce: (atMs: Int64, policy: StoredPolicy)?

  init(_ office: CaseOffice, _ transaction: Transaction) {
    self.office = office
    self.transaction = transaction
  }

  /// - Parameter number: the latest without it.
  func calendar(_ code: String, _ number: Int64? = nil) throws -> StoredCalendar {
    let key = CalendarKey(code: code, number: number)
    if let known = calendars[key] { return known }
    let calendar = try office.calendar(code, number, in: transaction)
    calendars[key] = calendar
    calendars[CalendarKey(code: code, number: calendar.number)] = calendar
    return calendar
  }

  func policy(_ number: Int64) throws -> StoredPolicy {
    if let known = policies[number] { return known }
    let policy = try office.book.policy(number, atMs: 0, in: transaction)
    policies[number] = policy
    return policy
  }

  func policy(inForceAt ms: Int64) throws -> StoredPolicy {
    if let inForce, inForce.atMs == ms { return inForce.policy }
    let policy = try office.book.policy(atMs: ms, in: transaction)
    inForce = (ms, policy)
    policies[policy.number] = policy
    return policy
  }
}
