internal import Glibc

/// One line on standard error that moves while something runs; nothing at all where no terminal is.
final class StatusLine: Sendable {
  private let isShown = isatty(2) != 0
  private let prefix: String

  /// - Parameter prefix: which of several runs it is about; may be empty.
  init(_ prefix: String = "") { self.prefix = prefix.isEmpty ? "" : prefix + ": " }

  func show(_ text: String) {
    guard isShown else { return }
    var size = winsize()
    let columns = ioctl(2, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 1 ? Int(size.ws_col) - 1 : 79
    // A line that is wider than the window would not move but pile up.
    writeError("\r\u{1b}[K" + String((prefix + text).prefix(columns)))
  }

  func clear() {
    if isShown { writeError("\r\u{1b}[K") }
  }
}
