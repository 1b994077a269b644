import Contract
import Operations
import Standards

@testable import Complaints

extension ProcessMatrix {
  struct Cell: Hashable {
    let kind: CaseKind
    let step: ComplaintStep
    let state: ComplaintState
  }

  /// The letters of both matrices; a step that is not in a kind's matrix has none.
  static let letters: [Cell: Character] = {
    var letters: [Cell: Character] = [:]
    for (kind, text, states) in [
      (CaseKind.complaint, complaints, complaintStates), (.request, requests, requestStates),
    ] {
      for line in text.split(separator: "\n").dropFirst() {
        let words = line.split(separator: " ")
        let step = step(words[0])
        for (state, letter) in zip(states, words.dropFirst()) {
          letters[Cell(kind: kind, step: step, state: state)] = letter.first
        }
      }
    }
    return letters
  }()

  static let moves: [Cell: Set<ComplaintState>] = {
    var moves: [Cell: Set<ComplaintState>] = [:]
    for (kind, text) in [(CaseKind.complaint, complaintMoves), (.request, requestMoves)] {
      for line in text.split(separator: "\n") {
        let sides = line.split(separator: ">").map { $0.split(separator: " ") }
        for from in sides[0].dropFirst() {
          moves[Cell(kind: kind, step: step(sides[0][0]), state: state(from))] = Set(sides[1].map(state))
        }
      }
    }
    return moves
  }()

  static let guardsOf: [Cell: [String]] = {
    var lists: [Cell: [String]] = [:]
    for line in guards.split(separator: "\n") {
      let words = line.split(separator: " ")
      let kind: CaseKind = words[0] == "REQUEST" ? .request : .complaint
      lists[Cell(kind: kind, step: step(words[1]), state: .unspecified)] = words.dropFirst(2).map(String.init)
    }
    return lists
  }()

  static func states(of kind: CaseKind) -> [ComplaintState] { kind == .request ? requestStates : complaintStates }

  static func steps(of kind: CaseKind) -> Set<ComplaintStep> {
    Set(letters.keys.filter { $0.kind == kind }.map(\.step))
  }

  private static func step(_ word: Substring) -> ComplaintStep {
    guard let step = ComplaintStep.allCases.first(where: { $0.word == word }) else { preconditionFailure("no \(word)") }
    return step
  }

  private static func state(_ word: Substring) -> ComplaintState {
    guard let state = ComplaintState.allCases.first(where: { $0.word == word }) else {
      preconditionFailure("no \(word)")
    }
    return state
  }
}

extension ProcessMatrix {
  static let limits = CaseLimits(
    pauseMaxMs: 100, answerWaitMs: 100, reopenWindowMs: 1000, reviewWindowMs: 2000, repeatWindowMs: 100,
    warnBefore: nil, refusalsMax: 3, remedyLimits: [])

  /// A general case with handler and reviewer, a grave one, and one that nobody handles.
  static func variants(_ kind: CaseKind, _ state: ComplaintState) -> [CaseFacts] {
    var general = CaseFacts(number: "TS20260305-0001", kind: kind, state: state, severity: .general)
    general.handlerId = 3
    general.accusedId = 9
    general.reviewerId = 2
    var grave = general
    grave.severity = .major
    var unhandled = general
    unhandled.handlerId = nil
    return [general, grave, unhandled]
  }

  /// What the process answers in a cell, for each case and each actor: reason words, or OK.
  static func answers(of process: ComplaintProcess, in cell: Cell) -> [[String]] {
    variants(cell.kind, cell.state).map { facts in
      actors.map { answer(of: process, cell.step, facts, $0) }
    }
  }

  static func answer(
    of process: ComplaintProcess, _ step: ComplaintStep, _ facts: CaseFacts, _ actor: ActorFacts, nowMs: Int64 = 0
  ) -> String {
    do throws(Refusal) {
      try process.check(step, facts, actor, limits: limits, nowMs: nowMs, path: "id")
      return "OK"
    } catch {
      return error.reason.word
    }
  }

  static func isFilled(_ refusal: Refusal) -> Bool {
    [Language.english, .chinese].allSatisfy {
      let text = refusal.text(in: $0)
      return !text.isEmpty && !text.contains("–") && !text.contains("{")
    }
  }

  /// What the matrix says for a cell.
  static func expected(_ cell: Cell) -> [[String]] { expectations[cell] ?? [] }

  private static let expectations: [Cell: [[String]]] = letters.reduce(into: [:]) { known, entry in
    known[entry.key] = expected(entry.key, entry.value)
  }

  private static func expected(_ cell: Cell, _ letter: Character) -> [[String]] {
    let row = states(of: cell.kind).compactMap { letters[Cell(kind: cell.kind, step: cell.step, state: $0)] }
    var letter = letter
    // Without three refusals nothing is forced.
    if letter == "." || letter == "!" { letter = row.contains("m") ? "-" : "." }
    let rows = answers[letter] ?? []
    return rows.map { row in
      row.split(separator: " ").map { word in
        let reason = words[String(word)] ?? "?"
        return cell.step == .rate && reason == "STEP_NOT_NOW" ? "RATING_ABSENT" : reason
      }
    }
  }

  /// Cells in which a process does not do what the matrices say.
  static func differences(_ process: ComplaintProcess) -> Set<Cell> {
    var found: Set<Cell> = []
    for kind in [CaseKind.complaint, .request] {
      for step in steps(of: kind).union(process.rules(of: kind).keys) {
        found.formUnion(differences(process, kind, step))
      }
    }
    return found
  }

  /// The same of one step.
  static func differences(_ process: ComplaintProcess, _ kind: CaseKind, _ step: ComplaintStep) -> Set<Cell> {
    let bare = process.withoutGuards(kind, step)
    return Set(
      states(of: kind).map { Cell(kind: kind, step: step, state: $0) }.filter { cell in
        answers(of: bare, in: cell) != expected(cell) || targets(of: process, cell) != wantedTargets(cell)
      })
  }

  private static func targets(of process: ComplaintProcess, _ cell: Cell) -> Set<ComplaintState> {
    process.targets(cell.step, of: cell.kind, from: cell.state)
  }

  private static func wantedTargets(_ cell: Cell) -> Set<ComplaintState> {
    moves[cell] ?? ((letters[cell] ?? ".") == "." ? [] : [cell.state])
  }
}

extension ComplaintProcess {
  /// States and people alone: guards are looked at beside.
  func withoutGuards(_ kind: CaseKind, _ step: ComplaintStep) -> ComplaintProcess {
    changing(kind, step) { $0.guards = [] }
  }

  /// The same with one rule changed.
  func changing(_ kind: CaseKind, _ step: ComplaintStep, _ change: (inout Rule) -> Void) -> ComplaintProcess {
    var twin = self
    guard var rule = rules(of: kind)[step] else { return self }
    change(&rule)
    if kind == .request { twin.request[step] = rule } else { twin.complaint[step] = rule }
    return twin
  }
}
