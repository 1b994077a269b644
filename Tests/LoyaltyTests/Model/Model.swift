import Contract

/// A fault that the comparison must find.
enum ModelBug: CaseIterable {
  /// The same idempotency key runs again.
  case ignoresKeys
  case spendsExpired
  /// Rounds each line instead of the award.
  case roundsPerLine
  /// Claws back what the purchase would earn under the configuration of now.
  case clawsByTodaysRule
  /// Of two spendings at one instant the second one writes over what the first left.
  case losesUpdates
}

/// The room as a pure reducer: a state, a command and an instant give the next state and what is said. Written for
/// plainness from the ledger's specification alone; nothing of it is shared with the room.
///
/// In reading order: `ModelCommand`, `ModelState`, this file, then one file for each part.
struct Model {
  /// Lots that never are due.
  static let never = Int64.max

  var state: ModelState
  let bugs: Set<ModelBug>
  /// Whether the house runs what is due before each call; else only writes on a member do.
  let agendaRuns: Bool
  /// The configurations that a program can be changed to.
  let configs: [ProgramConfig]
  var nowMs: Int64 = 0
  /// With `losesUpdates`: what the spending before read.
  private var read: (state: ModelState, atMs: Int64)?

  init(_ world: ModelWorld, bugs: Set<ModelBug> = []) {
    state = world.state
    configs = world.configs
    agendaRuns = world.agendaRuns
    self.bugs = bugs
  }

  /// How the call ends, in one line: OK and what it came to, or the reason and path of its refusal.
  mutating func perform(_ step: ModelStep) -> String {
    nowMs = step.atMs
    guard resolves(step.command) else { return "SKIPPED" }
    if agendaRuns { sweep() }
    if !bugs.contains(.ignoresKeys), let known = state.answered[step.key] {
      return known.command == step.command ? known.outcome : "IDEMPOTENCY_KEY_REUSED meta.idempotency_key"
    }
    let before = state
    if bugs.contains(.losesUpdates), case .redeem = step.command {
      if let read, read.atMs == step.atMs { state = read.state }
      read = (before, step.atMs)
    } else {
      read = nil
    }
    var outcome: String
    do {
      outcome = try run(step.command)
    } catch let refusal as ModelRefusal {
      state = before
      outcome = refusal.said
    } catch {
      preconditionFailure("\(error)")
    }
    state.answered[step.key] = (step.command, outcome)
    return outcome
  }

  private mutating func run(_ command: ModelCommand) throws -> String {
    switch command {
    case .enrol(let customer, let program, let by, let opening, let expires):
      return try enrol(customer, program, by, opening, expires)
    case .purchase(let request): return try purchase(request, command)
    case .refund(let label, let purchase, let amount): return try refund(label, purchase, amount, command)
    case .event(let customer, let program, let event, let ref, let atMs):
      return try postEvent(try member(customer, program), event, ref, atMs, command)
    case .confirm(let purchase, let program): return try confirm(purchase, program)
    case .redeem(let request): return try redeem(request)
    case .capture(let label, let points): return try capture(label, points)
    case .release(let label): return try release(label)
    case .cancel(let label, let points): return try cancel(label, points)
    case .voucher(let label, let index): return try redeemVoucher(label, index)
    case .adjust(let customer, let program, let points, let expires):
      return try adjust(try member(customer, program), points, expires)
    case .transfer(let customer, let program, let to, let points):
      return try transfer(try member(customer, program), to, points)
    case .suspend(let customer, let program): return try suspend(try member(customer, program))
    case .resume(let customer, let program): return try resume(try member(customer, program))
    case .close(let customer, let program): return try close(try member(customer, program))
    case .floor(let customer, let program, let tier, let untilMs):
      return try setFloor(try member(customer, program), tier, untilMs)
    case .merge(let into, let from): return try merge(into, from)
    case .activate(let program, let config, let fromMs): return try activate(program, config, fromMs)
    case .closeProgram(let program): return try closeProgram(program)
    case .sweep: return "OK"
    }
  }

  /// What a command names must have come into being, unless the refusal itself is the matter.
  private func resolves(_ command: ModelCommand) -> Bool {
    switch command {
    case .refund(_, let purchase, _), .confirm(let purchase, _):
      return state.purchases.contains { $0.label == purchase }
    case .capture(let label, _), .release(let label), .cancel(let label, _):
      return state.redemptions.contains { $0.label == label }
    case .voucher(let label, let index):
      return state.redemptions.contains { $0.label == label && $0.vouchers.count > index }
    case .merge(let into, let from): return survivor(into) != survivor(from)
    case .transfer(_, let program, let to, _): return find(to, program) != nil
    case .enrol(_, let program, let by?, _, _): return find(by, program) != nil
    default: return true
    }
  }

  // MARK: Who

  /// The customer that a merged one became part of.
  func survivor(_ customer: Int) -> Int {
    var customer = customer
    while let next = state.customers[customer].mergedInto { customer = next }
    return customer
  }

  func find(_ customer: Int, _ program: Int) -> Int? {
    let customer = survivor(customer)
    return state.members.firstIndex { $0.customer == customer && $0.program == program && $0.mergedInto == nil }
  }

  func member(_ customer: Int, _ program: Int) throws -> Int {
    guard let found = find(customer, program) else { throw ModelRefusal("MEMBER_NOT_FOUND", "customer_id") }
    return found
  }

  /// The member that a merged one became part of.
  func living(_ m: Int) -> Int {
    var m = m
    while let next = state.members[m].mergedInto { m = next }
    return m
  }

  func zone(_ m: Int) -> ModelZone { state.programs[state.members[m].program].zone }

  func program(_ m: Int) -> ModelProgram { state.programs[state.members[m].program] }

  func config(_ m: Int, at ms: Int64) -> ProgramConfig {
    program(m).config(at: ms) ?? ProgramConfig()
  }

  /// A member's transactions, with those of members who became this one.
  func history(_ m: Int) -> [ModelTransaction] {
    let member = state.members[m]
    if member.absorbed.isEmpty { return member.transactions }
    return member.transactions + member.absorbed.flatMap { history($0) }
  }

  func purchaseCount(_ m: Int) -> Int { history(m).count { $0.kind == .award } }

  func mustBeActive(_ m: Int, _ path: String) throws {
    switch state.members[m].status {
    case .suspended: throw ModelRefusal("MEMBER_SUSPENDED", path)
    case .closed: throw ModelRefusal("MEMBER_CLOSED", path)
    default: break
    }
  }

  func mustBeOpen(_ program: Int, _ path: String) throws {
    if state.programs[program].isClosed { throw ModelRefusal("PROGRAM_CLOSED", path) }
  }

  /// The ledger's instant of a write on a member, who is settled up to it.
  mutating func begin(_ m: Int, _ path: String) throws -> Int64 {
    let atMs = try instant(m, path)
    settle(m, upTo: atMs)
    return atMs
  }

  func instant(_ m: Int, _ path: String) throws -> Int64 {
    let last = state.members[m].lastAtMs
    guard nowMs < last else { return nowMs }
    guard last - nowMs <= 5000 else { throw ModelRefusal("CLOCK_WENT_BACK", path) }
    return last
  }
}
