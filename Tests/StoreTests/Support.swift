import Glibc
import Synchronization
import Testing

@testable import Store

/// A folder that goes with the test.
final class Folder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/guanxi-store-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
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

  var store: String { path + "/store.db" }

  /// The files as a power cut would leave them to the next start, lock and marker aside.
  func copyStore(to other: Folder) {
    for suffix in ["", "-wal"] { copy(store + suffix, other.store + suffix) }
  }

  private func copy(_ from: String, _ to: String) {
    let source = open(from, O_RDONLY)
    guard source >= 0 else { return }
    let target = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(source, &bytes, bytes.count), count > 0 { _ = write(target, bytes, count) }
    close(source)
    close(target)
  }
}

/// A clock that only the test moves.
final class TestClock: Sendable {
  private let ms: Atomic<Int64>

  init(_ ms: Int64 = 1_000_000) { self.ms = Atomic(ms) }

  var nowMs: Int64 {
    get { ms.load(ordering: .relaxed) }
    set { ms.store(newValue, ordering: .relaxed) }
  }
}

/// One small table that stands for a room.
enum Box {
  static let migration = Migration(
    number: 900, name: "box",
    sql: ["CREATE TABLE box (id INTEGER PRIMARY KEY, n INTEGER NOT NULL, t TEXT, b BLOB, CHECK (n >= 0)) STRICT"])
  static let schema = StoreSchema(migrations: [migration])

  static func put(_ number: Int64, in scope: WriteScope) throws -> Verdict {
    let id = scope.nextId("box")
    try scope.transaction.run("INSERT INTO box (id, n) VALUES ($1, $2)", [.int(id), .int(number)])
    return .done(Effect(reply: bytes(id), entities: [EntityRef(kind: "box", id: id)], changes: bytes(number)))
  }

  static func bytes(_ number: Int64) -> [UInt8] { Array(String(number).utf8) }

  static func numbers(_ store: Store) throws -> [Int64] {
    try store.read { try $0.all("SELECT n FROM box ORDER BY id") { $0.int(0) } }
  }
}

extension Claim {
  static func test(_ key: String, digest: UInt8 = 1, principal: String = "key:a", method: Int64 = 7) -> Claim {
    Claim(
      principal: principal, method: method, key: Array(key.utf8), digest: [UInt8](repeating: digest, count: 32))
  }
}

extension WriteJob {
  static func put(_ number: Int64, key: String? = nil, digest: UInt8 = 1) -> WriteJob {
    WriteJob(
      claim: key.map { .test($0, digest: digest) }, methodName: "box.put", request: Box.bytes(number)
    ) { try Box.put(number, in: $0) }
  }
}

extension Store {
  static func box(
    at path: String? = nil, clock: TestClock = TestClock(), schema: StoreSchema = Box.schema,
    _ change: (inout StoreOptions) -> Void = { _ in }
  ) throws -> Store {
    var options = StoreOptions()
    change(&options)
    guard let path else { return try .inMemory(schema: schema, clock: { clock.nowMs }, options: options) }
    return try .open(path: path, schema: schema, clock: { clock.nowMs }, options: options)
  }

  func read<T>(_ body: (Transaction) throws -> T) throws -> T {
    let reader = try openReader()
    try reader.begin()
    defer { reader.end() }
    return try body(reader.transaction)
  }

  /// Runs SQL as a job of its own.
  @discardableResult
  func write(_ body: @escaping (WriteScope) throws -> Void) throws -> JobResult {
    let job = WriteJob(claim: nil, methodName: "test", request: []) { scope in
      try body(scope)
      return .done(Effect())
    }
    return try #require(perform(job))
  }

  /// The journal's rows but for the store's own housekeeping.
  func journal() throws -> [JournalEntry] {
    try read { try Journal.entries(after: 0, limit: 100_000, in: $0) }
  }
}

extension JobResult {
  /// Comparable and short: "ok 12 #3", "replay 12 #3", "status 5 …", or the case's name.
  var summary: String {
    switch self {
    case .reply(let status, let bytes, let seq, let replayed):
      let text = String(decoding: bytes, as: UTF8.self)
      return "\(replayed ? "replay" : status == 0 ? "ok" : "status \(status)") \(text) #\(seq)"
    case .keyReused: return "keyReused"
    case .expired: return "expired"
    case .cancelled: return "cancelled"
    case .failed(let error, let executed): return "failed \((error as? StoreError)?.kind as Any) \(executed)"
    case .draining: return "draining"
    case .shuttingDown: return "shuttingDown"
    }
  }

  var isOK: Bool {
    if case .reply(0, _, _, _) = self { return true }
    return false
  }
}

/// A log that keeps its lines.
final class Lines: Sendable {
  private let kept = Mutex<[String]>([])

  func log(_ line: String) { kept.withLock { $0.append(line) } }

  var all: [String] { kept.withLock { $0 } }
}

/// A sink that keeps what it is told.
final class Collector: CompletionSink {
  private let kept = Mutex<[[(WriteJob, JobResult)]]>([])

  func completed(_ batch: [(WriteJob, JobResult)]) { kept.withLock { $0.append(batch) } }

  var batches: [[(WriteJob, JobResult)]] { kept.withLock { $0 } }
  var results: [(WriteJob, JobResult)] { batches.flatMap { $0 } }

  /// Waits, at most ten seconds, until so many jobs are answered.
  func wait(for count: Int) -> [(WriteJob, JobResult)] {
    for _ in 0..<10_000 {
      if results.count >= count { break }
      usleep(1000)
    }
    return results
  }
}

/// Holds the writer inside a job, so that what is submitted meanwhile shares the next group.
final class Gate: Sendable {
  private let isEntered = Atomic<Bool>(false)
  private let isOpen = Atomic<Bool>(false)

  func close(_ store: Store) {
    let job = WriteJob(claim: nil, methodName: "gate", request: []) { [self] _ in
      isEntered.store(true, ordering: .releasing)
      while !isOpen.load(ordering: .acquiring) { usleep(200) }
      return .dryRun(status: 0, reply: [])
    }
    #expect(store.submit(job))
    while !isEntered.load(ordering: .acquiring) { usleep(200) }
  }

  func open() { isOpen.store(true, ordering: .releasing) }
}

/// The same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}
