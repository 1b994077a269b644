// Generated from the services by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

extension Caller {
  /// Approvals: rooms ask for them where a call goes beyond what its caller may do alone; whoever may, decides here.
  public var approvals: ApprovalsCalls<Self> { .init(caller: self) }
  /// Custom attributes: what a company keeps of its customers beyond the ordinary fields.
  public var attributes: AttributesCalls<Self> { .init(caller: self) }
  /// Customers (客户): persons and organisations.
  public var customers: CustomersCalls<Self> { .init(caller: self) }
  /// Contacts of organisations. A person with a file of their own may serve several organisations.
  public var contacts: ContactsCalls<Self> { .init(caller: self) }
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
