import Schema

/// Statements that hold others.
extension Execution {
  func choose(_ branches: [Statement.Branch], _ otherwise: [Statement]?) async throws {
    for branch in branches where try await condition(branch.condition) { return try await run(branch.body) }
    if let otherwise { try await run(otherwise) }
  }

  func loop(_ variable: Word, _ list: Expression, _ body: [Statement]) async throws {
    let value = try await evaluateRows(list)
    let items: [ScriptValue]
    switch value {
    case .list, .null, .record: items = rows(of: value)
    default:
      let kind = Operand(value, session.schema).kind
      throw LineError(
        "\\for takes a list; this is \(kind.english)", "\\for 只用于列表;这是\(kind.chinese)", at: list.span)
    }
    let shadowed = session.variables[variable.text]
    defer { session.variables[variable.text] = shadowed }
    for (index, item) in items.enumerated() {
      try Task.checkCancellation()
      session.variables[variable.text] = item
      try await counted("\(index)") { try await self.run(body) }
    }
  }

  /// Calls inside have keys of their own.
  func counted(_ counter: String, _ body: () async throws -> Void) async throws {
    iteration.append(counter)
    defer { iteration.removeLast() }
    try await body()
  }

  func attempt(_ body: [Statement], _ catches: [Statement.Catch]) async throws {
    do {
      attempts += 1
      defer { attempts -= 1 }
      try await run(body)
    } catch let fault as CallFault {
      let words = [fault.failure.reason, fault.failure.codeWord]
      guard
        let handler = catches.first(where: { handler in
          handler.reasons.isEmpty || handler.reasons.contains { words.contains($0.text.uppercased()) }
        })
      else { throw fault }
      try await run(handler.body)
    } catch let ended as Ended where ended.isPartial {
      // Each row was refused for a reason of its own, so none of them has this one's name.
      guard let handler = catches.first(where: \.reasons.isEmpty) else { throw ended }
      try await run(handler.body)
    }
  }

  func include(_ path: Word, at offset: Int) async throws {
    guard let script = frame.script.included[path.text] else {
      throw LineError("\(path.text) was not read", "未读取 \(path.text)", at: path.range)
    }
    let including = frame
    let prefix = including.prefix.hasPrefix("p") ? including.prefix : ""
    let inner = ScriptFrame(script, prefix: "\(prefix)f\(including.depth + 1).", depth: including.depth + 1)
    let from = line
    defer {
      frame = including
      line = from
    }
    frame = inner
    // The place of the \include sets a file that is included twice apart from itself, and from others.
    try await counted("i\(including.spot(of: offset))") { try await self.run(script.syntax.statements) }
  }

  func expect(_ expression: Expression, _ message: Template?) async throws {
    var sides = ""
    if case .binary(let operation, let left, let right, let place) = expression, operation.compares {
      // Each side is asked once: it may be a call.
      let (one, other) = (try await evaluate(left), try await evaluate(right))
      let holds = try placed(place.range) { () throws(Comparison.Mismatch) in
        try comparison.holds(operation, one, other)
      }
      if holds { return }
      let texts = [one, other].map { VisibleText.escape($0.text(session.style.zone, session.schema)) }
      sides = Phrase("left: \(texts[0])  right: \(texts[1])\n", "左:\(texts[0])  右:\(texts[1])\n")(language)
    } else if try await condition(expression) {
      return
    }
    var printer = ScriptPrinter()
    printer.write(expression)
    let written = VisibleText.escape(printer.text)
    var words = prefix + Phrase("expected \(written)", "预期 \(written)")(language)
    if let message { words += ": " + VisibleText.escape(try await text(message)) }
    note(words + "\n" + sides)
    throw Ended(status: .expectationFailed)
  }

  /// A refusal that is shown, or tested: anything else is an error.
  func expectError(_ reason: Word, _ pipeline: Pipeline) async throws {
    let expected = reason.text.uppercased()
    do {
      attempts += 1
      defer { attempts -= 1 }
      try await run(nil, pipeline)
    } catch let fault as CallFault where fault.failure.kind != .cancelled && !Task.isCancelled {
      let text = options.jsonErrors ? fault.failure.json : fault.failure.text(language)
      guard fault.failure.reason != expected else { return output(text) }
      note(prefix + text + disappointment(expected, fault.failure.reason))
      throw Ended(status: .expectationFailed)
    }
    note(prefix + disappointment(expected, nil))
    throw Ended(status: .expectationFailed)
  }

  private func disappointment(_ expected: String, _ found: String?) -> String {
    Phrase(
      "Expected the refusal \(expected), but \(found.map { "it was \($0)" } ?? "the call was done").\n",
      "预期拒绝原因为 \(expected),\(found.map { "实际为 \($0)" } ?? "但调用已成功")。\n")(language)
  }
}

extension Expression.Binary {
  fileprivate var compares: Bool {
    switch self {
    case .equal, .unequal, .less, .lessOrEqual, .more, .moreOrEqual, .contains, .isIn: true
    case .or, .and, .plus, .minus, .times, .divided, .remainder: false
    }
  }
}
