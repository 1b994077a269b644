import Contract
import Operations
import Store

/// The working calendars' operations. What a calendar may say is in `CalendarCheck`; those that count time are in
/// `ReckonTime`.
struct Calendars: CalendarsService {
  let book: StandardsBook

  func put(_ request: PutCalendarRequest, _ call: WriteCall) throws -> Calendar {
    try keep(CalendarCheck.checked(request), path: "week", call)
  }

  func `import`(_ request: ImportCalendarRequest, _ call: WriteCall) throws -> Calendar {
    let before = try record(request.code, number: nil, call.transaction)
    let exceptions = try before.exceptions(adding: ExceptionFile(request.text).days, replacing: request.replace == true)
    guard exceptions != before.exceptions else {
      call.leavesUnchanged()
      return before
    }
    var calendar = before
    calendar.exceptions = exceptions
    calendar.exceptionCount = UInt32(exceptions.count)
    return try keep(calendar, path: "text", call)
  }

  func get(_ request: GetCalendarRequest, _ call: ReadCall) throws -> Calendar {
    try record(request.code ?? StandardsBook.standard, number: request.number, call.transaction)
  }

  func list(_ request: ListCalendarsRequest, _ call: ReadCall) throws -> ListCalendarsReply {
    let page = try ListPage(cursor: request.cursor, limit: request.limit, filter: ["calendars"])
    let table = CalendarTable(transaction: call.transaction)
    // A cursor holds the id, since codes are no numbers. The built-in calendar has none.
    let afterCode = try page.position.map { try table.code($0[0]) ?? StandardsBook.standard } ?? ""
    var found = try table.page(afterCode: afterCode, limit: page.fetchCount)
    if afterCode < StandardsBook.standard, try table.calendarId(StandardsBook.standard) == nil {
      let at = found.firstIndex { $0.calendar.code > StandardsBook.standard } ?? found.count
      found.insert((0, BuiltIn.calendarRecord), at: at)
    }
    var reply = ListCalendarsReply()
    let (items, nextCursor) = page.cut(found) { Cursor($0.id) }
    (reply.items, reply.nextCursor) = (items.map(\.calendar), nextCursor)
    return reply
  }
}

extension Calendars {
  /// A version as it is told.
  /// - Throws: `Refusal(.calendarNotFound)`.
  private func record(_ code: String, number: UInt32?, _ transaction: Transaction) throws -> Calendar {
    let table = CalendarTable(transaction: transaction)
    let number = number.map(Int64.init)
    if let id = try table.versionId(code, number: number) { return try table.version(id) }
    if BuiltIn.isCalendar(code, number) { return BuiltIn.calendarRecord }
    throw try notFound(code, number, transaction)
  }

  /// The same, prepared.
  func calendar(_ code: String?, _ number: UInt32?, _ transaction: Transaction) throws -> StoredCalendar {
    let (code, number) = (code ?? StandardsBook.standard, number.map(Int64.init))
    if let calendar = try book.calendar(code, number: number, in: transaction) { return calendar }
    throw try notFound(code, number, transaction)
  }

  private func notFound(_ code: String, _ number: Int64?, _ transaction: Transaction) throws -> Refusal {
    guard let number, try book.calendar(code, in: transaction) != nil else {
      return Refusal(.calendarNotFound, path: "code", ["what": code])
    }
    return Refusal(.calendarNotFound, path: "number", ["what": "\(code) \(number)"])
  }

  /// Stores a calendar as the next version of its code.
  /// - Parameter path: what is to blame where the policy in force could no longer be met.
  private func keep(_ calendar: Calendar, path: String, _ call: WriteCall) throws -> Calendar {
    let table = CalendarTable(transaction: call.transaction)
    var version = calendar
    let latest = try book.calendar(calendar.code, in: call.transaction)
    version.number = UInt32(latest?.number ?? 0) + 1
    version.createdAtMs = call.postedMs
    version.createdBy = call.principal.journalName
    let prepared = try StoredCalendar(version)
    try book.policy(atMs: call.postedMs, in: call.transaction).checkIsEverDue(fromMs: call.postedMs, path: path) {
      $0 == prepared.code ? prepared : nil
    }
    let calendarId: Int64
    if let known = try table.calendarId(version.code) {
      calendarId = known
    } else {
      calendarId = call.nextId("calendar")
      try table.insert(version.code, id: calendarId)
    }
    try table.insert(version, id: call.nextId("calendar_version"), calendarId: calendarId)
    call.touch("calendar", calendarId)
    return version
  }
}
