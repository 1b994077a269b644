package import Schema

/// What becomes of an entry when it has been typed.
package enum HistoryRule: Sendable, Equatable {
  /// In the file, for later sessions.
  case kept
  /// The arrow keys bring it back until the console ends.
  case thisSession
  /// Gone.
  case forgotten

  /// - Parameter syntax: nil for an entry that is not understood: a name may stand behind its mistyped field.
  package init(_ text: String, _ syntax: ScriptSyntax?, _ schema: Schema) {
    if text.first?.isWhitespace != false || text.split(whereSeparator: \.isNewline).contains(where: Self.isSecret) {
      self = .forgotten
      return
    }
    let reader = PrivacyReader(schema: schema)
    if reader.namesSecret(text) {
      // The field that holds a secret comes with its value, mostly.
      self = syntax.map(reader.isPrivate) == false ? .kept : .forgotten
    } else {
      self = syntax.map(reader.isPrivate) == false ? .kept : .thisSession
    }
  }

  private static func isSecret(_ line: Substring) -> Bool { MetaCommand.isSecret(String(line)) }
}

/// Looks for calls that carry personal or secret values, also in blocks and inside of other values.
private struct PrivacyReader {
  let schema: Schema

  func namesSecret(_ text: String) -> Bool {
    let words = Set(text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    return schema.messages.contains { $0.fields.contains { $0.options.secret && words.contains($0.name) } }
  }

  func isPrivate(_ syntax: ScriptSyntax) -> Bool { isPrivate(syntax.statements) }

  private func isPrivate(_ statements: [Statement]) -> Bool { statements.contains { isPrivate($0.kind) } }

  private func isPrivate(_ kind: Statement.Kind) -> Bool {
    switch kind {
    case .pipeline(_, let pipeline), .expectError(_, let pipeline): isPrivate(pipeline)
    case .assign(_, let expression): isPrivate(expression)
    case .expect(let expression, message: let message): isPrivate(expression) || message.map(isPrivate) == true
    case .condition(let branches, let otherwise):
      branches.contains { isPrivate($0.condition) || isPrivate($0.body) } || otherwise.map(isPrivate) == true
    case .loop(_, let over, let body): isPrivate(over) || isPrivate(body)
    case .attempt(let body, let catches): isPrivate(body) || catches.contains { isPrivate($0.body) }
    case .again(let arguments, _): arguments.contains { isPrivate($0, of: nil) }
    case .watch(_, let until, let pipeline): until.map(isPrivate) == true || isPrivate(pipeline)
    case .show(_, let call): call.map(isPrivate) == true
    case .transfer(let line): isPrivateTransfer(line.text)
    // Whoever looks for a name in the history has typed it.
    case .meta(let name, let argument): name.text.lowercased() == "\\history" && argument != nil
    case .include, .follow: false
    }
  }

  private func isPrivate(_ pipeline: Pipeline) -> Bool {
    let isPrivateSource =
      switch pipeline.source {
      case .call(let call): isPrivate(call)
      case .expression(let expression): isPrivate(expression)
      }
    return isPrivateSource
      || pipeline.stages.contains { stage in
        if case .filter(let expression) = stage.kind { isPrivate(expression) } else { false }
      }
  }

  private func isPrivate(_ call: CallSyntax) -> Bool {
    let type = schema.method(call.method.text.lowercased()).flatMap { schema.message($0.request) }
    return call.arguments.contains { isPrivate($0, of: type) }
  }

  /// - Parameter type: nil where the call is not known here: `\again`.
  private func isPrivate(_ argument: CallSyntax.Argument, of type: MessageType?) -> Bool {
    switch argument {
    case .file: return false
    // Its fields are not looked for: JSON of a request that has room for a name is taken to hold one.
    case .json: return type.map { holdsPrivate($0, depth: 0) } ?? true
    case .field(let path, _, let value):
      if value.isNull { return false }
      if isPrivate(value) { return true }
      guard var owner = type else { return path.contains { isPrivateName($0.text) } }
      for word in path {
        guard let field = owner.field(named: word.text) else { return isPrivateName(word.text) }
        if field.options.isPrivate { return true }
        guard let inner = schema.messageType(of: field) else { return false }
        owner = inner
      }
      // A message given whole, as JSON.
      return holdsPrivate(owner, depth: 0)
    }
  }

  private func isPrivate(_ value: CallSyntax.Value) -> Bool {
    switch value.kind {
    case .bare(let text), .quoted(let text): isPrivate(text)
    case .list(let values): values.contains(where: isPrivate)
    case .json: false
    case .expression(let expression): isPrivate(expression)
    }
  }

  private func isPrivate(_ text: Template) -> Bool {
    text.parts.contains { part in
      if case .expression(let expression, _) = part { isPrivate(expression) } else { false }
    }
  }

  /// A comparison of a person's phone with a number tells the number.
  private func isPrivate(_ expression: Expression) -> Bool {
    switch expression {
    case .literal, .variable, .name, .row: false
    case .text(let text, _): isPrivate(text)
    case .unary(_, let inner, _): isPrivate(inner)
    case .binary(_, let left, let right, _):
      isPrivate(left) || isPrivate(right) || namesPrivate(left) && holdsValue(right)
        || namesPrivate(right) && holdsValue(left)
    case .function(_, let arguments): arguments.contains(where: isPrivate)
    case .list(let items, _): items.contains(where: isPrivate)
    case .pipeline(let pipeline): isPrivate(pipeline)
    }
  }

  private func namesPrivate(_ expression: Expression) -> Bool {
    switch expression {
    case .variable(let word, let path), .name(let word, let path):
      isPrivateName(word.text) || namesPrivate(path)
    case .row(let path, _): namesPrivate(path)
    case .function(_, let arguments): arguments.contains(where: namesPrivate)
    case .unary(_, let inner, _): namesPrivate(inner)
    case .binary(_, let left, let right, _): namesPrivate(left) || namesPrivate(right)
    case .literal, .text, .list, .pipeline: false
    }
  }

  private func namesPrivate(_ path: [PathStep]) -> Bool {
    path.contains { step in
      if case .field(let word) = step { isPrivateName(word.text) } else { false }
    }
  }

  private func holdsValue(_ expression: Expression) -> Bool {
    switch expression {
    case .literal, .text: true
    case .name(let word, let path): path.isEmpty && !["null", "true", "false"].contains(word.text)
    case .list(let items, _): items.contains(where: holdsValue)
    case .function(_, let arguments): arguments.contains(where: holdsValue)
    case .unary(_, let inner, _): holdsValue(inner)
    case .binary(_, let left, let right, _): holdsValue(left) || holdsValue(right)
    case .variable, .row, .pipeline: false
    }
  }

  private func isPrivateName(_ name: String) -> Bool {
    schema.messages.contains { $0.field(named: name)?.options.isPrivate == true }
  }

  private func holdsPrivate(_ type: MessageType, depth: Int) -> Bool {
    guard depth < DynamicMessage.depthMax else { return true }
    return type.fields.contains { field in
      field.options.isPrivate || schema.messageType(of: field).map { holdsPrivate($0, depth: depth + 1) } == true
    }
  }

  /// `\export FILE METHOD field=value …`
  private func isPrivateTransfer(_ line: String) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.first == "\\export", words.count > 3 else { return false }
    return words.dropFirst(3).contains { isPrivateName(String($0.prefix { !"=+-.".contains($0) })) }
  }
}
