import Contract
import TestHouse

/// Steps, by whoever ordinarily takes them.
extension Floor {
  func again(_ complaint: Complaint) async throws -> Complaint {
    try await admin.desk.complaints.get(GetComplaintRequest(id: complaint.id))
  }

  func timeline(_ complaint: Complaint) async throws -> [CaseEvent] {
    try await admin.desk.complaints.timeline(TimelineRequest(id: complaint.id, limit: 500)).items
  }

  func triage(
    _ on: Complaint, by person: Person? = nil, _ fill: (inout TriageComplaintRequest) -> Void = { _ in }
  ) async throws -> Complaint {
    var request = TriageComplaintRequest(
      id: on.id, version: on.version, departmentId: departmentId, handlerId: handler.id, duplicatesChecked: true)
    fill(&request)
    return try await (person ?? supervisor).desk.complaints.triage(request)
  }

  func ask(
    _ on: Complaint, _ party: AskedParty = .customer, untilMs: Int64? = nil, by person: Person? = nil
  ) async throws -> Complaint {
    try await (person ?? handler).desk.complaints.ask(
      AskComplaintRequest(
        id: on.id, version: on.version, party: party, question: "请提供照片", answerUntilMs: untilMs))
  }

  func resume(_ on: Complaint, by person: Person? = nil) async throws -> Complaint {
    try await (person ?? handler).desk.complaints.resume(
      ResumeComplaintRequest(id: on.id, version: on.version, answer: "已提供"))
  }

  func evidence(
    _ on: Complaint, _ files: [Attachment] = [], by person: Person? = nil
  ) async throws -> Complaint {
    try await (person ?? handler).desk.complaints.addEvidence(
      AddEvidenceRequest(id: on.id, version: on.version, text: "监控录像显示包裹破损", attachments: files))
  }

  func propose(
    _ on: Complaint, _ lines: [RemedyLine] = Floor.apology, _ substantiated: Substantiated = .yes,
    by person: Person? = nil
  ) async throws -> Complaint {
    try await (person ?? handler).desk.complaints.propose(
      ProposeRequest(
        id: on.id, version: on.version, finding: "承运商野蛮装卸", substantiated: substantiated, remedies: lines))
  }

  func answer(_ on: Complaint, _ answer: ProposalAnswer, by person: Person? = nil) async throws -> Complaint {
    try await (person ?? handler).desk.complaints.answer(
      AnswerProposalRequest(
        id: on.id, version: on.version, answer: answer, reason: answer == .refused ? "金额太少" : nil))
  }

  func decide(_ on: Complaint, told: Bool = true, by person: Person? = nil) async throws -> Complaint {
    try await (person ?? supervisor).desk.complaints.decide(
      DecideProposalRequest(id: on.id, version: on.version, reason: "多次沟通未果", channelsTold: told))
  }

  func deliver(
    _ on: Complaint, _ line: UInt32, _ reference: String? = nil, by person: Person? = nil,
    _ options: CallOptions = CallOptions()
  ) async throws -> Complaint {
    try await (person ?? handler).desk.complaints.deliver(
      DeliverRemedyRequest(id: on.id, version: on.version, line: line, reference: reference), options)
  }

  func resolve(_ on: Complaint, by person: Person? = nil) async throws -> Complaint {
    try await (person ?? handler).desk.complaints.resolve(ResolveComplaintRequest(id: on.id, version: on.version))
  }

  func followUp(
    _ on: Complaint, reached: Bool = true, satisfied: Bool? = true, score: UInt32? = 5, comment: String? = nil,
    by person: Person? = nil
  ) async throws -> Complaint {
    try await (person ?? colleague).desk.complaints.followUp(
      FollowUpRequest(
        id: on.id, version: on.version, reached: reached, satisfied: reached ? satisfied : nil,
        score: reached ? score : nil, comment: comment))
  }

  func close(_ on: Complaint, cause: String? = "process", by person: Person? = nil) async throws -> Complaint {
    try await (person ?? colleague).desk.complaints.close(
      CloseComplaintRequest(
        id: on.id, version: on.version, rootCause: cause.map { RootCause(cause: $0, hurt: [.time, .service, .time]) }))
  }

  func reopen(_ on: Complaint, by person: Person? = nil) async throws -> Complaint {
    try await (person ?? supervisor).desk.complaints.reopen(
      ReopenComplaintRequest(id: on.id, version: on.version, facts: "又发现一件破损"))
  }

  func review(_ on: Complaint, by person: Person? = nil, reviewer id: Int64? = nil) async throws -> Complaint {
    try await (person ?? supervisor).desk.complaints.review(
      ReviewComplaintRequest(id: on.id, version: on.version, reviewerId: id ?? reviewer.id, reason: "客户申请复核"))
  }

  func finishReview(_ on: Complaint, upheld: Bool, by person: Person? = nil) async throws -> Complaint {
    try await (person ?? reviewer).desk.complaints.finishReview(
      FinishReviewRequest(id: on.id, version: on.version, upheld: upheld, finding: "复核意见"))
  }

  func refer(_ on: Complaint, dueMs: Int64? = nil, by person: Person? = nil) async throws -> Complaint {
    try await (person ?? supervisor).desk.complaints.refer(
      ReferComplaintRequest(
        id: on.id, version: on.version, kind: .mediation, body: "消费者协会", reference: "XF-1", dueMs: dueMs))
  }

  func finishReferral(_ on: Complaint, goOn: Bool, by person: Person? = nil) async throws -> Complaint {
    try await (person ?? supervisor).desk.complaints.finishReferral(
      FinishReferralRequest(id: on.id, version: on.version, outcome: "调解达成", goOn: goOn))
  }

  func withdraw(_ on: Complaint, by person: Person? = nil) async throws -> Complaint {
    try await (person ?? handler).desk.complaints.withdraw(
      WithdrawComplaintRequest(id: on.id, version: on.version, reason: "客户来电撤回"))
  }

  func duplicate(_ on: Complaint, of other: Complaint, by person: Person? = nil) async throws -> Complaint {
    try await (person ?? supervisor).desk.complaints.markDuplicate(
      MarkDuplicateRequest(id: on.id, version: on.version, ofNumber: other.number))
  }

  func link(
    _ on: Complaint, _ kind: LinkKind, _ other: Int64, remove: Bool? = nil, by person: Person? = nil
  ) async throws -> Complaint {
    try await (person ?? handler).desk.complaints.link(
      LinkComplaintRequest(id: on.id, version: on.version, kind: kind, otherId: other, remove: remove))
  }

  func split(_ on: Complaint, by person: Person? = nil) async throws -> Complaint {
    try await (person ?? supervisor).desk.complaints.split(
      SplitComplaintRequest(id: on.id, version: on.version, title: "运费", wish: "退还运费"))
  }

  func hold(_ on: Complaint, _ isOn: Bool) async throws -> Complaint {
    try await supervisor.desk.complaints.setHold(
      SetHoldRequest(id: on.id, version: on.version, onHold: isOn, reason: "涉诉"))
  }

  /// Lets time pass; some change makes the writer look at its agenda.
  func pass(_ ms: Int64) async throws {
    house.clock.nowMs += ms
    for _ in 0..<3 { _ = try await house.customer("路人") }
  }
}

extension Complaint {
  func clock(of kind: ClockKind) -> CaseClock? { clocks.first { $0.clock == kind } }
}
