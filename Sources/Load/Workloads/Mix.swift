/// Kinds of calls with their shares, as real services have them: `a` and `b` are YCSB's, `service` is an ordinary day.
package struct Mix: Sendable, Equatable {
  package struct Part: Sendable, Equatable {
    package var name: PartName
    /// Relative to the others'.
    package var share: Double
  }

  package enum PartName: String, Sendable, CaseIterable {
    case echo, get, search, searchHan = "search-han", balance, purchases, complaints
    case create, update, purchase, redeem, complaint, complaintRecord = "complaint-record"
  }

  package var parts: [Part]

  package static let names = named.keys.sorted()
  /// 80 per cent of it are reads.
  package static let usual = "service"

  private static let named: [String: [(PartName, Double)]] = [
    // Half reads, half updates; 95 % reads; reads alone; the newest is read most, and made.
    "a": [(.get, 50), (.update, 50)],
    "b": [(.get, 95), (.update, 5)],
    "c": [(.get, 100)],
    "d": [(.get, 95), (.create, 5)],
    "service": [
      (.get, 40), (.search, 10), (.balance, 15), (.purchases, 10), (.complaints, 5), (.purchase, 9), (.redeem, 4),
      (.update, 4), (.create, 2), (.complaintRecord, 1),
    ],
  ]

  /// A name, or shares of its own: get=60,search=10,balance=10,purchase=15,redeem=5
  package init(parsing text: String) throws {
    if let parts = Self.named[text] {
      self.parts = parts.map { Part(name: $0.0, share: $0.1) }
      return
    }
    parts = try text.split(separator: ",").map { try Self.part(String($0), of: text) }
    guard !parts.isEmpty, Set(parts.map(\.name)).count == parts.count, parts.contains(where: { $0.share > 0 }) else {
      throw BenchError(
        "\(text) is no mix: name each part once, with a share above 0 for one at least, or \(Self.known)")
    }
  }

  private static func part(_ text: String, of whole: String) throws -> Part {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2, let name = PartName(rawValue: sides[0]) else {
      let names = PartName.allCases.map(\.rawValue).joined(separator: ", ")
      throw BenchError("\(whole): \(text) is no part=share, with a part of \(names); or write \(known)")
    }
    guard let share = Double(sides[1]), share >= 0, share <= 1e9 else {
      throw BenchError("\(whole): the share \(sides[1]) of \(sides[0]) is no number of 0 or more")
    }
    return Part(name: name, share: share)
  }

  private static let known = "one of " + names.joined(separator: ", ")
}

/// Draws a position with the given weights in constant time: each column holds one position and one that tops it up
/// (Walker's alias method).
struct WeightedChoice {
  private var limits: [Double]
  private var others: [Int]

  /// - Parameter weights: none negative, one at least above 0.
  init(_ weights: [Double]) {
    let sum = weights.reduce(0, +)
    limits = weights.map { $0 * Double(weights.count) / sum }
    others = Array(weights.indices)
    var low = limits.indices.filter { limits[$0] < 1 }
    var high = limits.indices.filter { limits[$0] >= 1 }
    while let poor = low.popLast(), let rich = high.last {
      others[poor] = rich
      limits[rich] -= 1 - limits[poor]
      guard limits[rich] < 1 else { continue }
      high.removeLast()
      low.append(rich)
    }
  }

  func draw(_ random: inout SeededRandom) -> Int {
    let at = Int(random.below(UInt64(limits.count)))
    return random.unit() < limits[at] ? at : others[at]
  }
}
