// Generated from approvals.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

/// What became of an approval (审批状态).
public enum ApprovalStatus: Int32, ContractEnum {
  case unspecified = 0
  /// 待审批.
  case pending = 1
  /// 已同意: what was asked is done.
  case approved = 2
  /// 已驳回.
  case refused = 3
  /// 已撤回: whoever asked took it back.
  case withdrawn = 4
  /// 已过期: nobody decided in time.
  case expired = 5

  public static let words: [String] = ["PENDING", "APPROVED", "REFUSED", "WITHDRAWN", "EXPIRED"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .pending: "PENDING"
    case .approved: "APPROVED"
    case .refused: "REFUSED"
    case .withdrawn: "WITHDRAWN"
    case .expired: "EXPIRED"
    }
  }
}

/// Whose approvals a list shows.
public enum ApprovalFilter: Int32, ContractEnum {
  case unspecified = 0
  /// 待我审批: those that the caller may decide now, also as a deputy.
  case inbox = 1
  /// 我发起的: those that the caller asked for.
  case mine = 2
  /// 全部: all in sight; needs the permission APPROVALS_READ.
  case all = 3

  public static let words: [String] = ["INBOX", "MINE", "ALL"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .inbox: "INBOX"
    case .mine: "MINE"
    case .all: "ALL"
    }
  }
}

public struct Approval: ContractMessage {
  public var id: Int64
  public var version: Int64
  /// What was asked for: "loyalty.adjust".
  public var kind: String
  /// What and how much, in one line that can be decided upon; names customers by number.
  public var subject: String
  /// How much, in the kind's unit.
  public var amount: Int64?
  /// What whoever decides must hold.
  public var permission: Permission
  /// How much each role may decide; empty: whoever holds the permission decides any amount.
  public var limits: [ApprovalLimit]
  /// As the journal names it: "employee:7", or "account:3/employee:7" where a service asked for somebody.
  public var requestedBy: String
  /// The employee who asked, where one did.
  public var requestedEmployeeId: Int64?
  public var requestedAtMs: Int64
  /// Why it is asked for.
  public var reason: String?
  public var status: ApprovalStatus
  /// Not decided by then, it expires; at that very instant it can no longer be decided.
  public var expiresMs: Int64
  /// Whom it concerns: who does not see this customer does not find the approval.
  public var customerId: Int64?
  /// Who approved, refused or withdrew it, as the journal names them.
  public var decidedBy: String?
  public var decidedEmployeeId: Int64?
  /// The absent employee whose deputy decided.
  public var decidedFor: Int64?
  public var decidedAtMs: Int64?
  /// What was said with the decision.
  public var note: String?
  /// What the execution made: a kind of record, such as "adjustment", and its id.
  public var resultKind: String?
  public var resultId: Int64?

  public init() {
    self.id = 0
    self.version = 0
    self.kind = ""
    self.subject = ""
    self.amount = nil
    self.permission = .unspecified
    self.limits = []
    self.requestedBy = ""
    self.requestedEmployeeId = nil
    self.requestedAtMs = 0
    self.reason = nil
    self.status = .unspecified
    self.expiresMs = 0
    self.customerId = nil
    self.decidedBy = nil
    self.decidedEmployeeId = nil
    self.decidedFor = nil
    self.decidedAtMs = nil
    self.note = nil
    self.resultKind = nil
    self.resultId = nil
  }

  public init(
    id: Int64,
    version: Int64,
    kind: String,
    subject: String,
    amount: Int64? = nil,
    permission: Permission,
    limits: [ApprovalLimit] = [],
    requestedBy: String,
    requestedEmployeeId: Int64? = nil,
    requestedAtMs: Int64,
    reason: String? = nil,
    status: ApprovalStatus,
    expiresMs: Int64,
    customerId: Int64? = nil,
    decidedBy: String? = nil,
    decidedEmployeeId: Int64? = nil,
    decidedFor: Int64? = nil,
    decidedAtMs: Int64? = nil,
    note: String? = nil,
    resultKind: String? = nil,
    resultId: Int64? = nil
  ) {
    self.id = id
    self.version = version
    self.kind = kind
    self.subject = subject
    self.amount = amount
    self.permission = permission
    self.limits = limits
    self.requestedBy = requestedBy
    self.requestedEmployeeId = requestedEmployeeId
    self.requestedAtMs = requestedAtMs
    self.reason = reason
    self.status = status
    self.expiresMs = expiresMs
    self.customerId = customerId
    self.decidedBy = decidedBy
    self.decidedEmployeeId = decidedEmployeeId
    self.decidedFor = decidedFor
    self.decidedAtMs = decidedAtMs
    self.note = note
    self.resultKind = resultKind
    self.resultId = resultId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let kind: UInt32 = 3
    public static let subject: UInt32 = 4
    public static let amount: UInt32 = 5
    public static let permission: UInt32 = 6
    public static let limits: UInt32 = 7
    public static let requestedBy: UInt32 = 8
    public static let requestedEmployeeId: UInt32 = 9
    public static let requestedAtMs: UInt32 = 10
    public static let reason: UInt32 = 11
    public static let status: UInt32 = 12
    public static let expiresMs: UInt32 = 13
    public static let customerId: UInt32 = 14
    public static let decidedBy: UInt32 = 15
    public static let decidedEmployeeId: UInt32 = 16
    public static let decidedFor: UInt32 = 17
    public static let decidedAtMs: UInt32 = 18
    public static let note: UInt32 = 19
    public static let resultKind: UInt32 = 20
    public static let resultId: UInt32 = 21
  }

  public static let messageName = "Approval"

  public static let shape: MessageShape = {
    var source = Guanxi__Approval()
    guanxi__approval__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(6, required: true),
        FieldRule(7, shape: ApprovalLimit.shape),
        FieldRule(8, required: true),
        FieldRule(10, required: true),
        FieldRule(12, required: true),
        FieldRule(13, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Approval>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.kind = lift(source.pointee.kind) ?? ""
    self.subject = lift(source.pointee.subject) ?? ""
    self.amount = source.pointee.has_amount == 0 ? nil : source.pointee.amount
    self.permission = lift(enum: source.pointee.permission.rawValue)
    self.limits = lift(source.pointee.limits, source.pointee.n_limits)
    self.requestedBy = lift(source.pointee.requested_by) ?? ""
    self.requestedEmployeeId = source.pointee.has_requested_employee_id == 0 ? nil : source.pointee.requested_employee_id
    self.requestedAtMs = source.pointee.requested_at_ms
    self.reason = lift(source.pointee.reason)
    self.status = lift(enum: source.pointee.status.rawValue)
    self.expiresMs = source.pointee.expires_ms
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.decidedBy = lift(source.pointee.decided_by)
    self.decidedEmployeeId = source.pointee.has_decided_employee_id == 0 ? nil : source.pointee.decided_employee_id
    self.decidedFor = source.pointee.has_decided_for == 0 ? nil : source.pointee.decided_for
    self.decidedAtMs = source.pointee.has_decided_at_ms == 0 ? nil : source.pointee.decided_at_ms
    self.note = lift(source.pointee.note)
    self.resultKind = lift(source.pointee.result_kind)
    self.resultId = source.pointee.has_result_id == 0 ? nil : source.pointee.result_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Approval> {
    let target = arena.make(Guanxi__Approval.self)
    guanxi__approval__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.kind = arena.lower(self.kind)
    target.pointee.subject = arena.lower(self.subject)
    if let value = self.amount {
      target.pointee.has_amount = 1
      target.pointee.amount = value
    }
    target.pointee.has_permission = 1
    target.pointee.permission = Guanxi__Permission(UInt32(bitPattern: self.permission.rawValue))
    target.pointee.n_limits = self.limits.count
    target.pointee.limits = arena.lower(self.limits)
    target.pointee.requested_by = arena.lower(self.requestedBy)
    if let value = self.requestedEmployeeId {
      target.pointee.has_requested_employee_id = 1
      target.pointee.requested_employee_id = value
    }
    target.pointee.has_requested_at_ms = 1
    target.pointee.requested_at_ms = self.requestedAtMs
    target.pointee.reason = arena.lower(self.reason)
    target.pointee.has_status = 1
    target.pointee.status = Guanxi__ApprovalStatus(UInt32(bitPattern: self.status.rawValue))
    target.pointee.has_expires_ms = 1
    target.pointee.expires_ms = self.expiresMs
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.decided_by = arena.lower(self.decidedBy)
    if let value = self.decidedEmployeeId {
      target.pointee.has_decided_employee_id = 1
      target.pointee.decided_employee_id = value
    }
    if let value = self.decidedFor {
      target.pointee.has_decided_for = 1
      target.pointee.decided_for = value
    }
    if let value = self.decidedAtMs {
      target.pointee.has_decided_at_ms = 1
      target.pointee.decided_at_ms = value
    }
    target.pointee.note = arena.lower(self.note)
    target.pointee.result_kind = arena.lower(self.resultKind)
    if let value = self.resultId {
      target.pointee.has_result_id = 1
      target.pointee.result_id = value
    }
    return target
  }
}

/// How much a role may decide. A role that is not listed decides nothing.
public struct ApprovalLimit: ContractMessage {
  public var role: Role
  /// The largest amount, whatever its sign; absent: any.
  public var amountMax: Int64?

  public init() {
    self.role = .unspecified
    self.amountMax = nil
  }

  public init(role: Role, amountMax: Int64? = nil) {
    self.role = role
    self.amountMax = amountMax
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let role: UInt32 = 1
    public static let amountMax: UInt32 = 2
  }

  public static let messageName = "ApprovalLimit"

  public static let shape: MessageShape = {
    var source = Guanxi__ApprovalLimit()
    guanxi__approval_limit__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ApprovalLimit>) {
    self.role = lift(enum: source.pointee.role.rawValue)
    self.amountMax = source.pointee.has_amount_max == 0 ? nil : source.pointee.amount_max
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ApprovalLimit> {
    let target = arena.make(Guanxi__ApprovalLimit.self)
    guanxi__approval_limit__init(target)
    target.pointee.has_role = 1
    target.pointee.role = Guanxi__Role(UInt32(bitPattern: self.role.rawValue))
    if let value = self.amountMax {
      target.pointee.has_amount_max = 1
      target.pointee.amount_max = value
    }
    return target
  }
}

/// Somebody who decides for somebody else (代理审批).
public struct Deputy: ContractMessage {
  public var id: Int64
  /// Who is absent.
  public var employeeId: Int64
  /// Who decides for them.
  public var deputyId: Int64
  public var fromMs: Int64
  /// The first instant at which they no longer do.
  public var untilMs: Int64
  /// Who appointed them, as the journal names it.
  public var setBy: String
  public var setAtMs: Int64

  public init() {
    self.id = 0
    self.employeeId = 0
    self.deputyId = 0
    self.fromMs = 0
    self.untilMs = 0
    self.setBy = ""
    self.setAtMs = 0
  }

  public init(
    id: Int64,
    employeeId: Int64,
    deputyId: Int64,
    fromMs: Int64,
    untilMs: Int64,
    setBy: String,
    setAtMs: Int64
  ) {
    self.id = id
    self.employeeId = employeeId
    self.deputyId = deputyId
    self.fromMs = fromMs
    self.untilMs = untilMs
    self.setBy = setBy
    self.setAtMs = setAtMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let employeeId: UInt32 = 2
    public static let deputyId: UInt32 = 3
    public static let fromMs: UInt32 = 4
    public static let untilMs: UInt32 = 5
    public static let setBy: UInt32 = 6
    public static let setAtMs: UInt32 = 7
  }

  public static let messageName = "Deputy"

  public static let shape: MessageShape = {
    var source = Guanxi__Deputy()
    guanxi__deputy__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(5, required: true),
        FieldRule(6, required: true),
        FieldRule(7, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Deputy>) {
    self.id = source.pointee.id
    self.employeeId = source.pointee.employee_id
    self.deputyId = source.pointee.deputy_id
    self.fromMs = source.pointee.from_ms
    self.untilMs = source.pointee.until_ms
    self.setBy = lift(source.pointee.set_by) ?? ""
    self.setAtMs = source.pointee.set_at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Deputy> {
    let target = arena.make(Guanxi__Deputy.self)
    guanxi__deputy__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_employee_id = 1
    target.pointee.employee_id = self.employeeId
    target.pointee.has_deputy_id = 1
    target.pointee.deputy_id = self.deputyId
    target.pointee.has_from_ms = 1
    target.pointee.from_ms = self.fromMs
    target.pointee.has_until_ms = 1
    target.pointee.until_ms = self.untilMs
    target.pointee.set_by = arena.lower(self.setBy)
    target.pointee.has_set_at_ms = 1
    target.pointee.set_at_ms = self.setAtMs
    return target
  }
}

public struct ListApprovalsRequest: ContractMessage {
  /// INBOX without it.
  public var filter: ApprovalFilter?
  /// Only those that stand so. An inbox holds pending ones alone.
  public var status: ApprovalStatus?
  /// At most so many; 50 without it. A page may hold fewer and still have a next one.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same filter.
  public var cursor: String?

  public init() {
    self.filter = nil
    self.status = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(
    filter: ApprovalFilter? = nil,
    status: ApprovalStatus? = nil,
    limit: UInt32? = nil,
    cursor: String? = nil
  ) {
    self.filter = filter
    self.status = status
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let filter: UInt32 = 1
    public static let status: UInt32 = 2
    public static let limit: UInt32 = 3
    public static let cursor: UInt32 = 4
  }

  public static let messageName = "ListApprovalsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListApprovalsRequest()
    guanxi__list_approvals_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(3, min: 1, max: 500), FieldRule(4, maxLen: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListApprovalsRequest>) {
    self.filter = source.pointee.has_filter == 0 ? nil : lift(enum: source.pointee.filter.rawValue)
    self.status = source.pointee.has_status == 0 ? nil : lift(enum: source.pointee.status.rawValue)
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListApprovalsRequest> {
    let target = arena.make(Guanxi__ListApprovalsRequest.self)
    guanxi__list_approvals_request__init(target)
    if let value = self.filter {
      target.pointee.has_filter = 1
      target.pointee.filter = Guanxi__ApprovalFilter(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.status {
      target.pointee.has_status = 1
      target.pointee.status = Guanxi__ApprovalStatus(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListApprovalsReply: ContractMessage {
  public var items: [Approval]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Approval] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListApprovalsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListApprovalsReply()
    guanxi__list_approvals_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Approval.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListApprovalsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListApprovalsReply> {
    let target = arena.make(Guanxi__ListApprovalsReply.self)
    guanxi__list_approvals_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

public struct GetApprovalRequest: ContractMessage {
  public var id: Int64

  public init() {
    self.id = 0
  }

  public init(id: Int64) {
    self.id = id
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
  }

  public static let messageName = "GetApprovalRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetApprovalRequest()
    guanxi__get_approval_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetApprovalRequest>) {
    self.id = source.pointee.id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetApprovalRequest> {
    let target = arena.make(Guanxi__GetApprovalRequest.self)
    guanxi__get_approval_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    return target
  }
}

public struct ApproveRequest: ContractMessage {
  public var id: Int64
  /// The version that the caller saw.
  public var version: Int64
  public var note: String?

  public init() {
    self.id = 0
    self.version = 0
    self.note = nil
  }

  public init(id: Int64, version: Int64, note: String? = nil) {
    self.id = id
    self.version = version
    self.note = note
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let note: UInt32 = 3
  }

  public static let messageName = "ApproveRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ApproveRequest()
    guanxi__approve_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, min: 1),
        FieldRule(2, required: true, min: 1),
        FieldRule(3, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ApproveRequest>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.note = lift(source.pointee.note)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ApproveRequest> {
    let target = arena.make(Guanxi__ApproveRequest.self)
    guanxi__approve_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.note = arena.lower(self.note)
    return target
  }
}

public struct RefuseApprovalRequest: ContractMessage {
  public var id: Int64
  /// The version that the caller saw.
  public var version: Int64
  public var reason: String

  public init() {
    self.id = 0
    self.version = 0
    self.reason = ""
  }

  public init(id: Int64, version: Int64, reason: String) {
    self.id = id
    self.version = version
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let reason: UInt32 = 3
  }

  public static let messageName = "RefuseApprovalRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RefuseApprovalRequest()
    guanxi__refuse_approval_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, min: 1),
        FieldRule(2, required: true, min: 1),
        FieldRule(3, required: true, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RefuseApprovalRequest>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.reason = lift(source.pointee.reason) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RefuseApprovalRequest> {
    let target = arena.make(Guanxi__RefuseApprovalRequest.self)
    guanxi__refuse_approval_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct WithdrawApprovalRequest: ContractMessage {
  public var id: Int64
  /// The version that the caller saw.
  public var version: Int64
  public var reason: String?

  public init() {
    self.id = 0
    self.version = 0
    self.reason = nil
  }

  public init(id: Int64, version: Int64, reason: String? = nil) {
    self.id = id
    self.version = version
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let reason: UInt32 = 3
  }

  public static let messageName = "WithdrawApprovalRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__WithdrawApprovalRequest()
    guanxi__withdraw_approval_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, min: 1),
        FieldRule(2, required: true, min: 1),
        FieldRule(3, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__WithdrawApprovalRequest>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.reason = lift(source.pointee.reason)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__WithdrawApprovalRequest> {
    let target = arena.make(Guanxi__WithdrawApprovalRequest.self)
    guanxi__withdraw_approval_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct SetDeputyRequest: ContractMessage {
  /// Who decides.
  public var deputyId: Int64
  /// For whom; absent: for the caller.
  public var employeeId: Int64?
  /// Absent, or in the past: from now on.
  public var fromMs: Int64?
  /// The first instant at which they no longer do; at most a year after the beginning.
  public var untilMs: Int64

  public init() {
    self.deputyId = 0
    self.employeeId = nil
    self.fromMs = nil
    self.untilMs = 0
  }

  public init(deputyId: Int64, employeeId: Int64? = nil, fromMs: Int64? = nil, untilMs: Int64) {
    self.deputyId = deputyId
    self.employeeId = employeeId
    self.fromMs = fromMs
    self.untilMs = untilMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let deputyId: UInt32 = 1
    public static let employeeId: UInt32 = 2
    public static let fromMs: UInt32 = 3
    public static let untilMs: UInt32 = 4
  }

  public static let messageName = "SetDeputyRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__SetDeputyRequest()
    guanxi__set_deputy_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, min: 1),
        FieldRule(2, min: 1),
        FieldRule(3, min: 0),
        FieldRule(4, required: true, min: 0),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__SetDeputyRequest>) {
    self.deputyId = source.pointee.deputy_id
    self.employeeId = source.pointee.has_employee_id == 0 ? nil : source.pointee.employee_id
    self.fromMs = source.pointee.has_from_ms == 0 ? nil : source.pointee.from_ms
    self.untilMs = source.pointee.until_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__SetDeputyRequest> {
    let target = arena.make(Guanxi__SetDeputyRequest.self)
    guanxi__set_deputy_request__init(target)
    target.pointee.has_deputy_id = 1
    target.pointee.deputy_id = self.deputyId
    if let value = self.employeeId {
      target.pointee.has_employee_id = 1
      target.pointee.employee_id = value
    }
    if let value = self.fromMs {
      target.pointee.has_from_ms = 1
      target.pointee.from_ms = value
    }
    target.pointee.has_until_ms = 1
    target.pointee.until_ms = self.untilMs
    return target
  }
}

public struct ClearDeputyRequest: ContractMessage {
  /// The appointment; see approvals.deputies.
  public var id: Int64

  public init() {
    self.id = 0
  }

  public init(id: Int64) {
    self.id = id
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
  }

  public static let messageName = "ClearDeputyRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ClearDeputyRequest()
    guanxi__clear_deputy_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ClearDeputyRequest>) {
    self.id = source.pointee.id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ClearDeputyRequest> {
    let target = arena.make(Guanxi__ClearDeputyRequest.self)
    guanxi__clear_deputy_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    return target
  }
}

public struct DeputiesRequest: ContractMessage {
  /// Only those who are absent or stand in.
  public var employeeId: Int64?
  /// At most so many; 50 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same filter.
  public var cursor: String?

  public init() {
    self.employeeId = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(employeeId: Int64? = nil, limit: UInt32? = nil, cursor: String? = nil) {
    self.employeeId = employeeId
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let employeeId: UInt32 = 1
    public static let limit: UInt32 = 2
    public static let cursor: UInt32 = 3
  }

  public static let messageName = "DeputiesRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__DeputiesRequest()
    guanxi__deputies_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(2, min: 1, max: 500), FieldRule(3, maxLen: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__DeputiesRequest>) {
    self.employeeId = source.pointee.has_employee_id == 0 ? nil : source.pointee.employee_id
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__DeputiesRequest> {
    let target = arena.make(Guanxi__DeputiesRequest.self)
    guanxi__deputies_request__init(target)
    if let value = self.employeeId {
      target.pointee.has_employee_id = 1
      target.pointee.employee_id = value
    }
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct DeputiesReply: ContractMessage {
  public var items: [Deputy]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Deputy] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "DeputiesReply"

  public static let shape: MessageShape = {
    var source = Guanxi__DeputiesReply()
    guanxi__deputies_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Deputy.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__DeputiesReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__DeputiesReply> {
    let target = arena.make(Guanxi__DeputiesReply.self)
    guanxi__deputies_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}
