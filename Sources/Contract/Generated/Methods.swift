// Generated from the services by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

extension Methods {
  /// All of them, in the order of their ids.
  public static let all: [MethodInfo] = [
    System.describe.info,
    System.health.info,
    System.echo.info,
    System.echoItems.info,
    System.stats.info,
    System.watch.info,
    Departments.create.info,
    Departments.update.info,
    Departments.list.info,
    Employees.create.info,
    Employees.get.info,
    Employees.update.info,
    Employees.leave.info,
    Employees.list.info,
    Accounts.create.info,
    Accounts.update.info,
    Accounts.retire.info,
    Accounts.list.info,
    Keys.create.info,
    Keys.revoke.info,
    Keys.list.info,
    Customers.create.info,
    Customers.get.info,
    Customers.update.info,
    Customers.list.info,
    Customers.search.info,
    Customers.upsert.info,
    Customers.export.info,
    Customers.getMany.info,
    Customers.archive.info,
    Customers.restore.info,
    Customers.setGrade.info,
    Customers.reveal.info,
    Customers.history.info,
    Customers.findDuplicates.info,
    Customers.merge.info,
    Customers.transfer.info,
    Customers.stats.info,
    Customers.review.info,
    Customers.revert.info,
    Purchases.record.info,
    Purchases.get.info,
    Purchases.list.info,
    Purchases.refund.info,
    Purchases.listRefunds.info,
    Contacts.create.info,
    Contacts.update.info,
    Contacts.remove.info,
    Contacts.list.info,
    Words.add.info,
    Words.retire.info,
    Words.list.info,
    Attributes.create.info,
    Attributes.update.info,
    Attributes.list.info,
    Programs.create.info,
    Programs.get.info,
    Programs.list.info,
    Programs.setDraft.info,
    Programs.activate.info,
    Programs.versions.info,
    Programs.close.info,
    Members.enroll.info,
    Members.get.info,
    Members.list.info,
    Members.suspend.info,
    Members.resume.info,
    Members.close.info,
    Members.replaceCard.info,
    Members.setFloor.info,
    Members.tier.info,
    Members.tierHistory.info,
    Members.createPool.info,
    Members.joinPool.info,
    Members.leavePool.info,
    Members.getPool.info,
    Loyalty.balance.info,
    Loyalty.statement.info,
    Loyalty.lots.info,
    Loyalty.previewEarn.info,
    Loyalty.postEvent.info,
    Loyalty.explainAward.info,
    Loyalty.confirm.info,
    Loyalty.redeem.info,
    Loyalty.reserve.info,
    Loyalty.capture.info,
    Loyalty.release.info,
    Loyalty.cancel.info,
    Loyalty.getRedemption.info,
    Loyalty.redemptions.info,
    Loyalty.adjust.info,
    Loyalty.adjustMany.info,
    Loyalty.transfer.info,
    Loyalty.getTransaction.info,
    Loyalty.finance.info,
    Loyalty.verify.info,
    Loyalty.simulateProgram.info,
    Rewards.create.info,
    Rewards.update.info,
    Rewards.get.info,
    Rewards.list.info,
    Rewards.check.info,
    Vouchers.issue.info,
    Vouchers.redeem.info,
    Vouchers.cancel.info,
    Vouchers.get.info,
    Vouchers.list.info,
    Approvals.list.info,
    Approvals.get.info,
    Approvals.approve.info,
    Approvals.refuse.info,
    Approvals.withdraw.info,
    Approvals.setDeputy.info,
    Approvals.clearDeputy.info,
    Approvals.deputies.info,
    Calendars.put.info,
    Calendars.`import`.info,
    Calendars.get.info,
    Calendars.list.info,
    Calendars.workingTime.info,
    Calendars.due.info,
    Policies.put.info,
    Policies.activate.info,
    Policies.get.info,
    Policies.list.info,
    Policies.simulate.info,
    Complaints.record.info,
    Complaints.get.info,
    Complaints.list.info,
    Complaints.timeline.info,
    Complaints.allowed.info,
    Complaints.explainClock.info,
    Complaints.update.info,
    Complaints.acknowledge.info,
    Complaints.triage.info,
    Complaints.reject.info,
    Complaints.assign.info,
    Complaints.assignMany.info,
    Complaints.take.info,
    Complaints.start.info,
    Complaints.ask.info,
    Complaints.resume.info,
    Complaints.addEvidence.info,
    Complaints.propose.info,
    Complaints.answer.info,
    Complaints.decide.info,
    Complaints.deliver.info,
    Complaints.resolve.info,
    Complaints.followUp.info,
    Complaints.close.info,
    Complaints.reopen.info,
    Complaints.review.info,
    Complaints.finishReview.info,
    Complaints.refer.info,
    Complaints.finishReferral.info,
    Complaints.withdraw.info,
    Complaints.markDuplicate.info,
    Complaints.link.info,
    Complaints.split.info,
    Complaints.escalate.info,
    Complaints.setHold.info,
    Complaints.replan.info,
    Complaints.note.info,
    Complaints.statistics.info,
    Complaints.clusters.info,
    Complaints.repeats.info,
    Requests.record.info,
    Requests.get.info,
    Requests.list.info,
    Requests.timeline.info,
    Requests.allowed.info,
    Requests.accept.info,
    Requests.dispatch.info,
    Requests.take.info,
    Requests.progress.info,
    Requests.complete.info,
    Requests.rate.info,
    Requests.cancel.info,
    Requests.convert.info,
    Desk.setHandler.info,
    Desk.handlers.info,
    Desk.setRoutes.info,
    Desk.getRoutes.info,
    Desk.candidates.info,
    Desk.handOver.info,
    Actions.create.info,
    Actions.update.info,
    Actions.complete.info,
    Actions.verify.info,
    Actions.get.info,
    Actions.list.info,
    Notices.list.info,
    Notices.outbox.info,
    Notices.markSent.info,
  ]

  /// Approvals: rooms ask for them where a call goes beyond what its caller may do alone; whoever may, decides here.
  public enum Approvals {
    /// Approvals, the oldest first: those that the caller may decide (待我审批), those that they asked for, or all.
    public static let list = Method<ListApprovalsRequest, ListApprovalsReply>(
      MethodInfo(
        id: 2816,
        name: "approvals.list",
        service: "approvals",
        effect: .read,
        cost: .scan,
        permission: .signedIn
      ))
    /// One approval, for those whom it concerns: who asked, who decided, who holds the permission that it needs, auditors.
    public static let get = Method<GetApprovalRequest, Approval>(
      MethodInfo(
        id: 2817,
        name: "approvals.get",
        service: "approvals",
        effect: .read,
        cost: .scan,
        permission: .signedIn
      ))
    /// Says yes (同意) and does in the same transaction what was asked. If that is refused, so is this call, with that
    /// reason, and the approval stays pending. Nobody approves what they asked for themselves.
    public static let approve = Method<ApproveRequest, Approval>(
      MethodInfo(
        id: 2818,
        name: "approvals.approve",
        service: "approvals",
        effect: .keyed,
        cost: .unspecified,
        permission: .signedIn
      ))
    /// Says no (驳回), with a reason. Whoever may approve may refuse.
    public static let refuse = Method<RefuseApprovalRequest, Approval>(
      MethodInfo(
        id: 2819,
        name: "approvals.refuse",
        service: "approvals",
        effect: .keyed,
        cost: .unspecified,
        permission: .signedIn
      ))
    /// Takes a request back (撤回); only who asked can.
    public static let withdraw = Method<WithdrawApprovalRequest, Approval>(
      MethodInfo(
        id: 2820,
        name: "approvals.withdraw",
        service: "approvals",
        effect: .keyed,
        cost: .unspecified,
        permission: .signedIn
      ))
    /// Appoints who decides for somebody in their absence (代理审批人): for oneself, or with IDENTITY_WRITE for another.
    /// The deputy may then decide what the absent person could. Nobody has two deputies at a time, and a deputy has none
    /// for what they do as a deputy.
    public static let setDeputy = Method<SetDeputyRequest, Deputy>(
      MethodInfo(
        id: 2821,
        name: "approvals.set_deputy",
        service: "approvals",
        effect: .keyed,
        cost: .unspecified,
        permission: .signedIn
      ))
    /// Ends an appointment, or takes one back that has not begun.
    public static let clearDeputy = Method<ClearDeputyRequest, Deputy>(
      MethodInfo(
        id: 2822,
        name: "approvals.clear_deputy",
        service: "approvals",
        effect: .keyed,
        cost: .unspecified,
        permission: .signedIn
      ))
    /// Who stands in for whom, now and in future, in the order of appointment. Without IDENTITY_READ only what concerns the
    /// caller.
    public static let deputies = Method<DeputiesRequest, DeputiesReply>(
      MethodInfo(
        id: 2823,
        name: "approvals.deputies",
        service: "approvals",
        effect: .read,
        cost: .scan,
        permission: .signedIn
      ))
  }

  /// Custom attributes: what a company keeps of its customers beyond the ordinary fields.
  public enum Attributes {
    /// Registers an attribute. Its type never changes.
    public static let create = Method<CreateAttributeRequest, Attribute>(
      MethodInfo(
        id: 2304,
        name: "attributes.create",
        service: "attributes",
        effect: .keyed,
        cost: .unspecified,
        permission: .wordsWrite
      ))
    /// Changes its label, adds choices, or retires it: files keep its values, no file gets a new one.
    public static let update = Method<UpdateAttributeRequest, Attribute>(
      MethodInfo(
        id: 2305,
        name: "attributes.update",
        service: "attributes",
        effect: .keyed,
        cost: .unspecified,
        permission: .wordsWrite
      ))
    /// All registered attributes, in the order in which they were registered.
    public static let list = Method<ListAttributesRequest, ListAttributesReply>(
      MethodInfo(
        id: 2306,
        name: "attributes.list",
        service: "attributes",
        effect: .read,
        cost: .scan,
        permission: .customersRead
      ))
  }

  /// Customers (客户): persons and organisations.
  public enum Customers {
    /// Opens a file. The reply carries the customer number (客户编号) to read aloud.
    public static let create = Method<CreateCustomerRequest, Customer>(
      MethodInfo(
        id: 1280,
        name: "customers.create",
        service: "customers",
        effect: .keyed,
        cost: .unspecified,
        permission: .customersWrite
      ))
    /// One file, by id, number or external reference.
    public static let get = Method<GetCustomerRequest, Customer>(
      MethodInfo(
        id: 1281,
        name: "customers.get",
        service: "customers",
        effect: .read,
        cost: .point,
        permission: .customersRead
      ))
    /// Changes a file: absent fields stay, cleared ones go. Needs the version that the caller saw.
    public static let update = Method<UpdateCustomerRequest, Customer>(
      MethodInfo(
        id: 1282,
        name: "customers.update",
        service: "customers",
        effect: .keyed,
        cost: .unspecified,
        permission: .customersWrite
      ))
    /// Files in the order in which they were opened, page by page.
    public static let list = Method<ListCustomersRequest, ListCustomersReply>(
      MethodInfo(
        id: 1283,
        name: "customers.list",
        service: "customers",
        effect: .read,
        cost: .scan,
        permission: .customersRead
      ))
    /// Files that the text finds (搜索): by part of a name, pinyin, initials, phone tail, e-mail, reference, number or tag.
    /// The best kind of match comes first, and in each kind the newest file; each says why it matched.
    public static let search = Method<SearchCustomersRequest, SearchCustomersReply>(
      MethodInfo(
        id: 1284,
        name: "customers.search",
        service: "customers",
        effect: .read,
        cost: .scan,
        permission: .customersRead
      ))
    /// Creates or updates up to 1,000 files by external reference, each row for itself.
    public static let upsert = Method<UpsertCustomersRequest, BulkReply>(
      MethodInfo(
        id: 1285,
        name: "customers.upsert",
        service: "customers",
        effect: .keyed,
        cost: .unspecified,
        permission: .customersWrite,
        bulk: true
      ))
    /// All files as a stream, in the order in which they were opened. The journal keeps who took them out and why.
    public static let export = Method<ExportCustomersRequest, Customer>(
      MethodInfo(
        id: 1286,
        name: "customers.export",
        service: "customers",
        effect: .read,
        cost: .scan,
        permission: .customersExport,
        logged: true,
        streams: true
      ))
    /// Several files at once, in the order asked for; what is not found is named.
    public static let getMany = Method<GetManyCustomersRequest, GetManyCustomersReply>(
      MethodInfo(
        id: 1287,
        name: "customers.get_many",
        service: "customers",
        effect: .read,
        cost: .scan,
        permission: .customersRead
      ))
    /// Puts a file away (归档): lists and searches leave it out, nothing changes it, its number still answers.
    public static let archive = Method<ArchiveCustomerRequest, Customer>(
      MethodInfo(
        id: 1288,
        name: "customers.archive",
        service: "customers",
        effect: .keyed,
        cost: .unspecified,
        permission: .customersWrite
      ))
    /// Takes an archived file back.
    public static let restore = Method<RestoreCustomerRequest, Customer>(
      MethodInfo(
        id: 1289,
        name: "customers.restore",
        service: "customers",
        effect: .keyed,
        cost: .unspecified,
        permission: .customersWrite
      ))
    /// Grades a customer by hand (客户分级), with the reason. The history keeps every grade.
    public static let setGrade = Method<SetGradeRequest, Customer>(
      MethodInfo(
        id: 1290,
        name: "customers.set_grade",
        service: "customers",
        effect: .keyed,
        cost: .unspecified,
        permission: .customersWrite
      ))
    /// Shows one file unmasked, for a stated reason. The journal keeps who, which file and why.
    public static let reveal = Method<RevealCustomerRequest, Customer>(
      MethodInfo(
        id: 1291,
        name: "customers.reveal",
        service: "customers",
        effect: .keyed,
        cost: .unspecified,
        permission: .personalReveal,
        unmasked: true
      ))
    /// Who changed what, from what to what: the latest call first, one row a field.
    public static let history = Method<CustomerHistoryRequest, CustomerHistoryReply>(
      MethodInfo(
        id: 1292,
        name: "customers.history",
        service: "customers",
        effect: .read,
        cost: .scan,
        permission: .customersRead
      ))
    /// Pairs of files that may be the same customer (查重), over all files, in the order of the later file of a pair.
    public static let findDuplicates = Method<FindDuplicatesRequest, DuplicatePair>(
      MethodInfo(
        id: 1293,
        name: "customers.find_duplicates",
        service: "customers",
        effect: .read,
        cost: .scan,
        permission: .customersRead,
        logged: true,
        streams: true
      ))
    /// Makes two files one. What `into` has stays; its gaps are filled from `from`, the oldest file first; lists are joined,
    /// refusals of contact win. The old id, number and references answer with the joined file for ever.
    /// As a dry run it is the plan.
    public static let merge = Method<MergeCustomersRequest, MergeCustomersReply>(
      MethodInfo(
        id: 1294,
        name: "customers.merge",
        service: "customers",
        effect: .keyed,
        cost: .unspecified,
        permission: .customersMerge,
        destructive: true
      ))
    /// Gives up to 1,000 files to other owners (客户移交), each row for itself.
    public static let transfer = Method<TransferCustomersRequest, BulkReply>(
      MethodInfo(
        id: 1295,
        name: "customers.transfer",
        service: "customers",
        effect: .keyed,
        cost: .unspecified,
        permission: .customersAssign,
        bulk: true
      ))
    /// How many files there are, by kind, grade, region, source, month and completeness; which are overdue for review.
    public static let stats = Method<CustomerStatsRequest, CustomerStatsReply>(
      MethodInfo(
        id: 1296,
        name: "customers.stats",
        service: "customers",
        effect: .read,
        cost: .scan,
        permission: .customersRead
      ))
    /// Says that a file was gone through and is right (资料核对); its next review is due an interval later.
    public static let review = Method<ReviewCustomerRequest, Customer>(
      MethodInfo(
        id: 1297,
        name: "customers.review",
        service: "customers",
        effect: .keyed,
        cost: .unspecified,
        permission: .customersWrite
      ))
    /// Takes back the last changes of up to 1,000 files, each if its version is still the one given: a file that was created
    /// is archived, one that was changed becomes what it was. Purchases and contacts have no part in a file's version: what
    /// was posted since neither hinders nor goes. A telephone number comes back also where another file has it by now.
    public static let revert = Method<RevertCustomersRequest, BulkReply>(
      MethodInfo(
        id: 1298,
        name: "customers.revert",
        service: "customers",
        effect: .keyed,
        cost: .unspecified,
        permission: .customersWrite,
        destructive: true,
        bulk: true
      ))
  }

  /// Working calendars (工作日历), in versions that never change: a clock keeps the version under which it was started.
  public enum Calendars {
    /// Stores a calendar as a whole, as a new version of its code. Clocks that are started from now on follow it.
    public static let put = Method<PutCalendarRequest, Calendar>(
      MethodInfo(
        id: 3072,
        name: "calendars.put",
        service: "calendars",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsPolicies
      ))
    /// Adds dated exceptions from a file's text, as a new version: CSV with the columns date, kind (closed or open) and
    /// name, or iCalendar (RFC 5545), whose all-day events are closed days, those of CATEGORIES:OPEN working days.
    public static let `import` = Method<ImportCalendarRequest, Calendar>(
      MethodInfo(
        id: 3073,
        name: "calendars.import",
        service: "calendars",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsPolicies
      ))
    /// A calendar, its latest version or an older one.
    public static let get = Method<GetCalendarRequest, Calendar>(
      MethodInfo(
        id: 3074,
        name: "calendars.get",
        service: "calendars",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// The calendars in the order of their codes, each in its latest version, without its exceptions.
    public static let list = Method<ListCalendarsRequest, ListCalendarsReply>(
      MethodInfo(
        id: 3075,
        name: "calendars.list",
        service: "calendars",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// How much working time lies between two instants, and which intervals count.
    public static let workingTime = Method<WorkingTimeRequest, WorkingTimeReply>(
      MethodInfo(
        id: 3076,
        name: "calendars.working_time",
        service: "calendars",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// When a target is due that starts at an instant, and which intervals count.
    public static let due = Method<DueTimeRequest, DueTimeReply>(
      MethodInfo(
        id: 3077,
        name: "calendars.due",
        service: "calendars",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
  }

  /// Service policies (服务时限策略), in versions that never change: drafts until they are activated, one in force at a time.
  public enum Policies {
    /// Stores a policy as a whole, as a new version and a draft. Every error of it is told at once.
    public static let put = Method<PutPolicyRequest, Policy>(
      MethodInfo(
        id: 3088,
        name: "policies.put",
        service: "policies",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsPolicies
      ))
    /// From now on clocks are started under this version. Clocks that run keep theirs; see complaints.replan.
    public static let activate = Method<ActivatePolicyRequest, Policy>(
      MethodInfo(
        id: 3089,
        name: "policies.activate",
        service: "policies",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsPolicies
      ))
    /// A policy version; the one in force without a number.
    public static let get = Method<GetPolicyRequest, Policy>(
      MethodInfo(
        id: 3090,
        name: "policies.get",
        service: "policies",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// The versions, the latest first, without their rules.
    public static let list = Method<ListPoliciesRequest, ListPoliciesReply>(
      MethodInfo(
        id: 3091,
        name: "policies.list",
        service: "policies",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// What the complaints and requests of a past period would have met and missed under a version, beside what they did.
    public static let simulate = Method<SimulatePolicyRequest, PolicySimulation>(
      MethodInfo(
        id: 3092,
        name: "policies.simulate",
        service: "policies",
        effect: .read,
        cost: .scan,
        permission: .complaintsPolicies,
        streams: true
      ))
  }

  /// Complaints (投诉). Every step names the version that it saw; complaints.allowed says which steps a caller may take next.
  public enum Complaints {
    /// Records a complaint (登记) of a customer, or of somebody who stays anonymous, and starts its clocks. The same
    /// external reference again gives the stored complaint, if all else is the same too.
    public static let record = Method<RecordComplaintRequest, Complaint>(
      MethodInfo(
        id: 3328,
        name: "complaints.record",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// One complaint, by id, number or external reference.
    public static let get = Method<GetComplaintRequest, Complaint>(
      MethodInfo(
        id: 3329,
        name: "complaints.get",
        service: "complaints",
        effect: .read,
        cost: .point,
        permission: .complaintsRead
      ))
    /// Complaints: my open work by what is next due, the queue of my department, or all in sight.
    public static let list = Method<ListComplaintsRequest, ListComplaintsReply>(
      MethodInfo(
        id: 3330,
        name: "complaints.list",
        service: "complaints",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// Who did what, when and why (时间线), the first step first.
    public static let timeline = Method<TimelineRequest, TimelineReply>(
      MethodInfo(
        id: 3331,
        name: "complaints.timeline",
        service: "complaints",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// What the caller may do next, and why not the rest.
    public static let allowed = Method<AllowedRequest, AllowedReply>(
      MethodInfo(
        id: 3332,
        name: "complaints.allowed",
        service: "complaints",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// Why a clock is due when it is: its start, what counted, its pauses, the versions of policy and calendar.
    public static let explainClock = Method<ExplainClockRequest, ClockExplanation>(
      MethodInfo(
        id: 3333,
        name: "complaints.explain_clock",
        service: "complaints",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// Corrects what was recorded (更正), with trace. Another severity sets new targets from the original start.
    public static let update = Method<UpdateComplaintRequest, Complaint>(
      MethodInfo(
        id: 3334,
        name: "complaints.update",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Tells the complainant that the complaint is here (受理告知). The first one counts.
    public static let acknowledge = Method<ComplaintStepRequest, Complaint>(
      MethodInfo(
        id: 3335,
        name: "complaints.acknowledge",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Accepts and places it (受理派单): category, severity, department and handler. Received → Triaged.
    public static let triage = Method<TriageComplaintRequest, Complaint>(
      MethodInfo(
        id: 3336,
        name: "complaints.triage",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Does not accept it (不予受理), with a reason and the reply that was sent. Received, Triaged → NotAccepted.
    public static let reject = Method<RejectComplaintRequest, Complaint>(
      MethodInfo(
        id: 3337,
        name: "complaints.reject",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
    /// Gives an open complaint to another handler or department (转派); without a handler whoever fits best gets it.
    public static let assign = Method<AssignComplaintRequest, Complaint>(
      MethodInfo(
        id: 3338,
        name: "complaints.assign",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
    /// The same for many at once; each row keeps the same guards and is answered for itself.
    public static let assignMany = Method<AssignManyRequest, BulkReply>(
      MethodInfo(
        id: 3339,
        name: "complaints.assign_many",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage,
        bulk: true
      ))
    /// Takes a complaint out of the department's queue (领单). Of several who try one gets it.
    public static let take = Method<ComplaintStepRequest, Complaint>(
      MethodInfo(
        id: 3340,
        name: "complaints.take",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Begins to work on it (开始调查). Triaged → Investigating.
    public static let start = Method<ComplaintStepRequest, Complaint>(
      MethodInfo(
        id: 3341,
        name: "complaints.start",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Asks the customer or a third party, and waits (待补充, 待反馈). Investigating → AwaitingCustomer, AwaitingThirdParty.
    public static let ask = Method<AskComplaintRequest, Complaint>(
      MethodInfo(
        id: 3342,
        name: "complaints.ask",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Goes on with the answer, or without one. AwaitingCustomer, AwaitingThirdParty → Investigating.
    public static let resume = Method<ResumeComplaintRequest, Complaint>(
      MethodInfo(
        id: 3343,
        name: "complaints.resume",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Adds what was found out (取证): a note, references to files. Any open state.
    public static let addEvidence = Method<AddEvidenceRequest, Complaint>(
      MethodInfo(
        id: 3344,
        name: "complaints.add_evidence",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Answers the complainant (答复): finding, whether it is substantiated, remedies. Investigating → Proposed. Above the
    /// caller's limit of remedies it waits for approval, and nothing changes until then.
    public static let propose = Method<ProposeRequest, Complaint>(
      MethodInfo(
        id: 3345,
        name: "complaints.propose",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// The customer's answer to the proposal (客户确认). Proposed → Executing, or with a reason back to Investigating; so
    /// many refusals force a Review.
    public static let answer = Method<AnswerProposalRequest, Complaint>(
      MethodInfo(
        id: 3346,
        name: "complaints.answer",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Decides without the customer's consent (单方决定), who was told where else to turn. Proposed → Executing.
    public static let decide = Method<DecideProposalRequest, Complaint>(
      MethodInfo(
        id: 3347,
        name: "complaints.decide",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
    /// A remedy line is delivered (落实); points are posted to the loyalty ledger in the same transaction, once.
    public static let deliver = Method<DeliverRemedyRequest, Complaint>(
      MethodInfo(
        id: 3348,
        name: "complaints.deliver",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// All is delivered (办结). Executing → Resolved.
    public static let resolve = Method<ResolveComplaintRequest, Complaint>(
      MethodInfo(
        id: 3349,
        name: "complaints.resolve",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// A follow-up call (回访), or a try. A customer who is not satisfied opens the next round: Resolved → Investigating.
    public static let followUp = Method<FollowUpRequest, Complaint>(
      MethodInfo(
        id: 3350,
        name: "complaints.follow_up",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Closes it (结案), by somebody other than the handler. Resolved → Closed.
    public static let close = Method<CloseComplaintRequest, Complaint>(
      MethodInfo(
        id: 3351,
        name: "complaints.close",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Opens a closed complaint again for new facts (重启). Closed → Investigating, with a new round.
    public static let reopen = Method<ReopenComplaintRequest, Complaint>(
      MethodInfo(
        id: 3352,
        name: "complaints.reopen",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
    /// Asks for a review (复核) by somebody new to it. Proposed, Closed → Review; in Review it names another reviewer.
    public static let review = Method<ReviewComplaintRequest, Complaint>(
      MethodInfo(
        id: 3353,
        name: "complaints.review",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
    /// The reviewer's finding. Review → Closed where it is upheld (维持), else Investigating with a new round (改变).
    public static let finishReview = Method<FinishReviewRequest, Complaint>(
      MethodInfo(
        id: 3354,
        name: "complaints.finish_review",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Goes another way (外部途径): mediation, arbitration, a court, a regulator. Any open state, Closed → ExternalRemedy.
    public static let refer = Method<ReferComplaintRequest, Complaint>(
      MethodInfo(
        id: 3355,
        name: "complaints.refer",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
    /// Comes back from there. ExternalRemedy → Closed or Investigating.
    public static let finishReferral = Method<FinishReferralRequest, Complaint>(
      MethodInfo(
        id: 3356,
        name: "complaints.finish_referral",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
    /// The complainant takes it back (撤回). Any open state → Withdrawn.
    public static let withdraw = Method<WithdrawComplaintRequest, Complaint>(
      MethodInfo(
        id: 3357,
        name: "complaints.withdraw",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// It is the same as another one (并案). Any open state → Duplicate.
    public static let markDuplicate = Method<MarkDuplicateRequest, Complaint>(
      MethodInfo(
        id: 3358,
        name: "complaints.mark_duplicate",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
    /// Links two complaints, or a complaint and a request, as related; with `remove` no longer.
    public static let link = Method<LinkComplaintRequest, Complaint>(
      MethodInfo(
        id: 3359,
        name: "complaints.link",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Makes of a part of it a complaint of its own (拆分), with this one as its parent. The parent closes behind its children.
    public static let split = Method<SplitComplaintRequest, Complaint>(
      MethodInfo(
        id: 3360,
        name: "complaints.split",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
    /// Raises the escalation level by hand (升级), with a reason.
    public static let escalate = Method<EscalateComplaintRequest, Complaint>(
      MethodInfo(
        id: 3361,
        name: "complaints.escalate",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Sets or lifts a legal hold (法律保全).
    public static let setHold = Method<SetHoldRequest, Complaint>(
      MethodInfo(
        id: 3362,
        name: "complaints.set_hold",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
    /// Puts the running clocks of an open case under the policy and calendars of now (重新计时), with a reason.
    public static let replan = Method<ReplanRequest, Complaint>(
      MethodInfo(
        id: 3363,
        name: "complaints.replan",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
    /// Adds a remark to the timeline (备注). Any state.
    public static let note = Method<NoteComplaintRequest, Complaint>(
      MethodInfo(
        id: 3364,
        name: "complaints.note",
        service: "complaints",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Figures of a period as they stood at any instant, by any dimension. Each is defined at ComplaintFigures.
    public static let statistics = Method<StatisticsRequest, StatisticsReply>(
      MethodInfo(
        id: 3365,
        name: "complaints.statistics",
        service: "complaints",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// Where complaints gather (聚集): products and categories with the most complaints in a window, and the window before.
    /// Complaints that were not accepted, withdrawn or duplicates do not count; nor do those without product and category.
    public static let clusters = Method<ClustersRequest, ClustersReply>(
      MethodInfo(
        id: 3366,
        name: "complaints.clusters",
        service: "complaints",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// Customers in sight who complained more than once in a window (重复投诉), most first. Complaints that were not accepted,
    /// withdrawn or duplicates do not count.
    public static let repeats = Method<RepeatsRequest, RepeatsReply>(
      MethodInfo(
        id: 3367,
        name: "complaints.repeats",
        service: "complaints",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
  }

  /// Contacts of organisations. A person with a file of their own may serve several organisations.
  public enum Contacts {
    /// Adds a contact to an organisation.
    public static let create = Method<CreateContactRequest, Contact>(
      MethodInfo(
        id: 1792,
        name: "contacts.create",
        service: "contacts",
        effect: .keyed,
        cost: .unspecified,
        permission: .customersWrite
      ))
    /// Changes a contact: absent fields stay, cleared ones go. Needs the version that the caller saw.
    public static let update = Method<UpdateContactRequest, Contact>(
      MethodInfo(
        id: 1793,
        name: "contacts.update",
        service: "contacts",
        effect: .keyed,
        cost: .unspecified,
        permission: .customersWrite
      ))
    /// Takes a contact off; the journal keeps what it was.
    public static let remove = Method<RemoveContactRequest, Contact>(
      MethodInfo(
        id: 1794,
        name: "contacts.remove",
        service: "contacts",
        effect: .keyed,
        cost: .unspecified,
        permission: .customersWrite,
        destructive: true
      ))
    /// The contacts of an organisation, or what a person is to each organisation that the caller may see.
    public static let list = Method<ListContactsRequest, ListContactsReply>(
      MethodInfo(
        id: 1795,
        name: "contacts.list",
        service: "contacts",
        effect: .read,
        cost: .scan,
        permission: .customersRead
      ))
  }

  /// The desk: skills and shifts of those who handle complaints and requests, and the routes by which work finds its department.
  public enum Desk {
    /// Says what an employee handles, when, and how much at a time, as a whole.
    public static let setHandler = Method<SetHandlerRequest, DeskHandler>(
      MethodInfo(
        id: 3840,
        name: "desk.set_handler",
        service: "desk",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
    /// Those who handle, with their open work; of a department, or all.
    public static let handlers = Method<HandlersRequest, HandlersReply>(
      MethodInfo(
        id: 3841,
        name: "desk.handlers",
        service: "desk",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// Sets which department handles what (派单规则), as a whole: the first route that fits counts.
    public static let setRoutes = Method<SetRoutesRequest, Routes>(
      MethodInfo(
        id: 3842,
        name: "desk.set_routes",
        service: "desk",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsPolicies
      ))
    public static let getRoutes = Method<GetRoutesRequest, Routes>(
      MethodInfo(
        id: 3843,
        name: "desk.get_routes",
        service: "desk",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// Who could take a case now, the best first, and why not the others.
    public static let candidates = Method<CandidatesRequest, CandidatesReply>(
      MethodInfo(
        id: 3844,
        name: "desk.candidates",
        service: "desk",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// Gives all open work of somebody to another, or by the routes to whoever fits (工作移交); what nobody can take waits in
    /// its department's queue.
    public static let handOver = Method<HandOverRequest, HandOverReply>(
      MethodInfo(
        id: 3845,
        name: "desk.hand_over",
        service: "desk",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
  }

  /// Corrective and preventive actions (纠正措施, 预防措施).
  public enum Actions {
    public static let create = Method<CreateActionRequest, Action>(
      MethodInfo(
        id: 3856,
        name: "actions.create",
        service: "actions",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
    /// Changes text, owner or due date; absent fields stay.
    public static let update = Method<UpdateActionRequest, Action>(
      MethodInfo(
        id: 3857,
        name: "actions.update",
        service: "actions",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
    /// The owner says what was done.
    public static let complete = Method<CompleteActionRequest, Action>(
      MethodInfo(
        id: 3858,
        name: "actions.complete",
        service: "actions",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Somebody other than the owner says whether it worked (验证); if not, it is open again.
    public static let verify = Method<VerifyActionRequest, Action>(
      MethodInfo(
        id: 3859,
        name: "actions.verify",
        service: "actions",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
    public static let get = Method<GetActionRequest, Action>(
      MethodInfo(
        id: 3860,
        name: "actions.get",
        service: "actions",
        effect: .read,
        cost: .point,
        permission: .complaintsRead
      ))
    /// Actions by due date: those of the caller, of a complaint, or all.
    public static let list = Method<ListActionsRequest, ListActionsReply>(
      MethodInfo(
        id: 3861,
        name: "actions.list",
        service: "actions",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
  }

  /// Notices (通知): what must be told to whom. Nothing is sent from here; senders read the outbox and mark what they sent.
  public enum Notices {
    /// Notices, the latest first: those to the caller, or of a case, or (COMPLAINTS_MANAGE) all.
    public static let list = Method<ListNoticesRequest, ListNoticesReply>(
      MethodInfo(id: 3872, name: "notices.list", service: "notices", effect: .read, cost: .scan, permission: .signedIn))
    /// The outbox: what was not marked as sent, the first one first.
    public static let outbox = Method<OutboxRequest, ListNoticesReply>(
      MethodInfo(
        id: 3873,
        name: "notices.outbox",
        service: "notices",
        effect: .read,
        cost: .scan,
        permission: .complaintsManage
      ))
    /// Marks notices as sent. One that is marked already stays as it is.
    public static let markSent = Method<MarkSentRequest, MarkSentReply>(
      MethodInfo(
        id: 3874,
        name: "notices.mark_sent",
        service: "notices",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsManage
      ))
  }

  /// Departments (部门), a tree.
  public enum Departments {
    /// Adds a department below another, or at the top.
    public static let create = Method<CreateDepartmentRequest, Department>(
      MethodInfo(
        id: 256,
        name: "departments.create",
        service: "departments",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite
      ))
    /// Renames a department or moves it, with all below it.
    public static let update = Method<UpdateDepartmentRequest, Department>(
      MethodInfo(
        id: 257,
        name: "departments.update",
        service: "departments",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite
      ))
    /// All departments, each after the one above it.
    public static let list = Method<ListDepartmentsRequest, ListDepartmentsReply>(
      MethodInfo(
        id: 258,
        name: "departments.list",
        service: "departments",
        effect: .read,
        cost: .scan,
        permission: .identityRead
      ))
  }

  /// Employees (员工).
  public enum Employees {
    /// Adds an employee.
    public static let create = Method<CreateEmployeeRequest, Employee>(
      MethodInfo(
        id: 512,
        name: "employees.create",
        service: "employees",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite
      ))
    public static let get = Method<GetEmployeeRequest, Employee>(
      MethodInfo(
        id: 513,
        name: "employees.get",
        service: "employees",
        effect: .read,
        cost: .point,
        permission: .identityRead
      ))
    /// Changes name, role, data scope or department (a move); absent fields stay.
    public static let update = Method<UpdateEmployeeRequest, Employee>(
      MethodInfo(
        id: 514,
        name: "employees.update",
        service: "employees",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite
      ))
    /// Ends an employment: the keys stop at once, open connections end. The file stays, since the journal names it.
    public static let leave = Method<LeaveEmployeeRequest, Employee>(
      MethodInfo(
        id: 515,
        name: "employees.leave",
        service: "employees",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite,
        destructive: true
      ))
    public static let list = Method<ListEmployeesRequest, ListEmployeesReply>(
      MethodInfo(
        id: 516,
        name: "employees.list",
        service: "employees",
        effect: .read,
        cost: .scan,
        permission: .identityRead
      ))
  }

  /// Service accounts (服务账号): other systems that call this one.
  public enum Accounts {
    public static let create = Method<CreateAccountRequest, Account>(
      MethodInfo(
        id: 768,
        name: "accounts.create",
        service: "accounts",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite
      ))
    /// Changes name or scopes. The list of scopes is replaced as a whole.
    public static let update = Method<UpdateAccountRequest, Account>(
      MethodInfo(
        id: 769,
        name: "accounts.update",
        service: "accounts",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite
      ))
    /// Ends an account: its keys stop at once.
    public static let retire = Method<RetireAccountRequest, Account>(
      MethodInfo(
        id: 770,
        name: "accounts.retire",
        service: "accounts",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite,
        destructive: true
      ))
    public static let list = Method<ListAccountsRequest, ListAccountsReply>(
      MethodInfo(
        id: 771,
        name: "accounts.list",
        service: "accounts",
        effect: .read,
        cost: .scan,
        permission: .identityRead
      ))
  }

  /// API keys of employees and service accounts. At most two live at a time, so that one can be rotated.
  public enum Keys {
    /// Makes a key and shows it once; only its SHA-256 is kept.
    public static let create = Method<CreateKeyRequest, CreateKeyReply>(
      MethodInfo(
        id: 1024,
        name: "keys.create",
        service: "keys",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite
      ))
    /// Stops a key at once; connections that it opened end.
    public static let revoke = Method<RevokeKeyRequest, Key>(
      MethodInfo(
        id: 1025,
        name: "keys.revoke",
        service: "keys",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite,
        destructive: true
      ))
    /// The keys of an employee or an account, never the secret.
    public static let list = Method<ListKeysRequest, ListKeysReply>(
      MethodInfo(id: 1026, name: "keys.list", service: "keys", effect: .read, cost: .scan, permission: .identityRead))
  }

  /// Loyalty programs (会员计划): a draft is set, tried out, then activated as the next version of the configuration.
  public enum Programs {
    /// Opens a program. It earns nothing until its first version is active.
    public static let create = Method<CreateProgramRequest, Program>(
      MethodInfo(
        id: 2560,
        name: "programs.create",
        service: "programs",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyPrograms
      ))
    /// One program with the configuration that is active now, and its draft.
    public static let get = Method<GetProgramRequest, Program>(
      MethodInfo(
        id: 2561,
        name: "programs.get",
        service: "programs",
        effect: .read,
        cost: .point,
        permission: .loyaltyRead
      ))
    /// All programs, the first one first.
    public static let list = Method<ListProgramsRequest, ListProgramsReply>(
      MethodInfo(
        id: 2562,
        name: "programs.list",
        service: "programs",
        effect: .read,
        cost: .scan,
        permission: .loyaltyRead
      ))
    /// Sets the draft (草案) in place of the one before. It is checked as a whole: a refusal names everything that is wrong.
    public static let setDraft = Method<SetDraftRequest, Program>(
      MethodInfo(
        id: 2563,
        name: "programs.set_draft",
        service: "programs",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyPrograms
      ))
    /// Makes the draft the next version, active from an instant on (生效).
    public static let activate = Method<ActivateProgramRequest, Program>(
      MethodInfo(
        id: 2564,
        name: "programs.activate",
        service: "programs",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyPrograms
      ))
    /// The versions of a configuration, the latest first.
    public static let versions = Method<ProgramVersionsRequest, ProgramVersionsReply>(
      MethodInfo(
        id: 2565,
        name: "programs.versions",
        service: "programs",
        effect: .read,
        cost: .scan,
        permission: .loyaltyRead
      ))
    /// Ends a program: nobody joins, earns or redeems any more. Balances stay and expire as they would have.
    public static let close = Method<CloseProgramRequest, Program>(
      MethodInfo(
        id: 2566,
        name: "programs.close",
        service: "programs",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyPrograms,
        destructive: true
      ))
  }

  /// Members of loyalty programs (会员): who takes part, under which card, in which tier and family pool.
  public enum Members {
    /// Makes a customer a member (入会).
    public static let enroll = Method<EnrollMemberRequest, Member>(
      MethodInfo(
        id: 2592,
        name: "members.enroll",
        service: "members",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite
      ))
    /// One member, with balance and tier as of now.
    public static let get = Method<GetMemberRequest, Member>(
      MethodInfo(
        id: 2593,
        name: "members.get",
        service: "members",
        effect: .read,
        cost: .point,
        permission: .loyaltyRead
      ))
    /// The members of a program in the order in which they joined.
    public static let list = Method<ListMembersRequest, ListMembersReply>(
      MethodInfo(
        id: 2594,
        name: "members.list",
        service: "members",
        effect: .read,
        cost: .scan,
        permission: .loyaltyRead
      ))
    /// Suspends a member (冻结): nothing is earned, redeemed or transferred.
    public static let suspend = Method<ChangeMemberRequest, Member>(
      MethodInfo(
        id: 2595,
        name: "members.suspend",
        service: "members",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite
      ))
    /// Ends a suspension (解冻), or takes somebody who left back in (重新入会), with the debt they left with.
    public static let resume = Method<ChangeMemberRequest, Member>(
      MethodInfo(
        id: 2596,
        name: "members.resume",
        service: "members",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite
      ))
    /// Ends a membership (退会): what is left of the points expires.
    public static let close = Method<ChangeMemberRequest, Member>(
      MethodInfo(
        id: 2597,
        name: "members.close",
        service: "members",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite,
        destructive: true
      ))
    /// Gives a new card (换卡); the old number answers no longer.
    public static let replaceCard = Method<ReplaceCardRequest, Member>(
      MethodInfo(
        id: 2598,
        name: "members.replace_card",
        service: "members",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite
      ))
    /// Sets or takes away the tier that a member has at least (保底等级).
    public static let setFloor = Method<SetFloorRequest, Member>(
      MethodInfo(
        id: 2599,
        name: "members.set_floor",
        service: "members",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyApprove
      ))
    /// The member's tier, what it rests on, and what is missing to the next (等级进度).
    public static let tier = Method<GetMemberRequest, TierView>(
      MethodInfo(
        id: 2600,
        name: "members.tier",
        service: "members",
        effect: .read,
        cost: .point,
        permission: .loyaltyRead
      ))
    /// Each change of the tier with its reason, the latest first.
    public static let tierHistory = Method<TierHistoryRequest, TierHistoryReply>(
      MethodInfo(
        id: 2601,
        name: "members.tier_history",
        service: "members",
        effect: .read,
        cost: .scan,
        permission: .loyaltyRead
      ))
    /// Founds a family pool (家庭积分池); the member owns it.
    public static let createPool = Method<CreatePoolRequest, Pool>(
      MethodInfo(
        id: 2602,
        name: "members.create_pool",
        service: "members",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite
      ))
    /// Takes a member into a pool.
    public static let joinPool = Method<JoinPoolRequest, Pool>(
      MethodInfo(
        id: 2603,
        name: "members.join_pool",
        service: "members",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite
      ))
    /// Takes a member out of their pool; where the owner leaves, the pool ends.
    public static let leavePool = Method<LeavePoolRequest, Pool>(
      MethodInfo(
        id: 2604,
        name: "members.leave_pool",
        service: "members",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite
      ))
    /// A pool with its members and what they have together.
    public static let getPool = Method<GetPoolRequest, Pool>(
      MethodInfo(
        id: 2605,
        name: "members.get_pool",
        service: "members",
        effect: .read,
        cost: .point,
        permission: .loyaltyRead
      ))
  }

  /// Points (积分): what members earn, have and spend, on a ledger of double entry that is only ever added to.
  public enum Loyalty {
    /// What a member has, now or at any instant.
    public static let balance = Method<BalanceRequest, PointBalance>(
      MethodInfo(
        id: 2624,
        name: "loyalty.balance",
        service: "loyalty",
        effect: .read,
        cost: .point,
        permission: .loyaltyRead
      ))
    /// Opening balance, movements and closing balance of a period (积分对账单), the first movement first.
    public static let statement = Method<StatementRequest, StatementReply>(
      MethodInfo(
        id: 2625,
        name: "loyalty.statement",
        service: "loyalty",
        effect: .read,
        cost: .scan,
        permission: .loyaltyRead
      ))
    /// The member's points by the date on which they expire (积分批次), the soonest first.
    public static let lots = Method<ListLotsRequest, ListLotsReply>(
      MethodInfo(
        id: 2626,
        name: "loyalty.lots",
        service: "loyalty",
        effect: .read,
        cost: .scan,
        permission: .loyaltyRead
      ))
    /// What a purchase would earn, without posting it; the same computation as that of the award.
    public static let previewEarn = Method<PreviewEarnRequest, EarningPreview>(
      MethodInfo(
        id: 2627,
        name: "loyalty.preview_earn",
        service: "loyalty",
        effect: .read,
        cost: .scan,
        permission: .loyaltyRead
      ))
    /// Posts an event of another system, which earns what the program's EVENT rules say.
    public static let postEvent = Method<PostEventRequest, LedgerTransaction>(
      MethodInfo(
        id: 2628,
        name: "loyalty.post_event",
        service: "loyalty",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite
      ))
    /// Why an award is what it is, in sentences: rule by rule, with the version of the program that held.
    public static let explainAward = Method<ExplainAwardRequest, AwardExplanation>(
      MethodInfo(
        id: 2629,
        name: "loyalty.explain_award",
        service: "loyalty",
        effect: .read,
        cost: .scan,
        permission: .loyaltyRead
      ))
    /// Confirms pending points of an award before their date (提前生效).
    public static let confirm = Method<ConfirmPointsRequest, LedgerTransaction>(
      MethodInfo(
        id: 2630,
        name: "loyalty.confirm",
        service: "loyalty",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite
      ))
    /// Spends points at once (积分兑换): a reward, points as money, or points alone.
    public static let redeem = Method<RedeemRequest, Redemption>(
      MethodInfo(
        id: 2631,
        name: "loyalty.redeem",
        service: "loyalty",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite
      ))
    /// Sets points aside (预留) until they are captured or released.
    public static let reserve = Method<RedeemRequest, Redemption>(
      MethodInfo(
        id: 2632,
        name: "loyalty.reserve",
        service: "loyalty",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite
      ))
    /// Spends what was set aside, or a part of it; the rest is released.
    public static let capture = Method<CaptureRequest, Redemption>(
      MethodInfo(
        id: 2633,
        name: "loyalty.capture",
        service: "loyalty",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite
      ))
    /// Gives back what was set aside.
    public static let release = Method<ReleaseRequest, Redemption>(
      MethodInfo(
        id: 2634,
        name: "loyalty.release",
        service: "loyalty",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite
      ))
    /// Gives spent points back (退还积分), to the lots that they came from.
    public static let cancel = Method<CancelRedemptionRequest, Redemption>(
      MethodInfo(
        id: 2635,
        name: "loyalty.cancel",
        service: "loyalty",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite,
        destructive: true
      ))
    /// One redemption.
    public static let getRedemption = Method<GetRedemptionRequest, Redemption>(
      MethodInfo(
        id: 2636,
        name: "loyalty.get_redemption",
        service: "loyalty",
        effect: .read,
        cost: .point,
        permission: .loyaltyRead
      ))
    /// The member's redemptions, the latest first.
    public static let redemptions = Method<ListRedemptionsRequest, ListRedemptionsReply>(
      MethodInfo(
        id: 2637,
        name: "loyalty.redemptions",
        service: "loyalty",
        effect: .read,
        cost: .scan,
        permission: .loyaltyRead
      ))
    /// Adds or takes points by hand (积分调整). Above the role's limit it waits for a second person's approval.
    public static let adjust = Method<AdjustPointsRequest, Adjustment>(
      MethodInfo(
        id: 2638,
        name: "loyalty.adjust",
        service: "loyalty",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyAdjust
      ))
    /// Adjusts many members, each row for itself, within the role's limit.
    public static let adjustMany = Method<AdjustManyRequest, BulkReply>(
      MethodInfo(
        id: 2639,
        name: "loyalty.adjust_many",
        service: "loyalty",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyAdjust,
        bulk: true
      ))
    /// Moves points from one member to another (转赠), with their dates.
    public static let transfer = Method<TransferPointsRequest, PointTransfer>(
      MethodInfo(
        id: 2640,
        name: "loyalty.transfer",
        service: "loyalty",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite
      ))
    /// One transaction of the ledger with its entries and lot lines.
    public static let getTransaction = Method<GetTransactionRequest, LedgerTransaction>(
      MethodInfo(
        id: 2641,
        name: "loyalty.get_transaction",
        service: "loyalty",
        effect: .read,
        cost: .point,
        permission: .loyaltyRead
      ))
    /// Liability, breakage and deferred revenue by month (积分负债).
    public static let finance = Method<FinanceRequest, FinanceReply>(
      MethodInfo(
        id: 2642,
        name: "loyalty.finance",
        service: "loyalty",
        effect: .read,
        cost: .scan,
        permission: .loyaltyFinance
      ))
    /// Checks every invariant of the ledger on the live store; the last item says whether all is well.
    public static let verify = Method<VerifyLedgerRequest, VerifyProgress>(
      MethodInfo(
        id: 2643,
        name: "loyalty.verify",
        service: "loyalty",
        effect: .read,
        cost: .scan,
        permission: .loyaltyFinance,
        streams: true
      ))
    /// What the purchases of a past period would have earned under a draft, beside what they did earn.
    public static let simulateProgram = Method<SimulateProgramRequest, SimulationPage>(
      MethodInfo(
        id: 2644,
        name: "loyalty.simulate_program",
        service: "loyalty",
        effect: .read,
        cost: .scan,
        permission: .loyaltyPrograms,
        streams: true
      ))
  }

  /// Purchases, as shop or ERP post them.
  public enum Purchases {
    /// Posts a purchase. The same external reference again gives the stored purchase, if all else is the same too.
    public static let record = Method<RecordPurchaseRequest, Purchase>(
      MethodInfo(
        id: 1536,
        name: "purchases.record",
        service: "purchases",
        effect: .keyed,
        cost: .unspecified,
        permission: .purchasesWrite
      ))
    /// One purchase, by id or external reference.
    public static let get = Method<GetPurchaseRequest, Purchase>(
      MethodInfo(
        id: 1537,
        name: "purchases.get",
        service: "purchases",
        effect: .read,
        cost: .point,
        permission: .purchasesRead
      ))
    /// Takes back a purchase or a part of it (退款). The same external reference again gives the stored refund.
    public static let refund = Method<RefundPurchaseRequest, PurchaseRefund>(
      MethodInfo(
        id: 1539,
        name: "purchases.refund",
        service: "purchases",
        effect: .keyed,
        cost: .unspecified,
        permission: .purchasesWrite
      ))
    /// The refunds of a purchase, the first one first.
    public static let listRefunds = Method<ListRefundsRequest, ListRefundsReply>(
      MethodInfo(
        id: 1540,
        name: "purchases.list_refunds",
        service: "purchases",
        effect: .read,
        cost: .scan,
        permission: .purchasesRead
      ))
    /// The purchases of a customer, the latest first.
    public static let list = Method<ListPurchasesRequest, ListPurchasesReply>(
      MethodInfo(
        id: 1538,
        name: "purchases.list",
        service: "purchases",
        effect: .read,
        cost: .scan,
        permission: .purchasesRead
      ))
  }

  /// Service requests: what customers ask for without complaining. They share numbers' counter, clocks, desk and timeline
  /// with complaints; complaints.list shows complaints alone, requests.list requests alone.
  public enum Requests {
    /// Records a request (登记) and starts its clocks. The same external reference again gives the stored one.
    public static let record = Method<RecordServiceRequest, ServiceRequest>(
      MethodInfo(
        id: 3584,
        name: "requests.record",
        service: "requests",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// One request, by id, number or external reference.
    public static let get = Method<GetServiceRequest, ServiceRequest>(
      MethodInfo(
        id: 3585,
        name: "requests.get",
        service: "requests",
        effect: .read,
        cost: .point,
        permission: .complaintsRead
      ))
    /// Requests: my open work by what is next due, the queue of my department, or all in sight.
    public static let list = Method<ListServiceRequests, ListServiceRequestsReply>(
      MethodInfo(
        id: 3586,
        name: "requests.list",
        service: "requests",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// Who did what, when and why (时间线), the first step first.
    public static let timeline = Method<TimelineRequest, TimelineReply>(
      MethodInfo(
        id: 3587,
        name: "requests.timeline",
        service: "requests",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// What the caller may do next, and why not the rest.
    public static let allowed = Method<AllowedRequest, AllowedReply>(
      MethodInfo(
        id: 3588,
        name: "requests.allowed",
        service: "requests",
        effect: .read,
        cost: .scan,
        permission: .complaintsRead
      ))
    /// Accepts it (受理) and says so to the customer. Received → Accepted.
    public static let accept = Method<ComplaintStepRequest, ServiceRequest>(
      MethodInfo(
        id: 3589,
        name: "requests.accept",
        service: "requests",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Gives it to a department and a handler (派单). Received, Accepted, Dispatched, InProgress → Dispatched.
    public static let dispatch = Method<DispatchServiceRequest, ServiceRequest>(
      MethodInfo(
        id: 3590,
        name: "requests.dispatch",
        service: "requests",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Takes a request out of the department's queue (领单).
    public static let take = Method<ComplaintStepRequest, ServiceRequest>(
      MethodInfo(
        id: 3591,
        name: "requests.take",
        service: "requests",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Says how it goes (进展). Dispatched, InProgress, AwaitingCustomer → InProgress, or AwaitingCustomer where it waits.
    public static let progress = Method<ProgressServiceRequest, ServiceRequest>(
      MethodInfo(
        id: 3592,
        name: "requests.progress",
        service: "requests",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// It is done (完成). Dispatched, InProgress, AwaitingCustomer → Completed.
    public static let complete = Method<CompleteServiceRequest, ServiceRequest>(
      MethodInfo(
        id: 3593,
        name: "requests.complete",
        service: "requests",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// The customer's rating (评价), from 1 to 5. Completed → Closed; below 3 it names who looks after it by a notice.
    public static let rate = Method<RateServiceRequest, ServiceRequest>(
      MethodInfo(
        id: 3594,
        name: "requests.rate",
        service: "requests",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Nobody wants it any more (取消). Any open state → Cancelled.
    public static let cancel = Method<WithdrawComplaintRequest, ServiceRequest>(
      MethodInfo(
        id: 3595,
        name: "requests.cancel",
        service: "requests",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
    /// Makes a complaint of it (转投诉), which keeps its history. Any state but Converted and Cancelled → Converted.
    public static let convert = Method<ConvertServiceRequest, Complaint>(
      MethodInfo(
        id: 3596,
        name: "requests.convert",
        service: "requests",
        effect: .keyed,
        cost: .unspecified,
        permission: .complaintsWrite
      ))
  }

  /// The rewards catalogue (奖品目录) of a program.
  public enum Rewards {
    /// Puts a reward into the catalogue.
    public static let create = Method<CreateRewardRequest, Reward>(
      MethodInfo(
        id: 2656,
        name: "rewards.create",
        service: "rewards",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyRewards
      ))
    /// Changes a reward, or its stock.
    public static let update = Method<UpdateRewardRequest, Reward>(
      MethodInfo(
        id: 2657,
        name: "rewards.update",
        service: "rewards",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyRewards
      ))
    /// One reward with its stock.
    public static let get = Method<GetRewardRequest, Reward>(
      MethodInfo(
        id: 2658,
        name: "rewards.get",
        service: "rewards",
        effect: .read,
        cost: .point,
        permission: .loyaltyRead
      ))
    /// The rewards of a program in the order of their codes.
    public static let list = Method<ListRewardsRequest, ListRewardsReply>(
      MethodInfo(
        id: 2659,
        name: "rewards.list",
        service: "rewards",
        effect: .read,
        cost: .scan,
        permission: .loyaltyRead
      ))
    /// Whether a member could redeem a reward now, and if not, each reason why (为何不能兑换).
    public static let check = Method<CheckRewardRequest, RewardCheck>(
      MethodInfo(
        id: 2660,
        name: "rewards.check",
        service: "rewards",
        effect: .read,
        cost: .point,
        permission: .loyaltyRead
      ))
  }

  /// Vouchers (优惠券), each with a code that is redeemed once.
  public enum Vouchers {
    /// Issues vouchers without points, for a member or for whoever has the code (发券).
    public static let issue = Method<IssueVouchersRequest, IssueVouchersReply>(
      MethodInfo(
        id: 2672,
        name: "vouchers.issue",
        service: "vouchers",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyRewards
      ))
    /// Redeems a voucher (核销).
    public static let redeem = Method<RedeemVoucherRequest, Voucher>(
      MethodInfo(
        id: 2673,
        name: "vouchers.redeem",
        service: "vouchers",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyWrite
      ))
    /// Makes a voucher void (作废).
    public static let cancel = Method<CancelVoucherRequest, Voucher>(
      MethodInfo(
        id: 2674,
        name: "vouchers.cancel",
        service: "vouchers",
        effect: .keyed,
        cost: .unspecified,
        permission: .loyaltyRewards,
        destructive: true
      ))
    /// One voucher.
    public static let get = Method<GetVoucherRequest, Voucher>(
      MethodInfo(
        id: 2675,
        name: "vouchers.get",
        service: "vouchers",
        effect: .read,
        cost: .point,
        permission: .loyaltyRead
      ))
    /// The vouchers of a member, the latest first.
    public static let list = Method<ListVouchersRequest, ListVouchersReply>(
      MethodInfo(
        id: 2676,
        name: "vouchers.list",
        service: "vouchers",
        effect: .read,
        cost: .scan,
        permission: .loyaltyRead
      ))
  }

  /// The server itself.
  public enum System {
    /// The whole contract: methods, messages, comments, permissions and limits, for programs that know none by heart.
    public static let describe = Method<DescribeRequest, DescribeReply>(
      MethodInfo(id: 1, name: "system.describe", service: "system", effect: .read, cost: .point, permission: .signedIn))
    /// Whether the server works; open to everybody, for load balancers and watchdogs.
    public static let health = Method<HealthRequest, HealthReply>(
      MethodInfo(id: 2, name: "system.health", service: "system", effect: .read, cost: .point, permission: .public))
    /// Gives back what it gets, after a delay or as a refusal if asked: for conformance and load tests.
    public static let echo = Method<EchoRequest, EchoReply>(
      MethodInfo(id: 3, name: "system.echo", service: "system", effect: .read, cost: .point, permission: .signedIn))
    /// The same as a stream of items.
    public static let echoItems = Method<EchoItemsRequest, EchoReply>(
      MethodInfo(
        id: 4,
        name: "system.echo_items",
        service: "system",
        effect: .read,
        cost: .scan,
        permission: .signedIn,
        streams: true
      ))
    /// Counters since the server started: connections, calls by method, the store's commits.
    public static let stats = Method<StatsRequest, StatsReply>(
      MethodInfo(id: 5, name: "system.stats", service: "system", effect: .read, cost: .point, permission: .systemRead))
    /// What changes, as it is committed: a stream without an end, from now on or from a position. Each event is one entry of
    /// the journal, in the journal's order: everything that one call did in its transaction, never a part of it, and never
    /// twice. A row of a batch (customers.upsert) is a change with an entry of its own, so a batch is as many events as it
    /// has rows that changed something, whatever stands between them. A consumer that keeps the `seq` of the last event it
    /// has dealt with goes on with it as `after_seq` and misses nothing. There are no values in an event: whoever needs them
    /// reads the record, and sees it as it is by then. Calls that were refused or changed nothing are no events, neither are
    /// dry runs, and what the server does for itself. Records that the caller may not read, or that are out of their data
    /// scope as it is when the event is sent, are left out, and an event without any record too.
    public static let watch = Method<WatchRequest, WatchEvent>(
      MethodInfo(
        id: 6,
        name: "system.watch",
        service: "system",
        effect: .read,
        cost: .scan,
        permission: .feedRead,
        streams: true
      ))
  }

  /// Dictionaries: industries, touchpoints, tags, categories.
  public enum Words {
    /// Adds a word. One that is there already stays as it is, also where its letters differ in size or width (VIP, vip):
    /// the reply is the word that files hold. A retired one comes back, with the new label where there is one.
    public static let add = Method<AddWordRequest, Word>(
      MethodInfo(
        id: 2048,
        name: "words.add",
        service: "words",
        effect: .keyed,
        cost: .unspecified,
        permission: .wordsWrite
      ))
    /// Retires a word: files that have it keep it, no other file gets it.
    public static let retire = Method<RetireWordRequest, Word>(
      MethodInfo(
        id: 2049,
        name: "words.retire",
        service: "words",
        effect: .keyed,
        cost: .unspecified,
        permission: .wordsWrite
      ))
    /// The words of a dictionary in their order.
    public static let list = Method<ListWordsRequest, ListWordsReply>(
      MethodInfo(
        id: 2050,
        name: "words.list",
        service: "words",
        effect: .read,
        cost: .scan,
        permission: .customersRead
      ))
  }
}
