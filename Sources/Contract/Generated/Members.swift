// Generated from members.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

public enum MemberStatus: Int32, ContractEnum {
  case unspecified = 0
  /// 正常.
  case active = 1
  /// 冻结.
  case suspended = 2
  /// 已退会.
  case closed = 3

  public static let words: [String] = ["ACTIVE", "SUSPENDED", "CLOSED"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .active: "ACTIVE"
    case .suspended: "SUSPENDED"
    case .closed: "CLOSED"
    }
  }
}

public enum TierReason: Int32, ContractEnum {
  case unspecified = 0
  /// 入会.
  case joined = 1
  /// 达标升级.
  case qualified = 2
  /// 到期保级: kept at the end of the period.
  case kept = 3
  /// 到期降级.
  case periodEnded = 4
  /// 退款降级.
  case refund = 5
  /// 人工保底.
  case floor = 6
  /// 合并.
  case merged = 7
  /// The program's tiers changed, or the member left.
  case program = 8

  public static let words: [String] = [
    "JOINED",
    "QUALIFIED",
    "KEPT",
    "PERIOD_ENDED",
    "REFUND",
    "FLOOR",
    "MERGED",
    "PROGRAM",
  ]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .joined: "JOINED"
    case .qualified: "QUALIFIED"
    case .kept: "KEPT"
    case .periodEnded: "PERIOD_ENDED"
    case .refund: "REFUND"
    case .floor: "FLOOR"
    case .merged: "MERGED"
    case .program: "PROGRAM"
    }
  }
}

/// A customer in a program (会员).
public struct Member: ContractMessage {
  public var id: Int64
  public var version: Int64
  public var programId: Int64
  /// The program's code.
  public var program: String
  public var customerId: Int64
  public var customerNumber: String
  public var card: String
  /// What somebody gives as who referred them (推荐码).
  public var referralCode: String
  public var status: MemberStatus
  public var joinedAtMs: Int64
  public var closedAtMs: Int64?
  public var balance: PointBalance
  /// The tier's code; absent where the program has no tiers.
  public var tier: String?
  public var tierSinceMs: Int64?
  /// When the tier is next decided upon.
  public var tierUntilMs: Int64?
  /// The tier granted by hand, and until when.
  public var floor: String?
  public var floorUntilMs: Int64?
  public var poolId: Int64?
  /// The member who referred them.
  public var referrerId: Int64?
  /// Other cards that answer, from members who became this one.
  public var moreCards: [String]

  public init() {
    self.id = 0
    self.version = 0
    self.programId = 0
    self.program = ""
    self.customerId = 0
    self.customerNumber = ""
    self.card = ""
    self.referralCode = ""
    self.status = .unspecified
    self.joinedAtMs = 0
    self.closedAtMs = nil
    self.balance = PointBalance()
    self.tier = nil
    self.tierSinceMs = nil
    self.tierUntilMs = nil
    self.floor = nil
    self.floorUntilMs = nil
    self.poolId = nil
    self.referrerId = nil
    self.moreCards = []
  }

  public init(
    id: Int64,
    version: Int64,
    programId: Int64,
    program: String,
    customerId: Int64,
    customerNumber: String,
    card: String,
    referralCode: String,
    status: MemberStatus,
    joinedAtMs: Int64,
    closedAtMs: Int64? = nil,
    balance: PointBalance,
    tier: String? = nil,
    tierSinceMs: Int64? = nil,
    tierUntilMs: Int64? = nil,
    floor: String? = nil,
    floorUntilMs: Int64? = nil,
    poolId: Int64? = nil,
    referrerId: Int64? = nil,
    moreCards: [String] = []
  ) {
    self.id = id
    self.version = version
    self.programId = programId
    self.program = program
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.card = card
    self.referralCode = referralCode
    self.status = status
    self.joinedAtMs = joinedAtMs
    self.closedAtMs = closedAtMs
    self.balance = balance
    self.tier = tier
    self.tierSinceMs = tierSinceMs
    self.tierUntilMs = tierUntilMs
    self.floor = floor
    self.floorUntilMs = floorUntilMs
    self.poolId = poolId
    self.referrerId = referrerId
    self.moreCards = moreCards
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let programId: UInt32 = 3
    public static let program: UInt32 = 4
    public static let customerId: UInt32 = 5
    public static let customerNumber: UInt32 = 6
    public static let card: UInt32 = 7
    public static let referralCode: UInt32 = 8
    public static let status: UInt32 = 9
    public static let joinedAtMs: UInt32 = 10
    public static let closedAtMs: UInt32 = 11
    public static let balance: UInt32 = 12
    public static let tier: UInt32 = 13
    public static let tierSinceMs: UInt32 = 14
    public static let tierUntilMs: UInt32 = 15
    public static let floor: UInt32 = 16
    public static let floorUntilMs: UInt32 = 17
    public static let poolId: UInt32 = 18
    public static let referrerId: UInt32 = 19
    public static let moreCards: UInt32 = 20
  }

  public static let messageName = "Member"

  public static let shape: MessageShape = {
    var source = Guanxi__Member()
    guanxi__member__init(&source)
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
        FieldRule(8, required: true),
        FieldRule(9, required: true),
        FieldRule(10, required: true),
        FieldRule(12, required: true, shape: PointBalance.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Member>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.programId = source.pointee.program_id
    self.program = lift(source.pointee.program) ?? ""
    self.customerId = source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number) ?? ""
    self.card = lift(source.pointee.card) ?? ""
    self.referralCode = lift(source.pointee.referral_code) ?? ""
    self.status = lift(enum: source.pointee.status.rawValue)
    self.joinedAtMs = source.pointee.joined_at_ms
    self.closedAtMs = source.pointee.has_closed_at_ms == 0 ? nil : source.pointee.closed_at_ms
    self.balance = lift(source.pointee.balance) ?? PointBalance()
    self.tier = lift(source.pointee.tier)
    self.tierSinceMs = source.pointee.has_tier_since_ms == 0 ? nil : source.pointee.tier_since_ms
    self.tierUntilMs = source.pointee.has_tier_until_ms == 0 ? nil : source.pointee.tier_until_ms
    self.floor = lift(source.pointee.floor)
    self.floorUntilMs = source.pointee.has_floor_until_ms == 0 ? nil : source.pointee.floor_until_ms
    self.poolId = source.pointee.has_pool_id == 0 ? nil : source.pointee.pool_id
    self.referrerId = source.pointee.has_referrer_id == 0 ? nil : source.pointee.referrer_id
    self.moreCards = lift(source.pointee.more_cards, source.pointee.n_more_cards)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Member> {
    let target = arena.make(Guanxi__Member.self)
    guanxi__member__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_program_id = 1
    target.pointee.program_id = self.programId
    target.pointee.program = arena.lower(self.program)
    target.pointee.has_customer_id = 1
    target.pointee.customer_id = self.customerId
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.card = arena.lower(self.card)
    target.pointee.referral_code = arena.lower(self.referralCode)
    target.pointee.has_status = 1
    target.pointee.status = Guanxi__MemberStatus(UInt32(bitPattern: self.status.rawValue))
    target.pointee.has_joined_at_ms = 1
    target.pointee.joined_at_ms = self.joinedAtMs
    if let value = self.closedAtMs {
      target.pointee.has_closed_at_ms = 1
      target.pointee.closed_at_ms = value
    }
    target.pointee.balance = self.balance.lower(in: arena)
    target.pointee.tier = arena.lower(self.tier)
    if let value = self.tierSinceMs {
      target.pointee.has_tier_since_ms = 1
      target.pointee.tier_since_ms = value
    }
    if let value = self.tierUntilMs {
      target.pointee.has_tier_until_ms = 1
      target.pointee.tier_until_ms = value
    }
    target.pointee.floor = arena.lower(self.floor)
    if let value = self.floorUntilMs {
      target.pointee.has_floor_until_ms = 1
      target.pointee.floor_until_ms = value
    }
    if let value = self.poolId {
      target.pointee.has_pool_id = 1
      target.pointee.pool_id = value
    }
    if let value = self.referrerId {
      target.pointee.has_referrer_id = 1
      target.pointee.referrer_id = value
    }
    target.pointee.n_more_cards = self.moreCards.count
    target.pointee.more_cards = arena.lower(self.moreCards)
    return target
  }
}

/// What a member has (积分余额). balance = available − debt.
public struct PointBalance: ContractMessage {
  public var available: Int64
  /// 待生效.
  public var pending: Int64
  /// 预留.
  public var reserved: Int64
  /// 欠分.
  public var debt: Int64
  public var balance: Int64
  /// 成长值.
  public var growth: Int64
  /// The instant for which it holds.
  public var atMs: Int64

  public init() {
    self.available = 0
    self.pending = 0
    self.reserved = 0
    self.debt = 0
    self.balance = 0
    self.growth = 0
    self.atMs = 0
  }

  public init(
    available: Int64,
    pending: Int64,
    reserved: Int64,
    debt: Int64,
    balance: Int64,
    growth: Int64,
    atMs: Int64
  ) {
    self.available = available
    self.pending = pending
    self.reserved = reserved
    self.debt = debt
    self.balance = balance
    self.growth = growth
    self.atMs = atMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let available: UInt32 = 1
    public static let pending: UInt32 = 2
    public static let reserved: UInt32 = 3
    public static let debt: UInt32 = 4
    public static let balance: UInt32 = 5
    public static let growth: UInt32 = 6
    public static let atMs: UInt32 = 7
  }

  public static let messageName = "PointBalance"

  public static let shape: MessageShape = {
    var source = Guanxi__PointBalance()
    guanxi__point_balance__init(&source)
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

  public init(lifting source: UnsafePointer<Guanxi__PointBalance>) {
    self.available = source.pointee.available
    self.pending = source.pointee.pending
    self.reserved = source.pointee.reserved
    self.debt = source.pointee.debt
    self.balance = source.pointee.balance
    self.growth = source.pointee.growth
    self.atMs = source.pointee.at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PointBalance> {
    let target = arena.make(Guanxi__PointBalance.self)
    guanxi__point_balance__init(target)
    target.pointee.has_available = 1
    target.pointee.available = self.available
    target.pointee.has_pending = 1
    target.pointee.pending = self.pending
    target.pointee.has_reserved = 1
    target.pointee.reserved = self.reserved
    target.pointee.has_debt = 1
    target.pointee.debt = self.debt
    target.pointee.has_balance = 1
    target.pointee.balance = self.balance
    target.pointee.has_growth = 1
    target.pointee.growth = self.growth
    target.pointee.has_at_ms = 1
    target.pointee.at_ms = self.atMs
    return target
  }
}

/// One change of a tier, or a period in which it was kept.
public struct TierChange: ContractMessage {
  public var id: Int64
  public var atMs: Int64
  public var from: String?
  public var to: String
  public var reason: TierReason
  /// What the window held then, in the policy's metric.
  public var qualifying: Int64
  /// Why, in words, where a person decided.
  public var note: String?

  public init() {
    self.id = 0
    self.atMs = 0
    self.from = nil
    self.to = ""
    self.reason = .unspecified
    self.qualifying = 0
    self.note = nil
  }

  public init(
    id: Int64,
    atMs: Int64,
    from: String? = nil,
    to: String,
    reason: TierReason,
    qualifying: Int64,
    note: String? = nil
  ) {
    self.id = id
    self.atMs = atMs
    self.from = from
    self.to = to
    self.reason = reason
    self.qualifying = qualifying
    self.note = note
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let atMs: UInt32 = 2
    public static let from: UInt32 = 3
    public static let to: UInt32 = 4
    public static let reason: UInt32 = 5
    public static let qualifying: UInt32 = 6
    public static let note: UInt32 = 7
  }

  public static let messageName = "TierChange"

  public static let shape: MessageShape = {
    var source = Guanxi__TierChange()
    guanxi__tier_change__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(4, required: true),
        FieldRule(5, required: true),
        FieldRule(6, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__TierChange>) {
    self.id = source.pointee.id
    self.atMs = source.pointee.at_ms
    self.from = lift(source.pointee.from)
    self.to = lift(source.pointee.to) ?? ""
    self.reason = lift(enum: source.pointee.reason.rawValue)
    self.qualifying = source.pointee.qualifying
    self.note = lift(source.pointee.note)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__TierChange> {
    let target = arena.make(Guanxi__TierChange.self)
    guanxi__tier_change__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_at_ms = 1
    target.pointee.at_ms = self.atMs
    target.pointee.from = arena.lower(self.from)
    target.pointee.to = arena.lower(self.to)
    target.pointee.has_reason = 1
    target.pointee.reason = Guanxi__TierReason(UInt32(bitPattern: self.reason.rawValue))
    target.pointee.has_qualifying = 1
    target.pointee.qualifying = self.qualifying
    target.pointee.note = arena.lower(self.note)
    return target
  }
}

/// A member's tier and what it rests on (等级进度).
public struct TierView: ContractMessage {
  public var memberId: Int64
  public var tier: String?
  public var tierName: String?
  public var benefits: [String]
  public var metric: TierMetric?
  public var window: TierWindow?
  /// First and last day of the window, as of now: 2026-01-01.
  public var windowFrom: String?
  public var windowTo: String?
  /// What the window holds.
  public var qualifying: Int64?
  public var sinceMs: Int64?
  /// When it is next decided upon.
  public var untilMs: Int64?
  /// The tier can still be kept until then.
  public var graceUntilMs: Int64?
  /// What is missing to keep the tier at that instant; 0: nothing.
  public var missingToKeep: Int64?
  public var nextTier: String?
  public var missingToNext: Int64?
  public var floor: String?
  public var floorUntilMs: Int64?

  public init() {
    self.memberId = 0
    self.tier = nil
    self.tierName = nil
    self.benefits = []
    self.metric = nil
    self.window = nil
    self.windowFrom = nil
    self.windowTo = nil
    self.qualifying = nil
    self.sinceMs = nil
    self.untilMs = nil
    self.graceUntilMs = nil
    self.missingToKeep = nil
    self.nextTier = nil
    self.missingToNext = nil
    self.floor = nil
    self.floorUntilMs = nil
  }

  public init(
    memberId: Int64,
    tier: String? = nil,
    tierName: String? = nil,
    benefits: [String] = [],
    metric: TierMetric? = nil,
    window: TierWindow? = nil,
    windowFrom: String? = nil,
    windowTo: String? = nil,
    qualifying: Int64? = nil,
    sinceMs: Int64? = nil,
    untilMs: Int64? = nil,
    graceUntilMs: Int64? = nil,
    missingToKeep: Int64? = nil,
    nextTier: String? = nil,
    missingToNext: Int64? = nil,
    floor: String? = nil,
    floorUntilMs: Int64? = nil
  ) {
    self.memberId = memberId
    self.tier = tier
    self.tierName = tierName
    self.benefits = benefits
    self.metric = metric
    self.window = window
    self.windowFrom = windowFrom
    self.windowTo = windowTo
    self.qualifying = qualifying
    self.sinceMs = sinceMs
    self.untilMs = untilMs
    self.graceUntilMs = graceUntilMs
    self.missingToKeep = missingToKeep
    self.nextTier = nextTier
    self.missingToNext = missingToNext
    self.floor = floor
    self.floorUntilMs = floorUntilMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let memberId: UInt32 = 1
    public static let tier: UInt32 = 2
    public static let tierName: UInt32 = 3
    public static let benefits: UInt32 = 4
    public static let metric: UInt32 = 5
    public static let window: UInt32 = 6
    public static let windowFrom: UInt32 = 7
    public static let windowTo: UInt32 = 8
    public static let qualifying: UInt32 = 9
    public static let sinceMs: UInt32 = 10
    public static let untilMs: UInt32 = 11
    public static let graceUntilMs: UInt32 = 12
    public static let missingToKeep: UInt32 = 13
    public static let nextTier: UInt32 = 14
    public static let missingToNext: UInt32 = 15
    public static let floor: UInt32 = 16
    public static let floorUntilMs: UInt32 = 17
  }

  public static let messageName = "TierView"

  public static let shape: MessageShape = {
    var source = Guanxi__TierView()
    guanxi__tier_view__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__TierView>) {
    self.memberId = source.pointee.member_id
    self.tier = lift(source.pointee.tier)
    self.tierName = lift(source.pointee.tier_name)
    self.benefits = lift(source.pointee.benefits, source.pointee.n_benefits)
    self.metric = source.pointee.has_metric == 0 ? nil : lift(enum: source.pointee.metric.rawValue)
    self.window = source.pointee.has_window == 0 ? nil : lift(enum: source.pointee.window.rawValue)
    self.windowFrom = lift(source.pointee.window_from)
    self.windowTo = lift(source.pointee.window_to)
    self.qualifying = source.pointee.has_qualifying == 0 ? nil : source.pointee.qualifying
    self.sinceMs = source.pointee.has_since_ms == 0 ? nil : source.pointee.since_ms
    self.untilMs = source.pointee.has_until_ms == 0 ? nil : source.pointee.until_ms
    self.graceUntilMs = source.pointee.has_grace_until_ms == 0 ? nil : source.pointee.grace_until_ms
    self.missingToKeep = source.pointee.has_missing_to_keep == 0 ? nil : source.pointee.missing_to_keep
    self.nextTier = lift(source.pointee.next_tier)
    self.missingToNext = source.pointee.has_missing_to_next == 0 ? nil : source.pointee.missing_to_next
    self.floor = lift(source.pointee.floor)
    self.floorUntilMs = source.pointee.has_floor_until_ms == 0 ? nil : source.pointee.floor_until_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__TierView> {
    let target = arena.make(Guanxi__TierView.self)
    guanxi__tier_view__init(target)
    target.pointee.has_member_id = 1
    target.pointee.member_id = self.memberId
    target.pointee.tier = arena.lower(self.tier)
    target.pointee.tier_name = arena.lower(self.tierName)
    target.pointee.n_benefits = self.benefits.count
    target.pointee.benefits = arena.lower(self.benefits)
    if let value = self.metric {
      target.pointee.has_metric = 1
      target.pointee.metric = Guanxi__TierMetric(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.window {
      target.pointee.has_window = 1
      target.pointee.window = Guanxi__TierWindow(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.window_from = arena.lower(self.windowFrom)
    target.pointee.window_to = arena.lower(self.windowTo)
    if let value = self.qualifying {
      target.pointee.has_qualifying = 1
      target.pointee.qualifying = value
    }
    if let value = self.sinceMs {
      target.pointee.has_since_ms = 1
      target.pointee.since_ms = value
    }
    if let value = self.untilMs {
      target.pointee.has_until_ms = 1
      target.pointee.until_ms = value
    }
    if let value = self.graceUntilMs {
      target.pointee.has_grace_until_ms = 1
      target.pointee.grace_until_ms = value
    }
    if let value = self.missingToKeep {
      target.pointee.has_missing_to_keep = 1
      target.pointee.missing_to_keep = value
    }
    target.pointee.next_tier = arena.lower(self.nextTier)
    if let value = self.missingToNext {
      target.pointee.has_missing_to_next = 1
      target.pointee.missing_to_next = value
    }
    target.pointee.floor = arena.lower(self.floor)
    if let value = self.floorUntilMs {
      target.pointee.has_floor_until_ms = 1
      target.pointee.floor_until_ms = value
    }
    return target
  }
}

/// A family pool (家庭积分池): its members redeem from what they have together.
public struct Pool: ContractMessage {
  public var id: Int64
  public var version: Int64
  public var programId: Int64
  public var name: String
  public var ownerMemberId: Int64
  public var memberIds: [Int64]
  /// What they can spend together.
  public var available: Int64
  public var closedAtMs: Int64?

  public init() {
    self.id = 0
    self.version = 0
    self.programId = 0
    self.name = ""
    self.ownerMemberId = 0
    self.memberIds = []
    self.available = 0
    self.closedAtMs = nil
  }

  public init(
    id: Int64,
    version: Int64,
    programId: Int64,
    name: String,
    ownerMemberId: Int64,
    memberIds: [Int64] = [],
    available: Int64,
    closedAtMs: Int64? = nil
  ) {
    self.id = id
    self.version = version
    self.programId = programId
    self.name = name
    self.ownerMemberId = ownerMemberId
    self.memberIds = memberIds
    self.available = available
    self.closedAtMs = closedAtMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let programId: UInt32 = 3
    public static let name: UInt32 = 4
    public static let ownerMemberId: UInt32 = 5
    public static let memberIds: UInt32 = 6
    public static let available: UInt32 = 7
    public static let closedAtMs: UInt32 = 8
  }

  public static let messageName = "Pool"

  public static let shape: MessageShape = {
    var source = Guanxi__Pool()
    guanxi__pool__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(5, required: true),
        FieldRule(6, maxItems: 20),
        FieldRule(7, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Pool>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.programId = source.pointee.program_id
    self.name = lift(source.pointee.name) ?? ""
    self.ownerMemberId = source.pointee.owner_member_id
    self.memberIds = lift(source.pointee.member_ids, source.pointee.n_member_ids)
    self.available = source.pointee.available
    self.closedAtMs = source.pointee.has_closed_at_ms == 0 ? nil : source.pointee.closed_at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Pool> {
    let target = arena.make(Guanxi__Pool.self)
    guanxi__pool__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_program_id = 1
    target.pointee.program_id = self.programId
    target.pointee.name = arena.lower(self.name)
    target.pointee.has_owner_member_id = 1
    target.pointee.owner_member_id = self.ownerMemberId
    target.pointee.n_member_ids = self.memberIds.count
    target.pointee.member_ids = arena.lower(self.memberIds)
    target.pointee.has_available = 1
    target.pointee.available = self.available
    if let value = self.closedAtMs {
      target.pointee.has_closed_at_ms = 1
      target.pointee.closed_at_ms = value
    }
    return target
  }
}

public struct EnrollMemberRequest: ContractMessage {
  /// Whom: one of the three.
  public var customerId: Int64?
  public var customerNumber: String?
  public var customerRef: String?
  /// The program's code; needed where there are several.
  public var program: String?
  /// Absent: one is given.
  public var card: String?
  /// The referral code of who referred them.
  public var referralCode: String?
  /// Points that they bring from another system, and when these expire (absent: as the program says).
  public var openingPoints: Int64?
  public var openingExpiresMs: Int64?
  /// The customer's purchases so far earn, each as of its own instant; the membership begins with the first of them.
  public var withHistory: Bool?

  public init() {
    self.customerId = nil
    self.customerNumber = nil
    self.customerRef = nil
    self.program = nil
    self.card = nil
    self.referralCode = nil
    self.openingPoints = nil
    self.openingExpiresMs = nil
    self.withHistory = nil
  }

  public init(
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    customerRef: String? = nil,
    program: String? = nil,
    card: String? = nil,
    referralCode: String? = nil,
    openingPoints: Int64? = nil,
    openingExpiresMs: Int64? = nil,
    withHistory: Bool? = nil
  ) {
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.customerRef = customerRef
    self.program = program
    self.card = card
    self.referralCode = referralCode
    self.openingPoints = openingPoints
    self.openingExpiresMs = openingExpiresMs
    self.withHistory = withHistory
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let customerId: UInt32 = 1
    public static let customerNumber: UInt32 = 2
    public static let customerRef: UInt32 = 3
    public static let program: UInt32 = 4
    public static let card: UInt32 = 5
    public static let referralCode: UInt32 = 6
    public static let openingPoints: UInt32 = 7
    public static let openingExpiresMs: UInt32 = 8
    public static let withHistory: UInt32 = 9
  }

  public static let messageName = "EnrollMemberRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__EnrollMemberRequest()
    guanxi__enroll_member_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, maxLen: 97, pattern: .externalRef),
        FieldRule(4, maxLen: 40, pattern: .word),
        FieldRule(5, minLen: 4, maxLen: 40, pattern: .line),
        FieldRule(6, maxLen: 40, pattern: .line),
        FieldRule(7, min: 1, max: 1000000000000),
        FieldRule(8, min: 1),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__EnrollMemberRequest>) {
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.customerRef = lift(source.pointee.customer_ref)
    self.program = lift(source.pointee.program)
    self.card = lift(source.pointee.card)
    self.referralCode = lift(source.pointee.referral_code)
    self.openingPoints = source.pointee.has_opening_points == 0 ? nil : source.pointee.opening_points
    self.openingExpiresMs = source.pointee.has_opening_expires_ms == 0 ? nil : source.pointee.opening_expires_ms
    self.withHistory = source.pointee.has_with_history == 0 ? nil : source.pointee.with_history != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__EnrollMemberRequest> {
    let target = arena.make(Guanxi__EnrollMemberRequest.self)
    guanxi__enroll_member_request__init(target)
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.customer_ref = arena.lower(self.customerRef)
    target.pointee.program = arena.lower(self.program)
    target.pointee.card = arena.lower(self.card)
    target.pointee.referral_code = arena.lower(self.referralCode)
    if let value = self.openingPoints {
      target.pointee.has_opening_points = 1
      target.pointee.opening_points = value
    }
    if let value = self.openingExpiresMs {
      target.pointee.has_opening_expires_ms = 1
      target.pointee.opening_expires_ms = value
    }
    if let value = self.withHistory {
      target.pointee.has_with_history = 1
      target.pointee.with_history = value ? 1 : 0
    }
    return target
  }
}

public struct GetMemberRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?

  public init() {
    self.memberId = nil
    self.card = nil
    self.customerId = nil
    self.customerNumber = nil
    self.program = nil
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let memberId: UInt32 = 1
    public static let card: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let customerNumber: UInt32 = 4
    public static let program: UInt32 = 5
  }

  public static let messageName = "GetMemberRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetMemberRequest()
    guanxi__get_member_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetMemberRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetMemberRequest> {
    let target = arena.make(Guanxi__GetMemberRequest.self)
    guanxi__get_member_request__init(target)
    if let value = self.memberId {
      target.pointee.has_member_id = 1
      target.pointee.member_id = value
    }
    target.pointee.card = arena.lower(self.card)
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.program = arena.lower(self.program)
    return target
  }
}

public struct ListMembersRequest: ContractMessage {
  /// The program's code; needed where there are several.
  public var program: String?
  public var status: MemberStatus?
  public var tier: String?
  /// At most so many; 50 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same filter.
  public var cursor: String?

  public init() {
    self.program = nil
    self.status = nil
    self.tier = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(
    program: String? = nil,
    status: MemberStatus? = nil,
    tier: String? = nil,
    limit: UInt32? = nil,
    cursor: String? = nil
  ) {
    self.program = program
    self.status = status
    self.tier = tier
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let program: UInt32 = 1
    public static let status: UInt32 = 2
    public static let tier: UInt32 = 3
    public static let limit: UInt32 = 4
    public static let cursor: UInt32 = 5
  }

  public static let messageName = "ListMembersRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListMembersRequest()
    guanxi__list_members_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, maxLen: 40, pattern: .word),
        FieldRule(3, maxLen: 40, pattern: .word),
        FieldRule(4, min: 1, max: 500),
        FieldRule(5, maxLen: 200),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListMembersRequest>) {
    self.program = lift(source.pointee.program)
    self.status = source.pointee.has_status == 0 ? nil : lift(enum: source.pointee.status.rawValue)
    self.tier = lift(source.pointee.tier)
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListMembersRequest> {
    let target = arena.make(Guanxi__ListMembersRequest.self)
    guanxi__list_members_request__init(target)
    target.pointee.program = arena.lower(self.program)
    if let value = self.status {
      target.pointee.has_status = 1
      target.pointee.status = Guanxi__MemberStatus(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.tier = arena.lower(self.tier)
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListMembersReply: ContractMessage {
  public var items: [Member]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Member] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListMembersReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListMembersReply()
    guanxi__list_members_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Member.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListMembersReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListMembersReply> {
    let target = arena.make(Guanxi__ListMembersReply.self)
    guanxi__list_members_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

public struct ChangeMemberRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  public var reason: String

  public init() {
    self.memberId = nil
    self.card = nil
    self.customerId = nil
    self.customerNumber = nil
    self.program = nil
    self.reason = ""
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    reason: String
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let memberId: UInt32 = 1
    public static let card: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let customerNumber: UInt32 = 4
    public static let program: UInt32 = 5
    public static let reason: UInt32 = 6
  }

  public static let messageName = "ChangeMemberRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ChangeMemberRequest()
    guanxi__change_member_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(6, required: true, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ChangeMemberRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.reason = lift(source.pointee.reason) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ChangeMemberRequest> {
    let target = arena.make(Guanxi__ChangeMemberRequest.self)
    guanxi__change_member_request__init(target)
    if let value = self.memberId {
      target.pointee.has_member_id = 1
      target.pointee.member_id = value
    }
    target.pointee.card = arena.lower(self.card)
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.program = arena.lower(self.program)
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct ReplaceCardRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  /// Absent: one is given.
  public var newCard: String?
  public var reason: String

  public init() {
    self.memberId = nil
    self.card = nil
    self.customerId = nil
    self.customerNumber = nil
    self.program = nil
    self.newCard = nil
    self.reason = ""
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    newCard: String? = nil,
    reason: String
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.newCard = newCard
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let memberId: UInt32 = 1
    public static let card: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let customerNumber: UInt32 = 4
    public static let program: UInt32 = 5
    public static let newCard: UInt32 = 6
    public static let reason: UInt32 = 7
  }

  public static let messageName = "ReplaceCardRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ReplaceCardRequest()
    guanxi__replace_card_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(6, minLen: 4, maxLen: 40, pattern: .line),
        FieldRule(7, required: true, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ReplaceCardRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.newCard = lift(source.pointee.new_card)
    self.reason = lift(source.pointee.reason) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ReplaceCardRequest> {
    let target = arena.make(Guanxi__ReplaceCardRequest.self)
    guanxi__replace_card_request__init(target)
    if let value = self.memberId {
      target.pointee.has_member_id = 1
      target.pointee.member_id = value
    }
    target.pointee.card = arena.lower(self.card)
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.program = arena.lower(self.program)
    target.pointee.new_card = arena.lower(self.newCard)
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct SetFloorRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  /// Absent: the floor is taken away.
  public var tier: String?
  /// Absent: for ever.
  public var untilMs: Int64?
  public var reason: String

  public init() {
    self.memberId = nil
    self.card = nil
    self.customerId = nil
    self.customerNumber = nil
    self.program = nil
    self.tier = nil
    self.untilMs = nil
    self.reason = ""
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    tier: String? = nil,
    untilMs: Int64? = nil,
    reason: String
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.tier = tier
    self.untilMs = untilMs
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let memberId: UInt32 = 1
    public static let card: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let customerNumber: UInt32 = 4
    public static let program: UInt32 = 5
    public static let tier: UInt32 = 6
    public static let untilMs: UInt32 = 7
    public static let reason: UInt32 = 8
  }

  public static let messageName = "SetFloorRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__SetFloorRequest()
    guanxi__set_floor_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(6, maxLen: 40, pattern: .word),
        FieldRule(7, min: 1),
        FieldRule(8, required: true, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__SetFloorRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.tier = lift(source.pointee.tier)
    self.untilMs = source.pointee.has_until_ms == 0 ? nil : source.pointee.until_ms
    self.reason = lift(source.pointee.reason) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__SetFloorRequest> {
    let target = arena.make(Guanxi__SetFloorRequest.self)
    guanxi__set_floor_request__init(target)
    if let value = self.memberId {
      target.pointee.has_member_id = 1
      target.pointee.member_id = value
    }
    target.pointee.card = arena.lower(self.card)
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.program = arena.lower(self.program)
    target.pointee.tier = arena.lower(self.tier)
    if let value = self.untilMs {
      target.pointee.has_until_ms = 1
      target.pointee.until_ms = value
    }
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct TierHistoryRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  /// At most so many; 50 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same filter.
  public var cursor: String?

  public init() {
    self.memberId = nil
    self.card = nil
    self.customerId = nil
    self.customerNumber = nil
    self.program = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    limit: UInt32? = nil,
    cursor: String? = nil
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let memberId: UInt32 = 1
    public static let card: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let customerNumber: UInt32 = 4
    public static let program: UInt32 = 5
    public static let limit: UInt32 = 6
    public static let cursor: UInt32 = 7
  }

  public static let messageName = "TierHistoryRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__TierHistoryRequest()
    guanxi__tier_history_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(6, min: 1, max: 500),
        FieldRule(7, maxLen: 200),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__TierHistoryRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__TierHistoryRequest> {
    let target = arena.make(Guanxi__TierHistoryRequest.self)
    guanxi__tier_history_request__init(target)
    if let value = self.memberId {
      target.pointee.has_member_id = 1
      target.pointee.member_id = value
    }
    target.pointee.card = arena.lower(self.card)
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.program = arena.lower(self.program)
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct TierHistoryReply: ContractMessage {
  public var items: [TierChange]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [TierChange] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "TierHistoryReply"

  public static let shape: MessageShape = {
    var source = Guanxi__TierHistoryReply()
    guanxi__tier_history_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: TierChange.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__TierHistoryReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__TierHistoryReply> {
    let target = arena.make(Guanxi__TierHistoryReply.self)
    guanxi__tier_history_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

public struct CreatePoolRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  public var name: String

  public init() {
    self.memberId = nil
    self.card = nil
    self.customerId = nil
    self.customerNumber = nil
    self.program = nil
    self.name = ""
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    name: String
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.name = name
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let memberId: UInt32 = 1
    public static let card: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let customerNumber: UInt32 = 4
    public static let program: UInt32 = 5
    public static let name: UInt32 = 6
  }

  public static let messageName = "CreatePoolRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CreatePoolRequest()
    guanxi__create_pool_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(6, required: true, maxLen: 100, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CreatePoolRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.name = lift(source.pointee.name) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CreatePoolRequest> {
    let target = arena.make(Guanxi__CreatePoolRequest.self)
    guanxi__create_pool_request__init(target)
    if let value = self.memberId {
      target.pointee.has_member_id = 1
      target.pointee.member_id = value
    }
    target.pointee.card = arena.lower(self.card)
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.program = arena.lower(self.program)
    target.pointee.name = arena.lower(self.name)
    return target
  }
}

public struct JoinPoolRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  public var poolId: Int64

  public init() {
    self.memberId = nil
    self.card = nil
    self.customerId = nil
    self.customerNumber = nil
    self.program = nil
    self.poolId = 0
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    poolId: Int64
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.poolId = poolId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let memberId: UInt32 = 1
    public static let card: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let customerNumber: UInt32 = 4
    public static let program: UInt32 = 5
    public static let poolId: UInt32 = 6
  }

  public static let messageName = "JoinPoolRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__JoinPoolRequest()
    guanxi__join_pool_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(6, required: true, min: 1),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__JoinPoolRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.poolId = source.pointee.pool_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__JoinPoolRequest> {
    let target = arena.make(Guanxi__JoinPoolRequest.self)
    guanxi__join_pool_request__init(target)
    if let value = self.memberId {
      target.pointee.has_member_id = 1
      target.pointee.member_id = value
    }
    target.pointee.card = arena.lower(self.card)
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.program = arena.lower(self.program)
    target.pointee.has_pool_id = 1
    target.pointee.pool_id = self.poolId
    return target
  }
}

public struct LeavePoolRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?

  public init() {
    self.memberId = nil
    self.card = nil
    self.customerId = nil
    self.customerNumber = nil
    self.program = nil
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let memberId: UInt32 = 1
    public static let card: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let customerNumber: UInt32 = 4
    public static let program: UInt32 = 5
  }

  public static let messageName = "LeavePoolRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__LeavePoolRequest()
    guanxi__leave_pool_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__LeavePoolRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__LeavePoolRequest> {
    let target = arena.make(Guanxi__LeavePoolRequest.self)
    guanxi__leave_pool_request__init(target)
    if let value = self.memberId {
      target.pointee.has_member_id = 1
      target.pointee.member_id = value
    }
    target.pointee.card = arena.lower(self.card)
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.program = arena.lower(self.program)
    return target
  }
}

public struct GetPoolRequest: ContractMessage {
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

  public static let messageName = "GetPoolRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetPoolRequest()
    guanxi__get_pool_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetPoolRequest>) {
    self.id = source.pointee.id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetPoolRequest> {
    let target = arena.make(Guanxi__GetPoolRequest.self)
    guanxi__get_pool_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    return target
  }
}
