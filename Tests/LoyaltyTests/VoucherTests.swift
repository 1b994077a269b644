import Contract
import Store
import TestHouse
import Testing

/// Vouchers: issued without points, redeemed once, void or expired.
struct VoucherTests {
  @Test(arguments: Desk.Kind.allCases)
  func `vouchers are issued for a member or for whoever has the code`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let now = house.clock.nowMs
      let made = try await counter.issue {
        ($0.card, $0.name, $0.value, $0.expiresAtMs, $0.count) = ("A001", " 十元券 ", .cny(1000), now + 1, 3)
      }
      #expect(made.count == 3 && Set(made.map(\.code)).count == 3 && Set(made.map(\.id)).count == 3)
      for voucher in made {
        let expected = Voucher(
          id: voucher.id, version: 1, code: voucher.code, programId: counter.programId, memberId: counter.memberId,
          name: "十元券", value: .cny(1000), status: .issued, issuedAtMs: now, expiresAtMs: now + 1)
        #expect(voucher == expected)
        #expect(try await counter.voucher(voucher.code) == expected)
      }
      #expect(try house.journal().last?.entities.map(\.kind) == ["member", "voucher", "voucher", "voucher"])
      let anybody = try await counter.issue { $0.program = "points" }
      #expect(anybody.count == 1 && anybody[0].memberId == nil && anybody[0].expiresAtMs == nil)
      #expect(try await counter.issue { ($0.memberId, $0.program) = (counter.memberId, "points") }.count == 1)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what is wrong with an issue is named and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      _ = try await counter.member("ASUS")
      try await counter.suspend("ASUS")
      _ = try await counter.member("ACLO")
      try await counter.leave("ACLO")
      try await RewardCounter.open("second", at: counter.desk)
      _ = try await counter.desk.members.enroll(
        EnrollMemberRequest(customerId: counter.customer.id, program: "second", card: "B001"))
      try await RewardCounter.open("old", at: counter.desk)
      try await counter.close("old")
      let usd = Money(minor: 1, currency: "USD")
      let cases: [(String, (inout IssueVouchersRequest) -> Void)] = [
        ("PROGRAM_NEEDED program", { $0.program = nil }), ("PROGRAM_NOT_FOUND program", { $0.program = "none" }),
        ("PROGRAM_CLOSED program", { $0.program = "old" }),
        ("ONE_OF_REQUIRED member_id", { ($0.memberId, $0.card) = (counter.memberId, "A001") }),
        ("MEMBER_NOT_FOUND member_id", { $0.memberId = 999 }), ("MEMBER_NOT_FOUND card", { $0.card = "A009" }),
        ("MEMBER_NOT_FOUND card", { ($0.program, $0.card) = ("points", "B001") }),
        ("PROGRAM_NOT_FOUND program", { ($0.program, $0.card) = ("none", "A001") }),
        ("MEMBER_SUSPENDED card", { $0.card = "ASUS" }), ("MEMBER_CLOSED card", { $0.card = "ACLO" }),
        ("PROGRAM_CURRENCY value.currency", { $0.value = usd }),
        ("NEGATIVE_AMOUNT value.minor", { $0.value = .cny(-1) }),
        ("EXPIRY_IN_PAST expires_at_ms", { $0.expiresAtMs = house.clock.nowMs }),
        ("INVALID_REQUEST count:TOO_LARGE", { $0.count = 501 }),
        ("INVALID_REQUEST name:PATTERN_MISMATCH", { $0.name = " " }),
      ]
      for (expected, fill) in cases {
        let outcome = try await house.refusedWithoutTrace {
          try await counter.issue {
            $0.program = "points"
            fill(&$0)
          }
        }
        #expect(outcome == expected)
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a voucher is redeemed once, and the same call sent again is answered again`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let made = try await counter.issue { $0.card = "A001" }[0]
      house.clock.nowMs += 5
      let vouchers = counter.desk.vouchers
      let request = RedeemVoucherRequest(code: made.code.lowercased(), card: "A001", note: " 订单 7 ")
      let options = CallOptions(idempotencyKey: Array("k".utf8))
      let tried = try await house.refusedWithoutTrace {
        try await vouchers.redeem(request, CallOptions(dryRun: true))
      }
      #expect(tried == "OK")
      var expected = made
      (expected.version, expected.status, expected.note) = (2, .redeemed, "订单 7")
      expected.redeemedAtMs = made.issuedAtMs + 5
      for _ in 0..<2 { #expect(try await vouchers.redeem(request, options) == expected) }
      #expect(try house.journal().last?.entities.map(\.kind) == ["member", "voucher"])
      let twice = try await house.refusedWithoutTrace { try await vouchers.redeem(request) }
      #expect(twice == "VOUCHER_REDEEMED code")
      let cancel = CancelVoucherRequest(code: made.code, reason: "误发")
      #expect(try await house.refusedWithoutTrace { try await vouchers.cancel(cancel) } == "VOUCHER_REDEEMED code")
      #expect(try await counter.voucher(made.code) == expected)
      let history = try house.read {
        try Journal.history(of: EntityRef(kind: "voucher", id: made.id), limit: 10, in: $0)
      }
      let befores = try history.map { try JournalChanges(bytes: $0.content?.changes ?? []).records.map(\.record) }
      #expect(befores == [[made.encoded()], [[]]])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `of many who redeem one code at once one succeeds`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let code = try await counter.issue()[0].code
      let outcomes = await withTaskGroup(of: String.self) { group in
        for _ in 0..<20 {
          group.addTask { await said { try await house.admin.vouchers.redeem(RedeemVoucherRequest(code: code)) } }
        }
        return await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
      }
      #expect(outcomes == ["OK": 1, "VOUCHER_REDEEMED code": 19])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a cancelled voucher is void for good`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let made = try await counter.issue()[0]
      let cancel = CancelVoucherRequest(code: made.code, reason: " 误发 ")
      let vouchers = counter.desk.vouchers
      let void = try await vouchers.cancel(cancel)
      var expected = made
      (expected.version, expected.status, expected.note) = (2, .void, "误发")
      #expect(void == expected)
      #expect(try await house.refusedWithoutTrace { try await vouchers.cancel(cancel) } == "VOUCHER_VOID code")
      let redeem = RedeemVoucherRequest(code: made.code)
      #expect(try await house.refusedWithoutTrace { try await vouchers.redeem(redeem) } == "VOUCHER_VOID code")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a voucher expires to the millisecond, whether or not anything has run`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let expiry = house.clock.nowMs + 1000
      let codes = try await counter.issue { ($0.card, $0.expiresAtMs, $0.count) = ("A001", expiry, 2) }.map(\.code)
      func listed(_ status: VoucherStatus) async throws -> Int {
        try await counter.desk.vouchers.list(ListVouchersRequest(card: "A001", status: status)).items.count
      }
      house.clock.nowMs = expiry - 1
      #expect(try await counter.voucher(codes[0]).status == .issued)
      #expect(try await [listed(.issued), listed(.expired)] == [2, 0])
      let last = try await counter.desk.vouchers.redeem(RedeemVoucherRequest(code: codes[1]))
      #expect(last.status == .redeemed)
      house.clock.nowMs = expiry
      #expect(try await counter.voucher(codes[0]).status == .expired)
      #expect(try await counter.voucher(codes[1]).status == .redeemed, "what was redeemed does not expire")
      #expect(try await [listed(.issued), listed(.expired), listed(.redeemed)] == [0, 1, 1])
      let vouchers = counter.desk.vouchers
      let redeem = RedeemVoucherRequest(code: codes[0])
      #expect(try await house.refusedWithoutTrace { try await vouchers.redeem(redeem) } == "VOUCHER_EXPIRED code")
      let cancel = CancelVoucherRequest(code: codes[0], reason: "误发")
      #expect(try await house.refusedWithoutTrace { try await vouchers.cancel(cancel) } == "VOUCHER_EXPIRED code")
      house.clock.nowMs = expiry + 50
      let before = CallOptions(asOfMs: expiry - 1001)
      #expect(await said { try await vouchers.redeem(redeem, before) } == "AS_OF_INVALID meta.as_of_ms")
      let inTime = try await vouchers.redeem(redeem, CallOptions(asOfMs: expiry - 1))
      #expect(inTime.redeemedAtMs == expiry - 1, "a past fact is judged at its instant")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a member's voucher is theirs alone, and one of nobody is anybody's`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let other = try await counter.member("A002")
      let made = try await counter.issue { ($0.card, $0.count) = ("A001", 2) }.map(\.code)
      let vouchers = counter.desk.vouchers
      let cases: [(String, RedeemVoucherRequest)] = [
        ("VOUCHER_OF_OTHER card", RedeemVoucherRequest(code: made[0], card: "A002")),
        ("VOUCHER_OF_OTHER member_id", RedeemVoucherRequest(code: made[0], memberId: other)),
        ("MEMBER_NOT_FOUND card", RedeemVoucherRequest(code: made[0], card: "A009")),
        ("ONE_OF_REQUIRED member_id", RedeemVoucherRequest(code: made[0], memberId: counter.memberId, card: "A001")),
        ("VOUCHER_CODE_INVALID code", RedeemVoucherRequest(code: "0000-0000-0001")),
        ("VOUCHER_CODE_INVALID code", RedeemVoucherRequest(code: "券")),
        ("VOUCHER_NOT_FOUND code", RedeemVoucherRequest(code: "0000-0000-0012")),
        ("INVALID_REQUEST note:PATTERN_MISMATCH", RedeemVoucherRequest(code: made[0], note: "一\n二")),
      ]
      for (expected, request) in cases {
        #expect(try await house.refusedWithoutTrace { try await vouchers.redeem(request) } == expected)
      }
      #expect(try await vouchers.redeem(RedeemVoucherRequest(code: made[0])).status == .redeemed)
      #expect(try await vouchers.redeem(RedeemVoucherRequest(code: made[1], memberId: counter.memberId)).version == 2)
      let anybody = try await counter.issue()[0]
      let used = try await vouchers.redeem(RedeemVoucherRequest(code: anybody.code, card: "A002"))
      #expect(used.memberId == nil && used.status == .redeemed)
      for code in ["0000-0000-0001", "0000-0000-0012"] {
        let cancel = CancelVoucherRequest(code: code, reason: "误发")
        let told = code.hasSuffix("1") ? "VOUCHER_CODE_INVALID code" : "VOUCHER_NOT_FOUND code"
        #expect(await said { try await vouchers.cancel(cancel) } == told)
        #expect(await said { try await vouchers.get(GetVoucherRequest(code: code)) } == told)
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `nothing of a suspended member is redeemed; who has left keeps their vouchers`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let made = try await counter.issue { ($0.card, $0.count) = ("A001", 2) }.map(\.code)
      let anybody = try await counter.issue()[0].code
      func redeem(_ code: String, card: String?) async throws -> String {
        try await house.refusedWithoutTrace {
          try await counter.desk.vouchers.redeem(RedeemVoucherRequest(code: code, card: card))
        }
      }
      try await counter.suspend("A001")
      #expect(try await redeem(made[0], card: nil) == "MEMBER_SUSPENDED code")
      #expect(try await redeem(made[0], card: "A001") == "MEMBER_SUSPENDED card")
      #expect(try await redeem(anybody, card: "A001") == "MEMBER_SUSPENDED card")
      _ = try await counter.desk.members.resume(ChangeMemberRequest(card: "A001", reason: "查清"))
      try await counter.leave("A001")
      try await counter.close("points")
      let kept = try await counter.desk.vouchers.redeem(RedeemVoucherRequest(code: made[0]))
      #expect(kept.status == .redeemed, "their program has ended too")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a member's vouchers are listed with the latest first, by status, page by page`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      _ = try await counter.member("A002")
      let expiry = house.clock.nowMs + 10
      let codes = try await counter.issue { ($0.card, $0.count) = ("A001", 5) }.map(\.code)
      let short = try await counter.issue { ($0.card, $0.expiresAtMs) = ("A001", expiry) }[0].code
      _ = try await counter.issue { $0.card = "A002" }
      _ = try await counter.issue()
      let vouchers = counter.desk.vouchers
      _ = try await vouchers.redeem(RedeemVoucherRequest(code: codes[1]))
      _ = try await vouchers.cancel(CancelVoucherRequest(code: codes[3], reason: "误发"))
      house.clock.nowMs = expiry
      func pages(_ status: VoucherStatus?, _ limit: UInt32) async throws -> [[String]] {
        var request = ListVouchersRequest(customerId: counter.customer.id, status: status, limit: limit)
        var pages: [[String]] = []
        repeat {
          let reply = try await vouchers.list(request)
          pages.append(reply.items.map(\.code))
          request.cursor = reply.nextCursor
        } while request.cursor != nil
        return pages
      }
      let all = Array((codes + [short]).reversed())
      #expect(try await pages(nil, 4) == [Array(all[..<4]), Array(all[4...])])
      #expect(try await pages(.issued, 2) == [[codes[4], codes[2]], [codes[0]]])
      #expect(try await pages(.expired, 2) == [[short]])
      #expect(try await pages(.void, 2) == [[codes[3]]])
      #expect(try await pages(.redeemed, 2) == [[codes[1]]])
      var wrong = ListVouchersRequest(card: "A001", limit: 1)
      wrong.cursor = try await vouchers.list(wrong).nextCursor
      wrong.status = .issued
      #expect(await said { try await vouchers.list(wrong) } == "CURSOR_MISMATCH cursor")
      #expect(await said { try await vouchers.list(ListVouchersRequest()) } == "ONE_OF_REQUIRED member_id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a voucher of somebody out of sight is not found; one of nobody is seen by all`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let desk = try await house.desk(.role(.specialist))
      let own = try await desk.customers.create(CreateCustomerRequest(name: "李小红"))
      _ = try await desk.members.enroll(EnrollMemberRequest(customerId: own.id, card: "A002"))
      let hidden = try await counter.issue { $0.card = "A001" }[0].code
      let seen = try await counter.issue { $0.card = "A002" }[0].code
      let anybody = try await counter.issue()[0].code
      for (code, expected) in [(hidden, "VOUCHER_NOT_FOUND code"), (seen, "OK"), (anybody, "OK")] {
        #expect(await said { try await desk.vouchers.get(GetVoucherRequest(code: code)) } == expected)
        #expect(await said { try await desk.vouchers.redeem(RedeemVoucherRequest(code: code)) } == expected)
      }
      let manager = try await house.desk(.role(.supervisor))
      let cancel = CancelVoucherRequest(code: hidden, reason: "误发")
      #expect(await said { try await manager.vouchers.cancel(cancel) } == "VOUCHER_NOT_FOUND code")
      let list = ListVouchersRequest(card: "A001")
      #expect(await said { try await desk.vouchers.list(list) } == "MEMBER_NOT_FOUND card")
      #expect(try await counter.voucher(hidden).status == .issued)
    }
  }
}
