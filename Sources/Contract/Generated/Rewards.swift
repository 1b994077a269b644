// Generated from rewards.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

public enum RewardKind: Int32, ContractEnum {
  case unspecified = 0
  /// 实物.
  case goods = 1
  /// 优惠券: redeeming it issues a voucher.
  case voucher = 2

  public static let words: [String] = ["GOODS", "VOUCHER"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .goods: "GOODS"
    case .voucher: "VOUCHER"
    }
  }
}

public enum VoucherStatus: Int32, ContractEnum {
  case unspecified = 0
  /// 未使用.
  case issued = 1
  /// 已核销.
  case redeemed = 2
  /// 已作废.
  case void = 3
  /// 已过期.
  case expired = 4

  public static let words: [String] = ["ISSUED", "REDEEMED", "VOID", "EXPIRED"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .issued: "ISSUED"
    case .redeemed: "REDEEMED"
    case .void: "VOID"
    case .expired: "EXPIRED"
    }
  }
}

/// What points can be spent on (奖品).
public struct Reward: ContractMessage {
  public var id: Int64
  public var version: Int64
  public var programId: Int64
  public var code: String
  public var name: String
  public var kind: RewardKind
  /// Its price.
  public var points: Int64
  /// How many are left; absent: any number.
  public var stock: Int64?
  /// It can be redeemed in [from, until).
  public var fromMs: Int64?
  public var untilMs: Int64?
  /// Most of it for one member.
  public var perMember: Int64?
  /// The lowest tier that may have it.
  public var minTier: String?
  /// VOUCHER: days for which it holds, to the end of the last one; absent: for ever.
  public var voucherDays: UInt32?
  /// VOUCHER: what it is worth.
  public var value: Money?
  public var retired: Bool
  /// How many were redeemed and not given back.
  public var redeemed: Int64

  public init() {
    self.id = 0
    self.version = 0
    self.programId = 0
    self.code = ""
    self.name = ""
    self.kind = .unspecified
    self.points = 0
    self.stock = nil
    self.fromMs = nil
    self.untilMs = nil
    self.perMember = nil
    self.minTier = nil
    self.voucherDays = nil
    self.value = nil
    self.retired = false
    self.redeemed = 0
  }

  public init(
    id: Int64,
    version: Int64,
    programId: Int64,
    code: String,
    name: String,
    kind: RewardKind,
    points: Int64,
    stock: Int64? = nil,
    fromMs: Int64? = nil,
    untilMs: Int64? = nil,
    perMember: Int64? = nil,
    minTier: String? = nil,
    voucherDays: UInt32? = nil,
    value: Money? = nil,
    retired: Bool,
    redeemed: Int64
  ) {
    self.id = id
    self.version = version
    self.programId = programId
    self.code = code
    self.name = name
    self.kind = kind
    self.points = points
    self.stock = stock
    self.fromMs = fromMs
    self.untilMs = untilMs
    self.perMember = perMember
    self.minTier = minTier
    self.voucherDays = voucherDays
    self.value = value
    self.retired = retired
    self.redeemed = redeemed
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let programId: UInt32 = 3
    public static let code: UInt32 = 4
    public static let name: UInt32 = 5
    public static let kind: UInt32 = 6
    public static let points: UInt32 = 7
    public static let stock: UInt32 = 8
    public static let fromMs: UInt32 = 9
    public static let untilMs: UInt32 = 10
    public static let perMember: UInt32 = 11
    public static let minTier: UInt32 = 12
    public static let voucherDays: UInt32 = 13
    public static let value: UInt32 = 14
    public static let retired: UInt32 = 15
    public static let redeemed: UInt32 = 16
  }

  public static let messageName = "Reward"

  public static let shape: MessageShape = {
    var source = Guanxi__Reward()
    guanxi__reward__init(&source)
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
        FieldRule(14, shape: Money.shape),
        FieldRule(15, required: true),
        FieldRule(16, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Reward>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.programId = source.pointee.program_id
    self.code = lift(source.pointee.code) ?? ""
    self.name = lift(source.pointee.name) ?? ""
    self.kind = lift(enum: source.pointee.kind.rawValue)
    self.points = source.pointee.points
    self.stock = source.pointee.has_stock == 0 ? nil : source.pointee.stock
    self.fromMs = source.pointee.has_from_ms == 0 ? nil : source.pointee.from_ms
    self.untilMs = source.pointee.has_until_ms == 0 ? nil : source.pointee.until_ms
    self.perMember = source.pointee.has_per_member == 0 ? nil : source.pointee.per_member
    self.minTier = lift(source.pointee.min_tier)
    self.voucherDays = source.pointee.has_voucher_days == 0 ? nil : source.pointee.voucher_days
    self.value = lift(source.pointee.value)
    self.retired = source.pointee.retired != 0
    self.redeemed = source.pointee.redeemed
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Reward> {
    let target = arena.make(Guanxi__Reward.self)
    guanxi__reward__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_program_id = 1
    target.pointee.program_id = self.programId
    target.pointee.code = arena.lower(self.code)
    target.pointee.name = arena.lower(self.name)
    target.pointee.has_kind = 1
    target.pointee.kind = Guanxi__RewardKind(UInt32(bitPattern: self.kind.rawValue))
    target.pointee.has_points = 1
    target.pointee.points = self.points
    if let value = self.stock {
      target.pointee.has_stock = 1
      target.pointee.stock = value
    }
    if let value = self.fromMs {
      target.pointee.has_from_ms = 1
      target.pointee.from_ms = value
    }
    if let value = self.untilMs {
      target.pointee.has_until_ms = 1
      target.pointee.until_ms = value
    }
    if let value = self.perMember {
      target.pointee.has_per_member = 1
      target.pointee.per_member = value
    }
    target.pointee.min_tier = arena.lower(self.minTier)
    if let value = self.voucherDays {
      target.pointee.has_voucher_days = 1
      target.pointee.voucher_days = value
    }
    target.pointee.value = self.value?.lower(in: arena)
    target.pointee.has_retired = 1
    target.pointee.retired = self.retired ? 1 : 0
    target.pointee.has_redeemed = 1
    target.pointee.redeemed = self.redeemed
    return target
  }
}

public struct CreateRewardRequest: ContractMessage {
  /// The program's code; needed where there are several.
  public var program: String?
  public var code: String
  public var name: String
  /// Absent: goods.
  public var kind: RewardKind?
  public var points: Int64
  public var stock: Int64?
  public var fromMs: Int64?
  public var untilMs: Int64?
  public var perMember: Int64?
  public var minTier: String?
  public var voucherDays: UInt32?
  public var value: Money?

  public init() {
    self.program = nil
    self.code = ""
    self.name = ""
    self.kind = nil
    self.points = 0
    self.stock = nil
    self.fromMs = nil
    self.untilMs = nil
    self.perMember = nil
    self.minTier = nil
    self.voucherDays = nil
    self.value = nil
  }

  public init(
    program: String? = nil,
    code: String,
    name: String,
    kind: RewardKind? = nil,
    points: Int64,
    stock: Int64? = nil,
    fromMs: Int64? = nil,
    untilMs: Int64? = nil,
    perMember: Int64? = nil,
    minTier: String? = nil,
    voucherDays: UInt32? = nil,
    value: Money? = nil
  ) {
    self.program = program
    self.code = code
    self.name = name
    self.kind = kind
    self.points = points
    self.stock = stock
    self.fromMs = fromMs
    self.untilMs = untilMs
    self.perMember = perMember
    self.minTier = minTier
    self.voucherDays = voucherDays
    self.value = value
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let program: UInt32 = 1
    public static let code: UInt32 = 2
    public static let name: UInt32 = 3
    public static let kind: UInt32 = 4
    public static let points: UInt32 = 5
    public static let stock: UInt32 = 6
    public static let fromMs: UInt32 = 7
    public static let untilMs: UInt32 = 8
    public static let perMember: UInt32 = 9
    public static let minTier: UInt32 = 10
    public static let voucherDays: UInt32 = 11
    public static let value: UInt32 = 12
  }

  public static let messageName = "CreateRewardRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CreateRewardRequest()
    guanxi__create_reward_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, maxLen: 40, pattern: .word),
        FieldRule(2, required: true, maxLen: 40, pattern: .word),
        FieldRule(3, required: true, maxLen: 100, pattern: .line),
        FieldRule(5, required: true, min: 1, max: 1000000000),
        FieldRule(6, min: 0, max: 1000000000),
        FieldRule(7, min: 0),
        FieldRule(8, min: 0),
        FieldRule(9, min: 1, max: 1000000),
        FieldRule(10, maxLen: 40, pattern: .word),
        FieldRule(11, min: 1, max: 3660),
        FieldRule(12, shape: Money.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CreateRewardRequest>) {
    self.program = lift(source.pointee.program)
    self.code = lift(source.pointee.code) ?? ""
    self.name = lift(source.pointee.name) ?? ""
    self.kind = source.pointee.has_kind == 0 ? nil : lift(enum: source.pointee.kind.rawValue)
    self.points = source.pointee.points
    self.stock = source.pointee.has_stock == 0 ? nil : source.pointee.stock
    self.fromMs = source.pointee.has_from_ms == 0 ? nil : source.pointee.from_ms
    self.untilMs = source.pointee.has_until_ms == 0 ? nil : source.pointee.until_ms
    self.perMember = source.pointee.has_per_member == 0 ? nil : source.pointee.per_member
    self.minTier = lift(source.pointee.min_tier)
    self.voucherDays = source.pointee.has_voucher_days == 0 ? nil : source.pointee.voucher_days
    self.value = lift(source.pointee.value)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CreateRewardRequest> {
    let target = arena.make(Guanxi__CreateRewardRequest.self)
    guanxi__create_reward_request__init(target)
    target.pointee.program = arena.lower(self.program)
    target.pointee.code = arena.lower(self.code)
    target.pointee.name = arena.lower(self.name)
    if let value = self.kind {
      target.pointee.has_kind = 1
      target.pointee.kind = Guanxi__RewardKind(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.has_points = 1
    target.pointee.points = self.points
    if let value = self.stock {
      target.pointee.has_stock = 1
      target.pointee.stock = value
    }
    if let value = self.fromMs {
      target.pointee.has_from_ms = 1
      target.pointee.from_ms = value
    }
    if let value = self.untilMs {
      target.pointee.has_until_ms = 1
      target.pointee.until_ms = value
    }
    if let value = self.perMember {
      target.pointee.has_per_member = 1
      target.pointee.per_member = value
    }
    target.pointee.min_tier = arena.lower(self.minTier)
    if let value = self.voucherDays {
      target.pointee.has_voucher_days = 1
      target.pointee.voucher_days = value
    }
    target.pointee.value = self.value?.lower(in: arena)
    return target
  }
}

public struct UpdateRewardRequest: ContractMessage {
  public var id: Int64
  /// As it was read.
  public var version: Int64
  public var name: String?
  public var points: Int64?
  /// Added to the stock; negative takes off.
  public var addStock: Int64?
  /// Sets the stock; where there was none counted, it is counted from now on.
  public var stock: Int64?
  public var fromMs: Int64?
  public var untilMs: Int64?
  public var perMember: Int64?
  public var minTier: String?
  public var retired: Bool?
  /// Numbers of fields to clear: stock, from_ms, until_ms, per_member, min_tier.
  public var clear: [UInt32]

  public init() {
    self.id = 0
    self.version = 0
    self.name = nil
    self.points = nil
    self.addStock = nil
    self.stock = nil
    self.fromMs = nil
    self.untilMs = nil
    self.perMember = nil
    self.minTier = nil
    self.retired = nil
    self.clear = []
  }

  public init(
    id: Int64,
    version: Int64,
    name: String? = nil,
    points: Int64? = nil,
    addStock: Int64? = nil,
    stock: Int64? = nil,
    fromMs: Int64? = nil,
    untilMs: Int64? = nil,
    perMember: Int64? = nil,
    minTier: String? = nil,
    retired: Bool? = nil,
    clear: [UInt32] = []
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.points = points
    self.addStock = addStock
    self.stock = stock
    self.fromMs = fromMs
    self.untilMs = untilMs
    self.perMember = perMember
    self.minTier = minTier
    self.retired = retired
    self.clear = clear
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let name: UInt32 = 3
    public static let points: UInt32 = 4
    public static let addStock: UInt32 = 5
    public static let stock: UInt32 = 6
    public static let fromMs: UInt32 = 7
    public static let untilMs: UInt32 = 8
    public static let perMember: UInt32 = 9
    public static let minTier: UInt32 = 10
    public static let retired: UInt32 = 11
    public static let clear: UInt32 = 12
  }

  public static let messageName = "UpdateRewardRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__UpdateRewardRequest()
    guanxi__update_reward_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, min: 1),
        FieldRule(2, required: true, min: 1),
        FieldRule(3, maxLen: 100, pattern: .line),
        FieldRule(4, min: 1, max: 1000000000),
        FieldRule(5, min: -1000000000, max: 1000000000),
        FieldRule(6, min: 0, max: 1000000000),
        FieldRule(7, min: 0),
        FieldRule(8, min: 0),
        FieldRule(9, min: 1, max: 1000000),
        FieldRule(10, maxLen: 40, pattern: .word),
        FieldRule(12, maxItems: 10),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__UpdateRewardRequest>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.name = lift(source.pointee.name)
    self.points = source.pointee.has_points == 0 ? nil : source.pointee.points
    self.addStock = source.pointee.has_add_stock == 0 ? nil : source.pointee.add_stock
    self.stock = source.pointee.has_stock == 0 ? nil : source.pointee.stock
    self.fromMs = source.pointee.has_from_ms == 0 ? nil : source.pointee.from_ms
    self.untilMs = source.pointee.has_until_ms == 0 ? nil : source.pointee.until_ms
    self.perMember = source.pointee.has_per_member == 0 ? nil : source.pointee.per_member
    self.minTier = lift(source.pointee.min_tier)
    self.retired = source.pointee.has_retired == 0 ? nil : source.pointee.retired != 0
    self.clear = lift(source.pointee.clear, source.pointee.n_clear)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__UpdateRewardRequest> {
    let target = arena.make(Guanxi__UpdateRewardRequest.self)
    guanxi__update_reward_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.name = arena.lower(self.name)
    if let value = self.points {
      target.pointee.has_points = 1
      target.pointee.points = value
    }
    if let value = self.addStock {
      target.pointee.has_add_stock = 1
      target.pointee.add_stock = value
    }
    if let value = self.stock {
      target.pointee.has_stock = 1
      target.pointee.stock = value
    }
    if let value = self.fromMs {
      target.pointee.has_from_ms = 1
      target.pointee.from_ms = value
    }
    if let value = self.untilMs {
      target.pointee.has_until_ms = 1
      target.pointee.until_ms = value
    }
    if let value = self.perMember {
      target.pointee.has_per_member = 1
      target.pointee.per_member = value
    }
    target.pointee.min_tier = arena.lower(self.minTier)
    if let value = self.retired {
      target.pointee.has_retired = 1
      target.pointee.retired = value ? 1 : 0
    }
    target.pointee.n_clear = self.clear.count
    target.pointee.clear = arena.lower(self.clear)
    return target
  }
}

public struct GetRewardRequest: ContractMessage {
  /// One of the two; with the code also `program`, where there are several.
  public var id: Int64?
  public var code: String?
  public var program: String?

  public init() {
    self.id = nil
    self.code = nil
    self.program = nil
  }

  public init(id: Int64? = nil, code: String? = nil, program: String? = nil) {
    self.id = id
    self.code = code
    self.program = program
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let code: UInt32 = 2
    public static let program: UInt32 = 3
  }

  public static let messageName = "GetRewardRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetRewardRequest()
    guanxi__get_reward_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(2, maxLen: 40, pattern: .word), FieldRule(3, maxLen: 40, pattern: .word)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetRewardRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.code = lift(source.pointee.code)
    self.program = lift(source.pointee.program)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetRewardRequest> {
    let target = arena.make(Guanxi__GetRewardRequest.self)
    guanxi__get_reward_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.code = arena.lower(self.code)
    target.pointee.program = arena.lower(self.program)
    return target
  }
}

public struct ListRewardsRequest: ContractMessage {
  /// The program's code; needed where there are several.
  public var program: String?
  /// Retired ones as well.
  public var withRetired: Bool?
  /// At most so many; 50 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same filter.
  public var cursor: String?

  public init() {
    self.program = nil
    self.withRetired = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(program: String? = nil, withRetired: Bool? = nil, limit: UInt32? = nil, cursor: String? = nil) {
    self.program = program
    self.withRetired = withRetired
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let program: UInt32 = 1
    public static let withRetired: UInt32 = 2
    public static let limit: UInt32 = 3
    public static let cursor: UInt32 = 4
  }

  public static let messageName = "ListRewardsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListRewardsRequest()
    guanxi__list_rewards_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, maxLen: 40, pattern: .word), FieldRule(3, min: 1, max: 500), FieldRule(4, maxLen: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListRewardsRequest>) {
    self.program = lift(source.pointee.program)
    self.withRetired = source.pointee.has_with_retired == 0 ? nil : source.pointee.with_retired != 0
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListRewardsRequest> {
    let target = arena.make(Guanxi__ListRewardsRequest.self)
    guanxi__list_rewards_request__init(target)
    target.pointee.program = arena.lower(self.program)
    if let value = self.withRetired {
      target.pointee.has_with_retired = 1
      target.pointee.with_retired = value ? 1 : 0
    }
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListRewardsReply: ContractMessage {
  public var items: [Reward]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Reward] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListRewardsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListRewardsReply()
    guanxi__list_rewards_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Reward.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListRewardsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListRewardsReply> {
    let target = arena.make(Guanxi__ListRewardsReply.self)
    guanxi__list_rewards_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

public struct CheckRewardRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  public var reward: String
  /// Absent: 1.
  public var quantity: Int64?

  public init() {
    self.memberId = nil
    self.card = nil
    self.customerId = nil
    self.customerNumber = nil
    self.program = nil
    self.reward = ""
    self.quantity = nil
  }

  public init(
    memberId: Int64? = nil,
    card: String? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    program: String? = nil,
    reward: String,
    quantity: Int64? = nil
  ) {
    self.memberId = memberId
    self.card = card
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.program = program
    self.reward = reward
    self.quantity = quantity
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
  }

  public static let messageName = "CheckRewardRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CheckRewardRequest()
    guanxi__check_reward_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 40, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 40, pattern: .word),
        FieldRule(6, required: true, maxLen: 40, pattern: .word),
        FieldRule(7, min: 1, max: 1000),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CheckRewardRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.reward = lift(source.pointee.reward) ?? ""
    self.quantity = source.pointee.has_quantity == 0 ? nil : source.pointee.quantity
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CheckRewardRequest> {
    let target = arena.make(Guanxi__CheckRewardRequest.self)
    guanxi__check_reward_request__init(target)
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
    return target
  }
}

public struct RewardCheck: ContractMessage {
  public var allowed: Bool
  /// What stands in the way, in the order in which redeeming would refuse it.
  public var obstacles: [RewardObstacle]
  public var points: Int64
  public var available: Int64
  public var missing: Int64

  public init() {
    self.allowed = false
    self.obstacles = []
    self.points = 0
    self.available = 0
    self.missing = 0
  }

  public init(allowed: Bool, obstacles: [RewardObstacle] = [], points: Int64, available: Int64, missing: Int64) {
    self.allowed = allowed
    self.obstacles = obstacles
    self.points = points
    self.available = available
    self.missing = missing
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let allowed: UInt32 = 1
    public static let obstacles: UInt32 = 2
    public static let points: UInt32 = 3
    public static let available: UInt32 = 4
    public static let missing: UInt32 = 5
  }

  public static let messageName = "RewardCheck"

  public static let shape: MessageShape = {
    var source = Guanxi__RewardCheck()
    guanxi__reward_check__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, shape: RewardObstacle.shape),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(5, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RewardCheck>) {
    self.allowed = source.pointee.allowed != 0
    self.obstacles = lift(source.pointee.obstacles, source.pointee.n_obstacles)
    self.points = source.pointee.points
    self.available = source.pointee.available
    self.missing = source.pointee.missing
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RewardCheck> {
    let target = arena.make(Guanxi__RewardCheck.self)
    guanxi__reward_check__init(target)
    target.pointee.has_allowed = 1
    target.pointee.allowed = self.allowed ? 1 : 0
    target.pointee.n_obstacles = self.obstacles.count
    target.pointee.obstacles = arena.lower(self.obstacles)
    target.pointee.has_points = 1
    target.pointee.points = self.points
    target.pointee.has_available = 1
    target.pointee.available = self.available
    target.pointee.has_missing = 1
    target.pointee.missing = self.missing
    return target
  }
}

public struct RewardObstacle: ContractMessage {
  /// The reason that redeeming would be refused with.
  public var reason: String
  public var message: String
  public var messageZh: String

  public init() {
    self.reason = ""
    self.message = ""
    self.messageZh = ""
  }

  public init(reason: String, message: String, messageZh: String) {
    self.reason = reason
    self.message = message
    self.messageZh = messageZh
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let reason: UInt32 = 1
    public static let message: UInt32 = 2
    public static let messageZh: UInt32 = 3
  }

  public static let messageName = "RewardObstacle"

  public static let shape: MessageShape = {
    var source = Guanxi__RewardObstacle()
    guanxi__reward_obstacle__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true), FieldRule(3, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RewardObstacle>) {
    self.reason = lift(source.pointee.reason) ?? ""
    self.message = lift(source.pointee.message) ?? ""
    self.messageZh = lift(source.pointee.message_zh) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RewardObstacle> {
    let target = arena.make(Guanxi__RewardObstacle.self)
    guanxi__reward_obstacle__init(target)
    target.pointee.reason = arena.lower(self.reason)
    target.pointee.message = arena.lower(self.message)
    target.pointee.message_zh = arena.lower(self.messageZh)
    return target
  }
}

/// A voucher (优惠券).
public struct Voucher: ContractMessage {
  public var id: Int64
  public var version: Int64
  public var code: String
  public var programId: Int64
  /// Whose it is; absent: whoever has the code.
  public var memberId: Int64?
  public var rewardId: Int64?
  public var name: String
  public var value: Money?
  public var status: VoucherStatus
  public var issuedAtMs: Int64
  /// It cannot be redeemed at or after it.
  public var expiresAtMs: Int64?
  public var redeemedAtMs: Int64?
  public var redemptionId: Int64?
  /// What it was redeemed for, or why it is void.
  public var note: String?

  public init() {
    self.id = 0
    self.version = 0
    self.code = ""
    self.programId = 0
    self.memberId = nil
    self.rewardId = nil
    self.name = ""
    self.value = nil
    self.status = .unspecified
    self.issuedAtMs = 0
    self.expiresAtMs = nil
    self.redeemedAtMs = nil
    self.redemptionId = nil
    self.note = nil
  }

  public init(
    id: Int64,
    version: Int64,
    code: String,
    programId: Int64,
    memberId: Int64? = nil,
    rewardId: Int64? = nil,
    name: String,
    value: Money? = nil,
    status: VoucherStatus,
    issuedAtMs: Int64,
    expiresAtMs: Int64? = nil,
    redeemedAtMs: Int64? = nil,
    redemptionId: Int64? = nil,
    note: String? = nil
  ) {
    self.id = id
    self.version = version
    self.code = code
    self.programId = programId
    self.memberId = memberId
    self.rewardId = rewardId
    self.name = name
    self.value = value
    self.status = status
    self.issuedAtMs = issuedAtMs
    self.expiresAtMs = expiresAtMs
    self.redeemedAtMs = redeemedAtMs
    self.redemptionId = redemptionId
    self.note = note
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let code: UInt32 = 3
    public static let programId: UInt32 = 4
    public static let memberId: UInt32 = 5
    public static let rewardId: UInt32 = 6
    public static let name: UInt32 = 7
    public static let value: UInt32 = 8
    public static let status: UInt32 = 9
    public static let issuedAtMs: UInt32 = 10
    public static let expiresAtMs: UInt32 = 11
    public static let redeemedAtMs: UInt32 = 12
    public static let redemptionId: UInt32 = 13
    public static let note: UInt32 = 14
  }

  public static let messageName = "Voucher"

  public static let shape: MessageShape = {
    var source = Guanxi__Voucher()
    guanxi__voucher__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(7, required: true),
        FieldRule(8, shape: Money.shape),
        FieldRule(9, required: true),
        FieldRule(10, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Voucher>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.code = lift(source.pointee.code) ?? ""
    self.programId = source.pointee.program_id
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.rewardId = source.pointee.has_reward_id == 0 ? nil : source.pointee.reward_id
    self.name = lift(source.pointee.name) ?? ""
    self.value = lift(source.pointee.value)
    self.status = lift(enum: source.pointee.status.rawValue)
    self.issuedAtMs = source.pointee.issued_at_ms
    self.expiresAtMs = source.pointee.has_expires_at_ms == 0 ? nil : source.pointee.expires_at_ms
    self.redeemedAtMs = source.pointee.has_redeemed_at_ms == 0 ? nil : source.pointee.redeemed_at_ms
    self.redemptionId = source.pointee.has_redemption_id == 0 ? nil : source.pointee.redemption_id
    self.note = lift(source.pointee.note)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Voucher> {
    let target = arena.make(Guanxi__Voucher.self)
    guanxi__voucher__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.code = arena.lower(self.code)
    target.pointee.has_program_id = 1
    target.pointee.program_id = self.programId
    if let value = self.memberId {
      target.pointee.has_member_id = 1
      target.pointee.member_id = value
    }
    if let value = self.rewardId {
      target.pointee.has_reward_id = 1
      target.pointee.reward_id = value
    }
    target.pointee.name = arena.lower(self.name)
    target.pointee.value = self.value?.lower(in: arena)
    target.pointee.has_status = 1
    target.pointee.status = Guanxi__VoucherStatus(UInt32(bitPattern: self.status.rawValue))
    target.pointee.has_issued_at_ms = 1
    target.pointee.issued_at_ms = self.issuedAtMs
    if let value = self.expiresAtMs {
      target.pointee.has_expires_at_ms = 1
      target.pointee.expires_at_ms = value
    }
    if let value = self.redeemedAtMs {
      target.pointee.has_redeemed_at_ms = 1
      target.pointee.redeemed_at_ms = value
    }
    if let value = self.redemptionId {
      target.pointee.has_redemption_id = 1
      target.pointee.redemption_id = value
    }
    target.pointee.note = arena.lower(self.note)
    return target
  }
}

public struct IssueVouchersRequest: ContractMessage {
  /// The program's code; needed where there are several.
  public var program: String?
  /// For whom: absent: for whoever has the code.
  public var memberId: Int64?
  public var card: String?
  public var name: String
  public var value: Money?
  public var expiresAtMs: Int64?
  /// Absent: 1.
  public var count: UInt32?

  public init() {
    self.program = nil
    self.memberId = nil
    self.card = nil
    self.name = ""
    self.value = nil
    self.expiresAtMs = nil
    self.count = nil
  }

  public init(
    program: String? = nil,
    memberId: Int64? = nil,
    card: String? = nil,
    name: String,
    value: Money? = nil,
    expiresAtMs: Int64? = nil,
    count: UInt32? = nil
  ) {
    self.program = program
    self.memberId = memberId
    self.card = card
    self.name = name
    self.value = value
    self.expiresAtMs = expiresAtMs
    self.count = count
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let program: UInt32 = 1
    public static let memberId: UInt32 = 2
    public static let card: UInt32 = 3
    public static let name: UInt32 = 4
    public static let value: UInt32 = 5
    public static let expiresAtMs: UInt32 = 6
    public static let count: UInt32 = 7
  }

  public static let messageName = "IssueVouchersRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__IssueVouchersRequest()
    guanxi__issue_vouchers_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, maxLen: 40, pattern: .word),
        FieldRule(2, min: 1),
        FieldRule(3, maxLen: 40, pattern: .line),
        FieldRule(4, required: true, maxLen: 100, pattern: .line),
        FieldRule(5, shape: Money.shape),
        FieldRule(6, min: 1),
        FieldRule(7, min: 1, max: 500),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__IssueVouchersRequest>) {
    self.program = lift(source.pointee.program)
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.name = lift(source.pointee.name) ?? ""
    self.value = lift(source.pointee.value)
    self.expiresAtMs = source.pointee.has_expires_at_ms == 0 ? nil : source.pointee.expires_at_ms
    self.count = source.pointee.has_count == 0 ? nil : source.pointee.count
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__IssueVouchersRequest> {
    let target = arena.make(Guanxi__IssueVouchersRequest.self)
    guanxi__issue_vouchers_request__init(target)
    target.pointee.program = arena.lower(self.program)
    if let value = self.memberId {
      target.pointee.has_member_id = 1
      target.pointee.member_id = value
    }
    target.pointee.card = arena.lower(self.card)
    target.pointee.name = arena.lower(self.name)
    target.pointee.value = self.value?.lower(in: arena)
    if let value = self.expiresAtMs {
      target.pointee.has_expires_at_ms = 1
      target.pointee.expires_at_ms = value
    }
    if let value = self.count {
      target.pointee.has_count = 1
      target.pointee.count = value
    }
    return target
  }
}

public struct IssueVouchersReply: ContractMessage {
  public var items: [Voucher]

  public init() {
    self.items = []
  }

  public init(items: [Voucher] = []) {
    self.items = items
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
  }

  public static let messageName = "IssueVouchersReply"

  public static let shape: MessageShape = {
    var source = Guanxi__IssueVouchersReply()
    guanxi__issue_vouchers_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Voucher.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__IssueVouchersReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__IssueVouchersReply> {
    let target = arena.make(Guanxi__IssueVouchersReply.self)
    guanxi__issue_vouchers_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    return target
  }
}

public struct RedeemVoucherRequest: ContractMessage {
  public var code: String
  /// Where given, the voucher must be theirs, or anybody's.
  public var memberId: Int64?
  public var card: String?
  public var note: String?

  public init() {
    self.code = ""
    self.memberId = nil
    self.card = nil
    self.note = nil
  }

  public init(code: String, memberId: Int64? = nil, card: String? = nil, note: String? = nil) {
    self.code = code
    self.memberId = memberId
    self.card = card
    self.note = note
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let code: UInt32 = 1
    public static let memberId: UInt32 = 2
    public static let card: UInt32 = 3
    public static let note: UInt32 = 4
  }

  public static let messageName = "RedeemVoucherRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RedeemVoucherRequest()
    guanxi__redeem_voucher_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, maxLen: 40, pattern: .line),
        FieldRule(2, min: 1),
        FieldRule(3, maxLen: 40, pattern: .line),
        FieldRule(4, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RedeemVoucherRequest>) {
    self.code = lift(source.pointee.code) ?? ""
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.note = lift(source.pointee.note)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RedeemVoucherRequest> {
    let target = arena.make(Guanxi__RedeemVoucherRequest.self)
    guanxi__redeem_voucher_request__init(target)
    target.pointee.code = arena.lower(self.code)
    if let value = self.memberId {
      target.pointee.has_member_id = 1
      target.pointee.member_id = value
    }
    target.pointee.card = arena.lower(self.card)
    target.pointee.note = arena.lower(self.note)
    return target
  }
}

public struct CancelVoucherRequest: ContractMessage {
  public var code: String
  public var reason: String

  public init() {
    self.code = ""
    self.reason = ""
  }

  public init(code: String, reason: String) {
    self.code = code
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let code: UInt32 = 1
    public static let reason: UInt32 = 2
  }

  public static let messageName = "CancelVoucherRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CancelVoucherRequest()
    guanxi__cancel_voucher_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, maxLen: 40, pattern: .line),
        FieldRule(2, required: true, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CancelVoucherRequest>) {
    self.code = lift(source.pointee.code) ?? ""
    self.reason = lift(source.pointee.reason) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CancelVoucherRequest> {
    let target = arena.make(Guanxi__CancelVoucherRequest.self)
    guanxi__cancel_voucher_request__init(target)
    target.pointee.code = arena.lower(self.code)
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct GetVoucherRequest: ContractMessage {
  public var code: String

  public init() {
    self.code = ""
  }

  public init(code: String) {
    self.code = code
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let code: UInt32 = 1
  }

  public static let messageName = "GetVoucherRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetVoucherRequest()
    guanxi__get_voucher_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, maxLen: 40, pattern: .line)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetVoucherRequest>) {
    self.code = lift(source.pointee.code) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetVoucherRequest> {
    let target = arena.make(Guanxi__GetVoucherRequest.self)
    guanxi__get_voucher_request__init(target)
    target.pointee.code = arena.lower(self.code)
    return target
  }
}

public struct ListVouchersRequest: ContractMessage {
  /// Which member: one of these; with a customer also `program`, where they are in several.
  public var memberId: Int64?
  public var card: String?
  public var customerId: Int64?
  public var customerNumber: String?
  /// The program's code.
  public var program: String?
  public var status: VoucherStatus?
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
    status: VoucherStatus? = nil,
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

  public static let messageName = "ListVouchersRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListVouchersRequest()
    guanxi__list_vouchers_request__init(&source)
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

  public init(lifting source: UnsafePointer<Guanxi__ListVouchersRequest>) {
    self.memberId = source.pointee.has_member_id == 0 ? nil : source.pointee.member_id
    self.card = lift(source.pointee.card)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.program = lift(source.pointee.program)
    self.status = source.pointee.has_status == 0 ? nil : lift(enum: source.pointee.status.rawValue)
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListVouchersRequest> {
    let target = arena.make(Guanxi__ListVouchersRequest.self)
    guanxi__list_vouchers_request__init(target)
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
      target.pointee.status = Guanxi__VoucherStatus(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListVouchersReply: ContractMessage {
  public var items: [Voucher]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Voucher] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListVouchersReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListVouchersReply()
    guanxi__list_vouchers_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Voucher.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListVouchersReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListVouchersReply> {
    let target = arena.make(Guanxi__ListVouchersReply.self)
    guanxi__list_vouchers_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}
