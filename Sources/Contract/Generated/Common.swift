// Generated from common.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

/// In which order a list comes.
public enum Order: Int32, ContractEnum {
  case unspecified = 0
  /// The first one made comes first.
  case oldestFirst = 1
  /// The last one made comes first.
  case newestFirst = 2

  public static let words: [String] = ["OLDEST_FIRST", "NEWEST_FIRST"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .oldestFirst: "OLDEST_FIRST"
    case .newestFirst: "NEWEST_FIRST"
    }
  }
}

/// What became of one row of a batch.
public enum RowOutcome: Int32, ContractEnum {
  case unspecified = 0
  case created = 1
  case updated = 2
  /// The record stood so already; no version was raised.
  case unchanged = 3
  /// See `status`; nothing of this row was kept.
  case refused = 4

  public static let words: [String] = ["CREATED", "UPDATED", "UNCHANGED", "REFUSED"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .created: "CREATED"
    case .updated: "UPDATED"
    case .unchanged: "UNCHANGED"
    case .refused: "REFUSED"
    }
  }
}

/// An amount of money (金额). Never a floating-point number.
public struct Money: ContractMessage {
  /// In the currency's smallest unit: 1250 is 12.50 CNY.
  public var minor: Int64
  /// ISO 4217 code.
  public var currency: String

  public init() {
    self.minor = 0
    self.currency = ""
  }

  public init(minor: Int64, currency: String) {
    self.minor = minor
    self.currency = currency
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let minor: UInt32 = 1
    public static let currency: UInt32 = 2
  }

  public static let messageName = "Money"

  public static let shape: MessageShape = {
    var source = Guanxi__Money()
    guanxi__money__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true, maxLen: 3, pattern: .currency)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Money>) {
    self.minor = source.pointee.minor
    self.currency = lift(source.pointee.currency) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Money> {
    let target = arena.make(Guanxi__Money.self)
    guanxi__money__init(target)
    target.pointee.has_minor = 1
    target.pointee.minor = self.minor
    target.pointee.currency = arena.lower(self.currency)
    return target
  }
}

/// The answer to one row of a batch.
public struct RowResult: ContractMessage {
  /// The row's position in the request, from 0.
  public var row: UInt32
  public var outcome: RowOutcome
  /// The record, where there is one.
  public var id: Int64?
  public var version: Int64?
  /// Why the row was refused.
  public var status: Status?
  /// The row was done by an earlier attempt.
  public var replayed: Bool?

  public init() {
    self.row = 0
    self.outcome = .unspecified
    self.id = nil
    self.version = nil
    self.status = nil
    self.replayed = nil
  }

  public init(
    row: UInt32,
    outcome: RowOutcome,
    id: Int64? = nil,
    version: Int64? = nil,
    status: Status? = nil,
    replayed: Bool? = nil
  ) {
    self.row = row
    self.outcome = outcome
    self.id = id
    self.version = version
    self.status = status
    self.replayed = replayed
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let row: UInt32 = 1
    public static let outcome: UInt32 = 2
    public static let id: UInt32 = 3
    public static let version: UInt32 = 4
    public static let status: UInt32 = 5
    public static let replayed: UInt32 = 6
  }

  public static let messageName = "RowResult"

  public static let shape: MessageShape = {
    var source = Guanxi__RowResult()
    guanxi__row_result__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true), FieldRule(5, shape: Status.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RowResult>) {
    self.row = source.pointee.row
    self.outcome = lift(enum: source.pointee.outcome.rawValue)
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.version = source.pointee.has_version == 0 ? nil : source.pointee.version
    self.status = lift(source.pointee.status)
    self.replayed = source.pointee.has_replayed == 0 ? nil : source.pointee.replayed != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RowResult> {
    let target = arena.make(Guanxi__RowResult.self)
    guanxi__row_result__init(target)
    target.pointee.has_row = 1
    target.pointee.row = self.row
    target.pointee.has_outcome = 1
    target.pointee.outcome = Guanxi__RowOutcome(UInt32(bitPattern: self.outcome.rawValue))
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    if let value = self.version {
      target.pointee.has_version = 1
      target.pointee.version = value
    }
    target.pointee.status = self.status?.lower(in: arena)
    if let value = self.replayed {
      target.pointee.has_replayed = 1
      target.pointee.replayed = value ? 1 : 0
    }
    return target
  }
}

/// The answer to a batch: one result a row, in the order of the rows.
public struct BulkReply: ContractMessage {
  public var results: [RowResult]
  public var created: UInt32
  public var updated: UInt32
  public var unchanged: UInt32
  public var refused: UInt32

  public init() {
    self.results = []
    self.created = 0
    self.updated = 0
    self.unchanged = 0
    self.refused = 0
  }

  public init(results: [RowResult] = [], created: UInt32, updated: UInt32, unchanged: UInt32, refused: UInt32) {
    self.results = results
    self.created = created
    self.updated = updated
    self.unchanged = unchanged
    self.refused = refused
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let results: UInt32 = 1
    public static let created: UInt32 = 2
    public static let updated: UInt32 = 3
    public static let unchanged: UInt32 = 4
    public static let refused: UInt32 = 5
  }

  public static let messageName = "BulkReply"

  public static let shape: MessageShape = {
    var source = Guanxi__BulkReply()
    guanxi__bulk_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, shape: RowResult.shape),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(5, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__BulkReply>) {
    self.results = lift(source.pointee.results, source.pointee.n_results)
    self.created = source.pointee.created
    self.updated = source.pointee.updated
    self.unchanged = source.pointee.unchanged
    self.refused = source.pointee.refused
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__BulkReply> {
    let target = arena.make(Guanxi__BulkReply.self)
    guanxi__bulk_reply__init(target)
    target.pointee.n_results = self.results.count
    target.pointee.results = arena.lower(self.results)
    target.pointee.has_created = 1
    target.pointee.created = self.created
    target.pointee.has_updated = 1
    target.pointee.updated = self.updated
    target.pointee.has_unchanged = 1
    target.pointee.unchanged = self.unchanged
    target.pointee.has_refused = 1
    target.pointee.refused = self.refused
    return target
  }
}
