import Contract
import TestHouse
import Testing
import Zones

/// What purchases of a past period would have earned.
struct SimulateTests {
  private static let year = 365 * Club.day

  /// Three customers who buy over some months, and nothing else happens.
  private static func shop(_ house: any OpenHouse, _ fill: (inout ProgramConfig) -> Void = { _ in }) async throws
    -> [Customer]
  {
    try await house.words(.category, ["茶"])
    var config = LedgerEstate.config
    config.enrolAtPurchase = true
    config.tiers[1].threshold = 60_000
    config.limits = MemberLimits(earnPerDay: 700, purchasesPerDay: 3)
    config.rules.append(.of(.birthday, "birthday", 88))
    fill(&config)
    let made = try await house.admin.programs.create(
      CreateProgramRequest(
        code: "points", name: "会员积分", zone: "Asia/Shanghai", currency: "CNY", growthName: "成长值", draft: config))
    _ = try await house.admin.programs.activate(ActivateProgramRequest(code: "points", version: made.version))
    var customers: [Customer] = []
    for (index, name) in ["甲", "乙", "丙"].enumerated() {
      // 甲 buys nine days on.
      let zone = try #require(Zone.named("Asia/Shanghai"))
      let birthday = zone.day(at: house.clock.nowMs + 9 * Club.day).anniversary(inYear: 1990)
      customers.append(try await house.customer(name) { $0.birthdayDay = index == 0 ? Int32(birthday.days) : nil })
    }
    for step in 0..<40 {
      house.clock.nowMs += step % 7 == 0 ? 9 * Club.day : Club.day / 4
      let customer = customers[step % 5 % 3]
      _ = try await house.buy(customer.id, "S\(step)", Int64(13 + step * step % 91)) {
        if step % 4 == 0 { $0.lines = [PurchaseLine(category: "茶", amount: $0.amount)] }
      }
    }
    return customers
  }

  private static func run(
    _ desk: Desk, fromMs: Int64 = 0, untilMs: Int64? = nil, credit: UInt32? = nil
  ) async throws -> [SimulationPage] {
    var options = CallOptions()
    options.credit = credit
    let request = SimulateProgramRequest(program: "points", fromMs: fromMs, untilMs: untilMs)
    return try await desk.stream(Methods.Loyalty.simulateProgram, request, options).collected()
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what was active earns the same again, member by member`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customers = try await Self.shop(house)
      // The draft stays beside what is active; here they are the same.
      let pages = try await Self.run(house.admin, fromMs: TestClock.startMs)
      let items = pages.flatMap(\.items)
      #expect(items.map(\.customerId) == customers.map(\.id).sorted())
      #expect(items.allSatisfy { $0.points == $0.pointsEarned && $0.points > 0 }, "\(items)")
      #expect(pages.last?.done == true)
      let available = try house.number("SELECT sum(available) FROM loyalty_member")
      #expect(pages.reduce(0) { $0 + $1.points } == available)
      #expect(pages.reduce(0) { $0 + $1.purchases } == 40 && pages.reduce(0) { $0 + $1.customers } == 3)
      for item in items {
        let tier = try await house.admin.members.get(GetMemberRequest(customerId: item.customerId)).tier
        #expect(item.tier == tier)
      }
      #expect(Set(items.map(\.tier)).count == 2, "one of them has reached the higher tier")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a draft earns what it says`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let customer = try await club.join().customerId
      for (ref, yuan) in [("1", 100), ("2", 250), ("3", 7)] { _ = try await house.buy(customer, ref, Int64(yuan)) }
      _ = try await house.buy(customer, "4", 999) { $0.amount.currency = "USD" }
      // Two points a yuan, at most 300 of one purchase, and 9 for the first one: 200 + 9, 300, 14.
      var draft = ProgramConfig()
      draft.rules = [.rate("base", 2, per: 100) { $0.maxPerPurchase = 300 }, .of(.firstPurchase, "first", 9)]
      _ = try await house.admin.programs.setDraft(SetDraftRequest(code: "points", version: 1, draft: draft))
      let expected = SimulatedMember(customerId: customer, purchases: 4, points: 523, pointsEarned: 357)
      let pages = try await Self.run(house.admin)
      #expect(
        pages == [
          SimulationPage(customers: 1, purchases: 4, points: 523, pointsEarned: 357, items: [expected], done: true)
        ])
      let balance = try await house.admin.loyalty.balance(BalanceRequest(customerId: customer))
      #expect(balance.available == 357, "nothing was posted")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `only purchases of the period count`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let customer = try await club.join().customerId
      let start = house.clock.nowMs
      for number in 0..<5 {
        _ = try await house.buy(customer, "\(number)", 10)
        house.clock.nowMs += 1000
      }
      func count(_ from: Int64, _ until: Int64?) async throws -> Int64 {
        try await Self.run(house.admin, fromMs: start + from, untilMs: until.map { start + $0 })
          .reduce(0) { $0 + $1.purchases }
      }
      // From the one on, and before the other.
      let windows: [(Int64, Int64?, Int64)] = [
        (0, nil, 5), (1000, 3000, 2), (1001, 3001, 2), (4001, nil, 0), (2000, 2000, 0),
      ]
      for (from, until, expected) in windows {
        let found = try await count(from, until)
        #expect(found == expected, "\(from) to \(until ?? -1)")
      }
      let outcome = await said { try await Self.run(house.admin, fromMs: 5, untilMs: 4) }
      #expect(outcome == "RANGE_EMPTY until_ms")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `customers come page by page in the order of ids`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      var ids: [Int64] = []
      for number in 0..<7 {
        let id = try await club.join("客户\(number)").customerId
        ids.append(id)
        _ = try await house.buy(id, "\(number)", 10)
      }
      let pages = try await Self.run(house.admin, credit: 2)
      #expect(pages.count >= 3 && pages.flatMap(\.items).map(\.customerId) == ids)
      #expect(pages.map { $0.done == true }.filter { $0 }.count == 1 && pages.last?.done == true)
      #expect(pages.allSatisfy { $0.customers == Int64($0.items.count) })
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `only customers in sight count`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let director = try await house.admin.employees.create(
        CreateEmployeeRequest(name: "主管", role: .director, dataScope: .own))
      let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: director.id)).credential ?? ""
      let own = try await house.customer("自己的") { $0.ownerId = director.id }
      let other = try await house.customer("别人的")
      for customer in [own, other] {
        _ = try await club.enrol(customer)
        _ = try await house.buy(customer.id, "\(customer.id)", 10)
      }
      let seen = try await Self.run(try await house.desk(.key(key)))
      #expect(seen.flatMap(\.items).map(\.customerId) == [own.id])
      #expect(seen.reduce(0) { $0 + $1.purchases } == 1 && seen.reduce(0) { $0 + $1.points } == 10)
      let all = try await Self.run(house.admin)
      #expect(all.flatMap(\.items).map(\.customerId) == [own.id, other.id])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a program without a draft and a version is refused`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      _ = try await house.admin.programs.create(
        CreateProgramRequest(code: "points", name: "会员积分", zone: "Asia/Shanghai", currency: "CNY"))
      let draftless = await said { try await Self.run(house.admin) }
      #expect(draftless == "PROGRAM_NOT_ACTIVE program")
      let unknown = SimulateProgramRequest(program: "none", fromMs: 0)
      let outcome = await said {
        try await house.admin.stream(Methods.Loyalty.simulateProgram, unknown, CallOptions()).collected()
      }
      #expect(outcome == "PROGRAM_NOT_FOUND program")
    }
  }
}
