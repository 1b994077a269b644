import Console

/// Lines of earlier sessions, in a file that only its owner reads.
@MainActor
struct History {
  private let path: String?
  private(set) var lines: [String] = []

  private static let linesMax = 5000
  /// Stands for a line end inside an entry.
  private static let lineEnd: Character = "\u{1f}"

  init() {
    let state = FileSystem.environment("XDG_STATE_HOME") ?? FileSystem.environment("HOME").map { $0 + "/.local/state" }
    path = state.map { $0 + "/guanxi/history" }
    guard let path, let bytes = FileSystem.read(path) else { return }
    let stored = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    lines = stored.suffix(Self.linesMax).map { String($0.map { $0 == Self.lineEnd ? "\n" : $0 }) }
    lines.forEach(Prompt.remember)
    // The file is made short again seldom, since appending is what keeps two consoles from losing lines.
    if stored.count > 2 * Self.linesMax {
      FileSystem.write(Array(lines.map { Self.entry($0) }.joined().utf8), to: path)
    }
  }

  /// A line that may not be kept is still there to correct with the arrow key, unless a space asks for silence.
  mutating func add(_ line: String, session: Session) {
    guard line.first?.isWhitespace != true, line != lines.last else { return }
    let isKept = session.mayKeep(line)
    if isKept || !session.isSecret(line) {
      Prompt.remember(line)
      lines.append(line)
    }
    guard isKept, let path else { return }
    FileSystem.makeFolder(String(path.dropLast("/history".count)))
    FileSystem.append(Self.entry(line), to: path)
  }

  private static func entry(_ line: String) -> String {
    String(line.map { $0 == "\n" ? lineEnd : $0 }) + "\n"
  }
}
