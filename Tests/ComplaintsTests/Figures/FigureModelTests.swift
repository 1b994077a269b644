import Contract
import Operations
import TestHouse
import Testing

@testable import Complaints

/// Figures at any instant, against the recount of the histories behind them.
@Suite struct FigureModelTests {
  private static func made(seed: UInt64, count: Int64 = 40) throws -> (histories: [CaseHistory], instants: [Int64]) {
    var random = SeededRandom(seed: seed)
    var histories: [CaseHistory] = []
    var instants: [Int64] = []
    for id in 1...count {
      let (history, dues) = try CaseHistory.random(id, &random)
      histories.append(history)
      // Where figures turn: steps, due instants, and a millisecond beside them.
      let turns = [history.receivedMs] + history.steps.map(\.atMs) + dues
      instants += (0..<1).map { _ in turns.randomElement(using: &random) ?? 0 }.map {
        $0 + Int64.random(in: -1...1, using: &random)
      }
    }
    instants += (0..<20).map { _ in FigureDays.firstMs + .random(in: 0..<(500 * 86_400_000), using: &random) }
    return (histories, instants.filter { $0 >= FigureDays.firstMs }.shuffled(using: &random))
  }

  private static let nowMs = FigureDays.firstMs + 1000 * 86_400_000

  private static func total(_ asOfMs: Int64) -> StatisticsRequest {
    StatisticsRequest(fromMs: 0, asOfMs: asOfMs)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `the figures at any instant are those of a recount`(seed: UInt64) throws {
    let (histories, instants) = try Self.made(seed: seed)
    let figures = try FigureHouse()
    try figures.store(histories)
    let recount = FigureRecount(histories: histories)
    for asOfMs in instants {
      let reply = try figures.statistics(Self.total(asOfMs), nowMs: Self.nowMs)
      let expected = recount.figures(asOfMs: asOfMs)
      #expect(reply.total == expected, "as of \(asOfMs)")
      if reply.total != expected { return }
    }
  }

  @Test(arguments: FigureRecount.Mistake.allCases)
  func `a recount that makes a mistake does not agree`(mistake: FigureRecount.Mistake) throws {
    var differences = 0
    for seed in 1...2 as ClosedRange<UInt64> {
      let (histories, instants) = try Self.made(seed: seed)
      let figures = try FigureHouse()
      try figures.store(histories)
      let recount = FigureRecount(histories: histories, mistake: mistake)
      for asOfMs in instants {
        let total = try figures.statistics(Self.total(asOfMs), nowMs: Self.nowMs).total
        let byHandler = try figures.statistics(
          StatisticsRequest(fromMs: 0, asOfMs: asOfMs, handlerId: 11), nowMs: Self.nowMs
        ).total
        if total != recount.figures(asOfMs: asOfMs) { differences += 1 }
        if byHandler != recount.figures(asOfMs: asOfMs, where: { $0.handlerId == 11 }) { differences += 1 }
      }
    }
    #expect(differences > 0)
  }

  @Test(arguments: FigureDimension.allCases.filter { $0 != .unspecified })
  func `each value of a dimension has the figures of its cases`(by: FigureDimension) throws {
    let (histories, instants) = try Self.made(seed: 20)
    let figures = try FigureHouse()
    try figures.store(histories)
    let recount = FigureRecount(histories: histories)
    for asOfMs in instants.prefix(25) {
      var request = Self.total(asOfMs)
      request.by = by
      let reply = try figures.statistics(request, nowMs: Self.nowMs)
      #expect(reply.total == recount.figures(asOfMs: asOfMs))
      let values = Set(
        recount.histories.filter { $0.receivedMs <= asOfMs }.map {
          by.value(RecountedCase($0, asOfMs: asOfMs, nil))
        })
      #expect(Set(reply.items.map(\.value)) == values)
      #expect(reply.items.count == values.count)
      for item in reply.items {
        var expected = recount.figures(asOfMs: asOfMs) { by.value($0) == item.value }
        expected.value = item.value
        #expect(item == expected, "\(item.value ?? "-") as of \(asOfMs)")
      }
      let isOrdered =
        [.month, .week, .day].contains(by)
        ? reply.items.map { $0.value ?? "" } == reply.items.map { $0.value ?? "" }.sorted()
        : reply.items.map(\.volume) == reply.items.map(\.volume).sorted(by: >)
      #expect(isOrdered)
    }
  }

  @Test func `each filter takes its cases alone`() throws {
    let (histories, instants) = try Self.made(seed: 30)
    let figures = try FigureHouse()
    try figures.store(histories)
    let recount = FigureRecount(histories: histories)
    let filters: [(inout StatisticsRequest) -> Void] = [
      { $0.kind = .request }, { $0.category = "billing" }, { $0.departmentId = 2 }, { $0.handlerId = 12 },
      { $0.product = "茶杯" }, { $0.severity = .urgent }, { $0.channel = "app" }, { $0.category = "nobody's" },
      { $0.fromMs = FigureDays.firstMs + 40 * 86_400_000 }, { $0.untilMs = FigureDays.firstMs + 200 * 86_400_000 },
    ]
    let matches: [(RecountedCase) -> Bool] = [
      { $0.history.kind == .request }, { $0.category == "billing" }, { $0.departmentId == 2 }, { $0.handlerId == 12 },
      { $0.product == "茶杯" }, { $0.severity == .urgent }, { $0.history.channel == "app" }, { _ in false },
      { $0.history.receivedMs >= FigureDays.firstMs + 40 * 86_400_000 },
      { $0.history.receivedMs < FigureDays.firstMs + 200 * 86_400_000 },
    ]
    for asOfMs in instants.prefix(20) {
      for (fill, takes) in zip(filters, matches) {
        var request = Self.total(asOfMs)
        fill(&request)
        let reply = try figures.statistics(request, nowMs: Self.nowMs)
        #expect(reply.total == recount.figures(asOfMs: asOfMs, where: takes))
      }
    }
  }

  @Test func `who does not see all gets the figures of what is theirs to handle`() throws {
    let (histories, instants) = try Self.made(seed: 40)
    let figures = try FigureHouse()
    try figures.store(histories)
    let recount = FigureRecount(histories: histories)
    func handled(_ one: RecountedCase, by owners: [Int64]) -> Bool { one.handlerId.map(owners.contains) == true }
    let views: [(Principal, (RecountedCase) -> Bool)] = [
      (.handler([11], of: 1, .own), { handled($0, by: [11]) || $0.departmentId == 1 && $0.handlerId == nil }),
      (.handler([11, 12], of: 1, .department), { handled($0, by: [11, 12]) || $0.departmentId == 1 }),
      (.handler([13], of: nil, .department), { handled($0, by: [13]) }),
    ]
    for asOfMs in instants.prefix(20) {
      for (principal, takes) in views {
        let reply = try figures.statistics(Self.total(asOfMs), nowMs: Self.nowMs, as: principal)
        #expect(reply.total == recount.figures(asOfMs: asOfMs, where: takes))
      }
    }
  }
}

extension FigureDimension {
  fileprivate func value(_ one: RecountedCase) -> String? {
    // Shanghai is eight hours ahead.
    let days = (one.history.receivedMs + 8 * 3_600_000) / 86_400_000
    switch self {
    case .category: return one.category
    case .department: return one.departmentId.map { "\($0)" }
    case .handler: return one.handlerId.map { "\($0)" }
    case .product: return one.product
    case .severity: return one.severity.word
    case .channel: return one.history.channel
    case .month: return String(FigureCalendar.text(days).prefix(7))
    case .week: return FigureCalendar.week(days)
    case .day: return FigureCalendar.text(days)
    case .unspecified: return nil
    }
  }
}
