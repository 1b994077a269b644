package import Schema

/// What could come next, in dim text behind the cursor.
package struct Hint: Sendable, Equatable {
  package let shown: String
  /// What → or Ctrl-E puts there; empty where the hint only explains.
  package let accepted: String

  package init(shown: String, accepted: String) {
    self.shown = shown
    self.accepted = accepted
  }

  /// Clipped to the columns that are left on its line; nil where too few are.
  package func fitting(_ columns: Int) -> Hint? {
    guard columns >= Self.columnsMin else { return nil }
    return Hint(shown: DisplayWidth.clip(shown, to: columns), accepted: accepted)
  }

  private static let columnsMin = 4
}

/// Finds the hint for what is typed: the fields that a method still needs, what a field takes, else the newest line of
/// the history that begins so.
package struct Hinter: Sendable {
  private let schema: Schema
  private let language: UILanguage

  package init(schema: Schema, language: UILanguage) {
    self.schema = schema
    self.language = language
  }

  /// - Parameter line: what stands before the cursor, which is the whole line.
  package func hint(_ line: String, _ history: HistoryLines) -> Hint? {
    guard !line.isEmpty, line.utf8.count <= Self.bytesMax, !line.utf8.contains(where: { $0 < 0x20 }) else { return nil }
    return hintOfCall(line) ?? hintOfHistory(line, history)
  }

  /// Nobody reads a hint behind more than that.
  private static let bytesMax = 1000

  private func hintOfHistory(_ line: String, _ history: HistoryLines) -> Hint? {
    guard let entry = history.newest(beginningWith: line) else { return nil }
    let rest = String(entry.dropFirst(line.count))
    guard line + rest == entry else { return nil }
    let first = rest.prefix { !$0.isNewline }
    return Hint(shown: VisibleText.escape(String(first)) + (first.count < rest.count ? " …" : ""), accepted: rest)
  }

  private func hintOfCall(_ line: String) -> Hint? {
    guard let call = lastCall(line), let method = schema.method(call.words[0].lowercased()),
      let type = schema.message(method.request)
    else { return nil }
    let given = call.words.dropFirst()
    if call.word.isEmpty || call.words.count == 1 && call.word == call.words[0] {
      return fields(type, given: given, hasSpace: call.word.isEmpty)
    }
    guard call.words.count > 1, call.word.last == "=" else { return nil }
    return value(of: call.word.prefix { !"=+-".contains($0) }, type)
  }

  /// The fields that must be given and are not, as one would write them.
  private func fields(_ type: MessageType, given: ArraySlice<String>, hasSpace: Bool) -> Hint? {
    let names = Set(given.map { String($0.prefix { !"=+-.".contains($0) }) })
    // A request that is given as JSON has its fields there.
    guard !given.contains(where: { $0.hasPrefix("{") || $0.hasPrefix("@") }) else { return nil }
    let missing = needed(type).filter { !names.contains($0.name) }
    guard let first = missing.first else { return nil }
    let more = type.fields.contains { !$0.options.required && !names.contains($0.name) && !missing.contains($0) }
    let space = hasSpace ? "" : " "
    let words = missing.prefix(Self.fieldsMax).map { "\($0.name)=\(kind($0))" }
    let rest = more || missing.count > Self.fieldsMax ? " …" : ""
    return Hint(shown: space + words.joined(separator: " ") + rest, accepted: "\(space)\(first.name)=")
  }

  private static let fieldsMax = 6

  /// The required ones; where none is, the number of the record that the call is about.
  private func needed(_ type: MessageType) -> [Field] {
    let required = type.fields.filter(\.options.required)
    let names = required.allSatisfy { $0.name == "version" }
    guard names, let id = type.field(named: "id"), !required.contains(id) else { return required }
    return [id] + required
  }

  private func value(of path: Substring, _ type: MessageType) -> Hint? {
    var owner = type
    let parts = path.split(separator: ".")
    for part in parts.dropLast() {
      guard let inner = owner.field(named: String(part)).flatMap({ schema.messageType(of: $0) }) else { return nil }
      owner = inner
    }
    guard let field = parts.last.flatMap({ owner.field(named: String($0)) }) else { return nil }
    if let options = schema.enumType(of: field) {
      return Hint(shown: options.words.joined(separator: "|"), accepted: "")
    }
    return Hint(shown: TypeText.of(field)(language), accepted: "")
  }

  private func kind(_ field: Field) -> String {
    if let type = schema.messageType(of: field), type.isMoney { return Phrase("money", "金额")(language) }
    if let options = schema.enumType(of: field), options.words.count <= 3 {
      return options.words.joined(separator: "|")
    }
    return TypeText.of(field)(language)
  }

  /// The words of the call at the end of the line, and the one that is being typed.
  private func lastCall(_ line: String) -> (words: [String], word: String)? {
    var words: [String] = []
    var word = ""
    var depth = 0
    var isQuoted = false
    var wasSpace = true
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted {
        // A stage follows; what stands in brackets is a value or a call of its own.
        if character == "|", depth == 0, wasSpace { return nil }
        if "([{".contains(character) { depth += 1 }
        if ")]}".contains(character) { depth -= 1 }
      }
      wasSpace = character == " "
      if character == " ", !isQuoted, depth <= 0 {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    guard !isQuoted, depth <= 0 else { return nil }
    if !word.isEmpty { words.append(word) }
    // `$c = customers.create …`
    if words.count > 2, words[0].hasPrefix("$"), words[1] == "=" { words.removeFirst(2) }
    return words.isEmpty ? nil : (words, word)
  }
}
