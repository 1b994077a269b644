import Testing
import WorkTime
import Zones

/// What must hold in any calendar for any clock, to the millisecond. Each is also put to a twin that is wrong in a way it
/// must notice.
struct PropertyTests {
  /// Something that claims to know working time.
  struct Hours {
    var working: (Int64, Int64) -> Int64
    var instant: (Int64, Int64) -> Int64?

    init(_ calendar: WorkCalendar) {
      working = { calendar.working(from: $0, until: $1) }
      instant = { calendar.instant(from: $0, working: $1) }
    }
  }

  /// A calendar in a window of three weeks, and chance.
  struct Place {
    let plan: Plan
    let calendar: WorkCalendar
    let first: Int64
    var random: SeededRandom

    init(_ number: Int) throws {
      var plans = RandomPlans(random: SeededRandom(seed: 77 &+ UInt64(number)))
      let (plan, first) = plans.plan(number: number)
      (self.plan, calendar, self.first, random) = (plan, try plan.calendar(), Int64(first) * 1000, plans.random)
    }

    /// In order.
    mutating func instants(_ count: Int) -> [Int64] {
      (0..<count).map { _ in first + Int64.random(in: 0..<1_814_400_000, using: &random) }.sorted()
    }

    mutating func amount() -> Int64 {
      Int64.random(in: 1...(400_000_000 >> Int64.random(in: 0...16, using: &random)), using: &random)
    }

    /// The calendar as one would have it who has not heard of its exceptions.
    func plain() throws -> WorkCalendar {
      var plain = plan
      plain.exceptions = [:]
      return try plain.calendar()
    }
  }

  static let places = 0..<48

  /// How often something does not hold, in all places.
  private static func violations(_ holds: (inout Place) throws -> Bool) throws -> Int {
    var found = 0
    for number in places {
      var place = try Place(number)
      for _ in 0..<60 where try !holds(&place) { found += 1 }
    }
    return found
  }

  // MARK: Of calendars

  static func isInverse(_ hours: Hours, _ place: inout Place) -> Bool {
    let (instants, amount) = (place.instants(2), place.amount())
    if let end = hours.instant(instants[0], amount) {
      guard hours.working(instants[0], end) == amount, hours.working(instants[0], end - 1) == amount - 1 else {
        return false
      }
    }
    let worked = hours.working(instants[0], instants[1])
    guard let end = hours.instant(instants[0], worked), end <= instants[1] else { return false }
    return hours.working(end, instants[1]) == 0
  }

  @Test func `adding working time and measuring it are inverse`() throws {
    let kept = try Self.violations { place in Self.isInverse(Hours(place.calendar), &place) }
    #expect(kept == 0)
    let found = try Self.violations { place in
      var twin = Hours(place.calendar)
      let plain = try place.plain()
      twin.instant = { plain.instant(from: $0, working: $1) }
      return Self.isInverse(twin, &place)
    }
    #expect(found > 0)
  }

  static func isAdditive(_ hours: Hours, _ place: inout Place) -> Bool {
    let instants = place.instants(3)
    let whole = hours.working(instants[0], instants[2])
    return whole == hours.working(instants[0], instants[1]) + hours.working(instants[1], instants[2])
      && (0...(instants[2] - instants[0])).contains(whole)
  }

  @Test func `working time adds up, and is never more than time`() throws {
    let kept = try Self.violations { place in Self.isAdditive(Hours(place.calendar), &place) }
    #expect(kept == 0)
    let found = try Self.violations { place in
      var twin = Hours(place.calendar)
      let calendar = place.calendar
      // Whole minutes are not enough.
      twin.working = { calendar.working(from: $0, until: $1) / 60_000 * 60_000 }
      return Self.isAdditive(twin, &place)
    }
    #expect(found > 0)
  }

  // MARK: Of clocks

  typealias Due = (ServiceClock, WorkCalendar) -> Int64?

  static func due(_ clock: ServiceClock, _ calendar: WorkCalendar) -> Int64? { clock.dueMs(in: calendar) }

  /// A twin that has lost the first of several pauses.
  static func dueOfForgetful(_ clock: ServiceClock, _ calendar: WorkCalendar) -> Int64? {
    let kept = clock.pauses.count > 1 ? Array(clock.pauses.dropFirst()) : clock.pauses
    return restored(clock, pauses: kept).dueMs(in: calendar)
  }

  /// A twin that moves the due instant by all of the time that a pause lasted.
  static func dueOfImpatient(_ clock: ServiceClock, _ calendar: WorkCalendar) -> Int64? {
    let length = clock.pauses.reduce(0) { $0 + ($1.until ?? $1.from) - $1.from }
    return restored(clock, pauses: []).dueMs(in: calendar).map { $0 + length }
  }

  static func restored(_ clock: ServiceClock, pauses: [ServiceClock.Pause]) -> ServiceClock {
    ServiceClock(
      startedMs: clock.startedMs, targetMs: clock.targetMs, basis: clock.basis, pauses: pauses,
      fulfilledMs: clock.fulfilledMs, breachedMs: clock.breachedMs, retargetedMs: clock.retargetedMs)
  }

  static func clock(_ start: Int64, _ target: Int64, _ basis: ClockTarget.Basis, pauses: [Int64]) -> ServiceClock {
    var clock = ServiceClock(startedMs: start, targetMs: target, basis: basis)
    for (index, ms) in pauses.enumerated() { if index % 2 == 0 { clock.pause(at: ms) } else { clock.resume(at: ms) } }
    return clock
  }

  static func splitsPauses(_ due: Due, _ place: inout Place) -> Bool {
    let (at, target) = (place.instants(4), place.amount())
    let basis = ClockTarget.Basis.allCases.randomElement(using: &place.random) ?? .working
    let whole = clock(at[0], target, basis, pauses: [at[1], at[3]])
    let split = clock(at[0], target, basis, pauses: [at[1], at[2], at[2], at[3]])
    return due(whole, place.calendar) == due(split, place.calendar)
      && whole.elapsed(at: at[3] + target, in: place.calendar) == split.elapsed(at: at[3] + target, in: place.calendar)
  }

  @Test func `splitting a pause changes nothing`() throws {
    let kept = try Self.violations { place in Self.splitsPauses(Self.due, &place) }
    #expect(kept == 0)
    let found = try Self.violations { place in Self.splitsPauses(Self.dueOfForgetful, &place) }
    #expect(found > 0)
  }

  static func ignoresPausesOutOfHours(_ due: Due, _ place: inout Place) -> Bool {
    let (start, target) = (place.instants(1)[0], place.amount())
    let open = place.calendar.intervals(from: start, until: start + 1_814_400_000, limit: 6)
    let gaps = zip(open, open.dropFirst()).map { $0.upperBound..<$1.lowerBound }
    guard let gap = gaps.randomElement(using: &place.random) else { return true }
    let ends = [Int64.random(in: gap, using: &place.random), Int64.random(in: gap, using: &place.random)].sorted()
    return due(clock(start, target, .working, pauses: ends), place.calendar)
      == due(clock(start, target, .working, pauses: []), place.calendar)
  }

  @Test func `a pause out of hours adds nothing`() throws {
    let kept = try Self.violations { place in Self.ignoresPausesOutOfHours(Self.due, &place) }
    #expect(kept == 0)
    let found = try Self.violations { place in Self.ignoresPausesOutOfHours(Self.dueOfImpatient, &place) }
    #expect(found > 0)
  }

  static func isMonotone(_ due: Due, _ place: inout Place) -> Bool {
    let (at, target) = (place.instants(5), place.amount())
    let basis = ClockTarget.Basis.allCases.randomElement(using: &place.random) ?? .working
    func instant(_ target: Int64, _ pauses: [Int64]) -> Int64 {
      due(clock(at[0], target, basis, pauses: pauses), place.calendar) ?? .max
    }
    let plain = instant(target, [at[1], at[2]])
    return plain <= instant(target + 1, [at[1], at[2]]) && plain <= instant(target, [at[1], at[3]])
      && plain <= instant(target, [at[1], at[2], at[3], at[4]]) && instant(target, []) <= plain
  }

  @Test func `a longer target or more pauses are never due earlier`() throws {
    let kept = try Self.violations { place in Self.isMonotone(Self.due, &place) }
    #expect(kept == 0)
    let found = try Self.violations { place in Self.isMonotone(Self.dueOfForgetful, &place) }
    #expect(found > 0)
  }

  /// Whether a clock that is stored and read again after every event ends as one that never was.
  static func survivesStoring(_ store: (ServiceClock) -> ServiceClock, _ place: inout Place) -> Bool {
    let at = place.instants(9)
    var kept = ServiceClock(startedMs: at[0], targetMs: place.amount(), basis: .working)
    var stored = kept
    for ms in at.dropFirst() {
      let (kind, target) = (Int.random(in: 0..<9, using: &place.random), place.amount())
      for isStored in [false, true] {
        var clock = isStored ? stored : kept
        switch kind {
        case 0...2: clock.pause(at: ms)
        case 3...4: clock.resume(at: ms)
        case 5: clock.fulfil(at: ms)
        case 6: clock.retarget(to: target, basis: .working, at: ms, in: place.calendar)
        default: _ = clock.breach(at: ms, in: place.calendar)
        }
        if isStored { stored = store(clock) } else { kept = clock }
      }
    }
    return kept == stored && kept.dueMs(in: place.calendar) == stored.dueMs(in: place.calendar)
  }

  @Test func `a clock equals the replay of its events`() throws {
    let kept = try Self.violations { place in Self.survivesStoring({ Self.restored($0, pauses: $0.pauses) }, &place) }
    #expect(kept == 0)
    let found = try Self.violations { place in
      Self.survivesStoring({ Self.restored($0, pauses: $0.isPaused ? $0.pauses : []) }, &place)
    }
    #expect(found > 0)
  }
}
