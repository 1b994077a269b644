import Foundation
import Testing

@testable import Console

struct CalendarTests {
  /// 2026-06-30T23:59:00+08:00
  let now: Int64 = 1_782_835_140_000
  var reader: InstantReader { InstantReader(zone: .fixed(hours: 8), nowMs: now) }

  @Test(
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-06-30", 20_634), ("1850-01-01", -43_829),
      ("9999-12-31", 2_932_896), ("0001-01-01", -719_162),
    ] as [(String, Int64)])
  func `a date is a number of days`(text: String, number: Int64) {
    #expect(Day(text)?.number == number)
    #expect(Day(number: number).text == text)
  }

  @Test func `every day of eight centuries comes back`() {
    for number in stride(from: Int64(-150_000), to: 150_000, by: 1) {
      let day = Day(number: number)
      #expect(Day(day.text)?.number == number)
    }
  }

  @Test(arguments: [
    "2026-02-30", "2025-02-29", "2026-13-01", "2026-1-1", "2026-01-01x", "", "٢٠٢٦-01-01", "+026-01-01",
  ])
  func `what no calendar has is refused`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(
    arguments: [
      ("today", 20_634), ("today-7d", 20_627), ("today+2w", 20_648), ("今天", 20_634), ("2026-03-01", 20_513),
    ] as [(String, Int64)])
  func `days as people write them`(text: String, number: Int64) {
    #expect(reader.day(text) == number)
  }

  @Test(
    arguments: [
      ("1970-01-01", -28_800_000), ("1970-01-01T08:00", 0), ("1970-01-01T00:00Z", 0), ("1970-01-01T00:00:01.5Z", 1500),
      ("1970-01-01T05:30:00+05:30", 0), ("1969-12-31 20:00-04:00", 0), ("now", 1_782_835_140_000),
      ("now-2h", 1_782_827_940_000), ("现在", 1_782_835_140_000), ("today", 1_782_748_800_000),
      ("today-7d", 1_782_144_000_000), ("today+9h", 1_782_781_200_000),
    ] as [(String, Int64)])
  func `instants as people write them`(text: String, ms: Int64) {
    #expect(reader.instant(text) == ms)
  }

  @Test(arguments: [
    "now-", "now-7y", "now7d", "2026-03-01T", "2026-03-01T25:00", "2026-03-01T10:60", "2026-03-01T1:00", "tomorrow",
    "2026-03-01T10:00+8", "now-99999999999999999999d",
  ])
  func `what is no instant is refused`(text: String) {
    #expect(reader.instant(text) == nil)
  }

  @Test func `an instant shows in local time and reads back`() {
    let zone = Zone.fixed(hours: 8)
    #expect(zone.text(instantMs: now) == "2026-06-30 23:59:00")
    #expect(zone.text(instantMs: -1) == "1970-01-01 07:59:59")
    #expect(zone.text(instantMs: .max) == "\(Int64.max)")
    #expect(zone.text(instantMs: .min) == "\(Int64.min)")
    #expect(reader.instant("2026-06-30 23:59:00") == now)
  }

  @Test(
    arguments: [
      ("12.50 CNY", 1250, "CNY"), ("12.50CNY", 1250, "CNY"), ("cny 12.5", 1250, "CNY"), ("-0.05 USD", -5, "USD"),
      ("1250 JPY", 1250, "JPY"), ("1.234 KWD", 1234, "KWD"), ("1_000 CNY", 100_000, "CNY"), ("0 CNY", 0, "CNY"),
      ("92233720368547758.07 CNY", .max, "CNY"),
    ] as [(String, Int64, String)])
  func `money is exact`(text: String, minor: Int64, currency: String) throws {
    let money = try #require(MoneyText.parse(text))
    #expect(money.minor == minor && money.currency == currency)
    let again = try #require(MoneyText.parse(MoneyText.text(minor: minor, currency: currency)))
    #expect(again.minor == minor)
  }

  @Test(arguments: [
    "12.505 CNY", "1.5 JPY", "12.50", "CNY", "1,000 CNY", "12. CNY", ".5 CNY", "1 YUAN", "99999999999999999999 CNY",
    "1.2.3 CNY", "--1 CNY",
  ])
  func `what is no amount is refused`(text: String) {
    #expect(MoneyText.parse(text) == nil)
  }
}
