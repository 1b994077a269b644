import Foundation
import WorkTime
import Zones

/// What a sabotaged twin of the model gets wrong: a comparison that cannot tell it from the real one proves nothing.
enum Flaw: CaseIterable, Sendable {
  // Of calendars.
  case ignoresExceptions, oneIntervalADay, forgetsTheNight, exceptionCutsTheNightBefore, oneOffset, countsARepeatOnce
  // Of clocks.
  case losesAPause, breachesBeforePausing, isLateAtTheDueInstant, breachesHourly, retargetsFromNow, undoesABreach

  static let ofCalendars: [Flaw] = [
    .ignoresExceptions, .oneIntervalADay, .forgetsTheNight, .exceptionCutsTheNightBefore, .oneOffset,
    .countsARepeatOnce,
  ]
  static let ofClocks = allCases.filter { !ofCalendars.contains($0) }
}

/// A calendar as it was made up, to be given to the model and to the real one alike.
struct Plan {
  var identifier: String
  var week: [[WorkCalendar.Interval]]
  /// By day since 1970.
  var exceptions: [Int: [WorkCalendar.Interval]] = [:]

  func calendar() throws -> WorkCalendar {
    guard let zone = Zone.named(identifier) else { throw NoZone() }
    let days = exceptions.map { (CivilDay(days: Int64($0.key)), $0.value) }
    return WorkCalendar(zone: zone, week: week, exceptions: Dictionary(uniqueKeysWithValues: days))
  }

  struct NoZone: Error {}

  /// What begins on a day.
  func beginning(_ day: Int, _ flaw: Flaw?) -> [WorkCalendar.Interval] {
    let usual = week[(day + 3) % 7]
    let list = flaw == .ignoresExceptions ? usual : exceptions[day] ?? usual
    return flaw == .oneIntervalADay ? Array(list.prefix(1)) : list
  }

  /// Whether clocks that show each minute of a day show working time, by the letter of the definition.
  func openMinutes(_ day: Int, _ flaw: Flaw?) -> [UInt8] {
    let today = beginning(day, flaw)
    var eve = beginning(day - 1, flaw).filter { $0.until > 1440 }
    if flaw == .forgetsTheNight || (flaw == .exceptionCutsTheNightBefore && exceptions[day] != nil) { eve = [] }
    return (0..<1440).map { minute in
      for interval in today where interval.from <= minute && minute < interval.until { return 1 }
      for interval in eve where interval.from <= minute + 1440 && minute + 1440 < interval.until { return 1 }
      return 0
    }
  }
}

/// A mark for each of a row of seconds. Billions of them are looked at: hence the pointer.
final class Marks {
  let each: UnsafeMutablePointer<UInt8>

  init(_ count: Int) {
    each = .allocate(capacity: count)
    each.initialize(repeating: 0, count: count)
  }

  deinit { each.deallocate() }
}

/// Working time as a mark for each second of a window, found by asking Foundation what clocks show. Everything else is
/// counted second by second, so that nothing here is shared with what it checks.
struct SecondModel {
  /// Unix seconds.
  let first: Int
  let end: Int
  /// 1 for each working second from the first on.
  let open: Marks

  init(_ plan: Plan, first: Int, days: Int, flaw: Flaw? = nil) throws {
    guard let timeZone = TimeZone(identifier: plan.identifier) else { throw Plan.NoZone() }
    (self.first, end) = (first, first + days * 86_400)
    open = Marks(days * 86_400)
    let firstDay = first / 86_400 - 1
    let minutes = (firstDay..<(firstDay + days + 4)).flatMap { plan.openMinutes($0, flaw) }
    let (marks, end) = (open.each, end)
    minutes.withUnsafeBufferPointer { minutes in
      guard let minutes = minutes.baseAddress else { return }
      var (now, shown) = (first, 0)
      while now < end {
        let offset = Self.offset(timeZone, flaw == .oneOffset ? first : now)
        // A stretch with one offset: the rest of the hour, or of the minute in an hour in which it changes.
        let hourEnd = now / 3600 * 3600 + 3600
        let isSteady = flaw == .oneOffset || Self.offset(timeZone, hourEnd) == offset
        let stretchEnd = min(isSteady ? hourEnd : now / 60 * 60 + 60, end)
        while now < stretchEnd {
          let wall = now &+ offset
          if flaw == .countsARepeatOnce, wall <= shown { now &+= 1; continue }
          shown = wall
          marks[now &- first] = minutes[wall / 60 &- firstDay &* 1440]
          now &+= 1
        }
      }
    }
  }

  private static func offset(_ timeZone: TimeZone, _ second: Int) -> Int {
    timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
  }

  func isOpen(_ second: Int) -> Bool { open.each[second - first] == 1 }

  func working(from: Int, until: Int) -> Int {
    let marks = open.each
    var (at, sum) = (from - first, 0)
    let end = until - first
    while at < end {
      if marks[at] == 1 { sum &+= 1 }
      at &+= 1
    }
    return sum
  }

  /// Nil: not in the window.
  func instant(from: Int, working seconds: Int) -> Int? {
    let (marks, count) = (open.each, end - first)
    var (at, rest) = (from - first, seconds)
    while rest > 0 {
      if at == count { return nil }
      if marks[at] == 1 { rest &-= 1 }
      at &+= 1
    }
    return first + at
  }

  func intervals(from: Int, until: Int, limit: Int) -> [Range<Int>] {
    let marks = open.each
    var (found, begin) = ([Range<Int>](), nil as Int?)
    var at = from
    while at <= until, found.count < limit {
      let isOpen = at < until && marks[at &- first] == 1
      if isOpen, begin == nil { begin = at }
      if !isOpen, let start = begin {
        found.append(start..<at)
        begin = nil
      }
      at &+= 1
    }
    return found
  }
}
