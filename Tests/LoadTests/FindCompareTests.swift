@testable import Load
import Testing

@Suite struct FindCompareTests {
  /// A run with so many calls per second, each of so many milliseconds.
  private static func run(_ calls: Int, ms: Double = 1, name: String = "get") -> Findings {
    var findings = FindLatencyTests.findings { tally in
      let ns = UInt64(ms * 1e6)
      for _ in 0..<calls { tally.ended(kind: 0, .right, latencyNs: ns, serviceNs: ns, serverUs: 10) }
    }
    findings.name = name
    return findings
  }

  private static func line(_ figure: String, _ before: [Findings], _ after: [Findings]) throws -> Comparison.Line {
    let group = try #require(Comparison(before: before, after: after).groups.first)
    return try #require(group.lines.first { $0.figure == figure })
  }

  @Test func `what is printed as JSON is read again as the same`() throws {
    var findings = Self.run(100, name: "混合 \"x\"")
    findings.bounds = [Findings.BoundResult(bound: "p99<1ms", seen: "2 ms", isHeld: false)]
    findings.ceiling = Ceiling.Result(callsPerSecond: 900_000.5, testerNsPerCall: 1_100)
    findings.check = CheckResult(rows: [CheckResult.Row(kind: "customers", acknowledged: 7, unknown: 2)])
    let text = try findings.json()
    #expect(!text.contains("\n"))
    let read = try Comparison.read(text + "\n\n" + text + "\n", file: "old.json")
    let again = try read.map { try $0.json() }
    #expect(again == [text, text] && read[0].check == findings.check)
  }

  @Test func `the ratio is of the medians, and slower is worse for a time and for a rate`() throws {
    let before = [100, 104, 108].map { Self.run($0, ms: 1) }
    let after = [50, 52, 90].map { Self.run($0, ms: 3) }
    let rate = try Self.line("calls/s", before, after)
    #expect(rate.before == 104 && rate.after == 52 && rate.ratio == 0.5 && rate.verdict == .worse)
    let latency = try Self.line("p99 ms", before, after)
    #expect(latency.verdict == .worse && abs((latency.ratio ?? 0) - 3) < 0.01)
    let back = try Self.line("p99 ms", after, before)
    #expect(back.verdict == .better)
  }

  @Test func `spreads that overlap are within noise`() throws {
    let before = [100, 120, 130].map { Self.run($0) }
    let after = [125, 150, 160].map { Self.run($0) }
    let rate = try Self.line("calls/s", before, after)
    #expect(rate.verdict == .withinNoise && rate.ratio == 1.25)
    let apart = try Self.line("calls/s", before, [131, 150, 160].map { Self.run($0) })
    #expect(apart.verdict == .better)
  }

  @Test func `one run on a side says nothing about noise`() throws {
    let rate = try Self.line("calls/s", [Self.run(100), Self.run(101)], [Self.run(300)])
    #expect(rate.verdict == .unknown && rate.ratio != nil)
  }

  @Test func `runs of another name or shape are not compared`() {
    var wider = Self.run(100)
    wider.connections = 64
    let comparison = Comparison(before: [Self.run(100), Self.run(100, name: "echo")], after: [wider])
    #expect(comparison.groups.isEmpty && comparison.alone.count == 3)
    #expect(comparison.text.contains("not in both reports"))
  }

  @Test func `medians stand between the lowest and the highest of the runs`() throws {
    let text = RunsText([100, 300, 200].map { Self.run($0) }).text
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let rates = rows.compactMap { row in row.count > 2 ? (row[0], row[0] == "run" ? row[2] : row[1]) : nil }
    #expect(rates.contains { $0 == ("median", "200") } && rates.contains { $0 == ("lowest", "100") })
    #expect(rates.contains { $0 == ("highest", "300") } && rates.count { $0.0 == "run" } == 3)
  }

  @Test(arguments: ["", "\n\n", "{}", "no report", "{\"calls\": 1}"])
  func `a file that holds no report is refused with its name`(text: String) {
    #expect {
      try Comparison.read(text, file: "old.json")
    } throws: { error in
      "\(error)".contains("old.json") && "\(error)".contains("--json")
    }
  }
}
