/// The likeliest ways through the readings of a name's characters.
///
/// A way costs more the further each of its readings stands from the first. Costs add up, so the best ways to any
/// character begin with the best ways to the one before it, and only `max` need be kept.
struct ReadingPaths {
  struct Position {
    /// The likeliest first, never empty.
    let readings: [String]
    /// What each reading costs more than the one before it.
    let step: Int
  }

  private let positions: [Position]

  init(_ positions: [Position]) { self.positions = positions }

  /// Two bits a choice, so a way is one number: 32 characters may vary, in four readings each. Where more do, the
  /// rest is read in the likeliest way.
  private static let choiceBits = 2
  private static let choicesMax = 32

  func likeliest(max: Int) -> [[String]] {
    let first = positions.map { $0.readings[0] }
    let varying = positions.indices.filter { positions[$0].readings.count > 1 }.prefix(Self.choicesMax)
    guard !varying.isEmpty else { return [first] }

    return ways(through: varying, max: max).map { way in
      var syllables = first
      for (order, index) in varying.enumerated() {
        syllables[index] = positions[index].readings[Int(way.choices >> (order * Self.choiceBits) & 3)]
      }
      return syllables
    }
  }

  private struct Way {
    var cost = 0
    var choices: UInt64 = 0
  }

  private func ways(through varying: ArraySlice<Int>, max: Int) -> [Way] {
    var best = [Way()]
    for (order, index) in varying.enumerated() {
      let position = positions[index]
      var next: [Way] = []
      for (choice, _) in position.readings.prefix(1 << Self.choiceBits).enumerated() {
        for way in best {
          let bits = UInt64(choice) << (order * Self.choiceBits)
          next.append(Way(cost: way.cost + choice * position.step, choices: way.choices | bits))
        }
      }
      // The sort keeps the order of equals, so an answer is the same each time.
      next.sort { $0.cost < $1.cost }
      best = Array(next.prefix(max))
    }
    return best
  }
}
