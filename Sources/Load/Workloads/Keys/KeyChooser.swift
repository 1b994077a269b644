/// Chooses among the keys 1 to N and those that the run makes; a draw takes constant time and allocates nothing.
struct KeyChooser {
  /// So many of the newest keys are known by their ids: behind them `latest` goes on with the stored ones.
  static let newestMax = 1 << 14

  let count: UInt64
  private let distribution: KeyDistribution
  private let zipf: Zipf
  private let shift: UInt64
  private let hotKeys: UInt64
  private let hotShare: Double
  private var newest: [UInt64] = []
  private var made = 0

  /// - Parameter seed: says which keys are the popular ones.
  init(_ distribution: KeyDistribution, count: Int, seed: UInt64) {
    self.count = UInt64(max(1, count))
    self.distribution = distribution
    var random = SeededRandom(seed: seed ^ 0x4B45_5953)
    shift = random.below(self.count)
    var theta = KeyDistribution.usualTheta
    var (hotKeys, hotShare) = (self.count, 1.0)
    switch distribution {
    case .uniform: break
    case .zipf(let skew), .latest(let skew): theta = skew
    case .hot(let calls, let keys):
      hotShare = calls / 100
      hotKeys = max(1, UInt64((Double(self.count) * keys / 100).rounded()))
    }
    (self.hotKeys, self.hotShare) = (hotKeys, hotShare)
    zipf = Zipf(count: self.count, theta: theta)
    if case .latest = distribution { newest.reserveCapacity(Self.newestMax) }
  }

  mutating func draw(_ random: inout SeededRandom) -> UInt64 {
    switch distribution {
    case .uniform: return random.below(count) + 1
    case .zipf: return spread(zipf.draw(&random) - 1)
    case .latest: return aged(zipf.draw(&random) - 1)
    case .hot:
      guard hotKeys < count else { return random.below(count) + 1 }
      let isHot = random.unit() < hotShare
      return spread(isHot ? random.below(hotKeys) : hotKeys + random.below(count - hotKeys))
    }
  }

  /// A key that the run made is the newest one from now on.
  mutating func add(_ key: UInt64) {
    guard case .latest = distribution else { return }
    if newest.count < Self.newestMax { newest.append(key) } else { newest[made % Self.newestMax] = key }
    made += 1
  }

  /// Ranks to keys, one to one, so that popular keys do not lie on the same pages of the store because they are early.
  private func spread(_ rank: UInt64) -> UInt64 {
    let product = (Self.step % count).multipliedFullWidth(by: rank)
    return (count.dividingFullWidth(product).remainder + shift) % count + 1
  }

  private func aged(_ rank: UInt64) -> UInt64 {
    guard rank >= UInt64(newest.count) else { return newest[(made - 1 - Int(rank)) % Self.newestMax] }
    return count - (rank - UInt64(newest.count))
  }

  /// A prime beyond every count that is taken, so it shares no factor with any.
  private static let step: UInt64 = 0xFFFF_FFFF_FFFF_FFC5
}
