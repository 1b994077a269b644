// Generated from complaints.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

/// Where a complaint or a service request stands (状态).
public enum ComplaintState: Int32, ContractEnum {
  case unspecified = 0
  /// 已登记.
  case received = 1
  /// 已受理派单.
  case triaged = 2
  /// 调查核实中.
  case investigating = 3
  /// 待客户补充.
  case awaitingCustomer = 4
  /// 待第三方反馈.
  case awaitingThirdParty = 5
  /// 已答复, 待客户确认.
  case proposed = 6
  /// 方案落实中.
  case executing = 7
  /// 待回访.
  case resolved = 8
  /// 复核中.
  case review = 9
  /// 转外部途径.
  case externalRemedy = 10
  /// 已办结.
  case closed = 11
  /// 不予受理.
  case notAccepted = 12
  /// 已撤回.
  case withdrawn = 13
  /// 并案.
  case duplicate = 14
  /// Of service requests alone: 已受理, 已派单, 处理中, 已完成 (待评价), 已取消, 已转投诉.
  case accepted = 20
  case dispatched = 21
  case inProgress = 22
  case completed = 23
  case cancelled = 24
  case converted = 25

  public static let words: [String] = [
    "RECEIVED",
    "TRIAGED",
    "INVESTIGATING",
    "AWAITING_CUSTOMER",
    "AWAITING_THIRD_PARTY",
    "PROPOSED",
    "EXECUTING",
    "RESOLVED",
    "REVIEW",
    "EXTERNAL_REMEDY",
    "CLOSED",
    "NOT_ACCEPTED",
    "WITHDRAWN",
    "DUPLICATE",
    "ACCEPTED",
    "DISPATCHED",
    "IN_PROGRESS",
    "COMPLETED",
    "CANCELLED",
    "CONVERTED",
  ]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .received: "RECEIVED"
    case .triaged: "TRIAGED"
    case .investigating: "INVESTIGATING"
    case .awaitingCustomer: "AWAITING_CUSTOMER"
    case .awaitingThirdParty: "AWAITING_THIRD_PARTY"
    case .proposed: "PROPOSED"
    case .executing: "EXECUTING"
    case .resolved: "RESOLVED"
    case .review: "REVIEW"
    case .externalRemedy: "EXTERNAL_REMEDY"
    case .closed: "CLOSED"
    case .notAccepted: "NOT_ACCEPTED"
    case .withdrawn: "WITHDRAWN"
    case .duplicate: "DUPLICATE"
    case .accepted: "ACCEPTED"
    case .dispatched: "DISPATCHED"
    case .inProgress: "IN_PROGRESS"
    case .completed: "COMPLETED"
    case .cancelled: "CANCELLED"
    case .converted: "CONVERTED"
    }
  }
}

/// What can be done with a complaint: one step for each method that changes one.
public enum ComplaintStep: Int32, ContractEnum {
  case unspecified = 0
  case record = 1
  case update = 2
  case acknowledge = 3
  case triage = 4
  case reject = 5
  case assign = 6
  case take = 7
  case start = 8
  case ask = 9
  case resume = 10
  case addEvidence = 11
  case propose = 12
  case answer = 13
  case decide = 14
  case deliver = 15
  case resolve = 16
  case followUp = 17
  case close = 18
  case reopen = 19
  case review = 20
  case finishReview = 21
  case refer = 22
  case finishReferral = 23
  case withdraw = 24
  case markDuplicate = 25
  case link = 26
  case split = 27
  case escalate = 28
  case setHold = 29
  case replan = 30
  case note = 31
  /// What the clocks do by themselves.
  case warned = 40
  case breached = 41
  case escalated = 42
  case answerTimedOut = 43
  /// What happens to it from elsewhere: its customer's file became part of another; a child or duplicate was added to it;
  /// its handler handed over; it began as a service request.
  case customerMerged = 50
  case childAdded = 51
  case duplicateAdded = 52
  case handedOver = 53
  case converted = 54
  /// A proposal above the limit was asked for; see approvals.list.
  case approvalAsked = 55
  /// Steps of a service request alone.
  case accept = 60
  case dispatch = 61
  case progress = 62
  case complete = 63
  case rate = 64
  case cancel = 65
  case convert = 66

  public static let words: [String] = [
    "RECORD",
    "UPDATE",
    "ACKNOWLEDGE",
    "TRIAGE",
    "REJECT",
    "ASSIGN",
    "TAKE",
    "START",
    "ASK",
    "RESUME",
    "ADD_EVIDENCE",
    "PROPOSE",
    "ANSWER",
    "DECIDE",
    "DELIVER",
    "RESOLVE",
    "FOLLOW_UP",
    "CLOSE",
    "REOPEN",
    "REVIEW",
    "FINISH_REVIEW",
    "REFER",
    "FINISH_REFERRAL",
    "WITHDRAW",
    "MARK_DUPLICATE",
    "LINK",
    "SPLIT",
    "ESCALATE",
    "SET_HOLD",
    "REPLAN",
    "NOTE",
    "WARNED",
    "BREACHED",
    "ESCALATED",
    "ANSWER_TIMED_OUT",
    "CUSTOMER_MERGED",
    "CHILD_ADDED",
    "DUPLICATE_ADDED",
    "HANDED_OVER",
    "CONVERTED",
    "APPROVAL_ASKED",
    "ACCEPT",
    "DISPATCH",
    "PROGRESS",
    "COMPLETE",
    "RATE",
    "CANCEL",
    "CONVERT",
  ]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .record: "RECORD"
    case .update: "UPDATE"
    case .acknowledge: "ACKNOWLEDGE"
    case .triage: "TRIAGE"
    case .reject: "REJECT"
    case .assign: "ASSIGN"
    case .take: "TAKE"
    case .start: "START"
    case .ask: "ASK"
    case .resume: "RESUME"
    case .addEvidence: "ADD_EVIDENCE"
    case .propose: "PROPOSE"
    case .answer: "ANSWER"
    case .decide: "DECIDE"
    case .deliver: "DELIVER"
    case .resolve: "RESOLVE"
    case .followUp: "FOLLOW_UP"
    case .close: "CLOSE"
    case .reopen: "REOPEN"
    case .review: "REVIEW"
    case .finishReview: "FINISH_REVIEW"
    case .refer: "REFER"
    case .finishReferral: "FINISH_REFERRAL"
    case .withdraw: "WITHDRAW"
    case .markDuplicate: "MARK_DUPLICATE"
    case .link: "LINK"
    case .split: "SPLIT"
    case .escalate: "ESCALATE"
    case .setHold: "SET_HOLD"
    case .replan: "REPLAN"
    case .note: "NOTE"
    case .warned: "WARNED"
    case .breached: "BREACHED"
    case .escalated: "ESCALATED"
    case .answerTimedOut: "ANSWER_TIMED_OUT"
    case .customerMerged: "CUSTOMER_MERGED"
    case .childAdded: "CHILD_ADDED"
    case .duplicateAdded: "DUPLICATE_ADDED"
    case .handedOver: "HANDED_OVER"
    case .converted: "CONVERTED"
    case .approvalAsked: "APPROVAL_ASKED"
    case .accept: "ACCEPT"
    case .dispatch: "DISPATCH"
    case .progress: "PROGRESS"
    case .complete: "COMPLETE"
    case .rate: "RATE"
    case .cancel: "CANCEL"
    case .convert: "CONVERT"
    }
  }
}

/// Whether a complaint was right (是否属实).
public enum Substantiated: Int32, ContractEnum {
  case unspecified = 0
  /// 属实.
  case yes = 1
  /// 部分属实.
  case partly = 2
  /// 不属实.
  case no = 3
  /// 无法核实.
  case unknown = 4

  public static let words: [String] = ["YES", "PARTLY", "NO", "UNKNOWN"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .yes: "YES"
    case .partly: "PARTLY"
    case .no: "NO"
    case .unknown: "UNKNOWN"
    }
  }
}

/// What a remedy is (补救措施).
public enum RemedyKind: Int32, ContractEnum {
  case unspecified = 0
  /// 道歉.
  case apology = 1
  /// 退款: the refund itself is posted by purchases.refund; here is its reference.
  case refund = 2
  /// 换货, 补发.
  case replacement = 3
  /// 积分补偿.
  case points = 4
  /// 维修, 更正, 说明 and whatever else is done.
  case service = 5

  public static let words: [String] = ["APOLOGY", "REFUND", "REPLACEMENT", "POINTS", "SERVICE"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .apology: "APOLOGY"
    case .refund: "REFUND"
    case .replacement: "REPLACEMENT"
    case .points: "POINTS"
    case .service: "SERVICE"
    }
  }
}

/// How the customer took a proposal.
public enum ProposalAnswer: Int32, ContractEnum {
  case unspecified = 0
  /// 接受.
  case accepted = 1
  /// 拒绝.
  case refused = 2

  public static let words: [String] = ["ACCEPTED", "REFUSED"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .accepted: "ACCEPTED"
    case .refused: "REFUSED"
    }
  }
}

/// Whom a question goes to.
public enum AskedParty: Int32, ContractEnum {
  case unspecified = 0
  /// 客户.
  case customer = 1
  /// 第三方.
  case thirdParty = 2

  public static let words: [String] = ["CUSTOMER", "THIRD_PARTY"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .customer: "CUSTOMER"
    case .thirdParty: "THIRD_PARTY"
    }
  }
}

/// What a complaint touches of another.
public enum LinkKind: Int32, ContractEnum {
  case unspecified = 0
  /// 相关.
  case related = 1
  /// 重复投诉: this one came after that one, of the same customer.
  case repeatOf = 2
  /// 并案: that one is the same.
  case duplicateOf = 3
  /// 父投诉.
  case parent = 4
  /// 由服务请求转来.
  case fromRequest = 5

  public static let words: [String] = ["RELATED", "REPEAT_OF", "DUPLICATE_OF", "PARENT", "FROM_REQUEST"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .related: "RELATED"
    case .repeatOf: "REPEAT_OF"
    case .duplicateOf: "DUPLICATE_OF"
    case .parent: "PARENT"
    case .fromRequest: "FROM_REQUEST"
    }
  }
}

/// What it cost the customer, and which value it hurt (顾客让渡价值).
public enum HurtValue: Int32, ContractEnum {
  case unspecified = 0
  /// 产品价值.
  case product = 1
  /// 服务价值.
  case service = 2
  /// 人员价值.
  case people = 3
  /// 形象价值.
  case image = 4
  /// 货币成本.
  case money = 5
  /// 时间成本.
  case time = 6
  /// 精神成本.
  case mental = 7
  /// 精力成本.
  case effort = 8

  public static let words: [String] = ["PRODUCT", "SERVICE", "PEOPLE", "IMAGE", "MONEY", "TIME", "MENTAL", "EFFORT"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .product: "PRODUCT"
    case .service: "SERVICE"
    case .people: "PEOPLE"
    case .image: "IMAGE"
    case .money: "MONEY"
    case .time: "TIME"
    case .mental: "MENTAL"
    case .effort: "EFFORT"
    }
  }
}

/// Where else a complaint went (外部途径).
public enum ReferralKind: Int32, ContractEnum {
  case unspecified = 0
  /// 调解.
  case mediation = 1
  /// 仲裁.
  case arbitration = 2
  /// 诉讼.
  case court = 3
  /// 监管.
  case regulator = 4

  public static let words: [String] = ["MEDIATION", "ARBITRATION", "COURT", "REGULATOR"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .mediation: "MEDIATION"
    case .arbitration: "ARBITRATION"
    case .court: "COURT"
    case .regulator: "REGULATOR"
    }
  }
}

/// Which complaints a list shows.
public enum ComplaintFilter: Int32, ContractEnum {
  case unspecified = 0
  /// 我的: the caller's open work, or that of `handler_id`, by what is next due.
  case mine = 1
  /// 待领: open ones of the caller's department, or `department_id`, without a handler, by what is next due.
  case queue = 2
  /// 未结: all open ones in sight, by what is next due.
  case `open` = 3
  /// 超时: open ones with a clock that is late, the longest first.
  case overdue = 4
  /// 全部: all in sight, the last received first.
  case all = 5

  public static let words: [String] = ["MINE", "QUEUE", "OPEN", "OVERDUE", "ALL"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .mine: "MINE"
    case .queue: "QUEUE"
    case .open: "OPEN"
    case .overdue: "OVERDUE"
    case .all: "ALL"
    }
  }
}

/// By what figures are split.
public enum FigureDimension: Int32, ContractEnum {
  case unspecified = 0
  case category = 1
  case department = 2
  /// 承办人.
  case handler = 3
  case product = 4
  case severity = 5
  case channel = 6
  /// The month in which it was received, in the store's time zone: 2026-03.
  case month = 7
  /// The same of ISO 8601 weeks, which begin on Monday: 2026-W10.
  case week = 8
  /// 2026-03-05.
  case day = 9

  public static let words: [String] = [
    "CATEGORY",
    "DEPARTMENT",
    "HANDLER",
    "PRODUCT",
    "SEVERITY",
    "CHANNEL",
    "MONTH",
    "WEEK",
    "DAY",
  ]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .category: "CATEGORY"
    case .department: "DEPARTMENT"
    case .handler: "HANDLER"
    case .product: "PRODUCT"
    case .severity: "SEVERITY"
    case .channel: "CHANNEL"
    case .month: "MONTH"
    case .week: "WEEK"
    case .day: "DAY"
    }
  }
}

/// A file that is kept elsewhere (附件).
public struct Attachment: ContractMessage {
  /// Where it is kept: "oss:2026/03/photo-1.jpg".
  public var ref: String
  public var name: String?
  public var sizeBytes: Int64
  /// SHA-256 of its bytes.
  public var sha256: [UInt8]

  public init() {
    self.ref = ""
    self.name = nil
    self.sizeBytes = 0
    self.sha256 = []
  }

  public init(ref: String, name: String? = nil, sizeBytes: Int64, sha256: [UInt8]) {
    self.ref = ref
    self.name = name
    self.sizeBytes = sizeBytes
    self.sha256 = sha256
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let ref: UInt32 = 1
    public static let name: UInt32 = 2
    public static let sizeBytes: UInt32 = 3
    public static let sha256: UInt32 = 4
  }

  public static let messageName = "Attachment"

  public static let shape: MessageShape = {
    var source = Guanxi__Attachment()
    guanxi__attachment__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, maxLen: 200, pattern: .line),
        FieldRule(2, maxLen: 200, pattern: .line),
        FieldRule(3, required: true, min: 0, max: 1099511627776),
        FieldRule(4, required: true, minLen: 32, maxLen: 32),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Attachment>) {
    self.ref = lift(source.pointee.ref) ?? ""
    self.name = lift(source.pointee.name)
    self.sizeBytes = source.pointee.size_bytes
    self.sha256 = lift(source.pointee.sha256)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Attachment> {
    let target = arena.make(Guanxi__Attachment.self)
    guanxi__attachment__init(target)
    target.pointee.ref = arena.lower(self.ref)
    target.pointee.name = arena.lower(self.name)
    target.pointee.has_size_bytes = 1
    target.pointee.size_bytes = self.sizeBytes
    target.pointee.has_sha256 = 1
    target.pointee.sha256 = arena.lower(self.sha256)
    return target
  }
}

/// One clock of one round, as it stands.
public struct CaseClock: ContractMessage {
  public var clock: ClockKind
  public var round: UInt32
  public var startedMs: Int64
  /// As the policy says it: 5wd; and in milliseconds of its own time.
  public var target: String?
  public var targetMs: Int64
  /// Absent while it stands still.
  public var dueMs: Int64?
  /// Since when it stands still, where it does.
  public var pausedSinceMs: Int64?
  /// What was on time and what was not. A clock that ended unmet (withdrawn, rejected …) has neither mark but ended_ms.
  public var fulfilledMs: Int64?
  public var breachedMs: Int64?
  public var endedMs: Int64?
  /// The versions that it keeps.
  public var policy: UInt32
  public var calendar: String
  public var calendarNumber: UInt32
  /// Its own time that is left, negative when late, while it is open; and what it used, pauses not counted: up to now, or
  /// up to its end. Milliseconds.
  public var leftMs: Int64?
  public var usedMs: Int64?

  public init() {
    self.clock = .unspecified
    self.round = 0
    self.startedMs = 0
    self.target = nil
    self.targetMs = 0
    self.dueMs = nil
    self.pausedSinceMs = nil
    self.fulfilledMs = nil
    self.breachedMs = nil
    self.endedMs = nil
    self.policy = 0
    self.calendar = ""
    self.calendarNumber = 0
    self.leftMs = nil
    self.usedMs = nil
  }

  public init(
    clock: ClockKind,
    round: UInt32,
    startedMs: Int64,
    target: String? = nil,
    targetMs: Int64,
    dueMs: Int64? = nil,
    pausedSinceMs: Int64? = nil,
    fulfilledMs: Int64? = nil,
    breachedMs: Int64? = nil,
    endedMs: Int64? = nil,
    policy: UInt32,
    calendar: String,
    calendarNumber: UInt32,
    leftMs: Int64? = nil,
    usedMs: Int64? = nil
  ) {
    self.clock = clock
    self.round = round
    self.startedMs = startedMs
    self.target = target
    self.targetMs = targetMs
    self.dueMs = dueMs
    self.pausedSinceMs = pausedSinceMs
    self.fulfilledMs = fulfilledMs
    self.breachedMs = breachedMs
    self.endedMs = endedMs
    self.policy = policy
    self.calendar = calendar
    self.calendarNumber = calendarNumber
    self.leftMs = leftMs
    self.usedMs = usedMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let clock: UInt32 = 1
    public static let round: UInt32 = 2
    public static let startedMs: UInt32 = 3
    public static let target: UInt32 = 4
    public static let targetMs: UInt32 = 5
    public static let dueMs: UInt32 = 6
    public static let pausedSinceMs: UInt32 = 7
    public static let fulfilledMs: UInt32 = 8
    public static let breachedMs: UInt32 = 9
    public static let endedMs: UInt32 = 10
    public static let policy: UInt32 = 11
    public static let calendar: UInt32 = 12
    public static let calendarNumber: UInt32 = 13
    public static let leftMs: UInt32 = 14
    public static let usedMs: UInt32 = 15
  }

  public static let messageName = "CaseClock"

  public static let shape: MessageShape = {
    var source = Guanxi__CaseClock()
    guanxi__case_clock__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(5, required: true),
        FieldRule(11, required: true),
        FieldRule(12, required: true),
        FieldRule(13, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CaseClock>) {
    self.clock = lift(enum: source.pointee.clock.rawValue)
    self.round = source.pointee.round
    self.startedMs = source.pointee.started_ms
    self.target = lift(source.pointee.target)
    self.targetMs = source.pointee.target_ms
    self.dueMs = source.pointee.has_due_ms == 0 ? nil : source.pointee.due_ms
    self.pausedSinceMs = source.pointee.has_paused_since_ms == 0 ? nil : source.pointee.paused_since_ms
    self.fulfilledMs = source.pointee.has_fulfilled_ms == 0 ? nil : source.pointee.fulfilled_ms
    self.breachedMs = source.pointee.has_breached_ms == 0 ? nil : source.pointee.breached_ms
    self.endedMs = source.pointee.has_ended_ms == 0 ? nil : source.pointee.ended_ms
    self.policy = source.pointee.policy
    self.calendar = lift(source.pointee.calendar) ?? ""
    self.calendarNumber = source.pointee.calendar_number
    self.leftMs = source.pointee.has_left_ms == 0 ? nil : source.pointee.left_ms
    self.usedMs = source.pointee.has_used_ms == 0 ? nil : source.pointee.used_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CaseClock> {
    let target = arena.make(Guanxi__CaseClock.self)
    guanxi__case_clock__init(target)
    target.pointee.has_clock = 1
    target.pointee.clock = Guanxi__ClockKind(UInt32(bitPattern: self.clock.rawValue))
    target.pointee.has_round = 1
    target.pointee.round = self.round
    target.pointee.has_started_ms = 1
    target.pointee.started_ms = self.startedMs
    target.pointee.target = arena.lower(self.target)
    target.pointee.has_target_ms = 1
    target.pointee.target_ms = self.targetMs
    if let value = self.dueMs {
      target.pointee.has_due_ms = 1
      target.pointee.due_ms = value
    }
    if let value = self.pausedSinceMs {
      target.pointee.has_paused_since_ms = 1
      target.pointee.paused_since_ms = value
    }
    if let value = self.fulfilledMs {
      target.pointee.has_fulfilled_ms = 1
      target.pointee.fulfilled_ms = value
    }
    if let value = self.breachedMs {
      target.pointee.has_breached_ms = 1
      target.pointee.breached_ms = value
    }
    if let value = self.endedMs {
      target.pointee.has_ended_ms = 1
      target.pointee.ended_ms = value
    }
    target.pointee.has_policy = 1
    target.pointee.policy = self.policy
    target.pointee.calendar = arena.lower(self.calendar)
    target.pointee.has_calendar_number = 1
    target.pointee.calendar_number = self.calendarNumber
    if let value = self.leftMs {
      target.pointee.has_left_ms = 1
      target.pointee.left_ms = value
    }
    if let value = self.usedMs {
      target.pointee.has_used_ms = 1
      target.pointee.used_ms = value
    }
    return target
  }
}

/// A remedy line (补救措施) of the proposal.
public struct RemedyLine: ContractMessage {
  public var kind: RemedyKind
  public var text: String?
  /// Of POINTS: how many, in which program.
  public var points: Int64?
  public var program: String?
  /// Of REFUND; elsewhere what it costs us.
  public var amount: Money?

  public init() {
    self.kind = .unspecified
    self.text = nil
    self.points = nil
    self.program = nil
    self.amount = nil
  }

  public init(
    kind: RemedyKind,
    text: String? = nil,
    points: Int64? = nil,
    program: String? = nil,
    amount: Money? = nil
  ) {
    self.kind = kind
    self.text = text
    self.points = points
    self.program = program
    self.amount = amount
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let kind: UInt32 = 1
    public static let text: UInt32 = 2
    public static let points: UInt32 = 3
    public static let program: UInt32 = 4
    public static let amount: UInt32 = 5
  }

  public static let messageName = "RemedyLine"

  public static let shape: MessageShape = {
    var source = Guanxi__RemedyLine()
    guanxi__remedy_line__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, maxLen: 500, pattern: .text),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 60, pattern: .word),
        FieldRule(5, shape: Money.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RemedyLine>) {
    self.kind = lift(enum: source.pointee.kind.rawValue)
    self.text = lift(source.pointee.text)
    self.points = source.pointee.has_points == 0 ? nil : source.pointee.points
    self.program = lift(source.pointee.program)
    self.amount = lift(source.pointee.amount)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RemedyLine> {
    let target = arena.make(Guanxi__RemedyLine.self)
    guanxi__remedy_line__init(target)
    target.pointee.has_kind = 1
    target.pointee.kind = Guanxi__RemedyKind(UInt32(bitPattern: self.kind.rawValue))
    target.pointee.text = arena.lower(self.text)
    if let value = self.points {
      target.pointee.has_points = 1
      target.pointee.points = value
    }
    target.pointee.program = arena.lower(self.program)
    target.pointee.amount = self.amount?.lower(in: arena)
    return target
  }
}

public struct Remedy: ContractMessage {
  public var line: UInt32
  public var what: RemedyLine
  public var deliveredAtMs: Int64?
  public var deliveredBy: String?
  /// Of REFUND the refund, of REPLACEMENT the parcel.
  public var reference: String?
  /// Of POINTS: the posting; see loyalty.get_transaction.
  public var transactionId: Int64?

  public init() {
    self.line = 0
    self.what = RemedyLine()
    self.deliveredAtMs = nil
    self.deliveredBy = nil
    self.reference = nil
    self.transactionId = nil
  }

  public init(
    line: UInt32,
    what: RemedyLine,
    deliveredAtMs: Int64? = nil,
    deliveredBy: String? = nil,
    reference: String? = nil,
    transactionId: Int64? = nil
  ) {
    self.line = line
    self.what = what
    self.deliveredAtMs = deliveredAtMs
    self.deliveredBy = deliveredBy
    self.reference = reference
    self.transactionId = transactionId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let line: UInt32 = 1
    public static let what: UInt32 = 2
    public static let deliveredAtMs: UInt32 = 3
    public static let deliveredBy: UInt32 = 4
    public static let reference: UInt32 = 5
    public static let transactionId: UInt32 = 6
  }

  public static let messageName = "Remedy"

  public static let shape: MessageShape = {
    var source = Guanxi__Remedy()
    guanxi__remedy__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true, shape: RemedyLine.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Remedy>) {
    self.line = source.pointee.line
    self.what = lift(source.pointee.what) ?? RemedyLine()
    self.deliveredAtMs = source.pointee.has_delivered_at_ms == 0 ? nil : source.pointee.delivered_at_ms
    self.deliveredBy = lift(source.pointee.delivered_by)
    self.reference = lift(source.pointee.reference)
    self.transactionId = source.pointee.has_transaction_id == 0 ? nil : source.pointee.transaction_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Remedy> {
    let target = arena.make(Guanxi__Remedy.self)
    guanxi__remedy__init(target)
    target.pointee.has_line = 1
    target.pointee.line = self.line
    target.pointee.what = self.what.lower(in: arena)
    if let value = self.deliveredAtMs {
      target.pointee.has_delivered_at_ms = 1
      target.pointee.delivered_at_ms = value
    }
    target.pointee.delivered_by = arena.lower(self.deliveredBy)
    target.pointee.reference = arena.lower(self.reference)
    if let value = self.transactionId {
      target.pointee.has_transaction_id = 1
      target.pointee.transaction_id = value
    }
    return target
  }
}

/// Another case that it touches.
public struct CaseLink: ContractMessage {
  public var kind: LinkKind
  public var id: Int64
  public var number: String

  public init() {
    self.kind = .unspecified
    self.id = 0
    self.number = ""
  }

  public init(kind: LinkKind, id: Int64, number: String) {
    self.kind = kind
    self.id = id
    self.number = number
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let kind: UInt32 = 1
    public static let id: UInt32 = 2
    public static let number: UInt32 = 3
  }

  public static let messageName = "CaseLink"

  public static let shape: MessageShape = {
    var source = Guanxi__CaseLink()
    guanxi__case_link__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true), FieldRule(3, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CaseLink>) {
    self.kind = lift(enum: source.pointee.kind.rawValue)
    self.id = source.pointee.id
    self.number = lift(source.pointee.number) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CaseLink> {
    let target = arena.make(Guanxi__CaseLink.self)
    guanxi__case_link__init(target)
    target.pointee.has_kind = 1
    target.pointee.kind = Guanxi__LinkKind(UInt32(bitPattern: self.kind.rawValue))
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.number = arena.lower(self.number)
    return target
  }
}

/// What was at the root of it (根本原因).
public struct RootCause: ContractMessage {
  /// A word of the dictionary ROOT_CAUSE.
  public var cause: String
  /// The department at fault (责任部门).
  public var departmentId: Int64?
  public var hurt: [HurtValue]
  public var text: String?

  public init() {
    self.cause = ""
    self.departmentId = nil
    self.hurt = []
    self.text = nil
  }

  public init(cause: String, departmentId: Int64? = nil, hurt: [HurtValue] = [], text: String? = nil) {
    self.cause = cause
    self.departmentId = departmentId
    self.hurt = hurt
    self.text = text
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let cause: UInt32 = 1
    public static let departmentId: UInt32 = 2
    public static let hurt: UInt32 = 3
    public static let text: UInt32 = 4
  }

  public static let messageName = "RootCause"

  public static let shape: MessageShape = {
    var source = Guanxi__RootCause()
    guanxi__root_cause__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, maxLen: 100, pattern: .line),
        FieldRule(2, min: 1),
        FieldRule(3, maxItems: 8),
        FieldRule(4, maxLen: 2000, pattern: .text),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RootCause>) {
    self.cause = lift(source.pointee.cause) ?? ""
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.hurt = lift(enums: source.pointee.hurt, source.pointee.n_hurt)
    self.text = lift(source.pointee.text)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RootCause> {
    let target = arena.make(Guanxi__RootCause.self)
    guanxi__root_cause__init(target)
    target.pointee.cause = arena.lower(self.cause)
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    target.pointee.n_hurt = self.hurt.count
    target.pointee.hurt = arena.lower(enums: self.hurt)
    target.pointee.text = arena.lower(self.text)
    return target
  }
}

/// A try to reach the customer after the resolution (回访).
public struct FollowUpCall: ContractMessage {
  public var atMs: Int64
  public var by: String
  public var reached: Bool
  public var satisfied: Bool?
  /// 1 (very bad) to 5 (very good).
  public var score: UInt32?
  public var comment: String?
  /// The round whose resolution it is about.
  public var round: UInt32?

  public init() {
    self.atMs = 0
    self.by = ""
    self.reached = false
    self.satisfied = nil
    self.score = nil
    self.comment = nil
    self.round = nil
  }

  public init(
    atMs: Int64,
    by: String,
    reached: Bool,
    satisfied: Bool? = nil,
    score: UInt32? = nil,
    comment: String? = nil,
    round: UInt32? = nil
  ) {
    self.atMs = atMs
    self.by = by
    self.reached = reached
    self.satisfied = satisfied
    self.score = score
    self.comment = comment
    self.round = round
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let atMs: UInt32 = 1
    public static let by: UInt32 = 2
    public static let reached: UInt32 = 3
    public static let satisfied: UInt32 = 4
    public static let score: UInt32 = 5
    public static let comment: UInt32 = 6
    public static let round: UInt32 = 7
  }

  public static let messageName = "FollowUpCall"

  public static let shape: MessageShape = {
    var source = Guanxi__FollowUpCall()
    guanxi__follow_up_call__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(6, personal: .matter),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__FollowUpCall>) {
    self.atMs = source.pointee.at_ms
    self.by = lift(source.pointee.by) ?? ""
    self.reached = source.pointee.reached != 0
    self.satisfied = source.pointee.has_satisfied == 0 ? nil : source.pointee.satisfied != 0
    self.score = source.pointee.has_score == 0 ? nil : source.pointee.score
    self.comment = lift(source.pointee.comment)
    self.round = source.pointee.has_round == 0 ? nil : source.pointee.round
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__FollowUpCall> {
    let target = arena.make(Guanxi__FollowUpCall.self)
    guanxi__follow_up_call__init(target)
    target.pointee.has_at_ms = 1
    target.pointee.at_ms = self.atMs
    target.pointee.by = arena.lower(self.by)
    target.pointee.has_reached = 1
    target.pointee.reached = self.reached ? 1 : 0
    if let value = self.satisfied {
      target.pointee.has_satisfied = 1
      target.pointee.satisfied = value ? 1 : 0
    }
    if let value = self.score {
      target.pointee.has_score = 1
      target.pointee.score = value
    }
    target.pointee.comment = arena.lower(self.comment)
    if let value = self.round {
      target.pointee.has_round = 1
      target.pointee.round = value
    }
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.comment = mask.masked(self.comment, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct Complaint: ContractMessage {
  public var id: Int64
  public var version: Int64
  /// 投诉单号: TS20260305-0001.
  public var number: String
  public var state: ComplaintState
  /// Absent: anonymous.
  public var customerId: Int64?
  public var channel: String
  public var title: String?
  public var description: String?
  /// What the complainant wants (诉求).
  public var wish: String
  public var occurredAtMs: Int64
  public var receivedAtMs: Int64
  public var externalRef: String?
  /// What it is about.
  public var purchaseId: Int64?
  public var product: String?
  public var category: String?
  public var severity: Severity
  /// The employee complained about (被投诉人), who is never the handler (回避).
  public var accusedId: Int64?
  /// 承办部门, 承办人.
  public var departmentId: Int64?
  public var handlerId: Int64?
  public var escalation: UInt32
  /// 处理轮次, from 1.
  public var round: UInt32
  public var substantiated: Substantiated?
  public var finding: String?
  public var remedies: [Remedy]
  /// The question that waits for its answer, and until when.
  public var question: String?
  public var answerUntilMs: Int64?
  public var rootCause: RootCause?
  public var followUps: [FollowUpCall]
  public var attachments: [Attachment]
  public var links: [CaseLink]
  public var onHold: Bool?
  /// The clocks of this round; acknowledge and triage are of the first.
  public var clocks: [CaseClock]
  /// The soonest due instant among those that run, and those that are late.
  public var nextDueMs: Int64?
  /// How often the customer complained of the same within the policy's window before (重复投诉).
  public var repeats: UInt32
  /// Refused proposals of this round.
  public var refusals: UInt32
  /// Approval that a proposal waits for.
  public var approvalId: Int64?
  /// Employee who reviews it.
  public var reviewerId: Int64?
  /// Where it went, while it is there.
  public var referral: ReferralKind?
  public var referralBody: String?
  public var referralRef: String?
  /// A regulator's or platform's reference and deadline, where it came from there.
  public var authorityRef: String?
  public var authorityDueMs: Int64?
  /// Who complained, where it is nobody's file.
  public var contactName: String?
  public var contactPhone: String?
  public var closedAtMs: Int64?
  public var rejection: String?
  /// As the journal names them: who recorded it, and who resolved it last.
  public var recordedBy: String
  public var resolvedBy: String?
  public var acknowledgedAtMs: Int64?
  /// The version of the policy under which this round's clocks were started.
  public var policy: UInt32
  public var kind: CaseKind
  /// Further open complaints of the same customer at the time of recording, the latest first, at most 10; only in record's reply.
  public var earlier: [CaseLink]
  /// How many children are open.
  public var openChildren: UInt32
  /// Of a service request: its rating.
  public var rating: UInt32?
  /// Time that this round waited for others, in milliseconds.
  public var waitedMs: Int64
  /// When the last step happened; none can lie before it.
  public var changedAtMs: Int64
  /// How often it was opened again.
  public var reopened: UInt32
  /// When it was resolved last.
  public var resolvedAtMs: Int64?
  /// Pieces of evidence of this round.
  public var evidence: UInt32?
  /// When the last proposal was made.
  public var proposedAtMs: Int64?
  /// Where it stood before it went elsewhere, while it is there.
  public var referredFrom: ComplaintState?
  /// When the first proposal of all rounds was made, and when it was resolved (a request completed) for the first time.
  public var firstReplyAtMs: Int64?
  public var firstResolvedAtMs: Int64?
  /// What was delivered in all rounds: points, and refunds by currency.
  public var givenPoints: Int64?
  public var givenMoney: [Money]

  public init() {
    self.id = 0
    self.version = 0
    self.number = ""
    self.state = .unspecified
    self.customerId = nil
    self.channel = ""
    self.title = nil
    self.description = nil
    self.wish = ""
    self.occurredAtMs = 0
    self.receivedAtMs = 0
    self.externalRef = nil
    self.purchaseId = nil
    self.product = nil
    self.category = nil
    self.severity = .unspecified
    self.accusedId = nil
    self.departmentId = nil
    self.handlerId = nil
    self.escalation = 0
    self.round = 0
    self.substantiated = nil
    self.finding = nil
    self.remedies = []
    self.question = nil
    self.answerUntilMs = nil
    self.rootCause = nil
    self.followUps = []
    self.attachments = []
    self.links = []
    self.onHold = nil
    self.clocks = []
    self.nextDueMs = nil
    self.repeats = 0
    self.refusals = 0
    self.approvalId = nil
    self.reviewerId = nil
    self.referral = nil
    self.referralBody = nil
    self.referralRef = nil
    self.authorityRef = nil
    self.authorityDueMs = nil
    self.contactName = nil
    self.contactPhone = nil
    self.closedAtMs = nil
    self.rejection = nil
    self.recordedBy = ""
    self.resolvedBy = nil
    self.acknowledgedAtMs = nil
    self.policy = 0
    self.kind = .unspecified
    self.earlier = []
    self.openChildren = 0
    self.rating = nil
    self.waitedMs = 0
    self.changedAtMs = 0
    self.reopened = 0
    self.resolvedAtMs = nil
    self.evidence = nil
    self.proposedAtMs = nil
    self.referredFrom = nil
    self.firstReplyAtMs = nil
    self.firstResolvedAtMs = nil
    self.givenPoints = nil
    self.givenMoney = []
  }

  public init(
    id: Int64,
    version: Int64,
    number: String,
    state: ComplaintState,
    customerId: Int64? = nil,
    channel: String,
    title: String? = nil,
    description: String? = nil,
    wish: String,
    occurredAtMs: Int64,
    receivedAtMs: Int64,
    externalRef: String? = nil,
    purchaseId: Int64? = nil,
    product: String? = nil,
    category: String? = nil,
    severity: Severity,
    accusedId: Int64? = nil,
    departmentId: Int64? = nil,
    handlerId: Int64? = nil,
    escalation: UInt32,
    round: UInt32,
    substantiated: Substantiated? = nil,
    finding: String? = nil,
    remedies: [Remedy] = [],
    question: String? = nil,
    answerUntilMs: Int64? = nil,
    rootCause: RootCause? = nil,
    followUps: [FollowUpCall] = [],
    attachments: [Attachment] = [],
    links: [CaseLink] = [],
    onHold: Bool? = nil,
    clocks: [CaseClock] = [],
    nextDueMs: Int64? = nil,
    repeats: UInt32,
    refusals: UInt32,
    approvalId: Int64? = nil,
    reviewerId: Int64? = nil,
    referral: ReferralKind? = nil,
    referralBody: String? = nil,
    referralRef: String? = nil,
    authorityRef: String? = nil,
    authorityDueMs: Int64? = nil,
    contactName: String? = nil,
    contactPhone: String? = nil,
    closedAtMs: Int64? = nil,
    rejection: String? = nil,
    recordedBy: String,
    resolvedBy: String? = nil,
    acknowledgedAtMs: Int64? = nil,
    policy: UInt32,
    kind: CaseKind,
    earlier: [CaseLink] = [],
    openChildren: UInt32,
    rating: UInt32? = nil,
    waitedMs: Int64,
    changedAtMs: Int64,
    reopened: UInt32,
    resolvedAtMs: Int64? = nil,
    evidence: UInt32? = nil,
    proposedAtMs: Int64? = nil,
    referredFrom: ComplaintState? = nil,
    firstReplyAtMs: Int64? = nil,
    firstResolvedAtMs: Int64? = nil,
    givenPoints: Int64? = nil,
    givenMoney: [Money] = []
  ) {
    self.id = id
    self.version = version
    self.number = number
    self.state = state
    self.customerId = customerId
    self.channel = channel
    self.title = title
    self.description = description
    self.wish = wish
    self.occurredAtMs = occurredAtMs
    self.receivedAtMs = receivedAtMs
    self.externalRef = externalRef
    self.purchaseId = purchaseId
    self.product = product
    self.category = category
    self.severity = severity
    self.accusedId = accusedId
    self.departmentId = departmentId
    self.handlerId = handlerId
    self.escalation = escalation
    self.round = round
    self.substantiated = substantiated
    self.finding = finding
    self.remedies = remedies
    self.question = question
    self.answerUntilMs = answerUntilMs
    self.rootCause = rootCause
    self.followUps = followUps
    self.attachments = attachments
    self.links = links
    self.onHold = onHold
    self.clocks = clocks
    self.nextDueMs = nextDueMs
    self.repeats = repeats
    self.refusals = refusals
    self.approvalId = approvalId
    self.reviewerId = reviewerId
    self.referral = referral
    self.referralBody = referralBody
    self.referralRef = referralRef
    self.authorityRef = authorityRef
    self.authorityDueMs = authorityDueMs
    self.contactName = contactName
    self.contactPhone = contactPhone
    self.closedAtMs = closedAtMs
    self.rejection = rejection
    self.recordedBy = recordedBy
    self.resolvedBy = resolvedBy
    self.acknowledgedAtMs = acknowledgedAtMs
    self.policy = policy
    self.kind = kind
    self.earlier = earlier
    self.openChildren = openChildren
    self.rating = rating
    self.waitedMs = waitedMs
    self.changedAtMs = changedAtMs
    self.reopened = reopened
    self.resolvedAtMs = resolvedAtMs
    self.evidence = evidence
    self.proposedAtMs = proposedAtMs
    self.referredFrom = referredFrom
    self.firstReplyAtMs = firstReplyAtMs
    self.firstResolvedAtMs = firstResolvedAtMs
    self.givenPoints = givenPoints
    self.givenMoney = givenMoney
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let number: UInt32 = 3
    public static let state: UInt32 = 4
    public static let customerId: UInt32 = 5
    public static let channel: UInt32 = 6
    public static let title: UInt32 = 7
    public static let description: UInt32 = 8
    public static let wish: UInt32 = 9
    public static let occurredAtMs: UInt32 = 10
    public static let receivedAtMs: UInt32 = 11
    public static let externalRef: UInt32 = 12
    public static let purchaseId: UInt32 = 13
    public static let product: UInt32 = 14
    public static let category: UInt32 = 15
    public static let severity: UInt32 = 16
    public static let accusedId: UInt32 = 17
    public static let departmentId: UInt32 = 18
    public static let handlerId: UInt32 = 19
    public static let escalation: UInt32 = 20
    public static let round: UInt32 = 21
    public static let substantiated: UInt32 = 22
    public static let finding: UInt32 = 23
    public static let remedies: UInt32 = 24
    public static let question: UInt32 = 25
    public static let answerUntilMs: UInt32 = 26
    public static let rootCause: UInt32 = 27
    public static let followUps: UInt32 = 28
    public static let attachments: UInt32 = 29
    public static let links: UInt32 = 30
    public static let onHold: UInt32 = 31
    public static let clocks: UInt32 = 32
    public static let nextDueMs: UInt32 = 33
    public static let repeats: UInt32 = 34
    public static let refusals: UInt32 = 35
    public static let approvalId: UInt32 = 36
    public static let reviewerId: UInt32 = 37
    public static let referral: UInt32 = 38
    public static let referralBody: UInt32 = 39
    public static let referralRef: UInt32 = 40
    public static let authorityRef: UInt32 = 41
    public static let authorityDueMs: UInt32 = 42
    public static let contactName: UInt32 = 43
    public static let contactPhone: UInt32 = 44
    public static let closedAtMs: UInt32 = 45
    public static let rejection: UInt32 = 46
    public static let recordedBy: UInt32 = 47
    public static let resolvedBy: UInt32 = 48
    public static let acknowledgedAtMs: UInt32 = 49
    public static let policy: UInt32 = 50
    public static let kind: UInt32 = 51
    public static let earlier: UInt32 = 52
    public static let openChildren: UInt32 = 53
    public static let rating: UInt32 = 54
    public static let waitedMs: UInt32 = 55
    public static let changedAtMs: UInt32 = 56
    public static let reopened: UInt32 = 57
    public static let resolvedAtMs: UInt32 = 58
    public static let evidence: UInt32 = 59
    public static let proposedAtMs: UInt32 = 60
    public static let referredFrom: UInt32 = 61
    public static let firstReplyAtMs: UInt32 = 62
    public static let firstResolvedAtMs: UInt32 = 63
    public static let givenPoints: UInt32 = 64
    public static let givenMoney: UInt32 = 65
  }

  public static let messageName = "Complaint"

  public static let shape: MessageShape = {
    var source = Guanxi__Complaint()
    guanxi__complaint__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(6, required: true),
        FieldRule(7, personal: .matter),
        FieldRule(8, personal: .matter),
        FieldRule(9, required: true, personal: .matter),
        FieldRule(10, required: true),
        FieldRule(11, required: true),
        FieldRule(16, required: true),
        FieldRule(20, required: true),
        FieldRule(21, required: true),
        FieldRule(23, personal: .matter),
        FieldRule(24, shape: Remedy.shape),
        FieldRule(25, personal: .matter),
        FieldRule(27, shape: RootCause.shape),
        FieldRule(28, shape: FollowUpCall.shape),
        FieldRule(29, shape: Attachment.shape),
        FieldRule(30, shape: CaseLink.shape),
        FieldRule(32, shape: CaseClock.shape),
        FieldRule(34, required: true),
        FieldRule(35, required: true),
        FieldRule(43, personal: .name),
        FieldRule(44, personal: .matter),
        FieldRule(47, required: true),
        FieldRule(50, required: true),
        FieldRule(51, required: true),
        FieldRule(52, shape: CaseLink.shape),
        FieldRule(53, required: true),
        FieldRule(55, required: true),
        FieldRule(56, required: true),
        FieldRule(57, required: true),
        FieldRule(65, shape: Money.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Complaint>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.number = lift(source.pointee.number) ?? ""
    self.state = lift(enum: source.pointee.state.rawValue)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.channel = lift(source.pointee.channel) ?? ""
    self.title = lift(source.pointee.title)
    self.description = lift(source.pointee.description)
    self.wish = lift(source.pointee.wish) ?? ""
    self.occurredAtMs = source.pointee.occurred_at_ms
    self.receivedAtMs = source.pointee.received_at_ms
    self.externalRef = lift(source.pointee.external_ref)
    self.purchaseId = source.pointee.has_purchase_id == 0 ? nil : source.pointee.purchase_id
    self.product = lift(source.pointee.product)
    self.category = lift(source.pointee.category)
    self.severity = lift(enum: source.pointee.severity.rawValue)
    self.accusedId = source.pointee.has_accused_id == 0 ? nil : source.pointee.accused_id
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.handlerId = source.pointee.has_handler_id == 0 ? nil : source.pointee.handler_id
    self.escalation = source.pointee.escalation
    self.round = source.pointee.round
    self.substantiated = source.pointee.has_substantiated == 0 ? nil : lift(enum: source.pointee.substantiated.rawValue)
    self.finding = lift(source.pointee.finding)
    self.remedies = lift(source.pointee.remedies, source.pointee.n_remedies)
    self.question = lift(source.pointee.question)
    self.answerUntilMs = source.pointee.has_answer_until_ms == 0 ? nil : source.pointee.answer_until_ms
    self.rootCause = lift(source.pointee.root_cause)
    self.followUps = lift(source.pointee.follow_ups, source.pointee.n_follow_ups)
    self.attachments = lift(source.pointee.attachments, source.pointee.n_attachments)
    self.links = lift(source.pointee.links, source.pointee.n_links)
    self.onHold = source.pointee.has_on_hold == 0 ? nil : source.pointee.on_hold != 0
    self.clocks = lift(source.pointee.clocks, source.pointee.n_clocks)
    self.nextDueMs = source.pointee.has_next_due_ms == 0 ? nil : source.pointee.next_due_ms
    self.repeats = source.pointee.repeats
    self.refusals = source.pointee.refusals
    self.approvalId = source.pointee.has_approval_id == 0 ? nil : source.pointee.approval_id
    self.reviewerId = source.pointee.has_reviewer_id == 0 ? nil : source.pointee.reviewer_id
    self.referral = source.pointee.has_referral == 0 ? nil : lift(enum: source.pointee.referral.rawValue)
    self.referralBody = lift(source.pointee.referral_body)
    self.referralRef = lift(source.pointee.referral_ref)
    self.authorityRef = lift(source.pointee.authority_ref)
    self.authorityDueMs = source.pointee.has_authority_due_ms == 0 ? nil : source.pointee.authority_due_ms
    self.contactName = lift(source.pointee.contact_name)
    self.contactPhone = lift(source.pointee.contact_phone)
    self.closedAtMs = source.pointee.has_closed_at_ms == 0 ? nil : source.pointee.closed_at_ms
    self.rejection = lift(source.pointee.rejection)
    self.recordedBy = lift(source.pointee.recorded_by) ?? ""
    self.resolvedBy = lift(source.pointee.resolved_by)
    self.acknowledgedAtMs = source.pointee.has_acknowledged_at_ms == 0 ? nil : source.pointee.acknowledged_at_ms
    self.policy = source.pointee.policy
    self.kind = lift(enum: source.pointee.kind.rawValue)
    self.earlier = lift(source.pointee.earlier, source.pointee.n_earlier)
    self.openChildren = source.pointee.open_children
    self.rating = source.pointee.has_rating == 0 ? nil : source.pointee.rating
    self.waitedMs = source.pointee.waited_ms
    self.changedAtMs = source.pointee.changed_at_ms
    self.reopened = source.pointee.reopened
    self.resolvedAtMs = source.pointee.has_resolved_at_ms == 0 ? nil : source.pointee.resolved_at_ms
    self.evidence = source.pointee.has_evidence == 0 ? nil : source.pointee.evidence
    self.proposedAtMs = source.pointee.has_proposed_at_ms == 0 ? nil : source.pointee.proposed_at_ms
    self.referredFrom = source.pointee.has_referred_from == 0 ? nil : lift(enum: source.pointee.referred_from.rawValue)
    self.firstReplyAtMs = source.pointee.has_first_reply_at_ms == 0 ? nil : source.pointee.first_reply_at_ms
    self.firstResolvedAtMs = source.pointee.has_first_resolved_at_ms == 0 ? nil : source.pointee.first_resolved_at_ms
    self.givenPoints = source.pointee.has_given_points == 0 ? nil : source.pointee.given_points
    self.givenMoney = lift(source.pointee.given_money, source.pointee.n_given_money)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Complaint> {
    let target = arena.make(Guanxi__Complaint.self)
    guanxi__complaint__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_state = 1
    target.pointee.state = Guanxi__ComplaintState(UInt32(bitPattern: self.state.rawValue))
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.channel = arena.lower(self.channel)
    target.pointee.title = arena.lower(self.title)
    target.pointee.description = arena.lower(self.description)
    target.pointee.wish = arena.lower(self.wish)
    target.pointee.has_occurred_at_ms = 1
    target.pointee.occurred_at_ms = self.occurredAtMs
    target.pointee.has_received_at_ms = 1
    target.pointee.received_at_ms = self.receivedAtMs
    target.pointee.external_ref = arena.lower(self.externalRef)
    if let value = self.purchaseId {
      target.pointee.has_purchase_id = 1
      target.pointee.purchase_id = value
    }
    target.pointee.product = arena.lower(self.product)
    target.pointee.category = arena.lower(self.category)
    target.pointee.has_severity = 1
    target.pointee.severity = Guanxi__Severity(UInt32(bitPattern: self.severity.rawValue))
    if let value = self.accusedId {
      target.pointee.has_accused_id = 1
      target.pointee.accused_id = value
    }
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    if let value = self.handlerId {
      target.pointee.has_handler_id = 1
      target.pointee.handler_id = value
    }
    target.pointee.has_escalation = 1
    target.pointee.escalation = self.escalation
    target.pointee.has_round = 1
    target.pointee.round = self.round
    if let value = self.substantiated {
      target.pointee.has_substantiated = 1
      target.pointee.substantiated = Guanxi__Substantiated(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.finding = arena.lower(self.finding)
    target.pointee.n_remedies = self.remedies.count
    target.pointee.remedies = arena.lower(self.remedies)
    target.pointee.question = arena.lower(self.question)
    if let value = self.answerUntilMs {
      target.pointee.has_answer_until_ms = 1
      target.pointee.answer_until_ms = value
    }
    target.pointee.root_cause = self.rootCause?.lower(in: arena)
    target.pointee.n_follow_ups = self.followUps.count
    target.pointee.follow_ups = arena.lower(self.followUps)
    target.pointee.n_attachments = self.attachments.count
    target.pointee.attachments = arena.lower(self.attachments)
    target.pointee.n_links = self.links.count
    target.pointee.links = arena.lower(self.links)
    if let value = self.onHold {
      target.pointee.has_on_hold = 1
      target.pointee.on_hold = value ? 1 : 0
    }
    target.pointee.n_clocks = self.clocks.count
    target.pointee.clocks = arena.lower(self.clocks)
    if let value = self.nextDueMs {
      target.pointee.has_next_due_ms = 1
      target.pointee.next_due_ms = value
    }
    target.pointee.has_repeats = 1
    target.pointee.repeats = self.repeats
    target.pointee.has_refusals = 1
    target.pointee.refusals = self.refusals
    if let value = self.approvalId {
      target.pointee.has_approval_id = 1
      target.pointee.approval_id = value
    }
    if let value = self.reviewerId {
      target.pointee.has_reviewer_id = 1
      target.pointee.reviewer_id = value
    }
    if let value = self.referral {
      target.pointee.has_referral = 1
      target.pointee.referral = Guanxi__ReferralKind(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.referral_body = arena.lower(self.referralBody)
    target.pointee.referral_ref = arena.lower(self.referralRef)
    target.pointee.authority_ref = arena.lower(self.authorityRef)
    if let value = self.authorityDueMs {
      target.pointee.has_authority_due_ms = 1
      target.pointee.authority_due_ms = value
    }
    target.pointee.contact_name = arena.lower(self.contactName)
    target.pointee.contact_phone = arena.lower(self.contactPhone)
    if let value = self.closedAtMs {
      target.pointee.has_closed_at_ms = 1
      target.pointee.closed_at_ms = value
    }
    target.pointee.rejection = arena.lower(self.rejection)
    target.pointee.recorded_by = arena.lower(self.recordedBy)
    target.pointee.resolved_by = arena.lower(self.resolvedBy)
    if let value = self.acknowledgedAtMs {
      target.pointee.has_acknowledged_at_ms = 1
      target.pointee.acknowledged_at_ms = value
    }
    target.pointee.has_policy = 1
    target.pointee.policy = self.policy
    target.pointee.has_kind = 1
    target.pointee.kind = Guanxi__CaseKind(UInt32(bitPattern: self.kind.rawValue))
    target.pointee.n_earlier = self.earlier.count
    target.pointee.earlier = arena.lower(self.earlier)
    target.pointee.has_open_children = 1
    target.pointee.open_children = self.openChildren
    if let value = self.rating {
      target.pointee.has_rating = 1
      target.pointee.rating = value
    }
    target.pointee.has_waited_ms = 1
    target.pointee.waited_ms = self.waitedMs
    target.pointee.has_changed_at_ms = 1
    target.pointee.changed_at_ms = self.changedAtMs
    target.pointee.has_reopened = 1
    target.pointee.reopened = self.reopened
    if let value = self.resolvedAtMs {
      target.pointee.has_resolved_at_ms = 1
      target.pointee.resolved_at_ms = value
    }
    if let value = self.evidence {
      target.pointee.has_evidence = 1
      target.pointee.evidence = value
    }
    if let value = self.proposedAtMs {
      target.pointee.has_proposed_at_ms = 1
      target.pointee.proposed_at_ms = value
    }
    if let value = self.referredFrom {
      target.pointee.has_referred_from = 1
      target.pointee.referred_from = Guanxi__ComplaintState(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.firstReplyAtMs {
      target.pointee.has_first_reply_at_ms = 1
      target.pointee.first_reply_at_ms = value
    }
    if let value = self.firstResolvedAtMs {
      target.pointee.has_first_resolved_at_ms = 1
      target.pointee.first_resolved_at_ms = value
    }
    if let value = self.givenPoints {
      target.pointee.has_given_points = 1
      target.pointee.given_points = value
    }
    target.pointee.n_given_money = self.givenMoney.count
    target.pointee.given_money = arena.lower(self.givenMoney)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.title = mask.masked(self.title, .matter)
    copy.description = mask.masked(self.description, .matter)
    copy.wish = mask.masked(self.wish, .matter)
    copy.finding = mask.masked(self.finding, .matter)
    copy.question = mask.masked(self.question, .matter)
    copy.followUps = self.followUps.map { $0.masked(mask) }
    copy.contactName = mask.masked(self.contactName, .name)
    copy.contactPhone = mask.masked(self.contactPhone, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
    body("complaint", self.id)
    for index in self.followUps.indices { self.followUps[index].forEachPersonal(body) }
  }
}

public struct RecordComplaintRequest: ContractMessage {
  /// Whose complaint: one of the three, or `anonymous`.
  public var customerId: Int64?
  public var customerNumber: String?
  public var customerRef: String?
  /// 匿名: nobody's file.
  public var anonymous: Bool?
  public var contactName: String?
  public var contactPhone: String?
  /// A word of the dictionary CHANNEL.
  public var channel: String
  public var title: String?
  public var description: String?
  /// What the complainant wants (诉求).
  public var wish: String
  /// When it happened: not in the future. Absent: when it was received.
  public var occurredAtMs: Int64?
  public var externalRef: String?
  /// What it is about; a purchase of that customer.
  public var purchaseId: Int64?
  public var purchaseRef: String?
  public var product: String?
  /// A word of the dictionary CASE_CATEGORY.
  public var category: String?
  /// GENERAL without it.
  public var severity: Severity?
  public var accusedId: Int64?
  public var attachments: [Attachment]
  /// A regulator's or platform's reference and deadline.
  public var authorityRef: String?
  /// At most ten years ahead.
  public var authorityDueMs: Int64?

  public init() {
    self.customerId = nil
    self.customerNumber = nil
    self.customerRef = nil
    self.anonymous = nil
    self.contactName = nil
    self.contactPhone = nil
    self.channel = ""
    self.title = nil
    self.description = nil
    self.wish = ""
    self.occurredAtMs = nil
    self.externalRef = nil
    self.purchaseId = nil
    self.purchaseRef = nil
    self.product = nil
    self.category = nil
    self.severity = nil
    self.accusedId = nil
    self.attachments = []
    self.authorityRef = nil
    self.authorityDueMs = nil
  }

  public init(
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    customerRef: String? = nil,
    anonymous: Bool? = nil,
    contactName: String? = nil,
    contactPhone: String? = nil,
    channel: String,
    title: String? = nil,
    description: String? = nil,
    wish: String,
    occurredAtMs: Int64? = nil,
    externalRef: String? = nil,
    purchaseId: Int64? = nil,
    purchaseRef: String? = nil,
    product: String? = nil,
    category: String? = nil,
    severity: Severity? = nil,
    accusedId: Int64? = nil,
    attachments: [Attachment] = [],
    authorityRef: String? = nil,
    authorityDueMs: Int64? = nil
  ) {
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.customerRef = customerRef
    self.anonymous = anonymous
    self.contactName = contactName
    self.contactPhone = contactPhone
    self.channel = channel
    self.title = title
    self.description = description
    self.wish = wish
    self.occurredAtMs = occurredAtMs
    self.externalRef = externalRef
    self.purchaseId = purchaseId
    self.purchaseRef = purchaseRef
    self.product = product
    self.category = category
    self.severity = severity
    self.accusedId = accusedId
    self.attachments = attachments
    self.authorityRef = authorityRef
    self.authorityDueMs = authorityDueMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let customerId: UInt32 = 1
    public static let customerNumber: UInt32 = 2
    public static let customerRef: UInt32 = 3
    public static let anonymous: UInt32 = 4
    public static let contactName: UInt32 = 5
    public static let contactPhone: UInt32 = 6
    public static let channel: UInt32 = 7
    public static let title: UInt32 = 8
    public static let description: UInt32 = 9
    public static let wish: UInt32 = 10
    public static let occurredAtMs: UInt32 = 11
    public static let externalRef: UInt32 = 12
    public static let purchaseId: UInt32 = 13
    public static let purchaseRef: UInt32 = 14
    public static let product: UInt32 = 15
    public static let category: UInt32 = 16
    public static let severity: UInt32 = 17
    public static let accusedId: UInt32 = 18
    public static let attachments: UInt32 = 19
    public static let authorityRef: UInt32 = 20
    public static let authorityDueMs: UInt32 = 21
  }

  public static let messageName = "RecordComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RecordComplaintRequest()
    guanxi__record_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, maxLen: 97, pattern: .externalRef),
        FieldRule(5, maxLen: 100, pattern: .line, personal: .name),
        FieldRule(6, maxLen: 30, pattern: .phone, personal: .matter),
        FieldRule(7, required: true, maxLen: 100, pattern: .line),
        FieldRule(8, maxLen: 200, pattern: .line, personal: .matter),
        FieldRule(9, maxLen: 10000, pattern: .text, personal: .matter),
        FieldRule(10, required: true, maxLen: 1000, pattern: .text, personal: .matter),
        FieldRule(11, min: 0),
        FieldRule(12, maxLen: 97, pattern: .externalRef),
        FieldRule(13, min: 1),
        FieldRule(14, maxLen: 97, pattern: .externalRef),
        FieldRule(15, maxLen: 100, pattern: .line),
        FieldRule(16, maxLen: 100, pattern: .line),
        FieldRule(18, min: 1),
        FieldRule(19, maxItems: 20, shape: Attachment.shape),
        FieldRule(20, maxLen: 100, pattern: .line),
        FieldRule(21, min: 0, max: 253402214400000),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RecordComplaintRequest>) {
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.customerRef = lift(source.pointee.customer_ref)
    self.anonymous = source.pointee.has_anonymous == 0 ? nil : source.pointee.anonymous != 0
    self.contactName = lift(source.pointee.contact_name)
    self.contactPhone = lift(source.pointee.contact_phone)
    self.channel = lift(source.pointee.channel) ?? ""
    self.title = lift(source.pointee.title)
    self.description = lift(source.pointee.description)
    self.wish = lift(source.pointee.wish) ?? ""
    self.occurredAtMs = source.pointee.has_occurred_at_ms == 0 ? nil : source.pointee.occurred_at_ms
    self.externalRef = lift(source.pointee.external_ref)
    self.purchaseId = source.pointee.has_purchase_id == 0 ? nil : source.pointee.purchase_id
    self.purchaseRef = lift(source.pointee.purchase_ref)
    self.product = lift(source.pointee.product)
    self.category = lift(source.pointee.category)
    self.severity = source.pointee.has_severity == 0 ? nil : lift(enum: source.pointee.severity.rawValue)
    self.accusedId = source.pointee.has_accused_id == 0 ? nil : source.pointee.accused_id
    self.attachments = lift(source.pointee.attachments, source.pointee.n_attachments)
    self.authorityRef = lift(source.pointee.authority_ref)
    self.authorityDueMs = source.pointee.has_authority_due_ms == 0 ? nil : source.pointee.authority_due_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RecordComplaintRequest> {
    let target = arena.make(Guanxi__RecordComplaintRequest.self)
    guanxi__record_complaint_request__init(target)
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.customer_ref = arena.lower(self.customerRef)
    if let value = self.anonymous {
      target.pointee.has_anonymous = 1
      target.pointee.anonymous = value ? 1 : 0
    }
    target.pointee.contact_name = arena.lower(self.contactName)
    target.pointee.contact_phone = arena.lower(self.contactPhone)
    target.pointee.channel = arena.lower(self.channel)
    target.pointee.title = arena.lower(self.title)
    target.pointee.description = arena.lower(self.description)
    target.pointee.wish = arena.lower(self.wish)
    if let value = self.occurredAtMs {
      target.pointee.has_occurred_at_ms = 1
      target.pointee.occurred_at_ms = value
    }
    target.pointee.external_ref = arena.lower(self.externalRef)
    if let value = self.purchaseId {
      target.pointee.has_purchase_id = 1
      target.pointee.purchase_id = value
    }
    target.pointee.purchase_ref = arena.lower(self.purchaseRef)
    target.pointee.product = arena.lower(self.product)
    target.pointee.category = arena.lower(self.category)
    if let value = self.severity {
      target.pointee.has_severity = 1
      target.pointee.severity = Guanxi__Severity(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.accusedId {
      target.pointee.has_accused_id = 1
      target.pointee.accused_id = value
    }
    target.pointee.n_attachments = self.attachments.count
    target.pointee.attachments = arena.lower(self.attachments)
    target.pointee.authority_ref = arena.lower(self.authorityRef)
    if let value = self.authorityDueMs {
      target.pointee.has_authority_due_ms = 1
      target.pointee.authority_due_ms = value
    }
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.contactName = mask.masked(self.contactName, .name)
    copy.contactPhone = mask.masked(self.contactPhone, .matter)
    copy.title = mask.masked(self.title, .matter)
    copy.description = mask.masked(self.description, .matter)
    copy.wish = mask.masked(self.wish, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

/// A step that says no more than which complaint and why.
public struct ComplaintStepRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var comment: String?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.comment = nil
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, comment: String? = nil) {
    self.id = id
    self.number = number
    self.version = version
    self.comment = comment
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let comment: UInt32 = 4
  }

  public static let messageName = "ComplaintStepRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ComplaintStepRequest()
    guanxi__complaint_step_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, maxLen: 2000, pattern: .text, personal: .matter),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ComplaintStepRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.comment = lift(source.pointee.comment)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ComplaintStepRequest> {
    let target = arena.make(Guanxi__ComplaintStepRequest.self)
    guanxi__complaint_step_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.comment = arena.lower(self.comment)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.comment = mask.masked(self.comment, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct GetComplaintRequest: ContractMessage {
  /// One of the three.
  public var id: Int64?
  public var number: String?
  public var externalRef: String?

  public init() {
    self.id = nil
    self.number = nil
    self.externalRef = nil
  }

  public init(id: Int64? = nil, number: String? = nil, externalRef: String? = nil) {
    self.id = id
    self.number = number
    self.externalRef = externalRef
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let externalRef: UInt32 = 3
  }

  public static let messageName = "GetComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetComplaintRequest()
    guanxi__get_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, maxLen: 97, pattern: .externalRef),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.externalRef = lift(source.pointee.external_ref)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetComplaintRequest> {
    let target = arena.make(Guanxi__GetComplaintRequest.self)
    guanxi__get_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.external_ref = arena.lower(self.externalRef)
    return target
  }
}

public struct ListComplaintsRequest: ContractMessage {
  /// MINE without it; ALL where a customer is named.
  public var filter: ComplaintFilter?
  /// Of another than the caller.
  public var handlerId: Int64?
  public var departmentId: Int64?
  /// Of one customer, the last received first: one of the three.
  public var customerId: Int64?
  public var customerNumber: String?
  public var customerRef: String?
  /// Only those.
  public var state: ComplaintState?
  public var severity: Severity?
  public var category: String?
  /// Received from this instant on, and before that one; with ALL and a customer.
  public var fromMs: Int64?
  public var untilMs: Int64?
  /// At most so many; 50 without it. A page may hold fewer and still have a next one.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same filter.
  public var cursor: String?

  public init() {
    self.filter = nil
    self.handlerId = nil
    self.departmentId = nil
    self.customerId = nil
    self.customerNumber = nil
    self.customerRef = nil
    self.state = nil
    self.severity = nil
    self.category = nil
    self.fromMs = nil
    self.untilMs = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(
    filter: ComplaintFilter? = nil,
    handlerId: Int64? = nil,
    departmentId: Int64? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    customerRef: String? = nil,
    state: ComplaintState? = nil,
    severity: Severity? = nil,
    category: String? = nil,
    fromMs: Int64? = nil,
    untilMs: Int64? = nil,
    limit: UInt32? = nil,
    cursor: String? = nil
  ) {
    self.filter = filter
    self.handlerId = handlerId
    self.departmentId = departmentId
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.customerRef = customerRef
    self.state = state
    self.severity = severity
    self.category = category
    self.fromMs = fromMs
    self.untilMs = untilMs
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let filter: UInt32 = 1
    public static let handlerId: UInt32 = 2
    public static let departmentId: UInt32 = 3
    public static let customerId: UInt32 = 4
    public static let customerNumber: UInt32 = 5
    public static let customerRef: UInt32 = 6
    public static let state: UInt32 = 7
    public static let severity: UInt32 = 8
    public static let category: UInt32 = 9
    public static let fromMs: UInt32 = 10
    public static let untilMs: UInt32 = 11
    public static let limit: UInt32 = 12
    public static let cursor: UInt32 = 13
  }

  public static let messageName = "ListComplaintsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListComplaintsRequest()
    guanxi__list_complaints_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(2, min: 1),
        FieldRule(3, min: 1),
        FieldRule(4, min: 1),
        FieldRule(5, maxLen: 30, pattern: .line),
        FieldRule(6, maxLen: 97, pattern: .externalRef),
        FieldRule(9, maxLen: 100, pattern: .line),
        FieldRule(10, min: 0),
        FieldRule(11, min: 0),
        FieldRule(12, min: 1, max: 500),
        FieldRule(13, maxLen: 200),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListComplaintsRequest>) {
    self.filter = source.pointee.has_filter == 0 ? nil : lift(enum: source.pointee.filter.rawValue)
    self.handlerId = source.pointee.has_handler_id == 0 ? nil : source.pointee.handler_id
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.customerRef = lift(source.pointee.customer_ref)
    self.state = source.pointee.has_state == 0 ? nil : lift(enum: source.pointee.state.rawValue)
    self.severity = source.pointee.has_severity == 0 ? nil : lift(enum: source.pointee.severity.rawValue)
    self.category = lift(source.pointee.category)
    self.fromMs = source.pointee.has_from_ms == 0 ? nil : source.pointee.from_ms
    self.untilMs = source.pointee.has_until_ms == 0 ? nil : source.pointee.until_ms
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListComplaintsRequest> {
    let target = arena.make(Guanxi__ListComplaintsRequest.self)
    guanxi__list_complaints_request__init(target)
    if let value = self.filter {
      target.pointee.has_filter = 1
      target.pointee.filter = Guanxi__ComplaintFilter(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.handlerId {
      target.pointee.has_handler_id = 1
      target.pointee.handler_id = value
    }
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.customer_ref = arena.lower(self.customerRef)
    if let value = self.state {
      target.pointee.has_state = 1
      target.pointee.state = Guanxi__ComplaintState(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.severity {
      target.pointee.has_severity = 1
      target.pointee.severity = Guanxi__Severity(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.category = arena.lower(self.category)
    if let value = self.fromMs {
      target.pointee.has_from_ms = 1
      target.pointee.from_ms = value
    }
    if let value = self.untilMs {
      target.pointee.has_until_ms = 1
      target.pointee.until_ms = value
    }
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListComplaintsReply: ContractMessage {
  public var items: [Complaint]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Complaint] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListComplaintsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListComplaintsReply()
    guanxi__list_complaints_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Complaint.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListComplaintsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListComplaintsReply> {
    let target = arena.make(Guanxi__ListComplaintsReply.self)
    guanxi__list_complaints_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.items = self.items.map { $0.masked(mask) }
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
    for index in self.items.indices { self.items[index].forEachPersonal(body) }
  }
}

/// One step in a case's timeline.
public struct CaseEvent: ContractMessage {
  public var seq: UInt32
  public var atMs: Int64
  /// When it was stored; later than `at_ms` for imports and for what fell due while nobody looked.
  public var postedAtMs: Int64
  public var step: ComplaintStep
  /// As the journal names them: "employee:7", "system".
  public var actor: String
  public var fromState: ComplaintState?
  public var toState: ComplaintState?
  public var round: UInt32
  /// What was said or why.
  public var text: String?
  /// The clock that a step of the clocks is about, and how much of it was used, in per mille.
  public var clock: ClockKind?
  public var perMille: UInt32?
  /// Escalation level behind it.
  public var escalation: UInt32?
  /// Handler and department behind a step that gives it to somebody.
  public var handlerId: Int64?
  public var departmentId: Int64?
  /// What was changed: "severity: GENERAL → MAJOR".
  public var changed: [String]
  /// The other case of a link, split or duplicate.
  public var otherId: Int64?
  public var substantiated: Substantiated?
  public var score: UInt32?
  /// The remedy line, the approval, the posting.
  public var line: UInt32?
  public var approvalId: Int64?
  public var transactionId: Int64?
  /// Files that came with it.
  public var attachments: [Attachment]

  public init() {
    self.seq = 0
    self.atMs = 0
    self.postedAtMs = 0
    self.step = .unspecified
    self.actor = ""
    self.fromState = nil
    self.toState = nil
    self.round = 0
    self.text = nil
    self.clock = nil
    self.perMille = nil
    self.escalation = nil
    self.handlerId = nil
    self.departmentId = nil
    self.changed = []
    self.otherId = nil
    self.substantiated = nil
    self.score = nil
    self.line = nil
    self.approvalId = nil
    self.transactionId = nil
    self.attachments = []
  }

  public init(
    seq: UInt32,
    atMs: Int64,
    postedAtMs: Int64,
    step: ComplaintStep,
    actor: String,
    fromState: ComplaintState? = nil,
    toState: ComplaintState? = nil,
    round: UInt32,
    text: String? = nil,
    clock: ClockKind? = nil,
    perMille: UInt32? = nil,
    escalation: UInt32? = nil,
    handlerId: Int64? = nil,
    departmentId: Int64? = nil,
    changed: [String] = [],
    otherId: Int64? = nil,
    substantiated: Substantiated? = nil,
    score: UInt32? = nil,
    line: UInt32? = nil,
    approvalId: Int64? = nil,
    transactionId: Int64? = nil,
    attachments: [Attachment] = []
  ) {
    self.seq = seq
    self.atMs = atMs
    self.postedAtMs = postedAtMs
    self.step = step
    self.actor = actor
    self.fromState = fromState
    self.toState = toState
    self.round = round
    self.text = text
    self.clock = clock
    self.perMille = perMille
    self.escalation = escalation
    self.handlerId = handlerId
    self.departmentId = departmentId
    self.changed = changed
    self.otherId = otherId
    self.substantiated = substantiated
    self.score = score
    self.line = line
    self.approvalId = approvalId
    self.transactionId = transactionId
    self.attachments = attachments
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let seq: UInt32 = 1
    public static let atMs: UInt32 = 2
    public static let postedAtMs: UInt32 = 3
    public static let step: UInt32 = 4
    public static let actor: UInt32 = 5
    public static let fromState: UInt32 = 6
    public static let toState: UInt32 = 7
    public static let round: UInt32 = 8
    public static let text: UInt32 = 9
    public static let clock: UInt32 = 10
    public static let perMille: UInt32 = 11
    public static let escalation: UInt32 = 12
    public static let handlerId: UInt32 = 13
    public static let departmentId: UInt32 = 14
    public static let changed: UInt32 = 15
    public static let otherId: UInt32 = 16
    public static let substantiated: UInt32 = 17
    public static let score: UInt32 = 18
    public static let line: UInt32 = 19
    public static let approvalId: UInt32 = 20
    public static let transactionId: UInt32 = 21
    public static let attachments: UInt32 = 22
  }

  public static let messageName = "CaseEvent"

  public static let shape: MessageShape = {
    var source = Guanxi__CaseEvent()
    guanxi__case_event__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(5, required: true),
        FieldRule(8, required: true),
        FieldRule(9, personal: .matter),
        FieldRule(15, personal: .matter),
        FieldRule(22, shape: Attachment.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CaseEvent>) {
    self.seq = source.pointee.seq
    self.atMs = source.pointee.at_ms
    self.postedAtMs = source.pointee.posted_at_ms
    self.step = lift(enum: source.pointee.step.rawValue)
    self.actor = lift(source.pointee.actor) ?? ""
    self.fromState = source.pointee.has_from_state == 0 ? nil : lift(enum: source.pointee.from_state.rawValue)
    self.toState = source.pointee.has_to_state == 0 ? nil : lift(enum: source.pointee.to_state.rawValue)
    self.round = source.pointee.round
    self.text = lift(source.pointee.text)
    self.clock = source.pointee.has_clock == 0 ? nil : lift(enum: source.pointee.clock.rawValue)
    self.perMille = source.pointee.has_per_mille == 0 ? nil : source.pointee.per_mille
    self.escalation = source.pointee.has_escalation == 0 ? nil : source.pointee.escalation
    self.handlerId = source.pointee.has_handler_id == 0 ? nil : source.pointee.handler_id
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.changed = lift(source.pointee.changed, source.pointee.n_changed)
    self.otherId = source.pointee.has_other_id == 0 ? nil : source.pointee.other_id
    self.substantiated = source.pointee.has_substantiated == 0 ? nil : lift(enum: source.pointee.substantiated.rawValue)
    self.score = source.pointee.has_score == 0 ? nil : source.pointee.score
    self.line = source.pointee.has_line == 0 ? nil : source.pointee.line
    self.approvalId = source.pointee.has_approval_id == 0 ? nil : source.pointee.approval_id
    self.transactionId = source.pointee.has_transaction_id == 0 ? nil : source.pointee.transaction_id
    self.attachments = lift(source.pointee.attachments, source.pointee.n_attachments)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CaseEvent> {
    let target = arena.make(Guanxi__CaseEvent.self)
    guanxi__case_event__init(target)
    target.pointee.has_seq = 1
    target.pointee.seq = self.seq
    target.pointee.has_at_ms = 1
    target.pointee.at_ms = self.atMs
    target.pointee.has_posted_at_ms = 1
    target.pointee.posted_at_ms = self.postedAtMs
    target.pointee.has_step = 1
    target.pointee.step = Guanxi__ComplaintStep(UInt32(bitPattern: self.step.rawValue))
    target.pointee.actor = arena.lower(self.actor)
    if let value = self.fromState {
      target.pointee.has_from_state = 1
      target.pointee.from_state = Guanxi__ComplaintState(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.toState {
      target.pointee.has_to_state = 1
      target.pointee.to_state = Guanxi__ComplaintState(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.has_round = 1
    target.pointee.round = self.round
    target.pointee.text = arena.lower(self.text)
    if let value = self.clock {
      target.pointee.has_clock = 1
      target.pointee.clock = Guanxi__ClockKind(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.perMille {
      target.pointee.has_per_mille = 1
      target.pointee.per_mille = value
    }
    if let value = self.escalation {
      target.pointee.has_escalation = 1
      target.pointee.escalation = value
    }
    if let value = self.handlerId {
      target.pointee.has_handler_id = 1
      target.pointee.handler_id = value
    }
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    target.pointee.n_changed = self.changed.count
    target.pointee.changed = arena.lower(self.changed)
    if let value = self.otherId {
      target.pointee.has_other_id = 1
      target.pointee.other_id = value
    }
    if let value = self.substantiated {
      target.pointee.has_substantiated = 1
      target.pointee.substantiated = Guanxi__Substantiated(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.score {
      target.pointee.has_score = 1
      target.pointee.score = value
    }
    if let value = self.line {
      target.pointee.has_line = 1
      target.pointee.line = value
    }
    if let value = self.approvalId {
      target.pointee.has_approval_id = 1
      target.pointee.approval_id = value
    }
    if let value = self.transactionId {
      target.pointee.has_transaction_id = 1
      target.pointee.transaction_id = value
    }
    target.pointee.n_attachments = self.attachments.count
    target.pointee.attachments = arena.lower(self.attachments)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.text = mask.masked(self.text, .matter)
    copy.changed = mask.masked(self.changed, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct TimelineRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// At most so many; 50 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before.
  public var cursor: String?

  public init() {
    self.id = nil
    self.number = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(id: Int64? = nil, number: String? = nil, limit: UInt32? = nil, cursor: String? = nil) {
    self.id = id
    self.number = number
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let limit: UInt32 = 3
    public static let cursor: UInt32 = 4
  }

  public static let messageName = "TimelineRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__TimelineRequest()
    guanxi__timeline_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, min: 1, max: 500),
        FieldRule(4, maxLen: 200),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__TimelineRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__TimelineRequest> {
    let target = arena.make(Guanxi__TimelineRequest.self)
    guanxi__timeline_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct TimelineReply: ContractMessage {
  public var items: [CaseEvent]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [CaseEvent] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "TimelineReply"

  public static let shape: MessageShape = {
    var source = Guanxi__TimelineReply()
    guanxi__timeline_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: CaseEvent.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__TimelineReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__TimelineReply> {
    let target = arena.make(Guanxi__TimelineReply.self)
    guanxi__timeline_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.items = self.items.map { $0.masked(mask) }
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
    for index in self.items.indices { self.items[index].forEachPersonal(body) }
  }
}

public struct AllowedRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?

  public init() {
    self.id = nil
    self.number = nil
  }

  public init(id: Int64? = nil, number: String? = nil) {
    self.id = id
    self.number = number
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
  }

  public static let messageName = "AllowedRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__AllowedRequest()
    guanxi__allowed_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(2, maxLen: 30, pattern: .line)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__AllowedRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__AllowedRequest> {
    let target = arena.make(Guanxi__AllowedRequest.self)
    guanxi__allowed_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    return target
  }
}

public struct AllowedStep: ContractMessage {
  public var step: ComplaintStep
  /// The call: complaints.triage.
  public var method: String
  public var allowed: Bool
  /// Why not: a word of the registry of reasons, and in words.
  public var reason: String?
  public var message: String?

  public init() {
    self.step = .unspecified
    self.method = ""
    self.allowed = false
    self.reason = nil
    self.message = nil
  }

  public init(step: ComplaintStep, method: String, allowed: Bool, reason: String? = nil, message: String? = nil) {
    self.step = step
    self.method = method
    self.allowed = allowed
    self.reason = reason
    self.message = message
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let step: UInt32 = 1
    public static let method: UInt32 = 2
    public static let allowed: UInt32 = 3
    public static let reason: UInt32 = 4
    public static let message: UInt32 = 5
  }

  public static let messageName = "AllowedStep"

  public static let shape: MessageShape = {
    var source = Guanxi__AllowedStep()
    guanxi__allowed_step__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true), FieldRule(3, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__AllowedStep>) {
    self.step = lift(enum: source.pointee.step.rawValue)
    self.method = lift(source.pointee.method) ?? ""
    self.allowed = source.pointee.allowed != 0
    self.reason = lift(source.pointee.reason)
    self.message = lift(source.pointee.message)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__AllowedStep> {
    let target = arena.make(Guanxi__AllowedStep.self)
    guanxi__allowed_step__init(target)
    target.pointee.has_step = 1
    target.pointee.step = Guanxi__ComplaintStep(UInt32(bitPattern: self.step.rawValue))
    target.pointee.method = arena.lower(self.method)
    target.pointee.has_allowed = 1
    target.pointee.allowed = self.allowed ? 1 : 0
    target.pointee.reason = arena.lower(self.reason)
    target.pointee.message = arena.lower(self.message)
    return target
  }
}

public struct AllowedReply: ContractMessage {
  public var id: Int64
  public var state: ComplaintState?
  /// Those that are allowed first.
  public var steps: [AllowedStep]

  public init() {
    self.id = 0
    self.state = nil
    self.steps = []
  }

  public init(id: Int64, state: ComplaintState? = nil, steps: [AllowedStep] = []) {
    self.id = id
    self.state = state
    self.steps = steps
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let state: UInt32 = 2
    public static let steps: UInt32 = 3
  }

  public static let messageName = "AllowedReply"

  public static let shape: MessageShape = {
    var source = Guanxi__AllowedReply()
    guanxi__allowed_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(3, shape: AllowedStep.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__AllowedReply>) {
    self.id = source.pointee.id
    self.state = source.pointee.has_state == 0 ? nil : lift(enum: source.pointee.state.rawValue)
    self.steps = lift(source.pointee.steps, source.pointee.n_steps)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__AllowedReply> {
    let target = arena.make(Guanxi__AllowedReply.self)
    guanxi__allowed_reply__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    if let value = self.state {
      target.pointee.has_state = 1
      target.pointee.state = Guanxi__ComplaintState(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.n_steps = self.steps.count
    target.pointee.steps = arena.lower(self.steps)
    return target
  }
}

public struct ExplainClockRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  public var clock: ClockKind
  /// The latest that has such a clock, without it.
  public var round: UInt32?

  public init() {
    self.id = nil
    self.number = nil
    self.clock = .unspecified
    self.round = nil
  }

  public init(id: Int64? = nil, number: String? = nil, clock: ClockKind, round: UInt32? = nil) {
    self.id = id
    self.number = number
    self.clock = clock
    self.round = round
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let clock: UInt32 = 3
    public static let round: UInt32 = 4
  }

  public static let messageName = "ExplainClockRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ExplainClockRequest()
    guanxi__explain_clock_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true),
        FieldRule(4, min: 1),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ExplainClockRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.clock = lift(enum: source.pointee.clock.rawValue)
    self.round = source.pointee.has_round == 0 ? nil : source.pointee.round
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ExplainClockRequest> {
    let target = arena.make(Guanxi__ExplainClockRequest.self)
    guanxi__explain_clock_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_clock = 1
    target.pointee.clock = Guanxi__ClockKind(UInt32(bitPattern: self.clock.rawValue))
    if let value = self.round {
      target.pointee.has_round = 1
      target.pointee.round = value
    }
    return target
  }
}

public struct ClockExplanation: ContractMessage {
  public var clock: CaseClock
  /// The rule of the policy that set the target, from 0.
  public var rule: UInt32?
  /// The intervals that count between start and due, or now where it stands still; the first 200.
  public var counted: [TimeSpan]
  public var pauses: [TimeSpan]
  /// Its own time used so far, in milliseconds, pauses not counted.
  public var usedMs: Int64
  /// The same in sentences, in the caller's language.
  public var sentences: [String]

  public init() {
    self.clock = CaseClock()
    self.rule = nil
    self.counted = []
    self.pauses = []
    self.usedMs = 0
    self.sentences = []
  }

  public init(
    clock: CaseClock,
    rule: UInt32? = nil,
    counted: [TimeSpan] = [],
    pauses: [TimeSpan] = [],
    usedMs: Int64,
    sentences: [String] = []
  ) {
    self.clock = clock
    self.rule = rule
    self.counted = counted
    self.pauses = pauses
    self.usedMs = usedMs
    self.sentences = sentences
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let clock: UInt32 = 1
    public static let rule: UInt32 = 2
    public static let counted: UInt32 = 3
    public static let pauses: UInt32 = 4
    public static let usedMs: UInt32 = 5
    public static let sentences: UInt32 = 6
  }

  public static let messageName = "ClockExplanation"

  public static let shape: MessageShape = {
    var source = Guanxi__ClockExplanation()
    guanxi__clock_explanation__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, shape: CaseClock.shape),
        FieldRule(3, shape: TimeSpan.shape),
        FieldRule(4, shape: TimeSpan.shape),
        FieldRule(5, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ClockExplanation>) {
    self.clock = lift(source.pointee.clock) ?? CaseClock()
    self.rule = source.pointee.has_rule == 0 ? nil : source.pointee.rule
    self.counted = lift(source.pointee.counted, source.pointee.n_counted)
    self.pauses = lift(source.pointee.pauses, source.pointee.n_pauses)
    self.usedMs = source.pointee.used_ms
    self.sentences = lift(source.pointee.sentences, source.pointee.n_sentences)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ClockExplanation> {
    let target = arena.make(Guanxi__ClockExplanation.self)
    guanxi__clock_explanation__init(target)
    target.pointee.clock = self.clock.lower(in: arena)
    if let value = self.rule {
      target.pointee.has_rule = 1
      target.pointee.rule = value
    }
    target.pointee.n_counted = self.counted.count
    target.pointee.counted = arena.lower(self.counted)
    target.pointee.n_pauses = self.pauses.count
    target.pointee.pauses = arena.lower(self.pauses)
    target.pointee.has_used_ms = 1
    target.pointee.used_ms = self.usedMs
    target.pointee.n_sentences = self.sentences.count
    target.pointee.sentences = arena.lower(self.sentences)
    return target
  }
}

public struct UpdateComplaintRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var title: String?
  public var description: String?
  public var wish: String?
  public var occurredAtMs: Int64?
  public var channel: String?
  public var product: String?
  public var category: String?
  public var severity: Severity?
  public var accusedId: Int64?
  /// Field numbers to clear: 4 title, 5 description, 9 product, 12 accused_id.
  public var clear: [UInt32]
  /// Why.
  public var reason: String

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.title = nil
    self.description = nil
    self.wish = nil
    self.occurredAtMs = nil
    self.channel = nil
    self.product = nil
    self.category = nil
    self.severity = nil
    self.accusedId = nil
    self.clear = []
    self.reason = ""
  }

  public init(
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    title: String? = nil,
    description: String? = nil,
    wish: String? = nil,
    occurredAtMs: Int64? = nil,
    channel: String? = nil,
    product: String? = nil,
    category: String? = nil,
    severity: Severity? = nil,
    accusedId: Int64? = nil,
    clear: [UInt32] = [],
    reason: String
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.title = title
    self.description = description
    self.wish = wish
    self.occurredAtMs = occurredAtMs
    self.channel = channel
    self.product = product
    self.category = category
    self.severity = severity
    self.accusedId = accusedId
    self.clear = clear
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let title: UInt32 = 4
    public static let description: UInt32 = 5
    public static let wish: UInt32 = 6
    public static let occurredAtMs: UInt32 = 7
    public static let channel: UInt32 = 8
    public static let product: UInt32 = 9
    public static let category: UInt32 = 10
    public static let severity: UInt32 = 11
    public static let accusedId: UInt32 = 12
    public static let clear: UInt32 = 13
    public static let reason: UInt32 = 14
  }

  public static let messageName = "UpdateComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__UpdateComplaintRequest()
    guanxi__update_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, maxLen: 200, pattern: .line, personal: .matter),
        FieldRule(5, maxLen: 10000, pattern: .text, personal: .matter),
        FieldRule(6, maxLen: 1000, pattern: .text, personal: .matter),
        FieldRule(7, min: 0),
        FieldRule(8, maxLen: 100, pattern: .line),
        FieldRule(9, maxLen: 100, pattern: .line),
        FieldRule(10, maxLen: 100, pattern: .line),
        FieldRule(12, min: 1),
        FieldRule(13, maxItems: 16),
        FieldRule(14, required: true, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__UpdateComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.title = lift(source.pointee.title)
    self.description = lift(source.pointee.description)
    self.wish = lift(source.pointee.wish)
    self.occurredAtMs = source.pointee.has_occurred_at_ms == 0 ? nil : source.pointee.occurred_at_ms
    self.channel = lift(source.pointee.channel)
    self.product = lift(source.pointee.product)
    self.category = lift(source.pointee.category)
    self.severity = source.pointee.has_severity == 0 ? nil : lift(enum: source.pointee.severity.rawValue)
    self.accusedId = source.pointee.has_accused_id == 0 ? nil : source.pointee.accused_id
    self.clear = lift(source.pointee.clear, source.pointee.n_clear)
    self.reason = lift(source.pointee.reason) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__UpdateComplaintRequest> {
    let target = arena.make(Guanxi__UpdateComplaintRequest.self)
    guanxi__update_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.title = arena.lower(self.title)
    target.pointee.description = arena.lower(self.description)
    target.pointee.wish = arena.lower(self.wish)
    if let value = self.occurredAtMs {
      target.pointee.has_occurred_at_ms = 1
      target.pointee.occurred_at_ms = value
    }
    target.pointee.channel = arena.lower(self.channel)
    target.pointee.product = arena.lower(self.product)
    target.pointee.category = arena.lower(self.category)
    if let value = self.severity {
      target.pointee.has_severity = 1
      target.pointee.severity = Guanxi__Severity(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.accusedId {
      target.pointee.has_accused_id = 1
      target.pointee.accused_id = value
    }
    target.pointee.n_clear = self.clear.count
    target.pointee.clear = arena.lower(self.clear)
    target.pointee.reason = arena.lower(self.reason)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.title = mask.masked(self.title, .matter)
    copy.description = mask.masked(self.description, .matter)
    copy.wish = mask.masked(self.wish, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct TriageComplaintRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// What is absent stays as recorded; category, department and handler must be set in the end.
  public var category: String?
  public var severity: Severity?
  /// Without it the routes say; see desk.routes.
  public var departmentId: Int64?
  /// Without it whoever fits best; see desk.candidates.
  public var handlerId: Int64?
  /// That the customer's other complaints were looked at (查重).
  public var duplicatesChecked: Bool
  public var comment: String?
  /// Leaves it in the department's queue, for whoever takes it.
  public var queue: Bool?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.category = nil
    self.severity = nil
    self.departmentId = nil
    self.handlerId = nil
    self.duplicatesChecked = false
    self.comment = nil
    self.queue = nil
  }

  public init(
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    category: String? = nil,
    severity: Severity? = nil,
    departmentId: Int64? = nil,
    handlerId: Int64? = nil,
    duplicatesChecked: Bool,
    comment: String? = nil,
    queue: Bool? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.category = category
    self.severity = severity
    self.departmentId = departmentId
    self.handlerId = handlerId
    self.duplicatesChecked = duplicatesChecked
    self.comment = comment
    self.queue = queue
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let category: UInt32 = 4
    public static let severity: UInt32 = 5
    public static let departmentId: UInt32 = 6
    public static let handlerId: UInt32 = 7
    public static let duplicatesChecked: UInt32 = 8
    public static let comment: UInt32 = 9
    public static let queue: UInt32 = 10
  }

  public static let messageName = "TriageComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__TriageComplaintRequest()
    guanxi__triage_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, maxLen: 100, pattern: .line),
        FieldRule(6, min: 1),
        FieldRule(7, min: 1),
        FieldRule(8, required: true),
        FieldRule(9, maxLen: 2000, pattern: .text, personal: .matter),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__TriageComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.category = lift(source.pointee.category)
    self.severity = source.pointee.has_severity == 0 ? nil : lift(enum: source.pointee.severity.rawValue)
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.handlerId = source.pointee.has_handler_id == 0 ? nil : source.pointee.handler_id
    self.duplicatesChecked = source.pointee.duplicates_checked != 0
    self.comment = lift(source.pointee.comment)
    self.queue = source.pointee.has_queue == 0 ? nil : source.pointee.queue != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__TriageComplaintRequest> {
    let target = arena.make(Guanxi__TriageComplaintRequest.self)
    guanxi__triage_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.category = arena.lower(self.category)
    if let value = self.severity {
      target.pointee.has_severity = 1
      target.pointee.severity = Guanxi__Severity(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    if let value = self.handlerId {
      target.pointee.has_handler_id = 1
      target.pointee.handler_id = value
    }
    target.pointee.has_duplicates_checked = 1
    target.pointee.duplicates_checked = self.duplicatesChecked ? 1 : 0
    target.pointee.comment = arena.lower(self.comment)
    if let value = self.queue {
      target.pointee.has_queue = 1
      target.pointee.queue = value ? 1 : 0
    }
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.comment = mask.masked(self.comment, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct RejectComplaintRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// A word of the dictionary REJECTION.
  public var rejection: String
  /// The reply that was sent.
  public var reply: String

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.rejection = ""
    self.reply = ""
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, rejection: String, reply: String) {
    self.id = id
    self.number = number
    self.version = version
    self.rejection = rejection
    self.reply = reply
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let rejection: UInt32 = 4
    public static let reply: UInt32 = 5
  }

  public static let messageName = "RejectComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RejectComplaintRequest()
    guanxi__reject_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, maxLen: 100, pattern: .line),
        FieldRule(5, required: true, maxLen: 2000, pattern: .text, personal: .matter),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RejectComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.rejection = lift(source.pointee.rejection) ?? ""
    self.reply = lift(source.pointee.reply) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RejectComplaintRequest> {
    let target = arena.make(Guanxi__RejectComplaintRequest.self)
    guanxi__reject_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.rejection = arena.lower(self.rejection)
    target.pointee.reply = arena.lower(self.reply)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.reply = mask.masked(self.reply, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct AssignComplaintRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// The complaint's own department without it.
  public var departmentId: Int64?
  /// Without it whoever fits best; see desk.candidates.
  public var handlerId: Int64?
  /// Takes it from its handler and leaves it in the department's queue.
  public var queue: Bool?
  public var reason: String?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.departmentId = nil
    self.handlerId = nil
    self.queue = nil
    self.reason = nil
  }

  public init(
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    departmentId: Int64? = nil,
    handlerId: Int64? = nil,
    queue: Bool? = nil,
    reason: String? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.departmentId = departmentId
    self.handlerId = handlerId
    self.queue = queue
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let departmentId: UInt32 = 4
    public static let handlerId: UInt32 = 5
    public static let queue: UInt32 = 6
    public static let reason: UInt32 = 7
  }

  public static let messageName = "AssignComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__AssignComplaintRequest()
    guanxi__assign_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, min: 1),
        FieldRule(5, min: 1),
        FieldRule(7, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__AssignComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.handlerId = source.pointee.has_handler_id == 0 ? nil : source.pointee.handler_id
    self.queue = source.pointee.has_queue == 0 ? nil : source.pointee.queue != 0
    self.reason = lift(source.pointee.reason)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__AssignComplaintRequest> {
    let target = arena.make(Guanxi__AssignComplaintRequest.self)
    guanxi__assign_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    if let value = self.handlerId {
      target.pointee.has_handler_id = 1
      target.pointee.handler_id = value
    }
    if let value = self.queue {
      target.pointee.has_queue = 1
      target.pointee.queue = value ? 1 : 0
    }
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct AssignRow: ContractMessage {
  /// Names the row for exactly-once; without it: the call's key and the row's position.
  public var key: [UInt8]?
  public var id: Int64
  /// The version that the caller saw.
  public var version: Int64
  public var departmentId: Int64?
  public var handlerId: Int64?
  public var queue: Bool?
  public var reason: String?

  public init() {
    self.key = nil
    self.id = 0
    self.version = 0
    self.departmentId = nil
    self.handlerId = nil
    self.queue = nil
    self.reason = nil
  }

  public init(
    key: [UInt8]? = nil,
    id: Int64,
    version: Int64,
    departmentId: Int64? = nil,
    handlerId: Int64? = nil,
    queue: Bool? = nil,
    reason: String? = nil
  ) {
    self.key = key
    self.id = id
    self.version = version
    self.departmentId = departmentId
    self.handlerId = handlerId
    self.queue = queue
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let key: UInt32 = 1
    public static let id: UInt32 = 2
    public static let version: UInt32 = 3
    public static let departmentId: UInt32 = 4
    public static let handlerId: UInt32 = 5
    public static let queue: UInt32 = 6
    public static let reason: UInt32 = 7
  }

  public static let messageName = "AssignRow"

  public static let shape: MessageShape = {
    var source = Guanxi__AssignRow()
    guanxi__assign_row__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, minLen: 1, maxLen: 64),
        FieldRule(2, required: true, min: 1),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, min: 1),
        FieldRule(5, min: 1),
        FieldRule(7, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__AssignRow>) {
    self.key = source.pointee.has_key == 0 ? nil : lift(source.pointee.key)
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.handlerId = source.pointee.has_handler_id == 0 ? nil : source.pointee.handler_id
    self.queue = source.pointee.has_queue == 0 ? nil : source.pointee.queue != 0
    self.reason = lift(source.pointee.reason)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__AssignRow> {
    let target = arena.make(Guanxi__AssignRow.self)
    guanxi__assign_row__init(target)
    if let value = self.key {
      target.pointee.has_key = 1
      target.pointee.key = arena.lower(value)
    }
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    if let value = self.handlerId {
      target.pointee.has_handler_id = 1
      target.pointee.handler_id = value
    }
    if let value = self.queue {
      target.pointee.has_queue = 1
      target.pointee.queue = value ? 1 : 0
    }
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct AssignManyRequest: ContractMessage {
  public var rows: [AssignRow]

  public init() {
    self.rows = []
  }

  public init(rows: [AssignRow] = []) {
    self.rows = rows
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let rows: UInt32 = 1
  }

  public static let messageName = "AssignManyRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__AssignManyRequest()
    guanxi__assign_many_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, maxItems: 500, shape: AssignRow.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__AssignManyRequest>) {
    self.rows = lift(source.pointee.rows, source.pointee.n_rows)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__AssignManyRequest> {
    let target = arena.make(Guanxi__AssignManyRequest.self)
    guanxi__assign_many_request__init(target)
    target.pointee.n_rows = self.rows.count
    target.pointee.rows = arena.lower(self.rows)
    return target
  }
}

public struct AskComplaintRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var party: AskedParty
  public var question: String
  /// Work goes on then without an answer; absent: as long as the policy says.
  public var answerUntilMs: Int64?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.party = .unspecified
    self.question = ""
    self.answerUntilMs = nil
  }

  public init(
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    party: AskedParty,
    question: String,
    answerUntilMs: Int64? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.party = party
    self.question = question
    self.answerUntilMs = answerUntilMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let party: UInt32 = 4
    public static let question: UInt32 = 5
    public static let answerUntilMs: UInt32 = 6
  }

  public static let messageName = "AskComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__AskComplaintRequest()
    guanxi__ask_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true),
        FieldRule(5, required: true, maxLen: 2000, pattern: .text, personal: .matter),
        FieldRule(6, min: 0),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__AskComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.party = lift(enum: source.pointee.party.rawValue)
    self.question = lift(source.pointee.question) ?? ""
    self.answerUntilMs = source.pointee.has_answer_until_ms == 0 ? nil : source.pointee.answer_until_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__AskComplaintRequest> {
    let target = arena.make(Guanxi__AskComplaintRequest.self)
    guanxi__ask_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_party = 1
    target.pointee.party = Guanxi__AskedParty(UInt32(bitPattern: self.party.rawValue))
    target.pointee.question = arena.lower(self.question)
    if let value = self.answerUntilMs {
      target.pointee.has_answer_until_ms = 1
      target.pointee.answer_until_ms = value
    }
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.question = mask.masked(self.question, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct ResumeComplaintRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// Absent: none came.
  public var answer: String?
  public var attachments: [Attachment]

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.answer = nil
    self.attachments = []
  }

  public init(
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    answer: String? = nil,
    attachments: [Attachment] = []
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.answer = answer
    self.attachments = attachments
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let answer: UInt32 = 4
    public static let attachments: UInt32 = 5
  }

  public static let messageName = "ResumeComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ResumeComplaintRequest()
    guanxi__resume_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, maxLen: 5000, pattern: .text, personal: .matter),
        FieldRule(5, maxItems: 20, shape: Attachment.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ResumeComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.answer = lift(source.pointee.answer)
    self.attachments = lift(source.pointee.attachments, source.pointee.n_attachments)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ResumeComplaintRequest> {
    let target = arena.make(Guanxi__ResumeComplaintRequest.self)
    guanxi__resume_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.answer = arena.lower(self.answer)
    target.pointee.n_attachments = self.attachments.count
    target.pointee.attachments = arena.lower(self.attachments)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.answer = mask.masked(self.answer, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct AddEvidenceRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var text: String
  /// A complaint holds at most 50 in all.
  public var attachments: [Attachment]

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.text = ""
    self.attachments = []
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, text: String, attachments: [Attachment] = []) {
    self.id = id
    self.number = number
    self.version = version
    self.text = text
    self.attachments = attachments
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let text: UInt32 = 4
    public static let attachments: UInt32 = 5
  }

  public static let messageName = "AddEvidenceRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__AddEvidenceRequest()
    guanxi__add_evidence_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, maxLen: 5000, pattern: .text, personal: .matter),
        FieldRule(5, maxItems: 20, shape: Attachment.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__AddEvidenceRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.text = lift(source.pointee.text) ?? ""
    self.attachments = lift(source.pointee.attachments, source.pointee.n_attachments)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__AddEvidenceRequest> {
    let target = arena.make(Guanxi__AddEvidenceRequest.self)
    guanxi__add_evidence_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.text = arena.lower(self.text)
    target.pointee.n_attachments = self.attachments.count
    target.pointee.attachments = arena.lower(self.attachments)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.text = mask.masked(self.text, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct ProposeRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var finding: String
  public var substantiated: Substantiated
  /// At least one; a complaint that is not substantiated gets an explanation (SERVICE) or an apology.
  public var remedies: [RemedyLine]

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.finding = ""
    self.substantiated = .unspecified
    self.remedies = []
  }

  public init(
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    finding: String,
    substantiated: Substantiated,
    remedies: [RemedyLine] = []
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.finding = finding
    self.substantiated = substantiated
    self.remedies = remedies
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let finding: UInt32 = 4
    public static let substantiated: UInt32 = 5
    public static let remedies: UInt32 = 6
  }

  public static let messageName = "ProposeRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ProposeRequest()
    guanxi__propose_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, maxLen: 5000, pattern: .text, personal: .matter),
        FieldRule(5, required: true),
        FieldRule(6, required: true, maxItems: 20, shape: RemedyLine.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ProposeRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.finding = lift(source.pointee.finding) ?? ""
    self.substantiated = lift(enum: source.pointee.substantiated.rawValue)
    self.remedies = lift(source.pointee.remedies, source.pointee.n_remedies)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ProposeRequest> {
    let target = arena.make(Guanxi__ProposeRequest.self)
    guanxi__propose_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.finding = arena.lower(self.finding)
    target.pointee.has_substantiated = 1
    target.pointee.substantiated = Guanxi__Substantiated(UInt32(bitPattern: self.substantiated.rawValue))
    target.pointee.n_remedies = self.remedies.count
    target.pointee.remedies = arena.lower(self.remedies)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.finding = mask.masked(self.finding, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct AnswerProposalRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var answer: ProposalAnswer
  /// Required where it is refused.
  public var reason: String?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.answer = .unspecified
    self.reason = nil
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, answer: ProposalAnswer, reason: String? = nil) {
    self.id = id
    self.number = number
    self.version = version
    self.answer = answer
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let answer: UInt32 = 4
    public static let reason: UInt32 = 5
  }

  public static let messageName = "AnswerProposalRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__AnswerProposalRequest()
    guanxi__answer_proposal_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true),
        FieldRule(5, maxLen: 2000, pattern: .text, personal: .matter),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__AnswerProposalRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.answer = lift(enum: source.pointee.answer.rawValue)
    self.reason = lift(source.pointee.reason)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__AnswerProposalRequest> {
    let target = arena.make(Guanxi__AnswerProposalRequest.self)
    guanxi__answer_proposal_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_answer = 1
    target.pointee.answer = Guanxi__ProposalAnswer(UInt32(bitPattern: self.answer.rawValue))
    target.pointee.reason = arena.lower(self.reason)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.reason = mask.masked(self.reason, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct DecideProposalRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var reason: String
  /// That the complainant was told where else to turn (告知救济途径).
  public var channelsTold: Bool

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.reason = ""
    self.channelsTold = false
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, reason: String, channelsTold: Bool) {
    self.id = id
    self.number = number
    self.version = version
    self.reason = reason
    self.channelsTold = channelsTold
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let reason: UInt32 = 4
    public static let channelsTold: UInt32 = 5
  }

  public static let messageName = "DecideProposalRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__DecideProposalRequest()
    guanxi__decide_proposal_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, maxLen: 2000, pattern: .text, personal: .matter),
        FieldRule(5, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__DecideProposalRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.reason = lift(source.pointee.reason) ?? ""
    self.channelsTold = source.pointee.channels_told != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__DecideProposalRequest> {
    let target = arena.make(Guanxi__DecideProposalRequest.self)
    guanxi__decide_proposal_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.reason = arena.lower(self.reason)
    target.pointee.has_channels_told = 1
    target.pointee.channels_told = self.channelsTold ? 1 : 0
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.reason = mask.masked(self.reason, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct DeliverRemedyRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var line: UInt32
  /// Required for REFUND and REPLACEMENT.
  public var reference: String?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.line = 0
    self.reference = nil
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, line: UInt32, reference: String? = nil) {
    self.id = id
    self.number = number
    self.version = version
    self.line = line
    self.reference = reference
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let line: UInt32 = 4
    public static let reference: UInt32 = 5
  }

  public static let messageName = "DeliverRemedyRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__DeliverRemedyRequest()
    guanxi__deliver_remedy_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true),
        FieldRule(5, maxLen: 100, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__DeliverRemedyRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.line = source.pointee.line
    self.reference = lift(source.pointee.reference)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__DeliverRemedyRequest> {
    let target = arena.make(Guanxi__DeliverRemedyRequest.self)
    guanxi__deliver_remedy_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_line = 1
    target.pointee.line = self.line
    target.pointee.reference = arena.lower(self.reference)
    return target
  }
}

public struct ResolveComplaintRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var comment: String?
  /// What was at the root of it, where it is known by now.
  public var rootCause: RootCause?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.comment = nil
    self.rootCause = nil
  }

  public init(
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    comment: String? = nil,
    rootCause: RootCause? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.comment = comment
    self.rootCause = rootCause
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let comment: UInt32 = 4
    public static let rootCause: UInt32 = 5
  }

  public static let messageName = "ResolveComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ResolveComplaintRequest()
    guanxi__resolve_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, maxLen: 2000, pattern: .text, personal: .matter),
        FieldRule(5, shape: RootCause.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ResolveComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.comment = lift(source.pointee.comment)
    self.rootCause = lift(source.pointee.root_cause)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ResolveComplaintRequest> {
    let target = arena.make(Guanxi__ResolveComplaintRequest.self)
    guanxi__resolve_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.comment = arena.lower(self.comment)
    target.pointee.root_cause = self.rootCause?.lower(in: arena)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.comment = mask.masked(self.comment, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct FollowUpRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var reached: Bool
  /// Required where the customer was reached.
  public var satisfied: Bool?
  /// 1 (very bad) to 5 (very good); required where the customer was reached.
  public var score: UInt32?
  /// Required where the customer is not satisfied.
  public var comment: String?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.reached = false
    self.satisfied = nil
    self.score = nil
    self.comment = nil
  }

  public init(
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    reached: Bool,
    satisfied: Bool? = nil,
    score: UInt32? = nil,
    comment: String? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.reached = reached
    self.satisfied = satisfied
    self.score = score
    self.comment = comment
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let reached: UInt32 = 4
    public static let satisfied: UInt32 = 5
    public static let score: UInt32 = 6
    public static let comment: UInt32 = 7
  }

  public static let messageName = "FollowUpRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__FollowUpRequest()
    guanxi__follow_up_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true),
        FieldRule(6, min: 1, max: 5),
        FieldRule(7, maxLen: 2000, pattern: .text, personal: .matter),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__FollowUpRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.reached = source.pointee.reached != 0
    self.satisfied = source.pointee.has_satisfied == 0 ? nil : source.pointee.satisfied != 0
    self.score = source.pointee.has_score == 0 ? nil : source.pointee.score
    self.comment = lift(source.pointee.comment)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__FollowUpRequest> {
    let target = arena.make(Guanxi__FollowUpRequest.self)
    guanxi__follow_up_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_reached = 1
    target.pointee.reached = self.reached ? 1 : 0
    if let value = self.satisfied {
      target.pointee.has_satisfied = 1
      target.pointee.satisfied = value ? 1 : 0
    }
    if let value = self.score {
      target.pointee.has_score = 1
      target.pointee.score = value
    }
    target.pointee.comment = arena.lower(self.comment)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.comment = mask.masked(self.comment, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct CloseComplaintRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// Required where the complaint is substantiated, wholly or partly, and it is not known yet.
  public var rootCause: RootCause?
  public var comment: String?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.rootCause = nil
    self.comment = nil
  }

  public init(
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    rootCause: RootCause? = nil,
    comment: String? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.rootCause = rootCause
    self.comment = comment
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let rootCause: UInt32 = 4
    public static let comment: UInt32 = 5
  }

  public static let messageName = "CloseComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CloseComplaintRequest()
    guanxi__close_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, shape: RootCause.shape),
        FieldRule(5, maxLen: 2000, pattern: .text, personal: .matter),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CloseComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.rootCause = lift(source.pointee.root_cause)
    self.comment = lift(source.pointee.comment)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CloseComplaintRequest> {
    let target = arena.make(Guanxi__CloseComplaintRequest.self)
    guanxi__close_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.root_cause = self.rootCause?.lower(in: arena)
    target.pointee.comment = arena.lower(self.comment)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.comment = mask.masked(self.comment, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct ReopenComplaintRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// What is new (新的事实).
  public var facts: String

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.facts = ""
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, facts: String) {
    self.id = id
    self.number = number
    self.version = version
    self.facts = facts
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let facts: UInt32 = 4
  }

  public static let messageName = "ReopenComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ReopenComplaintRequest()
    guanxi__reopen_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, maxLen: 2000, pattern: .text, personal: .matter),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ReopenComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.facts = lift(source.pointee.facts) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ReopenComplaintRequest> {
    let target = arena.make(Guanxi__ReopenComplaintRequest.self)
    guanxi__reopen_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.facts = arena.lower(self.facts)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.facts = mask.masked(self.facts, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct ReviewComplaintRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// One level above the handler, and new to the case.
  public var reviewerId: Int64
  public var reason: String

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.reviewerId = 0
    self.reason = ""
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, reviewerId: Int64, reason: String) {
    self.id = id
    self.number = number
    self.version = version
    self.reviewerId = reviewerId
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let reviewerId: UInt32 = 4
    public static let reason: UInt32 = 5
  }

  public static let messageName = "ReviewComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ReviewComplaintRequest()
    guanxi__review_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, min: 1),
        FieldRule(5, required: true, maxLen: 2000, pattern: .text, personal: .matter),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ReviewComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.reviewerId = source.pointee.reviewer_id
    self.reason = lift(source.pointee.reason) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ReviewComplaintRequest> {
    let target = arena.make(Guanxi__ReviewComplaintRequest.self)
    guanxi__review_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_reviewer_id = 1
    target.pointee.reviewer_id = self.reviewerId
    target.pointee.reason = arena.lower(self.reason)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.reason = mask.masked(self.reason, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct FinishReviewRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// 维持 or 改变.
  public var upheld: Bool
  public var finding: String

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.upheld = false
    self.finding = ""
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, upheld: Bool, finding: String) {
    self.id = id
    self.number = number
    self.version = version
    self.upheld = upheld
    self.finding = finding
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let upheld: UInt32 = 4
    public static let finding: UInt32 = 5
  }

  public static let messageName = "FinishReviewRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__FinishReviewRequest()
    guanxi__finish_review_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true),
        FieldRule(5, required: true, maxLen: 5000, pattern: .text, personal: .matter),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__FinishReviewRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.upheld = source.pointee.upheld != 0
    self.finding = lift(source.pointee.finding) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__FinishReviewRequest> {
    let target = arena.make(Guanxi__FinishReviewRequest.self)
    guanxi__finish_review_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_upheld = 1
    target.pointee.upheld = self.upheld ? 1 : 0
    target.pointee.finding = arena.lower(self.finding)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.finding = mask.masked(self.finding, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct ReferComplaintRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var kind: ReferralKind
  /// The body and its reference number.
  public var body: String
  public var reference: String
  /// Its deadline, at most ten years ahead.
  public var dueMs: Int64?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.kind = .unspecified
    self.body = ""
    self.reference = ""
    self.dueMs = nil
  }

  public init(
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    kind: ReferralKind,
    body: String,
    reference: String,
    dueMs: Int64? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.kind = kind
    self.body = body
    self.reference = reference
    self.dueMs = dueMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let kind: UInt32 = 4
    public static let body: UInt32 = 5
    public static let reference: UInt32 = 6
    public static let dueMs: UInt32 = 7
  }

  public static let messageName = "ReferComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ReferComplaintRequest()
    guanxi__refer_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true),
        FieldRule(5, required: true, maxLen: 200, pattern: .line),
        FieldRule(6, required: true, maxLen: 100, pattern: .line),
        FieldRule(7, min: 0, max: 253402214400000),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ReferComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.kind = lift(enum: source.pointee.kind.rawValue)
    self.body = lift(source.pointee.body) ?? ""
    self.reference = lift(source.pointee.reference) ?? ""
    self.dueMs = source.pointee.has_due_ms == 0 ? nil : source.pointee.due_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ReferComplaintRequest> {
    let target = arena.make(Guanxi__ReferComplaintRequest.self)
    guanxi__refer_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_kind = 1
    target.pointee.kind = Guanxi__ReferralKind(UInt32(bitPattern: self.kind.rawValue))
    target.pointee.body = arena.lower(self.body)
    target.pointee.reference = arena.lower(self.reference)
    if let value = self.dueMs {
      target.pointee.has_due_ms = 1
      target.pointee.due_ms = value
    }
    return target
  }
}

public struct FinishReferralRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var outcome: String
  /// Opens it again (Investigating, with a new round) instead of closing it.
  public var goOn: Bool?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.outcome = ""
    self.goOn = nil
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, outcome: String, goOn: Bool? = nil) {
    self.id = id
    self.number = number
    self.version = version
    self.outcome = outcome
    self.goOn = goOn
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let outcome: UInt32 = 4
    public static let goOn: UInt32 = 5
  }

  public static let messageName = "FinishReferralRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__FinishReferralRequest()
    guanxi__finish_referral_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, maxLen: 2000, pattern: .text, personal: .matter),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__FinishReferralRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.outcome = lift(source.pointee.outcome) ?? ""
    self.goOn = source.pointee.has_go_on == 0 ? nil : source.pointee.go_on != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__FinishReferralRequest> {
    let target = arena.make(Guanxi__FinishReferralRequest.self)
    guanxi__finish_referral_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.outcome = arena.lower(self.outcome)
    if let value = self.goOn {
      target.pointee.has_go_on = 1
      target.pointee.go_on = value ? 1 : 0
    }
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.outcome = mask.masked(self.outcome, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct WithdrawComplaintRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// How the complainant said so, and why.
  public var reason: String

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.reason = ""
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, reason: String) {
    self.id = id
    self.number = number
    self.version = version
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let reason: UInt32 = 4
  }

  public static let messageName = "WithdrawComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__WithdrawComplaintRequest()
    guanxi__withdraw_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, maxLen: 2000, pattern: .text, personal: .matter),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__WithdrawComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.reason = lift(source.pointee.reason) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__WithdrawComplaintRequest> {
    let target = arena.make(Guanxi__WithdrawComplaintRequest.self)
    guanxi__withdraw_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.reason = arena.lower(self.reason)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.reason = mask.masked(self.reason, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct MarkDuplicateRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// The one that goes on: one of the two.
  public var ofId: Int64?
  public var ofNumber: String?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.ofId = nil
    self.ofNumber = nil
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, ofId: Int64? = nil, ofNumber: String? = nil) {
    self.id = id
    self.number = number
    self.version = version
    self.ofId = ofId
    self.ofNumber = ofNumber
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let ofId: UInt32 = 4
    public static let ofNumber: UInt32 = 5
  }

  public static let messageName = "MarkDuplicateRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__MarkDuplicateRequest()
    guanxi__mark_duplicate_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, min: 1),
        FieldRule(5, maxLen: 30, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__MarkDuplicateRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.ofId = source.pointee.has_of_id == 0 ? nil : source.pointee.of_id
    self.ofNumber = lift(source.pointee.of_number)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__MarkDuplicateRequest> {
    let target = arena.make(Guanxi__MarkDuplicateRequest.self)
    guanxi__mark_duplicate_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    if let value = self.ofId {
      target.pointee.has_of_id = 1
      target.pointee.of_id = value
    }
    target.pointee.of_number = arena.lower(self.ofNumber)
    return target
  }
}

public struct LinkComplaintRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// RELATED or REPEAT_OF.
  public var kind: LinkKind
  /// To which: one of the two.
  public var otherId: Int64?
  public var otherNumber: String?
  public var remove: Bool?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.kind = .unspecified
    self.otherId = nil
    self.otherNumber = nil
    self.remove = nil
  }

  public init(
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    kind: LinkKind,
    otherId: Int64? = nil,
    otherNumber: String? = nil,
    remove: Bool? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.kind = kind
    self.otherId = otherId
    self.otherNumber = otherNumber
    self.remove = remove
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let kind: UInt32 = 4
    public static let otherId: UInt32 = 5
    public static let otherNumber: UInt32 = 6
    public static let remove: UInt32 = 7
  }

  public static let messageName = "LinkComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__LinkComplaintRequest()
    guanxi__link_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true),
        FieldRule(5, min: 1),
        FieldRule(6, maxLen: 30, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__LinkComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.kind = lift(enum: source.pointee.kind.rawValue)
    self.otherId = source.pointee.has_other_id == 0 ? nil : source.pointee.other_id
    self.otherNumber = lift(source.pointee.other_number)
    self.remove = source.pointee.has_remove == 0 ? nil : source.pointee.remove != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__LinkComplaintRequest> {
    let target = arena.make(Guanxi__LinkComplaintRequest.self)
    guanxi__link_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_kind = 1
    target.pointee.kind = Guanxi__LinkKind(UInt32(bitPattern: self.kind.rawValue))
    if let value = self.otherId {
      target.pointee.has_other_id = 1
      target.pointee.other_id = value
    }
    target.pointee.other_number = arena.lower(self.otherNumber)
    if let value = self.remove {
      target.pointee.has_remove = 1
      target.pointee.remove = value ? 1 : 0
    }
    return target
  }
}

public struct SplitComplaintRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// The child's; what is absent is the parent's.
  public var title: String?
  public var description: String?
  public var wish: String
  public var product: String?
  public var category: String?
  public var severity: Severity?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.title = nil
    self.description = nil
    self.wish = ""
    self.product = nil
    self.category = nil
    self.severity = nil
  }

  public init(
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    title: String? = nil,
    description: String? = nil,
    wish: String,
    product: String? = nil,
    category: String? = nil,
    severity: Severity? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.title = title
    self.description = description
    self.wish = wish
    self.product = product
    self.category = category
    self.severity = severity
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let title: UInt32 = 4
    public static let description: UInt32 = 5
    public static let wish: UInt32 = 6
    public static let product: UInt32 = 7
    public static let category: UInt32 = 8
    public static let severity: UInt32 = 9
  }

  public static let messageName = "SplitComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__SplitComplaintRequest()
    guanxi__split_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, maxLen: 200, pattern: .line, personal: .matter),
        FieldRule(5, maxLen: 10000, pattern: .text, personal: .matter),
        FieldRule(6, required: true, maxLen: 1000, pattern: .text, personal: .matter),
        FieldRule(7, maxLen: 100, pattern: .line),
        FieldRule(8, maxLen: 100, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__SplitComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.title = lift(source.pointee.title)
    self.description = lift(source.pointee.description)
    self.wish = lift(source.pointee.wish) ?? ""
    self.product = lift(source.pointee.product)
    self.category = lift(source.pointee.category)
    self.severity = source.pointee.has_severity == 0 ? nil : lift(enum: source.pointee.severity.rawValue)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__SplitComplaintRequest> {
    let target = arena.make(Guanxi__SplitComplaintRequest.self)
    guanxi__split_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.title = arena.lower(self.title)
    target.pointee.description = arena.lower(self.description)
    target.pointee.wish = arena.lower(self.wish)
    target.pointee.product = arena.lower(self.product)
    target.pointee.category = arena.lower(self.category)
    if let value = self.severity {
      target.pointee.has_severity = 1
      target.pointee.severity = Guanxi__Severity(UInt32(bitPattern: value.rawValue))
    }
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.title = mask.masked(self.title, .matter)
    copy.description = mask.masked(self.description, .matter)
    copy.wish = mask.masked(self.wish, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct EscalateComplaintRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// Above the level that it has.
  public var level: UInt32
  public var reason: String

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.level = 0
    self.reason = ""
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, level: UInt32, reason: String) {
    self.id = id
    self.number = number
    self.version = version
    self.level = level
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let level: UInt32 = 4
    public static let reason: UInt32 = 5
  }

  public static let messageName = "EscalateComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__EscalateComplaintRequest()
    guanxi__escalate_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, min: 1, max: 3),
        FieldRule(5, required: true, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__EscalateComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.level = source.pointee.level
    self.reason = lift(source.pointee.reason) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__EscalateComplaintRequest> {
    let target = arena.make(Guanxi__EscalateComplaintRequest.self)
    guanxi__escalate_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_level = 1
    target.pointee.level = self.level
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct SetHoldRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var onHold: Bool
  public var reason: String

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.onHold = false
    self.reason = ""
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, onHold: Bool, reason: String) {
    self.id = id
    self.number = number
    self.version = version
    self.onHold = onHold
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let onHold: UInt32 = 4
    public static let reason: UInt32 = 5
  }

  public static let messageName = "SetHoldRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__SetHoldRequest()
    guanxi__set_hold_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true),
        FieldRule(5, required: true, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__SetHoldRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.onHold = source.pointee.on_hold != 0
    self.reason = lift(source.pointee.reason) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__SetHoldRequest> {
    let target = arena.make(Guanxi__SetHoldRequest.self)
    guanxi__set_hold_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_on_hold = 1
    target.pointee.on_hold = self.onHold ? 1 : 0
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct ReplanRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var reason: String

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.reason = ""
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, reason: String) {
    self.id = id
    self.number = number
    self.version = version
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let reason: UInt32 = 4
  }

  public static let messageName = "ReplanRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ReplanRequest()
    guanxi__replan_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ReplanRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.reason = lift(source.pointee.reason) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ReplanRequest> {
    let target = arena.make(Guanxi__ReplanRequest.self)
    guanxi__replan_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct NoteComplaintRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var text: String

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.text = ""
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, text: String) {
    self.id = id
    self.number = number
    self.version = version
    self.text = text
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let text: UInt32 = 4
  }

  public static let messageName = "NoteComplaintRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__NoteComplaintRequest()
    guanxi__note_complaint_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, maxLen: 5000, pattern: .text, personal: .matter),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__NoteComplaintRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.text = lift(source.pointee.text) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__NoteComplaintRequest> {
    let target = arena.make(Guanxi__NoteComplaintRequest.self)
    guanxi__note_complaint_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.text = arena.lower(self.text)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.text = mask.masked(self.text, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct StatisticsRequest: ContractMessage {
  /// Received from this instant on, and before that one. Absent: up to now, now included; and a year before the end.
  public var fromMs: Int64?
  public var untilMs: Int64?
  /// As it stood at this instant; not in the future. Absent: now.
  public var asOfMs: Int64?
  /// Absent: only the total.
  public var by: FigureDimension?
  /// Only those.
  public var kind: CaseKind?
  public var category: String?
  public var departmentId: Int64?
  public var handlerId: Int64?
  public var product: String?
  public var severity: Severity?
  public var channel: String?

  public init() {
    self.fromMs = nil
    self.untilMs = nil
    self.asOfMs = nil
    self.by = nil
    self.kind = nil
    self.category = nil
    self.departmentId = nil
    self.handlerId = nil
    self.product = nil
    self.severity = nil
    self.channel = nil
  }

  public init(
    fromMs: Int64? = nil,
    untilMs: Int64? = nil,
    asOfMs: Int64? = nil,
    by: FigureDimension? = nil,
    kind: CaseKind? = nil,
    category: String? = nil,
    departmentId: Int64? = nil,
    handlerId: Int64? = nil,
    product: String? = nil,
    severity: Severity? = nil,
    channel: String? = nil
  ) {
    self.fromMs = fromMs
    self.untilMs = untilMs
    self.asOfMs = asOfMs
    self.by = by
    self.kind = kind
    self.category = category
    self.departmentId = departmentId
    self.handlerId = handlerId
    self.product = product
    self.severity = severity
    self.channel = channel
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let fromMs: UInt32 = 1
    public static let untilMs: UInt32 = 2
    public static let asOfMs: UInt32 = 3
    public static let by: UInt32 = 4
    public static let kind: UInt32 = 5
    public static let category: UInt32 = 6
    public static let departmentId: UInt32 = 7
    public static let handlerId: UInt32 = 8
    public static let product: UInt32 = 9
    public static let severity: UInt32 = 10
    public static let channel: UInt32 = 11
  }

  public static let messageName = "StatisticsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__StatisticsRequest()
    guanxi__statistics_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 0),
        FieldRule(2, min: 0),
        FieldRule(3, min: 0),
        FieldRule(6, maxLen: 100, pattern: .line),
        FieldRule(7, min: 1),
        FieldRule(8, min: 1),
        FieldRule(9, maxLen: 100, pattern: .line),
        FieldRule(11, maxLen: 100, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__StatisticsRequest>) {
    self.fromMs = source.pointee.has_from_ms == 0 ? nil : source.pointee.from_ms
    self.untilMs = source.pointee.has_until_ms == 0 ? nil : source.pointee.until_ms
    self.asOfMs = source.pointee.has_as_of_ms == 0 ? nil : source.pointee.as_of_ms
    self.by = source.pointee.has_by == 0 ? nil : lift(enum: source.pointee.by.rawValue)
    self.kind = source.pointee.has_kind == 0 ? nil : lift(enum: source.pointee.kind.rawValue)
    self.category = lift(source.pointee.category)
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.handlerId = source.pointee.has_handler_id == 0 ? nil : source.pointee.handler_id
    self.product = lift(source.pointee.product)
    self.severity = source.pointee.has_severity == 0 ? nil : lift(enum: source.pointee.severity.rawValue)
    self.channel = lift(source.pointee.channel)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__StatisticsRequest> {
    let target = arena.make(Guanxi__StatisticsRequest.self)
    guanxi__statistics_request__init(target)
    if let value = self.fromMs {
      target.pointee.has_from_ms = 1
      target.pointee.from_ms = value
    }
    if let value = self.untilMs {
      target.pointee.has_until_ms = 1
      target.pointee.until_ms = value
    }
    if let value = self.asOfMs {
      target.pointee.has_as_of_ms = 1
      target.pointee.as_of_ms = value
    }
    if let value = self.by {
      target.pointee.has_by = 1
      target.pointee.by = Guanxi__FigureDimension(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.kind {
      target.pointee.has_kind = 1
      target.pointee.kind = Guanxi__CaseKind(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.category = arena.lower(self.category)
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    if let value = self.handlerId {
      target.pointee.has_handler_id = 1
      target.pointee.handler_id = value
    }
    target.pointee.product = arena.lower(self.product)
    if let value = self.severity {
      target.pointee.has_severity = 1
      target.pointee.severity = Guanxi__Severity(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.channel = arena.lower(self.channel)
    return target
  }
}

/// A share: so many of so many. Without a denominator there is none.
public struct Share: ContractMessage {
  public var numerator: Int64
  public var denominator: Int64
  /// To the nearest, a half upwards.
  public var perMille: UInt32?

  public init() {
    self.numerator = 0
    self.denominator = 0
    self.perMille = nil
  }

  public init(numerator: Int64, denominator: Int64, perMille: UInt32? = nil) {
    self.numerator = numerator
    self.denominator = denominator
    self.perMille = perMille
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let numerator: UInt32 = 1
    public static let denominator: UInt32 = 2
    public static let perMille: UInt32 = 3
  }

  public static let messageName = "Share"

  public static let shape: MessageShape = {
    var source = Guanxi__Share()
    guanxi__share__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Share>) {
    self.numerator = source.pointee.numerator
    self.denominator = source.pointee.denominator
    self.perMille = source.pointee.has_per_mille == 0 ? nil : source.pointee.per_mille
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Share> {
    let target = arena.make(Guanxi__Share.self)
    guanxi__share__init(target)
    target.pointee.has_numerator = 1
    target.pointee.numerator = self.numerator
    target.pointee.has_denominator = 1
    target.pointee.denominator = self.denominator
    if let value = self.perMille {
      target.pointee.has_per_mille = 1
      target.pointee.per_mille = value
    }
    return target
  }
}

/// The middle and the slow tenth of times, in milliseconds, by nearest rank: each is one of the times. Absent where there
/// are none.
public struct TimeFigure: ContractMessage {
  public var count: Int64
  /// The shortest that at least half do not exceed: of two the shorter.
  public var medianMs: Int64?
  /// The shortest that at least nine of ten do not exceed.
  public var p90Ms: Int64?

  public init() {
    self.count = 0
    self.medianMs = nil
    self.p90Ms = nil
  }

  public init(count: Int64, medianMs: Int64? = nil, p90Ms: Int64? = nil) {
    self.count = count
    self.medianMs = medianMs
    self.p90Ms = p90Ms
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let count: UInt32 = 1
    public static let medianMs: UInt32 = 2
    public static let p90Ms: UInt32 = 3
  }

  public static let messageName = "TimeFigure"

  public static let shape: MessageShape = {
    var source = Guanxi__TimeFigure()
    guanxi__time_figure__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__TimeFigure>) {
    self.count = source.pointee.count
    self.medianMs = source.pointee.has_median_ms == 0 ? nil : source.pointee.median_ms
    self.p90Ms = source.pointee.has_p90_ms == 0 ? nil : source.pointee.p90_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__TimeFigure> {
    let target = arena.make(Guanxi__TimeFigure.self)
    guanxi__time_figure__init(target)
    target.pointee.has_count = 1
    target.pointee.count = self.count
    if let value = self.medianMs {
      target.pointee.has_median_ms = 1
      target.pointee.median_ms = value
    }
    if let value = self.p90Ms {
      target.pointee.has_p90_ms = 1
      target.pointee.p90_ms = value
    }
    return target
  }
}

/// Figures of the cases received in a period, as they stood at an instant. Cases that were not accepted, withdrawn or
/// marked as duplicates count in the volume and in nothing else; nor do requests that were cancelled or converted. Who does
/// not see all gets the figures of the cases that are theirs or their department's to handle.
///
/// A clock is breached from the first millisecond behind its due instant on, whether or not anybody looked.
public struct ComplaintFigures: ContractMessage {
  /// The dimension's value: a word, an id, a month; absent in the total and where a case has none.
  public var value: String?
  /// Its name, for a department or employee.
  public var name: String?
  /// 受理量: all cases received: those open, closed, not accepted, withdrawn and duplicates together.
  public var volume: Int64
  public var `open`: Int64
  public var closed: Int64
  public var notAccepted: Int64
  /// Requests that were cancelled too.
  public var withdrawn: Int64
  /// Requests that were converted too: each goes on as a complaint.
  public var duplicates: Int64
  /// 及时受理率: clocks ACKNOWLEDGE fulfilled and never breached, of those fulfilled or breached.
  public var acknowledgedOnTime: Share
  /// 及时核实率: the same of the first round's clock REPLY.
  public var repliedOnTime: Share
  /// 按时办结率: the same of the clocks RESOLVE of all rounds.
  public var resolvedOnTime: Share
  /// 重启率: cases with a round above 1, of those once resolved; what was never resolved is in neither.
  public var reopened: Share
  /// 属实率: substantiated wholly or partly, of those with a finding, by the last one.
  public var substantiated: Share
  /// 重复投诉率: cases that were repeats when they were recorded, of all that count.
  public var repeats: Share
  /// Points delivered in all rounds, and on how many cases.
  public var compensationPoints: Int64
  public var compensated: Int64
  /// Money of delivered refunds, by currency.
  public var refunds: [Money]
  /// From received to the first proposal: in calendar time, and in working time of the calendar of the clock REPLY that it
  /// fulfilled.
  public var firstReply: TimeFigure
  public var firstReplyWorking: TimeFigure
  /// From received to the first resolution, what the case waited for others included; and the own time of the clock RESOLVE
  /// that it fulfilled.
  public var resolution: TimeFigure
  public var resolutionWorking: TimeFigure
  /// 满意度: the last score of each case that has one, a request's rating too, their sum and count; 4 and 5 count as
  /// satisfied.
  public var scoreSum: Int64
  public var satisfied: Share
  /// 超时未结: open cases with a clock that is late: breached, not fulfilled, not standing still.
  public var overdue: Int64

  public init() {
    self.value = nil
    self.name = nil
    self.volume = 0
    self.`open` = 0
    self.closed = 0
    self.notAccepted = 0
    self.withdrawn = 0
    self.duplicates = 0
    self.acknowledgedOnTime = Share()
    self.repliedOnTime = Share()
    self.resolvedOnTime = Share()
    self.reopened = Share()
    self.substantiated = Share()
    self.repeats = Share()
    self.compensationPoints = 0
    self.compensated = 0
    self.refunds = []
    self.firstReply = TimeFigure()
    self.firstReplyWorking = TimeFigure()
    self.resolution = TimeFigure()
    self.resolutionWorking = TimeFigure()
    self.scoreSum = 0
    self.satisfied = Share()
    self.overdue = 0
  }

  public init(
    value: String? = nil,
    name: String? = nil,
    volume: Int64,
    open: Int64,
    closed: Int64,
    notAccepted: Int64,
    withdrawn: Int64,
    duplicates: Int64,
    acknowledgedOnTime: Share,
    repliedOnTime: Share,
    resolvedOnTime: Share,
    reopened: Share,
    substantiated: Share,
    repeats: Share,
    compensationPoints: Int64,
    compensated: Int64,
    refunds: [Money] = [],
    firstReply: TimeFigure,
    firstReplyWorking: TimeFigure,
    resolution: TimeFigure,
    resolutionWorking: TimeFigure,
    scoreSum: Int64,
    satisfied: Share,
    overdue: Int64
  ) {
    self.value = value
    self.name = name
    self.volume = volume
    self.`open` = `open`
    self.closed = closed
    self.notAccepted = notAccepted
    self.withdrawn = withdrawn
    self.duplicates = duplicates
    self.acknowledgedOnTime = acknowledgedOnTime
    self.repliedOnTime = repliedOnTime
    self.resolvedOnTime = resolvedOnTime
    self.reopened = reopened
    self.substantiated = substantiated
    self.repeats = repeats
    self.compensationPoints = compensationPoints
    self.compensated = compensated
    self.refunds = refunds
    self.firstReply = firstReply
    self.firstReplyWorking = firstReplyWorking
    self.resolution = resolution
    self.resolutionWorking = resolutionWorking
    self.scoreSum = scoreSum
    self.satisfied = satisfied
    self.overdue = overdue
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let value: UInt32 = 1
    public static let name: UInt32 = 2
    public static let volume: UInt32 = 3
    public static let `open`: UInt32 = 4
    public static let closed: UInt32 = 5
    public static let notAccepted: UInt32 = 6
    public static let withdrawn: UInt32 = 7
    public static let duplicates: UInt32 = 8
    public static let acknowledgedOnTime: UInt32 = 9
    public static let repliedOnTime: UInt32 = 10
    public static let resolvedOnTime: UInt32 = 11
    public static let reopened: UInt32 = 12
    public static let substantiated: UInt32 = 13
    public static let repeats: UInt32 = 14
    public static let compensationPoints: UInt32 = 15
    public static let compensated: UInt32 = 16
    public static let refunds: UInt32 = 17
    public static let firstReply: UInt32 = 18
    public static let firstReplyWorking: UInt32 = 19
    public static let resolution: UInt32 = 20
    public static let resolutionWorking: UInt32 = 21
    public static let scoreSum: UInt32 = 22
    public static let satisfied: UInt32 = 23
    public static let overdue: UInt32 = 24
  }

  public static let messageName = "ComplaintFigures"

  public static let shape: MessageShape = {
    var source = Guanxi__ComplaintFigures()
    guanxi__complaint_figures__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(5, required: true),
        FieldRule(6, required: true),
        FieldRule(7, required: true),
        FieldRule(8, required: true),
        FieldRule(9, required: true, shape: Share.shape),
        FieldRule(10, required: true, shape: Share.shape),
        FieldRule(11, required: true, shape: Share.shape),
        FieldRule(12, required: true, shape: Share.shape),
        FieldRule(13, required: true, shape: Share.shape),
        FieldRule(14, required: true, shape: Share.shape),
        FieldRule(15, required: true),
        FieldRule(16, required: true),
        FieldRule(17, shape: Money.shape),
        FieldRule(18, required: true, shape: TimeFigure.shape),
        FieldRule(19, required: true, shape: TimeFigure.shape),
        FieldRule(20, required: true, shape: TimeFigure.shape),
        FieldRule(21, required: true, shape: TimeFigure.shape),
        FieldRule(22, required: true),
        FieldRule(23, required: true, shape: Share.shape),
        FieldRule(24, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ComplaintFigures>) {
    self.value = lift(source.pointee.value)
    self.name = lift(source.pointee.name)
    self.volume = source.pointee.volume
    self.`open` = source.pointee.open
    self.closed = source.pointee.closed
    self.notAccepted = source.pointee.not_accepted
    self.withdrawn = source.pointee.withdrawn
    self.duplicates = source.pointee.duplicates
    self.acknowledgedOnTime = lift(source.pointee.acknowledged_on_time) ?? Share()
    self.repliedOnTime = lift(source.pointee.replied_on_time) ?? Share()
    self.resolvedOnTime = lift(source.pointee.resolved_on_time) ?? Share()
    self.reopened = lift(source.pointee.reopened) ?? Share()
    self.substantiated = lift(source.pointee.substantiated) ?? Share()
    self.repeats = lift(source.pointee.repeats) ?? Share()
    self.compensationPoints = source.pointee.compensation_points
    self.compensated = source.pointee.compensated
    self.refunds = lift(source.pointee.refunds, source.pointee.n_refunds)
    self.firstReply = lift(source.pointee.first_reply) ?? TimeFigure()
    self.firstReplyWorking = lift(source.pointee.first_reply_working) ?? TimeFigure()
    self.resolution = lift(source.pointee.resolution) ?? TimeFigure()
    self.resolutionWorking = lift(source.pointee.resolution_working) ?? TimeFigure()
    self.scoreSum = source.pointee.score_sum
    self.satisfied = lift(source.pointee.satisfied) ?? Share()
    self.overdue = source.pointee.overdue
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ComplaintFigures> {
    let target = arena.make(Guanxi__ComplaintFigures.self)
    guanxi__complaint_figures__init(target)
    target.pointee.value = arena.lower(self.value)
    target.pointee.name = arena.lower(self.name)
    target.pointee.has_volume = 1
    target.pointee.volume = self.volume
    target.pointee.has_open = 1
    target.pointee.open = self.`open`
    target.pointee.has_closed = 1
    target.pointee.closed = self.closed
    target.pointee.has_not_accepted = 1
    target.pointee.not_accepted = self.notAccepted
    target.pointee.has_withdrawn = 1
    target.pointee.withdrawn = self.withdrawn
    target.pointee.has_duplicates = 1
    target.pointee.duplicates = self.duplicates
    target.pointee.acknowledged_on_time = self.acknowledgedOnTime.lower(in: arena)
    target.pointee.replied_on_time = self.repliedOnTime.lower(in: arena)
    target.pointee.resolved_on_time = self.resolvedOnTime.lower(in: arena)
    target.pointee.reopened = self.reopened.lower(in: arena)
    target.pointee.substantiated = self.substantiated.lower(in: arena)
    target.pointee.repeats = self.repeats.lower(in: arena)
    target.pointee.has_compensation_points = 1
    target.pointee.compensation_points = self.compensationPoints
    target.pointee.has_compensated = 1
    target.pointee.compensated = self.compensated
    target.pointee.n_refunds = self.refunds.count
    target.pointee.refunds = arena.lower(self.refunds)
    target.pointee.first_reply = self.firstReply.lower(in: arena)
    target.pointee.first_reply_working = self.firstReplyWorking.lower(in: arena)
    target.pointee.resolution = self.resolution.lower(in: arena)
    target.pointee.resolution_working = self.resolutionWorking.lower(in: arena)
    target.pointee.has_score_sum = 1
    target.pointee.score_sum = self.scoreSum
    target.pointee.satisfied = self.satisfied.lower(in: arena)
    target.pointee.has_overdue = 1
    target.pointee.overdue = self.overdue
    return target
  }
}

public struct StatisticsReply: ContractMessage {
  public var total: ComplaintFigures
  /// By the dimension, the largest volume first (periods in their order); at most 500.
  public var items: [ComplaintFigures]
  /// How many values there are beyond.
  public var leftOff: UInt32?
  public var fromMs: Int64
  public var untilMs: Int64
  public var asOfMs: Int64

  public init() {
    self.total = ComplaintFigures()
    self.items = []
    self.leftOff = nil
    self.fromMs = 0
    self.untilMs = 0
    self.asOfMs = 0
  }

  public init(
    total: ComplaintFigures,
    items: [ComplaintFigures] = [],
    leftOff: UInt32? = nil,
    fromMs: Int64,
    untilMs: Int64,
    asOfMs: Int64
  ) {
    self.total = total
    self.items = items
    self.leftOff = leftOff
    self.fromMs = fromMs
    self.untilMs = untilMs
    self.asOfMs = asOfMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let total: UInt32 = 1
    public static let items: UInt32 = 2
    public static let leftOff: UInt32 = 3
    public static let fromMs: UInt32 = 4
    public static let untilMs: UInt32 = 5
    public static let asOfMs: UInt32 = 6
  }

  public static let messageName = "StatisticsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__StatisticsReply()
    guanxi__statistics_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, shape: ComplaintFigures.shape),
        FieldRule(2, shape: ComplaintFigures.shape),
        FieldRule(4, required: true),
        FieldRule(5, required: true),
        FieldRule(6, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__StatisticsReply>) {
    self.total = lift(source.pointee.total) ?? ComplaintFigures()
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.leftOff = source.pointee.has_left_off == 0 ? nil : source.pointee.left_off
    self.fromMs = source.pointee.from_ms
    self.untilMs = source.pointee.until_ms
    self.asOfMs = source.pointee.as_of_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__StatisticsReply> {
    let target = arena.make(Guanxi__StatisticsReply.self)
    guanxi__statistics_reply__init(target)
    target.pointee.total = self.total.lower(in: arena)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    if let value = self.leftOff {
      target.pointee.has_left_off = 1
      target.pointee.left_off = value
    }
    target.pointee.has_from_ms = 1
    target.pointee.from_ms = self.fromMs
    target.pointee.has_until_ms = 1
    target.pointee.until_ms = self.untilMs
    target.pointee.has_as_of_ms = 1
    target.pointee.as_of_ms = self.asOfMs
    return target
  }
}

public struct ClustersRequest: ContractMessage {
  /// Received in so many days up to now; 30 without it.
  public var days: UInt32?
  /// At least so many; 3 without it.
  public var least: UInt32?
  /// At most so many; 20 without it.
  public var limit: UInt32?

  public init() {
    self.days = nil
    self.least = nil
    self.limit = nil
  }

  public init(days: UInt32? = nil, least: UInt32? = nil, limit: UInt32? = nil) {
    self.days = days
    self.least = least
    self.limit = limit
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let days: UInt32 = 1
    public static let least: UInt32 = 2
    public static let limit: UInt32 = 3
  }

  public static let messageName = "ClustersRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ClustersRequest()
    guanxi__clusters_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1, max: 366), FieldRule(2, min: 2, max: 100000), FieldRule(3, min: 1, max: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ClustersRequest>) {
    self.days = source.pointee.has_days == 0 ? nil : source.pointee.days
    self.least = source.pointee.has_least == 0 ? nil : source.pointee.least
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ClustersRequest> {
    let target = arena.make(Guanxi__ClustersRequest.self)
    guanxi__clusters_request__init(target)
    if let value = self.days {
      target.pointee.has_days = 1
      target.pointee.days = value
    }
    if let value = self.least {
      target.pointee.has_least = 1
      target.pointee.least = value
    }
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    return target
  }
}

public struct ComplaintCluster: ContractMessage {
  public var category: String?
  public var product: String?
  public var count: Int64
  /// In the window before, of the same length.
  public var before: Int64
  /// The latest of them, at most 5.
  public var latest: [CaseLink]

  public init() {
    self.category = nil
    self.product = nil
    self.count = 0
    self.before = 0
    self.latest = []
  }

  public init(category: String? = nil, product: String? = nil, count: Int64, before: Int64, latest: [CaseLink] = []) {
    self.category = category
    self.product = product
    self.count = count
    self.before = before
    self.latest = latest
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let category: UInt32 = 1
    public static let product: UInt32 = 2
    public static let count: UInt32 = 3
    public static let before: UInt32 = 4
    public static let latest: UInt32 = 5
  }

  public static let messageName = "ComplaintCluster"

  public static let shape: MessageShape = {
    var source = Guanxi__ComplaintCluster()
    guanxi__complaint_cluster__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(3, required: true), FieldRule(4, required: true), FieldRule(5, shape: CaseLink.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ComplaintCluster>) {
    self.category = lift(source.pointee.category)
    self.product = lift(source.pointee.product)
    self.count = source.pointee.count
    self.before = source.pointee.before
    self.latest = lift(source.pointee.latest, source.pointee.n_latest)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ComplaintCluster> {
    let target = arena.make(Guanxi__ComplaintCluster.self)
    guanxi__complaint_cluster__init(target)
    target.pointee.category = arena.lower(self.category)
    target.pointee.product = arena.lower(self.product)
    target.pointee.has_count = 1
    target.pointee.count = self.count
    target.pointee.has_before = 1
    target.pointee.before = self.before
    target.pointee.n_latest = self.latest.count
    target.pointee.latest = arena.lower(self.latest)
    return target
  }
}

public struct ClustersReply: ContractMessage {
  /// Most first.
  public var items: [ComplaintCluster]

  public init() {
    self.items = []
  }

  public init(items: [ComplaintCluster] = []) {
    self.items = items
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
  }

  public static let messageName = "ClustersReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ClustersReply()
    guanxi__clusters_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: ComplaintCluster.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ClustersReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ClustersReply> {
    let target = arena.make(Guanxi__ClustersReply.self)
    guanxi__clusters_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    return target
  }
}

public struct RepeatsRequest: ContractMessage {
  /// Received in so many days up to now; 90 without it.
  public var days: UInt32?
  /// At least so many; 2 without it.
  public var least: UInt32?
  /// At most so many; 20 without it.
  public var limit: UInt32?

  public init() {
    self.days = nil
    self.least = nil
    self.limit = nil
  }

  public init(days: UInt32? = nil, least: UInt32? = nil, limit: UInt32? = nil) {
    self.days = days
    self.least = least
    self.limit = limit
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let days: UInt32 = 1
    public static let least: UInt32 = 2
    public static let limit: UInt32 = 3
  }

  public static let messageName = "RepeatsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RepeatsRequest()
    guanxi__repeats_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1, max: 366), FieldRule(2, min: 2, max: 100000), FieldRule(3, min: 1, max: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RepeatsRequest>) {
    self.days = source.pointee.has_days == 0 ? nil : source.pointee.days
    self.least = source.pointee.has_least == 0 ? nil : source.pointee.least
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RepeatsRequest> {
    let target = arena.make(Guanxi__RepeatsRequest.self)
    guanxi__repeats_request__init(target)
    if let value = self.days {
      target.pointee.has_days = 1
      target.pointee.days = value
    }
    if let value = self.least {
      target.pointee.has_least = 1
      target.pointee.least = value
    }
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    return target
  }
}

public struct RepeatCustomer: ContractMessage {
  public var customerId: Int64
  public var customerNumber: String
  public var customerName: String?
  public var count: Int64
  /// The latest of them, at most 5.
  public var latest: [CaseLink]

  public init() {
    self.customerId = 0
    self.customerNumber = ""
    self.customerName = nil
    self.count = 0
    self.latest = []
  }

  public init(
    customerId: Int64,
    customerNumber: String,
    customerName: String? = nil,
    count: Int64,
    latest: [CaseLink] = []
  ) {
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.customerName = customerName
    self.count = count
    self.latest = latest
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let customerId: UInt32 = 1
    public static let customerNumber: UInt32 = 2
    public static let customerName: UInt32 = 3
    public static let count: UInt32 = 4
    public static let latest: UInt32 = 5
  }

  public static let messageName = "RepeatCustomer"

  public static let shape: MessageShape = {
    var source = Guanxi__RepeatCustomer()
    guanxi__repeat_customer__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, personal: .name),
        FieldRule(4, required: true),
        FieldRule(5, shape: CaseLink.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RepeatCustomer>) {
    self.customerId = source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number) ?? ""
    self.customerName = lift(source.pointee.customer_name)
    self.count = source.pointee.count
    self.latest = lift(source.pointee.latest, source.pointee.n_latest)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RepeatCustomer> {
    let target = arena.make(Guanxi__RepeatCustomer.self)
    guanxi__repeat_customer__init(target)
    target.pointee.has_customer_id = 1
    target.pointee.customer_id = self.customerId
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.customer_name = arena.lower(self.customerName)
    target.pointee.has_count = 1
    target.pointee.count = self.count
    target.pointee.n_latest = self.latest.count
    target.pointee.latest = arena.lower(self.latest)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.customerName = mask.masked(self.customerName, .name)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct RepeatsReply: ContractMessage {
  /// Most first.
  public var items: [RepeatCustomer]

  public init() {
    self.items = []
  }

  public init(items: [RepeatCustomer] = []) {
    self.items = items
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
  }

  public static let messageName = "RepeatsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__RepeatsReply()
    guanxi__repeats_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: RepeatCustomer.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RepeatsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RepeatsReply> {
    let target = arena.make(Guanxi__RepeatsReply.self)
    guanxi__repeats_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.items = self.items.map { $0.masked(mask) }
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
    for index in self.items.indices { self.items[index].forEachPersonal(body) }
  }
}
