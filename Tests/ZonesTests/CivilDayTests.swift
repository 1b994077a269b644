import Testing
import Zones

/// Days of the calendar, in no zone.
struct CivilDayTests {
  @Test(
    arguments: [
      (0, "1970-01-01", 4), (-1, "1969-12-31", 3), (58, "1970-02-28", 6), (59, "1970-03-01", 7),
      (11_016, "2000-02-29", 2), (11_017, "2000-03-01", 3), (20_512, "2026-02-28", 6), (20_513, "2026-03-01", 7),
      (20_818, "2026-12-31", 4), (20_819, "2027-01-01", 5), (47_540, "2100-02-28", 7), (47_541, "2100-03-01", 1),
      (-25_508, "1900-03-01", 4), (-719_162, "0001-01-01", 1), (2_932_896, "9999-12-31", 5),
    ] as [(Int64, String, Int)])
  func `a number of days is a day, its text and its weekday`(days: Int64, text: String, weekday: Int) throws {
    let day = CivilDay(days: days)
    #expect(day.text == text && day.monthText == text.prefix(7) && day.weekday == weekday && day.days == days)
    #expect(CivilDay(text: text) == day)
  }

  @Test func `every day of the calendar follows the one before`() {
    var (before, wrong) = (CivilDay.first, 0)
    for days in (CivilDay.first.days + 1)...CivilDay.last.days {
      let day = CivilDay(days: days)
      let isNext =
        day.day == before.day + 1 && day.month == before.month && day.year == before.year
        || day.day == 1 && before == before.lastOfMonth
          && day.year * 12 + day.month == before.year * 12 + before.month + 1
      if !isNext || day.days != days || day.weekday != before.weekday % 7 + 1 || day <= before { wrong += 1 }
      before = day
    }
    #expect(wrong == 0 && before == .last)
  }

  @Test(
    arguments: [
      (2026, 2, 29), (2100, 2, 29), (1900, 2, 29), (2024, 2, 30), (2026, 4, 31), (2026, 6, 31), (2026, 9, 31),
      (2026, 11, 31), (2026, 1, 32), (2026, 1, 0), (2026, 1, -1), (2026, 0, 1), (2026, 13, 1), (0, 1, 1), (-4, 1, 1),
      (10_000, 1, 1), (Int.max, Int.max, Int.max), (Int.min, Int.min, Int.min),
    ])
  func `a day that does not exist is none`(year: Int, month: Int, day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test func `months have the lengths that they have`() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (index, length) in lengths.enumerated() {
      for (year, leap) in [(2026, 0), (2024, 1), (2000, 1), (2100, 0)] {
        let last = length + (index == 1 ? leap : 0)
        #expect(CivilDay(year: year, month: index + 1, day: last)?.lastOfMonth.day == last)
        #expect(CivilDay(year: year, month: index + 1, day: 1)?.lastOfMonth.day == last)
        #expect(CivilDay(year: year, month: index + 1, day: last + 1) == nil)
      }
    }
  }

  @Test(arguments: [
    "", "2026-3-1", "2026-03-1", "20260301", "2026/03/01", "2026-02-29", "2026-03-01 ", " 2026-03-01", "2026-03-01T",
    "0000-01-01", "+026-03-01", "2026-+3-01", "２０２６-03-01", "2026-03-0a", "-026-03-01",
  ])
  func `other texts are no day`(text: String) {
    #expect(CivilDay(text: text) == nil)
  }

  @Test(
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-01-31", 3, "2026-04-30"),
      ("2026-03-31", -1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
      ("2024-02-29", -12, "2023-02-28"), ("2096-02-29", 48, "2100-02-28"), ("2026-12-15", 1, "2027-01-15"),
      ("2026-01-15", -1, "2025-12-15"), ("2026-01-15", -13, "2024-12-15"), ("2026-07-30", 0, "2026-07-30"),
      ("2026-05-31", 1200, "2126-05-31"), ("0001-01-31", -1, "0001-01-01"), ("0001-01-31", 1, "0001-02-28"),
      ("9999-12-15", 1, "9999-12-31"), ("9999-11-15", 1, "9999-12-15"), ("0001-01-01", 119_987, "9999-12-01"),
      ("0001-01-01", .max, "9999-12-31"), ("9999-12-31", .max, "9999-12-31"), ("9999-12-31", .min, "0001-01-01"),
      ("0001-01-01", .min, "0001-01-01"), ("9999-12-31", -119_987, "0001-01-31"),
    ] as [(String, Int, String)])
  func `adding months keeps the day, or takes the month's last`(from: String, months: Int, to: String) throws {
    #expect(try #require(CivilDay(text: from)).adding(months: months).text == to)
  }

  @Test(
    arguments: [
      ("2024-02-29", 2025, "2025-02-28"), ("2024-02-29", 2028, "2028-02-29"), ("2024-02-29", 2100, "2100-02-28"),
      ("2000-02-29", 2000, "2000-02-29"), ("1990-02-28", 2024, "2024-02-28"), ("1990-12-31", 2026, "2026-12-31"),
      ("1990-05-05", 0, "0001-05-05"), ("1990-05-05", .max, "9999-05-05"), ("1990-05-05", .min, "0001-05-05"),
    ] as [(String, Int, String)])
  func `an anniversary is the same day, and 28 February for those of the 29th`(
    born: String, year: Int, falls: String
  ) throws {
    #expect(try #require(CivilDay(text: born)).anniversary(inYear: year).text == falls)
  }

  @Test func `days beyond the calendar are its first and last`() {
    #expect(CivilDay(days: .min) == .first && CivilDay(days: .max) == .last)
    #expect(CivilDay(days: -719_163) == .first && CivilDay(days: 2_932_897) == .last)
    #expect(CivilDay.first.adding(days: .min) == .first && CivilDay.last.adding(days: .max) == .last)
    #expect(CivilDay.first.adding(days: .max) == .last && CivilDay.last.adding(days: .min) == .first)
    #expect(CivilDay.last.adding(days: -1).text == "9999-12-30" && CivilDay.first.adding(days: 1).text == "0001-01-02")
  }

  /// Foundation's calendar is no judge here: it says that 218 months before 1932-04-30 it was 1914-03-01.
  @Test func `sums of months agree with a walk from month to month`() throws {
    var random = SeededRandom(seed: 5)
    for _ in 0..<5000 {
      let day = CivilDay(days: Int64.random(in: -20_000...80_000, using: &random))
      let months = Int.random(in: -600...600, using: &random)
      var first = day.days - Int64(day.day) + 1
      for _ in 0..<abs(months) {
        // The first of a month is the only one among the days from 28 to 31 away.
        first = try #require((28...31).map { first + (months < 0 ? -$0 : $0) }.first { CivilDay(days: $0).day == 1 })
      }
      let next = try #require((28...31).map { first + $0 }.first { CivilDay(days: $0).day == 1 })
      #expect(day.adding(months: months).days == min(first + Int64(day.day) - 1, next - 1), "\(day) \(months)")
    }
  }
}
