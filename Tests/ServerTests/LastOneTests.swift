import Client
import Contract
import Server
import Store
import TestHouse
import Testing

/// Many want what is there once, all of them in flight together: one gets it, and the store is as if the others had
/// never asked.
struct LastOneTests {
  @Test(arguments: Prize.allCases, [20, 200])
  func `of many who want the last one exactly one gets it, and the others leave no trace`(
    prize: Prize, callers: Int
  ) async throws {
    let wrong = try await Scramble(prize: prize, callers: callers).violations()
    #expect(wrong == [])
  }

  @Test(arguments: Prize.allCases)
  func `who decides by what they saw before is caught by the same check`(prize: Prize) async throws {
    let wrong = try await Scramble(prize: prize, callers: 20, decidesByOldRows: true).violations()
    #expect(wrong.contains { $0.contains("20 of 20 got it") }, "\(wrong)")
    #expect(wrong.contains { $0.hasPrefix("not as for one: ") }, "\(wrong)")
  }

  @Test(arguments: Prize.allCases)
  func `alone, deciding by what was seen before does no harm, so it is the race that is caught`(
    prize: Prize
  ) async throws {
    let wrong = try await Scramble(prize: prize, callers: 1, decidesByOldRows: true).violations()
    #expect(wrong == [])
  }
}

/// What only one can have.
enum Prize: CaseIterable {
  case points
  case piece
  case voucher
  /// Captured or released, whichever comes first.
  case reservation

  /// What all others are told.
  var refusal: String {
    switch self {
    case .points: "POINTS_NOT_ENOUGH"
    case .piece: "OUT_OF_STOCK"
    case .voucher: "VOUCHER_REDEEMED"
    case .reservation: "REDEMPTION_NOT_RESERVED"
    }
  }

  func ask(_ booth: LoyaltyBooth, _ client: Client, caller: Int) async throws {
    switch self {
    case .points:
      _ = try await client.loyalty.redeem(RedeemRequest(memberId: booth.memberId, points: LoyaltyBooth.price))
    case .piece: _ = try await client.loyalty.redeem(RedeemRequest(memberId: booth.otherId, reward: "cup"))
    case .voucher: _ = try await client.vouchers.redeem(RedeemVoucherRequest(code: booth.voucher))
    case .reservation where caller % 2 == 0:
      _ = try await client.loyalty.capture(CaptureRequest(redemptionId: booth.reservationId))
    case .reservation: _ = try await client.loyalty.release(ReleaseRequest(redemptionId: booth.reservationId))
    }
  }
}

/// One scramble for a prize, and what is wrong with how it went.
struct Scramble {
  let prize: Prize
  let callers: Int
  /// The twin: every caller's change is computed from the rows that were there before any of them.
  var decidesByOldRows = false
  private static let connectionsMax = 8

  init(prize: Prize, callers: Int, decidesByOldRows: Bool = false) {
    self.prize = prize
    self.callers = callers
    self.decidesByOldRows = decidesByOldRows
  }

  func violations() async throws -> [String] {
    var wrong: [String] = []
    var winner = 0
    var after: StoreDump?
    try await withLiveHouse({ options, _ in options.loops = 2 }) { house in
      let booth = try await LoyaltyBooth(house)
      let outcomes = decidesByOldRows ? try await oneByOne(booth) : try await together(booth)
      let winners = outcomes.indices.filter { outcomes[$0] == "OK" }
      winner = winners.first ?? 0
      if winners.count != 1 { wrong.append("\(winners.count) of \(callers) got it") }
      let strange = Set(outcomes).subtracting(["OK", prize.refusal])
      if !strange.isEmpty { wrong.append("some were told \(strange.sorted())") }
      wrong += try await house.broken()
      after = try StoreDump(house)
    }
    let one = try await alone(winner)
    if let after { wrong += (after.lines(notIn: one) + one.lines(notIn: after)).map { "not as for one: \($0)" } }
    return wrong
  }

  /// The store in which nobody but the winner asked; the clock stands still, so its rows are the same to the letter.
  private func alone(_ caller: Int) async throws -> StoreDump {
    var dump: StoreDump?
    try await withLiveHouse { house in
      let booth = try await LoyaltyBooth(house)
      try await prize.ask(booth, house.client(), caller: caller)
      dump = try StoreDump(house)
    }
    return try #require(dump)
  }

  /// All wait for the writer at the same time, on several connections.
  private func together(_ booth: LoyaltyBooth) async throws -> [String] {
    let clients = (0..<min(callers, Self.connectionsMax)).map { _ in booth.house.client { $0.retryAttemptsMax = 0 } }
    for client in clients { _ = try await client.connect() }
    let gate = WriterGate(booth.house.store)
    let calls = (0..<callers).map { caller in
      Task { await outcome { try await prize.ask(booth, clients[caller % clients.count], caller: caller) } }
    }
    try await gate.holds(callers)
    gate.open()
    var outcomes: [String] = []
    for call in calls { outcomes.append(await call.value) }
    return outcomes
  }

  /// Each lost update the same: the rows that were seen stand again, then the operation does its own with them.
  private func oneByOne(_ booth: LoyaltyBooth) async throws -> [String] {
    let seen = try SeenRows(booth)
    let client = booth.house.client()
    var outcomes: [String] = []
    for caller in 0..<callers {
      try seen.putBack()
      outcomes.append(await outcome { try await prize.ask(booth, client, caller: caller) })
    }
    return outcomes
  }

  private func outcome(_ body: () async throws -> Void) async -> String {
    do {
      try await body()
      return "OK"
    } catch let error as CallError {
      return error.reason
    } catch {
      return "\(error)"
    }
  }
}

/// What somebody saw who looked at the rows that decide.
private struct SeenRows {
  let house: LiveHouse
  /// id, available, reserved.
  private let members: [[Int64]]
  /// id, remainder, reserved.
  private let lots: [[Int64]]
  /// id, stock, redeemed.
  private let rewards: [[Int64]]
  /// id, status, transaction.
  private let redemptions: [[Int64]]
  private let vouchers: [[Int64]]

  init(_ booth: LoyaltyBooth) throws {
    house = booth.house
    (members, lots, rewards, redemptions, vouchers) = try booth.house.read { transaction in
      func rows(_ sql: StaticString) throws -> [[Int64]] {
        try transaction.all(sql) { row in (0..<3).map { row.int($0) } }
      }
      return (
        try rows("SELECT id, available, reserved FROM loyalty_member"),
        try rows("SELECT id, remainder, reserved FROM loyalty_lot"),
        try rows("SELECT id, stock, redeemed FROM loyalty_reward"),
        try rows("SELECT id, status, transaction_id FROM loyalty_redemption"),
        try rows("SELECT id, status, 0 FROM loyalty_voucher")
      )
    }
  }

  func putBack() throws {
    try put(members, "UPDATE loyalty_member SET available = $2, reserved = $3 WHERE id = $1")
    try put(lots, "UPDATE loyalty_lot SET remainder = $2, reserved = $3 WHERE id = $1")
    try put(rewards, "UPDATE loyalty_reward SET stock = $2, redeemed = $3 WHERE id = $1")
    try put(redemptions, "UPDATE loyalty_redemption SET status = $2, redeemed = 0, transaction_id = $3 WHERE id = $1")
    try put(vouchers, "UPDATE loyalty_voucher SET status = $2, redeemed_at_ms = nullif($3, 0) WHERE id = $1")
  }

  private func put(_ rows: [[Int64]], _ sql: StaticString) throws {
    for row in rows { try house.tamper(sql, row.map { .int($0) }) }
  }
}
