import Glibc
import Synchronization

/// A program that was started; it never outlives the value, nor the test process.
final class ChildProcess: Sendable {
  enum Exit: Sendable, Equatable {
    case code(Int32)
    case signal(Int32)
  }

  struct SpawnFailure: Error {
    let program: String
    let errno: Int32
  }

  let pid: pid_t
  private let ended = Mutex<Exit?>(nil)

  /// - Parameters:
  ///   - environment: all of it; nothing is inherited.
  ///   - input, output, errors: paths of files.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], input: String = "/dev/null",
    output: String = "/dev/null", errors: String = "/dev/null"
  ) throws {
    Watchdog.wake()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    // Threads of the test runner block signals, and a child would begin with the same ones blocked.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var argv = terminated([program] + arguments)
    var envp = terminated(environment.map { "\($0.key)=\($0.value)" })
    defer { (argv + envp).forEach { free($0) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, program, &actions, &attributes, &argv, &envp)
    guard code == 0 else { throw SpawnFailure(program: program, errno: code) }
    self.pid = pid
    Watchdog.mind(pid)
  }

  deinit {
    guard poll() == nil else { return }
    kill(pid, SIGKILL)
    waitpid(pid, nil, 0)
    Watchdog.forget(pid)
  }

  /// How it ended; nil while it runs.
  func poll() -> Exit? {
    ended.withLock { ended in
      if ended != nil { return ended }
      var status: Int32 = 0
      guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
      ended = status & 0x7f == 0 ? .code(status >> 8 & 0xff) : .signal(status & 0x7f)
      Watchdog.forget(pid)
      return ended
    }
  }

  /// - Returns: nil where it still runs after that time.
  func wait(atMost limit: Duration) async -> Exit? {
    let end = ContinuousClock.now + limit
    while true {
      if let ended = poll() { return ended }
      guard ContinuousClock.now < end else { return nil }
      // A cancelled test gives up waiting at once; deinit cleans up.
      do { try await Task.sleep(for: .milliseconds(2)) } catch { return nil }
    }
  }

  func send(_ signal: Int32) {
    ended.withLock { if $0 == nil { kill(pid, signal) } }
  }
}

/// As exec takes them; the caller frees each.
private func terminated(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] { words.map { strdup($0) } + [nil] }

/// A shell that reads which processes are ours and kills them when this process ends, in whatever way.
private enum Watchdog {
  /// Before the first child, so that none inherits the pipe.
  static func wake() { _ = pipe }
  static func mind(_ pid: pid_t) { tell("mind \(pid)\n") }
  static func forget(_ pid: pid_t) { tell("forget \(pid)\n") }

  private static func tell(_ line: String) {
    _ = line.withCString { write(pipe, $0, strlen($0)) }
  }

  private static let script = """
    pids=' '
    while read -r word pid; do
      case $word in
        mind) pids="$pids$pid " ;;
        forget) case $pids in *" $pid "*) pids="${pids%% $pid *} ${pids#* $pid }" ;; esac ;;
      esac
    done
    kill -9 $pids
    """

  /// The writing end; the kernel closes it with the process, which is what the shell waits for.
  private static let pipe: Int32 = {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return -1 }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var argv = terminated(["/bin/sh", "-c", script])
    defer { argv.forEach { free($0) } }
    var pid: pid_t = 0
    var envp: [UnsafeMutablePointer<CChar>?] = [nil]
    posix_spawn(&pid, "/bin/sh", &actions, nil, &argv, &envp)
    close(ends[0])
    return ends[1]
  }()
}
