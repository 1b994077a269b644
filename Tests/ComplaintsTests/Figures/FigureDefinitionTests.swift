import Contract
import Operations
import TestHouse
import Testing

@testable import Complaints

/// One figure after another, on cases made by hand.
@Suite struct FigureDefinitionTests {
  private static let hourMs: Int64 = 3_600_000
  /// A Wednesday, 10:00 in Shanghai.
  private static let startMs = FigureDays.firstMs + 10 * hourMs

  /// Steps by the hour behind the record.
  private func made(
    _ fill: (inout CaseHistory) -> Void = { _ in }, _ steps: (hours: Int64, deed: Deed)...
  ) -> CaseHistory {
    var history = CaseHistory(id: 0, receivedMs: Self.startMs)
    history.steps = steps.map { CaseHistory.Step(atMs: Self.startMs + $0.hours * Self.hourMs, deed: $0.deed) }
    fill(&history)
    return history
  }

  private func figures(_ histories: [CaseHistory], hours: Int64 = 1000, ms: Int64 = 0) throws -> ComplaintFigures {
    let house = try FigureHouse()
    try house.store(
      histories.enumerated().map { index, history in
        var history = history
        history.id = Int64(index + 1)
        return history
      })
    let asOfMs = Self.startMs + hours * Self.hourMs + ms
    return try house.statistics(StatisticsRequest(fromMs: 0, asOfMs: asOfMs), nowMs: .max / 2).total
  }

  private static let place = Deed.place(category: "delivery", product: nil, departmentId: 1, handlerId: 11)
  private static let accepted = Deed.answer(.accepted)

  @Test func `all that was received is the volume, and what did not go on counts in nothing else`() throws {
    let histories = [
      made { _ in }, made({ _ in }, (1, Self.place), (2, .start)),
      made({ $0.isRepeat = true }, (1, .end(.notAccepted))), made({ _ in }, (1, .acknowledge), (2, .end(.withdrawn))),
      made({ $0.kind = .request }, (30, .acknowledge), (31, .end(.cancelled))),
      made({ _ in }, (1, Self.place), (2, .start), (3, .propose(.yes)), (4, .end(.duplicate))),
      made({ $0.kind = .request }, (1, .end(.converted))),
    ]
    let total = try figures(histories, hours: 40)
    #expect([total.volume, total.open, total.closed] == [7, 2, 0])
    #expect([total.notAccepted, total.withdrawn, total.duplicates] == [1, 2, 2])
    // Nobody acknowledged the two that are open, which is late by now.
    #expect(total.acknowledgedOnTime == Share(numerator: 0, denominator: 2, perMille: 0))
    #expect(total.substantiated == Share(numerator: 0, denominator: 0))
    #expect(total.repeats == Share(numerator: 0, denominator: 2, perMille: 0))
    #expect(total.firstReply == TimeFigure(count: 0))
  }

  @Test func `a clock counts once it is fulfilled or late, and an act at the due instant is on time`() throws {
    let inTime = made({ _ in }, (24, .acknowledge))
    let late = made({ _ in }, (25, .acknowledge))
    let never = made()
    func share(_ hours: Int64, _ ms: Int64 = 0) throws -> [Int64] {
      let share = try figures([inTime, late, never], hours: hours, ms: ms).acknowledgedOnTime
      return [share.numerator, share.denominator]
    }
    #expect(try share(23) == [0, 0])
    #expect(try share(24) == [1, 1])
    #expect(try share(24, 1) == [1, 3])
    #expect(try share(25) == [1, 3])
    #expect(try share(26) == [1, 3])
  }

  @Test func `only the first round's reply is counted, but the resolutions of all rounds`() throws {
    let twice = made(
      { _ in }, (1, Self.place), (2, .start), (80, .propose(.yes)), (81, Self.accepted), (82, .resolve),
      (83, .call(score: 1, isSatisfied: false)), (84, .propose(.yes)), (85, Self.accepted), (400, .resolve))
    let total = try figures([twice])
    #expect(total.repliedOnTime == Share(numerator: 0, denominator: 1, perMille: 0))
    #expect(total.resolvedOnTime == Share(numerator: 1, denominator: 2, perMille: 500))
    #expect(total.reopened == Share(numerator: 1, denominator: 1, perMille: 1000))
  }

  @Test func `time with the customer is nobody's delay`() throws {
    let asked = made(
      { _ in }, (1, Self.place), (2, .start), (10, .wait), (500, .goOn), (550, .propose(.no)), (900, Self.accepted),
      (910, .resolve))
    let total = try figures([asked])
    #expect(total.repliedOnTime == Share(numerator: 1, denominator: 1, perMille: 1000))
    #expect(total.resolvedOnTime == Share(numerator: 1, denominator: 1, perMille: 1000))
    #expect(total.firstReply.medianMs == 550 * Self.hourMs)
    #expect(total.resolution.medianMs == 910 * Self.hourMs)
    #expect(total.resolutionWorking.medianMs == (10 + 50 + 10) * Self.hourMs)
  }

  @Test func `the first reply counts in working hours from the record on`() throws {
    // From Wednesday 10:00 to Thursday 11:00: 2 + 4.5 hours, and 2.
    let total = try figures([made({ _ in }, (1, Self.place), (2, .start), (25, .propose(.yes)))])
    #expect(total.firstReply == TimeFigure(count: 1, medianMs: 25 * Self.hourMs, p90Ms: 25 * Self.hourMs))
    #expect(total.firstReplyWorking.medianMs == 17 * Self.hourMs / 2)
  }

  @Test func `who was never resolved is not reopened, whatever the round`() throws {
    let closed = made(
      { _ in }, (1, Self.place), (2, .start), (3, .propose(.unknown)), (4, .close), (5, .reopen))
    let total = try figures([closed])
    #expect(total.reopened == Share(numerator: 0, denominator: 0))
  }

  @Test func `partly substantiated is substantiated, and the last finding is the one`() throws {
    let found = [Substantiated.yes, .partly, .no, .unknown].map {
      made({ _ in }, (1, Self.place), (2, .start), (3, .propose($0)))
    }
    let changed = made(
      { _ in }, (1, Self.place), (2, .start), (3, .propose(.yes)), (4, .answer(.refused)), (5, .propose(.no)))
    let histories = found + [changed, made({ _ in }, (1, Self.place))]
    #expect(try figures(histories).substantiated == Share(numerator: 2, denominator: 5, perMille: 400))
  }

  @Test func `what was given adds up over rounds, by currency`() throws {
    let cny = Money(minor: 500, currency: "CNY")
    let histories = [
      made(
        { _ in }, (1, Self.place), (2, .start), (3, .propose(.yes)), (4, Self.accepted),
        (5, .deliver(points: 100, refund: cny)), (6, .resolve), (7, .call(score: 2, isSatisfied: false)),
        (8, .propose(.yes)), (9, Self.accepted), (10, .deliver(points: 50, refund: Money(minor: 7, currency: "USD"))),
        (11, .deliver(points: 0, refund: cny)), (12, .resolve), (13, .call(score: 5, isSatisfied: true))),
      made(
        { _ in }, (1, Self.place), (2, .start), (3, .propose(.yes)), (4, Self.accepted),
        (5, .deliver(points: 9, refund: nil))),
      made(),
    ]
    let total = try figures(histories)
    #expect([total.compensationPoints, total.compensated] == [159, 2])
    #expect(total.refunds == [Money(minor: 1000, currency: "CNY"), Money(minor: 7, currency: "USD")])
    #expect(total.scoreSum == 5)
    #expect(total.satisfied == Share(numerator: 1, denominator: 1, perMille: 1000))
    #expect(try figures(histories, hours: 7).satisfied == Share(numerator: 0, denominator: 1, perMille: 0))
  }

  @Test func `overdue is what is late and runs, until it is done`() throws {
    let late = made(
      { $0.severity = .urgent }, (1, .acknowledge), (1, Self.place), (2, .start), (25, .wait), (30, .goOn),
      (31, .propose(.yes)), (32, Self.accepted), (33, .resolve))
    let instants: [(Int64, Int64)] = [(24, 0), (24, 1), (25, 0), (29, 0), (30, 0), (31, 0), (34, 0)]
    let overdue = try instants.map { try figures([late], hours: $0.0, ms: $0.1).overdue }
    // Standing still it is late no longer; from the reply on it is not late at all.
    #expect(overdue == [0, 1, 0, 0, 1, 0, 0])
  }

  @Test func `a severity that makes it late does so from the change on`() throws {
    let raised = made({ _ in }, (20, .severity(.urgent)), (100, .acknowledge))
    #expect(try figures([raised], hours: 19).overdue == 0)
    #expect(try figures([raised], hours: 20).overdue == 0)
    #expect(try figures([raised], hours: 20, ms: 1).overdue == 1)
    #expect(try figures([raised], hours: 20, ms: 1).acknowledgedOnTime.denominator == 1)
  }

  @Test func `sums beyond what fits are refused, not wrapped`() throws {
    let rich = [made(), made()].map { history in
      var history = history
      history.steps = [CaseHistory.Step(atMs: Self.startMs, deed: .deliver(points: .max - 1, refund: nil))]
      return history
    }
    #expect(throws: Refusal(.pointsTooLarge, path: "from_ms")) { try figures(rich) }
  }

  @Test func `a period must end behind its beginning, and nothing is told of the future`() throws {
    let house = try FigureHouse()
    let nowMs = Self.startMs
    #expect(throws: Refusal(.periodInvalid, path: "until_ms")) {
      try house.statistics(StatisticsRequest(fromMs: 5, untilMs: 5), nowMs: nowMs)
    }
    #expect(throws: Refusal(.asOfInFuture, path: "as_of_ms")) {
      try house.statistics(StatisticsRequest(asOfMs: nowMs + 1), nowMs: nowMs)
    }
    let year = try house.statistics(StatisticsRequest(), nowMs: nowMs)
    #expect(year.asOfMs == nowMs)
    #expect(year.untilMs == nowMs + 1)
    // 2024-01-01 10:00 in Shanghai.
    #expect(year.fromMs == 1_704_074_400_000)
  }
}
