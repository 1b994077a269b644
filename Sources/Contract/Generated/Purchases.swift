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

  public init() {
    self.id = 0
    self.customerId = 0
    self.externalRef = ""
    self.purchasedAtMs = 0
    self.amount = Money()
    self.quantity = nil
    self.recordedAtMs = 0
  }

  public init(
    id: Int64,
    customerId: Int64,
    externalRef: String,
    purchasedAtMs: Int64,
    amount: Money,
    quantity: Int64? = nil,
    recordedAtMs: Int64
  ) {
    self.id = id
    self.customerId = customerId
    self.externalRef = externalRef
    self.purchasedAtMs = purchasedAtMs
    self.amount = amount
    self.quantity = quantity
    self.recordedAtMs = recordedAtMs
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

  public init() {
    self.customerId = nil
    self.customerNumber = nil
    self.customerRef = nil
    self.externalRef = ""
    self.purchasedAtMs = nil
    self.amount = Money()
    self.quantity = nil
  }

  public init(
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    customerRef: String? = nil,
    externalRef: String,
    purchasedAtMs: Int64? = nil,
    amount: Money,
    quantity: Int64? = nil
  ) {
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.customerRef = customerRef
    self.externalRef = externalRef
    self.purchasedAtMs = purchasedAtMs
    self.amount = amount
    self.quantity = quantity
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
