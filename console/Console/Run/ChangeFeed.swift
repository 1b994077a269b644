package import Schema

/// The change feed of a server (`system.watch`), followed through lost connections: each event comes once.
package struct ChangeFeed: Sendable {
  package let link: any Link
  package let session: Session
  let call: PreparedCall
  /// Between attempts that brought nothing.
  var pausesMs: [Int64] = [1000, 2000, 4000, 8000, 15_000, 30_000]

  init(link: any Link, session: Session, call: PreparedCall) {
    (self.link, self.session, self.call) = (link, session, call)
  }

  /// Until the task is cancelled, or the server refuses.
  /// - Throws: `CallFailure`, `CancellationError`, or `MalformedMessage`.
  package func run(event: (DynamicMessage) -> Bool, note: (String) -> Void) async throws {
    guard let type = session.schema.message(call.method.reply) else { throw MissingType(name: call.method.reply) }
    var request = call.request
    var pause = 0
    while true {
      do {
        for try await item in link.stream(call.method, request.encoded, call.settings) {
          let message = try session.schema.decode(item, as: type)
          pause = 0
          let position = message["seq"] ?? message["position"]
          if let field = request.type.field(named: "after_seq"), let position { request[field] = position }
          // A heartbeat only says how far the feed is.
          if message["seq"] != nil, !event(message) { return }
        }
        try Task.checkCancellation()
        return
      } catch let failure as CallFailure where mayResume(failure) {
        let after = request["after_seq"]?.intValue
        note(
          Phrase(
            "The connection was lost; the feed goes on\(after.map { " after \($0)" } ?? "").\n",
            "连接中断;变更将\(after.map { "从 \($0) 之后" } ?? "")继续。\n")(session.style.language))
        try await Task.sleep(for: .milliseconds(pausesMs[min(pause, pausesMs.count - 1)]))
        pause += 1
      }
    }
  }

  private func mayResume(_ failure: CallFailure) -> Bool {
    if Task.isCancelled { return false }
    switch failure.kind {
    case .connectionLost: return true
    // A server that refuses the key will refuse it again.
    case .connectFailed: return failure.isNoServer || failure.retry == "SAME_REQUEST"
    case .refused: return failure.retry == "SAME_REQUEST"
    // A feed is never silent for longer than its heartbeat, so that silence is a lost connection, unless the time of
    // the call was bounded.
    case .deadline: return call.settings.timeoutMs == nil
    case .cancelled, .other: return false
    }
  }

  /// 10:32:05 customers.create customer:42 employee:3
  package func line(_ event: DynamicMessage) -> String {
    let ms = (event["posted_ms"] ?? event["at_ms"])?.intValue
    let clock = ms.map { session.style.zone.text(instantMs: $0) }?.split(separator: " ").last.map(String.init)
    let records = event.type.field(named: "records").map { event.list($0) } ?? []
    let names = records.compactMap(\.messageValue).map { record in
      let id = record["id"].map { $0.intValue.map { "\($0)" } ?? $0.textValue ?? "" } ?? ""
      return "\(word("kind", of: record)):\(id)"
    }
    let words = [clock ?? "", word("method", of: event)] + names + [word("principal", of: event)]
    return VisibleText.escape(words.filter { !$0.isEmpty }.joined(separator: " ")) + "\n"
  }

  private func word(_ name: String, of message: DynamicMessage) -> String {
    guard let field = message.type.field(named: name), let value = message[field] else { return "" }
    return ScriptValue(value, field).text(session.style.zone, session.schema).lowercasedWord(of: field)
  }
}

extension String {
  /// Words of enums are loud in a line of text.
  fileprivate func lowercasedWord(of field: Field) -> String {
    if case .enumeration = field.type { lowercased() } else { self }
  }
}

extension Execution {
  /// `watch customers,complaints from=$seq`
  func follow(_ areas: [Word], _ arguments: [CallSyntax.Argument], _ options: [CallSyntax.Option]) async throws {
    if areas.count == 1, areas[0].text == "off" {
      _ = host.follow(nil)
      return
    }
    let call = try await feedCall(areas, arguments, options)
    let feed = ChangeFeed(
      link: try await beginFeed(call, at: areas.first?.range.lowerBound ?? 0), session: session, call: call)
    if host.follow(feed) { return }
    var printer = RowPrinter(
      type: session.schema.message(feed.call.method.reply) ?? MessageType(fullName: "", fields: [], doc: ""),
      schema: session.schema, style: session.style)
    do {
      try await feed.run { event in
        session.last.reply = .record(event)
        session.last.seq = event["seq"]?.intValue ?? session.last.seq
        output(session.style.isHuman ? feed.line(event) : printer.item(event))
        return host.isHeard
      } note: {
        note($0)
      }
    } catch let failure as CallFailure {
      session.last.fail(failure)
      throw CallFault(failure: failure, place: prefix)
    }
  }

  private func feedCall(
    _ areas: [Word], _ arguments: [CallSyntax.Argument], _ options: [CallSyntax.Option]
  ) async throws -> PreparedCall {
    let range = areas.first?.range ?? 0..<1
    guard session.schema.method("system.watch") != nil else {
      throw LineError("This server has no change feed", "该服务器没有变更订阅", at: range)
    }
    let names = areas.map { CallSyntax.Value(kind: .quoted(Template($0.text)), range: $0.range) }
    let chosen: [CallSyntax.Argument] =
      names.isEmpty
      ? []
      : [
        .field(
          path: [Word(text: "areas", range: range)], operation: .set,
          value: CallSyntax.Value(kind: .list(names), range: range))
      ]
    let syntax = CallSyntax(
      method: Word(text: "system.watch", range: range), arguments: chosen + arguments.map(\.afterSeq), options: options)
    return try await prepare(syntax)
  }
}

extension CallSyntax.Argument {
  /// `from=` is what people say of a place in a feed.
  fileprivate var afterSeq: CallSyntax.Argument {
    guard case .field(let path, let operation, let value) = self, path.count == 1, path[0].text == "from" else {
      return self
    }
    return .field(path: [Word(text: "after_seq", range: path[0].range)], operation: operation, value: value)
  }
}
