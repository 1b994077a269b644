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

  /// What helps while a line is being typed.
  struct Aids {
    /// - Parameter text: what stands before the cursor, with the lines of the entry before it.
    var complete: (_ text: String) -> Completer.Result
    var hint: (_ line: String) -> Hint?
    /// Lines that came meanwhile, each with its end; nil for none.
    var news: () -> String?
    var language: () -> UILanguage
  }

  /// readline calls back without a context, so what it needs and brings stands here.
  private static var aids: Aids?
  private static var before = ""
  private static var entered: Entry?

  static func prepare() {
    creadline_prepare(
      { MainActor.assumeIsolated { HintLine.redraw() } },
      { input in
        let key = rl_getc(input)
        MainActor.assumeIsolated { HintLine.erase() }
        return creadline_early_end(key)
      })
    creadline_bind_completion { _, _ in
      MainActor.assumeIsolated { Prompt.complete() }
      return 0
    }
    HintLine.prepare()
  }

  /// - Parameters:
  ///   - prompt: asked again while nothing is typed for a while, since what it says may change.
  ///   - before: lines of the same entry that were typed before this one.
  static func read(_ prompt: () -> PromptText?, after before: String, aids: Aids) -> Entry {
    self.aids = aids
    self.before = before.isEmpty ? "" : before + "\n"
    entered = nil
    Interrupts.drain()
    var shown = prompt()
    install(shown)
    defer { rl_callback_handler_remove() }
    while true {
      if let entered { return entered }
      var sources = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: Interrupts.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&sources, 2, tickMs)
      while let event = Interrupts.next() {
        switch event {
        case .interrupt:
          HintLine.erase()
          creadline_reset()
          return .cleared
        case .resized: resize(shown)
        case .resumed: creadline_resume()
        case .terminated, .hungUp:
          HintLine.erase()
          rl_callback_handler_remove()
          exit(Interrupts.exitCode(event) ?? 1)
        case .news, .done: break
        }
      }
      if let news = aids.news() {
        HintLine.erase()
        creadline_print_above(news)
      }
      if shown != nil, let now = prompt(), now != shown {
        shown = now
        HintLine.erase()
        HintLine.promptColumns = DisplayWidth.of(now.plain)
        creadline_prompt(now.marked)
      }
      if count > 0, sources[0].revents != 0 { rl_callback_read_char() }
    }
  }

  /// How often it is looked whether the connection still stands.
  private static let tickMs: Int32 = 500

  private static func install(_ text: PromptText?) {
    HintLine.promptColumns = DisplayWidth.of(text?.plain ?? PromptText.continuation)
    HintLine.source = Screen.hasColor ? aids?.hint : nil
    creadline_install(text?.marked ?? PromptText.continuation, hook)
  }

  private static func resize(_ text: PromptText?) {
    HintLine.erase()
    // A search draws itself anew with the next key.
    guard Screen.isSmart, creadline_is_searching() == 0, let buffer = creadline_buffer() else {
      return rl_reset_screen_size()
    }
    let point = Int(creadline_point())
    let line = String(decoding: UnsafeRawBufferPointer(start: buffer, count: point), as: UTF8.self)
    creadline_resize(text?.marked ?? PromptText.continuation, Int32(HintLine.rows(before: line)))
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

  /// Tab: as much of the word as is certain, and what could follow where that is not all.
  private static func complete() {
    guard let aids, let buffer = creadline_buffer() else { return }
    let point = Int(creadline_point())
    let line = String(decoding: UnsafeRawBufferPointer(start: buffer, count: point), as: UTF8.self)
    let result = aids.complete(before + line)
    // The word may begin in the middle of what readline takes for one, but not on a line that is gone.
    let typed = String((before + line).dropFirst(result.start))
    guard !result.words.isEmpty, typed.utf8.count <= point else { return creadline_ring() }
    let word = result.common + (result.isFinal ? " " : "")
    if word != typed { creadline_replace(Int32(point - typed.utf8.count), word) }
    if result.words.count > 1 { CompletionList.show(result.labels, aids.language()) }
  }
}
