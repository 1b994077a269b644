import Contract
import Store
import TestHouse
import Testing
import Zones

/// The books after random histories, beside what the ledger's rows say of the members' own accounts.
struct FinanceHistoryTests {
  private static let cost: Int64 = 1500

  @Test(arguments: [(1, nil), (2, nil), (3, 150)] as [(UInt64, UInt32?)])
  func `after any history the books say what the ledger says`(seed: UInt64, breakage: UInt32?) async throws {
    var random = SeededGenerator(seed: seed)
    let house = try TestHouse()
    let club = try Club(house) {
      $0.expiry = ExpiryPolicy(kind: .days, count: 70)
      $0.clawback = .debt
      $0.adjustLimits = [AdjustLimit(role: .administrator, points: 1_000_000)]
      $0.finance = FinancePolicy(costPerThousand: Self.cost, breakage: breakage)
    }
    var members = [try await club.join("甲"), try await club.join("乙") { $0.openingPoints = 777 }]
    var posted = try await History(house: house, club: club, members: members)
    for step in 0..<150 {
      house.clock.nowMs += Int64.random(in: 0...6, using: &random) * Club.day + 1
      if step % 40 == 20 { members.append(try await club.join("丙\(step)") { $0.openingPoints = 50 }) }
      posted.members = members
      _ = await posted.act(step, &random)
    }
    #expect(posted.outcomes.count { $0 == "OK" } > 60, "\(posted.outcomes)")
    let books = try await house.admin.loyalty.finance(FinanceRequest()).items
    let ledger = try LedgerBooks(house)
    #expect(books.count > 8 && books.map(\.month) == ledger.months)
    for (index, month) in books.enumerated() {
      #expect(
        month == ledger.report(index, cost: Self.cost, breakage: breakage.map(Int64.init)),
        "seed \(seed), \(month.month)")
    }
    let sum = { (value: (FinanceMonth) -> Int64) in books.map(value).reduce(0, +) }
    #expect(sum(\.redeemed) > 0 && sum(\.expired) > 0 && sum(\.clawed) > 0 && sum(\.adjusted) != 0)
    let part = FinanceRequest(fromMonth: books[2].month, toMonth: books[4].month)
    #expect(try await house.admin.loyalty.finance(part).items == Array(books[2...4]))
  }
}

/// Calls that may well be refused.
private struct History {
  let house: TestHouse
  let club: Club
  var members: [Member]
  private(set) var outcomes: [String] = []
  private var bought: [Purchase] = []
  private var spent: [Redemption] = []

  init(house: TestHouse, club: Club, members: [Member]) async throws {
    (self.house, self.club, self.members) = (house, club, members)
  }

  mutating func act(_ step: Int, _ random: inout SeededGenerator) async {
    let loyalty = house.admin.loyalty
    let member = members[Int.random(in: 0..<members.count, using: &random)]
    let points = Int64.random(in: 1...400, using: &random)
    let isWhole = Bool.random(using: &random)
    let (house, club) = (house, club)
    var purchase: Purchase?
    var redemption: Redemption?
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<5:
      outcomes.append(await said { purchase = try await house.buy(member.customerId, "\(step)", points) })
    case 5:
      guard let back = bought.randomElement(using: &random) else { return }
      outcomes.append(await said { try await house.giveBack(back, "back\(step)", isWhole ? nil : 1) })
    case 6, 7: outcomes.append(await said { redemption = try await club.redeem(member, points) })
    case 8:
      outcomes.append(
        await said {
          let held = try await club.reserve(member, points)
          if points % 2 == 0 {
            _ = try await loyalty.capture(CaptureRequest(redemptionId: held.id, points: points / 2))
          }
        })
    case 9:
      guard let back = spent.randomElement(using: &random) else { return }
      outcomes.append(
        await said { try await loyalty.cancel(CancelRedemptionRequest(redemptionId: back.id, points: 1, reason: "退")) })
    case 10:
      let adjust = AdjustPointsRequest(memberId: member.id, points: points - 200, reason: "更正")
      outcomes.append(await said { try await loyalty.adjust(adjust) })
    default:
      if points < 60 { outcomes.append(await said { try await club.close(member) }) }
      let to = members[Int.random(in: 0..<members.count, using: &random)].id
      let transfer = TransferPointsRequest(memberId: member.id, toMemberId: to, points: points / 4 + 1)
      outcomes.append(await said { try await loyalty.transfer(transfer) })
    }
    if let purchase { bought.append(purchase) }
    if let redemption { spent.append(redemption) }
  }
}

/// The same books from the members' side: what each transaction did to their accounts, and where these stood.
private struct LedgerBooks {
  private struct Entry {
    let month: String
    let member: Int64
    let kind: LedgerKind
    /// What it did to all that the member has, less what they owe, and where that stood behind it.
    let points: Int64
    let balance: Int64
  }

  private let entries: [Entry]
  let months: [String]

  init(_ house: TestHouse) throws {
    let zone = try #require(Zone.named("Asia/Shanghai"))
    entries = try house.read {
      try $0.all(
        """
        SELECT member_id, kind, at_ms, entries, available + pending + reserved - debt FROM loyalty_transaction
        ORDER BY at_ms, id
        """
      ) { row in
        let points = row.text(3).split(separator: ";").map { $0.split(separator: ":").compactMap { Int64($0) } }
        return Entry(
          month: zone.day(at: row.int(2)).monthText, member: row.int(0),
          kind: LedgerKind(rawValue: Int32(row.int(1))) ?? .unspecified,
          points: points.filter { $0[0] <= 4 }.map { $0[1] }.reduce(0, +), balance: row.int(4))
      }
    }
    let moved = entries.filter { ![.confirm, .reserve, .release].contains($0.kind) }.map(\.month)
    var months: [String] = []
    if var day = moved.min().flatMap({ CivilDay(text: $0 + "-01") }), let last = moved.max() {
      while day.monthText <= last {
        months.append(day.monthText)
        day = day.adding(months: 1)
      }
    }
    self.months = months
  }

  func report(_ index: Int, cost: Int64, breakage: Int64?) -> FinanceMonth {
    func sum(_ kinds: [LedgerKind], until: Bool) -> Int64 {
      entries.filter { kinds.contains($0.kind) && (until ? $0.month <= months[index] : $0.month == months[index]) }
        .map(\.points).reduce(0, +)
    }
    let credits: [LedgerKind] = [.award, .event, .referral, .opening]
    let redeemed = 0 - sum([.redeem, .capture, .restore], until: true)
    let expired = 0 - sum([.expire, .forfeit], until: true)
    let given = max(0, sum(credits + [.adjust, .clawback], until: true))
    let gone = Int128(redeemed + expired)
    let rate = breakage ?? (gone == 0 ? 0 : Self.half(Int128(expired) * 1000, gone))
    let last = Dictionary(entries.filter { $0.month <= months[index] }.map { ($0.member, $0.balance) }) { $1 }
    let outstanding = last.values.reduce(0, +)
    let setAside = Int128(given) * Int128(cost) * Int128(1000 - rate)
    let total = Self.half(setAside, 1_000_000)
    // What is set aside less what redemptions used of it, as far as members have points that it is for.
    let unused = setAside - Int128(redeemed) * Int128(cost) * 1000
    let covered = Int128(outstanding) * Int128(cost) * 1000
    let left = unused < covered ? unused : covered
    let deferred = left > 0 ? Self.half(left, 1_000_000) : 0
    func cny(_ minor: Int64) -> Money { Money(minor: minor, currency: "CNY") }
    return FinanceMonth(
      month: months[index], issued: sum(credits, until: false),
      redeemed: 0 - sum([.redeem, .capture, .restore], until: false),
      expired: 0 - sum([.expire, .forfeit], until: false), adjusted: sum([.adjust], until: false),
      clawed: 0 - sum([.clawback], until: false), outstanding: outstanding,
      liability: cny(Self.half(Int128(outstanding) * Int128(cost), 1000)),
      breakage: Self.half(Int128(max(0, outstanding)) * Int128(rate), 1000),
      breakageRate: UInt32(rate), deferredTotal: cny(total), releasedTotal: cny(total - deferred),
      deferred: cny(deferred))
  }

  /// Half up, by what is left over.
  private static func half(_ dividend: Int128, _ divisor: Int128) -> Int64 {
    var (whole, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    if rest < 0 { (whole, rest) = (whole - 1, rest + divisor) }
    return Int64(2 * rest >= divisor ? whole + 1 : whole)
  }
}
