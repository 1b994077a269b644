/// Servers and keys by name: the file `~/.config/guanxi/config`.
///
/// Reading order: `ReadConfig` (its lines), `LoadConfig` (the file and who may read it), `Connector` (names become
/// connections), `KeyFile`.
package struct Config: Sendable, Equatable {
  package struct Server: Sendable, Equatable {
    package let name: String
    /// The line of its heading, from 1.
    package let line: Int
    /// host:port or unix:path; nil where the name only stands for a key.
    package var address: String?
    package var key: String?
    package var keyFile: String?
    package var isProduction = false
    package var language: UILanguage?

    package var hasKey: Bool { key != nil || keyFile != nil }
  }

  /// The server of a command line that names none.
  package var standard: String?
  /// In the order of the file.
  package var servers: [Server] = []

  package init() {}

  /// Names are told apart without regard to case, since people type them.
  package func server(_ name: String) -> Server? {
    let wanted = name.lowercased()
    return servers.first { $0.name.lowercased() == wanted }
  }

  /// What is wrong with a configuration, with its place; nobody was connected to.
  package struct Invalid: Error, Sendable, Equatable {
    /// Each a line for people: the place, the reason and the next step.
    package let problems: [Phrase]

    package func text(_ language: UILanguage) -> String { problems.map { $0(language) + "\n" }.joined() }
  }
}
