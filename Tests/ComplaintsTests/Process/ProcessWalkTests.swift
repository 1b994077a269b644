import Contract
import Operations
import TestHouse
import Testing

@testable import Complaints

struct ProcessWalkTests {
  @Test func `random histories go wherever the matrix leads, and nowhere else`() {
    var seen: Set<Move> = []
    for seed in 0..<200 {
      let strayed = stray(ComplaintProcess.standard, UInt64(seed), &seen)
      #expect(strayed == nil, "seed \(seed)")
    }
    let all = ProcessMatrix.moves.flatMap { cell, targets in targets.map { Move(cell: cell, to: $0) } }
    let missed = Set(all).subtracting(seen).map { "\($0.cell.step.word): \($0.cell.state.word) to \($0.to.word)" }
    #expect(missed.isEmpty)
  }

  @Test func `a random history of a process that leads elsewhere is caught`() {
    let twin = ComplaintProcess.standard.changing(.complaint, .answer) { $0.to.insert(.closed) }
    var seen: Set<Move> = []
    #expect((0..<64).contains { stray(twin, $0, &seen) != nil })
  }

  private struct Move: Hashable {
    let cell: ProcessMatrix.Cell
    let to: ComplaintState
  }

  /// The first move that the matrix does not have.
  private func stray(_ process: ComplaintProcess, _ seed: UInt64, _ seen: inout Set<Move>) -> String? {
    // Neighbouring seeds give the same numbers, one draw later.
    var random = SeededGenerator(seed: seed &* 1_000_003 &+ 1)
    let kind: CaseKind = seed % 4 == 3 ? .request : .complaint
    let steps = process.rules(of: kind).keys.sorted { $0.rawValue < $1.rawValue } + [.answerTimedOut]
    var facts = ProcessMatrix.variants(kind, .received)[0]
    for _ in 0..<600 {
      // What ended does not go on; another case begins.
      if [.notAccepted, .withdrawn, .duplicate, .cancelled, .converted].contains(facts.state) {
        facts.state = .received
      }
      // What does not move it is seldom tried, or no history gets far.
      let moves = steps.filter { process.targets($0, of: kind, from: facts.state) != [] }
        .filter { process.rules(of: kind)[$0]?.to.isEmpty != true }
      let tried = Int.random(in: 0..<20, using: &random) == 0 ? steps : moves
      guard let step = tried.randomElement(using: &random) else { continue }
      // So is what ends a case from everywhere.
      let isSide = [.withdraw, .markDuplicate, .refer, .reject, .cancel, .convert].contains(step)
      if isSide, Int.random(in: 0..<10, using: &random) > 0 { continue }
      shake(&facts, &random)
      guard let actor = ProcessMatrix.actors.randomElement(using: &random) else { return "nobody" }
      let answer = step == .answerTimedOut ? "OK" : ProcessMatrix.answer(of: process, step, facts, actor, nowMs: 50)
      guard answer == "OK" else { continue }
      let targets = process.targets(step, of: kind, from: facts.state).sorted { $0.rawValue < $1.rawValue }
      guard let target = targets.randomElement(using: &random) else {
        if step == .answerTimedOut { continue }
        return "\(step.word) is possible while \(facts.state.word) and leads nowhere"
      }
      let cell = ProcessMatrix.Cell(kind: kind, step: step, state: facts.state)
      let known = ProcessMatrix.moves[cell] ?? [facts.state]
      if ProcessMatrix.moves[cell] != nil { seen.insert(Move(cell: cell, to: target)) }
      guard known.contains(target) else { return "\(step.word): \(facts.state.word) to \(target.word)" }
      facts.state = target
    }
    return nil
  }

  private func shake(_ facts: inout CaseFacts, _ random: inout SeededGenerator) {
    facts.handlerId = Bool.random(using: &random) ? 3 : nil
    facts.severity = [.general, .general, .major, .urgent].randomElement(using: &random) ?? .general
    facts.refusals = Int.random(in: 0...3, using: &random)
    facts.evidence = Int.random(in: 0...1, using: &random)
    facts.isSatisfied = Bool.random(using: &random)
    facts.isOnHold = Int.random(in: 0..<8, using: &random) == 0
    facts.openChildren = Int.random(in: 0..<8, using: &random) == 0 ? 1 : 0
  }
}
