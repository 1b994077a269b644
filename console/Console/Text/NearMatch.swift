/// The words that somebody who mistyped may have meant.
enum NearMatch {
  /// - Returns: at most three, the nearest first.
  static func find(_ word: String, among candidates: [String]) -> [String] {
    let wanted = Array(word.lowercased())
    guard !wanted.isEmpty else { return [] }
    let limit = max(1, wanted.count / 3)
    let ranked = candidates.compactMap { candidate -> (Int, String)? in
      let known = Array(candidate.lowercased())
      // Someone who stopped early, or named only the part behind the dot, is as near as one slip of the finger.
      let isPart = known.starts(with: wanted) || candidate.lowercased().hasSuffix("." + word.lowercased())
      let distance = isPart ? 1 : distance(wanted, known, limit: limit)
      return distance <= limit ? (distance, candidate) : nil
    }
    return ranked.sorted { $0.0 < $1.0 }.prefix(3).map(\.1)
  }

  /// Insertions, deletions, replacements and swaps of neighbours; anything above `limit` where it is clear early.
  private static func distance(_ left: [Character], _ right: [Character], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (character == other ? 0 : 1))
        if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      (before, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
