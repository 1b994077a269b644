/// Looks for the highest rate at which the bounds hold: doubles it until one breaks, then halves the gap.
package struct FindMax: Sendable {
  /// One rate that was tried.
  package struct Step: Sendable {
    package var perSecond: Double
    package var findings: Findings
    /// All bounds held, and the calls came as fast as they should.
    package var isHeld: Bool
  }

  package struct Result: Sendable {
    /// In the order in which they were tried.
    package var steps: [Step]
    /// The highest rate that held; nil when none did.
    package var best: Step? { steps.filter(\.isHeld).max { $0.perSecond < $1.perSecond } }
  }

  /// So near together are the highest rate that held and the lowest that did not.
  private static let precision = 0.02
  /// A rate is reached when so many of the calls that it stands for were answered well,
  private static let answeredShare = 0.97
  /// and the last of them not long after its end: what piles up is no rate, whatever the bounds.
  private static let timelyShare = 0.9
  /// Enough to double a thousand times over and to halve down to the precision.
  package static let stepsMax = 24

  private let plan: LoadPlan
  private let bounds: [Bound]
  private let from: Double
  private let to: Double
  private let run: @Sendable (LoadPlan) async throws -> Findings
  package var stop = StopSwitch()

  /// - Parameters:
  ///   - plan: of each step; a closed one is tried with Poisson arrivals.
  ///   - from: the first rate, calls per second.
  ///   - to: the highest one that is tried.
  ///   - run: makes one fresh run.
  package init(
    plan: LoadPlan, bounds: [Bound], from: Double, to: Double? = nil,
    run: @escaping @Sendable (LoadPlan) async throws -> Findings
  ) {
    self.plan = plan
    self.bounds = bounds
    self.from = from
    self.to = min(to ?? LoadPlan.Limits.perSecondMax, LoadPlan.Limits.perSecondMax)
    self.run = run
  }

  package func run(_ tell: (Step) -> Void = { _ in }) async throws -> Result {
    guard from >= 1, to >= from else {
      throw BenchError("the search goes up from 1 call per second or more, not from \(from) to \(to)")
    }
    var result = Result(steps: [])
    var (held, broken) = (0.0, Double.infinity)
    var next = from
    while result.steps.count < Self.stepsMax, !stop.isPulled {
      var step = try await attempt(next)
      // A hiccup of either machine is not the server's limit: only what breaks twice is broken.
      if !step.isHeld, !stop.isPulled { step = try await attempt(next) }
      result.steps.append(step)
      tell(step)
      if step.isHeld { held = max(held, next) } else { broken = min(broken, next) }
      guard let further = Self.next(held: held, broken: broken, to: to) else { break }
      next = further
    }
    return result
  }

  /// The rate to try after those; nil when the answer is near enough.
  static func next(held: Double, broken: Double, to: Double) -> Double? {
    // Where not even the first rate held, the search goes down in larger strides.
    if held == 0 { return broken > 1 ? max(1, broken / 4) : nil }
    if broken == .infinity { return held < to ? min(held * 2, to) : nil }
    return broken - held > held * precision ? (held + broken) / 2 : nil
  }

  private func attempt(_ perSecond: Double) async throws -> Step {
    var plan = plan
    let isPoisson = if case .open(_, let isPoisson) = plan.arrivals { isPoisson } else { true }
    plan.arrivals = .open(perSecond: perSecond, isPoisson: isPoisson)
    plan.ramp = nil
    let findings = try await run(plan)
    let isAnswered = Double(findings.calls) >= Double(findings.openLoop?.expectedCalls ?? 0) * Self.answeredShare
    let isTimely = findings.goodPerSecond >= perSecond * Self.timelyShare
    return Step(
      perSecond: perSecond, findings: findings,
      isHeld: isAnswered && isTimely && bounds.allSatisfy { $0.holds(findings) })
  }
}
