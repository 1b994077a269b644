import Contract
import Operations
import TestHouse
import Testing

@testable import Complaints

struct ProcessTests {
  private let kinds: [CaseKind] = [.complaint, .request]

  @Test func `every step in every state for everybody is as the matrix says`() {
    let process = ComplaintProcess.standard
    for cell in ProcessMatrix.differences(process) {
      let found = ProcessMatrix.answers(of: process.withoutGuards(cell.kind, cell.step), in: cell)
      Issue.record("\(cell.step.word) while \(cell.state.word): \(found), not \(ProcessMatrix.expected(cell))")
    }
    #expect(ProcessMatrix.letters.count == 30 * 14 + 8 * 9)
  }

  @Test func `a process with one cell changed is caught, whichever cell`() {
    for kind in kinds {
      for step in ProcessMatrix.steps(of: kind) {
        for state in ProcessMatrix.states(of: kind) {
          let twin = ComplaintProcess.standard.changing(kind, step) { $0.from.formSymmetricDifference([state]) }
          let cell = ProcessMatrix.Cell(kind: kind, step: step, state: state)
          let found = ProcessMatrix.differences(twin, kind, step)
          #expect(found == [cell], "\(step.word) \(state.word)")
        }
      }
    }
  }

  @Test func `a process that lets others take a step, or leads elsewhere, is caught`() {
    let people: [ComplaintProcess.Who] = [.writer, .handler, .handlerOnceSet, .triager, .employee, .closer, .reviewer]
    for kind in kinds {
      for (step, rule) in ComplaintProcess.standard.rules(of: kind) {
        for who in people where !isSame(who, rule.who, in: kind, step) {
          let twin = ComplaintProcess.standard.changing(kind, step) { $0.who = who }
          #expect(!ProcessMatrix.differences(twin, kind, step).isEmpty, "\(step.word) by \(who)")
        }
        // A step that may stay where it is does not change by leading there.
        for state in ProcessMatrix.states(of: kind) where !((rule.mayStay || rule.to.isEmpty) && rule.from == [state]) {
          let twin = ComplaintProcess.standard.changing(kind, step) { $0.to.formSymmetricDifference([state]) }
          #expect(!ProcessMatrix.differences(twin, kind, step).isEmpty, "\(step.word) to \(state.word)")
        }
      }
    }
  }

  /// A supervisor may do whatever a handler may, so what only supervisors call does not tell these apart.
  private func isSame(
    _ left: ComplaintProcess.Who, _ right: ComplaintProcess.Who, in kind: CaseKind, _ step: ComplaintStep
  ) -> Bool {
    let ofSupervisors: [ComplaintProcess.Who] = [.writer, .handler, .handlerOnceSet, .triager]
    let isTheirs = step.method(of: kind)?.permission == .complaintsManage
    return left == right || (isTheirs && ofSupervisors.contains(left) && ofSupervisors.contains(right))
  }

  @Test func `each step looks at its guards in their order, and at nothing else`() {
    for kind in kinds {
      for step in ProcessMatrix.steps(of: kind) {
        let cell = ProcessMatrix.Cell(kind: kind, step: step, state: .unspecified)
        #expect(guards(of: .standard, kind, step) == ProcessMatrix.guardsOf[cell] ?? [], "\(step.word)")
      }
    }
  }

  @Test func `a process without one of its guards is caught`() {
    for kind in kinds {
      for (step, rule) in ComplaintProcess.standard.rules(of: kind) {
        for index in rule.guards.indices {
          let twin = ComplaintProcess.standard.changing(kind, step) { $0.guards.remove(at: index) }
          #expect(guards(of: twin, kind, step) != guards(of: .standard, kind, step), "\(step.word) \(index)")
        }
      }
    }
  }

  /// Nothing is as it should be; what is refused is put right, until the step is possible.
  private func guards(of process: ComplaintProcess, _ kind: CaseKind, _ step: ComplaintStep) -> [String] {
    let rule = process.rules(of: kind)[step]
    // Where it stands already where the step leads, nothing opens that a guard would keep shut.
    let states = (rule?.from ?? []).filter { rule?.to != [$0] }
    let told = states.map { state in guards(of: process, kind, step, in: state) }
    // The same in each of its states.
    return Set(told).count == 1 ? told[0] : ["\(told)"]
  }

  private func guards(
    of process: ComplaintProcess, _ kind: CaseKind, _ step: ComplaintStep, in state: ComplaintState
  ) -> [String] {
    var facts = ProcessMatrix.variants(kind, state)[0]
    // A supervisor who does not handle it, and reviews it where that is asked.
    let actor = ProcessMatrix.actors[2]
    facts.isChild = true
    facts.isOnHold = true
    facts.openChildren = 2
    facts.refusals = 3
    facts.approvalId = 12
    facts.openLine = 1
    facts.vainDays = 2
    facts.escalation = 3
    facts.acknowledgedAtMs = 5
    facts.proposedAtMs = 5
    facts.closedAtMs = 5
    if step == .start { facts.handlerId = nil }
    var told: [String] = []
    while told.count < 20 {
      let answer = ProcessMatrix.answer(of: process, step, facts, actor, nowMs: 2006)
      guard answer != "OK" else { return told }
      told.append(answer)
      putRight(answer, &facts)
    }
    return told
  }

  private func putRight(_ reason: String, _ facts: inout CaseFacts) {
    switch reason {
    case "ACKNOWLEDGED_ALREADY": facts.acknowledgedAtMs = nil
    case "ON_HOLD": facts.isOnHold = false
    case "HANDLER_TAKEN": facts.handlerId = nil
    case "HANDLER_MISSING": facts.handlerId = 3
    case "REVIEW_FORCED": facts.refusals = 2
    case "APPROVAL_WAITS": facts.approvalId = nil
    case "EVIDENCE_MISSING": facts.evidence = 1
    case "REMEDY_OPEN": facts.openLine = nil
    case "FOLLOW_UP_MISSING": facts.vainDays = 3
    case "CHILDREN_OPEN": facts.openChildren = 0
    case "REOPEN_TOO_LATE": facts.closedAtMs = 1006
    case "REVIEW_TOO_LATE":
      facts.closedAtMs = 6
      facts.proposedAtMs = 6
    case "SPLIT_TOO_DEEP": facts.isChild = false
    case "LEVEL_NOT_HIGHER": facts.escalation = 2
    default: break
    }
  }
}

extension ProcessTests {
  @Test func `three refused proposals open the way to a review, and the same three close the others`() {
    var facts = ProcessMatrix.variants(.complaint, .investigating)[0]
    facts.evidence = 1
    let supervisor = ProcessMatrix.actors[2]
    func answers() -> [String] {
      [ComplaintStep.review, .propose, .ask, .addEvidence].map {
        ProcessMatrix.answer(of: .standard, $0, facts, supervisor, nowMs: 1)
      }
    }
    facts.refusals = 2
    #expect(answers() == ["STEP_NOT_NOW", "OK", "OK", "OK"])
    facts.refusals = 3
    #expect(answers() == ["OK", "REVIEW_FORCED", "REVIEW_FORCED", "OK"])
  }

  @Test func `who resolved it does not close it, through whatever service`() {
    var facts = ProcessMatrix.variants(.complaint, .resolved)[0]
    facts.isSatisfied = true
    facts.resolvedBy = "account:3/employee:4"
    func closing(as name: String, employee: Int64?) -> String {
      let actor = ActorFacts(employeeId: employee, journalName: name, permissions: PermissionSet(role: .specialist))
      return ProcessMatrix.answer(of: .standard, .close, facts, actor)
    }
    #expect(closing(as: "employee:4", employee: 4) == "OTHER_THAN_HANDLER")
    #expect(closing(as: "account:8/employee:4", employee: 4) == "OTHER_THAN_HANDLER")
    #expect(closing(as: "account:3/employee:6", employee: 6) == "OK")
    facts.resolvedBy = "local:0"
    #expect(ProcessMatrix.answer(of: .standard, .close, facts, ProcessMatrix.actors[0]) == "OTHER_THAN_HANDLER")
  }

  @Test func `what is allowed is what the checks say, for every step of the kind in its order`() {
    for kind in kinds {
      let ordered = ProcessMatrix.steps(of: kind).sorted { $0.rawValue < $1.rawValue }
      #expect(ordered.allSatisfy { $0.method(of: kind) != nil })
      for state in ProcessMatrix.states(of: kind) {
        for facts in ProcessMatrix.variants(kind, state) {
          for actor in ProcessMatrix.actors {
            let allowed = ComplaintProcess.allowed(facts, actor, limits: ProcessMatrix.limits, nowMs: 7)
            let steps = allowed.map(\.step)
            #expect(steps == ordered)
            #expect(allowed.allSatisfy { $0.refusal.map(ProcessMatrix.isFilled) ?? true })
            for (step, refusal) in allowed {
              let answer = ProcessMatrix.answer(of: .standard, step, facts, actor, nowMs: 7)
              #expect(refusal?.reason.word ?? "OK" == answer)
            }
          }
        }
      }
    }
  }

  @Test func `closing on another way than close waits for children and hold, too`() {
    var facts = ProcessMatrix.variants(.complaint, .review)[0]
    #expect(mayClose(facts) == "OK")
    facts.isOnHold = true
    #expect(mayClose(facts) == "ON_HOLD")
    facts.openChildren = 1
    #expect(mayClose(facts) == "CHILDREN_OPEN")
  }

  private func mayClose(_ facts: CaseFacts) -> String {
    do throws(Refusal) {
      try facts.checkMayClose(path: "id")
      return "OK"
    } catch {
      return ProcessMatrix.isFilled(error) ? error.reason.word : "a hole"
    }
  }

  @Test(arguments: [
    (0, "0s"), (999, "0s"), (1000, "1s"), (90_000, "1m 30s"), (86_400_000, "1d"), (90_061_000, "1d 1h"),
    (86_401_000, "1d 1s"), (2_592_000_000, "30d"),
  ]) func `a length is told in its two largest units`(_ ms: Int64, _ text: String) {
    #expect(LengthText.text(ms) == text)
  }
}
