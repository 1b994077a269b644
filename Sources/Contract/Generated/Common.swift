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

/// The records that a call changed, as they were before it: what the journal keeps for histories. It never travels.
public struct JournalChanges: ContractMessage {
  public var records: [RecordBefore]

  public init() {
    self.records = []
  }

  public init(records: [RecordBefore] = []) {
    self.records = records
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let records: UInt32 = 1
  }

  public static let messageName = "JournalChanges"

  public static let shape: MessageShape = {
    var source = Guanxi__JournalChanges()
    guanxi__journal_changes__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: RecordBefore.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__JournalChanges>) {
    self.records = lift(source.pointee.records, source.pointee.n_records)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__JournalChanges> {
    let target = arena.make(Guanxi__JournalChanges.self)
    guanxi__journal_changes__init(target)
    target.pointee.n_records = self.records.count
    target.pointee.records = arena.lower(self.records)
    return target
  }
}

public struct RecordBefore: ContractMessage {
  /// customer, contact …
  public var kind: String
  public var id: Int64
  /// The record, encoded; empty where the call made it.
  public var record: [UInt8]

  public init() {
    self.kind = ""
    self.id = 0
    self.record = []
  }

  public init(kind: String, id: Int64, record: [UInt8]) {
    self.kind = kind
    self.id = id
    self.record = record
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let kind: UInt32 = 1
    public static let id: UInt32 = 2
    public static let record: UInt32 = 3
  }

  public static let messageName = "RecordBefore"

  public static let shape: MessageShape = {
    var source = Guanxi__RecordBefore()
    guanxi__record_before__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true), FieldRule(3, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RecordBefore>) {
    self.kind = lift(source.pointee.kind) ?? ""
    self.id = source.pointee.id
    self.record = lift(source.pointee.record)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RecordBefore> {
    let target = arena.make(Guanxi__RecordBefore.self)
    guanxi__record_before__init(target)
    target.pointee.kind = arena.lower(self.kind)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_record = 1
    target.pointee.record = arena.lower(self.record)
    return target
  }
}

/// Whose personal data was shown unmasked, and to whom: what the journal keeps of reads. It never travels.
public struct PersonalReadLog: ContractMessage {
  public var reads: [PersonalRead]

  public init() {
    self.reads = []
  }

  public init(reads: [PersonalRead] = []) {
    self.reads = reads
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let reads: UInt32 = 1
  }

  public static let messageName = "PersonalReadLog"

  public static let shape: MessageShape = {
    var source = Guanxi__PersonalReadLog()
    guanxi__personal_read_log__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: PersonalRead.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__PersonalReadLog>) {
    self.reads = lift(source.pointee.reads, source.pointee.n_reads)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PersonalReadLog> {
    let target = arena.make(Guanxi__PersonalReadLog.self)
    guanxi__personal_read_log__init(target)
    target.pointee.n_reads = self.reads.count
    target.pointee.reads = arena.lower(self.reads)
    return target
  }
}

public struct PersonalRead: ContractMessage {
  /// As the journal names them: employee:7.
  public var principal: String
  /// customers.get
  public var method: String
  /// customer, contact …
  public var kind: String
  /// Rising.
  public var ids: [Int64]

  public init() {
    self.principal = ""
    self.method = ""
    self.kind = ""
    self.ids = []
  }

  public init(principal: String, method: String, kind: String, ids: [Int64] = []) {
    self.principal = principal
    self.method = method
    self.kind = kind
    self.ids = ids
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let principal: UInt32 = 1
    public static let method: UInt32 = 2
    public static let kind: UInt32 = 3
    public static let ids: UInt32 = 4
  }

  public static let messageName = "PersonalRead"

  public static let shape: MessageShape = {
    var source = Guanxi__PersonalRead()
    guanxi__personal_read__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, maxItems: 1048576),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__PersonalRead>) {
    self.principal = lift(source.pointee.principal) ?? ""
    self.method = lift(source.pointee.method) ?? ""
    self.kind = lift(source.pointee.kind) ?? ""
    self.ids = lift(source.pointee.ids, source.pointee.n_ids)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__PersonalRead> {
    let target = arena.make(Guanxi__PersonalRead.self)
    guanxi__personal_read__init(target)
    target.pointee.principal = arena.lower(self.principal)
    target.pointee.method = arena.lower(self.method)
    target.pointee.kind = arena.lower(self.kind)
    target.pointee.n_ids = self.ids.count
    target.pointee.ids = arena.lower(self.ids)
    return target
  }
}
