import Contract
import TestHouse
import Testing

/// Rewards and vouchers in redemptions, from order to cancellation.
struct RewardRedemptionTests {
  @Test(arguments: Desk.Kind.allCases)
  func `of many who redeem the last one at once one gets it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house, available: 100_000)
      let made = try await counter.create { ($0.kind, $0.stock) = (.voucher, 1) }
      let outcomes = await withTaskGroup(of: String.self) { group in
        for _ in 0..<20 { group.addTask { await said { try await counter.redeem() } } }
        return await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
      }
      #expect(outcomes == ["OK": 1, "OUT_OF_STOCK reward": 19])
      #expect(try await counter.again(made).redeemed == 1 && house.count(counter.memberId, made) == 1)
      let vouchers = try await counter.desk.vouchers.list(ListVouchersRequest(card: "A001")).items
      #expect(vouchers.count == 1)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a redemption names its vouchers, once however often it is sent, and a trial leaves nothing`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let made = try await counter.create { ($0.kind, $0.stock, $0.voucherDays) = (.voucher, 5, 1) }
      let request = RedeemRequest(card: "A001", reward: "cup", quantity: 2)
      let tried = try await house.refusedWithoutTrace {
        try await counter.desk.loyalty.redeem(request, CallOptions(dryRun: true))
      }
      #expect(tried == "OK")
      let options = CallOptions(idempotencyKey: Array("k".utf8))
      let redemption = try await counter.desk.loyalty.redeem(request, options)
      #expect(try await counter.desk.loyalty.redeem(request, options) == redemption)
      #expect(redemption.vouchers.count == 2 && redemption.points == 200 && redemption.rewardId == made.id)
      for code in redemption.vouchers {
        let voucher = try await counter.voucher(code)
        #expect(voucher.redemptionId == redemption.id && voucher.memberId == counter.memberId)
        #expect(voucher.rewardId == made.id && voucher.status == .issued)
      }
      let after = try await counter.again(made)
      #expect(after.stock == 3 && after.redeemed == 2 && after.version == 1)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a reservation takes the stock at once and gives vouchers when it is captured`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let made = try await counter.create { ($0.kind, $0.stock, $0.perMember) = (.voucher, 2, 2) }
      let loyalty = counter.desk.loyalty
      let request = RedeemRequest(card: "A001", reward: "cup", quantity: 2, holdSeconds: 60)
      let held = try await loyalty.reserve(request)
      #expect(held.vouchers == [])
      #expect(try await counter.again(made).stock == 0)
      #expect(try await counter.obstacles() == ["REWARD_MEMBER_LIMIT", "OUT_OF_STOCK"])
      let captured = try await loyalty.capture(CaptureRequest(redemptionId: held.id))
      #expect(captured.vouchers.count == 2 && captured.status == .redeemed)
      #expect(try await counter.voucher(captured.vouchers[0]).redemptionId == held.id)
      #expect(try await counter.again(made).redeemed == 2)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a reservation that is released, or whose time is over, gives the stock back`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let made = try await counter.create { ($0.stock, $0.perMember) = (1, 1) }
      let loyalty = counter.desk.loyalty
      let request = RedeemRequest(card: "A001", reward: "cup", holdSeconds: 60)
      let first = try await loyalty.reserve(request)
      _ = try await loyalty.release(ReleaseRequest(redemptionId: first.id))
      #expect(try await counter.again(made) == made)
      let second = try await loyalty.reserve(request)
      house.clock.nowMs += 59_999
      #expect(await said { try await counter.redeem() } == "REWARD_MEMBER_LIMIT reward")
      house.clock.nowMs += 1
      #expect(try await counter.redeem().status == .redeemed, "what is over is settled first")
      #expect(try await loyalty.getRedemption(GetRedemptionRequest(id: second.id)).status == .timedOut)
      let after = try await counter.again(made)
      #expect(after.stock == 0 && after.redeemed == 1 && after.version == 1)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a redemption is cancelled with its vouchers, unless one of them was redeemed`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await RewardCounter(house)
      let made = try await counter.create { ($0.kind, $0.stock) = (.voucher, 9) }
      let loyalty = counter.desk.loyalty
      let used = try await counter.redeem("cup", 2)
      _ = try await counter.desk.vouchers.redeem(RedeemVoucherRequest(code: used.vouchers[1]))
      let refused = try await house.refusedWithoutTrace {
        try await loyalty.cancel(CancelRedemptionRequest(redemptionId: used.id, reason: "退单"))
      }
      #expect(refused == "VOUCHER_REDEEMED redemption_id")
      let unused = try await counter.redeem("cup", 3)
      #expect(try await counter.again(made).stock == 4)
      let back = try await loyalty.cancel(CancelRedemptionRequest(redemptionId: unused.id, reason: "退单"))
      #expect(back.status == .cancelled && back.balance.available == 800)
      for code in unused.vouchers {
        let voucher = try await counter.voucher(code)
        #expect(voucher.status == .void && voucher.note == "退单" && voucher.version == 2)
      }
      let after = try await counter.again(made)
      #expect(after.stock == 7 && after.redeemed == 2)
      #expect(try house.count(counter.memberId, made) == 2)
    }
  }
}
