internal import Contract
internal import NIOCore
internal import NIOPosix
internal import Synchronization
internal import Wire

/// Brings calls and connections together: connects when there is something to send, gives each call a place,
/// connects again after a loss.
///
/// `@unchecked Sendable`: everything that varies is touched on `loop` only, but for `session`, which has a lock, and `isReady`, which is
/// atomic.
final class Dispatcher: @unchecked Sendable {
  enum Phase {
    case idle
    case connecting
    case ready(Connection)
    /// Until the pause after a failed connect is over.
    case pausing(Scheduled<Void>)
    case closed
  }

  let address: ServerAddress
  let options: ClientOptions
  let loop: any EventLoop
  let session = Mutex<HelloAck?>(nil)
  /// What `phase` says, for other threads.
  let isReady = Atomic(false)

  private var phase = Phase.idle {
    didSet {
      let isNowReady = if case .ready = phase { true } else { false }
      isReady.store(isNowReady, ordering: .relaxed)
    }
  }
  private var waiting = CircularBuffer<Attempt>()
  private var connects: [CheckedContinuation<Result<HelloAck, CallError>, Never>] = []
  /// Connections whose server takes no new calls, until their last call has ended.
  private var draining: [Connection] = []
  private var failures = 0
  private var lastFailure: CallError?
  private var lastCallId: UInt64 = 0
  private let arena = Arena()

  init(address: ServerAddress, options: ClientOptions, loop: any EventLoop) {
    self.address = address
    self.options = options
    self.loop = loop
  }

  // MARK: For the caller's task

  func connect() async -> Result<HelloAck, CallError> {
    await withCheckedContinuation { caller in
      loop.execute { self.connect(for: caller) }
    }
  }

  /// Sends once and waits for the reply, the deadline or the task's cancellation.
  func perform(_ attempt: Attempt) async -> Result<(payload: [UInt8], meta: ReplyMeta), CallError> {
    await withTaskCancellationHandler {
      await withCheckedContinuation { caller in
        loop.execute { self.start(attempt, .once(caller)) }
      }
    } onCancel: {
      abandon(attempt, .cancelled)
    }
  }

  func subscribe(_ attempt: Attempt, _ buffer: StreamBuffer) {
    loop.execute { self.start(attempt, .items(buffer)) }
  }

  func grant(_ credit: UInt32, to attempt: Attempt) {
    loop.execute {
      if case .sent(let id) = attempt.stage { attempt.connection?.grant(credit, to: id) }
    }
  }

  enum Abandonment { case cancelled, deadline }

  func abandon(_ attempt: Attempt, _ why: Abandonment) {
    loop.execute { self.giveUp(attempt, why) }
  }

  func close() async {
    await withCheckedContinuation { caller in
      loop.execute {
        self.shut()
        caller.resume()
      }
    }
  }
}

// MARK: - Calls, on the loop

extension Dispatcher {
  private func start(_ attempt: Attempt, _ answer: Attempt.Answer) {
    attempt.answer = answer
    if case .closed = phase { return attempt.end(.failure(.closed)) }
    // The task was cancelled before its call came here.
    if case .ended = attempt.stage { return attempt.end(.failure(.cancelled(attempt.call, sent: false))) }
    attempt.stage = .waiting
    attempt.timer = loop.assumeIsolated().scheduleTask(deadline: attempt.deadline) { self.timeIsUp(attempt) }
    waiting.append(attempt)
    assign()
  }

  /// Sends what waits, as far as there is room.
  private func assign() {
    guard !waiting.isEmpty else { return }
    switch phase {
    case .idle:
      waiting = CircularBuffer(waiting.filter { $0.stage == .waiting })
      if !waiting.isEmpty { open() }
    case .connecting, .pausing, .closed: break
    case .ready(let connection):
      while connection.hasRoom, let attempt = waiting.popFirst() {
        if attempt.stage == .waiting { send(attempt, on: connection) }
      }
    }
  }

  private func send(_ attempt: Attempt, on connection: Connection) {
    guard let ack = session.withLock({ $0 }) else { return }
    var meta = attempt.meta
    if attempt.call.streams {
      // A stream lives on; the timer watched over its start only.
      attempt.timer?.cancel()
    } else {
      let left = (attempt.deadline - .now() - options.deadlineGrace.timeAmount).nanoseconds / 1_000_000
      meta.timeoutMs = UInt32(clamping: min(max(1, left), Int64(ack.maxTimeoutMs)))
    }
    let metaBytes = meta.encoded(arena)
    let length = FrameHeader.countedByteCount + metaBytes.count + attempt.payload.count
    guard length <= Int(ack.maxFrame), metaBytes.count <= min(Int(ack.maxMeta), Int(UInt16.max)) else {
      attempt.stage = .ended
      return attempt.end(.failure(.tooLarge(length, most: ack.maxFrame)))
    }
    lastCallId += 1
    connection.send(attempt, callId: lastCallId, meta: metaBytes)
  }

  private func timeIsUp(_ attempt: Attempt) {
    giveUp(attempt, .deadline)
  }

  private func giveUp(_ attempt: Attempt, _ why: Abandonment) {
    switch attempt.stage {
    case .ended: return
    case .created, .waiting:
      attempt.stage = .ended
      if why == .deadline, let lastFailure { return attempt.end(.failure(lastFailure)) }
      attempt.end(
        .failure(why == .cancelled ? .cancelled(attempt.call, sent: false) : .deadline(attempt.call, sent: false)))
    case .sent(let id):
      // The stage stays, since the place is free only when the REPLY has come.
      guard attempt.answer != nil else { return }
      attempt.connection?.cancel(callId: id)
      attempt.end(
        .failure(why == .cancelled ? .cancelled(attempt.call, sent: true) : .deadline(attempt.call, sent: true)))
    }
  }
}

// MARK: - Connections, on the loop

extension Dispatcher {
  private func connect(for caller: CheckedContinuation<Result<HelloAck, CallError>, Never>) {
    switch phase {
    case .closed: return caller.resume(returning: .failure(.closed))
    case .ready:
      guard let ack = session.withLock({ $0 }) else { preconditionFailure("a ready connection has a session") }
      return caller.resume(returning: .success(ack))
    case .connecting: connects.append(caller)
    case .pausing(let pause):
      // Who asks outright wants to know now.
      pause.cancel()
      connects.append(caller)
      open()
    case .idle:
      connects.append(caller)
      open()
    }
  }

  private func open() {
    phase = .connecting
    let bootstrap = ClientBootstrap(group: loop)
      .connectTimeout(options.connectTimeout.timeAmount)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Connection(dispatcher: self))
        }
      }
    let connected: EventLoopFuture<any Channel>
    switch address {
    case .tcp(let host, let port):
      connected = bootstrap.channelOption(.tcpOption(.tcp_nodelay), value: 1).connect(host: host, port: port)
    case .unix(let path):
      connected = bootstrap.connect(unixDomainSocketPath: path)
    }
    connected.whenFailure { error in
      self.failed(.connectFailed("no connection to \(self.address): \(ConnectFault.words(for: error))"))
    }
  }

  func opened(_ connection: Connection, _ ack: HelloAck) {
    if case .closed = phase { return connection.end(.closed) }
    session.withLock { $0 = ack }
    phase = .ready(connection)
    failures = 0
    lastFailure = nil
    for caller in connects { caller.resume(returning: .success(ack)) }
    connects = []
    assign()
  }

  func placeFreed(on connection: Connection) {
    if case .ready(let current) = phase, current === connection { assign() }
  }

  func draining(_ connection: Connection) {
    guard case .ready(let current) = phase, current === connection else { return }
    draining.append(connection)
    phase = .idle
    assign()
  }

  func ended(_ connection: Connection, _ error: CallError) {
    draining.removeAll { $0 === connection }
    switch phase {
    case .ready(let current) where current === connection:
      phase = .idle
      assign()
    case .connecting where error.kind == .connectFailed || error.kind == .protocolError:
      failed(error)
    default: break
    }
  }

  /// A first connect that fails is told at once, since the address may be wrong; a server that was there before may
  /// be starting again, so calls wait for it until their deadlines.
  private func failed(_ error: CallError) {
    guard case .connecting = phase else { return }
    failures += 1
    lastFailure = error
    for caller in connects { caller.resume(returning: .failure(error)) }
    connects = []
    waiting = CircularBuffer(waiting.filter { $0.stage == .waiting })
    let mayReturn = session.withLock { $0 } != nil && error.retry == .sameRequest
    if !mayReturn { failWaiting(error) }
    guard !waiting.isEmpty else {
      phase = .idle
      return
    }
    let pause = max(options.reconnect.pause(afterFailures: failures), error.retryAfter ?? .zero)
    phase = .pausing(
      loop.assumeIsolated().scheduleTask(in: pause.timeAmount) {
        self.phase = .idle
        self.assign()
      })
  }

  private func failWaiting(_ error: CallError) {
    let left = waiting
    waiting = CircularBuffer()
    for attempt in left where attempt.stage == .waiting {
      attempt.stage = .ended
      attempt.end(.failure(error))
    }
  }

  func shut() {
    let before = phase
    phase = .closed
    if case .ready(let connection) = before { connection.end(.closed) }
    if case .pausing(let pause) = before { pause.cancel() }
    for connection in draining { connection.end(.closed) }
    failWaiting(.closed)
    for caller in connects { caller.resume(returning: .failure(.closed)) }
    connects = []
  }
}
