import Client
import Console
import Glibc
import Schema

/// Becomes the prompt, a script, the replay of a transcript or the sample loader, as the command line says.
@MainActor
struct Program {
  private let arguments: Arguments
  private var language: UILanguage

  /// - Parameter language: of the command line, else of the environment.
  init(_ arguments: Arguments, language: UILanguage) {
    self.arguments = arguments
    self.language = language
  }

  func run() -> ProcessStatus {
    var program = self
    do {
      let connector = try program.connector()
      let source = try Source(arguments)
      let audit = try arguments.audit.map { path throws(AuditFailure) in try AuditFile(path) }
      return program.run(source, connector, audit)
    } catch let wrong as Arguments.Wrong {
      Screen.note("guanxi: \(wrong.message(program.language))\n")
    } catch let invalid as Config.Invalid {
      Screen.note(invalid.text(program.language))
    } catch let failure as AuditFailure {
      Screen.note(failure.openingText(program.language))
    } catch { Screen.note("guanxi: \(error)\n") }
    return .usage
  }

  /// Reads the configuration; it may say which language a server's people speak.
  private mutating func connector() throws(Config.Invalid) -> Connector {
    let config = try Config.load(arguments.config)
    let credential: String? = if let file = arguments.keyFile { try KeyFile.read(file) } else { nil }
    let connector = Connector(
      config: config, credential: credential, common: FileSystem.environment("GUANXI_KEY"), target: arguments.server,
      identity: arguments.identity)
    if arguments.language == nil { language = connector.language ?? language }
    return connector
  }

  private func run(_ source: Source, _ connector: Connector, _ audit: AuditFile?) -> ProcessStatus {
    Interrupts.listen()
    let host = TerminalHost(connector: connector, language: language, isPaged: source.isPaged)
    let opening = Foreground.run { [language] () async -> Result<Connected, CallFailure> in
      do { return .success(try await connector.connect(nil, as: nil, language: language)) } catch {
        return .failure(error as? CallFailure ?? .unreadable(error))
      }
    }
    switch opening {
    case nil: return .interrupted
    case .failure(let failure)?:
      Screen.note(arguments.jsonErrors ? failure.json : failure.openingText(language))
      return failure.openingCode
    case .success(let connected)?: return run(source, connected, host, connector, audit)
    }
  }

  private func run(
    _ source: Source, _ connected: Connected, _ host: TerminalHost, _ connector: Connector, _ audit: AuditFile?
  ) -> ProcessStatus {
    let session = session(connected)
    var options = RunOptions(run: arguments.run ?? RunId.make())
    options.keepsGoing = arguments.keepsGoing
    options.jsonErrors = arguments.jsonErrors
    options.audit = audit
    let interpreter = Interpreter(session: session, link: connected.link, host: host, options: options)
    switch source {
    case .sample(let folder): return loadSample(folder, connected)
    case .check(let path):
      let check = TranscriptCheck(
        path, ignoring: arguments.ignored, session: session, connected: connected, host: host,
        progress: { host.progress($0, $1, $2) })
      return Foreground.run { await check.run() } ?? .interrupted
    case .script(let text, let name):
      do {
        let script = try CheckedScript(text, name: name, session: session)
        return Foreground.run {
          var copy = interpreter
          return await copy.run(script)
        } ?? .interrupted
      } catch {
        Screen.note(error.rendered.map { $0 + "\n" }.joined())
        return .usage
      }
    case .prompt:
      let greeting = (connected.link as? ClientLink)?.greeting?.server ?? connected.server.address
      var shell = Shell(interpreter: interpreter, host: host, connector: connector, greeting: greeting)
      return shell.run()
    }
  }

  private func session(_ connected: Connected) -> Session {
    var session = Session(
      schema: connected.schema,
      style: OutputStyle(
        format: arguments.format ?? (Screen.isTerminal ? .auto : .tsv), isTerminal: Screen.isTerminal,
        width: Screen.width, language: language))
    session.defaults = arguments.settings
    session.server = connected.server
    for (name, value) in arguments.variables { session.variables[name] = .text(value) }
    return session
  }

  private func loadSample(_ folder: String, _ connected: Connected) -> ProcessStatus {
    guard let link = connected.link as? ClientLink, let greeting = link.greeting else { return .connect }
    return Foreground.run { [arguments, language] in
      await SampleCommand(
        folder: folder, asIs: arguments.sampleAsIs, link: link, schema: connected.schema, serverMs: greeting.nowMs,
        language: language
      ).run()
    } ?? .interrupted
  }
}
