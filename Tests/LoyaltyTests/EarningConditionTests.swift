import Contract
import Loyalty
import Testing
import Zones

/// Each condition, at its edges.
struct EarningConditionTests {
  /// Whether a rule with that condition gives for a purchase at the instant.
  private func gives(
    at ms: Int64, zone: String = "Asia/Shanghai", member: EarningMember = EarningMember(), paid: Int64 = 100,
    _ fill: (inout EarningRule) -> Void
  ) throws -> Bool {
    var run = try EarningCase([.of(.fixed, "f", 1, fill)], zone: zone)
    run.member = member
    return run.earns(EarningPurchase(effectiveMs: ms, paid: paid)) == "1/0 f:1"
  }

  @Test(arguments: [(-1, false), (0, true), (999, true), (1000, false)])
  func `a window holds its beginning and not its end`(offset: Int64, expected: Bool) throws {
    #expect(
      try gives(at: noon + offset) {
        $0.fromMs = noon
        $0.untilMs = noon + 1000
      } == expected)
    #expect(try gives(at: noon + offset) { $0.fromMs = noon } == (offset >= 0))
    #expect(try gives(at: noon + offset) { $0.untilMs = noon + 1000 } == (offset < 1000))
  }

  @Test func `weekdays are the zone's`() throws {
    // Monday 2026-03-02, 07:00 in Shanghai, when it is Sunday in London.
    let ms = try clock("2026-03-02", 7)
    #expect(try gives(at: ms) { $0.weekdays = [1] })
    #expect(try !gives(at: ms) { $0.weekdays = [7] })
    #expect(try gives(at: ms, zone: "Europe/London") { $0.weekdays = [7] })
    for (index, day) in (2...8).enumerated() {
      let ms = try clock("2026-03-0\(day)", 12)
      for weekday in 1...7 { #expect(try gives(at: ms) { $0.weekdays = [UInt32(weekday)] } == (weekday == index + 1)) }
      #expect(try gives(at: ms) { $0.weekdays = [1, 2, 3, 4, 5] } == (index < 5))
    }
  }

  @Test(
    arguments: [
      (540, 600, 539, false), (540, 600, 540, true), (540, 600, 599, true), (540, 600, 600, false),
      // Over midnight.
      (1320, 120, 1319, false), (1320, 120, 1320, true), (1320, 120, 1439, true), (1320, 120, 0, true),
      (1320, 120, 119, true), (1320, 120, 120, false), (1320, 0, 1439, true), (1320, 0, 0, false),
      // One of the two, and both the same.
      (nil, 60, 59, true), (nil, 60, 60, false), (60, nil, 59, false), (60, nil, 1439, true), (300, 300, 299, true),
      (300, 300, 300, true), (0, 1440, 0, true), (0, 1440, 1439, true),
    ] as [(UInt32?, UInt32?, Int, Bool)])
  func `minutes of the day`(from: UInt32?, until: UInt32?, minute: Int, expected: Bool) throws {
    let first = try clock("2026-03-04", 0, minute)
    for ms in [first, first + 59_999] {
      #expect(
        try gives(at: ms) {
          $0.fromMinute = from
          $0.untilMinute = until
        } == expected)
    }
  }

  @Test func `on days of 23 and 25 hours the minutes are those that clocks show`() throws {
    func at(_ ms: Int64, _ from: UInt32, _ until: UInt32) throws -> Bool {
      try gives(at: ms, zone: "Europe/Berlin") {
        $0.fromMinute = from
        $0.untilMinute = until
      }
    }
    // 2026-03-29: 02:00 is 03:00 there, which is 01:00 in UTC.
    let gap = try clock("2026-03-29", 1, in: "UTC")
    #expect(try !at(gap - 1, 120, 180) && !at(gap, 120, 180) && at(gap, 180, 181) && at(gap - 1, 119, 120))
    // 2026-10-25: 02:30 comes twice.
    let twice = try clock("2026-10-25", 0, 30, in: "UTC")
    #expect(try at(twice, 150, 151) && at(twice + 3_600_000, 150, 151) && !at(twice + 7_200_000, 150, 151))
    // Its last hour is still that Sunday.
    let last = try clock("2026-10-25", 22, 59, in: "UTC")
    #expect(try gives(at: last, zone: "Europe/Berlin") { $0.weekdays = [7] })
    #expect(try !gives(at: last + 60_000, zone: "Europe/Berlin") { $0.weekdays = [7] })
  }

  @Test(arguments: [
    (5, 4, "2026-05-04", true, true), (5, 4, "2026-05-05", false, true), (5, 4, "2026-04-04", false, false),
    (2, 29, "2024-02-29", true, true), (2, 29, "2024-02-28", false, true), (2, 29, "2026-02-28", true, true),
    (2, 29, "2026-03-01", false, false), (2, 28, "2024-02-29", false, true), (12, 31, "2026-12-31", true, true),
  ])
  func `birthdays are the zone's days`(
    month: Int, day: Int, on text: String, isDay: Bool, isMonth: Bool
  ) throws {
    let member = EarningMember(birthday: Birthday(month: month, day: day))
    let zone = "America/Los_Angeles"
    for ms in [try clock(text, 0, in: zone), try clock(text, 23, 59, in: zone)] {
      #expect(try gives(at: ms, zone: zone, member: member) { $0.birthday = .day } == isDay)
      #expect(try gives(at: ms, zone: zone, member: member) { $0.birthday = .month } == isMonth)
      #expect(try !gives(at: ms, zone: zone) { $0.birthday = .month }, "without a birthday there is none")
    }
  }

  @Test func `no month has such a day, so it is no birthday`() {
    #expect(
      Birthday(month: 2, day: 30) == nil && Birthday(month: 4, day: 31) == nil && Birthday(month: 13, day: 1) == nil)
  }

  @Test func `a birthday rule gives on the day, once a year`() throws {
    var run = try EarningCase([.of(.birthday, "b", 88), .rate("r", 1, per: 100), .times("x", 2000)])
    run.member.birthday = Birthday(month: 3, day: 4)
    #expect(run.earns(100) == "90/0 b:88 r:2")
    let earning = try run.rules.award(EarningPurchase(effectiveMs: noon, paid: 1), to: run.member) { _, _ in 0 }
    #expect(earning.birthdayYear == 2026)
    run.member.birthdayYear = 2025
    #expect(run.earns(100) == "90/0 b:88 r:2")
    run.member.birthdayYear = 2026
    #expect(run.earns(100) == "2/0 r:2")
    run.member.birthdayYear = 0
    #expect(run.earns(100, at: noon - 86_400_000) == "2/0 r:2")
    run.member.birthdayYear = 2027
    #expect(run.earns(100) == "2/0 r:2", "a late purchase of an earlier year brings no second gift")
    run.member.birthday = nil
    #expect(run.earns(100) == "2/0 r:2")
  }

  @Test func `a birthday that gave nothing is not used up`() throws {
    var run = try EarningCase([.of(.birthday, "b", 88)]) { $0.limits = MemberLimits(earnPerDay: 10) }
    run.member.birthday = Birthday(month: 3, day: 4)
    run.member.earnedToday = 10
    let earning = try run.rules.award(EarningPurchase(effectiveMs: noon, paid: 1), to: run.member) { _, _ in 0 }
    #expect(earning.points == 0 && earning.birthdayYear == nil)
  }

  @Test func `tiers and the smallest amount`() throws {
    let gold = EarningMember(tier: "gold")
    #expect(try gives(at: noon, member: gold) { $0.tiers = ["silver", "gold"] })
    #expect(try !gives(at: noon, member: gold) { $0.tiers = ["silver"] })
    #expect(try !gives(at: noon) { $0.tiers = ["gold"] }, "who has no tier has none of these")
    #expect(try gives(at: noon, paid: 500) { $0.minAmountMinor = 500 })
    #expect(try !gives(at: noon, paid: 499) { $0.minAmountMinor = 500 })
  }

  @Test func `all conditions must hold`() throws {
    let member = EarningMember(tier: "gold", birthday: Birthday(month: 3, day: 4))
    func all(_ spoil: (inout EarningRule) -> Void) throws -> Bool {
      try gives(at: noon, member: member) {
        $0.weekdays = [3]
        $0.fromMinute = 720
        $0.untilMinute = 721
        $0.birthday = .day
        $0.tiers = ["gold"]
        $0.minAmountMinor = 100
        $0.fromMs = noon
        $0.untilMs = noon + 1
        spoil(&$0)
      }
    }
    #expect(try all { _ in })
    #expect(
      try !all { $0.weekdays = [4] } && !all { ($0.fromMinute, $0.untilMinute) = (721, 722) }
        && !all { $0.tiers = ["x"] })
    #expect(try !all { $0.minAmountMinor = 101 } && !all { $0.untilMs = noon } && !all { $0.categories = ["tea"] })
  }
}
