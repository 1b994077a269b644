import Client
import Console
import Schema

/// The prompt: reads, runs, shows, until Ctrl-D.
@MainActor
struct Shell {
  private var link: ClientLink
  private var greeting: ClientLink.Greeting
  private var session: Session
  private let credential: String?
  private let jsonErrors: Bool
  private var history: History
  private var isLeaving = false

  init(
    link: ClientLink, greeting: ClientLink.Greeting, session: Session, credential: String?, jsonErrors: Bool
  ) {
    self.link = link
    self.greeting = greeting
    self.session = session
    self.credential = credential
    self.jsonErrors = jsonErrors
    Prompt.prepare()
    history = History()
  }

  private var language: UILanguage { session.style.language }

  mutating func run() -> ProcessStatus {
    Screen.out(
      Phrase(
        "\(greeting.server). \\help for help, Ctrl-D to leave.\n", "\(greeting.server)。\\help 查看帮助,Ctrl-D 退出。\n")(
          language))
    var text = ""
    while !isLeaving {
      let completer = Completer(schema: session.schema)
      switch Prompt.read(text.isEmpty ? prompt : "  … ", after: text, completer: completer) {
      case .cleared: text = ""
      case .end:
        if text.isEmpty {
          Screen.out("\n")
          return .ok
        }
        text = ""
      case .line(let line):
        text += text.isEmpty ? line : "\n" + line
        if enter(text) { text = "" }
      }
    }
    return .ok
  }

  private var prompt: String {
    let server: String =
      switch link.address {
      case .tcp(let host, _): host
      case .unix: "local"
      }
    return VisibleText.escape("guanxi \(greeting.who)@\(server)") + "> "
  }

  /// - Returns: false where the text is not finished yet.
  private mutating func enter(_ text: String) -> Bool {
    session.style.width = Screen.width
    do {
      let step = try session.step(text)
      if text.contains("\n") {
        runLines(text)
        return true
      }
      if case .nothing = step { return true }
      history.add(text, session: session)
      run(step)
    } catch {
      if error.isUnfinished { return false }
      if text.contains("\n") {
        runLines(text)
        return true
      }
      history.add(text, session: session)
      Screen.note(error.render(text, language) + "\n")
    }
    return true
  }

  /// Several lines, typed or pasted, are a script.
  private mutating func runLines(_ text: String) {
    do {
      let script = try Script(text, name: "", session: session)
      for line in script.lines {
        if case .nothing = line.step { continue }
        history.add(line.text, session: session)
        guard run(line.step) == .ok else { return }
      }
    } catch { Screen.note(error.rendered.map { $0 + "\n" }.joined()) }
  }

  @discardableResult
  private mutating func run(_ step: Step) -> ProcessStatus {
    switch step {
    case .nothing: break
    case .meta(.quit): isLeaving = true
    case .meta(.history): Screen.out(history.lines.suffix(200).map { VisibleText.escape($0) + "\n" }.joined())
    case .meta(.connect(let address)): connect(address)
    case .meta(.language(let language)):
      session.style.language = language
      // The server's own messages follow the language of the handshake.
      adopt(ClientLink(address: link.address, credential: credential, language: language), "")
    case .meta(let command): Screen.out(session.run(command) ?? "")
    case .transfer(let order):
      let code = TransferCommand(link: link, session: session, jsonErrors: jsonErrors).run(order)
      follow()
      return code
    case .call(let call):
      let code = CallRun(link: link, session: session, jsonErrors: jsonErrors).run(call)
      if code == .connect {
        Screen.note(Phrase("The next call connects again.\n", "下次调用将重新连接。\n")(language))
      }
      follow()
      return code
    }
    return .ok
  }

  /// The client reconnects by itself: each handshake has its own time. A server that was upgraded in between speaks
  /// another contract.
  private mutating func follow() {
    guard let now = link.greeting, now.nowMs != greeting.nowMs else { return }
    let isSame = now.schemaHash == greeting.schemaHash
    greeting = now
    if isSame {
      Screen.note(Phrase("Reconnected to \(now.server).\n", "已重新连接 \(now.server)。\n")(language))
    } else {
      adopt(link, Phrase("Reconnected; the server's contract has changed.\n", "已重新连接;服务器的接口已更新。\n")(language))
    }
  }

  private mutating func connect(_ text: String) {
    guard let address = ServerAddress(parsing: text) else {
      return Screen.note("\\connect host:port | unix:path\n")
    }
    adopt(ClientLink(address: address, credential: credential, language: language), "")
  }

  private mutating func adopt(_ other: ClientLink, _ note: String) {
    guard let opening = Foreground.run({ await Opening.open(other) }) else { return }
    switch opening {
    case .success(let opened):
      Screen.note(note)
      (link, greeting, session.schema) = (other, opened.greeting, opened.schema)
    case .failure(let failure):
      // The old connection stays, so that a mistyped address costs nothing.
      Screen.note(failure.openingText(other.address, language))
    }
  }
}
