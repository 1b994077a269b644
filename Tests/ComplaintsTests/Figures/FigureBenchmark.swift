import Contract
import Foundation
import Operations
import Standards
import Store
import TestHouse
import Testing

@testable import Complaints

/// Not a test: figures for a person to read, with `GUANXI_BENCHMARK=1 swift test -c release -Xswiftc -enable-testing
/// --filter FigureBenchmark`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["GUANXI_BENCHMARK"] != nil), .serialized)
struct FigureBenchmark {
  private static let dayMs: Int64 = 86_400_000
  private static let nowMs = TestClock.startMs
  /// Four years up to now.
  private static let firstMs = nowMs - 1461 * dayMs
  private static let count = Int64(ProcessInfo.processInfo.environment["GUANXI_CASES"] ?? "") ?? 1_000_000

  @Test func `statistics of one year among four`() async throws {
    try await withLiveHouse { house in
      let started = ContinuousClock.now
      for first in stride(from: Int64(1), through: Self.count, by: 20_000) {
        try FigureHouse.write(in: house.store) { transaction in
          for id in first..<min(first + 20_000, Self.count + 1) { try Self.fill(id, transaction) }
        }
      }
      print("filling \(Self.count) cases took \(started.duration(to: .now))")
      try await Self.measure(house)
    }
  }

  /// A case with five steps that changed its row, as most have.
  private static func fill(_ id: Int64, _ transaction: Transaction) throws {
    var random = SeededRandom(seed: UInt64(id))
    let receivedMs = firstMs + (nowMs - firstMs) / count * id
    var figure = CaseFigure()
    figure.kind = 1
    figure.severity = [1, 1, 1, 2, 3].randomElement(using: &random) ?? 1
    figure.isRepeat = .random(in: 0..<5, using: &random) == 0
    (figure.channel, figure.acknowledge.lateMs) = (.random(in: 1...8, using: &random), receivedMs + dayMs)
    let table = FigureTable(transaction: transaction)
    let customerId = Int64.random(in: 1...300_000, using: &random)
    var atMs = receivedMs
    for step in 0...5 {
      change(&figure, step, receivedMs, atMs, &random)
      try table.put(figure.encoded, id: id, receivedMs: receivedMs, customerId: customerId, atMs: atMs)
      atMs += .random(in: 1...(3 * dayMs), using: &random)
      if atMs > nowMs { return }
    }
  }

  private static func change(
    _ figure: inout CaseFigure, _ step: Int, _ receivedMs: Int64, _ atMs: Int64, _ random: inout SeededRandom
  ) {
    switch step {
    case 1:
      figure.acknowledge = CaseFigure.Clock(isFulfilled: true, lateMs: 0)
      (figure.reply.lateMs, figure.resolveLateMs) = (atMs + 3 * dayMs, atMs + 5 * dayMs)
      figure.lateMs = figure.reply.lateMs
    case 2:
      figure.category = .random(in: 10...50, using: &random)
      figure.product = .random(in: 100...1500, using: &random)
      figure.departmentId = .random(in: 1...30, using: &random)
      figure.handlerId = .random(in: 1...400, using: &random)
    case 3:
      figure.reply = CaseFigure.Clock(isFulfilled: true, lateMs: 0)
      (figure.replyMs, figure.replyWorkingMs) = (atMs - receivedMs, (atMs - receivedMs) / 4)
      figure.substantiated = .random(in: 1...4, using: &random)
    case 4:
      (figure.resolvesOver, figure.resolvesOnTime, figure.isResolved) = (1, 1, true)
      (figure.resolutionMs, figure.resolutionOwnMs) = (atMs - receivedMs, (atMs - receivedMs) / 4)
      figure.points = .random(in: 0..<10, using: &random) == 0 ? 500 : 0
    case 5:
      figure.score = .random(in: 1...5, using: &random)
      figure.standing = .random(in: 0..<50, using: &random) == 0 ? .withdrawn : .closed
      (figure.resolveLateMs, figure.lateMs) = (0, 0)
    default: break
    }
  }
}

// MARK: Measuring

extension FigureBenchmark {
  private static func measure(_ house: LiveHouse) async throws {
    let year = StatisticsRequest(fromMs: nowMs - 800 * dayMs, untilMs: nowMs - 435 * dayMs)
    try time("total", house, year)
    for by in FigureDimension.allCases where by != .unspecified {
      var request = year
      request.by = by
      try time("by \(by.word)", house, request)
    }
    var past = year
    for (name, days) in [("at its end", 435), ("a month before its end", 465), ("in its middle", 600)] {
      past.asOfMs = nowMs - Int64(days) * dayMs
      past.by = nil
      try time("as of \(name)", house, past)
      past.by = .handler
      try time("as of \(name), by HANDLER", house, past)
    }
    var one = year
    one.handlerId = 7
    try time("of one handler", house, one)
    try time("four years, by CATEGORY", house, StatisticsRequest(fromMs: 0, by: .category))
    try time("clusters of 30 days", house) { _ = try CaseClusters().reply(to: ClustersRequest(), $0) }
    try time("clusters of 366 days", house) { _ = try CaseClusters().reply(to: ClustersRequest(days: 366), $0) }
    try time("repeats of 90 days", house) { _ = try CaseRepeats().reply(to: RepeatsRequest(), $0) }
    try time("repeats of 366 days", house) { _ = try CaseRepeats().reply(to: RepeatsRequest(days: 366), $0) }
    let pages = try house.read { transaction in
      try transaction.all(
        "SELECT name, sum(pgsize), sum(ncell) FROM dbstat WHERE name >= 'complaint_f' AND name < 'complaint_g' GROUP BY name"
      ) { "\($0.text(0)): \($0.int(1) >> 20) MiB" }
    }
    print(pages)
  }

  private static func time(_ name: String, _ house: LiveHouse, _ request: StatisticsRequest) throws {
    let statistics = CaseStatistics(book: StandardsBook())
    var volume: Int64 = 0
    try time(name, house) { volume = try statistics.reply(to: request, $0).total.volume }
    print("  \(volume) cases")
  }

  /// One reader, as a scan thread has; the first time is thrown away.
  private static func time(_ name: String, _ house: LiveHouse, _ body: (ReadCall) throws -> Void) throws {
    let reader = try house.store.openReader()
    var times: [Double] = []
    for _ in 0..<6 {
      try reader.begin()
      let call = ReadCall(principal: .system, nowMs: nowMs, transaction: reader.transaction, reads: SeenReads())
      let started = ContinuousClock.now
      try body(call)
      times.append(started.duration(to: .now) / .milliseconds(1))
      reader.end()
    }
    let warm = times.dropFirst().sorted()
    print("\(name): \(Int(warm[2])) ms (\(Int(warm[0]))–\(Int(warm[4])))")
  }
}
