import Contract
import TestHouse
import Testing

@testable import Complaints

/// Statistics of complaints that went through the whole room, against their timelines and clocks.
@Suite struct FigureRoomTests {
  @Test(arguments: [1, 2] as [UInt64])
  func `statistics at any instant are what timelines and clocks say`(seed: UInt64) async throws {
    let town = try await FigureTown(seed: seed)
    try await town.live(complaints: 120, steps: 18)
    var cases: [TimelineCase] = []
    for affair in town.affairs { cases.append(try await TimelineCase(affair, town)) }
    #expect(town.done.count >= 24, "\(town.done)")
    let turns = cases.flatMap { one in
      one.events.map(\.atMs) + one.clocks.flatMap { [$0.breachedMs, $0.fulfilledMs].compactMap { $0 } }
    }
    let nowMs = town.clock.nowMs
    var caught: Set<FigureRecount.Mistake> = []
    var instants = (0..<60).map { _ in town.pick(turns) + Int64.random(in: -1...1, using: &town.random) }
    instants += (0..<20).map { _ in Int64.random(in: TestClock.startMs...nowMs, using: &town.random) } + [nowMs]
    for asOfMs in instants where asOfMs <= nowMs {
      let request = StatisticsRequest(fromMs: 0, asOfMs: asOfMs, by: .handler)
      let reply = try await town.admin.complaints.statistics(request)
      let known = cases.filter { $0.receivedMs <= asOfMs }
      let expected = FigureCount().figures(known.map { $0.counted(asOfMs: asOfMs) })
      #expect(reply.total == expected, "as of \(asOfMs)")
      for mistake in Self.mistakes {
        let mistaken = FigureCount(mistake: mistake).figures(known.map { $0.counted(asOfMs: asOfMs) })
        if mistaken != reply.total { caught.insert(mistake) }
      }
      for item in reply.items {
        let own = known.filter { $0.reply(asOfMs: asOfMs).handlerId.map { "\($0)" } == item.value }
        var figures = FigureCount().figures(own.map { $0.counted(asOfMs: asOfMs) })
        (figures.value, figures.name) = (item.value, item.name)
        #expect(item == figures, "\(item.value ?? "-") as of \(asOfMs)")
      }
    }
    #expect(caught == Self.mistakes)
  }

  /// A count that makes one of them must not agree at every instant.
  private static let mistakes: Set<FigureRecount.Mistake> = [
    .withdrawnCount, .lateFulfilmentIsOnTime, .unresolvedReopened, .lastRoundReply, .upperMedian, .firstScore,
  ]
}
