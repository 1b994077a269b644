import Contract
import Operations
import Store
import TestHouse
import Testing

/// Who may have a reward: the same in `rewards.check` and in a redemption.
struct RewardGateTests {
  @Test(arguments: Desk.Kind.allCases)
  func `each condition stands in the way by itself, with its reason, path and both texts`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let now = house.clock.nowMs
      _ = try await counter.member("ASUS")
      try await counter.suspend("ASUS")
      _ = try await counter.member("ACLO")
      try await counter.leave("ACLO")
      _ = try await counter.member("ALOW", tier: "base")
      _ = try await counter.create { ($0.stock, $0.perMember, $0.minTier) = (5, 7, "silver") }
      let retired = try await counter.create("retired")
      _ = try await counter.update(retired) { $0.retired = true }
      _ = try await counter.create("later") { $0.fromMs = now + 1 }
      _ = try await counter.create("over") { $0.untilMs = now }
      _ = try await counter.create("gold") { $0.minTier = "gold" }
      _ = try await counter.create("few") { $0.perMember = 2 }
      for quantity in [1, 5] as [Int64] { #expect(try await counter.obstacles("cup", quantity) == []) }
      let cases: [(String, String, Int64, String)] = [
        ("ASUS", "cup", 1, "MEMBER_SUSPENDED card"), ("ACLO", "cup", 1, "MEMBER_CLOSED card"),
        ("A001", "retired", 1, "REWARD_RETIRED reward"), ("A001", "later", 1, "REWARD_NOT_OPEN reward"),
        ("A001", "over", 1, "REWARD_NOT_OPEN reward"), ("A001", "gold", 1, "TIER_TOO_LOW reward"),
        ("ALOW", "cup", 1, "TIER_TOO_LOW reward"), ("A001", "few", 3, "REWARD_MEMBER_LIMIT reward"),
        ("A001", "cup", 6, "OUT_OF_STOCK reward"), ("A001", "few", 11, "REWARD_MEMBER_LIMIT reward"),
      ]
      for (card, code, quantity, expected) in cases {
        let check = try await counter.check(code, quantity, card: card)
        let first = try #require(check.obstacles.first)
        #expect(expected.hasPrefix(first.reason) && !check.allowed, "\(expected)")
        for text in [first.message, first.messageZh] { #expect(!text.contains("–") && !text.contains("{")) }
        #expect(first.message != first.messageZh)
        let refused = try await house.refusedWithoutTrace {
          try await counter.redeem(code, quantity, card: card)
        }
        #expect(refused == expected)
      }
      _ = try await counter.create("dear") { $0.points = 1001 }
      let dear = try await counter.check("dear")
      #expect(dear.obstacles.map(\.reason) == ["POINTS_NOT_ENOUGH"])
      #expect(dear.points == 1001 && dear.available == 1000 && dear.missing == 1)
      let missing = try await house.refusedWithoutTrace { try await counter.redeem("dear") }
      #expect(missing == "POINTS_NOT_ENOUGH reward")
      let exact = try await counter.check("few", 2)
      #expect(exact.points == 200 && exact.missing == 0 && exact.allowed)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `all obstacles are told, in the order in which redeeming refuses them`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      _ = try await counter.member("ASUS", available: 0, tier: "base")
      try await counter.suspend("ASUS")
      let made = try await counter.create {
        ($0.stock, $0.perMember, $0.minTier, $0.untilMs) = (1, 1, "silver", house.clock.nowMs)
      }
      let open = ["MEMBER_SUSPENDED", "REWARD_NOT_OPEN", "TIER_TOO_LOW", "REWARD_MEMBER_LIMIT", "OUT_OF_STOCK"]
      #expect(try await counter.obstacles("cup", 2, card: "ASUS") == open + ["POINTS_NOT_ENOUGH"])
      _ = try await counter.update(made) { $0.retired = true }
      try await counter.close("points")
      let closed = ["PROGRAM_CLOSED", "MEMBER_SUSPENDED", "REWARD_RETIRED"] + open.dropFirst(2)
      #expect(try await counter.obstacles("cup", 2, card: "ASUS") == closed + ["POINTS_NOT_ENOUGH"])
      #expect(await said { try await counter.redeem("cup", 2, card: "ASUS") } == "PROGRAM_CLOSED card")
      #expect(await said { try await counter.redeem("cup", 2) } == "PROGRAM_CLOSED card")
      #expect(try await counter.obstacles() == ["PROGRAM_CLOSED", "REWARD_RETIRED"])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what a member may redeem in a day stands in the way until the next day`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house, limits: MemberLimits(redeemPerDay: 250))
      _ = try await counter.create()
      _ = try await counter.redeem("cup", 2)
      #expect(try await counter.obstacles() == ["DAY_LIMIT_REACHED"])
      #expect(try await counter.obstacles("cup", 9) == ["DAY_LIMIT_REACHED", "POINTS_NOT_ENOUGH"])
      for quantity in [1, 9] as [Int64] {
        let refused = try await house.refusedWithoutTrace { try await counter.redeem("cup", quantity) }
        #expect(refused == "DAY_LIMIT_REACHED reward")
      }
      house.clock.nowMs += TestClock.dayMs
      #expect(try await counter.obstacles() == [])
      _ = try await counter.redeem()
    }
  }

  @Test func `a window is open from its first millisecond and closed from its last on`() async throws {
    let house = try TestHouse()
    let counter = try await RewardCounter(house)
    let (from, until) = (house.clock.nowMs + 10, house.clock.nowMs + 20)
    _ = try await counter.create { ($0.fromMs, $0.untilMs) = (from, until) }
    for (now, isOpen) in [(from - 1, false), (from, true), (until - 1, true), (until, false)] {
      house.clock.nowMs = now
      #expect(try await counter.obstacles() == (isOpen ? [] : ["REWARD_NOT_OPEN"]))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `points that have expired are not there, whether or not anything has run`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      _ = try await counter.create()
      let expiry = house.clock.nowMs + 1000
      let other = try await house.customer("李小红")
      _ = try await counter.desk.members.enroll(
        EnrollMemberRequest(
          customerId: other.id, card: "A002", openingPoints: 150, openingExpiresMs: expiry))
      for (now, available) in [(expiry - 1, 150), (expiry, 0)] as [(Int64, Int64)] {
        house.clock.nowMs = now
        let check = try await counter.check(card: "A002")
        #expect(check.available == available && check.missing == max(0, 100 - available))
        #expect(check.obstacles.map(\.reason) == (available == 0 ? ["POINTS_NOT_ENOUGH"] : []))
      }
      #expect(await said { try await counter.redeem(card: "A002") } == "POINTS_NOT_ENOUGH reward")
    }
  }

  @Test func `a tier and all above it may have a reward; one that the program does not have reaches nothing`()
    async throws
  {
    let house = try TestHouse()
    let counter = try await RewardCounter(house)
    _ = try await counter.create { $0.minTier = "silver" }
    for (tier, may) in [("base", false), ("silver", true), ("gold", true), ("platinum", false)] {
      _ = try await counter.member("A\(tier)", tier: tier)
      #expect(try await counter.obstacles(card: "A\(tier)") == (may ? [] : ["TIER_TOO_LOW"]), "\(tier)")
    }
    try house.write { call in try call.transaction.run("UPDATE loyalty_reward SET min_tier = 'gone'") }
    #expect(try await counter.obstacles(card: "Agold") == ["TIER_TOO_LOW"])
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a member is named in each way, and an unknown reward or member is told`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      _ = try await counter.create()
      let rewards = counter.desk.rewards
      let ways = [
        CheckRewardRequest(memberId: counter.memberId, reward: "cup"), CheckRewardRequest(card: "A001", reward: "cup"),
        CheckRewardRequest(customerId: counter.customer.id, reward: "cup"),
        CheckRewardRequest(customerNumber: counter.customer.number, program: "points", reward: "cup"),
      ]
      for way in ways { #expect(try await rewards.check(way).allowed) }
      let cases: [(String, CheckRewardRequest)] = [
        ("ONE_OF_REQUIRED member_id", CheckRewardRequest(reward: "cup")),
        ("MEMBER_NOT_FOUND card", CheckRewardRequest(card: "A009", reward: "cup")),
        ("REWARD_NOT_FOUND reward", CheckRewardRequest(card: "A001", reward: "mug")),
        ("INVALID_REQUEST quantity:TOO_LARGE", CheckRewardRequest(card: "A001", reward: "cup", quantity: 1001)),
      ]
      for (expected, request) in cases { #expect(await said { try await rewards.check(request) } == expected) }
    }
  }
}
