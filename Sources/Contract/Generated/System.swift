// Generated from system.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

public enum HealthState: Int32, ContractEnum {
  case unspecified = 0
  /// Reads and writes work.
  case serving = 1
  /// The disk is full: reads work, writes are refused until there is room.
  case readOnly = 2
  /// The server is shutting down.
  case draining = 3

  public static let words: [String] = ["SERVING", "READ_ONLY", "DRAINING"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .serving: "SERVING"
    case .readOnly: "READ_ONLY"
    case .draining: "DRAINING"
    }
  }
}

public struct DescribeRequest: ContractMessage {
  public init() {}

  public static let messageName = "DescribeRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__DescribeRequest()
    guanxi__describe_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [])
  }()

  public init(lifting source: UnsafePointer<Guanxi__DescribeRequest>) {
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__DescribeRequest> {
    let target = arena.make(Guanxi__DescribeRequest.self)
    guanxi__describe_request__init(target)
    return target
  }
}

/// A method as the server serves it.
public struct MethodDescription: ContractMessage {
  public var id: UInt32
  /// As the console writes it: customers.create.
  public var name: String
  /// Whether the caller may use it.
  public var allowed: Bool

  public init() {
    self.id = 0
    self.name = ""
    self.allowed = false
  }

  public init(id: UInt32, name: String, allowed: Bool) {
    self.id = id
    self.name = name
    self.allowed = allowed
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let name: UInt32 = 2
    public static let allowed: UInt32 = 3
  }

  public static let messageName = "MethodDescription"

  public static let shape: MessageShape = {
    var source = Guanxi__MethodDescription()
    guanxi__method_description__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true), FieldRule(3, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__MethodDescription>) {
    self.id = source.pointee.id
    self.name = lift(source.pointee.name) ?? ""
    self.allowed = source.pointee.allowed != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__MethodDescription> {
    let target = arena.make(Guanxi__MethodDescription.self)
    guanxi__method_description__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.name = arena.lower(self.name)
    target.pointee.has_allowed = 1
    target.pointee.allowed = self.allowed ? 1 : 0
    return target
  }
}

public struct DescribeReply: ContractMessage {
  /// SHA-256 of file_descriptor_set.
  public var schemaHash: [UInt8]
  /// A google.protobuf.FileDescriptorSet with comments and options.
  public var fileDescriptorSet: [UInt8]
  public var methods: [MethodDescription]
  public var server: String?

  public init() {
    self.schemaHash = []
    self.fileDescriptorSet = []
    self.methods = []
    self.server = nil
  }

  public init(
    schemaHash: [UInt8],
    fileDescriptorSet: [UInt8],
    methods: [MethodDescription] = [],
    server: String? = nil
  ) {
    self.schemaHash = schemaHash
    self.fileDescriptorSet = fileDescriptorSet
    self.methods = methods
    self.server = server
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let schemaHash: UInt32 = 1
    public static let fileDescriptorSet: UInt32 = 2
    public static let methods: UInt32 = 3
    public static let server: UInt32 = 4
  }

  public static let messageName = "DescribeReply"

  public static let shape: MessageShape = {
    var source = Guanxi__DescribeReply()
    guanxi__describe_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true), FieldRule(3, shape: MethodDescription.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__DescribeReply>) {
    self.schemaHash = lift(source.pointee.schema_hash)
    self.fileDescriptorSet = lift(source.pointee.file_descriptor_set)
    self.methods = lift(source.pointee.methods, source.pointee.n_methods)
    self.server = lift(source.pointee.server)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__DescribeReply> {
    let target = arena.make(Guanxi__DescribeReply.self)
    guanxi__describe_reply__init(target)
    target.pointee.has_schema_hash = 1
    target.pointee.schema_hash = arena.lower(self.schemaHash)
    target.pointee.has_file_descriptor_set = 1
    target.pointee.file_descriptor_set = arena.lower(self.fileDescriptorSet)
    target.pointee.n_methods = self.methods.count
    target.pointee.methods = arena.lower(self.methods)
    target.pointee.server = arena.lower(self.server)
    return target
  }
}

public struct HealthRequest: ContractMessage {
  public init() {}

  public static let messageName = "HealthRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__HealthRequest()
    guanxi__health_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [])
  }()

  public init(lifting source: UnsafePointer<Guanxi__HealthRequest>) {
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__HealthRequest> {
    let target = arena.make(Guanxi__HealthRequest.self)
    guanxi__health_request__init(target)
    return target
  }
}

public struct HealthReply: ContractMessage {
  public var state: HealthState
  public var server: String
  public var uptimeMs: Int64

  public init() {
    self.state = .unspecified
    self.server = ""
    self.uptimeMs = 0
  }

  public init(state: HealthState, server: String, uptimeMs: Int64) {
    self.state = state
    self.server = server
    self.uptimeMs = uptimeMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let state: UInt32 = 1
    public static let server: UInt32 = 2
    public static let uptimeMs: UInt32 = 3
  }

  public static let messageName = "HealthReply"

  public static let shape: MessageShape = {
    var source = Guanxi__HealthReply()
    guanxi__health_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true), FieldRule(3, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__HealthReply>) {
    self.state = lift(enum: source.pointee.state.rawValue)
    self.server = lift(source.pointee.server) ?? ""
    self.uptimeMs = source.pointee.uptime_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__HealthReply> {
    let target = arena.make(Guanxi__HealthReply.self)
    guanxi__health_reply__init(target)
    target.pointee.has_state = 1
    target.pointee.state = Guanxi__HealthState(UInt32(bitPattern: self.state.rawValue))
    target.pointee.server = arena.lower(self.server)
    target.pointee.has_uptime_ms = 1
    target.pointee.uptime_ms = self.uptimeMs
    return target
  }
}

public struct EchoRequest: ContractMessage {
  public var data: [UInt8]?
  /// Wait so long before answering.
  public var delayMs: UInt32?
  /// Refuse with this status code instead.
  public var failCode: UInt32?

  public init() {
    self.data = nil
    self.delayMs = nil
    self.failCode = nil
  }

  public init(data: [UInt8]? = nil, delayMs: UInt32? = nil, failCode: UInt32? = nil) {
    self.data = data
    self.delayMs = delayMs
    self.failCode = failCode
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let data: UInt32 = 1
    public static let delayMs: UInt32 = 2
    public static let failCode: UInt32 = 3
  }

  public static let messageName = "EchoRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__EchoRequest()
    guanxi__echo_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, maxLen: 4194304), FieldRule(2, max: 60000), FieldRule(3, min: 1, max: 16)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__EchoRequest>) {
    self.data = source.pointee.has_data == 0 ? nil : lift(source.pointee.data)
    self.delayMs = source.pointee.has_delay_ms == 0 ? nil : source.pointee.delay_ms
    self.failCode = source.pointee.has_fail_code == 0 ? nil : source.pointee.fail_code
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__EchoRequest> {
    let target = arena.make(Guanxi__EchoRequest.self)
    guanxi__echo_request__init(target)
    if let value = self.data {
      target.pointee.has_data = 1
      target.pointee.data = arena.lower(value)
    }
    if let value = self.delayMs {
      target.pointee.has_delay_ms = 1
      target.pointee.delay_ms = value
    }
    if let value = self.failCode {
      target.pointee.has_fail_code = 1
      target.pointee.fail_code = value
    }
    return target
  }
}

public struct EchoReply: ContractMessage {
  public var data: [UInt8]?
  /// The position of an item in a stream, from 0.
  public var index: UInt32?

  public init() {
    self.data = nil
    self.index = nil
  }

  public init(data: [UInt8]? = nil, index: UInt32? = nil) {
    self.data = data
    self.index = index
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let data: UInt32 = 1
    public static let index: UInt32 = 2
  }

  public static let messageName = "EchoReply"

  public static let shape: MessageShape = {
    var source = Guanxi__EchoReply()
    guanxi__echo_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [])
  }()

  public init(lifting source: UnsafePointer<Guanxi__EchoReply>) {
    self.data = source.pointee.has_data == 0 ? nil : lift(source.pointee.data)
    self.index = source.pointee.has_index == 0 ? nil : source.pointee.index
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__EchoReply> {
    let target = arena.make(Guanxi__EchoReply.self)
    guanxi__echo_reply__init(target)
    if let value = self.data {
      target.pointee.has_data = 1
      target.pointee.data = arena.lower(value)
    }
    if let value = self.index {
      target.pointee.has_index = 1
      target.pointee.index = value
    }
    return target
  }
}

public struct EchoItemsRequest: ContractMessage {
  public var data: [UInt8]?
  /// How many items.
  public var items: UInt32
  /// Refuse with this status code after the last item.
  public var failCode: UInt32?

  public init() {
    self.data = nil
    self.items = 0
    self.failCode = nil
  }

  public init(data: [UInt8]? = nil, items: UInt32, failCode: UInt32? = nil) {
    self.data = data
    self.items = items
    self.failCode = failCode
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let data: UInt32 = 1
    public static let items: UInt32 = 2
    public static let failCode: UInt32 = 3
  }

  public static let messageName = "EchoItemsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__EchoItemsRequest()
    guanxi__echo_items_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, maxLen: 65536), FieldRule(2, required: true, max: 100000000), FieldRule(3, min: 1, max: 16)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__EchoItemsRequest>) {
    self.data = source.pointee.has_data == 0 ? nil : lift(source.pointee.data)
    self.items = source.pointee.items
    self.failCode = source.pointee.has_fail_code == 0 ? nil : source.pointee.fail_code
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__EchoItemsRequest> {
    let target = arena.make(Guanxi__EchoItemsRequest.self)
    guanxi__echo_items_request__init(target)
    if let value = self.data {
      target.pointee.has_data = 1
      target.pointee.data = arena.lower(value)
    }
    target.pointee.has_items = 1
    target.pointee.items = self.items
    if let value = self.failCode {
      target.pointee.has_fail_code = 1
      target.pointee.fail_code = value
    }
    return target
  }
}

public struct StatsRequest: ContractMessage {
  public init() {}

  public static let messageName = "StatsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__StatsRequest()
    guanxi__stats_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [])
  }()

  public init(lifting source: UnsafePointer<Guanxi__StatsRequest>) {
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__StatsRequest> {
    let target = arena.make(Guanxi__StatsRequest.self)
    guanxi__stats_request__init(target)
    return target
  }
}

/// One method's counters.
public struct MethodStats: ContractMessage {
  public var name: String
  public var calls: Int64
  /// Calls with a status other than OK.
  public var refused: Int64
  /// Time inside the server: sum and largest, in microseconds.
  public var totalUs: Int64
  public var maxUs: Int64

  public init() {
    self.name = ""
    self.calls = 0
    self.refused = 0
    self.totalUs = 0
    self.maxUs = 0
  }

  public init(name: String, calls: Int64, refused: Int64, totalUs: Int64, maxUs: Int64) {
    self.name = name
    self.calls = calls
    self.refused = refused
    self.totalUs = totalUs
    self.maxUs = maxUs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let name: UInt32 = 1
    public static let calls: UInt32 = 2
    public static let refused: UInt32 = 3
    public static let totalUs: UInt32 = 4
    public static let maxUs: UInt32 = 5
  }

  public static let messageName = "MethodStats"

  public static let shape: MessageShape = {
    var source = Guanxi__MethodStats()
    guanxi__method_stats__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(5, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__MethodStats>) {
    self.name = lift(source.pointee.name) ?? ""
    self.calls = source.pointee.calls
    self.refused = source.pointee.refused
    self.totalUs = source.pointee.total_us
    self.maxUs = source.pointee.max_us
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__MethodStats> {
    let target = arena.make(Guanxi__MethodStats.self)
    guanxi__method_stats__init(target)
    target.pointee.name = arena.lower(self.name)
    target.pointee.has_calls = 1
    target.pointee.calls = self.calls
    target.pointee.has_refused = 1
    target.pointee.refused = self.refused
    target.pointee.has_total_us = 1
    target.pointee.total_us = self.totalUs
    target.pointee.has_max_us = 1
    target.pointee.max_us = self.maxUs
    return target
  }
}

/// The store's counters.
public struct StoreStats: ContractMessage {
  /// The last committed journal position.
  public var committedSeq: Int64?
  /// Group commits and the calls in them.
  public var commits: Int64?
  public var committedCalls: Int64?
  /// Time in COMMIT, in microseconds.
  public var commitUs: Int64?
  public var commitMaxUs: Int64?
  /// Bytes in the write-ahead log now.
  public var walBytes: Int64?
  public var checkpoints: Int64?
  public var checkpointUs: Int64?
  /// Calls waiting for the writer.
  public var queued: Int64?
  /// Replies given again from the journal.
  public var replayed: Int64?

  public init() {
    self.committedSeq = nil
    self.commits = nil
    self.committedCalls = nil
    self.commitUs = nil
    self.commitMaxUs = nil
    self.walBytes = nil
    self.checkpoints = nil
    self.checkpointUs = nil
    self.queued = nil
    self.replayed = nil
  }

  public init(
    committedSeq: Int64? = nil,
    commits: Int64? = nil,
    committedCalls: Int64? = nil,
    commitUs: Int64? = nil,
    commitMaxUs: Int64? = nil,
    walBytes: Int64? = nil,
    checkpoints: Int64? = nil,
    checkpointUs: Int64? = nil,
    queued: Int64? = nil,
    replayed: Int64? = nil
  ) {
    self.committedSeq = committedSeq
    self.commits = commits
    self.committedCalls = committedCalls
    self.commitUs = commitUs
    self.commitMaxUs = commitMaxUs
    self.walBytes = walBytes
    self.checkpoints = checkpoints
    self.checkpointUs = checkpointUs
    self.queued = queued
    self.replayed = replayed
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let committedSeq: UInt32 = 1
    public static let commits: UInt32 = 2
    public static let committedCalls: UInt32 = 3
    public static let commitUs: UInt32 = 4
    public static let commitMaxUs: UInt32 = 5
    public static let walBytes: UInt32 = 6
    public static let checkpoints: UInt32 = 7
    public static let checkpointUs: UInt32 = 8
    public static let queued: UInt32 = 9
    public static let replayed: UInt32 = 10
  }

  public static let messageName = "StoreStats"

  public static let shape: MessageShape = {
    var source = Guanxi__StoreStats()
    guanxi__store_stats__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [])
  }()

  public init(lifting source: UnsafePointer<Guanxi__StoreStats>) {
    self.committedSeq = source.pointee.has_committed_seq == 0 ? nil : source.pointee.committed_seq
    self.commits = source.pointee.has_commits == 0 ? nil : source.pointee.commits
    self.committedCalls = source.pointee.has_committed_calls == 0 ? nil : source.pointee.committed_calls
    self.commitUs = source.pointee.has_commit_us == 0 ? nil : source.pointee.commit_us
    self.commitMaxUs = source.pointee.has_commit_max_us == 0 ? nil : source.pointee.commit_max_us
    self.walBytes = source.pointee.has_wal_bytes == 0 ? nil : source.pointee.wal_bytes
    self.checkpoints = source.pointee.has_checkpoints == 0 ? nil : source.pointee.checkpoints
    self.checkpointUs = source.pointee.has_checkpoint_us == 0 ? nil : source.pointee.checkpoint_us
    self.queued = source.pointee.has_queued == 0 ? nil : source.pointee.queued
    self.replayed = source.pointee.has_replayed == 0 ? nil : source.pointee.replayed
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__StoreStats> {
    let target = arena.make(Guanxi__StoreStats.self)
    guanxi__store_stats__init(target)
    if let value = self.committedSeq {
      target.pointee.has_committed_seq = 1
      target.pointee.committed_seq = value
    }
    if let value = self.commits {
      target.pointee.has_commits = 1
      target.pointee.commits = value
    }
    if let value = self.committedCalls {
      target.pointee.has_committed_calls = 1
      target.pointee.committed_calls = value
    }
    if let value = self.commitUs {
      target.pointee.has_commit_us = 1
      target.pointee.commit_us = value
    }
    if let value = self.commitMaxUs {
      target.pointee.has_commit_max_us = 1
      target.pointee.commit_max_us = value
    }
    if let value = self.walBytes {
      target.pointee.has_wal_bytes = 1
      target.pointee.wal_bytes = value
    }
    if let value = self.checkpoints {
      target.pointee.has_checkpoints = 1
      target.pointee.checkpoints = value
    }
    if let value = self.checkpointUs {
      target.pointee.has_checkpoint_us = 1
      target.pointee.checkpoint_us = value
    }
    if let value = self.queued {
      target.pointee.has_queued = 1
      target.pointee.queued = value
    }
    if let value = self.replayed {
      target.pointee.has_replayed = 1
      target.pointee.replayed = value
    }
    return target
  }
}

public struct StatsReply: ContractMessage {
  public var server: String
  public var uptimeMs: Int64
  public var connections: Int64
  public var connectionsTotal: Int64
  /// Connections ended by the server for breaking the protocol.
  public var protocolErrors: Int64?
  /// Calls refused because the server was full.
  public var overloaded: Int64?
  public var bytesIn: Int64?
  public var bytesOut: Int64?
  /// Resident memory.
  public var memoryBytes: Int64?
  public var store: StoreStats?
  /// Methods that were called at least once.
  public var methods: [MethodStats]
  /// Streams that follow the journal now (system.watch).
  public var watchers: Int64?
  /// Processor time of the server's process since it started, all its threads, in microseconds.
  public var cpuUs: Int64?

  public init() {
    self.server = ""
    self.uptimeMs = 0
    self.connections = 0
    self.connectionsTotal = 0
    self.protocolErrors = nil
    self.overloaded = nil
    self.bytesIn = nil
    self.bytesOut = nil
    self.memoryBytes = nil
    self.store = nil
    self.methods = []
    self.watchers = nil
    self.cpuUs = nil
  }

  public init(
    server: String,
    uptimeMs: Int64,
    connections: Int64,
    connectionsTotal: Int64,
    protocolErrors: Int64? = nil,
    overloaded: Int64? = nil,
    bytesIn: Int64? = nil,
    bytesOut: Int64? = nil,
    memoryBytes: Int64? = nil,
    store: StoreStats? = nil,
    methods: [MethodStats] = [],
    watchers: Int64? = nil,
    cpuUs: Int64? = nil
  ) {
    self.server = server
    self.uptimeMs = uptimeMs
    self.connections = connections
    self.connectionsTotal = connectionsTotal
    self.protocolErrors = protocolErrors
    self.overloaded = overloaded
    self.bytesIn = bytesIn
    self.bytesOut = bytesOut
    self.memoryBytes = memoryBytes
    self.store = store
    self.methods = methods
    self.watchers = watchers
    self.cpuUs = cpuUs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let server: UInt32 = 1
    public static let uptimeMs: UInt32 = 2
    public static let connections: UInt32 = 3
    public static let connectionsTotal: UInt32 = 4
    public static let protocolErrors: UInt32 = 5
    public static let overloaded: UInt32 = 6
    public static let bytesIn: UInt32 = 7
    public static let bytesOut: UInt32 = 8
    public static let memoryBytes: UInt32 = 9
    public static let store: UInt32 = 10
    public static let methods: UInt32 = 11
    public static let watchers: UInt32 = 12
    public static let cpuUs: UInt32 = 13
  }

  public static let messageName = "StatsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__StatsReply()
    guanxi__stats_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(10, shape: StoreStats.shape),
        FieldRule(11, shape: MethodStats.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__StatsReply>) {
    self.server = lift(source.pointee.server) ?? ""
    self.uptimeMs = source.pointee.uptime_ms
    self.connections = source.pointee.connections
    self.connectionsTotal = source.pointee.connections_total
    self.protocolErrors = source.pointee.has_protocol_errors == 0 ? nil : source.pointee.protocol_errors
    self.overloaded = source.pointee.has_overloaded == 0 ? nil : source.pointee.overloaded
    self.bytesIn = source.pointee.has_bytes_in == 0 ? nil : source.pointee.bytes_in
    self.bytesOut = source.pointee.has_bytes_out == 0 ? nil : source.pointee.bytes_out
    self.memoryBytes = source.pointee.has_memory_bytes == 0 ? nil : source.pointee.memory_bytes
    self.store = lift(source.pointee.store)
    self.methods = lift(source.pointee.methods, source.pointee.n_methods)
    self.watchers = source.pointee.has_watchers == 0 ? nil : source.pointee.watchers
    self.cpuUs = source.pointee.has_cpu_us == 0 ? nil : source.pointee.cpu_us
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__StatsReply> {
    let target = arena.make(Guanxi__StatsReply.self)
    guanxi__stats_reply__init(target)
    target.pointee.server = arena.lower(self.server)
    target.pointee.has_uptime_ms = 1
    target.pointee.uptime_ms = self.uptimeMs
    target.pointee.has_connections = 1
    target.pointee.connections = self.connections
    target.pointee.has_connections_total = 1
    target.pointee.connections_total = self.connectionsTotal
    if let value = self.protocolErrors {
      target.pointee.has_protocol_errors = 1
      target.pointee.protocol_errors = value
    }
    if let value = self.overloaded {
      target.pointee.has_overloaded = 1
      target.pointee.overloaded = value
    }
    if let value = self.bytesIn {
      target.pointee.has_bytes_in = 1
      target.pointee.bytes_in = value
    }
    if let value = self.bytesOut {
      target.pointee.has_bytes_out = 1
      target.pointee.bytes_out = value
    }
    if let value = self.memoryBytes {
      target.pointee.has_memory_bytes = 1
      target.pointee.memory_bytes = value
    }
    target.pointee.store = self.store?.lower(in: arena)
    target.pointee.n_methods = self.methods.count
    target.pointee.methods = arena.lower(self.methods)
    if let value = self.watchers {
      target.pointee.has_watchers = 1
      target.pointee.watchers = value
    }
    if let value = self.cpuUs {
      target.pointee.has_cpu_us = 1
      target.pointee.cpu_us = value
    }
    return target
  }
}

public struct WatchRequest: ContractMessage {
  /// Events behind this journal position (a reply's commit_seq, an event's seq, a heartbeat's position); absent: from now
  /// on. A position before the first entry of the journal is refused with FEED_COMPACTED, one that the journal has not
  /// reached with FEED_AHEAD.
  public var afterSeq: Int64?
  /// Services of the contract, such as customers and complaints; absent: all. An area takes the calls of its service and
  /// calls that name a record of that service: a complaint that grants points is one of complaints and of members.
  public var areas: [String]
  /// A heartbeat comes when nothing was sent for so long; 5,000 where it is absent, which is half of what a client waits by
  /// default. It also comes at once where the stream has nothing else to begin with.
  public var heartbeatMs: UInt32?

  public init() {
    self.afterSeq = nil
    self.areas = []
    self.heartbeatMs = nil
  }

  public init(afterSeq: Int64? = nil, areas: [String] = [], heartbeatMs: UInt32? = nil) {
    self.afterSeq = afterSeq
    self.areas = areas
    self.heartbeatMs = heartbeatMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let afterSeq: UInt32 = 1
    public static let areas: UInt32 = 2
    public static let heartbeatMs: UInt32 = 3
  }

  public static let messageName = "WatchRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__WatchRequest()
    guanxi__watch_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 0), FieldRule(2, maxLen: 64, maxItems: 64), FieldRule(3, min: 1000, max: 60000)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__WatchRequest>) {
    self.afterSeq = source.pointee.has_after_seq == 0 ? nil : source.pointee.after_seq
    self.areas = lift(source.pointee.areas, source.pointee.n_areas)
    self.heartbeatMs = source.pointee.has_heartbeat_ms == 0 ? nil : source.pointee.heartbeat_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__WatchRequest> {
    let target = arena.make(Guanxi__WatchRequest.self)
    guanxi__watch_request__init(target)
    if let value = self.afterSeq {
      target.pointee.has_after_seq = 1
      target.pointee.after_seq = value
    }
    target.pointee.n_areas = self.areas.count
    target.pointee.areas = arena.lower(self.areas)
    if let value = self.heartbeatMs {
      target.pointee.has_heartbeat_ms = 1
      target.pointee.heartbeat_ms = value
    }
    return target
  }
}

/// A record that an event is about.
public struct RecordRef: ContractMessage {
  /// As the journal calls it: customer, complaint, purchase.
  public var kind: String
  public var id: Int64
  /// The service that the record belongs to: customers, complaints. Absent for a kind that no service shows.
  public var area: String?

  public init() {
    self.kind = ""
    self.id = 0
    self.area = nil
  }

  public init(kind: String, id: Int64, area: String? = nil) {
    self.kind = kind
    self.id = id
    self.area = area
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let kind: UInt32 = 1
    public static let id: UInt32 = 2
    public static let area: UInt32 = 3
  }

  public static let messageName = "RecordRef"

  public static let shape: MessageShape = {
    var source = Guanxi__RecordRef()
    guanxi__record_ref__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RecordRef>) {
    self.kind = lift(source.pointee.kind) ?? ""
    self.id = source.pointee.id
    self.area = lift(source.pointee.area)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RecordRef> {
    let target = arena.make(Guanxi__RecordRef.self)
    guanxi__record_ref__init(target)
    target.pointee.kind = arena.lower(self.kind)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.area = arena.lower(self.area)
    return target
  }
}

/// A change, or a heartbeat, which has a position alone.
public struct WatchEvent: ContractMessage {
  /// Where the journal keeps it; rises from event to event, with gaps.
  public var seq: Int64?
  /// The instant that the change is about; an import may tell of a past one.
  public var atMs: Int64?
  /// When it was stored.
  public var postedMs: Int64?
  /// The call: customers.update. What is due by itself has a name too: loyalty.due.
  public var method: String?
  /// Who called, as the journal names them: employee:7, account:3/employee:7, system.
  public var principal: String?
  /// What the call made, changed or names, each once.
  public var records: [RecordRef]
  /// Of a heartbeat: everything up to here was sent or passed over.
  public var position: Int64?

  public init() {
    self.seq = nil
    self.atMs = nil
    self.postedMs = nil
    self.method = nil
    self.principal = nil
    self.records = []
    self.position = nil
  }

  public init(
    seq: Int64? = nil,
    atMs: Int64? = nil,
    postedMs: Int64? = nil,
    method: String? = nil,
    principal: String? = nil,
    records: [RecordRef] = [],
    position: Int64? = nil
  ) {
    self.seq = seq
    self.atMs = atMs
    self.postedMs = postedMs
    self.method = method
    self.principal = principal
    self.records = records
    self.position = position
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let seq: UInt32 = 1
    public static let atMs: UInt32 = 2
    public static let postedMs: UInt32 = 3
    public static let method: UInt32 = 4
    public static let principal: UInt32 = 5
    public static let records: UInt32 = 6
    public static let position: UInt32 = 7
  }

  public static let messageName = "WatchEvent"

  public static let shape: MessageShape = {
    var source = Guanxi__WatchEvent()
    guanxi__watch_event__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(6, shape: RecordRef.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__WatchEvent>) {
    self.seq = source.pointee.has_seq == 0 ? nil : source.pointee.seq
    self.atMs = source.pointee.has_at_ms == 0 ? nil : source.pointee.at_ms
    self.postedMs = source.pointee.has_posted_ms == 0 ? nil : source.pointee.posted_ms
    self.method = lift(source.pointee.method)
    self.principal = lift(source.pointee.principal)
    self.records = lift(source.pointee.records, source.pointee.n_records)
    self.position = source.pointee.has_position == 0 ? nil : source.pointee.position
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__WatchEvent> {
    let target = arena.make(Guanxi__WatchEvent.self)
    guanxi__watch_event__init(target)
    if let value = self.seq {
      target.pointee.has_seq = 1
      target.pointee.seq = value
    }
    if let value = self.atMs {
      target.pointee.has_at_ms = 1
      target.pointee.at_ms = value
    }
    if let value = self.postedMs {
      target.pointee.has_posted_ms = 1
      target.pointee.posted_ms = value
    }
    target.pointee.method = arena.lower(self.method)
    target.pointee.principal = arena.lower(self.principal)
    target.pointee.n_records = self.records.count
    target.pointee.records = arena.lower(self.records)
    if let value = self.position {
      target.pointee.has_position = 1
      target.pointee.position = value
    }
    return target
  }
}
