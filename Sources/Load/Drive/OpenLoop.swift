/// The arrivals of an open loop and what is counted of them.
struct OpenLoop {
  private(set) var pace: Pace
  /// Calls that should have begun earlier are the warm-up's and do not count.
  private(set) var windowBeganNs = UInt64.max
  private var begun: UInt64 = 0
  private var late: UInt64 = 0
  private var longestQueue: UInt64 = 0
  /// Calls wait for places; until none waits, whatever begins is late.
  private var isFull = false

  init(_ pace: Pace) { self.pace = pace }

  /// When the next call should have begun, which begins now; nil when none is due.
  @inline(__always)
  mutating func take(_ nowNs: UInt64) -> UInt64? {
    guard let intended = pace.due(nowNs) else {
      isFull = false
      return nil
    }
    pace.advance()
    if intended >= windowBeganNs {
      begun += 1
      if isFull { late += 1 }
    }
    return intended
  }

  /// Every place is taken: what is due from now on waits.
  mutating func foundNoRoom(_ nowNs: UInt64) {
    guard pace.due(nowNs) != nil else { return }
    isFull = true
    longestQueue = max(longestQueue, pace.count(until: nowNs))
  }

  mutating func beginWindow(_ nowNs: UInt64, lasting durationNs: UInt64) {
    pace.beginRamp(nowNs)
    pace.end(nowNs + durationNs)
    windowBeganNs = nowNs
  }

  mutating func endWindow(_ nowNs: UInt64) { pace.end(nowNs) }

  /// What began late since the last asking, and the longest queue so far.
  mutating func takeLate() -> (calls: UInt64, longestQueue: UInt64) {
    defer { late = 0 }
    return (late, longestQueue)
  }

  /// Calls that should have begun in the window and never will; asked once, at the end.
  var neverBegun: UInt64 { pace.count(until: pace.endNs) }

  /// Calls that should have begun in the window; asked at the end.
  var expected: UInt64 { begun + neverBegun }
}
