internal import Client
internal import Contract
internal import NIOCore
internal import NIOPosix

/// What went wrong before anything could be measured.
struct BenchError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// One measured run: all connections on one event loop, so that the tester takes one core and no more.
struct LoadRun {
  var address: ServerAddress
  var credential: String?
  var connections: Int
  var inFlight: Int
  var warmup: Duration
  var duration: Duration

  func run<Work: Workload>(_ work: @escaping @Sendable () -> Work) async throws -> Measurement {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    do {
      let measurement = try await measure(work, on: group.next())
      try await group.shutdownGracefully()
      return measurement
    } catch {
      try? await group.shutdownGracefully()  // The first error is the one to tell.
      throw error
    }
  }

  private func measure<Work: Workload>(
    _ work: @escaping @Sendable () -> Work, on loop: any EventLoop
  ) async throws -> Measurement {
    let tally = Tally()
    // Made on the loop and used there only.
    let load = try await loop.submit { NIOLoopBound(Load(work(), tally, self, loop), eventLoop: loop) }.get()
    for _ in 0..<connections {
      let ack = try await loop.flatSubmit { load.value.connect() }.get()
      guard inFlight <= Int(ack.maxInFlight) else {
        throw BenchError("the server takes \(ack.maxInFlight) calls in flight on a connection, not \(inFlight)")
      }
    }
    try await loop.submit { load.value.start() }.get()
    try await Task.sleep(for: warmup)
    let (start, cpuBefore) = try await loop.submit {
      tally.phase = .measuring
      return (NIODeadline.now(), ProcessTime.nowNs())
    }.get()
    try await Task.sleep(for: duration)
    return try await loop.submit {
      tally.phase = .over
      let elapsed = (NIODeadline.now() - start).nanoseconds
      return Measurement(tally, run: self, elapsedNs: elapsed, cpuNs: ProcessTime.nowNs() - cpuBefore)
    }.get()
  }
}

/// The connections of a run, on their loop.
private final class Load<Work: Workload> {
  private let work: Work
  private let tally: Tally
  private let run: LoadRun
  private let loop: any EventLoop
  private var handlers: [LoadHandler<Work>] = []

  init(_ work: Work, _ tally: Tally, _ run: LoadRun, _ loop: any EventLoop) {
    self.work = work
    self.tally = tally
    self.run = run
    self.loop = loop
  }

  func connect() -> EventLoopFuture<HelloAck> {
    var hello = Hello(client: "guanxi-bench")
    hello.credential = run.credential
    let opened = loop.makePromise(of: HelloAck.self)
    let handler = LoadHandler(work, tally, hello: hello, inFlight: run.inFlight, opened: opened)
    handlers.append(handler)
    let bound = NIOLoopBound(handler, eventLoop: loop)
    let bootstrap = ClientBootstrap(group: loop)
      // One read a turn: a second one would almost always find nothing and cost a system call.
      .channelOption(.maxMessagesPerRead, value: 1)
      .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 1 << 16))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(bound.value) }
      }
    let connected: EventLoopFuture<any Channel>
    switch run.address {
    case .tcp(let host, let port):
      connected = bootstrap.channelOption(.tcpOption(.tcp_nodelay), value: 1).connect(host: host, port: port)
    case .unix(let path):
      connected = bootstrap.connect(unixDomainSocketPath: path)
    }
    let address = run.address
    connected.whenFailure { opened.fail(BenchError("no connection to \(address): \($0)")) }
    return opened.futureResult
  }

  func start() {
    for handler in handlers { handler.start() }
  }
}
