import Contract
import Standards
import Store

/// What an employee handles, when, and how much at a time.
struct Handler: Sendable, Equatable {
  var skills: [String] = []
  var calendar = StandardsBook.standard
  var loadMax: UInt32 = 20
  var away: [AwayTime] = []
  var takesWork = true
  /// 0: nothing was said of them, and this is what holds then.
  var version: Int64 = 0

  func isAway(atMs ms: Int64) -> Bool { away.contains { $0.fromMs <= ms && ms < $0.untilMs } }

  /// A case without a category needs no skill; who names none handles all.
  func handles(_ category: String?) -> Bool { skills.isEmpty || category.map(skills.contains) ?? true }
}

extension Handler {
  private static let separator = "\u{1E}"

  fileprivate init(_ row: Row) {
    skills = row.optionalText(0).map { $0.split(separator: Self.separator).map(String.init) } ?? []
    calendar = row.text(1)
    loadMax = UInt32(row.int(2))
    let bounds = row.optionalText(3).map { $0.split(separator: " ").compactMap { Int64($0) } } ?? []
    away = stride(from: 0, to: bounds.count - 1, by: 2).map { AwayTime(fromMs: bounds[$0], untilMs: bounds[$0 + 1]) }
    takesWork = row.int(4) == 1
    version = row.int(5)
  }

  fileprivate var storedSkills: String? { skills.isEmpty ? nil : skills.joined(separator: Self.separator) }

  fileprivate var storedAway: String? {
    away.isEmpty ? nil : away.flatMap { ["\($0.fromMs)", "\($0.untilMs)"] }.joined(separator: " ")
  }
}

/// The rows of handlers, and whose turn it is.
struct HandlerTable {
  let transaction: Transaction

  /// What was said of an employee, or what holds where nothing was.
  func find(_ employeeId: Int64) throws -> Handler {
    try transaction.first(
      """
      SELECT skills, calendar, load_max, away, takes_work, version FROM desk_handler WHERE employee_id = $1
      """, [.int(employeeId)], Handler.init) ?? Handler()
  }

  func put(_ handler: Handler, of employeeId: Int64) throws {
    try transaction.run(
      """
      INSERT INTO desk_handler (employee_id, version, skills, calendar, load_max, away, takes_work)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (employee_id) DO UPDATE SET version = excluded.version, skills = excluded.skills,
        calendar = excluded.calendar, load_max = excluded.load_max, away = excluded.away,
        takes_work = excluded.takes_work
      """,
      [
        .int(employeeId), .int(handler.version), .optional(handler.storedSkills), .text(handler.calendar),
        .int(Int64(handler.loadMax)), .optional(handler.storedAway), .int(handler.takesWork ? 1 : 0),
      ])
  }

  /// When the desk gave them work last; 0: never.
  func assignedMs(_ employeeId: Int64) throws -> Int64 {
    try transaction.first("SELECT assigned_ms FROM desk_turn WHERE employee_id = $1", [.int(employeeId)]) {
      $0.int(0)
    } ?? 0
  }

  func stamp(_ employeeId: Int64, atMs ms: Int64) throws {
    try transaction.run(
      """
      INSERT INTO desk_turn (employee_id, assigned_ms) VALUES ($1, $2)
      ON CONFLICT (employee_id) DO UPDATE SET assigned_ms = max(assigned_ms, excluded.assigned_ms)
      """, [.int(employeeId), .int(ms)])
  }
}
