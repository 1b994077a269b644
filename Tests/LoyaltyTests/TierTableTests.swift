import Contract
import Testing
import Zones

@testable import Loyalty

/// Histories worked out by hand, as the calendar on the wall has them. Silver begins at 10.00, gold at 30.00.
struct TierTableTests {
  private static func check(_ walk: inout TierWalk, _ history: [String], _ told: [String], _ standing: String) throws {
    try walk.walk(history)
    #expect(Array(walk.told.dropFirst()) == told)
    #expect(walk.standing == standing)
  }

  private static func policy(
    _ window: TierWindow, _ downgrade: TierDowngrade, graceDays: UInt32? = nil, waits: Bool? = nil,
    refund: Bool? = nil, metric: TierMetric = .spend
  ) -> TierPolicy {
    TierPolicy(
      metric: metric, window: window, upgradeAtPeriodEnd: waits, downgrade: downgrade, graceDays: graceDays,
      refundRequalifies: refund)
  }

  // MARK: Calendar years

  @Test(
    arguments: [
      (
        TierDowngrade.oneLevel, nil,
        [
          "2027-01-01+0 gold→gold KEPT 3000", "2028-01-01+0 gold→silver PERIOD_ENDED 0",
          "2029-01-01+0 silver→bronze PERIOD_ENDED 0", "2030-01-01+0 bronze→bronze KEPT 0",
        ], "bronze until 2031-01-01+0"
      ),
      (
        .full, nil,
        [
          "2027-01-01+0 gold→gold KEPT 3000", "2028-01-01+0 gold→bronze PERIOD_ENDED 0",
          "2029-01-01+0 bronze→bronze KEPT 0", "2030-01-01+0 bronze→bronze KEPT 0",
        ], "bronze until 2031-01-01+0"
      ),
      (.never, nil, [], "gold"),
      (
        .oneLevel, 31,
        [
          "2027-01-01+0 gold→gold KEPT 3000", "2028-02-01+0 gold→silver PERIOD_ENDED 0",
          "2029-02-01+0 silver→bronze PERIOD_ENDED 0", "2030-01-01+0 bronze→bronze KEPT 0",
        ], "bronze until 2031-01-01+0"
      ),
      (
        .full, 31,
        [
          "2027-01-01+0 gold→gold KEPT 3000", "2028-02-01+0 gold→bronze PERIOD_ENDED 0",
          "2029-01-01+0 bronze→bronze KEPT 0", "2030-01-01+0 bronze→bronze KEPT 0",
        ], "bronze until 2031-01-01+0"
      ),
    ] as [(TierDowngrade, UInt32?, [String], String)])
  func `a calendar year's tier is won at once and lost as the policy says`(
    downgrade: TierDowngrade, graceDays: UInt32?, then: [String], standing: String
  ) throws {
    var walk = try TierWalk(Self.policy(.calendarYear, downgrade, graceDays: graceDays), joined: "2026-01-15")
    #expect(walk.told == ["2026-01-15 none→bronze JOINED 0"])
    let history = [
      "2026-03-01 earn 999", "2026-03-02 earn 1", "2026-06-01 earn 1999", "2026-12-31 earn 1", "2030-06-01 look",
    ]
    let won = ["2026-03-02 bronze→silver QUALIFIED 1000", "2026-12-31 silver→gold QUALIFIED 3000"]
    try Self.check(&walk, history, won + then, standing)
  }

  @Test func `a purchase can lift over a level, and a year's sum begins anew`() throws {
    var walk = try TierWalk(Self.policy(.calendarYear, .full), joined: "2026-01-15")
    try Self.check(
      &walk, ["2026-12-31 earn 2999", "2027-01-01+0 earn 2999", "2027-01-02 earn 1"],
      [
        "2026-12-31 bronze→silver QUALIFIED 2999", "2027-01-01+0 silver→silver KEPT 2999",
        "2027-01-02 silver→gold QUALIFIED 3000",
      ], "gold until 2028-01-01+0")
  }

  @Test func `a millisecond before the end of the year it still counts`() throws {
    var walk = try TierWalk(Self.policy(.calendarYear, .full), joined: "2026-01-15")
    try Self.check(
      &walk, ["2026-03-01 earn 1000", "2028-01-01-1 look"],
      ["2026-03-01 bronze→silver QUALIFIED 1000", "2027-01-01+0 silver→silver KEPT 1000"], "silver until 2028-01-01+0")
    try walk.walk("2028-01-01-1 earn 1000")
    try walk.walk("2028-01-01+0 look")
    #expect(walk.told.last == "2028-01-01+0 silver→silver KEPT 1000")
    // And at the first instant it counts for the year that begins.
    var late = try TierWalk(Self.policy(.calendarYear, .full), joined: "2026-01-15")
    try late.walk(["2026-03-01 earn 1000", "2028-01-01+0 earn 999"])
    #expect(late.standing == "bronze until 2029-01-01+0")
  }

  @Test func `upgrades can wait for the end of the year`() throws {
    var walk = try TierWalk(Self.policy(.calendarYear, .never, waits: true), joined: "2026-01-15")
    try Self.check(
      &walk, ["2026-03-01 earn 5000", "2027-01-01-1 look"], [], "bronze until 2027-01-01+0")
    try Self.check(
      &walk, ["2027-01-01+0 look", "2028-06-01 look"], ["2027-01-01+0 bronze→gold QUALIFIED 5000"],
      "gold until 2029-01-01+0")
  }

  // MARK: Grace

  @Test func `in grace the year that ended and the days since keep the tier`() throws {
    var walk = try TierWalk(Self.policy(.calendarYear, .full, graceDays: 31), joined: "2026-01-15")
    try walk.walk(["2026-03-01 earn 3000", "2027-05-01 earn 2500", "2028-01-01+0 look"])
    #expect(walk.standing == "gold until 2028-02-01+0 grace 2028-01-01")
    try walk.walk("2028-01-20 earn 499")
    #expect(walk.standing == "gold until 2028-02-01+0 grace 2028-01-01")
    try walk.walk("2028-02-01-1 earn 1")
    #expect(walk.standing == "gold until 2029-01-01+0" && walk.told.last == "2028-01-31 gold→gold KEPT 3000")
  }

  @Test func `at the end of grace the better of the year that ended and the one that runs decides`() throws {
    var walk = try TierWalk(Self.policy(.calendarYear, .full, graceDays: 31), joined: "2026-01-15")
    try walk.walk(["2026-03-01 earn 3000", "2027-05-01 earn 400", "2028-01-20 earn 1100", "2028-02-01+0 look"])
    #expect(walk.told.last == "2028-02-01+0 gold→silver PERIOD_ENDED 1100")
    #expect(walk.standing == "silver until 2029-01-01+0")
    var other = try TierWalk(Self.policy(.calendarYear, .full, graceDays: 31), joined: "2026-01-15")
    try other.walk(["2026-03-01 earn 3000", "2027-05-01 earn 1400", "2028-01-20 earn 100", "2028-02-01+0 look"])
    #expect(other.told.last == "2028-02-01+0 gold→silver PERIOD_ENDED 1400")
  }

  @Test func `what waits for a period's end does not wait to keep a tier in grace`() throws {
    var walk = try TierWalk(Self.policy(.calendarYear, .full, graceDays: 31, waits: true), joined: "2026-01-15")
    try walk.walk(["2026-03-01 earn 1000", "2027-01-01+0 look", "2028-01-10 earn 5000"])
    #expect(walk.told.last == "2028-01-10 silver→silver KEPT 5000" && walk.standing == "silver until 2029-01-01+0")
  }

  @Test func `a tier above is won in grace too, and ends it`() throws {
    var walk = try TierWalk(Self.policy(.calendarYear, .full, graceDays: 31), joined: "2026-01-15")
    try walk.walk(["2026-03-01 earn 1000", "2027-05-01 earn 500", "2028-01-20 earn 3000"])
    #expect(walk.told.last == "2028-01-20 silver→gold QUALIFIED 3000" && walk.standing == "gold until 2029-01-01+0")
  }

  @Test func `a grace as long as a year looks at the year that ran through it`() throws {
    var walk = try TierWalk(Self.policy(.calendarYear, .full, graceDays: 365), joined: "2025-01-15")
    try walk.walk(["2025-03-01 earn 3000", "2027-06-01 earn 1500", "2028-01-01+0 look"])
    #expect(walk.told.suffix(1) == ["2028-01-01+0 gold→silver PERIOD_ENDED 1500"])
    #expect(walk.standing == "silver until 2029-01-01+0")
  }

  // MARK: Years of membership

  @Test func `who joined on 29 February has years that begin on the 28th, but in leap years`() throws {
    var walk = try TierWalk(Self.policy(.membershipYear, .full), joined: "2024-02-29")
    #expect(walk.standing == "bronze until 2025-02-28+0")
    try Self.check(
      &walk, ["2025-02-28-1 earn 1000", "2028-02-28 earn 999", "2028-02-29 look"],
      [
        "2025-02-27 bronze→silver QUALIFIED 1000", "2025-02-28+0 silver→silver KEPT 1000",
        "2026-02-28+0 silver→bronze PERIOD_ENDED 0", "2027-02-28+0 bronze→bronze KEPT 0",
        "2028-02-29+0 bronze→bronze KEPT 999",
      ], "bronze until 2029-02-28+0")
    let days = try ["2024-02-29", "2025-02-27", "2025-02-28", "2028-02-28", "2028-02-29"].map {
      try #require(CivilDay(text: $0))
    }
    #expect(
      days.map { walk.rules.period(of: $0)?.from.text }
        == ["2024-02-29", "2024-02-29", "2025-02-28", "2027-02-28", "2028-02-29"])
  }

  @Test func `a year of membership ends on the anniversary, whatever the calendar`() throws {
    var walk = try TierWalk(Self.policy(.membershipYear, .oneLevel), joined: "2026-05-10")
    try Self.check(
      &walk, ["2026-12-31 earn 600", "2027-05-09 earn 400", "2027-05-10 earn 999"],
      ["2027-05-09 bronze→silver QUALIFIED 1000", "2027-05-10+0 silver→silver KEPT 1000"], "silver until 2028-05-10+0")
  }

  // MARK: Twelve months

  @Test func `twelve months roll from day to day`() throws {
    var walk = try TierWalk(Self.policy(.rollingYear, .full), joined: "2026-01-15")
    #expect(walk.standing == "bronze")
    // The day twelve months before the next one is the first that counts: 2026-03-02 on 2027-03-01.
    try walk.walk(["2026-03-01 earn 500", "2027-03-01 earn 500"])
    #expect(walk.standing == "bronze")
    var other = try TierWalk(Self.policy(.rollingYear, .full), joined: "2026-01-15")
    try Self.check(
      &other, ["2026-03-02 earn 500", "2027-03-01 earn 500"], ["2027-03-01 bronze→silver QUALIFIED 1000"],
      "silver until 2028-03-01+0")
    // On 2028-03-01 the window is [2027-03-01, 2028-03-01).
    try Self.check(
      &other, ["2027-08-01 earn 500", "2028-03-01+0 look"],
      ["2027-03-01 bronze→silver QUALIFIED 1000", "2028-03-01+0 silver→silver KEPT 1000"], "silver until 2029-03-01+0")
    try other.walk("2029-03-01+0 look")
    #expect(other.told.last == "2029-03-01+0 silver→bronze PERIOD_ENDED 0" && other.standing == "bronze")
  }

  @Test func `a higher tier lasts twelve months anew, and one level lower too`() throws {
    var walk = try TierWalk(Self.policy(.rollingYear, .oneLevel), joined: "2026-01-15")
    try Self.check(
      &walk, ["2026-02-01 earn 1000", "2026-08-31 earn 2000", "2027-08-31-1 look"],
      ["2026-02-01 bronze→silver QUALIFIED 1000", "2026-08-31 silver→gold QUALIFIED 3000"], "gold until 2027-08-31+0")
    try walk.walk("2029-08-31+0 look")
    #expect(
      walk.told.suffix(3) == [
        // [2026-08-31, 2027-08-31) holds the 2000.
        "2026-08-31 silver→gold QUALIFIED 3000", "2027-08-31+0 gold→silver PERIOD_ENDED 2000",
        "2028-08-31+0 silver→bronze PERIOD_ENDED 0",
      ])
    #expect(walk.standing == "bronze")
  }

  @Test func `rolling grace is kept by the twelve months that ended and the days since`() throws {
    var walk = try TierWalk(Self.policy(.rollingYear, .full, graceDays: 30), joined: "2026-01-15")
    try walk.walk(["2026-03-01 earn 1000", "2026-03-02 earn 700", "2027-03-01+0 look"])
    // [2026-03-01, 2027-03-01) still holds all of it.
    #expect(walk.told.last == "2027-03-01+0 silver→silver KEPT 1700")
    try walk.walk(["2027-03-05 earn 600", "2028-03-01+0 look"])
    #expect(walk.standing == "silver until 2028-03-31+0 grace 2028-03-01")
    // The window has lost 2027-03-05; the twelve months that ended have not.
    try walk.walk("2028-03-20 earn 400")
    #expect(walk.told.last == "2028-03-20 silver→silver KEPT 1000" && walk.standing == "silver until 2029-03-01+0")
  }

  @Test func `waiting for twelve months has a period from the beginning`() throws {
    var walk = try TierWalk(Self.policy(.rollingYear, .full, waits: true), joined: "2028-02-29")
    #expect(walk.standing == "bronze until 2029-02-28+0")
    try walk.walk(["2028-03-01 earn 3000", "2029-02-28+0 look"])
    #expect(walk.told.last == "2029-02-28+0 bronze→gold QUALIFIED 3000" && walk.standing == "gold until 2030-02-28+0")
  }

  @Test func `at the end of grace twelve months end with that day, which has just begun`() throws {
    var walk = try TierWalk(Self.policy(.rollingYear, .full, graceDays: 30), joined: "2026-01-15")
    try walk.walk(["2026-03-01 earn 3000", "2026-03-31 earn 1000", "2026-04-01 earn 1000"])
    // All of it keeps gold until 2028-03-01, when [2027-03-01, 2028-03-01) holds 1500.
    try walk.walk(["2027-04-01 earn 500", "2027-04-02 earn 1000", "2028-03-01+0 look"])
    #expect(walk.standing == "gold until 2028-03-31+0 grace 2028-03-01")
    try walk.walk("2028-03-31+0 look")
    #expect(
      walk.told.last == "2028-03-31+0 gold→silver PERIOD_ENDED 1500" && walk.standing == "silver until 2029-03-31+0")
  }

  @Test func `where nothing is ever lost, nothing is ever due`() throws {
    for window in [TierWindow.calendarYear, .membershipYear, .rollingYear, .lifetime] {
      var walk = try TierWalk(Self.policy(window, .never, graceDays: 10), joined: "2026-01-15")
      try walk.walk("2026-03-01 earn 3000")
      #expect(walk.standing == "gold")
    }
  }

  // MARK: Lifetimes

  @Test(arguments: [nil, true] as [Bool?])
  func `a lifetime never ends and never waits`(waits: Bool?) throws {
    var walk = try TierWalk(Self.policy(.lifetime, .full, graceDays: 30, waits: waits), joined: "2010-01-15")
    try Self.check(
      &walk, ["2010-03-01 earn 600", "2020-03-01 earn 400", "2040-03-01 earn 2000"],
      ["2020-03-01 bronze→silver QUALIFIED 1000", "2040-03-01 silver→gold QUALIFIED 3000"], "gold")
    #expect(walk.state.nextDueMs == .max && walk.activity.days.count == 1)
  }

  // MARK: Metrics and zones

  @Test(
    arguments: [(TierMetric.spend, "silver"), (.points, "bronze"), (.growth, "bronze")] as [(TierMetric, String)])
  func `only the policy's metric counts`(metric: TierMetric, tier: String) throws {
    var walk = try TierWalk(Self.policy(.calendarYear, .full, metric: metric), joined: "2026-01-15")
    try walk.walk("2026-03-01 earn 1000")
    #expect(walk.state.tier == tier)
    // A tenth is points, a fifth growth.
    try walk.walk("2026-03-02 earn \(metric == .points ? 9000 : 4000)")
    #expect(walk.told.last?.hasSuffix("QUALIFIED \(metric == .spend ? 5000 : 1000)") == true)
  }

  @Test(
    arguments: [
      // Midnight in summer time, in winter time, and one that clocks skip: in Beirut 1:00 follows 23:59.
      ("America/New_York", "2026-07-04", 1_814_673_600_000), ("America/New_York", "2026-12-04", 1_827_896_400_000),
      ("Asia/Beirut", "2026-03-28", 1_806_184_800_000), ("Asia/Kathmandu", "2026-01-01", 1_798_740_900_000),
    ] as [(String, String, Int64)])
  func `a year of membership ends at the first instant of the day where the program is`(
    zone: String, joined: String, endMs: Int64
  ) throws {
    var walk = try TierWalk(Self.policy(.membershipYear, .full), joined: joined, zone: zone)
    #expect(walk.state.untilMs == endMs)
    walk.settle(to: endMs - 1)
    #expect(walk.told.count == 1)
    walk.settle(to: endMs)
    #expect(walk.told.count == 2)
  }
}
