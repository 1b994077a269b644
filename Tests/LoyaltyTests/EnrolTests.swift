import Contract
import Store
import TestHouse
import Testing

/// Making customers members.
struct EnrolTests {
  private static let tiers = [
    TierLevel(code: "base", name: "普通", threshold: 0), TierLevel(code: "gold", name: "金", threshold: 100_000),
  ]
  private static let policy = TierPolicy(metric: .spend, window: .calendarYear, downgrade: .full)

  @Test(arguments: Desk.Kind.allCases)
  func `a customer becomes a member with a card, a code and the lowest tier`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house) {
        $0.tiers = Self.tiers
        $0.tierPolicy = Self.policy
      }
      let customer = try await house.customer { $0.externalRefs = ["erp:1"] }
      house.clock.nowMs += 1000
      let made = try await club.enrol(customer)
      #expect(made.customerId == customer.id && made.customerNumber == customer.number)
      #expect(made.program == "points" && made.programId == club.programId && made.version == 1)
      #expect(made.card == "M0000000014" && made.moreCards == [] && made.referralCode.hasPrefix("R"))
      #expect(made.status == .active && made.joinedAtMs == house.clock.nowMs && made.closedAtMs == nil)
      #expect(made.tier == "base" && made.tierSinceMs == made.joinedAtMs && made.tierUntilMs != nil)
      let none = PointBalance(
        available: 0, pending: 0, reserved: 0, debt: 0, balance: 0, growth: 0, atMs: house.clock.nowMs)
      #expect(made.balance == none)
      #expect(try house.journal().last?.entities.contains { $0.kind == "member" && $0.id == made.id } == true)
      for request in [
        GetMemberRequest(memberId: made.id), GetMemberRequest(card: made.card),
        GetMemberRequest(customerId: customer.id),
        GetMemberRequest(customerNumber: customer.number, program: "points"),
      ] {
        #expect(try await club.members.get(request) == made)
      }
      let byRef = EnrollMemberRequest(customerRef: "erp:1", program: "points")
      #expect(await said { try await club.members.enroll(byRef) } == "MEMBER_EXISTS customer_ref")
      let changes = try house.number("SELECT reason FROM loyalty_tier_change WHERE member_id = $1", [.int(made.id)])
      #expect(changes == Int64(TierReason.joined.rawValue))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a card of one's own answers however it is typed, and belongs to one member`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let made = try await club.join { $0.card = "vip-00 88" }
      #expect(made.card == "VIP0088")
      for typed in ["VIP0088", "vip 0088", "ｖｉｐ－００８８".replacing("－", with: "-")] {
        #expect(try await club.members.get(GetMemberRequest(card: typed)) == made)
      }
      let other = try await house.customer("李小红")
      func enrol(_ card: String) async throws -> String {
        try await house.refusedWithoutTrace { try await club.enrol(other) { $0.card = card } }
      }
      #expect(try await enrol("Vip0088") == "CARD_TAKEN card")
      #expect(try await enrol("- - - -") == "CARD_INVALID card")
      #expect(try await enrol("A1") == "INVALID_REQUEST card:TOO_SHORT")
      // A number of ours that somebody chose is passed over.
      _ = try await club.enrol(other) { $0.card = "M0000000027" }
      let ours = [try await club.join("甲"), try await club.join("乙")].map(\.card)
      #expect(ours.allSatisfy { $0 != "M0000000027" && $0.count == 11 } && Set(ours).count == 2)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who cannot join is refused without trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let customer = try await house.customer()
      func enrol(
        _ customer: Customer, _ fill: (inout EnrollMemberRequest) -> Void = { _ in }
      ) async throws -> String {
        try await house.refusedWithoutTrace { try await club.enrol(customer, fill) }
      }
      let later = try Club(house, "later", fromMs: TestClock.startMs + 1)
      let closed = try Club(house, "closed")
      try closed.close()
      #expect(try await enrol(customer) { $0.program = nil } == "PROGRAM_NEEDED program")
      #expect(try await enrol(customer) { $0.program = "nothing" } == "PROGRAM_NOT_FOUND program")
      #expect(try await enrol(customer) { $0.program = later.code } == "PROGRAM_NOT_ACTIVE program")
      #expect(try await enrol(customer) { $0.program = closed.code } == "PROGRAM_CLOSED program")
      #expect(try await enrol(customer) { $0.customerId = 9999 } == "CUSTOMER_NOT_FOUND customer_id")
      #expect(try await enrol(customer) { $0.customerRef = "erp:9" } == "ONE_OF_REQUIRED customer_id")
      #expect(try await enrol(customer) { $0.openingExpiresMs = .max } == "EXPIRY_UNEXPECTED opening_expires_ms")
      #expect(
        try await enrol(customer) {
          $0.openingPoints = 1
          $0.openingExpiresMs = TestClock.startMs
        } == "EXPIRY_IN_PAST opening_expires_ms")
      #expect(try await enrol(customer) { $0.openingPoints = 0 } == "INVALID_REQUEST opening_points:TOO_SMALL")
      let early = await said {
        try await club.members.enroll(
          EnrollMemberRequest(customerId: customer.id, program: "points"), CallOptions(asOfMs: TestClock.startMs - 1))
      }
      #expect(early == "BEFORE_CUSTOMER meta.as_of_ms")
      let archived = try await house.admin.customers.archive(ArchiveCustomerRequest(id: customer.id, version: 1))
      #expect(try await enrol(archived) == "CUSTOMER_ARCHIVED customer_id")
      _ = try await house.admin.customers.restore(RestoreCustomerRequest(id: customer.id, version: archived.version))
      let made = try await club.enrol(customer)
      let status = try await refusal { try await club.enrol(customer) }
      #expect(status.reason == "MEMBER_EXISTS" && status.resource == "member:\(made.id)")
      #expect(status.message.contains(made.card) && status.message.contains(customer.number))
      _ = try await club.close(made)
      #expect(try await enrol(customer) == "MEMBER_CLOSED customer_id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who was referred names another member of the program`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let other = try Club(house, "other")
      let friend = try await house.customer("李小红") {
        $0.phone = "13800001234"
        $0.morePhones = ["13900001234"]
      }
      let referrer = try await club.enrol(friend)
      let stranger = try await other.enrol(friend)
      let customer = try await house.customer()
      func enrol(_ customer: Customer, _ code: String) async throws -> String {
        try await house.refusedWithoutTrace { try await club.enrol(customer) { $0.referralCode = code } }
      }
      #expect(try await enrol(customer, stranger.referralCode) == "REFERRAL_UNKNOWN referral_code")
      #expect(try await enrol(customer, "R000000") == "REFERRAL_UNKNOWN referral_code")
      #expect(try await enrol(customer, "杨") == "REFERRAL_UNKNOWN referral_code")
      let same = try await house.customer("李晓红") {
        $0.phone = "13900001234"
        $0.allowDuplicate = true
      }
      #expect(try await enrol(same, referrer.referralCode) == "SELF_REFERRAL referral_code")
      let made = try await club.enrol(customer) { $0.referralCode = referrer.referralCode.lowercased() }
      #expect(made.referrerId == referrer.id)
      _ = try await club.close(referrer)
      #expect(try await enrol(same, referrer.referralCode) == "REFERRAL_UNKNOWN referral_code")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `points from another system open a lot with its own date, or the program's`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house) { $0.expiry = ExpiryPolicy(kind: .days, count: 30) }
      let dated = try await club.join {
        $0.openingPoints = 500
        $0.openingExpiresMs = TestClock.startMs + 1
      }
      #expect(dated.balance.available == 500 && dated.balance.balance == 500)
      let plain = try await club.join("李小红") { $0.openingPoints = 70 }
      house.clock.nowMs += 1
      #expect(try await club.again(dated).balance.available == 0, "expired, whether or not anything was posted")
      #expect(try await club.again(plain).balance.available == 70)
      house.clock.nowMs += 32 * Club.day
      #expect(try await club.again(plain).balance.available == 0)
      let kinds = try house.number("SELECT count(*) FROM loyalty_transaction WHERE kind = 4 AND entries LIKE '%6:-%'")
      #expect(kinds == 2)
      #expect(try Books(house).broken == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a dry run makes no member, and a call that is sent again makes one`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let customer = try await house.customer()
      let request = EnrollMemberRequest(customerId: customer.id, program: "points", openingPoints: 5)
      let before = try StoreDump(house)
      let shown = try await club.members.enroll(request, CallOptions(dryRun: true))
      #expect(shown.balance.available == 5)
      #expect(try StoreDump(house) == before)
      let options = CallOptions(idempotencyKey: Array("once".utf8))
      let made = try await club.members.enroll(request, options)
      let again = try await house.admin.ask(Methods.Members.enroll, request, options)
      #expect(again.reply == made && again.meta.replayed == true)
      #expect(try house.number("SELECT count(*) FROM loyalty_member") == 1)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a first purchase makes a member where the program says so`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house) { $0.enrolAtPurchase = true }
      let customer = try await house.customer()
      house.clock.nowMs += 1000
      let purchase = try await house.buy(customer.id, "1", 12) { $0.purchasedAtMs = TestClock.startMs + 400 }
      let member = try await club.members.get(GetMemberRequest(customerId: customer.id))
      #expect(purchase.earned.map(\.memberId) == [member.id] && purchase.earned.map(\.points) == [12])
      #expect(member.joinedAtMs == TestClock.startMs + 400 && member.card == "M0000000014")
      #expect(member.balance.available == 12)
      _ = try await house.buy(customer.id, "2", 3)
      #expect(try house.number("SELECT count(*) FROM loyalty_member") == 1)
      #expect(try Books(house).broken == [])
    }
  }
}
