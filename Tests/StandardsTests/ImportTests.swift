import Contract
import Foundation
import Store
import TestHouse
import Testing
import Zones

/// Days from files.
struct ImportTests {
  private static let csv = """
    date,kind,name
    2026-02-14,open,Spring Festival
    2026-02-16,closed,Spring Festival

    2026-02-17,closed,"Spring ""Festival"", 除夕"
    2026-01-01, CLOSED ,
    """

  private static let expected = [
    CalendarException(day: "2026-01-01", kind: .closed),
    CalendarException(day: "2026-02-14", kind: .open, name: "Spring Festival"),
    CalendarException(day: "2026-02-16", kind: .closed, name: "Spring Festival"),
    CalendarException(day: "2026-02-17", kind: .closed, name: "Spring \"Festival\", 除夕"),
  ]

  @Test(arguments: Desk.Kind.allCases)
  func `a table's days become a new version`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let made = try await house.read(Self.csv)
      #expect(made.number == 2 && made.exceptions == Self.expected && made.exceptionCount == 4)
      #expect(made.week == .office && made.usualDaySeconds == 27_000 && made.createdAtMs == TestClock.startMs)
      let builtIn = try await house.admin.calendars.get(GetCalendarRequest(number: 1))
      #expect(builtIn.exceptions.isEmpty)
      // As spreadsheets write it: other line ends, a byte order mark, other columns in another order.
      _ = try await house.put("sheet")
      let sheet = "\u{FEFF}\r\nName,weekday,Kind,Date\r\n\"a, b\",Mon,open,2026-02-14\r\n\"\",Tue,closed,2026-02-15\r\n"
      let read = try await house.read(sheet, into: "sheet")
      #expect(
        read.exceptions == [
          CalendarException(day: "2026-02-14", kind: .open, name: "a, b"),
          CalendarException(day: "2026-02-15", kind: .closed),
        ])
    }
  }

  @Test func `the sample's calendar of China's working days is read whole`() async throws {
    try await withHouse(.table) { house in
      let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
      let text = try String(contentsOfFile: "/\(root)/console/sample/calendar-cn.csv", encoding: .utf8)
      let made = try await house.read(text)
      let lines = text.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
      #expect(made.exceptions.map { "\($0.day),\($0.kind.word.lowercased()),\($0.name ?? "")" } == lines)
      #expect(lines.count > 100)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an iCalendar's all-day events become days`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD",
        "DTSTART:19910915T000000", "RRULE:FREQ=YEARLY", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT",
        "DTSTART;VALUE=DATE:20260216", "DTEND;VALUE=DATE:20260219", "SUMMARY;LANGUAGE=\"zh:CN\":春节\\, 除夕\\n初",
        " 一", "BEGIN:VALARM", "SUMMARY:x", "DURATION:PT5M", "END:VALARM", "END:VEVENT", "begin:vevent",
        "dtstart:20260214", "CATEGORIES:WORK,Open", "Summary:补班", "end:vevent", "BEGIN:VEVENT", "DURATION:P1W",
        "DTSTART;VALUE=DATE:20260228", "END:VEVENT", "BEGIN:VEVENT", "STATUS:CANCELLED",
        "DTSTART;VALUE=DATE:20260301", "END:VEVENT", "END:VCALENDAR", "",
      ]
      let spring = ["2026-02-16", "2026-02-17", "2026-02-18"]
      let week = ["2026-02-28"] + (1...6).map { "2026-03-0\($0)" }
      let expected =
        [CalendarException(day: "2026-02-14", kind: .open, name: "补班")]
        + spring.map { CalendarException(day: $0, kind: .closed, name: "春节, 除夕 初一") }
        + week.map { CalendarException(day: $0, kind: .closed) }
      for end in ["\r\n", "\n"] {
        let code = end == "\n" ? "lf" : "crlf"
        _ = try await house.put(code)
        let made = try await house.read(lines.joined(separator: end), into: code)
        #expect(made.exceptions == expected)
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `days that the calendar has are replaced only when that is said`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      _ = try await house.put("standard") {
        $0.exceptions = [CalendarException(day: "2026-02-14", kind: .open, hours: [DayHours((600, 660))])]
      }
      let refused = try await house.refusedWithoutTrace { try await house.read(Self.csv) }
      #expect(refused == "EXCEPTION_TWICE text")
      let made = try await house.read(Self.csv, replace: true)
      #expect(made.number == 3 && made.exceptions == Self.expected)
      // What brings nothing is no version.
      let before = try StoreDump(house)
      let again = try await house.read(Self.csv, replace: true)
      let after = try StoreDump(house)
      #expect(again == made && after == before)
      let nothing = try await house.read("date,kind")
      #expect(nothing == made)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what is wrong in a file is told with its line`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      func event(_ lines: String...) -> String {
        (["BEGIN:VCALENDAR", "BEGIN:VEVENT"] + lines + ["END:VEVENT", "END:VCALENDAR"]).joined(separator: "\n")
      }
      let long = String(repeating: "名", count: 101)
      let many = (1...12).flatMap { month in
        (1...28).map { "20\(10 + month)-\(month < 10 ? "0" : "")\(month)-\($0 < 10 ? "0" : "")\($0),open" }
      }
      let cases: [(text: String, expected: String, words: [String])] = [
        ("2026-02-14,open", "CALENDAR_TEXT_INVALID", ["1", "date,kind,name"]),
        ("\n\ndate,name", "CALENDAR_TEXT_INVALID", ["3", "date,kind,name"]),
        ("date,kind,kind", "CALENDAR_TEXT_INVALID", ["1", "date,kind,name"]),
        (" \n", "CALENDAR_TEXT_INVALID", ["1", "date,kind,name"]),
        ("date,kind\n2026-02-14,open\n2026-2-15,open", "CALENDAR_TEXT_INVALID", ["3", "date"]),
        ("date,kind\n2026-02-29,open", "CALENDAR_TEXT_INVALID", ["2", "date"]),
        ("date,kind\r\n2026-02-14,half", "CALENDAR_TEXT_INVALID", ["2", "closed, open"]),
        ("date,kind\n2026-02-14", "CALENDAR_TEXT_INVALID", ["2", "CSV (2)"]),
        ("date,kind,name\n2026-02-14,open,a,b", "CALENDAR_TEXT_INVALID", ["2", "CSV (3)"]),
        ("date,kind,name\n2026-02-14,open,\"a", "CALENDAR_TEXT_INVALID", ["2", "CSV"]),
        ("date,kind,name\n2026-02-14,open,\"a\"b", "CALENDAR_TEXT_INVALID", ["2", "CSV"]),
        ("date,kind,name\n2026-02-14,open,a\"b", "CALENDAR_TEXT_INVALID", ["2", "CSV"]),
        ("date,kind,name\n2026-02-14,open,\(long)", "CALENDAR_TEXT_INVALID", ["2", "name"]),
        ("date,kind,name\n2026-02-14,open,a\u{7}b", "CALENDAR_TEXT_INVALID", ["2", "name"]),
        ("date,kind\n2026-02-14,open\n2026-02-14,closed", "EXCEPTION_TWICE", ["2026-02-14"]),
        ("BEGIN:VEVENT\nEND:VEVENT", "CALENDAR_TEXT_INVALID", ["1", "BEGIN:VCALENDAR"]),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", "CALENDAR_TEXT_INVALID", ["3", "END:"]),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT", "CALENDAR_TEXT_INVALID", ["2", "END:VEVENT"]),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR", "CALENDAR_TEXT_INVALID", ["3", "END:VCALENDAR"]),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\nX:1", "CALENDAR_TEXT_INVALID", ["3", "BEGIN:VCALENDAR"]),
        ("BEGIN:VCALENDAR\nwhat\nEND:VCALENDAR", "CALENDAR_TEXT_INVALID", ["2", "iCalendar"]),
        (event("SUMMARY:a"), "CALENDAR_TEXT_INVALID", ["2", "DTSTART"]),
        (event("DTSTART:20260214T090000Z"), "CALENDAR_TEXT_INVALID", ["3", "DTSTART"]),
        (event("DTSTART:20260229"), "CALENDAR_TEXT_INVALID", ["3", "DTSTART"]),
        (event("DTSTART:20260214", "DTSTART:20260215"), "CALENDAR_TEXT_INVALID", ["4", "DTSTART"]),
        (event("DTSTART:20260214", "DTEND:20260214"), "CALENDAR_TEXT_INVALID", ["4", "DTEND"]),
        (event("DTEND:20260213", "DTSTART:20260214"), "CALENDAR_TEXT_INVALID", ["4", "DTEND"]),
        (event("DTSTART:20260214", "DURATION:PT8H"), "CALENDAR_TEXT_INVALID", ["4", "DURATION"]),
        (event("DTSTART:20260214", "DTEND:20260215", "DURATION:P1D"), "CALENDAR_TEXT_INVALID", ["5", "DURATION"]),
        (event("DTSTART:20260214", "SUMMARY:a", " b", "RRULE:FREQ=YEARLY"), "CALENDAR_TEXT_INVALID", ["6", "RRULE"]),
        (event("DTSTART:20260214", "DTEND:20380101"), "TOO_MANY_ITEMS", ["4000"]),
        (event("DTSTART:99991231", "DURATION:P2D"), "EXCEPTION_TWICE", ["9999-12-31"]),
        ("date,kind\n" + (many + many).joined(separator: "\n"), "EXCEPTION_TWICE", ["2011-01-01"]),
      ]
      for (text, expected, words) in cases {
        let outcome = try await house.refusedWithoutTrace { try await house.read(text) }
        #expect(outcome == "\(expected) text", "\(text.prefix(80))")
        let message = try await refusal { try await house.read(text) }.message
        #expect(words.allSatisfy(message.contains), "\(message) of \(text.prefix(80))")
      }
      let unknown = try await house.refusedWithoutTrace { try await house.read(Self.csv, into: "none") }
      #expect(unknown == "CALENDAR_NOT_FOUND code")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `days that leave a target of the policy in force without an end are refused`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      // Five hundred weeks of one minute each are within twenty years, but not behind eleven closed ones.
      _ = try await house.put("standard", .rare)
      _ = try await house.admin.policies.put(.of(resolve: "500wd"))
      _ = try await house.admin.policies.activate(ActivatePolicyRequest(number: 2))
      let closed = (0..<4000).map { Shanghai.zone.day(at: TestClock.startMs + Int64($0) * TestClock.dayMs).text }
      let text = "date,kind\n" + closed.map { "\($0),closed" }.joined(separator: "\n")
      let outcome = try await house.refusedWithoutTrace { try await house.read(text) }
      #expect(outcome == "TARGET_NEVER_DUE text")
      _ = try await house.put("other", .rare)
      let other = try await house.read(text, into: "other")
      #expect(other.exceptionCount == 4000, "no rule counts in this one")
    }
  }
}
