import Contract
import TestHouse

extension FigureTown {
  /// One step that might be possible. Another's refusal is no matter here: then nothing happened.
  func work(on index: Int) async throws {
    var current = try await admin.complaints.get(GetComplaintRequest(id: affairs[index].current.id))
    let (name, step) = choose(current)
    do {
      current = try await step(current)
    } catch is Refused {
      return
    }
    if current.version == affairs[index].current.version { return }
    done[name, default: 0] += 1
    affairs[index].current = current
    affairs[index].replies.append((current.changedAtMs, current))
    if name == "deliver", let line = current.remedies.last(where: { $0.deliveredAtMs == current.changedAtMs }) {
      affairs[index].given.append((current.changedAtMs, line.what))
    }
  }

  typealias Step = (Complaint) async throws -> Complaint

  private func choose(_ one: Complaint) -> (String, Step) {
    let isOver = [.closed, .notAccepted, .withdrawn, .duplicate].contains(one.state)
    if !isOver, let any = chooseAny(one) { return any }
    switch one.state {
    case .received: return chance(1, of: 12) ? ("reject", reject) : ("triage", triage)
    case .triaged:
      return one.handlerId == nil ? ("assign", assign) : ("start", start)
    case .investigating: return chooseFinding(one)
    case .awaitingCustomer, .awaitingThirdParty:
      // Most questions time out.
      return chance(1, of: 3) ? ("resume", resume) : ("note", note)
    case .proposed: return chooseAnswer()
    case .executing:
      return one.remedies.contains { $0.deliveredAtMs == nil } ? ("deliver", deliver) : ("resolve", resolve)
    case .resolved: return chance(1, of: 2) ? ("follow_up", followUp) : ("close", close)
    case .review: return ("finish_review", finishReview)
    case .externalRemedy: return chance(1, of: 3) ? ("finish_referral", finishReferral) : ("note", note)
    case .closed: return pick([("reopen", reopen), ("review", review), ("refer", refer), ("note", note)])
    default: return ("note", note)
    }
  }

  private func chooseAny(_ one: Complaint) -> (String, Step)? {
    switch Int.random(in: 0..<60, using: &random) {
    case 0: ("withdraw", withdraw)
    case 1: ("mark_duplicate", markDuplicate)
    case 2, 3, 4: ("update", update)
    case 5, 6: ("assign", assign)
    case 7: ("refer", refer)
    case 8: ("replan", replan)
    case 9: ("note", note)
    case 10...18 where one.acknowledgedAtMs == nil:
      ("acknowledge", { try await self.admin.complaints.acknowledge(self.step($0)) })
    default: nil
    }
  }

  private func chooseFinding(_ one: Complaint) -> (String, Step) {
    if chance(1, of: 4) { return ("ask", ask) }
    return one.evidence ?? 0 == 0 ? ("add_evidence", addEvidence) : ("propose", propose)
  }

  private func chooseAnswer() -> (String, Step) {
    pick([("answer", accept), ("answer", accept), ("answer", refuse), ("decide", decide), ("review", review)])
  }

  private func step(_ one: Complaint) -> ComplaintStepRequest {
    ComplaintStepRequest(id: one.id, version: one.version)
  }
}

// MARK: The steps

extension FigureTown {
  private func note(_ one: Complaint) async throws -> Complaint {
    try await admin.complaints.note(NoteComplaintRequest(id: one.id, version: one.version, text: "来电催办"))
  }

  private func reject(_ one: Complaint) async throws -> Complaint {
    try await admin.complaints.reject(
      RejectComplaintRequest(id: one.id, version: one.version, rejection: "not_ours", reply: "不属于本单位职责"))
  }

  private func triage(_ one: Complaint) async throws -> Complaint {
    let handler = pick(handlers)
    return try await admin.complaints.triage(
      TriageComplaintRequest(
        id: one.id, version: one.version, category: chance(1, of: 2) ? one.category ?? "delivery" : "billing",
        severity: chance(1, of: 6) ? pick([.general, .major, .urgent]) : nil, departmentId: handler.departmentId,
        handlerId: handler.id, duplicatesChecked: true, queue: nil))
  }

  private func start(_ one: Complaint) async throws -> Complaint { try await admin.complaints.start(step(one)) }

  private func assign(_ one: Complaint) async throws -> Complaint {
    let handler = pick(handlers)
    return try await admin.complaints.assign(
      AssignComplaintRequest(
        id: one.id, version: one.version, departmentId: handler.departmentId, handlerId: handler.id, reason: "转派"))
  }

  private func update(_ one: Complaint) async throws -> Complaint {
    var request = UpdateComplaintRequest(id: one.id, version: one.version, reason: "更正")
    if chance(2, of: 3) {
      request.severity = pick([.general, .major, .urgent])
    } else {
      request.product = pick(["茶杯", "茶匙"])
    }
    return try await admin.complaints.update(request)
  }

  private func replan(_ one: Complaint) async throws -> Complaint {
    try await admin.complaints.replan(ReplanRequest(id: one.id, version: one.version, reason: "重新计时"))
  }

  private func ask(_ one: Complaint) async throws -> Complaint {
    try await admin.complaints.ask(
      AskComplaintRequest(
        id: one.id, version: one.version, party: pick([.customer, .thirdParty]), question: "请补充凭证",
        answerUntilMs: clock.nowMs + Int64.random(in: 1..<(3 * TestClock.dayMs), using: &random)))
  }

  private func resume(_ one: Complaint) async throws -> Complaint {
    try await admin.complaints.resume(ResumeComplaintRequest(id: one.id, version: one.version, answer: "已补充"))
  }

  private func addEvidence(_ one: Complaint) async throws -> Complaint {
    try await admin.complaints.addEvidence(AddEvidenceRequest(id: one.id, version: one.version, text: "录音"))
  }

  private func propose(_ one: Complaint) async throws -> Complaint {
    let finding = pick([Substantiated.yes, .partly, .no, .unknown])
    var remedies = [RemedyLine(kind: .apology, text: "致歉")]
    if finding == .yes || finding == .partly {
      if chance(1, of: 2) {
        let minor = Int64.random(in: 1..<9000, using: &random)
        remedies.append(RemedyLine(kind: .refund, amount: Money(minor: minor, currency: pick(["CNY", "USD"]))))
      }
      if chance(1, of: 2) {
        remedies.append(
          RemedyLine(kind: .points, points: .random(in: 1..<900, using: &random), program: "points"))
      }
    }
    return try await admin.complaints.propose(
      ProposeRequest(id: one.id, version: one.version, finding: "已核实", substantiated: finding, remedies: remedies))
  }

  private func accept(_ one: Complaint) async throws -> Complaint {
    try await admin.complaints.answer(AnswerProposalRequest(id: one.id, version: one.version, answer: .accepted))
  }

  private func refuse(_ one: Complaint) async throws -> Complaint {
    try await admin.complaints.answer(
      AnswerProposalRequest(id: one.id, version: one.version, answer: .refused, reason: "不满意"))
  }

  private func decide(_ one: Complaint) async throws -> Complaint {
    try await admin.complaints.decide(
      DecideProposalRequest(id: one.id, version: one.version, reason: "依规定", channelsTold: true))
  }

  private func deliver(_ one: Complaint) async throws -> Complaint {
    let line = one.remedies.first { $0.deliveredAtMs == nil }?.line ?? 1
    return try await admin.complaints.deliver(
      DeliverRemedyRequest(id: one.id, version: one.version, line: line, reference: "R-1"))
  }

  private func resolve(_ one: Complaint) async throws -> Complaint {
    try await admin.complaints.resolve(
      ResolveComplaintRequest(id: one.id, version: one.version, rootCause: RootCause(cause: "process")))
  }

  private func followUp(_ one: Complaint) async throws -> Complaint {
    var request = FollowUpRequest(id: one.id, version: one.version, reached: chance(5, of: 6))
    if request.reached {
      request.score = UInt32.random(in: 1...5, using: &random)
      request.satisfied = chance(4, of: 5)
      request.comment = "回访"
    }
    return try await admin.complaints.followUp(request)
  }

  private func close(_ one: Complaint) async throws -> Complaint {
    try await closer.complaints.close(
      CloseComplaintRequest(id: one.id, version: one.version, rootCause: RootCause(cause: "process")))
  }

  private func reopen(_ one: Complaint) async throws -> Complaint {
    try await admin.complaints.reopen(ReopenComplaintRequest(id: one.id, version: one.version, facts: "新证据"))
  }

  private func review(_ one: Complaint) async throws -> Complaint {
    try await admin.complaints.review(
      ReviewComplaintRequest(id: one.id, version: one.version, reviewerId: reviewerId, reason: "申请复核"))
  }

  private func finishReview(_ one: Complaint) async throws -> Complaint {
    try await reviewer.complaints.finishReview(
      FinishReviewRequest(id: one.id, version: one.version, upheld: chance(1, of: 2), finding: "复核意见"))
  }

  private func refer(_ one: Complaint) async throws -> Complaint {
    var request = ReferComplaintRequest(
      id: one.id, version: one.version, kind: .mediation, body: "消协", reference: "XX-1")
    if chance(1, of: 2) { request.dueMs = clock.nowMs + 10 * TestClock.dayMs }
    return try await admin.complaints.refer(request)
  }

  private func finishReferral(_ one: Complaint) async throws -> Complaint {
    try await admin.complaints.finishReferral(
      FinishReferralRequest(id: one.id, version: one.version, outcome: "调解书", goOn: chance(1, of: 2)))
  }

  private func withdraw(_ one: Complaint) async throws -> Complaint {
    try await admin.complaints.withdraw(WithdrawComplaintRequest(id: one.id, version: one.version, reason: "和解"))
  }

  private func markDuplicate(_ one: Complaint) async throws -> Complaint {
    let other = pick(affairs.map(\.current.id))
    return try await admin.complaints.markDuplicate(
      MarkDuplicateRequest(id: one.id, version: one.version, ofId: other))
  }
}
