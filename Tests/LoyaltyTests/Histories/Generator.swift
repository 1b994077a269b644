import Contract

/// Makes the history of a seed. It runs the model beside it, so that it can aim at the edges: exactly at an expiry, one
/// millisecond before, all that is available and one more, a purchase that just reaches a tier.
struct HistoryGenerator {
  static let commandsPerHistory = 300

  let world: ModelWorld
  var random: SplitMix64
  var model: Model
  var steps: [ModelStep] = []
  private var clockMs: Int64
  private var count = 0

  static func history(seed: UInt64, commands: Int = commandsPerHistory) -> (world: ModelWorld, steps: [ModelStep]) {
    let world = ModelWorld(seed: seed)
    var generator = HistoryGenerator(world, seed: seed)
    while generator.steps.count < commands { generator.addStep() }
    return (world, generator.steps)
  }

  private init(_ world: ModelWorld, seed: UInt64) {
    self.world = world
    random = SplitMix64(seed: seed)
    model = Model(world)
    clockMs = world.startMs
  }

  private mutating func addStep() {
    let atMs = instant()
    model.nowMs = atMs
    count += 1
    if random.chance(6), let again = repeated(atMs) {
      add(again)
    } else {
      add(ModelStep(atMs: atMs, key: "k\(count)", command: command(atMs)))
    }
  }

  private mutating func add(_ step: ModelStep) {
    steps.append(step)
    _ = model.perform(step)
  }

  // MARK: When

  private mutating func instant() -> Int64 {
    let hour: Int64 = 3_600_000
    switch random.below(100) {
    case 0..<40: clockMs += random.within(1...3_600_000)
    case 40..<52: break
    case 52..<66: clockMs += random.within(1...72) * hour
    case 66..<86: clockMs = max(clockMs, someDue() + random.pick([-1, 0, 0, 0, 1]))
    case 86..<91: clockMs += random.within(2...30) * 24 * hour
    case 91: if random.chance(30) { clockMs += random.within(150...400) * 24 * hour }
    case 92..<94:
      // To a midnight of the first program's zone, or just before it.
      let zone = model.state.programs[0].zone
      let next = zone.start(of: zone.day(at: clockMs).adding(days: 1))
      clockMs = next - random.pick([0, 0, 1])
    case 94..<96: return clockMs - random.pick([1, 1000, 5000, 5001, 10_000])
    default: clockMs += random.within(1...20)
    }
    return clockMs
  }

  /// When something is next due, mostly soon.
  private mutating func someDue() -> Int64 {
    let dues = model.state.members.indices.compactMap { model.nextDueMs($0) }.filter { $0 > clockMs }.sorted()
    let soon = dues.filter { $0 < clockMs + 20 * 86_400_000 }
    if soon.isEmpty || random.chance(3) { return random.chance(15) ? dues.first ?? clockMs : clockMs }
    return random.pick(soon)
  }

  /// A key or a reference once more, now and then with other content.
  private mutating func repeated(_ atMs: Int64) -> ModelStep? {
    guard
      let old = steps.suffix(25).filter({ atMs - $0.atMs < 86_400_000 && $0.atMs <= atMs }).last(where: { _ in
        random.chance(40)
      })
    else { return nil }
    var step = old
    step.atMs = atMs
    if case .redeem(var request) = old.command, random.chance(60) {
      // Two clients at once want the same points.
      request.label = "r\(count)"
      return ModelStep(atMs: atMs, key: "k\(count)", command: .redeem(request))
    }
    let hasReference: Bool
    switch old.command {
    case .purchase, .refund, .event: hasReference = true
    default: hasReference = false
    }
    if hasReference && random.chance(50) { step.key = "k\(count)" }
    if random.chance(25) { step.command = other(old.command) }
    return step
  }

  private func other(_ command: ModelCommand) -> ModelCommand {
    switch command {
    case .purchase(var request):
      request.amount += 1
      if !request.lines.isEmpty { request.lines[0].amount += 1 }
      return .purchase(request)
    case .refund(let label, let purchase, let amount):
      return .refund(label: label, purchase: purchase, amount: (amount ?? 1) + 1)
    case .adjust(let customer, let program, let points, _):
      return .adjust(customer: customer, program: program, points: points + 1, expiresAtMs: nil)
    case .transfer(let customer, let program, let to, let points):
      return .transfer(customer: customer, program: program, to: to, points: points + 1)
    case .event(let customer, let program, _, let ref, let atMs):
      return .event(customer: customer, program: program, event: "other", ref: ref, happenedAtMs: atMs)
    default: return command
    }
  }

  // MARK: What

  private mutating func command(_ atMs: Int64) -> ModelCommand {
    // At first some customers join.
    if count <= 6 || random.chance(2) { return enrol(atMs) }
    switch random.below(100) {
    case 0..<28: return purchase(atMs)
    case 28..<41: return refund()
    case 41..<56: return redeem(atMs, holdSeconds: nil)
    case 56..<64:
      return redeem(atMs, holdSeconds: random.pick([1, 60, 900, 3600, 86_400, 259_200, 2_592_000]))
    case 64..<69: return capture()
    case 69..<72: return .release(redemption: someRedemption(.reserved))
    case 72..<78: return cancel()
    case 78..<82: return adjust(atMs)
    case 82..<86: return transfer(atMs)
    case 86..<90: return event(atMs)
    case 90..<93: return confirm()
    default: return rare(atMs)
    }
  }

  private mutating func rare(_ atMs: Int64) -> ModelCommand {
    let (customer, program) = someMember()
    switch random.below(100) {
    case 0..<12: return .suspend(customer: customer, program: program)
    case 12..<27: return resume()
    case 27..<34: return .close(customer: customer, program: program)
    case 34..<50: return floor(customer, program, atMs)
    case 50..<64: return voucher()
    case 64..<69: return merge()
    case 69..<80: return activate(program, atMs)
    case 80..<81 where count > 250: return .closeProgram(program: program)
    default: return .sweep
    }
  }

  // MARK: Who

  mutating func someProgram() -> Int { random.below(model.state.programs.count) }

  mutating func someCustomer() -> Int { random.below(model.state.customers.count) }

  /// A member's customer and program; early ones more often, so that something comes together.
  mutating func someMember() -> (customer: Int, program: Int) {
    let everyone = model.state.members.filter { $0.mergedInto == nil }
    let active = everyone.filter { $0.status == .active }
    let living = active.isEmpty || random.chance(8) ? everyone : active
    guard !living.isEmpty, !random.chance(2) else { return (someCustomer(), someProgram()) }
    let member = living[min(random.below(living.count), random.below(living.count))]
    return (member.customer, member.program)
  }

  mutating func someRedemption(_ status: RedemptionStatus) -> String {
    let fitting = model.state.redemptions.filter { $0.status == status }
    let all = random.chance(90) && !fitting.isEmpty ? fitting : model.state.redemptions
    return all.isEmpty ? "none" : random.pick(all).label
  }

  var label: Int { count }
}
