extension LoadPlan {
  /// What a plan may ask for, so that every run is bounded in time and memory.
  package enum Limits {
    package static let connectionsMax = 20_000
    package static let inFlightMax = 4_096
    /// Calls under way over all connections; each takes 64 bytes and a place in the server.
    package static let placesMax = 1 << 20
    package static let perSecondMax = 5_000_000.0
    package static let durationMax = Duration.seconds(24 * 3_600)
    package static let rampStepsMax = 1_000
  }

  /// - Throws: what is wrong with the plan, and what it may be.
  package func check() throws(BenchError) {
    typealias Most = Limits
    guard (1...Most.connectionsMax).contains(connections) else {
      throw BenchError("connections are 1 to \(Most.connectionsMax), not \(connections)")
    }
    guard (1...Most.inFlightMax).contains(inFlight) else {
      throw BenchError("calls in flight are 1 to \(Most.inFlightMax) on a connection, not \(inFlight)")
    }
    guard connections * inFlight <= Most.placesMax else {
      throw BenchError("connections times calls in flight are at most \(Most.placesMax); take fewer of either")
    }
    guard warmup >= .zero, duration > .zero, warmup <= Most.durationMax, duration <= Most.durationMax else {
      throw BenchError("a run lasts more than nothing and at most 24 hours, as does its warm-up at most")
    }
    for share in [retryShare, cancelShare] where !(0...1).contains(share) {
      throw BenchError("a share is 0 to 1, not \(share)")
    }
    try checkRates()
  }

  private func checkRates() throws(BenchError) {
    var rates: [Double] = []
    if case .open(let perSecond, _) = arrivals {
      rates.append(perSecond)
    } else if ramp != nil {
      throw BenchError("a ramp is one of rates: give the rate that it ends at")
    }
    if let ramp {
      rates.append(ramp.from)
      guard (1...Limits.rampStepsMax).contains(ramp.steps), ramp.over > .zero, ramp.over <= Limits.durationMax else {
        throw BenchError("a ramp has 1 to \(Limits.rampStepsMax) steps and lasts at most 24 hours")
      }
    }
    // A thousandth of a call per second is one in a quarter of an hour: less would never be seen.
    for rate in rates where !(0.001...Limits.perSecondMax).contains(rate) {
      throw BenchError("a rate is 0.001 to \(Int(Limits.perSecondMax)) calls per second, not \(rate)")
    }
  }
}
