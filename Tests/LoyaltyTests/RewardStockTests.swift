import Contract
import Operations
import Store
import Synchronization
import TestHouse
import Testing
import Zones

@testable import Loyalty

/// What redemptions take from the catalogue and give back.
struct RewardStockTests {
  @Test(arguments: Desk.Kind.allCases)
  func `of many redemptions at once as many succeed as are in stock`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let made = try await counter.create { $0.stock = 7 }
      let outcomes = await withTaskGroup(of: String.self) { group in
        for _ in 0..<40 { group.addTask { await said { try house.redeem("cup") } } }
        return await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
      }
      #expect(outcomes == ["OK": 7, "OUT_OF_STOCK reward": 33])
      let after = try await counter.again(made)
      #expect(after.stock == 0 && after.redeemed == 7)
      #expect(try house.count(counter.memberId, made) == 7)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what is redeemed leaves the stock under the same version, and an edit beside it keeps that`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let made = try await counter.create { $0.stock = 10 }
      _ = try house.redeem("cup", 3)
      var expected = made
      (expected.stock, expected.redeemed) = (7, 3)
      #expect(try await counter.again(made) == expected)
      #expect(try house.journal().last?.entities.map(\.kind) == ["reward"])
      let more = try await counter.update(made) { $0.addStock = 5 }
      #expect(more.stock == 12 && more.redeemed == 3 && more.version == 2)
      try house.giveBack(made, 2, memberId: counter.memberId)
      (expected.version, expected.stock, expected.redeemed) = (2, 14, 1)
      #expect(try await counter.again(made) == expected)
      let uncounted = try await counter.create("mug")
      _ = try house.redeem("mug", 2)
      try house.giveBack(uncounted, 1, memberId: counter.memberId)
      let after = try await counter.again(uncounted)
      #expect(after.stock == nil && after.redeemed == 1)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the limit per member counts what each has, and what came back no longer`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let other = try await counter.member("A002")
      let made = try await counter.create { $0.perMember = 3 }
      _ = try house.redeem("cup", 2)
      #expect(await said { try house.redeem("cup", 2) } == "REWARD_MEMBER_LIMIT reward")
      let status = try await refusal { try house.redeem("cup", 2) }
      #expect(status.message.contains("may have 3") && status.message.contains("has 2"))
      _ = try house.redeem("cup", 3, card: "A002")
      try house.giveBack(made, 1, memberId: counter.memberId)
      _ = try house.redeem("cup", 2)
      #expect(try await counter.obstacles() == ["REWARD_MEMBER_LIMIT"])
      let lowered = try await counter.update(made) { $0.perMember = 1 }
      #expect(try await counter.obstacles() == ["REWARD_MEMBER_LIMIT"], "below what they have")
      _ = try await counter.update(lowered) { $0.clear = [9] }
      #expect(try await counter.obstacles() == [])
      try house.giveBack(made, 3, memberId: counter.memberId)
      #expect(try house.count(counter.memberId, made) == 0 && house.count(other, made) == 3)
      let rows = try house.read { try $0.first("SELECT count(*) FROM loyalty_reward_count") { $0.int(0) } }
      #expect(rows == 1, "who has none has no row")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `of two members who become one the counts add up and the vouchers go over`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let second = try await counter.member("A002")
      let third = try await counter.member("A003")
      let both = try await counter.create("both") { ($0.kind, $0.perMember) = (.voucher, 5) }
      let one = try await counter.create("one")
      let codes = try house.redeem("both", 2) + house.redeem("both", 3, card: "A002")
      _ = try house.redeem("one", 4)
      _ = try house.redeem("one", 1, card: "A003")
      try house.write { call in
        try RewardCounts(transaction: call.transaction).move(fromMember: counter.memberId, into: second)
        let moved = try VoucherTable(transaction: call.transaction).move(fromMember: counter.memberId, into: second)
        #expect(moved == 2)
      }
      #expect(try [both, one].map { try house.count(second, $0) } == [5, 4])
      #expect(try [both, one].map { try house.count(counter.memberId, $0) } == [0, 0])
      #expect(try house.count(third, one) == 1)
      #expect(try await counter.obstacles("both", card: "A002") == ["REWARD_MEMBER_LIMIT"])
      let list = try await counter.desk.vouchers.list(ListVouchersRequest(card: "A002")).items
      #expect(list.map(\.code) == codes.reversed() && list.allSatisfy { $0.memberId == second && $0.version == 1 })
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a reward of kind VOUCHER gives a voucher each, to the end of its last day`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let made = try await counter.create("v") { ($0.kind, $0.voucherDays, $0.value) = (.voucher, 30, .cny(1000)) }
      let zone = try #require(Zone.named("Asia/Shanghai"))
      let midnight = zone.start(of: zone.day(at: house.clock.nowMs).adding(days: 1))
      for (now, start) in [(midnight - 1, midnight - TestClock.dayMs), (midnight, midnight)] {
        house.clock.nowMs = now
        let codes = try house.redeem("v", 2)
        #expect(Set(codes).count == 2)
        for code in codes {
          let voucher = try await counter.voucher(code)
          let expected = Voucher(
            id: voucher.id, version: 1, code: code, programId: made.programId, memberId: counter.memberId,
            rewardId: made.id, name: made.name, value: .cny(1000), status: .issued, issuedAtMs: now,
            expiresAtMs: start + 31 * TestClock.dayMs, redemptionId: 77)
          #expect(voucher == expected)
        }
      }
      _ = try await counter.create("ever") { $0.kind = .voucher }
      #expect(try await counter.voucher(house.redeem("ever")[0]).expiresAtMs == nil)
      _ = try await counter.create("cup")
      #expect(try house.redeem("cup") == [], "goods give none")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a redemption taken back makes its vouchers void, unless one was redeemed`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let made = try await counter.create("v") { ($0.kind, $0.stock, $0.voucherDays) = (.voucher, 10, 1) }
      let vouchers = counter.desk.vouchers
      let kept = try house.redeem("v", 3)
      _ = try await vouchers.redeem(RedeemVoucherRequest(code: kept[1]))
      let refused = try await house.refusedWithoutTrace {
        try house.giveBack(made, 3, memberId: counter.memberId, vouchers: kept)
      }
      #expect(refused == "VOUCHER_REDEEMED redemption_id")
      let back = try house.redeem("v", 3)
      let cancelled = try await vouchers.cancel(CancelVoucherRequest(code: back[0], reason: "误发"))
      house.clock.nowMs += 3 * TestClock.dayMs
      #expect(try await counter.voucher(back[1]).status == .expired)
      try house.giveBack(made, 3, memberId: counter.memberId, vouchers: back)
      #expect(try await counter.voucher(back[0]) == cancelled, "void already")
      for code in back.dropFirst() {
        let voucher = try await counter.voucher(code)
        #expect(voucher.status == .void && voucher.version == 2 && voucher.note == "退单")
      }
      let after = try await counter.again(made)
      #expect(after.stock == 7 && after.redeemed == 3)
    }
  }

  @Test func `a code that is taken already is drawn again`() async throws {
    let house = try TestHouse()
    let counter = try await RewardCounter(house)
    _ = try await counter.create("v") { $0.kind = .voucher }
    let first = try house.redeem("v") { [UInt8](repeating: 1, count: 32) }
    let draws = Mutex(0)
    let second = try house.redeem("v", 2) {
      [UInt8](
        repeating: draws.withLock { count in
          count += 1
          return [1, 1, 2, 2, 1, 3][count - 1]
        }, count: 32)
    }
    #expect(second.map { $0.prefix(4) } == ["2222", "3333"] && first[0].hasPrefix("1111"))
    #expect(draws.withLock { $0 } == 6)
    let stuck = await said { try house.redeem("v") { [UInt8](repeating: 1, count: 32) } }
    #expect(stuck.contains("NoChance"), "a source that repeats itself is a fault, not a loop")
    let after = try await counter.desk.rewards.get(GetRewardRequest(code: "v"))
    #expect(after.redeemed == 3, "nothing of it stayed")
  }
}
