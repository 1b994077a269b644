package import Client
import Contract
import Dispatch
import Glibc
package import Operations
package import Server
package import Store
import Synchronization
import Wire

/// The house behind a real server, on a store in a folder that goes with the test.
package final class LiveHouse: OpenHouse {
  package let clock: TestClock
  package let store: Store
  package let keys = KeyRing()
  package let server: Server
  package let folder: TempFolder
  private let clients = Mutex<[Client]>([])
  private let lines: Log
  private let isClosed = Atomic<Bool>(false)

  /// - Parameter folder: another one's, to open its store again after it closed.
  package init(
    folder: TempFolder = TempFolder(), clock: TestClock = TestClock(),
    _ configure: (inout ServerOptions, inout StoreOptions) -> Void = { _, _ in }
  ) throws {
    let lines = Log()
    var options = ServerOptions()
    options.port = 0
    options.socketPath = folder.path + "/server.sock"
    options.clock = { clock.nowMs }
    options.log = lines.add
    // Hundreds of tests share two cores: whoever waits longer than usual is not what they look for.
    options.limits.defaultTimeoutMs = options.limits.callTimeoutMsMax
    var storeOptions = StoreOptions()
    // Tests compare the store to the byte before and after, so nothing may move in it by itself.
    storeOptions.searchMergeGroups = .max
    storeOptions.log = lines.add
    configure(&options, &storeOptions)
    let rooms = Rooms()
    let store = try Store.open(
      path: folder.path + "/store.db", schema: rooms.schema, clock: options.clock, options: storeOptions)
    let random = KeySource()
    server = try Server(options, store: store) {
      House(rooms, random: random.next, facts: $0, approvalKinds: [TestDeed(), BriefDeed()])
    }
    self.store = store
    self.clock = clock
    self.folder = folder
    self.lines = lines
  }

  package var tcp: ServerAddress { .tcp(host: "127.0.0.1", port: server.port ?? 0) }
  package var socketPath: String { folder.path + "/server.sock" }
  /// What the server found worth an operator's eye.
  package var log: [String] { lines.all }

  package func connect(credential: String?, isLocal: Bool, language: Language?) -> Desk {
    Desk(SocketCarrier(client: client(credential: credential, isLocal: isLocal, language: language ?? .english)))
  }

  /// A connection that is ended with the house.
  package func client(
    credential: String? = nil, isLocal: Bool = true, language: Language = .english,
    _ configure: (inout ClientOptions) -> Void = { _ in }
  ) -> Client {
    var options = ClientOptions(
      name: "test", credential: credential, language: language == .chinese ? "zh" : "en")
    configure(&options)
    let client = Client(address: isLocal ? .unix(path: socketPath) : tcp, options: options)
    clients.withLock { $0.append(client) }
    return client
  }

  /// A connection over TCP that keeps no rules.
  package func line(credential: String? = nil) throws -> RawLine {
    try RawLine(port: server.port ?? 0, credential: credential)
  }

  /// As SIGTERM does. Waits on a thread of its own, since it blocks.
  package func drain() async {
    guard !isClosed.exchange(true, ordering: .relaxed) else { return }
    let server = server
    await withCheckedContinuation { caller in
      DispatchQueue.global().async {
        server.drain()
        caller.resume()
      }
    }
  }

  package func close() async {
    for client in clients.withLock({ $0 }) { await client.close() }
    await drain()
  }
}

/// What was wrong inside while all replies looked well.
struct Incidents: Error {
  let lines: [String]
}

/// Opens a house for one test and closes it, however the test ends.
package func withLiveHouse(
  _ configure: (inout ServerOptions, inout StoreOptions) -> Void = { _, _ in },
  _ body: (LiveHouse) async throws -> Void
) async throws {
  await Doors.shared.enter()
  do {
    let house = try LiveHouse(configure)
    do {
      try await body(house)
    } catch {
      await house.close()
      throw error
    }
    await house.close()
    let incidents = house.log.filter { $0.contains("incident") }
    if !incidents.isEmpty { throw Incidents(lines: incidents) }
  } catch {
    await Doors.shared.leave()
    throw error
  }
  await Doors.shared.leave()
}

/// A few houses at a time, so that deadlines mean the same however many tests run at once.
private actor Doors {
  static let shared = Doors()
  private var free = 3
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func enter() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

final class Log: Sendable {
  private let lines = Mutex<[String]>([])
  @Sendable func add(_ line: String) { lines.withLock { $0.append(line) } }
  var all: [String] { lines.withLock { $0 } }
}

/// A folder that goes with the test.
package final class TempFolder: Sendable {
  package let path: String

  package init() {
    var template = Array("/tmp/guanxi-house-XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } != nil }
    precondition(isMade, "no folder for a test: errno \(errno)")
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      unlink(path + "/" + name)
    }
    closedir(folder)
    rmdir(path)
  }
}
