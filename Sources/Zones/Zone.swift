import Foundation
import Synchronization

/// Civil time in a time zone: which day and minute clocks show there at an instant, and when a day begins.
///
/// Instants are Unix milliseconds. Those before 0001-01-02 and after 9999-12-30 (UTC) are taken for these, so that every
/// instant has a day. Offsets from 1970 to 2100 stand in a table; for others Foundation is asked each time, which applies
/// a zone's last rule to all years to come.
package final class Zone: Sendable {
  /// As it was asked for: Asia/Calcutta and Asia/Kolkata remain what they are.
  package let identifier: String
  private let timeZone: TimeZone
  private let table: OffsetTable

  /// Zones that are used again come from `named(_:)`: making one costs milliseconds.
  /// - Parameter identifier: an IANA name that Foundation knows, written exactly so: Asia/Shanghai, UTC, EST5EDT.
  /// - Returns: nil for any other, also for offsets (GMT+8) and abbreviations (CST).
  package init?(identifier: String) {
    guard let timeZone = ZoneName.timeZone(identifier) else { return nil }
    self.identifier = identifier
    self.timeZone = timeZone
    table = OffsetTable(of: timeZone, fromMs: Self.tableFromMs, toMs: Self.tableToMs)
  }

  /// One for each name that was ever asked for and is known, so there are never more than there are names.
  private static let made = Mutex<[String: Zone]>([:])

  /// The process's one zone of that name, made when it is first asked for.
  /// - Returns: nil where `init(identifier:)` is.
  package static func named(_ identifier: String) -> Zone? {
    made.withLock { made in
      if let zone = made[identifier] { return zone }
      guard let zone = Zone(identifier: identifier) else { return nil }
      made[identifier] = zone
      return zone
    }
  }

  /// 1970-01-01 and 2101-01-01, UTC.
  static let tableFromMs: Int64 = 0
  static let tableToMs: Int64 = 4_133_980_800_000
  /// 0001-01-02 and the end of 9999-12-30, UTC: no zone is a day away from it.
  package static let firstMs = (CivilDay.first.days + 1) * dayMs
  package static let lastMs = CivilDay.last.days * dayMs - 1
  static let dayMs: Int64 = 86_400_000
  static let minuteMs: Int64 = 60_000
}

// MARK: What clocks show

extension Zone {
  /// The day that calendars show there.
  package func day(at ms: Int64) -> CivilDay { CivilDay(days: wall(at: ms).days) }

  /// What clocks show, as minutes since 00:00: 0 … 1439.
  package func minuteOfDay(at ms: Int64) -> Int { Int(wall(at: ms).ofDayMs / Self.minuteMs) }

  /// What clocks show, as seconds since 00:00: 0 … 86,399.
  package func secondOfDay(at ms: Int64) -> Int { Int(wall(at: ms).ofDayMs / 1000) }

  private func wall(at ms: Int64) -> (days: Int64, ofDayMs: Int64) {
    let utcMs = Self.clamped(ms)
    let wallMs = utcMs + offsetMs(at: utcMs)
    let ofDayMs = wallMs % Self.dayMs
    return ofDayMs < 0
      ? (wallMs / Self.dayMs - 1, ofDayMs + Self.dayMs) : (wallMs / Self.dayMs, ofDayMs)
  }

  private func offsetMs(at ms: Int64) -> Int64 {
    table.covers(ms) ? table.offsetMs(at: ms) : OffsetTable.offsetMs(of: timeZone, at: ms)
  }

  private static func clamped(_ ms: Int64) -> Int64 { min(max(ms, firstMs), lastMs) }

  /// How far clocks are ahead of UTC from an instant on (`offsetMs`), and until when they surely stay so (`untilMs`, later
  /// than the instant). Before 1970 and from 2101 on that is looked up anew, for half a year at most, in a tenth of a
  /// millisecond or more.
  /// - Parameter ms: those that Zone takes for its first or last instant keep that one's offset.
  package func stretch(from ms: Int64) -> (offsetMs: Int64, untilMs: Int64) {
    if table.covers(ms) { return table.stretch(from: ms) }
    guard ms >= Self.firstMs else { return (offsetMs(at: Self.firstMs), Self.firstMs) }
    guard ms < Self.lastMs else { return (offsetMs(at: Self.lastMs), .max) }
    let untilMs = min(ms + 183 * Self.dayMs, ms < Self.tableFromMs ? Self.tableFromMs : Self.lastMs)
    return OffsetTable(of: timeZone, fromMs: ms, toMs: untilMs).stretch(from: ms)
  }
}

// MARK: When clocks show it

extension Zone {
  /// The first instant of a day: 00:00, or what follows the gap in which clocks skip it. A day that was skipped as a whole
  /// (2011-12-30 in Pacific/Apia) starts when the next does.
  ///
  /// Days follow each other without a hole. Where clocks were once set back over midnight (St John's until 2011), a day
  /// starts when it is first reached, although they show the end of the day before again.
  package func start(of day: CivilDay) -> Int64 { earliest(wallMs: day.days * Self.dayMs) }

  /// The first instant that no longer belongs to the day: the start of the next.
  package func end(of day: CivilDay) -> Int64 { earliest(wallMs: (day.days + 1) * Self.dayMs) }

  /// When clocks show that minute of the day. Where they skip it, the first instant after the gap; where they show it
  /// twice, the earlier.
  /// - Parameter minuteOfDay: 0 … 1440, which is the day's end; others become these.
  package func instant(_ day: CivilDay, minuteOfDay: Int) -> Int64 {
    earliest(wallMs: day.days * Self.dayMs + Int64(min(max(minuteOfDay, 0), 1440)) * Self.minuteMs)
  }

  /// The start of the month that holds the instant.
  package func monthStart(at ms: Int64) -> Int64 { start(of: day(at: ms).firstOfMonth) }

  /// The start of the year that holds the instant.
  package func yearStart(at ms: Int64) -> Int64 { start(of: day(at: ms).firstOfYear) }

  /// The same time by the clock as many months later, to the millisecond, on the same day or the month's last; gaps and
  /// repeated times as in `instant`. No months leave the instant as it is.
  package func adding(months: Int, to ms: Int64) -> Int64 {
    guard months != 0 else { return Self.clamped(ms) }
    let (days, ofDayMs) = wall(at: ms)
    return earliest(wallMs: CivilDay(days: days).adding(months: months).days * Self.dayMs + ofDayMs)
  }

  /// The earliest instant at which clocks have reached that time, which answers for gaps and repeated times alike.
  private func earliest(wallMs: Int64) -> Int64 {
    // No zone is a day away from UTC.
    let (fromMs, toMs) = (wallMs - Self.dayMs, wallMs + Self.dayMs)
    let near = table.covers(fromMs) && table.covers(toMs)
    return (near ? table : OffsetTable(of: timeZone, fromMs: fromMs, toMs: toMs)).earliest(
      wallMs: wallMs, fromMs: fromMs)
  }
}
