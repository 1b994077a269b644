/// SplitMix64: small, fast, and the same numbers for the same seed on every machine.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Uniform enough for load: the bias is below one in four thousand million for bounds under 2³².
  mutating func below(_ bound: UInt64) -> UInt64 {
    next().multipliedFullWidth(by: bound).high
  }

  /// 0 to below 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int(below(UInt64(list.count)))]
  }
}
