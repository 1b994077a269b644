import Contract
import TestHouse
import Testing
import Zones

@testable import Loyalty

/// Random histories against a fold over all that was ever earned.
struct TierHistoryTests {
  private static let zones = ["Asia/Shanghai", "America/New_York", "Asia/Beirut", "Pacific/Apia", "UTC"]

  private static func policy(_ random: inout SeededGenerator) throws -> TierPolicy {
    TierPolicy(
      metric: .spend,
      window: try #require(
        [.calendarYear, .rollingYear, .membershipYear, .membershipYear, .lifetime].randomElement(using: &random)),
      upgradeAtPeriodEnd: [nil, nil, true].randomElement(using: &random) ?? nil,
      downgrade: try #require([.oneLevel, .full, .full, .never].randomElement(using: &random)),
      graceDays: [nil, 1, 30, 90, 366].randomElement(using: &random) ?? nil,
      refundRequalifies: [nil, true].randomElement(using: &random) ?? nil)
  }

  @Test(arguments: [UInt64](1...300))
  func `after any history the tier is what a fold over all activity gives`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let policy = try Self.policy(&random)
    let joined = try #require(
      ["2024-02-29", "2021-01-01", "2022-12-31", "2023-05-17"].randomElement(using: &random))
    let zone = try #require(Self.zones.randomElement(using: &random))
    var walk = try TierWalk(policy, joined: joined, zone: zone)
    var model = TierModel(config: walk.config, zone: walk.zone, joined: walk.joinedDay)
    var ms = try walk.instant(joined[...])
    model.join(ms)
    for step in 0..<80 {
      ms = Self.next(ms, walk, &random)
      walk.settle(to: ms)
      model.settle(ms)
      try Self.act(&walk, &model, ms, &random)
      let place = "seed \(seed), step \(step), \(policy)"
      try #require(walk.moves == model.history, "\(place)")
      try #require(walk.state.tier == walk.config.tiers[model.tier].code, "\(place)")
      try #require(walk.state.untilMs == model.untilMs && walk.state.floorUntilMs == model.floorMs, "\(place)")
      try #require(walk.state.graceFromDay == model.grace?.days, "\(place)")
      try #require(walk.rules.rank(walk.state.tier) >= walk.rules.floorRank(walk.state), "\(place)")
      #expect(Activity(text: walk.activity.text) == walk.activity)
    }
  }

  /// Some hours or months on, or right at the next instant that matters.
  private static func next(_ ms: Int64, _ walk: TierWalk, _ random: inout SeededGenerator) -> Int64 {
    let hour: Int64 = 3_600_000
    let due = walk.state.nextDueMs
    switch Int.random(in: 0..<10, using: &random) {
    case 0 where due < .max: return max(ms, due - 1)
    case 1 where due < .max: return max(ms, due)
    case 2: return ms + .random(in: 0...400 * 24, using: &random) * hour
    default: return ms + .random(in: 0...40 * 24, using: &random) * hour
    }
  }

  private static func act(
    _ walk: inout TierWalk, _ model: inout TierModel, _ ms: Int64, _ random: inout SeededGenerator
  ) throws {
    let today = walk.zone.day(at: ms)
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<7:
      let isLate = Int.random(in: 0..<4, using: &random) == 0
      let back = isLate ? Int64.random(in: 1...800, using: &random) : 0
      let day = max(walk.joinedDay, today.adding(days: -back))
      let spend = Int64.random(in: 0...2000, using: &random)
      try walk.earn(spend, at: ms, for: day)
      model.earn(spend, ms, for: day)
    case 7, 8:
      let left = Dictionary(grouping: model.earned, by: \.day).mapValues { $0.map(\.spend).reduce(0, +) }
      guard let (day, most) = left.filter({ $0.value > 0 }).min(by: { $0.key < $1.key }) ?? nil else { return }
      let pick = Bool.random(using: &random) ? left.filter { $0.value > 0 }.max { $0.key < $1.key } : (day, most)
      guard let pick else { return }
      let spend = Int64.random(in: 1...pick.value, using: &random)
      try walk.refund(spend, at: ms, of: pick.key)
      model.refund(spend, ms, of: pick.key)
    case 9:
      let level = [nil, 1, 2].randomElement(using: &random) ?? nil
      let untilMs = Bool.random(using: &random) ? nil : walk.state.untilMs.map { max($0, ms + 1) } ?? ms + 1
      walk.take(
        walk.rules.floorSet(walk.state, floor: level.map { walk.config.tiers[$0].code }, untilMs: untilMs, at: ms))
      model.setFloor(level, untilMs, ms)
    default: break
    }
  }
}
