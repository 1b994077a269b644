import CReadline
import Console

/// Dim text behind the cursor, which readline knows nothing of: every key wipes it away before readline draws, and what
/// is typed then gets a hint of its own.
@MainActor
enum HintLine {
  /// nil where there are no hints.
  static var source: ((String) -> Hint?)?
  static var promptColumns = 0
  /// For the line as it is now.
  private static var offered: Hint?
  private static var isDrawn = false

  /// Behind more than that nobody looks for one.
  private static let bytesMax: Int32 = 1000

  static func prepare() {
    creadline_bind_hint(
      { count, key in MainActor.assumeIsolated { HintLine.take() } ? 0 : rl_forward_char(count, key) },
      { count, key in MainActor.assumeIsolated { HintLine.take() } ? 0 : rl_end_of_line(count, key) })
  }

  /// readline's own drawing, then the hint, both in one write.
  static func redraw() {
    erase()
    rl_redisplay()
    offered = nil
    guard let source, creadline_is_at_end() != 0, creadline_point() <= bytesMax, let buffer = creadline_buffer() else {
      return
    }
    let line = String(cString: buffer)
    guard !line.isEmpty, let hint = source(line) else { return }
    offered = hint
    guard let fitting = hint.fitting(columnsLeft(line)) else { return }
    // Back where the cursor was, however wide the terminal takes the hint's characters to be.
    creadline_write("\u{1b}7\u{1b}[2m\(fitting.shown)\u{1b}[0m\u{1b}8")
    creadline_flush()
    isDrawn = true
  }

  static func erase() {
    if isDrawn { creadline_write("\u{1b}[K") }
    isDrawn = false
  }

  /// - Returns: false where there is nothing to take, or the cursor is elsewhere.
  private static func take() -> Bool {
    guard let hint = offered, !hint.accepted.isEmpty, creadline_is_at_end() != 0 else { return false }
    offered = nil
    rl_insert_text(hint.accepted)
    return true
  }

  private static func columnsLeft(_ line: String) -> Int {
    let columns = Screen.size.columns
    // The last column stays free: a terminal that wraps there would move the cursor.
    return columns - gauge(line, columns).column % columns - 1
  }

  /// Rows between that of the prompt and the one behind the text.
  static func rows(before text: String) -> Int {
    let columns = Screen.size.columns
    let gauge = gauge(text, columns)
    return gauge.rows + (gauge.column == columns ? 1 : 0)
  }

  private static func gauge(_ line: String, _ columns: Int) -> PageGauge {
    var gauge = PageGauge(columns: columns)
    gauge.add(String(repeating: " ", count: promptColumns) + line)
    return gauge
  }
}
