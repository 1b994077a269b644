import Contract

/// Everything that a house knows of loyalty, as plain lists. Sums are never kept; who needs one adds up.
struct ModelState {
  var programs: [ModelProgram] = []
  var customers: [ModelCustomer] = []
  var members: [ModelMember] = []
  var purchases: [ModelPurchase] = []
  var redemptions: [ModelRedemption] = []
  var lots: [ModelLot] = []
  /// How a call ended, by its idempotency key.
  var answered: [String: (command: ModelCommand, outcome: String)] = [:]
  /// What was posted under an event's reference, by "program/ref".
  var events: [String: (command: ModelCommand, outcome: String)] = [:]
  /// Counts the transactions of all members.
  var lastTransaction = 0
}

struct ModelProgram {
  var code: String
  var zone: ModelZone
  var currency: String
  var hasGrowth: Bool
  var versions: [(fromMs: Int64, config: ProgramConfig)]
  var rewards: [ModelReward]
  var isClosed = false

  /// The version that is active at an instant, from 0.
  func version(at ms: Int64) -> Int? {
    versions.lastIndex { $0.fromMs <= ms }
  }

  func config(at ms: Int64) -> ProgramConfig? {
    version(at: ms).map { versions[$0].config }
  }
}

struct ModelReward {
  var code: String
  var kind: RewardKind
  var points: Int64
  var stock: Int64?
  var fromMs: Int64?
  var untilMs: Int64?
  var perMember: Int64?
  var minTier: String?
  var voucherDays: Int?
}

struct ModelCustomer {
  /// (month, day).
  var birthday: (month: Int, day: Int)?
  var createdAtMs: Int64
  var mergedInto: Int?
  /// The files that became part of this one.
  var behind: [Int] = []
  /// The birthday came from one of these.
  var isBirthdayFilled = false
}

struct ModelMember {
  var program: Int
  var customer: Int
  var status: MemberStatus = .active
  var joinedAtMs: Int64
  var lastAtMs: Int64
  var inactiveMs: Int64?
  var birthdayYear = 0
  var referrer: Int?
  var mergedInto: Int?
  /// Whose history became part of this one's.
  var absorbed: [Int] = []
  var transactions: [ModelTransaction] = []
  var changes: [ModelTierChange] = []
  var tier: Int?
  var tierUntilMs: Int64?
  /// The first day behind the period that ended, in grace.
  var graceFrom: ModelDay?
  var floor: Int?
  var floorUntilMs: Int64?
}

struct ModelTierChange: Equatable {
  var atMs: Int64
  var from: Int?
  /// Absent: the membership ended.
  var to: Int?
  var reason: TierReason
}

struct ModelTransaction {
  var id: Int
  var kind: LedgerKind
  var atMs: Int64
  var effectiveMs: Int64
  /// The civil day of the effective instant, and of the ledger's.
  var effectiveDay: ModelDay
  var atDay: ModelDay
  var entries: [(account: LedgerAccount, points: Int64)] = []
  var lots: [ModelLotLine] = []
  /// Of awards: what they gave, before any debt.
  var points: Int64 = 0
  var growth: Int64 = 0
  var spend: Int64 = 0
  var rules: [ModelRulePoints] = []
  /// The program's version that it followed, from 0.
  var version: Int?
  var purchase: Int?
  var redemption: Int?
  /// Of clawbacks: the award, as member and transaction.
  var cites: (member: Int, id: Int)?
  var clawed: Int64 = 0
  var clawedGrowth: Int64 = 0

  func sum(_ account: LedgerAccount) -> Int64 {
    var sum: Int64 = 0
    for entry in entries where entry.account == account { sum += entry.points }
    return sum
  }
}

struct ModelLotLine: Equatable {
  var lot: Int
  var points: Int64
  var reserved: Int64 = 0
}

struct ModelRulePoints: Equatable {
  var rule: String
  var points: Int64
  var gives: PointCurrency
  var periodKey: Int
}

struct ModelLot {
  /// Rises in the order in which lots were opened.
  var id: Int
  var member: Int
  /// The transaction that opened it.
  var transaction: Int
  var isPending: Bool
  /// Pending: when it is confirmed; confirmed: when it expires.
  var dueMs: Int64
  var earnedAtMs: Int64
  var amount: Int64
  var remainder: Int64
  var reserved: Int64 = 0
  var expired: Int64 = 0
  var covered: Int64 = 0
  /// What refunds have asked back while it was reserved.
  var awaited: Int64 = 0
  /// The program's version that says how it expires, from 0.
  var version: Int?

  var free: Int64 { remainder - reserved }
}

struct ModelPurchase {
  var label: String
  var command: ModelCommand
  var customer: Int
  var atMs: Int64
  var amount: Int64
  var currency: String
  var refunded: Int64 = 0
  var wasRefunded = false
  var request: ModelPurchaseRequest
  var refunds: [(label: String, command: ModelCommand, outcome: String)] = []
  var outcome = ""
  var programsAwarded: [Int] = []
}

struct ModelRedemption {
  var label: String
  var member: Int
  var status: RedemptionStatus
  var points: Int64
  var redeemed: Int64 = 0
  var restored: Int64 = 0
  var expiresAtMs: Int64?
  var reward: String?
  var quantity: Int64 = 0
  /// What was reserved, then what was spent, of each lot in order.
  var lines: [ModelLotLine]
  var vouchers: [ModelVoucher] = []
}

struct ModelVoucher {
  var status: VoucherStatus
  var expiresAtMs: Int64?
}

/// A refusal: its reason, and the path of the field.
struct ModelRefusal: Error {
  let said: String

  init(_ reason: String, _ path: String) { said = path.isEmpty ? reason : "\(reason) \(path)" }
}
