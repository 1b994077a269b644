/// Expressions: operands and operators, by precedence.
extension ScriptParser {
  /// - Parameter redirects: `>` outside parentheses ends the expression, since it names a file.
  mutating func expression(redirects: Bool = false) throws(LineError) -> Expression {
    // Counted from the outermost expression on: the depth of the whole tree has a bound.
    if openings == 0 { operators = 0 }
    skipBlank()
    return try binary(.or, redirects: redirects)
  }

  /// `$( call or expression, stages )`
  mutating func substitution() throws(LineError) -> Expression {
    let start = reader.position
    reader.advance()
    return try parentheses(start) { parser throws(LineError) in
      parser.substitutions += 1
      defer { parser.substitutions -= 1 }
      parser.skipBlank()
      let isCall = parser.beginsCall()
      let pipeline = isCall ? try parser.callPipeline() : try parser.expressionPipeline(redirects: false)
      if pipeline.stages.isEmpty, case .expression(let expression) = pipeline.source { return expression }
      return .pipeline(pipeline)
    }
  }

  /// Whether a call stands here rather than a value: its name is a method's, or it has arguments as only calls have.
  mutating func beginsCall() -> Bool {
    let start = reader.position
    defer { reader.position = start }
    guard reader.current?.beginsName == true else { return false }
    let name = reader.take { $0.continuesName || $0 == "." }
    if isMethod(name.lowercased()) { return true }
    guard name.contains("."), !isRelativeTime(name) else { return false }
    let position = reader.position
    skipBlank()
    guard reader.position > position, let next = reader.folded, !isAtEnd else { return false }
    if next == "{" || next == "@" || next == "-" && reader.ahead(1) == "-" { return true }
    let argument = reader.take { $0.continuesName || $0 == "." }
    return !argument.isEmpty && reader.isAt("=") && reader.ahead(1) != "="
  }

  private func isRelativeTime(_ name: String) -> Bool { ["now", "today", "现在", "今天"].contains(name.lowercased()) }

  private mutating func binary(_ level: Precedence, redirects: Bool) throws(LineError) -> Expression {
    guard let tighter = level.tighter else { return try unary() }
    var left = try binary(tighter, redirects: redirects)
    while let (found, length) = operatorAhead(), found.precedence == level, !(redirects && found == .more) {
      let start = reader.position
      reader.position += length
      let place = Place(start..<reader.position)
      try count(operatorAt: start)
      if found == .or || found == .and { skipBlankLines() } else { skipBlank() }
      let right = try binary(tighter, redirects: redirects)
      left = .binary(found, left, right, place)
      if level == .comparison { break }
    }
    return left
  }

  /// The operator behind the spaces, which are skipped only where there is one.
  private mutating func operatorAhead() -> (Expression.Binary, Int)? {
    let position = reader.position
    // A next line that begins with `||` belongs to this one, as one with `|` does.
    skipToBar()
    guard let folded = reader.folded, let found = binaryOperator(folded) else {
      reader.position = position
      return nil
    }
    return found
  }

  private func binaryOperator(_ folded: Unicode.Scalar) -> (Expression.Binary, Int)? {
    let next = reader.ahead(1)
    switch folded {
    case "|": return next == "|" ? (.or, 2) : nil
    case "&": return next == "&" ? (.and, 2) : nil
    case "=": return next == "=" ? (.equal, 2) : nil
    case "!": return next == "=" ? (.unequal, 2) : nil
    case "<": return next == "=" ? (.lessOrEqual, 2) : (.less, 1)
    case ">": return next == "=" ? (.moreOrEqual, 2) : next == ">" ? nil : (.more, 1)
    case "+": return (.plus, 1)
    case "-": return (.minus, 1)
    case "*": return (.times, 1)
    case "/": return (.divided, 1)
    case "%": return (.remainder, 1)
    default:
      guard folded.isLetter else { return nil }
      var look = reader
      let word = look.take { $0.continuesName }
      guard let found = Expression.Binary(rawValue: word.lowercased()) else { return nil }
      return (found, look.position - reader.position)
    }
  }

  private mutating func count(operatorAt start: Int) throws(LineError) {
    operators += 1
    guard operators <= ScriptLimits.operators else {
      throw LineError(
        "An expression has at most \(ScriptLimits.operators) operators", "一个表达式最多含 \(ScriptLimits.operators) 个运算符",
        at: start..<start + 1)
    }
  }

  private mutating func unary() throws(LineError) -> Expression {
    let start = reader.position
    var found: [(Expression.Unary, Place)] = []
    while let folded = reader.folded, let unary = Expression.Unary(rawValue: String(folded)) {
      try count(operatorAt: reader.position)
      found.append((unary, Place(reader.position..<reader.position + 1)))
      reader.advance()
      skipBlank()
    }
    guard found.count <= ScriptLimits.parentheses else { throw tooDeep(start) }
    var expression = try operand()
    for (unary, place) in found.reversed() { expression = .unary(unary, expression, place) }
    return expression
  }

  private mutating func operand() throws(LineError) -> Expression {
    let start = reader.position
    guard let folded = reader.folded, !isAtEnd else { throw noOperand() }
    if isAtQuote {
      let text = try quoted()
      return .text(text, Place(start..<reader.position))
    }
    switch folded {
    case "(": return try parentheses(start) { parser throws(LineError) in try parser.expression() }
    case "[": return try list(start)
    case ".": return .row(try rowPath(), Place(start..<reader.position))
    case "$":
      if reader.ahead(1) == "(" { return try substitution() }
      reader.advance()
      guard let name = variableName() else { throw noVariable(start) }
      let word = Word(text: name, range: start + 1..<reader.position)
      return .variable(word, try steps())
    case _ where folded.isDigit: return .literal(try literal())
    case _ where folded.beginsName: return try named()
    default: throw noOperand()
    }
  }

  /// A field's name, a function, a time such as now-7d.
  private mutating func named() throws(LineError) -> Expression {
    if let time = relativeTime() { return .literal(time) }
    let start = reader.position
    let name = reader.take { $0.continuesName }
    let word = Word(text: name, range: start..<reader.position)
    if Expression.Binary(rawValue: name.lowercased()) != nil {
      reader.position = start
      throw noOperand()
    }
    if reader.isAt("(") {
      return .function(word, try parentheses(reader.position) { parser throws(LineError) in try parser.items(to: ")") })
    }
    let path = try steps()
    let whole = reader.text(start..<reader.position)
    if !path.isEmpty, isMethod(whole.lowercased()) {
      throw LineError(
        "\(whole) is a call: write $(\(whole) …)", "\(whole) 是调用,请写 $(\(whole) …)", at: start..<reader.position)
    }
    return .name(word, path)
  }

  private mutating func list(_ start: Int) throws(LineError) -> Expression {
    let items = try parentheses(start, closing: "]") { parser throws(LineError) in try parser.items(to: "]") }
    return .list(items, Place(start..<reader.position))
  }

  /// Expressions with commas between them.
  private mutating func items(to closing: Unicode.Scalar) throws(LineError) -> [Expression] {
    var items: [Expression] = []
    skipBlank()
    if reader.isAt(closing) { return items }
    while true {
      skipBlank()
      items.append(try expression())
      skipBlank()
      guard reader.take(",") else { return items }
    }
  }

  /// Reads what stands between an opening, at the place, and its end.
  private mutating func parentheses<Inner>(
    _ start: Int, closing: Unicode.Scalar = ")",
    _ read: (inout ScriptParser) throws(LineError) -> Inner
  ) throws(LineError) -> Inner {
    reader.advance()
    try open(start)
    defer { openings -= 1 }
    skipBlank()
    let inner = try read(&self)
    skipBlank()
    if reader.take(closing) { return inner }
    let place = reader.position
    guard reader.current == nil else {
      throw LineError("Expected \(closing) here", "此处应为 \(closing)", at: place..<place + 1)
    }
    throw LineError(
      "This is open to the end: \(closing) is missing", "未结束:缺少 \(closing)", at: start..<start + 1,
      isUnfinished: true)
  }

  private func noOperand() -> LineError {
    let place = reader.position
    return LineError(
      "Expected a value: a number, a \"text\", $name or a field", "此处应为值:数字、\"文字\"、$变量或字段",
      at: place..<place + 1, isUnfinished: reader.current == nil && openings > 0)
  }

  private func noVariable(_ start: Int) -> LineError {
    LineError("Expected a name behind $", "$ 后应为变量名", at: start..<start + 1)
  }
}

/// What binds tighter, from loose to tight.
enum Precedence: Int, Comparable {
  case or, and, comparison, sum, product, unary

  var tighter: Precedence? { self == .unary ? nil : Precedence(rawValue: rawValue + 1) }

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
}

extension Expression.Binary {
  var precedence: Precedence {
    switch self {
    case .or: .or
    case .and: .and
    case .equal, .unequal, .less, .lessOrEqual, .more, .moreOrEqual, .contains, .isIn: .comparison
    case .plus, .minus: .sum
    case .times, .divided, .remainder: .product
    }
  }
}
