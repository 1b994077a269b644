import Schema

/// Commands of the console inside a script.
extension Execution {
  func meta(_ name: Word, _ argument: Word?) async throws {
    let line = name.text + (argument.map { " " + $0.text } ?? "")
    let parsed: MetaCommand?
    do { parsed = try MetaCommand(parsing: line) } catch { throw error.within(name.place, argument?.place) }
    guard let command = parsed else {
      throw LineError("There is no command \(name.text)", "没有命令 \(name.text)", at: name.range)
    }
    switch command {
    case .quit:
      isLeaving = true
      throw RunEnd(status: status)
    case .connect(let target): try await connect(target)
    case .language(let language):
      _ = session.run(command)
      // The server's own messages follow the language of the handshake.
      try await connect(nil, language)
    case .key(let name, let value):
      let value = value.first == "$" ? try filledIn(value, at: argument?.range ?? 0..<1) : value
      try ended(await host.perform(.key(name: name, value: value)))
      links[name] = nil
    default:
      if let text = session.run(command) {
        if !text.isEmpty { try await shown { self.output(text) } }
      } else {
        try ended(await host.perform(command))
      }
    }
  }

  /// `$k.secret` of a reply becomes a key without being seen.
  private func filledIn(_ text: String, at range: Range<Int>) throws(LineError) -> String {
    let names = text.dropFirst().split(separator: ".").map { Word(text: String($0), range: range) }
    guard let name = names.first else { return text }
    let value = try walk.value(names.dropFirst().map { .field($0) }[...], of: try variable(name), at: range)
    return value.text(session.style.zone, session.schema)
  }

  private func ended(_ status: ProcessStatus) throws(Ended) { if status != .ok { throw Ended(status: status) } }

  /// The old connection stays where the new one fails, so that a mistyped address costs nothing.
  private func connect(_ target: String?, _ language: UILanguage? = nil) async throws {
    do {
      let connected = try await host.connect(target, as: nil, language: language ?? self.language)
      link = connected.link
      links = [:]
      session.server = connected.server
      session.schema = connected.schema
    } catch let failure as CallFailure {
      note(options.jsonErrors ? failure.json : prefix + failure.openingText(self.language))
      throw Ended(status: failure.openingCode)
    }
  }

  func transfer(_ word: Word) async throws {
    let parsed: TransferOrder?
    do { parsed = try session.transferOrder(word.text) } catch { throw error.within(word.place, nil) }
    guard let order = parsed else {
      throw LineError("There is no command \(word.text)", "没有命令 \(word.text)", at: word.range)
    }
    let host = host
    let desk = TransferDesk(
      link: link, session: session, server: session.server.address, jsonErrors: options.jsonErrors,
      output: { host.output($0) }, note: { host.note($0) }, progress: { host.progress($0, $1, $2) })
    let ended: ProcessStatus
    switch order {
    case .imports:
      ImportList.show(desk)
      return
    case .importFile(let order): ended = await ImportRun(order, desk: desk).run()
    case .export(let order): ended = await ExportRun(order, desk: desk).run()
    case .undo(let order):
      let undo = UndoRun(order, desk: desk)
      if order.mustBeConfirmed, let question = undo.question {
        guard let answer = host.ask(question), Confirmation.accepts(answer, session.server) else {
          note(UndoRun.refusal(language))
          throw Ended(status: .notConfirmed)
        }
      }
      ended = await undo.run()
    }
    if ended == .interrupted { throw CancellationError() }
    if ended == .callFailed { throw Ended(status: ended, isPartial: true) }
    try self.ended(ended)
  }

  /// `\again field=new`: the last written call, with its variables as they are now.
  func again(
    _ arguments: [CallSyntax.Argument], _ options: [CallSyntax.Option], _ range: Range<Int>
  ) async throws {
    guard let before = session.last.syntax else {
      throw LineError("There is no call to repeat yet", "尚无可重复的调用", at: range)
    }
    let syntax = before.replacing(arguments, options)
    let unknown = session.last.unknown?.call
    var call: PreparedCall
    do { call = try await prepare(syntax) } catch let error as LineError {
      // Places of a call that was written elsewhere mean nothing here.
      throw range.contains(error.range.lowerBound) ? error : error.moved(to: range)
    }
    if let unknown, call.method == unknown.method, call.request == unknown.request {
      call.settings.idempotencyKey = call.settings.idempotencyKey ?? unknown.settings.idempotencyKey
    }
    session.last.syntax = syntax
    try await show(call, at: range.lowerBound)
  }

  func show(_ form: Word, _ syntax: CallSyntax?) async throws {
    var call: PreparedCall?
    if let syntax { call = try await prepareLast(syntax) } else { call = session.last.prepared }
    guard let call else {
      throw LineError("There is no call to show yet", "尚无可显示的调用", at: form.range)
    }
    let (schema, server) = (session.schema, session.server)
    switch form.text.lowercased() {
    case "json": output(CallText.json(call, schema: schema, server: server))
    case "hex": output(CallText.hex(call, schema: schema, server: server))
    case "python": output(CallText.python(call, schema: schema, server: server))
    default:
      throw LineError(
        "\\as takes json, hex or python", "\\as 的参数为 json、hex 或 python", at: form.range,
        nearest: NearMatch.find(form.text, among: ["json", "hex", "python"]))
    }
  }
}

extension CallSyntax {
  /// Arguments of the same name give way to new ones, also to `name+=`; so do options. A confirmation and a key were
  /// given for the call as it was.
  func replacing(_ arguments: [Argument], _ options: [Option]) -> CallSyntax {
    let names = Set(arguments.compactMap(\.fieldName))
    let once = arguments.isEmpty ? [] : [CallFlag.yes.rawValue, CallFlag.idempotencyKey.rawValue]
    let flags = Set(options.map(\.name.text) + once)
    return CallSyntax(
      method: method, arguments: self.arguments.filter { $0.fieldName.map { !names.contains($0) } ?? true } + arguments,
      options: self.options.filter { !flags.contains($0.name.text) } + options)
  }
}

extension CallSyntax.Argument {
  fileprivate var fieldName: String? {
    if case .field(let path, _, _) = self { path.map(\.text).joined(separator: ".") } else { nil }
  }
}

extension LineError {
  func moved(to range: Range<Int>) -> LineError {
    LineError(message.english, message.chinese, at: range, nearest: nearest)
  }

  /// Of a command that was put together from a name and the rest of its line.
  fileprivate func within(_ name: Place, _ argument: Place?) -> LineError {
    let length = name.range.count
    guard let argument, range.lowerBound > length else {
      let start = name.range.lowerBound + range.lowerBound
      return moved(to: start..<max(start + 1, min(start + range.count, name.range.upperBound)))
    }
    let start = argument.range.lowerBound + range.lowerBound - length - 1
    return moved(to: start..<start + range.count)
  }
}
