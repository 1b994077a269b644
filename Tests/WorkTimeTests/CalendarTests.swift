import Testing
import WorkTime
import Zones

/// Openings, explanations and the ends of what a calendar knows.
struct CalendarTests {
  @Test(
    arguments: [
      ("2026-03-02 08:59", false, "2026-03-02 09:00"), ("2026-03-02 09:00", true, "2026-03-02 09:00"),
      ("2026-03-02 11:59", true, "2026-03-02 11:59"), ("2026-03-02 12:00", false, "2026-03-02 13:30"),
      ("2026-03-06 18:00", false, "2026-03-09 09:00"), ("2026-02-14 10:00", true, "2026-02-14 10:00"),
      ("2026-02-14 18:00", false, "2026-02-24 09:00"), ("2026-02-17 10:00", false, "2026-02-24 09:00"),
      ("2026-10-01 00:00", false, "2026-10-08 09:00"),
    ] as [(String, Bool, String)])
  func `an opening is the first open instant`(text: String, isOpen: Bool, opening: String) {
    let china = Cases.china
    let instant = Cases.instant(text, in: china.zone)
    #expect(china.isOpen(at: instant) == isOpen)
    #expect(china.nextOpening(from: instant) == Cases.instant(opening, in: china.zone))
  }

  @Test func `an explanation lists the intervals that count, from and to the millisecond`() {
    let china = Cases.china
    func at(_ text: String) -> Int64 { Cases.instant(text, in: china.zone) }
    let parts = china.intervals(from: at("2026-02-13 17:00"), until: at("2026-02-24 09:30") + 1, limit: 10)
    #expect(
      parts == [
        at("2026-02-13 17:00")..<at("2026-02-13 18:00"),
        at("2026-02-14 09:00")..<at("2026-02-14 12:00"),
        at("2026-02-14 13:30")..<at("2026-02-14 18:00"),
        at("2026-02-24 09:00")..<(at("2026-02-24 09:30") + 1),
      ])
    for limit in 0...4 {
      let first = china.intervals(from: parts[0].lowerBound, until: parts[3].upperBound, limit: limit)
      #expect(first == Array(parts.prefix(limit)))
    }
    #expect(china.intervals(from: parts[0].upperBound, until: parts[1].lowerBound, limit: 9) == [])
  }

  @Test func `what touches is one interval, over midnight and over a change of the clocks`() {
    let always = Cases.calendar("America/New_York", Cases.week([.init(from: 0, until: 1440)]))
    let (from, until) = (Int64(1_767_225_600_000), Int64(1_798_761_600_000))
    #expect(always.intervals(from: from, until: until, limit: 3) == [from..<until])
    #expect(always.working(from: from, until: until) == until - from)
    // The hour before clocks are set back, and the one after, which bears the same name.
    let repeated = Cases.calendar("America/New_York", Cases.week([.init(from: 60, until: 120)]))
    let begin = Cases.instant("2026-11-01 05:00Z", in: repeated.zone)
    #expect(
      repeated.intervals(from: begin - 1, until: begin + 86_400_000, limit: 3) == [begin..<(begin + 7_200_000)])
    let half = Cases.calendar("America/New_York", Cases.week([.init(from: 60, until: 90)]))
    #expect(
      half.intervals(from: begin - 1, until: begin + 86_400_000, limit: 3)
        == [begin..<(begin + 1_800_000), (begin + 3_600_000)..<(begin + 5_400_000)])
  }

  @Test func `nothing opens in an empty calendar, nor later than twenty years from now`() {
    let start = Cases.instant("2026-01-01 00:00Z", in: Cases.zone("UTC"))
    for (day, opens) in [("2045-12-30", true), ("2046-01-03", false)] {
      let only = [Cases.day(day): Cases.office]
      let calendar = Cases.calendar("UTC", Cases.week([]), only)
      let opening = Cases.instant(day + " 09:00Z", in: calendar.zone)
      #expect(calendar.nextOpening(from: start) == (opens ? opening : nil))
      #expect(calendar.instant(from: start, working: 27_000_000) == (opens ? opening + 32_400_000 : nil))
      #expect(calendar.instant(from: start, working: 27_000_001) == nil)
      #expect(calendar.usualDayMs == 27_000_000 && calendar.instant(from: start, working: 0) == start)
      #expect(calendar.working(from: start, until: opening + WorkCalendar.horizonMs) == 27_000_000)
    }
    let never = Cases.calendar("UTC", Cases.week([]))
    #expect(never.usualDayMs == 86_400_000 && never.nextOpening(from: start) == nil)
    #expect(never.intervals(from: start, until: .max, limit: 5) == [])
  }

  @Test(
    arguments: [
      ([], 86_400), ([540, 1020], 28_800), ([540, 720, 810, 1080], 27_000), ([540, 720, 600, 1080], 32_400),
      ([1320, 1800], 28_800), ([0, 1440, 1439, 2879], 172_740), ([0, 1440], 86_400),
    ] as [([Int], Int64)])
  func `the usual day is what the week's first working day works`(ends: [Int], seconds: Int64) {
    let intervals = stride(from: 0, to: ends.count, by: 2).map {
      WorkCalendar.Interval(from: ends[$0], until: ends[$0 + 1])
    }
    let week =
      Cases.week([]).prefix(2) + [intervals] + Cases.week([.init(from: 0, until: 1)]).prefix(ends.isEmpty ? 0 : 4)
    let whole = Array(week) + Cases.week([]).prefix(7 - week.count)
    #expect(Cases.calendar("UTC", whole).usualDayMs == seconds * 1000)
  }

  @Test func `intervals begin on their day and last up to 24 hours`() {
    for (from, until) in [(0, 1), (0, 1440), (1439, 1440), (1439, 2879), (720, 2160)] {
      #expect(WorkCalendar.Interval(from: from, until: until).isWellFormed)
    }
    for (from, until) in [(0, 0), (0, 1441), (-1, 5), (1440, 1441), (720, 2161), (720, 720), (720, 600), (0, Int.max)] {
      #expect(!WorkCalendar.Interval(from: from, until: until).isWellFormed)
    }
  }

  @Test func `clocks are changed by the last rule for ever, and by the old ones before 1970`() {
    let always = Cases.calendar("America/New_York", Cases.week([.init(from: 60, until: 120)]))
    for (day, hours) in [
      ("2199-11-02", 1), ("2199-11-03", 2), ("2150-03-08", 1), ("2100-11-07", 2), ("1969-10-26", 2), ("1960-10-30", 2),
      ("1960-10-31", 1), ("2101-03-13", 1), ("2101-11-06", 2),
    ] as [(String, Int64)] {
      let day = Cases.day(day)
      let (start, end) = (always.zone.start(of: day), always.zone.end(of: day))
      #expect(always.working(from: start, until: end) == hours * 3_600_000, "\(day)")
      #expect(always.instant(from: start, working: hours * 3_600_000) == start + (1 + hours) * 3_600_000, "\(day)")
    }
  }

  @Test func `instants from the end of time are no trap`() throws {
    let china = Cases.china
    for instant in [Int64.min, .min + 1, Zone.firstMs - 1, Zone.lastMs, Zone.lastMs + 1, .max - 1, .max] {
      #expect(!china.isOpen(at: instant))
      #expect(china.working(from: instant, until: instant) == 0)
      #expect(china.instant(from: instant, working: 0) == instant)
    }
    for instant in [Zone.lastMs, Int64.max] {
      #expect(china.nextOpening(from: instant) == nil && china.instant(from: instant, working: 1) == nil)
    }
    // The first Monday, with the local time of Shanghai before there were zones.
    let first = try #require(china.nextOpening(from: .min))
    #expect(china.zone.day(at: first).text == "0001-01-02" && china.zone.minuteOfDay(at: first) == 540)
    #expect(china.instant(from: 0, working: .max) == nil)
  }
}
