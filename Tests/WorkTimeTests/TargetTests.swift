import Testing
import WorkTime
import Zones

/// How targets are written.
struct TargetTests {
  static let hour: Int64 = 3_600_000

  @Test(
    arguments: [
      ("30m", "30m", .around, hour / 2), ("24h", "24h", .around, 24 * hour), ("60d", "60d", .around, 1440 * hour),
      ("0.5bh", "0.5bh", .working, hour / 2), ("4bh", "4bh", .working, 4 * hour), ("5wd", "5wd", .working, 135_000_000),
      ("007h", "7h", .around, 7 * hour), ("1.50bh", "1.5bh", .working, 5_400_000),
      ("2.0000d", "2d", .around, 48 * hour),
      ("0.0500h", "0.05h", .around, 180_000), ("0.0167bh", "0.0167bh", .working, 60_120),
      ("0.0001wd", "0.0001wd", .working, 2700), ("0.0167m", "0.0167m", .around, 1002),
      ("3653d", "3653d", .around, 87_672 * hour), ("87672bh", "87672bh", .working, 87_672 * hour),
      ("5260320m", "5260320m", .around, 87_672 * hour), ("3653wd", "3653wd", .working, 98_631_000_000),
    ] as [(String, String, ClockTarget.Basis, Int64)])
  func `a target has one form, a basis and a length`(
    text: String, normal: String, basis: ClockTarget.Basis, ms: Int64
  ) {
    let target = Cases.target(text)
    #expect(target.text == normal && target.basis == basis && target.ms(in: Cases.china) == ms)
    #expect(ClockTarget(text: normal) == target)
  }

  @Test(arguments: [
    "", "h", "1", "5 wd", " 5wd", "5wd ", "5WD", "5Wd", "-5wd", "+5wd", "5.wd", ".5wd", "5..1wd", "1.2.3h", "1,5h",
    "5w",
    "5hb", "5s", "5min", "1e2h", "0h", "0.0000h", "0.0001m", "0.0166m", "0.0002h", "1.00001h", "3653.0001d", "3654d",
    "87672.0001h", "3654wd", "9999999999999h", "99999999999999999999h", "٥h", "五h", "5wd\0", "5\u{301}wd", "5h5m",
    "999999999999d",
  ])
  func `other texts are no target`(text: String) { #expect(ClockTarget(text: text) == nil) }

  @Test func `a working day counts what the calendar says, rounded up to the millisecond`() {
    let zone = Cases.zone("UTC")
    let calendar = WorkCalendar(zone: zone, week: Cases.officeWeek, exceptions: [:], usualDayMs: 28_800_001)
    #expect(Cases.target("1wd").ms(in: calendar) == 28_800_001)
    #expect(Cases.target("0.5wd").ms(in: calendar) == 14_400_001)
    #expect(Cases.target("3653wd").ms(in: calendar) == 3653 * 28_800_001)
    let long = WorkCalendar(zone: zone, week: Cases.officeWeek, exceptions: [:], usualDayMs: 172_800_000)
    #expect(Cases.target("3653wd").ms(in: long) == 3653 * 172_800_000)
  }
}
