import Contract

/// Programs, customers and rewards that a history begins with, and what their programs can be changed to.
struct ModelWorld {
  static let versionsPerProgram = 3

  var state = ModelState()
  var configs: [ProgramConfig] = []
  var startMs: Int64
  /// In every other history the house's agenda stands still, so that writes must settle for themselves.
  var agendaRuns: Bool

  init(seed: UInt64) {
    agendaRuns = seed % 2 == 0
    var random = SplitMix64(seed: seed &+ 0x10_0000)
    let day: Int64 = 86_400_000
    startMs = 1_800_000_000_000 + Int64(random.below(1500)) * day + Int64(random.below(Int(day)))
    let samples = Configurations.all
    var chosen = [Int(seed % UInt64(samples.count))]
    if random.below(3) == 0 { chosen.append(random.below(samples.count)) }
    for (index, number) in chosen.enumerated() { add(samples[number], index) }
    for number in 0..<5 {
      let birthday: (month: Int, day: Int)? =
        switch number {
        case 0: (2, 29)
        case 4: nil
        default: (random.below(12) + 1, random.below(28) + 1)
        }
      state.customers.append(ModelCustomer(birthday: birthday, createdAtMs: createdMs))
    }
  }

  /// Customers and programs are there for a long time already, so that purchases may come late.
  var createdMs: Int64 { startMs - 100 * 86_400_000 }

  private mutating func add(_ sample: Configurations.Sample, _ index: Int) {
    for number in 0..<Self.versionsPerProgram {
      configs.append(number == 0 ? sample.config : Configurations.changed(sample.config, number))
    }
    var rewards = [
      ModelReward(code: "mug", kind: .goods, points: 120, stock: 4, perMember: 2),
      ModelReward(code: "coupon", kind: .voucher, points: 50, voucherDays: 10),
      ModelReward(
        code: "season", kind: .goods, points: 30, fromMs: startMs + 5 * 86_400_000, untilMs: startMs + 60 * 86_400_000),
    ]
    if !sample.config.tiers.isEmpty {
      rewards.append(ModelReward(code: "vip", kind: .goods, points: 20, stock: 50, minTier: "silver"))
    }
    state.programs.append(
      ModelProgram(
        code: "p\(index)", zone: ModelZone(sample.zone), currency: "CNY",
        hasGrowth: sample.config.rules.contains { $0.gives == .growth },
        versions: [(createdMs, sample.config)], rewards: rewards))
  }

  /// The first configuration of a program in `configs`.
  static func firstConfig(of program: Int) -> Int { program * versionsPerProgram }
}

/// The same numbers for the same seed, on every machine.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  mutating func within(_ range: ClosedRange<Int64>) -> Int64 {
    range.lowerBound + Int64(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }
}
