import Contract
import Zones

@testable import Loyalty

/// What the tier should be, worked out from the whole list of what was earned for each question; nothing is summed up,
/// pruned or remembered but the tier and its dates.
struct TierModel {
  let config: ProgramConfig
  let zone: Zone
  let joined: CivilDay
  var earned: [(day: CivilDay, spend: Int64)] = []
  var tier = 0
  var untilMs: Int64?
  var grace: CivilDay?
  var floor = 0
  var floorMs: Int64?
  var history: [String] = []

  private var policy: TierPolicy { config.tierPolicy ?? TierPolicy() }
  private var isYearly: Bool { [.calendarYear, .membershipYear].contains(policy.window) }
  private var waits: Bool { policy.upgradeAtPeriodEnd == true && policy.window != .lifetime }

  private func tierOf(_ sum: Int64) -> Int { config.tiers.filter { $0.threshold <= sum }.count - 1 }

  private func sum(_ isCounted: (CivilDay) -> Bool) -> Int64 {
    earned.filter { isCounted($0.day) }.map(\.spend).reduce(0, +)
  }

  /// Which year a day is in: the calendar's, or counted from joining by walking over the anniversaries.
  private func year(_ day: CivilDay) -> Int {
    if policy.window == .calendarYear { return day.year }
    var number = 0
    while start(ofYear: number + 1) <= day { number += 1 }
    while start(ofYear: number) > day { number -= 1 }
    return number
  }

  private func start(ofYear number: Int) -> CivilDay {
    if policy.window == .calendarYear { return CivilDay(year: number, month: 1, day: 1) ?? .first }
    let year = joined.year + number
    return CivilDay(year: year, month: joined.month, day: joined.day) ?? CivilDay(year: year, month: 2, day: 28)
      ?? .first
  }

  private func held(onLastDay day: CivilDay) -> Int64 {
    switch policy.window {
    case .lifetime, .unspecified: return sum { _ in true }
    case .rollingYear:
      let from = day.adding(days: 1).adding(months: -12)
      return sum { from <= $0 && $0 <= day }
    case .calendarYear, .membershipYear: return sum { year($0) == year(day) }
    }
  }

  private func closed(by day: CivilDay) -> Int64 {
    if isYearly { return sum { year($0) == year(day) - 1 } }
    let from = day.adding(months: -12)
    return sum { from <= $0 && $0 < day }
  }

  private func both(_ day: CivilDay) -> Int64 {
    isYearly ? max(held(onLastDay: day), closed(by: day)) : held(onLastDay: day)
  }

  private mutating func renew(_ day: CivilDay) {
    grace = nil
    untilMs = nil
    if policy.downgrade == .never && !waits { return }
    switch policy.window {
    case .lifetime, .unspecified: break
    case .rollingYear: if tier > 0 || waits { untilMs = zone.start(of: day.adding(months: 12)) }
    case .calendarYear, .membershipYear: untilMs = zone.start(of: start(ofYear: year(day) + 1))
    }
  }

  private mutating func note(_ to: Int, _ reason: TierReason, _ sum: Int64, _ ms: Int64) {
    history.append("\(ms) \(config.tiers[tier].code)→\(config.tiers[to].code) \(reason.word) \(sum)")
    tier = to
  }

  mutating func join(_ ms: Int64) {
    history.append("\(ms) none→\(config.tiers[0].code) JOINED 0")
    renew(zone.day(at: ms))
  }

  private func sinceEnded(_ began: CivilDay, _ lastDay: CivilDay) -> Int64 {
    let from = isYearly ? start(ofYear: year(began) - 1) : began.adding(months: -12)
    return sum { from <= $0 && $0 <= lastDay }
  }

  private mutating func keepIfReached(_ today: CivilDay, _ ms: Int64) {
    guard let began = grace else { return }
    let best = max(held(onLastDay: today), sinceEnded(began, today))
    if tierOf(best) >= tier {
      note(tier, .kept, best, ms)
      renew(isYearly ? today : began)
    }
  }

  mutating func earn(_ spend: Int64, _ ms: Int64, for effective: CivilDay) {
    earned.append((effective, spend))
    let day = zone.day(at: ms)
    let isLate = isYearly && year(effective) == year(day) - 1
    let best = max(held(onLastDay: day), isLate ? closed(by: day) : 0)
    if !waits, tierOf(best) > tier {
      note(tierOf(best), .qualified, best, ms)
      renew(day)
    } else {
      keepIfReached(day, ms)
    }
  }

  mutating func refund(_ spend: Int64, _ ms: Int64, of day: CivilDay) {
    earned.append((day, -spend))
    if policy.refundRequalifies == true { fall(.refund, ms) }
  }

  private mutating func fall(_ reason: TierReason, _ ms: Int64) {
    let day = zone.day(at: ms)
    let target = max(tierOf(both(day)), floor)
    guard target < tier else { return }
    note(target, reason, both(day), ms)
    renew(day)
  }

  mutating func setFloor(_ level: Int?, _ untilMs: Int64?, _ ms: Int64) {
    let hadFloor = floor > 0
    floor = level ?? 0
    floorMs = level == nil ? nil : untilMs
    let day = zone.day(at: ms)
    if floor > tier {
      note(floor, .floor, both(day), ms)
      renew(day)
    } else if level == nil && hadFloor {
      fall(.floor, ms)
    }
  }

  mutating func settle(_ ms: Int64) {
    while min(untilMs ?? .max, floorMs ?? .max) <= ms {
      if let due = floorMs, due <= untilMs ?? .max {
        (floor, floorMs) = (0, nil)
        fall(.periodEnded, due)
      } else if let due = untilMs {
        periodEnd(due)
      }
    }
  }

  private mutating func periodEnd(_ ms: Int64) {
    let day = zone.day(at: ms)
    if let began = grace {
      let lastDay = day.adding(days: -1)
      let best = max(closed(by: began), held(onLastDay: isYearly ? lastDay : day))
      let most = max(best, sinceEnded(began, lastDay))
      if tierOf(most) >= tier || floor >= tier {
        note(tier, .kept, most, ms)
        renew(day)
      } else if policy.downgrade == .never {
        renew(day)
      } else {
        demote(best, ms)
      }
      return
    }
    let sum = closed(by: day)
    if waits, tierOf(sum) > tier {
      note(tierOf(sum), .qualified, sum, ms)
      renew(day)
    } else if tierOf(sum) >= tier || floor >= tier {
      note(tier, .kept, sum, ms)
      renew(day)
    } else if policy.downgrade == .never {
      renew(day)
    } else if policy.graceDays ?? 0 > 0 {
      grace = day
      untilMs = zone.start(of: day.adding(days: Int64(policy.graceDays ?? 0)))
    } else {
      demote(sum, ms)
    }
  }

  private mutating func demote(_ sum: Int64, _ ms: Int64) {
    note(max(floor, policy.downgrade == .full ? tierOf(sum) : tier - 1), .periodEnded, sum, ms)
    renew(zone.day(at: ms))
  }
}
