import Contract
import Testing
import Zones

@testable import Loyalty

/// Late purchases, refunds, floors, merges and changed programs, by hand. Silver begins at 10.00, gold at 30.00.
struct TierEventTests {
  private static func policy(
    _ window: TierWindow = .calendarYear, _ downgrade: TierDowngrade = .full, graceDays: UInt32? = nil,
    waits: Bool? = nil, refund: Bool? = nil
  ) -> TierPolicy {
    TierPolicy(
      metric: .spend, window: window, upgradeAtPeriodEnd: waits, downgrade: downgrade, graceDays: graceDays,
      refundRequalifies: refund)
  }

  // MARK: Late

  @Test func `a purchase of the year that is over counts for it, though it is told late`() throws {
    var walk = try TierWalk(Self.policy(), joined: "2026-01-15")
    try walk.walk(["2026-03-01 earn 900", "2027-01-01+0 look", "2027-01-05 earn 100 for 2026-12-31"])
    #expect(walk.told.last == "2027-01-05 bronze→silver QUALIFIED 1000" && walk.standing == "silver until 2028-01-01+0")
    // The year before that is closed for good.
    var other = try TierWalk(Self.policy(), joined: "2024-01-15")
    try other.walk(["2025-03-01 earn 900", "2027-01-05 earn 5000 for 2025-12-31"])
    #expect(other.standing == "bronze until 2028-01-01+0")
  }

  @Test func `a late purchase of another day does not open the year that is over`() throws {
    var walk = try TierWalk(Self.policy(), joined: "2026-01-15")
    try walk.walk(["2026-03-01 earn 900", "2027-01-01+0 look"])
    // Added without being told, as a merge would: the year before holds 1000 now.
    try walk.activity.add(TierWalk.amounts(100), on: #require(CivilDay(text: "2026-04-01")), path: "amount")
    try walk.walk("2027-01-05 earn 1")
    #expect(walk.state.tier == "bronze")
    try walk.walk("2027-01-05 earn 1 for 2026-05-01")
    #expect(walk.told.last == "2027-01-05 bronze→silver QUALIFIED 1001")
  }

  @Test func `a late purchase brings a tier back that was lost at the end of the year`() throws {
    var walk = try TierWalk(Self.policy(), joined: "2025-01-15")
    try walk.walk(["2025-03-01 earn 3000", "2027-01-01+0 look"])
    #expect(walk.told.last == "2027-01-01+0 gold→bronze PERIOD_ENDED 0")
    try walk.walk("2027-01-02 earn 3000 for 2026-12-30")
    #expect(walk.told.last == "2027-01-02 bronze→gold QUALIFIED 3000")
  }

  @Test func `where upgrades wait, a late purchase of the year that is over comes too late`() throws {
    var walk = try TierWalk(Self.policy(waits: true), joined: "2026-01-15")
    try walk.walk(["2027-01-05 earn 5000 for 2026-12-31", "2028-01-01+0 look"])
    #expect(walk.told.last == "2028-01-01+0 bronze→bronze KEPT 0")
  }

  // MARK: Refunds

  @Test func `a refund takes the tier at once only where the policy says so`() throws {
    for refund in [nil, false, true] as [Bool?] {
      var walk = try TierWalk(Self.policy(refund: refund), joined: "2026-01-15")
      try walk.walk(["2026-03-01 earn 1000", "2026-04-01 refund 1 of 2026-03-01"])
      if refund == true {
        #expect(walk.told.last == "2026-04-01 silver→bronze REFUND 999")
      } else {
        #expect(walk.told.last == "2026-03-01 bronze→silver QUALIFIED 1000")
        try walk.walk("2027-01-01+0 look")
        #expect(walk.told.last == "2027-01-01+0 silver→bronze PERIOD_ENDED 999")
      }
      #expect(walk.standing == (refund == true ? "bronze until 2027-01-01+0" : "bronze until 2028-01-01+0"))
    }
  }

  @Test func `a refund leaves the tier that the year before still gives`() throws {
    var walk = try TierWalk(Self.policy(refund: true), joined: "2026-01-15")
    try walk.walk(["2026-03-01 earn 1000", "2027-02-01 earn 2500", "2027-03-01 earn 500"])
    #expect(walk.told.last == "2027-03-01 silver→gold QUALIFIED 3000")
    try walk.walk("2027-04-01 refund 2500 of 2027-02-01")
    #expect(walk.told.last == "2027-04-01 gold→silver REFUND 1000" && walk.standing == "silver until 2028-01-01+0")
    try walk.walk("2027-04-02 refund 600 of 2026-03-01")
    #expect(walk.told.last == "2027-04-02 silver→bronze REFUND 500")
  }

  @Test func `of twelve months a refund begins a period of its own`() throws {
    var walk = try TierWalk(Self.policy(.rollingYear, refund: true), joined: "2026-01-15")
    try walk.walk(["2026-03-01 earn 3000", "2026-04-01 refund 1 of 2026-03-01"])
    #expect(walk.told.last == "2026-04-01 gold→silver REFUND 2999" && walk.standing == "silver until 2027-04-01+0")
    try walk.walk("2026-04-02 refund 2999 of 2026-03-01")
    #expect(walk.standing == "bronze")
  }

  @Test func `a grace is no shelter from a refund, and is over then`() throws {
    var walk = try TierWalk(Self.policy(graceDays: 31, refund: true), joined: "2026-01-15")
    try walk.walk(["2026-03-01 earn 3000", "2027-03-01 earn 1500", "2028-01-10 refund 1 of 2027-03-01"])
    #expect(walk.told.last == "2028-01-10 gold→silver REFUND 1499" && walk.standing == "silver until 2029-01-01+0")
  }

  // MARK: Floors

  @Test func `a floor lifts at once, holds at the end of a period without grace, and falls at its instant`() throws {
    var walk = try TierWalk(Self.policy(graceDays: 31), joined: "2026-01-15")
    try walk.walk("2026-05-01 floor gold until 2027-06-01+0")
    #expect(walk.standing == "gold until 2027-01-01+0 floor gold until 2027-06-01+0")
    try walk.walk("2027-06-01-1 look")
    #expect(
      walk.told.dropFirst()
        == ["2026-05-01 bronze→gold FLOOR 0", "2027-01-01+0 gold→gold KEPT 0"])
    #expect(walk.standing == "gold until 2028-01-01+0 floor gold until 2027-06-01+0")
    try walk.walk("2027-06-01+0 look")
    #expect(walk.told.last == "2027-06-01+0 gold→bronze PERIOD_ENDED 0" && walk.standing == "bronze until 2028-01-01+0")
  }

  @Test func `when a floor falls the tier is what the years give`() throws {
    var walk = try TierWalk(Self.policy(), joined: "2026-01-15")
    try walk.walk(["2026-03-01 earn 1000", "2026-05-01 floor gold until 2027-06-01", "2027-06-01 look"])
    #expect(walk.told.last == "2027-06-01 gold→silver PERIOD_ENDED 1000")
    // Where the tier is earned by then, nothing happens.
    var other = try TierWalk(Self.policy(), joined: "2026-01-15")
    try other.walk(["2026-05-01 floor silver until 2027-06-01", "2027-02-01 earn 1000", "2027-06-01 look"])
    #expect(other.told.last == "2027-01-01+0 silver→silver KEPT 0" && other.standing == "silver until 2028-01-01+0")
  }

  @Test func `no demotion goes below the floor`() throws {
    var walk = try TierWalk(Self.policy(refund: true), joined: "2026-01-15")
    try walk.walk(["2026-03-01 earn 3000", "2026-04-01 floor silver", "2026-05-01 refund 3000 of 2026-03-01"])
    #expect(walk.told.suffix(2) == ["2026-03-01 bronze→gold QUALIFIED 3000", "2026-05-01 gold→silver REFUND 0"])
    var other = try TierWalk(Self.policy(graceDays: 10), joined: "2026-01-15")
    try other.walk(["2026-03-01 earn 3000", "2026-04-01 floor silver", "2029-06-01 look"])
    #expect(
      other.told.suffix(2) == ["2028-01-11+0 gold→silver PERIOD_ENDED 0", "2029-01-01+0 silver→silver KEPT 0"])
  }

  @Test func `taking the floor away looks at the tier anew`() throws {
    var walk = try TierWalk(Self.policy(.rollingYear), joined: "2026-01-15")
    try walk.walk(["2026-03-01 floor gold", "2026-04-01 earn 1000", "2026-05-01 floor none"])
    #expect(walk.told.last == "2026-05-01 gold→silver FLOOR 1000" && walk.standing == "silver until 2027-05-01+0")
    let told = walk.told.count
    try walk.walk(["2026-06-01 floor silver until 2026-07-01", "2026-06-02 floor none"])
    #expect(walk.told.count == told && walk.state.floorUntilMs == nil)
  }

  @Test func `a lower floor leaves the tier until its end`() throws {
    var walk = try TierWalk(Self.policy(), joined: "2026-01-15")
    try walk.walk(["2026-03-01 floor gold", "2026-04-01 floor silver until 2026-05-01"])
    #expect(walk.standing == "gold until 2027-01-01+0 floor silver until 2026-05-01")
    try walk.walk("2026-05-01 look")
    #expect(walk.told.last == "2026-05-01 gold→bronze PERIOD_ENDED 0")
  }

  @Test func `a floor granted in grace holds the tier at the end of it`() throws {
    var walk = try TierWalk(Self.policy(.rollingYear, graceDays: 31), joined: "2026-01-15")
    try walk.walk(["2026-03-01 earn 1000", "2028-03-02 floor silver", "2028-03-03 earn 1"])
    #expect(walk.standing == "silver until 2028-04-01+0 grace 2028-03-01 floor silver")
    try walk.walk("2028-04-01+0 look")
    #expect(
      walk.told.last == "2028-04-01+0 silver→silver KEPT 1" && walk.standing == "silver until 2029-04-01+0 floor silver"
    )
  }

  @Test func `a floor that ends with the year ends before it`() throws {
    var walk = try TierWalk(Self.policy(.calendarYear, .oneLevel), joined: "2026-01-15")
    try walk.walk(["2026-05-01 floor gold until 2027-01-01+0", "2027-01-01+0 look"])
    // By its own rule, not one level by the year's.
    #expect(walk.told.suffix(2) == ["2026-05-01 bronze→gold FLOOR 0", "2027-01-01+0 gold→bronze PERIOD_ENDED 0"])
    #expect(walk.standing == "bronze until 2028-01-01+0")
  }

  // MARK: Leaving and merging

  @Test func `who leaves has no tier and nothing due, and comes back at the lowest or the floor`() throws {
    var walk = try TierWalk(Self.policy(), joined: "2026-01-15")
    try walk.walk(["2026-03-01 earn 3000", "2026-04-01 floor silver until 2030-01-01", "2026-05-01 leave"])
    #expect(walk.told.last == "2026-05-01 gold→none PROGRAM 3000")
    #expect(walk.standing == "none floor silver until 2030-01-01")
    try walk.walk(["2028-01-01 join", "2028-01-02 earn 1"])
    #expect(walk.told.last == "2028-01-01 none→silver JOINED 0" && walk.state.tier == "silver")
    try walk.walk(["2028-03-01 leave", "2031-01-01 look"])
    #expect(walk.standing == "none")
  }

  @Test func `of two members the better tier stays, and what both earned may lift it`() throws {
    var walk = try TierWalk(Self.policy(), joined: "2026-01-15")
    try walk.walk(["2026-03-01 earn 1500"])
    var other = try TierWalk(Self.policy(), joined: "2026-02-15")
    try other.walk(["2026-03-01 earn 1400", "2026-04-01 earn 100"])
    try walk.activity.merge(other.activity, path: "into")
    let ms = try walk.instant("2026-05-01")
    walk.take(walk.rules.merged(walk.state, with: other.state, at: ms))
    #expect(walk.told.last == "2026-05-01 silver→gold MERGED 3000" && walk.standing == "gold until 2027-01-01+0")
    // The other's tier, which what is known of the year does not give.
    var poor = try TierWalk(Self.policy(), joined: "2026-01-15")
    try poor.walk("2028-01-01+0 look")
    var rich = try TierWalk(Self.policy(graceDays: 31), joined: "2025-02-15")
    try rich.walk(["2026-03-01 earn 3000", "2028-01-10 look"])
    #expect(rich.standing == "gold until 2028-02-01+0 grace 2028-01-01")
    try poor.activity.merge(rich.activity, path: "into")
    let later = try poor.instant("2028-01-10")
    poor.take(poor.rules.merged(poor.state, with: rich.state, at: later))
    #expect(poor.told.last == "2028-01-10 bronze→gold MERGED 0")
    #expect(poor.standing == "gold until 2028-02-01+0 grace 2028-01-01")
  }

  @Test func `a merge begins the year with the earlier joining and takes the higher floor`() throws {
    var walk = try TierWalk(Self.policy(.membershipYear), joined: "2026-06-15")
    try walk.walk(["2026-07-01 earn 600", "2027-07-01 floor silver until 2028-01-01"])
    var other = try TierWalk(Self.policy(.membershipYear), joined: "2026-03-10")
    try other.walk(["2026-07-01 earn 400", "2027-04-01 earn 900", "2027-07-01 floor silver"])
    try walk.activity.merge(other.activity, path: "into")
    walk.joinedDay = other.joinedDay
    let ms = try walk.instant("2027-07-10")
    walk.take(walk.rules.merged(walk.state, with: other.state, at: ms))
    #expect(walk.told.last == "2027-07-01 bronze→silver FLOOR 600")
    #expect(walk.standing == "silver until 2028-03-10+0 floor silver")
    try walk.walk("2028-03-10+0 look")
    #expect(walk.told.last == "2028-03-10+0 silver→silver KEPT 900")
  }

  // MARK: Programs

  @Test func `thresholds that changed act at the next event`() throws {
    var walk = try TierWalk(Self.policy(), joined: "2026-01-15")
    try walk.walk("2026-03-01 earn 900")
    walk.config.tiers[1].threshold = 500
    walk.settle(to: try walk.instant("2026-06-01"))
    #expect(walk.state.tier == "bronze")
    try walk.walk("2026-06-01 earn 0")
    #expect(walk.told.last == "2026-06-01 bronze→silver QUALIFIED 900")
  }

  @Test func `who joined before there were tiers gets one with the next purchase`() throws {
    var walk = try TierWalk(Self.policy(), joined: "2026-01-15", levels: [])
    #expect(walk.told.isEmpty && walk.standing == "none")
    try walk.walk("2026-03-01 earn 900")
    #expect(walk.told.isEmpty)
    walk.config.tiers = TierWalk.levels
    try walk.walk("2026-06-01 earn 100")
    #expect(walk.told == ["2026-06-01 none→bronze PROGRAM 1000", "2026-06-01 bronze→silver QUALIFIED 1000"])
  }

  @Test func `a tier that had no end gets one when the policy has`() throws {
    var walk = try TierWalk(Self.policy(.calendarYear, .never), joined: "2026-01-15")
    try walk.walk("2026-03-01 earn 3000")
    walk.config.tierPolicy?.downgrade = .full
    try walk.walk("2028-06-01 earn 1")
    #expect(walk.standing == "gold until 2029-01-01+0")
    walk.config.tierPolicy?.window = .lifetime
    try walk.walk("2029-01-01+0 look")
    #expect(walk.standing == "gold")
  }
}
