import Console
import Glibc
import Synchronization

/// `\import`, `\export` and `\imports`, with Ctrl-C listening and a line that says how far it is.
@MainActor
struct TransferCommand {
  let link: ClientLink
  let session: Session
  let jsonErrors: Bool

  func run(_ order: TransferOrder) -> ProcessStatus {
    let meter = TransferMeter(language: session.style.language)
    let desk = TransferDesk(
      link: link, session: session, server: "\(link.address)", jsonErrors: jsonErrors,
      output: { text in
        meter.clear()
        Screen.out(text)
      },
      note: { text in
        meter.clear()
        Screen.note(text)
      }, progress: { meter.show($0, $1, $2) })
    switch order {
    case .imports:
      ImportList.show(desk)
      return .ok
    case .importFile(let order):
      return Foreground.run { await ImportRun(order, desk: desk).run() } ?? .interrupted
    case .export(let order):
      return Foreground.run { await ExportRun(order, desk: desk).run() } ?? .interrupted
    case .undo(let order):
      let undo = UndoRun(order, desk: desk)
      if order.mustBeConfirmed, let question = undo.question {
        guard Screen.isInteractive, Confirmation.accepts(Prompt.ask(question)) else {
          Screen.note(UndoRun.refusal(session.style.language))
          return .notConfirmed
        }
      }
      return Foreground.run { await undo.run() } ?? .interrupted
    }
  }
}

/// Draws progress at most ten times a second, where somebody sees it.
private final class TransferMeter: Sendable {
  private struct State {
    var shownMs: Int64 = 0
    var isDrawn = false
  }

  private let state = Mutex(State())
  private let begunMs = WallClock.nowMs()
  private let language: UILanguage
  private let isShown = isatty(STDERR_FILENO) == 1

  init(language: UILanguage) { self.language = language }

  func show(_ what: String, _ done: Int, _ total: Int?) {
    guard isShown else { return }
    let now = WallClock.nowMs()
    let isDue = state.withLock { state in
      guard now - state.shownMs >= 100 else { return false }
      state.shownMs = now
      state.isDrawn = true
      return true
    }
    guard isDue else { return }
    let name = what.split(separator: "/").last.map(String.init) ?? what
    let line = ProgressBar().line(
      name, done: done, total: total, elapsedMs: now - begunMs, columns: Screen.width ?? 80, language)
    Screen.note("\r\u{1b}[K" + line)
  }

  func clear() {
    let isDrawn = state.withLock { state in
      defer { state.isDrawn = false }
      return state.isDrawn
    }
    if isDrawn { Screen.note("\r\u{1b}[K") }
  }
}
