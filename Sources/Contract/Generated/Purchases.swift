// Generated from purchases.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

public struct Purchase: ContractMessage {
  public var id: Int64
  public var customerId: Int64
  /// The order in the system that posted it: "shop:A-1001".
  public var externalRef: String
  /// When it was bought.
  public var purchasedAtMs: Int64
  /// Tax included.
  public var amount: Money
  /// How many pieces.
  public var quantity: Int64?
  /// When it was posted here.
  public var recordedAtMs: Int64
  public var lines: [PurchaseLine]
  /// What was given back so far; absent: nothing.
  public var refunded: Money?
  /// The tax in the amount, and the discount that was taken off before it.
  public var tax: Money?
  public var discount: Money?
  /// What it earned, in each of the customer's loyalty programs; only where the purchase is recorded.
  public var earned: [PurchaseEarning]

  public init() {
    self.id = 0
    self.customerId = 0
    self.externalRef = ""
    self.purchasedAtMs = 0
    self.amount = Money()
    self.quantity = nil
    self.recordedAtMs = 0
    self.lines = []
    self.refunded = nil
    self.tax = nil
    self.discount = nil
    self.earned = []
  }

  public init(
    id: Int64,
    customerId: Int64,
    externalRef: String,
    purchasedAtMs: Int64,
    amount: Money,
    quantity: Int64? = nil,
    recordedAtMs: Int64,
    lines: [PurchaseLine] = [],
    refunded: Money? = nil,
    tax: Money? = nil,
    discount: Money? = nil,
    earned: [PurchaseEarning] = []
  ) {
    self.id = id
    self.customerId = customerId
    self.externalRef = externalRef
    self.purchasedAtMs = purchasedAtMs
    self.amount = amount
    self.quantity = quantity
    self.recordedAtMs = recordedAtMs
    self.lines = lines
    self.refunded = refunded
    self.tax = tax
    self.discount = discount
    self.earned = earned
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let customerId: UInt32 = 2
    public static let externalRef: UInt32 = 3
    public static let purchasedAtMs: UInt32 = 4
    public static let amount: UInt32 = 5
    public static let quantity: UInt32 = 6
    public static let recordedAtMs: UInt32 = 7
    public static let lines: UInt32 = 8
    public static let refunded: UInt32 = 9
    public static let tax: UInt32 = 10
    public static let discount: UInt32 = 11
    public static let earned: UInt32 = 12
  }

  public static let messageName = "Purchase"

  public static let shape: MessageShape = {
    var source = Guanxi__Purchase()
    guanxi__purchase__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(5, required: true, shape: Money.shape),
        FieldRule(7, required: true),
        FieldRule(8, shape: PurchaseLine.shape),
        FieldRule(9, shape: Money.shape),
        FieldRule(10, shape: Money.shape),
        FieldRule(11, shape: Money.shape),
        FieldRule(12, shape: PurchaseEarning.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Purchase>) {
    self.id = source.pointee.id
    self.customerId = source.pointee.customer_id
    self.externalRef = lift(source.pointee.external_ref) ?? ""
    self.purchasedAtMs = source.pointee.purchased_at_ms
    self.amount = lift(source.pointee.amount) ?? Money()
    self.quantity = source.pointee.has_quantity == 0 ? nil : source.pointee.quantity
    self.recordedAtMs = source.pointee.recorded_at_ms
    self.lines = lift(source.pointee.lines, source.pointee.n_lines)
    self.refunded = lift(source.pointee.refunded)
    self.tax = lift(source.pointee.tax)
    self.discount = lift(source.pointee.discount)
    self.earned = lift(source.pointee.earned, source.pointee.n_earned)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Purchase> {
    let target = arena.make(Guanxi__Purchase.self)
    guanxi__purchase__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_customer_id = 1
    target.pointee.customer_id = self.customerId
    target.pointee.external_ref = arena.lower(self.externalRef)
    target.pointee.has_purchased_at_ms = 1
    target.pointee.purchased_at_ms = self.purchasedAtMs
    target.pointee.amount = self.amount.lower(in: arena)
    if let value = self.quantity {
      target.pointee.has_quantity = 1
      target.pointee.quantity = value
    }
    target.pointee.has_recorded_at_ms = 1
    target.pointee.recorded_at_ms = self.recordedAtMs
    target.pointee.n_lines = self.lines.count
    target.pointee.lines = arena.lower(self.lines)
    target.pointee.refunded = self.refunded?.lower(in: arena)
    target.pointee.tax = self.tax?.lower(in: arena)
    target.pointee.discount = self.discount?.lower(in: arena)
    target.pointee.n_earned = self.earned.count
    target.pointee.earned = arena.lower(self.earned)
    return target
  }
}

/// What a purchase earned in a loyalty program (本次积分).
public struct PurchaseEarning: ContractMessage {
  /// The program's code.
  public var program: String
  public var memberId: Int64
  public var points: Int64
  public var growth: Int64
  /// The award; see loyalty.explain_award.
  public var transactionId: Int64
  /// What the member can spend behind it, and their tier.
  public var available: Int64
  public var tier: String?

  public init() {
    self.program = ""
    self.memberId = 0
    self.points = 0
    self.growth = 0
    self.transactionId = 0
    self.available = 0
    self.tier = nil
  }

  public init(
    program: String,
    memberId: Int64,
    points: Int64,
    growth: Int64,
    transactionId: Int64,
    available: Int64,
    tier: String? = nil
  ) {
    self.program = program
    self.memberId = memberId
    self.points = points
    self.growth = growth
    self.transactionId = transactionId
    self.available = available
    self.tier = tier
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let program: UInt32 = 1
    public static let memberId: UInt32 = 2
    public static let points: UInt32 = 3
    public static let growth: UInt32 = 4
    public static let transactionId: UInt32 = 5
    public static let available: UInt32 = 6
    public static let tier: UInt32 = 7
  }

  public static let messageName = "PurchaseEarning"

  public static let shape: MessageShape = {
    var source = Guanxi__PurchaseEarning()
    guanxi__purchase_earning__init(&source)
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

  public init(lifting source: UnsafePointer<Guanxi__PurchaseEarning>) {
    self.program = lift(source.pointee.program) ?? ""
    self.memberId = source.pointee.member_id
    self.points = source.pointee.points
    self.growth = source.pointee.growth
    self.transactionId = source.pointee.transaction_id
    self.available = source.pointee.available
    self.tier = lift(source.pointee.tier)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PurchaseEarning> {
    let target = arena.make(Guanxi__PurchaseEarning.self)
    guanxi__purchase_earning__init(target)
    target.pointee.program = arena.lower(self.program)
    target.pointee.has_member_id = 1
    target.pointee.member_id = self.memberId
    target.pointee.has_points = 1
    target.pointee.points = self.points
    target.pointee.has_growth = 1
    target.pointee.growth = self.growth
    target.pointee.has_transaction_id = 1
    target.pointee.transaction_id = self.transactionId
    target.pointee.has_available = 1
    target.pointee.available = self.available
    target.pointee.tier = arena.lower(self.tier)
    return target
  }
}

/// What a purchase consists of.
public struct PurchaseLine: ContractMessage {
  /// A word of the dictionary CATEGORY (商品类别).
  public var category: String?
  /// The article, as shop or ERP name it.
  public var product: String?
  public var quantity: Int64?
  /// Tax included, in the purchase's currency.
  public var amount: Money
  /// What it cost us, in the purchase's currency.
  public var cost: Money?

  public init() {
    self.category = nil
    self.product = nil
    self.quantity = nil
    self.amount = Money()
    self.cost = nil
  }

  public init(
    category: String? = nil,
    product: String? = nil,
    quantity: Int64? = nil,
    amount: Money,
    cost: Money? = nil
  ) {
    self.category = category
    self.product = product
    self.quantity = quantity
    self.amount = amount
    self.cost = cost
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let category: UInt32 = 1
    public static let product: UInt32 = 2
    public static let quantity: UInt32 = 3
    public static let amount: UInt32 = 4
    public static let cost: UInt32 = 5
  }

  public static let messageName = "PurchaseLine"

  public static let shape: MessageShape = {
    var source = Guanxi__PurchaseLine()
    guanxi__purchase_line__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, maxLen: 100, pattern: .line),
        FieldRule(2, maxLen: 100, pattern: .line),
        FieldRule(3, min: 0, max: 1000000000),
        FieldRule(4, required: true, shape: Money.shape),
        FieldRule(5, shape: Money.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__PurchaseLine>) {
    self.category = lift(source.pointee.category)
    self.product = lift(source.pointee.product)
    self.quantity = source.pointee.has_quantity == 0 ? nil : source.pointee.quantity
    self.amount = lift(source.pointee.amount) ?? Money()
    self.cost = lift(source.pointee.cost)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PurchaseLine> {
    let target = arena.make(Guanxi__PurchaseLine.self)
    guanxi__purchase_line__init(target)
    target.pointee.category = arena.lower(self.category)
    target.pointee.product = arena.lower(self.product)
    if let value = self.quantity {
      target.pointee.has_quantity = 1
      target.pointee.quantity = value
    }
    target.pointee.amount = self.amount.lower(in: arena)
    target.pointee.cost = self.cost?.lower(in: arena)
    return target
  }
}

/// Money given back for a purchase.
public struct PurchaseRefund: ContractMessage {
  public var id: Int64
  public var purchaseId: Int64
  public var customerId: Int64
  /// The refund in the system that posted it: "shop:R-1001".
  public var externalRef: String
  public var refundedAtMs: Int64
  public var amount: Money
  public var reason: String?
  /// When it was posted here.
  public var recordedAtMs: Int64
  public var lines: [RefundLine]

  public init() {
    self.id = 0
    self.purchaseId = 0
    self.customerId = 0
    self.externalRef = ""
    self.refundedAtMs = 0
    self.amount = Money()
    self.reason = nil
    self.recordedAtMs = 0
    self.lines = []
  }

  public init(
    id: Int64,
    purchaseId: Int64,
    customerId: Int64,
    externalRef: String,
    refundedAtMs: Int64,
    amount: Money,
    reason: String? = nil,
    recordedAtMs: Int64,
    lines: [RefundLine] = []
  ) {
    self.id = id
    self.purchaseId = purchaseId
    self.customerId = customerId
    self.externalRef = externalRef
    self.refundedAtMs = refundedAtMs
    self.amount = amount
    self.reason = reason
    self.recordedAtMs = recordedAtMs
    self.lines = lines
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let purchaseId: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let externalRef: UInt32 = 4
    public static let refundedAtMs: UInt32 = 5
    public static let amount: UInt32 = 6
    public static let reason: UInt32 = 7
    public static let recordedAtMs: UInt32 = 8
    public static let lines: UInt32 = 9
  }

  public static let messageName = "PurchaseRefund"

  public static let shape: MessageShape = {
    var source = Guanxi__PurchaseRefund()
    guanxi__purchase_refund__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(5, required: true),
        FieldRule(6, required: true, shape: Money.shape),
        FieldRule(8, required: true),
        FieldRule(9, shape: RefundLine.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__PurchaseRefund>) {
    self.id = source.pointee.id
    self.purchaseId = source.pointee.purchase_id
    self.customerId = source.pointee.customer_id
    self.externalRef = lift(source.pointee.external_ref) ?? ""
    self.refundedAtMs = source.pointee.refunded_at_ms
    self.amount = lift(source.pointee.amount) ?? Money()
    self.reason = lift(source.pointee.reason)
    self.recordedAtMs = source.pointee.recorded_at_ms
    self.lines = lift(source.pointee.lines, source.pointee.n_lines)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PurchaseRefund> {
    let target = arena.make(Guanxi__PurchaseRefund.self)
    guanxi__purchase_refund__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_purchase_id = 1
    target.pointee.purchase_id = self.purchaseId
    target.pointee.has_customer_id = 1
    target.pointee.customer_id = self.customerId
    target.pointee.external_ref = arena.lower(self.externalRef)
    target.pointee.has_refunded_at_ms = 1
    target.pointee.refunded_at_ms = self.refundedAtMs
    target.pointee.amount = self.amount.lower(in: arena)
    target.pointee.reason = arena.lower(self.reason)
    target.pointee.has_recorded_at_ms = 1
    target.pointee.recorded_at_ms = self.recordedAtMs
    target.pointee.n_lines = self.lines.count
    target.pointee.lines = arena.lower(self.lines)
    return target
  }
}

/// What of a line was given back.
public struct RefundLine: ContractMessage {
  /// The line's position in the purchase, from 0.
  public var line: UInt32
  public var quantity: Int64?
  public var amount: Money

  public init() {
    self.line = 0
    self.quantity = nil
    self.amount = Money()
  }

  public init(line: UInt32, quantity: Int64? = nil, amount: Money) {
    self.line = line
    self.quantity = quantity
    self.amount = amount
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let line: UInt32 = 1
    public static let quantity: UInt32 = 2
    public static let amount: UInt32 = 3
  }

  public static let messageName = "RefundLine"

  public static let shape: MessageShape = {
    var source = Guanxi__RefundLine()
    guanxi__refund_line__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, max: 199),
        FieldRule(2, min: 0, max: 1000000000),
        FieldRule(3, required: true, shape: Money.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RefundLine>) {
    self.line = source.pointee.line
    self.quantity = source.pointee.has_quantity == 0 ? nil : source.pointee.quantity
    self.amount = lift(source.pointee.amount) ?? Money()
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RefundLine> {
    let target = arena.make(Guanxi__RefundLine.self)
    guanxi__refund_line__init(target)
    target.pointee.has_line = 1
    target.pointee.line = self.line
    if let value = self.quantity {
      target.pointee.has_quantity = 1
      target.pointee.quantity = value
    }
    target.pointee.amount = self.amount.lower(in: arena)
    return target
  }
}

public struct RecordPurchaseRequest: ContractMessage {
  /// Whose purchase: one of the three.
  public var customerId: Int64?
  public var customerNumber: String?
  public var customerRef: String?
  public var externalRef: String
  /// Not in the future. Absent: now.
  public var purchasedAtMs: Int64?
  /// Zero is allowed (a gift), less is not.
  public var amount: Money
  public var quantity: Int64?
  /// Where there are any, their amounts add up to the purchase's.
  public var lines: [PurchaseLine]
  /// The tax in the amount, and the discount that was taken off before it, in its currency.
  public var tax: Money?
  public var discount: Money?

  public init() {
    self.customerId = nil
    self.customerNumber = nil
    self.customerRef = nil
    self.externalRef = ""
    self.purchasedAtMs = nil
    self.amount = Money()
    self.quantity = nil
    self.lines = []
    self.tax = nil
    self.discount = nil
  }

  public init(
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    customerRef: String? = nil,
    externalRef: String,
    purchasedAtMs: Int64? = nil,
    amount: Money,
    quantity: Int64? = nil,
    lines: [PurchaseLine] = [],
    tax: Money? = nil,
    discount: Money? = nil
  ) {
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.customerRef = customerRef
    self.externalRef = externalRef
    self.purchasedAtMs = purchasedAtMs
    self.amount = amount
    self.quantity = quantity
    self.lines = lines
    self.tax = tax
    self.discount = discount
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let customerId: UInt32 = 1
    public static let customerNumber: UInt32 = 2
    public static let customerRef: UInt32 = 3
    public static let externalRef: UInt32 = 4
    public static let purchasedAtMs: UInt32 = 5
    public static let amount: UInt32 = 6
    public static let quantity: UInt32 = 7
    public static let lines: UInt32 = 8
    public static let tax: UInt32 = 9
    public static let discount: UInt32 = 10
  }

  public static let messageName = "RecordPurchaseRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RecordPurchaseRequest()
    guanxi__record_purchase_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, maxLen: 97, pattern: .externalRef),
        FieldRule(4, required: true, maxLen: 97, pattern: .externalRef),
        FieldRule(5, min: 0),
        FieldRule(6, required: true, shape: Money.shape),
        FieldRule(7, min: 0, max: 1000000000),
        FieldRule(8, maxItems: 200, shape: PurchaseLine.shape),
        FieldRule(9, shape: Money.shape),
        FieldRule(10, shape: Money.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RecordPurchaseRequest>) {
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.customerRef = lift(source.pointee.customer_ref)
    self.externalRef = lift(source.pointee.external_ref) ?? ""
    self.purchasedAtMs = source.pointee.has_purchased_at_ms == 0 ? nil : source.pointee.purchased_at_ms
    self.amount = lift(source.pointee.amount) ?? Money()
    self.quantity = source.pointee.has_quantity == 0 ? nil : source.pointee.quantity
    self.lines = lift(source.pointee.lines, source.pointee.n_lines)
    self.tax = lift(source.pointee.tax)
    self.discount = lift(source.pointee.discount)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RecordPurchaseRequest> {
    let target = arena.make(Guanxi__RecordPurchaseRequest.self)
    guanxi__record_purchase_request__init(target)
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.customer_ref = arena.lower(self.customerRef)
    target.pointee.external_ref = arena.lower(self.externalRef)
    if let value = self.purchasedAtMs {
      target.pointee.has_purchased_at_ms = 1
      target.pointee.purchased_at_ms = value
    }
    target.pointee.amount = self.amount.lower(in: arena)
    if let value = self.quantity {
      target.pointee.has_quantity = 1
      target.pointee.quantity = value
    }
    target.pointee.n_lines = self.lines.count
    target.pointee.lines = arena.lower(self.lines)
    target.pointee.tax = self.tax?.lower(in: arena)
    target.pointee.discount = self.discount?.lower(in: arena)
    return target
  }
}

public struct RefundPurchaseRequest: ContractMessage {
  /// Which purchase: one of the two.
  public var purchaseId: Int64?
  public var purchaseRef: String?
  public var externalRef: String
  /// Absent: the lines' sum, or without lines all that is left.
  public var amount: Money?
  /// Not in the future, not before the purchase. Absent: now.
  public var refundedAtMs: Int64?
  public var reason: String?
  /// Where there are any, their amounts add up to the refund's.
  public var lines: [RefundLine]

  public init() {
    self.purchaseId = nil
    self.purchaseRef = nil
    self.externalRef = ""
    self.amount = nil
    self.refundedAtMs = nil
    self.reason = nil
    self.lines = []
  }

  public init(
    purchaseId: Int64? = nil,
    purchaseRef: String? = nil,
    externalRef: String,
    amount: Money? = nil,
    refundedAtMs: Int64? = nil,
    reason: String? = nil,
    lines: [RefundLine] = []
  ) {
    self.purchaseId = purchaseId
    self.purchaseRef = purchaseRef
    self.externalRef = externalRef
    self.amount = amount
    self.refundedAtMs = refundedAtMs
    self.reason = reason
    self.lines = lines
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let purchaseId: UInt32 = 1
    public static let purchaseRef: UInt32 = 2
    public static let externalRef: UInt32 = 3
    public static let amount: UInt32 = 4
    public static let refundedAtMs: UInt32 = 5
    public static let reason: UInt32 = 6
    public static let lines: UInt32 = 7
  }

  public static let messageName = "RefundPurchaseRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RefundPurchaseRequest()
    guanxi__refund_purchase_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 97, pattern: .externalRef),
        FieldRule(3, required: true, maxLen: 97, pattern: .externalRef),
        FieldRule(4, shape: Money.shape),
        FieldRule(5, min: 0),
        FieldRule(6, maxLen: 500, pattern: .line),
        FieldRule(7, maxItems: 200, shape: RefundLine.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RefundPurchaseRequest>) {
    self.purchaseId = source.pointee.has_purchase_id == 0 ? nil : source.pointee.purchase_id
    self.purchaseRef = lift(source.pointee.purchase_ref)
    self.externalRef = lift(source.pointee.external_ref) ?? ""
    self.amount = lift(source.pointee.amount)
    self.refundedAtMs = source.pointee.has_refunded_at_ms == 0 ? nil : source.pointee.refunded_at_ms
    self.reason = lift(source.pointee.reason)
    self.lines = lift(source.pointee.lines, source.pointee.n_lines)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RefundPurchaseRequest> {
    let target = arena.make(Guanxi__RefundPurchaseRequest.self)
    guanxi__refund_purchase_request__init(target)
    if let value = self.purchaseId {
      target.pointee.has_purchase_id = 1
      target.pointee.purchase_id = value
    }
    target.pointee.purchase_ref = arena.lower(self.purchaseRef)
    target.pointee.external_ref = arena.lower(self.externalRef)
    target.pointee.amount = self.amount?.lower(in: arena)
    if let value = self.refundedAtMs {
      target.pointee.has_refunded_at_ms = 1
      target.pointee.refunded_at_ms = value
    }
    target.pointee.reason = arena.lower(self.reason)
    target.pointee.n_lines = self.lines.count
    target.pointee.lines = arena.lower(self.lines)
    return target
  }
}

public struct ListRefundsRequest: ContractMessage {
  /// Which purchase: one of the two.
  public var purchaseId: Int64?
  public var purchaseRef: String?
  /// At most so many; 50 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same filter.
  public var cursor: String?

  public init() {
    self.purchaseId = nil
    self.purchaseRef = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(purchaseId: Int64? = nil, purchaseRef: String? = nil, limit: UInt32? = nil, cursor: String? = nil) {
    self.purchaseId = purchaseId
    self.purchaseRef = purchaseRef
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let purchaseId: UInt32 = 1
    public static let purchaseRef: UInt32 = 2
    public static let limit: UInt32 = 3
    public static let cursor: UInt32 = 4
  }

  public static let messageName = "ListRefundsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListRefundsRequest()
    guanxi__list_refunds_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 97, pattern: .externalRef),
        FieldRule(3, min: 1, max: 500),
        FieldRule(4, maxLen: 200),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListRefundsRequest>) {
    self.purchaseId = source.pointee.has_purchase_id == 0 ? nil : source.pointee.purchase_id
    self.purchaseRef = lift(source.pointee.purchase_ref)
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListRefundsRequest> {
    let target = arena.make(Guanxi__ListRefundsRequest.self)
    guanxi__list_refunds_request__init(target)
    if let value = self.purchaseId {
      target.pointee.has_purchase_id = 1
      target.pointee.purchase_id = value
    }
    target.pointee.purchase_ref = arena.lower(self.purchaseRef)
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListRefundsReply: ContractMessage {
  public var items: [PurchaseRefund]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [PurchaseRefund] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListRefundsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListRefundsReply()
    guanxi__list_refunds_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: PurchaseRefund.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListRefundsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListRefundsReply> {
    let target = arena.make(Guanxi__ListRefundsReply.self)
    guanxi__list_refunds_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

public struct GetPurchaseRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var externalRef: String?

  public init() {
    self.id = nil
    self.externalRef = nil
  }

  public init(id: Int64? = nil, externalRef: String? = nil) {
    self.id = id
    self.externalRef = externalRef
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let externalRef: UInt32 = 2
  }

  public static let messageName = "GetPurchaseRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetPurchaseRequest()
    guanxi__get_purchase_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(2, maxLen: 97, pattern: .externalRef)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetPurchaseRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.externalRef = lift(source.pointee.external_ref)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetPurchaseRequest> {
    let target = arena.make(Guanxi__GetPurchaseRequest.self)
    guanxi__get_purchase_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.external_ref = arena.lower(self.externalRef)
    return target
  }
}

public struct ListPurchasesRequest: ContractMessage {
  /// Whose purchases: one of the three.
  public var customerId: Int64?
  public var customerNumber: String?
  public var customerRef: String?
  /// From this instant on, and before that one.
  public var fromMs: Int64?
  public var untilMs: Int64?
  /// At most so many; 50 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same filter.
  public var cursor: String?

  public init() {
    self.customerId = nil
    self.customerNumber = nil
    self.customerRef = nil
    self.fromMs = nil
    self.untilMs = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    customerRef: String? = nil,
    fromMs: Int64? = nil,
    untilMs: Int64? = nil,
    limit: UInt32? = nil,
    cursor: String? = nil
  ) {
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.customerRef = customerRef
    self.fromMs = fromMs
    self.untilMs = untilMs
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let customerId: UInt32 = 1
    public static let customerNumber: UInt32 = 2
    public static let customerRef: UInt32 = 3
    public static let fromMs: UInt32 = 4
    public static let untilMs: UInt32 = 5
    public static let limit: UInt32 = 6
    public static let cursor: UInt32 = 7
  }

  public static let messageName = "ListPurchasesRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListPurchasesRequest()
    guanxi__list_purchases_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, maxLen: 97, pattern: .externalRef),
        FieldRule(4, min: 0),
        FieldRule(5, min: 0),
        FieldRule(6, min: 1, max: 500),
        FieldRule(7, maxLen: 200),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListPurchasesRequest>) {
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.customerRef = lift(source.pointee.customer_ref)
    self.fromMs = source.pointee.has_from_ms == 0 ? nil : source.pointee.from_ms
    self.untilMs = source.pointee.has_until_ms == 0 ? nil : source.pointee.until_ms
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListPurchasesRequest> {
    let target = arena.make(Guanxi__ListPurchasesRequest.self)
    guanxi__list_purchases_request__init(target)
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.customer_ref = arena.lower(self.customerRef)
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

public struct ListPurchasesReply: ContractMessage {
  public var items: [Purchase]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Purchase] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListPurchasesReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListPurchasesReply()
    guanxi__list_purchases_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Purchase.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListPurchasesReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListPurchasesReply> {
    let target = arena.make(Guanxi__ListPurchasesReply.self)
    guanxi__list_purchases_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}
