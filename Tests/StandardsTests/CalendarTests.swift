import Contract
import Store
import TestHouse
import Testing
import Zones

/// Calendars and their versions.
struct CalendarTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a new store has the calendar standard`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let hours = [DayHours(fromMinute: 540, untilMinute: 720), DayHours(fromMinute: 810, untilMinute: 1080)]
      let expected = Calendar(
        code: "standard", number: 1, name: "标准工作日", zone: "Asia/Shanghai",
        week: (1...5).map { WeekdayHours(weekday: $0, hours: hours) }, usualDaySeconds: 27_000, exceptionCount: 0)
      let found = try await house.admin.calendars.get(GetCalendarRequest())
      #expect(found == expected)
      let named = try await house.admin.calendars.get(GetCalendarRequest(code: "standard", number: 1))
      #expect(named == expected)
      let listed = try await house.admin.calendars.list(ListCalendarsRequest())
      #expect(listed == ListCalendarsReply(items: [expected]))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a stored calendar is the next version of its code, in order`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let first = try await house.put("night", [.init(weekday: 6), .init(weekday: 2, hours: [.init((1320, 1800))])]) {
        $0.name = "夜班"
        $0.exceptions = [
          CalendarException(day: "2027-02-17", kind: .closed, name: "春节"),
          CalendarException(day: "2027-02-14", kind: .open, hours: [.init((600, 660)), .init((480, 540))]),
        ]
      }
      let expected = Calendar(
        code: "night", number: 1, name: "夜班", zone: "Asia/Shanghai",
        week: [WeekdayHours(weekday: 2, hours: [DayHours((1320, 1800))])],
        exceptions: [
          CalendarException(day: "2027-02-14", kind: .open, hours: [DayHours((480, 540)), DayHours((600, 660))]),
          CalendarException(day: "2027-02-17", kind: .closed, name: "春节"),
        ], usualDaySeconds: 8 * 3600, createdAtMs: TestClock.startMs, createdBy: first.createdBy, exceptionCount: 2)
      #expect(first == expected && first.createdBy?.hasPrefix("local:") == true)
      let entities = try house.journal().last?.entities
      #expect(entities == [EntityRef(kind: "calendar", id: 1)])
      let second = try await house.put("night") { $0.usualDaySeconds = 3600 }
      #expect(second.number == 2 && second.usualDaySeconds == 3600 && second.exceptions.isEmpty)
      let standard = try await house.put()
      #expect(standard.number == 2 && standard.usualDaySeconds == 27_000)
      // Neither changed the one before it.
      let again = try await house.admin.calendars.get(GetCalendarRequest(code: "night", number: 1))
      let builtIn = try await house.admin.calendars.get(GetCalendarRequest(number: 1))
      let latest = try await house.admin.calendars.get(GetCalendarRequest(code: "night"))
      #expect(again == first && latest == second && builtIn.name == "标准工作日")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `calendars are listed by their codes, page by page, without their exceptions`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      for code in ["zoo", "office", "alpha", "tea"] {
        _ = try await house.put(code) { $0.exceptions = [CalendarException(day: "2027-05-01", kind: .closed)] }
      }
      let last = try await house.put("tea") { $0.exceptions = [CalendarException(day: "2027-05-01", kind: .closed)] }
      func pages(_ limit: UInt32) async throws -> [Calendar] {
        var (found, cursor) = ([Calendar](), String?.none)
        repeat {
          let page = try await house.admin.calendars.list(ListCalendarsRequest(limit: limit, cursor: cursor))
          #expect(page.items.count <= Int(limit))
          found += page.items
          cursor = page.nextCursor
        } while cursor != nil && found.count < 20
        return found
      }
      for limit in UInt32(1)...6 {
        let found = try await pages(limit)
        #expect(found.map(\.code) == ["alpha", "office", "standard", "tea", "zoo"], "\(limit) at a time")
        #expect(found.allSatisfy { $0.exceptions.isEmpty } && found.map(\.exceptionCount) == [1, 1, 0, 1, 1])
        #expect(found[3].number == last.number)
      }
      // Stored, it stands in the same place once.
      _ = try await house.put("standard")
      for limit in UInt32(1)...6 {
        let found = try await pages(limit)
        #expect(found.map(\.code) == ["alpha", "office", "standard", "tea", "zoo"], "\(limit) at a time")
        #expect(found[2].number == 2)
      }
      let other = try await house.admin.policies.list(ListPoliciesRequest())
      #expect(other.nextCursor == nil)
      let outcome = await said { try await house.admin.calendars.list(ListCalendarsRequest(cursor: "abc")) }
      #expect(outcome == "CURSOR_INVALID cursor")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a calendar that cannot be is refused`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      func day(_ weekday: UInt32, _ hours: (UInt32, UInt32)...) -> WeekdayHours {
        WeekdayHours(weekday: weekday, hours: hours.map(DayHours.init))
      }
      func exception(_ day: String, _ kind: DayKind, _ hours: (UInt32, UInt32)...) -> CalendarException {
        CalendarException(day: day, kind: kind, hours: hours.map(DayHours.init))
      }
      let cases: [(String, (inout PutCalendarRequest) -> Void)] = [
        ("ZONE_UNKNOWN zone", { $0.zone = "GMT+8" }),
        ("CALENDAR_NEVER_OPENS week", { $0.week = [day(1), day(2)] }),
        (
          "CALENDAR_NEVER_OPENS week",
          { ($0.week, $0.exceptions) = ([day(1)], [exception("2027-05-01", .open, (0, 600))]) }
        ),
        ("INVALID_REQUEST week:FIELD_REQUIRED", { $0.week = [] }),
        ("INVALID_REQUEST week[0].weekday:TOO_LARGE", { $0.week = [day(8, (0, 1))] }),
        ("WEEKDAY_TWICE week[2].weekday", { $0.week = [day(1, (0, 1)), day(2), day(1)] }),
        ("HOURS_INVALID week[0].hours[0]", { $0.week = [day(1, (600, 600))] }),
        ("HOURS_INVALID week[0].hours[0]", { $0.week = [day(1, (600, 540))] }),
        ("HOURS_INVALID week[1].hours[0]", { $0.week = [day(1, (0, 1440)), day(2, (60, 1501))] }),
        ("HOURS_INVALID week[0].hours[1]", { $0.week = [day(3, (540, 720), (719, 800))] }),
        ("HOURS_INVALID week[0].hours[2]", { $0.week = [day(3, (540, 720), (800, 900), (500, 1000))] }),
        ("HOURS_INVALID week[1].hours", { $0.week = [day(1, (300, 400)), day(7, (1320, 1741))] }),
        ("DAY_INVALID exceptions[0].day", { $0.exceptions = [exception("2027-02-29", .closed)] }),
        ("DAY_INVALID exceptions[0].day", { $0.exceptions = [exception("2027/02/03", .closed)] }),
        (
          "EXCEPTION_TWICE exceptions[1].day",
          { $0.exceptions = [exception("2027-02-03", .closed), exception("2027-02-03", .open)] }
        ),
        ("EXCEPTION_HOURS exceptions[0].hours", { $0.exceptions = [exception("2027-02-03", .closed, (0, 1))] }),
        (
          "HOURS_INVALID exceptions[0].hours[1]",
          { $0.exceptions = [exception("2027-02-03", .open, (0, 60), (59, 70))] }
        ),
        // What the policy in force counts in it would never be due.
        ("TARGET_NEVER_DUE week", { ($0.week, $0.usualDaySeconds) = (.rare, 86_400) }),
      ]
      for (expected, fill) in cases {
        let outcome = try await house.refusedWithoutTrace { try await house.put("standard", .office, fill) }
        #expect(outcome == expected)
      }
      // What touches does not overlap, around the week's end neither.
      let touching = try await house.put("touching", [day(1, (300, 720), (720, 800)), day(7, (1320, 1740))])
      #expect(touching.week.count == 2)
      for (request, expected) in [
        (GetCalendarRequest(code: "none"), "CALENDAR_NOT_FOUND code"),
        (GetCalendarRequest(code: "none", number: 1), "CALENDAR_NOT_FOUND code"),
        (GetCalendarRequest(number: 2), "CALENDAR_NOT_FOUND number"),
        (GetCalendarRequest(code: "touching", number: 2), "CALENDAR_NOT_FOUND number"),
      ] {
        let outcome = await said { try await house.admin.calendars.get(request) }
        #expect(outcome == expected)
      }
    }
  }

  @Test func `the largest calendar fits in a frame and is read back`() async throws {
    try await withHouse(.socket) { house in
      let day = 86_400_000 as Int64
      let exceptions = (0..<4000).map { index in
        CalendarException(
          day: Shanghai.zone.day(at: Int64(index) * day).text, kind: .open,
          hours: (0..<12).map { DayHours(fromMinute: $0 * 120, untilMinute: $0 * 120 + 60) },
          name: String(repeating: "节", count: 100))
      }
      let made = try await house.put("large") { $0.exceptions = exceptions }
      let found = try await house.admin.calendars.get(GetCalendarRequest(code: "large"))
      #expect(made.exceptions == exceptions && found == made)
      let outcome = try await house.refusedWithoutTrace {
        try await house.read("date,kind\n2050-01-01,closed", into: "large")
      }
      #expect(outcome == "TOO_MANY_ITEMS text")
    }
  }
}
