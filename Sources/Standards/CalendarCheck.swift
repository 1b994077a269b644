import Contract
import Operations
import WorkTime
import Zones

/// What the contract alone cannot say of a calendar. The first thing that is wrong is told.
enum CalendarCheck {
  /// As many as a calendar may have, however they came.
  static let exceptionsMax = 4000

  /// - Returns: the calendar as it is kept, with its weekdays, hours and days in order; without a number.
  static func checked(_ request: PutCalendarRequest) throws -> Calendar {
    guard let zone = Zone.named(request.zone) else {
      throw Refusal(.zoneUnknown, path: "zone", ["zone": request.zone])
    }
    var calendar = Calendar()
    calendar.code = request.code
    calendar.name = request.name
    calendar.zone = request.zone
    calendar.week = try checked(request.week)
    calendar.exceptions = try checked(request.exceptions)
    calendar.exceptionCount = UInt32(request.exceptions.count)
    calendar.usualDaySeconds =
      request.usualDaySeconds
      ?? UInt32(WorkCalendar(zone: zone, week: calendar.weekIntervals, exceptions: [:]).usualDayMs / 1000)
    return calendar
  }

  private static func checked(_ week: [WeekdayHours]) throws -> [WeekdayHours] {
    var places: [UInt32: Int] = [:]
    for (index, day) in week.enumerated() {
      guard places.updateValue(index, forKey: day.weekday) == nil else {
        throw Refusal(.weekdayTwice, path: "week[\(index)].weekday", ["weekday": "\(day.weekday)"])
      }
      try check(day.hours, "week[\(index)].hours")
    }
    guard week.contains(where: { !$0.hours.isEmpty }) else { throw Refusal(.calendarNeverOpens, path: "week") }
    let byWeekday = Dictionary(uniqueKeysWithValues: week.map { ($0.weekday, $0.hours.sorted) })
    for (weekday, index) in places.sorted(by: { $0.value < $1.value }) {
      // What begins in the evening may run into the next morning's hours.
      let endsAt = byWeekday[weekday]?.map(\.untilMinute).max() ?? 0
      let nextFrom = byWeekday[weekday % 7 + 1]?.first?.fromMinute ?? 1440
      if endsAt > nextFrom + 1440 { throw Refusal(.hoursInvalid, path: "week[\(index)].hours") }
    }
    return (UInt32(1)...7).compactMap { weekday in
      guard let hours = byWeekday[weekday], !hours.isEmpty else { return nil }
      return WeekdayHours(weekday: weekday, hours: hours)
    }
  }

  private static func checked(_ exceptions: [CalendarException]) throws -> [CalendarException] {
    var days: Set<String> = []
    for (index, exception) in exceptions.enumerated() {
      let path = "exceptions[\(index)]"
      guard CivilDay(text: exception.day) != nil else {
        throw Refusal(.dayInvalid, path: path + ".day", ["day": exception.day])
      }
      guard days.insert(exception.day).inserted else {
        throw Refusal(.exceptionTwice, path: path + ".day", ["day": exception.day])
      }
      guard exception.kind == .open || exception.hours.isEmpty else {
        throw Refusal(.exceptionHours, path: path + ".hours")
      }
      try check(exception.hours, path + ".hours")
    }
    return exceptions.map { exception in
      var kept = exception
      kept.hours = exception.hours.sorted
      return kept
    }.sorted { $0.day < $1.day }
  }

  private static func check(_ hours: [DayHours], _ path: String) throws {
    for (index, own) in hours.enumerated() {
      let isApart = hours[..<index].allSatisfy {
        $0.untilMinute <= own.fromMinute || own.untilMinute <= $0.fromMinute
      }
      guard WorkCalendar.Interval(own).isWellFormed, isApart else {
        throw Refusal(.hoursInvalid, path: "\(path)[\(index)]")
      }
    }
  }
}

extension [DayHours] {
  fileprivate var sorted: [DayHours] { sorted { $0.fromMinute < $1.fromMinute } }
}

extension Calendar {
  /// Its exceptions with those of a file.
  /// - Throws: `Refusal(.exceptionTwice)` or `.tooManyItems`, at `text`.
  func exceptions(adding added: [CalendarException], replacing: Bool) throws -> [CalendarException] {
    var byDay = Dictionary(uniqueKeysWithValues: exceptions.map { ($0.day, $0) })
    for exception in added where byDay.updateValue(exception, forKey: exception.day) != nil && !replacing {
      throw Refusal(.exceptionTwice, path: "text", ["day": exception.day])
    }
    guard byDay.count <= CalendarCheck.exceptionsMax else {
      throw Refusal(.tooManyItems, path: "text", ["max": "\(CalendarCheck.exceptionsMax)"])
    }
    return byDay.values.sorted { $0.day < $1.day }
  }
}
