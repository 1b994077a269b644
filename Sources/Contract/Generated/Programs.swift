// Generated from programs.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

public enum ProgramStatus: Int32, ContractEnum {
  case unspecified = 0
  /// 草案: no version is active yet.
  case draft = 1
  /// 生效.
  case active = 2
  /// 已结束.
  case closed = 3

  public static let words: [String] = ["DRAFT", "ACTIVE", "CLOSED"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .draft: "DRAFT"
    case .active: "ACTIVE"
    case .closed: "CLOSED"
    }
  }
}

public enum Rounding: Int32, ContractEnum {
  case unspecified = 0
  /// 舍去.
  case down = 1
  /// 四舍五入.
  case halfUp = 2
  /// 进位.
  case up = 3

  public static let words: [String] = ["DOWN", "HALF_UP", "UP"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .down: "DOWN"
    case .halfUp: "HALF_UP"
    case .up: "UP"
    }
  }
}

public enum RuleKind: Int32, ContractEnum {
  case unspecified = 0
  /// `points` for each `per_minor` of the amount, in proportion.
  case rate = 1
  /// `points` for a purchase.
  case fixed = 2
  /// Multiplies what RATE and FIXED give.
  case multiplier = 3
  /// `points` beside it for the member's first purchase (首购).
  case firstPurchase = 4
  /// `points` beside it for a purchase on the birthday, once a year (生日).
  case birthday = 5
  /// `points` to who referred (推荐人), at the first purchase of who was referred.
  case referrer = 6
  /// `points` to who was referred (被推荐人), at their first purchase.
  case referred = 7
  /// `points` for an event that another system posts.
  case event = 8

  public static let words: [String] = [
    "RATE",
    "FIXED",
    "MULTIPLIER",
    "FIRST_PURCHASE",
    "BIRTHDAY",
    "REFERRER",
    "REFERRED",
    "EVENT",
  ]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .rate: "RATE"
    case .fixed: "FIXED"
    case .multiplier: "MULTIPLIER"
    case .firstPurchase: "FIRST_PURCHASE"
    case .birthday: "BIRTHDAY"
    case .referrer: "REFERRER"
    case .referred: "REFERRED"
    case .event: "EVENT"
    }
  }
}

/// Which amount of a purchase counts.
public enum RateBasis: Int32, ContractEnum {
  case unspecified = 0
  /// What was paid, tax included.
  case paid = 1
  /// What was paid, without tax.
  case netOfTax = 2
  /// What it was before the discount, tax included.
  case beforeDiscount = 3

  public static let words: [String] = ["PAID", "NET_OF_TAX", "BEFORE_DISCOUNT"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .paid: "PAID"
    case .netOfTax: "NET_OF_TAX"
    case .beforeDiscount: "BEFORE_DISCOUNT"
    }
  }
}

/// In which of a program's currencies a rule gives.
public enum PointCurrency: Int32, ContractEnum {
  case unspecified = 0
  /// 积分: can be spent.
  case points = 1
  /// 成长值: counts for tiers and cannot be spent.
  case growth = 2

  public static let words: [String] = ["POINTS", "GROWTH"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .points: "POINTS"
    case .growth: "GROWTH"
    }
  }
}

public enum CapPeriod: Int32, ContractEnum {
  case unspecified = 0
  case day = 1
  case month = 2
  case year = 3
  /// As long as the rule lasts.
  case ever = 4

  public static let words: [String] = ["DAY", "MONTH", "YEAR", "EVER"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .day: "DAY"
    case .month: "MONTH"
    case .year: "YEAR"
    case .ever: "EVER"
    }
  }
}

public enum BirthdayWindow: Int32, ContractEnum {
  case unspecified = 0
  /// On the day; 29 February falls on the 28th where the year has none.
  case day = 1
  case month = 2

  public static let words: [String] = ["DAY", "MONTH"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .day: "DAY"
    case .month: "MONTH"
    }
  }
}

public enum ExpiryKind: Int32, ContractEnum {
  case unspecified = 0
  /// `count` days after confirmation, to the end of that day.
  case days = 1
  /// `count` months after confirmation, to the end of that day.
  case months = 2
  /// At the end of a day of the year: the `count`th such day after confirmation; 1 is the next one.
  case fixedDay = 3
  /// All points, `count` days after the member last earned or redeemed.
  case inactiveDays = 4

  public static let words: [String] = ["DAYS", "MONTHS", "FIXED_DAY", "INACTIVE_DAYS"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .days: "DAYS"
    case .months: "MONTHS"
    case .fixedDay: "FIXED_DAY"
    case .inactiveDays: "INACTIVE_DAYS"
    }
  }
}

public enum TierMetric: Int32, ContractEnum {
  case unspecified = 0
  /// What was paid less what was refunded.
  case spend = 1
  /// Points of awards less what refunds took back.
  case points = 2
  /// Growth of awards less what refunds took back.
  case growth = 3

  public static let words: [String] = ["SPEND", "POINTS", "GROWTH"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .spend: "SPEND"
    case .points: "POINTS"
    case .growth: "GROWTH"
    }
  }
}

public enum TierWindow: Int32, ContractEnum {
  case unspecified = 0
  case calendarYear = 1
  /// The last twelve months.
  case rollingYear = 2
  /// From one anniversary of joining to the next.
  case membershipYear = 3
  case lifetime = 4

  public static let words: [String] = ["CALENDAR_YEAR", "ROLLING_YEAR", "MEMBERSHIP_YEAR", "LIFETIME"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .calendarYear: "CALENDAR_YEAR"
    case .rollingYear: "ROLLING_YEAR"
    case .membershipYear: "MEMBERSHIP_YEAR"
    case .lifetime: "LIFETIME"
    }
  }
}

public enum TierDowngrade: Int32, ContractEnum {
  case unspecified = 0
  case oneLevel = 1
  /// To the tier that the window qualifies for.
  case full = 2
  case never = 3

  public static let words: [String] = ["ONE_LEVEL", "FULL", "NEVER"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .oneLevel: "ONE_LEVEL"
    case .full: "FULL"
    case .never: "NEVER"
    }
  }
}

/// What reservations hold at the refund (预留) is not spent and never forgiven. Under DEBT and CLAMP it is owed where
/// nothing is available: a release repays that, a capture leaves the debt.
public enum ClawbackPolicy: Int32, ContractEnum {
  case unspecified = 0
  /// What is spent already is taken from other points, and what is missing is owed.
  case debt = 1
  /// What is spent already is taken from other points, and what is missing is forgiven.
  case clamp = 2
  /// Only what is left of the purchase's own points; those of them that are reserved are taken if they come back.
  case onlyUnspent = 3

  public static let words: [String] = ["DEBT", "CLAMP", "ONLY_UNSPENT"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .debt: "DEBT"
    case .clamp: "CLAMP"
    case .onlyUnspent: "ONLY_UNSPENT"
    }
  }
}

/// A loyalty program (会员计划).
public struct Program: ContractMessage {
  public var id: Int64
  public var version: Int64
  /// The word that names it: "points".
  public var code: String
  public var name: String
  /// IANA time zone: its days, months and birthdays are those of this zone.
  public var zone: String
  /// The currency of the purchases that earn.
  public var currency: String
  /// What its points are called: 积分.
  public var pointName: String
  /// What its tier-qualifying points are called, where it has any: 成长值.
  public var growthName: String?
  public var status: ProgramStatus
  public var createdAtMs: Int64
  public var closedAtMs: Int64?
  public var closeReason: String?
  /// The configuration that is active now.
  public var config: ProgramConfig?
  /// Its number, from 1.
  public var configNumber: Int64?
  public var activeFromMs: Int64?
  public var draft: ProgramConfig?

  public init() {
    self.id = 0
    self.version = 0
    self.code = ""
    self.name = ""
    self.zone = ""
    self.currency = ""
    self.pointName = ""
    self.growthName = nil
    self.status = .unspecified
    self.createdAtMs = 0
    self.closedAtMs = nil
    self.closeReason = nil
    self.config = nil
    self.configNumber = nil
    self.activeFromMs = nil
    self.draft = nil
  }

  public init(
    id: Int64,
    version: Int64,
    code: String,
    name: String,
    zone: String,
    currency: String,
    pointName: String,
    growthName: String? = nil,
    status: ProgramStatus,
    createdAtMs: Int64,
    closedAtMs: Int64? = nil,
    closeReason: String? = nil,
    config: ProgramConfig? = nil,
    configNumber: Int64? = nil,
    activeFromMs: Int64? = nil,
    draft: ProgramConfig? = nil
  ) {
    self.id = id
    self.version = version
    self.code = code
    self.name = name
    self.zone = zone
    self.currency = currency
    self.pointName = pointName
    self.growthName = growthName
    self.status = status
    self.createdAtMs = createdAtMs
    self.closedAtMs = closedAtMs
    self.closeReason = closeReason
    self.config = config
    self.configNumber = configNumber
    self.activeFromMs = activeFromMs
    self.draft = draft
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let code: UInt32 = 3
    public static let name: UInt32 = 4
    public static let zone: UInt32 = 5
    public static let currency: UInt32 = 6
    public static let pointName: UInt32 = 7
    public static let growthName: UInt32 = 8
    public static let status: UInt32 = 9
    public static let createdAtMs: UInt32 = 10
    public static let closedAtMs: UInt32 = 11
    public static let closeReason: UInt32 = 12
    public static let config: UInt32 = 13
    public static let configNumber: UInt32 = 14
    public static let activeFromMs: UInt32 = 15
    public static let draft: UInt32 = 16
  }

  public static let messageName = "Program"

  public static let shape: MessageShape = {
    var source = Guanxi__Program()
    guanxi__program__init(&source)
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
        FieldRule(9, required: true),
        FieldRule(10, required: true),
        FieldRule(13, shape: ProgramConfig.shape),
        FieldRule(16, shape: ProgramConfig.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Program>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.code = lift(source.pointee.code) ?? ""
    self.name = lift(source.pointee.name) ?? ""
    self.zone = lift(source.pointee.zone) ?? ""
    self.currency = lift(source.pointee.currency) ?? ""
    self.pointName = lift(source.pointee.point_name) ?? ""
    self.growthName = lift(source.pointee.growth_name)
    self.status = lift(enum: source.pointee.status.rawValue)
    self.createdAtMs = source.pointee.created_at_ms
    self.closedAtMs = source.pointee.has_closed_at_ms == 0 ? nil : source.pointee.closed_at_ms
    self.closeReason = lift(source.pointee.close_reason)
    self.config = lift(source.pointee.config)
    self.configNumber = source.pointee.has_config_number == 0 ? nil : source.pointee.config_number
    self.activeFromMs = source.pointee.has_active_from_ms == 0 ? nil : source.pointee.active_from_ms
    self.draft = lift(source.pointee.draft)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Program> {
    let target = arena.make(Guanxi__Program.self)
    guanxi__program__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.code = arena.lower(self.code)
    target.pointee.name = arena.lower(self.name)
    target.pointee.zone = arena.lower(self.zone)
    target.pointee.currency = arena.lower(self.currency)
    target.pointee.point_name = arena.lower(self.pointName)
    target.pointee.growth_name = arena.lower(self.growthName)
    target.pointee.has_status = 1
    target.pointee.status = Guanxi__ProgramStatus(UInt32(bitPattern: self.status.rawValue))
    target.pointee.has_created_at_ms = 1
    target.pointee.created_at_ms = self.createdAtMs
    if let value = self.closedAtMs {
      target.pointee.has_closed_at_ms = 1
      target.pointee.closed_at_ms = value
    }
    target.pointee.close_reason = arena.lower(self.closeReason)
    target.pointee.config = self.config?.lower(in: arena)
    if let value = self.configNumber {
      target.pointee.has_config_number = 1
      target.pointee.config_number = value
    }
    if let value = self.activeFromMs {
      target.pointee.has_active_from_ms = 1
      target.pointee.active_from_ms = value
    }
    target.pointee.draft = self.draft?.lower(in: arena)
    return target
  }
}

/// All that a version of a program says.
public struct ProgramConfig: ContractMessage {
  /// How an award is rounded, once. Absent: down.
  public var rounding: Rounding?
  public var rules: [EarningRule]
  /// Absent: points never expire.
  public var expiry: ExpiryPolicy?
  /// Absent: points can be spent at once.
  public var pending: PendingPolicy?
  /// The lowest first; its threshold is 0.
  public var tiers: [TierLevel]
  /// Where there are tiers.
  public var tierPolicy: TierPolicy?
  /// What a refund does with points that are spent already. Absent: debt.
  public var clawback: ClawbackPolicy?
  /// The largest debt of a member beyond what their reservations hold; what a refund would put above it is forgiven.
  /// Absent: any.
  public var debtMax: Int64?
  /// For how many days spent points that come back live on where their date has passed. Absent or 0: they expire at once.
  public var restoreDays: UInt32?
  /// Points as money (积分抵现). Absent: not offered.
  public var money: PointsAsMoney?
  /// A customer's first purchase makes them a member.
  public var enrolAtPurchase: Bool?
  public var limits: MemberLimits?
  public var finance: FinancePolicy?
  /// How many points somebody may adjust alone; above it a second person approves. A role that is not named: none.
  public var adjustLimits: [AdjustLimit]

  public init() {
    self.rounding = nil
    self.rules = []
    self.expiry = nil
    self.pending = nil
    self.tiers = []
    self.tierPolicy = nil
    self.clawback = nil
    self.debtMax = nil
    self.restoreDays = nil
    self.money = nil
    self.enrolAtPurchase = nil
    self.limits = nil
    self.finance = nil
    self.adjustLimits = []
  }

  public init(
    rounding: Rounding? = nil,
    rules: [EarningRule] = [],
    expiry: ExpiryPolicy? = nil,
    pending: PendingPolicy? = nil,
    tiers: [TierLevel] = [],
    tierPolicy: TierPolicy? = nil,
    clawback: ClawbackPolicy? = nil,
    debtMax: Int64? = nil,
    restoreDays: UInt32? = nil,
    money: PointsAsMoney? = nil,
    enrolAtPurchase: Bool? = nil,
    limits: MemberLimits? = nil,
    finance: FinancePolicy? = nil,
    adjustLimits: [AdjustLimit] = []
  ) {
    self.rounding = rounding
    self.rules = rules
    self.expiry = expiry
    self.pending = pending
    self.tiers = tiers
    self.tierPolicy = tierPolicy
    self.clawback = clawback
    self.debtMax = debtMax
    self.restoreDays = restoreDays
    self.money = money
    self.enrolAtPurchase = enrolAtPurchase
    self.limits = limits
    self.finance = finance
    self.adjustLimits = adjustLimits
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let rounding: UInt32 = 1
    public static let rules: UInt32 = 2
    public static let expiry: UInt32 = 3
    public static let pending: UInt32 = 4
    public static let tiers: UInt32 = 5
    public static let tierPolicy: UInt32 = 6
    public static let clawback: UInt32 = 7
    public static let debtMax: UInt32 = 8
    public static let restoreDays: UInt32 = 9
    public static let money: UInt32 = 10
    public static let enrolAtPurchase: UInt32 = 11
    public static let limits: UInt32 = 12
    public static let finance: UInt32 = 13
    public static let adjustLimits: UInt32 = 14
  }

  public static let messageName = "ProgramConfig"

  public static let shape: MessageShape = {
    var source = Guanxi__ProgramConfig()
    guanxi__program_config__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(2, maxItems: 100, shape: EarningRule.shape),
        FieldRule(3, shape: ExpiryPolicy.shape),
        FieldRule(4, shape: PendingPolicy.shape),
        FieldRule(5, maxItems: 20, shape: TierLevel.shape),
        FieldRule(6, shape: TierPolicy.shape),
        FieldRule(8, min: 0),
        FieldRule(9, max: 3660),
        FieldRule(10, shape: PointsAsMoney.shape),
        FieldRule(12, shape: MemberLimits.shape),
        FieldRule(13, shape: FinancePolicy.shape),
        FieldRule(14, maxItems: 10, shape: AdjustLimit.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ProgramConfig>) {
    self.rounding = source.pointee.has_rounding == 0 ? nil : lift(enum: source.pointee.rounding.rawValue)
    self.rules = lift(source.pointee.rules, source.pointee.n_rules)
    self.expiry = lift(source.pointee.expiry)
    self.pending = lift(source.pointee.pending)
    self.tiers = lift(source.pointee.tiers, source.pointee.n_tiers)
    self.tierPolicy = lift(source.pointee.tier_policy)
    self.clawback = source.pointee.has_clawback == 0 ? nil : lift(enum: source.pointee.clawback.rawValue)
    self.debtMax = source.pointee.has_debt_max == 0 ? nil : source.pointee.debt_max
    self.restoreDays = source.pointee.has_restore_days == 0 ? nil : source.pointee.restore_days
    self.money = lift(source.pointee.money)
    self.enrolAtPurchase = source.pointee.has_enrol_at_purchase == 0 ? nil : source.pointee.enrol_at_purchase != 0
    self.limits = lift(source.pointee.limits)
    self.finance = lift(source.pointee.finance)
    self.adjustLimits = lift(source.pointee.adjust_limits, source.pointee.n_adjust_limits)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ProgramConfig> {
    let target = arena.make(Guanxi__ProgramConfig.self)
    guanxi__program_config__init(target)
    if let value = self.rounding {
      target.pointee.has_rounding = 1
      target.pointee.rounding = Guanxi__Rounding(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.n_rules = self.rules.count
    target.pointee.rules = arena.lower(self.rules)
    target.pointee.expiry = self.expiry?.lower(in: arena)
    target.pointee.pending = self.pending?.lower(in: arena)
    target.pointee.n_tiers = self.tiers.count
    target.pointee.tiers = arena.lower(self.tiers)
    target.pointee.tier_policy = self.tierPolicy?.lower(in: arena)
    if let value = self.clawback {
      target.pointee.has_clawback = 1
      target.pointee.clawback = Guanxi__ClawbackPolicy(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.debtMax {
      target.pointee.has_debt_max = 1
      target.pointee.debt_max = value
    }
    if let value = self.restoreDays {
      target.pointee.has_restore_days = 1
      target.pointee.restore_days = value
    }
    target.pointee.money = self.money?.lower(in: arena)
    if let value = self.enrolAtPurchase {
      target.pointee.has_enrol_at_purchase = 1
      target.pointee.enrol_at_purchase = value ? 1 : 0
    }
    target.pointee.limits = self.limits?.lower(in: arena)
    target.pointee.finance = self.finance?.lower(in: arena)
    target.pointee.n_adjust_limits = self.adjustLimits.count
    target.pointee.adjust_limits = arena.lower(self.adjustLimits)
    return target
  }
}

/// One way to earn (积分规则), with its conditions: all of them must hold. A campaign is a rule with a window.
public struct EarningRule: ContractMessage {
  /// The word under which awards and caps remember it.
  public var code: String
  public var name: String
  public var kind: RuleKind
  /// All kinds but MULTIPLIER.
  public var points: Int64?
  /// RATE: in the currency's smallest unit.
  public var perMinor: Int64?
  /// MULTIPLIER, in thousandths: 1500 is 1.5 times.
  public var multiplier: UInt32?
  /// RATE. Absent: what was paid.
  public var basis: RateBasis?
  /// Absent: points.
  public var gives: PointCurrency?
  /// Of several exclusive rules of one kind that apply, the one of highest priority wins, then the one listed first.
  public var exclusive: Bool?
  public var priority: Int32?
  /// Lines in one of these categories, or with one of these products. RATE and MULTIPLIER then act on those lines alone.
  public var categories: [String]
  public var products: [String]
  /// The purchase's instant lies in [from, until).
  public var fromMs: Int64?
  public var untilMs: Int64?
  /// 1 is Monday, 7 is Sunday.
  public var weekdays: [UInt32]
  /// Minutes of the day [from, until); over midnight where `from` is the later one.
  public var fromMinute: UInt32?
  public var untilMinute: UInt32?
  public var birthday: BirthdayWindow?
  /// What was paid is at least this.
  public var minAmountMinor: Int64?
  /// The member has one of these tiers.
  public var tiers: [String]
  /// EVENT: the event's word.
  public var event: String?
  /// Most points of one purchase. More is cut off, or with `refuse_above` the purchase is refused.
  public var maxPerPurchase: Int64?
  public var refuseAbove: Bool?
  /// Most points of one member in a period; more is cut off.
  public var maxPerMember: Int64?
  public var capPeriod: CapPeriod?

  public init() {
    self.code = ""
    self.name = ""
    self.kind = .unspecified
    self.points = nil
    self.perMinor = nil
    self.multiplier = nil
    self.basis = nil
    self.gives = nil
    self.exclusive = nil
    self.priority = nil
    self.categories = []
    self.products = []
    self.fromMs = nil
    self.untilMs = nil
    self.weekdays = []
    self.fromMinute = nil
    self.untilMinute = nil
    self.birthday = nil
    self.minAmountMinor = nil
    self.tiers = []
    self.event = nil
    self.maxPerPurchase = nil
    self.refuseAbove = nil
    self.maxPerMember = nil
    self.capPeriod = nil
  }

  public init(
    code: String,
    name: String,
    kind: RuleKind,
    points: Int64? = nil,
    perMinor: Int64? = nil,
    multiplier: UInt32? = nil,
    basis: RateBasis? = nil,
    gives: PointCurrency? = nil,
    exclusive: Bool? = nil,
    priority: Int32? = nil,
    categories: [String] = [],
    products: [String] = [],
    fromMs: Int64? = nil,
    untilMs: Int64? = nil,
    weekdays: [UInt32] = [],
    fromMinute: UInt32? = nil,
    untilMinute: UInt32? = nil,
    birthday: BirthdayWindow? = nil,
    minAmountMinor: Int64? = nil,
    tiers: [String] = [],
    event: String? = nil,
    maxPerPurchase: Int64? = nil,
    refuseAbove: Bool? = nil,
    maxPerMember: Int64? = nil,
    capPeriod: CapPeriod? = nil
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.points = points
    self.perMinor = perMinor
    self.multiplier = multiplier
    self.basis = basis
    self.gives = gives
    self.exclusive = exclusive
    self.priority = priority
    self.categories = categories
    self.products = products
    self.fromMs = fromMs
    self.untilMs = untilMs
    self.weekdays = weekdays
    self.fromMinute = fromMinute
    self.untilMinute = untilMinute
    self.birthday = birthday
    self.minAmountMinor = minAmountMinor
    self.tiers = tiers
    self.event = event
    self.maxPerPurchase = maxPerPurchase
    self.refuseAbove = refuseAbove
    self.maxPerMember = maxPerMember
    self.capPeriod = capPeriod
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let code: UInt32 = 1
    public static let name: UInt32 = 2
    public static let kind: UInt32 = 3
    public static let points: UInt32 = 4
    public static let perMinor: UInt32 = 5
    public static let multiplier: UInt32 = 6
    public static let basis: UInt32 = 7
    public static let gives: UInt32 = 8
    public static let exclusive: UInt32 = 9
    public static let priority: UInt32 = 10
    public static let categories: UInt32 = 11
    public static let products: UInt32 = 12
    public static let fromMs: UInt32 = 13
    public static let untilMs: UInt32 = 14
    public static let weekdays: UInt32 = 15
    public static let fromMinute: UInt32 = 16
    public static let untilMinute: UInt32 = 17
    public static let birthday: UInt32 = 18
    public static let minAmountMinor: UInt32 = 19
    public static let tiers: UInt32 = 20
    public static let event: UInt32 = 21
    public static let maxPerPurchase: UInt32 = 22
    public static let refuseAbove: UInt32 = 23
    public static let maxPerMember: UInt32 = 24
    public static let capPeriod: UInt32 = 25
  }

  public static let messageName = "EarningRule"

  public static let shape: MessageShape = {
    var source = Guanxi__EarningRule()
    guanxi__earning_rule__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, maxLen: 40, pattern: .word),
        FieldRule(2, required: true, maxLen: 100, pattern: .line),
        FieldRule(3, required: true),
        FieldRule(4, min: 1, max: 1000000000),
        FieldRule(5, min: 1, max: 1000000),
        FieldRule(6, min: 1, max: 100000),
        FieldRule(10, min: -1000, max: 1000),
        FieldRule(11, maxLen: 100, pattern: .line, maxItems: 100),
        FieldRule(12, maxLen: 100, pattern: .line, maxItems: 500),
        FieldRule(13, min: 0),
        FieldRule(14, min: 0),
        FieldRule(15, min: 1, max: 7, maxItems: 7),
        FieldRule(16, max: 1439),
        FieldRule(17, max: 1440),
        FieldRule(19, min: 0),
        FieldRule(20, maxLen: 40, pattern: .word, maxItems: 20),
        FieldRule(21, maxLen: 40, pattern: .word),
        FieldRule(22, min: 1),
        FieldRule(24, min: 1),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__EarningRule>) {
    self.code = lift(source.pointee.code) ?? ""
    self.name = lift(source.pointee.name) ?? ""
    self.kind = lift(enum: source.pointee.kind.rawValue)
    self.points = source.pointee.has_points == 0 ? nil : source.pointee.points
    self.perMinor = source.pointee.has_per_minor == 0 ? nil : source.pointee.per_minor
    self.multiplier = source.pointee.has_multiplier == 0 ? nil : source.pointee.multiplier
    self.basis = source.pointee.has_basis == 0 ? nil : lift(enum: source.pointee.basis.rawValue)
    self.gives = source.pointee.has_gives == 0 ? nil : lift(enum: source.pointee.gives.rawValue)
    self.exclusive = source.pointee.has_exclusive == 0 ? nil : source.pointee.exclusive != 0
    self.priority = source.pointee.has_priority == 0 ? nil : source.pointee.priority
    self.categories = lift(source.pointee.categories, source.pointee.n_categories)
    self.products = lift(source.pointee.products, source.pointee.n_products)
    self.fromMs = source.pointee.has_from_ms == 0 ? nil : source.pointee.from_ms
    self.untilMs = source.pointee.has_until_ms == 0 ? nil : source.pointee.until_ms
    self.weekdays = lift(source.pointee.weekdays, source.pointee.n_weekdays)
    self.fromMinute = source.pointee.has_from_minute == 0 ? nil : source.pointee.from_minute
    self.untilMinute = source.pointee.has_until_minute == 0 ? nil : source.pointee.until_minute
    self.birthday = source.pointee.has_birthday == 0 ? nil : lift(enum: source.pointee.birthday.rawValue)
    self.minAmountMinor = source.pointee.has_min_amount_minor == 0 ? nil : source.pointee.min_amount_minor
    self.tiers = lift(source.pointee.tiers, source.pointee.n_tiers)
    self.event = lift(source.pointee.event)
    self.maxPerPurchase = source.pointee.has_max_per_purchase == 0 ? nil : source.pointee.max_per_purchase
    self.refuseAbove = source.pointee.has_refuse_above == 0 ? nil : source.pointee.refuse_above != 0
    self.maxPerMember = source.pointee.has_max_per_member == 0 ? nil : source.pointee.max_per_member
    self.capPeriod = source.pointee.has_cap_period == 0 ? nil : lift(enum: source.pointee.cap_period.rawValue)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__EarningRule> {
    let target = arena.make(Guanxi__EarningRule.self)
    guanxi__earning_rule__init(target)
    target.pointee.code = arena.lower(self.code)
    target.pointee.name = arena.lower(self.name)
    target.pointee.has_kind = 1
    target.pointee.kind = Guanxi__RuleKind(UInt32(bitPattern: self.kind.rawValue))
    if let value = self.points {
      target.pointee.has_points = 1
      target.pointee.points = value
    }
    if let value = self.perMinor {
      target.pointee.has_per_minor = 1
      target.pointee.per_minor = value
    }
    if let value = self.multiplier {
      target.pointee.has_multiplier = 1
      target.pointee.multiplier = value
    }
    if let value = self.basis {
      target.pointee.has_basis = 1
      target.pointee.basis = Guanxi__RateBasis(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.gives {
      target.pointee.has_gives = 1
      target.pointee.gives = Guanxi__PointCurrency(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.exclusive {
      target.pointee.has_exclusive = 1
      target.pointee.exclusive = value ? 1 : 0
    }
    if let value = self.priority {
      target.pointee.has_priority = 1
      target.pointee.priority = value
    }
    target.pointee.n_categories = self.categories.count
    target.pointee.categories = arena.lower(self.categories)
    target.pointee.n_products = self.products.count
    target.pointee.products = arena.lower(self.products)
    if let value = self.fromMs {
      target.pointee.has_from_ms = 1
      target.pointee.from_ms = value
    }
    if let value = self.untilMs {
      target.pointee.has_until_ms = 1
      target.pointee.until_ms = value
    }
    target.pointee.n_weekdays = self.weekdays.count
    target.pointee.weekdays = arena.lower(self.weekdays)
    if let value = self.fromMinute {
      target.pointee.has_from_minute = 1
      target.pointee.from_minute = value
    }
    if let value = self.untilMinute {
      target.pointee.has_until_minute = 1
      target.pointee.until_minute = value
    }
    if let value = self.birthday {
      target.pointee.has_birthday = 1
      target.pointee.birthday = Guanxi__BirthdayWindow(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.minAmountMinor {
      target.pointee.has_min_amount_minor = 1
      target.pointee.min_amount_minor = value
    }
    target.pointee.n_tiers = self.tiers.count
    target.pointee.tiers = arena.lower(self.tiers)
    target.pointee.event = arena.lower(self.event)
    if let value = self.maxPerPurchase {
      target.pointee.has_max_per_purchase = 1
      target.pointee.max_per_purchase = value
    }
    if let value = self.refuseAbove {
      target.pointee.has_refuse_above = 1
      target.pointee.refuse_above = value ? 1 : 0
    }
    if let value = self.maxPerMember {
      target.pointee.has_max_per_member = 1
      target.pointee.max_per_member = value
    }
    if let value = self.capPeriod {
      target.pointee.has_cap_period = 1
      target.pointee.cap_period = Guanxi__CapPeriod(UInt32(bitPattern: value.rawValue))
    }
    return target
  }
}

/// When points expire (积分有效期): a point cannot be spent at or after the instant.
public struct ExpiryPolicy: ContractMessage {
  public var kind: ExpiryKind
  public var count: UInt32
  /// DAYS and MONTHS: to the end of that month.
  public var toMonthEnd: Bool?
  /// FIXED_DAY; 29 February is the 28th where the year has none.
  public var month: UInt32?
  public var day: UInt32?

  public init() {
    self.kind = .unspecified
    self.count = 0
    self.toMonthEnd = nil
    self.month = nil
    self.day = nil
  }

  public init(kind: ExpiryKind, count: UInt32, toMonthEnd: Bool? = nil, month: UInt32? = nil, day: UInt32? = nil) {
    self.kind = kind
    self.count = count
    self.toMonthEnd = toMonthEnd
    self.month = month
    self.day = day
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let kind: UInt32 = 1
    public static let count: UInt32 = 2
    public static let toMonthEnd: UInt32 = 3
    public static let month: UInt32 = 4
    public static let day: UInt32 = 5
  }

  public static let messageName = "ExpiryPolicy"

  public static let shape: MessageShape = {
    var source = Guanxi__ExpiryPolicy()
    guanxi__expiry_policy__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true, min: 1, max: 3660),
        FieldRule(4, min: 1, max: 12),
        FieldRule(5, min: 1, max: 31),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ExpiryPolicy>) {
    self.kind = lift(enum: source.pointee.kind.rawValue)
    self.count = source.pointee.count
    self.toMonthEnd = source.pointee.has_to_month_end == 0 ? nil : source.pointee.to_month_end != 0
    self.month = source.pointee.has_month == 0 ? nil : source.pointee.month
    self.day = source.pointee.has_day == 0 ? nil : source.pointee.day
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ExpiryPolicy> {
    let target = arena.make(Guanxi__ExpiryPolicy.self)
    guanxi__expiry_policy__init(target)
    target.pointee.has_kind = 1
    target.pointee.kind = Guanxi__ExpiryKind(UInt32(bitPattern: self.kind.rawValue))
    target.pointee.has_count = 1
    target.pointee.count = self.count
    if let value = self.toMonthEnd {
      target.pointee.has_to_month_end = 1
      target.pointee.to_month_end = value ? 1 : 0
    }
    if let value = self.month {
      target.pointee.has_month = 1
      target.pointee.month = value
    }
    if let value = self.day {
      target.pointee.has_day = 1
      target.pointee.day = value
    }
    return target
  }
}

/// How long points wait before they can be spent (待生效).
public struct PendingPolicy: ContractMessage {
  /// Until the beginning of the day so many days after.
  public var days: UInt32?
  /// Until `loyalty.confirm`. One of the two.
  public var untilEvent: Bool?

  public init() {
    self.days = nil
    self.untilEvent = nil
  }

  public init(days: UInt32? = nil, untilEvent: Bool? = nil) {
    self.days = days
    self.untilEvent = untilEvent
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let days: UInt32 = 1
    public static let untilEvent: UInt32 = 2
  }

  public static let messageName = "PendingPolicy"

  public static let shape: MessageShape = {
    var source = Guanxi__PendingPolicy()
    guanxi__pending_policy__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1, max: 366)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__PendingPolicy>) {
    self.days = source.pointee.has_days == 0 ? nil : source.pointee.days
    self.untilEvent = source.pointee.has_until_event == 0 ? nil : source.pointee.until_event != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PendingPolicy> {
    let target = arena.make(Guanxi__PendingPolicy.self)
    guanxi__pending_policy__init(target)
    if let value = self.days {
      target.pointee.has_days = 1
      target.pointee.days = value
    }
    if let value = self.untilEvent {
      target.pointee.has_until_event = 1
      target.pointee.until_event = value ? 1 : 0
    }
    return target
  }
}

/// A tier (会员等级).
public struct TierLevel: ContractMessage {
  public var code: String
  public var name: String
  /// What qualifies for it: minor units of money, points or growth, as the policy's metric says.
  public var threshold: Int64
  /// Multiplies what RATE and FIXED give, in thousandths. Absent: 1000.
  public var multiplier: UInt32?
  /// What it offers beside that (会员权益), in words.
  public var benefits: [String]

  public init() {
    self.code = ""
    self.name = ""
    self.threshold = 0
    self.multiplier = nil
    self.benefits = []
  }

  public init(code: String, name: String, threshold: Int64, multiplier: UInt32? = nil, benefits: [String] = []) {
    self.code = code
    self.name = name
    self.threshold = threshold
    self.multiplier = multiplier
    self.benefits = benefits
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let code: UInt32 = 1
    public static let name: UInt32 = 2
    public static let threshold: UInt32 = 3
    public static let multiplier: UInt32 = 4
    public static let benefits: UInt32 = 5
  }

  public static let messageName = "TierLevel"

  public static let shape: MessageShape = {
    var source = Guanxi__TierLevel()
    guanxi__tier_level__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, maxLen: 40, pattern: .word),
        FieldRule(2, required: true, maxLen: 100, pattern: .line),
        FieldRule(3, required: true, min: 0),
        FieldRule(4, min: 1, max: 100000),
        FieldRule(5, maxLen: 200, pattern: .line, maxItems: 20),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__TierLevel>) {
    self.code = lift(source.pointee.code) ?? ""
    self.name = lift(source.pointee.name) ?? ""
    self.threshold = source.pointee.threshold
    self.multiplier = source.pointee.has_multiplier == 0 ? nil : source.pointee.multiplier
    self.benefits = lift(source.pointee.benefits, source.pointee.n_benefits)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__TierLevel> {
    let target = arena.make(Guanxi__TierLevel.self)
    guanxi__tier_level__init(target)
    target.pointee.code = arena.lower(self.code)
    target.pointee.name = arena.lower(self.name)
    target.pointee.has_threshold = 1
    target.pointee.threshold = self.threshold
    if let value = self.multiplier {
      target.pointee.has_multiplier = 1
      target.pointee.multiplier = value
    }
    target.pointee.n_benefits = self.benefits.count
    target.pointee.benefits = arena.lower(self.benefits)
    return target
  }
}

/// How tiers are won and lost.
public struct TierPolicy: ContractMessage {
  public var metric: TierMetric
  public var window: TierWindow
  /// Upgrades wait for the end of the period. Absent: at once.
  public var upgradeAtPeriodEnd: Bool?
  public var downgrade: TierDowngrade
  /// Days behind the end of a period in which the tier can still be kept.
  public var graceDays: UInt32?
  /// A refund may take the tier at once. Absent: it counts at the end of the period.
  public var refundRequalifies: Bool?

  public init() {
    self.metric = .unspecified
    self.window = .unspecified
    self.upgradeAtPeriodEnd = nil
    self.downgrade = .unspecified
    self.graceDays = nil
    self.refundRequalifies = nil
  }

  public init(
    metric: TierMetric,
    window: TierWindow,
    upgradeAtPeriodEnd: Bool? = nil,
    downgrade: TierDowngrade,
    graceDays: UInt32? = nil,
    refundRequalifies: Bool? = nil
  ) {
    self.metric = metric
    self.window = window
    self.upgradeAtPeriodEnd = upgradeAtPeriodEnd
    self.downgrade = downgrade
    self.graceDays = graceDays
    self.refundRequalifies = refundRequalifies
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let metric: UInt32 = 1
    public static let window: UInt32 = 2
    public static let upgradeAtPeriodEnd: UInt32 = 3
    public static let downgrade: UInt32 = 4
    public static let graceDays: UInt32 = 5
    public static let refundRequalifies: UInt32 = 6
  }

  public static let messageName = "TierPolicy"

  public static let shape: MessageShape = {
    var source = Guanxi__TierPolicy()
    guanxi__tier_policy__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(4, required: true),
        FieldRule(5, max: 366),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__TierPolicy>) {
    self.metric = lift(enum: source.pointee.metric.rawValue)
    self.window = lift(enum: source.pointee.window.rawValue)
    self.upgradeAtPeriodEnd = source.pointee.has_upgrade_at_period_end == 0 ? nil : source.pointee.upgrade_at_period_end != 0
    self.downgrade = lift(enum: source.pointee.downgrade.rawValue)
    self.graceDays = source.pointee.has_grace_days == 0 ? nil : source.pointee.grace_days
    self.refundRequalifies = source.pointee.has_refund_requalifies == 0 ? nil : source.pointee.refund_requalifies != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__TierPolicy> {
    let target = arena.make(Guanxi__TierPolicy.self)
    guanxi__tier_policy__init(target)
    target.pointee.has_metric = 1
    target.pointee.metric = Guanxi__TierMetric(UInt32(bitPattern: self.metric.rawValue))
    target.pointee.has_window = 1
    target.pointee.window = Guanxi__TierWindow(UInt32(bitPattern: self.window.rawValue))
    if let value = self.upgradeAtPeriodEnd {
      target.pointee.has_upgrade_at_period_end = 1
      target.pointee.upgrade_at_period_end = value ? 1 : 0
    }
    target.pointee.has_downgrade = 1
    target.pointee.downgrade = Guanxi__TierDowngrade(UInt32(bitPattern: self.downgrade.rawValue))
    if let value = self.graceDays {
      target.pointee.has_grace_days = 1
      target.pointee.grace_days = value
    }
    if let value = self.refundRequalifies {
      target.pointee.has_refund_requalifies = 1
      target.pointee.refund_requalifies = value ? 1 : 0
    }
    return target
  }
}

/// Points as money (积分抵现): `points` are worth `minor`.
public struct PointsAsMoney: ContractMessage {
  public var points: Int64
  public var minor: Int64
  /// Fewest points at a time.
  public var minPoints: Int64?
  /// Most of an order that points may pay, in thousandths. Absent: all of it.
  public var shareMax: UInt32?

  public init() {
    self.points = 0
    self.minor = 0
    self.minPoints = nil
    self.shareMax = nil
  }

  public init(points: Int64, minor: Int64, minPoints: Int64? = nil, shareMax: UInt32? = nil) {
    self.points = points
    self.minor = minor
    self.minPoints = minPoints
    self.shareMax = shareMax
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let points: UInt32 = 1
    public static let minor: UInt32 = 2
    public static let minPoints: UInt32 = 3
    public static let shareMax: UInt32 = 4
  }

  public static let messageName = "PointsAsMoney"

  public static let shape: MessageShape = {
    var source = Guanxi__PointsAsMoney()
    guanxi__points_as_money__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, min: 1, max: 1000000),
        FieldRule(2, required: true, min: 1, max: 1000000),
        FieldRule(3, min: 0),
        FieldRule(4, min: 1, max: 1000),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__PointsAsMoney>) {
    self.points = source.pointee.points
    self.minor = source.pointee.minor
    self.minPoints = source.pointee.has_min_points == 0 ? nil : source.pointee.min_points
    self.shareMax = source.pointee.has_share_max == 0 ? nil : source.pointee.share_max
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PointsAsMoney> {
    let target = arena.make(Guanxi__PointsAsMoney.self)
    guanxi__points_as_money__init(target)
    target.pointee.has_points = 1
    target.pointee.points = self.points
    target.pointee.has_minor = 1
    target.pointee.minor = self.minor
    if let value = self.minPoints {
      target.pointee.has_min_points = 1
      target.pointee.min_points = value
    }
    if let value = self.shareMax {
      target.pointee.has_share_max = 1
      target.pointee.share_max = value
    }
    return target
  }
}

/// Limits of one member in one day of the program's zone. Absent: none.
public struct MemberLimits: ContractMessage {
  /// Most points that purchases and events earn; more is cut off.
  public var earnPerDay: Int64?
  /// Purchases beyond these earn nothing.
  public var purchasesPerDay: UInt32?
  /// Redemptions beyond these are refused.
  public var redeemPerDay: Int64?
  /// Transfers beyond these are refused; those inside a family pool do not count.
  public var transferPerDay: Int64?

  public init() {
    self.earnPerDay = nil
    self.purchasesPerDay = nil
    self.redeemPerDay = nil
    self.transferPerDay = nil
  }

  public init(
    earnPerDay: Int64? = nil,
    purchasesPerDay: UInt32? = nil,
    redeemPerDay: Int64? = nil,
    transferPerDay: Int64? = nil
  ) {
    self.earnPerDay = earnPerDay
    self.purchasesPerDay = purchasesPerDay
    self.redeemPerDay = redeemPerDay
    self.transferPerDay = transferPerDay
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let earnPerDay: UInt32 = 1
    public static let purchasesPerDay: UInt32 = 2
    public static let redeemPerDay: UInt32 = 3
    public static let transferPerDay: UInt32 = 4
  }

  public static let messageName = "MemberLimits"

  public static let shape: MessageShape = {
    var source = Guanxi__MemberLimits()
    guanxi__member_limits__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(2, min: 1), FieldRule(3, min: 1), FieldRule(4, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__MemberLimits>) {
    self.earnPerDay = source.pointee.has_earn_per_day == 0 ? nil : source.pointee.earn_per_day
    self.purchasesPerDay = source.pointee.has_purchases_per_day == 0 ? nil : source.pointee.purchases_per_day
    self.redeemPerDay = source.pointee.has_redeem_per_day == 0 ? nil : source.pointee.redeem_per_day
    self.transferPerDay = source.pointee.has_transfer_per_day == 0 ? nil : source.pointee.transfer_per_day
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__MemberLimits> {
    let target = arena.make(Guanxi__MemberLimits.self)
    guanxi__member_limits__init(target)
    if let value = self.earnPerDay {
      target.pointee.has_earn_per_day = 1
      target.pointee.earn_per_day = value
    }
    if let value = self.purchasesPerDay {
      target.pointee.has_purchases_per_day = 1
      target.pointee.purchases_per_day = value
    }
    if let value = self.redeemPerDay {
      target.pointee.has_redeem_per_day = 1
      target.pointee.redeem_per_day = value
    }
    if let value = self.transferPerDay {
      target.pointee.has_transfer_per_day = 1
      target.pointee.transfer_per_day = value
    }
    return target
  }
}

/// What points cost, for the books.
public struct FinancePolicy: ContractMessage {
  /// Minor units that 1,000 points cost when they are redeemed.
  public var costPerThousand: Int64
  /// Points that will never be redeemed (breakage, 预计失效率), in thousandths. Absent: as observed so far.
  public var breakage: UInt32?

  public init() {
    self.costPerThousand = 0
    self.breakage = nil
  }

  public init(costPerThousand: Int64, breakage: UInt32? = nil) {
    self.costPerThousand = costPerThousand
    self.breakage = breakage
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let costPerThousand: UInt32 = 1
    public static let breakage: UInt32 = 2
  }

  public static let messageName = "FinancePolicy"

  public static let shape: MessageShape = {
    var source = Guanxi__FinancePolicy()
    guanxi__finance_policy__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 0, max: 1000000000), FieldRule(2, max: 1000)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__FinancePolicy>) {
    self.costPerThousand = source.pointee.cost_per_thousand
    self.breakage = source.pointee.has_breakage == 0 ? nil : source.pointee.breakage
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__FinancePolicy> {
    let target = arena.make(Guanxi__FinancePolicy.self)
    guanxi__finance_policy__init(target)
    target.pointee.has_cost_per_thousand = 1
    target.pointee.cost_per_thousand = self.costPerThousand
    if let value = self.breakage {
      target.pointee.has_breakage = 1
      target.pointee.breakage = value
    }
    return target
  }
}

public struct AdjustLimit: ContractMessage {
  public var role: Role
  public var points: Int64

  public init() {
    self.role = .unspecified
    self.points = 0
  }

  public init(role: Role, points: Int64) {
    self.role = role
    self.points = points
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let role: UInt32 = 1
    public static let points: UInt32 = 2
  }

  public static let messageName = "AdjustLimit"

  public static let shape: MessageShape = {
    var source = Guanxi__AdjustLimit()
    guanxi__adjust_limit__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true, min: 0)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__AdjustLimit>) {
    self.role = lift(enum: source.pointee.role.rawValue)
    self.points = source.pointee.points
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__AdjustLimit> {
    let target = arena.make(Guanxi__AdjustLimit.self)
    guanxi__adjust_limit__init(target)
    target.pointee.has_role = 1
    target.pointee.role = Guanxi__Role(UInt32(bitPattern: self.role.rawValue))
    target.pointee.has_points = 1
    target.pointee.points = self.points
    return target
  }
}

public struct CreateProgramRequest: ContractMessage {
  public var code: String
  public var name: String
  /// IANA time zone: Asia/Shanghai.
  public var zone: String
  public var currency: String
  /// Absent: 积分.
  public var pointName: String?
  /// Absent: the program has no tier-qualifying points.
  public var growthName: String?
  /// The first draft.
  public var draft: ProgramConfig?

  public init() {
    self.code = ""
    self.name = ""
    self.zone = ""
    self.currency = ""
    self.pointName = nil
    self.growthName = nil
    self.draft = nil
  }

  public init(
    code: String,
    name: String,
    zone: String,
    currency: String,
    pointName: String? = nil,
    growthName: String? = nil,
    draft: ProgramConfig? = nil
  ) {
    self.code = code
    self.name = name
    self.zone = zone
    self.currency = currency
    self.pointName = pointName
    self.growthName = growthName
    self.draft = draft
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let code: UInt32 = 1
    public static let name: UInt32 = 2
    public static let zone: UInt32 = 3
    public static let currency: UInt32 = 4
    public static let pointName: UInt32 = 5
    public static let growthName: UInt32 = 6
    public static let draft: UInt32 = 7
  }

  public static let messageName = "CreateProgramRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CreateProgramRequest()
    guanxi__create_program_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, maxLen: 40, pattern: .word),
        FieldRule(2, required: true, maxLen: 100, pattern: .line),
        FieldRule(3, required: true, maxLen: 60, pattern: .line),
        FieldRule(4, required: true, maxLen: 3, pattern: .currency),
        FieldRule(5, maxLen: 40, pattern: .line),
        FieldRule(6, maxLen: 40, pattern: .line),
        FieldRule(7, shape: ProgramConfig.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CreateProgramRequest>) {
    self.code = lift(source.pointee.code) ?? ""
    self.name = lift(source.pointee.name) ?? ""
    self.zone = lift(source.pointee.zone) ?? ""
    self.currency = lift(source.pointee.currency) ?? ""
    self.pointName = lift(source.pointee.point_name)
    self.growthName = lift(source.pointee.growth_name)
    self.draft = lift(source.pointee.draft)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CreateProgramRequest> {
    let target = arena.make(Guanxi__CreateProgramRequest.self)
    guanxi__create_program_request__init(target)
    target.pointee.code = arena.lower(self.code)
    target.pointee.name = arena.lower(self.name)
    target.pointee.zone = arena.lower(self.zone)
    target.pointee.currency = arena.lower(self.currency)
    target.pointee.point_name = arena.lower(self.pointName)
    target.pointee.growth_name = arena.lower(self.growthName)
    target.pointee.draft = self.draft?.lower(in: arena)
    return target
  }
}

public struct GetProgramRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var code: String?

  public init() {
    self.id = nil
    self.code = nil
  }

  public init(id: Int64? = nil, code: String? = nil) {
    self.id = id
    self.code = code
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let code: UInt32 = 2
  }

  public static let messageName = "GetProgramRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetProgramRequest()
    guanxi__get_program_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(2, maxLen: 40, pattern: .word)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetProgramRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.code = lift(source.pointee.code)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetProgramRequest> {
    let target = arena.make(Guanxi__GetProgramRequest.self)
    guanxi__get_program_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.code = arena.lower(self.code)
    return target
  }
}

public struct ListProgramsRequest: ContractMessage {
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

  public static let messageName = "ListProgramsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListProgramsRequest()
    guanxi__list_programs_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1, max: 200), FieldRule(2, maxLen: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListProgramsRequest>) {
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListProgramsRequest> {
    let target = arena.make(Guanxi__ListProgramsRequest.self)
    guanxi__list_programs_request__init(target)
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListProgramsReply: ContractMessage {
  /// Without their configurations; see programs.get.
  public var items: [Program]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Program] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListProgramsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListProgramsReply()
    guanxi__list_programs_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Program.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListProgramsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListProgramsReply> {
    let target = arena.make(Guanxi__ListProgramsReply.self)
    guanxi__list_programs_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

public struct SetDraftRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var code: String?
  /// The program's, as it was read.
  public var version: Int64
  public var draft: ProgramConfig

  public init() {
    self.id = nil
    self.code = nil
    self.version = 0
    self.draft = ProgramConfig()
  }

  public init(id: Int64? = nil, code: String? = nil, version: Int64, draft: ProgramConfig) {
    self.id = id
    self.code = code
    self.version = version
    self.draft = draft
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let code: UInt32 = 2
    public static let version: UInt32 = 3
    public static let draft: UInt32 = 4
  }

  public static let messageName = "SetDraftRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__SetDraftRequest()
    guanxi__set_draft_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .word),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, shape: ProgramConfig.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__SetDraftRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.code = lift(source.pointee.code)
    self.version = source.pointee.version
    self.draft = lift(source.pointee.draft) ?? ProgramConfig()
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__SetDraftRequest> {
    let target = arena.make(Guanxi__SetDraftRequest.self)
    guanxi__set_draft_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.code = arena.lower(self.code)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.draft = self.draft.lower(in: arena)
    return target
  }
}

public struct ActivateProgramRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var code: String?
  /// The program's, as it was read.
  public var version: Int64
  /// From when on. Not in the past, not before the version before. Absent: now.
  public var fromMs: Int64?

  public init() {
    self.id = nil
    self.code = nil
    self.version = 0
    self.fromMs = nil
  }

  public init(id: Int64? = nil, code: String? = nil, version: Int64, fromMs: Int64? = nil) {
    self.id = id
    self.code = code
    self.version = version
    self.fromMs = fromMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let code: UInt32 = 2
    public static let version: UInt32 = 3
    public static let fromMs: UInt32 = 4
  }

  public static let messageName = "ActivateProgramRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ActivateProgramRequest()
    guanxi__activate_program_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .word),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, min: 0),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ActivateProgramRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.code = lift(source.pointee.code)
    self.version = source.pointee.version
    self.fromMs = source.pointee.has_from_ms == 0 ? nil : source.pointee.from_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ActivateProgramRequest> {
    let target = arena.make(Guanxi__ActivateProgramRequest.self)
    guanxi__activate_program_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.code = arena.lower(self.code)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    if let value = self.fromMs {
      target.pointee.has_from_ms = 1
      target.pointee.from_ms = value
    }
    return target
  }
}

public struct ProgramVersionsRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var code: String?
  /// At most so many; 10 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before.
  public var cursor: String?

  public init() {
    self.id = nil
    self.code = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(id: Int64? = nil, code: String? = nil, limit: UInt32? = nil, cursor: String? = nil) {
    self.id = id
    self.code = code
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let code: UInt32 = 2
    public static let limit: UInt32 = 3
    public static let cursor: UInt32 = 4
  }

  public static let messageName = "ProgramVersionsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ProgramVersionsRequest()
    guanxi__program_versions_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .word),
        FieldRule(3, min: 1, max: 50),
        FieldRule(4, maxLen: 200),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ProgramVersionsRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.code = lift(source.pointee.code)
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ProgramVersionsRequest> {
    let target = arena.make(Guanxi__ProgramVersionsRequest.self)
    guanxi__program_versions_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.code = arena.lower(self.code)
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ProgramVersion: ContractMessage {
  public var number: Int64
  public var fromMs: Int64
  public var activatedAtMs: Int64
  public var config: ProgramConfig

  public init() {
    self.number = 0
    self.fromMs = 0
    self.activatedAtMs = 0
    self.config = ProgramConfig()
  }

  public init(number: Int64, fromMs: Int64, activatedAtMs: Int64, config: ProgramConfig) {
    self.number = number
    self.fromMs = fromMs
    self.activatedAtMs = activatedAtMs
    self.config = config
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let number: UInt32 = 1
    public static let fromMs: UInt32 = 2
    public static let activatedAtMs: UInt32 = 3
    public static let config: UInt32 = 4
  }

  public static let messageName = "ProgramVersion"

  public static let shape: MessageShape = {
    var source = Guanxi__ProgramVersion()
    guanxi__program_version__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true, shape: ProgramConfig.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ProgramVersion>) {
    self.number = source.pointee.number
    self.fromMs = source.pointee.from_ms
    self.activatedAtMs = source.pointee.activated_at_ms
    self.config = lift(source.pointee.config) ?? ProgramConfig()
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ProgramVersion> {
    let target = arena.make(Guanxi__ProgramVersion.self)
    guanxi__program_version__init(target)
    target.pointee.has_number = 1
    target.pointee.number = self.number
    target.pointee.has_from_ms = 1
    target.pointee.from_ms = self.fromMs
    target.pointee.has_activated_at_ms = 1
    target.pointee.activated_at_ms = self.activatedAtMs
    target.pointee.config = self.config.lower(in: arena)
    return target
  }
}

public struct ProgramVersionsReply: ContractMessage {
  public var items: [ProgramVersion]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [ProgramVersion] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ProgramVersionsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ProgramVersionsReply()
    guanxi__program_versions_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: ProgramVersion.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ProgramVersionsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ProgramVersionsReply> {
    let target = arena.make(Guanxi__ProgramVersionsReply.self)
    guanxi__program_versions_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

public struct CloseProgramRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var code: String?
  /// The program's, as it was read.
  public var version: Int64
  public var reason: String

  public init() {
    self.id = nil
    self.code = nil
    self.version = 0
    self.reason = ""
  }

  public init(id: Int64? = nil, code: String? = nil, version: Int64, reason: String) {
    self.id = id
    self.code = code
    self.version = version
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let code: UInt32 = 2
    public static let version: UInt32 = 3
    public static let reason: UInt32 = 4
  }

  public static let messageName = "CloseProgramRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CloseProgramRequest()
    guanxi__close_program_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .word),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CloseProgramRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.code = lift(source.pointee.code)
    self.version = source.pointee.version
    self.reason = lift(source.pointee.reason) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CloseProgramRequest> {
    let target = arena.make(Guanxi__CloseProgramRequest.self)
    guanxi__close_program_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.code = arena.lower(self.code)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}
