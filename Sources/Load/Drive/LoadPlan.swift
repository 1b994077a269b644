package import Client

/// What load is put on, in what way and for how long. Whoever makes one has checked its limits (`LoadPlan.Limits`).
package struct LoadPlan: Sendable {
  /// When calls begin.
  package enum Arrivals: Sendable, Equatable {
    /// As soon as a reply is in, the next request goes out: `inFlight` on each connection.
    case closed
    /// At a rate, whatever the replies do: latency counts from when a call should have begun.
    case open(perSecond: Double, isPoisson: Bool)
  }

  /// While measuring, the rate grows from this one to that of the arrivals in equal steps, then stays; the warm-up has
  /// the first rate.
  package struct Ramp: Sendable, Equatable {
    package var from: Double
    package var over: Duration
    package var steps: Int

    package init(from: Double, over: Duration, steps: Int) {
      self.from = from
      self.over = over
      self.steps = steps
    }
  }

  package var address: ServerAddress
  package var credential: String?
  package var connections = 16
  /// Calls in flight on each connection; with open arrivals the most of them, and what waits beyond is counted as late.
  package var inFlight = 16
  package var arrivals = Arrivals.closed
  package var ramp: Ramp?
  package var warmup: Duration = .seconds(2)
  package var duration: Duration = .seconds(10)
  /// Of the changes, the share whose bytes are sent again, under the same key, once the first answer is in: 0 to 1.
  package var retryShare = 0.0
  /// Of all calls, the share that is cancelled right behind its request.
  package var cancelShare = 0.0
  package var seed: UInt64 = 1

  package init(address: ServerAddress, credential: String? = nil) {
    self.address = address
    self.credential = credential
  }
}
