import Load
import Testing

@Suite struct FindBoundTests {
  private static let findings = FindLatencyTests.findings([FindLatencyTests.get, FindLatencyTests.create]) { tally in
    for _ in 0..<99 { tally.ended(kind: 0, .right, latencyNs: 2_000_000, serviceNs: 2_000_000, serverUs: nil) }
    tally.ended(kind: 1, .right, latencyNs: 80_000_000, serviceNs: 80_000_000, serverUs: nil)
  }

  @Test(arguments: [
    ("p50<3ms", true), ("p50<1ms", false), ("p99<=2.1ms", true), ("max<50ms", false), ("max<0.1s", true),
    ("p99.9<50000us", false), ("p99.99 < 1m", true), ("rate>=100", true), ("rate>100", false), ("errors<=0", true),
    ("errors>0", false), ("late<=0", true), ("mean<2ms", false), ("customers.get:max<3ms", true),
    ("customers.create:p50<3ms", false), ("customers.get:rate>98", true),
  ])
  func `a bound holds or breaks by what was measured`(text: String, isHeld: Bool) throws {
    let bound = try Bound.parse(text)
    #expect(bound.holds(Self.findings) == isHeld, "\(bound.judge(Self.findings))")
  }

  @Test func `a bound on what was never called breaks, however wide it is`() throws {
    let bound = try Bound.parse("customers.find:p99<1m")
    let empty = FindLatencyTests.findings { _ in }
    #expect(!bound.holds(Self.findings) && bound.judge(Self.findings).seen.contains("customers.find"))
    let all = try Bound.parse("p99<1m")
    #expect(!all.holds(empty))
  }

  @Test func `calls that all failed are within no latency`() throws {
    let failed = FindLatencyTests.findings { tally in
      tally.ended(kind: 0, .refused(reason: "INTERNAL"), latencyNs: 1, serviceNs: 1, serverUs: nil)
    }
    let latency = try Bound.parse("p99<1m")
    let errors = try Bound.parse("errors<=1")
    #expect(!latency.holds(failed) && errors.holds(failed))
  }

  @Test(arguments: [
    ("", "< or >"), ("p99", "< or >"), ("p98<1ms", "p98"), ("p99<10", "10ms"), ("p99<-1ms", "10ms"),
    ("rate>fast", "5000"), ("rate>5ms", "5000"), ("p99<nanms", "10ms"), (":p99<1ms", "method"), ("p99=<1ms", "p99="),
    ("customers.get:late<1", "late"), ("p99<inf", "10ms"),
  ])
  func `what is no bound is refused with what is wrong and how to write it`(text: String, word: String) {
    #expect {
      try Bound.parse(text)
    } throws: { error in
      "\(error)".contains(word)
    }
  }
}
