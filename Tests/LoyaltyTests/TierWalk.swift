import Contract
import Testing
import Zones

@testable import Loyalty

/// A member whose tier is walked through a history in words: "2026-03-01 earn 1000 for 2025-12-31", "2026-05-01 refund 400
/// of 2026-03-01", "2026-05-01 floor gold until 2027-01-01", "2027-01-01 look", "leave", "join". Days mean noon; "+0" behind
/// one is its first instant, "-1" the millisecond before.
struct TierWalk {
  var config: ProgramConfig
  let zone: Zone
  var joinedDay: CivilDay
  var activity = Activity()
  var state = TierState()
  private(set) var told: [String] = []
  /// The same with instants in milliseconds.
  private(set) var moves: [String] = []

  init(_ policy: TierPolicy, joined: String, zone: String = "Asia/Shanghai", levels: [TierLevel] = TierWalk.levels)
    throws
  {
    config = ProgramConfig(tiers: levels, tierPolicy: policy)
    self.zone = try #require(Zone.named(zone))
    joinedDay = try #require(CivilDay(text: joined))
    let ms = try instant(joined[...])
    take(rules.joining(state, at: ms))
  }

  static let levels = [
    TierLevel(code: "bronze", name: "普通", threshold: 0), TierLevel(code: "silver", name: "银卡", threshold: 1000),
    TierLevel(code: "gold", name: "金卡", threshold: 3000),
  ]

  var rules: TierRules { TierRules(config, zone: zone, joinedDay: joinedDay, activity: activity) }

  /// "silver until 2027-01-01 grace 2027-01-01 floor gold until 2028-01-01"
  var standing: String {
    var text = state.tier ?? "none"
    if let ms = state.untilMs { text += " until \(time(ms))" }
    if let day = state.graceFromDay { text += " grace \(CivilDay(days: day))" }
    if let floor = state.floor { text += " floor \(floor)" }
    if let ms = state.floorUntilMs { text += " until \(time(ms))" }
    return text
  }

  mutating func walk(_ history: [String]) throws {
    for line in history { try walk(line) }
  }

  mutating func walk(_ line: String) throws {
    let words = line.split(separator: " ")
    let ms = try instant(words[0])
    settle(to: ms)
    let amount = words.count > 2 ? Int64(words[2]) ?? 0 : 0
    let day = words.count > 4 ? try #require(CivilDay(text: words[4].prefix(10))) : zone.day(at: ms)
    switch words[1] {
    case "earn":
      try earn(amount, at: ms, for: day)
    case "refund":
      try refund(amount, at: ms, of: day)
    case "floor":
      let until = words.count > 4 ? try instant(words[4]) : nil
      take(rules.floorSet(state, floor: words[2] == "none" ? nil : String(words[2]), untilMs: until, at: ms))
    case "leave": take(rules.leaving(state, at: ms))
    case "join": take(rules.joining(state, at: ms))
    default: #expect(words[1] == "look", "\(line)")
    }
  }

  mutating func earn(_ spend: Int64, at ms: Int64, for day: CivilDay) throws {
    try activity.add(Self.amounts(spend), on: day, path: "amount")
    activity.prune(today: zone.day(at: ms))
    take(rules.afterEarning(state, at: ms, effectiveDay: day))
  }

  mutating func refund(_ spend: Int64, at ms: Int64, of day: CivilDay) throws {
    try activity.subtract(TierAmounts(spend: spend), on: day)
    take(rules.afterRefund(state, at: ms))
  }

  /// As the ledger does: what is due, in its order, each at its own instant.
  mutating func settle(to ms: Int64) {
    while state.nextDueMs <= ms {
      let due = state.nextDueMs
      if state.floorUntilMs == due {
        take(rules.floorEnd(state, at: due))
      } else {
        take(rules.atPeriodEnd(state, at: due))
      }
    }
  }

  mutating func take(_ outcome: TierOutcome) {
    state = outcome.state
    for move in outcome.moves {
      let text = "\(move.from ?? "none")→\(move.to.isEmpty ? "none" : move.to) \(move.reason.word) \(move.qualifying)"
      told.append("\(time(move.atMs)) \(text)")
      moves.append("\(move.atMs) \(text)")
    }
  }

  /// A tenth of what is spent is points, twice that is growth.
  static func amounts(_ spend: Int64) -> TierAmounts {
    TierAmounts(spend: spend, points: spend / 10, growth: spend / 5)
  }

  func instant(_ text: Substring) throws -> Int64 {
    let day = try #require(CivilDay(text: text.prefix(10)), "\(text)")
    switch text.dropFirst(10) {
    case "+0": return zone.start(of: day)
    case "-1": return zone.start(of: day) - 1
    default: return zone.instant(day, minuteOfDay: 720)
    }
  }

  /// Days' first instants are "2026-03-01+0", all others their day.
  private func time(_ ms: Int64) -> String {
    let day = zone.day(at: ms)
    return ms == zone.start(of: day) ? "\(day)+0" : "\(day)"
  }
}
