import Client
import Console
import Schema

/// The prompt: reads, runs, shows, until Ctrl-D.
@MainActor
struct Shell {
  private var interpreter: Interpreter
  private let host: TerminalHost
  private let connector: Connector
  private let history: History
  /// What the server calls itself.
  private let greeting: String
  /// Ids and names for Tab; it remembers for a while what it has asked.
  private var lookup: (link: ClientLink, names: LinkLookup)?
  /// The connection's last handshake that was told of.
  private var greeted: Handshake

  private struct Handshake: Equatable {
    let link: ObjectIdentifier?
    let nowMs: Int64

    init(_ link: any Link) {
      let link = link as? ClientLink
      self.link = link.map(ObjectIdentifier.init)
      nowMs = link?.greeting?.nowMs ?? 0
    }
  }

  init(interpreter: Interpreter, host: TerminalHost, connector: Connector, greeting: String) {
    self.interpreter = interpreter
    self.host = host
    self.connector = connector
    self.greeting = VisibleText.escape(greeting)
    greeted = Handshake(interpreter.link)
    Prompt.prepare()
    history = History()
    host.serve(history)
  }

  private var language: UILanguage { interpreter.session.style.language }

  mutating func run() -> ProcessStatus {
    Screen.out(
      Phrase(
        "\(greeting). \\help for help, Ctrl-D to leave.\n", "\(greeting)。\\help 查看帮助,Ctrl-D 退出。\n")(
          language))
    defer { host.feed.stop() }
    var entry = ""
    while true {
      switch read(after: entry) {
      case .cleared: entry = ""
      case .end where entry.isEmpty:
        Screen.out("\n")
        return .ok
      case .end:
        // Ctrl-D within an entry leaves the entry alone.
        Screen.out("\n")
        entry = ""
      case .line(let line):
        entry += entry.isEmpty ? line : "\n" + line
        switch take(entry, line: line) {
        case .unfinished: break
        case .done: entry = ""
        case .leave(let status): return status
        }
      }
    }
  }

  private enum Outcome {
    case done
    /// More lines belong to it.
    case unfinished
    case leave(ProcessStatus)
  }

  private mutating func take(_ entry: String, line: String) -> Outcome {
    interpreter.session.style.width = Screen.width
    if Self.isEdit(line) { return edit(String(entry.dropLast(line.count))) }
    if entry.allSatisfy(\.isWhitespace) { return .done }
    do {
      let script = try CheckedScript(entry, name: "", session: interpreter.session)
      remember(entry, script.syntax)
      return run(script)
    } catch {
      if error.isUnfinished { return .unfinished }
      remember(entry, nil)
      host.note(error.rendered.map { $0 + "\n" }.joined())
      return .done
    }
  }

  private static func isEdit(_ line: String) -> Bool {
    line.split(whereSeparator: \.isWhitespace) == ["\\e"]
  }

  /// The entry goes to the editor, or the last one where none is begun; what comes back is shown and runs.
  private mutating func edit(_ begun: String) -> Outcome {
    let isBegun = begun.contains { !$0.isWhitespace }
    let entry = isBegun ? begun : history.lines.entries.last { !Self.isEdit($0) } ?? ""
    switch EditEntry.edit(entry) {
    case .unchanged, .changed("\\e"):
      host.note(Phrase("Unchanged: nothing was run\n", "未修改,未执行\n")(language))
      return .done
    case .failed(let why):
      let said = VisibleText.escape(why)
      host.note(
        Phrase(
          "Cannot edit: \(said); set EDITOR to another editor\n", "无法编辑:\(said);请将 EDITOR 设为其他编辑器\n")(
            language))
      return .done
    case .changed(let text):
      Screen.out(prompt.plain + HistoryLines.shown(text))
      let outcome = take(text, line: text)
      guard case .unfinished = outcome else { return outcome }
      host.note(Phrase("Unfinished: nothing was run; \\e edits it on\n", "未写完,未执行;可用 \\e 继续编辑\n")(language))
      remember(text, nil)
      return .done
    }
  }

  private func remember(_ entry: String, _ syntax: ScriptSyntax?) {
    let rule = HistoryRule(entry, syntax, interpreter.session.schema)
    history.add(entry, rule)
    if rule == .kept { host.record(prompt.plain + HistoryLines.shown(entry)) }
  }

  private mutating func run(_ script: CheckedScript) -> Outcome {
    let interpreter = interpreter
    let waiting = LostLink(interpreter, script, host)
    let result = Foreground.run(
      meanwhile: {
        waiting.tell()
        host.lookForReader()
      }
    ) {
      var copy = interpreter
      let status = await copy.run(script)
      return (copy, status)
    }
    guard let (after, status) = result else {
      host.reset()
      self.interpreter.abandon()
      host.note(
        Phrase("Abandoned; the server may still finish it\n", "已放弃等待;服务器可能仍会执行完\n")(language))
      return .done
    }
    if after.session.server.address != interpreter.session.server.address, host.feed.stop() {
      host.note(Phrase("The change feed of the other server has ended\n", "已结束原服务器的变更订阅\n")(language))
    }
    self.interpreter = after
    host.language = language
    if after.isLeaving { return .leave(status) }
    if status == .connect, !prompt.isConnected {
      host.note(Phrase("The next call connects again.\n", "下次调用将重新连接。\n")(language))
    }
    follow()
    return .done
  }
}

// MARK: - What stands around the line

extension Shell {
  private mutating func read(after entry: String) -> Prompt.Entry {
    if lookup?.link !== interpreter.link as? ClientLink {
      lookup = (interpreter.link as? ClientLink).map { ($0, LinkLookup(link: $0, schema: interpreter.session.schema)) }
    }
    let session = interpreter.session
    let names = connector.names
    let completer = Completer(
      session: session, lookup: lookup?.names, servers: names.servers, identities: names.identities)
    let hinter = Hinter(schema: session.schema, language: session.style.language)
    // Lines behind the first one are no beginnings of earlier entries.
    let lines = entry.isEmpty ? history.lines : HistoryLines()
    let host = host
    let aids = Prompt.Aids(
      complete: { completer.complete($0) }, hint: { hinter.hint($0, lines) },
      news: {
        let lines = host.feed.take(session.style.language)
        guard !lines.isEmpty else { return nil }
        let text = lines.map { $0 + "\n" }.joined()
        host.record(text)
        return text
      }, language: { session.style.language })
    return Prompt.read({ [self] in entry.isEmpty ? prompt : nil }, after: entry, aids: aids)
  }

  private var prompt: PromptText {
    let isConnected = (interpreter.link as? ClientLink)?.isConnected ?? true
    return PromptText(
      server: interpreter.session.server, isConnected: isConnected, hasColor: Screen.hasColor, language: language)
  }

  /// The client connects again by itself: each handshake has its own time. A server that was upgraded in between speaks
  /// another contract.
  private mutating func follow() {
    let now = Handshake(interpreter.link)
    guard now != greeted else { return }
    let isSameLink = now.link == greeted.link
    greeted = now
    guard isSameLink, let link = interpreter.link as? ClientLink, let greeting = link.greeting else { return }
    let hash = greeting.schemaHash
    let folder = SchemaCache.folder
    // Where the contract cannot be read, the next call says why.
    let schema = Foreground.run { try? await SchemaCache.schema(for: hash, from: link, folder: folder) } ?? nil
    let isNew = schema.map { $0.methods != interpreter.session.schema.methods } ?? false
    if let schema { interpreter.session.schema = schema }
    let server = VisibleText.escape(greeting.server)
    host.note(
      isNew
        ? Phrase("Reconnected to \(server); its contract has changed.\n", "已重新连接 \(server);接口已更新。\n")(language)
        : Phrase("Reconnected to \(server).\n", "已重新连接 \(server)。\n")(language))
  }
}

/// Says once that a call waits for a server that is gone: the client keeps on trying until the call's deadline.
@MainActor
private final class LostLink {
  private let link: ClientLink?
  private let host: TerminalHost
  private let server: ServerInfo
  private var isTold = false

  init(_ interpreter: Interpreter, _ script: CheckedScript, _ host: TerminalHost) {
    // `\connect` leaves a lost connection alone.
    link = script.text.hasPrefix("\\") ? nil : interpreter.link as? ClientLink
    self.host = host
    server = interpreter.session.server
  }

  func tell() {
    guard let link, !link.isConnected, !isTold else { return }
    isTold = true
    let name = VisibleText.escape(server.name)
    host.note(
      Phrase(
        "The connection to \(name) is lost; waiting for the server. Ctrl-C gives up.\n",
        "与 \(name) 的连接已断开,正在等待服务器恢复。Ctrl-C 可放弃。\n")(host.language))
  }
}
