public import Contract
internal import NIOCore
internal import Wire

extension Client {
  /// Calls a method whose request is encoded already.
  public func call(
    method: MethodInfo, payload: [UInt8], options: CallOptions = CallOptions()
  ) async throws(CallError) -> RawReply {
    try await call(method: method.id, effect: method.effect, payload: payload, options: options)
  }

  /// Calls a method that this program may know from the server's description only.
  /// - Throws: `CallError`, after everything that may be sent again was sent again within the deadline.
  public func call(
    method: UInt32, effect: Effect, payload: [UInt8], options: CallOptions = CallOptions()
  ) async throws(CallError) -> RawReply {
    let start = NIODeadline.now()
    let deadline = start + timeout(options).timeAmount + self.options.deadlineGrace.timeAmount
    let (call, first) = opening(method, effect, options, streams: false)
    var meta = first
    var attempts = 0
    var mayHaveHappened = false
    while true {
      attempts += 1
      meta.attempt = UInt32(attempts)
      let attempt = Attempt(call: call, meta: meta, payload: payload, deadline: deadline)
      switch await dispatcher.perform(attempt) {
      case .success(let reply):
        let elapsed = Duration.nanoseconds((NIODeadline.now() - start).nanoseconds)
        return RawReply(payload: reply.payload, meta: reply.meta, elapsed: elapsed, attempts: attempts)
      case .failure(let last):
        let error = mayHaveHappened ? last.afterOneOfUnknownFate : last
        mayHaveHappened = error.executed == .unknown
        try await pauseBeforeResending(call, after: error, attempts: attempts, until: deadline)
      }
    }
  }

  /// What every sending of one call has in common: its key is made once.
  func opening(
    _ method: UInt32, _ effect: Effect, _ options: CallOptions, streams: Bool
  ) -> (CallShape, RequestMeta) {
    var meta = RequestMeta()
    meta.idempotencyKey = options.idempotencyKey ?? (effect == .keyed ? IdempotencyKey.make() : nil)
    meta.minSeq = options.minSeq
    meta.asOfMs = options.asOfMs
    meta.onBehalfOf = options.onBehalfOf
    if options.dryRun { meta.dryRun = true }
    return (CallShape(method: method, effect: effect, keyed: meta.idempotencyKey != nil, streams: streams), meta)
  }

  func timeout(_ options: CallOptions) -> Duration {
    let byDefault = session?.defaultTimeoutMs ?? WireLimits().defaultTimeoutMs
    return options.timeout ?? .milliseconds(Int64(byDefault))
  }

  /// Returns when the call may go out again; throws `error` itself when it may not, or not in time.
  func pauseBeforeResending(
    _ call: CallShape, after error: CallError, attempts: Int, until deadline: NIODeadline
  ) async throws(CallError) {
    guard attempts <= options.retryAttemptsMax, ResendRule.mayResend(call, after: error) else { throw error }
    // A call that a shutting-down server handed back lost nothing but its place: it moves on at once.
    if error.kind == .connectionLost && error.executed == .notExecuted && attempts == 1 { return }
    let pause = max(options.reconnect.pause(afterFailures: attempts), error.retryAfter ?? .zero)
    guard NIODeadline.now() + pause.timeAmount < deadline - options.deadlineGrace.timeAmount else { throw error }
    do { try await Task.sleep(for: pause) } catch {
      throw CallError.cancelled(call, sent: true)
    }
  }
}
