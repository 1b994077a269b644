import Schema

/// `\watch 2s until … call`: the same again and again.
extension Execution {
  private static let failuresMax = 3

  func watch(_ every: Word, _ until: Expression?, _ pipeline: Pipeline) async throws {
    guard let ms = spanMs(every.text), ms > 0 else {
      throw LineError("Expected a time such as 2s or 5m", "应为时长,如 2s、5m", at: every.range)
    }
    var round = 0
    var failures = 0
    // Frames take each other's place on the screen, so none of them goes to the pager.
    while true {
      try Task.checkCancellation()
      let before = captured
      captured = ""
      defer { captured = before }
      do {
        var isOver = false
        try await counted("\(round)") {
          try await self.run(nil, pipeline)
          // The question is of this round too: what it calls is asked anew each time.
          if let until { isOver = try await self.condition(until) }
        }
        failures = 0
        if isOver { return }
      } catch let fault as CallFault where fault.failure.kind != .cancelled && !Task.isCancelled {
        failures += 1
        if failures == Self.failuresMax { throw fault }
        note(fault.place + fault.failure.text(language))
      }
      guard host.isHeard else { return }
      if session.style.isTerminal { output(footer(every.text)) }
      round += 1
      try await Task.sleep(for: .milliseconds(ms))
      if session.style.isTerminal, let captured { host.eraseOutput(captured) }
    }
  }

  private func footer(_ every: String) -> String {
    let clock = session.style.zone.text(instantMs: session.nowMs()).split(separator: " ").last.map(String.init) ?? ""
    let words = Phrase("every \(every) · \(clock) · Ctrl-C ends", "每 \(every) · \(clock) · Ctrl-C 结束")(language)
    let isPlain = FileSystem.environment("TERM") == "dumb" || FileSystem.environment("NO_COLOR") != nil
    return isPlain ? words + "\n" : "\u{1b}[2m\(words)\u{1b}[0m\n"
  }
}
