import Foundation
import Testing
import Zones

/// Zones against Foundation's calendar, which asks for every instant anew, and against what must hold in any zone.
struct ReferenceTests {
  static let identifiers = [
    "UTC", "EST5EDT", "Africa/Cairo", "Africa/Casablanca", "Africa/Juba", "Africa/Monrovia", "Africa/Windhoek",
    "America/Argentina/Tucuman", "America/Asuncion", "America/Caracas", "America/Havana", "America/New_York",
    "America/Recife", "America/Santiago", "America/Sao_Paulo", "America/St_Johns", "Antarctica/Casey",
    "Antarctica/Troll", "Asia/Beirut", "Asia/Dili", "Asia/Gaza", "Asia/Hong_Kong", "Asia/Kabul", "Asia/Kathmandu",
    "Asia/Kolkata", "Asia/Manila", "Asia/Pyongyang", "Asia/Shanghai", "Asia/Singapore", "Asia/Tehran",
    "Atlantic/Azores", "Australia/Adelaide", "Australia/Eucla", "Australia/Lord_Howe", "Europe/Dublin",
    "Europe/Istanbul", "Europe/Lisbon", "Europe/London", "Europe/Moscow", "Europe/Samara", "Pacific/Apia",
    "Pacific/Auckland", "Pacific/Chatham", "Pacific/Honolulu", "Pacific/Kiritimati", "Pacific/Kwajalein",
    "Pacific/Marquesas", "Pacific/Norfolk",
  ]
  /// Clocks were set back over a midnight here, after it had struck.
  static let overMidnight: Set = ["America/St_Johns", "Antarctica/Casey"]

  @Test(arguments: identifiers)
  func `clocks show what Foundation's calendar shows, at any instant of the table`(identifier: String) throws {
    let place = try Place(identifier)
    var random = SeededRandom(seed: 11)
    for _ in 0..<2000 { place.compare(at: Int64.random(in: 0..<4_133_980_800_000, using: &random)) }
  }

  @Test(arguments: identifiers)
  func `clocks show what Foundation's calendar shows, before and after the table`(identifier: String) throws {
    let place = try Place(identifier)
    var random = SeededRandom(seed: 12)
    for _ in 0..<300 {
      // Foundation's calendar is the Julian one before 1582.
      place.compare(at: Int64.random(in: -11_600_000_000_000..<0, using: &random))
      place.compare(at: Int64.random(in: 4_133_980_800_000..<253_370_000_000_000, using: &random))
    }
    for instant in [-1, 0, 4_133_980_799_999, 4_133_980_800_000] { place.compare(at: Int64(instant)) }
  }

  @Test(arguments: identifiers)
  func `every change of the offset is known to the second`(identifier: String) throws {
    let place = try Place(identifier)
    let changes = place.changes()
    for change in changes {
      for instant in [change - 1000, change - 1, change, change + 1, change + 1000] { place.compare(at: instant) }
    }
    let expected = ["UTC": 0, "Asia/Shanghai": 12, "Asia/Kathmandu": 1, "Asia/Pyongyang": 2, "America/Caracas": 2]
    if let count = expected[identifier] { #expect(changes.count == count) }
  }

  @Test(arguments: identifiers)
  func `a stretch keeps its offset to its end`(identifier: String) throws {
    let place = try Place(identifier)
    var random = SeededRandom(seed: 17)
    var instants = place.changes().flatMap { [$0 - 1, $0, $0 + 1] }
    for _ in 0..<200 { instants.append(Int64.random(in: -1_000_000_000_000..<5_000_000_000_000, using: &random)) }
    for instant in instants {
      let (offset, until) = place.zone.stretch(from: instant)
      #expect(until > instant)
      let inside = [instant, until - 1, Int64.random(in: instant..<until, using: &random)]
      for ms in inside {
        let shown = place.reading(at: ms) * 1000 + ((ms % 1000) + 1000) % 1000
        #expect(shown - ms == offset, "\(identifier) \(instant) \(ms)")
      }
      // In the table it goes as far as that.
      if instant >= 0, until < 4_133_980_800_000 { #expect(place.zone.stretch(from: until).offsetMs != offset) }
    }
    #expect(place.zone.stretch(from: .min).untilMs > .min && place.zone.stretch(from: .max).untilMs == .max)
  }

  @Test(arguments: identifiers)
  func `a day starts when Foundation's calendar says`(identifier: String) throws {
    let place = try Place(identifier)
    var random = SeededRandom(seed: 13)
    // Days with changes, their neighbours, and any others, also those outside the table.
    var days = place.changes().flatMap { change in (-1...1).map { change / Place.dayMs + $0 } }
    for _ in 0..<1000 { days.append(Int64.random(in: -100_000...100_000, using: &random)) }
    for day in days { place.compareStart(of: CivilDay(days: day)) }
  }

  @Test(arguments: identifiers)
  func `an instant lies in its day, and days follow each other`(identifier: String) throws {
    let place = try Place(identifier)
    var random = SeededRandom(seed: 14)
    var instants = place.changes().flatMap { [$0 - 1, $0, $0 + 1] }
    for _ in 0..<2000 { instants.append(Int64.random(in: -2_000_000_000_000..<6_000_000_000_000, using: &random)) }
    var outside = 0
    for instant in instants {
      let day = place.zone.day(at: instant)
      #expect(place.zone.start(of: day) <= instant, "\(instant)")
      #expect(place.zone.end(of: day) == place.zone.start(of: day.adding(days: 1)), "\(instant)")
      #expect(place.zone.monthStart(at: instant) == place.zone.start(of: day.firstOfMonth))
      if instant >= place.zone.end(of: day) { outside += 1 }
    }
    #expect(Self.overMidnight.contains(identifier) ? outside > 0 : outside == 0)
  }

  @Test(arguments: identifiers)
  func `all days from 1970 to 2101 tile the time line`(identifier: String) throws {
    let zone = try #require(Zone.named(identifier))
    var (start, wrong, missing) = (zone.start(of: CivilDay(days: 0)), 0, 0)
    for number in Int64(0)..<47_900 {
      let day = CivilDay(days: number)
      let end = zone.end(of: day)
      if zone.start(of: day) != start || end < start { wrong += 1 }
      if end == start { missing += 1 } else if zone.day(at: start) != day { wrong += 1 }
      if end > start, zone.day(at: end - 1) != day { wrong += 1 }
      start = end
    }
    #expect(wrong == 0)
    #expect(missing == (["Pacific/Apia", "Pacific/Kwajalein", "Pacific/Kiritimati"].contains(identifier) ? 1 : 0))
  }

  @Test(arguments: identifiers)
  func `an instant comes back from its day and minute, unless clocks repeat it`(identifier: String) throws {
    let place = try Place(identifier)
    var random = SeededRandom(seed: 15)
    var instants = place.changes().flatMap { change in (-3...3).map { change + $0 * 1_800_000 } }
    for _ in 0..<2000 { instants.append(Int64.random(in: -1_000_000_000_000..<5_000_000_000_000, using: &random)) }
    var repeated = 0
    for instant in instants {
      let (day, minute) = (place.zone.day(at: instant), place.zone.minuteOfDay(at: instant))
      let back = place.zone.instant(day, minuteOfDay: minute)
      let ofMinute = place.zone.secondOfDay(at: instant) % 60
      if back + Int64(ofMinute) * 1000 + (instant % 1000 + 1000) % 1000 == instant { continue }
      repeated += 1
      // The same reading of the clock, earlier; or a minute that clocks went into the midst of.
      #expect(back <= instant && instant - back <= 86_400_000, "\(instant)")
      #expect(place.zone.day(at: back) == day && place.zone.minuteOfDay(at: back) == minute, "\(instant)")
    }
    #expect(repeated * 4 < instants.count)
    if identifier == "Asia/Kolkata" { #expect(repeated == 0) }
    if identifier == "Europe/London" { #expect(repeated > 100) }
  }

  @Test(arguments: identifiers)
  func `adding months keeps day and time, or skips no more than a gap`(identifier: String) throws {
    let place = try Place(identifier)
    var random = SeededRandom(seed: 16)
    for _ in 0..<1000 {
      let instant = Int64.random(in: 0..<4_000_000_000_000, using: &random)
      let months = Int.random(in: -200...200, using: &random)
      let sum = place.zone.adding(months: months, to: instant)
      guard months != 0 else { #expect(sum == instant); continue }
      let day = place.zone.day(at: instant).adding(months: months)
      if place.zone.day(at: sum) == day, place.zone.secondOfDay(at: sum) == place.zone.secondOfDay(at: instant) {
        continue
      }
      // Then the sum is the first instant after a gap: a change, with an earlier reading before it.
      #expect(
        place.reading(at: sum - 1) < place.reading(day, place.zone.secondOfDay(at: instant)), "\(instant) \(months)")
      #expect(place.reading(at: sum) > place.reading(day, place.zone.secondOfDay(at: instant)), "\(instant) \(months)")
    }
  }
}

/// A zone beside Foundation's calendar in it.
struct Place {
  static let dayMs: Int64 = 86_400_000

  let identifier: String
  let zone: Zone
  let timeZone: TimeZone
  let calendar: Calendar

  init(_ identifier: String) throws {
    self.identifier = identifier
    zone = try #require(Zone.named(identifier))
    timeZone = try #require(TimeZone(identifier: identifier))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    self.calendar = calendar
  }

  func compare(at ms: Int64) {
    // Whole seconds, rounded down, for a date holds no exact milliseconds.
    let date = Date(timeIntervalSince1970: (Double(ms) / 1000).rounded(.down))
    let parts = calendar.dateComponents([.era, .year, .month, .day, .hour, .minute, .second, .weekday], from: date)
    let day = zone.day(at: ms)
    let second = (parts.hour ?? 0) * 3600 + (parts.minute ?? 0) * 60 + (parts.second ?? 0)
    #expect(
      day.year == parts.year && day.month == parts.month && day.day == parts.day
        && day.weekday % 7 + 1 == parts.weekday && zone.secondOfDay(at: ms) == second
        && zone.minuteOfDay(at: ms) == second / 60,
      "\(identifier) \(ms)")
  }

  func compareStart(of day: CivilDay) {
    let components = DateComponents(year: day.year, month: day.month, day: day.day, hour: 12)
    guard let noon = calendar.date(from: components) else { Issue.record("\(day)"); return }
    let start = calendar.startOfDay(for: noon).timeIntervalSince1970
    #expect(zone.start(of: day) == Int64(start * 1000), "\(identifier) \(day)")
  }

  /// When Foundation's answer for the zone's offset changes between 1970 and 2101, looked at every six hours.
  func changes() -> [Int64] {
    var found: [Int64] = []
    var before = offset(at: 0)
    for step in 1..<Int64(4_133_980_800 / 21_600) {
      let after = offset(at: step * 21_600)
      if after == before { continue }
      var (low, high) = ((step - 1) * 21_600, step * 21_600)
      while high - low > 1 {
        let middle = (low + high) / 2
        if offset(at: middle) == after { high = middle } else { low = middle }
      }
      found.append(high * 1000)
      before = after
    }
    return found
  }

  private func offset(at second: Int64) -> Int {
    timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
  }

  /// What clocks show, as one number that grows with it.
  func reading(at ms: Int64) -> Int64 { reading(zone.day(at: ms), zone.secondOfDay(at: ms)) }
  func reading(_ day: CivilDay, _ second: Int) -> Int64 { day.days * 86_400 + Int64(second) }
}
