/// Names, paths, and literals.
extension ScriptParser {
  /// Counts an opening; its end is the caller's to count back.
  mutating func open(_ start: Int) throws(LineError) {
    guard openings < ScriptLimits.parentheses else { throw tooDeep(start) }
    openings += 1
  }

  func tooDeep(_ start: Int) -> LineError {
    LineError(
      "At most \(ScriptLimits.parentheses) parentheses may stand inside each other",
      "括号最多嵌套 \(ScriptLimits.parentheses) 层", at: start..<start + 1)
  }

  /// The name behind a dollar; `?` is one too.
  mutating func variableName() -> String? {
    if reader.take("?") { return "?" }
    guard reader.current?.beginsName == true else { return nil }
    return reader.take { $0.continuesName }
  }

  /// `.items[0].name`, `.[]`: of the row at hand.
  mutating func rowPath() throws(LineError) -> [PathStep] {
    let start = reader.position
    // Behind the first dot a bracket may stand at once.
    if reader.ahead(1) == "[" { reader.advance() }
    let path = try steps()
    guard !path.isEmpty else {
      throw LineError("A field belongs behind the dot: .name", "点后应为字段:.name", at: start..<start + 1)
    }
    return path
  }

  /// What follows a name without a space: `.field`, `[0]`, `[]`.
  mutating func steps(fieldsOnly: Bool = false) throws(LineError) -> [PathStep] {
    var path: [PathStep] = []
    while true {
      let before = reader.position
      if reader.isAt("."), reader.position + 1 < reader.end, reader.scalars[reader.position + 1].beginsName {
        reader.advance()
        let start = reader.position
        let name = reader.take { $0.continuesName }
        path.append(.field(Word(text: name, range: start..<reader.position)))
      } else if !fieldsOnly, let step = itemStep() {
        path.append(step)
      } else {
        return path
      }
      guard path.count <= ScriptLimits.steps else {
        throw LineError(
          "A path has at most \(ScriptLimits.steps) steps", "路径最多 \(ScriptLimits.steps) 级",
          at: before..<reader.position)
      }
    }
  }

  /// `[0]`, `[-1]`, `[]`; nil where the bracket holds something else.
  private mutating func itemStep() -> PathStep? {
    let start = reader.position
    if reader.take("[") {
      if reader.take("]") { return .each }
      let sign = reader.take("-") ? "-" : ""
      let digits = reader.take { $0.isDigit }
      if digits.utf8.count <= 9, let number = Int(sign + digits), reader.take("]") { return .item(number) }
    }
    reader.position = start
    return nil
  }

  /// now, today, now-7d, today+2w.
  mutating func relativeTime() -> Word? {
    let start = reader.position
    let anchor = reader.take { $0.isLetter }
    let anchors = ["now", "today", "现在", "今天"]
    if anchors.contains(anchor.lowercased()), reader.current?.continuesName != true, !reader.isAt("("),
      !(reader.isAt(".") || reader.isAt("["))
    {
      if reader.isAt("+") || reader.isAt("-"), reader.ahead(1)?.isDigit == true {
        let sign = reader.isAt("+") ? "+" : "-"
        reader.advance()
        let span = reader.take { $0.continuesName }
        return Word(text: anchor + sign + span, range: start..<reader.position)
      }
      return Word(text: anchor, range: start..<reader.position)
    }
    reader.position = start
    return nil
  }

  /// A number, amount, date, instant or span of time as written, with ASCII digits.
  mutating func literal() throws(LineError) -> Word {
    let start = reader.position
    var text = ""
    if isDate {
      text = takeFolded(10)
      if reader.isAt("T") || reader.isAt("t") { text += instantRest() }
    } else {
      text = takeFolded { $0.isDigit || $0 == "_" }
      if reader.isAt("."), reader.ahead(1)?.isDigit == true { text += takeFolded(1) + takeFolded { $0.isDigit } }
      text += takeFolded { $0.isLetter }
    }
    let isWhole = reader.current?.continuesName != true && !reader.isAt(".") && !reader.isAt("[")
    guard isWhole, isDateText(text) || isNumber(text) || isSpan(text) else {
      _ = reader.take { $0.continuesName || $0 == "." }
      let found = reader.text(start..<reader.position)
      throw LineError(
        "\(found) is no number, date or time; a text stands in quotes", "\(found) 不是数字、日期或时长,文字须加引号",
        at: start..<reader.position)
    }
    if isNumber(text), let currency = currencyAhead() { text += " " + currency }
    return Word(text: text, range: start..<reader.position)
  }

  private func isDateText(_ text: String) -> Bool { text.utf8.count >= 10 && text.utf8.dropFirst(4).first == 0x2d }

  private func isNumber(_ text: String) -> Bool {
    !text.hasSuffix("_") && !text.contains("__")
      && text.unicodeScalars.allSatisfy { $0.isDigit || $0 == "." || $0 == "_" }
  }

  private func isSpan(_ text: String) -> Bool { text.last?.isLetter == true && spanMs(text) != nil }

  private var isDate: Bool {
    for (offset, shape) in "0000-00-00".unicodeScalars.enumerated() {
      guard let scalar = reader.ahead(offset), shape == "0" ? scalar.isDigit : scalar == shape else { return false }
    }
    return reader.ahead(10)?.isDigit != true
  }

  /// T10:00, T10:00:05.250Z, T10:00+08:00.
  private mutating func instantRest() -> String {
    var text = takeFolded(1) + takeFolded { $0.isDigit || $0 == ":" || $0 == "." }
    if reader.isAt("Z") || reader.isAt("z") { return text + takeFolded(1) }
    let shape: [Unicode.Scalar] = ["0", "0", ":", "0", "0"]
    let isZone = shape.enumerated().allSatisfy { offset, shape in
      reader.ahead(offset + 1).map { shape == "0" ? $0.isDigit : $0 == shape } ?? false
    }
    if isZone, reader.isAt("+") || reader.isAt("-") { text += takeFolded(6) }
    return text
  }

  /// Three capitals behind a space, which make an amount of the number.
  private mutating func currencyAhead() -> String? {
    let start = reader.position
    skipBlank()
    if reader.position > start {
      let code = reader.take { $0.continuesName }
      if code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5a).contains($0) }), !reader.isAt("."),
        !reader.isAt("("),
        !reader.isAt("[")
      {
        return code
      }
    }
    reader.position = start
    return nil
  }

  private mutating func takeFolded(_ count: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<count { if let folded = reader.folded { text.append(folded) }; reader.advance() }
    return String(text)
  }

  private mutating func takeFolded(while matches: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while let folded = reader.folded, matches(folded) {
      text.append(folded)
      reader.advance()
    }
    return String(text)
  }
}
