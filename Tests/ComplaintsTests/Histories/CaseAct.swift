import Contract
import Operations
import TestHouse

/// What happens to a case in a random history. Which acts are possible then, the house says; what is refused changes
/// nothing.
enum CaseAct: Hashable, Sendable {
  case pass(Int64)
  case acknowledge, triage, queue, start, resume, addEvidence, propose, accept, refuse, decide, deliver, resolve, close
  case ask(AskedParty, Int64?)
  case grade(Severity)
  case replan, assign, note, hold(Bool), escalate(UInt32)
  case followUp(Bool?)
  case reopen, refer(Int64?), returnTo(Bool), withdraw

  private static let onwards: [CaseAct] = [
    .pass(50 * 60_000), .triage, .start, .addEvidence, .propose, .accept, .deliver, .resolve, .followUp(true), .close,
  ]

  /// Steps of a life, most often in the order in which they are possible.
  static func random(using random: inout SeededRandom) -> CaseAct {
    let hour = TestClock.hourMs
    // Half of them lead on, so that cases come far.
    if Bool.random(using: &random), let act = onwards.randomElement(using: &random) { return act }
    switch Int.random(in: 0..<40, using: &random) {
    // Odd milliseconds, so that little falls together; and round ones, so that some things do.
    case 0..<9: return .pass(Int64.random(in: 1...(40 * hour), using: &random))
    case 9..<12: return .pass([hour, 3 * hour / 2, 24 * hour, 150 * hour].randomElement(using: &random) ?? hour)
    case 12: return .acknowledge
    case 13..<15: return .triage
    case 15: return .queue
    case 16..<18: return .start
    case 18:
      return .ask(.customer, Bool.random(using: &random) ? nil : Int64.random(in: 1...(90 * hour), using: &random))
    case 19: return .ask(.thirdParty, nil)
    case 20: return .resume
    case 21..<23: return .addEvidence
    case 23..<25: return .propose
    case 25: return .accept
    case 26: return .refuse
    case 27: return .decide
    case 28..<30: return .deliver
    case 30: return .resolve
    case 31: return .followUp([nil, false, true].randomElement(using: &random) ?? nil)
    case 32: return .close
    case 33: return .grade([.general, .major, .urgent].randomElement(using: &random) ?? .general)
    case 34: return [.replan, .note, .assign].randomElement(using: &random) ?? .note
    case 35: return .hold(Bool.random(using: &random))
    case 36: return .escalate(UInt32.random(in: 1...3, using: &random))
    case 37: return .reopen
    case 38: return .refer(Bool.random(using: &random) ? nil : Int64.random(in: 1...(90 * hour), using: &random))
    default: return Int.random(in: 0..<9, using: &random) == 0 ? .withdraw : .returnTo(Bool.random(using: &random))
    }
  }
}

/// A house in which a history happens.
struct CaseStage {
  let house: any OpenHouse
  let line: Hotline
  let closer: Desk
  let made: Complaint

  init(_ house: any OpenHouse) async throws {
    self.house = house
    line = try await Hotline(house)
    closer = try await line.desk(of: line.director)
    made = try await line.record()
  }

  /// Does an act, naming whatever version the case has by then.
  /// - Returns: how it ended.
  func act(_ act: CaseAct) async throws -> String {
    if case .pass(let ms) = act {
      house.clock.nowMs += ms
      return "OK"
    }
    let version = try await line.again(made).version
    do {
      try await take(act, version)
      return "OK"
    } catch let refused as Refused where refused.status.reason == "VERSION_MISMATCH" {
      // A question ran out meanwhile, which nobody has looked at yet.
      return await said { try await take(act, refused.status.currentVersion ?? version) }
    } catch let refused as Refused {
      return "\(refused)"
    }
  }

  private func take(_ act: CaseAct, _ version: Int64) async throws {
    let complaints = line.desk.complaints
    let (id, nowMs) = (made.id, house.clock.nowMs)
    let step = ComplaintStepRequest(id: id, version: version)
    switch act {
    case .pass: return
    case .acknowledge: _ = try await complaints.acknowledge(step)
    case .triage, .queue:
      _ = try await complaints.triage(
        TriageComplaintRequest(
          id: id, version: version, departmentId: line.department.id,
          handlerId: act == .queue ? nil : line.handler.id, duplicatesChecked: true, queue: act == .queue))
    case .start: _ = try await complaints.start(step)
    case .resume: _ = try await complaints.resume(ResumeComplaintRequest(id: id, version: version))
    case .ask(let party, let waitMs):
      _ = try await complaints.ask(
        AskComplaintRequest(
          id: id, version: version, party: party, question: "请补充", answerUntilMs: waitMs.map { nowMs + $0 }))
    case .addEvidence:
      _ = try await complaints.addEvidence(AddEvidenceRequest(id: id, version: version, text: "录音"))
    case .propose:
      _ = try await complaints.propose(
        ProposeRequest(
          id: id, version: version, finding: "属实", substantiated: .yes,
          remedies: [RemedyLine(kind: .apology, text: "致歉")]))
    case .accept, .refuse:
      _ = try await complaints.answer(
        AnswerProposalRequest(
          id: id, version: version, answer: act == .accept ? .accepted : .refused, reason: "不满意"))
    case .decide:
      _ = try await complaints.decide(
        DecideProposalRequest(id: id, version: version, reason: "已尽力", channelsTold: true))
    case .deliver: _ = try await complaints.deliver(DeliverRemedyRequest(id: id, version: version, line: 0))
    case .resolve:
      _ = try await complaints.resolve(
        ResolveComplaintRequest(id: id, version: version, rootCause: RootCause(cause: "process")))
    default: try await takeOther(act, version)
    }
  }

  private func takeOther(_ act: CaseAct, _ version: Int64) async throws {
    let complaints = line.desk.complaints
    let (id, nowMs) = (made.id, house.clock.nowMs)
    switch act {
    case .close: _ = try await closer.complaints.close(CloseComplaintRequest(id: id, version: version))
    case .grade(let severity):
      _ = try await complaints.update(
        UpdateComplaintRequest(id: id, version: version, severity: severity, reason: "更正"))
    case .replan: _ = try await complaints.replan(ReplanRequest(id: id, version: version, reason: "更正"))
    case .assign:
      _ = try await complaints.assign(
        AssignComplaintRequest(id: id, version: version, handlerId: line.supervisor.id, reason: "转派"))
    case .note: _ = try await complaints.note(NoteComplaintRequest(id: id, version: version, text: "备注"))
    case .hold(let onHold):
      _ = try await complaints.setHold(SetHoldRequest(id: id, version: version, onHold: onHold, reason: "保全"))
    case .escalate(let level):
      _ = try await complaints.escalate(
        EscalateComplaintRequest(id: id, version: version, level: level, reason: "升级"))
    case .followUp(let satisfied):
      _ = try await complaints.followUp(
        FollowUpRequest(
          id: id, version: version, reached: satisfied != nil, satisfied: satisfied,
          score: satisfied.map { $0 ? 5 : 1 }, comment: "回访"))
    case .reopen: _ = try await complaints.reopen(ReopenComplaintRequest(id: id, version: version, facts: "新证据"))
    case .refer(let waitMs):
      _ = try await complaints.refer(
        ReferComplaintRequest(
          id: id, version: version, kind: .mediation, body: "消协", reference: "X-1", dueMs: waitMs.map { nowMs + $0 }))
    case .returnTo(let goesOn):
      _ = try await complaints.finishReferral(
        FinishReferralRequest(id: id, version: version, outcome: "调解", goOn: goesOn))
    default: _ = try await complaints.withdraw(WithdrawComplaintRequest(id: id, version: version, reason: "来电撤回"))
    }
  }
}
