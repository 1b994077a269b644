import Contract
import Operations

/// The operations on complaints; each stands in a file of its own.
struct Complaints: ComplaintsService {
  let office: CaseOffice

  func record(_ request: RecordComplaintRequest, _ call: WriteCall) throws -> Complaint {
    try recordComplaint(request, call)
  }
  func get(_ request: GetComplaintRequest, _ call: ReadCall) throws -> Complaint { try getComplaint(request, call) }
  func list(_ request: ListComplaintsRequest, _ call: ReadCall) throws -> ListComplaintsReply {
    try listComplaints(request, call)
  }
  func timeline(_ request: TimelineRequest, _ call: ReadCall) throws -> TimelineReply {
    try complaintTimeline(request, call)
  }
  func allowed(_ request: AllowedRequest, _ call: ReadCall) throws -> AllowedReply { try allowedSteps(request, call) }
  func explainClock(_ request: ExplainClockRequest, _ call: ReadCall) throws -> ClockExplanation {
    try explainComplaintClock(request, call)
  }
  func update(_ request: UpdateComplaintRequest, _ call: WriteCall) throws -> Complaint {
    try updateComplaint(request, call)
  }
  func acknowledge(_ request: ComplaintStepRequest, _ call: WriteCall) throws -> Complaint {
    try acknowledgeComplaint(request, call)
  }
  func triage(_ request: TriageComplaintRequest, _ call: WriteCall) throws -> Complaint {
    try triageComplaint(request, call)
  }
  func reject(_ request: RejectComplaintRequest, _ call: WriteCall) throws -> Complaint {
    try rejectComplaint(request, call)
  }
  func assign(_ request: AssignComplaintRequest, _ call: WriteCall) throws -> Complaint {
    try assignComplaint(request, call)
  }
  func assignMany(_ row: AssignRow, _ call: WriteCall) throws -> RowResult { try assignManyComplaints(row, call) }
  func take(_ request: ComplaintStepRequest, _ call: WriteCall) throws -> Complaint { try takeComplaint(request, call) }
  func start(_ request: ComplaintStepRequest, _ call: WriteCall) throws -> Complaint {
    try startComplaint(request, call)
  }
  func ask(_ request: AskComplaintRequest, _ call: WriteCall) throws -> Complaint { try askComplaint(request, call) }
  func resume(_ request: ResumeComplaintRequest, _ call: WriteCall) throws -> Complaint {
    try resumeComplaint(request, call)
  }
  func addEvidence(_ request: AddEvidenceRequest, _ call: WriteCall) throws -> Complaint {
    try addComplaintEvidence(request, call)
  }
  func propose(_ request: ProposeRequest, _ call: WriteCall) throws -> Complaint { try proposeRemedy(request, call) }
  func answer(_ request: AnswerProposalRequest, _ call: WriteCall) throws -> Complaint {
    try answerProposal(request, call)
  }
  func decide(_ request: DecideProposalRequest, _ call: WriteCall) throws -> Complaint {
    try decideProposal(request, call)
  }
  func deliver(_ request: DeliverRemedyRequest, _ call: WriteCall) throws -> Complaint {
    try deliverRemedy(request, call)
  }
  func resolve(_ request: ResolveComplaintRequest, _ call: WriteCall) throws -> Complaint {
    try resolveComplaint(request, call)
  }
  func followUp(_ request: FollowUpRequest, _ call: WriteCall) throws -> Complaint {
    try followUpComplaint(request, call)
  }
  func close(_ request: CloseComplaintRequest, _ call: WriteCall) throws -> Complaint {
    try closeComplaint(request, call)
  }
  func reopen(_ request: ReopenComplaintRequest, _ call: WriteCall) throws -> Complaint {
    try reopenComplaint(request, call)
  }
  func review(_ request: ReviewComplaintRequest, _ call: WriteCall) throws -> Complaint {
    try reviewComplaint(request, call)
  }
  func finishReview(_ request: FinishReviewRequest, _ call: WriteCall) throws -> Complaint {
    try finishComplaintReview(request, call)
  }
  func refer(_ request: ReferComplaintRequest, _ call: WriteCall) throws -> Complaint {
    try referComplaint(request, call)
  }
  func finishReferral(_ request: FinishReferralRequest, _ call: WriteCall) throws -> Complaint {
    try finishComplaintReferral(request, call)
  }
  func withdraw(_ request: WithdrawComplaintRequest, _ call: WriteCall) throws -> Complaint {
    try withdrawComplaint(request, call)
  }
  func markDuplicate(_ request: MarkDuplicateRequest, _ call: WriteCall) throws -> Complaint {
    try markComplaintDuplicate(request, call)
  }
  func link(_ request: LinkComplaintRequest, _ call: WriteCall) throws -> Complaint { try linkComplaint(request, call) }
  func split(_ request: SplitComplaintRequest, _ call: WriteCall) throws -> Complaint {
    try splitComplaint(request, call)
  }
  func escalate(_ request: EscalateComplaintRequest, _ call: WriteCall) throws -> Complaint {
    try escalateComplaint(request, call)
  }
  func setHold(_ request: SetHoldRequest, _ call: WriteCall) throws -> Complaint { try holdComplaint(request, call) }
  func replan(_ request: ReplanRequest, _ call: WriteCall) throws -> Complaint { try replanComplaint(request, call) }
  func note(_ request: NoteComplaintRequest, _ call: WriteCall) throws -> Complaint { try noteComplaint(request, call) }
  func statistics(_ request: StatisticsRequest, _ call: ReadCall) throws -> StatisticsReply {
    try complaintStatistics(request, call)
  }
  func clusters(_ request: ClustersRequest, _ call: ReadCall) throws -> ClustersReply {
    try complaintClusters(request, call)
  }
  func repeats(_ request: RepeatsRequest, _ call: ReadCall) throws -> RepeatsReply {
    try complaintRepeats(request, call)
  }
}
