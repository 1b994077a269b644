internal import Histogram

/// What one run has counted, on the run's one event loop. A call that went well is counted without an allocation.
package final class Tally {
  package enum Phase { case warmingUp, measuring, over }

  package var phase = Phase.warmingUp
  let kinds: [KindTally]
  private(set) var rows: [Findings.Row] = []
  private(set) var connectionsLost: [String: UInt64] = [:]
  private(set) var lateCalls: UInt64 = 0
  private(set) var longestQueue = 0
  private(set) var testerBytesMax: Int64 = 0
  private(set) var serverBytesMax: Int64 = 0
  private(set) var walBytesMax: Int64 = 0
  /// The first and the last that the server said of itself in the measured time.
  private(set) var server: (first: ServerSample, last: ServerSample)?
  private(set) var serverSpanNs: Int64 = 0
  private(set) var testerCpuNs: Int64 = 0

  private var interval = Interval()
  private var before: Mark?
  private var serverFirstNs: Int64 = 0

  package init(kinds: [CallKind]) {
    self.kinds = kinds.map(KindTally.init)
  }

  /// - Parameters:
  ///   - latencyNs: since the request was written, or in the open loop since it should have been.
  ///   - serviceNs: since it was really written.
  ///   - serverUs: time inside the server, where the reply tells it.
  @inline(__always)
  package func ended(kind: Int, _ outcome: Outcome, latencyNs: UInt64, serviceNs: UInt64, serverUs: UInt32?) {
    // What goes wrong outside the measured time counts too: a run that fails while it warms up is no good run.
    guard phase == .measuring || !outcome.isGood else { return }
    kinds[kind].count(outcome, latencyNs: latencyNs, serviceNs: serviceNs, serverUs: serverUs)
    if outcome.isGood {
      interval.calls += 1
      interval.latency.record(Ticks.of(latencyNs))
    } else {
      interval.errors += 1
    }
  }

  /// So many calls of the open loop began late, because every place was taken.
  package func late(_ calls: UInt64, longestQueue: Int) {
    lateCalls += calls
    interval.late += calls
    self.longestQueue = max(self.longestQueue, longestQueue)
  }

  /// A connection ended; the calls under way on it are told by themselves.
  package func connectionLost(reason: String) { connectionsLost[reason, default: 0] += 1 }

  /// Closes one row of "over time"; the first one, at 0, is only what the others are counted from.
  ///
  /// - Parameters:
  ///   - testerCpuNs: processor time of the load's thread since it began.
  ///   - server: nil where the server does not tell, or not in time.
  package func tick(elapsedNs: Int64, testerCpuNs: Int64, testerBytes: Int64, server: ServerSample?) -> LiveLine {
    testerBytesMax = max(testerBytesMax, testerBytes)
    if let server { see(server, atNs: elapsedNs) }
    guard let mark = before else {
      before = Mark(elapsedNs: elapsedNs, testerCpuNs: testerCpuNs, server: server)
      startCpuNs = testerCpuNs
      interval = Interval()
      return LiveLine(row: nil)
    }
    self.testerCpuNs = testerCpuNs - startCpuNs
    let row = interval.row(from: mark, to: elapsedNs, testerCpuNs, testerBytes, server)
    // The end of a run comes right behind a full second at times; what is too short has no rate.
    if row.seconds >= 0.05 || rows.isEmpty { rows.append(row) }
    before = Mark(elapsedNs: elapsedNs, testerCpuNs: testerCpuNs, server: server)
    interval = Interval()
    return LiveLine(row: row)
  }

  private var startCpuNs: Int64 = 0

  private func see(_ sample: ServerSample, atNs: Int64) {
    serverBytesMax = max(serverBytesMax, sample.memoryBytes)
    walBytesMax = max(walBytesMax, sample.walBytes)
    guard let first = server?.first else {
      server = (sample, sample)
      serverFirstNs = atNs
      return
    }
    server = (first, sample)
    serverSpanNs = atNs - serverFirstNs
  }
}

/// Latencies are counted in units of 10 ns: finer than a clock is read, and the sum of a day's latencies of a million
/// calls in flight still fits 64 bits.
enum Ticks {
  static let ns: UInt64 = 10

  @inline(__always)
  static func of(_ ns: UInt64) -> UInt64 { min(ns, mostNs) / Self.ns }

  static func ms(_ ticks: UInt64) -> Double { Double(ticks) / 100_000 }

  /// A day and what a run's end adds to it.
  private static let mostNs: UInt64 = 25 * 3_600 * 1_000_000_000
}

/// Where the row under way began.
private struct Mark {
  var elapsedNs: Int64
  var testerCpuNs: Int64
  var server: ServerSample?
}

/// The row under way.
private struct Interval {
  /// Two digits are enough for a second, and few enough counts to start anew each time.
  private static let empty = Histogram<UInt64>(
    lowestDiscernibleValue: 1, highestTrackableValue: Ticks.of(.max), numberOfSignificantValueDigits: .two)

  var calls: UInt64 = 0
  var errors: UInt64 = 0
  var late: UInt64 = 0
  var latency = Self.empty

  func row(
    from mark: Mark, to elapsedNs: Int64, _ testerCpuNs: Int64, _ testerBytes: Int64, _ server: ServerSample?
  ) -> Findings.Row {
    let ns = max(1, Double(elapsedNs - mark.elapsedNs))
    let latency = Latency(latency)
    var row = Findings.Row(
      atSeconds: Figure.round(Double(elapsedNs) / 1e9), seconds: Figure.round(ns / 1e9), calls: calls,
      callsPerSecond: Figure.round(Double(calls) / ns * 1e9), errors: errors, late: late, p50Ms: latency.p50Ms,
      p99Ms: latency.p99Ms, maxMs: latency.maxMs,
      testerCores: Figure.round(Double(testerCpuNs - mark.testerCpuNs) / ns), testerBytes: testerBytes)
    if let server {
      row.serverBytes = server.memoryBytes
      row.walBytes = server.walBytes
      if let earlier = mark.server {
        row.serverCores = server.cores(since: earlier, overNs: Int64(ns))
        row.commits = server.commits - earlier.commits
        row.committedCalls = server.committedCalls - earlier.committedCalls
      }
    }
    return row
  }
}
