import Contract
import Glibc
import NIOCore
import NIOPosix
import Operations
package import Store
import Wire

/// The listener and everything behind it, from start to drained.
///
/// In reading order: `House` (the rooms joined), this file, `LoopContext` (what one event loop's sessions share),
/// `Session` and its extensions (one connection), `ScanPool` (longer reads), `CompletionRouter` (the writer's answers),
/// `ChangeFeed` and `Watchers` (what changes, and who waits for it).
package final class Server: Sendable {
  private let options: ServerOptions
  private let store: Store
  private let facts: Facts
  private let group: MultiThreadedEventLoopGroup
  private let contexts: [LoopContext]
  private let scans: ScanPool
  private let listeners: [any Channel]
  private let readJournal: ReadJournal
  private let socketFile: SocketFile?

  /// Opens the doors of a store that is open.
  /// - Throws: `StartFailure`, with what to do.
  package init(_ options: ServerOptions, store: Store, house: (any ServerFacts) -> House) throws {
    try Self.checkAddress(options)
    self.options = options
    self.store = store
    let facts = Facts()
    let house = house(facts)
    let group = MultiThreadedEventLoopGroup(numberOfThreads: options.loops)
    let scans = try ScanPool(store: store, options: options)
    let identity = IdentityEpoch()
    let contexts = try group.makeIterator().enumerated().map { index, loop in
      try LoopContext(
        index: index, loop: loop, house: house, store: store, scans: scans, options: options,
        identity: identity)
    }
    let router = CompletionRouter(identity: identity)
    router.connect(contexts)
    store.setSink(router)
    facts.connect(house, contexts, store)
    self.facts = facts
    self.group = group
    self.scans = scans
    self.contexts = contexts
    let readJournal = ReadJournal(
      logs: contexts.map(\.reads) + scans.readLogs, store: store, log: options.log)
    self.readJournal = readJournal
    for context in contexts {
      context.loop.execute { context.startSweeping(context.index == 0 ? readJournal : nil) }
    }
    listeners = try Self.listen(options, group, contexts)
    socketFile = options.socketPath.flatMap(SocketFile.init)
  }

  /// The TCP port that is listened on, also where port 0 was asked for.
  package var port: Int? { listeners.lazy.compactMap { $0.localAddress?.port }.first }

  /// Takes nothing new, finishes what was begun, closes the store. Takes 5 seconds at most.
  package func drain() {
    facts.startDraining()
    for listener in listeners { listener.close(promise: nil) }
    for context in contexts { context.loop.execute { context.drain() } }
    let graceEnds = Monotonic.nanoseconds + UInt64(options.limits.drainGraceMs) * 1_000_000
    waitForSessions(until: graceEnds)
    for context in contexts { context.loop.execute { context.endGrace() } }
    waitForSessions(until: graceEnds + 1_000_000_000)
    readJournal.write()
    store.close()
    waitForSessions(until: Monotonic.nanoseconds + 200_000_000)
    scans.close()
    for context in contexts { context.loop.execute { context.stopSweeping() } }
    do {
      try group.syncShutdownGracefully()
    } catch {
      options.log("the event loops did not end cleanly: \(error)")
    }
    socketFile?.remove()
  }

  private func waitForSessions(until ns: UInt64) {
    while Monotonic.nanoseconds < ns {
      if contexts.allSatisfy({ $0.counters.snapshot.connections == 0 }) { return }
      usleep(5_000)
    }
  }

  // MARK: Listening

  /// There is no TLS yet, and without it nothing beyond this machine may reach the port.
  private static func checkAddress(_ options: ServerOptions) throws {
    guard let host = options.host, host != "localhost", host != "::1", !isLoopback(host) else { return }
    throw StartFailure(
      description: "refusing to listen on \(host): beyond loopback the server needs TLS, which is not there yet; "
        + "use --host 127.0.0.1 and a tunnel")
  }

  /// An address of 127.0.0.0/8, as numbers: a name could mean anything.
  private static func isLoopback(_ host: String) -> Bool {
    var address = in_addr()
    return inet_pton(AF_INET, host, &address) == 1 && UInt32(bigEndian: address.s_addr) >> 24 == 127
  }

  /// Connections that wait to be accepted.
  private static let backlog: Int32 = 1024

  private static func listen(
    _ options: ServerOptions, _ group: MultiThreadedEventLoopGroup, _ contexts: [LoopContext]
  ) throws -> [any Channel] {
    var listeners: [any Channel] = []
    if let host = options.host {
      do {
        listeners.append(
          try bootstrap(group, contexts, isUnix: false).bind(host: host, port: options.port).wait())
      } catch {
        throw StartFailure(
          description: "cannot listen on \(host):\(options.port): \(error); is another server running? "
            + "Choose another --port")
      }
    }
    if let path = options.socketPath {
      try SocketFile.clear(path)
      let descriptor = try SocketFile.bind(path)
      do {
        listeners.append(try bootstrap(group, contexts, isUnix: true).withBoundSocket(descriptor).wait())
        // NIO has it listen with its own, shorter backlog.
        Glibc.listen(descriptor, backlog)
      } catch {
        throw StartFailure(description: "cannot listen on \(path): \(error); choose another --socket")
      }
    }
    return listeners
  }

  private static func bootstrap(
    _ group: MultiThreadedEventLoopGroup, _ contexts: [LoopContext], isUnix: Bool
  ) -> ServerBootstrap {
    let log = contexts[0].options.log
    let byLoop = Dictionary(uniqueKeysWithValues: contexts.map { (ObjectIdentifier($0.loop), $0) })
    var bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: backlog)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(AcceptPause(log: log))
        }
      }
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      // A channel keeps the buffers that it read into last, as many as it may fill in a turn and as large as they grew:
      // ten thousand that once brought something large would hold it for good.
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(
        .recvAllocator, value: AdaptiveRecvByteBufferAllocator(minimum: 512, initial: 2048, maximum: 8192)
      )
      .childChannelOption(
        .writeBufferWaterMark, value: ChannelOptions.Types.WriteBufferWaterMark(low: 256 << 10, high: 1 << 20)
      )
      .childChannelInitializer { channel in
        guard let home = byLoop[ObjectIdentifier(channel.eventLoop)] else {
          return channel.eventLoop.makeFailedFuture(ChannelError.operationUnsupported)
        }
        guard isUnix else {
          return channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(Session(home: home, peerUid: nil))
          }
        }
        return peerUid(of: channel).flatMapThrowing { uid in
          try channel.pipeline.syncOperations.addHandler(Session(home: home, peerUid: uid))
        }
      }
    if !isUnix {
      bootstrap = bootstrap.serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
    }
    return bootstrap
  }

  /// Who the operating system says is at the other end.
  private static func peerUid(of channel: any Channel) -> EventLoopFuture<UInt32> {
    guard let provider = channel as? any SocketOptionProvider else {
      return channel.eventLoop.makeFailedFuture(ChannelError.operationUnsupported)
    }
    let credentials: EventLoopFuture<PeerCredentials> = provider.unsafeGetSocketOption(
      level: NIOBSDSocket.OptionLevel(rawValue: SOL_SOCKET), name: NIOBSDSocket.Option(rawValue: SO_PEERCRED))
    return credentials.map(\.uid)
  }
}

/// What SO_PEERCRED gives on Linux.
private struct PeerCredentials {
  var pid: Int32
  var uid: UInt32
  var gid: UInt32
}
