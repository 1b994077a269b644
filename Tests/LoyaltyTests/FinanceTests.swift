import Contract
import Operations
import TestHouse
import Testing
import Zones

@testable import Loyalty

/// Liability, breakage and deferred revenue, by hand and by a second computation from the ledger's rows.
struct FinanceTests {
  private static func turnover(
    _ month: String, _ kind: LedgerKind, _ account: LedgerAccount, _ points: Int64
  ) throws -> FinanceBooks.Turnover {
    FinanceBooks.Turnover(
      month: try #require(CivilDay(text: month + "-01")), kind: kind, account: account, points: points)
  }

  private static func cny(_ minor: Int64) -> Money { Money(minor: minor, currency: "CNY") }

  // MARK: By hand

  @Test func `a quiet month stands between two others with what is carried on`() throws {
    let books = FinanceBooks([
      try Self.turnover("2026-11", .award, .issued, -10_000), try Self.turnover("2026-11", .opening, .issued, -500),
      try Self.turnover("2026-11", .clawback, .issued, 500), try Self.turnover("2026-11", .adjust, .adjusted, -100),
      try Self.turnover("2027-01", .redeem, .redeemed, 3000), try Self.turnover("2027-01", .restore, .redeemed, -600),
      try Self.turnover("2027-01", .expire, .expired, 700), try Self.turnover("2027-01", .forfeit, .expired, 100),
    ])
    let policy = FinancePolicy(costPerThousand: 1000, breakage: 200)
    let months = try books.reports(from: nil, to: nil, currency: "CNY") { _ in policy }
    // 10,100 given; a fifth of it lapses, so 8,080 are expected to be redeemed, at 1 fen each.
    let november = FinanceMonth(
      month: "2026-11", issued: 10_500, redeemed: 0, expired: 0, adjusted: 100, clawed: 500, outstanding: 10_100,
      liability: Self.cny(10_100), breakage: 2020, breakageRate: 200, deferredTotal: Self.cny(8080),
      releasedTotal: Self.cny(0), deferred: Self.cny(8080))
    var december = november
    december.month = "2026-12"
    (december.issued, december.adjusted, december.clawed) = (0, 0, 0)
    let january = FinanceMonth(
      month: "2027-01", issued: 0, redeemed: 2400, expired: 800, adjusted: 0, clawed: 0, outstanding: 6900,
      liability: Self.cny(6900), breakage: 1380, breakageRate: 200, deferredTotal: Self.cny(8080),
      releasedTotal: Self.cny(2400), deferred: Self.cny(5680))
    #expect(months == [november, december, january])
    let from = CivilDay(text: "2026-12-01")
    #expect(try books.reports(from: from, to: from, currency: "CNY") { _ in policy } == [december])
    let to = CivilDay(text: "2026-10-01")
    #expect(try books.reports(from: nil, to: to, currency: "CNY") { _ in policy }.isEmpty)
  }

  @Test(
    arguments: [
      // Nothing gone yet; half of what is gone; 1/3 rounded; 2/3 rounded up; no cost, no money.
      (0, 0, nil, 0, 1000), (50, 50, nil, 500, 900), (1, 2, nil, 333, 997), (2, 1, nil, 667, 997),
      (2, 1, 250, 250, 997),
    ] as [(Int64, Int64, UInt32?, UInt32, Int64)])
  func `without a rate of its own a program uses what it has seen`(
    expired: Int64, redeemed: Int64, own: UInt32?, rate: UInt32, outstanding: Int64
  ) throws {
    let books = FinanceBooks([
      try Self.turnover("2026-11", .award, .issued, -1000), try Self.turnover("2026-11", .expire, .expired, expired),
      try Self.turnover("2026-11", .capture, .redeemed, redeemed),
    ])
    let month = try #require(
      try books.reports(from: nil, to: nil, currency: "CNY") { _ in
        own.map { FinancePolicy(costPerThousand: 0, breakage: $0) }
      }
      .first)
    #expect(month.breakageRate == rate && month.outstanding == outstanding)
    #expect(month.breakage == (outstanding * Int64(rate) * 2 + 1000) / 2000)
    #expect(month.liability.minor == 0 && month.deferredTotal.minor == 0 && month.deferred.minor == 0)
  }

  @Test func `never more is released than was set aside, and a debt is nothing that could lapse`() throws {
    let books = FinanceBooks([
      try Self.turnover("2026-11", .award, .issued, -1000), try Self.turnover("2026-11", .redeem, .redeemed, 1000),
      try Self.turnover("2026-11", .clawback, .issued, 401),
    ])
    let month = try #require(
      try books.reports(from: nil, to: nil, currency: "CNY") { _ in FinancePolicy(costPerThousand: 500, breakage: 100) }
        .first)
    // 599 × 0.5 × 0.9 = 269.55; 1000 × 0.5 would be 500. −401 × 0.5 is −200.5, half up −200.
    #expect(month.deferredTotal.minor == 270 && month.releasedTotal.minor == 270 && month.deferred.minor == 0)
    #expect(month.outstanding == -401 && month.liability.minor == -200 && month.breakage == 0)
  }

  @Test(
    arguments: [
      // All expire though none was expected to: nobody waits for them.
      (0, 1000, 0, 0, 1000, 0),
      // A tenth was expected to lapse, and more did: 300 are left. Or less did: 900 are expected, and 100 are redeemed.
      (100, 600, 100, 300, 900, 300), (100, 20, 100, 880, 900, 800),
      // Nothing is redeemed or gone yet; all that was expected is redeemed, and some are left.
      (100, 0, 0, 1000, 900, 900), (100, 0, 950, 50, 900, 0),
    ] as [(UInt32, Int64, Int64, Int64, Int64, Int64)])
  func `what lapses beyond the rate is no longer deferred`(
    rate: UInt32, expired: Int64, redeemed: Int64, outstanding: Int64, total: Int64, deferred: Int64
  ) throws {
    let books = FinanceBooks([
      try Self.turnover("2026-11", .award, .issued, -1000), try Self.turnover("2026-11", .expire, .expired, expired),
      try Self.turnover("2026-11", .redeem, .redeemed, redeemed),
    ])
    let month = try #require(
      try books.reports(from: nil, to: nil, currency: "CNY") { _ in
        FinancePolicy(costPerThousand: 1000, breakage: rate)
      }
      .first)
    #expect(month.outstanding == outstanding && month.deferredTotal.minor == total)
    #expect(month.deferred.minor == deferred && month.releasedTotal.minor == total - deferred)
  }

  @Test func `of what is deferred half a coin goes up, once`() throws {
    let books = FinanceBooks([
      try Self.turnover("2026-11", .award, .issued, -1001), try Self.turnover("2026-11", .redeem, .redeemed, 1),
    ])
    let month = try #require(
      try books.reports(from: nil, to: nil, currency: "CNY") { _ in FinancePolicy(costPerThousand: 5, breakage: 100) }
        .first)
    // 900.9 points are expected, 899.9 of them still: 4.5045 and 4.4995 fen. Points rounded first would make it 4.5.
    #expect(month.deferredTotal.minor == 5 && month.deferred.minor == 4 && month.releasedTotal.minor == 1)
  }

  @Test(arguments: [(3, 2, 2), (-3, 2, -1), (-1, 2, 0), (1, 2, 1), (-5, 10, 0), (-6, 10, -1), (4, 10, 0), (0, 7, 0)])
  func `a half goes up`(dividend: Int, divisor: Int, expected: Int) {
    #expect(FinanceFigures.rounded(Int128(dividend), by: Int128(divisor)) == Int128(expected))
  }

  @Test func `books that no number holds are refused`() throws {
    let large = try Self.turnover("2026-11", .award, .issued, -9_000_000_000_000_000_000)
    func outcome(_ turnovers: [FinanceBooks.Turnover], cost: Int64) -> String {
      do {
        _ = try FinanceBooks(turnovers).reports(from: nil, to: nil, currency: "CNY") { _ in
          FinancePolicy(costPerThousand: cost, breakage: 0)
        }
        return "OK"
      } catch {
        return (error as? Refusal).map { "\($0.reason.word) \($0.path ?? "")" } ?? "\(error)"
      }
    }
    #expect(outcome([large], cost: 1000) == "OK")
    #expect(outcome([large], cost: 2000) == "AMOUNT_TOO_LARGE program")
    #expect(outcome([large, large], cost: 0) == "POINTS_TOO_LARGE program")
  }

  // MARK: Through the operations

  @Test(arguments: Desk.Kind.allCases)
  func `what is asked for wrongly is refused, and of several programs one is named`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let loyalty = house.admin.loyalty
      #expect(await said { try await loyalty.finance(FinanceRequest()) } == "PROGRAM_NOT_FOUND program")
      let club = try Club(house)
      #expect(try await loyalty.finance(FinanceRequest()).items.isEmpty)
      for month in ["2026-13", "2026-00", "26-0001", "0000-01", "2026/01"] {
        let from = FinanceRequest(fromMonth: month)
        #expect(await said { try await loyalty.finance(from) } == "MONTH_INVALID from_month")
        let to = FinanceRequest(toMonth: month)
        #expect(await said { try await loyalty.finance(to) } == "MONTH_INVALID to_month")
      }
      let wrong = FinanceRequest(fromMonth: "2026-02", toMonth: "2026-01")
      #expect(await said { try await loyalty.finance(wrong) } == "RANGE_EMPTY to_month")
      _ = try Club(house, "other")
      #expect(await said { try await loyalty.finance(FinanceRequest()) } == "PROGRAM_NEEDED program")
      let named = FinanceRequest(program: "nowhere")
      #expect(await said { try await loyalty.finance(named) } == "PROGRAM_NOT_FOUND program")
      let member = try await club.join()
      _ = try await house.buy(member.customerId, "1", 100)
      let months = try await loyalty.finance(FinanceRequest(program: "points")).items
      #expect(months.map(\.month) == ["2027-01"] && months.map(\.issued) == [100])
      #expect(try await loyalty.finance(FinanceRequest(program: "other")).items.isEmpty)
    }
  }

  @Test func `each month is valued by the version that held at its end`() async throws {
    let house = try TestHouse()
    let limits = [AdjustLimit(role: .administrator, points: 10)]
    let club = try Club(house) {
      $0.finance = FinancePolicy(costPerThousand: 1000, breakage: 0)
      $0.adjustLimits = limits
    }
    let member = try await club.join()
    _ = try await house.buy(member.customerId, "1", 100)
    // Behind the end of January in Shanghai, which is eight hours before it in Greenwich.
    house.clock.nowMs = 1_801_411_200_000
    var config = ProgramConfig(finance: FinancePolicy(costPerThousand: 3000, breakage: 500), adjustLimits: limits)
    try club.version(2, fromMs: house.clock.nowMs, config)
    config.finance = FinancePolicy(costPerThousand: 9000, breakage: 0)
    try club.version(3, fromMs: house.clock.nowMs + Club.day, config)
    _ = try await house.admin.loyalty.adjust(AdjustPointsRequest(memberId: member.id, points: -1, reason: "更正"))
    let months = try await house.admin.loyalty.finance(FinanceRequest()).items
    #expect(months.map(\.month) == ["2027-01", "2027-02"])
    #expect(months.map(\.liability.minor) == [100, 297] && months.map(\.breakage) == [0, 50])
  }
}
