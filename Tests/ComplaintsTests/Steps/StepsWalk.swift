import Contract
import Operations
import Standards
import TestHouse

@testable import Complaints

/// What somebody does in a random history: a step with whatever it says.
struct WalkCommand: CustomStringConvertible {
  var step: ComplaintStep
  /// Position among the people of the walk.
  var actor: Int
  /// Yes or no: accepted, satisfied, upheld, going on, reached, on hold.
  var yes = true
  /// A second yes or no.
  var also = true
  /// Time that passes before it.
  var laterMs: Int64 = 0

  var description: String { "\(step.word) by \(actor) \(yes) \(also) after \(laterMs) ms" }

  static let steps: [ComplaintStep] = [
    .triage, .start, .ask, .resume, .addEvidence, .propose, .answer, .decide, .deliver, .resolve, .followUp, .close,
    .reopen, .review, .finishReview, .refer, .finishReferral, .withdraw, .setHold, .note, .acknowledge,
  ]
  /// What leads on, so that histories get somewhere.
  static let usual: [ComplaintState: [ComplaintStep]] = [
    .received: [.triage], .triaged: [.start], .investigating: [.addEvidence, .propose, .propose, .ask],
    .awaitingCustomer: [.resume], .awaitingThirdParty: [.resume], .proposed: [.answer, .answer, .decide, .review],
    .executing: [.deliver, .resolve], .resolved: [.followUp, .close], .review: [.finishReview],
    .externalRemedy: [.finishReferral], .closed: [.reopen, .review],
  ]

  static func random(in state: ComplaintState, _ random: inout SeededGenerator) -> WalkCommand {
    let likely = Int.random(in: 0..<10, using: &random) < 7 ? usual[state] ?? steps : steps
    var command = WalkCommand(step: likely.randomElement(using: &random) ?? .note, actor: 0)
    // Mostly who may.
    let ordinary: [ComplaintStep: Int] = [.close: 1, .finishReview: 5, .followUp: 1]
    command.actor =
      Int.random(in: 0..<4, using: &random) == 0
      ? Int.random(in: 0..<6, using: &random) : ordinary[command.step] ?? [0, 3].randomElement(using: &random) ?? 0
    command.yes = Int.random(in: 0..<3, using: &random) > 0
    command.also = Bool.random(using: &random)
    command.laterMs = [0, 0, 60_000, 7_200_000, 50_000_000].randomElement(using: &random) ?? 0
    return command
  }
}

/// What the pure machine knows of a case: its facts, kept from the commands alone.
struct WalkModel {
  var facts = CaseFacts(number: "", kind: .complaint, state: .received, severity: .general)
  var round = 1
  var remedies: [Bool] = []
  var vainDays: Set<Int64> = []
  var answerUntilMs: Int64 = .max
  var referredFrom: ComplaintState?
  /// Positions of those who did something to it.
  var tookPart: Set<Int> = []
  let limits: CaseLimits

  /// A question that ran out by now.
  mutating func passes(to nowMs: Int64) {
    guard facts.state == .awaitingCustomer || facts.state == .awaitingThirdParty, answerUntilMs <= nowMs else { return }
    facts.state = .investigating
  }

  /// - Returns: what the room must say.
  mutating func answer(_ command: WalkCommand, _ actors: [ActorFacts], nowMs: Int64) -> String {
    do throws(Refusal) {
      try ComplaintProcess.check(command.step, facts, actors[command.actor], limits: limits, nowMs: nowMs, path: "id")
    } catch {
      return error.reason.word
    }
    if let refused = ownGuard(command, actors) { return refused }
    apply(command, actors, nowMs)
    tookPart.insert(command.actor)
    return "OK"
  }

  /// What the step itself looks at.
  private func ownGuard(_ command: WalkCommand, _ actors: [ActorFacts]) -> String? {
    switch command.step {
    case .deliver where !remedies.contains(true): "REMEDY_DELIVERED"
    case .review where tookPart.contains(5): "REVIEWER_UNFIT"
    case .finishReview where command.yes, .finishReferral where command.yes: facts.isOnHold ? "ON_HOLD" : nil
    default: nil
    }
  }

  private mutating func apply(_ command: WalkCommand, _ actors: [ActorFacts], _ nowMs: Int64) {
    switch command.step {
    case .triage: (facts.state, facts.handlerId) = (.triaged, actors[0].employeeId)
    case .acknowledge: facts.acknowledgedAtMs = nowMs
    case .start, .resume: facts.state = .investigating
    case .ask:
      facts.state = command.yes ? .awaitingCustomer : .awaitingThirdParty
      answerUntilMs = nowMs + TestClock.hourMs
    case .addEvidence: facts.evidence += 1
    case .propose:
      (facts.state, facts.proposedAtMs) = (.proposed, nowMs)
      remedies = command.also ? [true, true] : [true]
    case .answer where command.yes, .decide: facts.state = .executing
    case .answer:
      facts.state = .investigating
      facts.refusals += 1
    case .deliver: remedies[remedies.firstIndex(of: true) ?? 0] = false
    case .resolve: (facts.state, facts.resolvedBy) = (.resolved, actors[command.actor].journalName)
    case .followUp: followUp(command, nowMs)
    case .close: close(nowMs)
    case .reopen: newRound()
    case .review: (facts.state, facts.reviewerId) = (.review, actors[5].employeeId)
    case .finishReview: if command.yes { close(nowMs) } else { newRound() }
    case .refer: (referredFrom, facts.state) = (facts.state, .externalRemedy)
    case .finishReferral: comeBack(command, nowMs)
    case .withdraw: facts.state = .withdrawn
    case .setHold: facts.isOnHold = command.yes
    default: break
    }
    facts.openLine = remedies.firstIndex(of: true)
  }

  private mutating func followUp(_ command: WalkCommand, _ nowMs: Int64) {
    if !command.also {
      // Days in Shanghai.
      vainDays.insert((nowMs + 8 * TestClock.hourMs) / TestClock.dayMs)
    } else if command.yes {
      facts.isSatisfied = true
    } else {
      newRound()
    }
    facts.vainDays = vainDays.count
  }

  private mutating func close(_ nowMs: Int64) { (facts.state, facts.closedAtMs) = (.closed, nowMs) }

  private mutating func comeBack(_ command: WalkCommand, _ nowMs: Int64) {
    if command.yes {
      close(nowMs)
    } else if referredFrom == .closed || referredFrom == .resolved {
      newRound()
    } else {
      facts.state = .investigating
    }
  }

  private mutating func newRound() {
    round += 1
    (facts.state, facts.evidence, facts.refusals, facts.isSatisfied, facts.vainDays) = (.investigating, 0, 0, false, 0)
    vainDays = []
  }
}
