import Console
import Glibc
import Synchronization

/// The process around a running script: its screen, its keyboard, and the programs that it starts.
final class TerminalHost: Host {
  let feed = FeedDesk()
  private let connector: Connector
  private let paper: Paper
  private let meter: TransferMeter
  private let state: Mutex<State>

  private struct State {
    var language: UILanguage
    /// For `\history`; nil where nothing is typed.
    var history: History?
    /// A feed is followed behind the prompt; a script waits for it.
    var hasPrompt = false
  }

  /// - Parameter isPaged: long output goes through the pager; not for scripts of many statements.
  init(connector: Connector, language: UILanguage, isPaged: Bool = true) {
    self.connector = connector
    paper = Paper(pager: isPaged ? Pager.command : nil)
    meter = TransferMeter()
    state = Mutex(State(language: language))
  }

  var language: UILanguage {
    get { state.withLock { $0.language } }
    set { state.withLock { $0.language = newValue } }
  }

  /// For the prompt alone.
  func serve(_ history: History) {
    state.withLock { ($0.history, $0.hasPrompt) = (history, true) }
  }

  var isInteractive: Bool { Screen.isInteractive }
  var isHeard: Bool { paper.isHeard && !isMuted }

  func output(_ text: String) {
    if !isMuted { paper.out(text) }
  }

  func note(_ text: String) {
    if !isMuted { paper.note(text) }
  }

  func beginOutput() {
    if !isMuted { paper.begin() }
  }

  func endOutput() {
    if !isMuted { paper.end() }
  }

  func progress(_ what: String, _ done: Int, _ total: Int?) {
    guard !isMuted, let line = meter.line(what, done, total, language) else { return }
    paper.draw(line)
  }

  /// Takes back what was printed last, so that the next frame of a `\watch` stands in its place.
  func eraseOutput(_ text: String) {
    guard Screen.isSmart, !isMuted else { return }
    paper.settle()
    let size = Screen.size
    var gauge = PageGauge(columns: size.columns)
    gauge.add(text)
    // What has left the screen at its top cannot be taken back: the frame begins there.
    let rows = min(gauge.rows, size.rows - 1)
    Screen.out((rows > 0 ? "\r\u{1b}[\(rows)A" : "\r") + "\u{1b}[J")
  }

  /// Waits for a line, but not longer than the call that asks may run.
  func ask(_ question: String) -> String? {
    guard Screen.isInteractive, !isMuted else { return nil }
    paper.settle()
    // What was typed before the question was there is no answer to it.
    tcflush(STDIN_FILENO, TCIFLUSH)
    Screen.note(question)
    var typed: [UInt8] = []
    while true {
      if Task.isCancelled {
        Screen.note("\n")
        return nil
      }
      var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, Self.askTickMs) > 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      typed += bytes.prefix(count)
      if typed.last == UInt8(ascii: "\n") || typed.count > bytes.count {
        return String(decoding: typed.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      }
    }
  }

  private static let askTickMs: Int32 = 100

  func shell(_ command: String) -> (any ShellPipe)? {
    paper.settle()
    return ShellCommand(command, takesInput: true)
  }

  func connect(_ target: String?, as identity: String?, language: UILanguage) async throws -> Connected {
    try await connector.connect(target, as: identity, language: language)
  }

  func perform(_ command: MetaCommand) async -> ProcessStatus {
    switch command {
    case .history(let text):
      let history = state.withLock { $0.history }
      output(history?.lines.listing(holding: text) ?? "")
    case .tee(let path): return tee(path)
    case .key(let name, let value): connector.setKey(name, value)
    case .servers: output(connector.serversText(language))
    case .edit:
      note(Phrase("\\e stands alone, at the prompt\n", "\\e 只能在提示符下单独使用\n")(language))
      return .usage
    default: break
    }
    return .ok
  }

  /// Only where a prompt goes on: a script waits for its feed.
  func follow(_ next: ChangeFeed?) -> Bool {
    guard state.withLock({ $0.hasPrompt }) else { return false }
    guard let next else {
      let wasFollowing = feed.stop()
      if !wasFollowing { note(Phrase("No change feed is followed\n", "当前没有订阅变更\n")(language)) }
      return true
    }
    note(
      Phrase("Following the change feed; watch off ends it\n", "正在订阅变更,watch off 结束\n")(language))
    let language = language
    feed.follow { say in
      do {
        try await next.run(
          event: { event in
            say(next.line(event))
            return true
          }, note: say)
      } catch let failure as CallFailure {
        say(Phrase("The change feed has ended: ", "变更订阅已结束:")(language) + failure.text(language))
      } catch is CancellationError {
        // `watch off`, or another feed.
      } catch {
        say(Phrase("The change feed cannot be read: \(error)\n", "无法读取变更订阅:\(error)\n")(language))
      }
    }
    return true
  }

  private func tee(_ path: String?) -> ProcessStatus {
    if paper.copy(to: path) { return .ok }
    let why = String(cString: strerror(errno))
    let file = VisibleText.escape(path ?? "")
    note(
      Phrase("Cannot write \(file): \(why); name another file\n", "无法写入 \(file):\(why);请换一个文件\n")(language))
    return .usage
  }

  /// What somebody typed, with the prompt before it, for the copy that `\tee` keeps.
  func record(_ text: String) { paper.record(text) }

  /// After an entry that was abandoned.
  func reset() { paper.reset() }

  /// Now and then, while a statement runs.
  func lookForReader() { paper.lookForReader() }

  private var isMuted: Bool { Foreground.wait?.isAbandoned == true }
}
