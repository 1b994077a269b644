package import Schema

/// Sends calls and shows what comes back.
package struct Runner: Sendable {
  package let link: any Link
  package let schema: Schema
  package let style: OutputStyle
  package let showsTiming: Bool
  /// Errors as one line of JSON.
  package let jsonErrors: Bool
  package let output: @Sendable (String) -> Void
  package let note: @Sendable (String) -> Void

  package init(
    link: any Link, session: Session, jsonErrors: Bool = false, output: @escaping @Sendable (String) -> Void,
    note: @escaping @Sendable (String) -> Void
  ) {
    self.link = link
    schema = session.schema
    style = session.style
    showsTiming = session.showsTiming
    self.jsonErrors = jsonErrors
    self.output = output
    self.note = note
  }

  package func run(_ call: PreparedCall) async -> ProcessStatus {
    let start = ContinuousClock.now
    do {
      let serverUs = call.method.streams ? try await stream(call) : try await unary(call)
      if showsTiming { note(timing(ContinuousClock.now - start, serverUs)) }
      guard let reason = call.settings.expectedReason, let words = disappointment(reason, nil) else { return .ok }
      note(words)
      return .expectationFailed
    } catch let failure as CallFailure {
      if let reason = call.settings.expectedReason {
        guard let words = disappointment(reason, failure.reason) else {
          output(jsonErrors ? failure.json : failure.text(style.language))
          return .ok
        }
        note((jsonErrors ? failure.json : failure.text(style.language)) + words)
        return .expectationFailed
      }
      note(jsonErrors ? failure.json : failure.text(style.language))
      return failure.exitCode
    } catch is CancellationError {
      note(Phrase("Interrupted\n", "已中断\n")(style.language))
      return .interrupted
    } catch {
      note(Phrase("The reply cannot be read: \(error)\n", "无法读取答复:\(error)\n")(style.language))
      return .callFailed
    }
  }

  private func unary(_ call: PreparedCall) async throws -> UInt32? {
    let reply = try await link.call(call.method, call.request.encoded, call.settings)
    let printed = ReplyPrinter(schema: schema, style: style).print(try decode(reply.payload, call.method))
    if call.settings.dryRun, style.isTerminal {
      note(Phrase("Dry run: nothing was kept.\n", "试运行:未保存任何改动。\n")(style.language))
    }
    if reply.isReplayed {
      note(Phrase("This was done before; the stored reply:\n", "此前已执行,以下为保存的答复:\n")(style.language))
    }
    output(printed.output)
    if !printed.note.isEmpty { note(printed.note) }
    return reply.serverUs
  }

  private func stream(_ call: PreparedCall) async throws -> UInt32? {
    guard let type = schema.message(call.method.reply) else { throw MissingType(name: call.method.reply) }
    var printer = RowPrinter(type: type, schema: schema, style: style)
    // Rows of one wake-up go out together: a write for each would cost more than the call.
    var pending = ""
    do {
      for try await item in link.stream(call.method, call.request.encoded, call.settings) {
        try Task.checkCancellation()
        pending += printer.item(try schema.decode(item, as: type))
        if pending.utf8.count > 1 << 13 || style.isTerminal {
          output(pending)
          pending = ""
        }
      }
      try Task.checkCancellation()
    } catch {
      output(pending + printer.flush())
      throw error
    }
    output(pending + printer.end())
    return nil
  }

  private func decode(_ payload: [UInt8], _ method: MethodType) throws -> DynamicMessage {
    guard let type = schema.message(method.reply) else { throw MissingType(name: method.reply) }
    return try schema.decode(payload, as: type)
  }

  private func timing(_ elapsed: Duration, _ serverUs: UInt32?) -> String {
    let us = elapsed.components.seconds * 1_000_000 + elapsed.components.attoseconds / 1_000_000_000_000
    func ms(_ us: Int64) -> String { "\(us / 1000).\(padded(Int(us % 1000 / 10), 2)) ms" }
    let server = serverUs.map { ms(Int64($0)) }
    return Phrase(
      "Time: \(ms(us))\(server.map { " (server \($0))" } ?? "")\n",
      "耗时:\(ms(us))\(server.map { "(服务器 \($0))" } ?? "")\n")(style.language)
  }
}

/// The server's own description lacks a type that it names.
struct MissingType: Error, CustomStringConvertible {
  let name: String
  var description: String { "the server does not describe \(name)" }
}
