import Console
import Glibc
import Synchronization

/// Everything that is printed goes through here: to the screen, through the pager where it is longer than that, and to
/// the copy that `\tee` keeps.
final class Paper: Sendable {
  private struct Piece {
    let text: String
    let isNote: Bool
  }

  private enum Stage {
    /// Straight to the screen.
    case direct
    /// Output of a statement that still fits the screen.
    case gathering([Piece], PageGauge)
    /// What was noted meanwhile waits until the screen is free again.
    case paging(Pager, notes: [String])
    /// The pager was left: the rest of the statement's output is not wanted.
    case left(notes: [String])
  }

  private struct State {
    var stage = Stage.direct
    var depth = 0
    /// Counts statements, so that a late alarm knows that it is late.
    var statement = 0
    var copy: TeeFile?
    var isMeterDrawn = false
  }

  /// Whoever leaves a pager after an hour reads no more than that.
  private static let notesMax = 100

  private let state = Mutex(State())
  private let pager: String?

  /// - Parameter pager: nil for none.
  init(pager: String?) { self.pager = pager }

  /// False once the reader has left the pager.
  var isHeard: Bool {
    state.withLock { if case .left = $0.stage { false } else { true } }
  }

  func out(_ text: String) {
    let isFirst = state.withLock { state in
      Self.clearMeter(&state)
      state.copy?.write(text)
      return put(text, &state)
    }
    if isFirst { flushIfSlow() }
  }

  func note(_ text: String) {
    state.withLock { state in
      Self.clearMeter(&state)
      state.copy?.write(text)
      switch state.stage {
      case .direct: Screen.note(text)
      case .gathering(let pieces, _) where pieces.isEmpty: Screen.note(text)
      case .gathering(let pieces, let gauge):
        state.stage = .gathering(pieces + [Piece(text: text, isNote: true)], gauge)
      case .paging(let pager, let notes) where notes.count < Self.notesMax:
        state.stage = .paging(pager, notes: notes + [text])
      case .paging: break
      // That a call was ended because nobody reads its output is no news.
      case .left: break
      }
    }
  }

  /// One line that the next one replaces, or whatever is printed next.
  func draw(_ line: String) {
    state.withLock { state in
      switch state.stage {
      case .direct, .gathering: break
      // The screen is the pager's.
      case .paging, .left: return
      }
      state.isMeterDrawn = true
      Screen.note("\r\u{1b}[K" + line)
    }
  }

  func begin() {
    state.withLock { state in
      state.depth += 1
      guard state.depth == 1, pager != nil else { return }
      state.statement += 1
      state.stage = .gathering([], PageGauge(columns: Screen.size.columns))
    }
  }

  func end() {
    state.withLock { state in
      state.depth = max(0, state.depth - 1)
      guard state.depth == 0 else { return }
      Self.clearMeter(&state)
      finish(&state)
    }
  }

  /// Somebody left the pager while nothing was printed: the keyboard is the console's again.
  func lookForReader() {
    _ = state.withLockIfAvailable { state in
      if case .paging(let pager, let notes) = state.stage, pager.hasEnded { Self.leave(pager, notes, &state) }
    }
  }

  /// Before something else takes the screen: a question, a command of the shell.
  func settle() {
    state.withLock { state in
      Self.clearMeter(&state)
      finish(&state)
    }
  }

  /// For an entry that was abandoned in the middle.
  func reset() {
    settle()
    state.withLock { $0.depth = 0 }
  }

  /// - Parameter path: nil ends the copy.
  /// - Returns: false where the file cannot be written.
  func copy(to path: String?) -> Bool {
    let file = path.flatMap(TeeFile.init)
    state.withLock { $0.copy = file }
    return path == nil || file != nil
  }

  /// What somebody typed, for the copy alone: the screen shows it already.
  func record(_ text: String) {
    state.withLock { $0.copy?.write(text) }
  }

  /// - Returns: true for the first piece that is held back.
  private func put(_ text: String, _ state: inout State) -> Bool {
    switch state.stage {
    case .direct: Screen.out(text)
    case .gathering(var pieces, var gauge):
      // Given up here, so that the list grows in place.
      state.stage = .direct
      pieces.append(Piece(text: text, isNote: false))
      gauge.add(text)
      guard gauge.rows >= Screen.size.rows - 1, let pager, let opened = Pager(pager) else {
        state.stage = .gathering(pieces, gauge)
        return pieces.count == 1
      }
      let notes = pieces.filter(\.isNote).map(\.text)
      let isRead = pieces.allSatisfy { $0.isNote || opened.write($0.text) }
      isRead ? (state.stage = .paging(opened, notes: notes)) : Self.leave(opened, notes, &state)
    case .paging(let pager, let notes): if !pager.write(text) { Self.leave(pager, notes, &state) }
    case .left: break
    }
    return false
  }

  private static func leave(_ pager: Pager, _ notes: [String], _ state: inout State) {
    pager.finish()
    state.stage = .left(notes: notes)
  }

  private func finish(_ state: inout State) {
    let stage = state.stage
    state.stage = .direct
    switch stage {
    case .direct: break
    case .gathering(let pieces, _):
      for piece in pieces { piece.isNote ? Screen.note(piece.text) : Screen.out(piece.text) }
    case .paging(let pager, let notes):
      pager.finish()
      notes.forEach(Screen.note)
    case .left(let notes): notes.forEach(Screen.note)
    }
  }

  /// What comes slowly is watched as it comes: a page would be full in an hour.
  private func flushIfSlow() {
    let statement = state.withLock { $0.statement }
    Task.detached { [weak self] in
      // Nothing cancels it.
      try? await Task.sleep(for: .milliseconds(300))
      self?.state.withLock { state in
        guard state.statement == statement, case .gathering = state.stage else { return }
        self?.finish(&state)
      }
    }
  }

  private static func clearMeter(_ state: inout State) {
    if state.isMeterDrawn { Screen.note("\r\u{1b}[K") }
    state.isMeterDrawn = false
  }
}

/// A file that gets a copy of what is printed, without colours.
private final class TeeFile: Sendable {
  private let file: Int32
  private let plain = Mutex(PlainText())

  init?(_ path: String) {
    file = open(FileSystem.expand(path), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    FileSystem.keepPrivate(file)
  }

  deinit { close(file) }

  func write(_ text: String) {
    // A full disk does not keep anybody from reading the screen.
    FileSystem.writeAll(Array(plain.withLock { $0.take(text) }.utf8), to: file)
  }
}
