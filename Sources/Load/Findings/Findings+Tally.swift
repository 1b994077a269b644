internal import Histogram

extension Findings {
  /// - Parameters:
  ///   - elapsedNs: of the measured time.
  ///   - expectedCalls: that should have begun in it; nil in the closed loop.
  ///   - wasStopped: it ended before its time.
  package init(tally: Tally, plan: LoadPlan, elapsedNs: Int64, expectedCalls: UInt64?, wasStopped: Bool) {
    let seconds = max(1e-9, Double(elapsedNs) / 1e9)
    let isOpen = expectedCalls != nil
    connections = plan.connections
    inFlight = plan.inFlight
    arrivals = plan.arrivalWords
    seed = plan.seed
    self.seconds = Figure.round(seconds)
    self.wasStopped = wasStopped
    kinds = tally.kinds.map { Kind($0, seconds: seconds, isOpen: isOpen) }
    calls = kinds.reduce(0) { $0 + $1.calls }
    callsPerSecond = Figure.round(Double(calls) / seconds)
    errors = kinds.reduce(0) { $0 + $1.errors }
    let all = Merged(tally.kinds)
    latency = Latency(all.latency)
    service = isOpen ? Latency(all.service) : nil
    server = all.server
    networkMs = all.networkMs
    openLoop = expectedCalls.map { expected in
      OpenLoop(
        expectedCalls: expected,
        expectedPerSecond: Figure.round(plan.expectedPerSecond(expected, elapsedSeconds: seconds)),
        late: tally.lateCalls,
        longestQueue: tally.longestQueue)
    }
    connectionsLost = tally.connectionsLost
    tester = Use(
      cores: Figure.round(Double(tally.testerCpuNs) / Double(max(1, elapsedNs))), bytesMax: tally.testerBytesMax)
    overTime = tally.rows
    distribution = Distribution(all.latency)
    if let seen = tally.server {
      let cores = seen.last.cores(since: seen.first, overNs: tally.serverSpanNs)
      serverUse = Use(cores: cores, bytesMax: tally.serverBytesMax)
      commits = Commits(seen.first, seen.last, walBytesMax: tally.walBytesMax)
    }
  }
}

extension LoadPlan {
  /// When calls begin, in words.
  var arrivalWords: String {
    guard case .open(let perSecond, let isPoisson) = arrivals else { return "closed loop" }
    let rate = "\(Count.words(perSecond)) calls/s, \(isPoisson ? "Poisson" : "constant")"
    guard let ramp else { return rate }
    let seconds = ramp.over / .seconds(1)
    return "\(rate), from \(Count.words(ramp.from)) in \(ramp.steps) steps over \(Count.words(seconds)) s"
  }

  /// The measured time reaches to the last reply, so with a ramp the arrivals are put down to what was planned.
  func expectedPerSecond(_ calls: UInt64, elapsedSeconds: Double) -> Double {
    if ramp == nil, case .open(let perSecond, _) = arrivals { return perSecond }
    return Double(calls) / max(1e-9, min(elapsedSeconds, duration / .seconds(1)))
  }
}

extension Findings.Kind {
  init(_ tally: KindTally, seconds: Double, isOpen: Bool) {
    name = tally.kind.name
    outcomes = [
      (Findings.OutcomeName.right, tally.right), (.replayed, tally.replayed), (.cancelled, tally.cancelled),
      (.wrong, tally.wrong),
    ].filter { $0.1 > 0 }.map { Findings.OutcomeCount(outcome: $0.0, calls: $0.1) }
    for (name, reasons) in tally.byReason.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      outcomes += reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
        Findings.OutcomeCount(outcome: name, reason: $0.key, calls: $0.value)
      }
    }
    calls = outcomes.filter(\.outcome.isGood).reduce(0) { $0 + $1.calls }
    errors = outcomes.filter { !$0.outcome.isGood }.reduce(0) { $0 + $1.calls }
    callsPerSecond = Figure.round(Double(calls) / seconds)
    latency = Latency(tally.latency)
    service = isOpen ? Latency(tally.service) : nil
    guard tally.serverUs.totalCount > 0 else { return }
    server = Latency(tally.serverUs) { Double($0) / 1_000 }
    networkMs = Figure.round(Double(tally.networkNs) / 1e6 / Double(tally.serverUs.totalCount))
  }
}

extension Findings.Commits {
  /// nil where nothing was committed.
  init?(_ first: ServerSample, _ last: ServerSample, walBytesMax: Int64) {
    commits = last.commits - first.commits
    calls = last.committedCalls - first.committedCalls
    guard commits > 0 else { return nil }
    callsPerCommit = Figure.round(Double(calls) / Double(commits))
    commitMs = Figure.round(Double(last.commitUs - first.commitUs) / 1_000 / Double(commits))
    self.walBytesMax = walBytesMax
  }
}

/// All kinds together.
private struct Merged {
  var latency = Histogram<UInt64>(numberOfSignificantValueDigits: .three)
  var service = Histogram<UInt64>(numberOfSignificantValueDigits: .three)
  var server: Latency?
  var networkMs: Double?

  init(_ kinds: [KindTally]) {
    var serverUs = Histogram<UInt64>(numberOfSignificantValueDigits: .three)
    var networkNs = 0.0
    for kind in kinds {
      latency.add(kind.latency)
      service.add(kind.service)
      serverUs.add(kind.serverUs)
      networkNs += Double(kind.networkNs)
    }
    guard serverUs.totalCount > 0 else { return }
    server = Latency(serverUs) { Double($0) / 1_000 }
    networkMs = Figure.round(networkNs / 1e6 / Double(serverUs.totalCount))
  }
}
