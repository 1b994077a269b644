import ArgumentParser
import Foundation
import Glibc
import Logging
import Server
import Store

/// Serves until a signal comes.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Serve the store (default).")

  @OptionGroup var home: Home
  @Option(help: "The address to listen on; only loopback, as long as there is no TLS.")
  var host = "127.0.0.1"
  @Option(help: "The TCP port; 0 takes a free one.")
  var port = 7400
  @Option(help: "The Unix socket; `none` for none. Default: guanxid.sock in the home folder.")
  var socket: String?
  @Flag(help: "Do not listen on TCP.")
  var noTcp = false
  @Option(help: "Event loops, a thread each.")
  var loops = 1
  @Option(help: "Threads for longer reads.")
  var readers = 2

  /// What the read connections of all threads keep of the store together, so that more threads take no more memory.
  private static let readersCacheBytes: Int64 = 24 << 20

  func run() throws {
    let logger = Logger(label: "guanxid") { StreamLogHandler.standardError(label: $0) }
    // Blocked before any thread is made, so that all signals wait for this one.
    let signals = Signals.block()
    let store: Store
    let server: Server
    do {
      (store, server) = try start(logger)
    } catch {
      FileHandle.standardError.write(Data("guanxid: \(error)\n".utf8))
      throw ExitCode(1)
    }
    let addresses = [server.port.map { "\(host):\($0)" }, socketPath.map { "unix:\($0)" }].compactMap { $0 }
    logger.info("\(Version.text) serves \(home.storePath) on \(addresses.joined(separator: " and "))")
    let signal = Signals.wait(for: signals)
    logger.info("signal \(signal): draining")
    server.drain()
    logger.info("drained at journal position \(store.committedSeq)")
  }

  private func start(_ logger: Logger) throws -> (Store, Server) {
    guard loops >= 1, loops <= 64, readers >= 1, readers <= 64 else {
      throw ValidationError("--loops and --readers take 1 to 64")
    }
    try FileManager.default.createDirectory(
      atPath: home.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var storeOptions = StoreOptions()
    // The drain's grace is over by then, and the process has 5 seconds in all.
    storeOptions.drainMs = 500
    storeOptions.readerCacheBytes = max(4 << 20, Self.readersCacheBytes / Int64(loops + readers))
    storeOptions.log = { logger.warning("\($0)") }
    storeOptions.onFatal = { failure in
      logger.critical("the store can no longer be trusted: \(failure); the next start verifies it first")
      // Not exit(): other threads still use what that would tear down.
      _exit(70)
    }
    var options = ServerOptions()
    options.host = noTcp ? nil : host
    options.port = port
    options.socketPath = socketPath
    options.loops = loops
    options.readerThreads = readers
    options.log = { logger.error("\($0)") }
    options.connectionsMax = OpenFiles.connections(atMost: options.connectionsMax, log: options.log)
    let rooms = Rooms()
    let store = try Store.open(
      path: home.storePath, schema: rooms.schema, clock: options.clock, options: storeOptions)
    let server = try Server(options, store: store) { House(rooms, random: randomKey, facts: $0) }
    return (store, server)
  }

  private var socketPath: String? {
    socket == "none" ? nil : socket ?? home.path + "/guanxid.sock"
  }
}

/// 256 bits from the system's own source.
@Sendable private func randomKey() -> [UInt8] {
  var source = SystemRandomNumberGenerator()
  return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &source) }
}

/// SIGTERM and SIGINT, taken by the main thread.
enum Signals {
  static func block() -> sigset_t {
    signal(SIGPIPE, SIG_IGN)
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTERM)
    sigaddset(&set, SIGINT)
    pthread_sigmask(SIG_BLOCK, &set, nil)
    return set
  }

  static func wait(for set: sigset_t) -> Int32 {
    var set = set
    var caught: Int32 = 0
    sigwait(&set, &caught)
    return caught
  }
}
