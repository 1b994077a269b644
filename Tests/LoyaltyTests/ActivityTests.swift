import Contract
import Operations
import TestHouse
import Testing
import Zones

@testable import Loyalty

struct ActivityTests {
  private static func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text: text)) }

  private static func amounts(_ spend: Int64, _ points: Int64 = 0, _ growth: Int64 = 0) -> TierAmounts {
    TierAmounts(spend: spend, points: points, growth: growth)
  }

  @Test func `days stand in order, each once, and come back from their text`() throws {
    var activity = Activity()
    try activity.add(Self.amounts(100, 10, 20), on: Self.day("2026-03-02"), path: "amount")
    try activity.add(Self.amounts(7), on: Self.day("2026-02-28"), path: "amount")
    try activity.add(Self.amounts(1, 2, 3), on: Self.day("2026-03-02"), path: "amount")
    try activity.add(Self.amounts(0), on: Self.day("2026-03-01"), path: "amount")
    #expect(activity.text == "20512:7:0:0;20514:101:12:23;")
    #expect(Activity(text: activity.text) == activity)
    #expect(activity.lifetime == Self.amounts(108, 12, 23))
  }

  @Test(arguments: ["", ":1:2:3;", "-1:5:0:0;0:6:0:0;", ":9:8:7;20512:9223372036854775798:0:0;"])
  func `any text comes back as it was`(text: String) { #expect(Activity(text: text).text == text) }

  @Test func `a window holds its first day and not the day behind its last`() throws {
    let activity = Activity(text: "20512:1:10:100;20513:2:20:200;20514:4:40:400;20515:8:80:800;")
    let (from, until) = (CivilDay(days: 20513), CivilDay(days: 20515))
    #expect(activity.sum(.spend, from: from, until: until) == 6)
    #expect(activity.sum(.points, from: from, until: until) == 60)
    #expect(activity.sum(.growth, from: from, until: until) == 600)
    #expect(activity.sum(.spend, from: until, until: until) == 0)
  }

  @Test func `a day from which all is taken back is gone`() throws {
    var activity = Activity(text: "20512:100:10:0;20513:5:0:0;")
    try activity.subtract(Self.amounts(40, 4), on: CivilDay(days: 20512))
    #expect(activity.text == "20512:60:6:0;20513:5:0:0;")
    try activity.subtract(Self.amounts(60, 6), on: CivilDay(days: 20512))
    #expect(activity.text == "20513:5:0:0;")
  }

  @Test func `what would take more back than was earned is a fault`() throws {
    var activity = Activity(text: ":0:1:0;20512:100:10:0;")
    try activity.subtract(Self.amounts(0, 1), on: CivilDay(days: 3))
    #expect(throws: LedgerFault.self) { try activity.subtract(Self.amounts(101), on: CivilDay(days: 20512)) }
  }

  @Test func `days that no window can ask for are put together and still count for a lifetime`() throws {
    let today = try Self.day("2026-03-02")
    var activity = Activity()
    try activity.add(Self.amounts(1), on: Self.day("2023-02-28"), path: "amount")
    try activity.add(Self.amounts(2), on: Self.day("2023-03-01"), path: "amount")
    try activity.add(Self.amounts(4), on: Self.day("2023-03-02"), path: "amount")
    try activity.add(Self.amounts(8), on: today, path: "amount")
    #expect(Activity.firstDayNeeded(today: today).text == "2023-03-02")
    activity.prune(today: today)
    #expect(activity.text == ":3:0:0;19418:4:0:0;20514:8:0:0;" && activity.lifetime.spend == 15)
    // A day that is told late once more, then a refund that is larger than what stands under it by now.
    try activity.add(Self.amounts(5), on: Self.day("2023-03-01"), path: "amount")
    try activity.subtract(Self.amounts(6), on: Self.day("2023-03-01"))
    #expect(activity.text == ":2:0:0;19418:4:0:0;20514:8:0:0;")
    activity.prune(today: today)
    #expect(activity.text == ":2:0:0;19418:4:0:0;20514:8:0:0;")
  }

  @Test func `a lifetime larger than any number is refused and changes nothing`() throws {
    var activity = Activity(text: ":1:0:0;20512:9223372036854775800:0:0;")
    let before = activity
    #expect(throws: Refusal(.pointsTooLarge, path: "amount")) {
      try activity.add(Self.amounts(7), on: CivilDay(days: 20513), path: "amount")
    }
    let other = Activity(text: "20513:7:0:0;")
    #expect(throws: Refusal(.pointsTooLarge, path: "into")) { try activity.merge(other, path: "into") }
    #expect(activity == before)
    try activity.add(Self.amounts(6), on: CivilDay(days: 20513), path: "amount")
    #expect(activity.lifetime.spend == .max)
  }

  @Test(arguments: [UInt64](1...20))
  func `it agrees with a list of all that was added`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var (mine, theirs) = (Activity(), Activity())
    var all: [(day: Int64, amounts: TierAmounts)] = []
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let day = Int64.random(in: -5...80, using: &random)
      let amounts = Self.amounts(
        .random(in: 0...50, using: &random), .random(in: 0...5, using: &random), .random(in: 0...1, using: &random))
      all.append((day, amounts))
      if Bool.random(using: &random) {
        try mine.add(amounts, on: CivilDay(days: day), path: "amount")
      } else {
        try theirs.add(amounts, on: CivilDay(days: day), path: "amount")
      }
    }
    try mine.merge(theirs, path: "into")
    for _ in 0..<Int.random(in: 0...20, using: &random) where !all.isEmpty {
      let (day, amounts) = all.remove(at: Int.random(in: 0..<all.count, using: &random))
      try mine.subtract(amounts, on: CivilDay(days: day))
    }
    #expect(Activity(text: mine.text) == mine)
    #expect(mine.days.map(\.day) == Set(all.filter { $0.amounts != TierAmounts() }.map(\.day)).sorted())
    for metric in [TierMetric.spend, .points, .growth] {
      #expect(mine.lifetime.of(metric) == all.reduce(0) { $0 + $1.amounts.of(metric) })
      for _ in 0..<20 {
        let from = Int64.random(in: -10...90, using: &random)
        let until = from + .random(in: 0...60, using: &random)
        let expected = all.filter { from <= $0.day && $0.day < until }.reduce(0) { $0 + $1.amounts.of(metric) }
        #expect(mine.sum(metric, from: CivilDay(days: from), until: CivilDay(days: until)) == expected)
      }
    }
  }
}
