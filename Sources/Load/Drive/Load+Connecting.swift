internal import Client
internal import Contract
internal import NIOCore
internal import NIOPosix

extension Load {
  /// Connecting and the handshake together take at most so long.
  private static let openingMax = TimeAmount.seconds(5)
  /// So many connections are opened at a time: a listener's queue is short.
  private static let openingAtOnce = 32

  /// Opens all connections.
  /// - Throws: `BenchError`, when one cannot be opened.
  static func connectAll(_ load: NIOLoopBound<Load>, on loop: any EventLoop, stop: StopSwitch) async throws {
    let count = try await loop.submit { load.value.handlers.count }.get()
    for start in stride(from: 0, to: count, by: openingAtOnce) where !stop.isPulled {
      let indices = start..<min(count, start + openingAtOnce)
      try await loop.flatSubmit {
        EventLoopFuture.andAllSucceed(indices.map { load.value.connect($0) }, on: loop)
      }.get()
    }
    try await loop.submit { load.value.keepAlive() }.get()
  }

  private func connect(_ index: Int) -> EventLoopFuture<Void> {
    let opened = loop.makePromise(of: HelloAck.self)
    let handler = LoadHandler(self, index, opened: opened)
    handlers[index] = handler
    let bound = NIOLoopBound(handler, eventLoop: loop)
    let bootstrap = ClientBootstrap(group: loop)
      .connectTimeout(Self.openingMax)
      // One read a turn: a second one would almost always find nothing and cost a system call.
      .channelOption(.maxMessagesPerRead, value: 1)
      .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 1 << 16))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(bound.value) }
      }
    let connected: EventLoopFuture<any Channel>
    switch plan.address {
    case .tcp(let host, let port):
      connected = bootstrap.channelOption(.tcpOption(.tcp_nodelay), value: 1).connect(host: host, port: port)
    case .unix(let path):
      connected = bootstrap.connect(unixDomainSocketPath: path)
    }
    connected.whenFailure { bound.value.end(ConnectFault.words(for: $0)) }
    let timer = loop.scheduleTask(in: Self.openingMax) { bound.value.giveUp() }
    return opened.futureResult.flatMapThrowing { [plan] ack in
      timer.cancel()
      guard plan.inFlight <= Int(ack.maxInFlight) else {
        throw BenchError(
          "\(plan.address) takes \(ack.maxInFlight) calls in flight on a connection, not \(plan.inFlight): "
            + "take fewer in flight on more connections")
      }
    }
  }

  /// A connection ended that was open; load goes on without it until it is open again.
  func lost(_ index: Int, _ reason: String) {
    guard !isClosed else { return }
    handlers[index] = nil
    tally.connectionLost(reason: reason)
    reopen(index)
  }

  private func reopen(_ index: Int) {
    guard isReopening, !isClosed else { return }
    // Pauses double up to 1.6 s, so that a server that starts again is found soon and not stormed.
    let pause = TimeAmount.milliseconds(50 << Int64(min(failures[index], 5)))
    failures[index] += 1
    loop.assumeIsolated().scheduleTask(in: pause) {
      guard !self.isClosed else { return }
      self.connect(index).assumeIsolated().whenComplete { result in
        guard !self.isClosed else { return }
        switch result {
        case .success:
          self.failures[index] = 0
          guard self.isSending, self.open == nil else { return }
          self.handlers[index]?.start(NIODeadline.now().uptimeNanoseconds)
        case .failure:
          self.handlers[index]?.close("NEVER_OPENED")
          self.handlers[index] = nil
          self.reopen(index)
        }
      }
    }
  }

  /// Connections that have nothing to say say so, well before the server takes them for dead.
  private func keepAlive() {
    guard !isClosed, let idleMs = handlers.lazy.compactMap({ $0?.idleTimeoutMs }).first else { return }
    loop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(max(1_000, idleMs / 3)))) {
      guard !self.isClosed else { return }
      for handler in self.handlers { handler?.ping() }
      self.keepAlive()
    }
  }

  /// Connections that stand at this moment.
  var standing: Int { handlers.count { $0?.isReady ?? false } }
}
