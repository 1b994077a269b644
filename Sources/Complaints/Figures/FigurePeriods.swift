import Contract
import Zones

/// Months, weeks and days by the clocks of a zone, each by its first day as `CivilDay` counts days.
struct FigurePeriods {
  private let zone: Zone
  private let by: FigureDimension
  // The last one that was found: cases come in long runs of the same.
  private var fromMs: Int64 = 0
  private var untilMs: Int64 = 0
  private var key: Int64 = 0

  init(by dimension: FigureDimension, in zone: Zone) {
    by = dimension
    self.zone = zone
  }

  mutating func key(_ ms: Int64) -> Int64 {
    if ms >= fromMs && ms < untilMs { return key }
    let day = zone.day(at: ms)
    let (first, next) =
      switch by {
      case .month: (day.firstOfMonth, day.firstOfMonth.adding(months: 1))
      case .week: (Self.monday(day), Self.monday(day).adding(days: 7))
      default: (day, day.adding(days: 1))
      }
    (fromMs, untilMs, key) = (zone.start(of: first), zone.start(of: next), first.days)
    return key
  }

  /// 2026-03, 2026-W10, 2026-03-05.
  func text(_ key: Int64) -> String {
    let day = CivilDay(days: key)
    switch by {
    case .month: return day.monthText
    case .week:
      // A week belongs to the year that has its Thursday.
      let thursday = day.adding(days: 3)
      let week = (thursday.days - thursday.firstOfYear.days) / 7 + 1
      return "\(thursday.text.prefix(4))-W\(week < 10 ? "0" : "")\(week)"
    default: return day.text
    }
  }

  private static func monday(_ day: CivilDay) -> CivilDay { day.adding(days: Int64(1 - day.weekday)) }
}
