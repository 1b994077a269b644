internal import Histogram

/// All latencies of a run, as HdrHistogram's tools read them.
struct Distribution: Sendable, Equatable {
  private let histogram: Histogram<UInt64>?

  init(_ histogram: Histogram<UInt64>? = nil) { self.histogram = histogram }

  /// The percentile distribution in milliseconds, the text that plotters of .hgrm files take.
  var text: String {
    guard let histogram else { return "" }
    var text = ""
    histogram.outputPercentileDistribution(to: &text, outputValueUnitScalingRatio: 1 / Ticks.ms(1))
    return text
  }
}

extension Findings {
  /// What `--hdr` writes.
  package var hdrText: String { distribution.text }
}
