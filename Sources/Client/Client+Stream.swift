public import Contract
internal import NIOCore

extension Client {
  /// The items of a streaming method, each encoded. The call is made when the first item is asked for, and cancelled
  /// when the sequence is let go. Credits are given as items are taken, so a slow consumer slows the server.
  ///
  /// A timeout bounds the wait for each item; without one only the server does, which knows its endless streams.
  public func stream(
    method: MethodInfo, payload: [UInt8], options: CallOptions = CallOptions()
  ) -> AsyncThrowingStream<[UInt8], any Error> {
    stream(method: method.id, effect: method.effect, payload: payload, options: options)
  }

  public func stream(
    method: UInt32, effect: Effect, payload: [UInt8], options: CallOptions = CallOptions()
  ) -> AsyncThrowingStream<[UInt8], any Error> {
    var (call, meta) = opening(method, effect, options, streams: true)
    meta.credit = max(1, options.credit ?? self.options.streamWindow)
    meta.timeoutMs = options.timeout.map { UInt32(clamping: max(1, $0.timeAmount.nanoseconds / 1_000_000)) }
    let reader = StreamReader(client: self, call: call, meta: meta, payload: payload, options: options)
    return AsyncThrowingStream { try await reader.next() }
  }
}

/// Reads one stream. Until its first item it may start again; after that a loss is the consumer's to handle, who
/// knows the position.
///
/// `@unchecked Sendable`: `AsyncThrowingStream` runs its producer for one consumer at a time, as its contract asks.
private final class StreamReader: @unchecked Sendable {
  private let client: Client
  private let call: CallShape
  private let payload: [UInt8]
  private let options: CallOptions
  private let window: UInt32
  private let start = NIODeadline.now()
  private var meta: RequestMeta
  private var attempts = 0
  private var taken: UInt32 = 0
  private var delivered = false
  private var current: (attempt: Attempt, buffer: StreamBuffer)?

  init(client: Client, call: CallShape, meta: RequestMeta, payload: [UInt8], options: CallOptions) {
    self.client = client
    self.call = call
    self.meta = meta
    self.payload = payload
    self.options = options
    self.window = meta.credit ?? 1
  }

  deinit {
    if let current { client.dispatcher.abandon(current.attempt, .cancelled) }
  }

  func next() async throws -> [UInt8]? {
    while true {
      let (attempt, buffer) = current ?? begin()
      switch await event(attempt, buffer) {
      case .item(let item):
        delivered = true
        grant(attempt)
        return item
      case .end(.success):
        return nil
      case .end(.failure(let error)):
        if delivered { throw error }
        try await client.pauseBeforeResending(call, after: error, attempts: attempts, until: attempt.deadline)
        current = nil
      }
    }
  }

  private func begin() -> (attempt: Attempt, buffer: StreamBuffer) {
    attempts += 1
    meta.attempt = UInt32(attempts)
    let deadline = NIODeadline.now() + client.timeout(options).timeAmount + client.options.deadlineGrace.timeAmount
    let attempt = Attempt(call: call, meta: meta, payload: payload, deadline: deadline)
    let begun = (attempt: attempt, buffer: StreamBuffer())
    current = begun
    client.dispatcher.subscribe(attempt, begun.buffer)
    return begun
  }

  private func event(_ attempt: Attempt, _ buffer: StreamBuffer) async -> StreamBuffer.Event {
    if let event = buffer.ready() { return event }
    let dispatcher = client.dispatcher
    let timer = options.timeout.map { timeout in
      dispatcher.loop.scheduleTask(in: timeout.timeAmount + client.options.deadlineGrace.timeAmount) {
        dispatcher.abandon(attempt, .deadline)
      }
    }
    defer { timer?.cancel() }
    return await withTaskCancellationHandler {
      await buffer.next()
    } onCancel: {
      dispatcher.abandon(attempt, .cancelled)
    }
  }

  /// Half a window at a time, so that the server never runs dry and a CREDIT frame is not sent for each item.
  private func grant(_ attempt: Attempt) {
    taken += 1
    guard taken >= max(1, window / 2) else { return }
    client.dispatcher.grant(taken, to: attempt)
    taken = 0
  }
}
