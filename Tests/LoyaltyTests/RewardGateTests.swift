import Contract
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
      _ = try await counter.member("MS", status: .suspended)
      _ = try await counter.member("MC", status: .closed)
      _ = try await counter.member("MN", tier: nil)
      _ = try await counter.create { ($0.stock, $0.perMember, $0.minTier) = (5, 7, "silver") }
      let retired = try await counter.create("retired")
      _ = try await counter.update(retired) { $0.retired = true }
      _ = try await counter.create("later") { $0.fromMs = now + 1 }
      _ = try await counter.create("over") { $0.untilMs = now }
      _ = try await counter.create("gold") { $0.minTier = "gold" }
      _ = try await counter.create("few") { $0.perMember = 2 }
      for quantity in [1, 5] as [Int64] { #expect(try await counter.obstacles("cup", quantity) == []) }
      let cases: [(String, String, Int64, String)] = [
        ("MS", "cup", 1, "MEMBER_SUSPENDED card"), ("MC", "cup", 1, "MEMBER_CLOSED card"),
        ("M1", "retired", 1, "REWARD_RETIRED reward"), ("M1", "later", 1, "REWARD_NOT_OPEN reward"),
        ("M1", "over", 1, "REWARD_NOT_OPEN reward"), ("M1", "gold", 1, "TIER_TOO_LOW reward"),
        ("MN", "cup", 1, "TIER_TOO_LOW reward"), ("M1", "few", 3, "REWARD_MEMBER_LIMIT quantity"),
        ("M1", "cup", 6, "OUT_OF_STOCK quantity"), ("M1", "few", 11, "REWARD_MEMBER_LIMIT quantity"),
      ]
      for (card, code, quantity, expected) in cases {
        let check = try await counter.check(code, quantity, card: card)
        let first = try #require(check.obstacles.first)
        #expect(expected.hasPrefix(first.reason) && !check.allowed, "\(expected)")
        for text in [first.message, first.messageZh] { #expect(!text.contains("–") && !text.contains("{")) }
        #expect(first.message != first.messageZh)
        let refused = try await house.refusedWithoutTrace { try house.redeem(code, quantity, card: card) }
        #expect(refused == expected)
      }
      _ = try await counter.create("dear") { $0.points = 1001 }
      let dear = try await counter.check("dear")
      #expect(dear.obstacles.map(\.reason) == ["POINTS_NOT_ENOUGH"])
      #expect(dear.points == 1001 && dear.available == 1000 && dear.missing == 1)
      #expect(await said { try house.redeem("dear") } == "POINTS_NOT_ENOUGH reward")
      let exact = try await counter.check("few", 2)
      #expect(exact.points == 200 && exact.missing == 0 && exact.allowed)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `all obstacles are told, in the order in which redeeming refuses them`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      _ = try await counter.member("MS", status: .suspended, available: 0, tier: "base")
      let made = try await counter.create {
        ($0.stock, $0.perMember, $0.minTier, $0.untilMs) = (1, 1, "silver", house.clock.nowMs)
      }
      let open = ["MEMBER_SUSPENDED", "REWARD_NOT_OPEN", "TIER_TOO_LOW", "REWARD_MEMBER_LIMIT", "OUT_OF_STOCK"]
      #expect(try await counter.obstacles("cup", 2, card: "MS") == open + ["POINTS_NOT_ENOUGH"])
      _ = try await counter.update(made) { $0.retired = true }
      let nowMs = house.clock.nowMs
      try house.seed { scope in
        _ = try scope.transaction.run("UPDATE loyalty_program SET closed_at_ms = $1", [.int(nowMs)])
      }
      let closed = ["MEMBER_SUSPENDED", "PROGRAM_CLOSED", "REWARD_RETIRED"] + open.dropFirst(2)
      #expect(try await counter.obstacles("cup", 2, card: "MS") == closed + ["POINTS_NOT_ENOUGH"])
      #expect(await said { try house.redeem("cup", 2) } == "PROGRAM_CLOSED program")
      #expect(try await counter.obstacles() == ["PROGRAM_CLOSED", "REWARD_RETIRED"])
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

  @Test func `a tier and all above it may have a reward; one that the program does not have reaches nothing`()
    async throws
  {
    let house = try TestHouse()
    let counter = try await RewardCounter(house)
    _ = try await counter.create { $0.minTier = "silver" }
    for (tier, may) in [("base", false), ("silver", true), ("gold", true), ("platinum", false)] {
      _ = try await counter.member("M-\(tier)", tier: tier)
      #expect(try await counter.obstacles(card: "M-\(tier)") == (may ? [] : ["TIER_TOO_LOW"]), "\(tier)")
    }
    try house.seed { scope in _ = try scope.transaction.run("UPDATE loyalty_reward SET min_tier = 'gone'") }
    #expect(try await counter.obstacles(card: "M-gold") == ["TIER_TOO_LOW"])
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a member is named in each way, and an unknown reward or member is told`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      _ = try await counter.create()
      let rewards = counter.desk.rewards
      let ways = [
        CheckRewardRequest(memberId: counter.memberId, reward: "cup"), CheckRewardRequest(card: "M1", reward: "cup"),
        CheckRewardRequest(customerId: counter.customer.id, reward: "cup"),
        CheckRewardRequest(customerNumber: counter.customer.number, program: "points", reward: "cup"),
      ]
      for way in ways { #expect(try await rewards.check(way).allowed) }
      let cases: [(String, CheckRewardRequest)] = [
        ("ONE_OF_REQUIRED member_id", CheckRewardRequest(reward: "cup")),
        ("MEMBER_NOT_FOUND card", CheckRewardRequest(card: "M9", reward: "cup")),
        ("REWARD_NOT_FOUND reward", CheckRewardRequest(card: "M1", reward: "mug")),
        ("INVALID_REQUEST quantity:TOO_LARGE", CheckRewardRequest(card: "M1", reward: "cup", quantity: 1001)),
      ]
      for (expected, request) in cases { #expect(await said { try await rewards.check(request) } == expected) }
    }
  }
}
