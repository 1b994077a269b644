import Contract
import Operations
import TestHouse
import Testing
import Zones

@testable import Loyalty

/// The tier as callers see and steer it. The house opens on 2027-01-15 in Shanghai; silver begins at 10 yuan, gold at 30.
struct TierMethodTests {
  private static let zone = Zone.named("Asia/Shanghai")

  private static func club(
    _ house: any OpenHouse, _ fill: (inout ProgramConfig) -> Void = { _ in }
  ) throws -> Club {
    try Club(house) { config in
      config.tiers = TierWalk.levels
      config.tiers[1].benefits = ["生日双倍积分"]
      config.tierPolicy = TierPolicy(metric: .spend, window: .calendarYear, downgrade: .oneLevel, graceDays: 31)
      fill(&config)
    }
  }

  /// The first instant of a day.
  private static func start(_ day: String) throws -> Int64 {
    try #require(zone).start(of: #require(CivilDay(text: day)))
  }

  private static func tier(_ club: Club, _ member: Member) async throws -> TierView {
    try await club.members.tier(GetMemberRequest(memberId: member.id))
  }

  private static func history(_ club: Club, _ member: Member) async throws -> [String] {
    try await club.members.tierHistory(TierHistoryRequest(memberId: member.id)).items.map {
      "\($0.from ?? "none")→\($0.to) \($0.reason.word) \($0.qualifying) \($0.note ?? "-")"
    }
  }

  // MARK: What callers see

  @Test(arguments: Desk.Kind.allCases)
  func `a member sees the tier, what it rests on and what is missing, also before anything is posted`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let club = try Self.club(house)
      let member = try await club.join()
      let joinedMs = house.clock.nowMs
      var expected = TierView(
        memberId: member.id, tier: "bronze", tierName: "普通", metric: .spend, window: .calendarYear,
        windowFrom: "2027-01-01", windowTo: "2027-12-31", qualifying: 0, sinceMs: joinedMs,
        untilMs: try Self.start("2028-01-01"), missingToKeep: 0, nextTier: "silver", missingToNext: 1000)
      #expect(try await Self.tier(club, member) == expected)

      house.clock.nowMs = try Self.start("2027-06-01")
      _ = try await house.buy(member.customerId, "1", 12)
      expected.tier = "silver"
      expected.tierName = "银卡"
      expected.benefits = ["生日双倍积分"]
      expected.sinceMs = house.clock.nowMs
      expected.qualifying = 1200
      expected.nextTier = "gold"
      expected.missingToNext = 1800
      #expect(try await Self.tier(club, member) == expected)

      // The year is over; nobody has written since.
      house.clock.nowMs = try Self.start("2028-01-01")
      expected.windowFrom = "2028-01-01"
      expected.windowTo = "2028-12-31"
      expected.qualifying = 0
      expected.untilMs = try Self.start("2029-01-01")
      expected.missingToKeep = 1000
      expected.missingToNext = 3000
      #expect(try await Self.tier(club, member) == expected)

      house.clock.nowMs = try Self.start("2029-01-31")
      expected.windowFrom = "2029-01-01"
      expected.windowTo = "2029-12-31"
      expected.untilMs = try Self.start("2029-02-01")
      expected.graceUntilMs = expected.untilMs
      #expect(try await Self.tier(club, member) == expected)

      house.clock.nowMs = try Self.start("2029-02-01")
      let after = try await Self.tier(club, member)
      #expect(after.tier == "bronze" && after.sinceMs == house.clock.nowMs && after.graceUntilMs == nil)
      #expect(after.missingToKeep == 0 && after.missingToNext == 1000)
    }
  }

  @Test func `twelve months count from their first day, a lifetime has none`() async throws {
    let house = try TestHouse()
    let club = try Self.club(house) { $0.tierPolicy?.window = .rollingYear }
    let member = try await club.join()
    let view = try await Self.tier(club, member)
    #expect(view.windowFrom == "2026-01-16" && view.windowTo == "2027-01-15")
    #expect(view.untilMs == nil && view.missingToKeep == nil && view.missingToNext == 1000)
    _ = try await house.buy(member.customerId, "1", 12)
    // On 2028-01-15 today is the first day of the twelve months that have ended.
    let silver = try await Self.tier(club, member)
    let endMs = try Self.start("2028-01-15")
    #expect(silver.untilMs == endMs && silver.missingToKeep == 0)
    house.clock.nowMs = endMs
    // They keep it, and of what keeps it for another year nothing is there yet.
    let kept = try await Self.tier(club, member)
    #expect(kept.tier == "silver" && kept.missingToKeep == 1000 && kept.qualifying == 0)

    let other = try Club(house, "life") {
      $0.tiers = TierWalk.levels
      $0.tierPolicy = TierPolicy(metric: .spend, window: .lifetime, downgrade: .full)
    }
    let forLife = try await Self.tier(other, try await other.join())
    #expect(forLife.window == .lifetime && forLife.windowFrom == nil && forLife.windowTo == nil)
    let plain = try Club(house, "plain")
    let member3 = try await plain.join()
    #expect(try await Self.tier(plain, member3) == TierView(memberId: member3.id))
  }

  @Test func `what waits for the end of the period is counted as of then, and what is never lost is never missing`()
    async throws
  {
    let house = try TestHouse()
    let club = try Self.club(house) {
      $0.tierPolicy = TierPolicy(metric: .spend, window: .rollingYear, upgradeAtPeriodEnd: true, downgrade: .never)
    }
    let member = try await club.join()
    _ = try await house.buy(member.customerId, "1", 12)
    var view = try await Self.tier(club, member)
    let endMs = try Self.start("2028-01-15")
    #expect(view.tier == "bronze" && view.missingToNext == 0 && view.untilMs == endMs)
    house.clock.nowMs = endMs
    view = try await Self.tier(club, member)
    #expect(view.tier == "silver" && view.missingToKeep == 0 && view.missingToNext == 3000)
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the history goes back page by page, each with its reason`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Self.club(house)
      let member = try await club.join()
      _ = try await house.buy(member.customerId, "1", 30)
      house.clock.nowMs = try Self.start("2029-03-01")
      _ = try await house.buy(member.customerId, "2", 1)
      _ = try await club.members.setFloor(
        SetFloorRequest(memberId: member.id, tier: "gold", untilMs: try Self.start("2030-06-01"), reason: "贵宾"))
      let all = [
        "silver→gold FLOOR 100 贵宾", "gold→silver PERIOD_ENDED 100 -", "gold→gold KEPT 3000 -",
        "bronze→gold QUALIFIED 3000 -", "none→bronze JOINED 0 -",
      ]
      // At the end of grace the year that ended held nothing and the one that ran nothing either.
      let expected = all.enumerated().map { $0.offset == 1 ? "gold→silver PERIOD_ENDED 0 -" : $0.element }
      #expect(try await Self.history(club, member) == expected)

      var request = TierHistoryRequest(memberId: member.id, limit: 2)
      var pages: [[TierChange]] = []
      repeat {
        let page = try await club.members.tierHistory(request)
        pages.append(page.items)
        request.cursor = page.nextCursor
      } while request.cursor != nil
      #expect(pages.map(\.count) == [2, 2, 1])
      let whole = try await club.members.tierHistory(TierHistoryRequest(memberId: member.id))
      #expect(pages.flatMap { $0 } == whole.items && whole.nextCursor == nil)
      #expect(whole.items.map(\.atMs).last == member.joinedAtMs)
      #expect(try whole.items[1].atMs == Self.start("2029-02-01"))
      let first = try await club.members.tierHistory(TierHistoryRequest(memberId: member.id, limit: 1))
      let other = try await club.join("李四")
      let mixed = TierHistoryRequest(memberId: other.id, limit: 1, cursor: first.nextCursor)
      #expect(await said { try await club.members.tierHistory(mixed) } == "CURSOR_MISMATCH cursor")
    }
  }

  // MARK: Floors

  @Test(arguments: Desk.Kind.allCases)
  func `a floor lifts a member, the same again changes nothing, and without it the tier is looked at anew`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let club = try Self.club(house)
      let member = try await club.join()
      _ = try await house.buy(member.customerId, "1", 12)
      let untilMs = house.clock.nowMs + Club.day
      let floor = SetFloorRequest(memberId: member.id, tier: "gold", untilMs: untilMs, reason: "贵宾")
      let lifted = try await club.members.setFloor(floor)
      #expect(lifted.tier == "gold" && lifted.floor == "gold" && lifted.floorUntilMs == untilMs)
      #expect(try await club.again(member) == lifted)
      let entries = try await Self.history(club, member)
      #expect(entries.first == "silver→gold FLOOR 1200 贵宾")
      #expect(try await club.members.setFloor(floor) == lifted)
      #expect(try await Self.history(club, member) == entries)

      let off = SetFloorRequest(memberId: member.id, reason: "取消")
      let without = try await club.members.setFloor(off)
      #expect(without.tier == "silver" && without.floor == nil && without.floorUntilMs == nil)
      #expect(try await Self.history(club, member).first == "gold→silver FLOOR 1200 取消")
      #expect(try await club.members.setFloor(off) == without)

      // For ever, and no higher than the tier: it only holds.
      let held = try await club.members.setFloor(SetFloorRequest(memberId: member.id, tier: "silver", reason: "老客户"))
      #expect(held.tier == "silver" && held.floorUntilMs == nil && held.version == without.version + 1)
      #expect(try await Self.history(club, member).count == entries.count + 1)
      house.clock.nowMs = try Self.start("2030-06-01")
      let view = try await Self.tier(club, member)
      #expect(view.tier == "silver" && view.floor == "silver" && view.missingToKeep == 0 && view.graceUntilMs == nil)
    }
  }

  @Test func `a floor ends at its instant, not a millisecond before`() async throws {
    let house = try TestHouse()
    let club = try Self.club(house)
    let member = try await club.join()
    let untilMs = house.clock.nowMs + Club.day
    let request = SetFloorRequest(memberId: member.id, tier: "gold", untilMs: untilMs, reason: "贵宾")
    _ = try await club.members.setFloor(request)
    house.clock.nowMs = untilMs - 1
    #expect(try await Self.tier(club, member).tier == "gold")
    house.clock.nowMs = untilMs
    let view = try await Self.tier(club, member)
    #expect(view.tier == "bronze" && view.floor == nil && view.sinceMs == untilMs)
    _ = try await house.buy(member.customerId, "1", 1)
    #expect(try await Self.history(club, member).first == "gold→bronze PERIOD_ENDED 0 -")
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a floor that makes no sense is refused and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Self.club(house)
      let member = try await club.join()
      let nowMs = house.clock.nowMs
      func outcome(_ fill: (inout SetFloorRequest) -> Void) async throws -> String {
        var request = SetFloorRequest(memberId: member.id, tier: "gold", reason: "贵宾")
        fill(&request)
        let sent = request
        return try await house.refusedWithoutTrace { try await club.members.setFloor(sent) }
      }
      #expect(try await outcome { $0.tier = "platinum" } == "TIER_UNKNOWN tier")
      #expect(try await outcome { $0.untilMs = nowMs } == "FLOOR_IN_PAST until_ms")
      #expect(
        try await outcome {
          $0.tier = nil
          $0.untilMs = nowMs + 1
        } == "FIELD_REQUIRED tier")
      #expect(try await outcome { $0.memberId = 999 } == "MEMBER_NOT_FOUND member_id")
      #expect(try await outcome { $0.customerId = member.customerId } == "ONE_OF_REQUIRED member_id")
      #expect(try await outcome { $0.reason = "" }.hasPrefix("INVALID_REQUEST reason:"))
      _ = try await club.close(member)
      #expect(try await outcome { _ in } == "MEMBER_CLOSED member_id")
      try club.close()
      #expect(try await outcome { _ in } == "PROGRAM_CLOSED member_id")
      let plain = try Club(house, "plain")
      let other = try await plain.join("李四")
      #expect(
        try await outcome {
          $0.memberId = nil
          $0.card = other.card
        } == "TIER_UNKNOWN tier")
    }
  }

  @Test func `who may not approve grants no floor`() async throws {
    let house = try TestHouse()
    let club = try Self.club(house)
    let member = try await club.join()
    let request = SetFloorRequest(memberId: member.id, tier: "gold", reason: "贵宾")
    for who in [Who.role(.specialist), .role(.auditor), .account([.loyaltyWrite])] {
      let desk = try await house.desk(who)
      #expect(await said { try await desk.members.setFloor(request) } == "PERMISSION_DENIED")
    }
    let supervisor = try await house.desk(.account([.loyaltyApprove, .customersRead, .loyaltyRead]))
    #expect(await said { try await supervisor.members.setFloor(request) } == "OK")
  }

  @Test func `members out of sight have no tier that anybody could ask for`() async throws {
    let house = try TestHouse()
    let club = try Self.club(house)
    let member = try await club.join()
    let employee = try await house.admin.employees.create(
      CreateEmployeeRequest(name: "专员", role: .specialist, dataScope: .own))
    let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id)).credential
    let desk = try await house.desk(.key(try #require(key)))
    let byId = GetMemberRequest(memberId: member.id)
    let byCard = GetMemberRequest(card: member.card)
    let byCustomer = GetMemberRequest(customerId: member.customerId)
    #expect(await said { try await desk.members.tier(byId) } == "MEMBER_NOT_FOUND member_id")
    #expect(await said { try await desk.members.tier(byCard) } == "MEMBER_NOT_FOUND card")
    #expect(await said { try await desk.members.tier(byCustomer) } == "CUSTOMER_NOT_FOUND customer_id")
    let history = TierHistoryRequest(memberId: member.id)
    #expect(await said { try await desk.members.tierHistory(history) } == "MEMBER_NOT_FOUND member_id")
  }
}
