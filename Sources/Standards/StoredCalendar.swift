import Contract
package import WorkTime
package import Zones

/// A version of a calendar, prepared. It never changes.
package struct StoredCalendar: Sendable {
  package let code: String
  package let number: Int64
  package let work: WorkCalendar
  package let zone: Zone

  package init(code: String, number: Int64, work: WorkCalendar, zone: Zone) {
    self.code = code
    self.number = number
    self.work = work
    self.zone = zone
  }
}

extension StoredCalendar {
  /// - Parameter calendar: whole and checked, as it is stored.
  init(_ calendar: Calendar) throws {
    guard let zone = Zone.named(calendar.zone) else {
      throw StandardsFault("the time zone \(calendar.zone) is unknown here")
    }
    let week = calendar.weekIntervals
    // What an open day has that brings no hours of its own.
    let usual = week.first { !$0.isEmpty } ?? []
    var exceptions: [CivilDay: [WorkCalendar.Interval]] = [:]
    for exception in calendar.exceptions {
      guard let day = CivilDay(text: exception.day) else {
        throw StandardsFault("the calendar \(calendar.code) \(calendar.number) holds the day \(exception.day)")
      }
      let hours = exception.hours.map(WorkCalendar.Interval.init)
      exceptions[day] = exception.kind == .open ? (hours.isEmpty ? usual : hours) : []
    }
    self.init(
      code: calendar.code, number: Int64(calendar.number),
      work: WorkCalendar(
        zone: zone, week: week, exceptions: exceptions, usualDayMs: Int64(calendar.usualDaySeconds) * 1000),
      zone: zone)
  }
}

extension Calendar {
  /// Seven lists, Monday's first.
  var weekIntervals: [[WorkCalendar.Interval]] {
    var week = [[WorkCalendar.Interval]](repeating: [], count: 7)
    for day in self.week { week[Int(day.weekday) - 1] = day.hours.map(WorkCalendar.Interval.init) }
    return week
  }
}

extension WorkCalendar.Interval {
  init(_ hours: DayHours) { self.init(from: Int(hours.fromMinute), until: Int(hours.untilMinute)) }
}
