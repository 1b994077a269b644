import Contract

/// Where a house did otherwise than the model.
struct Difference: Error, Equatable, CustomStringConvertible {
  enum Kind: Equatable { case outcome, portrait, faults, crash }
  var kind: Kind
  var step: Int
  var model: String
  var house: String

  var description: String {
    "\(kind) at step \(step)\n  model: \(model)\n  house: \(house)"
  }

  /// The same fault in a shorter history: the same kind, and where words differ the same first words.
  func isLike(_ other: Difference) -> Bool {
    func word(_ text: String) -> Substring { text.prefix { $0 != " " } }
    return kind == other.kind && word(model) == word(other.model) && word(house) == word(other.house)
  }
}

enum Comparison {
  static let allMembersEvery = 50

  /// Runs a history on the model and on a house, and compares after each operation.
  static func run(
    _ steps: [ModelStep], in world: ModelWorld, on house: inout some LoyaltyHouse
  ) -> Difference? {
    var model = Model(world)
    for (index, step) in steps.enumerated() {
      let expected = model.perform(step)
      // What a shorter history cannot say any more is left out.
      if expected == "SKIPPED" { continue }
      do {
        let found = try house.perform(step)
        guard found == expected || areBothWrong(found, expected) else {
          return Difference(kind: .outcome, step: index, model: expected, house: found)
        }
        let isWhole = index % allMembersEvery == allMembersEvery - 1 || index == steps.count - 1
        let members = isWhole ? everybody(model) : touched(by: step.command, model)
        if let found = try compare(members, model, &house, index) { return found }
      } catch {
        return Difference(kind: .crash, step: index, model: expected, house: "\(error)")
      }
    }
    do {
      let faults = try house.faultsAtEnd()
      if !faults.isEmpty {
        return Difference(kind: .faults, step: steps.count, model: "clean", house: faults.joined(separator: "; "))
      }
    } catch {
      return Difference(kind: .crash, step: steps.count, model: "end", house: "\(error)")
    }
    return nil
  }

  /// Two things are wrong, one of them the clock or the state of member or program: which of them is told first is
  /// nobody's business.
  private static func areBothWrong(_ found: String, _ expected: String) -> Bool {
    let states = ["CLOCK_WENT_BACK", "MEMBER_CLOSED", "MEMBER_SUSPENDED", "PROGRAM_CLOSED"]
    let told = [found, expected]
    return told.contains { told in states.contains { told.hasPrefix($0) } } && !told.contains { $0.hasPrefix("OK") }
  }

  private static func compare(
    _ members: [(customer: Int, program: Int)], _ model: Model, _ house: inout some LoyaltyHouse, _ index: Int
  ) throws -> Difference? {
    for (customer, program) in members {
      let expected = model.portrait(customer, program) ?? "nobody"
      let found = try house.portrait(customer, program) ?? "nobody"
      if expected != found { return Difference(kind: .portrait, step: index, model: expected, house: found) }
    }
    let faults = try house.faults(members)
    guard !faults.isEmpty else { return nil }
    return Difference(kind: .faults, step: index, model: "clean", house: faults.joined(separator: "; "))
  }

  private static func everybody(_ model: Model) -> [(customer: Int, program: Int)] {
    model.state.customers.indices.flatMap { customer in model.state.programs.indices.map { (customer, $0) } }
  }

  /// Whom a command may have changed.
  private static func touched(by command: ModelCommand, _ model: Model) -> [(customer: Int, program: Int)] {
    var customers: [Int] = []
    switch command {
    case .enrol(let customer, _, let other, _, _): customers = [customer, other ?? customer]
    case .purchase(let request): customers = [request.customer]
    case .refund(_, let label, _), .confirm(let label, _):
      customers = model.state.purchases.filter { $0.label == label }.map(\.customer)
    case .event(let customer, _, _, _, _), .adjust(let customer, _, _, _), .suspend(let customer, _),
      .resume(let customer, _), .close(let customer, _), .floor(let customer, _, _, _):
      customers = [customer]
    case .redeem(let request): customers = [request.customer]
    case .capture(let label, _), .release(let label), .cancel(let label, _), .voucher(let label, _):
      customers = model.state.redemptions.filter { $0.label == label }.map { model.state.members[$0.member].customer }
    case .transfer(let customer, _, let to, _): customers = [customer, to]
    case .merge(let into, let from): customers = [into, from]
    case .sweep: return everybody(model)
    case .activate, .closeProgram: break
    }
    return customers.flatMap { customer in model.state.programs.indices.map { (customer, $0) } }
  }
}
