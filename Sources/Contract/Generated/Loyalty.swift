// Generated from loyalty.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

public enum LedgerKind: Int32, ContractEnum {
  case unspecified = 0
  /// 消费累积.
  case award = 1
  /// 活动累积.
  case event = 2
  /// 推荐奖励.
  case referral = 3
  /// 期初.
  case opening = 4
  /// 生效.
  case confirm = 5
  /// 过期.
  case expire = 6
  /// 兑换.
  case redeem = 7
  /// 预留.
  case reserve = 8
  /// 预留核销.
  case capture = 9
  /// 预留释放.
  case release = 10
  /// 退还.
  case restore = 11
  /// 退款扣回.
  case clawback = 12
  /// 调整.
  case adjust = 13
  /// 转出.
  case transferOut = 14
  /// 转入.
  case transferIn = 15
  /// 合并转出.
  case mergeOut = 16
  /// 合并转入.
  case mergeIn = 17
  /// 退会清零.
  case forfeit = 18

  public static let words: [String] = [
    "AWARD",
    "EVENT",
    "REFERRAL",
    "OPENING",
    "CONFIRM",
    "EXPIRE",
    "REDEEM",
    "RESERVE",
    "CAPTURE",
    "RELEASE",
    "RESTORE",
    "CLAWBACK",
    "ADJUST",
    "TRANSFER_OUT",
    "TRANSFER_IN",
    "MERGE_OUT",
    "MERGE_IN",
    "FORFEIT",
  ]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .award: "AWARD"
    case .event: "EVENT"
    case .referral: "REFERRAL"
    case .opening: "OPENING"
    case .confirm: "CONFIRM"
    case .expire: "EXPIRE"
    case .redeem: "REDEEM"
    case .reserve: "RESERVE"
    case .capture: "CAPTURE"
    case .release: "RELEASE"
    case .restore: "RESTORE"
    case .clawback: "CLAWBACK"
    case .adjust: "ADJUST"
    case .transferOut: "TRANSFER_OUT"
    case .transferIn: "TRANSFER_IN"
    case .mergeOut: "MERGE_OUT"
    case .mergeIn: "MERGE_IN"
    case .forfeit: "FORFEIT"
    }
  }
}

public enum LedgerAccount: Int32, ContractEnum {
  case unspecified = 0
  /// The member's.
  case available = 1
  case pending = 2
  case reserved = 3
  /// Never above zero: what is owed stands here negative.
  case debt = 4
  case growth = 5
  /// The program's.
  case issued = 6
  case redeemed = 7
  case expired = 8
  case adjusted = 9
  case transferred = 10
  case growthIssued = 11

  public static let words: [String] = [
    "AVAILABLE",
    "PENDING",
    "RESERVED",
    "DEBT",
    "GROWTH",
    "ISSUED",
    "REDEEMED",
    "EXPIRED",
    "ADJUSTED",
    "TRANSFERRED",
    "GROWTH_ISSUED",
  ]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .available: "AVAILABLE"
    case .pending: "PENDING"
    case .reserved: "RESERVED"
    case .debt: "DEBT"
    case .growth: "GROWTH"
    case .issued: "ISSUED"
    case .redeemed: "REDEEMED"
    case .expired: "EXPIRED"
    case .adjusted: "ADJUSTED"
    case .transferred: "TRANSFERRED"
    case .growthIssued: "GROWTH_ISSUED"
    }
  }
}

public enum RedemptionStatus: Int32, ContractEnum {
  case unspecified = 0
  /// 已预留.
  case reserved = 1
  /// 已兑换.
  case redeemed = 2
  /// 已释放.
  case released = 3
  /// 预留超时.
  case timedOut = 4
  /// 已退还, all of it.
  case cancelled = 5

  public static let words: [String] = ["RESERVED", "REDEEMED", "RELEASED", "TIMED_OUT", "CANCELLED"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .reserved: "RESERVED"
    case .redeemed: "REDEEMED"
    case .released: "RELEASED"
    case .timedOut: "TIMED_OUT"
    case .cancelled: "CANCELLED"
    }
  }
}

/// One entry of a transaction; those of points and those of growth each add up to zero.
public struct LedgerEntry: ContractMessage {
  public var account: LedgerAccount
  public var points: Int64

  public init() {
    self.account = .unspecified
    self.points = 0
  }

  public init(account: LedgerAccount, points: Int64) {
    self.account = account
    self.points = points
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let account: UInt32 = 1
    public static let points: UInt32 = 2
  }

  public static let messageName = "LedgerEntry"

  public static let shape: MessageShape = {
    var source = Guanxi__LedgerEntry()
    guanxi__ledger_entry__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__LedgerEntry>) {
    self.account = lift(enum: source.pointee.account.rawValue)
    self.points = source.pointee.points
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__LedgerEntry> {
    let target = arena.make(Guanxi__LedgerEntry.self)
    guanxi__ledger_entry__init(target)
    target.pointee.has_account = 1
    target.pointee.account = Guanxi__LedgerAccount(UInt32(bitPattern: self.account.rawValue))
    target.pointee.has_points = 1
    target.pointee.points = self.points
    return target
  }
}

/// What a transaction did to a lot.
public struct LotLine: ContractMessage {
  public var lotId: Int64
  /// By how much its remainder changed.
  public var points: Int64
  /// By how much the reserved part of it changed.
  public var reserved: Int64?

  public init() {
    self.lotId = 0
    self.points = 0
    self.reserved = nil
  }

  public init(lotId: Int64, points: Int64, reserved: Int64? = nil) {
    self.lotId = lotId
    self.points = points
    self.reserved = reserved
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let lotId: UInt32 = 1
    public static let points: UInt32 = 2
    public static let reserved: UInt32 = 3
  }

  public static let messageName = "LotLine"

  public static let shape: MessageShape = {
    var source = Guanxi__LotLine()
    guanxi__lot_line__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__LotLine>) {
    self.lotId = source.pointee.lot_id
    self.points = source.pointee.points
    self.reserved = source.pointee.has_reserved == 0 ? nil : source.pointee.reserved
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__LotLine> {
    let target = arena.make(Guanxi__LotLine.self)
    guanxi__lot_line__init(target)
    target.pointee.has_lot_id = 1
    target.pointee.lot_id = self.lotId
    target.pointee.has_points = 1
    target.pointee.points = self.points
    if let value = self.reserved {
      target.pointee.has_reserved = 1
      target.pointee.reserved = value
    }
    return target
  }
}

/// A transaction of a member's ledger (积分流水).
public struct LedgerTransaction: ContractMessage {
  public var id: Int64
  public var memberId: Int64
  public var kind: LedgerKind
  /// Where it stands in the ledger: its due instant, or when it was posted. It never runs back within a member.
  public var atMs: Int64
  /// When it was posted here.
  public var postedAtMs: Int64
  /// Of an award: the purchase's instant, whose rules hold.
  public var effectiveMs: Int64
  /// What it did to available − debt, pending and growth.
  public var points: Int64
  public var pending: Int64
  public var growth: Int64
  /// The balance behind it.
  public var balance: PointBalance
  public var entries: [LedgerEntry]
  public var lots: [LotLine]
  /// The version of the program that it followed.
  public var configNumber: Int64?
  public var purchaseId: Int64?
  public var refundId: Int64?
  public var redemptionId: Int64?
  /// The transaction that this one takes back, confirms or answers.
  public var cites: Int64?
  public var detail: LedgerDetail?

  public init() {
    self.id = 0
    self.memberId = 0
    self.kind = .unspecified
    self.atMs = 0
    self.postedAtMs = 0
    self.effectiveMs = 0
    self.points = 0
    self.pending = 0
    self.growth = 0
    self.balance = PointBalance()
    self.entries = []
    self.lots = []
    self.configNumber = nil
    self.purchaseId = nil
    self.refundId = nil
    self.redemptionId = nil
    self.cites = nil
    self.detail = nil
  }

  public init(
    id: Int64,
    memberId: Int64,
    kind: LedgerKind,
    atMs: Int64,
    postedAtMs: Int64,
    effectiveMs: Int64,
    points: Int64,
    pending: Int64,
    growth: Int64,
    balance: PointBalance,
    entries: [LedgerEntry] = [],
    lots: [LotLine] = [],
    configNumber: Int64? = nil,
    purchaseId: Int64? = nil,
    refundId: Int64? = nil,
    redemptionId: Int64? = nil,
    cites: Int64? = nil,
    detail: LedgerDetail? = nil
  ) {
    self.id = id
    self.memberId = memberId
    self.kind = kind
    self.atMs = atMs
    self.postedAtMs = postedAtMs
    self.effectiveMs = effectiveMs
    self.points = points
    self.pending = pending
    self.growth = growth
    self.balance = balance
    self.entries = entries
    self.lots = lots
    self.configNumber = configNumber
    self.purchaseId = purchaseId
    self.refundId = refundId
    self.redemptionId = redemptionId
    self.cites = cites
    self.detail = detail
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let memberId: UInt32 = 2
    public static let kind: UInt32 = 3
    public static let atMs: UInt32 = 4
    public static let postedAtMs: UInt32 = 5
    public static let effectiveMs: UInt32 = 6
    public static let points: UInt32 = 7
    public static let pending: UInt32 = 8
    public static let growth: UInt32 = 9
    public static let balance: UInt32 = 10
    public static let entries: UInt32 = 11
    public static let lots: UInt32 = 12
    public static let configNumber: UInt32 = 13
    public static let purchaseId: UInt32 = 14
    public static let refundId: UInt32 = 15
    public static let redemptionId: UInt32 = 16
    public static let cites: UInt32 = 17
    public static let detail: UInt32 = 18
  }

  public static let messageName = "LedgerTransaction"

  public static let shape: MessageShape = {
    var source = Guanxi__LedgerTransaction()
    guanxi__ledger_transaction__init(&source)
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
        FieldRule(10, required: true, shape: PointBalance.shape),
        FieldRule(11, shape: LedgerEntry.shape),
        FieldRule(12, maxItems: 1048576, shape: LotLine.shape),
        FieldRule(18, shape: LedgerDetail.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__LedgerTransaction>) {
    self.id = source.pointee.id
    self.memberId = source.pointee.member_id
    self.kind = lift(enum: source.pointee.kind.rawValue)
    self.atMs = source.pointee.at_ms
    self.postedAtMs = source.pointee.posted_at_ms
    self.effectiveMs = source.pointee.effective_ms
    self.points = source.pointee.points
    self.pending = source.pointee.pending
    self.growth = source.pointee.growth
    self.balance = lift(source.pointee.balance) ?? PointBalance()
    self.entries = lift(source.pointee.entries, source.pointee.n_entries)
    self.lots = lift(source.pointee.lots, source.pointee.n_lots)
    self.configNumber = source.pointee.has_config_number == 0 ? nil : source.pointee.config_number
    self.purchaseId = source.pointee.has_purchase_id == 0 ? nil : source.pointee.purchase_id
    self.refundId = source.pointee.has_refund_id == 0 ? nil : source.pointee.refund_id
    self.redemptionId = source.pointee.has_redemption_id == 0 ? nil : source.pointee.redemption_id
    self.cites = source.pointee.has_cites == 0 ? nil : source.pointee.cites
    self.detail = lift(source.pointee.detail)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__LedgerTransaction> {
    let target = arena.make(Guanxi__LedgerTransaction.self)
    guanxi__ledger_transaction__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_member_id = 1
    target.pointee.member_id = self.memberId
    target.pointee.has_kind = 1
    target.pointee.kind = Guanxi__LedgerKind(UInt32(bitPattern: self.kind.rawValue))
    target.pointee.has_at_ms = 1
    target.pointee.at_ms = self.atMs
    target.pointee.has_posted_at_ms = 1
    target.pointee.posted_at_ms = self.postedAtMs
    target.pointee.has_effective_ms = 1
    target.pointee.effective_ms = self.effectiveMs
    target.pointee.has_points = 1
    target.pointee.points = self.points
    target.pointee.has_pending = 1
    target.pointee.pending = self.pending
    target.pointee.has_growth = 1
    target.pointee.growth = self.growth
    target.pointee.balance = self.balance.lower(in: arena)
    target.pointee.n_entries = self.entries.count
    target.pointee.entries = arena.lower(self.entries)
    target.pointee.n_lots = self.lots.count
    target.pointee.lots = arena.lower(self.lots)
    if let value = self.configNumber {
      target.pointee.has_config_number = 1
      target.pointee.config_number = value
    }
    if let value = self.purchaseId {
      target.pointee.has_purchase_id = 1
      target.pointee.purchase_id = value
    }
    if let value = self.refundId {
      target.pointee.has_refund_id = 1
      target.pointee.refund_id = value
    }
    if let value = self.redemptionId {
      target.pointee.has_redemption_id = 1
      target.pointee.redemption_id = value
    }
    if let value = self.cites {
      target.pointee.has_cites = 1
      target.pointee.cites = value
    }
    target.pointee.detail = self.detail?.lower(in: arena)
    return target
  }
}

/// What a transaction keeps so that it can be explained.
public struct LedgerDetail: ContractMessage {
  /// Awards: what each rule gave.
  public var rules: [RulePoints]
  /// Awards: what counts for the tier, in minor units of money; of clawbacks what no longer does.
  public var spendMinor: Int64?
  public var growth: Int64?
  /// Multipliers that acted, the tier's under "tier:" and its code.
  public var multipliers: [RuleMultiplier]
  /// Why nothing or less was earned: MEMBER_SUSPENDED, CURRENCY, PER_DAY …
  public var notes: [String]
  /// Clawbacks: what the award had to give back (取回), and what of it expired before, was forgiven, or became debt.
  public var clawed: Int64?
  public var coveredByExpiry: Int64?
  public var forgiven: Int64?
  public var owed: Int64?
  /// Why, in words, where a person decided.
  public var reason: String?
  /// Events: their word and reference.
  public var event: String?
  public var externalRef: String?
  /// Transfers and referrals: the other member.
  public var otherMemberId: Int64?
  public var approvalId: Int64?
  /// Awards: the tier that the member had.
  public var tier: String?
  /// Awards of refunded purchases: money that was paid, in minor units, and of clawbacks what was refunded by then.
  public var paidMinor: Int64?
  /// Clawbacks where only unspent points are taken: what of them reservations held, and, below zero, how much of that came
  /// back and was taken.
  public var awaited: Int64?

  public init() {
    self.rules = []
    self.spendMinor = nil
    self.growth = nil
    self.multipliers = []
    self.notes = []
    self.clawed = nil
    self.coveredByExpiry = nil
    self.forgiven = nil
    self.owed = nil
    self.reason = nil
    self.event = nil
    self.externalRef = nil
    self.otherMemberId = nil
    self.approvalId = nil
    self.tier = nil
    self.paidMinor = nil
    self.awaited = nil
  }

  public init(
    rules: [RulePoints] = [],
    spendMinor: Int64? = nil,
    growth: Int64? = nil,
    multipliers: [RuleMultiplier] = [],
    notes: [String] = [],
    clawed: Int64? = nil,
    coveredByExpiry: Int64? = nil,
    forgiven: Int64? = nil,
    owed: Int64? = nil,
    reason: String? = nil,
    event: String? = nil,
    externalRef: String? = nil,
    otherMemberId: Int64? = nil,
    approvalId: Int64? = nil,
    tier: String? = nil,
    paidMinor: Int64? = nil,
    awaited: Int64? = nil
  ) {
    self.rules = rules
    self.spendMinor = spendMinor
    self.growth = growth
    self.multipliers = multipliers
    self.notes = notes
    self.clawed = clawed
    self.coveredByExpiry = coveredByExpiry
    self.forgiven = forgiven
    self.owed = owed
    self.reason = reason
    self.event = event
    self.externalRef = externalRef
    self.otherMemberId = otherMemberId
    self.approvalId = approvalId
    self.tier = tier
    self.paidMinor = paidMinor
    self.awaited = awaited
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let rules: UInt32 = 1
    public static let spendMinor: UInt32 = 2
    public static let growth: UInt32 = 3
    public static let multipliers: UInt32 = 4
    public static let notes: UInt32 = 5
    public static let clawed: UInt32 = 6
    public static let coveredByExpiry: UInt32 = 7
    public static let forgiven: UInt32 = 8
    public static let owed: UInt32 = 9
    public static let reason: UInt32 = 10
    public static let event: UInt32 = 11
    public static let externalRef: UInt32 = 12
    public static let otherMemberId: UInt32 = 13
    public static let approvalId: UInt32 = 14
    public static let tier: UInt32 = 15
    public static let paidMinor: UInt32 = 16
    public static let awaited: UInt32 = 17
  }

  public static let messageName = "LedgerDetail"

  public static let shape: MessageShape = {
    var source = Guanxi__LedgerDetail()
    guanxi__ledger_detail__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: RulePoints.shape), FieldRule(4, shape: RuleMultiplier.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__LedgerDetail>) {
    self.rules = lift(source.pointee.rules, source.pointee.n_rules)
    self.spendMinor = source.pointee.has_spend_minor == 0 ? nil : source.pointee.spend_minor
    self.growth = source.pointee.has_growth == 0 ? nil : source.pointee.growth
    self.multipliers = lift(source.pointee.multipliers, source.pointee.n_multipliers)
    self.notes = lift(source.pointee.notes, source.pointee.n_notes)
    self.clawed = source.pointee.has_clawed == 0 ? nil : source.pointee.clawed
    self.coveredByExpiry = source.pointee.has_covered_by_expiry == 0 ? nil : source.pointee.covered_by_expiry
    self.forgiven = source.pointee.has_forgiven == 0 ? nil : source.pointee.forgiven
    self.owed = source.pointee.has_owed == 0 ? nil : source.pointee.owed
    self.reason = lift(source.pointee.reason)
    self.event = lift(source.pointee.event)
    self.externalRef = lift(source.pointee.external_ref)
    self.otherMemberId = source.pointee.has_other_member_id == 0 ? nil : source.pointee.other_member_id
    self.approvalId = source.pointee.has_approval_id == 0 ? nil : source.pointee.approval_id
    self.tier = lift(source.pointee.tier)
    self.paidMinor = source.pointee.has_paid_minor == 0 ? nil : source.pointee.paid_minor
    self.awaited = source.pointee.has_awaited == 0 ? nil : source.pointee.awaited
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__LedgerDetail> {
    let target = arena.make(Guanxi__LedgerDetail.self)
    guanxi__ledger_detail__init(target)
    target.pointee.n_rules = self.rules.count
    target.pointee.rules = arena.lower(self.rules)
    if let value = self.spendMinor {
      target.pointee.has_spend_minor = 1
      target.pointee.spend_minor = value
    }
    if let value = self.growth {
      target.pointee.has_growth = 1
      target.pointee.growth = value
    }
    target.pointee.n_multipliers = self.multipliers.count
    target.pointee.multipliers = arena.lower(self.multipliers)
    target.pointee.n_notes = self.notes.count
    target.pointee.notes = arena.lower(self.notes)
    if let value = self.clawed {
      target.pointee.has_clawed = 1
      target.pointee.clawed = value
    }
    if let value = self.coveredByExpiry {
      target.pointee.has_covered_by_expiry = 1
      target.pointee.covered_by_expiry = value
    }
    if let value = self.forgiven {
      target.pointee.has_forgiven = 1
      target.pointee.forgiven = value
    }
    if let value = self.owed {
      target.pointee.has_owed = 1
      target.pointee.owed = value
    }
    target.pointee.reason = arena.lower(self.reason)
    target.pointee.event = arena.lower(self.event)
    target.pointee.external_ref = arena.lower(self.externalRef)
    if let value = self.otherMemberId {
      target.pointee.has_other_member_id = 1
      target.pointee.other_member_id = value
    }
    if let value = self.approvalId {
      target.pointee.has_approval_id = 1
      target.pointee.approval_id = value
    }
    target.pointee.tier = arena.lower(self.tier)
    if let value = self.paidMinor {
      target.pointee.has_paid_minor = 1
      target.pointee.paid_minor = value
    }
    if let value = self.awaited {
      target.pointee.has_awaited = 1
      target.pointee.awaited = value
    }
    return target
  }
}

public struct RulePoints: ContractMessage {
  public var rule: String
  public var points: Int64
  public var gives: PointCurrency?
  /// What a cap cut off.
  public var capped: Int64?

  public init() {
    self.rule = ""
    self.points = 0
    self.gives = nil
    self.capped = nil
  }

  public init(rule: String, points: Int64, gives: PointCurrency? = nil, capped: Int64? = nil) {
    self.rule = rule
    self.points = points
    self.gives = gives
    self.capped = capped
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let rule: UInt32 = 1
    public static let points: UInt32 = 2
    public static let gives: UInt32 = 3
    public static let capped: UInt32 = 4
  }

  public static let messageName = "RulePoints"

  public static let shape: MessageShape = {
    var source = Guanxi__RulePoints()
    guanxi__rule_points__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RulePoints>) {
    self.rule = lift(source.pointee.rule) ?? ""
    self.points = source.pointee.points
    self.gives = source.pointee.has_gives == 0 ? nil : lift(enum: source.pointee.gives.rawValue)
    self.capped = source.pointee.has_capped == 0 ? nil : source.pointee.capped
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RulePoints> {
    let target = arena.make(Guanxi__RulePoints.self)
    guanxi__rule_points__init(target)
    target.pointee.rule = arena.lower(self.rule)
    target.pointee.has_points = 1
    target.pointee.points = self.points
    if let value = self.gives {
      target.pointee.has_gives = 1
      target.pointee.gives = Guanxi__PointCurrency(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.capped {
      target.pointee.has_capped = 1
      target.pointee.capped = value
    }
    return target
  }
}

public struct RuleMultiplier: ContractMessage {
  public var rule: String
  /// In thousandths.
  public var multiplier: UInt32

  public init() {
    self.rule = ""
    self.multiplier = 0
  }

  public init(rule: String, multiplier: UInt32) {
    self.rule = rule
    self.multiplier = multiplier
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let rule: UInt32 = 1
    public static let multiplier: UInt32 = 2
  }

  public static let messageName = "RuleMultiplier"

  public static let shape: MessageShape = {
    var source = Guanxi__RuleMultiplier()
    guanxi__rule_multiplier__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RuleMultiplier>) {
    self.rule = lift(source.pointee.rule) ?? ""
    self.multiplier = source.pointee.multiplier
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RuleMultiplier> {
    let target = arena.make(Guanxi__RuleMultiplier.self)
    guanxi__rule_multiplier__init(target)
    target.pointee.rule = arena.lower(self.rule)
    target.pointee.has_multiplier = 1
    target.pointee.multiplier = self.multiplier
    return target
  }
}

/// Points of one origin (积分批次), which live and expire together.
public struct Lot: ContractMessage {
  public var id: Int64
  public var memberId: Int64
  /// The transaction that opened it.
  public var transactionId: Int64
  public var amount: Int64
  /// What is left of it, and how much of that is reserved.
  public var remainder: Int64
  public var reserved: Int64
  public var expired: Int64
  public var earnedAtMs: Int64
  public var isPending: Bool
  /// Of pending points: when they are confirmed; absent: by `loyalty.confirm`.
  public var confirmsAtMs: Int64?
  /// They cannot be spent at or after it; absent: never.
  public var expiresAtMs: Int64?

  public init() {
    self.id = 0
    self.memberId = 0
    self.transactionId = 0
    self.amount = 0
    self.remainder = 0
    self.reserved = 0
    self.expired = 0
    self.earnedAtMs = 0
    self.isPending = false
    self.confirmsAtMs = nil
    self.expiresAtMs = nil
  }

  public init(
    id: Int64,
    memberId: Int64,
    transactionId: Int64,
    amount: Int64,
    remainder: Int64,
    reserved: Int64,
    expired: Int64,
    earnedAtMs: Int64,
    isPending: Bool,
    confirmsAtMs: Int64? = nil,
    expiresAtMs: Int64? = nil
  ) {
    self.id = id
    self.memberId = memberId
    self.transactionId = transactionId
    self.amount = amount
    self.remainder = remainder
    self.reserved = reserved
    self.expired = expired
    self.earnedAtMs = earnedAtMs
    self.isPending = isPending
    self.confirmsAtMs = confirmsAtMs
    self.expiresAtMs = expiresAtMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let memberId: UInt32 = 2
    public static let transactionId: UInt32 = 3
    public static let amount: UInt32 = 4
    public static let remainder: UInt32 = 5
    public static let reserved: UInt32 = 6
    public static let expired: UInt32 = 7
    public static let earnedAtMs: UInt32 = 8
    public static let isPending: UInt32 = 9
    public static let confirmsAtMs: UInt32 = 10
    public static let expiresAtMs: UInt32 = 11
  }

  public static let messageName = "Lot"

  public static let shape: MessageShape = {
    var source = Guanxi__Lot()
    guanxi__lot__init(&source)
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
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Lot>) {
    self.id = source.pointee.id
    self.memberId = source.pointee.member_id
    self.transactionId = source.pointee.transaction_id
    self.amount = source.pointee.amount
    self.remainder = source.pointee.remainder
    self.reserved = source.pointee.reserved
    self.expired = source.pointee.expired
    self.earnedAtMs = source.pointee.earned_at_ms
    self.isPending = source.pointee.is_pending != 0
    self.confirmsAtMs = source.pointee.has_confirms_at_ms == 0 ? nil : source.pointee.confirms_at_ms
    self.expiresAtMs = source.pointee.has_expires_at_ms == 0 ? nil : source.pointee.expires_at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Lot> {
    let target = arena.make(Guanxi__Lot.self)
    guanxi__lot__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_member_id = 1
    target.pointee.member_id = self.memberId
    target.pointee.has_transaction_id = 1
    target.pointee.transaction_id = self.transactionId
    target.pointee.has_amount = 1
    target.pointee.amount = self.amount
    target.pointee.has_remainder = 1
    target.pointee.remainder = self.remainder
    target.pointee.has_reserved = 1
    target.pointee.reserved = self.reserved
    target.pointee.has_expired = 1
    target.pointee.expired = self.expired
    target.pointee.has_earned_at_ms = 1
    target.pointee.earned_at_ms = self.earnedAtMs
    target.pointee.has_is_pending = 1
    target.pointee.is_pending = self.isPending ? 1 : 0
    if let value = self.confirmsAtMs {
      target.pointee.has_confirms_at_ms = 1
      target.pointee.confirms_at_ms = value
    }
    if let value = self.expiresAtMs {
      target.pointee.has_expires_at_ms = 1
      target.pointee.expires_at_ms = value
    }
    return target
  }
}

/// Points that are spent, or set aside for it (积分兑换).
public struct Redemption: ContractMessage {
  public var id: Int64
  public var version: Int64
  public var memberId: Int64
  public var status: RedemptionStatus
  public var points: Int64
  /// What was spent of it, and what of that came back.
  public var redeemed: Int64
  public var restored: Int64
  public var createdAtMs: Int64
  /// Of a reservation: it is released then.
  public var expiresAtMs: Int64?
  public var rewardId: Int64?
  /// The reward's code.
  public var reward: String?
  public var quantity: Int64?
  /// Points as money: what they are worth.
  public var money: Money?
  public var note: String?
  /// The transaction that spent or reserved them.
  public var transactionId: Int64
  /// Codes of the vouchers that came of it.
  public var vouchers: [String]
  public var balance: PointBalance

  public init() {
    self.id = 0
    self.version = 0
    self.memberId = 0
    self.status = .unspecified
    self.points = 0
    self.redeemed = 0
    self.restored = 0
    self.createdAtMs = 0
    self.expiresAtMs = nil
    self.rewardId = nil
    self.reward = nil
    self.quantity = nil
    self.money = nil
    self.note = nil
    self.transactionId = 0
    self.vouchers = []
    self.balance = PointBalance()
  }

  public init(
    id: Int64,
    version: Int64,
    memberId: Int64,
    status: RedemptionStatus,
    points: Int64,
    redeemed: Int64,
    restored: Int64,
    createdAtMs: Int64,
    expiresAtMs: Int64? = nil,
    rewardId: Int64? = nil,
    reward: String? = nil,
    quantity: Int64? = nil,
    money: Money? = nil,
    note: String? = nil,
    transactionId: Int64,
    vouchers: [String] = [],
    balance: PointBalance
  ) {
    self.id = id
    self.version = version
    self.memberId = memberId
    self.status = status
    self.points = points
    self.redeemed = redeemed
    self.restored = restored
    self.createdAtMs = createdAtMs
    self.expiresAtMs = expiresAtMs
    self.rewardId = rewardId
    self.reward = reward
    self.quantity = quantity
    self.money = money
    self.note = note
    self.transactionId = transactionId
    self.vouchers = vouchers
    self.balance = balance
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let memberId: UInt32 = 3
    public static let status: UInt32 = 4
    public static let points: UInt32 = 5
    public static let redeemed: UInt32 = 6
    public static let restored: UInt32 = 7
    public static let createdAtMs: UInt32 = 8
    public static let expiresAtMs: UInt32 = 9
    public static let rewardId: UInt32 = 10
    public static let reward: UInt32 = 11
    public static let quantity: UInt32 = 12
    public static let money: UInt32 = 13
    public static let note: UInt32 = 14
    public static let transactionId: UInt32 = 15
    public static let vouchers: UInt32 = 16
    public static let balance: UInt32 = 17
  }

  public static let messageName = "Redemption"

  public static let shape: MessageShape = {
    var source = Guanxi__Redemption()
    guanxi__redemption__init(&source)
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
        FieldRule(13, shape: Money.shape),
        FieldRule(15, required: true),
        FieldRule(17, required: true, shape: PointBalance.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Redemption>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.memberId = source.pointee.member_id
    self.status = lift(enum: source.pointee.status.rawValue)
    self.points = source.pointee.points
    self.redeemed = source.pointee.redeemed
    self.restored = source.pointee.restored
    self.createdAtMs = source.pointee.created_at_ms
    self.expiresAtMs = source.pointee.has_expires_at_ms == 0 ? nil : source.pointee.expires_at_ms
    self.rewardId = source.pointee.has_reward_id == 0 ? nil : source.pointee.reward_id
    self.reward = lift(source.pointee.reward)
    self.quantity = source.pointee.has_quantity == 0 ? nil : source.pointee.quantity
    self.money = lift(source.pointee.money)
    self.note = lift(source.pointee.note)
    self.transactionId = source.pointee.transaction_id
    self.vouchers = lift(source.pointee.vouchers, source.pointee.n_vouchers)
    self.balance = lift(source.pointee.balance) ?? PointBalance()
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Redemption> {
    let target = arena.make(Guanxi__Redemption.self)
    guanxi__redemption__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_member_id = 1
    target.pointee.member_id = self.memberId
    target.pointee.has_status = 1
    target.pointee.status = Guanxi__RedemptionStatus(UInt32(bitPattern: self.status.rawValue))
    target.pointee.has_points = 1
    target.pointee.points = self.points
    target.pointee.has_redeemed = 1
    target.pointee.redeemed = self.redeemed
    target.pointee.has_restored = 1
    target.pointee.restored = self.restored
    target.pointee.has_created_at_ms = 1
    target.pointee.created_at_ms = self.createdAtMs
    if let value = self.expiresAtMs {
      target.pointee.has_expires_at_ms = 1
      target.pointee.expires_at_ms = value
    }
    if let value = self.rewardId {
      target.pointee.has_reward_id = 1
      target.pointee.reward_id = value
    }
    target.pointee.reward = arena.lower(self.reward)
    if let value = self.quantity {
      target.pointee.has_quantity = 1
      target.pointee.quantity = value
    }
    target.pointee.money = self.money?.lower(in: arena)
    target.pointee.note = arena.lower(self.note)
    target.pointee.has_transaction_id = 1
    target.pointee.transaction_id = self.transactionId
    target.pointee.n_vouchers = self.vouchers.count
    target.pointee.vouchers = arena.lower(self.vouchers)
    target.pointee.balance = self.balance.lower(in: arena)
    return target
  }
}

public struct BalanceRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  /// Past or future: what the ledger said then, or what it will say if nothing is earned or spent. Absent: now.
  public var atMs: Int64?

  public init() {
    self.memberId = nil
    self.card = nil
    self.customerId = nil
    self.customerNumber = nil
    self.program = nil
    self.atMs = nil
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    atMs: Int64? = nil
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.atMs = atMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let memberId: UInt32 = 1
    public static let card: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let customerNumber: UInt32 = 4
    public static let program: UInt32 = 5
    public static let atMs: UInt32 = 6
  }

  public static let messageName = "BalanceRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__BalanceRequest()
    guanxi__balance_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(6, min: 0),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__BalanceRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.atMs = source.pointee.has_at_ms == 0 ? nil : source.pointee.at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__BalanceRequest> {
    let target = arena.make(Guanxi__BalanceRequest.self)
    guanxi__balance_request__init(target)
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
    if let value = self.atMs {
      target.pointee.has_at_ms = 1
      target.pointee.at_ms = value
    }
    return target
  }
}

public struct StatementRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  /// From this instant on, and before that one. Absent: from the beginning, until now.
  public var fromMs: Int64?
  public var untilMs: Int64?
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
    self.fromMs = nil
    self.untilMs = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    fromMs: Int64? = nil,
    untilMs: Int64? = nil,
    limit: UInt32? = nil,
    cursor: String? = nil
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.fromMs = fromMs
    self.untilMs = untilMs
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
    public static let fromMs: UInt32 = 6
    public static let untilMs: UInt32 = 7
    public static let limit: UInt32 = 8
    public static let cursor: UInt32 = 9
  }

  public static let messageName = "StatementRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__StatementRequest()
    guanxi__statement_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(6, min: 0),
        FieldRule(7, min: 0),
        FieldRule(8, min: 1, max: 500),
        FieldRule(9, maxLen: 200),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__StatementRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.fromMs = source.pointee.has_from_ms == 0 ? nil : source.pointee.from_ms
    self.untilMs = source.pointee.has_until_ms == 0 ? nil : source.pointee.until_ms
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__StatementRequest> {
    let target = arena.make(Guanxi__StatementRequest.self)
    guanxi__statement_request__init(target)
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

public struct StatementReply: ContractMessage {
  public var items: [LedgerTransaction]
  /// Absent on the last page.
  public var nextCursor: String?
  /// Before the first movement of the period, and behind its last, whatever the page.
  public var opening: PointBalance
  public var closing: PointBalance

  public init() {
    self.items = []
    self.nextCursor = nil
    self.opening = PointBalance()
    self.closing = PointBalance()
  }

  public init(
    items: [LedgerTransaction] = [],
    nextCursor: String? = nil,
    opening: PointBalance,
    closing: PointBalance
  ) {
    self.items = items
    self.nextCursor = nextCursor
    self.opening = opening
    self.closing = closing
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
    public static let opening: UInt32 = 3
    public static let closing: UInt32 = 4
  }

  public static let messageName = "StatementReply"

  public static let shape: MessageShape = {
    var source = Guanxi__StatementReply()
    guanxi__statement_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, shape: LedgerTransaction.shape),
        FieldRule(3, required: true, shape: PointBalance.shape),
        FieldRule(4, required: true, shape: PointBalance.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__StatementReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
    self.opening = lift(source.pointee.opening) ?? PointBalance()
    self.closing = lift(source.pointee.closing) ?? PointBalance()
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__StatementReply> {
    let target = arena.make(Guanxi__StatementReply.self)
    guanxi__statement_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    target.pointee.opening = self.opening.lower(in: arena)
    target.pointee.closing = self.closing.lower(in: arena)
    return target
  }
}

public struct ListLotsRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  /// Only what expires before this instant (即将过期).
  public var expiresBeforeMs: Int64?
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
    self.expiresBeforeMs = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    expiresBeforeMs: Int64? = nil,
    limit: UInt32? = nil,
    cursor: String? = nil
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.expiresBeforeMs = expiresBeforeMs
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
    public static let expiresBeforeMs: UInt32 = 6
    public static let limit: UInt32 = 7
    public static let cursor: UInt32 = 8
  }

  public static let messageName = "ListLotsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListLotsRequest()
    guanxi__list_lots_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(6, min: 0),
        FieldRule(7, min: 1, max: 500),
        FieldRule(8, maxLen: 200),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListLotsRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.expiresBeforeMs = source.pointee.has_expires_before_ms == 0 ? nil : source.pointee.expires_before_ms
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListLotsRequest> {
    let target = arena.make(Guanxi__ListLotsRequest.self)
    guanxi__list_lots_request__init(target)
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
    if let value = self.expiresBeforeMs {
      target.pointee.has_expires_before_ms = 1
      target.pointee.expires_before_ms = value
    }
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListLotsReply: ContractMessage {
  public var items: [Lot]
  /// Absent on the last page.
  public var nextCursor: String?
  /// What can be spent and expires before `expires_before_ms`, whatever the page.
  public var expiring: Int64?

  public init() {
    self.items = []
    self.nextCursor = nil
    self.expiring = nil
  }

  public init(items: [Lot] = [], nextCursor: String? = nil, expiring: Int64? = nil) {
    self.items = items
    self.nextCursor = nextCursor
    self.expiring = expiring
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
    public static let expiring: UInt32 = 3
  }

  public static let messageName = "ListLotsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListLotsReply()
    guanxi__list_lots_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Lot.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListLotsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
    self.expiring = source.pointee.has_expiring == 0 ? nil : source.pointee.expiring
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListLotsReply> {
    let target = arena.make(Guanxi__ListLotsReply.self)
    guanxi__list_lots_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    if let value = self.expiring {
      target.pointee.has_expiring = 1
      target.pointee.expiring = value
    }
    return target
  }
}

/// What a purchase consists of, for a preview.
public struct PreviewLine: ContractMessage {
  public var category: String?
  public var product: String?
  public var quantity: Int64?
  public var amount: Money

  public init() {
    self.category = nil
    self.product = nil
    self.quantity = nil
    self.amount = Money()
  }

  public init(category: String? = nil, product: String? = nil, quantity: Int64? = nil, amount: Money) {
    self.category = category
    self.product = product
    self.quantity = quantity
    self.amount = amount
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let category: UInt32 = 1
    public static let product: UInt32 = 2
    public static let quantity: UInt32 = 3
    public static let amount: UInt32 = 4
  }

  public static let messageName = "PreviewLine"

  public static let shape: MessageShape = {
    var source = Guanxi__PreviewLine()
    guanxi__preview_line__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, maxLen: 100, pattern: .line),
        FieldRule(2, maxLen: 100, pattern: .line),
        FieldRule(3, min: 0, max: 1000000000),
        FieldRule(4, required: true, shape: Money.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__PreviewLine>) {
    self.category = lift(source.pointee.category)
    self.product = lift(source.pointee.product)
    self.quantity = source.pointee.has_quantity == 0 ? nil : source.pointee.quantity
    self.amount = lift(source.pointee.amount) ?? Money()
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PreviewLine> {
    let target = arena.make(Guanxi__PreviewLine.self)
    guanxi__preview_line__init(target)
    target.pointee.category = arena.lower(self.category)
    target.pointee.product = arena.lower(self.product)
    if let value = self.quantity {
      target.pointee.has_quantity = 1
      target.pointee.quantity = value
    }
    target.pointee.amount = self.amount.lower(in: arena)
    return target
  }
}

public struct PreviewEarnRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  public var amount: Money
  public var tax: Money?
  public var discount: Money?
  public var lines: [PreviewLine]
  /// Not in the future. Absent: now.
  public var purchasedAtMs: Int64?

  public init() {
    self.memberId = nil
    self.card = nil
    self.customerId = nil
    self.customerNumber = nil
    self.program = nil
    self.amount = Money()
    self.tax = nil
    self.discount = nil
    self.lines = []
    self.purchasedAtMs = nil
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    amount: Money,
    tax: Money? = nil,
    discount: Money? = nil,
    lines: [PreviewLine] = [],
    purchasedAtMs: Int64? = nil
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.amount = amount
    self.tax = tax
    self.discount = discount
    self.lines = lines
    self.purchasedAtMs = purchasedAtMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let memberId: UInt32 = 1
    public static let card: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let customerNumber: UInt32 = 4
    public static let program: UInt32 = 5
    public static let amount: UInt32 = 6
    public static let tax: UInt32 = 7
    public static let discount: UInt32 = 8
    public static let lines: UInt32 = 9
    public static let purchasedAtMs: UInt32 = 10
  }

  public static let messageName = "PreviewEarnRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__PreviewEarnRequest()
    guanxi__preview_earn_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(6, required: true, shape: Money.shape),
        FieldRule(7, shape: Money.shape),
        FieldRule(8, shape: Money.shape),
        FieldRule(9, maxItems: 200, shape: PreviewLine.shape),
        FieldRule(10, min: 0),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__PreviewEarnRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.amount = lift(source.pointee.amount) ?? Money()
    self.tax = lift(source.pointee.tax)
    self.discount = lift(source.pointee.discount)
    self.lines = lift(source.pointee.lines, source.pointee.n_lines)
    self.purchasedAtMs = source.pointee.has_purchased_at_ms == 0 ? nil : source.pointee.purchased_at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PreviewEarnRequest> {
    let target = arena.make(Guanxi__PreviewEarnRequest.self)
    guanxi__preview_earn_request__init(target)
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
    target.pointee.amount = self.amount.lower(in: arena)
    target.pointee.tax = self.tax?.lower(in: arena)
    target.pointee.discount = self.discount?.lower(in: arena)
    target.pointee.n_lines = self.lines.count
    target.pointee.lines = arena.lower(self.lines)
    if let value = self.purchasedAtMs {
      target.pointee.has_purchased_at_ms = 1
      target.pointee.purchased_at_ms = value
    }
    return target
  }
}

/// What a purchase would earn.
public struct EarningPreview: ContractMessage {
  public var points: Int64
  public var growth: Int64
  public var detail: LedgerDetail
  public var configNumber: Int64?
  /// When they can be spent, and when they expire, as far as that is known.
  public var confirmsAtMs: Int64?
  public var expiresAtMs: Int64?
  /// The tier behind it.
  public var tier: String?

  public init() {
    self.points = 0
    self.growth = 0
    self.detail = LedgerDetail()
    self.configNumber = nil
    self.confirmsAtMs = nil
    self.expiresAtMs = nil
    self.tier = nil
  }

  public init(
    points: Int64,
    growth: Int64,
    detail: LedgerDetail,
    configNumber: Int64? = nil,
    confirmsAtMs: Int64? = nil,
    expiresAtMs: Int64? = nil,
    tier: String? = nil
  ) {
    self.points = points
    self.growth = growth
    self.detail = detail
    self.configNumber = configNumber
    self.confirmsAtMs = confirmsAtMs
    self.expiresAtMs = expiresAtMs
    self.tier = tier
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let points: UInt32 = 1
    public static let growth: UInt32 = 2
    public static let detail: UInt32 = 3
    public static let configNumber: UInt32 = 4
    public static let confirmsAtMs: UInt32 = 5
    public static let expiresAtMs: UInt32 = 6
    public static let tier: UInt32 = 7
  }

  public static let messageName = "EarningPreview"

  public static let shape: MessageShape = {
    var source = Guanxi__EarningPreview()
    guanxi__earning_preview__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true, shape: LedgerDetail.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__EarningPreview>) {
    self.points = source.pointee.points
    self.growth = source.pointee.growth
    self.detail = lift(source.pointee.detail) ?? LedgerDetail()
    self.configNumber = source.pointee.has_config_number == 0 ? nil : source.pointee.config_number
    self.confirmsAtMs = source.pointee.has_confirms_at_ms == 0 ? nil : source.pointee.confirms_at_ms
    self.expiresAtMs = source.pointee.has_expires_at_ms == 0 ? nil : source.pointee.expires_at_ms
    self.tier = lift(source.pointee.tier)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__EarningPreview> {
    let target = arena.make(Guanxi__EarningPreview.self)
    guanxi__earning_preview__init(target)
    target.pointee.has_points = 1
    target.pointee.points = self.points
    target.pointee.has_growth = 1
    target.pointee.growth = self.growth
    target.pointee.detail = self.detail.lower(in: arena)
    if let value = self.configNumber {
      target.pointee.has_config_number = 1
      target.pointee.config_number = value
    }
    if let value = self.confirmsAtMs {
      target.pointee.has_confirms_at_ms = 1
      target.pointee.confirms_at_ms = value
    }
    if let value = self.expiresAtMs {
      target.pointee.has_expires_at_ms = 1
      target.pointee.expires_at_ms = value
    }
    target.pointee.tier = arena.lower(self.tier)
    return target
  }
}

public struct PostEventRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  /// The event's word, as EVENT rules name it.
  public var event: String
  /// The same reference again gives the stored award, if all else is the same too.
  public var externalRef: String
  /// Not in the future. Absent: now.
  public var happenedAtMs: Int64?

  public init() {
    self.memberId = nil
    self.card = nil
    self.customerId = nil
    self.customerNumber = nil
    self.program = nil
    self.event = ""
    self.externalRef = ""
    self.happenedAtMs = nil
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    event: String,
    externalRef: String,
    happenedAtMs: Int64? = nil
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.event = event
    self.externalRef = externalRef
    self.happenedAtMs = happenedAtMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let memberId: UInt32 = 1
    public static let card: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let customerNumber: UInt32 = 4
    public static let program: UInt32 = 5
    public static let event: UInt32 = 6
    public static let externalRef: UInt32 = 7
    public static let happenedAtMs: UInt32 = 8
  }

  public static let messageName = "PostEventRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__PostEventRequest()
    guanxi__post_event_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(6, required: true, maxLen: 40, pattern: .word),
        FieldRule(7, required: true, maxLen: 97, pattern: .externalRef),
        FieldRule(8, min: 0),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__PostEventRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.event = lift(source.pointee.event) ?? ""
    self.externalRef = lift(source.pointee.external_ref) ?? ""
    self.happenedAtMs = source.pointee.has_happened_at_ms == 0 ? nil : source.pointee.happened_at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PostEventRequest> {
    let target = arena.make(Guanxi__PostEventRequest.self)
    guanxi__post_event_request__init(target)
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
    target.pointee.event = arena.lower(self.event)
    target.pointee.external_ref = arena.lower(self.externalRef)
    if let value = self.happenedAtMs {
      target.pointee.has_happened_at_ms = 1
      target.pointee.happened_at_ms = value
    }
    return target
  }
}

public struct ExplainAwardRequest: ContractMessage {
  /// One of the two: an award, or the purchase (with `program` where several awarded it).
  public var transactionId: Int64?
  public var purchaseId: Int64?
  public var program: String?

  public init() {
    self.transactionId = nil
    self.purchaseId = nil
    self.program = nil
  }

  public init(transactionId: Int64? = nil, purchaseId: Int64? = nil, program: String? = nil) {
    self.transactionId = transactionId
    self.purchaseId = purchaseId
    self.program = program
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let transactionId: UInt32 = 1
    public static let purchaseId: UInt32 = 2
    public static let program: UInt32 = 3
  }

  public static let messageName = "ExplainAwardRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ExplainAwardRequest()
    guanxi__explain_award_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(2, min: 1), FieldRule(3, maxLen: 40, pattern: .word)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ExplainAwardRequest>) {
    self.transactionId = source.pointee.has_transaction_id == 0 ? nil : source.pointee.transaction_id
    self.purchaseId = source.pointee.has_purchase_id == 0 ? nil : source.pointee.purchase_id
    self.program = lift(source.pointee.program)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ExplainAwardRequest> {
    let target = arena.make(Guanxi__ExplainAwardRequest.self)
    guanxi__explain_award_request__init(target)
    if let value = self.transactionId {
      target.pointee.has_transaction_id = 1
      target.pointee.transaction_id = value
    }
    if let value = self.purchaseId {
      target.pointee.has_purchase_id = 1
      target.pointee.purchase_id = value
    }
    target.pointee.program = arena.lower(self.program)
    return target
  }
}

public struct AwardExplanation: ContractMessage {
  public var award: LedgerTransaction
  /// In order, in English and in Chinese.
  public var sentences: [String]
  public var sentencesZh: [String]
  /// What refunds took back since, and what is left of the award's points.
  public var clawed: Int64
  public var unspent: Int64

  public init() {
    self.award = LedgerTransaction()
    self.sentences = []
    self.sentencesZh = []
    self.clawed = 0
    self.unspent = 0
  }

  public init(
    award: LedgerTransaction,
    sentences: [String] = [],
    sentencesZh: [String] = [],
    clawed: Int64,
    unspent: Int64
  ) {
    self.award = award
    self.sentences = sentences
    self.sentencesZh = sentencesZh
    self.clawed = clawed
    self.unspent = unspent
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let award: UInt32 = 1
    public static let sentences: UInt32 = 2
    public static let sentencesZh: UInt32 = 3
    public static let clawed: UInt32 = 4
    public static let unspent: UInt32 = 5
  }

  public static let messageName = "AwardExplanation"

  public static let shape: MessageShape = {
    var source = Guanxi__AwardExplanation()
    guanxi__award_explanation__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, shape: LedgerTransaction.shape),
        FieldRule(4, required: true),
        FieldRule(5, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__AwardExplanation>) {
    self.award = lift(source.pointee.award) ?? LedgerTransaction()
    self.sentences = lift(source.pointee.sentences, source.pointee.n_sentences)
    self.sentencesZh = lift(source.pointee.sentences_zh, source.pointee.n_sentences_zh)
    self.clawed = source.pointee.clawed
    self.unspent = source.pointee.unspent
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__AwardExplanation> {
    let target = arena.make(Guanxi__AwardExplanation.self)
    guanxi__award_explanation__init(target)
    target.pointee.award = self.award.lower(in: arena)
    target.pointee.n_sentences = self.sentences.count
    target.pointee.sentences = arena.lower(self.sentences)
    target.pointee.n_sentences_zh = self.sentencesZh.count
    target.pointee.sentences_zh = arena.lower(self.sentencesZh)
    target.pointee.has_clawed = 1
    target.pointee.clawed = self.clawed
    target.pointee.has_unspent = 1
    target.pointee.unspent = self.unspent
    return target
  }
}

public struct ConfirmPointsRequest: ContractMessage {
  /// One of the two: the award, or the purchase (with `program` where several awarded it).
  public var transactionId: Int64?
  public var purchaseId: Int64?
  public var program: String?

  public init() {
    self.transactionId = nil
    self.purchaseId = nil
    self.program = nil
  }

  public init(transactionId: Int64? = nil, purchaseId: Int64? = nil, program: String? = nil) {
    self.transactionId = transactionId
    self.purchaseId = purchaseId
    self.program = program
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let transactionId: UInt32 = 1
    public static let purchaseId: UInt32 = 2
    public static let program: UInt32 = 3
  }

  public static let messageName = "ConfirmPointsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ConfirmPointsRequest()
    guanxi__confirm_points_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(2, min: 1), FieldRule(3, maxLen: 40, pattern: .word)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ConfirmPointsRequest>) {
    self.transactionId = source.pointee.has_transaction_id == 0 ? nil : source.pointee.transaction_id
    self.purchaseId = source.pointee.has_purchase_id == 0 ? nil : source.pointee.purchase_id
    self.program = lift(source.pointee.program)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ConfirmPointsRequest> {
    let target = arena.make(Guanxi__ConfirmPointsRequest.self)
    guanxi__confirm_points_request__init(target)
    if let value = self.transactionId {
      target.pointee.has_transaction_id = 1
      target.pointee.transaction_id = value
    }
    if let value = self.purchaseId {
      target.pointee.has_purchase_id = 1
      target.pointee.purchase_id = value
    }
    target.pointee.program = arena.lower(self.program)
    return target
  }
}

public struct RedeemRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  /// What for: one of `reward` (by its code), `money`, `points`.
  public var reward: String?
  /// Of rewards. Absent: 1.
  public var quantity: Int64?
  /// Points as money, with the amount of the order that they pay a part of.
  public var money: Money?
  public var orderAmount: Money?
  public var points: Int64?
  /// What is missing comes from the other members of the family pool.
  public var fromPool: Bool?
  public var note: String?
  /// Of reservations: released after so many seconds. Absent: 900.
  public var holdSeconds: UInt32?

  public init() {
    self.memberId = nil
    self.card = nil
    self.customerId = nil
    self.customerNumber = nil
    self.program = nil
    self.reward = nil
    self.quantity = nil
    self.money = nil
    self.orderAmount = nil
    self.points = nil
    self.fromPool = nil
    self.note = nil
    self.holdSeconds = nil
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    reward: String? = nil,
    quantity: Int64? = nil,
    money: Money? = nil,
    orderAmount: Money? = nil,
    points: Int64? = nil,
    fromPool: Bool? = nil,
    note: String? = nil,
    holdSeconds: UInt32? = nil
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.reward = reward
    self.quantity = quantity
    self.money = money
    self.orderAmount = orderAmount
    self.points = points
    self.fromPool = fromPool
    self.note = note
    self.holdSeconds = holdSeconds
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let memberId: UInt32 = 1
    public static let card: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let customerNumber: UInt32 = 4
    public static let program: UInt32 = 5
    public static let reward: UInt32 = 6
    public static let quantity: UInt32 = 7
    public static let money: UInt32 = 8
    public static let orderAmount: UInt32 = 9
    public static let points: UInt32 = 10
    public static let fromPool: UInt32 = 11
    public static let note: UInt32 = 12
    public static let holdSeconds: UInt32 = 13
  }

  public static let messageName = "RedeemRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RedeemRequest()
    guanxi__redeem_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(6, maxLen: 40, pattern: .word),
        FieldRule(7, min: 1, max: 1000),
        FieldRule(8, shape: Money.shape),
        FieldRule(9, shape: Money.shape),
        FieldRule(10, min: 1, max: 1000000000000),
        FieldRule(12, maxLen: 500, pattern: .line),
        FieldRule(13, min: 1, max: 2592000),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RedeemRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.reward = lift(source.pointee.reward)
    self.quantity = source.pointee.has_quantity == 0 ? nil : source.pointee.quantity
    self.money = lift(source.pointee.money)
    self.orderAmount = lift(source.pointee.order_amount)
    self.points = source.pointee.has_points == 0 ? nil : source.pointee.points
    self.fromPool = source.pointee.has_from_pool == 0 ? nil : source.pointee.from_pool != 0
    self.note = lift(source.pointee.note)
    self.holdSeconds = source.pointee.has_hold_seconds == 0 ? nil : source.pointee.hold_seconds
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RedeemRequest> {
    let target = arena.make(Guanxi__RedeemRequest.self)
    guanxi__redeem_request__init(target)
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
    target.pointee.reward = arena.lower(self.reward)
    if let value = self.quantity {
      target.pointee.has_quantity = 1
      target.pointee.quantity = value
    }
    target.pointee.money = self.money?.lower(in: arena)
    target.pointee.order_amount = self.orderAmount?.lower(in: arena)
    if let value = self.points {
      target.pointee.has_points = 1
      target.pointee.points = value
    }
    if let value = self.fromPool {
      target.pointee.has_from_pool = 1
      target.pointee.from_pool = value ? 1 : 0
    }
    target.pointee.note = arena.lower(self.note)
    if let value = self.holdSeconds {
      target.pointee.has_hold_seconds = 1
      target.pointee.hold_seconds = value
    }
    return target
  }
}

public struct CaptureRequest: ContractMessage {
  public var redemptionId: Int64
  /// At most what is reserved. Absent: all of it.
  public var points: Int64?

  public init() {
    self.redemptionId = 0
    self.points = nil
  }

  public init(redemptionId: Int64, points: Int64? = nil) {
    self.redemptionId = redemptionId
    self.points = points
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let redemptionId: UInt32 = 1
    public static let points: UInt32 = 2
  }

  public static let messageName = "CaptureRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CaptureRequest()
    guanxi__capture_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 1), FieldRule(2, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CaptureRequest>) {
    self.redemptionId = source.pointee.redemption_id
    self.points = source.pointee.has_points == 0 ? nil : source.pointee.points
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CaptureRequest> {
    let target = arena.make(Guanxi__CaptureRequest.self)
    guanxi__capture_request__init(target)
    target.pointee.has_redemption_id = 1
    target.pointee.redemption_id = self.redemptionId
    if let value = self.points {
      target.pointee.has_points = 1
      target.pointee.points = value
    }
    return target
  }
}

public struct ReleaseRequest: ContractMessage {
  public var redemptionId: Int64

  public init() {
    self.redemptionId = 0
  }

  public init(redemptionId: Int64) {
    self.redemptionId = redemptionId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let redemptionId: UInt32 = 1
  }

  public static let messageName = "ReleaseRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ReleaseRequest()
    guanxi__release_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ReleaseRequest>) {
    self.redemptionId = source.pointee.redemption_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ReleaseRequest> {
    let target = arena.make(Guanxi__ReleaseRequest.self)
    guanxi__release_request__init(target)
    target.pointee.has_redemption_id = 1
    target.pointee.redemption_id = self.redemptionId
    return target
  }
}

public struct CancelRedemptionRequest: ContractMessage {
  public var redemptionId: Int64
  /// At most what is spent and not given back. Absent: all of it.
  public var points: Int64?
  public var reason: String

  public init() {
    self.redemptionId = 0
    self.points = nil
    self.reason = ""
  }

  public init(redemptionId: Int64, points: Int64? = nil, reason: String) {
    self.redemptionId = redemptionId
    self.points = points
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let redemptionId: UInt32 = 1
    public static let points: UInt32 = 2
    public static let reason: UInt32 = 3
  }

  public static let messageName = "CancelRedemptionRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CancelRedemptionRequest()
    guanxi__cancel_redemption_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, min: 1),
        FieldRule(2, min: 1),
        FieldRule(3, required: true, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CancelRedemptionRequest>) {
    self.redemptionId = source.pointee.redemption_id
    self.points = source.pointee.has_points == 0 ? nil : source.pointee.points
    self.reason = lift(source.pointee.reason) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CancelRedemptionRequest> {
    let target = arena.make(Guanxi__CancelRedemptionRequest.self)
    guanxi__cancel_redemption_request__init(target)
    target.pointee.has_redemption_id = 1
    target.pointee.redemption_id = self.redemptionId
    if let value = self.points {
      target.pointee.has_points = 1
      target.pointee.points = value
    }
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct GetRedemptionRequest: ContractMessage {
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

  public static let messageName = "GetRedemptionRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetRedemptionRequest()
    guanxi__get_redemption_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetRedemptionRequest>) {
    self.id = source.pointee.id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetRedemptionRequest> {
    let target = arena.make(Guanxi__GetRedemptionRequest.self)
    guanxi__get_redemption_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    return target
  }
}

public struct ListRedemptionsRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  public var status: RedemptionStatus?
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
    self.status = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    status: RedemptionStatus? = nil,
    limit: UInt32? = nil,
    cursor: String? = nil
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.status = status
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
    public static let status: UInt32 = 6
    public static let limit: UInt32 = 7
    public static let cursor: UInt32 = 8
  }

  public static let messageName = "ListRedemptionsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListRedemptionsRequest()
    guanxi__list_redemptions_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(7, min: 1, max: 500),
        FieldRule(8, maxLen: 200),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListRedemptionsRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.status = source.pointee.has_status == 0 ? nil : lift(enum: source.pointee.status.rawValue)
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListRedemptionsRequest> {
    let target = arena.make(Guanxi__ListRedemptionsRequest.self)
    guanxi__list_redemptions_request__init(target)
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
    if let value = self.status {
      target.pointee.has_status = 1
      target.pointee.status = Guanxi__RedemptionStatus(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListRedemptionsReply: ContractMessage {
  public var items: [Redemption]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Redemption] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListRedemptionsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListRedemptionsReply()
    guanxi__list_redemptions_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Redemption.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListRedemptionsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListRedemptionsReply> {
    let target = arena.make(Guanxi__ListRedemptionsReply.self)
    guanxi__list_redemptions_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

public struct AdjustPointsRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  /// Negative takes away; never more than the member has.
  public var points: Int64
  public var reason: String
  /// Of points that are added. Absent: as the program says.
  public var expiresAtMs: Int64?

  public init() {
    self.memberId = nil
    self.card = nil
    self.customerId = nil
    self.customerNumber = nil
    self.program = nil
    self.points = 0
    self.reason = ""
    self.expiresAtMs = nil
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    points: Int64,
    reason: String,
    expiresAtMs: Int64? = nil
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.points = points
    self.reason = reason
    self.expiresAtMs = expiresAtMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let memberId: UInt32 = 1
    public static let card: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let customerNumber: UInt32 = 4
    public static let program: UInt32 = 5
    public static let points: UInt32 = 6
    public static let reason: UInt32 = 7
    public static let expiresAtMs: UInt32 = 8
  }

  public static let messageName = "AdjustPointsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__AdjustPointsRequest()
    guanxi__adjust_points_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(6, required: true, min: -1000000000000, max: 1000000000000),
        FieldRule(7, required: true, maxLen: 500, pattern: .line),
        FieldRule(8, min: 1),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__AdjustPointsRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.points = source.pointee.points
    self.reason = lift(source.pointee.reason) ?? ""
    self.expiresAtMs = source.pointee.has_expires_at_ms == 0 ? nil : source.pointee.expires_at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__AdjustPointsRequest> {
    let target = arena.make(Guanxi__AdjustPointsRequest.self)
    guanxi__adjust_points_request__init(target)
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
    target.pointee.has_points = 1
    target.pointee.points = self.points
    target.pointee.reason = arena.lower(self.reason)
    if let value = self.expiresAtMs {
      target.pointee.has_expires_at_ms = 1
      target.pointee.expires_at_ms = value
    }
    return target
  }
}

/// What became of an adjustment: posted, or waiting for approval.
public struct Adjustment: ContractMessage {
  public var posted: LedgerTransaction?
  /// The approval that it waits for; see approvals.list.
  public var approvalId: Int64?

  public init() {
    self.posted = nil
    self.approvalId = nil
  }

  public init(posted: LedgerTransaction? = nil, approvalId: Int64? = nil) {
    self.posted = posted
    self.approvalId = approvalId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let posted: UInt32 = 1
    public static let approvalId: UInt32 = 2
  }

  public static let messageName = "Adjustment"

  public static let shape: MessageShape = {
    var source = Guanxi__Adjustment()
    guanxi__adjustment__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: LedgerTransaction.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Adjustment>) {
    self.posted = lift(source.pointee.posted)
    self.approvalId = source.pointee.has_approval_id == 0 ? nil : source.pointee.approval_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Adjustment> {
    let target = arena.make(Guanxi__Adjustment.self)
    guanxi__adjustment__init(target)
    target.pointee.posted = self.posted?.lower(in: arena)
    if let value = self.approvalId {
      target.pointee.has_approval_id = 1
      target.pointee.approval_id = value
    }
    return target
  }
}

public struct AdjustManyRequest: ContractMessage {
  public var rows: [AdjustRow]

  public init() {
    self.rows = []
  }

  public init(rows: [AdjustRow] = []) {
    self.rows = rows
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let rows: UInt32 = 1
  }

  public static let messageName = "AdjustManyRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__AdjustManyRequest()
    guanxi__adjust_many_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, maxItems: 1000, shape: AdjustRow.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__AdjustManyRequest>) {
    self.rows = lift(source.pointee.rows, source.pointee.n_rows)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__AdjustManyRequest> {
    let target = arena.make(Guanxi__AdjustManyRequest.self)
    guanxi__adjust_many_request__init(target)
    target.pointee.n_rows = self.rows.count
    target.pointee.rows = arena.lower(self.rows)
    return target
  }
}

public struct AdjustRow: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  public var points: Int64
  public var reason: String
  public var expiresAtMs: Int64?
  /// The row's own idempotency key. Absent: made of the call's.
  public var key: [UInt8]?

  public init() {
    self.memberId = nil
    self.card = nil
    self.customerId = nil
    self.customerNumber = nil
    self.program = nil
    self.points = 0
    self.reason = ""
    self.expiresAtMs = nil
    self.key = nil
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    points: Int64,
    reason: String,
    expiresAtMs: Int64? = nil,
    key: [UInt8]? = nil
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.points = points
    self.reason = reason
    self.expiresAtMs = expiresAtMs
    self.key = key
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let memberId: UInt32 = 1
    public static let card: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let customerNumber: UInt32 = 4
    public static let program: UInt32 = 5
    public static let points: UInt32 = 6
    public static let reason: UInt32 = 7
    public static let expiresAtMs: UInt32 = 8
    public static let key: UInt32 = 9
  }

  public static let messageName = "AdjustRow"

  public static let shape: MessageShape = {
    var source = Guanxi__AdjustRow()
    guanxi__adjust_row__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(6, required: true, min: -1000000000000, max: 1000000000000),
        FieldRule(7, required: true, maxLen: 500, pattern: .line),
        FieldRule(8, min: 1),
        FieldRule(9, maxLen: 64),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__AdjustRow>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.points = source.pointee.points
    self.reason = lift(source.pointee.reason) ?? ""
    self.expiresAtMs = source.pointee.has_expires_at_ms == 0 ? nil : source.pointee.expires_at_ms
    self.key = source.pointee.has_key == 0 ? nil : lift(source.pointee.key)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__AdjustRow> {
    let target = arena.make(Guanxi__AdjustRow.self)
    guanxi__adjust_row__init(target)
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
    target.pointee.has_points = 1
    target.pointee.points = self.points
    target.pointee.reason = arena.lower(self.reason)
    if let value = self.expiresAtMs {
      target.pointee.has_expires_at_ms = 1
      target.pointee.expires_at_ms = value
    }
    if let value = self.key {
      target.pointee.has_key = 1
      target.pointee.key = arena.lower(value)
    }
    return target
  }
}

public struct TransferPointsRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  /// To whom: one of the two.
  public var toMemberId: Int64?
  public var toCard: String?
  public var points: Int64
  public var note: String?

  public init() {
    self.memberId = nil
    self.card = nil
    self.customerId = nil
    self.customerNumber = nil
    self.program = nil
    self.toMemberId = nil
    self.toCard = nil
    self.points = 0
    self.note = nil
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    toMemberId: Int64? = nil,
    toCard: String? = nil,
    points: Int64,
    note: String? = nil
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.toMemberId = toMemberId
    self.toCard = toCard
    self.points = points
    self.note = note
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let memberId: UInt32 = 1
    public static let card: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let customerNumber: UInt32 = 4
    public static let program: UInt32 = 5
    public static let toMemberId: UInt32 = 6
    public static let toCard: UInt32 = 7
    public static let points: UInt32 = 8
    public static let note: UInt32 = 9
  }

  public static let messageName = "TransferPointsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__TransferPointsRequest()
    guanxi__transfer_points_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(6, min: 1),
        FieldRule(7, maxLen: 40, pattern: .line),
        FieldRule(8, required: true, min: 1, max: 1000000000000),
        FieldRule(9, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__TransferPointsRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.toMemberId = source.pointee.has_to_member_id == 0 ? nil : source.pointee.to_member_id
    self.toCard = lift(source.pointee.to_card)
    self.points = source.pointee.points
    self.note = lift(source.pointee.note)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__TransferPointsRequest> {
    let target = arena.make(Guanxi__TransferPointsRequest.self)
    guanxi__transfer_points_request__init(target)
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
    if let value = self.toMemberId {
      target.pointee.has_to_member_id = 1
      target.pointee.to_member_id = value
    }
    target.pointee.to_card = arena.lower(self.toCard)
    target.pointee.has_points = 1
    target.pointee.points = self.points
    target.pointee.note = arena.lower(self.note)
    return target
  }
}

public struct PointTransfer: ContractMessage {
  public var out: LedgerTransaction
  public var toMemberId: Int64
  /// The other member's transaction.
  public var inTransactionId: Int64

  public init() {
    self.out = LedgerTransaction()
    self.toMemberId = 0
    self.inTransactionId = 0
  }

  public init(out: LedgerTransaction, toMemberId: Int64, inTransactionId: Int64) {
    self.out = out
    self.toMemberId = toMemberId
    self.inTransactionId = inTransactionId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let out: UInt32 = 1
    public static let toMemberId: UInt32 = 2
    public static let inTransactionId: UInt32 = 3
  }

  public static let messageName = "PointTransfer"

  public static let shape: MessageShape = {
    var source = Guanxi__PointTransfer()
    guanxi__point_transfer__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, shape: LedgerTransaction.shape),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__PointTransfer>) {
    self.out = lift(source.pointee.out) ?? LedgerTransaction()
    self.toMemberId = source.pointee.to_member_id
    self.inTransactionId = source.pointee.in_transaction_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PointTransfer> {
    let target = arena.make(Guanxi__PointTransfer.self)
    guanxi__point_transfer__init(target)
    target.pointee.out = self.out.lower(in: arena)
    target.pointee.has_to_member_id = 1
    target.pointee.to_member_id = self.toMemberId
    target.pointee.has_in_transaction_id = 1
    target.pointee.in_transaction_id = self.inTransactionId
    return target
  }
}

public struct GetTransactionRequest: ContractMessage {
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

  public static let messageName = "GetTransactionRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetTransactionRequest()
    guanxi__get_transaction_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetTransactionRequest>) {
    self.id = source.pointee.id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetTransactionRequest> {
    let target = arena.make(Guanxi__GetTransactionRequest.self)
    guanxi__get_transaction_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    return target
  }
}

public struct FinanceRequest: ContractMessage {
  /// The program's code; needed where there are several.
  public var program: String?
  /// The first and the last month: 2026-01. Absent: all of them.
  public var fromMonth: String?
  public var toMonth: String?

  public init() {
    self.program = nil
    self.fromMonth = nil
    self.toMonth = nil
  }

  public init(program: String? = nil, fromMonth: String? = nil, toMonth: String? = nil) {
    self.program = program
    self.fromMonth = fromMonth
    self.toMonth = toMonth
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let program: UInt32 = 1
    public static let fromMonth: UInt32 = 2
    public static let toMonth: UInt32 = 3
  }

  public static let messageName = "FinanceRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__FinanceRequest()
    guanxi__finance_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, maxLen: 40, pattern: .word),
        FieldRule(2, minLen: 7, maxLen: 7, pattern: .line),
        FieldRule(3, minLen: 7, maxLen: 7, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__FinanceRequest>) {
    self.program = lift(source.pointee.program)
    self.fromMonth = lift(source.pointee.from_month)
    self.toMonth = lift(source.pointee.to_month)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__FinanceRequest> {
    let target = arena.make(Guanxi__FinanceRequest.self)
    guanxi__finance_request__init(target)
    target.pointee.program = arena.lower(self.program)
    target.pointee.from_month = arena.lower(self.fromMonth)
    target.pointee.to_month = arena.lower(self.toMonth)
    return target
  }
}

public struct FinanceReply: ContractMessage {
  public var items: [FinanceMonth]

  public init() {
    self.items = []
  }

  public init(items: [FinanceMonth] = []) {
    self.items = items
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
  }

  public static let messageName = "FinanceReply"

  public static let shape: MessageShape = {
    var source = Guanxi__FinanceReply()
    guanxi__finance_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, maxItems: 2400, shape: FinanceMonth.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__FinanceReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__FinanceReply> {
    let target = arena.make(Guanxi__FinanceReply.self)
    guanxi__finance_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    return target
  }
}

/// One month of a program's books, in points unless it says otherwise. Months are the program's zone's, by ledger time.
public struct FinanceMonth: ContractMessage {
  /// 2026-03
  public var month: String
  public var issued: Int64
  public var redeemed: Int64
  public var expired: Int64
  public var adjusted: Int64
  /// Taken back by refunds.
  public var clawed: Int64
  /// At the end of the month: what members have, pending and reserved included, less what they owe.
  public var outstanding: Int64
  /// What that costs when all of it is redeemed.
  public var liability: Money
  /// What of it will never be redeemed, in points, and the rate in thousandths that was used.
  public var breakage: Int64
  public var breakageRate: UInt32
  /// Revenue set aside so far for the points that are expected to be redeemed: those given, less breakage.
  public var deferredTotal: Money
  /// What of it is released: all that is no longer deferred.
  public var releasedTotal: Money
  /// What is deferred at the end of the month: the cost of the points that are expected and not redeemed yet, and never
  /// of more than are outstanding. Points that expire beyond the rate, or are taken back, release theirs too.
  public var deferred: Money

  public init() {
    self.month = ""
    self.issued = 0
    self.redeemed = 0
    self.expired = 0
    self.adjusted = 0
    self.clawed = 0
    self.outstanding = 0
    self.liability = Money()
    self.breakage = 0
    self.breakageRate = 0
    self.deferredTotal = Money()
    self.releasedTotal = Money()
    self.deferred = Money()
  }

  public init(
    month: String,
    issued: Int64,
    redeemed: Int64,
    expired: Int64,
    adjusted: Int64,
    clawed: Int64,
    outstanding: Int64,
    liability: Money,
    breakage: Int64,
    breakageRate: UInt32,
    deferredTotal: Money,
    releasedTotal: Money,
    deferred: Money
  ) {
    self.month = month
    self.issued = issued
    self.redeemed = redeemed
    self.expired = expired
    self.adjusted = adjusted
    self.clawed = clawed
    self.outstanding = outstanding
    self.liability = liability
    self.breakage = breakage
    self.breakageRate = breakageRate
    self.deferredTotal = deferredTotal
    self.releasedTotal = releasedTotal
    self.deferred = deferred
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let month: UInt32 = 1
    public static let issued: UInt32 = 2
    public static let redeemed: UInt32 = 3
    public static let expired: UInt32 = 4
    public static let adjusted: UInt32 = 5
    public static let clawed: UInt32 = 6
    public static let outstanding: UInt32 = 7
    public static let liability: UInt32 = 8
    public static let breakage: UInt32 = 9
    public static let breakageRate: UInt32 = 10
    public static let deferredTotal: UInt32 = 11
    public static let releasedTotal: UInt32 = 12
    public static let deferred: UInt32 = 13
  }

  public static let messageName = "FinanceMonth"

  public static let shape: MessageShape = {
    var source = Guanxi__FinanceMonth()
    guanxi__finance_month__init(&source)
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
        FieldRule(8, required: true, shape: Money.shape),
        FieldRule(9, required: true),
        FieldRule(10, required: true),
        FieldRule(11, required: true, shape: Money.shape),
        FieldRule(12, required: true, shape: Money.shape),
        FieldRule(13, required: true, shape: Money.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__FinanceMonth>) {
    self.month = lift(source.pointee.month) ?? ""
    self.issued = source.pointee.issued
    self.redeemed = source.pointee.redeemed
    self.expired = source.pointee.expired
    self.adjusted = source.pointee.adjusted
    self.clawed = source.pointee.clawed
    self.outstanding = source.pointee.outstanding
    self.liability = lift(source.pointee.liability) ?? Money()
    self.breakage = source.pointee.breakage
    self.breakageRate = source.pointee.breakage_rate
    self.deferredTotal = lift(source.pointee.deferred_total) ?? Money()
    self.releasedTotal = lift(source.pointee.released_total) ?? Money()
    self.deferred = lift(source.pointee.deferred) ?? Money()
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__FinanceMonth> {
    let target = arena.make(Guanxi__FinanceMonth.self)
    guanxi__finance_month__init(target)
    target.pointee.month = arena.lower(self.month)
    target.pointee.has_issued = 1
    target.pointee.issued = self.issued
    target.pointee.has_redeemed = 1
    target.pointee.redeemed = self.redeemed
    target.pointee.has_expired = 1
    target.pointee.expired = self.expired
    target.pointee.has_adjusted = 1
    target.pointee.adjusted = self.adjusted
    target.pointee.has_clawed = 1
    target.pointee.clawed = self.clawed
    target.pointee.has_outstanding = 1
    target.pointee.outstanding = self.outstanding
    target.pointee.liability = self.liability.lower(in: arena)
    target.pointee.has_breakage = 1
    target.pointee.breakage = self.breakage
    target.pointee.has_breakage_rate = 1
    target.pointee.breakage_rate = self.breakageRate
    target.pointee.deferred_total = self.deferredTotal.lower(in: arena)
    target.pointee.released_total = self.releasedTotal.lower(in: arena)
    target.pointee.deferred = self.deferred.lower(in: arena)
    return target
  }
}

public struct VerifyLedgerRequest: ContractMessage {
  /// The program's code. Absent: all of them.
  public var program: String?

  public init() {
    self.program = nil
  }

  public init(program: String? = nil) {
    self.program = program
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let program: UInt32 = 1
  }

  public static let messageName = "VerifyLedgerRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__VerifyLedgerRequest()
    guanxi__verify_ledger_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, maxLen: 40, pattern: .word)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__VerifyLedgerRequest>) {
    self.program = lift(source.pointee.program)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__VerifyLedgerRequest> {
    let target = arena.make(Guanxi__VerifyLedgerRequest.self)
    guanxi__verify_ledger_request__init(target)
    target.pointee.program = arena.lower(self.program)
    return target
  }
}

/// What a page of a check of the ledger looked at.
public struct VerifyProgress: ContractMessage {
  /// On this page: members whose check is finished, and rows.
  public var members: Int64
  public var transactions: Int64
  public var lots: Int64
  /// What is broken: the invariant, the row, and what was found; of one page the first twenty.
  public var broken: [BrokenInvariant]
  /// Set on the last item; `clean` where nothing was broken on any.
  public var done: Bool?
  public var clean: Bool?

  public init() {
    self.members = 0
    self.transactions = 0
    self.lots = 0
    self.broken = []
    self.done = nil
    self.clean = nil
  }

  public init(
    members: Int64,
    transactions: Int64,
    lots: Int64,
    broken: [BrokenInvariant] = [],
    done: Bool? = nil,
    clean: Bool? = nil
  ) {
    self.members = members
    self.transactions = transactions
    self.lots = lots
    self.broken = broken
    self.done = done
    self.clean = clean
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let members: UInt32 = 1
    public static let transactions: UInt32 = 2
    public static let lots: UInt32 = 3
    public static let broken: UInt32 = 4
    public static let done: UInt32 = 5
    public static let clean: UInt32 = 6
  }

  public static let messageName = "VerifyProgress"

  public static let shape: MessageShape = {
    var source = Guanxi__VerifyProgress()
    guanxi__verify_progress__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, shape: BrokenInvariant.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__VerifyProgress>) {
    self.members = source.pointee.members
    self.transactions = source.pointee.transactions
    self.lots = source.pointee.lots
    self.broken = lift(source.pointee.broken, source.pointee.n_broken)
    self.done = source.pointee.has_done == 0 ? nil : source.pointee.done != 0
    self.clean = source.pointee.has_clean == 0 ? nil : source.pointee.clean != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__VerifyProgress> {
    let target = arena.make(Guanxi__VerifyProgress.self)
    guanxi__verify_progress__init(target)
    target.pointee.has_members = 1
    target.pointee.members = self.members
    target.pointee.has_transactions = 1
    target.pointee.transactions = self.transactions
    target.pointee.has_lots = 1
    target.pointee.lots = self.lots
    target.pointee.n_broken = self.broken.count
    target.pointee.broken = arena.lower(self.broken)
    if let value = self.done {
      target.pointee.has_done = 1
      target.pointee.done = value ? 1 : 0
    }
    if let value = self.clean {
      target.pointee.has_clean = 1
      target.pointee.clean = value ? 1 : 0
    }
    return target
  }
}

public struct BrokenInvariant: ContractMessage {
  /// The number of the invariant in the ledger's specification, from 1.
  public var invariant: UInt32
  /// "transaction:42"
  public var row: String
  public var what: String

  public init() {
    self.invariant = 0
    self.row = ""
    self.what = ""
  }

  public init(invariant: UInt32, row: String, what: String) {
    self.invariant = invariant
    self.row = row
    self.what = what
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let invariant: UInt32 = 1
    public static let row: UInt32 = 2
    public static let what: UInt32 = 3
  }

  public static let messageName = "BrokenInvariant"

  public static let shape: MessageShape = {
    var source = Guanxi__BrokenInvariant()
    guanxi__broken_invariant__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true), FieldRule(3, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__BrokenInvariant>) {
    self.invariant = source.pointee.invariant
    self.row = lift(source.pointee.row) ?? ""
    self.what = lift(source.pointee.what) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__BrokenInvariant> {
    let target = arena.make(Guanxi__BrokenInvariant.self)
    guanxi__broken_invariant__init(target)
    target.pointee.has_invariant = 1
    target.pointee.invariant = self.invariant
    target.pointee.row = arena.lower(self.row)
    target.pointee.what = arena.lower(self.what)
    return target
  }
}

public struct SimulateProgramRequest: ContractMessage {
  /// The program's code; its draft is tried, or without one what is active.
  public var program: String
  /// Purchases from this instant on, and before that one. Absent: until now.
  public var fromMs: Int64
  public var untilMs: Int64?

  public init() {
    self.program = ""
    self.fromMs = 0
    self.untilMs = nil
  }

  public init(program: String, fromMs: Int64, untilMs: Int64? = nil) {
    self.program = program
    self.fromMs = fromMs
    self.untilMs = untilMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let program: UInt32 = 1
    public static let fromMs: UInt32 = 2
    public static let untilMs: UInt32 = 3
  }

  public static let messageName = "SimulateProgramRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__SimulateProgramRequest()
    guanxi__simulate_program_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, maxLen: 40, pattern: .word),
        FieldRule(2, required: true, min: 0),
        FieldRule(3, min: 0),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__SimulateProgramRequest>) {
    self.program = lift(source.pointee.program) ?? ""
    self.fromMs = source.pointee.from_ms
    self.untilMs = source.pointee.has_until_ms == 0 ? nil : source.pointee.until_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__SimulateProgramRequest> {
    let target = arena.make(Guanxi__SimulateProgramRequest.self)
    guanxi__simulate_program_request__init(target)
    target.pointee.program = arena.lower(self.program)
    target.pointee.has_from_ms = 1
    target.pointee.from_ms = self.fromMs
    if let value = self.untilMs {
      target.pointee.has_until_ms = 1
      target.pointee.until_ms = value
    }
    return target
  }
}

/// What some customers' purchases would have earned; sums are those of the page's customers.
public struct SimulationPage: ContractMessage {
  public var customers: Int64
  public var purchases: Int64
  public var points: Int64
  /// What those purchases did earn in this program.
  public var pointsEarned: Int64
  public var items: [SimulatedMember]
  public var done: Bool?

  public init() {
    self.customers = 0
    self.purchases = 0
    self.points = 0
    self.pointsEarned = 0
    self.items = []
    self.done = nil
  }

  public init(
    customers: Int64,
    purchases: Int64,
    points: Int64,
    pointsEarned: Int64,
    items: [SimulatedMember] = [],
    done: Bool? = nil
  ) {
    self.customers = customers
    self.purchases = purchases
    self.points = points
    self.pointsEarned = pointsEarned
    self.items = items
    self.done = done
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let customers: UInt32 = 1
    public static let purchases: UInt32 = 2
    public static let points: UInt32 = 3
    public static let pointsEarned: UInt32 = 4
    public static let items: UInt32 = 5
    public static let done: UInt32 = 6
  }

  public static let messageName = "SimulationPage"

  public static let shape: MessageShape = {
    var source = Guanxi__SimulationPage()
    guanxi__simulation_page__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(5, shape: SimulatedMember.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__SimulationPage>) {
    self.customers = source.pointee.customers
    self.purchases = source.pointee.purchases
    self.points = source.pointee.points
    self.pointsEarned = source.pointee.points_earned
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.done = source.pointee.has_done == 0 ? nil : source.pointee.done != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__SimulationPage> {
    let target = arena.make(Guanxi__SimulationPage.self)
    guanxi__simulation_page__init(target)
    target.pointee.has_customers = 1
    target.pointee.customers = self.customers
    target.pointee.has_purchases = 1
    target.pointee.purchases = self.purchases
    target.pointee.has_points = 1
    target.pointee.points = self.points
    target.pointee.has_points_earned = 1
    target.pointee.points_earned = self.pointsEarned
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    if let value = self.done {
      target.pointee.has_done = 1
      target.pointee.done = value ? 1 : 0
    }
    return target
  }
}

public struct SimulatedMember: ContractMessage {
  public var customerId: Int64
  public var purchases: Int64
  public var points: Int64
  public var pointsEarned: Int64
  /// The tier that they would have at the end.
  public var tier: String?

  public init() {
    self.customerId = 0
    self.purchases = 0
    self.points = 0
    self.pointsEarned = 0
    self.tier = nil
  }

  public init(customerId: Int64, purchases: Int64, points: Int64, pointsEarned: Int64, tier: String? = nil) {
    self.customerId = customerId
    self.purchases = purchases
    self.points = points
    self.pointsEarned = pointsEarned
    self.tier = tier
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let customerId: UInt32 = 1
    public static let purchases: UInt32 = 2
    public static let points: UInt32 = 3
    public static let pointsEarned: UInt32 = 4
    public static let tier: UInt32 = 5
  }

  public static let messageName = "SimulatedMember"

  public static let shape: MessageShape = {
    var source = Guanxi__SimulatedMember()
    guanxi__simulated_member__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__SimulatedMember>) {
    self.customerId = source.pointee.customer_id
    self.purchases = source.pointee.purchases
    self.points = source.pointee.points
    self.pointsEarned = source.pointee.points_earned
    self.tier = lift(source.pointee.tier)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__SimulatedMember> {
    let target = arena.make(Guanxi__SimulatedMember.self)
    guanxi__simulated_member__init(target)
    target.pointee.has_customer_id = 1
    target.pointee.customer_id = self.customerId
    target.pointee.has_purchases = 1
    target.pointee.purchases = self.purchases
    target.pointee.has_points = 1
    target.pointee.points = self.points
    target.pointee.has_points_earned = 1
    target.pointee.points_earned = self.pointsEarned
    target.pointee.tier = arena.lower(self.tier)
    return target
  }
}
