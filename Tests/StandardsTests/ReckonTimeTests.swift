import Contract
import Store
import TestHouse
import Testing

/// How much is worked, and when targets are due.
struct ReckonTimeTests {
  private static let spring = """
    date,kind,name
    2026-02-14,open,Spring Festival
    2026-02-16,closed,Spring Festival
    2026-02-17,closed,Spring Festival
    2026-02-18,closed,Spring Festival
    2026-02-19,closed,Spring Festival
    2026-02-20,closed,Spring Festival
    2026-02-23,closed,Spring Festival
    2026-02-28,open,Spring Festival
    """

  @Test(arguments: Desk.Kind.allCases)
  func `the four examples come out, with China's working days of 2026`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      _ = try await house.read(Self.spring)
      let examples = [
        ("2026-02-13 17:00", "4bh", "2026-02-14 12:00"), ("2026-02-17 10:00", "0.5bh", "2026-02-24 09:30"),
        ("2026-03-02 09:00", "3bh", "2026-03-02 12:00"), ("2026-03-02 09:00", "7.5bh", "2026-03-02 18:00"),
        // Around the clock nobody looks at the calendar.
        ("2026-02-13 17:00", "24h", "2026-02-14 17:00"), ("2026-02-13 17:00", "30m", "2026-02-13 17:30"),
        ("2026-02-13 17:00", "60d", "2026-04-14 17:00"), ("2026-02-13 09:00", "3wd", "2026-02-24 18:00"),
      ]
      for (start, target, expected) in examples {
        let due = try await house.due(start, target)
        #expect(due == expected, "\(target) from \(start)")
      }
      // The version before knows no festival.
      let plain = try await house.due("2026-02-13 17:00", "4bh", number: 1)
      #expect(plain == "2026-02-16 12:00")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a due time tells what was counted, and in which version`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      _ = try await house.read(Self.spring)
      func ask(_ target: String) async throws -> DueTimeReply {
        try await house.admin.calendars.due(DueTimeRequest(startMs: Shanghai.ms("2026-02-13 17:00"), target: target))
      }
      func span(_ from: String, _ until: String) -> TimeSpan {
        TimeSpan(fromMs: Shanghai.ms(from), untilMs: Shanghai.ms(until))
      }
      let working = try await ask("4bh")
      #expect(
        working.counted == [span("2026-02-13 17:00", "2026-02-13 18:00"), span("2026-02-14 09:00", "2026-02-14 12:00")])
      #expect(working.targetMs == 4 * TestClock.hourMs && working.code == "standard" && working.number == 2)
      let around = try await ask("1d")
      #expect(around.counted.isEmpty && around.targetMs == TestClock.dayMs)
      let days = try await ask("2wd")
      #expect(days.targetMs == 2 * 27_000_000)
      let long = try await ask("1000wd")
      #expect(long.counted.count == 200 && long.targetMs == 27_000_000_000)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `working time is counted between two instants`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      _ = try await house.read(Self.spring)
      func ask(_ from: String, _ until: String) async throws -> WorkingTimeReply {
        try await house.admin.calendars.workingTime(
          WorkingTimeRequest(fromMs: Shanghai.ms(from), untilMs: Shanghai.ms(until)))
      }
      let week = try await ask("2026-02-13 17:00", "2026-02-24 09:30")
      #expect(week.workingMs == Int64(1 * 60 + 450 + 30) * 60_000 && week.counted.count == 4 && week.number == 2)
      #expect(week.counted.reduce(0) { $0 + ($1.untilMs ?? 0) - $1.fromMs } == week.workingMs)
      let nothing = try await ask("2026-02-16 00:00", "2026-02-24 09:00")
      #expect(nothing.workingMs == 0 && nothing.counted.isEmpty)
      let instant = try await ask("2026-02-13 17:00", "2026-02-13 17:00")
      #expect(instant.workingMs == 0)
      let years = try await ask("2026-02-13 17:00", "2046-02-13 17:00")
      #expect(years.counted.count == 200 && years.workingMs > 5000 * 27_000_000)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what cannot be counted is refused`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let year = 365 * TestClock.dayMs
      _ = try await house.put("rare", .rare) { $0.usualDaySeconds = 86_400 }
      let spans: [(Int64, Int64, String)] = [
        (5, 4, "SPAN_INVALID until_ms"), (0, 7305 * TestClock.dayMs, "OK"),
        (0, 7305 * TestClock.dayMs + 1, "SPAN_INVALID until_ms"), (0, .max, "SPAN_INVALID until_ms"),
        (.max - year, .max, "OK"), (-1, 5, "INVALID_REQUEST from_ms:TOO_SMALL"),
      ]
      for (from, until, expected) in spans {
        let outcome = await said {
          try await house.admin.calendars.workingTime(WorkingTimeRequest(fromMs: from, untilMs: until))
        }
        #expect(outcome == expected, "\(from) to \(until)")
      }
      let targets: [(String, Int64, String, String)] = [
        ("standard", 0, "4bh", "OK"), ("standard", 0, "0h", "TARGET_INVALID target"),
        ("standard", 0, "4", "TARGET_INVALID target"), ("standard", 0, "-4h", "TARGET_INVALID target"),
        ("standard", 0, "4000d", "TARGET_INVALID target"), ("rare", 0, "1wd", "TARGET_NEVER_DUE target"),
        ("rare", 0, "1d", "OK"), ("standard", .max, "1h", "TARGET_NEVER_DUE target"),
        ("standard", .max, "1bh", "TARGET_NEVER_DUE target"),
        ("standard", 253_402_000_000_000, "1bh", "OK"), ("none", 0, "1h", "CALENDAR_NOT_FOUND code"),
      ]
      for (code, start, target, expected) in targets {
        let outcome = await said {
          try await house.admin.calendars.due(DueTimeRequest(code: code, startMs: start, target: target))
        }
        #expect(outcome == expected, "\(target) in \(code) from \(start)")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `shifts over midnight and made-up days without hours count as they should`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      // From Tuesday to Thursday, 22:00 to 06:00.
      _ = try await house.put("night", .days(2...4, (1320, 1800))) {
        $0.exceptions = [
          CalendarException(day: "2026-03-07", kind: .open),
          CalendarException(day: "2026-03-08", kind: .open, hours: [DayHours((600, 660))]),
          CalendarException(day: "2026-03-04", kind: .closed),
        ]
      }
      let cases = [
        ("2026-03-03 21:00", "8bh", "2026-03-04 06:00"), ("2026-03-03 21:00", "8.5bh", "2026-03-05 22:30"),
        // Saturday has Tuesday's hours, the first weekday's that has some.
        ("2026-03-06 07:00", "1wd", "2026-03-08 06:00"), ("2026-03-08 06:00", "1bh", "2026-03-08 11:00"),
      ]
      for (start, target, expected) in cases {
        let due = try await house.due(start, target, code: "night")
        #expect(due == expected, "\(target) from \(start)")
      }
    }
  }
}
