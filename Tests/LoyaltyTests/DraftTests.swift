import Contract
import Store
import TestHouse
import Testing

/// What a draft may say: each fault with its path, and all of them at once.
struct DraftTests {
  private static let gold = TierLevel(code: "gold", name: "金", threshold: 100)
  private static let base = TierLevel(code: "base", name: "普", threshold: 0)
  private static let policy = TierPolicy(metric: .spend, window: .calendarYear, downgrade: .full)

  private static func tiered(_ tiers: [TierLevel], _ policy: TierPolicy? = policy) -> ProgramConfig {
    ProgramConfig(tiers: tiers, tierPolicy: policy)
  }

  private static func rule(
    _ kind: RuleKind, _ points: Int64? = 1, _ fill: (inout EarningRule) -> Void = { _ in }
  ) -> ProgramConfig {
    ProgramConfig(rules: [.of(kind, "r", points, fill)])
  }

  /// What is wrong, as "path:REASON" without "draft.rules[0]." in front.
  private static func faults(_ outcome: String) -> [String] {
    outcome.split(separator: " ").dropFirst().map {
      String($0.trimmingPrefix("draft.").trimmingPrefix("rules[0]."))
    }
  }

  /// Tries drafts one by one on a program with growth points.
  private func check(_ kind: Desk.Kind, _ cases: [(ProgramConfig, [String])]) async throws {
    try await withHouse(kind) { house in
      try await house.words(.category, ["tea"])
      let desk = ProgramDesk(house: house)
      let program = try await desk.create { $0.growthName = "成长值" }
      for (draft, expected) in cases {
        let outcome = try await house.refusedWithoutTrace { try await desk.setDraft(program, draft) }
        #expect(Self.faults(outcome) == expected, "\(outcome)")
        #expect(outcome.hasPrefix("DRAFT_INVALID"))
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `each kind of rule has the fields that it needs and no others`(kind: Desk.Kind) async throws {
    typealias Of = DraftTests
    func wrong(_ path: String) -> [String] { ["\(path):NOT_FOR_KIND"] }
    func missing(_ path: String) -> [String] { ["\(path):NEEDED_FOR_KIND"] }
    var cases: [(ProgramConfig, [String])] = [
      (Of.rule(.rate), missing("per_minor")), (Of.rule(.rate, nil) { $0.perMinor = 1 }, missing("points")),
      (Of.rule(.multiplier, nil), missing("multiplier")),
      (Of.rule(.multiplier) { $0.multiplier = 2 }, wrong("points")), (Of.rule(.event), missing("event")),
      (Of.rule(.birthday) { $0.birthday = .month }, wrong("birthday")),
      (Of.rule(.fixed) { $0.priority = 1 }, missing("exclusive")),
      (Of.rule(.fixed) { $0.maxPerMember = 1 }, missing("cap_period")),
      (Of.rule(.fixed) { $0.capPeriod = .day }, missing("max_per_member")),
      (Of.rule(.fixed) { $0.refuseAbove = true }, missing("max_per_purchase")),
      (Of.rule(.referrer) { $0.maxPerPurchase = 1 }, wrong("max_per_purchase")),
      (Of.rule(.referrer) { $0.refuseAbove = true }, wrong("refuse_above")),
    ]
    for other in [RuleKind.fixed, .firstPurchase, .birthday, .referrer, .referred] {
      cases += [
        (Of.rule(other, nil), missing("points")), (Of.rule(other) { $0.perMinor = 1 }, wrong("per_minor")),
        (Of.rule(other) { $0.multiplier = 2 }, wrong("multiplier")),
        (Of.rule(other) { $0.basis = .paid }, wrong("basis")), (Of.rule(other) { $0.event = "e" }, wrong("event")),
      ]
    }
    let ofEvent: [(String, (inout EarningRule) -> Void)] = [
      ("categories", { $0.categories = ["tea"] }), ("products", { $0.products = ["cup"] }),
      ("min_amount_minor", { $0.minAmountMinor = 1 }), ("refuse_above", { $0.refuseAbove = true }),
    ]
    for (path, fill) in ofEvent {
      let draft = Of.rule(.event) {
        $0.event = "e"
        fill(&$0)
      }
      cases.append((draft, wrong(path)))
    }
    let ofMultiplier: [(String, (inout EarningRule) -> Void)] = [
      ("max_per_purchase", { $0.maxPerPurchase = 1 }), ("refuse_above", { $0.refuseAbove = true }),
      ("max_per_member", { $0.maxPerMember = 1 }), ("cap_period", { $0.capPeriod = .ever }),
    ]
    for (path, fill) in ofMultiplier {
      let draft = Of.rule(.multiplier, nil) {
        $0.multiplier = 2
        fill(&$0)
      }
      cases.append((draft, wrong(path)))
    }
    try await check(kind, cases)
  }

  @Test(arguments: Desk.Kind.allCases)
  func `conditions can hold`(kind: Desk.Kind) async throws {
    typealias Of = DraftTests
    let twice = ProgramConfig(rules: [.of(.fixed, "a", 1), .of(.fixed, "b", 1), .of(.fixed, "a", 2)])
    try await check(
      kind,
      [
        (Of.rule(.fixed) { ($0.fromMs, $0.untilMs) = (5, 5) }, ["until_ms:RANGE_EMPTY"]),
        (Of.rule(.fixed) { ($0.fromMs, $0.untilMs) = (5, 4) }, ["until_ms:RANGE_EMPTY"]),
        (Of.rule(.fixed) { $0.weekdays = [1, 2, 1] }, ["weekdays[2]:DUPLICATE_ITEM"]),
        (Of.rule(.fixed) { $0.categories = ["tea", " tea "] }, ["categories[1]:DUPLICATE_ITEM"]),
        (Of.rule(.fixed) { $0.products = ["a", "a"] }, ["products[1]:DUPLICATE_ITEM"]),
        (Of.rule(.fixed) { $0.tiers = ["gold"] }, ["tiers[0]:TIER_UNKNOWN"]),
        (
          Of.rule(.fixed) { $0.categories = ["tea", "tee", "pots"] },
          ["categories[1]:WORD_UNKNOWN", "categories[2]:WORD_UNKNOWN"]
        ),
        (twice, ["rules[2].code:CODE_TWICE"]),
      ])
  }

  @Test(arguments: Desk.Kind.allCases)
  func `policies agree with themselves`(kind: Desk.Kind) async throws {
    func fixed(_ month: UInt32?, _ day: UInt32?) -> ProgramConfig {
      ProgramConfig(expiry: ExpiryPolicy(kind: .fixedDay, count: 1, month: month, day: day))
    }
    func pending(_ policy: PendingPolicy) -> ProgramConfig { ProgramConfig(pending: policy) }
    let limits = [AdjustLimit(role: .director, points: 1), AdjustLimit(role: .director, points: 2)]
    try await check(
      kind,
      [
        (fixed(nil, nil), ["expiry.month:NEEDED_FOR_KIND", "expiry.day:NEEDED_FOR_KIND"]),
        (fixed(4, 31), ["expiry.day:TOO_LARGE"]), (fixed(2, 30), ["expiry.day:TOO_LARGE"]),
        (
          ProgramConfig(expiry: ExpiryPolicy(kind: .months, count: 1, month: 1, day: 1)),
          ["expiry.month:NOT_FOR_KIND", "expiry.day:NOT_FOR_KIND"]
        ),
        (
          ProgramConfig(expiry: ExpiryPolicy(kind: .inactiveDays, count: 1, toMonthEnd: true)),
          ["expiry.to_month_end:NOT_FOR_KIND"]
        ),
        (pending(PendingPolicy()), ["pending:ONE_OF_REQUIRED"]),
        (pending(PendingPolicy(untilEvent: false)), ["pending:ONE_OF_REQUIRED"]),
        (pending(PendingPolicy(days: 1, untilEvent: true)), ["pending:ONE_OF_REQUIRED"]),
        (ProgramConfig(clawback: .clamp, debtMax: 5), ["debt_max:NOT_FOR_KIND"]),
        (ProgramConfig(clawback: .onlyUnspent, debtMax: 0), ["debt_max:NOT_FOR_KIND"]),
        (ProgramConfig(adjustLimits: limits), ["adjust_limits[1].role:DUPLICATE_ITEM"]),
      ])
  }

  @Test(arguments: Desk.Kind.allCases)
  func `tiers rise, and their policy can be followed`(kind: Desk.Kind) async throws {
    typealias Of = DraftTests
    func policy(_ fill: (inout TierPolicy) -> Void) -> ProgramConfig {
      var policy = Of.policy
      fill(&policy)
      return Of.tiered([Of.base, Of.gold], policy)
    }
    try await check(
      kind,
      [
        (Of.tiered([Of.gold]), ["tiers[0].threshold:TIERS_NOT_RISING"]),
        (
          Of.tiered([Of.base, Of.gold, .init(code: "c", name: "c", threshold: 100)]),
          ["tiers[2].threshold:TIERS_NOT_RISING"]
        ),
        (Of.tiered([Of.base, .init(code: "base", name: "b", threshold: 1)]), ["tiers[1].code:CODE_TWICE"]),
        (Of.tiered([Of.base], nil), ["tier_policy:NEEDED_FOR_KIND"]), (Of.tiered([]), ["tiers:NEEDED_FOR_KIND"]),
        (policy { ($0.window, $0.graceDays) = (.lifetime, 5) }, ["tier_policy.grace_days:NOT_FOR_KIND"]),
        (policy { ($0.downgrade, $0.graceDays) = (.never, 5) }, ["tier_policy.grace_days:NOT_FOR_KIND"]),
        (
          policy { ($0.window, $0.upgradeAtPeriodEnd) = (.lifetime, true) },
          ["tier_policy.upgrade_at_period_end:NOT_FOR_KIND"]
        ),
      ])
  }

  @Test(arguments: Desk.Kind.allCases)
  func `growth needs a name`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      let program = try await desk.create()
      var draft = Self.tiered([Self.base])
      draft.tierPolicy?.metric = .growth
      draft.rules = [.rate("g", 1, per: 1) { $0.gives = .growth }, .rate("p", 1, per: 1) { $0.gives = .points }]
      #expect(
        try await house.refusedWithoutTrace { try await desk.setDraft(program, draft) }
          == "DRAFT_INVALID draft.rules[0].gives:GROWTH_UNNAMED draft.tier_policy.metric:GROWTH_UNNAMED")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a refusal names everything that is wrong at once`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      let program = try await desk.create()
      let draft = ProgramConfig(
        rules: [
          .of(.rate, "a", 1), .of(.multiplier, "a", 1) { $0.tiers = ["x"] }, .of(.event, "e", 1) { $0.gives = .growth },
          .of(.fixed, "f", 1) { $0.categories = ["tea"] },
        ],
        expiry: ExpiryPolicy(kind: .fixedDay, count: 1, month: 2, day: 31), pending: PendingPolicy(),
        tiers: [Self.gold], clawback: .clamp, debtMax: 1)
      let expected = [
        "rules[0].per_minor:NEEDED_FOR_KIND", "rules[1].code:CODE_TWICE", "rules[1].points:NOT_FOR_KIND",
        "rules[1].multiplier:NEEDED_FOR_KIND", "rules[1].tiers[0]:TIER_UNKNOWN", "rules[2].gives:GROWTH_UNNAMED",
        "rules[2].event:NEEDED_FOR_KIND", "rules[3].categories[0]:WORD_UNKNOWN", "expiry.day:TOO_LARGE",
        "pending:ONE_OF_REQUIRED", "tiers[0].threshold:TIERS_NOT_RISING", "tier_policy:NEEDED_FOR_KIND",
        "debt_max:NOT_FOR_KIND",
      ]
      let status = try await refusal { try await desk.setDraft(program, draft) }
      #expect(status.violations.map { "\($0.path):\($0.reason)" } == expected.map { "draft." + $0 })
      #expect(status.message.contains("13") && status.message.contains("draft.rules[0].per_minor"))
      let outcome = try await house.refusedWithoutTrace { try await desk.create("other", draft) }
      #expect(outcome == "DRAFT_INVALID " + expected.map { "draft." + $0 }.joined(separator: " "))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `tiers of an earlier version stay`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      var program = try await desk.create("points", Self.tiered([Self.base, Self.gold]))
      let bare = Self.tiered([Self.base])
      program = try await desk.setDraft(program, bare)
      program = try await desk.setDraft(program, Self.tiered([Self.base, Self.gold]))
      // Not begun yet, but nothing stops it.
      program = try await desk.activate(program, from: TestClock.startMs + 1000)
      for (draft, expected) in [
        (bare, "DRAFT_INVALID draft.tiers:TIER_IN_USE"),
        (ProgramConfig(), "DRAFT_INVALID draft.tiers:TIER_IN_USE draft.tiers:TIER_IN_USE"),
      ] {
        #expect(try await house.refusedWithoutTrace { try await desk.setDraft(program, draft) } == expected)
      }
      let cheaper = TierLevel(code: "gold", name: "黄金", threshold: 50, multiplier: 1500)
      #expect(try await desk.setDraft(program, Self.tiered([Self.base, cheaper])).draft?.tiers.last == cheaper)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a category that was retired stays where it stood`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await house.words(.category, ["tea", "pots"])
      let desk = ProgramDesk(house: house)
      let tea = ProgramConfig(rules: [.of(.fixed, "f", 1) { $0.categories = [" tea "] }])
      var program = try await desk.create("points", tea)
      #expect(program.draft?.rules[0].categories == ["tea"], "as lines of purchases have it")
      _ = try await house.admin.words.retire(RetireWordRequest(dictionary: .category, word: "tea"))
      let more = ProgramConfig(rules: [.of(.fixed, "f", 2) { $0.categories = ["tea", "pots"] }])
      program = try await desk.setDraft(program, more)
      program = try await desk.activate(program)
      program = try await desk.setDraft(program, tea)
      #expect(
        await said { try await desk.create("other", tea) } == "DRAFT_INVALID draft.rules[0].categories[0]:WORD_UNKNOWN")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a draft with all that programs have is kept as it is`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await house.words(.category, ["tea"])
      let desk = ProgramDesk(house: house)
      var draft = Self.tiered([Self.base, Self.gold])
      draft.rounding = .halfUp
      draft.rules = [
        .rate("base", 1, per: 100) {
          ($0.basis, $0.gives, $0.exclusive, $0.priority) = (.netOfTax, .points, true, 5)
          ($0.categories, $0.products, $0.weekdays, $0.tiers) = (["tea"], ["cup"], [6, 7], ["gold"])
          ($0.fromMs, $0.untilMs, $0.fromMinute, $0.untilMinute) = (1, 2, 1320, 120)
          ($0.birthday, $0.minAmountMinor, $0.maxPerPurchase, $0.refuseAbove) = (.month, 5, 10, true)
          ($0.maxPerMember, $0.capPeriod) = (100, .month)
        },
        .times("x", 2000), .of(.fixed, "f", 1), .of(.firstPurchase, "n", 1),
        .of(.birthday, "b", 1) { $0.birthday = .day },
        .of(.referrer, "k", 1), .of(.referred, "d", 1), .rate("g", 1, per: 1) { $0.gives = .growth },
        .of(.event, "e", 1) { ($0.event, $0.maxPerPurchase) = ("visit", 1) },
      ]
      draft.expiry = ExpiryPolicy(kind: .fixedDay, count: 2, month: 2, day: 29)
      draft.pending = PendingPolicy(untilEvent: true)
      (draft.clawback, draft.debtMax, draft.restoreDays, draft.enrolAtPurchase) = (.debt, 100, 7, true)
      draft.tierPolicy?.graceDays = 30
      draft.money = PointsAsMoney(points: 100, minor: 100, minPoints: 100, shareMax: 500)
      draft.limits = MemberLimits(earnPerDay: 1, purchasesPerDay: 2, redeemPerDay: 3, transferPerDay: 4)
      draft.finance = FinancePolicy(costPerThousand: 800, breakage: 100)
      draft.adjustLimits = [AdjustLimit(role: .director, points: 1000), AdjustLimit(role: .supervisor, points: 100)]
      let made = try await desk.create("points", draft) { $0.growthName = "成长值" }
      #expect(made.draft == draft)
      #expect(try await desk.activate(made).config == draft)
    }
  }
}
