import CReadline
import Console
import Glibc

/// Reads lines with readline, on the main thread alone. Between lines the terminal is in its normal state, so that
/// calls print and are interrupted as anywhere else.
@MainActor
enum Prompt {
  enum Entry {
    case line(String)
    /// Ctrl-C: whatever was begun is dropped.
    case cleared
    case end
  }

  /// readline calls back without a context, so what it needs and brings stands here.
  private static var completer: Completer?
  private static var before = ""
  private static var entered: Entry?

  static func prepare() {
    creadline_prepare { _, start, _ in
      // A pointer may not leave an actor, a number may.
      let list = MainActor.assumeIsolated { UInt(bitPattern: Prompt.complete(byteStart: Int(start))) }
      return UnsafeMutablePointer(bitPattern: list)
    }
  }

  /// - Parameter before: lines of the same entry that were typed before this one.
  static func read(_ prompt: String, after before: String, completer: Completer) -> Entry {
    self.completer = completer
    self.before = before.isEmpty ? "" : before + "\n"
    entered = nil
    Interrupts.drain()
    creadline_install(prompt, Self.hook)
    defer { rl_callback_handler_remove() }
    while true {
      if let entered { return entered }
      var sources = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: Interrupts.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&sources, 2, -1) > 0 else { continue }
      if Interrupts.next() == .interrupt {
        creadline_reset()
        return .cleared
      }
      if sources[0].revents != 0 { rl_callback_read_char() }
    }
  }

  /// A question in the middle of things, answered with a line.
  static func ask(_ question: String) -> String {
    Screen.note(question)
    return readLine() ?? ""
  }

  static func remember(_ line: String) { add_history(line) }

  private static let hook: creadline_line_hook = { line in
    let text = line.map { String(cString: $0) }
    free(line)
    MainActor.assumeIsolated {
      Prompt.entered = text.map { .line($0) } ?? .end
      // Without this readline would show the prompt again before the line has run.
      rl_callback_handler_remove()
    }
  }

  /// - Returns: words as readline wants them: what all begin with, then each, then nil; all from malloc.
  private static func complete(byteStart: Int) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    creadline_completed(0)
    guard let completer, let buffer = creadline_buffer() else { return nil }
    let bytes = UnsafeRawBufferPointer(start: buffer, count: Int(creadline_point()))
    let text = before + String(decoding: bytes, as: UTF8.self)
    let result = completer.complete(text)
    guard !result.words.isEmpty, text.prefix(result.start).utf8.count == before.utf8.count + byteStart else {
      return nil
    }
    creadline_completed(result.isFinal ? 1 : 0)
    let entries = [commonPrefix(result.words)] + (result.words.count > 1 ? result.words : [])
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: entries.count + 1)
    for (index, entry) in entries.enumerated() { list[index] = strdup(entry) }
    list[entries.count] = nil
    return list
  }

  private static func commonPrefix(_ words: [String]) -> String {
    words.dropFirst().reduce(words[0]) { $0.commonPrefix(with: $1) }
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
