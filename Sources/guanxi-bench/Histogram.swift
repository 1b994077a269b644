/// Counts of durations: exact below 128 ns, above that 128 steps to each power of two, so within 0.8 %.
struct Histogram {
  private static let stepBits = 7
  private static let steps = 1 << stepBits

  private var counts = [UInt64](repeating: 0, count: (64 - stepBits + 1) * steps)
  private(set) var total: UInt64 = 0
  private(set) var maxNs: UInt64 = 0

  mutating func record(ns: UInt64) {
    counts[Self.index(ns)] += 1
    total += 1
    if ns > maxNs { maxNs = ns }
  }

  /// The duration that the given part of all values does not exceed; 0 when there are none.
  func quantileNs(_ part: Double) -> UInt64 {
    let rank = max(1, UInt64((part * Double(total)).rounded(.up)))
    var seen: UInt64 = 0
    for (index, count) in counts.enumerated() where count > 0 {
      seen += count
      if seen >= rank { return min(Self.middle(index), maxNs) }
    }
    return 0
  }

  private static func index(_ value: UInt64) -> Int {
    guard value >= steps else { return Int(value) }
    let shift = 63 - value.leadingZeroBitCount - stepBits
    return (shift << stepBits) + Int(value >> UInt64(shift))
  }

  private static func middle(_ index: Int) -> UInt64 {
    guard index >= 2 * steps else { return UInt64(index) }
    let shift = UInt64(index >> stepBits) - 1
    return (UInt64(index & (steps - 1) | steps) << shift) + (1 << shift) / 2
  }
}
