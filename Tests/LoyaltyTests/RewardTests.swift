import Contract
import Store
import TestHouse
import Testing

/// The catalogue: putting rewards in, changing and reading them.
struct RewardTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a reward is kept with all that was said of it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let made = try await counter.create("voucher.10") {
        $0 = CreateRewardRequest(
          program: "points", code: "voucher.10", name: " 十元券 ", kind: .voucher, points: 1_000_000_000,
          stock: 0, fromMs: 5, untilMs: 6, perMember: 2, minTier: "gold", voucherDays: 30, value: .cny(1000))
      }
      let expected = Reward(
        id: made.id, version: 1, programId: counter.programId, code: "voucher.10", name: "十元券", kind: .voucher,
        points: 1_000_000_000, stock: 0, fromMs: 5, untilMs: 6, perMember: 2, minTier: "gold", voucherDays: 30,
        value: .cny(1000), retired: false, redeemed: 0)
      #expect(made == expected)
      #expect(try await counter.again(made) == made)
      let byCode = GetRewardRequest(code: "voucher.10", program: "points")
      #expect(try await counter.desk.rewards.get(byCode) == made)
      #expect(try await counter.desk.rewards.get(GetRewardRequest(code: "voucher.10")) == made)
      let plain = try await counter.create("cup")
      #expect(plain.kind == .goods && plain.stock == nil && plain.value == nil && plain.points == 100)
      #expect(try house.journal().last?.entities.map(\.kind) == ["reward"])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what is wrong with a new reward is named and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      _ = try await counter.create("taken")
      try await RewardCounter.open("old", at: counter.desk)
      try await counter.close("old")
      let cases: [(String, (inout CreateRewardRequest) -> Void)] = [
        ("PROGRAM_NOT_FOUND program", { $0.program = "none" }),
        ("PROGRAM_CLOSED program", { $0.program = "old" }),
        ("REWARD_EXISTS code", { $0.code = "taken" }),
        ("NOT_FOR_KIND voucher_days", { $0.voucherDays = 1 }),
        ("NOT_FOR_KIND value", { ($0.kind, $0.value) = (.goods, .cny(1)) }),
        ("RANGE_EMPTY until_ms", { ($0.fromMs, $0.untilMs) = (7, 7) }),
        ("RANGE_EMPTY until_ms", { ($0.fromMs, $0.untilMs) = (8, 7) }),
        ("TIER_UNKNOWN min_tier", { $0.minTier = "platinum" }),
        (
          "PROGRAM_CURRENCY value.currency",
          { ($0.kind, $0.value) = (.voucher, Money(minor: 1, currency: "USD")) }
        ),
        ("NEGATIVE_AMOUNT value.minor", { ($0.kind, $0.value) = (.voucher, .cny(-1)) }),
        ("INVALID_REQUEST points:TOO_SMALL", { $0.points = 0 }),
        ("INVALID_REQUEST points:TOO_LARGE", { $0.points = 1_000_000_001 }),
        ("INVALID_REQUEST stock:TOO_SMALL", { $0.stock = -1 }),
        ("INVALID_REQUEST per_member:TOO_SMALL", { $0.perMember = 0 }),
        ("INVALID_REQUEST code:PATTERN_MISMATCH", { $0.code = "Cup" }),
      ]
      for (expected, fill) in cases {
        let outcome = try await house.refusedWithoutTrace {
          try await counter.create("cup") {
            $0.program = "points"
            fill(&$0)
          }
        }
        #expect(outcome == expected)
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a code is taken in its program alone, and a single program need not be named`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let none = await said { try await house.admin.rewards.list(ListRewardsRequest()) }
      #expect(none == "PROGRAM_NOT_FOUND program")
      let counter = try await RewardCounter(house)
      let first = try await counter.create("cup")
      try await RewardCounter.open("second", at: counter.desk)
      let second = try await counter.create("cup") { $0.program = "second" }
      #expect(first.programId != second.programId)
      let rewards = counter.desk.rewards
      #expect(try await rewards.get(GetRewardRequest(code: "cup", program: "second")) == second)
      let status = try await refusal { try await rewards.get(GetRewardRequest(code: "cup")) }
      #expect(status.reason == "PROGRAM_NEEDED" && status.message.contains("points, second"))
      #expect(try await rewards.list(ListRewardsRequest(program: "second")).items == [second])
      let cases: [(String, GetRewardRequest)] = [
        ("ONE_OF_REQUIRED id", GetRewardRequest()), ("ONE_OF_REQUIRED id", GetRewardRequest(id: 1, code: "cup")),
        ("REWARD_NOT_FOUND id", GetRewardRequest(id: 999)),
        ("REWARD_NOT_FOUND code", GetRewardRequest(code: "mug", program: "second")),
        ("PROGRAM_NOT_FOUND program", GetRewardRequest(code: "cup", program: "third")),
      ]
      for (expected, request) in cases { #expect(await said { try await rewards.get(request) } == expected) }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an update changes what it names, clears what it lists, and raises the version`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let made = try await counter.create()
      let full = try await counter.update(made) {
        ($0.name, $0.points, $0.stock, $0.fromMs, $0.untilMs) = (" 马克杯 ", 7, 10, 1, 2)
        ($0.perMember, $0.minTier, $0.retired) = (3, "gold", true)
      }
      var expected = made
      (expected.version, expected.name, expected.points, expected.stock) = (2, "马克杯", 7, 10)
      (expected.fromMs, expected.untilMs, expected.perMember) = (1, 2, 3)
      (expected.minTier, expected.retired) = ("gold", true)
      #expect(full == expected)
      #expect(try await counter.again(made) == expected)
      let same = try await counter.update(full) { ($0.points, $0.addStock) = (7, 0) }
      #expect(same == full, "nothing changed")
      let bare = try await counter.update(full) {
        $0.clear = [6, 7, 8, 9, 10]
        $0.retired = false
      }
      expected = made
      (expected.version, expected.name, expected.points) = (3, "马克杯", 7)
      #expect(bare == expected)
      let history = try house.read {
        try Journal.history(of: EntityRef(kind: "reward", id: made.id), limit: 10, in: $0)
      }
      let befores = try history.map { try JournalChanges(bytes: $0.content?.changes ?? []).records.map(\.record) }
      #expect(befores == [[full.encoded()], [made.encoded()], [[]]])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a wrong update is refused, named and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let made = try await counter.create { ($0.stock, $0.fromMs, $0.untilMs) = (5, 10, 20) }
      let uncounted = try await counter.create("mug")
      let cases: [(String, (inout UpdateRewardRequest) -> Void)] = [
        ("REWARD_NOT_FOUND id", { $0.id = 999 }),
        ("VERSION_MISMATCH version", { $0.version = 2 }),
        ("STOCK_NEGATIVE add_stock", { $0.addStock = -6 }),
        ("STOCK_NEGATIVE add_stock", { $0.addStock = -1_000_000_000 }),
        ("TOO_LARGE add_stock", { $0.addStock = 999_999_996 }),
        ("CONFLICTING_CHANGE add_stock", { ($0.stock, $0.addStock) = (5, 1) }),
        ("CONFLICTING_CHANGE add_stock", { ($0.addStock, $0.clear) = (1, [6]) }),
        ("CONFLICTING_CHANGE stock", { ($0.stock, $0.clear) = (5, [6]) }),
        ("CONFLICTING_CHANGE min_tier", { ($0.minTier, $0.clear) = ("gold", [10]) }),
        ("CANNOT_CLEAR clear[1]", { $0.clear = [6, 3] }),
        ("RANGE_EMPTY until_ms", { $0.untilMs = 10 }), ("RANGE_EMPTY until_ms", { $0.fromMs = 20 }),
        ("TIER_UNKNOWN min_tier", { $0.minTier = "platinum" }),
        ("STOCK_NOT_COUNTED add_stock", { ($0.id, $0.addStock) = (uncounted.id, 1) }),
        ("INVALID_REQUEST points:TOO_SMALL", { $0.points = 0 }),
        ("INVALID_REQUEST add_stock:TOO_LARGE", { $0.addStock = 1_000_000_001 }),
      ]
      for (expected, fill) in cases {
        #expect(try await house.refusedWithoutTrace { try await counter.update(made, fill) } == expected)
      }
      let status = try await refusal { try await counter.update(made) { $0.addStock = -6 } }
      #expect(status.message.contains("5"))
      #expect(try await counter.update(made) { $0.addStock = -5 }.stock == 0, "down to nothing")
      let counted = try await counter.update(uncounted) { $0.stock = 3 }
      #expect(try await counter.update(counted) { $0.addStock = 4 }.stock == 7)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a catalogue is listed by codes, page by page, retired rewards where asked for`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      try await RewardCounter.open("second", at: counter.desk)
      for code in ["d", "b", "e", "a", "c"] { _ = try await counter.create(code) { $0.program = "points" } }
      _ = try await counter.create("bb") { $0.program = "second" }
      let b = try await counter.desk.rewards.get(GetRewardRequest(code: "b", program: "points"))
      _ = try await counter.update(b) { $0.retired = true }
      func pages(_ request: ListRewardsRequest) async throws -> [[String]] {
        var (pages, request): ([[String]], _) = ([], request)
        repeat {
          let reply = try await counter.desk.rewards.list(request)
          pages.append(reply.items.map(\.code))
          request.cursor = reply.nextCursor
        } while request.cursor != nil
        return pages
      }
      let open = ListRewardsRequest(program: "points", limit: 2)
      #expect(try await pages(open) == [["a", "c"], ["d", "e"]])
      let all = ListRewardsRequest(program: "points", withRetired: true, limit: 2)
      #expect(try await pages(all) == [["a", "b"], ["c", "d"], ["e"]])
      var other = all
      other.cursor = try await counter.desk.rewards.list(open).nextCursor
      #expect(await said { try await counter.desk.rewards.list(other) } == "CURSOR_MISMATCH cursor")
      other.cursor = "x"
      #expect(await said { try await counter.desk.rewards.list(other) } == "CURSOR_INVALID cursor")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a trial run changes nothing, and a call sent again is answered again`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let request = CreateRewardRequest(code: "cup", name: "杯子", points: 5, stock: 1)
      let outcome = try await house.refusedWithoutTrace {
        let tried = try await counter.desk.rewards.create(request, CallOptions(dryRun: true))
        #expect(tried.code == "cup" && tried.stock == 1)
      }
      #expect(outcome == "OK")
      let options = CallOptions(idempotencyKey: Array("k".utf8))
      let made = try await counter.desk.rewards.create(request, options)
      #expect(try await counter.desk.rewards.create(request, options) == made)
      let add = UpdateRewardRequest(id: made.id, version: 1, addStock: 2)
      let again = CallOptions(idempotencyKey: Array("a".utf8))
      for _ in 0..<2 { #expect(try await counter.desk.rewards.update(add, again).stock == 3) }
      #expect(try await counter.again(made).stock == 3)
    }
  }
}

extension Money {
  static func cny(_ minor: Int64) -> Money { Money(minor: minor, currency: "CNY") }
}
