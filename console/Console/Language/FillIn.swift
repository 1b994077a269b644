import Schema

/// Puts the values of variables where a call names them.
struct FillingIn {
  /// nil while a script is only checked.
  let evaluate: CallCompiler.Evaluate?
  let schema: Schema
  let zone: Zone

  enum Resolved {
    /// Without variables; what they gave as text is typed as if it stood here.
    case written(CallSyntax.Value)
    /// A value that has its type already.
    case typed(ScriptValue, Range<Int>)
    case list([Resolved], CallSyntax.Value)
    /// Known when the script runs; a part of it may be written as text.
    case later(Range<Int>)
  }

  func resolve(_ value: CallSyntax.Value) throws(LineError) -> Resolved {
    switch value.kind {
    case .json: return .written(value)
    case .bare(let template), .quoted(let template):
      if template.literal != nil { return .written(value) }
      guard let text = try text(value) else {
        return .later(value.range)
      }
      // Quoted, so that a value that happens to read null is no order to clear the field.
      return .written(CallSyntax.Value(kind: .quoted(Template(text)), range: value.range))
    case .list(let items):
      var resolved: [Resolved] = []
      for item in items { resolved += try resolve(item).items }
      return .list(resolved, value)
    case .expression(let expression):
      guard let evaluate else { return .later(value.range) }
      let found = try evaluate(expression, value.place)
      guard let text = found.ownText else { return .typed(found, value.range) }
      return .written(CallSyntax.Value(kind: .quoted(Template(text)), range: value.range))
    }
  }

  /// - Returns: nil where only the running script knows it.
  func text(_ value: CallSyntax.Value) throws(LineError) -> String? {
    switch value.kind {
    case .bare(let template), .quoted(let template): return try text(template)
    case .expression(let expression): return try evaluate?(expression, value.place).text(zone, schema)
    case .list, .json: return ""
    }
  }

  func text(_ template: Template) throws(LineError) -> String? {
    var text = ""
    for part in template.parts {
      switch part {
      case .text(let literal): text += literal
      case .expression(let expression, let place):
        guard let evaluate else { return nil }
        text += try evaluate(expression, place).text(zone, schema)
      }
    }
    return text
  }
}

extension FillingIn.Resolved {
  var range: Range<Int> {
    switch self {
    case .written(let value), .list(_, let value): value.range
    case .typed(_, let range), .later(let range): range
    }
  }

  /// As written, for the words of an error.
  var written: CallSyntax.Value {
    switch self {
    case .written(let value), .list(_, let value): value
    case .typed(_, let range), .later(let range): CallSyntax.Value(kind: .list([]), range: range)
    }
  }

  var text: String? { if case .written(let value) = self { value.text } else { nil } }

  var isNull: Bool {
    switch self {
    case .written(let value): value.isNull
    case .typed(let value, _): value == .null
    case .list, .later: false
    }
  }

  /// What each item of a list gives: one for a value that is no list.
  var items: [FillingIn.Resolved] {
    switch self {
    case .list(let items, _): items
    case .typed(.list(let values), let range): values.map { .typed($0, range) }
    case .written(let value):
      if case .list(let values) = value.kind { values.map { .written($0) } } else { [self] }
    case .typed, .later: [self]
    }
  }
}
