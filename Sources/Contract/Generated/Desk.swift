// Generated from desk.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

public enum ActionKind: Int32, ContractEnum {
  case unspecified = 0
  /// 纠正措施.
  case corrective = 1
  /// 预防措施.
  case preventive = 2

  public static let words: [String] = ["CORRECTIVE", "PREVENTIVE"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .corrective: "CORRECTIVE"
    case .preventive: "PREVENTIVE"
    }
  }
}

public enum ActionState: Int32, ContractEnum {
  case unspecified = 0
  /// 进行中.
  case `open` = 1
  /// 已完成, 待验证.
  case done = 2
  /// 已验证.
  case verified = 3

  public static let words: [String] = ["OPEN", "DONE", "VERIFIED"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .open: "OPEN"
    case .done: "DONE"
    case .verified: "VERIFIED"
    }
  }
}

/// Why somebody is told something.
public enum NoticeKind: Int32, ContractEnum {
  case unspecified = 0
  /// 分派: a case is yours.
  case assigned = 1
  /// 待领: a case waits in your department's queue and nobody fits.
  case unassigned = 2
  /// 预警: a clock has used 50, 75 or 90 %, or is due soon.
  case warning = 3
  /// 超时: a clock is late.
  case breach = 4
  /// 升级.
  case escalation = 5
  /// 待告知: tell the complainant that the case is here.
  case acknowledgeDue = 6
  /// 答复: the case came back from somebody (answer, refusal, review).
  case cameBack = 7
  /// 差评: a rating below 3.
  case lowRating = 8
  /// 措施: a corrective action is yours, or is due.
  case action = 9
  /// 复核: a review is yours.
  case review = 10

  public static let words: [String] = [
    "ASSIGNED",
    "UNASSIGNED",
    "WARNING",
    "BREACH",
    "ESCALATION",
    "ACKNOWLEDGE_DUE",
    "CAME_BACK",
    "LOW_RATING",
    "ACTION",
    "REVIEW",
  ]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .assigned: "ASSIGNED"
    case .unassigned: "UNASSIGNED"
    case .warning: "WARNING"
    case .breach: "BREACH"
    case .escalation: "ESCALATION"
    case .acknowledgeDue: "ACKNOWLEDGE_DUE"
    case .cameBack: "CAME_BACK"
    case .lowRating: "LOW_RATING"
    case .action: "ACTION"
    case .review: "REVIEW"
    }
  }
}

/// A time in which somebody is away.
public struct AwayTime: ContractMessage {
  public var fromMs: Int64
  public var untilMs: Int64

  public init() {
    self.fromMs = 0
    self.untilMs = 0
  }

  public init(fromMs: Int64, untilMs: Int64) {
    self.fromMs = fromMs
    self.untilMs = untilMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let fromMs: UInt32 = 1
    public static let untilMs: UInt32 = 2
  }

  public static let messageName = "AwayTime"

  public static let shape: MessageShape = {
    var source = Guanxi__AwayTime()
    guanxi__away_time__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 0), FieldRule(2, required: true, min: 0)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__AwayTime>) {
    self.fromMs = source.pointee.from_ms
    self.untilMs = source.pointee.until_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__AwayTime> {
    let target = arena.make(Guanxi__AwayTime.self)
    guanxi__away_time__init(target)
    target.pointee.has_from_ms = 1
    target.pointee.from_ms = self.fromMs
    target.pointee.has_until_ms = 1
    target.pointee.until_ms = self.untilMs
    return target
  }
}

public struct DeskHandler: ContractMessage {
  public var employeeId: Int64
  public var name: String
  public var departmentId: Int64?
  /// Words of the dictionary CASE_CATEGORY; empty: all.
  public var skills: [String]
  /// The shift: a calendar's code.
  public var calendar: String
  /// Most open cases at a time.
  public var loadMax: UInt32
  public var away: [AwayTime]
  /// Takes work by the routes at all.
  public var takesWork: Bool
  public var version: Int64
  /// Open cases now, and whether on shift now.
  public var load: UInt32
  public var onShift: Bool

  public init() {
    self.employeeId = 0
    self.name = ""
    self.departmentId = nil
    self.skills = []
    self.calendar = ""
    self.loadMax = 0
    self.away = []
    self.takesWork = false
    self.version = 0
    self.load = 0
    self.onShift = false
  }

  public init(
    employeeId: Int64,
    name: String,
    departmentId: Int64? = nil,
    skills: [String] = [],
    calendar: String,
    loadMax: UInt32,
    away: [AwayTime] = [],
    takesWork: Bool,
    version: Int64,
    load: UInt32,
    onShift: Bool
  ) {
    self.employeeId = employeeId
    self.name = name
    self.departmentId = departmentId
    self.skills = skills
    self.calendar = calendar
    self.loadMax = loadMax
    self.away = away
    self.takesWork = takesWork
    self.version = version
    self.load = load
    self.onShift = onShift
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let employeeId: UInt32 = 1
    public static let name: UInt32 = 2
    public static let departmentId: UInt32 = 3
    public static let skills: UInt32 = 4
    public static let calendar: UInt32 = 5
    public static let loadMax: UInt32 = 6
    public static let away: UInt32 = 7
    public static let takesWork: UInt32 = 8
    public static let version: UInt32 = 9
    public static let load: UInt32 = 10
    public static let onShift: UInt32 = 11
  }

  public static let messageName = "DeskHandler"

  public static let shape: MessageShape = {
    var source = Guanxi__DeskHandler()
    guanxi__desk_handler__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(5, required: true),
        FieldRule(6, required: true),
        FieldRule(7, shape: AwayTime.shape),
        FieldRule(8, required: true),
        FieldRule(9, required: true),
        FieldRule(10, required: true),
        FieldRule(11, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__DeskHandler>) {
    self.employeeId = source.pointee.employee_id
    self.name = lift(source.pointee.name) ?? ""
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.skills = lift(source.pointee.skills, source.pointee.n_skills)
    self.calendar = lift(source.pointee.calendar) ?? ""
    self.loadMax = source.pointee.load_max
    self.away = lift(source.pointee.away, source.pointee.n_away)
    self.takesWork = source.pointee.takes_work != 0
    self.version = source.pointee.version
    self.load = source.pointee.load
    self.onShift = source.pointee.on_shift != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__DeskHandler> {
    let target = arena.make(Guanxi__DeskHandler.self)
    guanxi__desk_handler__init(target)
    target.pointee.has_employee_id = 1
    target.pointee.employee_id = self.employeeId
    target.pointee.name = arena.lower(self.name)
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    target.pointee.n_skills = self.skills.count
    target.pointee.skills = arena.lower(self.skills)
    target.pointee.calendar = arena.lower(self.calendar)
    target.pointee.has_load_max = 1
    target.pointee.load_max = self.loadMax
    target.pointee.n_away = self.away.count
    target.pointee.away = arena.lower(self.away)
    target.pointee.has_takes_work = 1
    target.pointee.takes_work = self.takesWork ? 1 : 0
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_load = 1
    target.pointee.load = self.load
    target.pointee.has_on_shift = 1
    target.pointee.on_shift = self.onShift ? 1 : 0
    return target
  }
}

public struct SetHandlerRequest: ContractMessage {
  public var employeeId: Int64
  /// The version that the caller saw; absent for somebody who has none yet.
  public var version: Int64?
  public var skills: [String]
  /// standard without it.
  public var calendar: String?
  /// 20 without it.
  public var loadMax: UInt32?
  public var away: [AwayTime]
  /// True without it.
  public var takesWork: Bool?

  public init() {
    self.employeeId = 0
    self.version = nil
    self.skills = []
    self.calendar = nil
    self.loadMax = nil
    self.away = []
    self.takesWork = nil
  }

  public init(
    employeeId: Int64,
    version: Int64? = nil,
    skills: [String] = [],
    calendar: String? = nil,
    loadMax: UInt32? = nil,
    away: [AwayTime] = [],
    takesWork: Bool? = nil
  ) {
    self.employeeId = employeeId
    self.version = version
    self.skills = skills
    self.calendar = calendar
    self.loadMax = loadMax
    self.away = away
    self.takesWork = takesWork
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let employeeId: UInt32 = 1
    public static let version: UInt32 = 2
    public static let skills: UInt32 = 3
    public static let calendar: UInt32 = 4
    public static let loadMax: UInt32 = 5
    public static let away: UInt32 = 6
    public static let takesWork: UInt32 = 7
  }

  public static let messageName = "SetHandlerRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__SetHandlerRequest()
    guanxi__set_handler_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, min: 1),
        FieldRule(2, min: 1),
        FieldRule(3, maxLen: 100, maxItems: 100),
        FieldRule(4, maxLen: 40, pattern: .word),
        FieldRule(5, min: 1, max: 10000),
        FieldRule(6, maxItems: 100, shape: AwayTime.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__SetHandlerRequest>) {
    self.employeeId = source.pointee.employee_id
    self.version = source.pointee.has_version == 0 ? nil : source.pointee.version
    self.skills = lift(source.pointee.skills, source.pointee.n_skills)
    self.calendar = lift(source.pointee.calendar)
    self.loadMax = source.pointee.has_load_max == 0 ? nil : source.pointee.load_max
    self.away = lift(source.pointee.away, source.pointee.n_away)
    self.takesWork = source.pointee.has_takes_work == 0 ? nil : source.pointee.takes_work != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__SetHandlerRequest> {
    let target = arena.make(Guanxi__SetHandlerRequest.self)
    guanxi__set_handler_request__init(target)
    target.pointee.has_employee_id = 1
    target.pointee.employee_id = self.employeeId
    if let value = self.version {
      target.pointee.has_version = 1
      target.pointee.version = value
    }
    target.pointee.n_skills = self.skills.count
    target.pointee.skills = arena.lower(self.skills)
    target.pointee.calendar = arena.lower(self.calendar)
    if let value = self.loadMax {
      target.pointee.has_load_max = 1
      target.pointee.load_max = value
    }
    target.pointee.n_away = self.away.count
    target.pointee.away = arena.lower(self.away)
    if let value = self.takesWork {
      target.pointee.has_takes_work = 1
      target.pointee.takes_work = value ? 1 : 0
    }
    return target
  }
}

public struct HandlersRequest: ContractMessage {
  public var departmentId: Int64?
  /// At most so many; 50 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same filter.
  public var cursor: String?

  public init() {
    self.departmentId = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(departmentId: Int64? = nil, limit: UInt32? = nil, cursor: String? = nil) {
    self.departmentId = departmentId
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let departmentId: UInt32 = 1
    public static let limit: UInt32 = 2
    public static let cursor: UInt32 = 3
  }

  public static let messageName = "HandlersRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__HandlersRequest()
    guanxi__handlers_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(2, min: 1, max: 500), FieldRule(3, maxLen: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__HandlersRequest>) {
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__HandlersRequest> {
    let target = arena.make(Guanxi__HandlersRequest.self)
    guanxi__handlers_request__init(target)
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct HandlersReply: ContractMessage {
  public var items: [DeskHandler]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [DeskHandler] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "HandlersReply"

  public static let shape: MessageShape = {
    var source = Guanxi__HandlersReply()
    guanxi__handlers_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: DeskHandler.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__HandlersReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__HandlersReply> {
    let target = arena.make(Guanxi__HandlersReply.self)
    guanxi__handlers_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

/// Work that meets all that is said here goes to this department.
public struct Route: ContractMessage {
  public var category: String?
  public var severity: Severity?
  public var kind: CaseKind?
  public var channel: String?
  public var departmentId: Int64

  public init() {
    self.category = nil
    self.severity = nil
    self.kind = nil
    self.channel = nil
    self.departmentId = 0
  }

  public init(
    category: String? = nil,
    severity: Severity? = nil,
    kind: CaseKind? = nil,
    channel: String? = nil,
    departmentId: Int64
  ) {
    self.category = category
    self.severity = severity
    self.kind = kind
    self.channel = channel
    self.departmentId = departmentId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let category: UInt32 = 1
    public static let severity: UInt32 = 2
    public static let kind: UInt32 = 3
    public static let channel: UInt32 = 4
    public static let departmentId: UInt32 = 5
  }

  public static let messageName = "Route"

  public static let shape: MessageShape = {
    var source = Guanxi__Route()
    guanxi__route__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, maxLen: 100, pattern: .line),
        FieldRule(4, maxLen: 100, pattern: .line),
        FieldRule(5, required: true, min: 1),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Route>) {
    self.category = lift(source.pointee.category)
    self.severity = source.pointee.has_severity == 0 ? nil : lift(enum: source.pointee.severity.rawValue)
    self.kind = source.pointee.has_kind == 0 ? nil : lift(enum: source.pointee.kind.rawValue)
    self.channel = lift(source.pointee.channel)
    self.departmentId = source.pointee.department_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Route> {
    let target = arena.make(Guanxi__Route.self)
    guanxi__route__init(target)
    target.pointee.category = arena.lower(self.category)
    if let value = self.severity {
      target.pointee.has_severity = 1
      target.pointee.severity = Guanxi__Severity(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.kind {
      target.pointee.has_kind = 1
      target.pointee.kind = Guanxi__CaseKind(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.channel = arena.lower(self.channel)
    target.pointee.has_department_id = 1
    target.pointee.department_id = self.departmentId
    return target
  }
}

public struct Routes: ContractMessage {
  public var version: Int64
  public var items: [Route]

  public init() {
    self.version = 0
    self.items = []
  }

  public init(version: Int64, items: [Route] = []) {
    self.version = version
    self.items = items
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let version: UInt32 = 1
    public static let items: UInt32 = 2
  }

  public static let messageName = "Routes"

  public static let shape: MessageShape = {
    var source = Guanxi__Routes()
    guanxi__routes__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, shape: Route.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Routes>) {
    self.version = source.pointee.version
    self.items = lift(source.pointee.items, source.pointee.n_items)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Routes> {
    let target = arena.make(Guanxi__Routes.self)
    guanxi__routes__init(target)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    return target
  }
}

public struct SetRoutesRequest: ContractMessage {
  /// The version that the caller saw; 0 for the first.
  public var version: Int64
  public var items: [Route]

  public init() {
    self.version = 0
    self.items = []
  }

  public init(version: Int64, items: [Route] = []) {
    self.version = version
    self.items = items
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let version: UInt32 = 1
    public static let items: UInt32 = 2
  }

  public static let messageName = "SetRoutesRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__SetRoutesRequest()
    guanxi__set_routes_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 0), FieldRule(2, maxItems: 500, shape: Route.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__SetRoutesRequest>) {
    self.version = source.pointee.version
    self.items = lift(source.pointee.items, source.pointee.n_items)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__SetRoutesRequest> {
    let target = arena.make(Guanxi__SetRoutesRequest.self)
    guanxi__set_routes_request__init(target)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    return target
  }
}

public struct GetRoutesRequest: ContractMessage {
  public init() {}

  public static let messageName = "GetRoutesRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetRoutesRequest()
    guanxi__get_routes_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetRoutesRequest>) {
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetRoutesRequest> {
    let target = arena.make(Guanxi__GetRoutesRequest.self)
    guanxi__get_routes_request__init(target)
    return target
  }
}

public struct CandidatesRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The case's own department without it.
  public var departmentId: Int64?

  public init() {
    self.id = nil
    self.number = nil
    self.departmentId = nil
  }

  public init(id: Int64? = nil, number: String? = nil, departmentId: Int64? = nil) {
    self.id = id
    self.number = number
    self.departmentId = departmentId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let departmentId: UInt32 = 3
  }

  public static let messageName = "CandidatesRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CandidatesRequest()
    guanxi__candidates_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(2, maxLen: 30, pattern: .line), FieldRule(3, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CandidatesRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CandidatesRequest> {
    let target = arena.make(Guanxi__CandidatesRequest.self)
    guanxi__candidates_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    return target
  }
}

public struct Candidate: ContractMessage {
  public var employeeId: Int64
  public var name: String
  public var fits: Bool
  public var load: UInt32
  /// Why not: a word of the registry of reasons, and in words.
  public var reason: String?
  public var message: String?

  public init() {
    self.employeeId = 0
    self.name = ""
    self.fits = false
    self.load = 0
    self.reason = nil
    self.message = nil
  }

  public init(
    employeeId: Int64,
    name: String,
    fits: Bool,
    load: UInt32,
    reason: String? = nil,
    message: String? = nil
  ) {
    self.employeeId = employeeId
    self.name = name
    self.fits = fits
    self.load = load
    self.reason = reason
    self.message = message
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let employeeId: UInt32 = 1
    public static let name: UInt32 = 2
    public static let fits: UInt32 = 3
    public static let load: UInt32 = 4
    public static let reason: UInt32 = 5
    public static let message: UInt32 = 6
  }

  public static let messageName = "Candidate"

  public static let shape: MessageShape = {
    var source = Guanxi__Candidate()
    guanxi__candidate__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Candidate>) {
    self.employeeId = source.pointee.employee_id
    self.name = lift(source.pointee.name) ?? ""
    self.fits = source.pointee.fits != 0
    self.load = source.pointee.load
    self.reason = lift(source.pointee.reason)
    self.message = lift(source.pointee.message)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Candidate> {
    let target = arena.make(Guanxi__Candidate.self)
    guanxi__candidate__init(target)
    target.pointee.has_employee_id = 1
    target.pointee.employee_id = self.employeeId
    target.pointee.name = arena.lower(self.name)
    target.pointee.has_fits = 1
    target.pointee.fits = self.fits ? 1 : 0
    target.pointee.has_load = 1
    target.pointee.load = self.load
    target.pointee.reason = arena.lower(self.reason)
    target.pointee.message = arena.lower(self.message)
    return target
  }
}

public struct CandidatesReply: ContractMessage {
  public var items: [Candidate]

  public init() {
    self.items = []
  }

  public init(items: [Candidate] = []) {
    self.items = items
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
  }

  public static let messageName = "CandidatesReply"

  public static let shape: MessageShape = {
    var source = Guanxi__CandidatesReply()
    guanxi__candidates_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Candidate.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CandidatesReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CandidatesReply> {
    let target = arena.make(Guanxi__CandidatesReply.self)
    guanxi__candidates_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    return target
  }
}

public struct HandOverRequest: ContractMessage {
  /// Whose work; they may have left.
  public var fromId: Int64
  /// To whom; absent: by skill, load and shift.
  public var toId: Int64?
  public var reason: String

  public init() {
    self.fromId = 0
    self.toId = nil
    self.reason = ""
  }

  public init(fromId: Int64, toId: Int64? = nil, reason: String) {
    self.fromId = fromId
    self.toId = toId
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let fromId: UInt32 = 1
    public static let toId: UInt32 = 2
    public static let reason: UInt32 = 3
  }

  public static let messageName = "HandOverRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__HandOverRequest()
    guanxi__hand_over_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, min: 1),
        FieldRule(2, min: 1),
        FieldRule(3, required: true, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__HandOverRequest>) {
    self.fromId = source.pointee.from_id
    self.toId = source.pointee.has_to_id == 0 ? nil : source.pointee.to_id
    self.reason = lift(source.pointee.reason) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__HandOverRequest> {
    let target = arena.make(Guanxi__HandOverRequest.self)
    guanxi__hand_over_request__init(target)
    target.pointee.has_from_id = 1
    target.pointee.from_id = self.fromId
    if let value = self.toId {
      target.pointee.has_to_id = 1
      target.pointee.to_id = value
    }
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct HandOverReply: ContractMessage {
  /// How many cases went to somebody, and how many to their queue.
  public var handed: UInt32
  public var queued: UInt32
  /// How many are left: 500 are done at a time, so call again.
  public var left: UInt32

  public init() {
    self.handed = 0
    self.queued = 0
    self.left = 0
  }

  public init(handed: UInt32, queued: UInt32, left: UInt32) {
    self.handed = handed
    self.queued = queued
    self.left = left
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let handed: UInt32 = 1
    public static let queued: UInt32 = 2
    public static let left: UInt32 = 3
  }

  public static let messageName = "HandOverReply"

  public static let shape: MessageShape = {
    var source = Guanxi__HandOverReply()
    guanxi__hand_over_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true), FieldRule(3, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__HandOverReply>) {
    self.handed = source.pointee.handed
    self.queued = source.pointee.queued
    self.left = source.pointee.left
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__HandOverReply> {
    let target = arena.make(Guanxi__HandOverReply.self)
    guanxi__hand_over_reply__init(target)
    target.pointee.has_handed = 1
    target.pointee.handed = self.handed
    target.pointee.has_queued = 1
    target.pointee.queued = self.queued
    target.pointee.has_left = 1
    target.pointee.left = self.left
    return target
  }
}

public struct Action: ContractMessage {
  public var id: Int64
  public var version: Int64
  public var kind: ActionKind
  public var state: ActionState
  public var title: String
  public var text: String?
  public var ownerId: Int64
  public var dueMs: Int64
  /// The complaints that led to it.
  public var complaintIds: [Int64]
  public var result: String?
  public var doneAtMs: Int64?
  public var verifiedBy: String?
  public var verifiedAtMs: Int64?
  public var verification: String?
  public var createdBy: String
  public var createdAtMs: Int64

  public init() {
    self.id = 0
    self.version = 0
    self.kind = .unspecified
    self.state = .unspecified
    self.title = ""
    self.text = nil
    self.ownerId = 0
    self.dueMs = 0
    self.complaintIds = []
    self.result = nil
    self.doneAtMs = nil
    self.verifiedBy = nil
    self.verifiedAtMs = nil
    self.verification = nil
    self.createdBy = ""
    self.createdAtMs = 0
  }

  public init(
    id: Int64,
    version: Int64,
    kind: ActionKind,
    state: ActionState,
    title: String,
    text: String? = nil,
    ownerId: Int64,
    dueMs: Int64,
    complaintIds: [Int64] = [],
    result: String? = nil,
    doneAtMs: Int64? = nil,
    verifiedBy: String? = nil,
    verifiedAtMs: Int64? = nil,
    verification: String? = nil,
    createdBy: String,
    createdAtMs: Int64
  ) {
    self.id = id
    self.version = version
    self.kind = kind
    self.state = state
    self.title = title
    self.text = text
    self.ownerId = ownerId
    self.dueMs = dueMs
    self.complaintIds = complaintIds
    self.result = result
    self.doneAtMs = doneAtMs
    self.verifiedBy = verifiedBy
    self.verifiedAtMs = verifiedAtMs
    self.verification = verification
    self.createdBy = createdBy
    self.createdAtMs = createdAtMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let kind: UInt32 = 3
    public static let state: UInt32 = 4
    public static let title: UInt32 = 5
    public static let text: UInt32 = 6
    public static let ownerId: UInt32 = 7
    public static let dueMs: UInt32 = 8
    public static let complaintIds: UInt32 = 9
    public static let result: UInt32 = 10
    public static let doneAtMs: UInt32 = 11
    public static let verifiedBy: UInt32 = 12
    public static let verifiedAtMs: UInt32 = 13
    public static let verification: UInt32 = 14
    public static let createdBy: UInt32 = 15
    public static let createdAtMs: UInt32 = 16
  }

  public static let messageName = "Action"

  public static let shape: MessageShape = {
    var source = Guanxi__Action()
    guanxi__action__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(5, required: true),
        FieldRule(7, required: true),
        FieldRule(8, required: true),
        FieldRule(15, required: true),
        FieldRule(16, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Action>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.kind = lift(enum: source.pointee.kind.rawValue)
    self.state = lift(enum: source.pointee.state.rawValue)
    self.title = lift(source.pointee.title) ?? ""
    self.text = lift(source.pointee.text)
    self.ownerId = source.pointee.owner_id
    self.dueMs = source.pointee.due_ms
    self.complaintIds = lift(source.pointee.complaint_ids, source.pointee.n_complaint_ids)
    self.result = lift(source.pointee.result)
    self.doneAtMs = source.pointee.has_done_at_ms == 0 ? nil : source.pointee.done_at_ms
    self.verifiedBy = lift(source.pointee.verified_by)
    self.verifiedAtMs = source.pointee.has_verified_at_ms == 0 ? nil : source.pointee.verified_at_ms
    self.verification = lift(source.pointee.verification)
    self.createdBy = lift(source.pointee.created_by) ?? ""
    self.createdAtMs = source.pointee.created_at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Action> {
    let target = arena.make(Guanxi__Action.self)
    guanxi__action__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_kind = 1
    target.pointee.kind = Guanxi__ActionKind(UInt32(bitPattern: self.kind.rawValue))
    target.pointee.has_state = 1
    target.pointee.state = Guanxi__ActionState(UInt32(bitPattern: self.state.rawValue))
    target.pointee.title = arena.lower(self.title)
    target.pointee.text = arena.lower(self.text)
    target.pointee.has_owner_id = 1
    target.pointee.owner_id = self.ownerId
    target.pointee.has_due_ms = 1
    target.pointee.due_ms = self.dueMs
    target.pointee.n_complaint_ids = self.complaintIds.count
    target.pointee.complaint_ids = arena.lower(self.complaintIds)
    target.pointee.result = arena.lower(self.result)
    if let value = self.doneAtMs {
      target.pointee.has_done_at_ms = 1
      target.pointee.done_at_ms = value
    }
    target.pointee.verified_by = arena.lower(self.verifiedBy)
    if let value = self.verifiedAtMs {
      target.pointee.has_verified_at_ms = 1
      target.pointee.verified_at_ms = value
    }
    target.pointee.verification = arena.lower(self.verification)
    target.pointee.created_by = arena.lower(self.createdBy)
    target.pointee.has_created_at_ms = 1
    target.pointee.created_at_ms = self.createdAtMs
    return target
  }
}

public struct CreateActionRequest: ContractMessage {
  public var kind: ActionKind
  public var title: String
  public var text: String?
  public var ownerId: Int64
  /// In the future.
  public var dueMs: Int64
  public var complaintIds: [Int64]

  public init() {
    self.kind = .unspecified
    self.title = ""
    self.text = nil
    self.ownerId = 0
    self.dueMs = 0
    self.complaintIds = []
  }

  public init(
    kind: ActionKind,
    title: String,
    text: String? = nil,
    ownerId: Int64,
    dueMs: Int64,
    complaintIds: [Int64] = []
  ) {
    self.kind = kind
    self.title = title
    self.text = text
    self.ownerId = ownerId
    self.dueMs = dueMs
    self.complaintIds = complaintIds
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let kind: UInt32 = 1
    public static let title: UInt32 = 2
    public static let text: UInt32 = 3
    public static let ownerId: UInt32 = 4
    public static let dueMs: UInt32 = 5
    public static let complaintIds: UInt32 = 6
  }

  public static let messageName = "CreateActionRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CreateActionRequest()
    guanxi__create_action_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true, maxLen: 200, pattern: .line),
        FieldRule(3, maxLen: 5000, pattern: .text),
        FieldRule(4, required: true, min: 1),
        FieldRule(5, required: true, min: 0),
        FieldRule(6, maxItems: 100),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CreateActionRequest>) {
    self.kind = lift(enum: source.pointee.kind.rawValue)
    self.title = lift(source.pointee.title) ?? ""
    self.text = lift(source.pointee.text)
    self.ownerId = source.pointee.owner_id
    self.dueMs = source.pointee.due_ms
    self.complaintIds = lift(source.pointee.complaint_ids, source.pointee.n_complaint_ids)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CreateActionRequest> {
    let target = arena.make(Guanxi__CreateActionRequest.self)
    guanxi__create_action_request__init(target)
    target.pointee.has_kind = 1
    target.pointee.kind = Guanxi__ActionKind(UInt32(bitPattern: self.kind.rawValue))
    target.pointee.title = arena.lower(self.title)
    target.pointee.text = arena.lower(self.text)
    target.pointee.has_owner_id = 1
    target.pointee.owner_id = self.ownerId
    target.pointee.has_due_ms = 1
    target.pointee.due_ms = self.dueMs
    target.pointee.n_complaint_ids = self.complaintIds.count
    target.pointee.complaint_ids = arena.lower(self.complaintIds)
    return target
  }
}

public struct UpdateActionRequest: ContractMessage {
  public var id: Int64
  /// The version that the caller saw.
  public var version: Int64
  public var title: String?
  public var text: String?
  public var ownerId: Int64?
  public var dueMs: Int64?
  public var complaintIdsAdd: [Int64]
  /// Field numbers to clear: 4 text.
  public var clear: [UInt32]

  public init() {
    self.id = 0
    self.version = 0
    self.title = nil
    self.text = nil
    self.ownerId = nil
    self.dueMs = nil
    self.complaintIdsAdd = []
    self.clear = []
  }

  public init(
    id: Int64,
    version: Int64,
    title: String? = nil,
    text: String? = nil,
    ownerId: Int64? = nil,
    dueMs: Int64? = nil,
    complaintIdsAdd: [Int64] = [],
    clear: [UInt32] = []
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.text = text
    self.ownerId = ownerId
    self.dueMs = dueMs
    self.complaintIdsAdd = complaintIdsAdd
    self.clear = clear
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let title: UInt32 = 3
    public static let text: UInt32 = 4
    public static let ownerId: UInt32 = 5
    public static let dueMs: UInt32 = 6
    public static let complaintIdsAdd: UInt32 = 7
    public static let clear: UInt32 = 15
  }

  public static let messageName = "UpdateActionRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__UpdateActionRequest()
    guanxi__update_action_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, min: 1),
        FieldRule(2, required: true, min: 1),
        FieldRule(3, maxLen: 200, pattern: .line),
        FieldRule(4, maxLen: 5000, pattern: .text),
        FieldRule(5, min: 1),
        FieldRule(6, min: 0),
        FieldRule(7, maxItems: 100),
        FieldRule(15, maxItems: 16),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__UpdateActionRequest>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.title = lift(source.pointee.title)
    self.text = lift(source.pointee.text)
    self.ownerId = source.pointee.has_owner_id == 0 ? nil : source.pointee.owner_id
    self.dueMs = source.pointee.has_due_ms == 0 ? nil : source.pointee.due_ms
    self.complaintIdsAdd = lift(source.pointee.complaint_ids_add, source.pointee.n_complaint_ids_add)
    self.clear = lift(source.pointee.clear, source.pointee.n_clear)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__UpdateActionRequest> {
    let target = arena.make(Guanxi__UpdateActionRequest.self)
    guanxi__update_action_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.title = arena.lower(self.title)
    target.pointee.text = arena.lower(self.text)
    if let value = self.ownerId {
      target.pointee.has_owner_id = 1
      target.pointee.owner_id = value
    }
    if let value = self.dueMs {
      target.pointee.has_due_ms = 1
      target.pointee.due_ms = value
    }
    target.pointee.n_complaint_ids_add = self.complaintIdsAdd.count
    target.pointee.complaint_ids_add = arena.lower(self.complaintIdsAdd)
    target.pointee.n_clear = self.clear.count
    target.pointee.clear = arena.lower(self.clear)
    return target
  }
}

public struct CompleteActionRequest: ContractMessage {
  public var id: Int64
  /// The version that the caller saw.
  public var version: Int64
  public var result: String

  public init() {
    self.id = 0
    self.version = 0
    self.result = ""
  }

  public init(id: Int64, version: Int64, result: String) {
    self.id = id
    self.version = version
    self.result = result
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let result: UInt32 = 3
  }

  public static let messageName = "CompleteActionRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CompleteActionRequest()
    guanxi__complete_action_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, min: 1),
        FieldRule(2, required: true, min: 1),
        FieldRule(3, required: true, maxLen: 2000, pattern: .text),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CompleteActionRequest>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.result = lift(source.pointee.result) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CompleteActionRequest> {
    let target = arena.make(Guanxi__CompleteActionRequest.self)
    guanxi__complete_action_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.result = arena.lower(self.result)
    return target
  }
}

public struct VerifyActionRequest: ContractMessage {
  public var id: Int64
  /// The version that the caller saw.
  public var version: Int64
  public var effective: Bool
  public var verification: String

  public init() {
    self.id = 0
    self.version = 0
    self.effective = false
    self.verification = ""
  }

  public init(id: Int64, version: Int64, effective: Bool, verification: String) {
    self.id = id
    self.version = version
    self.effective = effective
    self.verification = verification
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let effective: UInt32 = 3
    public static let verification: UInt32 = 4
  }

  public static let messageName = "VerifyActionRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__VerifyActionRequest()
    guanxi__verify_action_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, min: 1),
        FieldRule(2, required: true, min: 1),
        FieldRule(3, required: true),
        FieldRule(4, required: true, maxLen: 2000, pattern: .text),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__VerifyActionRequest>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.effective = source.pointee.effective != 0
    self.verification = lift(source.pointee.verification) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__VerifyActionRequest> {
    let target = arena.make(Guanxi__VerifyActionRequest.self)
    guanxi__verify_action_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_effective = 1
    target.pointee.effective = self.effective ? 1 : 0
    target.pointee.verification = arena.lower(self.verification)
    return target
  }
}

public struct GetActionRequest: ContractMessage {
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

  public static let messageName = "GetActionRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetActionRequest()
    guanxi__get_action_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetActionRequest>) {
    self.id = source.pointee.id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetActionRequest> {
    let target = arena.make(Guanxi__GetActionRequest.self)
    guanxi__get_action_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    return target
  }
}

public struct ListActionsRequest: ContractMessage {
  /// Of one owner; absent: all.
  public var ownerId: Int64?
  /// Of one complaint.
  public var complaintId: Int64?
  /// OPEN without it where no complaint is named.
  public var state: ActionState?
  /// At most so many; 50 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same filter.
  public var cursor: String?

  public init() {
    self.ownerId = nil
    self.complaintId = nil
    self.state = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(
    ownerId: Int64? = nil,
    complaintId: Int64? = nil,
    state: ActionState? = nil,
    limit: UInt32? = nil,
    cursor: String? = nil
  ) {
    self.ownerId = ownerId
    self.complaintId = complaintId
    self.state = state
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let ownerId: UInt32 = 1
    public static let complaintId: UInt32 = 2
    public static let state: UInt32 = 3
    public static let limit: UInt32 = 4
    public static let cursor: UInt32 = 5
  }

  public static let messageName = "ListActionsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListActionsRequest()
    guanxi__list_actions_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(2, min: 1), FieldRule(4, min: 1, max: 500), FieldRule(5, maxLen: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListActionsRequest>) {
    self.ownerId = source.pointee.has_owner_id == 0 ? nil : source.pointee.owner_id
    self.complaintId = source.pointee.has_complaint_id == 0 ? nil : source.pointee.complaint_id
    self.state = source.pointee.has_state == 0 ? nil : lift(enum: source.pointee.state.rawValue)
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListActionsRequest> {
    let target = arena.make(Guanxi__ListActionsRequest.self)
    guanxi__list_actions_request__init(target)
    if let value = self.ownerId {
      target.pointee.has_owner_id = 1
      target.pointee.owner_id = value
    }
    if let value = self.complaintId {
      target.pointee.has_complaint_id = 1
      target.pointee.complaint_id = value
    }
    if let value = self.state {
      target.pointee.has_state = 1
      target.pointee.state = Guanxi__ActionState(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListActionsReply: ContractMessage {
  public var items: [Action]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Action] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListActionsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListActionsReply()
    guanxi__list_actions_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Action.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListActionsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListActionsReply> {
    let target = arena.make(Guanxi__ListActionsReply.self)
    guanxi__list_actions_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

public struct Notice: ContractMessage {
  public var id: Int64
  public var kind: NoticeKind
  /// When there was a reason to tell it.
  public var atMs: Int64
  /// To whom: an employee, or whoever works in a department, or the complainant where both are absent.
  public var employeeId: Int64?
  public var departmentId: Int64?
  /// About which case or action.
  public var caseId: Int64?
  public var caseNumber: String?
  public var actionId: Int64?
  public var clock: ClockKind?
  public var perMille: UInt32?
  public var escalation: UInt32?
  public var dueMs: Int64?
  public var sentAtMs: Int64?
  /// In words, in the reader's language.
  public var text: String

  public init() {
    self.id = 0
    self.kind = .unspecified
    self.atMs = 0
    self.employeeId = nil
    self.departmentId = nil
    self.caseId = nil
    self.caseNumber = nil
    self.actionId = nil
    self.clock = nil
    self.perMille = nil
    self.escalation = nil
    self.dueMs = nil
    self.sentAtMs = nil
    self.text = ""
  }

  public init(
    id: Int64,
    kind: NoticeKind,
    atMs: Int64,
    employeeId: Int64? = nil,
    departmentId: Int64? = nil,
    caseId: Int64? = nil,
    caseNumber: String? = nil,
    actionId: Int64? = nil,
    clock: ClockKind? = nil,
    perMille: UInt32? = nil,
    escalation: UInt32? = nil,
    dueMs: Int64? = nil,
    sentAtMs: Int64? = nil,
    text: String
  ) {
    self.id = id
    self.kind = kind
    self.atMs = atMs
    self.employeeId = employeeId
    self.departmentId = departmentId
    self.caseId = caseId
    self.caseNumber = caseNumber
    self.actionId = actionId
    self.clock = clock
    self.perMille = perMille
    self.escalation = escalation
    self.dueMs = dueMs
    self.sentAtMs = sentAtMs
    self.text = text
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let kind: UInt32 = 2
    public static let atMs: UInt32 = 3
    public static let employeeId: UInt32 = 4
    public static let departmentId: UInt32 = 5
    public static let caseId: UInt32 = 6
    public static let caseNumber: UInt32 = 7
    public static let actionId: UInt32 = 8
    public static let clock: UInt32 = 9
    public static let perMille: UInt32 = 10
    public static let escalation: UInt32 = 11
    public static let dueMs: UInt32 = 12
    public static let sentAtMs: UInt32 = 13
    public static let text: UInt32 = 14
  }

  public static let messageName = "Notice"

  public static let shape: MessageShape = {
    var source = Guanxi__Notice()
    guanxi__notice__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(14, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Notice>) {
    self.id = source.pointee.id
    self.kind = lift(enum: source.pointee.kind.rawValue)
    self.atMs = source.pointee.at_ms
    self.employeeId = source.pointee.has_employee_id == 0 ? nil : source.pointee.employee_id
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.caseId = source.pointee.has_case_id == 0 ? nil : source.pointee.case_id
    self.caseNumber = lift(source.pointee.case_number)
    self.actionId = source.pointee.has_action_id == 0 ? nil : source.pointee.action_id
    self.clock = source.pointee.has_clock == 0 ? nil : lift(enum: source.pointee.clock.rawValue)
    self.perMille = source.pointee.has_per_mille == 0 ? nil : source.pointee.per_mille
    self.escalation = source.pointee.has_escalation == 0 ? nil : source.pointee.escalation
    self.dueMs = source.pointee.has_due_ms == 0 ? nil : source.pointee.due_ms
    self.sentAtMs = source.pointee.has_sent_at_ms == 0 ? nil : source.pointee.sent_at_ms
    self.text = lift(source.pointee.text) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Notice> {
    let target = arena.make(Guanxi__Notice.self)
    guanxi__notice__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_kind = 1
    target.pointee.kind = Guanxi__NoticeKind(UInt32(bitPattern: self.kind.rawValue))
    target.pointee.has_at_ms = 1
    target.pointee.at_ms = self.atMs
    if let value = self.employeeId {
      target.pointee.has_employee_id = 1
      target.pointee.employee_id = value
    }
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    if let value = self.caseId {
      target.pointee.has_case_id = 1
      target.pointee.case_id = value
    }
    target.pointee.case_number = arena.lower(self.caseNumber)
    if let value = self.actionId {
      target.pointee.has_action_id = 1
      target.pointee.action_id = value
    }
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
    if let value = self.dueMs {
      target.pointee.has_due_ms = 1
      target.pointee.due_ms = value
    }
    if let value = self.sentAtMs {
      target.pointee.has_sent_at_ms = 1
      target.pointee.sent_at_ms = value
    }
    target.pointee.text = arena.lower(self.text)
    return target
  }
}

public struct ListNoticesRequest: ContractMessage {
  /// Of one case.
  public var caseId: Int64?
  /// To another than the caller; needs COMPLAINTS_MANAGE.
  public var employeeId: Int64?
  /// All; needs COMPLAINTS_MANAGE.
  public var all: Bool?
  public var kind: NoticeKind?
  /// At most so many; 50 without it. A page may hold fewer and still have a next one.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same filter.
  public var cursor: String?

  public init() {
    self.caseId = nil
    self.employeeId = nil
    self.all = nil
    self.kind = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(
    caseId: Int64? = nil,
    employeeId: Int64? = nil,
    all: Bool? = nil,
    kind: NoticeKind? = nil,
    limit: UInt32? = nil,
    cursor: String? = nil
  ) {
    self.caseId = caseId
    self.employeeId = employeeId
    self.all = all
    self.kind = kind
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let caseId: UInt32 = 1
    public static let employeeId: UInt32 = 2
    public static let all: UInt32 = 3
    public static let kind: UInt32 = 4
    public static let limit: UInt32 = 5
    public static let cursor: UInt32 = 6
  }

  public static let messageName = "ListNoticesRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListNoticesRequest()
    guanxi__list_notices_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(2, min: 1), FieldRule(5, min: 1, max: 500), FieldRule(6, maxLen: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListNoticesRequest>) {
    self.caseId = source.pointee.has_case_id == 0 ? nil : source.pointee.case_id
    self.employeeId = source.pointee.has_employee_id == 0 ? nil : source.pointee.employee_id
    self.all = source.pointee.has_all == 0 ? nil : source.pointee.all != 0
    self.kind = source.pointee.has_kind == 0 ? nil : lift(enum: source.pointee.kind.rawValue)
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListNoticesRequest> {
    let target = arena.make(Guanxi__ListNoticesRequest.self)
    guanxi__list_notices_request__init(target)
    if let value = self.caseId {
      target.pointee.has_case_id = 1
      target.pointee.case_id = value
    }
    if let value = self.employeeId {
      target.pointee.has_employee_id = 1
      target.pointee.employee_id = value
    }
    if let value = self.all {
      target.pointee.has_all = 1
      target.pointee.all = value ? 1 : 0
    }
    if let value = self.kind {
      target.pointee.has_kind = 1
      target.pointee.kind = Guanxi__NoticeKind(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListNoticesReply: ContractMessage {
  public var items: [Notice]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Notice] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListNoticesReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListNoticesReply()
    guanxi__list_notices_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Notice.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListNoticesReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListNoticesReply> {
    let target = arena.make(Guanxi__ListNoticesReply.self)
    guanxi__list_notices_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

public struct OutboxRequest: ContractMessage {
  /// At most so many; 50 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before.
  public var cursor: String?

  public init() {
    self.limit = nil
    self.cursor = nil
  }

  public init(limit: UInt32? = nil, cursor: String? = nil) {
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let limit: UInt32 = 1
    public static let cursor: UInt32 = 2
  }

  public static let messageName = "OutboxRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__OutboxRequest()
    guanxi__outbox_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1, max: 500), FieldRule(2, maxLen: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__OutboxRequest>) {
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__OutboxRequest> {
    let target = arena.make(Guanxi__OutboxRequest.self)
    guanxi__outbox_request__init(target)
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct MarkSentRequest: ContractMessage {
  public var ids: [Int64]

  public init() {
    self.ids = []
  }

  public init(ids: [Int64] = []) {
    self.ids = ids
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let ids: UInt32 = 1
  }

  public static let messageName = "MarkSentRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__MarkSentRequest()
    guanxi__mark_sent_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, maxItems: 500)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__MarkSentRequest>) {
    self.ids = lift(source.pointee.ids, source.pointee.n_ids)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__MarkSentRequest> {
    let target = arena.make(Guanxi__MarkSentRequest.self)
    guanxi__mark_sent_request__init(target)
    target.pointee.n_ids = self.ids.count
    target.pointee.ids = arena.lower(self.ids)
    return target
  }
}

public struct MarkSentReply: ContractMessage {
  public var marked: UInt32

  public init() {
    self.marked = 0
  }

  public init(marked: UInt32) {
    self.marked = marked
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let marked: UInt32 = 1
  }

  public static let messageName = "MarkSentReply"

  public static let shape: MessageShape = {
    var source = Guanxi__MarkSentReply()
    guanxi__mark_sent_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__MarkSentReply>) {
    self.marked = source.pointee.marked
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__MarkSentReply> {
    let target = arena.make(Guanxi__MarkSentReply.self)
    guanxi__mark_sent_reply__init(target)
    target.pointee.has_marked = 1
    target.pointee.marked = self.marked
    return target
  }
}
