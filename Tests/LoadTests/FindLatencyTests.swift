import Client
import Foundation
import Load
import Testing

/// What a tally makes of calls whose times are known.
@Suite struct FindLatencyTests {
  static let get = CallKind(name: "customers.get", methodId: 1, isChange: false)
  static let create = CallKind(name: "customers.create", methodId: 2, isChange: true)

  /// A run of one second with these calls; `body` puts them in.
  static func findings(
    _ kinds: [CallKind] = [get], plan: LoadPlan = LoadPlan(address: .unix(path: "/s")), expected: UInt64? = nil,
    _ body: (Tally) -> Void
  ) -> Findings {
    let tally = Tally(kinds: kinds)
    tally.phase = .measuring
    _ = tally.tick(elapsedNs: 0, testerCpuNs: 0, testerBytes: 1, server: nil)
    body(tally)
    tally.phase = .over
    _ = tally.tick(elapsedNs: 1_000_000_000, testerCpuNs: 500_000_000, testerBytes: 2 << 20, server: nil)
    return Findings(
      tally: tally, plan: plan, elapsedNs: 1_000_000_000, expectedCalls: expected, wasStopped: false)
  }

  /// From microseconds to seconds, many near the low end, as latencies lie.
  static func sample(_ count: Int, seed: UInt64) -> [UInt64] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let part = Double(state >> 11) * 0x1p-53
      return UInt64(20_000 * exp(part * part * 11))
    }
  }

  @Test(arguments: [1, 2, 3, 10, 99, 100, 1_000, 20_000])
  func `a quantile is the value at its place in the sorted list, within a thousandth`(count: Int) throws {
    let values = Self.sample(count, seed: UInt64(count))
    let findings = Self.findings { tally in
      for value in values { tally.ended(kind: 0, .right, latencyNs: value, serviceNs: value, serverUs: nil) }
    }
    let sorted = values.sorted()
    let latency = findings.latency
    let seen = [
      (0.5, latency.p50Ms), (0.9, latency.p90Ms), (0.95, latency.p95Ms), (0.99, latency.p99Ms),
      (0.999, latency.p999Ms), (0.9999, latency.p9999Ms), (1, latency.maxMs),
    ]
    for (part, ms) in seen {
      let place = max(1, Int((part * Double(count) - 1e-6).rounded(.up)))
      let exact = Double(sorted[place - 1]) / 1e6
      #expect(abs(ms - exact) <= exact * 0.001 + 0.00002, "\(part) of \(count): \(ms), not \(exact)")
    }
    let mean = Double(sorted.reduce(0, +)) / Double(count) / 1e6
    #expect(abs(latency.meanMs - mean) <= mean * 0.001 + 0.00002)
  }

  @Test func `what did not go well is no latency, but who lost the connection has waited`() {
    let findings = Self.findings { tally in
      tally.ended(kind: 0, .right, latencyNs: 1_000_000, serviceNs: 1_000_000, serverUs: nil)
      tally.ended(kind: 0, .refused(reason: "INTERNAL"), latencyNs: 1_000, serviceNs: 1_000, serverUs: nil)
      tally.ended(kind: 0, .wrong, latencyNs: 1_000, serviceNs: 1_000, serverUs: nil)
      tally.ended(kind: 0, .lost(reason: "GONE"), latencyNs: 9_000_000, serviceNs: 9_000_000, serverUs: nil)
    }
    #expect(findings.calls == 1 && findings.errors == 3)
    #expect(findings.latency.p50Ms > 0.99 && findings.latency.maxMs > 8.9)
    let reasons = findings.kinds[0].outcomes.map { "\($0.outcome.rawValue) \($0.reason ?? "")" }
    #expect(Set(reasons) == ["right ", "wrong ", "lost GONE", "refused INTERNAL"])
  }

  @Test func `a run that fails while it warms up is told, and its good calls there are not counted`() {
    let tally = Tally(kinds: [Self.get])
    tally.ended(kind: 0, .right, latencyNs: 5, serviceNs: 5, serverUs: nil)
    tally.ended(kind: 0, .wrong, latencyNs: 5, serviceNs: 5, serverUs: nil)
    let plan = LoadPlan(address: .unix(path: "/s"))
    let findings = Findings(tally: tally, plan: plan, elapsedNs: 1, expectedCalls: nil, wasStopped: false)
    #expect(findings.calls == 0 && findings.errors == 1 && !findings.isGood)
  }

  @Test func `a server that makes up reasons does not fill the report`() {
    let findings = Self.findings { tally in
      for number in 0..<1_000 {
        tally.ended(kind: 0, .refused(reason: "R\(number)"), latencyNs: 1, serviceNs: 1, serverUs: nil)
      }
    }
    #expect(findings.errors == 1_000 && findings.kinds[0].outcomes.count < 100)
    #expect(findings.kinds[0].outcomes.contains { $0.reason == "OTHER_REASONS" && $0.calls > 900 })
  }

  @Test func `time inside the server is told apart from the time around it`() throws {
    let findings = Self.findings { tally in
      for _ in 0..<10 { tally.ended(kind: 0, .right, latencyNs: 5_000_000, serviceNs: 3_000_000, serverUs: 1_000) }
    }
    let server = try #require(findings.server)
    let network = try #require(findings.networkMs)
    #expect(abs(server.meanMs - 1) < 0.001 && abs(network - 2) < 0.001)
  }

  @Test func `in the open loop waiting for a place is latency and no service`() throws {
    var plan = LoadPlan(address: .unix(path: "/s"))
    plan.arrivals = .open(perSecond: 20, isPoisson: true)
    let findings = Self.findings(plan: plan, expected: 20) { tally in
      for _ in 0..<10 { tally.ended(kind: 0, .right, latencyNs: 50_000_000, serviceNs: 1_000_000, serverUs: nil) }
      tally.late(7, longestQueue: 4)
    }
    let open = try #require(findings.openLoop)
    let service = try #require(findings.service)
    #expect(open.expectedPerSecond == 20 && open.late == 7 && open.longestQueue == 4)
    #expect(findings.latency.p50Ms > 49 && service.p50Ms < 1.01)
  }

  @Test func `each second is a row of its own, with what the server used in it`() throws {
    let tally = Tally(kinds: [Self.get])
    func sample(_ cpuUs: Int64, _ commits: Int64) -> ServerSample {
      var sample = ServerSample()
      sample.cpuUs = cpuUs
      sample.commits = commits
      sample.committedCalls = commits * 5
      sample.memoryBytes = 30 << 20
      sample.walBytes = commits * 4_096
      return sample
    }
    _ = tally.tick(elapsedNs: 0, testerCpuNs: 70, testerBytes: 1, server: sample(1_000_000, 3))
    tally.phase = .measuring
    for second in 1...3 {
      for _ in 0..<second { tally.ended(kind: 0, .right, latencyNs: 1_000, serviceNs: 1_000, serverUs: nil) }
      _ = tally.tick(
        elapsedNs: Int64(second) * 1_000_000_000, testerCpuNs: 70 + Int64(second) * 250_000_000, testerBytes: 1,
        server: sample(1_000_000 + Int64(second) * 500_000, 3 + Int64(second) * 10))
    }
    let plan = LoadPlan(address: .unix(path: "/s"))
    let findings = Findings(
      tally: tally, plan: plan, elapsedNs: 3_000_000_000, expectedCalls: nil, wasStopped: false)
    #expect(findings.overTime.map(\.calls) == [1, 2, 3])
    #expect(findings.overTime.map(\.testerCores) == [0.25, 0.25, 0.25])
    #expect(findings.overTime.map(\.serverCores) == [0.5, 0.5, 0.5])
    #expect(findings.overTime.map(\.commits) == [10, 10, 10])
    let commits = try #require(findings.commits)
    #expect(commits.commits == 30 && commits.callsPerCommit == 5 && commits.walBytesMax == 33 * 4_096)
    #expect(findings.serverUse?.cores == 0.5 && findings.testerCores == 0.25)
  }
}
