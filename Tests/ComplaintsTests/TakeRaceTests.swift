import Contract
import Foundation
import Operations
import Store
import TestHouse
import Testing

/// Two who take the same case at the same time.
struct TakeRaceTests {
  private struct Outcome: Equatable {
    var winners = 0
    var others: Set<String> = []
  }

  /// Two employees take each of so many cases at once, each over a connection of their own.
  private func race(_ count: Int, in house: any OpenHouse) async throws -> [Outcome] {
    let line = try await Hotline(house)
    let desks = [try await line.desk(of: line.handler), try await line.desk(of: line.supervisor)]
    for employee in [line.handler, line.supervisor] {
      _ = try await line.desk.desk.setHandler(SetHandlerRequest(employeeId: employee.id, loadMax: 10_000))
    }
    var outcomes: [Outcome] = []
    for _ in 0..<count {
      let queued = try await line.triage(try await line.record()) {
        $0.handlerId = nil
        $0.queue = true
      }
      let answers = await withTaskGroup(of: String.self) { group in
        for desk in desks { group.addTask { await said { try await desk.complaints.take(line.step(queued)) } } }
        return await group.reduce(into: []) { $0.append($1) }
      }
      outcomes.append(
        Outcome(winners: answers.count { $0 == "OK" }, others: Set(answers.filter { $0 != "OK" })))
    }
    return outcomes
  }

  /// GUANXI_RACES: a thousand, fewer where each step is slow.
  private static let races = ProcessInfo.processInfo.environment["GUANXI_RACES"].flatMap { Int($0) } ?? 1000

  @Test func `of two who take the same case over sockets one gets it, a thousand times`() async throws {
    try await withLiveHouse { house in
      let outcomes = try await race(Self.races, in: house)
      #expect(outcomes.count == Self.races)
      let others = outcomes.filter { $0 != Outcome(winners: 1, others: ["VERSION_MISMATCH version"]) }
      #expect(others.isEmpty, "\(others.prefix(3))")
      let taken = try house.read { transaction in
        try transaction.first("SELECT count(*) FROM complaint WHERE handler_id IS NOT NULL", []) { $0.int(0) }
      }
      #expect(taken == Int64(Self.races))
    }
  }

  @Test func `where the first one's step is undone behind their back, the race is noticed`() async throws {
    try await withLiveHouse { house in
      // The sabotaged twin: a strange hand gives each case back as soon as it is taken.
      try house.tamper { transaction in
        try transaction.run(
          """
          CREATE TRIGGER twin AFTER UPDATE OF handler_id ON complaint WHEN new.handler_id IS NOT NULL BEGIN
            UPDATE complaint SET version = old.version, handler_id = NULL, body = old.body WHERE id = new.id;
          END
          """)
      }
      let outcomes = try await race(20, in: house)
      #expect(outcomes.allSatisfy { $0.winners == 2 }, "so the test above can fail")
    }
  }
}
