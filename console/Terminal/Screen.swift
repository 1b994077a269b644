import Console
import Glibc

/// Standard output and standard error, unbuffered: what is shown is whole blocks already.
enum Screen {
  static let isTerminal = isatty(STDOUT_FILENO) == 1
  /// Somebody sits there to be asked.
  static let isInteractive = isatty(STDIN_FILENO) == 1 && isTerminal
  /// It moves its cursor and erases where it is told to.
  static let isSmart = isTerminal && ![nil, "dumb"].contains(FileSystem.environment("TERM"))
  static let hasColor = isSmart && FileSystem.environment("NO_COLOR") == nil

  static func out(_ text: String) {
    guard !FileSystem.writeAll(Array(text.utf8), to: STDOUT_FILENO) else { return }
    let code = errno
    // The reader of a pipe has left: nothing more can be said, as with SIGPIPE.
    if code == EPIPE { exit(128 + SIGPIPE) }
    note("guanxi: cannot write standard output 无法写入标准输出: \(String(cString: strerror(code)))\n")
    exit(ProcessStatus.callFailed.rawValue)
  }

  static func note(_ text: String) {
    FileSystem.writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  /// nil where no screen limits the lines.
  static var width: Int? { isTerminal ? size.columns : nil }

  static var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return (80, 24) }
    return (Int(size.ws_col), max(2, Int(size.ws_row)))
  }
}
