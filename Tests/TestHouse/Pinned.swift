import Synchronization

/// A clock that only the test moves.
package final class TestClock: Sendable {
  package static let startMs: Int64 = 1_800_000_000_000
  package static let hourMs: Int64 = 3_600_000
  package static let dayMs: Int64 = 24 * hourMs

  private let ms = Atomic<Int64>(TestClock.startMs)

  package init() {}

  package var nowMs: Int64 {
    get { ms.load(ordering: .sequentiallyConsistent) }
    set { ms.store(newValue, ordering: .sequentiallyConsistent) }
  }
}

/// Key material that is the same in every run.
package final class KeySource: Sendable {
  private let generator = Mutex(SeededGenerator(seed: 7))

  package init() {}

  @Sendable package func next() -> [UInt8] {
    generator.withLock { generator in (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) } }
  }
}

/// The credentials that were made for a test, and its idempotency keys.
package final class KeyRing: Sendable {
  private let known = Mutex<[Who: String]>([:])
  private let count = Atomic<Int>(0)

  subscript(who: Who) -> String? {
    get { known.withLock { $0[who] } }
    set { known.withLock { $0[who] = newValue } }
  }

  func freshKey() -> [UInt8] { Array("key \(count.add(1, ordering: .relaxed).newValue)".utf8) }
}

/// The same numbers for the same seed.
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}
