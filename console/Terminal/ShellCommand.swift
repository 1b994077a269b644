import CReadline
import Console
import Glibc
import Synchronization

/// A command of the shell that shares the console's terminal: a pager, an editor, the end of a pipeline.
final class ShellCommand: ShellPipe {
  private struct State {
    /// −1 once it is closed.
    var input: Int32
    /// How it ended.
    var status: Int32?
  }

  private let pid: pid_t
  private let state: Mutex<State>
  /// What the terminal was like; a program that is killed may leave it otherwise.
  private let terminal: termios?

  /// - Parameter takesInput: it reads what is written to it; else the keyboard.
  /// - Returns: nil where it could not be begun.
  init?(_ command: String, takesInput: Bool) {
    var settings = termios()
    terminal = tcgetattr(STDIN_FILENO, &settings) == 0 ? settings : nil
    var ends: [Int32] = [-1, -1]
    if takesInput {
      guard pipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if takesInput { posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The console hears of a reader that left by the write; other programs end by the signal.
    var normal = sigset_t()
    sigemptyset(&normal)
    sigaddset(&normal, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &normal)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    // Ctrl-C is for the command: the shell around it outlives it, so that a pager is not left alone on the terminal.
    let line: [String] = ["sh", "-c", "trap : INT; \(command)"]
    var words: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, "/bin/sh", &actions, &attributes, &words, creadline_environment())
    if ends[0] >= 0 { close(ends[0]) }
    guard code == 0 else {
      if ends[1] >= 0 { close(ends[1]) }
      return nil
    }
    pid = child
    state = Mutex(State(input: ends[1]))
  }

  deinit { _ = finish() }

  func write(_ text: String) -> Bool {
    state.withLock { $0.input >= 0 && FileSystem.writeAll(Array(text.utf8), to: $0.input) }
  }

  /// Whether it has ended; false where that cannot be told at once.
  var hasEnded: Bool {
    state.withLockIfAvailable { state in
      var status: Int32 = 0
      if state.status == nil, waitpid(pid, &status, WNOHANG) == pid { end(&state, status) }
      return state.status != nil
    } ?? false
  }

  private func end(_ state: inout State, _ status: Int32) {
    if state.input >= 0 { close(state.input) }
    state.input = -1
    if var terminal { tcsetattr(STDIN_FILENO, TCSADRAIN, &terminal) }
    // As a shell tells it: 128 and the signal.
    state.status = status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
  }

  /// Waits without hearing Ctrl-C, which is the command's.
  func finish() -> Int32 {
    state.withLock { state in
      if let status = state.status { return status }
      if state.input >= 0 { close(state.input) }
      state.input = -1
      Interrupts.withdraw()
      defer { Interrupts.hearAgain() }
      var status: Int32 = 0
      while waitpid(pid, &status, 0) < 0, errno == EINTR {}
      end(&state, status)
      return state.status ?? status
    }
  }

  /// A word of a command line that means nothing but itself.
  static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
