internal import Client
internal import Contract
internal import Foundation
internal import Glibc
internal import Load
internal import Synchronization

/// A guanxid on a fresh store in a temporary folder; both go with it.
final class OwnServer: Sendable {
  /// Long for a loaded machine; mostly it is there at once.
  private static let startMax = Duration.seconds(30)
  private static let stopMaxMs = 10_000

  let folder: String
  let port: Int
  private let pid: pid_t
  private let isGone = Mutex(false)

  var socket: ServerAddress { .unix(path: folder + "/guanxid.sock") }
  var address: ServerAddress { .tcp(host: "127.0.0.1", port: port) }

  /// - Parameter interrupts: removes everything, however this program ends.
  static func start(_ interrupts: Interrupts) async throws -> OwnServer {
    let program = try program()
    let folder = try temporaryFolder()
    interrupts.atEnd { remove(folder) }
    let cores = Cores.allowed()
    if cores.count > 1 { Cores.pinThread(to: cores[0]) }
    let pid = spawn(program, ["--home", folder, "--port", "0"], log: folder + "/log")
    if cores.count > 1 { Cores.pinProcess(to: cores[1]) }
    guard let pid else { throw BenchError("\(program) cannot be started (\(String(cString: strerror(errno))))") }
    interrupts.atEnd { end(pid) }
    return OwnServer(folder: folder, port: try await port(of: pid, folder: folder), pid: pid)
  }

  private init(folder: String, port: Int, pid: pid_t) {
    self.folder = folder
    self.port = port
    self.pid = pid
  }

  /// Beside this program, as one build makes both.
  private static func program() throws -> String {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let path = own.appendingPathComponent("guanxid").path
    guard access(path, X_OK) == 0 else {
      throw Refused(
        ending: .noRun,
        message: "--self needs guanxid beside this program: build it (swift build -c release --product guanxid)")
    }
    return path
  }

  private static func temporaryFolder() throws -> String {
    // A short name: the path of a socket holds 107 bytes.
    var template = Array((NSTemporaryDirectory() + "/guanxi-bench.XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Refused(ending: .noRun, message: "no temporary folder can be made in \(NSTemporaryDirectory()); set TMPDIR")
    }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// In a process group of its own, so that Ctrl-C reaches this program alone, which ends the server when it has done.
  private static func spawn(_ program: String, _ arguments: [String], log: String) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    // What this program ignores the server would ignore too.
    var usual = none
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&usual, number) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, program, &actions, &attributes, &words, environ)
    errno = code
    return code == 0 ? pid : nil
  }

  private static func port(of pid: pid_t, folder: String) async throws -> Int {
    let end = ContinuousClock.now + startMax
    func log() -> String {
      String(decoding: FileManager.default.contents(atPath: folder + "/log") ?? Data(), as: UTF8.self)
    }
    while ContinuousClock.now < end {
      if let match = log().firstMatch(of: #/ serves .*127\.0\.0\.1:(\d+)/#), let port = Int(match.1) { return port }
      guard waitpid(pid, nil, WNOHANG) == 0 else { break }
      try await Task.sleep(for: .milliseconds(10))
    }
    let last = log().split(separator: "\n").last.map(String.init) ?? "it says nothing"
    throw Refused(ending: .noRun, message: "guanxid does not start: \(last)")
  }

  /// SIGTERM, so that it closes its store; what does not end is killed.
  private static func end(_ pid: pid_t) {
    kill(pid, SIGTERM)
    for _ in 0..<stopMaxMs / 10 {
      if waitpid(pid, nil, WNOHANG) != 0 { return }
      usleep(10_000)
    }
    kill(pid, SIGKILL)
    waitpid(pid, nil, 0)
  }

  private static func remove(_ folder: String) {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      say("guanxi-bench: \(folder) stays behind: \(error.localizedDescription)")
    }
  }
}
