import Schema

extension CallSyntax {
  /// Everything in it that has to be evaluated, with the place by which the compiler asks for it.
  package var expressions: [(Expression, Place)] {
    var found: [(Expression, Place)] = []
    for case .field(_, _, let value) in arguments { value.collect(&found) }
    for option in options { option.value?.collect(&found) }
    return found
  }
}

extension CallSyntax.Value {
  fileprivate func collect(_ found: inout [(Expression, Place)]) {
    switch kind {
    case .expression(let expression): found.append((expression, place))
    case .bare(let template), .quoted(let template): found += template.expressions
    case .list(let items): for item in items { item.collect(&found) }
    case .json: break
    }
  }
}

extension Template {
  var expressions: [(Expression, Place)] {
    parts.compactMap { if case .expression(let expression, let place) = $0 { (expression, place) } else { nil } }
  }
}

extension CheckedScript {
  /// Every call that it holds, also in blocks, expressions and included files.
  package var calls: [CallSyntax] {
    var walk = CallWalk()
    walk.visit(self)
    return walk.calls
  }

  /// Every `\import`, `\export` and `\imports`, as typed.
  package var transfers: [Word] {
    var walk = CallWalk()
    walk.visit(self)
    return walk.transfers
  }
}

/// Finds the calls of a script without running it.
private struct CallWalk {
  var calls: [CallSyntax] = []
  var transfers: [Word] = []

  mutating func visit(_ script: CheckedScript) {
    visit(script.syntax.statements, script)
  }

  private mutating func visit(_ statements: [Statement], _ script: CheckedScript) {
    for statement in statements { visit(statement, script) }
  }

  private mutating func visit(_ statement: Statement, _ script: CheckedScript) {
    switch statement.kind {
    case .pipeline(_, let pipeline), .expectError(_, let pipeline): visit(pipeline)
    case .assign(_, let expression): visit(expression)
    case .meta: break
    case .again(let arguments, _): visit(arguments)
    case .transfer(let word): transfers.append(word)
    case .condition(let branches, let otherwise):
      for branch in branches {
        visit(branch.condition)
        visit(branch.body, script)
      }
      visit(otherwise ?? [], script)
    case .loop(_, let list, let body):
      visit(list)
      visit(body, script)
    case .attempt(let body, let catches):
      visit(body, script)
      for handler in catches { visit(handler.body, script) }
    case .include(let path): if let included = script.included[path.text] { visit(included) }
    case .expect(let expression, let message):
      visit(expression)
      for part in message?.expressions ?? [] { visit(part.0) }
    case .watch(_, let until, let pipeline):
      if let until { visit(until) }
      visit(pipeline)
    case .follow(_, let arguments, let options):
      visit(arguments)
      for option in options { if let value = option.value { visit(value) } }
    // It is not sent.
    case .show: break
    }
  }

  private mutating func visit(_ pipeline: Pipeline) {
    switch pipeline.source {
    case .call(let call):
      calls.append(call)
      visit(call.arguments)
      for option in call.options { if let value = option.value { visit(value) } }
    case .expression(let expression): visit(expression)
    }
    for stage in pipeline.stages { if case .filter(let expression) = stage.kind { visit(expression) } }
    for part in pipeline.target?.path.expressions ?? [] { visit(part.0) }
  }

  private mutating func visit(_ arguments: [CallSyntax.Argument]) {
    for case .field(_, _, let value) in arguments { visit(value) }
  }

  private mutating func visit(_ value: CallSyntax.Value) {
    var found: [(Expression, Place)] = []
    value.collect(&found)
    for (expression, _) in found { visit(expression) }
  }

  private mutating func visit(_ expression: Expression) {
    switch expression {
    case .literal, .variable, .name, .row: break
    case .text(let template, _): for part in template.expressions { visit(part.0) }
    case .unary(_, let inner, _): visit(inner)
    case .binary(_, let left, let right, _):
      visit(left)
      visit(right)
    case .function(_, let arguments): for argument in arguments { visit(argument) }
    case .list(let items, _): for item in items { visit(item) }
    case .pipeline(let pipeline): visit(pipeline)
    }
  }
}

extension Execution {
  /// What is said of the first thing that somebody would have to confirm.
  func unconfirmed(_ script: CheckedScript) -> String? {
    for syntax in script.calls {
      guard let method = session.schema.method(syntax.method.text.lowercased()), method.isDestructive else { continue }
      var settings = CallSettings()
      for option in syntax.options {
        switch CallFlag(rawValue: option.name.text) {
        case .yes: settings.confirmed = true
        case .dryRun: settings.dryRun = true
        default: break
        }
      }
      settings.takeDefaults(session.defaults)
      let call = PreparedCall(method: method, request: DynamicMessage(type(of: method)), settings: settings)
      if Confirmation.isNeeded(call) { return Confirmation.refusal(call, language) }
    }
    for line in script.transfers {
      // A line that does not read as an order fails where it runs.
      if case .undo(let order)? = try? session.transferOrder(line.text), order.mustBeConfirmed {
        return UndoRun.refusal(language)
      }
    }
    return nil
  }

  private func type(of method: MethodType) -> MessageType {
    session.schema.message(method.request) ?? MessageType(fullName: method.request, fields: [], doc: "")
  }
}
