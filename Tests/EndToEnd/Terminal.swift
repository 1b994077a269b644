import Foundation
import Glibc
import Testing

/// `guanxi` on a real terminal: a tmux server of its own, whose screen is read and whose keyboard is typed on.
final class Terminal: Sendable {
  struct NotSeen: Error, CustomStringConvertible {
    let description: String
  }

  /// Long for a loaded machine; what is awaited is mostly there at once.
  private static let limit = Duration.seconds(30)

  let home: TemporaryFolder
  private let server: ChildProcess
  private let name: String

  /// Starts `guanxi` on a server.
  /// - Parameters:
  ///   - environment: beside HOME, PATH and a UTF-8 locale.
  static func open(
    _ server: ServerProcess, _ arguments: [String] = [], columns: Int = 100, rows: Int = 24,
    environment: [String: String] = [:], in home: TemporaryFolder = TemporaryFolder()
  ) async throws -> Terminal {
    try await open(
      [try Binaries.path("guanxi"), "-h", "\(server.address)"] + arguments, columns: columns, rows: rows,
      environment: environment, in: home)
  }

  static func open(
    _ line: [String], columns: Int = 100, rows: Int = 24, environment: [String: String] = [:],
    in home: TemporaryFolder = TemporaryFolder()
  ) async throws -> Terminal {
    let terminal = try Terminal(line, columns, rows, environment, home)
    try await terminal.eventually("the window opens") { terminal.run(["has-session", "-t", "main"]).isOK }
    return terminal
  }

  private init(
    _ line: [String], _ columns: Int, _ rows: Int, _ environment: [String: String], _ home: TemporaryFolder
  ) throws {
    self.home = home
    name = home.file("tmux")
    var all = ["HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TMPDIR": home.path]
    all.merge(environment) { $1 }
    // The window keeps what was said last, also when the console has ended.
    let configuration = try home.write(
      "set -g remain-on-exit on\nset -g status off\nset -g default-terminal tmux-256color\nset -s escape-time 0\n",
      to: "tmux.conf")
    // -D keeps the server in the foreground, so that it ends with the test.
    server = try ChildProcess(
      "/usr/bin/env", ["tmux", "-S", name, "-f", configuration, "-D"], environment: all, output: home.file("tmux.log"),
      errors: home.file("tmux.log"))
    let end = ContinuousClock.now + Self.limit
    while !FileManager.default.fileExists(atPath: name), ContinuousClock.now < end { usleep(5000) }
    // tmux sets TERM by itself, and what it is started with is not all that a window gets.
    let wanted = environment.map { "\($0.key)=\($0.value)" }.sorted()
    let command = (["env", "-u", "TMUX"] + wanted + line)
      .map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }.joined(separator: " ")
    let made = run(["new-session", "-d", "-s", "main", "-x", "\(columns)", "-y", "\(rows)", "exec " + command])
    guard made.isOK else { throw NotSeen(description: "tmux: \(made.output)") }
  }

  deinit { _ = run(["kill-server"]) }

  // MARK: The keyboard

  func type(_ text: String) { _ = run(["send-keys", "-t", "main", "-l", "--", text]) }

  /// Keys by tmux's names: Enter, Tab, C-c, Up.
  func press(_ keys: String...) { _ = run(["send-keys", "-t", "main"] + keys) }

  /// Types a line and ends it when it stands on the screen, so that the prompt that is seen next is the next one.
  func enter(_ line: String, _ place: SourceLocation = #_sourceLocation) async throws {
    type(line)
    let wanted = line.filter { $0 != " " }
    try await eventually("\"\(line)\" typed", place) {
      !last.hasSuffix(">") && screen.suffix(4).joined().filter { $0 != " " }.contains(wanted)
    }
    press("Enter")
  }

  /// As a terminal brings what somebody pastes.
  func paste(_ text: String) throws {
    let file = try home.write(text, to: "paste")
    _ = run(["load-buffer", "-b", "paste", file])
    _ = run(["paste-buffer", "-p", "-b", "paste", "-t", "main"])
  }

  func resize(columns: Int, rows: Int) {
    _ = run(["resize-window", "-t", "main", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: The screen

  /// Its lines without what is empty at their ends, and without the empty ones below.
  var screen: [String] { lines(run(["capture-pane", "-p", "-t", "main"]).output) }

  /// With its colours, as escape sequences.
  var colored: [String] { lines(run(["capture-pane", "-p", "-e", "-t", "main"]).output) }

  /// The last line with something on it.
  var last: String { screen.last ?? "" }

  /// Of what the window ran; nil while it runs.
  var exitCode: Int? {
    // tmux at times misses that its child has ended, which then waits unburied for ever; told again it looks.
    server.send(SIGCHLD)
    return Int(run(["display-message", "-p", "-t", "main", "#{pane_dead_status}"]).output.filter(\.isNumber))
  }

  private func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Waits until the screen holds a text.
  func sees(_ text: String, _ place: SourceLocation = #_sourceLocation) async throws {
    try await eventually("\"\(text)\" on the screen", place) { screen.joined(separator: "\n").contains(text) }
  }

  /// Waits until the last line is the prompt and nothing but the text.
  func showsPrompt(_ typed: String = "", _ place: SourceLocation = #_sourceLocation) async throws {
    try await eventually("the prompt with \"\(typed)\"", place) {
      let parts = last.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 && parts[0].hasPrefix("guanxi ") && parts[1].trimmingPrefix(" ") == typed
    }
  }

  /// Looks again and again until it is so.
  func eventually(
    _ what: String, _ place: SourceLocation = #_sourceLocation, _ isSo: () throws -> Bool
  ) async throws {
    let end = ContinuousClock.now + Self.limit
    while ContinuousClock.now < end {
      if try isSo() { return }
      try await Task.sleep(for: .milliseconds(15))
    }
    let seen = screen.joined(separator: "\n")
    Issue.record("not seen: \(what); the screen is\n\(seen)", sourceLocation: place)
    throw NotSeen(description: what)
  }

  @discardableResult
  private func run(_ words: [String]) -> (isOK: Bool, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tmux", "-S", name] + words
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": home.path, "LANG": "C.UTF-8"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    do { try process.run() } catch { return (false, "\(error)") }
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus == 0, String(decoding: bytes, as: UTF8.self))
  }
}
