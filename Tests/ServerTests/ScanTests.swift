import Client
import Contract
import Server
import TestHouse
import Testing
import Wire

/// Scans that nobody waits for any more: they end, and hold up neither others nor the server's own end.
@Suite(.serialized) struct ScanTests {
  /// A house with one reader thread and many files, each of which has to be counted.
  private static func withSlowScans(_ body: (LiveHouse, _ credential: String) async throws -> Void) async throws {
    try await withLiveHouse({ options, _ in
      options.readerThreads = 1
      options.limits.drainGraceMs = 300
    }) { house in
      for batch in 0..<10 {
        let rows = (0..<500).map { UpsertCustomerRow(customer: CreateCustomerRequest(name: "测试客户 \(batch) \($0)")) }
        _ = try await house.admin.customers.upsert(UpsertCustomersRequest(rows: rows))
      }
      let employee = try await house.employee(.director)
      let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id))
      try await body(house, key.credential ?? "")
    }
  }

  private static func searching(_ house: LiveHouse, _ credential: String, scans: Int) throws -> RawLine {
    let line = try house.line(credential: credential)
    #expect(try line.next()?.header.type == FrameType.helloAck.rawValue)
    let payload = CustomerStatsRequest().encoded()
    for _ in 0..<scans {
      line.request(Methods.Customers.stats.info, payload, meta: RequestMeta(timeoutMs: 60_000))
    }
    return line
  }

  @Test func `scans that are taken back are answered at once, one that runs among them`() async throws {
    try await Self.withSlowScans { house, credential in
      let line = try Self.searching(house, credential, scans: 100)
      // The last of all is told first: nothing waits for its turn only to be told that it is over.
      for id in (1...100).reversed() { line.send(.cancel, callId: UInt64(id)) }
      var reasons: [String: Int] = [:]
      var first: UInt64?
      for _ in 0..<100 {
        let reply = try #require(try line.next())
        let reason = reply.header.arg == 0 ? "OK" : reply.status?.reason ?? "?"
        if reason == "CANCELLED" { first = first ?? reply.header.callId }
        reasons[reason, default: 0] += 1
      }
      #expect(first == 100)
      #expect(reasons["CANCELLED", default: 0] > 80, "\(reasons)")
      #expect(Set(reasons.keys).isSubset(of: ["OK", "CANCELLED"]), "\(reasons)")
      // Its reader thread is free again.
      let begin = ContinuousClock.now
      _ = try await house.client().customers.stats(CustomerStatsRequest())
      #expect(ContinuousClock.now - begin < .seconds(1))
    }
  }

  @Test func `the scans of a connection that is gone hold up nobody`() async throws {
    try await Self.withSlowScans { house, credential in
      let begin = ContinuousClock.now
      let client = house.client()
      _ = try await client.customers.stats(CustomerStatsRequest())
      let alone = ContinuousClock.now - begin
      for _ in 0..<2 { _ = try Self.searching(house, credential, scans: 128) }
      try await Task.sleep(for: .milliseconds(50))
      let later = ContinuousClock.now
      _ = try await client.customers.stats(CustomerStatsRequest())
      #expect(ContinuousClock.now - later < alone * 20 + .milliseconds(200))
    }
  }

  @Test func `a drain does not work through the scans that wait, and says so to each`() async throws {
    try await Self.withSlowScans { house, credential in
      let lines = try (0..<3).map { _ in try Self.searching(house, credential, scans: 128) }
      try await Task.sleep(for: .milliseconds(100))
      let begin = ContinuousClock.now
      await house.drain()
      #expect(ContinuousClock.now - begin < .seconds(3))
      for line in lines {
        var reasons: [String: Int] = [:]
        while let frame = try line.next() {
          guard frame.header.type == FrameType.reply.rawValue else { continue }
          reasons[frame.header.arg == 0 ? "OK" : frame.status?.reason ?? "?", default: 0] += 1
        }
        #expect(reasons["DRAINING", default: 0] > 64, "\(reasons)")
        #expect(Set(reasons.keys).isSubset(of: ["OK", "DRAINING"]), "\(reasons)")
      }
    }
  }
}
