package import Client
internal import Contract

/// What the server says of itself at one moment: counters since it started.
package struct ServerSample: Sendable, Codable, Equatable {
  /// Processor time of its process.
  package var cpuUs: Int64?
  package var memoryBytes: Int64 = 0
  /// Group commits, the changes in them, and the time in them.
  package var commits: Int64 = 0
  package var committedCalls: Int64 = 0
  package var commitUs: Int64 = 0
  /// In the write-ahead log now.
  package var walBytes: Int64 = 0

  package init() {}

  /// Cores that it used since then; nil where it does not tell.
  func cores(since earlier: ServerSample, overNs: Int64) -> Double? {
    guard let now = cpuUs, let then = earlier.cpuUs, overNs > 0 else { return nil }
    return Figure.round(Double(now - then) * 1_000 / Double(overNs))
  }
}

/// Asks the server what it uses, over a connection of its own, so that no measured call waits behind the question.
package struct ServerProbe: Sendable {
  /// A busy server's answer comes late; later than this it is of no use for its second.
  private static let patience = Duration.milliseconds(900)

  private let client: Client

  package init(client: Client) { self.client = client }

  /// - Returns: nil where the server does not answer in time, or does not tell this caller.
  package func sample() async -> ServerSample? {
    // The report then has no column for it; a server that is gone shows in the calls.
    guard let stats = try? await client.system.stats(StatsRequest(), CallOptions(timeout: Self.patience)) else {
      return nil
    }
    var sample = ServerSample()
    sample.cpuUs = stats.cpuUs
    sample.memoryBytes = stats.memoryBytes ?? 0
    sample.commits = stats.store?.commits ?? 0
    sample.committedCalls = stats.store?.committedCalls ?? 0
    sample.commitUs = stats.store?.commitUs ?? 0
    sample.walBytes = stats.store?.walBytes ?? 0
    return sample
  }
}
