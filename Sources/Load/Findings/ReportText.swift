/// What one run found, for people: a table of at most a hundred columns, and sentences below it.
package struct ReportText {
  private let findings: Findings

  package init(_ findings: Findings) { self.findings = findings }

  package var text: String { lines.joined(separator: "\n") }

  private var lines: [String] {
    var lines = Table.wrapped(title, indent: 0)
    lines += table.lines
    for sentence in sentences { lines += Table.wrapped(sentence) }
    return lines
  }

  private var title: String {
    let stopped = findings.wasStopped ? ", stopped early" : ""
    return "\(findings.name): \(findings.connections) connections × \(findings.inFlight) in flight, "
      + "\(findings.arrivals), \(Count.words(findings.seconds)) s\(stopped)"
  }

  private var table: Table {
    var table = Table(
      [
        Table.Column(heading: "", width: 23, isNumber: false), Table.Column(heading: "calls", width: 11),
        Table.Column(heading: "per s", width: 9),
      ] + ["p50", "p90", "p95", "p99", "p99.9", "p99.99", "max ms"].map { Table.Column(heading: $0, width: 6) })
    let kinds = findings.kinds.filter { $0.calls + $0.errors > 0 }
    for kind in kinds { table.add([kind.name] + Self.cells(kind.calls, kind.callsPerSecond, kind.latency)) }
    if kinds.count != 1 {
      table.add(["all"] + Self.cells(findings.calls, findings.callsPerSecond, findings.latency))
    }
    return table
  }

  private static func cells(_ calls: UInt64, _ perSecond: Double, _ latency: Latency) -> [String] {
    let numbers = [Count.words(calls), Count.words(perSecond)]
    guard calls > 0 else { return numbers + Array(repeating: "–", count: 7) }
    let times = [
      latency.p50Ms, latency.p90Ms, latency.p95Ms, latency.p99Ms, latency.p999Ms, latency.p9999Ms, latency.maxMs,
    ]
    return numbers + times.map(Count.ms)
  }

  private var sentences: [String] {
    outcomes + openLoop + times + uses + overTime + ceiling + search + verdicts
  }

  private var outcomes: [String] {
    var sentences: [String] = []
    for kind in findings.kinds {
      let others = kind.outcomes.filter { $0.outcome != .right }.map {
        "\(Count.words($0.calls)) × \($0.outcome.rawValue)" + ($0.reason.map { " \($0)" } ?? "")
      }
      if !others.isEmpty { sentences.append("\(kind.name): " + others.joined(separator: ", ")) }
    }
    for (reason, count) in findings.connectionsLost.sorted(by: { $0.key < $1.key }) {
      sentences.append("connections lost: \(Count.words(count)) × \(reason)")
    }
    if findings.errors == 0, findings.calls > 0 { sentences.append("every reply was checked, and none was wrong") }
    if findings.calls == 0 { sentences.append("no call went well") }
    return sentences
  }

  private var openLoop: [String] {
    guard let open = findings.openLoop else { return [] }
    var sentence =
      "asked for \(Count.words(open.expectedPerSecond)) calls/s, latency counts from when a call should begin"
    if open.late > 0 {
      sentence +=
        "; \(Count.words(open.late)) began late, for want of a place, and up to "
        + "\(Count.words(open.longestQueue)) waited"
    }
    guard let service = findings.service else { return [sentence] }
    return [
      sentence,
      "from when they were sent: p50 \(Count.ms(service.p50Ms)), p99 \(Count.ms(service.p99Ms)), "
        + "max \(Count.ms(service.maxMs)) ms",
    ]
  }

  private var times: [String] {
    guard let server = findings.server, let network = findings.networkMs else { return [] }
    return [
      "inside the server: mean \(Count.ms(server.meanMs)), p50 \(Count.ms(server.p50Ms)), "
        + "p99 \(Count.ms(server.p99Ms)) ms; sockets and queues around it: mean \(Count.ms(network)) ms"
    ]
  }

  private var uses: [String] {
    var sentences: [String] = []
    if let server = findings.serverUse {
      let cores = server.cores.map { "\(Count.words($0)) cores, " } ?? ""
      var sentence = "server: \(cores)\(Count.megabytes(server.bytesMax)) at most"
      if let commits = findings.commits {
        sentence +=
          "; \(Count.words(commits.commits)) commits of \(Count.words(commits.callsPerCommit)) calls, "
          + "\(Count.ms(commits.commitMs)) ms each, log up to \(Count.megabytes(commits.walBytesMax))"
      }
      sentences.append(sentence)
    }
    sentences.append(
      "tester: \(Count.words(findings.testerCores)) cores, \(Count.megabytes(findings.tester.bytesMax)) at most")
    if findings.isTesterTheLimit {
      sentences.append(
        "THE TESTER WAS AT \(Count.percent(findings.testerCores)) OF ITS CORE: these figures measure the tester")
    }
    return sentences
  }

  private var overTime: [String] {
    let rows = findings.overTime.filter { $0.seconds > 0.5 }
    guard rows.count > 1, let slowest = rows.map(\.callsPerSecond).min(),
      let fastest = rows.map(\.callsPerSecond).max(),
      let least = rows.map(\.p99Ms).min(), let most = rows.map(\.p99Ms).max()
    else { return [] }
    return [
      "from second to second: \(Count.words(slowest)) to \(Count.words(fastest)) calls/s, "
        + "p99 \(Count.ms(least)) to \(Count.ms(most)) ms"
    ]
  }

  private var ceiling: [String] {
    guard let ceiling = findings.ceiling else { return [] }
    return [ceiling.words]
  }

  private var search: [String] {
    (findings.search ?? []).map(\.description)
  }

  private var verdicts: [String] {
    findings.bounds.map { "\($0.bound): \($0.isHeld ? "held" : "BROKEN"), \($0.seen)" }
      + (findings.check?.words ?? [])
  }
}

extension Ceiling.Result {
  package var words: String {
    "the tester's own ceiling: \(Count.words(callsPerSecond)) echoes/s against a responder that does nothing, "
      + "\(Count.words(testerNsPerCall / 1_000)) µs of its processor a call"
  }
}

extension CheckResult {
  /// A sentence for each kind of deed, then what is wrong.
  var words: [String] {
    var sentences: [String] = []
    for row in rows {
      var parts = ["\(Count.words(row.acknowledged)) acknowledged", "\(Count.words(row.found)) found"]
      for (count, word) in [(row.missing, "MISSING"), (row.doubled, "DOUBLED"), (row.wrong, "WRONG")] where count > 0 {
        parts.append("\(Count.words(count)) \(word)")
      }
      if row.unknown > 0 { parts.append("\(Count.words(row.unknown)) of unknown end") }
      sentences.append("check of \(row.kind): " + parts.joined(separator: ", "))
      sentences += row.notes.map { "  \($0)" }
    }
    return sentences + notes.map { "check: \($0)" }
  }
}

extension Findings.Step: CustomStringConvertible {
  package init(_ step: FindMax.Step) {
    self.init(
      perSecond: step.perSecond, callsPerSecond: step.findings.callsPerSecond, p99Ms: step.findings.latency.p99Ms,
      isHeld: step.isHeld)
  }

  package var description: String {
    "tried \(Count.words(perSecond)) calls/s: \(isHeld ? "held" : "did not hold"), \(Count.words(callsPerSecond)) came, "
      + "p99 \(Count.ms(p99Ms)) ms"
  }
}
