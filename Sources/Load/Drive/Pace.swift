internal import Glibc

/// When the calls of an open loop should begin: worked out one after the other, never stored, so that any backlog
/// costs no memory.
///
/// Times are nanoseconds of the loop's clock.
struct Pace {
  private let isPoisson: Bool
  private let finalRate: Double
  private let ramp: LoadPlan.Ramp?
  private var random: SeededRandom
  /// No call should begin at this time or later.
  private(set) var endNs = UInt64.max
  /// When the next call should begin.
  private(set) var nextNs: UInt64

  /// The time that `base` and `step` count from, so that a Double keeps them to a fraction of a nanosecond.
  private let originNs: UInt64
  private var baseNs = 0.0
  private var sinceBase = 0.0
  private var gapNs: Double
  private var rampBeganNs: Double?
  private var rampStep = 0

  /// - Parameter perSecond: above 0; with a ramp the rate that it ends at.
  init(perSecond: Double, isPoisson: Bool, ramp: LoadPlan.Ramp?, seed: UInt64, beginNs: UInt64) {
    self.isPoisson = isPoisson
    self.finalRate = perSecond
    self.ramp = ramp
    random = SeededRandom(seed: seed)
    gapNs = 1e9 / (ramp?.from ?? perSecond)
    originNs = beginNs
    nextNs = beginNs
    // The first arrival of a Poisson process comes after a gap like all others.
    if isPoisson { advance() }
  }

  /// The time of the next call that should have begun by now; nil when there is none.
  func due(_ nowNs: UInt64) -> UInt64? { nextNs <= nowNs && nextNs < endNs ? nextNs : nil }

  @inline(__always)
  mutating func advance() {
    if isPoisson {
      // 53 random bits, one half added: never 0, whose logarithm is infinite.
      let part = (Double(random.next() >> 11) + 0.5) * 0x1p-53
      move(to: baseNs - log(part) * gapNs)
    } else {
      sinceBase += 1
      nextNs = originNs + UInt64(baseNs + sinceBase * gapNs)
    }
    if rampBeganNs != nil { climb() }
  }

  /// The ramp's steps begin now; until then the rate is its first one.
  mutating func beginRamp(_ nowNs: UInt64) {
    if ramp != nil { rampBeganNs = Double(nowNs - originNs) }
  }

  mutating func end(_ nowNs: UInt64) { endNs = min(endNs, nowNs) }

  /// How many calls should begin from the next one on until then: exact for a constant rate, else what is expected.
  func count(until untilNs: UInt64) -> UInt64 {
    let until = min(untilNs, endNs)
    var (copy, count) = (self, 0.0)
    while copy.nextNs < until {
      let stepEnd = copy.stepEndNs.map { min(until, originNs + UInt64($0)) } ?? until
      if stepEnd > copy.nextNs {
        let calls = (Double(stepEnd - copy.nextNs) / copy.gapNs).rounded(.up)
        count += calls
        copy.move(to: Double(copy.nextNs - originNs) + calls * copy.gapNs)
      }
      if copy.rampBeganNs != nil { copy.climb() }
    }
    return UInt64(count)
  }

  private mutating func move(to ns: Double) {
    (baseNs, sinceBase) = (ns, 0)
    nextNs = originNs + UInt64(ns)
  }

  /// Where the rate changes next, from the origin; nil when it stays.
  private var stepEndNs: Double? {
    guard let ramp, let began = rampBeganNs, rampStep < ramp.steps else { return nil }
    return began + Double(rampStep + 1) * (ramp.over / .nanoseconds(1)) / Double(ramp.steps)
  }

  /// Takes the rate of the step that the next call falls into; what is left of its gap beyond the step's beginning is
  /// stretched to that rate.
  private mutating func climb() {
    guard let ramp else { return }
    while let end = stepEndNs, Double(nextNs - originNs) >= end {
      rampStep += 1
      let gap = 1e9 / (ramp.from + (finalRate - ramp.from) * Double(rampStep) / Double(ramp.steps))
      move(to: end + (Double(nextNs - originNs) - end) / gapNs * gap)
      gapNs = gap
    }
  }
}
