import Contract
import Loyalty
import Operations
import Testing
import Zones

/// Caps of rules, limits of members, and numbers that are too large.
struct EarningCapTests {
  @Test func `what is above a purchase's most is cut off`() throws {
    let run = try EarningCase([.rate("r", 1, per: 1) { $0.maxPerPurchase = 50 }, .of(.fixed, "f", 5)])
    #expect(run.earns(50) == "55/0 r:50 f:5")
    #expect(run.earns(51) == "55/0 r:50-1 f:5")
  }

  @Test func `or the purchase is refused, where the rule says so`() throws {
    let run = try EarningCase([
      .rate("r", 1, per: 1) {
        $0.maxPerPurchase = 50
        $0.refuseAbove = true
      }
    ])
    #expect(run.earns(50) == "50/0 r:50")
    #expect(run.earns(51) == "RULE_CAP_EXCEEDED amount")
    let purchase = EarningPurchase(effectiveMs: noon, paid: 51)
    let error = #expect(throws: Refusal.self) { try run.rules.award(purchase, to: run.member) { _, _ in 0 } }
    #expect(error?.arguments == ["rule": "r", "max": "50", "points": "51"])
    let cut = EarningCase.text { try run.rules.award(purchase, to: run.member, refuses: false) { _, _ in 0 } }
    #expect(cut == "50/0 r:50-1")
  }

  @Test(arguments: [
    (CapPeriod.day, "2026-03-04"), (.month, "2026-03-01"), (.year, "2026-01-01"), (.ever, "1970-01-01"),
  ])
  func `a member's most is counted by periods of the zone`(period: CapPeriod, first: String) throws {
    let run = try EarningCase([
      .rate("r", 1, per: 1) {
        $0.maxPerMember = 100
        $0.capPeriod = period
      },
      .rate("free", 1, per: 10),
    ])
    let day = try #require(CivilDay(text: first)).days
    func earn(_ paid: Int64, used: Int64) throws -> (String, [CapUse]) {
      let purchase = EarningPurchase(effectiveMs: noon, paid: paid)
      let earning = try run.rules.award(purchase, to: run.member) { rule, asked in
        #expect(rule == "r" && asked == day)
        return used
      }
      return (EarningCase.text { earning }, earning.capUses)
    }
    #expect(try earn(30, used: 0) == ("33/0 r:30 free:3", [CapUse(rule: "r", periodDay: day, points: 30)]))
    #expect(try earn(30, used: 80) == ("23/0 r:20-10 free:3", [CapUse(rule: "r", periodDay: day, points: 20)]))
    #expect(try earn(30, used: 100) == ("3/0 r:0-30 free:3", []))
    #expect(try earn(30, used: 500) == ("3/0 r:0-30 free:3", []), "the cap was lowered since")
  }

  @Test func `the most of a purchase comes before the most of a member`() throws {
    let run = try EarningCase([
      .rate("r", 1, per: 1) {
        $0.maxPerPurchase = 40
        $0.maxPerMember = 100
        $0.capPeriod = .ever
      }
    ])
    let purchase = EarningPurchase(effectiveMs: noon, paid: 60)
    #expect(run.earns(purchase, used: ["r": 70]) == "30/0 r:30-30")
    #expect(run.earns(purchase, used: ["r": 10]) == "40/0 r:40-20")
  }

  @Test func `beyond a day's purchases nothing is earned`() throws {
    var run = try EarningCase([
      .rate("r", 1, per: 1) { $0.maxPerMember = 1000 }, .of(.firstPurchase, "n", 9),
      .of(.event, "e", 3) { $0.event = "visit" },
    ]) { $0.limits = MemberLimits(purchasesPerDay: 2) }
    run.member.awardsToday = 1
    #expect(run.earns(10) == "19/0 r:10 n:9")
    run.member.awardsToday = 2
    #expect(run.earns(10) == "0/0 PURCHASES_PER_DAY")
    let earning = try run.rules.award(EarningPurchase(effectiveMs: noon, paid: 10), to: run.member) { _, _ in 0 }
    #expect(earning.capUses == [] && earning.multipliers == [])
    #expect(EarningCase.text { try run.rules.event("visit", atMs: noon, to: run.member) { _, _ in 0 } } == "3/0 e:3")
  }

  @Test(arguments: [
    (0, "18/9 a:10 b:5 g:9g n:3"), (82, "18/9 a:10 b:5 g:9g n:3"), (83, "17/9 a:10 b:5 g:9g n:2-1 EARN_PER_DAY"),
    (86, "14/9 a:10 b:4-1 g:9g n:0-3 EARN_PER_DAY"), (95, "5/9 a:5-5 b:0-5 g:9g n:0-3 EARN_PER_DAY"),
    (100, "0/9 a:0-10 b:0-5 g:9g n:0-3 EARN_PER_DAY"), (200, "0/9 a:0-10 b:0-5 g:9g n:0-3 EARN_PER_DAY"),
  ])
  func `beyond a day's points the last rules are cut first, and growth is not`(
    earned: Int64, expected: String
  ) throws {
    var run = try EarningCase([
      .rate("a", 1, per: 1), .of(.fixed, "b", 5), .of(.fixed, "g", 9) { $0.gives = .growth },
      .of(.firstPurchase, "n", 3),
    ]) { $0.limits = MemberLimits(earnPerDay: 100) }
    run.member.earnedToday = earned
    #expect(run.earns(10) == expected)
  }

  @Test func `a cap counts what was given after the day's limit`() throws {
    var run = try EarningCase([
      .rate("a", 1, per: 1) {
        $0.maxPerMember = 100
        $0.capPeriod = .ever
      }
    ]) { $0.limits = MemberLimits(earnPerDay: 7) }
    run.member.earnedToday = 3
    let earning = try run.rules.award(EarningPurchase(effectiveMs: noon, paid: 10), to: run.member) { _, _ in 0 }
    #expect(earning.capUses == [CapUse(rule: "a", periodDay: 0, points: 4)])
  }

  @Test func `events and referrals keep to a member's caps and to the day's points`() throws {
    var run = try EarningCase([
      .of(.event, "e", 10) {
        $0.event = "visit"
        $0.maxPerMember = 25
        $0.capPeriod = .month
      },
      .of(.referrer, "k", 20) {
        $0.maxPerMember = 50
        $0.capPeriod = .year
      },
    ]) { $0.limits = MemberLimits(earnPerDay: 12) }
    let purchase = EarningPurchase(effectiveMs: noon, paid: 1)
    func event(_ used: Int64) -> String {
      EarningCase.text { try run.rules.event("visit", atMs: noon, to: run.member) { _, _ in used } }
    }
    func referral(_ used: Int64) -> String {
      EarningCase.text { try run.rules.referral(purchase, to: run.member) { _, _ in used } }
    }
    #expect(event(0) == "10/0 e:10" && event(20) == "5/0 e:5-5" && event(25) == "0/0 e:0-10")
    #expect(referral(0) == "12/0 k:12-8 EARN_PER_DAY" && referral(45) == "5/0 k:5-15" && referral(50) == "0/0 k:0-20")
    run.member.earnedToday = 9
    #expect(event(0) == "3/0 e:3-7 EARN_PER_DAY")
  }

  @Test(
    arguments: [
      // Points as large as can be, and one more.
      (Int64.max, 1, 1, nil, "9223372036854775807/0 r:9223372036854775807"),
      (Int64.max, 2, 1, nil, "POINTS_TOO_LARGE amount"), (Int64.max, 1_000_000_000, 1, nil, "POINTS_TOO_LARGE amount"),
      (Int64.max, 1_000_000, 1_000_000, nil, "9223372036854775807/0 r:9223372036854775807"),
      (Int64.max, 1, 1, 1001, "POINTS_TOO_LARGE amount"),
      (Int64.max, 1, 2, 2000, "9223372036854775807/0 r:9223372036854775807"),
      (Int64.max, 1, 1_000_000, 100_000, "922337203685477/0 r:922337203685477"),
    ] as [(Int64, Int64, Int64, UInt32?, String)])
  func `what no balance can hold is refused`(
    paid: Int64, points: Int64, per: Int64, multiplier: UInt32?, expected: String
  ) throws {
    let more = multiplier.map { [EarningRule.times("x", $0)] } ?? []
    #expect(try EarningCase([.rate("r", points, per: per)] + more).earns(paid) == expected)
    #expect(
      try EarningCase([.rate("r", points, per: per) { $0.basis = .netOfTax }] + more).earns(
        EarningPurchase(effectiveMs: noon, paid: paid)) == expected)
  }

  @Test func `sums beyond every balance are refused too, and never trap`() throws {
    let two = try EarningCase([.rate("a", 1, per: 1), .rate("b", 1, per: 1)])
    #expect(two.earns(.max) == "POINTS_TOO_LARGE amount")
    #expect(two.earns(.max / 2) == "9223372036854775806/0 a:4611686018427387903 b:4611686018427387903")
    let beside = try EarningCase([.rate("a", 1, per: 1), .of(.firstPurchase, "n", 1)])
    #expect(beside.earns(.max) == "POINTS_TOO_LARGE amount")
    let many = try EarningCase([.rate("a", 1_000_000_000, per: 1)] + (0..<20).map { .times("x\($0)", 99_999) })
    #expect(many.earns(.max) == "POINTS_TOO_LARGE amount")
    let lines = [line(.max), line(.max), line(.max)]
    #expect(try EarningCase([.rate("a", 1, per: 1)]).earns(.max, lines) == "POINTS_TOO_LARGE amount")
    // A cap comes after the sum.
    let capped = try EarningCase([.rate("a", 2, per: 1) { $0.maxPerPurchase = 10 }])
    #expect(capped.earns(.max) == "POINTS_TOO_LARGE amount")
    #expect(capped.earns(.max / 2) == "10/0 a:10-9223372036854775796")
    let net = try EarningCase([.rate("a", 999_999_937, per: 999_983) { $0.basis = .beforeDiscount }])
    #expect(
      net.earns(EarningPurchase(effectiveMs: noon, paid: .max - 24, discount: .max)) == "POINTS_TOO_LARGE amount")
  }

  @Test func `a thousandth of a thousandth is not lost`() throws {
    // 1/1000 six times over, and a million million million back.
    let small = try EarningCase([.rate("r", 1, per: 1)] + (0..<6).map { .times("x\($0)", 1) })
    #expect(small.earns(1_000_000_000_000_000_000) == "1/0 r:1")
    #expect(small.earns(999_999_999_999_999_999) == "0/0 r:0")
  }
}
