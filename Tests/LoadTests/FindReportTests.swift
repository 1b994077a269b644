import Console
@testable import Load
import Testing

/// What is printed and written, of findings whose figures are known.
@Suite struct FindReportTests {
  /// A run as slow and as large as it may get, under a name of Chinese characters.
  private static func large() -> Findings {
    let kinds = ["客户资料查询与忠诚度积分余额查询的混合负载", "customers.get", "a,\"b\""].map {
      CallKind(name: $0, methodId: 1, isChange: false)
    }
    var findings = FindLatencyTests.findings(kinds) { tally in
      for kind in 0..<3 {
        for _ in 0..<3 {
          tally.ended(
            kind: kind, .right, latencyNs: 86_000_000_000_000, serviceNs: 86_000_000_000_000, serverUs: .max)
        }
        let reason = String(repeating: "长原因", count: 60)
        tally.ended(kind: kind, .refused(reason: reason), latencyNs: 1, serviceNs: 1, serverUs: nil)
      }
      tally.connectionLost(reason: "CONNECTION_LOST")
    }
    findings.name = "负载，" + String(repeating: "名字很长", count: 40)
    findings.bounds = [Findings.BoundResult(bound: "p99<10ms", seen: "86000 ms", isHeld: false)]
    findings.check = CheckResult(rows: [CheckResult.Row(kind: "customers", acknowledged: 7, unknown: 2)])
    return findings
  }

  private static func widths(_ text: String) -> [Int] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { DisplayWidth.of($0) }
  }

  @Test func `no line of a report is wider than a hundred columns`() throws {
    let findings = Self.large()
    let texts = [
      ReportText(findings).text, RunsText([findings, findings, findings]).text, SetText([findings, findings]).text,
      Comparison(before: [findings, findings], after: [findings, findings]).text,
    ]
    for text in texts {
      let widest = try #require(Self.widths(text).max())
      #expect(widest <= 100 && widest > 60, "\(widest) columns in\n\(text)")
    }
  }

  @Test func `columns of numbers end in one column, whatever stands in front`() throws {
    let lines = ReportText(Self.large()).text.split(separator: "\n").map(String.init)
    let heading = try #require(lines.firstIndex { $0.hasSuffix("max ms") })
    let rows = lines[heading..<heading + 5]
    #expect(Set(rows.map { DisplayWidth.of($0) }).count == 1, "\(rows.joined(separator: "\n"))")
    #expect(rows.last?.hasPrefix("all") == true)
  }

  @Test func `a report says when it is the tester that was measured`() {
    var findings = Self.large()
    #expect(!ReportText(findings).text.contains("measure the tester"))
    findings.tester.cores = 0.97
    #expect(ReportText(findings).text.contains("97 % OF ITS CORE: these figures measure the tester"))
  }

  @Test func `what broke stands in the report in capitals`() {
    var findings = Self.large()
    findings.check?.rows[0].missing = 3
    let text = ReportText(findings).text
    #expect(text.contains("p99<10ms: BROKEN") && text.contains("3 MISSING") && text.contains("2 of unknown end"))
    #expect(text.contains("connections lost: 1 × CONNECTION_LOST") && !text.contains("none was wrong"))
  }

  @Test func `over time is a table of as many cells as its heading has`() throws {
    var findings = Self.large()
    findings.name = "get, \"hot\""
    let columns = Findings.csvHeading.split(separator: ",").count
    let line = try #require(findings.csvLines.first)
    #expect(findings.csvLines.count == 1 && line.hasPrefix("\"get, \"\"hot\"\"\","))
    let cells = line.dropFirst("\"get, \"\"hot\"\"\"".count).split(separator: ",", omittingEmptySubsequences: false)
    // The first of them is the nothing in front of the comma.
    #expect(cells.count == columns)
    #expect(cells[3] == "9" && cells[5] == "3")
  }

  @Test func `the distribution is text that tools for hgrm files read, in milliseconds`() throws {
    let findings = FindLatencyTests.findings { tally in
      for ms in 1...1_000 as ClosedRange<UInt64> {
        tally.ended(kind: 0, .right, latencyNs: ms * 1_000_000, serviceNs: ms * 1_000_000, serverUs: nil)
      }
    }
    let lines = findings.hdrText.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.first == ["Value", "Percentile", "TotalCount", "1/(1-Percentile)"])
    let half = try #require(lines.first { $0.count == 4 && $0[1].hasPrefix("0.5000") })
    let value = try #require(Double(half[0]))
    #expect(abs(value - 500) < 1 && half[2] == "500")
    let end = try #require(lines.last { $0.count == 3 && $0[1].hasPrefix("1.000") })
    #expect(end[2] == "1000")
    #expect(findings.hdrText.contains("#[Max     =") && findings.hdrText.contains("Total count    ="))
  }

  @Test func `a line of the second that was measured tells late calls and errors`() {
    let tally = Tally(kinds: [FindLatencyTests.get])
    let first = tally.tick(elapsedNs: 0, testerCpuNs: 0, testerBytes: 1, server: nil)
    #expect(first.description == "measuring")
    tally.phase = .measuring
    tally.ended(kind: 0, .right, latencyNs: 1_000_000, serviceNs: 1, serverUs: nil)
    tally.ended(kind: 0, .wrong, latencyNs: 1_000_000, serviceNs: 1, serverUs: nil)
    tally.late(12_345, longestQueue: 1)
    let line = tally.tick(elapsedNs: 1_000_000_000, testerCpuNs: 630_000_000, testerBytes: 1, server: nil).description
    #expect(line.contains("12,345 late") && line.contains("1 ERRORS") && line.contains("tester 63 %"))
  }
}
