import Console
import Glibc
import Synchronization

/// How far a transfer is, at most ten times a second, where somebody sees it.
final class TransferMeter: Sendable {
  private struct State {
    var what = ""
    var begunMs: Int64 = 0
    var shownMs: Int64 = 0
  }

  private let state = Mutex(State())
  private let isShown = Screen.isSmart && isatty(STDERR_FILENO) == 1
  private static let pauseMs: Int64 = 100

  /// - Returns: nil where it is not time for another line.
  func line(_ what: String, _ done: Int, _ total: Int?, _ language: UILanguage) -> String? {
    guard isShown else { return nil }
    let now = WallClock.nowMs()
    let begunMs: Int64? = state.withLock { state in
      if state.what != what { state = State(what: what, begunMs: now) }
      guard now - state.shownMs >= Self.pauseMs else { return nil }
      state.shownMs = now
      return state.begunMs
    }
    guard let begunMs else { return nil }
    let name = what.split(separator: "/").last.map(String.init) ?? what
    return ProgressBar().line(
      name, done: done, total: total, elapsedMs: now - begunMs, columns: Screen.size.columns, language)
  }
}
