/// The standard set in one table: a row for each workload.
package struct SetText {
  private let runs: [Findings]

  package init(_ runs: [Findings]) { self.runs = runs }

  package var text: String {
    var table = Table([
      Table.Column(heading: "", width: 34, isNumber: false), Table.Column(heading: "calls/s", width: 9),
      Table.Column(heading: "p50", width: 6), Table.Column(heading: "p99", width: 6),
      Table.Column(heading: "p99.9", width: 6), Table.Column(heading: "max ms", width: 6),
      Table.Column(heading: "server", width: 6), Table.Column(heading: "tester", width: 6),
      Table.Column(heading: "", width: 12, isNumber: false),
    ])
    for run in runs { table.add(Self.cells(run)) }
    var lines = table.lines
    if runs.contains(where: \.isTesterTheLimit) {
      lines += Table.wrapped("* the tester was at the end of its core there: the figure is the tester's", indent: 0)
    }
    for run in runs where !run.isGood || run.check?.isRight == false {
      lines += ReportText(run).text.split(separator: "\n").map(String.init)
    }
    return lines.joined(separator: "\n")
  }

  private static func cells(_ run: Findings) -> [String] {
    let latency = run.latency
    let times = run.calls > 0 ? [latency.p50Ms, latency.p99Ms, latency.p999Ms, latency.maxMs].map(Count.ms) : []
    return [
      "\(run.name), \(run.connections) × \(run.inFlight)", Count.words(run.callsPerSecond),
    ] + times + Array(repeating: "–", count: 4 - times.count) + [
      run.serverUse?.cores.map(Count.percent) ?? "–",
      Count.percent(run.testerCores) + (run.isTesterTheLimit ? "*" : ""), verdict(run),
    ]
  }

  private static func verdict(_ run: Findings) -> String {
    if run.errors > 0 { return "\(Count.words(run.errors)) ERRORS" }
    if run.calls == 0 { return "NO CALLS" }
    guard let check = run.check else { return "" }
    return check.isRight ? "all stored" : "CHECK FAILS"
  }
}
