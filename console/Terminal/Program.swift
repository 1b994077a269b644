import Client
import Console
import Glibc

/// Becomes the prompt, a script or the sample loader, as the command line says.
@MainActor
struct Program {
  private let arguments: Arguments
  private var language = UILanguage.english

  init(_ arguments: Arguments) { self.arguments = arguments }

  mutating func run() -> ProcessStatus {
    do {
      let checked = try arguments.checked()
      language = checked.language
      let address = try address()
      let source = try source()
      Interrupts.listen()
      let link = ClientLink(address: address, credential: checked.credential, language: language)
      return try run(checked, source, link)
    } catch let ending as Arguments.Ending {
      Screen.note(ending.message)
      return ending.code
    } catch { return .callFailed }
  }

  private enum Source {
    case prompt
    case script(text: String, name: String)
    case sample(folder: String)
  }

  private func run(_ checked: Arguments.Checked, _ source: Source, _ link: ClientLink) throws -> ProcessStatus {
    guard let opening = Foreground.run({ await Opening.open(link) }) else { return .interrupted }
    let (greeting, schema) = try opening.mapError { failure in
      Arguments.Ending(
        message: arguments.jsonErrors ? failure.json : failure.openingText(link.address, language),
        code: failure.openingCode)
    }.get()
    var session = Session(
      schema: schema,
      style: OutputStyle(
        format: checked.format ?? (Screen.isTerminal ? .auto : .tsv), isTerminal: Screen.isTerminal,
        width: Screen.width, language: language))
    session.defaults = checked.settings
    switch source {
    case .sample(let folder):
      return Foreground.run { [arguments, session] in
        await SampleCommand(
          folder: folder, asIs: arguments.sampleAsIs, link: link, schema: schema, serverMs: greeting.nowMs,
          language: session.style.language
        ).run()
      } ?? .interrupted
    case .script(let text, let name):
      var script = ScriptRun(link: link, session: session, arguments: arguments)
      return script.run(text, name: name)
    case .prompt:
      var shell = Shell(
        link: link, greeting: greeting, session: session, credential: checked.credential,
        jsonErrors: arguments.jsonErrors)
      return shell.run()
    }
  }

  private func source() throws(Arguments.Ending) -> Source {
    if let folder = arguments.loadSample { return .sample(folder: folder) }
    var parts: [String] = arguments.calls
    var name = "-c"
    if let file = arguments.file {
      guard let bytes = FileSystem.read(file) else {
        throw arguments.usage(Phrase("cannot read \(file)", "无法读取 \(file)")(language))
      }
      parts.append(String(decoding: bytes, as: UTF8.self))
      name = parts.count == 1 ? file : name
    }
    if !parts.isEmpty { return .script(text: parts.joined(separator: "\n"), name: name) }
    if Screen.isInteractive { return .prompt }
    guard let bytes = FileSystem.read("/dev/stdin") else {
      throw arguments.usage(Phrase("cannot read standard input", "无法读取标准输入")(language))
    }
    return .script(text: String(decoding: bytes, as: UTF8.self), name: "stdin")
  }

  private func address() throws(Arguments.Ending) -> ServerAddress {
    if let host = arguments.host {
      guard let address = ServerAddress(parsing: host) else {
        throw arguments.usage(Phrase("-h: host:port or unix:path", "-h:应为 host:port 或 unix:path")(language))
      }
      return address
    }
    let home =
      FileSystem.environment("GUANXI_HOME")
      ?? FileSystem.environment("HOME").map { $0 + "/.local/share/guanxi" }
    if let home, access(home + "/guanxid.sock", F_OK) == 0 { return .unix(path: home + "/guanxid.sock") }
    return .tcp(host: "127.0.0.1", port: ServerAddress.defaultPort)
  }
}
