internal import Foundation

/// What a run found, ready to print.
struct Measurement: Sendable, Encodable {
  var connections: Int
  var inFlight: Int
  var seconds: Double
  var calls: UInt64
  var callsPerSecond: Double
  var p50Ms: Double
  var p90Ms: Double
  var p99Ms: Double
  var p999Ms: Double
  var maxMs: Double
  var errors: [String: Int]
  /// The tester's own use of its core; near 1 it is the tester that was measured.
  var testerCores: Double

  init(_ tally: Tally, run: LoadRun, elapsedNs: Int64, cpuNs: Int64) {
    func ms(_ part: Double) -> Double { Double(tally.latency.quantileNs(part)) / 1e6 }
    connections = run.connections
    inFlight = run.inFlight
    seconds = Double(elapsedNs) / 1e9
    calls = tally.correct
    callsPerSecond = Double(tally.correct) / seconds
    p50Ms = ms(0.5)
    p90Ms = ms(0.9)
    p99Ms = ms(0.99)
    p999Ms = ms(0.999)
    maxMs = Double(tally.latency.maxNs) / 1e6
    errors = tally.errors
    testerCores = Double(cpuNs) / Double(elapsedNs)
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  func text(workload: String) -> String {
    func ms(_ value: Double) -> String { String(format: "%.3f", value) }
    var lines = [
      "\(workload), \(connections) connections x \(inFlight) in flight, \(String(format: "%.1f", seconds)) s",
      "  \(String(format: "%.0f", callsPerSecond)) calls/s, \(calls) calls, each reply checked",
      "  ms: p50 \(ms(p50Ms))  p90 \(ms(p90Ms))  p99 \(ms(p99Ms))  p99.9 \(ms(p999Ms))  max \(ms(maxMs))",
      "  the tester used \(String(format: "%.2f", testerCores)) cores",
    ]
    for (reason, count) in errors.sorted(by: { $0.value > $1.value }) { lines.append("  \(count) x \(reason)") }
    return lines.joined(separator: "\n")
  }
}

/// Processor time of this process, all its threads.
enum ProcessTime {
  static func nowNs() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
