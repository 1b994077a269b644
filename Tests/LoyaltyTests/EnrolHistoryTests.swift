import Contract
import Store
import TestHouse
import Testing

/// Members who bring what they bought before.
struct EnrolHistoryTests {
  private static func configure(_ config: inout ProgramConfig) {
    config.rules.append(
      EarningRule(code: "growth", name: "成长", kind: .rate, points: 1, perMinor: 1000, gives: .growth))
    config.rules.append(
      EarningRule(
        code: "weekly", name: "每月", kind: .fixed, points: 7, maxPerMember: 20, capPeriod: .month))
    config.pending = PendingPolicy(days: 3)
    config.expiry = ExpiryPolicy(kind: .days, count: 20)
    config.tiers = [
      TierLevel(code: "base", name: "普通", threshold: 0),
      TierLevel(code: "gold", name: "金", threshold: 20_000, multiplier: 1500),
    ]
    config.tierPolicy = TierPolicy(metric: .spend, window: .calendarYear, downgrade: .full, refundRequalifies: true)
  }

  /// What a customer does over some weeks; the same for each.
  private static func shop(_ house: any OpenHouse, _ customer: Customer, _ name: String) async throws {
    var bought: [Purchase] = []
    for day in 0..<40 {
      house.clock.nowMs = TestClock.startMs + Int64(day) * Club.day
      if day % 4 == 0 { bought.append(try await house.buy(customer.id, "\(name)\(day)", 30 + Int64(day))) }
      if day % 9 == 5 { _ = try await house.giveBack(bought[bought.count - 2], "\(name)R\(day)", 10) }
      if day == 30 { _ = try await house.giveBack(bought[3], "\(name)R", nil) }
    }
  }

  /// All that a member's ledger says, without ids and without when it was posted.
  private static func ledger(_ house: any OpenHouse, _ member: Member) throws -> [String] {
    try house.read {
      try $0.all(
        """
        SELECT kind || ' ' || at_ms || ' ' || effective_ms || ' ' || entries || ' ' || available || ' ' || pending
          || ' ' || debt || ' ' || growth FROM loyalty_transaction WHERE member_id = $1 ORDER BY at_ms, id
        """, [.int(member.id)]
      ) { $0.text(0) }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a history earns what it would have earned at its time`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house) { Self.configure(&$0) }
      let early = try await house.customer("甲")
      let late = try await house.customer("乙")
      let before = try await club.enrol(early)
      try await Self.shop(house, early, "a")
      try await Self.shop(house, late, "b")
      house.clock.nowMs += 100 * Club.day
      let after = try await club.enrol(late) { $0.withHistory = true }
      // The first member is looked at too, so that what is due on both is posted.
      _ = try await club.suspend(before)
      let live = try await club.again(before)
      #expect(after.joinedAtMs == TestClock.startMs && live.joinedAtMs == TestClock.startMs)
      #expect(after.balance == live.balance && after.tier == live.tier && after.tierUntilMs == live.tierUntilMs)
      let (one, other) = (try Self.ledger(house, live), try Self.ledger(house, after))
      #expect(one == other)
      for part in ["1 ", "5 ", "6 ", "12 "] { #expect(other.contains { $0.hasPrefix(part) }, "kind \(part)") }
      for column in ["purchases", "activity", "inactive_ms", "tier_since_ms"] {
        let values = try house.read {
          try $0.all(
            """
            SELECT DISTINCT CASE $1 WHEN 'purchases' THEN quote(purchases) WHEN 'activity' THEN quote(activity)
              WHEN 'inactive_ms' THEN quote(inactive_ms) ELSE quote(tier_since_ms) END FROM loyalty_member
            """, [.text(column)]
          ) { $0.text(0) }
        }
        #expect(values.count == 1, "\(column)")
      }
      #expect(try house.number("SELECT count(*) FROM loyalty_cap") > 0)
      let uses = try house.number(
        "SELECT count(*) FROM (SELECT rule, period_day, used FROM loyalty_cap GROUP BY 1, 2, 3 HAVING count(*) = 2)")
      let caps = try house.number("SELECT count(*) FROM loyalty_cap")
      #expect(uses * 2 == caps)
      #expect(try Books(house).broken == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a history begins with the program's first version and leaves other currencies out`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house, fromMs: TestClock.startMs + 2 * Club.day)
      let customer = try await house.customer()
      var refs = 0
      func buy(_ day: Int64, currency: String = "CNY") async throws {
        house.clock.nowMs = TestClock.startMs + day * Club.day
        refs += 1
        _ = try await house.buy(customer.id, "\(refs)", 10) { $0.amount.currency = currency }
      }
      try await buy(0)
      try await buy(2, currency: "USD")
      try await buy(4)
      try await buy(4)
      try await buy(5)
      house.clock.nowMs += Club.day
      let made = try await club.enrol(customer) {
        $0.withHistory = true
        $0.openingPoints = 1000
      }
      #expect(made.joinedAtMs == TestClock.startMs + 4 * Club.day && made.balance.available == 1030)
      #expect(try house.number("SELECT count(*) FROM loyalty_transaction WHERE kind = 1") == 3)
      let opened = try house.number("SELECT at_ms FROM loyalty_transaction WHERE kind = 4")
      #expect(opened == house.clock.nowMs)
      // Without purchases it begins now.
      let empty = try await club.join("李小红") { $0.withHistory = true }
      #expect(empty.joinedAtMs == house.clock.nowMs && empty.balance.available == 0)
      #expect(try Books(house).broken == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `later refunds of a history take back what it earned, once`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let customer = try await house.customer()
      let purchase = try await house.buy(customer.id, "1", 90)
      let gift = try await house.buy(customer.id, "2", 0)
      _ = try await house.giveBack(purchase, "R1", 30)
      let made = try await club.enrol(customer) { $0.withHistory = true }
      #expect(made.balance.available == 60)
      _ = try await house.giveBack(purchase, "R2", nil)
      _ = try await house.giveBack(gift, "R3", nil)
      #expect(try await club.again(made).balance.available == 0)
      #expect(try house.number("SELECT count(*) FROM loyalty_transaction WHERE kind = 12") == 3)
      #expect(try Books(house).broken == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who referred them earns for the first purchase they bring`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house) {
        $0.rules.append(EarningRule(code: "friend", name: "推荐", kind: .referrer, points: 50))
        $0.rules.append(EarningRule(code: "welcome", name: "被荐", kind: .referred, points: 20))
      }
      let referrer = try await club.join("李小红")
      let customer = try await house.customer()
      _ = try await house.buy(customer.id, "1", 10)
      _ = try await house.buy(customer.id, "2", 10)
      house.clock.nowMs += Club.day
      let made = try await club.enrol(customer) {
        $0.withHistory = true
        $0.referralCode = referrer.referralCode
      }
      #expect(made.balance.available == 40)
      #expect(try await club.again(referrer).balance.available == 50)
      let at = try house.number("SELECT at_ms FROM loyalty_transaction WHERE kind = 3")
      #expect(at == house.clock.nowMs, "a ledger never runs back")
      #expect(try Books(house).broken == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a history that a rule refuses is refused as a whole`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house) {
        $0.rules[0].maxPerPurchase = 50
        $0.rules[0].refuseAbove = true
      }
      let customer = try await house.customer()
      _ = try await house.buy(customer.id, "1", 50)
      _ = try await house.buy(customer.id, "2", 51)
      let outcome = try await house.refusedWithoutTrace { try await club.enrol(customer) { $0.withHistory = true } }
      #expect(outcome == "RULE_CAP_EXCEEDED with_history")
    }
  }

  @Test func `a history of too many purchases is refused, one of as many as may be is not`() async throws {
    let house = try TestHouse()
    let club = try Club(house)
    let customer = try await house.customer()
    try house.perform(
      """
      WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 10001)
      INSERT INTO purchase (id, customer_id, external_ref, purchased_at_ms, amount_minor, currency, recorded_at_ms)
      SELECT id, $1, 'shop:' || id, $2 + id, 100, 'CNY', 0 FROM n
      """, [.int(customer.id), .int(TestClock.startMs - 20_000)])
    let outcome = try await house.refusedWithoutTrace { try await club.enrol(customer) { $0.withHistory = true } }
    #expect(outcome == "HISTORY_TOO_LONG with_history")
    try house.perform("DELETE FROM purchase WHERE id = $1", [.int(7)])
    let start = ContinuousClock.now
    let made = try await club.enrol(customer) { $0.withHistory = true }
    print("10,000 purchases of history: \(ContinuousClock.now - start)")
    #expect(made.balance.available == 10_000)
  }
}
