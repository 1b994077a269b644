import Contract
import TestHouse
import Testing

/// Refunds of purchases whose points a reservation holds.
struct ClawbackTests {
  /// What a program does with points that are spent already.
  struct Policy: CustomTestStringConvertible, Sendable {
    let clawback: ClawbackPolicy
    var debtMax: Int64?

    var testDescription: String { "\(clawback.word) \(debtMax.map { "\($0)" } ?? "-")" }
  }

  private static let debtAtMost = Policy(clawback: .debt, debtMax: 0)
  private static let clamp = Policy(clawback: .clamp)
  private static let onlyUnspent = Policy(clawback: .onlyUnspent)

  private static func club(_ house: any OpenHouse, _ policy: Policy) throws -> Club {
    try Club(house) { ($0.clawback, $0.debtMax) = (policy.clawback, policy.debtMax) }
  }

  /// "a1 r2 d3"
  private static func stands(_ club: Club, _ member: Member) async throws -> String {
    let balance = try await club.again(member).balance
    return "a\(balance.available) r\(balance.reserved) d\(balance.debt)"
  }

  private static func release(_ house: any OpenHouse, _ held: Redemption) async throws {
    _ = try await house.admin.loyalty.release(ReleaseRequest(redemptionId: held.id))
  }

  private static func capture(_ house: any OpenHouse, _ held: Redemption, _ points: Int64? = nil) async throws {
    _ = try await house.admin.loyalty.capture(CaptureRequest(redemptionId: held.id, points: points))
  }

  // MARK: All of a purchase is reserved, and given back

  @Test(
    arguments: Desk.Kind.allCases,
    [(debtAtMost, "a0 r100 d100"), (clamp, "a0 r100 d100"), (onlyUnspent, "a0 r100 d0")])
  func `points that were reserved at the refund are gone after the release`(
    kind: Desk.Kind, expected: (policy: Policy, held: String)
  ) async throws {
    try await withHouse(kind) { house in
      let club = try Self.club(house, expected.policy)
      let member = try await club.join()
      let purchase = try await house.buy(member.customerId, "1", 100)
      let held = try await club.reserve(member, 100)
      _ = try await house.giveBack(purchase, "R")
      #expect(try await Self.stands(club, member) == expected.held)
      try await Self.release(house, held)
      #expect(try await Self.stands(club, member) == "a0 r0 d0")
      // What comes next is the member's own.
      _ = try await house.buy(member.customerId, "2", 30)
      #expect(try await Self.stands(club, member) == "a30 r0 d0")
      #expect(try await house.broken() == [])
    }
  }

  @Test(
    arguments: Desk.Kind.allCases,
    [(debtAtMost, "a0 r0 d100"), (clamp, "a0 r0 d100"), (onlyUnspent, "a0 r0 d0")])
  func `points that are captured after the refund stay owed, or are spent where only unspent ones are taken`(
    kind: Desk.Kind, expected: (policy: Policy, captured: String)
  ) async throws {
    try await withHouse(kind) { house in
      let club = try Self.club(house, expected.policy)
      let member = try await club.join()
      let purchase = try await house.buy(member.customerId, "1", 100)
      let held = try await club.reserve(member, 100)
      _ = try await house.giveBack(purchase, "R")
      try await Self.capture(house, held)
      #expect(try await Self.stands(club, member) == expected.captured)
      // Nothing was gained either where the redemption is cancelled after all.
      _ = try await house.admin.loyalty.cancel(CancelRedemptionRequest(redemptionId: held.id, reason: "退货"))
      #expect(try await Self.stands(club, member) == "a0 r0 d0")
      #expect(try await house.broken() == [])
    }
  }

  @Test(arguments: [debtAtMost, clamp, onlyUnspent])
  func `a reservation that times out gives nothing of a refunded purchase back`(policy: Policy) async throws {
    let house = try TestHouse()
    let club = try Self.club(house, policy)
    let member = try await club.join()
    let purchase = try await house.buy(member.customerId, "1", 100)
    _ = try await club.reserve(member, 70)
    _ = try await house.giveBack(purchase, "R")
    house.clock.nowMs += Club.day
    _ = try await house.buy(member.customerId, "2", 1)
    #expect(try await Self.stands(club, member) == "a1 r0 d0")
    #expect(try await house.broken() == [])
  }

  // MARK: Parts

  @Test func `the largest debt counts beyond what reservations hold`() async throws {
    let house = try TestHouse()
    let club = try Self.club(house, Policy(clawback: .debt, debtMax: 50))
    let member = try await club.join()
    let first = try await house.buy(member.customerId, "1", 80)
    _ = try await club.redeem(member, 80)
    let second = try await house.buy(member.customerId, "2", 100)
    let held = try await club.reserve(member, 100)
    _ = try await house.giveBack(first, "R1")
    #expect(try await Self.stands(club, member) == "a0 r100 d80")
    // 150 can be owed while 100 are held: 70 more, and 30 are forgiven.
    _ = try await house.giveBack(second, "R2")
    #expect(try await Self.stands(club, member) == "a0 r100 d150")
    try await Self.release(house, held)
    #expect(try await Self.stands(club, member) == "a0 r0 d50")
    #expect(try await house.broken() == [])
  }

  @Test func `where only unspent points are taken no others are, and none twice`() async throws {
    let house = try TestHouse()
    let club = try Self.club(house, Self.onlyUnspent)
    let member = try await club.join()
    let purchase = try await house.buy(member.customerId, "1", 100)
    _ = try await club.redeem(member, 60)
    let held = try await club.reserve(member, 40)
    _ = try await house.buy(member.customerId, "2", 40)
    // 50 each: 40 wait for the reservation, and the 60 that were spent are forgiven.
    _ = try await house.giveBack(purchase, "R1", 50)
    _ = try await house.giveBack(purchase, "R2", 50)
    #expect(try await Self.stands(club, member) == "a40 r40 d0")
    try await Self.release(house, held)
    #expect(try await Self.stands(club, member) == "a40 r0 d0")
    let told = try await house.admin.loyalty.explainAward(ExplainAwardRequest(purchaseId: purchase.id))
    #expect(told.clawed == 100)
    #expect(
      told.sentences.contains {
        $0.hasSuffix("; 40 of them are reserved and taken if they come back; 10 of them were forgiven.")
      })
    #expect(told.sentences.contains { $0.hasPrefix("40 points that a refund waited for came back on ") })
    #expect(try await house.broken() == [])
  }

  @Test func `of a reservation that is captured in part the rest goes back to the refund`() async throws {
    let house = try TestHouse()
    let club = try Self.club(house, Self.onlyUnspent)
    let member = try await club.join()
    let purchase = try await house.buy(member.customerId, "1", 100)
    let held = try await club.reserve(member, 100)
    _ = try await house.giveBack(purchase, "R", 90)
    try await Self.capture(house, held, 30)
    // 90 were to be taken of the 70 that came back.
    #expect(try await Self.stands(club, member) == "a0 r0 d0")
    _ = try await house.admin.loyalty.cancel(CancelRedemptionRequest(redemptionId: held.id, points: 25, reason: "退货"))
    #expect(try await Self.stands(club, member) == "a5 r0 d0")
    #expect(try await house.broken() == [])
  }

  // MARK: Any refunds

  @Test(
    arguments: [
      Policy(clawback: .debt), debtAtMost, Policy(clawback: .debt, debtMax: 40), clamp, onlyUnspent,
    ])
  func `refunds under reservations end as refunds after their release`(policy: Policy) async throws {
    var outcomes: Set<Int64> = []
    for seed in 1...30 {
      let under = try await Self.history(policy, UInt64(seed), releasesFirst: false)
      let after = try await Self.history(policy, UInt64(seed), releasesFirst: true)
      #expect(under == after, "seed \(seed)")
      outcomes.insert(under)
    }
    #expect(outcomes.count > 5, "\(outcomes)")
  }

  /// Purchases, points spent and reserved, then refunds with a purchase among them; the reservations end before or after.
  /// - Returns: what the member has in the end, less what they owe.
  private static func history(_ policy: Policy, _ seed: UInt64, releasesFirst: Bool) async throws -> Int64 {
    var random = SeededRandom(seed: seed)
    let house = try TestHouse()
    let club = try club(house, policy)
    let member = try await club.join()
    var bought: [Purchase] = []
    for number in 0..<3 {
      bought.append(try await house.buy(member.customerId, "\(number)", Int64.random(in: 20...120, using: &random)))
    }
    _ = try await club.redeem(member, Int64.random(in: 1...50, using: &random))
    var held: [Redemption] = []
    for _ in 0..<2 {
      let has = try await club.again(member).balance.available
      if has > 0 { held.append(try await club.reserve(member, Int64.random(in: 1...has, using: &random))) }
    }
    if releasesFirst { for one in held { try await release(house, one) } }
    for step in 0..<4 {
      let back = bought[Int.random(in: 0..<bought.count, using: &random)]
      let yuan: Int64? = Bool.random(using: &random) ? nil : Int64.random(in: 1...20, using: &random)
      _ = await said { try await house.giveBack(back, "R\(step)", yuan) }
      if step == 1 { _ = try await house.buy(member.customerId, "more", 15) }
    }
    if !releasesFirst { for one in held { try await release(house, one) } }
    #expect(try await house.broken() == [], "seed \(seed)")
    return try await club.again(member).balance.balance
  }
}
