/// Makes a failing history short: leaves out halves, then quarters and so on down to single commands, as long as the
/// failure stays the same.
enum Shrinker {
  /// - Parameter check: runs a history and tells how it fails, if it does.
  static func shrink(
    _ steps: [ModelStep], failing: Difference, budget: Int = 600, _ check: ([ModelStep]) -> Difference?
  ) -> (steps: [ModelStep], difference: Difference) {
    var steps = Array(steps.prefix(failing.step + 1))
    var difference = failing
    var left = budget
    var size = max(1, steps.count / 2)
    while left > 0 {
      var at = 0
      var hasShrunk = false
      while at < steps.count && left > 0 {
        var shorter = steps
        shorter.removeSubrange(at..<min(at + size, steps.count))
        left -= 1
        if !shorter.isEmpty, let found = check(shorter), found.isLike(failing) {
          steps = Array(shorter.prefix(found.step + 1))
          difference = found
          hasShrunk = true
        } else {
          at += size
        }
      }
      if size == 1 && !hasShrunk { break }
      if !hasShrunk || size > 1 { size = max(1, size / 2) }
    }
    return (steps, difference)
  }

  /// A history that a person can read, and a test can be made of.
  static func told(_ steps: [ModelStep], _ difference: Difference, seed: UInt64, _ world: ModelWorld) -> String {
    var model = Model(world)
    var lines = ["seed \(seed), \(steps.count) steps; programs:"]
    for program in world.state.programs {
      let number = Configurations.all.firstIndex { sample in program.versions.first?.config == sample.config }
      lines.append("  \(program.code) configuration \(number.map { "\($0)" } ?? "?") zone \(program.zone.name)")
    }
    for (index, step) in steps.enumerated() {
      lines.append("  \(index). \(step.atMs) \(step.key) \(step.command)")
      lines.append("       model: \(model.perform(step))")
    }
    lines.append("\(difference)")
    return lines.joined(separator: "\n").replacing("LoyaltyTests.", with: "").replacing(": nil", with: ": –")
  }
}
