import Console

/// Runs calls from `-c`, a file or a pipe.
@MainActor
struct ScriptRun {
  let link: ClientLink
  var session: Session
  let arguments: Arguments

  mutating func run(_ text: String, name: String) -> ProcessStatus {
    let script: Script
    do { script = try Script(text, name: name, session: session) } catch {
      Screen.note(error.rendered.map { $0 + "\n" }.joined())
      return .usage
    }
    if !Screen.isInteractive, let refusal = refusal(script) {
      // Refused before the first call: half a script would be worse than none.
      Screen.note(refusal)
      return .notConfirmed
    }
    var result = ProcessStatus.ok
    for line in script.lines {
      let code = run(line.step)
      if result == .ok { result = code }
      if code == .interrupted || code != .ok && !arguments.keepGoing { return code }
    }
    return result
  }

  /// What is said of the first line that somebody would have to confirm.
  private func refusal(_ script: Script) -> String? {
    for line in script.lines {
      switch line.step {
      case .call(let call) where Confirmation.isNeeded(call):
        return Confirmation.refusal(call, session.style.language)
      case .transfer(.undo(let order)) where order.mustBeConfirmed:
        return UndoRun.refusal(session.style.language)
      default: continue
      }
    }
    return nil
  }

  private mutating func run(_ step: Step) -> ProcessStatus {
    switch step {
    case .nothing: return .ok
    case .meta(let command):
      if let text = session.run(command) { Screen.out(text) }
      return .ok
    case .transfer(let order):
      return TransferCommand(link: link, session: session, jsonErrors: arguments.jsonErrors).run(order)
    case .call(let call): return CallRun(link: link, session: session, jsonErrors: arguments.jsonErrors).run(call)
    }
  }
}

/// Asks where a call needs asking, and runs it with Ctrl-C listening.
@MainActor
struct CallRun {
  let link: ClientLink
  let session: Session
  let jsonErrors: Bool

  func run(_ call: PreparedCall) -> ProcessStatus {
    if Confirmation.isNeeded(call) {
      guard Screen.isInteractive, Confirmation.accepts(Prompt.ask(Confirmation.question(call, session))) else {
        Screen.note(Confirmation.refusal(call, session.style.language))
        return .notConfirmed
      }
    }
    let runner = Runner(
      link: link, session: session, jsonErrors: jsonErrors, output: { Screen.out($0) }, note: { Screen.note($0) })
    return Foreground.run { await runner.run(call) } ?? .interrupted
  }
}
