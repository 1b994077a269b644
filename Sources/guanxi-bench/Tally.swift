internal import NIOCore

/// What one run has counted.
///
/// `@unchecked Sendable`: written on the load's one event loop, read after that loop has handed it over.
final class Tally: @unchecked Sendable {
  enum Phase { case warmingUp, measuring, over }

  var phase = Phase.warmingUp
  var latency = Histogram()
  /// Refused or wrong calls of the measured time, by reason.
  var errors: [String: Int] = [:]
  /// Correct replies of the measured time.
  var correct: UInt64 = 0

  func ended(correctly: Bool, ns: UInt64) {
    guard phase == .measuring else { return }
    latency.record(ns: ns)
    if correctly { correct += 1 } else { errors["WRONG_REPLY", default: 0] += 1 }
  }

  /// Errors outside the measured time count too: a run that fails while warming up is no good run.
  func failed(_ reason: String) {
    if phase != .over { errors[reason, default: 0] += 1 }
  }
}
