// Generated from the services by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

extension Caller {
  /// Approvals: rooms ask for them where a call goes beyond what its caller may do alone; whoever may, decides here.
  public var approvals: ApprovalsCalls<Self> { .init(caller: self) }
  /// Custom attributes: what a company keeps of its customers beyond the ordinary fields.
  public var attributes: AttributesCalls<Self> { .init(caller: self) }
  /// Customers (客户): persons and organisations.
  public var customers: CustomersCalls<Self> { .init(caller: self) }
  /// Working calendars (工作日历), in versions that never change: a clock keeps the version under which it was started.
  public var calendars: CalendarsCalls<Self> { .init(caller: self) }
  /// Service policies (服务时限策略), in versions that never change: drafts until they are activated, one in force at a time.
  public var policies: PoliciesCalls<Self> { .init(caller: self) }
  /// Complaints (投诉). Every step names the version that it saw; complaints.allowed says which steps a caller may take next.
  public var complaints: ComplaintsCalls<Self> { .init(caller: self) }
  /// Contacts of organisations. A person with a file of their own may serve several organisations.
  public var contacts: ContactsCalls<Self> { .init(caller: self) }
  /// The desk: skills and shifts of those who handle complaints and requests, and the routes by which work finds its department.
  public var desk: DeskCalls<Self> { .init(caller: self) }
  /// Corrective and preventive actions (纠正措施, 预防措施).
  public var actions: ActionsCalls<Self> { .init(caller: self) }
  /// Notices (通知): what must be told to whom. Nothing is sent from here; senders read the outbox and mark what they sent.
  public var notices: NoticesCalls<Self> { .init(caller: self) }
  /// Departments (部门), a tree.
  public var departments: DepartmentsCalls<Self> { .init(caller: self) }
  /// Employees (员工).
  public var employees: EmployeesCalls<Self> { .init(caller: self) }
  /// Service accounts (服务账号): other systems that call this one.
  public var accounts: AccountsCalls<Self> { .init(caller: self) }
  /// API keys of employees and service accounts. At most two live at a time, so that one can be rotated.
  public var keys: KeysCalls<Self> { .init(caller: self) }
  /// Loyalty programs (会员计划): a draft is set, tried out, then activated as the next version of the configuration.
  public var programs: ProgramsCalls<Self> { .init(caller: self) }
  /// Members of loyalty programs (会员): who takes part, under which card, in which tier and family pool.
  public var members: MembersCalls<Self> { .init(caller: self) }
  /// Points (积分): what members earn, have and spend, on a ledger of double entry that is only ever added to.
  public var loyalty: LoyaltyCalls<Self> { .init(caller: self) }
  /// Purchases, as shop or ERP post them.
  public var purchases: PurchasesCalls<Self> { .init(caller: self) }
  /// Service requests: what customers ask for without complaining. They share numbers' counter, clocks, desk and timeline
  /// with complaints; complaints.list shows complaints alone, requests.list requests alone.
  public var requests: RequestsCalls<Self> { .init(caller: self) }
  /// The rewards catalogue (奖品目录) of a program.
  public var rewards: RewardsCalls<Self> { .init(caller: self) }
  /// Vouchers (优惠券), each with a code that is redeemed once.
  public var vouchers: VouchersCalls<Self> { .init(caller: self) }
  /// The server itself.
  public var system: SystemCalls<Self> { .init(caller: self) }
  /// Dictionaries: industries, touchpoints, tags, categories.
  public var words: WordsCalls<Self> { .init(caller: self) }
}

/// Approvals: rooms ask for them where a call goes beyond what its caller may do alone; whoever may, decides here.
public struct ApprovalsCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Approvals, the oldest first: those that the caller may decide (待我审批), those that they asked for, or all.
  public func list(
    _ request: ListApprovalsRequest, _ options: CallOptions = .init()
  ) async throws -> ListApprovalsReply {
    try await caller.call(Methods.Approvals.list, request, options)
  }

  /// One approval, for those whom it concerns: who asked, who decided, who holds the permission that it needs, auditors.
  public func get(
    _ request: GetApprovalRequest, _ options: CallOptions = .init()
  ) async throws -> Approval {
    try await caller.call(Methods.Approvals.get, request, options)
  }

  /// Says yes (同意) and does in the same transaction what was asked. If that is refused, so is this call, with that
  /// reason, and the approval stays pending. Nobody approves what they asked for themselves.
  public func approve(
    _ request: ApproveRequest, _ options: CallOptions = .init()
  ) async throws -> Approval {
    try await caller.call(Methods.Approvals.approve, request, options)
  }

  /// Says no (驳回), with a reason. Whoever may approve may refuse.
  public func refuse(
    _ request: RefuseApprovalRequest, _ options: CallOptions = .init()
  ) async throws -> Approval {
    try await caller.call(Methods.Approvals.refuse, request, options)
  }

  /// Takes a request back (撤回); only who asked can.
  public func withdraw(
    _ request: WithdrawApprovalRequest, _ options: CallOptions = .init()
  ) async throws -> Approval {
    try await caller.call(Methods.Approvals.withdraw, request, options)
  }

  /// Appoints who decides for somebody in their absence (代理审批人): for oneself, or with IDENTITY_WRITE for another.
  /// The deputy may then decide what the absent person could. Nobody has two deputies at a time, and a deputy has none
  /// for what they do as a deputy.
  public func setDeputy(
    _ request: SetDeputyRequest, _ options: CallOptions = .init()
  ) async throws -> Deputy {
    try await caller.call(Methods.Approvals.setDeputy, request, options)
  }

  /// Ends an appointment, or takes one back that has not begun.
  public func clearDeputy(
    _ request: ClearDeputyRequest, _ options: CallOptions = .init()
  ) async throws -> Deputy {
    try await caller.call(Methods.Approvals.clearDeputy, request, options)
  }

  /// Who stands in for whom, now and in future, in the order of appointment. Without IDENTITY_READ only what concerns the
  /// caller.
  public func deputies(
    _ request: DeputiesRequest, _ options: CallOptions = .init()
  ) async throws -> DeputiesReply {
    try await caller.call(Methods.Approvals.deputies, request, options)
  }
}

/// Custom attributes: what a company keeps of its customers beyond the ordinary fields.
public struct AttributesCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Registers an attribute. Its type never changes.
  public func create(
    _ request: CreateAttributeRequest, _ options: CallOptions = .init()
  ) async throws -> Attribute {
    try await caller.call(Methods.Attributes.create, request, options)
  }

  /// Changes its label, adds choices, or retires it: files keep its values, no file gets a new one.
  public func update(
    _ request: UpdateAttributeRequest, _ options: CallOptions = .init()
  ) async throws -> Attribute {
    try await caller.call(Methods.Attributes.update, request, options)
  }

  /// All registered attributes, in the order in which they were registered.
  public func list(
    _ request: ListAttributesRequest, _ options: CallOptions = .init()
  ) async throws -> ListAttributesReply {
    try await caller.call(Methods.Attributes.list, request, options)
  }
}

/// Customers (客户): persons and organisations.
public struct CustomersCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Opens a file. The reply carries the customer number (客户编号) to read aloud.
  public func create(
    _ request: CreateCustomerRequest, _ options: CallOptions = .init()
  ) async throws -> Customer {
    try await caller.call(Methods.Customers.create, request, options)
  }

  /// One file, by id, number or external reference.
  public func get(
    _ request: GetCustomerRequest, _ options: CallOptions = .init()
  ) async throws -> Customer {
    try await caller.call(Methods.Customers.get, request, options)
  }

  /// Changes a file: absent fields stay, cleared ones go. Needs the version that the caller saw.
  public func update(
    _ request: UpdateCustomerRequest, _ options: CallOptions = .init()
  ) async throws -> Customer {
    try await caller.call(Methods.Customers.update, request, options)
  }

  /// Files in the order in which they were opened, page by page.
  public func list(
    _ request: ListCustomersRequest, _ options: CallOptions = .init()
  ) async throws -> ListCustomersReply {
    try await caller.call(Methods.Customers.list, request, options)
  }

  /// Files that the text finds (搜索): by part of a name, pinyin, initials, phone tail, e-mail, reference, number or tag.
  /// The best kind of match comes first, and in each kind the newest file; each says why it matched.
  public func search(
    _ request: SearchCustomersRequest, _ options: CallOptions = .init()
  ) async throws -> SearchCustomersReply {
    try await caller.call(Methods.Customers.search, request, options)
  }

  /// Creates or updates up to 1,000 files by external reference, each row for itself.
  public func upsert(
    _ request: UpsertCustomersRequest, _ options: CallOptions = .init()
  ) async throws -> BulkReply {
    try await caller.call(Methods.Customers.upsert, request, options)
  }

  /// All files as a stream, in the order in which they were opened. The journal keeps who took them out and why.
  public func export(
    _ request: ExportCustomersRequest, _ options: CallOptions = .init()
  ) async throws -> AsyncThrowingStream<Customer, any Error> {
    try await caller.stream(Methods.Customers.export, request, options)
  }

  /// Several files at once, in the order asked for; what is not found is named.
  public func getMany(
    _ request: GetManyCustomersRequest, _ options: CallOptions = .init()
  ) async throws -> GetManyCustomersReply {
    try await caller.call(Methods.Customers.getMany, request, options)
  }

  /// Puts a file away (归档): lists and searches leave it out, nothing changes it, its number still answers.
  public func archive(
    _ request: ArchiveCustomerRequest, _ options: CallOptions = .init()
  ) async throws -> Customer {
    try await caller.call(Methods.Customers.archive, request, options)
  }

  /// Takes an archived file back.
  public func restore(
    _ request: RestoreCustomerRequest, _ options: CallOptions = .init()
  ) async throws -> Customer {
    try await caller.call(Methods.Customers.restore, request, options)
  }

  /// Grades a customer by hand (客户分级), with the reason. The history keeps every grade.
  public func setGrade(
    _ request: SetGradeRequest, _ options: CallOptions = .init()
  ) async throws -> Customer {
    try await caller.call(Methods.Customers.setGrade, request, options)
  }

  /// Shows one file unmasked, for a stated reason. The journal keeps who, which file and why.
  public func reveal(
    _ request: RevealCustomerRequest, _ options: CallOptions = .init()
  ) async throws -> Customer {
    try await caller.call(Methods.Customers.reveal, request, options)
  }

  /// Who changed what, from what to what: the latest call first, one row a field.
  public func history(
    _ request: CustomerHistoryRequest, _ options: CallOptions = .init()
  ) async throws -> CustomerHistoryReply {
    try await caller.call(Methods.Customers.history, request, options)
  }

  /// Pairs of files that may be the same customer (查重), over all files, in the order of the later file of a pair.
  public func findDuplicates(
    _ request: FindDuplicatesRequest, _ options: CallOptions = .init()
  ) async throws -> AsyncThrowingStream<DuplicatePair, any Error> {
    try await caller.stream(Methods.Customers.findDuplicates, request, options)
  }

  /// Makes two files one. What `into` has stays; its gaps are filled from `from`, the oldest file first; lists are joined,
  /// refusals of contact win. The old id, number and references answer with the joined file for ever.
  /// As a dry run it is the plan.
  public func merge(
    _ request: MergeCustomersRequest, _ options: CallOptions = .init()
  ) async throws -> MergeCustomersReply {
    try await caller.call(Methods.Customers.merge, request, options)
  }

  /// Gives up to 1,000 files to other owners (客户移交), each row for itself.
  public func transfer(
    _ request: TransferCustomersRequest, _ options: CallOptions = .init()
  ) async throws -> BulkReply {
    try await caller.call(Methods.Customers.transfer, request, options)
  }

  /// How many files there are, by kind, grade, region, source, month and completeness; which are overdue for review.
  public func stats(
    _ request: CustomerStatsRequest, _ options: CallOptions = .init()
  ) async throws -> CustomerStatsReply {
    try await caller.call(Methods.Customers.stats, request, options)
  }

  /// Says that a file was gone through and is right (资料核对); its next review is due an interval later.
  public func review(
    _ request: ReviewCustomerRequest, _ options: CallOptions = .init()
  ) async throws -> Customer {
    try await caller.call(Methods.Customers.review, request, options)
  }

  /// Takes back the last changes of up to 1,000 files, each if its version is still the one given: a file that was created
  /// is archived, one that was changed becomes what it was. Purchases and contacts have no part in a file's version: what
  /// was posted since neither hinders nor goes. A telephone number comes back also where another file has it by now.
  public func revert(
    _ request: RevertCustomersRequest, _ options: CallOptions = .init()
  ) async throws -> BulkReply {
    try await caller.call(Methods.Customers.revert, request, options)
  }
}

/// Working calendars (工作日历), in versions that never change: a clock keeps the version under which it was started.
public struct CalendarsCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Stores a calendar as a whole, as a new version of its code. Clocks that are started from now on follow it.
  public func put(
    _ request: PutCalendarRequest, _ options: CallOptions = .init()
  ) async throws -> Calendar {
    try await caller.call(Methods.Calendars.put, request, options)
  }

  /// Adds dated exceptions from a file's text, as a new version: CSV with the columns date, kind (closed or open) and
  /// name, or iCalendar (RFC 5545), whose all-day events are closed days, those of CATEGORIES:OPEN working days.
  public func `import`(
    _ request: ImportCalendarRequest, _ options: CallOptions = .init()
  ) async throws -> Calendar {
    try await caller.call(Methods.Calendars.`import`, request, options)
  }

  /// A calendar, its latest version or an older one.
  public func get(
    _ request: GetCalendarRequest, _ options: CallOptions = .init()
  ) async throws -> Calendar {
    try await caller.call(Methods.Calendars.get, request, options)
  }

  /// The calendars in the order of their codes, each in its latest version, without its exceptions.
  public func list(
    _ request: ListCalendarsRequest, _ options: CallOptions = .init()
  ) async throws -> ListCalendarsReply {
    try await caller.call(Methods.Calendars.list, request, options)
  }

  /// How much working time lies between two instants, and which intervals count.
  public func workingTime(
    _ request: WorkingTimeRequest, _ options: CallOptions = .init()
  ) async throws -> WorkingTimeReply {
    try await caller.call(Methods.Calendars.workingTime, request, options)
  }

  /// When a target is due that starts at an instant, and which intervals count.
  public func due(
    _ request: DueTimeRequest, _ options: CallOptions = .init()
  ) async throws -> DueTimeReply {
    try await caller.call(Methods.Calendars.due, request, options)
  }
}

/// Service policies (服务时限策略), in versions that never change: drafts until they are activated, one in force at a time.
public struct PoliciesCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Stores a policy as a whole, as a new version and a draft. Every error of it is told at once.
  public func put(
    _ request: PutPolicyRequest, _ options: CallOptions = .init()
  ) async throws -> Policy {
    try await caller.call(Methods.Policies.put, request, options)
  }

  /// From now on clocks are started under this version. Clocks that run keep theirs; see complaints.replan.
  public func activate(
    _ request: ActivatePolicyRequest, _ options: CallOptions = .init()
  ) async throws -> Policy {
    try await caller.call(Methods.Policies.activate, request, options)
  }

  /// A policy version; the one in force without a number.
  public func get(
    _ request: GetPolicyRequest, _ options: CallOptions = .init()
  ) async throws -> Policy {
    try await caller.call(Methods.Policies.get, request, options)
  }

  /// The versions, the latest first, without their rules.
  public func list(
    _ request: ListPoliciesRequest, _ options: CallOptions = .init()
  ) async throws -> ListPoliciesReply {
    try await caller.call(Methods.Policies.list, request, options)
  }

  /// What the complaints and requests of a past period would have met and missed under a version, beside what they did.
  public func simulate(
    _ request: SimulatePolicyRequest, _ options: CallOptions = .init()
  ) async throws -> AsyncThrowingStream<PolicySimulation, any Error> {
    try await caller.stream(Methods.Policies.simulate, request, options)
  }
}

/// Complaints (投诉). Every step names the version that it saw; complaints.allowed says which steps a caller may take next.
public struct ComplaintsCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Records a complaint (登记) of a customer, or of somebody who stays anonymous, and starts its clocks. The same
  /// external reference again gives the stored complaint, if all else is the same too.
  public func record(
    _ request: RecordComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.record, request, options)
  }

  /// One complaint, by id, number or external reference.
  public func get(
    _ request: GetComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.get, request, options)
  }

  /// Complaints: my open work by what is next due, the queue of my department, or all in sight.
  public func list(
    _ request: ListComplaintsRequest, _ options: CallOptions = .init()
  ) async throws -> ListComplaintsReply {
    try await caller.call(Methods.Complaints.list, request, options)
  }

  /// Who did what, when and why (时间线), the first step first.
  public func timeline(
    _ request: TimelineRequest, _ options: CallOptions = .init()
  ) async throws -> TimelineReply {
    try await caller.call(Methods.Complaints.timeline, request, options)
  }

  /// What the caller may do next, and why not the rest.
  public func allowed(
    _ request: AllowedRequest, _ options: CallOptions = .init()
  ) async throws -> AllowedReply {
    try await caller.call(Methods.Complaints.allowed, request, options)
  }

  /// Why a clock is due when it is: its start, what counted, its pauses, the versions of policy and calendar.
  public func explainClock(
    _ request: ExplainClockRequest, _ options: CallOptions = .init()
  ) async throws -> ClockExplanation {
    try await caller.call(Methods.Complaints.explainClock, request, options)
  }

  /// Corrects what was recorded (更正), with trace. Another severity sets new targets from the original start.
  public func update(
    _ request: UpdateComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.update, request, options)
  }

  /// Tells the complainant that the complaint is here (受理告知). The first one counts.
  public func acknowledge(
    _ request: ComplaintStepRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.acknowledge, request, options)
  }

  /// Accepts and places it (受理派单): category, severity, department and handler. Received → Triaged.
  public func triage(
    _ request: TriageComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.triage, request, options)
  }

  /// Does not accept it (不予受理), with a reason and the reply that was sent. Received, Triaged → NotAccepted.
  public func reject(
    _ request: RejectComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.reject, request, options)
  }

  /// Gives an open complaint to another handler or department (转派); without a handler whoever fits best gets it.
  public func assign(
    _ request: AssignComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.assign, request, options)
  }

  /// The same for many at once; each row keeps the same guards and is answered for itself.
  public func assignMany(
    _ request: AssignManyRequest, _ options: CallOptions = .init()
  ) async throws -> BulkReply {
    try await caller.call(Methods.Complaints.assignMany, request, options)
  }

  /// Takes a complaint out of the department's queue (领单). Of several who try one gets it.
  public func take(
    _ request: ComplaintStepRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.take, request, options)
  }

  /// Begins to work on it (开始调查). Triaged → Investigating.
  public func start(
    _ request: ComplaintStepRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.start, request, options)
  }

  /// Asks the customer or a third party, and waits (待补充, 待反馈). Investigating → AwaitingCustomer, AwaitingThirdParty.
  public func ask(
    _ request: AskComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.ask, request, options)
  }

  /// Goes on with the answer, or without one. AwaitingCustomer, AwaitingThirdParty → Investigating.
  public func resume(
    _ request: ResumeComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.resume, request, options)
  }

  /// Adds what was found out (取证): a note, references to files. Any open state.
  public func addEvidence(
    _ request: AddEvidenceRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.addEvidence, request, options)
  }

  /// Answers the complainant (答复): finding, whether it is substantiated, remedies. Investigating → Proposed. Above the
  /// caller's limit of remedies it waits for approval, and nothing changes until then.
  public func propose(
    _ request: ProposeRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.propose, request, options)
  }

  /// The customer's answer to the proposal (客户确认). Proposed → Executing, or with a reason back to Investigating; so
  /// many refusals force a Review.
  public func answer(
    _ request: AnswerProposalRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.answer, request, options)
  }

  /// Decides without the customer's consent (单方决定), who was told where else to turn. Proposed → Executing.
  public func decide(
    _ request: DecideProposalRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.decide, request, options)
  }

  /// A remedy line is delivered (落实); points are posted to the loyalty ledger in the same transaction, once.
  public func deliver(
    _ request: DeliverRemedyRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.deliver, request, options)
  }

  /// All is delivered (办结). Executing → Resolved.
  public func resolve(
    _ request: ResolveComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.resolve, request, options)
  }

  /// A follow-up call (回访), or a try. A customer who is not satisfied opens the next round: Resolved → Investigating.
  public func followUp(
    _ request: FollowUpRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.followUp, request, options)
  }

  /// Closes it (结案), by somebody other than the handler. Resolved → Closed.
  public func close(
    _ request: CloseComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.close, request, options)
  }

  /// Opens a closed complaint again for new facts (重启). Closed → Investigating, with a new round.
  public func reopen(
    _ request: ReopenComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.reopen, request, options)
  }

  /// Asks for a review (复核) by somebody new to it. Proposed, Closed → Review; in Review it names another reviewer.
  public func review(
    _ request: ReviewComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.review, request, options)
  }

  /// The reviewer's finding. Review → Closed where it is upheld (维持), else Investigating with a new round (改变).
  public func finishReview(
    _ request: FinishReviewRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.finishReview, request, options)
  }

  /// Goes another way (外部途径): mediation, arbitration, a court, a regulator. Any open state, Closed → ExternalRemedy.
  public func refer(
    _ request: ReferComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.refer, request, options)
  }

  /// Comes back from there. ExternalRemedy → Closed or Investigating.
  public func finishReferral(
    _ request: FinishReferralRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.finishReferral, request, options)
  }

  /// The complainant takes it back (撤回). Any open state → Withdrawn.
  public func withdraw(
    _ request: WithdrawComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.withdraw, request, options)
  }

  /// It is the same as another one (并案). Any open state → Duplicate.
  public func markDuplicate(
    _ request: MarkDuplicateRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.markDuplicate, request, options)
  }

  /// Links two complaints, or a complaint and a request, as related; with `remove` no longer.
  public func link(
    _ request: LinkComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.link, request, options)
  }

  /// Makes of a part of it a complaint of its own (拆分), with this one as its parent. The parent closes behind its children.
  public func split(
    _ request: SplitComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.split, request, options)
  }

  /// Raises the escalation level by hand (升级), with a reason.
  public func escalate(
    _ request: EscalateComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.escalate, request, options)
  }

  /// Sets or lifts a legal hold (法律保全).
  public func setHold(
    _ request: SetHoldRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.setHold, request, options)
  }

  /// Puts the running clocks of an open case under the policy and calendars of now (重新计时), with a reason.
  public func replan(
    _ request: ReplanRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.replan, request, options)
  }

  /// Adds a remark to the timeline (备注). Any state.
  public func note(
    _ request: NoteComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Complaints.note, request, options)
  }

  /// Figures of a period as they stood at any instant, by any dimension. Each is defined at ComplaintFigures.
  public func statistics(
    _ request: StatisticsRequest, _ options: CallOptions = .init()
  ) async throws -> StatisticsReply {
    try await caller.call(Methods.Complaints.statistics, request, options)
  }

  /// Where complaints gather (聚集): products and categories with the most complaints in a window, and the window before.
  /// Complaints that were not accepted, withdrawn or duplicates do not count; nor do those without product and category.
  public func clusters(
    _ request: ClustersRequest, _ options: CallOptions = .init()
  ) async throws -> ClustersReply {
    try await caller.call(Methods.Complaints.clusters, request, options)
  }

  /// Customers in sight who complained more than once in a window (重复投诉), most first. Complaints that were not accepted,
  /// withdrawn or duplicates do not count.
  public func repeats(
    _ request: RepeatsRequest, _ options: CallOptions = .init()
  ) async throws -> RepeatsReply {
    try await caller.call(Methods.Complaints.repeats, request, options)
  }
}

/// Contacts of organisations. A person with a file of their own may serve several organisations.
public struct ContactsCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Adds a contact to an organisation.
  public func create(
    _ request: CreateContactRequest, _ options: CallOptions = .init()
  ) async throws -> Contact {
    try await caller.call(Methods.Contacts.create, request, options)
  }

  /// Changes a contact: absent fields stay, cleared ones go. Needs the version that the caller saw.
  public func update(
    _ request: UpdateContactRequest, _ options: CallOptions = .init()
  ) async throws -> Contact {
    try await caller.call(Methods.Contacts.update, request, options)
  }

  /// Takes a contact off; the journal keeps what it was.
  public func remove(
    _ request: RemoveContactRequest, _ options: CallOptions = .init()
  ) async throws -> Contact {
    try await caller.call(Methods.Contacts.remove, request, options)
  }

  /// The contacts of an organisation, or what a person is to each organisation that the caller may see.
  public func list(
    _ request: ListContactsRequest, _ options: CallOptions = .init()
  ) async throws -> ListContactsReply {
    try await caller.call(Methods.Contacts.list, request, options)
  }
}

/// The desk: skills and shifts of those who handle complaints and requests, and the routes by which work finds its department.
public struct DeskCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Says what an employee handles, when, and how much at a time, as a whole.
  public func setHandler(
    _ request: SetHandlerRequest, _ options: CallOptions = .init()
  ) async throws -> DeskHandler {
    try await caller.call(Methods.Desk.setHandler, request, options)
  }

  /// Those who handle, with their open work; of a department, or all.
  public func handlers(
    _ request: HandlersRequest, _ options: CallOptions = .init()
  ) async throws -> HandlersReply {
    try await caller.call(Methods.Desk.handlers, request, options)
  }

  /// Sets which department handles what (派单规则), as a whole: the first route that fits counts.
  public func setRoutes(
    _ request: SetRoutesRequest, _ options: CallOptions = .init()
  ) async throws -> Routes {
    try await caller.call(Methods.Desk.setRoutes, request, options)
  }

  public func getRoutes(
    _ request: GetRoutesRequest, _ options: CallOptions = .init()
  ) async throws -> Routes {
    try await caller.call(Methods.Desk.getRoutes, request, options)
  }

  /// Who could take a case now, the best first, and why not the others.
  public func candidates(
    _ request: CandidatesRequest, _ options: CallOptions = .init()
  ) async throws -> CandidatesReply {
    try await caller.call(Methods.Desk.candidates, request, options)
  }

  /// Gives all open work of somebody to another, or by the routes to whoever fits (工作移交); what nobody can take waits in
  /// its department's queue.
  public func handOver(
    _ request: HandOverRequest, _ options: CallOptions = .init()
  ) async throws -> HandOverReply {
    try await caller.call(Methods.Desk.handOver, request, options)
  }
}

/// Corrective and preventive actions (纠正措施, 预防措施).
public struct ActionsCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  public func create(
    _ request: CreateActionRequest, _ options: CallOptions = .init()
  ) async throws -> Action {
    try await caller.call(Methods.Actions.create, request, options)
  }

  /// Changes text, owner or due date; absent fields stay.
  public func update(
    _ request: UpdateActionRequest, _ options: CallOptions = .init()
  ) async throws -> Action {
    try await caller.call(Methods.Actions.update, request, options)
  }

  /// The owner says what was done.
  public func complete(
    _ request: CompleteActionRequest, _ options: CallOptions = .init()
  ) async throws -> Action {
    try await caller.call(Methods.Actions.complete, request, options)
  }

  /// Somebody other than the owner says whether it worked (验证); if not, it is open again.
  public func verify(
    _ request: VerifyActionRequest, _ options: CallOptions = .init()
  ) async throws -> Action {
    try await caller.call(Methods.Actions.verify, request, options)
  }

  public func get(
    _ request: GetActionRequest, _ options: CallOptions = .init()
  ) async throws -> Action {
    try await caller.call(Methods.Actions.get, request, options)
  }

  /// Actions by due date: those of the caller, of a complaint, or all.
  public func list(
    _ request: ListActionsRequest, _ options: CallOptions = .init()
  ) async throws -> ListActionsReply {
    try await caller.call(Methods.Actions.list, request, options)
  }
}

/// Notices (通知): what must be told to whom. Nothing is sent from here; senders read the outbox and mark what they sent.
public struct NoticesCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Notices, the latest first: those to the caller, or of a case, or (COMPLAINTS_MANAGE) all.
  public func list(
    _ request: ListNoticesRequest, _ options: CallOptions = .init()
  ) async throws -> ListNoticesReply {
    try await caller.call(Methods.Notices.list, request, options)
  }

  /// The outbox: what was not marked as sent, the first one first.
  public func outbox(
    _ request: OutboxRequest, _ options: CallOptions = .init()
  ) async throws -> ListNoticesReply {
    try await caller.call(Methods.Notices.outbox, request, options)
  }

  /// Marks notices as sent. One that is marked already stays as it is.
  public func markSent(
    _ request: MarkSentRequest, _ options: CallOptions = .init()
  ) async throws -> MarkSentReply {
    try await caller.call(Methods.Notices.markSent, request, options)
  }
}

/// Departments (部门), a tree.
public struct DepartmentsCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Adds a department below another, or at the top.
  public func create(
    _ request: CreateDepartmentRequest, _ options: CallOptions = .init()
  ) async throws -> Department {
    try await caller.call(Methods.Departments.create, request, options)
  }

  /// Renames a department or moves it, with all below it.
  public func update(
    _ request: UpdateDepartmentRequest, _ options: CallOptions = .init()
  ) async throws -> Department {
    try await caller.call(Methods.Departments.update, request, options)
  }

  /// All departments, each after the one above it.
  public func list(
    _ request: ListDepartmentsRequest, _ options: CallOptions = .init()
  ) async throws -> ListDepartmentsReply {
    try await caller.call(Methods.Departments.list, request, options)
  }
}

/// Employees (员工).
public struct EmployeesCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Adds an employee.
  public func create(
    _ request: CreateEmployeeRequest, _ options: CallOptions = .init()
  ) async throws -> Employee {
    try await caller.call(Methods.Employees.create, request, options)
  }

  public func get(
    _ request: GetEmployeeRequest, _ options: CallOptions = .init()
  ) async throws -> Employee {
    try await caller.call(Methods.Employees.get, request, options)
  }

  /// Changes name, role, data scope or department (a move); absent fields stay.
  public func update(
    _ request: UpdateEmployeeRequest, _ options: CallOptions = .init()
  ) async throws -> Employee {
    try await caller.call(Methods.Employees.update, request, options)
  }

  /// Ends an employment: the keys stop at once, open connections end. The file stays, since the journal names it.
  public func leave(
    _ request: LeaveEmployeeRequest, _ options: CallOptions = .init()
  ) async throws -> Employee {
    try await caller.call(Methods.Employees.leave, request, options)
  }

  public func list(
    _ request: ListEmployeesRequest, _ options: CallOptions = .init()
  ) async throws -> ListEmployeesReply {
    try await caller.call(Methods.Employees.list, request, options)
  }
}

/// Service accounts (服务账号): other systems that call this one.
public struct AccountsCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  public func create(
    _ request: CreateAccountRequest, _ options: CallOptions = .init()
  ) async throws -> Account {
    try await caller.call(Methods.Accounts.create, request, options)
  }

  /// Changes name or scopes. The list of scopes is replaced as a whole.
  public func update(
    _ request: UpdateAccountRequest, _ options: CallOptions = .init()
  ) async throws -> Account {
    try await caller.call(Methods.Accounts.update, request, options)
  }

  /// Ends an account: its keys stop at once.
  public func retire(
    _ request: RetireAccountRequest, _ options: CallOptions = .init()
  ) async throws -> Account {
    try await caller.call(Methods.Accounts.retire, request, options)
  }

  public func list(
    _ request: ListAccountsRequest, _ options: CallOptions = .init()
  ) async throws -> ListAccountsReply {
    try await caller.call(Methods.Accounts.list, request, options)
  }
}

/// API keys of employees and service accounts. At most two live at a time, so that one can be rotated.
public struct KeysCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Makes a key and shows it once; only its SHA-256 is kept.
  public func create(
    _ request: CreateKeyRequest, _ options: CallOptions = .init()
  ) async throws -> CreateKeyReply {
    try await caller.call(Methods.Keys.create, request, options)
  }

  /// Stops a key at once; connections that it opened end.
  public func revoke(
    _ request: RevokeKeyRequest, _ options: CallOptions = .init()
  ) async throws -> Key {
    try await caller.call(Methods.Keys.revoke, request, options)
  }

  /// The keys of an employee or an account, never the secret.
  public func list(
    _ request: ListKeysRequest, _ options: CallOptions = .init()
  ) async throws -> ListKeysReply {
    try await caller.call(Methods.Keys.list, request, options)
  }
}

/// Loyalty programs (会员计划): a draft is set, tried out, then activated as the next version of the configuration.
public struct ProgramsCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Opens a program. It earns nothing until its first version is active.
  public func create(
    _ request: CreateProgramRequest, _ options: CallOptions = .init()
  ) async throws -> Program {
    try await caller.call(Methods.Programs.create, request, options)
  }

  /// One program with the configuration that is active now, and its draft.
  public func get(
    _ request: GetProgramRequest, _ options: CallOptions = .init()
  ) async throws -> Program {
    try await caller.call(Methods.Programs.get, request, options)
  }

  /// All programs, the first one first.
  public func list(
    _ request: ListProgramsRequest, _ options: CallOptions = .init()
  ) async throws -> ListProgramsReply {
    try await caller.call(Methods.Programs.list, request, options)
  }

  /// Sets the draft (草案) in place of the one before. It is checked as a whole: a refusal names everything that is wrong.
  public func setDraft(
    _ request: SetDraftRequest, _ options: CallOptions = .init()
  ) async throws -> Program {
    try await caller.call(Methods.Programs.setDraft, request, options)
  }

  /// Makes the draft the next version, active from an instant on (生效).
  public func activate(
    _ request: ActivateProgramRequest, _ options: CallOptions = .init()
  ) async throws -> Program {
    try await caller.call(Methods.Programs.activate, request, options)
  }

  /// The versions of a configuration, the latest first.
  public func versions(
    _ request: ProgramVersionsRequest, _ options: CallOptions = .init()
  ) async throws -> ProgramVersionsReply {
    try await caller.call(Methods.Programs.versions, request, options)
  }

  /// Ends a program: nobody joins, earns or redeems any more. Balances stay and expire as they would have.
  public func close(
    _ request: CloseProgramRequest, _ options: CallOptions = .init()
  ) async throws -> Program {
    try await caller.call(Methods.Programs.close, request, options)
  }
}

/// Members of loyalty programs (会员): who takes part, under which card, in which tier and family pool.
public struct MembersCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Makes a customer a member (入会).
  public func enroll(
    _ request: EnrollMemberRequest, _ options: CallOptions = .init()
  ) async throws -> Member {
    try await caller.call(Methods.Members.enroll, request, options)
  }

  /// One member, with balance and tier as of now.
  public func get(
    _ request: GetMemberRequest, _ options: CallOptions = .init()
  ) async throws -> Member {
    try await caller.call(Methods.Members.get, request, options)
  }

  /// The members of a program in the order in which they joined.
  public func list(
    _ request: ListMembersRequest, _ options: CallOptions = .init()
  ) async throws -> ListMembersReply {
    try await caller.call(Methods.Members.list, request, options)
  }

  /// Suspends a member (冻结): nothing is earned, redeemed or transferred.
  public func suspend(
    _ request: ChangeMemberRequest, _ options: CallOptions = .init()
  ) async throws -> Member {
    try await caller.call(Methods.Members.suspend, request, options)
  }

  /// Ends a suspension (解冻), or takes somebody who left back in (重新入会), with the debt they left with.
  public func resume(
    _ request: ChangeMemberRequest, _ options: CallOptions = .init()
  ) async throws -> Member {
    try await caller.call(Methods.Members.resume, request, options)
  }

  /// Ends a membership (退会): what is left of the points expires.
  public func close(
    _ request: ChangeMemberRequest, _ options: CallOptions = .init()
  ) async throws -> Member {
    try await caller.call(Methods.Members.close, request, options)
  }

  /// Gives a new card (换卡); the old number answers no longer.
  public func replaceCard(
    _ request: ReplaceCardRequest, _ options: CallOptions = .init()
  ) async throws -> Member {
    try await caller.call(Methods.Members.replaceCard, request, options)
  }

  /// Sets or takes away the tier that a member has at least (保底等级).
  public func setFloor(
    _ request: SetFloorRequest, _ options: CallOptions = .init()
  ) async throws -> Member {
    try await caller.call(Methods.Members.setFloor, request, options)
  }

  /// The member's tier, what it rests on, and what is missing to the next (等级进度).
  public func tier(
    _ request: GetMemberRequest, _ options: CallOptions = .init()
  ) async throws -> TierView {
    try await caller.call(Methods.Members.tier, request, options)
  }

  /// Each change of the tier with its reason, the latest first.
  public func tierHistory(
    _ request: TierHistoryRequest, _ options: CallOptions = .init()
  ) async throws -> TierHistoryReply {
    try await caller.call(Methods.Members.tierHistory, request, options)
  }

  /// Founds a family pool (家庭积分池); the member owns it.
  public func createPool(
    _ request: CreatePoolRequest, _ options: CallOptions = .init()
  ) async throws -> Pool {
    try await caller.call(Methods.Members.createPool, request, options)
  }

  /// Takes a member into a pool.
  public func joinPool(
    _ request: JoinPoolRequest, _ options: CallOptions = .init()
  ) async throws -> Pool {
    try await caller.call(Methods.Members.joinPool, request, options)
  }

  /// Takes a member out of their pool; where the owner leaves, the pool ends.
  public func leavePool(
    _ request: LeavePoolRequest, _ options: CallOptions = .init()
  ) async throws -> Pool {
    try await caller.call(Methods.Members.leavePool, request, options)
  }

  /// A pool with its members and what they have together.
  public func getPool(
    _ request: GetPoolRequest, _ options: CallOptions = .init()
  ) async throws -> Pool {
    try await caller.call(Methods.Members.getPool, request, options)
  }
}

/// Points (积分): what members earn, have and spend, on a ledger of double entry that is only ever added to.
public struct LoyaltyCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// What a member has, now or at any instant.
  public func balance(
    _ request: BalanceRequest, _ options: CallOptions = .init()
  ) async throws -> PointBalance {
    try await caller.call(Methods.Loyalty.balance, request, options)
  }

  /// Opening balance, movements and closing balance of a period (积分对账单), the first movement first.
  public func statement(
    _ request: StatementRequest, _ options: CallOptions = .init()
  ) async throws -> StatementReply {
    try await caller.call(Methods.Loyalty.statement, request, options)
  }

  /// The member's points by the date on which they expire (积分批次), the soonest first.
  public func lots(
    _ request: ListLotsRequest, _ options: CallOptions = .init()
  ) async throws -> ListLotsReply {
    try await caller.call(Methods.Loyalty.lots, request, options)
  }

  /// What a purchase would earn, without posting it; the same computation as that of the award.
  public func previewEarn(
    _ request: PreviewEarnRequest, _ options: CallOptions = .init()
  ) async throws -> EarningPreview {
    try await caller.call(Methods.Loyalty.previewEarn, request, options)
  }

  /// Posts an event of another system, which earns what the program's EVENT rules say.
  public func postEvent(
    _ request: PostEventRequest, _ options: CallOptions = .init()
  ) async throws -> LedgerTransaction {
    try await caller.call(Methods.Loyalty.postEvent, request, options)
  }

  /// Why an award is what it is, in sentences: rule by rule, with the version of the program that held.
  public func explainAward(
    _ request: ExplainAwardRequest, _ options: CallOptions = .init()
  ) async throws -> AwardExplanation {
    try await caller.call(Methods.Loyalty.explainAward, request, options)
  }

  /// Confirms pending points of an award before their date (提前生效).
  public func confirm(
    _ request: ConfirmPointsRequest, _ options: CallOptions = .init()
  ) async throws -> LedgerTransaction {
    try await caller.call(Methods.Loyalty.confirm, request, options)
  }

  /// Spends points at once (积分兑换): a reward, points as money, or points alone.
  public func redeem(
    _ request: RedeemRequest, _ options: CallOptions = .init()
  ) async throws -> Redemption {
    try await caller.call(Methods.Loyalty.redeem, request, options)
  }

  /// Sets points aside (预留) until they are captured or released.
  public func reserve(
    _ request: RedeemRequest, _ options: CallOptions = .init()
  ) async throws -> Redemption {
    try await caller.call(Methods.Loyalty.reserve, request, options)
  }

  /// Spends what was set aside, or a part of it; the rest is released.
  public func capture(
    _ request: CaptureRequest, _ options: CallOptions = .init()
  ) async throws -> Redemption {
    try await caller.call(Methods.Loyalty.capture, request, options)
  }

  /// Gives back what was set aside.
  public func release(
    _ request: ReleaseRequest, _ options: CallOptions = .init()
  ) async throws -> Redemption {
    try await caller.call(Methods.Loyalty.release, request, options)
  }

  /// Gives spent points back (退还积分), to the lots that they came from.
  public func cancel(
    _ request: CancelRedemptionRequest, _ options: CallOptions = .init()
  ) async throws -> Redemption {
    try await caller.call(Methods.Loyalty.cancel, request, options)
  }

  /// One redemption.
  public func getRedemption(
    _ request: GetRedemptionRequest, _ options: CallOptions = .init()
  ) async throws -> Redemption {
    try await caller.call(Methods.Loyalty.getRedemption, request, options)
  }

  /// The member's redemptions, the latest first.
  public func redemptions(
    _ request: ListRedemptionsRequest, _ options: CallOptions = .init()
  ) async throws -> ListRedemptionsReply {
    try await caller.call(Methods.Loyalty.redemptions, request, options)
  }

  /// Adds or takes points by hand (积分调整). Above the role's limit it waits for a second person's approval.
  public func adjust(
    _ request: AdjustPointsRequest, _ options: CallOptions = .init()
  ) async throws -> Adjustment {
    try await caller.call(Methods.Loyalty.adjust, request, options)
  }

  /// Adjusts many members, each row for itself, within the role's limit.
  public func adjustMany(
    _ request: AdjustManyRequest, _ options: CallOptions = .init()
  ) async throws -> BulkReply {
    try await caller.call(Methods.Loyalty.adjustMany, request, options)
  }

  /// Moves points from one member to another (转赠), with their dates.
  public func transfer(
    _ request: TransferPointsRequest, _ options: CallOptions = .init()
  ) async throws -> PointTransfer {
    try await caller.call(Methods.Loyalty.transfer, request, options)
  }

  /// One transaction of the ledger with its entries and lot lines.
  public func getTransaction(
    _ request: GetTransactionRequest, _ options: CallOptions = .init()
  ) async throws -> LedgerTransaction {
    try await caller.call(Methods.Loyalty.getTransaction, request, options)
  }

  /// Liability, breakage and deferred revenue by month (积分负债).
  public func finance(
    _ request: FinanceRequest, _ options: CallOptions = .init()
  ) async throws -> FinanceReply {
    try await caller.call(Methods.Loyalty.finance, request, options)
  }

  /// Checks every invariant of the ledger on the live store; the last item says whether all is well.
  public func verify(
    _ request: VerifyLedgerRequest, _ options: CallOptions = .init()
  ) async throws -> AsyncThrowingStream<VerifyProgress, any Error> {
    try await caller.stream(Methods.Loyalty.verify, request, options)
  }

  /// What the purchases of a past period would have earned under a draft, beside what they did earn.
  public func simulateProgram(
    _ request: SimulateProgramRequest, _ options: CallOptions = .init()
  ) async throws -> AsyncThrowingStream<SimulationPage, any Error> {
    try await caller.stream(Methods.Loyalty.simulateProgram, request, options)
  }
}

/// Purchases, as shop or ERP post them.
public struct PurchasesCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Posts a purchase. The same external reference again gives the stored purchase, if all else is the same too.
  public func record(
    _ request: RecordPurchaseRequest, _ options: CallOptions = .init()
  ) async throws -> Purchase {
    try await caller.call(Methods.Purchases.record, request, options)
  }

  /// One purchase, by id or external reference.
  public func get(
    _ request: GetPurchaseRequest, _ options: CallOptions = .init()
  ) async throws -> Purchase {
    try await caller.call(Methods.Purchases.get, request, options)
  }

  /// Takes back a purchase or a part of it (退款). The same external reference again gives the stored refund.
  public func refund(
    _ request: RefundPurchaseRequest, _ options: CallOptions = .init()
  ) async throws -> PurchaseRefund {
    try await caller.call(Methods.Purchases.refund, request, options)
  }

  /// The refunds of a purchase, the first one first.
  public func listRefunds(
    _ request: ListRefundsRequest, _ options: CallOptions = .init()
  ) async throws -> ListRefundsReply {
    try await caller.call(Methods.Purchases.listRefunds, request, options)
  }

  /// The purchases of a customer, the latest first.
  public func list(
    _ request: ListPurchasesRequest, _ options: CallOptions = .init()
  ) async throws -> ListPurchasesReply {
    try await caller.call(Methods.Purchases.list, request, options)
  }
}

/// Service requests: what customers ask for without complaining. They share numbers' counter, clocks, desk and timeline
/// with complaints; complaints.list shows complaints alone, requests.list requests alone.
public struct RequestsCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Records a request (登记) and starts its clocks. The same external reference again gives the stored one.
  public func record(
    _ request: RecordServiceRequest, _ options: CallOptions = .init()
  ) async throws -> ServiceRequest {
    try await caller.call(Methods.Requests.record, request, options)
  }

  /// One request, by id, number or external reference.
  public func get(
    _ request: GetServiceRequest, _ options: CallOptions = .init()
  ) async throws -> ServiceRequest {
    try await caller.call(Methods.Requests.get, request, options)
  }

  /// Requests: my open work by what is next due, the queue of my department, or all in sight.
  public func list(
    _ request: ListServiceRequests, _ options: CallOptions = .init()
  ) async throws -> ListServiceRequestsReply {
    try await caller.call(Methods.Requests.list, request, options)
  }

  /// Who did what, when and why (时间线), the first step first.
  public func timeline(
    _ request: TimelineRequest, _ options: CallOptions = .init()
  ) async throws -> TimelineReply {
    try await caller.call(Methods.Requests.timeline, request, options)
  }

  /// What the caller may do next, and why not the rest.
  public func allowed(
    _ request: AllowedRequest, _ options: CallOptions = .init()
  ) async throws -> AllowedReply {
    try await caller.call(Methods.Requests.allowed, request, options)
  }

  /// Accepts it (受理) and says so to the customer. Received → Accepted.
  public func accept(
    _ request: ComplaintStepRequest, _ options: CallOptions = .init()
  ) async throws -> ServiceRequest {
    try await caller.call(Methods.Requests.accept, request, options)
  }

  /// Gives it to a department and a handler (派单). Received, Accepted, Dispatched, InProgress → Dispatched.
  public func dispatch(
    _ request: DispatchServiceRequest, _ options: CallOptions = .init()
  ) async throws -> ServiceRequest {
    try await caller.call(Methods.Requests.dispatch, request, options)
  }

  /// Takes a request out of the department's queue (领单).
  public func take(
    _ request: ComplaintStepRequest, _ options: CallOptions = .init()
  ) async throws -> ServiceRequest {
    try await caller.call(Methods.Requests.take, request, options)
  }

  /// Says how it goes (进展). Dispatched, InProgress, AwaitingCustomer → InProgress, or AwaitingCustomer where it waits.
  public func progress(
    _ request: ProgressServiceRequest, _ options: CallOptions = .init()
  ) async throws -> ServiceRequest {
    try await caller.call(Methods.Requests.progress, request, options)
  }

  /// It is done (完成). Dispatched, InProgress, AwaitingCustomer → Completed.
  public func complete(
    _ request: CompleteServiceRequest, _ options: CallOptions = .init()
  ) async throws -> ServiceRequest {
    try await caller.call(Methods.Requests.complete, request, options)
  }

  /// The customer's rating (评价), from 1 to 5. Completed → Closed; below 3 it names who looks after it by a notice.
  public func rate(
    _ request: RateServiceRequest, _ options: CallOptions = .init()
  ) async throws -> ServiceRequest {
    try await caller.call(Methods.Requests.rate, request, options)
  }

  /// Nobody wants it any more (取消). Any open state → Cancelled.
  public func cancel(
    _ request: WithdrawComplaintRequest, _ options: CallOptions = .init()
  ) async throws -> ServiceRequest {
    try await caller.call(Methods.Requests.cancel, request, options)
  }

  /// Makes a complaint of it (转投诉), which keeps its history. Any state but Converted and Cancelled → Converted.
  public func convert(
    _ request: ConvertServiceRequest, _ options: CallOptions = .init()
  ) async throws -> Complaint {
    try await caller.call(Methods.Requests.convert, request, options)
  }
}

/// The rewards catalogue (奖品目录) of a program.
public struct RewardsCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Puts a reward into the catalogue.
  public func create(
    _ request: CreateRewardRequest, _ options: CallOptions = .init()
  ) async throws -> Reward {
    try await caller.call(Methods.Rewards.create, request, options)
  }

  /// Changes a reward, or its stock.
  public func update(
    _ request: UpdateRewardRequest, _ options: CallOptions = .init()
  ) async throws -> Reward {
    try await caller.call(Methods.Rewards.update, request, options)
  }

  /// One reward with its stock.
  public func get(
    _ request: GetRewardRequest, _ options: CallOptions = .init()
  ) async throws -> Reward {
    try await caller.call(Methods.Rewards.get, request, options)
  }

  /// The rewards of a program in the order of their codes.
  public func list(
    _ request: ListRewardsRequest, _ options: CallOptions = .init()
  ) async throws -> ListRewardsReply {
    try await caller.call(Methods.Rewards.list, request, options)
  }

  /// Whether a member could redeem a reward now, and if not, each reason why (为何不能兑换).
  public func check(
    _ request: CheckRewardRequest, _ options: CallOptions = .init()
  ) async throws -> RewardCheck {
    try await caller.call(Methods.Rewards.check, request, options)
  }
}

/// Vouchers (优惠券), each with a code that is redeemed once.
public struct VouchersCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Issues vouchers without points, for a member or for whoever has the code (发券).
  public func issue(
    _ request: IssueVouchersRequest, _ options: CallOptions = .init()
  ) async throws -> IssueVouchersReply {
    try await caller.call(Methods.Vouchers.issue, request, options)
  }

  /// Redeems a voucher (核销).
  public func redeem(
    _ request: RedeemVoucherRequest, _ options: CallOptions = .init()
  ) async throws -> Voucher {
    try await caller.call(Methods.Vouchers.redeem, request, options)
  }

  /// Makes a voucher void (作废).
  public func cancel(
    _ request: CancelVoucherRequest, _ options: CallOptions = .init()
  ) async throws -> Voucher {
    try await caller.call(Methods.Vouchers.cancel, request, options)
  }

  /// One voucher.
  public func get(
    _ request: GetVoucherRequest, _ options: CallOptions = .init()
  ) async throws -> Voucher {
    try await caller.call(Methods.Vouchers.get, request, options)
  }

  /// The vouchers of a member, the latest first.
  public func list(
    _ request: ListVouchersRequest, _ options: CallOptions = .init()
  ) async throws -> ListVouchersReply {
    try await caller.call(Methods.Vouchers.list, request, options)
  }
}

/// The server itself.
public struct SystemCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// The whole contract: methods, messages, comments, permissions and limits, for programs that know none by heart.
  public func describe(
    _ request: DescribeRequest, _ options: CallOptions = .init()
  ) async throws -> DescribeReply {
    try await caller.call(Methods.System.describe, request, options)
  }

  /// Whether the server works; open to everybody, for load balancers and watchdogs.
  public func health(
    _ request: HealthRequest, _ options: CallOptions = .init()
  ) async throws -> HealthReply {
    try await caller.call(Methods.System.health, request, options)
  }

  /// Gives back what it gets, after a delay or as a refusal if asked: for conformance and load tests.
  public func echo(
    _ request: EchoRequest, _ options: CallOptions = .init()
  ) async throws -> EchoReply {
    try await caller.call(Methods.System.echo, request, options)
  }

  /// The same as a stream of items.
  public func echoItems(
    _ request: EchoItemsRequest, _ options: CallOptions = .init()
  ) async throws -> AsyncThrowingStream<EchoReply, any Error> {
    try await caller.stream(Methods.System.echoItems, request, options)
  }

  /// Counters since the server started: connections, calls by method, the store's commits.
  public func stats(
    _ request: StatsRequest, _ options: CallOptions = .init()
  ) async throws -> StatsReply {
    try await caller.call(Methods.System.stats, request, options)
  }

  /// What changes, as it is committed: a stream without an end, from now on or from a position. Each event is one entry of
  /// the journal, in the journal's order: everything that one call did in its transaction, never a part of it, and never
  /// twice. A row of a batch (customers.upsert) is a change with an entry of its own, so a batch is as many events as it
  /// has rows that changed something, whatever stands between them. A consumer that keeps the `seq` of the last event it
  /// has dealt with goes on with it as `after_seq` and misses nothing. There are no values in an event: whoever needs them
  /// reads the record, and sees it as it is by then. Calls that were refused or changed nothing are no events, neither are
  /// dry runs, and what the server does for itself. Records that the caller may not read, or that are out of their data
  /// scope as it is when the event is sent, are left out, and an event without any record too.
  public func watch(
    _ request: WatchRequest, _ options: CallOptions = .init()
  ) async throws -> AsyncThrowingStream<WatchEvent, any Error> {
    try await caller.stream(Methods.System.watch, request, options)
  }
}

/// Dictionaries: industries, touchpoints, tags, categories.
public struct WordsCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Adds a word. One that is there already stays as it is, also where its letters differ in size or width (VIP, vip):
  /// the reply is the word that files hold. A retired one comes back, with the new label where there is one.
  public func add(
    _ request: AddWordRequest, _ options: CallOptions = .init()
  ) async throws -> Word {
    try await caller.call(Methods.Words.add, request, options)
  }

  /// Retires a word: files that have it keep it, no other file gets it.
  public func retire(
    _ request: RetireWordRequest, _ options: CallOptions = .init()
  ) async throws -> Word {
    try await caller.call(Methods.Words.retire, request, options)
  }

  /// The words of a dictionary in their order.
  public func list(
    _ request: ListWordsRequest, _ options: CallOptions = .init()
  ) async throws -> ListWordsReply {
    try await caller.call(Methods.Words.list, request, options)
  }
}
