import Client
import Contract
import Store
import TestHouse
import Testing

@testable import Server

/// The writer's queue seen from the door: full in bytes, and nothing kept of calls that are over.
struct QueueTests {
  @Test func `a queue full of bytes refuses, and takes calls again when it has run empty`() async throws {
    try await withLiveHouse({ $1.queueBytesMax = 64 << 10 }) { house in
      let client = house.client { $0.retryAttemptsMax = 0 }
      _ = try await client.connect()
      let gate = WriterGate(house.store)
      let notes = [String](repeating: String(repeating: "长", count: 300), count: 10)
      // 9 KB of request each: some are let in, far fewer than the 40 that may be in flight.
      let calls = (0..<40).map { index in
        Task { await said { try await client.customers.create(.init(name: "测试 \(index)", notes: notes)) } }
      }
      try await Task.sleep(for: .milliseconds(200))
      gate.open()
      var outcomes: [String: Int] = [:]
      for call in calls { outcomes[await call.value.contains("OVERLOADED") ? "OVERLOADED" : "OK", default: 0] += 1 }
      #expect((1...20).contains(outcomes["OK", default: 0]), "\(outcomes)")
      #expect(try await client.customers.list(ListCustomersRequest()).items.count == outcomes["OK"])
      _ = try await client.customers.create(CreateCustomerRequest(name: "王小明"))
    }
  }

  @Test func `of a call that is over nothing is kept, also where its connection went first`() async throws {
    try await withLiveHouse { house in
      for closesFirst in [false, true] {
        let client = house.client()
        _ = try await client.connect()
        let gate = WriterGate(house.store)
        let calls = (0..<10).map { index in
          Task { await said { try await client.customers.create(.init(name: "测试 \(index)")) } }
        }
        try await Task.sleep(for: .milliseconds(200))
        let held = await Self.openCalls(house.server)
        #expect(held.count == 10 && held.allSatisfy { $0.call != nil && $0.job != nil })
        if closesFirst {
          await client.close()
          try await Task.sleep(for: .milliseconds(50))
        }
        gate.open()
        for call in calls { _ = await call.value }
        // A later change is answered behind them, on the same loop; the threads let go a moment after.
        _ = try await house.customer()
        for _ in 0..<100 where held.contains(where: { $0.call != nil || $0.job != nil }) {
          try await Task.sleep(for: .milliseconds(10))
        }
        #expect(held.allSatisfy { $0.call == nil && $0.job == nil })
      }
    }
  }

  private struct Held {
    weak var call: OpenCall?
    weak var job: WriteJob?
  }

  /// The calls that wait for the writer.
  private static func openCalls(_ server: Server) async -> [Held] {
    var held: [Held] = []
    for context in server.loopContexts {
      held += await context.look { context in
        context.sessions.values.flatMap(\.calls.values).compactMap { call in
          guard case .write(let job) = call.work else { return nil }
          return Held(call: call, job: job)
        }
      }
    }
    return held
  }
}
