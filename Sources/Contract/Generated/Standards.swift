// Generated from standards.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

/// What a case is.
public enum CaseKind: Int32, ContractEnum {
  case unspecified = 0
  /// 投诉.
  case complaint = 1
  /// 服务请求.
  case request = 2

  public static let words: [String] = ["COMPLAINT", "REQUEST"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .complaint: "COMPLAINT"
    case .request: "REQUEST"
    }
  }
}

/// How grave a complaint is (投诉等级).
public enum Severity: Int32, ContractEnum {
  case unspecified = 0
  /// 一般.
  case general = 1
  /// 重大.
  case major = 2
  /// 紧急.
  case urgent = 3

  public static let words: [String] = ["GENERAL", "MAJOR", "URGENT"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .general: "GENERAL"
    case .major: "MAJOR"
    case .urgent: "URGENT"
    }
  }
}

/// What a clock times (时钟).
public enum ClockKind: Int32, ContractEnum {
  case unspecified = 0
  /// 受理告知: until the complainant is told that the case is here.
  case acknowledge = 1
  /// 派单: until it is triaged, or a request dispatched.
  case triage = 2
  /// 首次答复: until the first substantive reply, the proposal.
  case reply = 3
  /// 办结: until it is resolved, or a request completed. Stands still while a proposal is with the customer.
  case resolve = 4
  /// 回访: from resolved until the follow-up call is made.
  case followUp = 5
  /// 复核: from the request of a review until its finding.
  case review = 6
  /// 法定期限: never pauses.
  case statutory = 7
  /// 外部期限: what a regulator or platform set, as an instant; never pauses.
  case external = 8

  public static let words: [String] = [
    "ACKNOWLEDGE",
    "TRIAGE",
    "REPLY",
    "RESOLVE",
    "FOLLOW_UP",
    "REVIEW",
    "STATUTORY",
    "EXTERNAL",
  ]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .acknowledge: "ACKNOWLEDGE"
    case .triage: "TRIAGE"
    case .reply: "REPLY"
    case .resolve: "RESOLVE"
    case .followUp: "FOLLOW_UP"
    case .review: "REVIEW"
    case .statutory: "STATUTORY"
    case .external: "EXTERNAL"
    }
  }
}

/// What a calendar's day is, beside its weekday.
public enum DayKind: Int32, ContractEnum {
  case unspecified = 0
  /// 休息.
  case closed = 1
  /// 上班, also as a make-up working day (调休上班日).
  case `open` = 2

  public static let words: [String] = ["CLOSED", "OPEN"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .closed: "CLOSED"
    case .open: "OPEN"
    }
  }
}

/// Hours of a day, in minutes from its midnight: 540 is 09:00. Over midnight the end is above 1440: 22:00–06:00 is 1320, 1800.
public struct DayHours: ContractMessage {
  public var fromMinute: UInt32
  public var untilMinute: UInt32

  public init() {
    self.fromMinute = 0
    self.untilMinute = 0
  }

  public init(fromMinute: UInt32, untilMinute: UInt32) {
    self.fromMinute = fromMinute
    self.untilMinute = untilMinute
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let fromMinute: UInt32 = 1
    public static let untilMinute: UInt32 = 2
  }

  public static let messageName = "DayHours"

  public static let shape: MessageShape = {
    var source = Guanxi__DayHours()
    guanxi__day_hours__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, max: 1439), FieldRule(2, required: true, min: 1, max: 2879)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__DayHours>) {
    self.fromMinute = source.pointee.from_minute
    self.untilMinute = source.pointee.until_minute
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__DayHours> {
    let target = arena.make(Guanxi__DayHours.self)
    guanxi__day_hours__init(target)
    target.pointee.has_from_minute = 1
    target.pointee.from_minute = self.fromMinute
    target.pointee.has_until_minute = 1
    target.pointee.until_minute = self.untilMinute
    return target
  }
}

/// The hours of a weekday.
public struct WeekdayHours: ContractMessage {
  /// 1 is Monday, 7 is Sunday. A weekday that is not listed is closed.
  public var weekday: UInt32
  public var hours: [DayHours]

  public init() {
    self.weekday = 0
    self.hours = []
  }

  public init(weekday: UInt32, hours: [DayHours] = []) {
    self.weekday = weekday
    self.hours = hours
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let weekday: UInt32 = 1
    public static let hours: UInt32 = 2
  }

  public static let messageName = "WeekdayHours"

  public static let shape: MessageShape = {
    var source = Guanxi__WeekdayHours()
    guanxi__weekday_hours__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 1, max: 7), FieldRule(2, maxItems: 12, shape: DayHours.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__WeekdayHours>) {
    self.weekday = source.pointee.weekday
    self.hours = lift(source.pointee.hours, source.pointee.n_hours)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__WeekdayHours> {
    let target = arena.make(Guanxi__WeekdayHours.self)
    guanxi__weekday_hours__init(target)
    target.pointee.has_weekday = 1
    target.pointee.weekday = self.weekday
    target.pointee.n_hours = self.hours.count
    target.pointee.hours = arena.lower(self.hours)
    return target
  }
}

/// A day that is not as its weekday.
public struct CalendarException: ContractMessage {
  /// 2026-02-14
  public var day: String
  public var kind: DayKind
  /// Of an open day; without any it has Monday's, or those of the first weekday that has some.
  public var hours: [DayHours]
  public var name: String?

  public init() {
    self.day = ""
    self.kind = .unspecified
    self.hours = []
    self.name = nil
  }

  public init(day: String, kind: DayKind, hours: [DayHours] = [], name: String? = nil) {
    self.day = day
    self.kind = kind
    self.hours = hours
    self.name = name
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let day: UInt32 = 1
    public static let kind: UInt32 = 2
    public static let hours: UInt32 = 3
    public static let name: UInt32 = 4
  }

  public static let messageName = "CalendarException"

  public static let shape: MessageShape = {
    var source = Guanxi__CalendarException()
    guanxi__calendar_exception__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, minLen: 10, maxLen: 10, pattern: .line),
        FieldRule(2, required: true),
        FieldRule(3, maxItems: 12, shape: DayHours.shape),
        FieldRule(4, maxLen: 100, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CalendarException>) {
    self.day = lift(source.pointee.day) ?? ""
    self.kind = lift(enum: source.pointee.kind.rawValue)
    self.hours = lift(source.pointee.hours, source.pointee.n_hours)
    self.name = lift(source.pointee.name)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CalendarException> {
    let target = arena.make(Guanxi__CalendarException.self)
    guanxi__calendar_exception__init(target)
    target.pointee.day = arena.lower(self.day)
    target.pointee.has_kind = 1
    target.pointee.kind = Guanxi__DayKind(UInt32(bitPattern: self.kind.rawValue))
    target.pointee.n_hours = self.hours.count
    target.pointee.hours = arena.lower(self.hours)
    target.pointee.name = arena.lower(self.name)
    return target
  }
}

public struct Calendar: ContractMessage {
  public var code: String
  public var number: UInt32
  public var name: String?
  /// An IANA time zone: Asia/Shanghai.
  public var zone: String
  public var week: [WeekdayHours]
  public var exceptions: [CalendarException]
  /// What a working day (wd) counts, in seconds.
  public var usualDaySeconds: UInt32
  /// When the version was stored, and by whom; the one that the server brings along has no author.
  public var createdAtMs: Int64?
  public var createdBy: String?
  /// How many exceptions there are.
  public var exceptionCount: UInt32

  public init() {
    self.code = ""
    self.number = 0
    self.name = nil
    self.zone = ""
    self.week = []
    self.exceptions = []
    self.usualDaySeconds = 0
    self.createdAtMs = nil
    self.createdBy = nil
    self.exceptionCount = 0
  }

  public init(
    code: String,
    number: UInt32,
    name: String? = nil,
    zone: String,
    week: [WeekdayHours] = [],
    exceptions: [CalendarException] = [],
    usualDaySeconds: UInt32,
    createdAtMs: Int64? = nil,
    createdBy: String? = nil,
    exceptionCount: UInt32
  ) {
    self.code = code
    self.number = number
    self.name = name
    self.zone = zone
    self.week = week
    self.exceptions = exceptions
    self.usualDaySeconds = usualDaySeconds
    self.createdAtMs = createdAtMs
    self.createdBy = createdBy
    self.exceptionCount = exceptionCount
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let code: UInt32 = 1
    public static let number: UInt32 = 2
    public static let name: UInt32 = 3
    public static let zone: UInt32 = 4
    public static let week: UInt32 = 5
    public static let exceptions: UInt32 = 6
    public static let usualDaySeconds: UInt32 = 7
    public static let createdAtMs: UInt32 = 8
    public static let createdBy: UInt32 = 9
    public static let exceptionCount: UInt32 = 10
  }

  public static let messageName = "Calendar"

  public static let shape: MessageShape = {
    var source = Guanxi__Calendar()
    guanxi__calendar__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(4, required: true),
        FieldRule(5, shape: WeekdayHours.shape),
        FieldRule(6, shape: CalendarException.shape),
        FieldRule(7, required: true),
        FieldRule(10, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Calendar>) {
    self.code = lift(source.pointee.code) ?? ""
    self.number = source.pointee.number
    self.name = lift(source.pointee.name)
    self.zone = lift(source.pointee.zone) ?? ""
    self.week = lift(source.pointee.week, source.pointee.n_week)
    self.exceptions = lift(source.pointee.exceptions, source.pointee.n_exceptions)
    self.usualDaySeconds = source.pointee.usual_day_seconds
    self.createdAtMs = source.pointee.has_created_at_ms == 0 ? nil : source.pointee.created_at_ms
    self.createdBy = lift(source.pointee.created_by)
    self.exceptionCount = source.pointee.exception_count
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Calendar> {
    let target = arena.make(Guanxi__Calendar.self)
    guanxi__calendar__init(target)
    target.pointee.code = arena.lower(self.code)
    target.pointee.has_number = 1
    target.pointee.number = self.number
    target.pointee.name = arena.lower(self.name)
    target.pointee.zone = arena.lower(self.zone)
    target.pointee.n_week = self.week.count
    target.pointee.week = arena.lower(self.week)
    target.pointee.n_exceptions = self.exceptions.count
    target.pointee.exceptions = arena.lower(self.exceptions)
    target.pointee.has_usual_day_seconds = 1
    target.pointee.usual_day_seconds = self.usualDaySeconds
    if let value = self.createdAtMs {
      target.pointee.has_created_at_ms = 1
      target.pointee.created_at_ms = value
    }
    target.pointee.created_by = arena.lower(self.createdBy)
    target.pointee.has_exception_count = 1
    target.pointee.exception_count = self.exceptionCount
    return target
  }
}

public struct PutCalendarRequest: ContractMessage {
  public var code: String
  public var name: String?
  /// An IANA time zone: Asia/Shanghai.
  public var zone: String
  public var week: [WeekdayHours]
  /// Each day once.
  public var exceptions: [CalendarException]
  /// What a working day (wd) counts; absent: the hours of Monday, or of the first weekday that has some.
  public var usualDaySeconds: UInt32?

  public init() {
    self.code = ""
    self.name = nil
    self.zone = ""
    self.week = []
    self.exceptions = []
    self.usualDaySeconds = nil
  }

  public init(
    code: String,
    name: String? = nil,
    zone: String,
    week: [WeekdayHours] = [],
    exceptions: [CalendarException] = [],
    usualDaySeconds: UInt32? = nil
  ) {
    self.code = code
    self.name = name
    self.zone = zone
    self.week = week
    self.exceptions = exceptions
    self.usualDaySeconds = usualDaySeconds
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let code: UInt32 = 1
    public static let name: UInt32 = 2
    public static let zone: UInt32 = 3
    public static let week: UInt32 = 4
    public static let exceptions: UInt32 = 5
    public static let usualDaySeconds: UInt32 = 6
  }

  public static let messageName = "PutCalendarRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__PutCalendarRequest()
    guanxi__put_calendar_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, maxLen: 40, pattern: .word),
        FieldRule(2, maxLen: 100, pattern: .line),
        FieldRule(3, required: true, maxLen: 60, pattern: .line),
        FieldRule(4, required: true, maxItems: 7, shape: WeekdayHours.shape),
        FieldRule(5, maxItems: 4000, shape: CalendarException.shape),
        FieldRule(6, min: 60, max: 86400),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__PutCalendarRequest>) {
    self.code = lift(source.pointee.code) ?? ""
    self.name = lift(source.pointee.name)
    self.zone = lift(source.pointee.zone) ?? ""
    self.week = lift(source.pointee.week, source.pointee.n_week)
    self.exceptions = lift(source.pointee.exceptions, source.pointee.n_exceptions)
    self.usualDaySeconds = source.pointee.has_usual_day_seconds == 0 ? nil : source.pointee.usual_day_seconds
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PutCalendarRequest> {
    let target = arena.make(Guanxi__PutCalendarRequest.self)
    guanxi__put_calendar_request__init(target)
    target.pointee.code = arena.lower(self.code)
    target.pointee.name = arena.lower(self.name)
    target.pointee.zone = arena.lower(self.zone)
    target.pointee.n_week = self.week.count
    target.pointee.week = arena.lower(self.week)
    target.pointee.n_exceptions = self.exceptions.count
    target.pointee.exceptions = arena.lower(self.exceptions)
    if let value = self.usualDaySeconds {
      target.pointee.has_usual_day_seconds = 1
      target.pointee.usual_day_seconds = value
    }
    return target
  }
}

public struct ImportCalendarRequest: ContractMessage {
  public var code: String
  /// The file's text, whole, with line ends of either kind.
  public var text: String
  /// Exceptions of days that the calendar has already are replaced; without this they are refused.
  public var replace: Bool?

  public init() {
    self.code = ""
    self.text = ""
    self.replace = nil
  }

  public init(code: String, text: String, replace: Bool? = nil) {
    self.code = code
    self.text = text
    self.replace = replace
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let code: UInt32 = 1
    public static let text: UInt32 = 2
    public static let replace: UInt32 = 3
  }

  public static let messageName = "ImportCalendarRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ImportCalendarRequest()
    guanxi__import_calendar_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, maxLen: 40, pattern: .word), FieldRule(2, required: true, maxLen: 500000)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ImportCalendarRequest>) {
    self.code = lift(source.pointee.code) ?? ""
    self.text = lift(source.pointee.text) ?? ""
    self.replace = source.pointee.has_replace == 0 ? nil : source.pointee.replace != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ImportCalendarRequest> {
    let target = arena.make(Guanxi__ImportCalendarRequest.self)
    guanxi__import_calendar_request__init(target)
    target.pointee.code = arena.lower(self.code)
    target.pointee.text = arena.lower(self.text)
    if let value = self.replace {
      target.pointee.has_replace = 1
      target.pointee.replace = value ? 1 : 0
    }
    return target
  }
}

public struct GetCalendarRequest: ContractMessage {
  /// standard without it.
  public var code: String?
  /// The latest without it.
  public var number: UInt32?

  public init() {
    self.code = nil
    self.number = nil
  }

  public init(code: String? = nil, number: UInt32? = nil) {
    self.code = code
    self.number = number
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let code: UInt32 = 1
    public static let number: UInt32 = 2
  }

  public static let messageName = "GetCalendarRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetCalendarRequest()
    guanxi__get_calendar_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, maxLen: 40, pattern: .word), FieldRule(2, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetCalendarRequest>) {
    self.code = lift(source.pointee.code)
    self.number = source.pointee.has_number == 0 ? nil : source.pointee.number
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetCalendarRequest> {
    let target = arena.make(Guanxi__GetCalendarRequest.self)
    guanxi__get_calendar_request__init(target)
    target.pointee.code = arena.lower(self.code)
    if let value = self.number {
      target.pointee.has_number = 1
      target.pointee.number = value
    }
    return target
  }
}

public struct ListCalendarsRequest: ContractMessage {
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

  public static let messageName = "ListCalendarsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListCalendarsRequest()
    guanxi__list_calendars_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1, max: 500), FieldRule(2, maxLen: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListCalendarsRequest>) {
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListCalendarsRequest> {
    let target = arena.make(Guanxi__ListCalendarsRequest.self)
    guanxi__list_calendars_request__init(target)
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListCalendarsReply: ContractMessage {
  public var items: [Calendar]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Calendar] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListCalendarsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListCalendarsReply()
    guanxi__list_calendars_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Calendar.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListCalendarsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListCalendarsReply> {
    let target = arena.make(Guanxi__ListCalendarsReply.self)
    guanxi__list_calendars_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

/// A stretch of time.
public struct TimeSpan: ContractMessage {
  public var fromMs: Int64
  /// The first instant behind it; absent: it goes on.
  public var untilMs: Int64?

  public init() {
    self.fromMs = 0
    self.untilMs = nil
  }

  public init(fromMs: Int64, untilMs: Int64? = nil) {
    self.fromMs = fromMs
    self.untilMs = untilMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let fromMs: UInt32 = 1
    public static let untilMs: UInt32 = 2
  }

  public static let messageName = "TimeSpan"

  public static let shape: MessageShape = {
    var source = Guanxi__TimeSpan()
    guanxi__time_span__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__TimeSpan>) {
    self.fromMs = source.pointee.from_ms
    self.untilMs = source.pointee.has_until_ms == 0 ? nil : source.pointee.until_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__TimeSpan> {
    let target = arena.make(Guanxi__TimeSpan.self)
    guanxi__time_span__init(target)
    target.pointee.has_from_ms = 1
    target.pointee.from_ms = self.fromMs
    if let value = self.untilMs {
      target.pointee.has_until_ms = 1
      target.pointee.until_ms = value
    }
    return target
  }
}

public struct WorkingTimeRequest: ContractMessage {
  public var code: String?
  public var number: UInt32?
  public var fromMs: Int64
  /// At most 20 years behind the beginning.
  public var untilMs: Int64

  public init() {
    self.code = nil
    self.number = nil
    self.fromMs = 0
    self.untilMs = 0
  }

  public init(code: String? = nil, number: UInt32? = nil, fromMs: Int64, untilMs: Int64) {
    self.code = code
    self.number = number
    self.fromMs = fromMs
    self.untilMs = untilMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let code: UInt32 = 1
    public static let number: UInt32 = 2
    public static let fromMs: UInt32 = 3
    public static let untilMs: UInt32 = 4
  }

  public static let messageName = "WorkingTimeRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__WorkingTimeRequest()
    guanxi__working_time_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, maxLen: 40, pattern: .word),
        FieldRule(2, min: 1),
        FieldRule(3, required: true, min: 0),
        FieldRule(4, required: true, min: 0),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__WorkingTimeRequest>) {
    self.code = lift(source.pointee.code)
    self.number = source.pointee.has_number == 0 ? nil : source.pointee.number
    self.fromMs = source.pointee.from_ms
    self.untilMs = source.pointee.until_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__WorkingTimeRequest> {
    let target = arena.make(Guanxi__WorkingTimeRequest.self)
    guanxi__working_time_request__init(target)
    target.pointee.code = arena.lower(self.code)
    if let value = self.number {
      target.pointee.has_number = 1
      target.pointee.number = value
    }
    target.pointee.has_from_ms = 1
    target.pointee.from_ms = self.fromMs
    target.pointee.has_until_ms = 1
    target.pointee.until_ms = self.untilMs
    return target
  }
}

public struct WorkingTimeReply: ContractMessage {
  public var workingMs: Int64
  /// The first 200 of those that count.
  public var counted: [TimeSpan]
  public var code: String
  public var number: UInt32

  public init() {
    self.workingMs = 0
    self.counted = []
    self.code = ""
    self.number = 0
  }

  public init(workingMs: Int64, counted: [TimeSpan] = [], code: String, number: UInt32) {
    self.workingMs = workingMs
    self.counted = counted
    self.code = code
    self.number = number
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let workingMs: UInt32 = 1
    public static let counted: UInt32 = 2
    public static let code: UInt32 = 3
    public static let number: UInt32 = 4
  }

  public static let messageName = "WorkingTimeReply"

  public static let shape: MessageShape = {
    var source = Guanxi__WorkingTimeReply()
    guanxi__working_time_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, shape: TimeSpan.shape),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__WorkingTimeReply>) {
    self.workingMs = source.pointee.working_ms
    self.counted = lift(source.pointee.counted, source.pointee.n_counted)
    self.code = lift(source.pointee.code) ?? ""
    self.number = source.pointee.number
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__WorkingTimeReply> {
    let target = arena.make(Guanxi__WorkingTimeReply.self)
    guanxi__working_time_reply__init(target)
    target.pointee.has_working_ms = 1
    target.pointee.working_ms = self.workingMs
    target.pointee.n_counted = self.counted.count
    target.pointee.counted = arena.lower(self.counted)
    target.pointee.code = arena.lower(self.code)
    target.pointee.has_number = 1
    target.pointee.number = self.number
    return target
  }
}

public struct DueTimeRequest: ContractMessage {
  public var code: String?
  public var number: UInt32?
  public var startMs: Int64
  /// 30m, 24h and 60d run around the clock; 4bh (business hours) and 5wd (working days) in working time.
  public var target: String

  public init() {
    self.code = nil
    self.number = nil
    self.startMs = 0
    self.target = ""
  }

  public init(code: String? = nil, number: UInt32? = nil, startMs: Int64, target: String) {
    self.code = code
    self.number = number
    self.startMs = startMs
    self.target = target
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let code: UInt32 = 1
    public static let number: UInt32 = 2
    public static let startMs: UInt32 = 3
    public static let target: UInt32 = 4
  }

  public static let messageName = "DueTimeRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__DueTimeRequest()
    guanxi__due_time_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, maxLen: 40, pattern: .word),
        FieldRule(2, min: 1),
        FieldRule(3, required: true, min: 0),
        FieldRule(4, required: true, maxLen: 12, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__DueTimeRequest>) {
    self.code = lift(source.pointee.code)
    self.number = source.pointee.has_number == 0 ? nil : source.pointee.number
    self.startMs = source.pointee.start_ms
    self.target = lift(source.pointee.target) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__DueTimeRequest> {
    let target = arena.make(Guanxi__DueTimeRequest.self)
    guanxi__due_time_request__init(target)
    target.pointee.code = arena.lower(self.code)
    if let value = self.number {
      target.pointee.has_number = 1
      target.pointee.number = value
    }
    target.pointee.has_start_ms = 1
    target.pointee.start_ms = self.startMs
    target.pointee.target = arena.lower(self.target)
    return target
  }
}

public struct DueTimeReply: ContractMessage {
  public var dueMs: Int64
  public var targetMs: Int64
  /// The first 200 of those that count; empty for a target around the clock.
  public var counted: [TimeSpan]
  public var code: String
  public var number: UInt32

  public init() {
    self.dueMs = 0
    self.targetMs = 0
    self.counted = []
    self.code = ""
    self.number = 0
  }

  public init(dueMs: Int64, targetMs: Int64, counted: [TimeSpan] = [], code: String, number: UInt32) {
    self.dueMs = dueMs
    self.targetMs = targetMs
    self.counted = counted
    self.code = code
    self.number = number
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let dueMs: UInt32 = 1
    public static let targetMs: UInt32 = 2
    public static let counted: UInt32 = 3
    public static let code: UInt32 = 4
    public static let number: UInt32 = 5
  }

  public static let messageName = "DueTimeReply"

  public static let shape: MessageShape = {
    var source = Guanxi__DueTimeReply()
    guanxi__due_time_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, shape: TimeSpan.shape),
        FieldRule(4, required: true),
        FieldRule(5, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__DueTimeReply>) {
    self.dueMs = source.pointee.due_ms
    self.targetMs = source.pointee.target_ms
    self.counted = lift(source.pointee.counted, source.pointee.n_counted)
    self.code = lift(source.pointee.code) ?? ""
    self.number = source.pointee.number
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__DueTimeReply> {
    let target = arena.make(Guanxi__DueTimeReply.self)
    guanxi__due_time_reply__init(target)
    target.pointee.has_due_ms = 1
    target.pointee.due_ms = self.dueMs
    target.pointee.has_target_ms = 1
    target.pointee.target_ms = self.targetMs
    target.pointee.n_counted = self.counted.count
    target.pointee.counted = arena.lower(self.counted)
    target.pointee.code = arena.lower(self.code)
    target.pointee.has_number = 1
    target.pointee.number = self.number
    return target
  }
}

/// How long one clock may take.
public struct PolicyTarget: ContractMessage {
  public var clock: ClockKind
  /// 30m, 24h and 60d run around the clock; 4bh (business hours) and 5wd (working days) in working time.
  public var target: String

  public init() {
    self.clock = .unspecified
    self.target = ""
  }

  public init(clock: ClockKind, target: String) {
    self.clock = clock
    self.target = target
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let clock: UInt32 = 1
    public static let target: UInt32 = 2
  }

  public static let messageName = "PolicyTarget"

  public static let shape: MessageShape = {
    var source = Guanxi__PolicyTarget()
    guanxi__policy_target__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true, maxLen: 12, pattern: .line)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__PolicyTarget>) {
    self.clock = lift(enum: source.pointee.clock.rawValue)
    self.target = lift(source.pointee.target) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PolicyTarget> {
    let target = arena.make(Guanxi__PolicyTarget.self)
    guanxi__policy_target__init(target)
    target.pointee.has_clock = 1
    target.pointee.clock = Guanxi__ClockKind(UInt32(bitPattern: self.clock.rawValue))
    target.pointee.target = arena.lower(self.target)
    return target
  }
}

/// Targets for the cases that meet all that is said here. The first rule in order that names a clock sets its target.
public struct TargetRule: ContractMessage {
  public var kind: CaseKind?
  public var severity: Severity?
  /// The customer's grade.
  public var grade: Grade?
  /// A word of the dictionary CHANNEL.
  public var channel: String?
  public var targets: [PolicyTarget]
  /// The calendar's code; standard without it.
  public var calendar: String?

  public init() {
    self.kind = nil
    self.severity = nil
    self.grade = nil
    self.channel = nil
    self.targets = []
    self.calendar = nil
  }

  public init(
    kind: CaseKind? = nil,
    severity: Severity? = nil,
    grade: Grade? = nil,
    channel: String? = nil,
    targets: [PolicyTarget] = [],
    calendar: String? = nil
  ) {
    self.kind = kind
    self.severity = severity
    self.grade = grade
    self.channel = channel
    self.targets = targets
    self.calendar = calendar
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let kind: UInt32 = 1
    public static let severity: UInt32 = 2
    public static let grade: UInt32 = 3
    public static let channel: UInt32 = 4
    public static let targets: UInt32 = 5
    public static let calendar: UInt32 = 6
  }

  public static let messageName = "TargetRule"

  public static let shape: MessageShape = {
    var source = Guanxi__TargetRule()
    guanxi__target_rule__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(4, maxLen: 100, pattern: .line),
        FieldRule(5, required: true, maxItems: 7, shape: PolicyTarget.shape),
        FieldRule(6, maxLen: 40, pattern: .word),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__TargetRule>) {
    self.kind = source.pointee.has_kind == 0 ? nil : lift(enum: source.pointee.kind.rawValue)
    self.severity = source.pointee.has_severity == 0 ? nil : lift(enum: source.pointee.severity.rawValue)
    self.grade = source.pointee.has_grade == 0 ? nil : lift(enum: source.pointee.grade.rawValue)
    self.channel = lift(source.pointee.channel)
    self.targets = lift(source.pointee.targets, source.pointee.n_targets)
    self.calendar = lift(source.pointee.calendar)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__TargetRule> {
    let target = arena.make(Guanxi__TargetRule.self)
    guanxi__target_rule__init(target)
    if let value = self.kind {
      target.pointee.has_kind = 1
      target.pointee.kind = Guanxi__CaseKind(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.severity {
      target.pointee.has_severity = 1
      target.pointee.severity = Guanxi__Severity(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.grade {
      target.pointee.has_grade = 1
      target.pointee.grade = Guanxi__Grade(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.channel = arena.lower(self.channel)
    target.pointee.n_targets = self.targets.count
    target.pointee.targets = arena.lower(self.targets)
    target.pointee.calendar = arena.lower(self.calendar)
    return target
  }
}

/// What a role may promise alone.
public struct RemedyLimit: ContractMessage {
  public var role: Role
  /// Points of one complaint, all its remedy lines together.
  public var points: Int64?
  /// Money of one complaint, in the smallest unit of whatever currency.
  public var moneyMinor: Int64?

  public init() {
    self.role = .unspecified
    self.points = nil
    self.moneyMinor = nil
  }

  public init(role: Role, points: Int64? = nil, moneyMinor: Int64? = nil) {
    self.role = role
    self.points = points
    self.moneyMinor = moneyMinor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let role: UInt32 = 1
    public static let points: UInt32 = 2
    public static let moneyMinor: UInt32 = 3
  }

  public static let messageName = "RemedyLimit"

  public static let shape: MessageShape = {
    var source = Guanxi__RemedyLimit()
    guanxi__remedy_limit__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, min: 0), FieldRule(3, min: 0)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RemedyLimit>) {
    self.role = lift(enum: source.pointee.role.rawValue)
    self.points = source.pointee.has_points == 0 ? nil : source.pointee.points
    self.moneyMinor = source.pointee.has_money_minor == 0 ? nil : source.pointee.money_minor
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RemedyLimit> {
    let target = arena.make(Guanxi__RemedyLimit.self)
    guanxi__remedy_limit__init(target)
    target.pointee.has_role = 1
    target.pointee.role = Guanxi__Role(UInt32(bitPattern: self.role.rawValue))
    if let value = self.points {
      target.pointee.has_points = 1
      target.pointee.points = value
    }
    if let value = self.moneyMinor {
      target.pointee.has_money_minor = 1
      target.pointee.money_minor = value
    }
    return target
  }
}

/// What a policy says beside its targets. What is absent is as the built-in policy has it.
public struct PolicyLimits: ContractMessage {
  /// Most that a case waits for its customer or a third party altogether before only a supervisor prolongs it; 30d.
  public var pauseMax: String?
  /// How long a question waits for its answer before work goes on; 7d.
  public var answerWait: String?
  /// How long a closed complaint can be reopened; 30d. The same for the request of a review.
  public var reopenWindow: String?
  public var reviewWindow: String?
  /// How many refused proposals of a round force a review; 3.
  public var refusalsMax: UInt32?
  /// A further complaint of the same customer and category within this is a repeat (重复投诉); 90d.
  public var repeatWindow: String?
  /// A warning this long before a clock is due, beside those at 50, 75 and 90 %; 2h. Absent in a policy: none.
  public var warnBefore: String?
  /// A role that is not named promises nothing alone. Empty: director and administrator anything, supervisor 50,000 points
  /// and 200,000 of money, specialist 5,000 and 20,000.
  public var remedyLimits: [RemedyLimit]

  public init() {
    self.pauseMax = nil
    self.answerWait = nil
    self.reopenWindow = nil
    self.reviewWindow = nil
    self.refusalsMax = nil
    self.repeatWindow = nil
    self.warnBefore = nil
    self.remedyLimits = []
  }

  public init(
    pauseMax: String? = nil,
    answerWait: String? = nil,
    reopenWindow: String? = nil,
    reviewWindow: String? = nil,
    refusalsMax: UInt32? = nil,
    repeatWindow: String? = nil,
    warnBefore: String? = nil,
    remedyLimits: [RemedyLimit] = []
  ) {
    self.pauseMax = pauseMax
    self.answerWait = answerWait
    self.reopenWindow = reopenWindow
    self.reviewWindow = reviewWindow
    self.refusalsMax = refusalsMax
    self.repeatWindow = repeatWindow
    self.warnBefore = warnBefore
    self.remedyLimits = remedyLimits
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let pauseMax: UInt32 = 1
    public static let answerWait: UInt32 = 2
    public static let reopenWindow: UInt32 = 3
    public static let reviewWindow: UInt32 = 4
    public static let refusalsMax: UInt32 = 5
    public static let repeatWindow: UInt32 = 6
    public static let warnBefore: UInt32 = 7
    public static let remedyLimits: UInt32 = 8
  }

  public static let messageName = "PolicyLimits"

  public static let shape: MessageShape = {
    var source = Guanxi__PolicyLimits()
    guanxi__policy_limits__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, maxLen: 12, pattern: .line),
        FieldRule(2, maxLen: 12, pattern: .line),
        FieldRule(3, maxLen: 12, pattern: .line),
        FieldRule(4, maxLen: 12, pattern: .line),
        FieldRule(5, min: 1, max: 20),
        FieldRule(6, maxLen: 12, pattern: .line),
        FieldRule(7, maxLen: 12, pattern: .line),
        FieldRule(8, maxItems: 10, shape: RemedyLimit.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__PolicyLimits>) {
    self.pauseMax = lift(source.pointee.pause_max)
    self.answerWait = lift(source.pointee.answer_wait)
    self.reopenWindow = lift(source.pointee.reopen_window)
    self.reviewWindow = lift(source.pointee.review_window)
    self.refusalsMax = source.pointee.has_refusals_max == 0 ? nil : source.pointee.refusals_max
    self.repeatWindow = lift(source.pointee.repeat_window)
    self.warnBefore = lift(source.pointee.warn_before)
    self.remedyLimits = lift(source.pointee.remedy_limits, source.pointee.n_remedy_limits)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PolicyLimits> {
    let target = arena.make(Guanxi__PolicyLimits.self)
    guanxi__policy_limits__init(target)
    target.pointee.pause_max = arena.lower(self.pauseMax)
    target.pointee.answer_wait = arena.lower(self.answerWait)
    target.pointee.reopen_window = arena.lower(self.reopenWindow)
    target.pointee.review_window = arena.lower(self.reviewWindow)
    if let value = self.refusalsMax {
      target.pointee.has_refusals_max = 1
      target.pointee.refusals_max = value
    }
    target.pointee.repeat_window = arena.lower(self.repeatWindow)
    target.pointee.warn_before = arena.lower(self.warnBefore)
    target.pointee.n_remedy_limits = self.remedyLimits.count
    target.pointee.remedy_limits = arena.lower(self.remedyLimits)
    return target
  }
}

public struct Policy: ContractMessage {
  public var number: UInt32
  public var name: String?
  public var rules: [TargetRule]
  public var limits: PolicyLimits?
  public var createdAtMs: Int64?
  public var createdBy: String?
  /// From when on it was last in force, and until when; absent for a draft.
  public var activeFromMs: Int64?
  public var activeUntilMs: Int64?

  public init() {
    self.number = 0
    self.name = nil
    self.rules = []
    self.limits = nil
    self.createdAtMs = nil
    self.createdBy = nil
    self.activeFromMs = nil
    self.activeUntilMs = nil
  }

  public init(
    number: UInt32,
    name: String? = nil,
    rules: [TargetRule] = [],
    limits: PolicyLimits? = nil,
    createdAtMs: Int64? = nil,
    createdBy: String? = nil,
    activeFromMs: Int64? = nil,
    activeUntilMs: Int64? = nil
  ) {
    self.number = number
    self.name = name
    self.rules = rules
    self.limits = limits
    self.createdAtMs = createdAtMs
    self.createdBy = createdBy
    self.activeFromMs = activeFromMs
    self.activeUntilMs = activeUntilMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let number: UInt32 = 1
    public static let name: UInt32 = 2
    public static let rules: UInt32 = 3
    public static let limits: UInt32 = 4
    public static let createdAtMs: UInt32 = 5
    public static let createdBy: UInt32 = 6
    public static let activeFromMs: UInt32 = 7
    public static let activeUntilMs: UInt32 = 8
  }

  public static let messageName = "Policy"

  public static let shape: MessageShape = {
    var source = Guanxi__Policy()
    guanxi__policy__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(3, shape: TargetRule.shape),
        FieldRule(4, shape: PolicyLimits.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Policy>) {
    self.number = source.pointee.number
    self.name = lift(source.pointee.name)
    self.rules = lift(source.pointee.rules, source.pointee.n_rules)
    self.limits = lift(source.pointee.limits)
    self.createdAtMs = source.pointee.has_created_at_ms == 0 ? nil : source.pointee.created_at_ms
    self.createdBy = lift(source.pointee.created_by)
    self.activeFromMs = source.pointee.has_active_from_ms == 0 ? nil : source.pointee.active_from_ms
    self.activeUntilMs = source.pointee.has_active_until_ms == 0 ? nil : source.pointee.active_until_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Policy> {
    let target = arena.make(Guanxi__Policy.self)
    guanxi__policy__init(target)
    target.pointee.has_number = 1
    target.pointee.number = self.number
    target.pointee.name = arena.lower(self.name)
    target.pointee.n_rules = self.rules.count
    target.pointee.rules = arena.lower(self.rules)
    target.pointee.limits = self.limits?.lower(in: arena)
    if let value = self.createdAtMs {
      target.pointee.has_created_at_ms = 1
      target.pointee.created_at_ms = value
    }
    target.pointee.created_by = arena.lower(self.createdBy)
    if let value = self.activeFromMs {
      target.pointee.has_active_from_ms = 1
      target.pointee.active_from_ms = value
    }
    if let value = self.activeUntilMs {
      target.pointee.has_active_until_ms = 1
      target.pointee.active_until_ms = value
    }
    return target
  }
}

public struct PutPolicyRequest: ContractMessage {
  public var name: String?
  /// A policy has a default: rules without severity, grade and channel name every clock of complaints but the statutory
  /// one, and acknowledge, triage, resolve and follow_up of requests.
  public var rules: [TargetRule]
  public var limits: PolicyLimits?

  public init() {
    self.name = nil
    self.rules = []
    self.limits = nil
  }

  public init(name: String? = nil, rules: [TargetRule] = [], limits: PolicyLimits? = nil) {
    self.name = name
    self.rules = rules
    self.limits = limits
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let name: UInt32 = 1
    public static let rules: UInt32 = 2
    public static let limits: UInt32 = 3
  }

  public static let messageName = "PutPolicyRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__PutPolicyRequest()
    guanxi__put_policy_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, maxLen: 100, pattern: .line),
        FieldRule(2, required: true, maxItems: 200, shape: TargetRule.shape),
        FieldRule(3, shape: PolicyLimits.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__PutPolicyRequest>) {
    self.name = lift(source.pointee.name)
    self.rules = lift(source.pointee.rules, source.pointee.n_rules)
    self.limits = lift(source.pointee.limits)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PutPolicyRequest> {
    let target = arena.make(Guanxi__PutPolicyRequest.self)
    guanxi__put_policy_request__init(target)
    target.pointee.name = arena.lower(self.name)
    target.pointee.n_rules = self.rules.count
    target.pointee.rules = arena.lower(self.rules)
    target.pointee.limits = self.limits?.lower(in: arena)
    return target
  }
}

public struct ActivatePolicyRequest: ContractMessage {
  public var number: UInt32

  public init() {
    self.number = 0
  }

  public init(number: UInt32) {
    self.number = number
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let number: UInt32 = 1
  }

  public static let messageName = "ActivatePolicyRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ActivatePolicyRequest()
    guanxi__activate_policy_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ActivatePolicyRequest>) {
    self.number = source.pointee.number
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ActivatePolicyRequest> {
    let target = arena.make(Guanxi__ActivatePolicyRequest.self)
    guanxi__activate_policy_request__init(target)
    target.pointee.has_number = 1
    target.pointee.number = self.number
    return target
  }
}

public struct GetPolicyRequest: ContractMessage {
  public var number: UInt32?

  public init() {
    self.number = nil
  }

  public init(number: UInt32? = nil) {
    self.number = number
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let number: UInt32 = 1
  }

  public static let messageName = "GetPolicyRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetPolicyRequest()
    guanxi__get_policy_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetPolicyRequest>) {
    self.number = source.pointee.has_number == 0 ? nil : source.pointee.number
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetPolicyRequest> {
    let target = arena.make(Guanxi__GetPolicyRequest.self)
    guanxi__get_policy_request__init(target)
    if let value = self.number {
      target.pointee.has_number = 1
      target.pointee.number = value
    }
    return target
  }
}

public struct ListPoliciesRequest: ContractMessage {
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

  public static let messageName = "ListPoliciesRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListPoliciesRequest()
    guanxi__list_policies_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1, max: 500), FieldRule(2, maxLen: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListPoliciesRequest>) {
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListPoliciesRequest> {
    let target = arena.make(Guanxi__ListPoliciesRequest.self)
    guanxi__list_policies_request__init(target)
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListPoliciesReply: ContractMessage {
  public var items: [Policy]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Policy] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListPoliciesReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListPoliciesReply()
    guanxi__list_policies_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Policy.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListPoliciesReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListPoliciesReply> {
    let target = arena.make(Guanxi__ListPoliciesReply.self)
    guanxi__list_policies_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

public struct SimulatePolicyRequest: ContractMessage {
  public var number: UInt32
  /// Cases received from this instant on, and before that one.
  public var fromMs: Int64
  public var untilMs: Int64

  public init() {
    self.number = 0
    self.fromMs = 0
    self.untilMs = 0
  }

  public init(number: UInt32, fromMs: Int64, untilMs: Int64) {
    self.number = number
    self.fromMs = fromMs
    self.untilMs = untilMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let number: UInt32 = 1
    public static let fromMs: UInt32 = 2
    public static let untilMs: UInt32 = 3
  }

  public static let messageName = "SimulatePolicyRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__SimulatePolicyRequest()
    guanxi__simulate_policy_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, min: 1),
        FieldRule(2, required: true, min: 0),
        FieldRule(3, required: true, min: 0),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__SimulatePolicyRequest>) {
    self.number = source.pointee.number
    self.fromMs = source.pointee.from_ms
    self.untilMs = source.pointee.until_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__SimulatePolicyRequest> {
    let target = arena.make(Guanxi__SimulatePolicyRequest.self)
    guanxi__simulate_policy_request__init(target)
    target.pointee.has_number = 1
    target.pointee.number = self.number
    target.pointee.has_from_ms = 1
    target.pointee.from_ms = self.fromMs
    target.pointee.has_until_ms = 1
    target.pointee.until_ms = self.untilMs
    return target
  }
}

/// What one clock met and missed.
public struct ClockOutcome: ContractMessage {
  public var clock: ClockKind
  /// Such clocks, one for each round of a case.
  public var started: Int64
  /// Met and missed as it was; what ended or runs without either counts in neither.
  public var met: Int64
  public var missed: Int64
  /// Met and missed as it would have been, with the same acts and pauses, in the calendars as they are now; clocks that the
  /// version would not start count in neither.
  public var wouldMeet: Int64
  public var wouldMiss: Int64

  public init() {
    self.clock = .unspecified
    self.started = 0
    self.met = 0
    self.missed = 0
    self.wouldMeet = 0
    self.wouldMiss = 0
  }

  public init(clock: ClockKind, started: Int64, met: Int64, missed: Int64, wouldMeet: Int64, wouldMiss: Int64) {
    self.clock = clock
    self.started = started
    self.met = met
    self.missed = missed
    self.wouldMeet = wouldMeet
    self.wouldMiss = wouldMiss
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let clock: UInt32 = 1
    public static let started: UInt32 = 2
    public static let met: UInt32 = 3
    public static let missed: UInt32 = 4
    public static let wouldMeet: UInt32 = 5
    public static let wouldMiss: UInt32 = 6
  }

  public static let messageName = "ClockOutcome"

  public static let shape: MessageShape = {
    var source = Guanxi__ClockOutcome()
    guanxi__clock_outcome__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(5, required: true),
        FieldRule(6, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ClockOutcome>) {
    self.clock = lift(enum: source.pointee.clock.rawValue)
    self.started = source.pointee.started
    self.met = source.pointee.met
    self.missed = source.pointee.missed
    self.wouldMeet = source.pointee.would_meet
    self.wouldMiss = source.pointee.would_miss
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ClockOutcome> {
    let target = arena.make(Guanxi__ClockOutcome.self)
    guanxi__clock_outcome__init(target)
    target.pointee.has_clock = 1
    target.pointee.clock = Guanxi__ClockKind(UInt32(bitPattern: self.clock.rawValue))
    target.pointee.has_started = 1
    target.pointee.started = self.started
    target.pointee.has_met = 1
    target.pointee.met = self.met
    target.pointee.has_missed = 1
    target.pointee.missed = self.missed
    target.pointee.has_would_meet = 1
    target.pointee.would_meet = self.wouldMeet
    target.pointee.has_would_miss = 1
    target.pointee.would_miss = self.wouldMiss
    return target
  }
}

/// What some cases of the period met and missed; all items together are the whole.
public struct PolicySimulation: ContractMessage {
  /// Cases of this item.
  public var cases: Int64
  /// In the order of the clocks.
  public var outcomes: [ClockOutcome]
  /// Set on the last item.
  public var done: Bool

  public init() {
    self.cases = 0
    self.outcomes = []
    self.done = false
  }

  public init(cases: Int64, outcomes: [ClockOutcome] = [], done: Bool) {
    self.cases = cases
    self.outcomes = outcomes
    self.done = done
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let cases: UInt32 = 1
    public static let outcomes: UInt32 = 2
    public static let done: UInt32 = 3
  }

  public static let messageName = "PolicySimulation"

  public static let shape: MessageShape = {
    var source = Guanxi__PolicySimulation()
    guanxi__policy_simulation__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, shape: ClockOutcome.shape), FieldRule(3, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__PolicySimulation>) {
    self.cases = source.pointee.cases
    self.outcomes = lift(source.pointee.outcomes, source.pointee.n_outcomes)
    self.done = source.pointee.done != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PolicySimulation> {
    let target = arena.make(Guanxi__PolicySimulation.self)
    guanxi__policy_simulation__init(target)
    target.pointee.has_cases = 1
    target.pointee.cases = self.cases
    target.pointee.n_outcomes = self.outcomes.count
    target.pointee.outcomes = arena.lower(self.outcomes)
    target.pointee.has_done = 1
    target.pointee.done = self.done ? 1 : 0
    return target
  }
}
