import ArgumentParser
import Console
import Glibc

struct Arguments: ParsableArguments {
  @Option(name: [.customShort("h"), .long], help: "host:port or unix:path of the server.")
  var host: String?
  @Option(name: .customShort("c"), help: ArgumentHelp("A call to make; may be repeated.", valueName: "call"))
  var calls: [String] = []
  @Option(name: .customShort("f"), help: ArgumentHelp("A file of calls.", valueName: "file"))
  var file: String?
  @Option(name: .customShort("o"), help: "table, vertical, auto, json, jsonl, csv or tsv.")
  var format: String?
  @Option(help: "en or zh.")
  var lang: String?
  @Option(help: "How long answers have use: 500ms, 3s.")
  var timeout: String?
  @Flag(help: "Make destructive calls without asking.")
  var yes = false
  @Flag(help: "Do everything but keep nothing.")
  var dryRun = false
  @Flag(help: "Go on after a call that failed.")
  var keepGoing = false
  @Flag(help: "Errors as one line of JSON.")
  var jsonErrors = false
  @Option(help: "A file with the API key, readable by its owner alone; else GUANXI_KEY.")
  var keyFile: String?
  @Option(
    help: ArgumentHelp(
      "Load customers.csv, purchases.csv and, if there, loyalty.json, complaints.csv and calendar-cn.csv of a folder.",
      valueName: "folder"))
  var loadSample: String?
  @Flag(help: "Keep the sample's dates as they are.")
  var sampleAsIs = false
  @Flag(help: "Show the version.")
  var version = false

  struct Ending: Error {
    let message: String
    let code: ProcessStatus
  }
}

/// `-h` is the host, as in psql, so help has the long name alone.
private struct Command: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guanxi", abstract: "The console of a Guanxi server.",
    discussion: """
      Without -c and -f it reads calls from the keyboard, or from standard input where that is no terminal. \
      The server is -h, else the Unix socket in ${GUANXI_HOME:-~/.local/share/guanxi}, else 127.0.0.1:7400.

      Exit: 0 ok, 1 not understood and nothing sent, 2 no connection or credential, 3 a call failed, \
      4 a refusal that \\expect_error expects did not come, 5 deadline, 6 not confirmed, 130 interrupted.
      """,
    helpNames: .long)
  @OptionGroup var arguments: Arguments
}

extension Arguments {
  static func read(_ line: [String]) -> Result<Arguments, Ending> {
    do {
      let command = try Command.parseAsRoot(Array(line.dropFirst()))
      guard let command = command as? Command else {
        return .failure(Ending(message: Command.helpMessage() + "\n", code: .ok))
      }
      if command.arguments.version {
        return .failure(Ending(message: "guanxi \(consoleVersion)\n", code: .ok))
      }
      return .success(command.arguments)
    } catch {
      let code: ProcessStatus = Command.exitCode(for: error).isSuccess ? .ok : .usage
      return .failure(Ending(message: Command.fullMessage(for: error) + "\n", code: code))
    }
  }

  /// What the words of the command line mean; the first that means nothing ends the program.
  func checked() throws(Ending) -> Checked {
    var checked = Checked(language: Locale.language)
    if let lang {
      guard let language = UILanguage(tag: lang) else { throw usage("--lang: en, zh") }
      checked.language = language
    }
    if let format {
      guard let known = OutputFormat(rawValue: format.lowercased()) else {
        throw usage("-o: " + OutputFormat.allCases.map(\.rawValue).joined(separator: ", "))
      }
      checked.format = known
    }
    if let timeout {
      guard let ms = spanMs(timeout), ms > 0 else { throw usage("--timeout: 500ms, 3s, 1m") }
      checked.settings.timeoutMs = ms
    }
    checked.settings.confirmed = yes
    checked.settings.dryRun = dryRun
    checked.credential = try credential()
    return checked
  }

  struct Checked {
    var language: UILanguage
    var format: OutputFormat?
    var settings = CallSettings()
    var credential: String?
  }

  /// Never from the command line itself: every user of the machine can read that.
  private func credential() throws(Ending) -> String? {
    guard let keyFile else { return FileSystem.environment("GUANXI_KEY") }
    guard let mode = FileSystem.mode(keyFile), let bytes = FileSystem.read(keyFile, bytesMax: 4096) else {
      throw usage("--key-file: cannot read \(keyFile)")
    }
    guard mode & 0o077 == 0 else {
      throw usage("--key-file: others may read \(keyFile); chmod 600 it")
    }
    let key = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    guard !key.isEmpty else { throw usage("--key-file: \(keyFile) is empty") }
    return key
  }

  func usage(_ message: String) -> Ending { Ending(message: message + "\n", code: .usage) }
}
