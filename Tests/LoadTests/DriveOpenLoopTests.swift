import NIOCore
import Testing

@testable import Load

@Suite(.serialized) struct DriveOpenLoopTests {
  @Test func `a constant rate is reached within two in a hundred`() async throws {
    let (findings, log) = try await FakeServer.running { server in
      try await LoadPlan.probe(
        server, .open(perSecond: 4_000, isPoisson: false), connections: 4, inFlight: 64, ms: 1_000
      )
      .tried()
    }
    let expected = findings.openLoop?.expectedCalls ?? 0
    #expect((3_999...4_001).contains(expected), "\(expected) expected")
    let right = findings.ended(.right)
    #expect(abs(right - 4_000) < 80, "\(right) calls in a second")
    // The server has also seen those that began behind the window.
    #expect(right <= log.written)
  }

  @Test func `a stall is seen by all who should have called meanwhile`() async throws {
    var behaviour = Behaviour()
    behaviour.stallAtCall = 200
    let (findings, log) = try await FakeServer.running(behaviour) { server in
      try await LoadPlan.probe(server, .open(perSecond: 1_000, isPoisson: false), ms: 1_000).tried()
    }
    // Some 300 of 1,000 calls should have begun in those 300 ms.
    let p99 = findings.latency.p99Ms
    let p50 = findings.latency.p50Ms
    #expect(p99 > 200 && p99 < 900, "p99 of \(p99) ms")
    #expect(p50 < 250, "p50 of \(p50) ms")
    // The twin: who measures from the real sending sees one slow call in a thousand.
    let service = log.serviceMs.sorted()
    let hidden = service[service.count * 98 / 100]
    #expect(hidden < 100, "from the real sending, p98 of \(hidden) ms")
  }

  @Test func `a closed loop does not see the stall, which is why there is an open one`() async throws {
    var behaviour = Behaviour()
    behaviour.stallAtCall = 200
    behaviour.delayMs = 1
    let (findings, _) = try await FakeServer.running(behaviour) { server in
      try await LoadPlan.probe(server, ms: 1_000).tried()
    }
    let p95 = findings.latency.p95Ms
    #expect(p95 < 100, "p95 of \(p95) ms")
  }

  @Test func `a tester that is held up charges it to the calls that it held up`() async throws {
    let findings = try await FakeServer.running { server in
      let plan = LoadPlan.probe(server, .open(perSecond: 1_000, isPoisson: false), inFlight: 512, ms: 1_000)
      return try await LoadRun(plan: plan, makeWorkload: { SleepyWorkload() }).run()
    }
    let p90 = findings.latency.p90Ms
    #expect(p90 > 100, "p90 of \(p90) ms")
  }

  @Test func `where no place is free calls wait, and those that never began are told`() async throws {
    var behaviour = Behaviour()
    behaviour.delayMs = 20
    let (findings, log) = try await FakeServer.running(behaviour) { server in
      // Two places of 20 ms each: 100 calls a second, of 2,000 that should be.
      try await LoadPlan.probe(server, .open(perSecond: 2_000, isPoisson: false), connections: 2, ms: 500).tried()
    }
    let expected = findings.openLoop?.expectedCalls ?? 0
    #expect((999...1_001).contains(expected))
    #expect((log.written - 2...log.written).contains(findings.ended(.right)) && log.written < 60)
    // All but the first ones were late or never began.
    let late = findings.openLoop?.late ?? 0
    #expect(late > 950, "\(late) late calls")
    let p50 = findings.latency.p50Ms
    #expect(p50 > 100, "p50 of \(p50) ms")
  }

  @Test func `what should have begun while warming up does not count`() async throws {
    let (findings, log) = try await FakeServer.running { server in
      var plan = LoadPlan.probe(server, .open(perSecond: 1_000, isPoisson: false), inFlight: 256, ms: 300)
      plan.warmup = .milliseconds(300)
      return try await plan.tried()
    }
    #expect(findings.openLoop.map { abs(Int($0.expectedCalls) - 300) <= 1 } == true)
    #expect(findings.ended(.right) <= 301 && log.right >= 550)
  }

  @Test func `a reply that comes after the end counts for the call that should have begun before it`() async throws {
    var behaviour = Behaviour()
    behaviour.delayMs = 400
    let (findings, _) = try await FakeServer.running(behaviour) { server in
      try await LoadPlan.probe(server, .open(perSecond: 500, isPoisson: false), inFlight: 512, ms: 200).tried()
    }
    // The window's two ends fall between calls, each a little sooner or later.
    #expect((99...101).contains(findings.ended(.right)))
    // Nor is it put down to a shorter time than it took.
    #expect(findings.seconds > 0.55 && findings.seconds < 0.9, "\(findings.seconds) s")
  }

  @Test func `a switch that is pulled ends measuring, and what was measured is told`() async throws {
    let stop = StopSwitch()
    let findings = try await FakeServer.running { server in
      var run = LoadRun(
        plan: .probe(server, .open(perSecond: 1_000, isPoisson: true), inFlight: 64, ms: 20_000),
        makeWorkload: { ProbeWorkload() })
      run.stop = stop
      return try await withThrowingTaskGroup(of: Findings.self) { [run] group in
        group.addTask { try await run.run() }
        try await Task.sleep(for: .milliseconds(500))
        stop.pull()
        let findings = try await group.next()
        return try #require(findings)
      }
    }
    #expect(findings.seconds > 0.2 && findings.seconds < 10, "\(findings.seconds) s measured")
    #expect(findings.ended(.right) > 100)
  }
}

/// Holds its thread up once, for 300 ms.
private final class SleepyWorkload: Workload {
  let kinds = [CallKind(name: "sleepy", methodId: 1, isChange: false)]
  private var written = 0

  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot {
    written += 1
    if written == 300 {
      let end = NIODeadline.now() + .milliseconds(300)
      while NIODeadline.now() < end {}
    }
    out.writeRequest(1, callId: callId, meta: [], payload: [1])
    return Shot()
  }

  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool { true }
}
