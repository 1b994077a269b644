import Contract
import Operations
import Server
import Store
import Synchronization

/// Carries calls to a house in the same process.
struct TableCarrier: Carrier {
  let house: TestHouse
  let credential: String?
  let isLocal: Bool
  let language: Language

  func send(_ method: MethodInfo, _ payload: [UInt8], _ options: CallOptions) async throws -> RawAnswer {
    try house.answer(method.id, payload, meta(options, method), as: try principal(), in: language)
  }

  func items(
    _ method: MethodInfo, _ payload: [UInt8], _ options: CallOptions
  ) -> AsyncThrowingStream<[UInt8], any Error> {
    let pager = Pager(carrier: self, method: method, payload: payload, meta: meta(options, method))
    return AsyncThrowingStream { try await pager.next() }
  }

  func principal() throws -> Principal {
    do {
      return try house.principal(credential: credential, isLocal: isLocal)
    } catch let refusal as Refusal {
      throw Refused(refusal.status(in: language))
    }
  }

  private func meta(_ options: CallOptions, _ method: MethodInfo) -> RequestMeta {
    var meta = RequestMeta()
    meta.idempotencyKey = options.idempotencyKey ?? (method.effect == .keyed ? house.keys.freshKey() : nil)
    meta.minSeq = options.minSeq
    meta.asOfMs = options.asOfMs
    meta.onBehalfOf = options.onBehalfOf
    meta.credit = options.credit
    if options.dryRun { meta.dryRun = true }
    return meta
  }
}

/// Hands a stream on, page after page.
/// - Note: `@unchecked Sendable`: a stream has one consumer at a time, as `AsyncThrowingStream` asks.
private final class Pager: @unchecked Sendable {
  private let carrier: TableCarrier
  private let method: MethodInfo
  private let payload: [UInt8]
  private let meta: RequestMeta
  private var waiting: [[UInt8]] = []
  private var position: Int64?
  private var ending: Refused?
  private var isOver = false
  /// How a stream without an end waits for the store.
  private var wait: StreamWait?
  private var sent: ContinuousClock.Instant?

  init(carrier: TableCarrier, method: MethodInfo, payload: [UInt8], meta: RequestMeta) {
    self.carrier = carrier
    self.method = method
    self.payload = payload
    self.meta = meta
  }

  func next() async throws -> [UInt8]? {
    while waiting.isEmpty, !isOver {
      if let wait { try await store(toPass: position ?? 0, wait) }
      isOver = true
      let page = try carrier.house.page(
        method.id, payload, meta, as: try carrier.principal(), in: carrier.language, position: position,
        quietMs: quietMs)
      waiting = page.items.reversed()
      isOver = page.next == nil
      (position, wait, ending) = (page.next, page.wait, page.ending)
    }
    if let item = waiting.popLast() {
      sent = .now
      return item
    }
    if let ending { throw ending }
    return nil
  }

  private var quietMs: Int64? { sent.map { Int64((ContinuousClock.now - $0) / .milliseconds(1)) } }

  /// As the server waits: for a commit, or until nothing was sent for too long.
  private func store(toPass position: Int64, _ wait: StreamWait) async throws {
    while carrier.house.store.committedSeq <= position, quietMs.map({ $0 < wait.quietMsMax }) ?? true {
      try await Task.sleep(for: .milliseconds(2))
    }
  }
}

/// What a house without a server says of itself.
final class TableFacts: ServerFacts {
  final class Box: Sendable {
    private let table = Mutex<MethodTable?>(nil)
    func set(_ table: MethodTable) { self.table.withLock { $0 = table } }
    var methods: [BoundMethod] { table.withLock { $0?.methods } ?? [] }
  }

  let table = Box()
  var health: HealthState { .serving }
  var uptimeMs: Int64 { 1 }

  func stats() -> StatsReply { StatsReply(server: Version.text, uptimeMs: 1, connections: 0, connectionsTotal: 0) }

  func descriptions(for permissions: PermissionSet) -> [MethodDescription] {
    table.methods.sorted { $0.info.id < $1.info.id }.map {
      MethodDescription(id: $0.info.id, name: $0.info.name, allowed: permissions.contains($0.info.permission))
    }
  }
}
