// Generated from the services by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

package import Contract

/// Approvals: rooms ask for them where a call goes beyond what its caller may do alone; whoever may, decides here.
package protocol ApprovalsService: Sendable {
  /// Approvals, the oldest first: those that the caller may decide (待我审批), those that they asked for, or all.
  func list(_ request: ListApprovalsRequest, _ call: ReadCall) throws -> ListApprovalsReply
  /// One approval, for those whom it concerns: who asked, who decided, who holds the permission that it needs, auditors.
  func get(_ request: GetApprovalRequest, _ call: ReadCall) throws -> Approval
  /// Says yes (同意) and does in the same transaction what was asked. If that is refused, so is this call, with that
  /// reason, and the approval stays pending. Nobody approves what they asked for themselves.
  func approve(_ request: ApproveRequest, _ call: WriteCall) throws -> Approval
  /// Says no (驳回), with a reason. Whoever may approve may refuse.
  func refuse(_ request: RefuseApprovalRequest, _ call: WriteCall) throws -> Approval
  /// Takes a request back (撤回); only who asked can.
  func withdraw(_ request: WithdrawApprovalRequest, _ call: WriteCall) throws -> Approval
  /// Appoints who decides for somebody in their absence (代理审批人): for oneself, or with IDENTITY_WRITE for another.
  /// The deputy may then decide what the absent person could. Nobody has two deputies at a time, and a deputy has none
  /// for what they do as a deputy.
  func setDeputy(_ request: SetDeputyRequest, _ call: WriteCall) throws -> Deputy
  /// Ends an appointment, or takes one back that has not begun.
  func clearDeputy(_ request: ClearDeputyRequest, _ call: WriteCall) throws -> Deputy
  /// Who stands in for whom, now and in future, in the order of appointment. Without IDENTITY_READ only what concerns the
  /// caller.
  func deputies(_ request: DeputiesRequest, _ call: ReadCall) throws -> DeputiesReply
}

extension MethodTable {
  package mutating func add(_ service: some ApprovalsService) {
    add(Methods.Approvals.list, read: service.list)
    add(Methods.Approvals.get, read: service.get)
    add(Methods.Approvals.approve, write: service.approve)
    add(Methods.Approvals.refuse, write: service.refuse)
    add(Methods.Approvals.withdraw, write: service.withdraw)
    add(Methods.Approvals.setDeputy, write: service.setDeputy)
    add(Methods.Approvals.clearDeputy, write: service.clearDeputy)
    add(Methods.Approvals.deputies, read: service.deputies)
  }
}

/// Custom attributes: what a company keeps of its customers beyond the ordinary fields.
package protocol AttributesService: Sendable {
  /// Registers an attribute. Its type never changes.
  func create(_ request: CreateAttributeRequest, _ call: WriteCall) throws -> Attribute
  /// Changes its label, adds choices, or retires it: files keep its values, no file gets a new one.
  func update(_ request: UpdateAttributeRequest, _ call: WriteCall) throws -> Attribute
  /// All registered attributes, in the order in which they were registered.
  func list(_ request: ListAttributesRequest, _ call: ReadCall) throws -> ListAttributesReply
}

extension MethodTable {
  package mutating func add(_ service: some AttributesService) {
    add(Methods.Attributes.create, write: service.create)
    add(Methods.Attributes.update, write: service.update)
    add(Methods.Attributes.list, read: service.list)
  }
}

/// Customers (客户): persons and organisations.
package protocol CustomersService: Sendable {
  /// Opens a file. The reply carries the customer number (客户编号) to read aloud.
  func create(_ request: CreateCustomerRequest, _ call: WriteCall) throws -> Customer
  /// One file, by id, number or external reference.
  func get(_ request: GetCustomerRequest, _ call: ReadCall) throws -> Customer
  /// Changes a file: absent fields stay, cleared ones go. Needs the version that the caller saw.
  func update(_ request: UpdateCustomerRequest, _ call: WriteCall) throws -> Customer
  /// Files in the order in which they were opened, page by page.
  func list(_ request: ListCustomersRequest, _ call: ReadCall) throws -> ListCustomersReply
  /// Files that the text finds (搜索): by part of a name, pinyin, initials, phone tail, e-mail, reference, number or tag.
  /// The best kind of match comes first, and in each kind the newest file; each says why it matched.
  func search(_ request: SearchCustomersRequest, _ call: ReadCall) throws -> SearchCustomersReply
  /// Creates or updates up to 1,000 files by external reference, each row for itself.
  func upsert(_ row: UpsertCustomerRow, _ call: WriteCall) throws -> RowResult
  /// All files as a stream, in the order in which they were opened. The journal keeps who took them out and why.
  func export(_ request: ExportCustomersRequest, _ call: StreamCall) throws -> StreamPage<Customer>
  /// Several files at once, in the order asked for; what is not found is named.
  func getMany(_ request: GetManyCustomersRequest, _ call: ReadCall) throws -> GetManyCustomersReply
  /// Puts a file away (归档): lists and searches leave it out, nothing changes it, its number still answers.
  func archive(_ request: ArchiveCustomerRequest, _ call: WriteCall) throws -> Customer
  /// Takes an archived file back.
  func restore(_ request: RestoreCustomerRequest, _ call: WriteCall) throws -> Customer
  /// Grades a customer by hand (客户分级), with the reason. The history keeps every grade.
  func setGrade(_ request: SetGradeRequest, _ call: WriteCall) throws -> Customer
  /// Shows one file unmasked, for a stated reason. The journal keeps who, which file and why.
  func reveal(_ request: RevealCustomerRequest, _ call: WriteCall) throws -> Customer
  /// Who changed what, from what to what: the latest call first, one row a field.
  func history(_ request: CustomerHistoryRequest, _ call: ReadCall) throws -> CustomerHistoryReply
  /// Pairs of files that may be the same customer (查重), over all files, in the order of the later file of a pair.
  func findDuplicates(_ request: FindDuplicatesRequest, _ call: StreamCall) throws -> StreamPage<DuplicatePair>
  /// Makes two files one. What `into` has stays; its gaps are filled from `from`, the oldest file first; lists are joined,
  /// refusals of contact win. The old id, number and references answer with the joined file for ever.
  /// As a dry run it is the plan.
  func merge(_ request: MergeCustomersRequest, _ call: WriteCall) throws -> MergeCustomersReply
  /// Gives up to 1,000 files to other owners (客户移交), each row for itself.
  func transfer(_ row: TransferCustomerRow, _ call: WriteCall) throws -> RowResult
  /// How many files there are, by kind, grade, region, source, month and completeness; which are overdue for review.
  func stats(_ request: CustomerStatsRequest, _ call: ReadCall) throws -> CustomerStatsReply
  /// Says that a file was gone through and is right (资料核对); its next review is due an interval later.
  func review(_ request: ReviewCustomerRequest, _ call: WriteCall) throws -> Customer
  /// Takes back the last changes of up to 1,000 files, each if its version is still the one given: a file that was created
  /// is archived, one that was changed becomes what it was. Purchases and contacts have no part in a file's version: what
  /// was posted since neither hinders nor goes. A telephone number comes back also where another file has it by now.
  func revert(_ row: RevertCustomerRow, _ call: WriteCall) throws -> RowResult
}

extension MethodTable {
  package mutating func add(_ service: some CustomersService) {
    add(Methods.Customers.create, write: service.create)
    add(Methods.Customers.get, read: service.get)
    add(Methods.Customers.update, write: service.update)
    add(Methods.Customers.list, read: service.list)
    add(Methods.Customers.search, read: service.search)
    add(Methods.Customers.upsert, rows: { $0.rows }, key: { $0.key }, row: service.upsert)
    add(Methods.Customers.export, stream: service.export)
    add(Methods.Customers.getMany, read: service.getMany)
    add(Methods.Customers.archive, write: service.archive)
    add(Methods.Customers.restore, write: service.restore)
    add(Methods.Customers.setGrade, write: service.setGrade)
    add(Methods.Customers.reveal, write: service.reveal)
    add(Methods.Customers.history, read: service.history)
    add(Methods.Customers.findDuplicates, stream: service.findDuplicates)
    add(Methods.Customers.merge, write: service.merge)
    add(Methods.Customers.transfer, rows: { $0.rows }, key: { $0.key }, row: service.transfer)
    add(Methods.Customers.stats, read: service.stats)
    add(Methods.Customers.review, write: service.review)
    add(Methods.Customers.revert, rows: { $0.rows }, key: { $0.key }, row: service.revert)
  }
}

/// Working calendars (工作日历), in versions that never change: a clock keeps the version under which it was started.
package protocol CalendarsService: Sendable {
  /// Stores a calendar as a whole, as a new version of its code. Clocks that are started from now on follow it.
  func put(_ request: PutCalendarRequest, _ call: WriteCall) throws -> Calendar
  /// Adds dated exceptions from a file's text, as a new version: CSV with the columns date, kind (closed or open) and
  /// name, or iCalendar (RFC 5545), whose all-day events are closed days, those of CATEGORIES:OPEN working days.
  func `import`(_ request: ImportCalendarRequest, _ call: WriteCall) throws -> Calendar
  /// A calendar, its latest version or an older one.
  func get(_ request: GetCalendarRequest, _ call: ReadCall) throws -> Calendar
  /// The calendars in the order of their codes, each in its latest version, without its exceptions.
  func list(_ request: ListCalendarsRequest, _ call: ReadCall) throws -> ListCalendarsReply
  /// How much working time lies between two instants, and which intervals count.
  func workingTime(_ request: WorkingTimeRequest, _ call: ReadCall) throws -> WorkingTimeReply
  /// When a target is due that starts at an instant, and which intervals count.
  func due(_ request: DueTimeRequest, _ call: ReadCall) throws -> DueTimeReply
}

extension MethodTable {
  package mutating func add(_ service: some CalendarsService) {
    add(Methods.Calendars.put, write: service.put)
    add(Methods.Calendars.`import`, write: service.`import`)
    add(Methods.Calendars.get, read: service.get)
    add(Methods.Calendars.list, read: service.list)
    add(Methods.Calendars.workingTime, read: service.workingTime)
    add(Methods.Calendars.due, read: service.due)
  }
}

/// Service policies (服务时限策略), in versions that never change: drafts until they are activated, one in force at a time.
package protocol PoliciesService: Sendable {
  /// Stores a policy as a whole, as a new version and a draft. Every error of it is told at once.
  func put(_ request: PutPolicyRequest, _ call: WriteCall) throws -> Policy
  /// From now on clocks are started under this version. Clocks that run keep theirs; see complaints.replan.
  func activate(_ request: ActivatePolicyRequest, _ call: WriteCall) throws -> Policy
  /// A policy version; the one in force without a number.
  func get(_ request: GetPolicyRequest, _ call: ReadCall) throws -> Policy
  /// The versions, the latest first, without their rules.
  func list(_ request: ListPoliciesRequest, _ call: ReadCall) throws -> ListPoliciesReply
  /// What the complaints and requests of a past period would have met and missed under a version, beside what they did.
  func simulate(_ request: SimulatePolicyRequest, _ call: StreamCall) throws -> StreamPage<PolicySimulation>
}

extension MethodTable {
  package mutating func add(_ service: some PoliciesService) {
    add(Methods.Policies.put, write: service.put)
    add(Methods.Policies.activate, write: service.activate)
    add(Methods.Policies.get, read: service.get)
    add(Methods.Policies.list, read: service.list)
    add(Methods.Policies.simulate, stream: service.simulate)
  }
}

/// Complaints (投诉). Every step names the version that it saw; complaints.allowed says which steps a caller may take next.
package protocol ComplaintsService: Sendable {
  /// Records a complaint (登记) of a customer, or of somebody who stays anonymous, and starts its clocks. The same
  /// external reference again gives the stored complaint, if all else is the same too.
  func record(_ request: RecordComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// One complaint, by id, number or external reference.
  func get(_ request: GetComplaintRequest, _ call: ReadCall) throws -> Complaint
  /// Complaints: my open work by what is next due, the queue of my department, or all in sight.
  func list(_ request: ListComplaintsRequest, _ call: ReadCall) throws -> ListComplaintsReply
  /// Who did what, when and why (时间线), the first step first.
  func timeline(_ request: TimelineRequest, _ call: ReadCall) throws -> TimelineReply
  /// What the caller may do next, and why not the rest.
  func allowed(_ request: AllowedRequest, _ call: ReadCall) throws -> AllowedReply
  /// Why a clock is due when it is: its start, what counted, its pauses, the versions of policy and calendar.
  func explainClock(_ request: ExplainClockRequest, _ call: ReadCall) throws -> ClockExplanation
  /// Corrects what was recorded (更正), with trace. Another severity sets new targets from the original start.
  func update(_ request: UpdateComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// Tells the complainant that the complaint is here (受理告知). The first one counts.
  func acknowledge(_ request: ComplaintStepRequest, _ call: WriteCall) throws -> Complaint
  /// Accepts and places it (受理派单): category, severity, department and handler. Received → Triaged.
  func triage(_ request: TriageComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// Does not accept it (不予受理), with a reason and the reply that was sent. Received, Triaged → NotAccepted.
  func reject(_ request: RejectComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// Gives an open complaint to another handler or department (转派); without a handler whoever fits best gets it.
  func assign(_ request: AssignComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// The same for many at once; each row keeps the same guards and is answered for itself.
  func assignMany(_ row: AssignRow, _ call: WriteCall) throws -> RowResult
  /// Takes a complaint out of the department's queue (领单). Of several who try one gets it.
  func take(_ request: ComplaintStepRequest, _ call: WriteCall) throws -> Complaint
  /// Begins to work on it (开始调查). Triaged → Investigating.
  func start(_ request: ComplaintStepRequest, _ call: WriteCall) throws -> Complaint
  /// Asks the customer or a third party, and waits (待补充, 待反馈). Investigating → AwaitingCustomer, AwaitingThirdParty.
  func ask(_ request: AskComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// Goes on with the answer, or without one. AwaitingCustomer, AwaitingThirdParty → Investigating.
  func resume(_ request: ResumeComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// Adds what was found out (取证): a note, references to files. Any open state.
  func addEvidence(_ request: AddEvidenceRequest, _ call: WriteCall) throws -> Complaint
  /// Answers the complainant (答复): finding, whether it is substantiated, remedies. Investigating → Proposed. Above the
  /// caller's limit of remedies it waits for approval, and nothing changes until then.
  func propose(_ request: ProposeRequest, _ call: WriteCall) throws -> Complaint
  /// The customer's answer to the proposal (客户确认). Proposed → Executing, or with a reason back to Investigating; so
  /// many refusals force a Review.
  func answer(_ request: AnswerProposalRequest, _ call: WriteCall) throws -> Complaint
  /// Decides without the customer's consent (单方决定), who was told where else to turn. Proposed → Executing.
  func decide(_ request: DecideProposalRequest, _ call: WriteCall) throws -> Complaint
  /// A remedy line is delivered (落实); points are posted to the loyalty ledger in the same transaction, once.
  func deliver(_ request: DeliverRemedyRequest, _ call: WriteCall) throws -> Complaint
  /// All is delivered (办结). Executing → Resolved.
  func resolve(_ request: ResolveComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// A follow-up call (回访), or a try. A customer who is not satisfied opens the next round: Resolved → Investigating.
  func followUp(_ request: FollowUpRequest, _ call: WriteCall) throws -> Complaint
  /// Closes it (结案), by somebody other than the handler. Resolved → Closed.
  func close(_ request: CloseComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// Opens a closed complaint again for new facts (重启). Closed → Investigating, with a new round.
  func reopen(_ request: ReopenComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// Asks for a review (复核) by somebody new to it. Proposed, Closed → Review; in Review it names another reviewer.
  func review(_ request: ReviewComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// The reviewer's finding. Review → Closed where it is upheld (维持), else Investigating with a new round (改变).
  func finishReview(_ request: FinishReviewRequest, _ call: WriteCall) throws -> Complaint
  /// Goes another way (外部途径): mediation, arbitration, a court, a regulator. Any open state, Closed → ExternalRemedy.
  func refer(_ request: ReferComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// Comes back from there. ExternalRemedy → Closed or Investigating.
  func finishReferral(_ request: FinishReferralRequest, _ call: WriteCall) throws -> Complaint
  /// The complainant takes it back (撤回). Any open state → Withdrawn.
  func withdraw(_ request: WithdrawComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// It is the same as another one (并案). Any open state → Duplicate.
  func markDuplicate(_ request: MarkDuplicateRequest, _ call: WriteCall) throws -> Complaint
  /// Links two complaints, or a complaint and a request, as related; with `remove` no longer.
  func link(_ request: LinkComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// Makes of a part of it a complaint of its own (拆分), with this one as its parent. The parent closes behind its children.
  func split(_ request: SplitComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// Raises the escalation level by hand (升级), with a reason.
  func escalate(_ request: EscalateComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// Sets or lifts a legal hold (法律保全).
  func setHold(_ request: SetHoldRequest, _ call: WriteCall) throws -> Complaint
  /// Puts the running clocks of an open case under the policy and calendars of now (重新计时), with a reason.
  func replan(_ request: ReplanRequest, _ call: WriteCall) throws -> Complaint
  /// Adds a remark to the timeline (备注). Any state.
  func note(_ request: NoteComplaintRequest, _ call: WriteCall) throws -> Complaint
  /// Figures of a period as they stood at any instant, by any dimension. Each is defined at ComplaintFigures.
  func statistics(_ request: StatisticsRequest, _ call: ReadCall) throws -> StatisticsReply
  /// Where complaints gather (聚集): products and categories with the most complaints in a window, and the window before.
  /// Complaints that were not accepted, withdrawn or duplicates do not count; nor do those without product and category.
  func clusters(_ request: ClustersRequest, _ call: ReadCall) throws -> ClustersReply
  /// Customers in sight who complained more than once in a window (重复投诉), most first. Complaints that were not accepted,
  /// withdrawn or duplicates do not count.
  func repeats(_ request: RepeatsRequest, _ call: ReadCall) throws -> RepeatsReply
}

extension MethodTable {
  package mutating func add(_ service: some ComplaintsService) {
    add(Methods.Complaints.record, write: service.record)
    add(Methods.Complaints.get, read: service.get)
    add(Methods.Complaints.list, read: service.list)
    add(Methods.Complaints.timeline, read: service.timeline)
    add(Methods.Complaints.allowed, read: service.allowed)
    add(Methods.Complaints.explainClock, read: service.explainClock)
    add(Methods.Complaints.update, write: service.update)
    add(Methods.Complaints.acknowledge, write: service.acknowledge)
    add(Methods.Complaints.triage, write: service.triage)
    add(Methods.Complaints.reject, write: service.reject)
    add(Methods.Complaints.assign, write: service.assign)
    add(Methods.Complaints.assignMany, rows: { $0.rows }, key: { $0.key }, row: service.assignMany)
    add(Methods.Complaints.take, write: service.take)
    add(Methods.Complaints.start, write: service.start)
    add(Methods.Complaints.ask, write: service.ask)
    add(Methods.Complaints.resume, write: service.resume)
    add(Methods.Complaints.addEvidence, write: service.addEvidence)
    add(Methods.Complaints.propose, write: service.propose)
    add(Methods.Complaints.answer, write: service.answer)
    add(Methods.Complaints.decide, write: service.decide)
    add(Methods.Complaints.deliver, write: service.deliver)
    add(Methods.Complaints.resolve, write: service.resolve)
    add(Methods.Complaints.followUp, write: service.followUp)
    add(Methods.Complaints.close, write: service.close)
    add(Methods.Complaints.reopen, write: service.reopen)
    add(Methods.Complaints.review, write: service.review)
    add(Methods.Complaints.finishReview, write: service.finishReview)
    add(Methods.Complaints.refer, write: service.refer)
    add(Methods.Complaints.finishReferral, write: service.finishReferral)
    add(Methods.Complaints.withdraw, write: service.withdraw)
    add(Methods.Complaints.markDuplicate, write: service.markDuplicate)
    add(Methods.Complaints.link, write: service.link)
    add(Methods.Complaints.split, write: service.split)
    add(Methods.Complaints.escalate, write: service.escalate)
    add(Methods.Complaints.setHold, write: service.setHold)
    add(Methods.Complaints.replan, write: service.replan)
    add(Methods.Complaints.note, write: service.note)
    add(Methods.Complaints.statistics, read: service.statistics)
    add(Methods.Complaints.clusters, read: service.clusters)
    add(Methods.Complaints.repeats, read: service.repeats)
  }
}

/// Contacts of organisations. A person with a file of their own may serve several organisations.
package protocol ContactsService: Sendable {
  /// Adds a contact to an organisation.
  func create(_ request: CreateContactRequest, _ call: WriteCall) throws -> Contact
  /// Changes a contact: absent fields stay, cleared ones go. Needs the version that the caller saw.
  func update(_ request: UpdateContactRequest, _ call: WriteCall) throws -> Contact
  /// Takes a contact off; the journal keeps what it was.
  func remove(_ request: RemoveContactRequest, _ call: WriteCall) throws -> Contact
  /// The contacts of an organisation, or what a person is to each organisation that the caller may see.
  func list(_ request: ListContactsRequest, _ call: ReadCall) throws -> ListContactsReply
}

extension MethodTable {
  package mutating func add(_ service: some ContactsService) {
    add(Methods.Contacts.create, write: service.create)
    add(Methods.Contacts.update, write: service.update)
    add(Methods.Contacts.remove, write: service.remove)
    add(Methods.Contacts.list, read: service.list)
  }
}

/// The desk: skills and shifts of those who handle complaints and requests, and the routes by which work finds its department.
package protocol DeskService: Sendable {
  /// Says what an employee handles, when, and how much at a time, as a whole.
  func setHandler(_ request: SetHandlerRequest, _ call: WriteCall) throws -> DeskHandler
  /// Those who handle, with their open work; of a department, or all.
  func handlers(_ request: HandlersRequest, _ call: ReadCall) throws -> HandlersReply
  /// Sets which department handles what (派单规则), as a whole: the first route that fits counts.
  func setRoutes(_ request: SetRoutesRequest, _ call: WriteCall) throws -> Routes
  func getRoutes(_ request: GetRoutesRequest, _ call: ReadCall) throws -> Routes
  /// Who could take a case now, the best first, and why not the others.
  func candidates(_ request: CandidatesRequest, _ call: ReadCall) throws -> CandidatesReply
  /// Gives all open work of somebody to another, or by the routes to whoever fits (工作移交); what nobody can take waits in
  /// its department's queue.
  func handOver(_ request: HandOverRequest, _ call: WriteCall) throws -> HandOverReply
}

extension MethodTable {
  package mutating func add(_ service: some DeskService) {
    add(Methods.Desk.setHandler, write: service.setHandler)
    add(Methods.Desk.handlers, read: service.handlers)
    add(Methods.Desk.setRoutes, write: service.setRoutes)
    add(Methods.Desk.getRoutes, read: service.getRoutes)
    add(Methods.Desk.candidates, read: service.candidates)
    add(Methods.Desk.handOver, write: service.handOver)
  }
}

/// Corrective and preventive actions (纠正措施, 预防措施).
package protocol ActionsService: Sendable {
  func create(_ request: CreateActionRequest, _ call: WriteCall) throws -> Action
  /// Changes text, owner or due date; absent fields stay.
  func update(_ request: UpdateActionRequest, _ call: WriteCall) throws -> Action
  /// The owner says what was done.
  func complete(_ request: CompleteActionRequest, _ call: WriteCall) throws -> Action
  /// Somebody other than the owner says whether it worked (验证); if not, it is open again.
  func verify(_ request: VerifyActionRequest, _ call: WriteCall) throws -> Action
  func get(_ request: GetActionRequest, _ call: ReadCall) throws -> Action
  /// Actions by due date: those of the caller, of a complaint, or all.
  func list(_ request: ListActionsRequest, _ call: ReadCall) throws -> ListActionsReply
}

extension MethodTable {
  package mutating func add(_ service: some ActionsService) {
    add(Methods.Actions.create, write: service.create)
    add(Methods.Actions.update, write: service.update)
    add(Methods.Actions.complete, write: service.complete)
    add(Methods.Actions.verify, write: service.verify)
    add(Methods.Actions.get, read: service.get)
    add(Methods.Actions.list, read: service.list)
  }
}

/// Notices (通知): what must be told to whom. Nothing is sent from here; senders read the outbox and mark what they sent.
package protocol NoticesService: Sendable {
  /// Notices, the latest first: those to the caller, or of a case, or (COMPLAINTS_MANAGE) all.
  func list(_ request: ListNoticesRequest, _ call: ReadCall) throws -> ListNoticesReply
  /// The outbox: what was not marked as sent, the first one first.
  func outbox(_ request: OutboxRequest, _ call: ReadCall) throws -> ListNoticesReply
  /// Marks notices as sent. One that is marked already stays as it is.
  func markSent(_ request: MarkSentRequest, _ call: WriteCall) throws -> MarkSentReply
}

extension MethodTable {
  package mutating func add(_ service: some NoticesService) {
    add(Methods.Notices.list, read: service.list)
    add(Methods.Notices.outbox, read: service.outbox)
    add(Methods.Notices.markSent, write: service.markSent)
  }
}

/// Departments (部门), a tree.
package protocol DepartmentsService: Sendable {
  /// Adds a department below another, or at the top.
  func create(_ request: CreateDepartmentRequest, _ call: WriteCall) throws -> Department
  /// Renames a department or moves it, with all below it.
  func update(_ request: UpdateDepartmentRequest, _ call: WriteCall) throws -> Department
  /// All departments, each after the one above it.
  func list(_ request: ListDepartmentsRequest, _ call: ReadCall) throws -> ListDepartmentsReply
}

extension MethodTable {
  package mutating func add(_ service: some DepartmentsService) {
    add(Methods.Departments.create, write: service.create)
    add(Methods.Departments.update, write: service.update)
    add(Methods.Departments.list, read: service.list)
  }
}

/// Employees (员工).
package protocol EmployeesService: Sendable {
  /// Adds an employee.
  func create(_ request: CreateEmployeeRequest, _ call: WriteCall) throws -> Employee
  func get(_ request: GetEmployeeRequest, _ call: ReadCall) throws -> Employee
  /// Changes name, role, data scope or department (a move); absent fields stay.
  func update(_ request: UpdateEmployeeRequest, _ call: WriteCall) throws -> Employee
  /// Ends an employment: the keys stop at once, open connections end. The file stays, since the journal names it.
  func leave(_ request: LeaveEmployeeRequest, _ call: WriteCall) throws -> Employee
  func list(_ request: ListEmployeesRequest, _ call: ReadCall) throws -> ListEmployeesReply
}

extension MethodTable {
  package mutating func add(_ service: some EmployeesService) {
    add(Methods.Employees.create, write: service.create)
    add(Methods.Employees.get, read: service.get)
    add(Methods.Employees.update, write: service.update)
    add(Methods.Employees.leave, write: service.leave)
    add(Methods.Employees.list, read: service.list)
  }
}

/// Service accounts (服务账号): other systems that call this one.
package protocol AccountsService: Sendable {
  func create(_ request: CreateAccountRequest, _ call: WriteCall) throws -> Account
  /// Changes name or scopes. The list of scopes is replaced as a whole.
  func update(_ request: UpdateAccountRequest, _ call: WriteCall) throws -> Account
  /// Ends an account: its keys stop at once.
  func retire(_ request: RetireAccountRequest, _ call: WriteCall) throws -> Account
  func list(_ request: ListAccountsRequest, _ call: ReadCall) throws -> ListAccountsReply
}

extension MethodTable {
  package mutating func add(_ service: some AccountsService) {
    add(Methods.Accounts.create, write: service.create)
    add(Methods.Accounts.update, write: service.update)
    add(Methods.Accounts.retire, write: service.retire)
    add(Methods.Accounts.list, read: service.list)
  }
}

/// API keys of employees and service accounts. At most two live at a time, so that one can be rotated.
package protocol KeysService: Sendable {
  /// Makes a key and shows it once; only its SHA-256 is kept.
  func create(_ request: CreateKeyRequest, _ call: WriteCall) throws -> CreateKeyReply
  /// Stops a key at once; connections that it opened end.
  func revoke(_ request: RevokeKeyRequest, _ call: WriteCall) throws -> Key
  /// The keys of an employee or an account, never the secret.
  func list(_ request: ListKeysRequest, _ call: ReadCall) throws -> ListKeysReply
}

extension MethodTable {
  package mutating func add(_ service: some KeysService) {
    add(Methods.Keys.create, write: service.create)
    add(Methods.Keys.revoke, write: service.revoke)
    add(Methods.Keys.list, read: service.list)
  }
}

/// Loyalty programs (会员计划): a draft is set, tried out, then activated as the next version of the configuration.
package protocol ProgramsService: Sendable {
  /// Opens a program. It earns nothing until its first version is active.
  func create(_ request: CreateProgramRequest, _ call: WriteCall) throws -> Program
  /// One program with the configuration that is active now, and its draft.
  func get(_ request: GetProgramRequest, _ call: ReadCall) throws -> Program
  /// All programs, the first one first.
  func list(_ request: ListProgramsRequest, _ call: ReadCall) throws -> ListProgramsReply
  /// Sets the draft (草案) in place of the one before. It is checked as a whole: a refusal names everything that is wrong.
  func setDraft(_ request: SetDraftRequest, _ call: WriteCall) throws -> Program
  /// Makes the draft the next version, active from an instant on (生效).
  func activate(_ request: ActivateProgramRequest, _ call: WriteCall) throws -> Program
  /// The versions of a configuration, the latest first.
  func versions(_ request: ProgramVersionsRequest, _ call: ReadCall) throws -> ProgramVersionsReply
  /// Ends a program: nobody joins, earns or redeems any more. Balances stay and expire as they would have.
  func close(_ request: CloseProgramRequest, _ call: WriteCall) throws -> Program
}

extension MethodTable {
  package mutating func add(_ service: some ProgramsService) {
    add(Methods.Programs.create, write: service.create)
    add(Methods.Programs.get, read: service.get)
    add(Methods.Programs.list, read: service.list)
    add(Methods.Programs.setDraft, write: service.setDraft)
    add(Methods.Programs.activate, write: service.activate)
    add(Methods.Programs.versions, read: service.versions)
    add(Methods.Programs.close, write: service.close)
  }
}

/// Members of loyalty programs (会员): who takes part, under which card, in which tier and family pool.
package protocol MembersService: Sendable {
  /// Makes a customer a member (入会).
  func enroll(_ request: EnrollMemberRequest, _ call: WriteCall) throws -> Member
  /// One member, with balance and tier as of now.
  func get(_ request: GetMemberRequest, _ call: ReadCall) throws -> Member
  /// The members of a program in the order in which they joined.
  func list(_ request: ListMembersRequest, _ call: ReadCall) throws -> ListMembersReply
  /// Suspends a member (冻结): nothing is earned, redeemed or transferred.
  func suspend(_ request: ChangeMemberRequest, _ call: WriteCall) throws -> Member
  /// Ends a suspension (解冻), or takes somebody who left back in (重新入会), with the debt they left with.
  func resume(_ request: ChangeMemberRequest, _ call: WriteCall) throws -> Member
  /// Ends a membership (退会): what is left of the points expires.
  func close(_ request: ChangeMemberRequest, _ call: WriteCall) throws -> Member
  /// Gives a new card (换卡); the old number answers no longer.
  func replaceCard(_ request: ReplaceCardRequest, _ call: WriteCall) throws -> Member
  /// Sets or takes away the tier that a member has at least (保底等级).
  func setFloor(_ request: SetFloorRequest, _ call: WriteCall) throws -> Member
  /// The member's tier, what it rests on, and what is missing to the next (等级进度).
  func tier(_ request: GetMemberRequest, _ call: ReadCall) throws -> TierView
  /// Each change of the tier with its reason, the latest first.
  func tierHistory(_ request: TierHistoryRequest, _ call: ReadCall) throws -> TierHistoryReply
  /// Founds a family pool (家庭积分池); the member owns it.
  func createPool(_ request: CreatePoolRequest, _ call: WriteCall) throws -> Pool
  /// Takes a member into a pool.
  func joinPool(_ request: JoinPoolRequest, _ call: WriteCall) throws -> Pool
  /// Takes a member out of their pool; where the owner leaves, the pool ends.
  func leavePool(_ request: LeavePoolRequest, _ call: WriteCall) throws -> Pool
  /// A pool with its members and what they have together.
  func getPool(_ request: GetPoolRequest, _ call: ReadCall) throws -> Pool
}

extension MethodTable {
  package mutating func add(_ service: some MembersService) {
    add(Methods.Members.enroll, write: service.enroll)
    add(Methods.Members.get, read: service.get)
    add(Methods.Members.list, read: service.list)
    add(Methods.Members.suspend, write: service.suspend)
    add(Methods.Members.resume, write: service.resume)
    add(Methods.Members.close, write: service.close)
    add(Methods.Members.replaceCard, write: service.replaceCard)
    add(Methods.Members.setFloor, write: service.setFloor)
    add(Methods.Members.tier, read: service.tier)
    add(Methods.Members.tierHistory, read: service.tierHistory)
    add(Methods.Members.createPool, write: service.createPool)
    add(Methods.Members.joinPool, write: service.joinPool)
    add(Methods.Members.leavePool, write: service.leavePool)
    add(Methods.Members.getPool, read: service.getPool)
  }
}

/// Points (积分): what members earn, have and spend, on a ledger of double entry that is only ever added to.
package protocol LoyaltyService: Sendable {
  /// What a member has, now or at any instant.
  func balance(_ request: BalanceRequest, _ call: ReadCall) throws -> PointBalance
  /// Opening balance, movements and closing balance of a period (积分对账单), the first movement first.
  func statement(_ request: StatementRequest, _ call: ReadCall) throws -> StatementReply
  /// The member's points by the date on which they expire (积分批次), the soonest first.
  func lots(_ request: ListLotsRequest, _ call: ReadCall) throws -> ListLotsReply
  /// What a purchase would earn, without posting it; the same computation as that of the award.
  func previewEarn(_ request: PreviewEarnRequest, _ call: ReadCall) throws -> EarningPreview
  /// Posts an event of another system, which earns what the program's EVENT rules say.
  func postEvent(_ request: PostEventRequest, _ call: WriteCall) throws -> LedgerTransaction
  /// Why an award is what it is, in sentences: rule by rule, with the version of the program that held.
  func explainAward(_ request: ExplainAwardRequest, _ call: ReadCall) throws -> AwardExplanation
  /// Confirms pending points of an award before their date (提前生效).
  func confirm(_ request: ConfirmPointsRequest, _ call: WriteCall) throws -> LedgerTransaction
  /// Spends points at once (积分兑换): a reward, points as money, or points alone.
  func redeem(_ request: RedeemRequest, _ call: WriteCall) throws -> Redemption
  /// Sets points aside (预留) until they are captured or released.
  func reserve(_ request: RedeemRequest, _ call: WriteCall) throws -> Redemption
  /// Spends what was set aside, or a part of it; the rest is released.
  func capture(_ request: CaptureRequest, _ call: WriteCall) throws -> Redemption
  /// Gives back what was set aside.
  func release(_ request: ReleaseRequest, _ call: WriteCall) throws -> Redemption
  /// Gives spent points back (退还积分), to the lots that they came from.
  func cancel(_ request: CancelRedemptionRequest, _ call: WriteCall) throws -> Redemption
  /// One redemption.
  func getRedemption(_ request: GetRedemptionRequest, _ call: ReadCall) throws -> Redemption
  /// The member's redemptions, the latest first.
  func redemptions(_ request: ListRedemptionsRequest, _ call: ReadCall) throws -> ListRedemptionsReply
  /// Adds or takes points by hand (积分调整). Above the role's limit it waits for a second person's approval.
  func adjust(_ request: AdjustPointsRequest, _ call: WriteCall) throws -> Adjustment
  /// Adjusts many members, each row for itself, within the role's limit.
  func adjustMany(_ row: AdjustRow, _ call: WriteCall) throws -> RowResult
  /// Moves points from one member to another (转赠), with their dates.
  func transfer(_ request: TransferPointsRequest, _ call: WriteCall) throws -> PointTransfer
  /// One transaction of the ledger with its entries and lot lines.
  func getTransaction(_ request: GetTransactionRequest, _ call: ReadCall) throws -> LedgerTransaction
  /// Liability, breakage and deferred revenue by month (积分负债).
  func finance(_ request: FinanceRequest, _ call: ReadCall) throws -> FinanceReply
  /// Checks every invariant of the ledger on the live store; the last item says whether all is well.
  func verify(_ request: VerifyLedgerRequest, _ call: StreamCall) throws -> StreamPage<VerifyProgress>
  /// What the purchases of a past period would have earned under a draft, beside what they did earn.
  func simulateProgram(_ request: SimulateProgramRequest, _ call: StreamCall) throws -> StreamPage<SimulationPage>
}

extension MethodTable {
  package mutating func add(_ service: some LoyaltyService) {
    add(Methods.Loyalty.balance, read: service.balance)
    add(Methods.Loyalty.statement, read: service.statement)
    add(Methods.Loyalty.lots, read: service.lots)
    add(Methods.Loyalty.previewEarn, read: service.previewEarn)
    add(Methods.Loyalty.postEvent, write: service.postEvent)
    add(Methods.Loyalty.explainAward, read: service.explainAward)
    add(Methods.Loyalty.confirm, write: service.confirm)
    add(Methods.Loyalty.redeem, write: service.redeem)
    add(Methods.Loyalty.reserve, write: service.reserve)
    add(Methods.Loyalty.capture, write: service.capture)
    add(Methods.Loyalty.release, write: service.release)
    add(Methods.Loyalty.cancel, write: service.cancel)
    add(Methods.Loyalty.getRedemption, read: service.getRedemption)
    add(Methods.Loyalty.redemptions, read: service.redemptions)
    add(Methods.Loyalty.adjust, write: service.adjust)
    add(Methods.Loyalty.adjustMany, rows: { $0.rows }, key: { $0.key }, row: service.adjustMany)
    add(Methods.Loyalty.transfer, write: service.transfer)
    add(Methods.Loyalty.getTransaction, read: service.getTransaction)
    add(Methods.Loyalty.finance, read: service.finance)
    add(Methods.Loyalty.verify, stream: service.verify)
    add(Methods.Loyalty.simulateProgram, stream: service.simulateProgram)
  }
}

/// Purchases, as shop or ERP post them.
package protocol PurchasesService: Sendable {
  /// Posts a purchase. The same external reference again gives the stored purchase, if all else is the same too.
  func record(_ request: RecordPurchaseRequest, _ call: WriteCall) throws -> Purchase
  /// One purchase, by id or external reference.
  func get(_ request: GetPurchaseRequest, _ call: ReadCall) throws -> Purchase
  /// Takes back a purchase or a part of it (退款). The same external reference again gives the stored refund.
  func refund(_ request: RefundPurchaseRequest, _ call: WriteCall) throws -> PurchaseRefund
  /// The refunds of a purchase, the first one first.
  func listRefunds(_ request: ListRefundsRequest, _ call: ReadCall) throws -> ListRefundsReply
  /// The purchases of a customer, the latest first.
  func list(_ request: ListPurchasesRequest, _ call: ReadCall) throws -> ListPurchasesReply
}

extension MethodTable {
  package mutating func add(_ service: some PurchasesService) {
    add(Methods.Purchases.record, write: service.record)
    add(Methods.Purchases.get, read: service.get)
    add(Methods.Purchases.refund, write: service.refund)
    add(Methods.Purchases.listRefunds, read: service.listRefunds)
    add(Methods.Purchases.list, read: service.list)
  }
}

/// Service requests: what customers ask for without complaining. They share numbers' counter, clocks, desk and timeline
/// with complaints; complaints.list shows complaints alone, requests.list requests alone.
package protocol RequestsService: Sendable {
  /// Records a request (登记) and starts its clocks. The same external reference again gives the stored one.
  func record(_ request: RecordServiceRequest, _ call: WriteCall) throws -> ServiceRequest
  /// One request, by id, number or external reference.
  func get(_ request: GetServiceRequest, _ call: ReadCall) throws -> ServiceRequest
  /// Requests: my open work by what is next due, the queue of my department, or all in sight.
  func list(_ request: ListServiceRequests, _ call: ReadCall) throws -> ListServiceRequestsReply
  /// Who did what, when and why (时间线), the first step first.
  func timeline(_ request: TimelineRequest, _ call: ReadCall) throws -> TimelineReply
  /// What the caller may do next, and why not the rest.
  func allowed(_ request: AllowedRequest, _ call: ReadCall) throws -> AllowedReply
  /// Accepts it (受理) and says so to the customer. Received → Accepted.
  func accept(_ request: ComplaintStepRequest, _ call: WriteCall) throws -> ServiceRequest
  /// Gives it to a department and a handler (派单). Received, Accepted, Dispatched, InProgress → Dispatched.
  func dispatch(_ request: DispatchServiceRequest, _ call: WriteCall) throws -> ServiceRequest
  /// Takes a request out of the department's queue (领单).
  func take(_ request: ComplaintStepRequest, _ call: WriteCall) throws -> ServiceRequest
  /// Says how it goes (进展). Dispatched, InProgress, AwaitingCustomer → InProgress, or AwaitingCustomer where it waits.
  func progress(_ request: ProgressServiceRequest, _ call: WriteCall) throws -> ServiceRequest
  /// It is done (完成). Dispatched, InProgress, AwaitingCustomer → Completed.
  func complete(_ request: CompleteServiceRequest, _ call: WriteCall) throws -> ServiceRequest
  /// The customer's rating (评价), from 1 to 5. Completed → Closed; below 3 it names who looks after it by a notice.
  func rate(_ request: RateServiceRequest, _ call: WriteCall) throws -> ServiceRequest
  /// Nobody wants it any more (取消). Any open state → Cancelled.
  func cancel(_ request: WithdrawComplaintRequest, _ call: WriteCall) throws -> ServiceRequest
  /// Makes a complaint of it (转投诉), which keeps its history. Any state but Converted and Cancelled → Converted.
  func convert(_ request: ConvertServiceRequest, _ call: WriteCall) throws -> Complaint
}

extension MethodTable {
  package mutating func add(_ service: some RequestsService) {
    add(Methods.Requests.record, write: service.record)
    add(Methods.Requests.get, read: service.get)
    add(Methods.Requests.list, read: service.list)
    add(Methods.Requests.timeline, read: service.timeline)
    add(Methods.Requests.allowed, read: service.allowed)
    add(Methods.Requests.accept, write: service.accept)
    add(Methods.Requests.dispatch, write: service.dispatch)
    add(Methods.Requests.take, write: service.take)
    add(Methods.Requests.progress, write: service.progress)
    add(Methods.Requests.complete, write: service.complete)
    add(Methods.Requests.rate, write: service.rate)
    add(Methods.Requests.cancel, write: service.cancel)
    add(Methods.Requests.convert, write: service.convert)
  }
}

/// The rewards catalogue (奖品目录) of a program.
package protocol RewardsService: Sendable {
  /// Puts a reward into the catalogue.
  func create(_ request: CreateRewardRequest, _ call: WriteCall) throws -> Reward
  /// Changes a reward, or its stock.
  func update(_ request: UpdateRewardRequest, _ call: WriteCall) throws -> Reward
  /// One reward with its stock.
  func get(_ request: GetRewardRequest, _ call: ReadCall) throws -> Reward
  /// The rewards of a program in the order of their codes.
  func list(_ request: ListRewardsRequest, _ call: ReadCall) throws -> ListRewardsReply
  /// Whether a member could redeem a reward now, and if not, each reason why (为何不能兑换).
  func check(_ request: CheckRewardRequest, _ call: ReadCall) throws -> RewardCheck
}

extension MethodTable {
  package mutating func add(_ service: some RewardsService) {
    add(Methods.Rewards.create, write: service.create)
    add(Methods.Rewards.update, write: service.update)
    add(Methods.Rewards.get, read: service.get)
    add(Methods.Rewards.list, read: service.list)
    add(Methods.Rewards.check, read: service.check)
  }
}

/// Vouchers (优惠券), each with a code that is redeemed once.
package protocol VouchersService: Sendable {
  /// Issues vouchers without points, for a member or for whoever has the code (发券).
  func issue(_ request: IssueVouchersRequest, _ call: WriteCall) throws -> IssueVouchersReply
  /// Redeems a voucher (核销).
  func redeem(_ request: RedeemVoucherRequest, _ call: WriteCall) throws -> Voucher
  /// Makes a voucher void (作废).
  func cancel(_ request: CancelVoucherRequest, _ call: WriteCall) throws -> Voucher
  /// One voucher.
  func get(_ request: GetVoucherRequest, _ call: ReadCall) throws -> Voucher
  /// The vouchers of a member, the latest first.
  func list(_ request: ListVouchersRequest, _ call: ReadCall) throws -> ListVouchersReply
}

extension MethodTable {
  package mutating func add(_ service: some VouchersService) {
    add(Methods.Vouchers.issue, write: service.issue)
    add(Methods.Vouchers.redeem, write: service.redeem)
    add(Methods.Vouchers.cancel, write: service.cancel)
    add(Methods.Vouchers.get, read: service.get)
    add(Methods.Vouchers.list, read: service.list)
  }
}

/// The server itself.
package protocol SystemService: Sendable {
  /// The whole contract: methods, messages, comments, permissions and limits, for programs that know none by heart.
  func describe(_ request: DescribeRequest, _ call: ReadCall) throws -> DescribeReply
  /// Whether the server works; open to everybody, for load balancers and watchdogs.
  func health(_ request: HealthRequest, _ call: ReadCall) throws -> HealthReply
  /// Gives back what it gets, after a delay or as a refusal if asked: for conformance and load tests.
  func echo(_ request: EchoRequest, _ call: ReadCall) throws -> EchoReply
  /// The same as a stream of items.
  func echoItems(_ request: EchoItemsRequest, _ call: StreamCall) throws -> StreamPage<EchoReply>
  /// Counters since the server started: connections, calls by method, the store's commits.
  func stats(_ request: StatsRequest, _ call: ReadCall) throws -> StatsReply
  /// What changes, as it is committed: a stream without an end, from now on or from a position. Each event is one entry of
  /// the journal, in the journal's order: everything that one call did in its transaction, never a part of it, and never
  /// twice. A row of a batch (customers.upsert) is a change with an entry of its own, so a batch is as many events as it
  /// has rows that changed something, whatever stands between them. A consumer that keeps the `seq` of the last event it
  /// has dealt with goes on with it as `after_seq` and misses nothing. There are no values in an event: whoever needs them
  /// reads the record, and sees it as it is by then. Calls that were refused or changed nothing are no events, neither are
  /// dry runs, and what the server does for itself. Records that the caller may not read, or that are out of their data
  /// scope as it is when the event is sent, are left out, and an event without any record too.
  func watch(_ request: WatchRequest, _ call: StreamCall) throws -> StreamPage<WatchEvent>
}

extension MethodTable {
  package mutating func add(_ service: some SystemService) {
    add(Methods.System.describe, read: service.describe)
    add(Methods.System.health, read: service.health)
    add(Methods.System.echo, read: service.echo)
    add(Methods.System.echoItems, stream: service.echoItems)
    add(Methods.System.stats, read: service.stats)
    add(Methods.System.watch, stream: service.watch)
  }
}

/// Dictionaries: industries, touchpoints, tags, categories.
package protocol WordsService: Sendable {
  /// Adds a word. One that is there already stays as it is, also where its letters differ in size or width (VIP, vip):
  /// the reply is the word that files hold. A retired one comes back, with the new label where there is one.
  func add(_ request: AddWordRequest, _ call: WriteCall) throws -> Word
  /// Retires a word: files that have it keep it, no other file gets it.
  func retire(_ request: RetireWordRequest, _ call: WriteCall) throws -> Word
  /// The words of a dictionary in their order.
  func list(_ request: ListWordsRequest, _ call: ReadCall) throws -> ListWordsReply
}

extension MethodTable {
  package mutating func add(_ service: some WordsService) {
    add(Methods.Words.add, write: service.add)
    add(Methods.Words.retire, write: service.retire)
    add(Methods.Words.list, read: service.list)
  }
}
