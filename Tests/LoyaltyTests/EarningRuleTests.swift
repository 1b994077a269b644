import Contract
import Loyalty
import Operations
import Testing

/// What each kind of rule gives, computed by hand.
struct EarningRuleTests {
  @Test(arguments: [
    (0, "0/0 r:0"), (99, "0/0 r:0"), (100, "1/0 r:1"), (12_345, "123/0 r:123"), (199, "1/0 r:1"),
  ])
  func `a rate gives in proportion and rounds down`(paid: Int64, expected: String) throws {
    #expect(try EarningCase([.rate("r", 1, per: 100)]).earns(paid) == expected)
  }

  @Test(arguments: [
    // 1/3 of 100, 101 and 102; 3/2 of 1, 3 and 4.
    (Rounding.down, 1, 3, 100, 33), (.halfUp, 1, 3, 100, 33), (.up, 1, 3, 100, 34),
    (.down, 1, 3, 101, 33), (.halfUp, 1, 3, 101, 34), (.up, 1, 3, 101, 34),
    (.down, 1, 3, 102, 34), (.halfUp, 1, 3, 102, 34), (.up, 1, 3, 102, 34),
    (.down, 3, 2, 1, 1), (.halfUp, 3, 2, 1, 2), (.up, 3, 2, 1, 2), (.up, 3, 2, 4, 6), (.halfUp, 1, 1_000_000, 0, 0),
  ])
  func `rounding is the program's`(
    rounding: Rounding, points: Int64, per: Int64, paid: Int64, expected: Int64
  ) throws {
    let run = try EarningCase([.rate("r", points, per: per)]) { $0.rounding = rounding }
    #expect(run.earns(paid) == "\(expected)/0 r:\(expected)")
  }

  @Test func `rules are rounded once, and each gets what the sum grows by`() throws {
    let thirds = (1...4).map { EarningRule.rate("r\($0)", 1, per: 3) }
    #expect(try EarningCase(thirds).earns(100) == "133/0 r1:33 r2:33 r3:34 r4:33")
    #expect(try EarningCase(thirds) { $0.rounding = .up }.earns(100) == "134/0 r1:34 r2:33 r3:33 r4:34")
    #expect(try EarningCase(thirds) { $0.rounding = .halfUp }.earns(100) == "133/0 r1:33 r2:34 r3:33 r4:33")
    // 99/200 + 99/200 + 1/100 is exactly one.
    let exact = try EarningCase([.rate("a", 99, per: 200), .rate("b", 99, per: 200), .rate("c", 1, per: 100)])
    #expect(exact.earns(1) == "1/0 a:0 b:0 c:1")
  }

  @Test func `lines are never rounded on their own`() throws {
    let run = try EarningCase([.rate("r", 1, per: 100)])
    #expect(run.earns(150, [line(50), line(50), line(50)]) == "1/0 r:1")
    #expect(run.earns(200, (0..<200).map { _ in line(1) }) == "2/0 r:2")
  }

  @Test(arguments: [
    (RateBasis.paid, 1000, 130, 200, 1000), (.netOfTax, 1000, 130, 200, 870), (.beforeDiscount, 1000, 130, 200, 1200),
    (.netOfTax, 1000, 1000, 0, 0), (.netOfTax, 0, 0, 0, 0), (.beforeDiscount, 0, 0, 500, 0), (.paid, 0, 0, 500, 0),
    (.netOfTax, 1000, 0, 0, 1000), (.netOfTax, 1000, 1001, 0, 0), (.netOfTax, 3, 1, 0, 2),
  ])
  func `a rate counts what its basis says`(
    basis: RateBasis, paid: Int64, tax: Int64, discount: Int64, expected: Int64
  ) throws {
    let run = try EarningCase([.rate("r", 1, per: 1) { $0.basis = basis }])
    let purchase = EarningPurchase(effectiveMs: noon, paid: paid, tax: tax, discount: discount)
    #expect(run.earns(purchase) == "\(expected)/0 r:\(expected)")
    // Each line bears its share of tax and discount, so a half of the purchase counts half.
    if paid % 2 == 0 {
      var halves = purchase
      halves.lines = [line(paid / 2, "a"), line(paid / 2)]
      let half = try EarningCase([
        .rate("r", 2, per: 1) {
          $0.basis = basis
          $0.categories = ["a"]
        }
      ])
      #expect(half.earns(halves) == "\(expected)/0 r:\(expected)")
    }
  }

  @Test func `a rate with categories or products acts on those lines alone`() throws {
    let run = try EarningCase([
      .rate("all", 1, per: 100), .rate("tea", 1, per: 10) { $0.categories = ["tea", "herbs"] },
      .rate("cup", 1, per: 10) { $0.products = ["cup"] },
      .rate("both", 1, per: 1) {
        $0.categories = ["tea"]
        $0.products = ["cup"]
      },
    ])
    #expect(run.earns(1000, [line(700, "tea"), line(300)]) == "780/0 all:10 tea:70 both:700")
    #expect(run.earns(1000, [line(700, "pots", "cup"), line(300)]) == "780/0 all:10 cup:70 both:700")
    #expect(run.earns(1000, [line(700, "tea", "cup"), line(300, "herbs")]) == "880/0 all:10 tea:100 cup:70 both:700")
    #expect(run.earns(1000) == "10/0 all:10", "a purchase without lines has no category")
  }

  @Test func `a fixed gift is for the purchase, and needs one line that matches`() throws {
    let run = try EarningCase([
      .of(.fixed, "visit", 50), .of(.fixed, "tea", 7) { $0.categories = ["tea"] },
      .of(.fixed, "big", 100) { $0.minAmountMinor = 10_000 },
    ])
    #expect(run.earns(0) == "50/0 visit:50")
    #expect(run.earns(200, [line(100, "tea"), line(100, "tea")]) == "57/0 visit:50 tea:7")
    #expect(run.earns(9_999) == "50/0 visit:50")
    #expect(run.earns(10_000) == "150/0 visit:50 big:100")
  }

  @Test func `multipliers multiply each other, rates and fixed gifts`() throws {
    let rules: [EarningRule] = [
      .rate("r", 1, per: 100), .of(.fixed, "f", 10), .times("double", 2000), .times("half", 1500),
    ]
    let run = try EarningCase(rules)
    // 3 × (333/100 + 10)
    #expect(run.earns(333) == "39/0 r:9 f:30")
    let earning = try run.rules.award(EarningPurchase(effectiveMs: noon, paid: 333), to: run.member) { _, _ in 0 }
    #expect(
      earning.multipliers
        == [RuleMultiplier(rule: "double", multiplier: 2000), RuleMultiplier(rule: "half", multiplier: 1500)])
    #expect(try EarningCase([.times("x", 333), .rate("r", 1, per: 1)]).earns(1000) == "333/0 r:333")
  }

  @Test func `a multiplier with categories acts on their lines, and not on fixed gifts`() throws {
    let run = try EarningCase([
      .rate("r", 1, per: 1), .of(.fixed, "f", 5), .times("tea", 3000) { $0.categories = ["tea"] },
    ])
    #expect(run.earns(10, [line(4, "tea"), line(6)]) == "23/0 r:18 f:5")
    let alone = try EarningCase([.of(.fixed, "f", 5), .times("tea", 3000) { $0.categories = ["tea"] }])
    let earning = try alone.rules.award(
      EarningPurchase(effectiveMs: noon, paid: 10, lines: [line(10, "tea")]), to: alone.member
    ) { _, _ in 0 }
    #expect(earning.points == 5 && earning.multipliers == [], "what multiplied nothing did not act")
  }

  @Test func `the tier multiplies points and no growth`() throws {
    var run = try EarningCase([
      .rate("r", 1, per: 1), .of(.fixed, "f", 3), .rate("g", 1, per: 1) { $0.gives = .growth },
      .of(.firstPurchase, "first", 100),
    ]) {
      $0.tiers = [
        TierLevel(code: "base", name: "b", threshold: 0),
        TierLevel(code: "gold", name: "g", threshold: 9, multiplier: 1250),
      ]
    }
    run.member.purchases = 1
    #expect(run.earns(10) == "13/10 r:10 f:3 g:10g")
    run.member.tier = "base"
    #expect(run.earns(10) == "13/10 r:10 f:3 g:10g")
    run.member.tier = "gold"
    // 12.5 and 3.75
    #expect(run.earns(10) == "16/10 r:12 f:4 g:10g")
    run.member.purchases = 0
    #expect(run.earns(10) == "116/10 r:12 f:4 g:10g first:100")
    let earning = try run.rules.award(EarningPurchase(effectiveMs: noon, paid: 10), to: run.member) { _, _ in 0 }
    #expect(earning.multipliers == [RuleMultiplier(rule: "tier:gold", multiplier: 1250)])
    #expect(earning.detail.growth == 10)
  }

  @Test func `growth and points are apart, down to their multipliers and their rounding`() throws {
    let run = try EarningCase([
      .rate("p", 1, per: 3), .rate("g", 1, per: 3) { $0.gives = .growth }, .rate("p2", 1, per: 3),
      .times("x", 2000), .times("y", 3000) { $0.gives = .growth },
    ])
    // 2 × (1/3 + 1/3) and 3 × 1/3.
    #expect(run.earns(1) == "1/1 p:0 g:1g p2:1")
  }

  @Test func `a purchase of nothing is refused nothing`() throws {
    let run = try EarningCase([
      .rate("r", 1, per: 100) { $0.basis = .netOfTax }, .times("x", 1500), .of(.fixed, "f", 1),
    ])
    #expect(run.earns(0) == "1/0 r:0 f:1")
    #expect(run.earns(0, [line(0, "tea"), line(0)]) == "1/0 r:0 f:1")
    #expect(try EarningCase([]).earns(100) == "0/0")
  }
}

/// Exclusive rules, gifts beside a purchase, events and referrals.
struct EarningChoiceTests {
  private static func only(_ priority: Int32? = nil) -> (inout EarningRule) -> Void {
    {
      $0.exclusive = true
      $0.priority = priority
    }
  }

  @Test func `of exclusive rates the one of highest priority acts, and of equals the first`() throws {
    let run = try EarningCase([
      .rate("base", 1, per: 1), .rate("a", 2, per: 1, Self.only()), .rate("b", 3, per: 1, Self.only(5)),
      .rate("c", 4, per: 1, Self.only(5)), .rate("d", 9, per: 1, Self.only(-1)),
    ])
    #expect(run.earns(10) == "40/0 base:10 b:30")
  }

  @Test func `the choice is made line by line`() throws {
    let run = try EarningCase([
      .rate("all", 1, per: 1, Self.only(1)),
      .rate("tea", 5, per: 1) {
        Self.only(2)(&$0)
        $0.categories = ["tea"]
      },
    ])
    #expect(run.earns(10, [line(4, "tea"), line(6)]) == "26/0 all:6 tea:20")
    #expect(run.earns(10) == "10/0 all:10")
  }

  @Test func `a rule that does not apply excludes none`() throws {
    let run = try EarningCase([
      .rate("a", 1, per: 1, Self.only(1)),
      .rate("b", 2, per: 1) {
        Self.only(9)(&$0)
        $0.minAmountMinor = 100
      },
    ])
    #expect(run.earns(99) == "99/0 a:99")
    #expect(run.earns(100) == "200/0 b:200")
  }

  @Test func `each kind and each currency chooses for itself`() throws {
    func growing(_ priority: Int32) -> (inout EarningRule) -> Void {
      {
        Self.only(priority)(&$0)
        $0.gives = .growth
      }
    }
    var run = try EarningCase([
      .rate("r", 1, per: 1, Self.only(1)), .rate("rg", 1, per: 1, growing(9)),
      .of(.fixed, "f", 2, Self.only(1)), .of(.fixed, "f2", 3, Self.only(2)), .times("x", 2000, Self.only(1)),
      .times("y", 3000, Self.only(2)), .times("z", 5000, growing(9)), .of(.firstPurchase, "n", 7, Self.only()),
      .of(.firstPurchase, "n2", 8, Self.only()), .of(.referred, "k", 4, Self.only()),
    ])
    run.member.hasReferrer = true
    #expect(run.earns(10) == "50/50 r:30 rg:50g f2:9 n:7 k:4")
  }

  @Test func `on fixed gifts only multipliers for all lines compete`() throws {
    let run = try EarningCase([
      .rate("r", 1, per: 1), .of(.fixed, "f", 10), .times("all", 2000, Self.only(1)),
      .times("tea", 3000) {
        Self.only(2)(&$0)
        $0.categories = ["tea"]
      },
    ])
    #expect(run.earns(10, [line(10, "tea")]) == "50/0 r:30 f:20")
  }

  @Test func `the first purchase counts once, and for who was referred too`() throws {
    var run = try EarningCase([.of(.firstPurchase, "n", 100), .of(.referred, "k", 30), .times("x", 2000)])
    #expect(run.earns(1) == "100/0 n:100", "nothing multiplies it")
    run.member.hasReferrer = true
    #expect(run.earns(1) == "130/0 n:100 k:30")
    run.member.purchases = 1
    #expect(run.earns(1) == "0/0")
  }

  @Test func `an event earns what the rules of its word say`() throws {
    var run = try EarningCase([
      .of(.event, "s", 10) { $0.event = "survey" },
      .of(.event, "gold", 5) {
        $0.event = "survey"
        $0.tiers = ["gold"]
      },
      .of(.event, "v", 7) {
        $0.event = "visit"
        $0.untilMs = noon
      },
      .times("x", 2000), .of(.fixed, "f", 1),
      .of(.event, "cap", 9) {
        $0.event = "much"
        $0.maxPerPurchase = 4
      },
    ])
    func event(_ word: String) -> String {
      EarningCase.text { try run.rules.event(word, atMs: noon, to: run.member) { _, _ in 0 } }
    }
    #expect(event("survey") == "10/0 s:10")
    #expect(event("visit") == "0/0", "a rule that does not apply gives nothing, and is known")
    #expect(event("none") == "EVENT_UNKNOWN event")
    #expect(event("much") == "4/0 cap:4-5")
    run.member.tier = "gold"
    #expect(event("survey") == "15/0 s:10 gold:5")
    #expect(run.earns(0) == "2/0 f:2", "no purchase is an event")
  }

  @Test func `a referral looks at the purchase and at who referred`() throws {
    var run = try EarningCase([
      .of(.referrer, "k", 20), .of(.referrer, "gold", 5) { $0.tiers = ["gold"] },
      .of(.referrer, "tea", 3) { $0.categories = ["tea"] }, .of(.referrer, "big", 2) { $0.minAmountMinor = 100 },
      .of(.fixed, "f", 1),
    ])
    func referral(_ paid: Int64, _ lines: [EarningLine] = []) -> String {
      let purchase = EarningPurchase(effectiveMs: noon, paid: paid, lines: lines)
      return EarningCase.text { try run.rules.referral(purchase, to: run.member) { _, _ in 0 } }
    }
    #expect(referral(99) == "20/0 k:20")
    #expect(referral(100, [line(100, "tea")]) == "25/0 k:20 tea:3 big:2")
    run.member.tier = "gold"
    #expect(referral(99) == "25/0 k:20 gold:5")
    #expect(run.earns(100) == "1/0 f:1", "the purchase itself earns nothing of it")
    let early = try EarningCase([.of(.referrer, "k", 20) { $0.fromMs = noon + 1 }])
    let none = try early.rules.referral(EarningPurchase(effectiveMs: noon, paid: 1), to: run.member) { _, _ in 0 }
    #expect(none == nil)
  }
}
