import Contract
import Loyalty
import Testing
import Zones

/// When points live, by tables: ends of months, 29 February, days of 23 and 25 hours.
struct PointCalendarTests {
  private func calendar(
    _ zone: String = "Asia/Shanghai", expiry: ExpiryPolicy? = nil, pending: PendingPolicy? = nil
  ) throws -> PointCalendar {
    var config = ProgramConfig()
    config.expiry = expiry
    config.pending = pending
    return PointCalendar(config, try #require(Zone.named(zone)))
  }

  private func expect(
    _ expiry: ExpiryPolicy, from day: String, to expected: String, in zone: String = "Asia/Shanghai"
  ) throws {
    let calendar = try calendar(zone, expiry: expiry)
    for hour in [0, 12, 23] {
      let found = calendar.expiryMs(confirmedMs: try clock(day, hour, in: zone))
      #expect(found == (try clock(expected, 0, in: zone)), "\(day) \(hour):00 \(zone)")
    }
    #expect(calendar.inactiveMs(activityMs: noon) == PointCalendar.never)
  }

  @Test func `without policies points live at once and for ever`() throws {
    let calendar = try calendar()
    #expect(calendar.confirmMs(effectiveMs: noon) == noon)
    #expect(calendar.expiryMs(confirmedMs: noon) == .max && calendar.inactiveMs(activityMs: noon) == .max)
    #expect(!calendar.expiresByInactivity)
  }

  @Test(arguments: [
    (1, "2026-03-04", "2026-03-06"), (30, "2026-01-31", "2026-03-03"), (365, "2024-02-29", "2025-03-01"),
    (1, "2024-02-28", "2024-03-01"), (1, "2026-02-27", "2026-03-01"), (1, "2026-12-31", "2027-01-02"),
  ])
  func `days end with the last of them`(count: UInt32, day: String, expected: String) throws {
    try expect(ExpiryPolicy(kind: .days, count: count), from: day, to: expected)
    try expect(ExpiryPolicy(kind: .days, count: count), from: day, to: expected, in: "America/New_York")
  }

  @Test(arguments: [
    (1, "2026-01-31", "2026-03-01"), (1, "2024-01-31", "2024-03-01"), (12, "2024-02-29", "2025-03-01"),
    (1, "2026-03-04", "2026-04-05"), (1, "2026-03-31", "2026-05-01"), (48, "2024-02-29", "2028-03-01"),
    (12, "2026-12-31", "2028-01-01"),
  ])
  func `months end with the same day of another month`(count: UInt32, day: String, expected: String) throws {
    try expect(ExpiryPolicy(kind: .months, count: count), from: day, to: expected)
    try expect(ExpiryPolicy(kind: .months, count: count), from: day, to: expected, in: "America/Sao_Paulo")
  }

  @Test(arguments: [
    (ExpiryKind.days, 1, "2026-03-30", "2026-04-01"), (.days, 1, "2026-03-31", "2026-05-01"),
    (.days, 10, "2026-12-25", "2027-02-01"), (.months, 1, "2026-01-31", "2026-03-01"),
    (.months, 12, "2026-03-04", "2027-04-01"), (.months, 1, "2024-01-15", "2024-03-01"),
  ])
  func `to the end of the month`(kind: ExpiryKind, count: UInt32, day: String, expected: String) throws {
    try expect(ExpiryPolicy(kind: kind, count: count, toMonthEnd: true), from: day, to: expected)
  }

  @Test(arguments: [
    (12, 31, 1, "2026-03-04", "2027-01-01"), (12, 31, 1, "2026-12-31", "2027-01-01"),
    (12, 31, 2, "2026-12-31", "2028-01-01"), (3, 3, 1, "2026-03-04", "2027-03-04"),
    (3, 4, 1, "2026-03-04", "2026-03-05"), (2, 29, 1, "2026-01-01", "2026-03-01"),
    (2, 29, 1, "2026-02-28", "2026-03-01"), (2, 29, 1, "2026-03-01", "2027-03-01"),
    (2, 29, 1, "2027-03-01", "2028-03-01"), (2, 29, 1, "2028-02-28", "2028-03-01"),
    (6, 30, 3, "2026-07-01", "2029-07-01"),
  ])
  func `a day of the year`(month: UInt32, day: UInt32, count: UInt32, from: String, expected: String) throws {
    try expect(ExpiryPolicy(kind: .fixedDay, count: count, month: month, day: day), from: from, to: expected)
  }

  @Test func `a day of the year without a day would never come`() throws {
    let calendar = try calendar(expiry: ExpiryPolicy(kind: .fixedDay, count: 1, month: 2, day: 30))
    #expect(calendar.expiryMs(confirmedMs: noon) == .max)
  }

  @Test func `inactivity takes all points at once, so that no lot has a date`() throws {
    let calendar = try calendar(expiry: ExpiryPolicy(kind: .inactiveDays, count: 90))
    #expect(calendar.expiresByInactivity && calendar.expiryMs(confirmedMs: noon) == .max)
    #expect(calendar.inactiveMs(activityMs: try clock("2026-03-04", 0)) == (try clock("2026-06-03", 0)))
    #expect(calendar.inactiveMs(activityMs: try clock("2026-03-04", 23, 59)) == (try clock("2026-06-03", 0)))
  }

  @Test(arguments: [(1, "2026-03-05"), (7, "2026-03-11"), (366, "2027-03-05")])
  func `pending points wait for the beginning of a day`(days: UInt32, expected: String) throws {
    let calendar = try calendar(pending: PendingPolicy(days: days))
    for hour in [0, 12, 23] {
      #expect(calendar.confirmMs(effectiveMs: try clock("2026-03-04", hour)) == (try clock(expected, 0)))
    }
  }

  @Test func `or for somebody to confirm them`() throws {
    #expect(try calendar(pending: PendingPolicy(untilEvent: true)).confirmMs(effectiveMs: noon) == .max)
  }

  @Test func `days are as long as clocks make them`() throws {
    // Berlin: 2026-03-29 has 23 hours, 2026-10-25 has 25.
    let zone = "Europe/Berlin"
    let (spring, autumn) = (try clock("2026-03-28", 12, in: zone), try clock("2026-10-24", 12, in: zone))
    let waiting = try calendar(zone, pending: PendingPolicy(days: 2))
    #expect(waiting.confirmMs(effectiveMs: spring) - spring == 35 * 3_600_000)
    #expect(waiting.confirmMs(effectiveMs: autumn) - autumn == 37 * 3_600_000)
    let expiring = try calendar(zone, expiry: ExpiryPolicy(kind: .days, count: 1))
    #expect(expiring.expiryMs(confirmedMs: spring) - spring == 35 * 3_600_000)
    #expect(expiring.expiryMs(confirmedMs: autumn) - autumn == 37 * 3_600_000)
    // Santiago: 2026-09-06 begins at 01:00.
    let santiago = try calendar("America/Santiago", pending: PendingPolicy(days: 1))
    let eve = try clock("2026-09-05", 12, in: "America/Santiago")
    #expect(santiago.confirmMs(effectiveMs: eve) - eve == 12 * 3_600_000)
  }

  @Test func `points that come back live some days more`() throws {
    #expect(try calendar().expiryMs(daysAfter: noon, 7) == (try clock("2026-03-12", 0)))
  }
}
