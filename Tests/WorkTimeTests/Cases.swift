import Testing
import WorkTime
import Zones

/// Calendars and instants as people write them.
enum Cases {
  static let office: [WorkCalendar.Interval] = [.init(from: 540, until: 720), .init(from: 810, until: 1080)]
  static let officeWeek = week(office, days: 0..<5)
  static let night: [WorkCalendar.Interval] = [.init(from: 1320, until: 1800)]

  static func week(_ intervals: [WorkCalendar.Interval], days: Range<Int> = 0..<7) -> [[WorkCalendar.Interval]] {
    (0..<7).map { days.contains($0) ? intervals : [] }
  }

  /// China's official days of 2026: holidays, and the weekends worked for them.
  static let closed2026 = """
    2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-23 2026-04-06 2026-05-01
    2026-05-04 2026-05-05 2026-06-19 2026-09-25 2026-10-01 2026-10-02 2026-10-05 2026-10-06 2026-10-07
    """
  static let open2026 = "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10"

  static let china: WorkCalendar = {
    var exceptions: [CivilDay: [WorkCalendar.Interval]] = [:]
    for text in closed2026.split(whereSeparator: \.isWhitespace) { exceptions[day(text)] = [] }
    for text in open2026.split(separator: " ") { exceptions[day(text)] = office }
    #expect(exceptions.count == 25)
    return calendar("Asia/Shanghai", officeWeek, exceptions)
  }()

  static func calendar(
    _ identifier: String, _ week: [[WorkCalendar.Interval]], _ exceptions: [CivilDay: [WorkCalendar.Interval]] = [:]
  ) -> WorkCalendar {
    WorkCalendar(zone: zone(identifier), week: week, exceptions: exceptions)
  }

  static func zone(_ identifier: String) -> Zone {
    guard let zone = Zone.named(identifier) else { preconditionFailure("no zone: \(identifier)") }
    return zone
  }

  static func day(_ text: some StringProtocol) -> CivilDay {
    guard let day = CivilDay(text: text) else { preconditionFailure("no day: \(text)") }
    return day
  }

  /// "2026-03-02 09:00" in a zone, the earlier where clocks show it twice; "… 06:30Z" in UTC.
  static func instant(_ text: String, in zone: Zone) -> Int64 {
    let zone = text.hasSuffix("Z") ? Self.zone("UTC") : zone
    guard let hour = Int(text.dropFirst(11).prefix(2)), let minute = Int(text.dropFirst(14).prefix(2)) else {
      preconditionFailure("no instant: \(text)")
    }
    return zone.instant(day(text.prefix(10)), minuteOfDay: hour * 60 + minute)
  }

  static func target(_ text: String) -> ClockTarget {
    guard let target = ClockTarget(text: text) else { preconditionFailure("no target: \(text)") }
    return target
  }

  /// Starts at an instant, to be done within a target: when it is due.
  static func expectDue(_ row: (start: String, target: String, due: String), in calendar: WorkCalendar) throws {
    let target = target(row.target)
    let clock = ServiceClock(
      startedMs: instant(row.start, in: calendar.zone), targetMs: target.ms(in: calendar), basis: target.basis)
    let due = try #require(clock.dueMs(in: calendar))
    #expect(due == instant(row.due, in: calendar.zone), "\(row) came to \(shown(due, in: calendar.zone))")
  }

  static func shown(_ ms: Int64, in zone: Zone) -> String {
    let minute = zone.minuteOfDay(at: ms)
    return "\(zone.day(at: ms)) \(minute / 60):\(minute % 60), \(ms) ms"
  }
}
