import Client
import Testing

@testable import Load

@Suite(.serialized) struct DriveFaultTests {
  @Test func `calls of a lost connection are counted once each and the load goes on`() async throws {
    var behaviour = Behaviour()
    behaviour.dropEvery = 100
    let (findings, log, hellos) = try await FakeServer.running(behaviour) { server in
      let (findings, log) = try await LoadPlan.probe(server, connections: 2, inFlight: 4, ms: 700).tried(isChange: true)
      return (findings, log, try await server.seen(\.hellos))
    }
    let lost = findings.ended(.lost(reason: "CONNECTION_LOST"))
    #expect(findings.lost >= 4 && hellos >= findings.lost, "\(findings.lost) connections lost")
    #expect(lost >= findings.lost && lost <= 4 * findings.lost, "\(lost) calls lost")
    // Each call ended in one way, and of no lost change it is known whether it stands.
    #expect(log.unknown == lost)
    #expect(log.right + log.unknown == log.written)
  }

  @Test func `the open loop goes on over a lost connection and charges the pause`() async throws {
    var behaviour = Behaviour()
    behaviour.dropEvery = 150
    let (findings, log) = try await FakeServer.running(behaviour) { server in
      try await LoadPlan.probe(server, .open(perSecond: 500, isPoisson: false), inFlight: 128, ms: 900).tried()
    }
    #expect(findings.lost == 3 || findings.lost == 2)
    #expect((450...455).contains(log.written))
    let slowest = findings.latency.maxMs
    #expect(slowest > 35, "the slowest call took \(slowest) ms")
  }

  @Test func `a wrong reply is a wrong one`() async throws {
    var behaviour = Behaviour()
    behaviour.wrongEvery = 10
    let (findings, log) = try await FakeServer.running(behaviour) { server in
      try await LoadPlan.probe(server, inFlight: 4).tried()
    }
    let wrong = findings.ended(.wrong)
    #expect(wrong > 0 && abs(wrong * 9 - log.right) <= 40, "\(wrong) wrong, \(log.right) right")
  }

  @Test func `a refused call makes way for the next one when the server wants it`() async throws {
    var behaviour = Behaviour()
    behaviour.refuseEvery = 2
    behaviour.retryAfterMs = 100
    let (findings, log) = try await FakeServer.running(behaviour) { server in
      try await LoadPlan.probe(server, ms: 450).tried()
    }
    let refused = findings.ended(.refused(reason: "OVERLOADED"))
    // Every second call is followed by a pause of a tenth of a second.
    #expect((2...5).contains(refused), "\(refused) refused")
    #expect(log.written <= 12)
  }

  @Test func `changes that are sent again must bring the stored answer`() async throws {
    let (findings, log) = try await FakeServer.running { server in
      var plan = LoadPlan.probe(server, inFlight: 8)
      plan.retryShare = 0.5
      return try await plan.tried(isChange: true)
    }
    let (right, replayed) = (findings.ended(.right), findings.ended(.replayed))
    #expect(findings.ended(.wrong) == 0)
    #expect(replayed > 20 && Double(replayed) > 0.35 * Double(right) && Double(replayed) < 0.65 * Double(right))
    #expect(log.replayed >= replayed && log.written >= right)
  }

  @Test func `a second answer that is not the stored one is wrong`() async throws {
    var behaviour = Behaviour()
    behaviour.forgetsReplays = true
    let (findings, _) = try await FakeServer.running(behaviour) { server in
      var plan = LoadPlan.probe(server, inFlight: 8)
      plan.retryShare = 1
      return try await plan.tried(isChange: true)
    }
    #expect(findings.ended(.replayed) == 0 && findings.ended(.wrong) > 20)
  }

  @Test func `reads are not sent again`() async throws {
    let (findings, requests, log) = try await FakeServer.running { server in
      var plan = LoadPlan.probe(server, inFlight: 8)
      plan.retryShare = 1
      let (findings, log) = try await plan.tried(isChange: false)
      return (findings, try await server.seen(\.requests), log)
    }
    #expect(findings.ended(.replayed) == 0 && requests == log.written)
  }

  @Test func `cancelled calls end as cancelled, or right where the answer was faster`() async throws {
    var behaviour = Behaviour()
    behaviour.answersCancels = true
    let (cancelled, cancels) = try await FakeServer.running(behaviour) { server in
      var plan = LoadPlan.probe(server, inFlight: 8)
      plan.cancelShare = 1
      let (findings, _) = try await plan.tried()
      return (findings, try await server.seen(\.cancels))
    }
    #expect(cancelled.ended(.cancelled) > 20 && cancels >= cancelled.ended(.cancelled))
    let (right, ignored) = try await FakeServer.running { server in
      var plan = LoadPlan.probe(server, inFlight: 8)
      plan.cancelShare = 0.5
      let (findings, _) = try await plan.tried()
      return (findings, try await server.seen(\.cancels))
    }
    #expect(right.ended(.right) > 20 && ignored > right.ended(.right) / 4 && right.ended(.cancelled) == 0)
  }

  @Test func `a server that goes has its last calls lost and is found again`() async throws {
    var behaviour = Behaviour()
    behaviour.goAwayAtCall = 50
    let (findings, hellos) = try await FakeServer.running(behaviour) { server in
      let (findings, _) = try await LoadPlan.probe(server, inFlight: 1, ms: 500).tried()
      return (findings, try await server.seen(\.hellos))
    }
    #expect(findings.ended(.lost(reason: "DRAINING")) == 1)
    #expect(hellos == 2 && findings.ended(.right) > 60)
  }

  @Test func `a server that falls silent is told by its unanswered calls`() async throws {
    var behaviour = Behaviour()
    behaviour.delayMs = 60_000
    let (findings, log) = try await FakeServer.running(behaviour) { server in
      try await LoadPlan.probe(server, inFlight: 3, ms: 100).tried(isChange: true)
    }
    #expect(findings.ended(.lost(reason: "UNANSWERED")) == 3 && log.unknown == 3)
  }

  @Test func `replies behind the end of a closed loop are still checked and not counted`() async throws {
    var behaviour = Behaviour()
    behaviour.delayMs = 150
    let (findings, log) = try await FakeServer.running(behaviour) { server in
      try await LoadPlan.probe(server, inFlight: 5, ms: 100).tried(isChange: true)
    }
    #expect(findings.ended(.right) == 0 && log.right == 5 && log.unknown == 0)
  }

  @Test func `where no server is, the error says what to do`() async throws {
    let plan = LoadPlan(address: .unix(path: "/nonexistent/socket"))
    let error = await #expect(throws: BenchError.self) { try await plan.tried() }
    #expect(error?.description.contains("unix:/nonexistent/socket: No such file or directory") == true)
    #expect(error?.description.contains("start a server there") == true)
  }

  @Test func `more in flight than the server takes is refused with the way out`() async throws {
    var behaviour = Behaviour()
    behaviour.maxInFlight = 4
    let error = try await FakeServer.running(behaviour) { server in
      await #expect(throws: BenchError.self) { try await LoadPlan.probe(server, inFlight: 8).tried() }
    }
    #expect(error?.description.contains("takes 4 calls in flight") == true)
  }

  @Test func `plans out of bounds are refused before anything is opened`() throws {
    let good = LoadPlan(address: .unix(path: "/nonexistent/socket"))
    try good.check()
    let wrong: [(inout LoadPlan) -> Void] = [
      { $0.connections = 0 },
      { $0.connections = 20_001 },
      { $0.inFlight = 0 },
      { $0.inFlight = 4_097 },
      { $0.arrivals = .open(perSecond: 0, isPoisson: false) },
      { $0.arrivals = .open(perSecond: .nan, isPoisson: false) },
      { $0.arrivals = .open(perSecond: 6_000_000, isPoisson: true) },
      { $0.duration = .zero },
      { $0.duration = .seconds(25 * 3_600) },
      { $0.warmup = .seconds(-1) },
      { $0.retryShare = 1.1 },
      { $0.cancelShare = -0.1 },
      { $0.ramp = .init(from: 10, over: .seconds(1), steps: 2) },
      {
        $0.connections = 20_000; $0.inFlight = 4_096
      },
    ]
    for spoil in wrong {
      var plan = good
      spoil(&plan)
      #expect(throws: BenchError.self) { try plan.check() }
    }
  }
}
