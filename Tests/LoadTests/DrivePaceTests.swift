import Testing

@testable import Load

@Suite struct DrivePaceTests {
  private static let beginNs: UInt64 = 5_000_000_000_123

  private func pace(_ perSecond: Double, isPoisson: Bool = false, ramp: LoadPlan.Ramp? = nil, seed: UInt64 = 1) -> Pace
  {
    Pace(perSecond: perSecond, isPoisson: isPoisson, ramp: ramp, seed: seed, beginNs: Self.beginNs)
  }

  private func gapsMs(_ pace: Pace, _ count: Int) -> [Double] {
    var pace = pace
    var gaps: [Double] = []
    for _ in 0..<count {
      let before = pace.nextNs
      pace.advance()
      gaps.append(Double(pace.nextNs - before) / 1e6)
    }
    return gaps
  }

  @Test func `a constant rate keeps its times to the nanosecond over a million calls`() {
    var pace = pace(30_000)
    for _ in 0..<1_000_000 { pace.advance() }
    #expect(pace.nextNs == Self.beginNs + 33_333_333_333)
  }

  @Test func `poisson gaps have the mean of the rate, and a deviation as large`() {
    let gaps = gapsMs(pace(1_000, isPoisson: true), 200_000)
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let variance = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count)
    #expect(abs(mean - 1) < 0.01, "a millisecond on average, not \(mean)")
    #expect(abs(variance - 1) < 0.03, "as wide as its mean, not \(variance)")
    let short = Double(gaps.count { $0 < 0.1 }) / Double(gaps.count)
    #expect(abs(short - 0.0952) < 0.005, "a tenth of the gaps is below a tenth of the mean, not \(short)")
  }

  @Test func `a seed repeats its arrivals and another one has others`() {
    let first = gapsMs(pace(500, isPoisson: true, seed: 7), 1_000)
    #expect(first == gapsMs(pace(500, isPoisson: true, seed: 7), 1_000))
    #expect(first != gapsMs(pace(500, isPoisson: true, seed: 8), 1_000))
  }

  @Test(arguments: [false, true])
  func `a ramp has each rate for its step and the last one from then on`(isPoisson: Bool) {
    let ramp = LoadPlan.Ramp(from: 1_000, over: .seconds(4), steps: 4)
    var pace = pace(9_000, isPoisson: isPoisson, ramp: ramp)
    pace.beginRamp(Self.beginNs)
    var calls = [Int](repeating: 0, count: 6)
    while pace.nextNs < Self.beginNs + 6_000_000_000 {
      calls[Int((pace.nextNs - Self.beginNs) / 1_000_000_000)] += 1
      pace.advance()
    }
    for (count, rate) in zip(calls, [1_000.0, 3_000, 5_000, 7_000, 9_000, 9_000]) {
      // Five deviations of a Poisson count, two calls of a constant one.
      let allowed = isPoisson ? 5 * rate.squareRoot() : 2
      #expect(abs(Double(count) - rate) <= allowed, "\(count) calls at \(rate) per second")
    }
  }

  @Test func `before a ramp begins its first rate holds`() {
    let ramp = LoadPlan.Ramp(from: 1_000, over: .seconds(1), steps: 2)
    let before = gapsMs(pace(9_000, ramp: ramp), 5_000)
    #expect(before.allSatisfy { abs($0 - 1) < 0.001 })
  }

  @Test func `a slow rate does not delay the faster step behind it`() {
    let ramp = LoadPlan.Ramp(from: 0.001, over: .seconds(1), steps: 1)
    var pace = pace(1_000, ramp: ramp)
    pace.beginRamp(Self.beginNs)
    pace.advance()
    let second = Double(pace.nextNs - Self.beginNs) / 1e9
    #expect(second > 1 && second < 1.01, "the second call comes at \(second) s")
  }

  @Test func `what waits is counted without going through it`() {
    var pace = pace(1_000_000)
    pace.advance()
    let count = pace.count(until: Self.beginNs + 3_600_000_000_000)
    #expect(count == 3_600_000_000 - 1)
    let ramp = LoadPlan.Ramp(from: 100, over: .seconds(10), steps: 10)
    var rising = self.pace(1_100, ramp: ramp)
    rising.beginRamp(Self.beginNs)
    let risen = rising.count(until: Self.beginNs + 11_000_000_000)
    // 100 in the first second, 200 in the second, … 1,100 in the eleventh.
    #expect((6_589...6_611).contains(risen), "\(risen) calls")
  }

  @Test func `nothing is due at the end or later`() {
    var pace = pace(1_000)
    pace.end(Self.beginNs + 2_000_000)
    let late = Self.beginNs + 10_000_000
    let first = pace.due(late)
    pace.advance()
    let second = pace.due(late)
    pace.advance()
    let third = pace.due(late)
    #expect(first == Self.beginNs && second == Self.beginNs + 1_000_000 && third == nil)
    #expect(pace.count(until: late) == 0)
  }

  @Test func `what begins while all places are taken is late until none waits`() {
    var open = OpenLoop(pace(1_000))
    open.beginWindow(Self.beginNs, lasting: 10_000_000)
    let at = { (ms: UInt64) in Self.beginNs + ms * 1_000_000 }
    var begun: [UInt64?] = [open.take(at(0)), open.take(at(0))]
    open.foundNoRoom(at(3))
    begun += [open.take(at(3)), open.take(at(3)), open.take(at(3)), open.take(at(3)), open.take(at(4))]
    #expect(begun == [at(0), nil, at(1), at(2), at(3), nil, at(4)])
    let late = open.takeLate()
    // At the third millisecond the calls of the first two waited.
    #expect(late.calls == 3 && late.longestQueue == 2)
    #expect(open.neverBegun == 5 && open.expected == 10)
  }
}
