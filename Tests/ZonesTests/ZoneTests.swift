import Testing
import Zones

/// Hand-made tables: names, short and long days, gaps, repeated times, and the ends of time.
struct ZoneTests {
  /// An instant as its day and time in UTC.
  static func utc(_ day: String, _ hour: Int64, _ minute: Int64 = 0) throws -> Int64 {
    try #require(CivilDay(text: day)).days * 86_400_000 + (hour * 60 + minute) * 60_000
  }

  @Test(arguments: [
    "Asia/Shanghai", "Asia/Kolkata", "Asia/Calcutta", "America/Argentina/Buenos_Aires", "Europe/Kyiv", "UTC", "GMT",
    "Etc/UTC", "EST5EDT", "US/Pacific", "Japan",
  ])
  func `a zone has the name that it was asked for`(identifier: String) throws {
    #expect(try #require(Zone(identifier: identifier)).identifier == identifier)
    let zone = try #require(Zone.named(identifier))
    #expect(zone.identifier == identifier && Zone.named(identifier) === zone)
  }

  @Test(arguments: [
    "", " ", "Mars/Olympus", "Asia/Peking", "asia/shanghai", "ASIA/SHANGHAI", "Asia/Shanghai ", " Asia/Shanghai",
    "Asia/Shanghai\0", "Asia/Shanghai\0\0", "Asia", "Asia/", "/Asia/Shanghai", "../Asia/Shanghai", "GMT+8", "GMT+08:00",
    "GMT+0800", "GMT-0",
    "GMT0", "UTC+8", "UTC+08:00", "+08:00", "+8", "8", "Z", "utc", "gmt", "CST", "EST", "PST", "BST", "IST", "CEST",
    "SystemV/PST8", "Etc/Unknown", "北京",
  ])
  func `a name that is no place's is no zone`(identifier: String) {
    #expect(Zone(identifier: identifier) == nil && Zone.named(identifier) == nil)
  }

  @Test func `a zone is made once, whoever asks first`() async {
    await withTaskGroup(of: Zone?.self) { group in
      for _ in 0..<16 { group.addTask { Zone.named("Pacific/Pitcairn") } }
      var zones: [Zone] = []
      for await zone in group { if let zone { zones.append(zone) } }
      #expect(zones.count == 16 && zones.allSatisfy { $0 === zones[0] })
    }
  }

  @Test(
    arguments: [
      ("Asia/Shanghai", "2026-03-08", 1440, 0), ("Asia/Shanghai", "1986-05-04", 1380, 0),
      ("America/New_York", "2026-03-08", 1380, 0), ("America/New_York", "2026-11-01", 1500, 0),
      ("America/New_York", "2099-03-08", 1380, 0), ("America/New_York", "2199-11-03", 1500, 0),
      ("Australia/Sydney", "2026-10-04", 1380, 0), ("Australia/Sydney", "2026-04-05", 1500, 0),
      ("Australia/Lord_Howe", "2026-10-04", 1410, 0), ("Australia/Lord_Howe", "2026-04-05", 1470, 0),
      // Midnight does not exist.
      ("America/Sao_Paulo", "2018-11-04", 1380, 60), ("America/Sao_Paulo", "2018-02-17", 1500, 0),
      ("Asia/Beirut", "2026-03-29", 1380, 60), ("Asia/Beirut", "2026-10-24", 1500, 0),
      ("Africa/Cairo", "2026-04-24", 1380, 60), ("Africa/Cairo", "2026-10-29", 1500, 0),
      // Whole days that do not, either side of the date line.
      ("Pacific/Apia", "2011-12-29", 1440, 0), ("Pacific/Apia", "2011-12-30", 0, 0),
      ("Pacific/Apia", "2011-12-31", 1440, 0), ("Pacific/Kwajalein", "1993-08-21", 0, 0),
      ("Pacific/Kiritimati", "1994-12-31", 0, 0),
      // Standard time itself changed.
      ("Asia/Pyongyang", "2015-08-14", 1470, 0), ("Asia/Pyongyang", "2018-05-04", 1410, 0),
      ("America/Caracas", "2007-12-09", 1470, 0), ("America/Caracas", "2016-05-01", 1410, 0),
      ("Europe/Moscow", "2014-10-26", 1500, 0), ("Europe/Istanbul", "2016-09-07", 1440, 0),
      ("Asia/Kathmandu", "1986-01-01", 1425, 15), ("Asia/Singapore", "1981-12-31", 1410, 0),
    ] as [(String, String, Int64, Int)])
  func `a day is as long as its clocks make it`(
    identifier: String, day: String, minutes: Int64, firstMinute: Int
  ) throws {
    let (zone, day) = (try #require(Zone.named(identifier)), try #require(CivilDay(text: day)))
    #expect(zone.end(of: day) - zone.start(of: day) == minutes * 60_000)
    #expect(zone.start(of: day.adding(days: 1)) == zone.end(of: day))
    #expect(zone.minuteOfDay(at: zone.start(of: day)) == firstMinute)
    #expect(zone.day(at: zone.start(of: day)) == (minutes == 0 ? day.adding(days: 1) : day))
  }

  @Test func `days of 23 and 25 hours start where the clocks say`() throws {
    let newYork = try #require(Zone.named("America/New_York"))
    let (short, long) = (try #require(CivilDay(text: "2026-03-08")), try #require(CivilDay(text: "2026-11-01")))
    #expect(newYork.start(of: short) == (try Self.utc("2026-03-08", 5)))
    #expect(newYork.end(of: short) == (try Self.utc("2026-03-09", 4)))
    #expect(newYork.start(of: long) == (try Self.utc("2026-11-01", 4)))
    #expect(newYork.end(of: long) == (try Self.utc("2026-11-02", 5)))
    #expect(newYork.day(at: newYork.start(of: short) - 1).text == "2026-03-07")
    #expect(newYork.day(at: newYork.end(of: long) - 1).text == "2026-11-01")
    #expect(newYork.secondOfDay(at: newYork.end(of: long) - 1) == 86_399)
  }

  @Test(
    arguments: [
      ("America/New_York", "2026-03-08", 119, 6, 59), ("America/New_York", "2026-03-08", 120, 7, 0),
      ("America/New_York", "2026-03-08", 150, 7, 0), ("America/New_York", "2026-03-08", 179, 7, 0),
      ("America/New_York", "2026-03-08", 180, 7, 0), ("America/New_York", "2026-03-08", 181, 7, 1),
      ("America/New_York", "2026-11-01", 59, 4, 59), ("America/New_York", "2026-11-01", 60, 5, 0),
      ("America/New_York", "2026-11-01", 90, 5, 30), ("America/New_York", "2026-11-01", 119, 5, 59),
      ("America/New_York", "2026-11-01", 120, 7, 0), ("Asia/Kolkata", "2026-11-01", 540, 3, 30),
      ("Asia/Shanghai", "2026-11-01", 1440, 16, 0), ("Asia/Shanghai", "2026-11-01", 5000, 16, 0),
      ("Asia/Shanghai", "2026-11-01", .max, 16, 0), ("Europe/London", "2026-11-01", -5, 0, 0),
      ("Europe/London", "2026-11-01", .min, 0, 0), ("Europe/London", "2026-03-29", 90, 1, 0),
      ("Europe/London", "2026-10-25", 90, 0, 30), ("America/Sao_Paulo", "2018-11-04", 0, 3, 0),
      ("America/Sao_Paulo", "2018-11-04", 60, 3, 0), ("America/Sao_Paulo", "2018-11-04", 61, 3, 1),
      ("Pacific/Apia", "2011-12-30", 720, 10, 0),
    ] as [(String, String, Int, Int64, Int64)])
  func `a minute that clocks skip is the first after, and one they repeat the earlier`(
    identifier: String, day: String, minute: Int, hour: Int64, minuteUTC: Int64
  ) throws {
    let zone = try #require(Zone.named(identifier))
    let instant = zone.instant(try #require(CivilDay(text: day)), minuteOfDay: minute)
    #expect(instant == (try Self.utc(day, hour, minuteUTC)))
  }

  @Test func `clocks that go back over midnight leave the new day's start where it was first reached`() throws {
    let zone = try #require(Zone.named("America/St_Johns"))
    let day = try #require(CivilDay(text: "2006-10-29"))
    let start = try Self.utc("2006-10-29", 2, 30)
    #expect(zone.start(of: day) == start && zone.end(of: day.adding(days: -1)) == start)
    // At 00:01 it was 23:01 again.
    #expect(zone.day(at: start) == day && zone.minuteOfDay(at: start + 59_999) == 0)
    #expect(zone.day(at: start + 60_000) == day.adding(days: -1) && zone.minuteOfDay(at: start + 60_000) == 23 * 60 + 1)
    #expect(zone.day(at: start + 3_600_000) == day && zone.minuteOfDay(at: start + 3_600_000) == 0)
  }

  @Test(
    arguments: [
      // Shanghai is ahead of UTC, so its year begins while UTC's old one lasts.
      ("Asia/Shanghai", "2025-12-31", 16, "2025-12-31", "2025-12-31", 16),
      ("Asia/Shanghai", "2025-12-31", 15, "2025-11-30", "2024-12-31", 16),
      ("America/New_York", "2026-07-01", 3, "2026-06-01", "2026-01-01", 4),
      ("America/New_York", "2026-07-01", 4, "2026-07-01", "2026-01-01", 4),
    ] as [(String, String, Int64, String, String, Int64)])
  func `months and years start where the zone is`(
    identifier: String, day: String, hour: Int64, month: String, year: String, startHour: Int64
  ) throws {
    let (zone, instant) = (try #require(Zone.named(identifier)), try Self.utc(day, hour))
    #expect(zone.monthStart(at: instant) == (try Self.utc(month, startHour)))
    // New York's January is an hour further from UTC than its summer.
    #expect(zone.yearStart(at: instant) == (try Self.utc(year, identifier == "Asia/Shanghai" ? 16 : 5)))
  }

  @Test func `adding months keeps the time by the clock`() throws {
    let zone = try #require(Zone.named("America/New_York"))
    let from = try Self.utc("2026-01-31", 17, 45) + 30_123
    #expect(zone.adding(months: 1, to: from) == (try Self.utc("2026-02-28", 17, 45)) + 30_123)
    #expect(zone.adding(months: 5, to: from) == (try Self.utc("2026-06-30", 16, 45)) + 30_123)
    #expect(zone.adding(months: -2, to: from) == (try Self.utc("2025-11-30", 17, 45)) + 30_123)
    // 02:30 on 8 February falls into March's gap, 01:30 on 1 October is repeated in November.
    #expect(zone.adding(months: 1, to: try Self.utc("2026-02-08", 7, 30)) == (try Self.utc("2026-03-08", 7)))
    #expect(zone.adding(months: 1, to: try Self.utc("2026-10-01", 5, 30)) == (try Self.utc("2026-11-01", 5, 30)))
    let repeated = try Self.utc("2026-11-01", 6, 30)
    #expect(zone.adding(months: 0, to: repeated) == repeated)
  }

  @Test(arguments: [
    "UTC", "Asia/Shanghai", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Manila", "Europe/Amsterdam",
  ])
  func `the ends of time stay within the calendar`(identifier: String) throws {
    let zone = try #require(Zone.named(identifier))
    let early = zone.day(at: .min)
    let late = zone.day(at: .max)
    #expect(early == zone.day(at: try Self.utc("0001-01-02", 0)) && early <= CivilDay.first.adding(days: 1))
    #expect(late == zone.day(at: try Self.utc("9999-12-30", 23, 59)) && late >= CivilDay.last.adding(days: -1))
    for instant in [Int64.min, .max] {
      #expect(
        (0..<1440).contains(zone.minuteOfDay(at: instant)) && (0..<86_400).contains(zone.secondOfDay(at: instant)))
      #expect(zone.monthStart(at: instant) >= zone.yearStart(at: instant))
      #expect(abs(zone.adding(months: .max, to: instant) - zone.end(of: .last)) <= 2 * 86_400_000)
      #expect(abs(zone.adding(months: .min, to: instant) - zone.start(of: .first)) <= 2 * 86_400_000)
      #expect(
        zone.adding(months: 0, to: instant) == (try Self.utc(instant < 0 ? "0001-01-02" : "9999-12-31", 0))
          - (instant < 0 ? 0 : 1))
    }
    #expect(zone.end(of: .first) - zone.start(of: .first) == 86_400_000)
    #expect(zone.end(of: .last) - zone.start(of: .last) == 86_400_000)
  }
}
