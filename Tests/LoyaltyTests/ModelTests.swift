import Contract
import Testing

/// The judge is judged first: its books must balance, and the comparison must find what is planted.
@Suite struct ModelTests {
  @Test func `the model keeps its own invariants on random histories`() {
    for seed in 0..<UInt64(60) {
      let (world, steps) = HistoryGenerator.history(seed: seed)
      var model = Model(world)
      for (index, step) in steps.enumerated() {
        let said = model.perform(step)
        let faults = model.faults()
        guard faults.isEmpty else {
          Issue.record("seed \(seed) step \(index) \(step.command) \(said): \(faults)")
          return
        }
      }
    }
  }

  @Test func `histories reach every kind of transaction and many kinds of refusals`() {
    var kinds: [LedgerKind: Int] = [:]
    var said: [String: Int] = [:]
    var changes: [TierReason: Int] = [:]
    for seed in 0..<UInt64(60) {
      let (world, steps) = HistoryGenerator.history(seed: seed)
      var model = Model(world)
      for step in steps { said[String(model.perform(step).prefix { $0 != " " }), default: 0] += 1 }
      for member in model.state.members {
        for transaction in member.transactions { kinds[transaction.kind, default: 0] += 1 }
        for change in member.changes { changes[change.reason, default: 0] += 1 }
      }
    }
    let missing = LedgerKind.allCases.filter { $0 != .unspecified && kinds[$0] == nil }
    #expect(missing == [])
    #expect(TierReason.allCases.filter { $0 != .unspecified && changes[$0] == nil } == [])
    #expect(kinds.values.min() ?? 0 >= 10, "\(kinds)")
    #expect(said.count > 30, "\(said)")
    #expect(said["OK", default: 0] > 60 * 300 / 2, "\(said)")
    if Setting.isLoud { print("kinds \(kinds)\nchanges \(changes)\nsaid \(said)") }
  }

  @Test func `the same seed makes the same history`() {
    let first = HistoryGenerator.history(seed: 7)
    #expect(first.steps == HistoryGenerator.history(seed: 7).steps)
    #expect(first.steps != HistoryGenerator.history(seed: 8).steps)
  }

  @Test func `a model agrees with itself`() {
    for seed in 0..<UInt64(20) {
      let (world, steps) = HistoryGenerator.history(seed: seed)
      var house = ModelHouse(model: Model(world))
      let found = Comparison.run(steps, in: world, on: &house)
      #expect(found == nil)
    }
  }

  @Test func `histories of the model alone are quick`() {
    let clock = ContinuousClock()
    let spent = clock.measure {
      for seed in 0..<UInt64(20) { _ = HistoryGenerator.history(seed: seed) }
    }
    var again = Duration.zero
    for seed in 0..<UInt64(20) {
      let (world, steps) = HistoryGenerator.history(seed: seed)
      again += clock.measure {
        var model = Model(world)
        for step in steps { _ = model.perform(step) }
      }
    }
    if Setting.isLoud { print("20 histories: made in \(spent), run in \(again)") }
    #expect(again < .seconds(60))
  }

  @Test(arguments: ModelBug.allCases)
  func `a house with a planted fault is found and its history made short`(bug: ModelBug) {
    for seed in Setting.firstSeed..<Setting.firstSeed + Setting.histories {
      let (world, steps) = HistoryGenerator.history(seed: seed)
      func check(_ steps: [ModelStep]) -> Difference? {
        var house = ModelHouse(model: Model(world, bugs: [bug]))
        return Comparison.run(steps, in: world, on: &house)
      }
      guard let found = check(steps) else { continue }
      let short = Shrinker.shrink(steps, failing: found, check)
      #expect(short.steps.count <= 30)
      #expect(short.difference.isLike(found))
      if Setting.isLoud { print("\(bug)", Shrinker.told(short.steps, short.difference, seed: seed, world)) }
      return
    }
    Issue.record("\(bug) was not found")
  }
}
