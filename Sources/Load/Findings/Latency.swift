internal import Histogram

/// How long calls took, in milliseconds; all 0 when there were none.
package struct Latency: Sendable, Codable, Equatable {
  package var p50Ms = 0.0
  package var p90Ms = 0.0
  package var p95Ms = 0.0
  package var p99Ms = 0.0
  package var p999Ms = 0.0
  package var p9999Ms = 0.0
  package var maxMs = 0.0
  package var meanMs = 0.0

  package init() {}

  /// Of a histogram of ticks.
  init(_ histogram: Histogram<UInt64>) { self.init(histogram, ms: Ticks.ms) }

  /// - Parameter ms: what a value of the histogram is in milliseconds.
  init(_ histogram: Histogram<UInt64>, ms: (UInt64) -> Double) {
    let parts: [(WritableKeyPath<Latency, Double>, Double)] = [
      (\.p50Ms, 0.5), (\.p90Ms, 0.9), (\.p95Ms, 0.95), (\.p99Ms, 0.99), (\.p999Ms, 0.999), (\.p9999Ms, 0.9999),
    ]
    let total = histogram.totalCount
    let most = histogram.maxRecorded
    var next = 0
    var sum = 0.0
    // One walk for all of them: the library's own quantile walks once for each.
    for step in histogram.recordedValues() {
      sum += Double(step.count) * ms(min(step.value, most))
      while next < parts.count, step.totalCountToThisValue >= Self.rank(parts[next].1, of: total) {
        self[keyPath: parts[next].0] = Figure.round(ms(min(step.value, most)))
        next += 1
      }
    }
    maxMs = Figure.round(ms(most))
    if total > 0 { meanMs = Figure.round(sum / Double(total)) }
  }

  /// The place in a sorted list whose value that part of all values does not exceed, from 1.
  static func rank(_ part: Double, of total: UInt64) -> UInt64 {
    // 0.9 times 10 is more than 9 in binary; so little more is none.
    max(1, UInt64((part * Double(total) - 1e-9 * Double(total)).rounded(.up)))
  }
}

/// Rounding that keeps reports and JSON short.
package enum Figure {
  /// To six significant digits, more than any measurement of time repeats.
  package static func round(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return value.isFinite ? value : 0 }
    var scale = 1.0
    var magnitude = abs(value)
    while magnitude < 100_000, scale < 1e12 {
      magnitude *= 10
      scale *= 10
    }
    return (value * scale).rounded() / scale
  }
}
