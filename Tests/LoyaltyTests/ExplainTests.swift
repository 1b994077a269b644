import Contract
import TestHouse
import Testing
import Zones

/// Why an award is what it is, in sentences.
struct ExplainTests {
  private static func explain(
    _ house: any OpenHouse, purchase: Int64? = nil, transaction: Int64? = nil, program: String? = nil
  ) async throws -> AwardExplanation {
    try await house.admin.loyalty.explainAward(
      ExplainAwardRequest(transactionId: transaction, purchaseId: purchase, program: program))
  }

  private static func open(_ house: any OpenHouse, currency: String = "CNY", _ config: ProgramConfig) async throws {
    let made = try await house.admin.programs.create(
      CreateProgramRequest(
        code: "points", name: "会员积分", zone: "Asia/Shanghai", currency: currency, growthName: "成长值", draft: config))
    _ = try await house.admin.programs.activate(ActivateProgramRequest(code: "points", version: made.version))
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an award is told rule by rule in both languages`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      var config = ProgramConfig()
      config.rules = [
        .rate("base", 1, per: 100) { $0.name = "Base" },
        .rate("growth", 1, per: 1000) { ($0.name, $0.gives) = ("Growth", .growth) },
        .times("double", 1500) { $0.name = "Weekend" },
        .of(.firstPurchase, "first", 50) { ($0.name, $0.maxPerPurchase) = ("Welcome", 20) },
      ]
      config.tiers = [TierLevel(code: "basic", name: "Basic", threshold: 0, multiplier: 1200)]
      config.tierPolicy = TierPolicy(metric: .spend, window: .lifetime, downgrade: .never)
      config.expiry = ExpiryPolicy(kind: .months, count: 12)
      config.enrolAtPurchase = true
      try await Self.open(house, config)
      let customer = try await house.customer()
      let purchase = try await house.admin.purchases.record(
        RecordPurchaseRequest(
          customerId: customer.id, externalRef: "shop:1", amount: Money(minor: 12_850, currency: "CNY")))
      // 128.50 × 1.5 × 1.2 is 231.3, and 20 of the 50 of the welcome.
      let day = Self.day(house.clock.nowMs)
      let told = try await Self.explain(house, purchase: purchase.id)
      #expect(
        told.sentences == [
          "Purchase of CNY 128.50 on \(day) in the program points, version 1.",
          "The member's tier was Basic.",
          "Base (1 points for each CNY 1.00) gave 231 points.",
          "Growth (1 growth for each CNY 10.00) gave 12 growth.",
          "Welcome gave 20 points; a limit cut off 30.",
          "Weekend multiplied by ×1.5.",
          "The tier Basic multiplied points by ×1.2.",
          "In all it earned 251 points and 12 growth.",
          "Its points can be spent until the end of \(Self.yearLater(day)).",
          "251 of its points are left unspent.",
        ])
      #expect(
        told.sentencesZh == [
          "\(day) 消费 128.50 元（会员计划 points 第 1 版）。",
          "当时的会员等级为Basic。",
          "Base（每 1.00 元 1 积分）：231 积分。",
          "Growth（每 10.00 元 1 成长值）：12 成长值。",
          "Welcome：20 积分，因上限扣减 30。",
          "Weekend倍数 ×1.5。",
          "会员等级Basic积分倍数 ×1.2。",
          "合计 251 积分、12 成长值。",
          "积分有效期至 \(Self.yearLater(day))。",
          "其中 251 积分尚未使用。",
        ])
      #expect(told.clawed == 0 && told.unspent == 251 && told.award.purchaseId == purchase.id)
      let byTransaction = try await Self.explain(house, transaction: told.award.id)
      let byProgram = try await Self.explain(house, purchase: purchase.id, program: "points")
      #expect(byTransaction == told && byProgram == told)
    }
  }

  private static func day(_ ms: Int64) -> String { Zone.named("Asia/Shanghai")?.day(at: ms).text ?? "" }

  private static func yearLater(_ day: String) -> String { "\((Int(day.prefix(4)) ?? 0) + 1)\(day.dropFirst(4))" }

  @Test(arguments: Desk.Kind.allCases)
  func `what refunds took back is told, with what became of it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house) { ($0.clawback, $0.debtMax) = (.debt, 30) }
      let member = try await club.join()
      let purchase = try await house.buy(member.customerId, "1", 100)
      _ = try await club.redeem(member, 90)
      _ = try await house.giveBack(purchase, "R", 50)
      let told = try await Self.explain(house, purchase: purchase.id)
      #expect(told.clawed == 50 && told.unspent == 0)
      let day = Self.day(house.clock.nowMs)
      #expect(
        told.sentences.suffix(2) == [
          "A refund took 50 points back on \(day); 30 of them are owed since they were spent or reserved; 10 of them were forgiven.",
          "0 of its points are left unspent.",
        ])
      #expect(
        told.sentencesZh.suffix(2) == [
          "\(day) 退款扣回 50 积分，其中 30 已使用或预留，记为欠分，其中 10 予以免除。", "其中 0 积分尚未使用。",
        ])
      // What comes next repays what is owed, and says so.
      let next = try await house.buy(member.customerId, "2", 40)
      let repaid = try await Self.explain(house, purchase: next.id)
      #expect(repaid.sentences.contains("30 of its points repaid what the member owed."))
      #expect(repaid.unspent == 10)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an award of nothing says why`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house) {
        $0.rules = [.rate("base", 1, per: 1000) { $0.minAmountMinor = 500 }]
        $0.limits = MemberLimits(purchasesPerDay: 2)
      }
      let customer = try await club.join().customerId
      func told(_ ref: String, _ yuan: Int64) async throws -> [String] {
        let purchase = try await house.buy(customer, ref, yuan)
        return try await Self.explain(house, purchase: purchase.id).sentences.dropFirst().map { $0 }
      }
      let none = try await told("1", 4)
      #expect(none == ["No rule of the program applied.", "It earned nothing."])
      let little = try await told("2", 9)
      #expect(
        little == [
          "base (1 points for each CNY 10.00) gave 0 points.", "What came together was less than one point.",
          "It earned nothing.",
        ])
      let third = try await told("3", 100)
      #expect(
        third == [
          "Only 2 purchases a day earn, and there were as many before it.", "It earned nothing.",
        ])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `events and referrals are told, and money without minor digits`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      var config = ProgramConfig()
      config.rules = [
        .rate("base", 1, per: 100), .of(.event, "signup", 50) { $0.event = "signup" }, .of(.referrer, "referrer", 30),
      ]
      config.pending = PendingPolicy(days: 3)
      try await Self.open(house, currency: "JPY", config)
      let admin = house.admin
      let first = try await admin.members.enroll(EnrollMemberRequest(customerId: try await house.customer("甲").id))
      let other = try await admin.members.enroll(
        EnrollMemberRequest(customerId: try await house.customer("乙").id, referralCode: first.referralCode))
      let event = try await admin.loyalty.postEvent(
        PostEventRequest(memberId: first.id, event: "signup", externalRef: "app:1"))
      let day = Self.day(house.clock.nowMs)
      let later = Self.day(house.clock.nowMs + 3 * Club.day)
      let signup = try await Self.explain(house, transaction: event.id)
      #expect(
        signup.sentences == [
          "Event signup (app:1) on \(day) in the program points, version 1.", "signup gave 50 points.",
          "In all it earned 50 points.", "Its points are pending until \(later).",
          "50 of its points are left unspent.",
        ])
      let purchase = try await admin.purchases.record(
        RecordPurchaseRequest(
          customerId: other.customerId, externalRef: "shop:1", amount: Money(minor: 1250, currency: "JPY")))
      let award = try await Self.explain(house, purchase: purchase.id)
      #expect(award.sentences[0] == "Purchase of JPY 1250 on \(day) in the program points, version 1.")
      #expect(award.sentencesZh[0] == "\(day) 消费 JPY 1250（会员计划 points 第 1 版）。")
      let referral = try house.number("SELECT id FROM loyalty_transaction WHERE kind = 3")
      let told = try await Self.explain(house, transaction: referral)
      #expect(
        told.sentences[0]
          == "First purchase on \(day) by member \(other.card), who was referred, in the program points, version 1.")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an explanation asks for one award that there is`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (club, second) = (try Club(house), try Club(house, "second"))
      let customer = try await house.customer()
      let member = try await club.enrol(customer)
      _ = try await second.enrol(customer)
      let purchase = try await house.buy(customer.id, "1", 100)
      _ = try await club.redeem(member, 10)
      let redeemed = try house.number("SELECT id FROM loyalty_transaction WHERE kind = 7")
      let cases: [(String, ExplainAwardRequest)] = [
        ("ONE_OF_REQUIRED transaction_id", ExplainAwardRequest()),
        ("ONE_OF_REQUIRED transaction_id", ExplainAwardRequest(transactionId: 1, purchaseId: purchase.id)),
        ("AWARD_NOT_FOUND transaction_id", ExplainAwardRequest(transactionId: 999)),
        ("AWARD_NOT_FOUND transaction_id", ExplainAwardRequest(transactionId: redeemed)),
        ("AWARD_NOT_FOUND purchase_id", ExplainAwardRequest(purchaseId: 999)),
        ("AWARD_NOT_FOUND purchase_id", ExplainAwardRequest(purchaseId: purchase.id, program: "none")),
        ("PROGRAM_NEEDED program", ExplainAwardRequest(purchaseId: purchase.id)),
        ("OK", ExplainAwardRequest(purchaseId: purchase.id, program: "second")),
      ]
      for (expected, request) in cases {
        let outcome = await said { try await house.admin.loyalty.explainAward(request) }
        #expect(outcome == expected, "\(request)")
      }
    }
  }
}
