// Generated from wire.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

/// Whether and how a refused call may be sent again.
public enum Retry: Int32, ContractEnum {
  case unspecified = 0
  /// Not at all: the same call will be refused again.
  case never = 1
  /// The identical bytes, after retry_after_ms.
  case sameRequest = 2
  /// After reading the record again.
  case afterRefresh = 3
  /// After correcting the request.
  case afterFix = 4

  public static let words: [String] = ["NEVER", "SAME_REQUEST", "AFTER_REFRESH", "AFTER_FIX"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .never: "NEVER"
    case .sameRequest: "SAME_REQUEST"
    case .afterRefresh: "AFTER_REFRESH"
    case .afterFix: "AFTER_FIX"
    }
  }
}

/// Whether a refused call took effect.
public enum Executed: Int32, ContractEnum {
  case unspecified = 0
  /// Nothing has changed.
  case notExecuted = 1
  /// The change stands although the reply was lost.
  case executed = 2
  /// It may have; send again with the same key to learn.
  case unknown = 3

  public static let words: [String] = ["NOT_EXECUTED", "EXECUTED", "UNKNOWN"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .notExecuted: "NOT_EXECUTED"
    case .executed: "EXECUTED"
    case .unknown: "UNKNOWN"
    }
  }
}

/// The first frame of a client.
public struct Hello: ContractMessage {
  /// Name and version of the client program, for the server's log.
  public var client: String
  /// An API key. Absent: the connection may call what is open to everybody; on the Unix socket the peer's user counts.
  public var credential: String?
  /// The language of messages for people: en (default) or zh.
  public var language: String?
  /// Optional parts of the protocol that the client knows; none are defined yet.
  public var features: [String]
  /// The largest frame that the client takes, in bytes of `length`; a larger reply becomes REPLY_TOO_LARGE.
  public var maxFrame: UInt32?

  public init() {
    self.client = ""
    self.credential = nil
    self.language = nil
    self.features = []
    self.maxFrame = nil
  }

  public init(
    client: String,
    credential: String? = nil,
    language: String? = nil,
    features: [String] = [],
    maxFrame: UInt32? = nil
  ) {
    self.client = client
    self.credential = credential
    self.language = language
    self.features = features
    self.maxFrame = maxFrame
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let client: UInt32 = 1
    public static let credential: UInt32 = 2
    public static let language: UInt32 = 3
    public static let features: UInt32 = 4
    public static let maxFrame: UInt32 = 5
  }

  public static let messageName = "Hello"

  public static let shape: MessageShape = {
    var source = Guanxi__Hello()
    guanxi__hello__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, maxLen: 100, pattern: .line),
        FieldRule(2, maxLen: 200, secret: true),
        FieldRule(3, maxLen: 20, pattern: .language),
        FieldRule(4, maxLen: 40, maxItems: 32),
        FieldRule(5, min: 4096),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Hello>) {
    self.client = lift(source.pointee.client) ?? ""
    self.credential = lift(source.pointee.credential)
    self.language = lift(source.pointee.language)
    self.features = lift(source.pointee.features, source.pointee.n_features)
    self.maxFrame = source.pointee.has_max_frame == 0 ? nil : source.pointee.max_frame
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Hello> {
    let target = arena.make(Guanxi__Hello.self)
    guanxi__hello__init(target)
    target.pointee.client = arena.lower(self.client)
    target.pointee.credential = arena.lower(self.credential)
    target.pointee.language = arena.lower(self.language)
    target.pointee.n_features = self.features.count
    target.pointee.features = arena.lower(self.features)
    if let value = self.maxFrame {
      target.pointee.has_max_frame = 1
      target.pointee.max_frame = value
    }
    return target
  }

  public func withoutSecrets() -> Self {
    var copy = self
    copy.credential = nil
    return copy
  }
}

/// The server's answer to HELLO: who the caller is, and every limit it has to keep.
public struct HelloAck: ContractMessage {
  public var server: String
  /// Whom the journal will name: employee:7, account:3, local:0 or anonymous.
  public var principal: String
  /// The name people know the principal by.
  public var principalName: String?
  public var role: Role?
  public var permissions: [Permission]
  public var features: [String]
  /// Most bytes of `length` that the server takes.
  public var maxFrame: UInt32
  /// Most calls without a reply at a time.
  public var maxInFlight: UInt32
  /// Most bytes of metadata.
  public var maxMeta: UInt32
  /// A connection that sends nothing and waits for nothing is closed after this time.
  public var idleTimeoutMs: UInt32
  /// Pings closer together than this, 10 in a row, end the connection.
  public var minPingIntervalMs: UInt32
  /// The deadline of a call that states none, and the longest it may state.
  public var defaultTimeoutMs: UInt32
  public var maxTimeoutMs: UInt32
  /// How long the server knows an idempotency key.
  public var keyLifeMs: Int64
  /// SHA-256 of the contract; the same hash means that a cached Describe still holds.
  public var schemaHash: [UInt8]
  /// The server's clock.
  public var nowMs: Int64

  public init() {
    self.server = ""
    self.principal = ""
    self.principalName = nil
    self.role = nil
    self.permissions = []
    self.features = []
    self.maxFrame = 0
    self.maxInFlight = 0
    self.maxMeta = 0
    self.idleTimeoutMs = 0
    self.minPingIntervalMs = 0
    self.defaultTimeoutMs = 0
    self.maxTimeoutMs = 0
    self.keyLifeMs = 0
    self.schemaHash = []
    self.nowMs = 0
  }

  public init(
    server: String,
    principal: String,
    principalName: String? = nil,
    role: Role? = nil,
    permissions: [Permission] = [],
    features: [String] = [],
    maxFrame: UInt32,
    maxInFlight: UInt32,
    maxMeta: UInt32,
    idleTimeoutMs: UInt32,
    minPingIntervalMs: UInt32,
    defaultTimeoutMs: UInt32,
    maxTimeoutMs: UInt32,
    keyLifeMs: Int64,
    schemaHash: [UInt8],
    nowMs: Int64
  ) {
    self.server = server
    self.principal = principal
    self.principalName = principalName
    self.role = role
    self.permissions = permissions
    self.features = features
    self.maxFrame = maxFrame
    self.maxInFlight = maxInFlight
    self.maxMeta = maxMeta
    self.idleTimeoutMs = idleTimeoutMs
    self.minPingIntervalMs = minPingIntervalMs
    self.defaultTimeoutMs = defaultTimeoutMs
    self.maxTimeoutMs = maxTimeoutMs
    self.keyLifeMs = keyLifeMs
    self.schemaHash = schemaHash
    self.nowMs = nowMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let server: UInt32 = 1
    public static let principal: UInt32 = 2
    public static let principalName: UInt32 = 3
    public static let role: UInt32 = 4
    public static let permissions: UInt32 = 5
    public static let features: UInt32 = 6
    public static let maxFrame: UInt32 = 7
    public static let maxInFlight: UInt32 = 8
    public static let maxMeta: UInt32 = 9
    public static let idleTimeoutMs: UInt32 = 10
    public static let minPingIntervalMs: UInt32 = 11
    public static let defaultTimeoutMs: UInt32 = 12
    public static let maxTimeoutMs: UInt32 = 13
    public static let keyLifeMs: UInt32 = 14
    public static let schemaHash: UInt32 = 15
    public static let nowMs: UInt32 = 16
  }

  public static let messageName = "HelloAck"

  public static let shape: MessageShape = {
    var source = Guanxi__HelloAck()
    guanxi__hello_ack__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(7, required: true),
        FieldRule(8, required: true),
        FieldRule(9, required: true),
        FieldRule(10, required: true),
        FieldRule(11, required: true),
        FieldRule(12, required: true),
        FieldRule(13, required: true),
        FieldRule(14, required: true),
        FieldRule(15, required: true),
        FieldRule(16, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__HelloAck>) {
    self.server = lift(source.pointee.server) ?? ""
    self.principal = lift(source.pointee.principal) ?? ""
    self.principalName = lift(source.pointee.principal_name)
    self.role = source.pointee.has_role == 0 ? nil : lift(enum: source.pointee.role.rawValue)
    self.permissions = lift(enums: source.pointee.permissions, source.pointee.n_permissions)
    self.features = lift(source.pointee.features, source.pointee.n_features)
    self.maxFrame = source.pointee.max_frame
    self.maxInFlight = source.pointee.max_in_flight
    self.maxMeta = source.pointee.max_meta
    self.idleTimeoutMs = source.pointee.idle_timeout_ms
    self.minPingIntervalMs = source.pointee.min_ping_interval_ms
    self.defaultTimeoutMs = source.pointee.default_timeout_ms
    self.maxTimeoutMs = source.pointee.max_timeout_ms
    self.keyLifeMs = source.pointee.key_life_ms
    self.schemaHash = lift(source.pointee.schema_hash)
    self.nowMs = source.pointee.now_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__HelloAck> {
    let target = arena.make(Guanxi__HelloAck.self)
    guanxi__hello_ack__init(target)
    target.pointee.server = arena.lower(self.server)
    target.pointee.principal = arena.lower(self.principal)
    target.pointee.principal_name = arena.lower(self.principalName)
    if let value = self.role {
      target.pointee.has_role = 1
      target.pointee.role = Guanxi__Role(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.n_permissions = self.permissions.count
    target.pointee.permissions = arena.lower(enums: self.permissions)
    target.pointee.n_features = self.features.count
    target.pointee.features = arena.lower(self.features)
    target.pointee.has_max_frame = 1
    target.pointee.max_frame = self.maxFrame
    target.pointee.has_max_in_flight = 1
    target.pointee.max_in_flight = self.maxInFlight
    target.pointee.has_max_meta = 1
    target.pointee.max_meta = self.maxMeta
    target.pointee.has_idle_timeout_ms = 1
    target.pointee.idle_timeout_ms = self.idleTimeoutMs
    target.pointee.has_min_ping_interval_ms = 1
    target.pointee.min_ping_interval_ms = self.minPingIntervalMs
    target.pointee.has_default_timeout_ms = 1
    target.pointee.default_timeout_ms = self.defaultTimeoutMs
    target.pointee.has_max_timeout_ms = 1
    target.pointee.max_timeout_ms = self.maxTimeoutMs
    target.pointee.has_key_life_ms = 1
    target.pointee.key_life_ms = self.keyLifeMs
    target.pointee.has_schema_hash = 1
    target.pointee.schema_hash = arena.lower(self.schemaHash)
    target.pointee.has_now_ms = 1
    target.pointee.now_ms = self.nowMs
    return target
  }
}

/// Metadata of a request, in front of its payload.
public struct RequestMeta: ContractMessage {
  /// Time from the header's last byte until the answer has no more use. Absent: the announced default.
  public var timeoutMs: UInt32?
  /// 1 to 64 bytes that name this one intention; a repeat with the same key is answered, not done again.
  public var idempotencyKey: [UInt8]?
  /// 1 for the first sending, 2 for the first repeat, and so on.
  public var attempt: UInt32?
  /// W3C trace context: 16 and 8 bytes.
  public var traceId: [UInt8]?
  public var spanId: [UInt8]?
  /// The first credits of a stream.
  public var credit: UInt32?
  /// The reply must know everything up to this journal position.
  public var minSeq: Int64?
  /// The employee for whom a service acts; needs permission DELEGATE.
  public var onBehalfOf: Int64?
  /// Do everything but keep nothing.
  public var dryRun: Bool?
  /// The past instant at which the fact became true; needs permission IMPORT.
  public var asOfMs: Int64?

  public init() {
    self.timeoutMs = nil
    self.idempotencyKey = nil
    self.attempt = nil
    self.traceId = nil
    self.spanId = nil
    self.credit = nil
    self.minSeq = nil
    self.onBehalfOf = nil
    self.dryRun = nil
    self.asOfMs = nil
  }

  public init(
    timeoutMs: UInt32? = nil,
    idempotencyKey: [UInt8]? = nil,
    attempt: UInt32? = nil,
    traceId: [UInt8]? = nil,
    spanId: [UInt8]? = nil,
    credit: UInt32? = nil,
    minSeq: Int64? = nil,
    onBehalfOf: Int64? = nil,
    dryRun: Bool? = nil,
    asOfMs: Int64? = nil
  ) {
    self.timeoutMs = timeoutMs
    self.idempotencyKey = idempotencyKey
    self.attempt = attempt
    self.traceId = traceId
    self.spanId = spanId
    self.credit = credit
    self.minSeq = minSeq
    self.onBehalfOf = onBehalfOf
    self.dryRun = dryRun
    self.asOfMs = asOfMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let timeoutMs: UInt32 = 1
    public static let idempotencyKey: UInt32 = 2
    public static let attempt: UInt32 = 3
    public static let traceId: UInt32 = 4
    public static let spanId: UInt32 = 5
    public static let credit: UInt32 = 6
    public static let minSeq: UInt32 = 7
    public static let onBehalfOf: UInt32 = 8
    public static let dryRun: UInt32 = 9
    public static let asOfMs: UInt32 = 10
  }

  public static let messageName = "RequestMeta"

  public static let shape: MessageShape = {
    var source = Guanxi__RequestMeta()
    guanxi__request_meta__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(2, minLen: 1, maxLen: 64),
        FieldRule(4, minLen: 16, maxLen: 16),
        FieldRule(5, minLen: 8, maxLen: 8),
        FieldRule(7, min: 0),
        FieldRule(8, min: 1),
        FieldRule(10, min: 0),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RequestMeta>) {
    self.timeoutMs = source.pointee.has_timeout_ms == 0 ? nil : source.pointee.timeout_ms
    self.idempotencyKey = source.pointee.has_idempotency_key == 0 ? nil : lift(source.pointee.idempotency_key)
    self.attempt = source.pointee.has_attempt == 0 ? nil : source.pointee.attempt
    self.traceId = source.pointee.has_trace_id == 0 ? nil : lift(source.pointee.trace_id)
    self.spanId = source.pointee.has_span_id == 0 ? nil : lift(source.pointee.span_id)
    self.credit = source.pointee.has_credit == 0 ? nil : source.pointee.credit
    self.minSeq = source.pointee.has_min_seq == 0 ? nil : source.pointee.min_seq
    self.onBehalfOf = source.pointee.has_on_behalf_of == 0 ? nil : source.pointee.on_behalf_of
    self.dryRun = source.pointee.has_dry_run == 0 ? nil : source.pointee.dry_run != 0
    self.asOfMs = source.pointee.has_as_of_ms == 0 ? nil : source.pointee.as_of_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RequestMeta> {
    let target = arena.make(Guanxi__RequestMeta.self)
    guanxi__request_meta__init(target)
    if let value = self.timeoutMs {
      target.pointee.has_timeout_ms = 1
      target.pointee.timeout_ms = value
    }
    if let value = self.idempotencyKey {
      target.pointee.has_idempotency_key = 1
      target.pointee.idempotency_key = arena.lower(value)
    }
    if let value = self.attempt {
      target.pointee.has_attempt = 1
      target.pointee.attempt = value
    }
    if let value = self.traceId {
      target.pointee.has_trace_id = 1
      target.pointee.trace_id = arena.lower(value)
    }
    if let value = self.spanId {
      target.pointee.has_span_id = 1
      target.pointee.span_id = arena.lower(value)
    }
    if let value = self.credit {
      target.pointee.has_credit = 1
      target.pointee.credit = value
    }
    if let value = self.minSeq {
      target.pointee.has_min_seq = 1
      target.pointee.min_seq = value
    }
    if let value = self.onBehalfOf {
      target.pointee.has_on_behalf_of = 1
      target.pointee.on_behalf_of = value
    }
    if let value = self.dryRun {
      target.pointee.has_dry_run = 1
      target.pointee.dry_run = value ? 1 : 0
    }
    if let value = self.asOfMs {
      target.pointee.has_as_of_ms = 1
      target.pointee.as_of_ms = value
    }
    return target
  }
}

/// Metadata of a reply.
public struct ReplyMeta: ContractMessage {
  /// Microseconds inside the server, from the request's last byte to the reply.
  public var serverUs: UInt32?
  /// This is the stored reply of an earlier attempt.
  public var replayed: Bool?
  /// The journal position of the change; send it as min_seq to read one's own write elsewhere.
  public var commitSeq: Int64?

  public init() {
    self.serverUs = nil
    self.replayed = nil
    self.commitSeq = nil
  }

  public init(serverUs: UInt32? = nil, replayed: Bool? = nil, commitSeq: Int64? = nil) {
    self.serverUs = serverUs
    self.replayed = replayed
    self.commitSeq = commitSeq
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let serverUs: UInt32 = 1
    public static let replayed: UInt32 = 2
    public static let commitSeq: UInt32 = 3
  }

  public static let messageName = "ReplyMeta"

  public static let shape: MessageShape = {
    var source = Guanxi__ReplyMeta()
    guanxi__reply_meta__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ReplyMeta>) {
    self.serverUs = source.pointee.has_server_us == 0 ? nil : source.pointee.server_us
    self.replayed = source.pointee.has_replayed == 0 ? nil : source.pointee.replayed != 0
    self.commitSeq = source.pointee.has_commit_seq == 0 ? nil : source.pointee.commit_seq
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ReplyMeta> {
    let target = arena.make(Guanxi__ReplyMeta.self)
    guanxi__reply_meta__init(target)
    if let value = self.serverUs {
      target.pointee.has_server_us = 1
      target.pointee.server_us = value
    }
    if let value = self.replayed {
      target.pointee.has_replayed = 1
      target.pointee.replayed = value ? 1 : 0
    }
    if let value = self.commitSeq {
      target.pointee.has_commit_seq = 1
      target.pointee.commit_seq = value
    }
    return target
  }
}

/// One thing wrong with one field.
public struct Violation: ContractMessage {
  /// Where: dotted names with list positions, rows[3].phone.
  public var path: String
  /// A word of the registry.
  public var reason: String
  /// For people, in the caller's language.
  public var message: String?

  public init() {
    self.path = ""
    self.reason = ""
    self.message = nil
  }

  public init(path: String, reason: String, message: String? = nil) {
    self.path = path
    self.reason = reason
    self.message = message
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let path: UInt32 = 1
    public static let reason: UInt32 = 2
    public static let message: UInt32 = 3
  }

  public static let messageName = "Violation"

  public static let shape: MessageShape = {
    var source = Guanxi__Violation()
    guanxi__violation__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Violation>) {
    self.path = lift(source.pointee.path) ?? ""
    self.reason = lift(source.pointee.reason) ?? ""
    self.message = lift(source.pointee.message)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Violation> {
    let target = arena.make(Guanxi__Violation.self)
    guanxi__violation__init(target)
    target.pointee.path = arena.lower(self.path)
    target.pointee.reason = arena.lower(self.reason)
    target.pointee.message = arena.lower(self.message)
    return target
  }
}

/// Why a call was refused, in the payload of its REPLY.
public struct Status: ContractMessage {
  /// gRPC's canonical number.
  public var code: UInt32
  /// A word of the registry (enum Reason, without prefix).
  public var reason: String
  /// For people, in the caller's language.
  public var message: String
  public var retry: Retry?
  public var executed: Executed?
  public var retryAfterMs: UInt32?
  public var violations: [Violation]
  /// The record that stands in the way, such as customer:42.
  public var resource: String?
  /// Its version now, where a stale one was refused.
  public var currentVersion: Int64?
  /// Names the entry of the server's log that tells more.
  public var incident: String?

  public init() {
    self.code = 0
    self.reason = ""
    self.message = ""
    self.retry = nil
    self.executed = nil
    self.retryAfterMs = nil
    self.violations = []
    self.resource = nil
    self.currentVersion = nil
    self.incident = nil
  }

  public init(
    code: UInt32,
    reason: String,
    message: String,
    retry: Retry? = nil,
    executed: Executed? = nil,
    retryAfterMs: UInt32? = nil,
    violations: [Violation] = [],
    resource: String? = nil,
    currentVersion: Int64? = nil,
    incident: String? = nil
  ) {
    self.code = code
    self.reason = reason
    self.message = message
    self.retry = retry
    self.executed = executed
    self.retryAfterMs = retryAfterMs
    self.violations = violations
    self.resource = resource
    self.currentVersion = currentVersion
    self.incident = incident
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let code: UInt32 = 1
    public static let reason: UInt32 = 2
    public static let message: UInt32 = 3
    public static let retry: UInt32 = 4
    public static let executed: UInt32 = 5
    public static let retryAfterMs: UInt32 = 6
    public static let violations: UInt32 = 7
    public static let resource: UInt32 = 8
    public static let currentVersion: UInt32 = 9
    public static let incident: UInt32 = 10
  }

  public static let messageName = "Status"

  public static let shape: MessageShape = {
    var source = Guanxi__Status()
    guanxi__status__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true, maxLen: 4000),
        FieldRule(7, shape: Violation.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Status>) {
    self.code = source.pointee.code
    self.reason = lift(source.pointee.reason) ?? ""
    self.message = lift(source.pointee.message) ?? ""
    self.retry = source.pointee.has_retry == 0 ? nil : lift(enum: source.pointee.retry.rawValue)
    self.executed = source.pointee.has_executed == 0 ? nil : lift(enum: source.pointee.executed.rawValue)
    self.retryAfterMs = source.pointee.has_retry_after_ms == 0 ? nil : source.pointee.retry_after_ms
    self.violations = lift(source.pointee.violations, source.pointee.n_violations)
    self.resource = lift(source.pointee.resource)
    self.currentVersion = source.pointee.has_current_version == 0 ? nil : source.pointee.current_version
    self.incident = lift(source.pointee.incident)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Status> {
    let target = arena.make(Guanxi__Status.self)
    guanxi__status__init(target)
    target.pointee.has_code = 1
    target.pointee.code = self.code
    target.pointee.reason = arena.lower(self.reason)
    target.pointee.message = arena.lower(self.message)
    if let value = self.retry {
      target.pointee.has_retry = 1
      target.pointee.retry = Guanxi__Retry(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.executed {
      target.pointee.has_executed = 1
      target.pointee.executed = Guanxi__Executed(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.retryAfterMs {
      target.pointee.has_retry_after_ms = 1
      target.pointee.retry_after_ms = value
    }
    target.pointee.n_violations = self.violations.count
    target.pointee.violations = arena.lower(self.violations)
    target.pointee.resource = arena.lower(self.resource)
    if let value = self.currentVersion {
      target.pointee.has_current_version = 1
      target.pointee.current_version = value
    }
    target.pointee.incident = arena.lower(self.incident)
    return target
  }
}
