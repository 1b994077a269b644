import Console
import Synchronization

/// Entries of earlier sessions and of this one, in a file that only its owner reads.
final class History: Sendable {
  private let path: String?
  private let state: Mutex<HistoryLines>

  @MainActor
  init() {
    let folder = FileSystem.environment("XDG_STATE_HOME") ?? FileSystem.environment("HOME").map { $0 + "/.local/state" }
    path = folder.map { $0 + "/guanxi/history" }
    let lines = path.flatMap { FileSystem.read($0) }.map { HistoryLines($0) } ?? HistoryLines()
    lines.entries.forEach(Prompt.remember)
    // The file is made short again seldom, since appending is what keeps two consoles from losing lines.
    if let path, lines.storedCount > 2 * HistoryLines.entriesMax {
      FileSystem.write(Array(lines.entries.map(HistoryLines.stored).joined().utf8), to: path)
    }
    state = Mutex(lines)
  }

  var lines: HistoryLines { state.withLock { $0 } }

  /// An entry that may not be kept is still there to correct with the arrow key, unless a space asks for silence.
  @MainActor
  func add(_ entry: String, _ rule: HistoryRule) {
    guard rule != .forgotten, entry != lines.entries.last else { return }
    Prompt.remember(entry)
    state.withLock { $0.add(entry) }
    guard rule == .kept, let path else { return }
    FileSystem.makeFolder(String(path.dropLast("/history".count)))
    FileSystem.append(HistoryLines.stored(entry), to: path)
  }
}
