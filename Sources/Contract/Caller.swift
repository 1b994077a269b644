/// Something that carries calls to a server. Each service adds its methods: `caller.customers.create(…)`.
public protocol Caller: Sendable {
  func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ options: CallOptions
  ) async throws -> Reply

  func stream<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ options: CallOptions
  ) async throws -> AsyncThrowingStream<Reply, any Error>
}

/// What may be said of one call beside its request. Everything may be left out.
public struct CallOptions: Sendable {
  /// How long the answer has use; absent: the server's announced default.
  public var timeout: Duration?
  /// 1 to 64 bytes that name this one intention; absent: the client makes one where the method needs it.
  public var idempotencyKey: [UInt8]?
  /// The reply must know everything up to this journal position.
  public var minSeq: Int64?
  /// Do everything but keep nothing.
  public var dryRun: Bool
  /// The past instant at which the fact became true, in Unix milliseconds; needs permission IMPORT.
  public var asOfMs: Int64?
  /// The employee for whom a service acts; needs permission DELEGATE.
  public var onBehalfOf: Int64?
  /// How many items of a stream may be under way.
  public var credit: UInt32?

  public init(
    timeout: Duration? = nil, idempotencyKey: [UInt8]? = nil, minSeq: Int64? = nil, dryRun: Bool = false,
    asOfMs: Int64? = nil, onBehalfOf: Int64? = nil, credit: UInt32? = nil
  ) {
    self.timeout = timeout
    self.idempotencyKey = idempotencyKey
    self.minSeq = minSeq
    self.dryRun = dryRun
    self.asOfMs = asOfMs
    self.onBehalfOf = onBehalfOf
    self.credit = credit
  }
}
