/// What a command line asks for. Pure: the program acts on it, the tests read it.
///
/// Reading order: `Flag` (every option with its value), `ReadArguments` (words into this), `UsageText` (`--help`).
package struct Arguments: Sendable, Equatable {
  /// A piece of what is to be run, in the order written.
  package enum Part: Sendable, Equatable {
    /// `-c`
    case line(String)
    /// `-f`; "-" is standard input.
    case file(String)
  }

  /// A name of the configuration, host:port or unix:path.
  package var server: String?
  package var parts: [Part] = []
  package var format: OutputFormat?
  package var language: UILanguage?
  /// Without the dollar sign.
  package var variables: [String: String] = [:]
  package var run: String?
  package var audit: String?
  package var check: String?
  /// Paths of replies that `--check` leaves out.
  package var ignored: [String] = []
  /// Defaults of every call.
  package var settings = CallSettings()
  package var keepsGoing = false
  package var jsonErrors = false
  package var identity: String?
  package var keyFile: String?
  package var config: String?
  package var sample: String?
  package var sampleAsIs = false
  package var wantsHelp = false
  package var wantsVersion = false

  package init() {}

  /// A command line that means nothing, with what is wrong.
  package struct Wrong: Error, Sendable, Equatable {
    package let message: Phrase

    package init(_ english: String, _ chinese: String) {
      message = Phrase(VisibleText.escape(english), VisibleText.escape(chinese))
    }
  }
}

/// The options of the command line.
enum Flag: String, CaseIterable {
  case server = "-h"
  case line = "-c"
  case file = "-f"
  case format = "-o"
  case variable = "--var"
  case run = "--run"
  case audit = "--audit"
  case check = "--check"
  case ignore = "--ignore"
  case yes = "--yes"
  case dryRun = "--dry-run"
  case keepGoing = "--keep-going"
  case jsonErrors = "--json-errors"
  case timeout = "--timeout"
  case identity = "--as"
  case language = "--lang"
  case keyFile = "--key-file"
  case config = "--config"
  case sample = "--load-sample"
  case sampleAsIs = "--sample-as-is"
  case version = "--version"
  case help = "--help"

  /// What people try.
  private static let synonyms: [String: Flag] = [
    "-v": .variable, "--host": .server, "--server": .server, "--command": .line, "--file": .file, "--format": .format,
    "--output": .format,
  ]

  init?(word: String) {
    guard let flag = Flag(rawValue: word) ?? Self.synonyms[word] else { return nil }
    self = flag
  }

  var takesValue: Bool {
    switch self {
    case .yes, .dryRun, .keepGoing, .jsonErrors, .sampleAsIs, .version, .help: false
    default: true
    }
  }
}
