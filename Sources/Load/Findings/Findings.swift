/// What one run found. Its JSON is what `--json` prints and what `--compare` reads.
package struct Findings: Sendable, Codable {
  /// How calls end, in words that stay the same from version to version.
  package enum OutcomeName: String, Sendable, Codable, CaseIterable {
    case right, replayed, cancelled
    case refusedAsWanted = "refused as wanted"
    case wrong, refused, lost

    package var isGood: Bool {
      switch self {
      case .right, .replayed, .cancelled, .refusedAsWanted: true
      case .wrong, .refused, .lost: false
      }
    }
  }

  package struct OutcomeCount: Sendable, Codable, Equatable {
    package var outcome: OutcomeName
    /// The server's, or why the connection ended.
    package var reason: String?
    package var calls: UInt64
  }

  /// One kind of call.
  package struct Kind: Sendable, Codable, Equatable {
    package var name: String
    package var calls: UInt64
    package var callsPerSecond: Double
    package var errors: UInt64
    package var outcomes: [OutcomeCount]
    package var latency: Latency
    /// Since the calls were really sent; in the closed loop it equals the latency, so it is absent there.
    package var service: Latency?
    /// Inside the server, as the replies tell.
    package var server: Latency?
    /// What is left of the service time: sockets, kernels, queues on both sides; the mean.
    package var networkMs: Double?
  }

  /// One second, over time.
  package struct Row: Sendable, Codable, Equatable {
    /// Its end.
    package var atSeconds: Double
    package var seconds: Double
    package var calls: UInt64
    package var callsPerSecond: Double
    package var errors: UInt64
    package var late: UInt64
    package var p50Ms: Double
    package var p99Ms: Double
    package var maxMs: Double
    package var testerCores: Double
    package var testerBytes: Int64
    package var serverCores: Double?
    package var serverBytes: Int64?
    package var commits: Int64?
    package var committedCalls: Int64?
    package var walBytes: Int64?
  }

  /// What a process used.
  package struct Use: Sendable, Codable, Equatable {
    /// Of the tester: its one thread.
    package var cores: Double?
    package var bytesMax: Int64
  }

  package struct Commits: Sendable, Codable, Equatable {
    package var commits: Int64
    package var calls: Int64
    package var callsPerCommit: Double
    package var commitMs: Double
    package var walBytesMax: Int64
  }

  package struct OpenLoop: Sendable, Codable, Equatable {
    package var expectedCalls: UInt64
    package var expectedPerSecond: Double
    /// Began late, since every place was taken.
    package var late: UInt64
    package var longestQueue: Int
  }

  /// A rate that the search for the highest one tried.
  package struct Step: Sendable, Codable, Equatable {
    package var perSecond: Double
    package var callsPerSecond: Double
    package var p99Ms: Double
    package var isHeld: Bool
  }

  package struct BoundResult: Sendable, Codable, Equatable {
    package var bound: String
    package var seen: String
    package var isHeld: Bool
  }

  /// What was run, in words: the workload and its settings. Runs of one name are compared with each other.
  package var name = ""
  package var connections: Int
  package var inFlight: Int
  package var arrivals: String
  package var seed: UInt64
  package var seconds: Double
  /// It was ended before its time.
  package var wasStopped: Bool
  /// Good ones.
  package var calls: UInt64
  package var callsPerSecond: Double
  package var errors: UInt64
  package var latency: Latency
  package var service: Latency?
  package var server: Latency?
  package var networkMs: Double?
  package var kinds: [Kind]
  package var openLoop: OpenLoop?
  package var connectionsLost: [String: UInt64]
  package var tester: Use
  package var serverUse: Use?
  package var commits: Commits?
  package var overTime: [Row]
  package var bounds: [BoundResult] = []
  package var check: CheckResult?
  package var ceiling: Ceiling.Result?
  package var search: [Step]?
  /// Not in the JSON: what `--hdr` writes.
  var distribution = Distribution()

  private enum CodingKeys: String, CodingKey {
    case name, connections, inFlight, arrivals, seed, seconds, wasStopped, calls, callsPerSecond, errors, latency
    case service, server, networkMs, kinds, openLoop, connectionsLost, tester, serverUse, commits, overTime, bounds
    case check, ceiling, search
  }
}

extension Findings {
  /// What must be the same for a comparison to mean something.
  package var title: String { "\(name), \(connections) × \(inFlight), \(arrivals)" }
  package var goodPerSecond: Double { callsPerSecond }
  package var testerCores: Double { tester.cores ?? 0 }
  /// From here on it is the tester that is measured.
  package var isTesterTheLimit: Bool { testerCores >= 0.95 }
  package var replayed: UInt64 { count(.replayed) }
  package var isGood: Bool { errors == 0 && calls > 0 && connectionsLost.isEmpty }
  package var boundsHold: Bool { bounds.allSatisfy(\.isHeld) }

  package func count(_ name: OutcomeName) -> UInt64 {
    kinds.flatMap(\.outcomes).filter { $0.outcome == name }.reduce(0) { $0 + $1.calls }
  }
}
