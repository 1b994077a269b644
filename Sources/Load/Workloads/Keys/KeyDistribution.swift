/// How often each key of a workload is asked for.
package enum KeyDistribution: Sendable, Equatable {
  /// Each equally often.
  case uniform
  /// The k-th most popular one as often as k to the power of -theta; which ones are popular the seed says.
  case zipf(theta: Double)
  /// The same by age: the newest most often, and what the run itself makes is newest.
  case latest(theta: Double)
  /// So many per cent of the calls go to so many per cent of the keys.
  case hot(callPercent: Double, keyPercent: Double)

  /// The skew of YCSB, which most measurements use.
  package static let usualTheta = 0.99

  /// uniform, zipf, zipf:0.8, latest, latest:0.8, hot:90/10
  package init(parsing text: String) throws {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let numbers = parts.count > 1 ? parts[1].split(separator: "/").map { Double($0) } : []
    switch (parts.first ?? "", numbers.count) {
    case ("uniform", 0) where parts.count == 1: self = .uniform
    case ("zipf", 0) where parts.count == 1: self = .zipf(theta: Self.usualTheta)
    case ("latest", 0) where parts.count == 1: self = .latest(theta: Self.usualTheta)
    case ("zipf", 1): self = .zipf(theta: try Self.theta(numbers[0], text))
    case ("latest", 1): self = .latest(theta: try Self.theta(numbers[0], text))
    case ("hot", 2):
      guard let calls = numbers[0], let keys = numbers[1], (0...100).contains(calls), keys > 0, keys <= 100 else {
        throw BenchError("\(text): of hot:CALLS/KEYS both are per cent, and KEYS is above 0; such as hot:90/10")
      }
      self = .hot(callPercent: calls, keyPercent: keys)
    default:
      throw BenchError(
        "\(text) is no distribution of keys; write uniform, zipf, zipf:0.8, latest, latest:0.8 or hot:90/10")
    }
  }

  private static func theta(_ number: Double?, _ text: String) throws -> Double {
    guard let number, number > 0, number <= 10 else {
      throw BenchError("\(text): the skew is above 0 and at most 10, such as 0.99")
    }
    return number
  }
}
