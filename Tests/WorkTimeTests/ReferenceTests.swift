import Testing
import WorkTime
import Zones

/// Working time and clocks against a model that counts second by second, on made-up calendars, and the proof that this
/// would notice what clocks usually get wrong.
struct ReferenceTests {
  static let seed: UInt64 = 2026
  static let plans = 0..<72
  /// Of each kind: 10,080 cases in all.
  static let casesPerPlan = 70

  @Test(arguments: plans)
  func `working time and clocks are what a count of the seconds gives`(number: Int) throws {
    let place = try Place(number)
    #expect(place.calendarDifferences(cases: Self.casesPerPlan) == [])
    #expect(place.clockDifferences(flaw: nil, cases: Self.casesPerPlan) == [])
  }

  @Test(arguments: Flaw.ofCalendars)
  func `the comparison notices a calendar that is wrong`(flaw: Flaw) throws {
    let isFound = try Self.plans.contains { try !Place($0, flaw: flaw).calendarDifferences(cases: 15).isEmpty }
    #expect(isFound)
  }

  @Test(arguments: Flaw.ofClocks)
  func `the comparison notices a clock that is wrong`(flaw: Flaw) throws {
    let isFound = try Self.plans.contains { try !Place($0).clockDifferences(flaw: flaw, cases: 40).isEmpty }
    #expect(isFound)
  }
}

/// A calendar with its model, and what they say differently of made-up cases.
private struct Place {
  let number: Int
  let model: SecondModel
  let calendar: WorkCalendar
  let random: SeededRandom

  init(_ number: Int, flaw: Flaw? = nil) throws {
    var plans = RandomPlans(random: SeededRandom(seed: ReferenceTests.seed &+ UInt64(number)))
    let (plan, first) = plans.plan(number: number)
    (self.number, random) = (number, plans.random)
    model = try SecondModel(plan, first: first, days: RandomPlans.windowDays, flaw: flaw)
    calendar = try plan.calendar()
  }

  func calendarDifferences(cases: Int) -> [String] {
    var random = random
    var found: [String] = []
    for _ in 0..<cases {
      let from = Int.random(in: model.first..<model.end, using: &random)
      let until = min(from + Self.span(upTo: 8 * 86_400, using: &random), model.end)
      let working = calendar.working(from: ms(from), until: ms(until))
      if working != ms(model.working(from: from, until: until)) { found.append("working \(number) \(from) \(until)") }
      let amount = Self.span(upTo: 3 * 86_400, using: &random)
      let instant = calendar.instant(from: ms(from), working: ms(amount))
      let expected = model.instant(from: from, working: amount)
      if expected.map(ms) != instant.flatMap({ $0 <= ms(model.end) ? $0 : nil }) {
        found.append("instant \(number) \(from) \(amount)")
      }
      if calendar.isOpen(at: ms(from) + 999) != model.isOpen(from) { found.append("open \(number) \(from)") }
      let parts = calendar.intervals(from: ms(from), until: ms(until), limit: 4)
      let expectedParts = model.intervals(from: from, until: until, limit: 4)
      if parts != expectedParts.map({ ms($0.lowerBound)..<ms($0.upperBound) }) {
        found.append("parts \(number) \(from) \(until)")
      }
    }
    return found
  }

  func clockDifferences(flaw: Flaw?, cases: Int) -> [String] {
    var random = random
    var found: [String] = []
    for index in 0..<cases {
      let story = Self.story(in: model, using: &random)
      let expected = SecondClock.verdict(story, in: model, flaw: flaw)
      let looks = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        Int.random(in: story.start...story.end, using: &random)
      }
      let actual = story.verdict(in: calendar, model: model, looks: looks.sorted())
      if actual != expected { found.append("plan \(number) case \(index): \(story) \(actual), not \(expected)") }
    }
    return found
  }

  private static func story(in model: SecondModel, using random: inout SeededRandom) -> Story {
    let start = Int.random(in: model.first..<(model.end - 5 * 86_400), using: &random)
    let end = start + span(upTo: 4 * 86_400, using: &random)
    var story = Story(
      start: start, target: target(within: end - start, using: &random), basis: basis(using: &random), acts: [],
      end: end)
    var instants = (0..<Int.random(in: 0...7, using: &random)).map { _ in Int.random(in: start...end, using: &random) }
    // Some happen at once, and some exactly when it would be due.
    if let first = instants.first, Bool.random(using: &random) { instants.append(first) }
    if let due = model.instant(from: start, working: story.target), due <= end, story.basis == .working {
      instants.append(due)
      if Int.random(in: 0..<4, using: &random) == 0 { instants = [due] }
    }
    story.acts = instants.sorted().map { (at: $0, act: act(within: end - start, using: &random)) }
    return story
  }

  private static func act(within span: Int, using random: inout SeededRandom) -> Act {
    switch Int.random(in: 0..<9, using: &random) {
    case 0...3: .pause
    case 4...5: .resume
    case 6: .fulfil
    default: .retarget(target(within: span, using: &random), basis(using: &random))
    }
  }

  private static func target(within span: Int, using random: inout SeededRandom) -> Int {
    Int.random(in: 1...max(1, span / Int.random(in: 1...6, using: &random)), using: &random)
  }

  private static func basis(using random: inout SeededRandom) -> ClockTarget.Basis {
    Int.random(in: 0..<4, using: &random) == 0 ? .around : .working
  }

  /// Short ones as often as long ones.
  private static func span(upTo limit: Int, using random: inout SeededRandom) -> Int {
    Int.random(in: 0...max(1, limit >> Int.random(in: 0...12, using: &random)), using: &random)
  }

  private func ms(_ seconds: Int) -> Int64 { Int64(seconds) * 1000 }
}
