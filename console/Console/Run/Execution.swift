import Schema

/// One run of one script. A class, since the stages of a pipeline evaluate expressions while their rows flow; one task
/// alone uses it.
final class Execution {
  var session: Session
  var link: any Link
  var links: [String: any Link]
  var log: RunLog
  var isLeaving = false
  let host: any Host
  let options: RunOptions

  var status = ProcessStatus.ok
  var frame: ScriptFrame
  /// Counters of the loops around the present statement, and lines of `\include`.
  var iteration: [String] = []
  /// Where the present statement begins.
  var line = 1
  /// Inside `\try`, where a failed call is not yet an error.
  var attempts = 0
  var hasSent = false
  var hasSentKeyed = false
  /// Time of the calls of the present statement.
  var spent: (ms: Double, serverUs: UInt32?)?
  /// What a round of `\watch` printed.
  var captured: String?

  init(_ interpreter: Interpreter, _ script: CheckedScript) {
    session = interpreter.session
    link = interpreter.link
    links = interpreter.links
    log = interpreter.log
    host = interpreter.host
    options = interpreter.options
    frame = ScriptFrame(script, prefix: script.name.isEmpty ? "p\(interpreter.entries)." : "")
  }

  var language: UILanguage { session.style.language }

  func output(_ text: String) {
    if captured != nil { captured? += text }
    host.output(text)
  }

  func note(_ text: String) { host.note(text) }

  /// - Returns: the first status that was not OK.
  func run(whole script: CheckedScript) async -> ProcessStatus {
    if !host.isInteractive, let words = unconfirmed(script) {
      // Refused before the first call: half a script would be worse than none.
      note(words)
      return .notConfirmed
    }
    do { try await run(script.syntax.statements) } catch {
      // What ended the run was said where it happened.
      if status == .ok, let end = error as? RunEnd { status = end.status }
    }
    if status != .ok, hasSentKeyed, !host.isInteractive, !isLeaving {
      note(
        Phrase(
          "Run again with --run \(options.run) to go on: nothing is done twice.\n",
          "用 --run \(options.run) 重新运行即可继续:已完成的不会重复执行。\n")(language))
    }
    return status
  }

  func run(_ statements: [Statement]) async throws {
    for statement in statements {
      do {
        try Task.checkCancellation()
        line = frame.line(of: statement.place.range.lowerBound)
        try await run(statement)
        reportTiming()
      } catch { try settle(error) }
    }
  }

  private func run(_ statement: Statement) async throws {
    switch statement.kind {
    case .pipeline(let variable, let pipeline): try await shown { try await self.run(variable, pipeline) }
    case .assign(let variable, let expression): session.variables[variable.text] = try await evaluate(expression)
    case .meta(let name, let argument): try await meta(name, argument)
    case .transfer(let word): try await transfer(word)
    case .condition(let branches, let otherwise): try await choose(branches, otherwise)
    case .loop(let variable, let list, let body): try await loop(variable, list, body)
    case .attempt(let body, let catches): try await attempt(body, catches)
    case .include(let path): try await include(path, at: statement.place.range.lowerBound)
    case .expect(let expression, let message): try await expect(expression, message)
    case .expectError(let reason, let pipeline): try await shown { try await self.expectError(reason, pipeline) }
    case .again(let arguments, let options):
      try await shown { try await self.again(arguments, options, statement.place.range) }
    case .watch(let every, let until, let pipeline): try await watch(every, until, pipeline)
    case .follow(let areas, let arguments, let options): try await follow(areas, arguments, options)
    case .show(let form, let call): try await show(form, call)
    }
  }

  /// What a statement prints may be longer than a screen.
  func shown(_ body: () async throws -> Void) async throws {
    host.beginOutput()
    defer { host.endOutput() }
    try await body()
  }

  // MARK: Ends

  /// Says what went wrong, and ends the run unless it goes on regardless.
  private func settle(_ error: any Error) throws {
    switch error {
    case is RunEnd: throw error
    case is CancellationError: throw interrupted()
    case let fault as CallFault:
      if fault.failure.kind == .cancelled || Task.isCancelled {
        if fault.failure.executed == "UNKNOWN" { note(fault.failure.text(language)) }
        throw interrupted(isSaid: fault.failure.executed == "UNKNOWN")
      }
      if attempts > 0 { throw error }
      note(options.jsonErrors ? fault.failure.json : fault.place + fault.failure.text(language))
      try fail(fault.failure.exitCode)
    case let error as LineError:
      note(frame.render(error, language))
      // 1 says that nothing was sent.
      try fail(hasSent ? .callFailed : .usage)
    case let failure as StageFailure:
      note(frame.render(failure.words, language))
      try fail(.callFailed)
    case let ended as Ended:
      if attempts > 0, ended.isPartial { throw error }
      try fail(ended.status)
    case let failure as AuditFailure:
      note(failure.text(language))
      if status == .ok { status = .callFailed }
      throw RunEnd(status: .callFailed)
    default:
      note(prefix + Phrase("The reply cannot be read: \(error)\n", "无法读取答复:\(error)\n")(language))
      try fail(.callFailed)
    }
  }

  private func interrupted(isSaid: Bool = false) -> RunEnd {
    if !isSaid { note(Phrase("Interrupted\n", "已中断\n")(language)) }
    status = .interrupted
    return RunEnd(status: .interrupted)
  }

  private func fail(_ new: ProcessStatus) throws {
    if status == .ok { status = new }
    if !options.keepsGoing { throw RunEnd(status: new) }
  }

  /// Begins an error of the present statement: file:line.
  var prefix: String { frame.isPlaced ? "\(frame.name):\(line): " : "" }
}

/// The whole run ends; why was said.
struct RunEnd: Error {
  let status: ProcessStatus
}

/// A statement ended so; why was said.
struct Ended: Error {
  let status: ProcessStatus
  /// Rows of an import, an export or an undo were refused: a failed call to whoever tries it.
  var isPartial = false
}

/// A failed call, with what its error begins with.
struct CallFault: Error {
  let failure: CallFailure
  let place: String
}

/// The text that is running: a script, or a file that it includes.
struct ScriptFrame {
  let script: CheckedScript
  /// Sets the places of its keys apart from those of other texts.
  let prefix: String
  let depth: Int
  private let lines: LineTable
  private let characters: [Unicode.Scalar]

  init(_ script: CheckedScript, prefix: String, depth: Int = 1) {
    self.script = script
    self.prefix = prefix
    self.depth = depth
    lines = LineTable(script.text)
    characters = Array(script.text.unicodeScalars)
  }

  var name: String { script.name }
  /// Errors of a single line need no place.
  var isPlaced: Bool { !name.isEmpty && (name != "-c" || lines.count > 1) }

  /// From 1.
  func line(of offset: Int) -> Int { lines.line(of: offset) }

  /// Names a call for its key.
  func site(of offset: Int) -> String { prefix + spot(of: offset) }

  /// A line, and the column where something else may stand before it on the line.
  func spot(of offset: Int) -> String {
    let (line, column) = (lines.line(of: offset), lines.column(of: offset))
    let end = min(offset, characters.count)
    let before = characters[max(0, end - column + 1)..<end]
    let isFirst = before.allSatisfy { $0.isWhitespace || $0 == "\u{feff}" } || Self.isAssignment(before)
    return isFirst ? "\(line)" : "\(line)c\(column)"
  }

  /// `$name =`
  private static func isAssignment(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = String(String.UnicodeScalarView(before)).trimmingSpace
    guard text.first == "$" || text.first == "\u{ff04}", text.last == "=" || text.last == "\u{ff1d}" else {
      return false
    }
    return text.dropFirst().dropLast().trimmingSpace.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  func render(_ error: LineError, _ language: UILanguage) -> String {
    error.render(script.text, place: isPlaced ? name : nil, language) + "\n"
  }
}
