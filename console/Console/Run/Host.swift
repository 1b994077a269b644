package import Schema

/// What a running script needs of the process around it: a terminal, or a test's own.
package protocol Host: Sendable {
  /// Somebody sits there and may be asked.
  var isInteractive: Bool { get }
  /// False once the reader of what is printed has left; the statement then ends quietly.
  var isHeard: Bool { get }
  /// Standard output, as whole lines.
  func output(_ text: String)
  /// Standard error.
  func note(_ text: String)
  /// A question that a line answers; nil where nobody sits there.
  func ask(_ question: String) -> String?
  /// What one statement prints comes between the two: a terminal shows what is longer than its screen in a pager.
  func beginOutput()
  func endOutput()
  /// A round of `\watch` takes back what the one before printed; nothing off a terminal.
  func eraseOutput(_ text: String)
  /// How far long work is; the total is nil where nobody knows it.
  func progress(_ what: String, _ done: Int, _ total: Int?)
  /// Runs a shell command on what a pipeline writes.
  /// - Returns: nil where it could not be begun.
  func shell(_ command: String) -> (any ShellPipe)?
  /// Opens another connection and learns its contract.
  /// - Parameters:
  ///   - target: a name of the configuration, host:port or unix:path; nil for the present server.
  ///   - identity: whose key of the configuration is shown; nil for the present one.
  /// - Throws: `CallFailure`.
  func connect(_ target: String?, as identity: String?, language: UILanguage) async throws -> Connected
  /// A command that only the terminal understands: `\history`, `\tee`.
  func perform(_ command: MetaCommand) async -> ProcessStatus
  /// Takes a change feed to the background; nil ends the one that is there.
  /// - Returns: false where it has to run in the foreground.
  func follow(_ feed: ChangeFeed?) -> Bool
}

extension Host {
  package var isHeard: Bool { true }
  package func eraseOutput(_ text: String) {}
  package func progress(_ what: String, _ done: Int, _ total: Int?) {}
  package func follow(_ feed: ChangeFeed?) -> Bool { false }
}

/// A shell command that reads what a pipeline writes.
package protocol ShellPipe: Sendable {
  /// - Returns: false where it reads no more.
  func write(_ text: String) -> Bool
  /// Closes its input and waits. Its output went to the console's.
  func finish() -> Int32
}

/// A connection that is ready for calls.
package struct Connected: Sendable {
  package let link: any Link
  package let server: ServerInfo
  package let schema: Schema

  package init(link: any Link, server: ServerInfo, schema: Schema) {
    self.link = link
    self.server = server
    self.schema = schema
  }
}

/// What the prompt and the questions say of a server.
package struct ServerInfo: Sendable, Equatable {
  /// Its name in the configuration, else its host; "local" for a socket of this machine.
  package let name: String
  /// As it is connected to.
  package let address: String
  /// The caller's name there.
  package let who: String
  /// Marked so in the configuration: red prompt, and a destructive call is confirmed by typing the server's name.
  package let isProduction: Bool

  package init(name: String, address: String, who: String, isProduction: Bool = false) {
    self.name = name
    self.address = address
    self.who = who
    self.isProduction = isProduction
  }
}
