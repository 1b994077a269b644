import Foundation
import Testing

@testable import Load

@Suite struct WorkKeysTests {
  /// How often each of 1 to `count` is drawn.
  private func counts(_ distribution: KeyDistribution, count: Int, draws: Int, seed: UInt64 = 7) -> [Int] {
    var keys = KeyChooser(distribution, count: count, seed: seed)
    var random = SeededRandom(seed: seed)
    var counts = [Int](repeating: 0, count: count)
    for _ in 0..<draws { counts[Int(keys.draw(&random)) - 1] += 1 }
    return counts
  }

  @Test(arguments: [0.5, 0.99, 1.0, 1.5]) func `zipf draws each rank as often as theory says`(theta: Double) {
    let (count, draws) = (500, 400_000)
    let zipf = Zipf(count: UInt64(count), theta: theta)
    var random = SeededRandom(seed: 3)
    var seen = [Double](repeating: 0, count: count + 1)
    for _ in 0..<draws { seen[Int(zipf.draw(&random))] += 1 }
    let sum = (1...count).reduce(0) { $0 + pow(Double($1), -theta) }
    for rank in [1, 2, 3, 4, 10, 50, 500] {
      let expected = Double(draws) * pow(Double(rank), -theta) / sum
      // Five standard deviations: one wrong seed in a million.
      #expect(abs(seen[rank] - expected) < 5 * expected.squareRoot() + 1, "rank \(rank)")
    }
  }

  @Test func `popular keys are spread over all keys, one to one`() {
    let counts = counts(.zipf(theta: 0.99), count: 1_000, draws: 200_000)
    let popular = counts.indices.sorted { counts[$0] > counts[$1] }.prefix(10)
    let neighbours = zip(popular.sorted(), popular.sorted().dropFirst()).filter { $1 - $0 < 3 }.count
    #expect(neighbours < 3)
    // Every key is some rank's: with this many draws the rarest is drawn about 13 times.
    #expect(counts.allSatisfy { $0 > 0 })
  }

  @Test func `another seed makes other keys popular, the same one the same`() {
    func most(_ seed: UInt64) -> Int? {
      let counts = counts(.zipf(theta: 0.99), count: 1_000, draws: 20_000, seed: seed)
      return counts.indices.max { counts[$0] < counts[$1] }
    }
    #expect(most(1) == most(1) && most(1) != most(2))
  }

  @Test func `latest draws the newest key most, first among those that the run made`() {
    var keys = KeyChooser(.latest(theta: 0.99), count: 1_000, seed: 1)
    var random = SeededRandom(seed: 2)
    func most() -> UInt64? {
      var counts: [UInt64: Int] = [:]
      for _ in 0..<20_000 { counts[keys.draw(&random), default: 0] += 1 }
      return counts.max { $0.value < $1.value }?.key
    }
    #expect(most() == 1_000)
    keys.add(5_001)
    keys.add(5_007)
    #expect(most() == 5_007)
    for key in 0..<UInt64(KeyChooser.newestMax + 3) { keys.add(10_000 + key) }
    #expect(most() == 10_000 + UInt64(KeyChooser.newestMax) + 2)
  }

  @Test func `hot keys get the share of the calls that was asked for`() {
    let counts = counts(.hot(callPercent: 90, keyPercent: 10), count: 1_000, draws: 200_000)
    let hottest = counts.sorted(by: >).prefix(100).reduce(0, +)
    #expect(abs(Double(hottest) / 200_000 - 0.9) < 0.005)
    #expect(counts.allSatisfy { $0 > 0 })
  }

  @Test func `one key alone is drawn whatever the distribution`() {
    for distribution: KeyDistribution in [
      .uniform, .zipf(theta: 1), .latest(theta: 2), .hot(callPercent: 50, keyPercent: 1),
    ] {
      #expect(counts(distribution, count: 1, draws: 10) == [10])
    }
  }

  @Test func `distributions are read as they are written, and nothing else is`() throws {
    let zipf = try KeyDistribution(parsing: "zipf:0.8")
    let latest = try KeyDistribution(parsing: "latest")
    let hot = try KeyDistribution(parsing: "hot:90/10")
    #expect(zipf == .zipf(theta: 0.8) && latest == .latest(theta: 0.99))
    #expect(hot == .hot(callPercent: 90, keyPercent: 10))
    for wrong in ["", "zipf:", "zipf:0", "zipf:nan", "hot", "hot:90", "hot:101/10", "hot:90/0", "uniform:1", "pareto"] {
      #expect(throws: BenchError.self, "\(wrong)") { try KeyDistribution(parsing: wrong) }
    }
  }
}
