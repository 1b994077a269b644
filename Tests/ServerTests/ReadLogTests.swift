import Contract
import Operations
import Store
import TestHouse
import Testing

@testable import Server

/// Reads of personal data on their way to the journal: what the store does not keep is not forgotten.
struct ReadLogTests {
  private static func noted() -> ReadLog {
    let log = ReadLog()
    for id in [Int64](1...3) { log.note(.local(uid: 0), Methods.Customers.get.info, "customer", id) }
    log.note(.local(uid: 0), Methods.Customers.get.info, "customer", 2)
    return log
  }

  @Test func `what was gathered goes to the journal once, each record once`() async throws {
    try await withLiveHouse { house in
      let log = Self.noted()
      let journal = ReadJournal(logs: [log], store: house.store, log: { _ in })
      journal.write()
      #expect(log.isEmpty)
      journal.write()
      var rows: [JournalEntry] = []
      for _ in 0..<100 where rows.isEmpty {
        try await Task.sleep(for: .milliseconds(20))
        rows = try house.journal().filter { $0.methodName == "system.reads" }
      }
      let reads = try rows.map { try PersonalReadLog(bytes: $0.content?.request ?? []).reads }
      #expect(
        reads == [[PersonalRead(principal: "local:0", method: "customers.get", kind: "customer", ids: [1, 2, 3])]])
    }
  }

  @Test func `a thousand reads are a row before their time`() async throws {
    try await withLiveHouse { house in
      let context = try #require(house.server.loopContexts.first)
      for start in [0, 1000, 2000] as [Int64] {
        // A turn that reads; all three are over long before the next sweep.
        await context.look { context in
          for id in 1...1000 {
            context.reads.note(.local(uid: 0), Methods.Customers.get.info, "customer", start + Int64(id))
          }
          #expect(throws: Never.self) { _ = try context.pointRead(principal: .system, nowMs: 0) }
        }
      }
      var counts: [Int] = []
      for _ in 0..<500 where counts.reduce(0, +) < 3000 {
        try await Task.sleep(for: .milliseconds(20))
        counts = try house.journal().filter { $0.methodName == "system.reads" }.map {
          try PersonalReadLog(bytes: $0.content?.request ?? []).reads.reduce(0) { $0 + $1.ids.count }
        }
      }
      #expect(counts == [1000, 1000, 1000])
    }
  }

  @Test func `what a store that takes nothing was given comes back`() async throws {
    try await withLiveHouse { house in
      let log = Self.noted()
      await house.drain()
      ReadJournal(logs: [log], store: house.store, log: { _ in }).write()
      #expect(!log.isEmpty)
    }
  }
}
