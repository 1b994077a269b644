import WorkTime
import Zones

/// Calendars that are made up: zones of both hemispheres, shifts over midnight, days with several intervals, make-up days
/// and closed ones, in windows that mostly hold a change of the clocks.
struct RandomPlans {
  /// Each with days (since 1970, UTC) around which its clocks change.
  static let zones: [(identifier: String, changes: [String])] = [
    ("Asia/Shanghai", ["2026-02-16", "2026-10-05", "1986-05-04", "1991-09-15"]),
    ("America/New_York", ["2026-03-08", "2026-11-01", "2030-03-10", "2030-11-03"]),
    ("Australia/Lord_Howe", ["2026-04-05", "2026-10-04", "2031-04-06", "2031-10-05"]),
    ("Europe/Berlin", ["2026-03-29", "2026-10-25"]),
    ("Australia/Sydney", ["2026-04-05", "2026-10-04"]),
    ("America/Santiago", ["2026-04-05", "2026-09-06"]),
    ("America/St_Johns", ["2010-03-14", "2010-11-07", "2026-03-08"]),
    ("Africa/Cairo", ["2026-04-24", "2026-10-30"]),
    ("Pacific/Apia", ["2011-12-30", "2011-09-24"]),
    ("Africa/Casablanca", ["2026-02-15", "2026-03-22"]),
    ("Asia/Kathmandu", ["2026-06-01"]),
    ("Pacific/Chatham", ["2026-04-05", "2026-09-27"]),
  ]
  static let windowDays = 13

  var random: SeededRandom

  mutating func plan(number: Int) -> (plan: Plan, first: Int) {
    let place = Self.zones[number % Self.zones.count]
    let change = CivilDay(text: place.changes[(number / Self.zones.count) % place.changes.count])?.days ?? 0
    let firstDay = Int(change) - Int.random(in: 2...9, using: &random)
    var plan = Plan(identifier: place.identifier, week: week())
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let day = firstDay + Int.random(in: -1...Self.windowDays, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0, 1: plan.exceptions[day] = []
      case 2: plan.exceptions[day] = plan.week[0]
      default: plan.exceptions[day] = intervals()
      }
    }
    // Not at a midnight, so that the window begins in any state.
    return (plan, firstDay * 86_400 + Int.random(in: 0..<86_400, using: &random))
  }

  private mutating func week() -> [[WorkCalendar.Interval]] {
    let rest: [[WorkCalendar.Interval]] = [[], []]
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      return Array(repeating: [.init(from: 540, until: 720), .init(from: 810, until: 1080)], count: 5) + rest
    case 1: return Array(repeating: [.init(from: 1320, until: 1800)], count: 5) + rest
    case 2: return Array(repeating: [.init(from: 1320, until: 1800)], count: 7)
    case 3: return Array(repeating: [.init(from: 0, until: 1440)], count: 7)
    case 4: return Array(repeating: [.init(from: 60, until: 150), .init(from: 170, until: 200)], count: 7)
    default: return (0..<7).map { _ in intervals() }
    }
  }

  private mutating func intervals() -> [WorkCalendar.Interval] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in
      let from = Int.random(in: 0..<1440, using: &random)
      let length = Bool.random(using: &random) ? 240 : 1440
      return .init(from: from, until: from + Int.random(in: 1...length, using: &random))
    }
  }
}
