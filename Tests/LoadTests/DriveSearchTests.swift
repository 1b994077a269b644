import Client
import Testing

@testable import Load

@Suite(.serialized) struct DriveSearchTests {
  @Test(arguments: [100.0, 1_337, 20_000, 999_999])
  func `the search goes by doubling and halving to within two in a hundred`(capacity: Double) {
    var (held, broken, tried) = (0.0, Double.infinity, 0)
    var next: Double? = 500
    while let rate = next, tried < FindMax.stepsMax {
      if rate <= capacity { held = max(held, rate) } else { broken = min(broken, rate) }
      tried += 1
      next = FindMax.next(held: held, broken: broken, to: 5_000_000)
    }
    #expect(held <= capacity && held >= capacity * 0.98, "\(held) of \(capacity)")
    #expect(tried < FindMax.stepsMax)
  }

  @Test func `a search ends at its upper rate, and at nothing where nothing holds`() {
    #expect(FindMax.next(held: 600, broken: .infinity, to: 1_000) == 1_000)
    #expect(FindMax.next(held: 1_000, broken: .infinity, to: 1_000) == nil)
    #expect(FindMax.next(held: 0, broken: 1, to: 1_000) == nil)
  }

  @Test func `a search finds the capacity of a server that is known`() async throws {
    var behaviour = Behaviour()
    // One call at a time, half a millisecond each: 2,000 a second.
    behaviour.serviceUs = 500
    let found = try await FakeServer.running(behaviour) { server in
      let plan = LoadPlan.probe(
        server, .open(perSecond: 1, isPoisson: false), connections: 4, inFlight: 256, ms: 700)
      let bound = try Bound.parse("p90<25ms")
      return try await FindMax(plan: plan, bounds: [bound], from: 1_500) { plan in try await plan.tried().0 }.run()
    }
    let best = found.best?.perSecond ?? 0
    #expect(
      abs(best - 2_000) < 200, "\(best) of 2,000 calls per second; \(found.steps.map { ($0.perSecond, $0.isHeld) })")
    #expect(found.steps.count <= 12)
  }

  @Test func `connections that stand idle are held and counted`() async throws {
    let (result, hellos) = try await FakeServer.running { server in
      var plan = LoadPlan.probe(server, connections: 300, ms: 200)
      plan.inFlight = 16
      return (try await IdleRun(plan: plan).run(), try await server.seen(\.hellos))
    }
    #expect(result.wanted == 300 && result.standing == 300 && hellos == 300)
    #expect(result.bytesPerConnection == nil)
  }

  @Test func `memory of the server is told for each idle connection`() {
    let result = IdleRun.Result(wanted: 100, standing: 99, seconds: 2, bytesBefore: 1_000_000, bytesWith: 2_500_000)
    #expect(result.description == "99 of 100 connections stand after 2 s, 15000 bytes of the server's memory each")
  }

  @Test func `the tester's own cost is measured against a server that does nothing`() async throws {
    var plan = LoadPlan(address: .unix(path: "/nonexistent/socket"))
    (plan.connections, plan.inFlight) = (4, 4)
    let result = try await Ceiling(plan: plan).run()
    #expect(result.callsPerSecond > 500, "\(result.callsPerSecond) calls per second")
    #expect(result.testerNsPerCall > 50, "\(result.testerNsPerCall) ns a call")
  }
}
