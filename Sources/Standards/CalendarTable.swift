import Contract
import Store

/// The rows of calendars. Those of versions never change and are never removed.
struct CalendarTable {
  let transaction: Transaction

  func calendarId(_ code: String) throws -> Int64? {
    try transaction.first("SELECT id FROM calendar WHERE code = $1", [.text(code)]) { $0.int(0) }
  }

  func code(_ calendarId: Int64) throws -> String? {
    try transaction.first("SELECT code FROM calendar WHERE id = $1", [.int(calendarId)]) { $0.text(0) }
  }

  /// - Parameter number: the latest without it.
  func versionId(_ code: String, number: Int64?) throws -> Int64? {
    guard let number else {
      return try transaction.first(
        """
        SELECT v.id FROM calendar c JOIN calendar_version v ON v.calendar_id = c.id
        WHERE c.code = $1 ORDER BY v.number DESC LIMIT 1
        """, [.text(code)]
      ) { $0.int(0) }
    }
    return try transaction.first(
      """
      SELECT v.id FROM calendar c JOIN calendar_version v ON v.calendar_id = c.id
      WHERE c.code = $1 AND v.number = $2
      """, [.text(code), .int(number)]
    ) { $0.int(0) }
  }

  func version(_ id: Int64) throws -> Calendar {
    let found = try transaction.first(
      "SELECT head, exceptions FROM calendar_version WHERE id = $1", [.int(id)]
    ) { row in
      var calendar = try Calendar(bytes: row.blob(0))
      calendar.exceptions = try Calendar(bytes: row.blob(1)).exceptions
      return calendar
    }
    guard let found else { throw StandardsFault("version \(id) of a calendar is gone") }
    return found
  }

  /// The latest versions of the calendars behind a code, in the order of codes, without their exceptions.
  func page(afterCode: String, limit: Int) throws -> [(id: Int64, calendar: Calendar)] {
    try transaction.all(
      """
      SELECT c.id, v.head FROM calendar c JOIN calendar_version v ON v.id = (
        SELECT id FROM calendar_version WHERE calendar_id = c.id ORDER BY number DESC LIMIT 1)
      WHERE c.code > $1 ORDER BY c.code LIMIT $2
      """, [.text(afterCode), .int(Int64(limit))]
    ) { ($0.int(0), try Calendar(bytes: $0.blob(1))) }
  }

  func insert(_ code: String, id: Int64) throws {
    try transaction.run("INSERT INTO calendar (id, code) VALUES ($1, $2)", [.int(id), .text(code)])
  }

  func insert(_ version: Calendar, id: Int64, calendarId: Int64) throws {
    var head = version
    head.exceptions = []
    var exceptions = Calendar()
    exceptions.exceptions = version.exceptions
    try transaction.run(
      "INSERT INTO calendar_version (id, calendar_id, number, head, exceptions) VALUES ($1, $2, $3, $4, $5)",
      [
        .int(id), .int(calendarId), .int(Int64(version.number)), .blob(head.encoded()), .blob(exceptions.encoded()),
      ])
  }
}
