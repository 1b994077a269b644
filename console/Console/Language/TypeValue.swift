import Schema

/// Turns one written value into what its field takes.
struct ValueTyping {
  let compiler: CallCompiler

  func value(_ value: CallSyntax.Value, for field: Field) throws(LineError) -> DynamicValue {
    switch field.type {
    case .message(let name):
      guard let type = compiler.schema.message(name) else { throw mismatch(value, field) }
      return .message(try message(value, type, field))
    case .enumeration: return try word(value, field)
    case .scalar(let scalar):
      guard let text = value.text else { throw mismatch(value, field) }
      guard let typed = typed(text, scalar, field) else { throw mismatch(value, field) }
      return typed
    }
  }

  private func typed(_ text: String, _ scalar: ScalarType, _ field: Field) -> DynamicValue? {
    switch scalar {
    case .string: .text(text)
    case .bytes: bytes(text).map { .bytes($0) }
    case .bool: bool(text).map { .bool($0) }
    default:
      switch field.meaning {
      case .day: (compiler.instants.day(text) ?? integer(text)).flatMap { Int32(exactly: $0) }.map { .int(Int64($0)) }
      case .instant: (compiler.instants.instant(text) ?? integer(text)).map { .int($0) }
      case .plain, .span: DynamicValue(number: withoutSeparators(text), as: scalar)
      }
    }
  }

  private func integer(_ text: String) -> Int64? { Int64(withoutSeparators(text)) }

  /// 1_000 is 1000; an underscore that separates nothing stays, and is then no number.
  private func withoutSeparators(_ text: String) -> String {
    text.hasPrefix("_") || text.hasSuffix("_") || text.contains("__") ? text : text.filter { $0 != "_" }
  }

  private func bool(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "on", "1", "是": true
    case "false", "no", "off", "0", "否": false
    default: nil
    }
  }

  /// 0x… is hexadecimal, anything else its own UTF-8.
  private func bytes(_ text: String) -> [UInt8]? {
    guard text.hasPrefix("0x") else { return Array(text.utf8) }
    let digits = text.dropFirst(2).compactMap(\.hexDigitValue)
    guard digits.count == text.count - 2, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  private func word(_ value: CallSyntax.Value, _ field: Field) throws(LineError) -> DynamicValue {
    guard let text = value.text, let type = compiler.schema.enumType(of: field) else { throw mismatch(value, field) }
    if let known = type.values.first(where: { $0.word.lowercased() == text.lowercased() }) {
      return .int(Int64(known.number))
    }
    throw LineError(
      "\(field.name): \(text) is none of \(type.words.joined(separator: ", "))",
      "\(field.name):\(text) 不在可选值 \(type.words.joined(separator: "、")) 之中", at: value.range,
      nearest: NearMatch.find(text, among: type.words))
  }

  private func message(
    _ value: CallSyntax.Value, _ type: MessageType, _ field: Field
  ) throws(LineError) -> DynamicMessage {
    if case .json(let text) = value.kind {
      do { return try compiler.schema.message(type, from: JSON(parsing: text), path: field.name) } catch {
        let said = (error as? JSONMismatch)?.words(of: type) ?? (error as? MalformedJSON)?.words
        throw LineError(said?.english ?? "", said?.chinese ?? "", at: value.range)
      }
    }
    if type.isMoney, let text = value.text, let money = MoneyText.parse(text) {
      return type.money(minor: money.minor, currency: money.currency)
    }
    throw mismatch(value, field)
  }

  /// A value of the running script, which has a type of its own.
  func value(_ value: ScriptValue, for field: Field, at range: Range<Int>) throws(LineError) -> DynamicValue {
    if case .field(let known, let source) = value, source.type == field.type, source.meaning == field.meaning {
      return known
    }
    let operand = Operand(value, compiler.schema)
    if let typed = typed(operand, for: field) { return typed }
    // What has another type is read as its text would be, so that a number goes into a text field.
    if let text = operand.scalarText(compiler.instants.zone) {
      return try self.value(CallSyntax.Value(kind: .quoted(Template(text)), range: range), for: field)
    }
    let (expected, found) = (expectation(field), operand.kind)
    throw LineError(
      "\(field.name): expected \(expected.english), found \(found.english)",
      "\(field.name):应为\(expected.chinese),实际为\(found.chinese)", at: range)
  }

  private func typed(_ operand: Operand, for field: Field) -> DynamicValue? {
    switch (operand, field.type) {
    case (.day(let day), .scalar):
      switch field.meaning {
      case .day: return .int(day)
      case .instant: return .int(compiler.instants.midnightMs(day))
      case .plain, .span: return nil
      }
    case (.instant(let ms), .scalar): return field.meaning == .instant ? .int(ms) : nil
    case (.double(let number), .scalar(let scalar)):
      if scalar == .double || scalar == .float { return .double(number) }
      return Int64(exactly: number).flatMap { DynamicValue(number: "\($0)", as: scalar) }
    case (.money(let minor, let currency), .message(let name)):
      guard let type = compiler.schema.message(name), type.isMoney else { return nil }
      return .message(type.money(minor: minor, currency: currency))
    case (.record(let message), .message(let name)): return message.type.fullName == name ? .message(message) : nil
    default: return nil
    }
  }

  private func mismatch(_ value: CallSyntax.Value, _ field: Field) -> LineError {
    let expected = expectation(field)
    return LineError(
      "\(field.name): expected \(expected.english)", "\(field.name):应为\(expected.chinese)",
      at: value.range.isEmpty ? value.range.lowerBound..<value.range.lowerBound + 1 : value.range)
  }

  private func expectation(_ field: Field) -> Phrase {
    switch (field.meaning, field.type) {
    case (.day, _): return Phrase("a date such as 2026-03-01, today or today-7d", "日期,如 2026-03-01、today、today-7d")
    case (.instant, _):
      return Phrase(
        "a time such as 2026-03-01, 2026-03-01T10:00+08:00, now or now-7d",
        "时间,如 2026-03-01、2026-03-01T10:00+08:00、now、now-7d")
    case (_, .scalar(.bool)): return Phrase("true or false", " true 或 false")
    case (_, .scalar(.bytes)): return Phrase("text, or bytes as 0x and pairs of digits", "文字,或 0x 加成对的十六进制数字")
    case (_, .scalar(.string)): return Phrase("text", "文字")
    case (_, .scalar(let scalar)): return Phrase("a number (\(scalar))", "数字(\(scalar))")
    case (_, .message(let name)):
      if compiler.schema.message(name)?.isMoney == true {
        return Phrase(
          "an amount such as \"12.50 CNY\", with no more decimals than its currency has",
          "金额,如 \"12.50 CNY\",小数位数不超过该货币的位数")
      }
      let parts = compiler.schema.message(name)?.fields.map { "\(field.name).\($0.name)=…" }.prefix(3) ?? []
      return Phrase(
        "JSON {…}, or its parts: \(parts.joined(separator: " "))",
        " JSON {…} 或其下级字段:\(parts.joined(separator: " "))")
    case (_, .enumeration): return Phrase("a word", "选项")
    }
  }
}

extension MessageType {
  /// The contract's money: an integer of the smallest unit and a currency.
  /// Reads best in one cell: an amount, a share, a figure of times.
  package var isOneCell: Bool { isMoney || isShare || isTimeFigure }
  func money(minor: Int64, currency: String) -> DynamicMessage {
    var message = DynamicMessage(self)
    if let field = field(named: "minor") { message[field] = .int(minor) }
    if let field = field(named: "currency") { message[field] = .text(currency) }
    return message
  }

  var isShare: Bool { name == "Share" && field(named: "numerator") != nil && field(named: "denominator") != nil }
  var isTimeFigure: Bool { name == "TimeFigure" && field(named: "median_ms") != nil && field(named: "p90_ms") != nil }
  package var isMoney: Bool { name == "Money" && field(named: "minor") != nil && field(named: "currency") != nil }
}
