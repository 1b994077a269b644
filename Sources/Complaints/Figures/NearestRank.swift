/// The k-th smallest of many, without sorting them all.
enum NearestRank {
  /// The shortest that at least this share does not exceed; nil of none.
  /// - Parameters:
  ///   - perMille: 500 is the median, of two the lower.
  ///   - values: come in another order afterwards.
  static func value(perMille: Int, of values: inout [Int64]) -> Int64? {
    guard !values.isEmpty else { return nil }
    return select((values.count * perMille + 999) / 1000 - 1, of: &values)
  }

  /// Quickselect with the middle of three as pivot. Orders that are bad for it are sorted in the end, so that none takes
  /// quadratic time.
  private static func select(_ rank: Int, of values: inout [Int64]) -> Int64 {
    var (low, high) = (0, values.count - 1)
    var rounds = 0
    while low < high {
      rounds += 1
      guard rounds <= 64 else {
        values[low...high].sort()
        return values[rank]
      }
      let (left, right) = split(&values, low, high)
      if rank <= left {
        high = left
      } else if rank >= right {
        low = right
      } else {
        return values[rank]
      }
    }
    return values[rank]
  }

  /// - Returns: the ends of what is not above and not below the pivot; between them all are the pivot.
  private static func split(_ values: inout [Int64], _ low: Int, _ high: Int) -> (left: Int, right: Int) {
    let pivot = middle(values[low], values[low + (high - low) / 2], values[high])
    var (up, down) = (low, high)
    while up <= down {
      while values[up] < pivot { up += 1 }
      while values[down] > pivot { down -= 1 }
      if up <= down {
        values.swapAt(up, down)
        up += 1
        down -= 1
      }
    }
    return (down, up)
  }

  private static func middle(_ a: Int64, _ b: Int64, _ c: Int64) -> Int64 { max(min(a, b), min(max(a, b), c)) }
}
