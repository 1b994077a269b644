/// Expressions, with the parentheses that precedence asks for.
extension ScriptPrinter {
  mutating func write(_ expression: Expression, atLeast precedence: Precedence = .or) {
    switch expression {
    case .literal(let word): text += word.text
    case .text(let template, _): writeQuoted(template)
    case .variable(let name, let path):
      text += "$" + name.text
      writeSteps(path[...])
    case .name(let name, let path):
      text += name.text
      writeSteps(path[...])
    case .row(let path, _): writeRow(path)
    case .unary(let unary, let operand, _):
      text += unary.rawValue
      write(operand, atLeast: .unary)
    case .binary(let binary, let left, let right, _):
      let own = binary.precedence
      let isOpen = own >= precedence
      if !isOpen { text += "(" }
      // Comparisons do not chain; of the others the left one is the first.
      write(left, atLeast: own == .comparison ? .sum : own)
      text += " \(binary.rawValue) "
      write(right, atLeast: own.tighter ?? .unary)
      if !isOpen { text += ")" }
    case .function(let name, let arguments):
      text += name.text + "("
      write(arguments)
      text += ")"
    case .list(let items, _):
      text += "["
      write(items)
      text += "]"
    case .pipeline(let pipeline):
      text += "$("
      write(pipeline, stands: .asValue)
      text += ")"
    }
  }

  private mutating func write(_ items: [Expression]) {
    for (index, item) in items.enumerated() {
      if index > 0 { text += ", " }
      write(item)
    }
  }
}

extension Expression {
  /// What it would be taken for at the start of a line: a call, a command, a comment.
  var mayBeginLine: Bool {
    switch self {
    case .text, .variable, .function, .list, .pipeline: true
    case .literal(let word): word.text.unicodeScalars.first?.isDigit == true
    case .name, .row, .unary: false
    case .binary(let binary, let left, _, _):
      left.bindsLooser(than: binary) || left.mayBeginLine
    }
  }

  /// A `>` stands in it outside all parentheses, where a line would write a file.
  var comparesOpenly: Bool {
    guard case .binary(let binary, let left, let right, _) = self else { return false }
    if binary == .more { return true }
    return !left.bindsLooser(than: binary) && left.comparesOpenly
      || !right.bindsLooser(than: binary, isRight: true) && right.comparesOpenly
  }

  /// It stands in parentheses beside the operator.
  private func bindsLooser(than outer: Binary, isRight: Bool = false) -> Bool {
    guard case .binary(let inner, _, _, _) = self else { return false }
    return inner.precedence < outer.precedence
      || inner.precedence == outer.precedence && (isRight || outer.precedence == .comparison)
  }
}
