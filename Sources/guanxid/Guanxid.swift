import ArgumentParser
import Glibc
import Logging
import Server
import Store

/// The server's command line.
@main
struct Guanxid: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guanxid",
    abstract: "The Guanxi CRM server.",
    discussion: """
      Without a subcommand it serves. Everything it keeps is in one folder; the console finds it through the Unix \
      socket there. SIGTERM drains: calls under way are finished, then it exits within 5 seconds.
      """,
    version: Version.text,
    subcommands: [Serve.self, Verify.self],
    defaultSubcommand: Serve.self)
}

/// Where everything is kept.
struct Home: ParsableArguments {
  @Option(help: "The folder with store and socket. Also by GUANXI_HOME.")
  var home: String?

  /// The option, then GUANXI_HOME, then the user's data folder.
  var path: String {
    if let home { return home }
    if let home = environment("GUANXI_HOME") { return home }
    return (environment("HOME") ?? ".") + "/.local/share/guanxi"
  }

  var storePath: String { path + "/guanxi.db" }

  private func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
